//! A context's session cache and the program's own. Source: SSL_CTX_sess_set_get_cb(3), SSL_CTX_add_session(3),
//! SSL_CTX_set_session_cache_mode(3), SSL_CTX_flush_sessions(3).

use std::ffi::{c_int, c_long};
use std::ptr;
use std::sync::Arc;

use super::{GetSessionCallback, NewSessionCallback, RemoveSessionCallback, SSL_SESSION};
use crate::error::{Error, Silent};
use crate::ffi::{Shared, guard};
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::tls::cache::SessionCache;
use crate::tls::session::Session;
use crate::tls::settings::{option, verify};
use crate::tls::version::Version;

const SSL_SESS_CACHE_CLIENT: i32 = 0x1;
const SSL_SESS_CACHE_SERVER: i32 = 0x2;
const SSL_SESS_CACHE_NO_INTERNAL_LOOKUP: i32 = 0x100;
const SSL_SESS_CACHE_NO_INTERNAL_STORE: i32 = 0x200;

/// Takes a session out of the cache by this work; tells the remove callback. It cannot be resumed any more.
fn drop_one(ctx: &SSL_CTX, take: impl FnOnce(&mut SessionCache) -> Option<Arc<Session>>) -> bool {
    let taken = {
        let mut cache = lock(&ctx.sessions.cache);
        let taken = take(&mut cache);
        taken.iter().for_each(|session| lock(&ctx.sessions.table).remove(session));
        taken
    };
    let Some(session) = taken else { return false };
    let remove = lock(&ctx.sessions.callbacks).remove;
    session.spend();
    if let Some(function) = remove {
        // SAFETY: the program registered this function for this purpose; both objects outlive the call.
        unsafe { function(ptr::from_ref(ctx).cast_mut(), Arc::as_ptr(&session).cast_mut()) }
    }
    true
}

fn add(ctx: &SSL_CTX, session: &Arc<Session>) -> bool {
    let inserted = {
        let mut cache = lock(&ctx.sessions.cache);
        let inserted = cache.insert(session);
        if inserted.added {
            lock(&ctx.sessions.table).add(session, inserted.replaced.as_deref());
        }
        inserted
    };
    while inserted.added && inserted.replaced.is_none() && drop_one(ctx, |cache| cache.overflow(session)) {
        lock(&ctx.sessions.counts).full += 1;
    }
    inserted.added
}

fn remove(ctx: &SSL_CTX, session: &Session) -> bool {
    let id = session.fields().id.clone();
    if id.is_empty() {
        return false;
    }
    // Whatever has this id goes, be it another object.
    let removed = {
        let mut cache = lock(&ctx.sessions.cache);
        let removed = cache.remove(&id);
        removed.iter().for_each(|gone| lock(&ctx.sessions.table).remove(gone));
        removed
    };
    session.spend();
    // The program hears of it whether it was in this cache or not: it may be in its own.
    let callback = lock(&ctx.sessions.callbacks).remove;
    if let Some(function) = callback {
        // SAFETY: the program registered this function for this purpose; both objects outlive the call.
        unsafe { function(ptr::from_ref(ctx).cast_mut(), ptr::from_ref(session).cast_mut()) }
    }
    removed.is_some()
}

/// A session that can be resumed came to be: caches it and tells the program.
pub(in crate::libssl) fn new_session(ssl: &SSL, session: &Arc<Session>) {
    let ctx = ssl.session_ctx.clone();
    let settings = ssl.settings();
    let server = ssl.core.server.get() == Some(true);
    let fields = session.fields();
    let (tls13, no_id) = (fields.version == Version::TLS1_3, fields.id.is_empty());
    drop(fields);
    let verifies = settings.verify_mode_in_force(!server) & verify::PEER != 0;
    if no_id || session.is_spent() || (server && verifies && settings.session_id_context.is_empty()) {
        return;
    }
    let cache_mode = ctx.settings().session_cache_mode;
    if cache_mode & if server { SSL_SESS_CACHE_SERVER } else { SSL_SESS_CACHE_CLIENT } == 0 {
        return;
    }
    let callbacks = *lock(&ctx.sessions.callbacks);
    // A stateless ticket needs no cache, unless something depends on the session being there.
    let early = settings.max_early_data > 0 && settings.options & option::NO_ANTI_REPLAY == 0;
    let stateless =
        tls13 && server && !early && callbacks.remove.is_none() && settings.options & option::NO_TICKET == 0;
    if cache_mode & SSL_SESS_CACHE_NO_INTERNAL_STORE == 0 && !stateless {
        add(&ctx, session);
    }
    if let Some(function) = callbacks.new {
        let reference = Session::into_raw(session.clone());
        // SAFETY: the program registered this function for this purpose; it answers 1 if it keeps the reference.
        unsafe {
            if function(ptr::from_ref(ssl).cast_mut(), reference) == 0 {
                drop(Session::set0(reference));
            }
        }
    }
}

/// Finds a session for a client that names its id: in the cache, or by asking the program.
pub(in crate::libssl) fn find_session(ssl: &SSL, id: &[u8]) -> Option<Arc<Session>> {
    let ctx = ssl.session_ctx.clone();
    let cache_mode = ctx.settings().session_cache_mode;
    let looks_up = cache_mode & SSL_SESS_CACHE_NO_INTERNAL_LOOKUP == 0;
    let cached = if looks_up { lock(&ctx.sessions.cache).get(id) } else { None };
    let found = cached.or_else(|| {
        lock(&ctx.sessions.counts).misses += u32::from(looks_up);
        ask_program(ssl, &ctx, id, cache_mode)
    })?;
    if found.is_expired() {
        lock(&ctx.sessions.counts).timeouts += 1;
        remove(&ctx, &found);
        return None;
    }
    Some(found)
}

fn ask_program(ssl: &SSL, ctx: &SSL_CTX, id: &[u8], cache_mode: i32) -> Option<Arc<Session>> {
    let function = lock(&ctx.sessions.callbacks).get?;
    let mut copy: c_int = 1;
    let len = c_int::try_from(id.len()).ok()?;
    // SAFETY: the program registered this function for this purpose; with `copy` set we take a reference of our own,
    // otherwise the callback gives us its.
    let session = unsafe {
        let session = function(ptr::from_ref(ssl).cast_mut(), id.as_ptr(), len, &mut copy);
        if copy != 0 { Session::get1(session).ok() } else { Session::set0(session) }
    }?;
    if session.is_spent() {
        return None;
    }
    lock(&ctx.sessions.counts).callback_hits += 1;
    if cache_mode & SSL_SESS_CACHE_NO_INTERNAL_STORE == 0 {
        add(ctx, &session);
    }
    Some(session)
}

/// A TLS 1.3 client used a session: its cache gives it up, for a ticket should serve once.
pub(in crate::libssl) fn used(ssl: &SSL, session: &Session) {
    let caches = ssl.session_ctx.settings().session_cache_mode & SSL_SESS_CACHE_CLIENT != 0;
    if caches && !session.fields().id.is_empty() {
        remove(&ssl.session_ctx, session);
    }
}

/// Drops the sessions whose time is over at `time`, or all if it is 0.
fn flush(ctx: &SSL_CTX, time: u64) {
    let over = lock(&ctx.sessions.cache).over(time);
    for id in over {
        drop_one(ctx, |cache| cache.remove(&id));
    }
}

/// A context goes: its sessions leave the cache.
pub(in crate::libssl) fn close(ctx: &SSL_CTX) {
    flush(ctx, 0);
}

/// A session's connection failed: no cache may give it out again.
pub(in crate::libssl) fn session_failed(ssl: &SSL, session: &Session) {
    remove(&ssl.session_ctx, session);
}

/// Adds a session to the context's cache, which takes a reference of its own.
///
/// Returns 1, or 0 if it is there already. Source: SSL_CTX_add_session(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add_session(ctx: *mut SSL_CTX, session: *mut SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        let (ctx, session) = unsafe { (SSL_CTX::get0(ctx)?, Session::get1(session)?) };
        Ok(add(ctx, &session).into())
    })
}

/// Takes a session out of the context's cache; it cannot be resumed any more.
///
/// Returns 1, or 0 if it was not there. Source: SSL_CTX_add_session(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_remove_session(ctx: *mut SSL_CTX, session: *mut SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects; NULL and sessions without id are not there.
        let (ctx, session) = unsafe { (SSL_CTX::get0(ctx).silent()?, Session::option(session).ok_or(Error::SILENT)?) };
        if session.fields().id.is_empty() {
            return Ok(0);
        }
        Ok(remove(ctx, session).into())
    })
}

/// Drops the sessions whose time is over at `tm` (seconds since 1970), or all if it is 0.
/// Source: SSL_CTX_flush_sessions(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_flush_sessions(ctx: *mut SSL_CTX, tm: c_long) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ctx`.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        flush(ctx, u64::try_from(tm).unwrap_or(0));
        Ok(())
    })
}

/// Sets the callback told of new sessions; it answers 1 if it keeps the reference it gets.
/// Source: SSL_CTX_sess_set_new_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_sess_set_new_cb(ctx: *mut SSL_CTX, new_session_cb: NewSessionCallback) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ctx`.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.sessions.callbacks).new = new_session_cb;
        Ok(())
    })
}

/// The callback of [`SSL_CTX_sess_set_new_cb`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_sess_get_new_cb(ctx: *mut SSL_CTX) -> NewSessionCallback {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(None, || Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.sessions.callbacks).new))
}

/// Sets the callback told of sessions that leave the cache. Source: SSL_CTX_sess_set_remove_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_sess_set_remove_cb(ctx: *mut SSL_CTX, remove_session_cb: RemoveSessionCallback) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ctx`.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.sessions.callbacks).remove = remove_session_cb;
        Ok(())
    })
}

/// The callback of [`SSL_CTX_sess_set_remove_cb`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_sess_get_remove_cb(ctx: *mut SSL_CTX) -> RemoveSessionCallback {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(None, || Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.sessions.callbacks).remove))
}

/// Sets the callback asked for sessions the cache does not have. Source: SSL_CTX_sess_set_get_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_sess_set_get_cb(ctx: *mut SSL_CTX, get_session_cb: GetSessionCallback) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ctx`.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.sessions.callbacks).get = get_session_cb;
        Ok(())
    })
}

/// The callback of [`SSL_CTX_sess_set_get_cb`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_sess_get_get_cb(ctx: *mut SSL_CTX) -> GetSessionCallback {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(None, || Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.sessions.callbacks).get))
}
