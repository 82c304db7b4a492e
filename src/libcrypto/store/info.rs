//! One thing found in a store, and what may be asked of it.

use std::ffi::{c_char, c_int, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard, memory, optional_str};
use crate::libcrypto::evp::pkey::{EVP_PKEY, EVP_PKEY_free, EVP_PKEY_up_ref};
use crate::libcrypto::x509::{X509, X509_CRL, X509_CRL_free, X509_CRL_up_ref, X509_free, X509_up_ref};

pub(super) const NAME: c_int = 1;
pub(super) const PARAMS: c_int = 2;
pub(super) const PUBKEY: c_int = 3;
pub(super) const PKEY: c_int = 4;
pub(super) const CERT: c_int = 5;
pub(super) const CRL: c_int = 6;

/// One thing found. It owns its object.
pub struct ossl_store_info_st {
    kind: c_int,
    object: *mut c_void,
    description: *mut c_char,
}

/// OpenSSL's name for it.
pub type OSSL_STORE_INFO = ossl_store_info_st;

impl Boxed for ossl_store_info_st {
    const LIB: Lib = Lib::STORE;
}

impl ossl_store_info_st {
    pub(super) fn new(kind: c_int, object: *mut c_void) -> Self {
        ossl_store_info_st { kind, object, description: std::ptr::null_mut() }
    }
}

impl Drop for ossl_store_info_st {
    fn drop(&mut self) {
        // SAFETY: the object is of its kind and ours, the texts of the allocator.
        unsafe {
            match self.kind {
                NAME => memory::free(self.object),
                PARAMS | PUBKEY | PKEY => EVP_PKEY_free(self.object.cast()),
                CERT => X509_free(self.object.cast()),
                CRL => X509_CRL_free(self.object.cast()),
                _ => {}
            }
            memory::free(self.description);
        }
    }
}

/// The object, still the store's; NULL if it is of another kind.
///
/// # Safety
/// `info` is live or NULL.
unsafe fn borrowed<T>(info: *const OSSL_STORE_INFO, kind: c_int) -> Result<*mut T, Error> {
    // SAFETY: as our caller promises.
    let info = unsafe { OSSL_STORE_INFO::get0(info) }?;
    Ok(if info.kind == kind { info.object.cast() } else { std::ptr::null_mut() })
}

/// The object with a reference for the caller; `otherwise` is the reason of failure if it is of another kind.
///
/// # Safety
/// `info` is live or NULL, and `up_ref` takes a reference to what `kind` names.
unsafe fn shared<T>(
    info: *const OSSL_STORE_INFO,
    kind: c_int,
    otherwise: u32,
    up_ref: unsafe extern "C" fn(*mut T) -> c_int,
) -> Result<*mut T, Error> {
    // SAFETY: as our caller promises; the object is of its kind.
    unsafe {
        let object: *mut T = borrowed(info, kind)?;
        if object.is_null() {
            return Err(Error::new(Lib::STORE, otherwise));
        }
        up_ref(object);
        Ok(object)
    }
}

/// An object under a new name, which owns it.
fn wrapped<T>(kind: c_int, object: *mut T) -> Result<*mut OSSL_STORE_INFO, Error> {
    if object.is_null() {
        return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    Ok(Boxed::into_raw(OSSL_STORE_INFO::new(kind, object.cast())))
}

/// Frees what was found; NULL is fine. Source: OSSL_STORE_INFO_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_free(info: *mut OSSL_STORE_INFO) {
    guard((), || {
        // SAFETY: a live object that the caller gives up, or NULL.
        drop(unsafe { OSSL_STORE_INFO::set0(info) });
        Ok(())
    })
}

/// The kind of what was found (`OSSL_STORE_INFO_*`). Source: OSSL_STORE_INFO_get_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get_type(info: *const OSSL_STORE_INFO) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { OSSL_STORE_INFO::get0(info) }?.kind)
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PARAMS(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_PARAMS(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { borrowed(info, PARAMS) })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PARAMS(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_PARAMS(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe {
        shared(info, PARAMS, reason::OSSL_STORE_R_NOT_PARAMETERS, EVP_PKEY_up_ref)
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_PUBKEY(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { borrowed(info, PUBKEY) })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_PUBKEY(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe {
        shared(info, PUBKEY, reason::OSSL_STORE_R_NOT_A_PUBLIC_KEY, EVP_PKEY_up_ref)
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_PKEY(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { borrowed(info, PKEY) })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_PKEY(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe {
        shared(info, PKEY, reason::OSSL_STORE_R_NOT_A_PRIVATE_KEY, EVP_PKEY_up_ref)
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_CERT(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_CERT(info: *const OSSL_STORE_INFO) -> *mut X509 {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { borrowed(info, CERT) })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_CERT(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_CERT(info: *const OSSL_STORE_INFO) -> *mut X509 {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { shared(info, CERT, reason::OSSL_STORE_R_NOT_A_CERTIFICATE, X509_up_ref) })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_CRL(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_CRL(info: *const OSSL_STORE_INFO) -> *mut X509_CRL {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { borrowed(info, CRL) })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_CRL(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_CRL(info: *const OSSL_STORE_INFO) -> *mut X509_CRL {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { shared(info, CRL, reason::OSSL_STORE_R_NOT_A_CRL, X509_CRL_up_ref) })
}

/// The name of a kind; NULL for an unknown one. Source: OSSL_STORE_INFO_type_string(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_type_string(kind: c_int) -> *const c_char {
    guard(std::ptr::null(), || {
        let names = [c"Name", c"Parameters", c"Public key", c"Pkey", c"Certificate", c"CRL"];
        let at = usize::try_from(kind - 1).map_err(|_| Error::SILENT)?;
        Ok(names.get(at).map_or(std::ptr::null(), |name| name.as_ptr()))
    })
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_NAME(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_NAME(name: *mut c_char) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || wrapped(NAME, name))
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PARAMS(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_PARAMS(params: *mut EVP_PKEY) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || wrapped(PARAMS, params))
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_PUBKEY(pubkey: *mut EVP_PKEY) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || wrapped(PUBKEY, pubkey))
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_PKEY(pkey: *mut EVP_PKEY) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || wrapped(PKEY, pkey))
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_CERT(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_CERT(x509: *mut X509) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || wrapped(CERT, x509))
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_CRL(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_CRL(crl: *mut X509_CRL) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || wrapped(CRL, crl))
}

/// A name that was found, borrowed; NULL for another kind. Source: OSSL_STORE_INFO_get0_NAME(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_NAME(info: *const OSSL_STORE_INFO) -> *const c_char {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null(), || unsafe { borrowed(info, NAME).map(<*mut c_char>::cast_const) })
}

/// What a name describes, borrowed; NULL if nothing. Source: OSSL_STORE_INFO_get0_NAME_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_NAME_description(info: *const OSSL_STORE_INFO) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { OSSL_STORE_INFO::get0(info) }?.description)
    })
}

/// Describes a name; the text is taken over. Returns 1 or 0. Source: OSSL_STORE_INFO_set0_NAME_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_set0_NAME_description(info: *mut OSSL_STORE_INFO, desc: *mut c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let info = OSSL_STORE_INFO::get0_mut(info)?;
            if info.kind != NAME {
                return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_INVALID_ARGUMENT));
            }
            info.description = desc;
        }
        Ok(1)
    })
}

/// Wraps an object of a kind, which is taken over, for `OSSL_STORE_INFO_free`; of an unknown kind it stays the caller's.
/// Source: OSSL_STORE_INFO_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new(kind: c_int, data: *mut c_void) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || Ok(Boxed::into_raw(OSSL_STORE_INFO::new(kind, data))))
}

/// The object, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_data(kind: c_int, info: *const OSSL_STORE_INFO) -> *mut c_void {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { borrowed(info, kind) })
}

/// A copy of a name's text, or of what describes it, for `OPENSSL_free`.
///
/// # Safety
/// `info` is live or NULL.
unsafe fn copied(
    info: *const OSSL_STORE_INFO,
    text: impl FnOnce(&OSSL_STORE_INFO) -> *const c_char,
) -> Result<*mut c_char, Error> {
    // SAFETY: as our caller promises; both texts are strings or NULL.
    unsafe {
        let info = OSSL_STORE_INFO::get0(info)?;
        if info.kind != NAME {
            return Err(Error::new(Lib::STORE, reason::OSSL_STORE_R_NOT_A_NAME));
        }
        Ok(memory::duplicate_str(optional_str(text(info)).unwrap_or_default()))
    }
}

/// A copy of a name that was found, for `OPENSSL_free`; NULL for another kind. Source: OSSL_STORE_INFO_get1_NAME(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_NAME(info: *const OSSL_STORE_INFO) -> *mut c_char {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { copied(info, |info| info.object.cast_const().cast()) })
}

/// A copy of what a name describes, empty if nothing, for `OPENSSL_free`; NULL for another kind.
/// Source: OSSL_STORE_INFO_get1_NAME_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_NAME_description(info: *const OSSL_STORE_INFO) -> *mut c_char {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || unsafe { copied(info, |info| info.description) })
}
