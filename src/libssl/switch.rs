//! The context of a connection, and changing it during the handshake. Source: SSL_get_SSL_CTX(3), SSL_set_SSL_CTX(3).

use std::ptr;
use std::sync::Arc;

use super::object::{SSL, SSL_CTX};
use crate::ffi::{Shared, guard};

/// The context in force; not a reference of the caller's (get0). Source: SSL_get_SSL_CTX(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_SSL_CTX(ssl: *const SSL) -> *mut SSL_CTX {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(ptr::null_mut(), || Ok(Arc::as_ptr(&unsafe { SSL::get0(ssl) }?.ctx()).cast_mut()))
}

/// Gives the connection another context's certificates, certificate callback and ALPN callback (an SNI callback does
/// this), and its suites unless they were set for the connection; sessions, verification and options stay those of the
/// first. NULL goes back to the first.
///
/// Returns the context now in force (get0), or NULL on failure. Source: SSL_set_SSL_CTX(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_SSL_CTX(ssl: *mut SSL, ctx: *mut SSL_CTX) -> *mut SSL_CTX {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let ssl = unsafe { SSL::get0(ssl) }?;
        let next = match ctx.is_null() {
            true => ssl.session_ctx.clone(),
            // SAFETY: the man page has the caller promise a live `ctx`.
            false => unsafe { SSL_CTX::get1(ctx) }?,
        };
        let previous = ssl.ctx();
        if Arc::ptr_eq(&previous, &next) {
            return Ok(Arc::as_ptr(&next).cast_mut());
        }
        ssl.switch_to(&previous, next.clone());
        Ok(Arc::as_ptr(&next).cast_mut())
    })
}
