//! Callbacks that watch. Source: SSL_CTX_set_info_callback(3), SSL_CTX_set_msg_callback(3),
//! SSL_CTX_set_keylog_callback(3).

use crate::ffi::{Shared, guard};
use crate::libssl::callbacks::{InfoCallback, MsgCallback, SSL_CTX_keylog_cb_func};
use crate::libssl::object::{SSL, SSL_CTX, lock};

/// Sets what is told of each step of a context's handshakes and of alerts; NULL for nothing.
/// Source: SSL_CTX_set_info_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_info_callback(ctx: *mut SSL_CTX, cb: InfoCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).info = cb;
        Ok(())
    })
}

/// The info callback of a context; NULL if none is set. Source: SSL_CTX_set_info_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_info_callback(ctx: *mut SSL_CTX) -> InfoCallback {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live context.
        let info = lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).info;
        Ok(info)
    })
}

/// Sets what is shown the messages of a context: records' headers, handshake messages, alerts; NULL for nothing.
/// Source: SSL_CTX_set_msg_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_msg_callback(ctx: *mut SSL_CTX, cb: MsgCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).msg.function = cb;
        Ok(())
    })
}

/// Sets what is told of each step of a connection's handshakes and of alerts; NULL for nothing.
/// Source: SSL_CTX_set_info_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_info_callback(ssl: *mut SSL, cb: InfoCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.change_callbacks(|callbacks| callbacks.info = cb);
        Ok(())
    })
}

/// The info callback of a connection; NULL if none is set. Source: SSL_CTX_set_info_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_info_callback(ssl: *const SSL) -> InfoCallback {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live connection.
        let info = unsafe { SSL::get0(ssl) }?.callbacks.get().info;
        Ok(info)
    })
}

/// Sets what is shown the messages of a connection: records' headers, handshake messages, alerts; NULL for nothing.
/// Source: SSL_CTX_set_msg_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_msg_callback(ssl: *mut SSL, cb: MsgCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.change_callbacks(|callbacks| callbacks.msg.function = cb);
        Ok(())
    })
}

/// Sets what gets the secrets of connections, a line each in NSS's format; NULL for nothing.
/// Source: SSL_CTX_set_keylog_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_keylog_callback(ctx: *mut SSL_CTX, cb: SSL_CTX_keylog_cb_func) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.callbacks).keylog = cb;
        Ok(())
    })
}

/// The key-log callback; NULL if none is set. Source: SSL_CTX_set_keylog_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_keylog_callback(ctx: *const SSL_CTX) -> SSL_CTX_keylog_cb_func {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.callbacks).keylog)
    })
}
