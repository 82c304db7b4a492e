//! Doing the handshake. Source: SSL_connect(3), SSL_accept(3), SSL_do_handshake(3), SSL_set_connect_state(3).

use std::ffi::c_int;
use std::sync::Arc;

use super::hooks::Program;
use super::object::{SSL, lock};
use super::transport::Bios;
use crate::error::{Error, queue, reason};
use crate::ffi::stack::with_room;
use crate::ffi::{Shared, guard};
use crate::tls::early::Call;
use crate::tls::engine::Engine;
use crate::tls::state::HandshakeState;
use crate::tls::stop::{Stop, Want};

/// Turns what a call came to into its return value; the reasons of a failure go into the queue.
pub(in crate::libssl) fn answer(result: Result<c_int, Stop>) -> Result<c_int, Error> {
    match result {
        Ok(value) => Ok(value),
        Err(Stop::Want(_) | Stop::Early) => Ok(-1),
        Err(Stop::Closed) => Ok(0),
        Err(Stop::Transport(value)) => Ok(value),
        Err(Stop::Failed(error, value)) => {
            error.raise();
            Ok(value)
        }
    }
}

/// The handshake as every function that implies one does it.
pub(super) fn do_handshake(ssl: &SSL) -> Result<(), Stop> {
    if !ssl.core.in_init.get() {
        return Ok(());
    }
    if ssl.core.look(Engine::is_dead) == Some(true) {
        // What has failed for good does nothing: it neither empties the queue nor tells the info callback.
        ssl.core.want.set(Want::Nothing);
        return Err(Stop::Failed(Error::SILENT, -1));
    }
    queue::with(|queue| queue.clear());
    count(ssl, ssl.core.is_before(), false);
    let done = || ssl.core.look(Engine::is_done) == Some(true);
    let was_done = done();
    let drive = || ssl.core.drive(&Program(ssl), &Bios(ssl), |engine, env| engine.handshake(env));
    let result = with_room(drive);
    count(ssl, false, !was_done && done());
    match result {
        // Inside a handshake an end or a refusal is always -1.
        Err(Stop::Transport(_)) => Err(Stop::Transport(-1)),
        Err(Stop::Closed) => Err(Stop::Transport(-1)),
        other => other,
    }
}

/// Counts handshakes for `SSL_CTX_sess_connect` and its kin: by the session context, a server's by the one in force.
fn count(ssl: &SSL, begun: bool, done: bool) {
    let server = ssl.core.server.get() == Some(true);
    let mut counts = lock(&ssl.session_ctx.sessions.counts);
    counts.hits += u32::from(done && !server && ssl.core.snapshot().resumed);
    if !server {
        counts.connect += u32::from(begun);
        counts.connect_good += u32::from(done);
        return;
    }
    counts.accept += u32::from(begun);
    let ctx = ssl.ctx();
    if Arc::ptr_eq(&ctx, &ssl.session_ctx) {
        counts.accept_good += u32::from(done);
    } else if done {
        counts.accept = counts.accept.saturating_sub(1);
        drop(counts);
        let mut counts = lock(&ctx.sessions.counts);
        counts.accept += 1;
        counts.accept_good += 1;
    }
}

fn set_role(ssl: &SSL, server: bool) {
    ssl.core.restart();
    ssl.core.server.set(Some(server));
}

/// Does the handshake, or goes on with it after it was interrupted.
///
/// Returns 1 on success, 0 or -1 otherwise: see [`SSL_get_error`](super::error::SSL_get_error).
/// Source: SSL_do_handshake(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_do_handshake(ssl: *mut SSL) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live `ssl`, which our own reference keeps so.
        let ssl = unsafe { SSL::get1(ssl) }?;
        let Some(server) = ssl.core.server.get() else {
            return Err(Error::ssl(reason::SSL_R_CONNECTION_TYPE_NOT_SET));
        };
        let method = ssl.settings().method;
        if (server && !method.server) || (!server && !method.client) {
            return Err(Error::ssl(reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
        }
        ssl.core.leave_rest(Call::Handshake);
        answer(do_handshake(&ssl).map(|()| 1))
    })
}

/// Does the handshake as a client. Returns as [`SSL_do_handshake`]. Source: SSL_connect(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_connect(ssl: *mut SSL) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let connection = unsafe { SSL::get0(ssl) }?;
        if connection.core.server.get().is_none() {
            set_role(connection, false);
        }
        // SAFETY: the same `ssl`.
        Ok(unsafe { SSL_do_handshake(ssl) })
    })
}

/// Does the handshake as a server. Returns as [`SSL_do_handshake`]. Source: SSL_accept(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_accept(ssl: *mut SSL) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let connection = unsafe { SSL::get0(ssl) }?;
        if connection.core.server.get().is_none() {
            set_role(connection, true);
        }
        // SAFETY: the same `ssl`.
        Ok(unsafe { SSL_do_handshake(ssl) })
    })
}

/// Makes the connection a client's; the handshake starts from the beginning. Source: SSL_set_connect_state(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_connect_state(ssl: *mut SSL) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        set_role(unsafe { SSL::get0(ssl) }?, false);
        Ok(())
    })
}

/// Makes the connection a server's; the handshake starts from the beginning. Source: SSL_set_connect_state(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_accept_state(ssl: *mut SSL) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        set_role(unsafe { SSL::get0(ssl) }?, true);
        Ok(())
    })
}

/// Whether the connection is a server's: 1 or 0. Source: SSL_set_connect_state(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_is_server(ssl: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(0, || Ok(unsafe { SSL::get0(ssl) }?.is_server().into()))
}

/// Whether a handshake is due, under way or failed: 1 or 0. Source: SSL_in_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_in_init(ssl: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(0, || Ok(unsafe { SSL::get0(ssl) }?.core.in_init.get().into()))
}

/// Whether the handshake has not begun: 1 or 0. Source: SSL_in_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_in_before(ssl: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(0, || Ok(unsafe { SSL::get0(ssl) }?.core.is_before().into()))
}

/// Whether the handshake is done: 1 or 0. Source: SSL_in_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_is_init_finished(ssl: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let ssl = unsafe { SSL::get0(ssl) }?;
        Ok((!ssl.core.in_init.get() && ssl.core.snapshot().state == HandshakeState::OK).into())
    })
}
