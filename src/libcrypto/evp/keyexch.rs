//! `EVP_KEYEXCH`: a key agreement by name. What it computes is `EVP_PKEY_CTX`'s business.

use std::ffi::{CStr, c_char, c_int, c_void};

use super::fetch;
use super::params::OSSL_PARAM;
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider};

/// An algorithm.
pub struct evp_keyexch_st {
    names: &'static [&'static CStr],
    description: &'static CStr,
}

/// OpenSSL's name for it.
pub type EVP_KEYEXCH = evp_keyexch_st;

impl Boxed for evp_keyexch_st {
    const LIB: Lib = Lib::EVP;
}

static ALL: [EVP_KEYEXCH; 6] = [
    evp_keyexch_st {
        names: &[c"DH", c"dhKeyAgreement", c"1.2.840.113549.1.3.1"],
        description: c"OpenSSL PKCS#3 DH implementation",
    },
    evp_keyexch_st { names: &[c"X25519", c"1.3.101.110"], description: c"OpenSSL X25519 implementation" },
    evp_keyexch_st { names: &[c"ECDH"], description: c"OpenSSL ECDH implementation" },
    evp_keyexch_st { names: &[c"TLS1-PRF"], description: c"OpenSSL TLS1-PRF via EVP_PKEY implementation" },
    evp_keyexch_st { names: &[c"HKDF"], description: c"OpenSSL HKDF via EVP_PKEY implementation" },
    evp_keyexch_st {
        names: &[c"SCRYPT", c"id-scrypt", c"1.3.6.1.4.1.11591.4.11"],
        description: c"OpenSSL SCRYPT via EVP_PKEY implementation",
    },
];

fn is_a(algorithm: &EVP_KEYEXCH, name: &[u8]) -> bool {
    algorithm.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
}

fn by_name(name: &[u8]) -> Option<&'static EVP_KEYEXCH> {
    ALL.iter().find(|algorithm| is_a(algorithm, name))
}

/// Finds a key agreement of the default provider for `EVP_KEYEXCH_free`, or NULL with the reason in the queue. Source: EVP_KEYEXCH_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_fetch(
    ctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_KEYEXCH {
    guard(std::ptr::null_mut(), || {
        let _ = ctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_KEYEXCH_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_up_ref(exchange: *mut EVP_KEYEXCH) -> c_int {
    guard(1, || {
        let _ = exchange;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_KEYEXCH_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_free(exchange: *mut EVP_KEYEXCH) {
    guard((), || {
        let _ = exchange;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_KEYEXCH_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_get0_name(keyexch: *const EVP_KEYEXCH) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KEYEXCH::get0(keyexch) }?.names[0].as_ptr())
    })
}

/// What the algorithm is, for people. Source: EVP_KEYEXCH_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_get0_description(keyexch: *const EVP_KEYEXCH) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KEYEXCH::get0(keyexch) }?.description.as_ptr())
    })
}

/// The default provider. Source: EVP_KEYEXCH_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_get0_provider(exchange: *const EVP_KEYEXCH) -> *mut OSSL_PROVIDER {
    guard(std::ptr::null_mut(), || {
        Ok(if exchange.is_null() { std::ptr::null_mut() } else { default_provider().cast_mut() })
    })
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KEYEXCH_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_is_a(keyexch: *const EVP_KEYEXCH, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe {
            EVP_KEYEXCH::option(keyexch).is_some_and(|algorithm| is_a(algorithm, c_str(name).unwrap_or_default()))
        }
        .into())
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_KEYEXCH_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_names_do_all(
    keyexch: *const EVP_KEYEXCH,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let algorithm = unsafe { EVP_KEYEXCH::get0(keyexch) }?;
        if let Some(callback) = callback {
            for name in algorithm.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_KEYEXCH_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_KEYEXCH, *mut c_void)>,
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

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYEXCH_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_gettable_ctx_params(keyexch: *const EVP_KEYEXCH) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = keyexch;
        Ok(std::ptr::null())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYEXCH_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYEXCH_settable_ctx_params(keyexch: *const EVP_KEYEXCH) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = keyexch;
        Ok(std::ptr::null())
    })
}
