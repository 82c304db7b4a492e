//! SRTP keys over DTLS (RFC 5764). Source: SSL_CTX_set_tlsext_use_srtp(3).

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use super::unsupported;
use crate::ffi::guard;
use crate::libssl::object::{SSL, SSL_CTX};

/// 1, which means failure here: SRTP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_tlsext_use_srtp(_ctx: *mut SSL_CTX, _profiles: *const c_char) -> c_int {
    guard(1, || Err(unsupported()))
}

/// 1, which means failure here: SRTP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_tlsext_use_srtp(_ssl: *mut SSL, _profiles: *const c_char) -> c_int {
    guard(1, || Err(unsupported()))
}

/// NULL: there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_srtp_profiles(_ssl: *mut SSL) -> *mut c_void {
    ptr::null_mut()
}

/// NULL: none was agreed upon.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_selected_srtp_profile(_s: *mut SSL) -> *mut c_void {
    ptr::null_mut()
}
