//! Functions and types of other headers that this folder calls by their C names.

use std::ffi::{c_int, c_long, c_uchar};
use std::ptr::NonNull;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::error::Error;
use crate::ffi::Shared;
use crate::libcrypto::objects::object::ASN1_OBJECT;
use crate::libcrypto::x509::X509;
use crate::pki::certificate::Certificate;
use crate::pki::crl::Crl;
use crate::pki::name::Name;

/// A distinguished name.
#[repr(C)]
pub struct X509_name_st {
    _opaque: [u8; 0],
}
/// OpenSSL's name for it.
pub type X509_NAME = X509_name_st;

/// A revocation list.
#[repr(C)]
pub struct X509_crl_st {
    _opaque: [u8; 0],
}
/// OpenSSL's name for it.
pub type X509_CRL = X509_crl_st;

#[allow(clashing_extern_declarations)]
unsafe extern "C" {
    fn d2i_X509_NAME(place: *mut *mut X509_NAME, input: *mut *const c_uchar, len: c_long) -> *mut X509_NAME;
    fn X509_NAME_free(name: *mut X509_NAME);
    fn d2i_X509_AUX(place: *mut *mut X509, input: *mut *const c_uchar, len: c_long) -> *mut X509;
    fn i2d_X509_NAME(name: *const X509_NAME, out: *mut *mut c_uchar) -> c_int;
    fn i2d_X509_CRL(crl: *const X509_CRL, out: *mut *mut c_uchar) -> c_int;
    fn d2i_X509_CRL(place: *mut *mut X509_CRL, input: *mut *const c_uchar, len: c_long) -> *mut X509_CRL;
    fn X509_CRL_up_ref(crl: *mut X509_CRL) -> c_int;
    fn X509_CRL_free(crl: *mut X509_CRL);
    fn OBJ_get0_data(object: *const ASN1_OBJECT) -> *const c_uchar;
    fn OBJ_length(object: *const ASN1_OBJECT) -> usize;
    pub fn ASN1_OBJECT_free(object: *mut ASN1_OBJECT);
    fn d2i_ASN1_OBJECT(place: *mut *mut ASN1_OBJECT, input: *mut *const c_uchar, len: c_long) -> *mut ASN1_OBJECT;
}

/// What an `i2d` function writes.
fn encoded(write: impl Fn(*mut *mut c_uchar) -> c_int) -> Option<Vec<u8>> {
    let len = usize::try_from(write(std::ptr::null_mut())).ok().filter(|len| *len > 0)?;
    let mut octets = vec![0; len];
    let mut end = octets.as_mut_ptr();
    (write(&mut end) as usize == len).then_some(octets)
}

/// The core's view of a C name.
///
/// # Safety
/// `name` is NULL or live.
pub unsafe fn name_of(name: *const X509_NAME) -> Result<Name, Error> {
    if name.is_null() {
        return Err(Error::SILENT);
    }
    // SAFETY: live, and `encoded` passes NULL or enough room.
    let octets = encoded(|out| unsafe { i2d_X509_NAME(name, out) }).ok_or(Error::SILENT)?;
    Name::parse(&octets)
}

/// A C name of our own.
pub struct NameObject(NonNull<X509_NAME>);

impl NameObject {
    /// The C name of a core name; `None` without memory.
    pub fn new(name: &Name) -> Option<Self> {
        let mut input = name.encoded().as_ptr();
        // SAFETY: the encoding is readable; NULL asks for a fresh object.
        let made = unsafe { d2i_X509_NAME(std::ptr::null_mut(), &mut input, name.encoded().len() as c_long) };
        NonNull::new(made).map(NameObject)
    }

    /// The pointer, for C to look at.
    pub fn raw(&self) -> *const X509_NAME {
        self.0.as_ptr()
    }
}

impl Drop for NameObject {
    fn drop(&mut self) {
        // SAFETY: the name is ours.
        unsafe { X509_NAME_free(self.0.as_ptr()) }
    }
}

/// Reads a certificate and the trust settings that may follow it.
pub fn trusted_certificate(der: &[u8]) -> Result<Arc<X509>, Error> {
    let mut input = der.as_ptr();
    // SAFETY: the slice is readable; NULL asks for a fresh object, whose reference becomes ours.
    unsafe { X509::set0(d2i_X509_AUX(std::ptr::null_mut(), &mut input, der.len() as c_long)) }.ok_or(Error::SILENT)
}

/// The content octets of an object identifier.
///
/// # Safety
/// `object` is NULL or live.
pub unsafe fn oid_of(object: *const ASN1_OBJECT) -> Option<Box<[u8]>> {
    if object.is_null() {
        return None;
    }
    // SAFETY: live; the data are as long as the length says.
    unsafe { crate::ffi::bytes(OBJ_get0_data(object), OBJ_length(object)) }.ok().map(Into::into)
}

/// An object identifier for C from its content octets; NULL on failure. The caller frees it.
pub fn object_of(oid: &[u8]) -> *mut ASN1_OBJECT {
    let mut der = Vec::with_capacity(oid.len() + 2);
    crate::pki::ber::write(&mut der, crate::pki::ber::tag::OID, oid);
    let mut input = der.as_ptr();
    // SAFETY: the slice is readable; NULL asks for a fresh object.
    unsafe { d2i_ASN1_OBJECT(std::ptr::null_mut(), &mut input, der.len() as c_long) }
}

/// One reference to a C revocation list.
pub struct CrlRef(NonNull<X509_CRL>);

// SAFETY: a revocation list counts its references atomically and threads may share it.
unsafe impl Send for CrlRef {}
// SAFETY: likewise.
unsafe impl Sync for CrlRef {}

impl CrlRef {
    /// Takes a reference; `None` for NULL.
    ///
    /// # Safety
    /// `crl` is NULL or live.
    pub unsafe fn get1(crl: *mut X509_CRL) -> Option<Self> {
        let crl = NonNull::new(crl)?;
        // SAFETY: live.
        unsafe { X509_CRL_up_ref(crl.as_ptr()) };
        Some(CrlRef(crl))
    }

    /// The pointer, for C to look at.
    pub fn raw(&self) -> *mut X509_CRL {
        self.0.as_ptr()
    }

    /// A reference for C, which must free it.
    pub fn raw1(&self) -> *mut X509_CRL {
        std::mem::ManuallyDrop::new(self.clone()).raw()
    }
}

impl Clone for CrlRef {
    fn clone(&self) -> Self {
        // SAFETY: live while this reference is.
        unsafe { X509_CRL_up_ref(self.raw()) };
        CrlRef(self.0)
    }
}

impl Drop for CrlRef {
    fn drop(&mut self) {
        // SAFETY: this reference is ours to give up.
        unsafe { X509_CRL_free(self.raw()) }
    }
}

/// Gives up a reference to a revocation list.
///
/// # Safety
/// `crl` is NULL or live, and the reference is the caller's.
pub unsafe fn free_crl(crl: *mut X509_CRL) {
    // SAFETY: as our caller promises.
    unsafe { X509_CRL_free(crl) }
}

/// What the border keeps with a core certificate: its C object, as long as somebody has it.
struct Object(Mutex<Weak<X509>>);

/// The core's view of a C certificate.
pub fn certificate_of(x509: &Arc<X509>) -> Result<Arc<Certificate>, Error> {
    let certificate = Certificate::parse(x509.der())?;
    remember(&certificate, x509);
    Ok(certificate)
}

fn remember(certificate: &Certificate, x509: &Arc<X509>) {
    let kept = certificate.attachment.get_or_init(|| Box::new(Object(Mutex::new(Arc::downgrade(x509)))));
    if let Some(Object(weak)) = kept.downcast_ref::<Object>() {
        let mut weak = weak.lock().unwrap_or_else(PoisonError::into_inner);
        if weak.strong_count() == 0 {
            *weak = Arc::downgrade(x509);
        }
    }
}

/// The C object of a certificate: the one the program knows it by, else a fresh one.
pub fn x509_of(certificate: &Arc<Certificate>) -> Arc<X509> {
    let known = certificate.attachment.get().and_then(|kept| kept.downcast_ref::<Object>());
    let known = known.and_then(|Object(weak)| weak.lock().unwrap_or_else(PoisonError::into_inner).upgrade());
    known.unwrap_or_else(|| {
        let Ok(fresh) = crate::libcrypto::x509::from_der(certificate.der().clone()) else { unreachable!() };
        remember(certificate, &fresh);
        fresh
    })
}

/// The C certificate's own reference, with the core's view.
///
/// # Safety
/// `x509` is NULL or live.
pub unsafe fn borrow_certificate(x509: *const X509) -> Result<(Arc<X509>, Arc<Certificate>), Error> {
    // SAFETY: as our caller promises.
    let x509 = unsafe { X509::get1(x509)? };
    let certificate = certificate_of(&x509)?;
    Ok((x509, certificate))
}

/// The core's view of a C revocation list, and a reference to that.
///
/// # Safety
/// `crl` is NULL or live.
pub unsafe fn crl_of(crl: *mut X509_CRL) -> Result<(CrlRef, Arc<Crl>), Error> {
    // SAFETY: as our caller promises.
    let object = unsafe { CrlRef::get1(crl) }.ok_or(Error::SILENT)?;
    // SAFETY: live, and `encoded` passes NULL or enough room.
    let octets = encoded(|out| unsafe { i2d_X509_CRL(object.raw(), out) }).ok_or(Error::SILENT)?;
    let core = Crl::parse(octets.into())?;
    let _ = core.attachment.set(Box::new(object.clone()));
    Ok((object, core))
}

/// The C object of a revocation list.
pub fn x509_crl_of(crl: &Arc<Crl>) -> Option<CrlRef> {
    if let Some(known) = crl.attachment.get().and_then(|kept| kept.downcast_ref::<CrlRef>()) {
        return Some(known.clone());
    }
    let mut input = crl.der().as_ptr();
    // SAFETY: the encoding is readable; NULL asks for a fresh object, whose only reference becomes ours.
    let made = unsafe { d2i_X509_CRL(std::ptr::null_mut(), &mut input, crl.der().len() as c_long) };
    let _ = crl.attachment.set(Box::new(CrlRef(NonNull::new(made)?)));
    crl.attachment.get().and_then(|kept| kept.downcast_ref::<CrlRef>()).cloned()
}
