//! Functions and types of other headers that this folder calls by their C names.

use std::ffi::{c_int, c_long, c_uchar};
use std::ptr::NonNull;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use crate::error::Error;
use crate::ffi::Shared;
use crate::libcrypto::objects::der::d2i_ASN1_OBJECT;
pub use crate::libcrypto::objects::object::ASN1_OBJECT_free;
use crate::libcrypto::objects::object::{ASN1_OBJECT, OBJ_get0_data, OBJ_length};
use crate::libcrypto::x509::{
    X509, X509_NAME_free, d2i_X509_AUX, d2i_X509_CRL, d2i_X509_NAME, i2d_X509_CRL, i2d_X509_NAME,
};
pub use crate::libcrypto::x509::{X509_CRL, X509_NAME};
use crate::pki::certificate::Certificate;
use crate::pki::crl::Crl;
use crate::pki::name::Name;

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
#[derive(Clone)]
pub struct CrlRef(Arc<X509_CRL>);

impl CrlRef {
    /// Takes a reference; `None` for NULL.
    ///
    /// # Safety
    /// `crl` is NULL or live.
    pub unsafe fn get1(crl: *mut X509_CRL) -> Option<Self> {
        // SAFETY: as our caller promises.
        (!crl.is_null()).then(|| unsafe { X509_CRL::get1(crl) }.ok().map(CrlRef)).flatten()
    }

    /// The pointer, for C to look at.
    pub fn raw(&self) -> *mut X509_CRL {
        Arc::as_ptr(&self.0).cast_mut()
    }

    /// A reference for C, which must free it.
    pub fn raw1(&self) -> *mut X509_CRL {
        X509_CRL::into_raw(self.0.clone())
    }
}

/// Gives up a reference to a revocation list.
///
/// # Safety
/// `crl` is NULL or live, and the reference is the caller's.
pub unsafe fn free_crl(crl: *mut X509_CRL) {
    // SAFETY: as our caller promises.
    drop(unsafe { X509_CRL::set0(crl) });
}

/// What the border keeps with a core certificate: its C object, as long as somebody has it.
struct Object(Mutex<Weak<X509>>);

/// The core's view of a C certificate.
pub fn certificate_of(x509: &Arc<X509>) -> Result<Arc<Certificate>, Error> {
    let certificate = x509.certificate()?;
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
        let fresh = X509::from_certificate(certificate.clone());
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
    // SAFETY: NULL or fresh.
    let made = unsafe { X509_CRL::set0(made) }?;
    let _ = crl.attachment.set(Box::new(CrlRef(made)));
    crl.attachment.get().and_then(|kept| kept.downcast_ref::<CrlRef>()).cloned()
}
