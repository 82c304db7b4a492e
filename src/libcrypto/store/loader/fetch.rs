//! The library's own loader, as a fetched algorithm.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::Mutex;

use super::{Functions, OSSL_STORE_LOADER};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, c_str, guard, optional_str};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::fetch;
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider};

const SCHEME: &CStr = c"file";

static FILE: OSSL_STORE_LOADER = OSSL_STORE_LOADER {
    scheme: std::ptr::null(),
    engine: std::ptr::null_mut(),
    functions: Mutex::new(Functions::NONE),
};

/// Whether this is the library's loader, which is never freed.
pub(super) fn is_own(loader: *const OSSL_STORE_LOADER) -> bool {
    std::ptr::eq(loader, &raw const FILE)
}

/// The error for a scheme that the library has no loader for.
pub(in crate::libcrypto::store) fn not_found(scheme: &[u8], properties: Option<&[u8]>) -> Error {
    let scheme = String::from_utf8_lossy(scheme);
    let properties = properties.map_or("<null>".into(), String::from_utf8_lossy);
    Error::new(Lib::STORE, reason::ERR_R_UNSUPPORTED).with_data(format!(
        "No store loader found. For standard store loaders you need at least one of the default or base providers available. \
         Did you forget to load them? Info: Global default library context, Scheme ({scheme} : 0), Properties ({properties})"
    ))
}

/// Finds the library's loader of a scheme, "file", for `OSSL_STORE_LOADER_free`; NULL for others.
/// Source: OSSL_STORE_LOADER_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_fetch(
    libctx: *mut OSSL_LIB_CTX,
    scheme: *const c_char,
    properties: *const c_char,
) -> *mut OSSL_STORE_LOADER {
    guard(std::ptr::null_mut(), || {
        let _ = libctx;
        // SAFETY: strings or NULL, as the man page has the caller promise.
        let (scheme, properties) = unsafe { (c_str(scheme)?, optional_str(properties)) };
        let known = |name: &[u8]| name.eq_ignore_ascii_case(SCHEME.to_bytes()).then_some((&raw const FILE).cast_mut());
        fetch::find(scheme, properties, known).map_err(|_| not_found(scheme, properties))
    })
}

/// Takes a reference. Returns 1. Source: OSSL_STORE_LOADER_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_up_ref(loader: *mut OSSL_STORE_LOADER) -> c_int {
    // Only the library's own, which lives forever, is counted in OpenSSL.
    let _ = loader;
    1
}

/// The default provider for the library's own loader, else NULL. Source: OSSL_STORE_LOADER_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_get0_provider(loader: *const OSSL_STORE_LOADER) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        // SAFETY: a live object or NULL, as the man page has the caller promise.
        unsafe { OSSL_STORE_LOADER::get0(loader) }?;
        Ok(if is_own(loader) { default_provider() } else { std::ptr::null() })
    })
}

/// The properties of the library's own loader, else NULL. Source: OSSL_STORE_LOADER_get0_properties(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_get0_properties(loader: *const OSSL_STORE_LOADER) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: a live object or NULL, as the man page has the caller promise.
        unsafe { OSSL_STORE_LOADER::get0(loader) }?;
        Ok(if is_own(loader) { c"provider=default,fips=yes".as_ptr() } else { std::ptr::null() })
    })
}

/// NULL: loaders are not described. Source: OSSL_STORE_LOADER_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_get0_description(loader: *const OSSL_STORE_LOADER) -> *const c_char {
    let _ = loader;
    std::ptr::null()
}

/// Whether the library's own loader has this scheme. Returns 1 or 0. Source: OSSL_STORE_LOADER_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_is_a(loader: *const OSSL_STORE_LOADER, scheme: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: a string or NULL, as the man page has the caller promise.
        let scheme = unsafe { c_str(scheme) }?;
        Ok((is_own(loader) && scheme.eq_ignore_ascii_case(SCHEME.to_bytes())).into())
    })
}

/// Calls `fn` with each loader of the library's. Source: OSSL_STORE_LOADER_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut OSSL_STORE_LOADER, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let _ = libctx;
        if let Some(callback) = callback {
            // SAFETY: the program's own callback with its own argument; nothing writes to a loader but its setters, which lock.
            unsafe { callback((&raw const FILE).cast_mut(), arg) }
        }
        Ok(())
    })
}

/// Calls `fn` with each name of the library's own loader. Returns 1, or 0 for others. Source: OSSL_STORE_LOADER_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_names_do_all(
    loader: *const OSSL_STORE_LOADER,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        if !is_own(loader) {
            return Ok(0);
        }
        if let Some(callback) = callback {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(SCHEME.as_ptr(), data) }
        }
        Ok(1)
    })
}
