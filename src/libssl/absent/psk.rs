//! Pre-shared keys from outside (RFC 4279, RFC 8446 2.2): callbacks are taken and never called.
//! Source: SSL_CTX_set_psk_client_callback(3), SSL_CTX_use_psk_identity_hint(3).

use std::ffi::{c_char, c_int};
use std::ptr;

use super::AnyCallback;
use crate::error::{Error, reason};
use crate::ffi::{guard, optional_str};
use crate::libssl::object::{SSL, SSL_CTX};

/// Accepted without effect: no handshake uses a pre-shared key from outside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_psk_client_callback(_ctx: *mut SSL_CTX, _cb: AnyCallback) {}

/// Accepted without effect: no handshake uses a pre-shared key from outside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_psk_server_callback(_ctx: *mut SSL_CTX, _cb: AnyCallback) {}

/// Accepted without effect: no handshake uses a pre-shared key from outside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_psk_find_session_callback(_ctx: *mut SSL_CTX, _cb: AnyCallback) {}

/// Accepted without effect: no handshake uses a pre-shared key from outside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_psk_use_session_callback(_ctx: *mut SSL_CTX, _cb: AnyCallback) {}

/// Accepted without effect: no handshake uses a pre-shared key from outside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_psk_client_callback(_ssl: *mut SSL, _cb: AnyCallback) {}

/// Accepted without effect: no handshake uses a pre-shared key from outside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_psk_server_callback(_ssl: *mut SSL, _cb: AnyCallback) {}

/// Accepted without effect: no handshake uses a pre-shared key from outside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_psk_find_session_callback(_ssl: *mut SSL, _cb: AnyCallback) {}

/// Accepted without effect: no handshake uses a pre-shared key from outside.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_psk_use_session_callback(_ssl: *mut SSL, _cb: AnyCallback) {}

/// Checks a hint of at most 256 bytes; it is never sent. Returns 1, or 0 for a longer one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_psk_identity_hint(_ctx: *mut SSL_CTX, identity_hint: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a string or NULL.
        match unsafe { optional_str(identity_hint) } {
            Some(hint) if hint.len() > 256 => Err(Error::ssl(reason::SSL_R_DATA_LENGTH_TOO_LONG)),
            _ => Ok(1),
        }
    })
}

/// Checks a hint of at most 256 bytes; it is never sent. Returns 1, or 0 for a longer one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_psk_identity_hint(_s: *mut SSL, identity_hint: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a string or NULL.
        match unsafe { optional_str(identity_hint) } {
            Some(hint) if hint.len() > 256 => Err(Error::ssl(reason::SSL_R_DATA_LENGTH_TOO_LONG)),
            _ => Ok(1),
        }
    })
}

/// NULL: no handshake used a pre-shared key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_psk_identity(_s: *const SSL) -> *const c_char {
    ptr::null()
}

/// NULL: no handshake used a pre-shared key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_psk_identity_hint(_s: *const SSL) -> *const c_char {
    ptr::null()
}
