//! `EVP_SIGNATURE`: a signature algorithm by name. What it computes is `EVP_PKEY_CTX`'s business.

use std::ffi::{CStr, c_char, c_int, c_void};

use super::fetch;
use super::keymgmt::{DSA_NAMES, RSA_NAMES};
use super::params::OSSL_PARAM;
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider};

/// An algorithm.
pub struct evp_signature_st {
    names: &'static [&'static CStr],
    description: &'static CStr,
}

/// OpenSSL's name for it.
pub type EVP_SIGNATURE = evp_signature_st;

impl Boxed for evp_signature_st {
    const LIB: Lib = Lib::EVP;
}

static ALL: [EVP_SIGNATURE; 7] = [
    evp_signature_st { names: RSA_NAMES, description: c"OpenSSL RSA implementation" },
    evp_signature_st { names: DSA_NAMES, description: c"OpenSSL DSA implementation" },
    evp_signature_st { names: &[c"ED25519", c"1.3.101.112"], description: c"OpenSSL ED25519 implementation" },
    evp_signature_st { names: &[c"ECDSA"], description: c"OpenSSL ECDSA implementation" },
    evp_signature_st { names: &[c"HMAC"], description: c"OpenSSL HMAC via EVP_PKEY implementation" },
    evp_signature_st { names: &[c"POLY1305"], description: c"OpenSSL POLY1305 via EVP_PKEY implementation" },
    evp_signature_st { names: &[c"CMAC"], description: c"OpenSSL CMAC via EVP_PKEY implementation" },
];

fn is_a(algorithm: &EVP_SIGNATURE, name: &[u8]) -> bool {
    algorithm.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
}

fn by_name(name: &[u8]) -> Option<&'static EVP_SIGNATURE> {
    ALL.iter().find(|algorithm| is_a(algorithm, name))
}

/// Finds a signature algorithm of the default provider for `EVP_SIGNATURE_free`, or NULL with the reason in the queue. Source: EVP_SIGNATURE_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_fetch(
    ctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_SIGNATURE {
    guard(std::ptr::null_mut(), || {
        let _ = ctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_SIGNATURE_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_up_ref(signature: *mut EVP_SIGNATURE) -> c_int {
    guard(1, || {
        let _ = signature;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_SIGNATURE_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_free(signature: *mut EVP_SIGNATURE) {
    guard((), || {
        let _ = signature;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_SIGNATURE_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_get0_name(signature: *const EVP_SIGNATURE) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_SIGNATURE::get0(signature) }?.names[0].as_ptr())
    })
}

/// What the algorithm is, for people. Source: EVP_SIGNATURE_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_get0_description(signature: *const EVP_SIGNATURE) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_SIGNATURE::get0(signature) }?.description.as_ptr())
    })
}

/// The default provider. Source: EVP_SIGNATURE_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_get0_provider(signature: *const EVP_SIGNATURE) -> *mut OSSL_PROVIDER {
    guard(std::ptr::null_mut(), || {
        Ok(if signature.is_null() { std::ptr::null_mut() } else { default_provider().cast_mut() })
    })
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_SIGNATURE_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_is_a(signature: *const EVP_SIGNATURE, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe {
            EVP_SIGNATURE::option(signature).is_some_and(|algorithm| is_a(algorithm, c_str(name).unwrap_or_default()))
        }
        .into())
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_SIGNATURE_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_names_do_all(
    signature: *const EVP_SIGNATURE,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let algorithm = unsafe { EVP_SIGNATURE::get0(signature) }?;
        if let Some(callback) = callback {
            for name in algorithm.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_SIGNATURE_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_SIGNATURE, *mut c_void)>,
    data: *mut c_void,
) {
    guard((), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let callback = callback.ok_or(Error::SILENT)?;
        for algorithm in &ALL {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(algorithm).cast_mut(), data) }
        }
        Ok(())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_SIGNATURE_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_gettable_ctx_params(sig: *const EVP_SIGNATURE) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = sig;
        Ok(std::ptr::null())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_SIGNATURE_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SIGNATURE_settable_ctx_params(sig: *const EVP_SIGNATURE) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = sig;
        Ok(std::ptr::null())
    })
}
