//! Renegotiation: refused, as with `SSL_OP_NO_RENEGOTIATION`. Source: SSL_renegotiate(3).

use std::ffi::c_int;

use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::libssl::object::SSL;
use crate::tls::version::Version;

unsafe fn refusal(s: *mut SSL) -> Error {
    // SAFETY: our callers pass on the live connection the man page has their callers pass.
    match unsafe { SSL::get0(s) } {
        Ok(ssl) if ssl.core.snapshot().version == Some(Version::TLS1_3) => Error::ssl(reason::SSL_R_WRONG_SSL_VERSION),
        Ok(_) => Error::ssl(reason::SSL_R_NO_RENEGOTIATION),
        Err(error) => error,
    }
}

/// Returns 0: a connection is never negotiated again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_renegotiate(s: *mut SSL) -> c_int {
    // SAFETY: the man page has the caller pass a live connection.
    guard(0, || Err(unsafe { refusal(s) }))
}

/// Returns 0: a connection is never negotiated again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_renegotiate_abbreviated(s: *mut SSL) -> c_int {
    // SAFETY: the man page has the caller pass a live connection.
    guard(0, || Err(unsafe { refusal(s) }))
}

/// 0: none is ever pending.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_renegotiate_pending(_s: *const SSL) -> c_int {
    0
}
