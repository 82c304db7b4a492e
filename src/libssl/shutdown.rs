//! Closing a connection. Source: SSL_shutdown(3), SSL_set_shutdown(3), SSL_set_quiet_shutdown(3).

use std::ffi::c_int;

use super::handshake::answer;
use super::hooks::Program;
use super::object::{SSL, SSL_CTX};
use super::transport::Bios;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::tls::connection::shutdown;

/// Closes our side with close_notify; called again, waits for the peer's.
///
/// Returns 1 once both sides have closed, 0 if only ours has, less than 0 on failure (see SSL_get_error).
/// Source: SSL_shutdown(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_shutdown(ssl: *mut SSL) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let ssl = unsafe { SSL::get1(ssl) }?;
        if ssl.core.server.get().is_none() {
            return Err(Error::ssl(reason::SSL_R_UNINITIALIZED));
        }
        if ssl.settings().quiet_shutdown && !ssl.core.in_init.get() {
            ssl.core.shutdown.set(shutdown::SENT | shutdown::RECEIVED);
            return Ok(1);
        }
        if ssl.core.in_init.get() {
            return Err(Error::ssl(reason::SSL_R_SHUTDOWN_WHILE_IN_INIT));
        }
        let done = ssl.core.drive(&Program(&ssl), &Bios(&ssl), |engine, env| engine.shut_down(env));
        answer(done.map(c_int::from))
    })
}

/// Sets which sides count as closed (SSL_SENT_SHUTDOWN, SSL_RECEIVED_SHUTDOWN). Source: SSL_set_shutdown(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_shutdown(ssl: *mut SSL, mode: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        unsafe { SSL::get0(ssl) }?.core.shutdown.set(mode);
        Ok(())
    })
}

/// Which sides have closed. Source: SSL_set_shutdown(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_shutdown(ssl: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(0, || Ok(unsafe { SSL::get0(ssl) }?.core.shutdown.get()))
}

/// Lets shutdown send and await nothing (1), or do it properly (0). Source: SSL_CTX_set_quiet_shutdown(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_quiet_shutdown(ctx: *mut SSL_CTX, mode: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { SSL_CTX::get0(ctx) }?.configure(|settings| settings.quiet_shutdown = mode != 0);
        Ok(())
    })
}

/// Whether shutdown sends and awaits nothing: 1 or 0. Source: SSL_CTX_set_quiet_shutdown(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_quiet_shutdown(ctx: *const SSL_CTX) -> c_int {
    // SAFETY: the man page has the caller pass a live context.
    guard(0, || Ok(unsafe { SSL_CTX::get0(ctx) }?.settings().quiet_shutdown.into()))
}

/// Lets shutdown send and await nothing (1), or do it properly (0). Source: SSL_CTX_set_quiet_shutdown(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_quiet_shutdown(ssl: *mut SSL, mode: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.configure(|settings| settings.quiet_shutdown = mode != 0);
        Ok(())
    })
}

/// Whether shutdown sends and awaits nothing: 1 or 0. Source: SSL_CTX_set_quiet_shutdown(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_quiet_shutdown(ssl: *const SSL) -> c_int {
    // SAFETY: the man page has the caller pass a live connection.
    guard(0, || Ok(unsafe { SSL::get0(ssl) }?.settings().quiet_shutdown.into()))
}
