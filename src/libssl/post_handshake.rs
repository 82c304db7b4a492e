//! A client's certificate after the handshake (TLS 1.3). Source: SSL_verify_client_post_handshake(3),
//! SSL_set_post_handshake_auth(3).

use std::ffi::c_int;

use super::object::{SSL, SSL_CTX};
use crate::ffi::{Shared, guard};

/// Lets a server ask its client for a certificate once more: SSL_do_handshake, or the next call that reads or writes,
/// sends the request, and a later SSL_read sees the answer.
///
/// Returns 1, or 0 with a reason queued: the connection is not TLS 1.3's, not a server's, in a handshake, its client has not
/// offered this, a request is under way already, or the verification mode forbids it.
/// Source: SSL_verify_client_post_handshake(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_verify_client_post_handshake(ssl: *mut SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.core.ask_for_certificate().map(|()| 1)
    })
}

/// Whether a context's clients offer to show a certificate after the handshake: not 0 for yes.
/// Source: SSL_CTX_set_post_handshake_auth(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_post_handshake_auth(ctx: *mut SSL_CTX, val: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { SSL_CTX::get0(ctx) }?.configure(|settings| settings.post_handshake_auth = val != 0);
        Ok(())
    })
}

/// Whether a client offers to show a certificate after the handshake: not 0 for yes. Heeded by the next handshake.
/// Source: SSL_set_post_handshake_auth(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_post_handshake_auth(s: *mut SSL, val: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.configure(|settings| settings.post_handshake_auth = val != 0);
        Ok(())
    })
}
