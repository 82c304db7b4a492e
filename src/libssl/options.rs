//! Options and modes. Source: SSL_CTX_set_options(3), SSL_CTX_set_mode(3).

use super::object::{Configurable, SSL, SSL_CTX};
use crate::ffi::{Shared, guard};

/// Adds `SSL_OP_*` bits to a context. Returns the bits then in force; 0 for NULL. Source: SSL_CTX_set_options(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_options(ctx: *mut SSL_CTX, op: u64) -> u64 {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(change(unsafe { SSL_CTX::get0(ctx) }?, |options| options | op))
    })
}

/// Removes `SSL_OP_*` bits from a context. Returns the bits then in force. Source: SSL_CTX_set_options(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_clear_options(ctx: *mut SSL_CTX, op: u64) -> u64 {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(change(unsafe { SSL_CTX::get0(ctx) }?, |options| options & !op))
    })
}

/// The `SSL_OP_*` bits in force on a context. Source: SSL_CTX_set_options(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_options(ctx: *const SSL_CTX) -> u64 {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(unsafe { SSL_CTX::get0(ctx) }?.settings().options)
    })
}

/// Adds `SSL_OP_*` bits to a connection. Returns the bits then in force; 0 for NULL. Source: SSL_CTX_set_options(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_options(s: *mut SSL, op: u64) -> u64 {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(change(unsafe { SSL::get0(s) }?, |options| options | op))
    })
}

/// Removes `SSL_OP_*` bits from a connection. Returns the bits then in force. Source: SSL_CTX_set_options(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_clear_options(s: *mut SSL, op: u64) -> u64 {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(change(unsafe { SSL::get0(s) }?, |options| options & !op))
    })
}

/// The `SSL_OP_*` bits in force on a connection. Source: SSL_CTX_set_options(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_options(s: *const SSL) -> u64 {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(s) }?.settings().options)
    })
}

fn change(of: &impl Configurable, new: impl FnOnce(u64) -> u64) -> u64 {
    of.configured(|settings| {
        settings.options = new(settings.options);
        settings.options
    })
}
