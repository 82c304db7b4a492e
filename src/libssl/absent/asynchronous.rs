//! Asynchronous engines: every call completes at once. Source: SSL_get_all_async_fds(3), SSL_set_async_callback(3).

use std::ffi::{c_int, c_void};

use super::AnyCallback;
use crate::libssl::object::{SSL, SSL_CTX};

/// 0: nothing is ever pending.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_waiting_for_async(_s: *mut SSL) -> c_int {
    0
}

/// 0: there are no asynchronous jobs.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_all_async_fds(_s: *mut SSL, _fds: *mut c_int, _numfds: *mut usize) -> c_int {
    0
}

/// 0: there are no asynchronous jobs.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_changed_async_fds(
    _s: *mut SSL,
    _addfd: *mut c_int,
    _numaddfds: *mut usize,
    _delfd: *mut c_int,
    _numdelfds: *mut usize,
) -> c_int {
    0
}

/// 0: there are no asynchronous jobs.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_async_status(_s: *mut SSL, _status: *mut c_int) -> c_int {
    0
}

/// 1: accepted, and never called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_async_callback(_ctx: *mut SSL_CTX, _callback: AnyCallback) -> c_int {
    1
}

/// 1: accepted, and never used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_async_callback_arg(_ctx: *mut SSL_CTX, _arg: *mut c_void) -> c_int {
    1
}

/// 1: accepted, and never called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_async_callback(_s: *mut SSL, _callback: AnyCallback) -> c_int {
    1
}

/// 1: accepted, and never used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_async_callback_arg(_s: *mut SSL, _arg: *mut c_void) -> c_int {
    1
}
