//! Servers that keep nothing of a client before it has sent back a cookie. Source: SSL_stateless(3),
//! SSL_CTX_set_stateless_cookie_generate_cb(3).

use std::ffi::c_int;

use super::callbacks::{CheckCookieCallback, MakeCookieCallback};
use super::connection::SSL_clear;
use super::handshake::SSL_accept;
use super::object::{SSL, SSL_CTX, lock};
use crate::error::queue;
use crate::ffi::{Shared, guard};
use crate::tls::handshake::stateless::Stateless;

/// Answers a client that has no right cookie by a TLS 1.3 HelloRetryRequest with one, after which the connection may be
/// freed or used for the next client: all that is known of this one is in its cookie. To be called again for what comes
/// next.
///
/// Returns 1 if the client has sent the right cookie: `SSL_accept` goes on. 0 if a HelloRetryRequest was sent, -1 in all
/// other cases, which need not be failures: nothing has come yet, or only a client's ChangeCipherSpec.
/// Source: SSL_stateless(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_stateless(s: *mut SSL) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live `s`, which our own reference keeps so.
        let ssl = unsafe { SSL::get1(s) }?;
        // SAFETY: the same `s`.
        if unsafe { SSL_clear(s) } == 0 {
            return Ok(0);
        }
        queue::with(|queue| queue.clear());
        ssl.core.stateless.set(Stateless::Asked);
        // SAFETY: the same `s`.
        unsafe { SSL_accept(s) };
        Ok(match ssl.core.stateless.take() {
            Stateless::Fits => 1,
            Stateless::Sent => 0,
            Stateless::Off | Stateless::Asked => -1,
        })
    })
}

/// Sets what makes the program's part of a cookie (it answers 1, or 0 if it cannot), by which it knows the client again: its
/// address, say. The library seals it. Source: SSL_CTX_set_stateless_cookie_generate_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_stateless_cookie_generate_cb(
    ctx: *mut SSL_CTX,
    gen_stateless_cookie_cb: MakeCookieCallback,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.callbacks).make_cookie = gen_stateless_cookie_cb;
        Ok(())
    })
}

/// Sets what says whether the program's part of a cookie is right (not 0). Source:
/// SSL_CTX_set_stateless_cookie_generate_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_stateless_cookie_verify_cb(
    ctx: *mut SSL_CTX,
    verify_stateless_cookie_cb: CheckCookieCallback,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.callbacks).check_cookie = verify_stateless_cookie_cb;
        Ok(())
    })
}
