//! Secrets of the program's own, as EAP-FAST uses them (RFC 4851).

use std::ffi::{c_int, c_void};

use super::{AnyCallback, unsupported};
use crate::ffi::guard;
use crate::libssl::object::SSL;

/// Returns 1 for NULL, else 0: secrets are agreed upon by the handshake alone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_session_secret_cb(_s: *mut SSL, cb: AnyCallback, _arg: *mut c_void) -> c_int {
    guard(0, || if cb.is_none() { Ok(1) } else { Err(unsupported()) })
}
