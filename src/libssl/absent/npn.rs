//! Next protocol negotiation, which ALPN replaced. Source: SSL_CTX_set_alpn_select_cb(3).

use std::ffi::{c_uchar, c_uint, c_void};
use std::ptr;

use super::AnyCallback;
use crate::ffi::strings;
use crate::libssl::object::{SSL, SSL_CTX};

/// Accepted without effect: the extension is never sent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_next_protos_advertised_cb(_s: *mut SSL_CTX, _cb: AnyCallback, _arg: *mut c_void) {}

/// Accepted without effect: the extension is never sent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_next_proto_select_cb(_s: *mut SSL_CTX, _cb: AnyCallback, _arg: *mut c_void) {}

/// NULL and 0: no protocol was agreed upon this way.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_next_proto_negotiated(_s: *const SSL, data: *mut *const c_uchar, len: *mut c_uint) {
    // SAFETY: the man page has the caller pass places for both.
    unsafe {
        strings::put(data, ptr::null());
        strings::put(len, 0);
    }
}
