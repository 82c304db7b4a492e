//! The session of a connection. Source: SSL_set_session(3), SSL_get_session(3), SSL_session_reused(3),
//! SSL_CTX_set_session_id_context(3).

use std::ffi::{c_int, c_uchar, c_uint};
use std::ptr;
use std::sync::Arc;

use super::SSL_SESSION;
use crate::error::{Error, reason};
use crate::ffi::{Shared, bytes, guard};
use crate::libssl::object::{Configurable, SSL, SSL_CTX};
use crate::tls::session::Session;

/// Lets what the session knows of the peer show before the handshake begins.
pub(crate) fn show_session(ssl: &SSL, session: &Session) {
    let fields = session.fields();
    let (suite, chain, leaf_alone) = (fields.suite, fields.peer_chain.clone(), fields.leaf_alone);
    drop(fields);
    let mut snapshot = ssl.core.snapshot_mut();
    (snapshot.suite, snapshot.peer_chain) = (Some(suite).filter(|suite| *suite != 0), chain);
    snapshot.leaf_alone = leaf_alone;
}

/// Sets the session a client offers to resume; the connection takes a reference of its own. NULL: none.
///
/// Returns 1, or 0 with a reason queued. Source: SSL_set_session(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_session(ssl: *mut SSL, session: *mut SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects; NULL is allowed for the session.
        let ssl = unsafe { SSL::get0(ssl) }?;
        ssl.abandon_session();
        // SAFETY: as above.
        let session = if session.is_null() { None } else { Some(unsafe { Session::get1(session) }?) };
        if let Some(session) = &session {
            let verdict = session.fields().verify_result;
            ssl.core.snapshot_mut().verify_result = verdict;
            if ssl.core.is_before() {
                show_session(ssl, session);
            }
        }
        ssl.core.set_session(session);
        Ok(1)
    })
}

/// The connection's session; not a reference of the caller's (get0). NULL if there is none.
/// Source: SSL_get_session(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_session(ssl: *const SSL) -> *mut SSL_SESSION {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let session = unsafe { SSL::get0(ssl) }?.core.session();
        Ok(session.map_or(ptr::null_mut(), |session| Arc::as_ptr(&session).cast_mut()))
    })
}

/// [`SSL_get_session`] with a reference the caller frees. Source: SSL_get_session(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get1_session(ssl: *mut SSL) -> *mut SSL_SESSION {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let session = unsafe { SSL::get0(ssl) }?.core.session();
        Ok(session.map_or(ptr::null_mut(), Session::into_raw))
    })
}

/// Whether the handshake resumed a session: 1 or 0. Source: SSL_session_reused(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_session_reused(s: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { SSL::get0(s) }?.core.snapshot().resumed.into()))
}

fn set_id_context(target: &impl Configurable, context: &[u8]) -> Result<c_int, Error> {
    if context.len() > 32 {
        return Err(Error::ssl(reason::SSL_R_SSL_SESSION_ID_CONTEXT_TOO_LONG));
    }
    target.configured(|settings| settings.session_id_context = context.to_vec());
    Ok(1)
}

/// Sets what sessions of this context are marked with (at most 32 bytes): only a server with the same mark resumes
/// them. Returns 1, or 0 with a reason queued. Source: SSL_CTX_set_session_id_context(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_session_id_context(
    ctx: *mut SSL_CTX,
    sid_ctx: *const c_uchar,
    sid_ctx_len: c_uint,
) -> c_int {
    // SAFETY: the man page has the caller promise a live `ctx` and that many readable bytes.
    guard(0, || unsafe { set_id_context(SSL_CTX::get0(ctx)?, bytes(sid_ctx, sid_ctx_len)?) })
}

/// [`SSL_CTX_set_session_id_context`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_session_id_context(
    ssl: *mut SSL,
    sid_ctx: *const c_uchar,
    sid_ctx_len: c_uint,
) -> c_int {
    // SAFETY: the man page has the caller promise a live `ssl` and that many readable bytes.
    guard(0, || unsafe { set_id_context(SSL::get0(ssl)?, bytes(sid_ctx, sid_ctx_len)?) })
}
