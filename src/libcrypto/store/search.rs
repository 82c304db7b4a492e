//! What a store is searched by. What a criterion is made of stays the program's. Source: OSSL_STORE_SEARCH(3).

use std::ffi::{CStr, c_char, c_int, c_uchar};

use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, guard};
use crate::libcrypto::asn1::string::ASN1_INTEGER;
use crate::libcrypto::evp::digest_method::{EVP_MD, EVP_MD_get_size, EVP_MD_get0_name};
use crate::libcrypto::x509::name::X509_NAME;

pub(super) const BY_NAME: c_int = 1;
const BY_ISSUER_SERIAL: c_int = 2;
pub(super) const BY_KEY_FINGERPRINT: c_int = 3;
const BY_ALIAS: c_int = 4;

/// A criterion; NULL is what it does not have.
pub struct ossl_store_search_st {
    pub(super) kind: c_int,
    pub(super) name: *mut X509_NAME,
    serial: *const ASN1_INTEGER,
    pub(super) digest: *const EVP_MD,
    bytes: *const c_uchar,
    len: usize,
}

/// OpenSSL's name for it.
pub type OSSL_STORE_SEARCH = ossl_store_search_st;

impl Boxed for ossl_store_search_st {
    const LIB: Lib = Lib::STORE;
}

impl ossl_store_search_st {
    pub(super) const fn of(kind: c_int) -> Self {
        ossl_store_search_st {
            kind,
            name: std::ptr::null_mut(),
            serial: std::ptr::null(),
            digest: std::ptr::null(),
            bytes: std::ptr::null(),
            len: 0,
        }
    }
}

/// Searches by subject, or issuer of a CRL. The name is not copied. Free with `OSSL_STORE_SEARCH_free`.
/// Source: OSSL_STORE_SEARCH_by_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_by_name(name: *mut X509_NAME) -> *mut OSSL_STORE_SEARCH {
    guard(std::ptr::null_mut(), || Ok(Boxed::into_raw(OSSL_STORE_SEARCH { name, ..OSSL_STORE_SEARCH::of(BY_NAME) })))
}

/// Searches by issuer and serial number, neither of which is copied. Free with `OSSL_STORE_SEARCH_free`.
/// Source: OSSL_STORE_SEARCH_by_issuer_serial(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_by_issuer_serial(
    name: *mut X509_NAME,
    serial: *const ASN1_INTEGER,
) -> *mut OSSL_STORE_SEARCH {
    guard(std::ptr::null_mut(), || {
        Ok(Boxed::into_raw(OSSL_STORE_SEARCH { name, serial, ..OSSL_STORE_SEARCH::of(BY_ISSUER_SERIAL) }))
    })
}

/// Searches by a key's fingerprint, which is not copied and is as long as the digest says, if one is given. NULL if it is not.
/// Source: OSSL_STORE_SEARCH_by_key_fingerprint(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_by_key_fingerprint(
    digest: *const EVP_MD,
    bytes: *const c_uchar,
    len: usize,
) -> *mut OSSL_STORE_SEARCH {
    guard(std::ptr::null_mut(), || {
        if !digest.is_null() {
            // SAFETY: live, as the man page has the caller promise; its name is a string of its own.
            let (size, name) = unsafe { (EVP_MD_get_size(digest), CStr::from_ptr(EVP_MD_get0_name(digest))) };
            if usize::try_from(size) != Ok(len) {
                let data = format!("{} size is {size}, fingerprint size is {len}", name.to_string_lossy());
                let reason = reason::OSSL_STORE_R_FINGERPRINT_SIZE_DOES_NOT_MATCH_DIGEST;
                return Err(Error::new(Lib::STORE, reason).with_data(data));
            }
        }
        let search = OSSL_STORE_SEARCH { digest, bytes, len, ..OSSL_STORE_SEARCH::of(BY_KEY_FINGERPRINT) };
        Ok(Boxed::into_raw(search))
    })
}

/// Searches by an alias, which is not copied. Free with `OSSL_STORE_SEARCH_free`. Source: OSSL_STORE_SEARCH_by_alias(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_by_alias(alias: *const c_char) -> *mut OSSL_STORE_SEARCH {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a string, as the man page has the caller promise.
        let len = unsafe { crate::ffi::c_str(alias) }?.len();
        Ok(Boxed::into_raw(OSSL_STORE_SEARCH { bytes: alias.cast(), len, ..OSSL_STORE_SEARCH::of(BY_ALIAS) }))
    })
}

/// Frees a criterion; NULL is fine. Source: OSSL_STORE_SEARCH_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_free(search: *mut OSSL_STORE_SEARCH) {
    guard((), || {
        // SAFETY: a live object that the caller gives up, or NULL.
        drop(unsafe { OSSL_STORE_SEARCH::set0(search) });
        Ok(())
    })
}

/// # Safety
/// `criterion` is live or NULL.
unsafe fn told<T>(failed: T, criterion: *const OSSL_STORE_SEARCH, tell: impl FnOnce(&OSSL_STORE_SEARCH) -> T) -> T {
    // SAFETY: as our caller promises.
    guard(failed, || Ok(tell(unsafe { OSSL_STORE_SEARCH::get0(criterion) }?)))
}

/// What is searched by (`OSSL_STORE_SEARCH_BY_*`). Source: OSSL_STORE_SEARCH_get_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_get_type(criterion: *const OSSL_STORE_SEARCH) -> c_int {
    // SAFETY: live objects and buffers, as the man page has the caller promise.
    unsafe { told(0, criterion, |search| search.kind) }
}

/// The name, borrowed, or NULL. Source: OSSL_STORE_SEARCH_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_get0_name(criterion: *const OSSL_STORE_SEARCH) -> *mut X509_NAME {
    // SAFETY: live objects and buffers, as the man page has the caller promise.
    unsafe { told(std::ptr::null_mut(), criterion, |search| search.name) }
}

/// The serial number, borrowed, or NULL. Source: OSSL_STORE_SEARCH_get0_serial(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_get0_serial(criterion: *const OSSL_STORE_SEARCH) -> *const ASN1_INTEGER {
    // SAFETY: live objects and buffers, as the man page has the caller promise.
    unsafe { told(std::ptr::null(), criterion, |search| search.serial) }
}

/// The fingerprint, borrowed, with its length, or NULL. Source: OSSL_STORE_SEARCH_get0_bytes(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_get0_bytes(
    criterion: *const OSSL_STORE_SEARCH,
    length: *mut usize,
) -> *const c_uchar {
    // SAFETY: live objects and buffers, as the man page has the caller promise.
    unsafe {
        told(std::ptr::null(), criterion, |search| {
            put(length, search.len);
            search.bytes
        })
    }
}

/// The alias, borrowed, or NULL. Source: OSSL_STORE_SEARCH_get0_string(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_get0_string(criterion: *const OSSL_STORE_SEARCH) -> *const c_char {
    // SAFETY: live objects and buffers, as the man page has the caller promise.
    unsafe { told(std::ptr::null(), criterion, |search| search.bytes.cast()) }
}

/// The digest of the fingerprint, borrowed, or NULL. Source: OSSL_STORE_SEARCH_get0_digest(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_SEARCH_get0_digest(criterion: *const OSSL_STORE_SEARCH) -> *const EVP_MD {
    // SAFETY: live objects and buffers, as the man page has the caller promise.
    unsafe { told(std::ptr::null(), criterion, |search| search.digest) }
}
