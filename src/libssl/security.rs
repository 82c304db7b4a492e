//! The security level and its callback. Source: SSL_CTX_set_security_level(3).

use std::ffi::{c_int, c_void};

use super::callbacks::SecurityCallback;
use super::object::{Configurable, SSL, SSL_CTX, lock};
use crate::ffi::{Shared, guard};

/// Bits of security that a level asks for.
pub(crate) fn minimum_bits(level: i32) -> i32 {
    const BITS: [i32; 6] = [0, 80, 112, 128, 192, 256];
    BITS[level.clamp(0, 5) as usize]
}

/// What answers while the program set no callback: enough bits for the level. The level itself is enforced where the
/// core decides; this is what `SSL_CTX_get_security_callback` returns, for a program to call.
unsafe extern "C" fn by_level(
    ssl: *const SSL,
    ctx: *const SSL_CTX,
    _op: c_int,
    bits: c_int,
    _nid: c_int,
    _other: *mut c_void,
    _ex: *mut c_void,
) -> c_int {
    // SAFETY: the program passes on what a callback gets: a live connection or a live context.
    let (ssl, ctx) = unsafe { (SSL::option(ssl), SSL_CTX::option(ctx)) };
    let level = ssl.map(|ssl| ssl.settings()).or(ctx.map(|ctx| ctx.settings())).map_or(0, |s| s.security_level);
    c_int::from(bits >= minimum_bits(level))
}

/// Sets the security level of a context, 0 to 5. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_security_level(ctx: *mut SSL_CTX, level: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { SSL_CTX::get0(ctx) }?.configured(|settings| settings.security_level = level);
        Ok(())
    })
}

/// The security level of a context. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_security_level(ctx: *const SSL_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(unsafe { SSL_CTX::get0(ctx) }?.current().security_level)
    })
}

/// Sets a callback that judges ciphers, keys and certificates of a context. It is asked about certificates and keys.
/// Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_security_callback(ctx: *mut SSL_CTX, cb: SecurityCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).security.function = cb;
        Ok(())
    })
}

/// The security callback of a context; the library's own while the program set none.
/// Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_security_callback(ctx: *const SSL_CTX) -> SecurityCallback {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live context.
        let security = lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).security;
        Ok(security.function.or(Some(by_level)))
    })
}

/// Sets the last argument of the security callback of a context. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set0_security_ex_data(ctx: *mut SSL_CTX, ex: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).security.arg = ex;
        Ok(())
    })
}

/// The last argument of the security callback of a context. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_security_ex_data(ctx: *const SSL_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        let security = lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).security;
        Ok(security.arg)
    })
}

/// Sets the security level of a connection, 0 to 5. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_security_level(s: *mut SSL, level: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.configured(|settings| settings.security_level = level);
        Ok(())
    })
}

/// The security level of a connection. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_security_level(s: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(s) }?.current().security_level)
    })
}

/// Sets a callback that judges ciphers, keys and certificates of a connection. It is asked about certificates and keys.
/// Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_security_callback(s: *mut SSL, cb: SecurityCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.change_callbacks(|callbacks| callbacks.security.function = cb);
        Ok(())
    })
}

/// The security callback of a connection; the library's own while the program set none.
/// Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_security_callback(s: *const SSL) -> SecurityCallback {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live connection.
        let security = unsafe { SSL::get0(s) }?.callbacks.get().security;
        Ok(security.function.or(Some(by_level)))
    })
}

/// Sets the last argument of the security callback of a connection. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set0_security_ex_data(s: *mut SSL, ex: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.change_callbacks(|callbacks| callbacks.security.arg = ex);
        Ok(())
    })
}

/// The last argument of the security callback of a connection. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_security_ex_data(s: *const SSL) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let security = unsafe { SSL::get0(s) }?.callbacks.get().security;
        Ok(security.arg)
    })
}
