//! Whether to verify, and the callbacks. Source: SSL_CTX_set_verify(3), SSL_CTX_set_cert_verify_callback(3),
//! SSL_CTX_get_verify_mode(3).

use std::ffi::{c_int, c_void};

use crate::ffi::{Shared, guard};
use crate::libssl::callbacks::{CertVerifyCallback, With};
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::libssl::trust::foreign::SSL_verify_cb;

/// Sets whether a context's connections verify their peers (`SSL_VERIFY_*`) and what is asked at each step; NULL for
/// no callback. Source: SSL_CTX_set_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_verify(ctx: *mut SSL_CTX, mode: c_int, callback: SSL_verify_cb) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        ctx.configure(|settings| settings.verify_mode = Some(mode));
        lock(&ctx.verification).callback = callback;
        Ok(())
    })
}

/// Sets whether a connection verifies its peer (`SSL_VERIFY_*`); a callback of NULL leaves the one there is.
/// Source: SSL_CTX_set_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_verify(s: *mut SSL, mode: c_int, callback: SSL_verify_cb) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        ssl.configure(|settings| settings.verify_mode = Some(mode));
        if callback.is_some() {
            ssl.verification.borrow_mut().callback = callback;
        }
        Ok(())
    })
}

/// The verification mode in force on a context. Source: SSL_CTX_get_verify_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_verify_mode(ctx: *const SSL_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let settings = unsafe { SSL_CTX::get0(ctx) }?.settings();
        Ok(settings.verify_mode_in_force(settings.method.client))
    })
}

/// The verification mode in force on a connection. Source: SSL_CTX_get_verify_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_verify_mode(s: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        let settings = ssl.settings();
        let is_client = ssl.core.server.get().map_or(settings.method.client, |server| !server);
        Ok(settings.verify_mode_in_force(is_client))
    })
}

/// The verification callback of a context; NULL if none is set. Source: SSL_CTX_get_verify_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_verify_callback(ctx: *const SSL_CTX) -> SSL_verify_cb {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.verification).callback)
    })
}

/// The verification callback of a connection; NULL if none is set. Source: SSL_CTX_get_verify_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_verify_callback(s: *const SSL) -> SSL_verify_cb {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(s) }?.verification.borrow().callback)
    })
}

/// Replaces the whole verification by the program's own; NULL for the library's. Looked up in the context when it is
/// needed. Source: SSL_CTX_set_cert_verify_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_cert_verify_callback(ctx: *mut SSL_CTX, cb: CertVerifyCallback, arg: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.callbacks).cert_verify = With { function: cb, arg };
        Ok(())
    })
}
