//! SRTP keys over DTLS (RFC 5764). Source: SSL_CTX_set_tlsext_use_srtp(3).

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::libssl::object::{SSL, SSL_CTX};

/// 1, which means failure here: no profile is known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_tlsext_use_srtp(_ctx: *mut SSL_CTX, _profiles: *const c_char) -> c_int {
    guard(1, || Err(Error::ssl(reason::SSL_R_SRTP_UNKNOWN_PROTECTION_PROFILE)))
}

/// 1, which means failure here: no profile is known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_tlsext_use_srtp(_ssl: *mut SSL, _profiles: *const c_char) -> c_int {
    guard(1, || Err(Error::ssl(reason::SSL_R_SRTP_UNKNOWN_PROTECTION_PROFILE)))
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
