//! `EVP_ASYM_CIPHER`: an asymmetric cipher by name. What it computes is `EVP_PKEY_CTX`'s business.

use std::ffi::{CStr, c_char, c_int, c_void};

use super::fetch;
use super::keymgmt::RSA_NAMES;
use super::params::OSSL_PARAM;
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider};

/// An algorithm.
pub struct evp_asym_cipher_st {
    names: &'static [&'static CStr],
    description: &'static CStr,
}

/// OpenSSL's name for it.
pub type EVP_ASYM_CIPHER = evp_asym_cipher_st;

impl Boxed for evp_asym_cipher_st {
    const LIB: Lib = Lib::EVP;
}

static ALL: [EVP_ASYM_CIPHER; 1] =
    [evp_asym_cipher_st { names: RSA_NAMES, description: c"OpenSSL RSA implementation" }];

fn is_a(algorithm: &EVP_ASYM_CIPHER, name: &[u8]) -> bool {
    algorithm.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
}

fn by_name(name: &[u8]) -> Option<&'static EVP_ASYM_CIPHER> {
    ALL.iter().find(|algorithm| is_a(algorithm, name))
}

/// Finds an asymmetric cipher of the default provider for `EVP_ASYM_CIPHER_free`, or NULL with the reason in the queue. Source: EVP_ASYM_CIPHER_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_fetch(
    ctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_ASYM_CIPHER {
    guard(std::ptr::null_mut(), || {
        let _ = ctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_ASYM_CIPHER_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_up_ref(cipher: *mut EVP_ASYM_CIPHER) -> c_int {
    guard(1, || {
        let _ = cipher;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_ASYM_CIPHER_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_free(cipher: *mut EVP_ASYM_CIPHER) {
    guard((), || {
        let _ = cipher;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_ASYM_CIPHER_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_get0_name(cipher: *const EVP_ASYM_CIPHER) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_ASYM_CIPHER::get0(cipher) }?.names[0].as_ptr())
    })
}

/// What the algorithm is, for people. Source: EVP_ASYM_CIPHER_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_get0_description(cipher: *const EVP_ASYM_CIPHER) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_ASYM_CIPHER::get0(cipher) }?.description.as_ptr())
    })
}

/// The default provider. Source: EVP_ASYM_CIPHER_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_get0_provider(cipher: *const EVP_ASYM_CIPHER) -> *mut OSSL_PROVIDER {
    guard(std::ptr::null_mut(), || {
        Ok(if cipher.is_null() { std::ptr::null_mut() } else { default_provider().cast_mut() })
    })
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_ASYM_CIPHER_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_is_a(cipher: *const EVP_ASYM_CIPHER, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe {
            EVP_ASYM_CIPHER::option(cipher).is_some_and(|algorithm| is_a(algorithm, c_str(name).unwrap_or_default()))
        }
        .into())
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_ASYM_CIPHER_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_names_do_all(
    cipher: *const EVP_ASYM_CIPHER,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let algorithm = unsafe { EVP_ASYM_CIPHER::get0(cipher) }?;
        if let Some(callback) = callback {
            for name in algorithm.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_ASYM_CIPHER_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_ASYM_CIPHER, *mut c_void)>,
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

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_ASYM_CIPHER_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_gettable_ctx_params(ciph: *const EVP_ASYM_CIPHER) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = ciph;
        Ok(std::ptr::null())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_ASYM_CIPHER_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ASYM_CIPHER_settable_ctx_params(ciph: *const EVP_ASYM_CIPHER) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = ciph;
        Ok(std::ptr::null())
    })
}
