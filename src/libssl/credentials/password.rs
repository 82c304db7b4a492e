//! The password callback for encrypted keys. Source: SSL_CTX_set_default_passwd_cb(3).

use std::ffi::c_void;
use std::ptr;

use crate::ffi::{Shared, guard};
use crate::libssl::callbacks::pem_password_cb;
use crate::libssl::object::{SSL, SSL_CTX, lock};

/// Sets what a context asks for the password of an encrypted key.
/// Source: SSL_CTX_set_default_passwd_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_passwd_cb(ctx: *mut SSL_CTX, cb: pem_password_cb) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).password.function = cb;
        Ok(())
    })
}

/// Sets the last argument of a context's password callback. Source: SSL_CTX_set_default_passwd_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_passwd_cb_userdata(ctx: *mut SSL_CTX, u: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).password.arg = u;
        Ok(())
    })
}

/// A context's password callback; NULL if none is set. Source: SSL_CTX_set_default_passwd_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_default_passwd_cb(ctx: *mut SSL_CTX) -> pem_password_cb {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live context.
        let password = lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).password;
        Ok(password.function)
    })
}

/// The last argument of a context's password callback. Source: SSL_CTX_set_default_passwd_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_default_passwd_cb_userdata(ctx: *mut SSL_CTX) -> *mut c_void {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        let password = lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).password;
        Ok(password.arg)
    })
}

/// Sets what a connection asks for the password of an encrypted key.
/// Source: SSL_CTX_set_default_passwd_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_default_passwd_cb(s: *mut SSL, cb: pem_password_cb) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.change_callbacks(|callbacks| callbacks.password.function = cb);
        Ok(())
    })
}

/// Sets the last argument of a connection's password callback. Source: SSL_CTX_set_default_passwd_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_default_passwd_cb_userdata(s: *mut SSL, u: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.change_callbacks(|callbacks| callbacks.password.arg = u);
        Ok(())
    })
}

/// A connection's password callback; NULL if none is set. Source: SSL_CTX_set_default_passwd_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_default_passwd_cb(s: *mut SSL) -> pem_password_cb {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live connection.
        let password = unsafe { SSL::get0(s) }?.callbacks.get().password;
        Ok(password.function)
    })
}

/// The last argument of a connection's password callback. Source: SSL_CTX_set_default_passwd_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_default_passwd_cb_userdata(s: *mut SSL) -> *mut c_void {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let password = unsafe { SSL::get0(s) }?.callbacks.get().password;
        Ok(password.arg)
    })
}
