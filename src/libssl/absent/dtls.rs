//! DTLS, of which only names exist: `SSL_CTX_new` refuses its methods. Source: DTLSv1_listen(3).

use std::ffi::{c_int, c_void};

use super::{AnyCallback, unsupported};
use crate::ffi::guard;
use crate::libssl::object::{SSL, SSL_CTX};

/// -1: no connection is one of DTLS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DTLSv1_listen(_s: *mut SSL, _client: *mut c_void) -> c_int {
    guard(-1, || Err(unsupported()))
}

/// 0: no connection is one of DTLS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DTLS_get_data_mtu(_s: *const SSL) -> usize {
    0
}

/// Accepted without effect: no connection is one of DTLS.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DTLS_set_timer_cb(_s: *mut SSL, _cb: AnyCallback) {}

/// Accepted without effect: these cookies are DTLS's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_cookie_generate_cb(_ctx: *mut SSL_CTX, _cb: AnyCallback) {}

/// Accepted without effect: these cookies are DTLS's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_cookie_verify_cb(_ctx: *mut SSL_CTX, _cb: AnyCallback) {}
