//! Sizes, times and counters of a context's sessions, and callbacks that are kept. Source: SSL_CTX_set_timeout(3),
//! SSL_CTX_sess_set_cache_size(3), SSL_CTX_sess_number(3), SSL_CTX_set_session_cache_mode(3),
//! SSL_CTX_set_generate_session_id(3).

use std::ffi::{c_int, c_long, c_uchar, c_uint, c_void};
use std::ptr;

use crate::error::Error;
use crate::ffi::{Shared, bytes, guard};
use crate::libssl::callbacks::{GEN_SESSION_CB, NotResumableCallback, SSL_allow_early_data_cb_fn, With};
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::libssl::sessions::SessionCounts;
use crate::libssl::sessions::current::SSL_set_session;
use crate::tls::session::Session;

/// Seconds a session lasts unless the program says otherwise.
const DEFAULT_TIMEOUT: c_long = 7200;

/// Sets how long a context's new sessions last, in seconds. Returns the time before; 0 for NULL.
/// Source: SSL_CTX_set_timeout(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_timeout(ctx: *mut SSL_CTX, t: c_long) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context or NULL.
        let ctx = unsafe { SSL_CTX::option(ctx) }.ok_or(Error::SILENT)?;
        let before = ctx.configure(|settings| std::mem::replace(&mut settings.session_timeout, t as u64));
        Ok(before as c_long)
    })
}

/// How long a context's new sessions last, in seconds; 0 for NULL. Source: SSL_CTX_set_timeout(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_timeout(ctx: *const SSL_CTX) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context or NULL.
        let ctx = unsafe { SSL_CTX::option(ctx) }.ok_or(Error::SILENT)?;
        Ok(ctx.settings().session_timeout as c_long)
    })
}

/// How long sessions last unless a context says otherwise: 7200 seconds. Source: SSL_get_default_timeout(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_default_timeout(_s: *const SSL) -> c_long {
    DEFAULT_TIMEOUT
}

/// `SSL_CTX_sess_set_cache_size`: the size before.
pub(in crate::libssl) fn set_cache_size(ctx: &SSL_CTX, size: c_long) -> Result<c_long, Error> {
    let size = usize::try_from(size).map_err(|_| Error::SILENT)?;
    Ok(std::mem::replace(&mut lock(&ctx.sessions.cache).size, size) as c_long)
}

/// `SSL_CTX_sess_get_cache_size`.
pub(in crate::libssl) fn cache_size(ctx: &SSL_CTX) -> c_long {
    lock(&ctx.sessions.cache).size as c_long
}

/// `SSL_CTX_sess_number`.
pub(in crate::libssl) fn number(ctx: &SSL_CTX) -> c_long {
    lock(&ctx.sessions.cache).len() as c_long
}

/// `SSL_CTX_sess_connect` and its kin.
pub(in crate::libssl) fn count(ctx: &SSL_CTX, of: fn(&SessionCounts) -> u32) -> c_long {
    c_long::from(of(&lock(&ctx.sessions.counts)))
}

/// `SSL_CTX_set_session_cache_mode`: the mode before.
pub(in crate::libssl) fn set_cache_mode(ctx: &SSL_CTX, mode: c_long) -> c_long {
    c_long::from(ctx.configure(|settings| std::mem::replace(&mut settings.session_cache_mode, mode as i32)))
}

/// Gives connection `to` the session, certificates and session-id context of `from`. Returns 1, or 0 on failure.
/// Source: SSL_copy_session_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_copy_session_id(to: *mut SSL, from: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live connections.
        let (target, source) = unsafe { (SSL::get0(to)?, SSL::get0(from)?) };
        let session = source.core.session();
        let session =
            session.as_deref().map_or(ptr::null_mut(), |session| ptr::from_ref::<Session>(session).cast_mut());
        // SAFETY: the connection is live and so is the session, of which it takes a reference.
        if unsafe { SSL_set_session(to, session) } == 0 {
            return Err(Error::SILENT);
        }
        let credentials = source.credentials.borrow().clone();
        drop(target.credentials.replace(credentials));
        let context = source.settings().session_id_context.clone();
        target.configure(|settings| settings.session_id_context = context);
        Ok(1)
    })
}

/// 1 if the context's cache holds a session of this id, else 0. Source: SSL_CTX_set_generate_session_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_has_matching_session_id(ssl: *const SSL, id: *const c_uchar, id_len: c_uint) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and `id_len` readable bytes.
        let (ssl, id) = unsafe { (SSL::get0(ssl)?, bytes(id, id_len as usize)?) };
        Ok(lock(&ssl.session_ctx.sessions.cache).get(id).is_some().into())
    })
}

/// Sets the callback that makes the ids of a server's new sessions: those of TLS 1.2 without tickets, and of each TLS 1.3
/// ticket. It answers 0 if it cannot, which ends the handshake, as does an id that is in the cache. Connections made
/// from now on take it over. Returns 1. Source: SSL_CTX_set_generate_session_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_generate_session_id(ctx: *mut SSL_CTX, cb: GEN_SESSION_CB) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).generate_session_id = cb;
        Ok(1)
    })
}

/// [`SSL_CTX_set_generate_session_id`] for one connection; NULL leaves it to the context's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_generate_session_id(ssl: *mut SSL, cb: GEN_SESSION_CB) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.change_callbacks(|callbacks| callbacks.generate_session_id = cb);
        Ok(1)
    })
}

/// Sets the callback that a server asks in a full handshake whether its session must not be resumed (an answer other
/// than 0). Its second argument tells whether the suite has forward secrecy: 1 in TLS 1.2; TLS 1.3's suites do not say.
/// Source: SSL_CTX_set_session_cache_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_not_resumable_session_callback(ctx: *mut SSL_CTX, cb: NotResumableCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).not_resumable = cb;
        Ok(())
    })
}

/// [`SSL_CTX_set_not_resumable_session_callback`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_not_resumable_session_callback(ssl: *mut SSL, cb: NotResumableCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.change_callbacks(|callbacks| callbacks.not_resumable = cb);
        Ok(())
    })
}

/// Sets the callback that a server asks whether it takes the early data of a session it takes up (an answer other than
/// 0); otherwise the data are dropped. Source: SSL_read_early_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_allow_early_data_cb(
    ctx: *mut SSL_CTX,
    cb: SSL_allow_early_data_cb_fn,
    arg: *mut c_void,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).allow_early_data = With { function: cb, arg };
        Ok(())
    })
}

/// [`SSL_CTX_set_allow_early_data_cb`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_allow_early_data_cb(s: *mut SSL, cb: SSL_allow_early_data_cb_fn, arg: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.change_callbacks(|callbacks| callbacks.allow_early_data = With { function: cb, arg });
        Ok(())
    })
}
