//! `EVP_KEM`: a key encapsulation by name. What it computes is `EVP_PKEY_CTX`'s business.

use std::ffi::{CStr, c_char, c_int, c_void};

use super::fetch;
use super::params::OSSL_PARAM;
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider};

/// An algorithm.
pub struct evp_kem_st {
    names: &'static [&'static CStr],
    description: &'static CStr,
}

/// OpenSSL's name for it.
pub type EVP_KEM = evp_kem_st;

impl Boxed for evp_kem_st {
    const LIB: Lib = Lib::EVP;
}

static ALL: [EVP_KEM; 0] = [];

fn is_a(algorithm: &EVP_KEM, name: &[u8]) -> bool {
    algorithm.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
}

fn by_name(name: &[u8]) -> Option<&'static EVP_KEM> {
    ALL.iter().find(|algorithm| is_a(algorithm, name))
}

/// Finds a key encapsulation of the default provider for `EVP_KEM_free`, or NULL with the reason in the queue. Source: EVP_KEM_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_fetch(
    ctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_KEM {
    guard(std::ptr::null_mut(), || {
        let _ = ctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_KEM_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_up_ref(wrap: *mut EVP_KEM) -> c_int {
    guard(1, || {
        let _ = wrap;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_KEM_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_free(wrap: *mut EVP_KEM) {
    guard((), || {
        let _ = wrap;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_KEM_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_get0_name(wrap: *const EVP_KEM) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KEM::get0(wrap) }?.names[0].as_ptr())
    })
}

/// What the algorithm is, for people. Source: EVP_KEM_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_get0_description(wrap: *const EVP_KEM) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KEM::get0(wrap) }?.description.as_ptr())
    })
}

/// The default provider. Source: EVP_KEM_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_get0_provider(wrap: *const EVP_KEM) -> *mut OSSL_PROVIDER {
    guard(std::ptr::null_mut(), || {
        Ok(if wrap.is_null() { std::ptr::null_mut() } else { default_provider().cast_mut() })
    })
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KEM_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_is_a(wrap: *const EVP_KEM, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KEM::option(wrap).is_some_and(|algorithm| is_a(algorithm, c_str(name).unwrap_or_default())) }
            .into())
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_KEM_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_names_do_all(
    wrap: *const EVP_KEM,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let algorithm = unsafe { EVP_KEM::get0(wrap) }?;
        if let Some(callback) = callback {
            for name in algorithm.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_KEM_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_KEM, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let callback = callback.ok_or(Error::SILENT)?;
        for algorithm in &ALL {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(algorithm).cast_mut(), arg) }
        }
        Ok(())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEM_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_gettable_ctx_params(kem: *const EVP_KEM) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = kem;
        Ok(std::ptr::null())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEM_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEM_settable_ctx_params(kem: *const EVP_KEM) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = kem;
        Ok(std::ptr::null())
    })
}
