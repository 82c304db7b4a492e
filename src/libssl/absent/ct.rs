//! Certificate transparency (RFC 6962): enabling it fails, so that nobody believes it checks.
//! Source: SSL_CTX_set_ct_validation_callback(3), SSL_CTX_set_ctlog_list_file(3).

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use super::{AnyCallback, unsupported};
use crate::ffi::guard;
use crate::libssl::object::{SSL, SSL_CTX};

/// 0: certificate transparency is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_enable_ct(_ctx: *mut SSL_CTX, _validation_mode: c_int) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: certificate transparency is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_enable_ct(_s: *mut SSL, _validation_mode: c_int) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: it is never enabled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_ct_is_enabled(_ctx: *const SSL_CTX) -> c_int {
    0
}

/// 0: it is never enabled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_ct_is_enabled(_s: *const SSL) -> c_int {
    0
}

/// Returns 1 for NULL, which asks for no check; 0 for a callback, which would never be called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ct_validation_callback(
    _ctx: *mut SSL_CTX,
    callback: AnyCallback,
    _arg: *mut c_void,
) -> c_int {
    guard(0, || if callback.is_none() { Ok(1) } else { Err(unsupported()) })
}

/// Returns 1 for NULL, which asks for no check; 0 for a callback, which would never be called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_ct_validation_callback(
    _s: *mut SSL,
    callback: AnyCallback,
    _arg: *mut c_void,
) -> c_int {
    guard(0, || if callback.is_none() { Ok(1) } else { Err(unsupported()) })
}

/// NULL: none are looked for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_peer_scts(_s: *mut SSL) -> *const c_void {
    ptr::null()
}

/// Nothing: a `CTLOG_STORE` cannot be made.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set0_ctlog_store(_ctx: *mut SSL_CTX, _logs: *mut c_void) {}

/// NULL: there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_ctlog_store(_ctx: *const SSL_CTX) -> *const c_void {
    ptr::null()
}

/// 0: certificate transparency is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_ctlog_list_file(_ctx: *mut SSL_CTX) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: certificate transparency is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ctlog_list_file(_ctx: *mut SSL_CTX, _path: *const c_char) -> c_int {
    guard(0, || Err(unsupported()))
}
