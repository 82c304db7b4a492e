//! `X509_OBJECT`: what a store holds, a certificate or a revocation list. Source: X509_LOOKUP_meth_new(3).

use std::ffi::c_int;
use std::sync::{Arc, OnceLock};

use super::foreign::{self, CrlRef, X509_CRL, X509_NAME, name_of};
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::pki::certificate::Certificate;
use crate::pki::crl::Crl;
use crate::pki::name::Name;

/// `X509_LU_*`: what an object is.
pub type X509_LOOKUP_TYPE = c_int;
/// Nothing.
pub const X509_LU_NONE: X509_LOOKUP_TYPE = 0;
/// A certificate.
pub const X509_LU_X509: X509_LOOKUP_TYPE = 1;
/// A revocation list.
pub const X509_LU_CRL: X509_LOOKUP_TYPE = 2;

/// What is in an object. The C object of a certificate is made when C asks for it.
#[derive(Clone, Default)]
pub(super) enum Content {
    #[default]
    Nothing,
    Certificate(Arc<Certificate>, OnceLock<Arc<X509>>),
    Crl(Arc<Crl>, OnceLock<CrlRef>),
}

/// A certificate or a revocation list.
#[derive(Clone, Default)]
pub struct x509_object_st {
    pub(super) content: Content,
}

/// OpenSSL's name for it.
pub type X509_OBJECT = x509_object_st;
/// `STACK_OF(X509_OBJECT)`.
pub type stack_st_X509_OBJECT = Stack<X509_OBJECT>;

impl Boxed for x509_object_st {
    const LIB: Lib = Lib::X509;
}

impl x509_object_st {
    /// An object around a certificate.
    pub(super) fn certificate(certificate: Arc<Certificate>, x509: Option<Arc<X509>>) -> Self {
        x509_object_st { content: Content::Certificate(certificate, x509.map(OnceLock::from).unwrap_or_default()) }
    }

    /// An object around a revocation list.
    pub(super) fn crl(crl: Arc<Crl>, object: Option<CrlRef>) -> Self {
        x509_object_st { content: Content::Crl(crl, object.map(OnceLock::from).unwrap_or_default()) }
    }

    /// What it is.
    pub(super) fn kind(&self) -> X509_LOOKUP_TYPE {
        match self.content {
            Content::Nothing => X509_LU_NONE,
            Content::Certificate(..) => X509_LU_X509,
            Content::Crl(..) => X509_LU_CRL,
        }
    }

    /// The name it is looked up by: a certificate's subject, a list's issuer.
    pub(super) fn name(&self) -> Option<&Name> {
        match &self.content {
            Content::Nothing => None,
            Content::Certificate(certificate, _) => Some(certificate.subject()),
            Content::Crl(crl, _) => Some(crl.issuer()),
        }
    }

    /// By what OpenSSL orders objects: kind, then length and bytes of the name.
    pub(super) fn key(&self) -> (c_int, usize, &[u8]) {
        let name = self.name().map(Name::canonical).unwrap_or_default();
        (self.kind(), name.len(), name)
    }

    /// Whether both hold the same certificate or list.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (&self.content, &other.content) {
            (Content::Certificate(own, _), Content::Certificate(other, _)) => own.is_same(other),
            (Content::Crl(own, _), Content::Crl(other, _)) => own.der() == other.der(),
            _ => false,
        }
    }
}

/// Makes an object without content; NULL without memory. Free it with `X509_OBJECT_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_new() -> *mut X509_OBJECT {
    guard(std::ptr::null_mut(), || Ok(X509_OBJECT::into_raw(X509_OBJECT::default())))
}

/// Frees an object and gives up its reference to the content; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_free(a: *mut X509_OBJECT) {
    guard((), || {
        // SAFETY: the man page has the caller give up an object.
        drop(unsafe { X509_OBJECT::set0(a) });
        Ok(())
    })
}

/// What the object holds: `X509_LU_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_get_type(a: *const X509_OBJECT) -> X509_LOOKUP_TYPE {
    // SAFETY: the man page has the caller promise a live object.
    guard(X509_LU_NONE, || Ok(unsafe { X509_OBJECT::get0(a)? }.kind()))
}

/// The certificate in it (get0); NULL if it holds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_get0_X509(a: *const X509_OBJECT) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        if a.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a live object.
        match &unsafe { X509_OBJECT::get0(a)? }.content {
            Content::Certificate(certificate, object) => {
                Ok(Arc::as_ptr(object.get_or_init(|| foreign::x509_of(certificate))).cast_mut())
            }
            _ => Err(Error::SILENT),
        }
    })
}

/// The revocation list in it (get0); NULL if it holds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_get0_X509_CRL(a: *const X509_OBJECT) -> *mut X509_CRL {
    guard(std::ptr::null_mut(), || {
        if a.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a live object.
        let Content::Crl(crl, object) = &unsafe { X509_OBJECT::get0(a)? }.content else { return Err(Error::SILENT) };
        if object.get().is_none()
            && let Some(made) = foreign::x509_crl_of(crl)
        {
            let _ = object.set(made);
        }
        object.get().map(CrlRef::raw).ok_or(Error::SILENT)
    })
}

/// Puts a certificate into the object and takes a reference of its own. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_set1_X509(a: *mut X509_OBJECT, obj: *mut X509) -> c_int {
    guard(0, || {
        if a.is_null() || obj.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise live objects, this one its own.
        unsafe {
            let (x509, certificate) = foreign::borrow_certificate(obj)?;
            *X509_OBJECT::get0_mut(a)? = X509_OBJECT::certificate(certificate, Some(x509));
        }
        Ok(1)
    })
}

/// Puts a revocation list into the object and takes a reference of its own. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_set1_X509_CRL(a: *mut X509_OBJECT, obj: *mut X509_CRL) -> c_int {
    guard(0, || {
        if a.is_null() || obj.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise live objects, this one its own.
        unsafe {
            let (object, crl) = foreign::crl_of(obj)?;
            *X509_OBJECT::get0_mut(a)? = X509_OBJECT::crl(crl, Some(object));
        }
        Ok(1)
    })
}

/// Takes a reference to what the object holds. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_up_ref_count(a: *mut X509_OBJECT) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live object.
        unsafe {
            let x509 = X509_OBJECT_get0_X509(a);
            if !x509.is_null() {
                std::mem::forget(X509::get1(x509)?);
            } else if let Some(crl) = CrlRef::get1(X509_OBJECT_get0_X509_CRL(a)) {
                std::mem::forget(crl);
            }
        }
        Ok(1)
    })
}

fn position(objects: &Stack<X509_OBJECT>, fits: impl Fn(&X509_OBJECT) -> bool) -> Option<usize> {
    // SAFETY: the stack holds live objects, as the callers below are promised.
    objects.iter().position(|object| unsafe { object.as_ref() }.is_some_and(&fits))
}

/// Where the first object of that type and name is in `h`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_idx_by_subject(
    h: *mut stack_st_X509_OBJECT,
    r#type: X509_LOOKUP_TYPE,
    name: *const X509_NAME,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live stack of live objects and a live name.
        let (objects, name) = unsafe { (Stack::option(h).ok_or(Error::SILENT)?, name_of(name)?) };
        let place = position(objects, |object| object.kind() == r#type && object.name() == Some(&name));
        Ok(place.map_or(-1, |place| place as c_int))
    })
}

/// The first object of that type and name in `h` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_retrieve_by_subject(
    h: *mut stack_st_X509_OBJECT,
    r#type: X509_LOOKUP_TYPE,
    name: *const X509_NAME,
) -> *mut X509_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as our own caller promises.
        let place = unsafe { X509_OBJECT_idx_by_subject(h, r#type, name) };
        let place = usize::try_from(place).map_err(|_| Error::SILENT)?;
        // SAFETY: as above.
        unsafe { Stack::option(h) }.and_then(|objects| objects.get(place)).ok_or(Error::SILENT)
    })
}

/// The object in `h` that holds the same certificate or list as `x` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_OBJECT_retrieve_match(
    h: *mut stack_st_X509_OBJECT,
    x: *mut X509_OBJECT,
) -> *mut X509_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live stack of live objects and a live object.
        let (objects, wanted) = unsafe { (Stack::option(h).ok_or(Error::SILENT)?, X509_OBJECT::get0(x)?) };
        let place = position(objects, |object| object.is_same(wanted)).ok_or(Error::SILENT)?;
        objects.get(place).ok_or(Error::SILENT)
    })
}
