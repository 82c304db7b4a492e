//! Single functions of things that are not there.

use std::ffi::{c_int, c_void};
use std::ptr;

use super::unsupported;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libssl::object::{SSL, SSL_CTX};

/// Accepted without effect, as in OpenSSL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_debug(_s: *mut SSL, _debug: c_int) {}

/// NULL: there are no test hooks.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_test_functions() -> *const c_void {
    ptr::null()
}

/// Prints nothing: messages are shown by `SSL_CTX_set_msg_callback` to the program alone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_trace(
    _write_p: c_int,
    _version: c_int,
    _content_type: c_int,
    _buf: *const c_void,
    _len: usize,
    _ssl: *mut SSL,
    _arg: *mut c_void,
) {
}

/// 0: there are no engines.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_client_cert_engine(_ctx: *mut SSL_CTX, _e: *mut c_void) -> c_int {
    guard(0, || Err(unsupported().then(Lib::SSL, reason::ERR_R_ENGINE_LIB)))
}

/// -1, as without kernel TLS. Source: SSL_sendfile(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_sendfile(_s: *mut SSL, _fd: c_int, _offset: i64, _size: usize, _flags: c_int) -> isize {
    guard(-1, || Err(Error::ssl(reason::SSL_R_UNINITIALIZED)))
}
