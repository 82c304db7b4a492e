//! The algorithms that make message authentication codes.

use std::ffi::{c_char, c_int, c_void};

use super::super::fetch;
use super::super::params::{END, OSSL_PARAM, UNSIGNED, described, each_mut};
use super::{ALL, EVP_MAC, Kind, POLY1305_SIZE, by_name};
use crate::error::{Error, Silent};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::OSSL_PROVIDER;

/// What an algorithm itself tells if the length of its codes is fixed.
static FIXED: [OSSL_PARAM; 2] = [described(c"size", UNSIGNED), END];

/// Finds a code of the default provider for `EVP_MAC_free`, or NULL with the reason in the queue. Source: EVP_MAC_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_fetch(
    libctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_MAC {
    guard(std::ptr::null_mut(), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_MAC_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_up_ref(mac: *mut EVP_MAC) -> c_int {
    guard(1, || {
        let _ = mac;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_MAC_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_free(mac: *mut EVP_MAC) {
    guard((), || {
        let _ = mac;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_MAC_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_get0_name(mac: *const EVP_MAC) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_MAC::option(mac) }.map_or(std::ptr::null(), |mac| mac.names[0].as_ptr()))
    })
}

/// NULL: algorithms are not described. Source: EVP_MAC_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_get0_description(mac: *const EVP_MAC) -> *const c_char {
    guard(std::ptr::null(), || {
        let _ = mac;
        Ok(std::ptr::null())
    })
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_MAC_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_is_a(mac: *const EVP_MAC, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_MAC::option(mac).is_some_and(|mac| mac.is_a(c_str(name).unwrap_or_default())) }.into())
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_MAC_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_names_do_all(
    mac: *const EVP_MAC,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let mac = unsafe { EVP_MAC::get0(mac) }?;
        if let Some(callback) = callback {
            for name in mac.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_MAC_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_MAC, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let callback = callback.ok_or(Error::SILENT)?;
        for mac in &ALL {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(mac).cast_mut(), arg) }
        }
        Ok(())
    })
}

/// The default provider. Source: EVP_MAC_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_get0_provider(mac: *const EVP_MAC) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        Ok(if mac.is_null() { std::ptr::null() } else { crate::libcrypto::provider::default_provider() })
    })
}

/// Tells "size" of an algorithm whose codes all have the same: Poly1305. Returns 1 or 0. Source: EVP_MAC_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_get_params(mac: *mut EVP_MAC, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live algorithm or NULL.
        if unsafe { EVP_MAC::option(mac) }.is_some_and(|mac| mac.kind == Kind::Poly1305) {
            // SAFETY: NULL or an array that ends with a NULL key, as the man page has the caller promise.
            for param in unsafe { each_mut(params) }.filter(|param| param.name() == b"size") {
                if !param.set_integer(POLY1305_SIZE as i64) {
                    return Err(Error::SILENT);
                }
            }
        }
        Ok(1)
    })
}

/// What `EVP_MAC_get_params` tells; NULL where that is nothing. Source: EVP_MAC_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_gettable_params(mac: *const EVP_MAC) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live algorithm or NULL.
        let is_fixed = unsafe { EVP_MAC::option(mac) }.is_some_and(|mac| mac.kind == Kind::Poly1305);
        Ok(if is_fixed { FIXED.as_ptr() } else { std::ptr::null() })
    })
}

/// What `EVP_MAC_CTX_set_params` takes. Source: EVP_MAC_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_settable_ctx_params(mac: *const EVP_MAC) -> *const OSSL_PARAM {
    // SAFETY: NULL or a live algorithm, as the man page has the caller promise.
    guard(std::ptr::null(), || Ok(unsafe { EVP_MAC::get0(mac) }.silent()?.kind.settable().as_ptr()))
}

/// What `EVP_MAC_CTX_get_params` tells. Source: EVP_MAC_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_gettable_ctx_params(mac: *const EVP_MAC) -> *const OSSL_PARAM {
    // SAFETY: NULL or a live algorithm, as the man page has the caller promise.
    guard(std::ptr::null(), || Ok(unsafe { EVP_MAC::get0(mac) }.silent()?.kind.gettable().as_ptr()))
}
