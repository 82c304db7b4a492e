//! Renegotiation and authentication after the handshake: refused, as with `SSL_OP_NO_RENEGOTIATION` and by a peer
//! without the extension. Source: SSL_renegotiate(3), SSL_verify_client_post_handshake(3).

use std::ffi::c_int;

use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::libssl::object::{SSL, SSL_CTX};
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

/// Returns 0: clients are never asked for a certificate after the handshake.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_verify_client_post_handshake(ssl: *mut SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(ssl) }?;
        Err(Error::ssl(match ssl.core.snapshot().version {
            Some(Version::TLS1_3) if ssl.core.server.get() != Some(true) => reason::SSL_R_NOT_SERVER,
            Some(Version::TLS1_3) if ssl.core.in_init.get() => reason::SSL_R_STILL_IN_INIT,
            Some(Version::TLS1_3) => reason::SSL_R_EXTENSION_NOT_RECEIVED,
            _ => reason::SSL_R_WRONG_SSL_VERSION,
        }))
    })
}

/// Accepted without effect: the extension is never sent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_post_handshake_auth(_ctx: *mut SSL_CTX, _val: c_int) {}

/// Accepted without effect: the extension is never sent.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_post_handshake_auth(_s: *mut SSL, _val: c_int) {}
