//! Early data. Source: SSL_read_early_data(3).

use std::ffi::{c_int, c_void};

use crate::error::{Error, reason};
use crate::ffi::{Shared, bytes, bytes_mut, guard, strings::put};
use crate::libssl::handshake::{answer, do_handshake};
use crate::libssl::hooks::Program;
use crate::libssl::io::receive;
use crate::libssl::object::{Configurable, SSL, SSL_CTX};
use crate::libssl::transport::Bios;
use crate::tls::connection::shutdown;
use crate::tls::early::{self, Call, EarlyState, status};
use crate::tls::stop::{Stop, Want};

const SSL_READ_EARLY_DATA_ERROR: c_int = 0;
const SSL_READ_EARLY_DATA_SUCCESS: c_int = 1;
const SSL_READ_EARLY_DATA_FINISH: c_int = 2;

fn misused() -> Error {
    Error::ssl(reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED)
}

/// Reads early data on a server before the handshake: call it until it says SSL_READ_EARLY_DATA_FINISH.
///
/// Returns SSL_READ_EARLY_DATA_SUCCESS with `*readbytes` set, SSL_READ_EARLY_DATA_FINISH once there is none (left), or
/// SSL_READ_EARLY_DATA_ERROR (see SSL_get_error). Source: SSL_read_early_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_read_early_data(
    s: *mut SSL,
    buf: *mut c_void,
    num: usize,
    readbytes: *mut usize,
) -> c_int {
    guard(SSL_READ_EARLY_DATA_ERROR, || {
        // SAFETY: the man page has the caller promise a live `s`, `num` writable bytes and a writable count.
        let (ssl, into) = unsafe { (SSL::get1(s)?, bytes_mut(buf, num)?) };
        match ssl.core.server.get() {
            None => ssl.core.server.set(Some(true)),
            Some(true) => {}
            Some(false) => return Err(misused()),
        }
        let read = match read_early(&ssl, into) {
            Ok(read) => read,
            Err(stop) => return answer(Err(stop)).map(|_| SSL_READ_EARLY_DATA_ERROR),
        };
        // SAFETY: as above.
        unsafe { put(readbytes, read.unwrap_or(0)) };
        Ok(if read.is_some() { SSL_READ_EARLY_DATA_SUCCESS } else { SSL_READ_EARLY_DATA_FINISH })
    })
}

/// A server's early data: so many bytes, or `None` if there is none (left).
fn read_early(ssl: &SSL, into: &mut [u8]) -> Result<Option<usize>, Stop> {
    let state = &ssl.core.early;
    match state.get() {
        EarlyState::None if !ssl.core.is_before() => return Err(early::misused(0)),
        EarlyState::None | EarlyState::AcceptRetry => {
            state.set(EarlyState::Accepting);
            ssl.core.leave_rest(Call::Handshake);
            do_handshake(ssl).inspect_err(|_| state.set(EarlyState::AcceptRetry))?;
        }
        EarlyState::ReadRetry => {}
        _ => return Err(early::misused(0)),
    }
    if ssl.core.snapshot().early_data != status::ACCEPTED {
        state.set(EarlyState::FinishedReading);
        return Ok(None);
    }
    state.set(EarlyState::Reading);
    let read = receive(ssl, into, false);
    if read.is_err() && state.get() == EarlyState::FinishedReading {
        return Ok(None);
    }
    state.set(EarlyState::ReadRetry);
    read.map(Some)
}

/// Sends early data from a client before the handshake; its session must allow it. A server that has looked for early
/// data sends to a client that it does not know yet.
///
/// Returns 1 with `*written` set, or 0 (see SSL_get_error). Source: SSL_write_early_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_write_early_data(
    s: *mut SSL,
    buf: *const c_void,
    num: usize,
    written: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s`, `num` readable bytes and a writable count.
        let (ssl, from) = unsafe { (SSL::get1(s)?, bytes(buf, num)?) };
        if ssl.core.server.get().is_none() {
            ssl.core.server.set(Some(false));
        }
        match write_early(&ssl, from, buf.addr()) {
            Ok(count) => {
                // SAFETY: as above.
                unsafe { put(written, count) };
                Ok(1)
            }
            Err(stop) => answer(Err(stop)).map(|_| 0),
        }
    })
}

/// A client's early data, or a server's answer to it.
fn write_early(ssl: &SSL, from: &[u8], address: usize) -> Result<usize, Stop> {
    let state = &ssl.core.early;
    match state.get() {
        EarlyState::FinishedReading | EarlyState::ReadRetry => {
            may_write(ssl)?;
            let (hooks, bios) = (Program(ssl), Bios(ssl));
            return ssl.core.drive(&hooks, &bios, |engine, env| engine.write_unauthenticated(env, from, address));
        }
        EarlyState::WriteFlush => {
            ssl.core.drive(&Program(ssl), &Bios(ssl), |engine, env| engine.flush_early(env))?;
            state.set(EarlyState::WriteRetry);
            return Ok(from.len());
        }
        EarlyState::None if !may_begin(ssl) => return Err(early::misused(0)),
        EarlyState::None | EarlyState::ConnectRetry => {
            state.set(EarlyState::Connecting);
            ssl.core.leave_rest(Call::Handshake);
            do_handshake(ssl).inspect_err(|_| state.set(EarlyState::ConnectRetry))?;
        }
        EarlyState::WriteRetry => {}
        _ => return Err(early::misused(0)),
    }
    may_write(ssl).inspect_err(|_| state.set(EarlyState::WriteRetry))?;
    state.set(EarlyState::Writing);
    let counted = ssl.core.drive(&Program(ssl), &Bios(ssl), |engine, env| engine.count_early(env, from.len()));
    let written = counted
        .and_then(|()| do_handshake(ssl))
        .and_then(|()| ssl.core.drive(&Program(ssl), &Bios(ssl), |engine, env| engine.write_early(env, from, address)));
    let waits = matches!(written, Err(Stop::Want(Want::Writing)));
    state.set(if waits { EarlyState::WriteFlush } else { EarlyState::WriteRetry });
    written.map(|()| from.len())
}

/// Nothing may follow a close_notify.
fn may_write(ssl: &SSL) -> Result<(), Stop> {
    match ssl.core.shutdown.get() & shutdown::SENT {
        0 => Ok(()),
        _ => Err(Error::ssl(reason::SSL_R_PROTOCOL_IS_SHUTDOWN).into()),
    }
}

/// Whether a client may begin with early data: it has a session that allows some, or will ask for a key.
fn may_begin(ssl: &SSL) -> bool {
    let allowed = || ssl.core.session().is_some_and(|session| session.fields().max_early_data > 0);
    ssl.core.server.get() == Some(false)
        && ssl.core.is_before()
        && (allowed() || ssl.callbacks.get().psk_use_session.is_some())
}

/// Whether early data was sent and accepted: an SSL_EARLY_DATA_*. Source: SSL_get_early_data_status(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_early_data_status(s: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { SSL::get0(s) }?.core.snapshot().early_data))
}

fn set_max(target: &impl Configurable, max: u32) -> c_int {
    target.configured(|settings| settings.max_early_data = max);
    1
}

fn set_recv_max(target: &impl Configurable, max: u32) -> c_int {
    target.configured(|settings| settings.recv_max_early_data = max);
    1
}

/// Sets how much early data a server allows, in bytes; 0, the default, is none. Returns 1.
/// Source: SSL_CTX_set_max_early_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_max_early_data(ctx: *mut SSL_CTX, max_early_data: u32) -> c_int {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(0, || Ok(set_max(unsafe { SSL_CTX::get0(ctx) }?, max_early_data)))
}

/// What [`SSL_CTX_set_max_early_data`] set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_max_early_data(ctx: *const SSL_CTX) -> u32 {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(0, || Ok(unsafe { SSL_CTX::get0(ctx) }?.settings().max_early_data))
}

/// [`SSL_CTX_set_max_early_data`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_max_early_data(s: *mut SSL, max_early_data: u32) -> c_int {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(set_max(unsafe { SSL::get0(s) }?, max_early_data)))
}

/// [`SSL_CTX_get_max_early_data`] of one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_max_early_data(s: *const SSL) -> u32 {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { SSL::get0(s) }?.settings().max_early_data))
}

/// Sets how much early data a server takes in, accepted or not. Returns 1. Source: SSL_CTX_set_max_early_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_recv_max_early_data(ctx: *mut SSL_CTX, recv_max_early_data: u32) -> c_int {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(0, || Ok(set_recv_max(unsafe { SSL_CTX::get0(ctx) }?, recv_max_early_data)))
}

/// What [`SSL_CTX_set_recv_max_early_data`] set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_recv_max_early_data(ctx: *const SSL_CTX) -> u32 {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(0, || Ok(unsafe { SSL_CTX::get0(ctx) }?.settings().recv_max_early_data))
}

/// [`SSL_CTX_set_recv_max_early_data`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_recv_max_early_data(s: *mut SSL, recv_max_early_data: u32) -> c_int {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(set_recv_max(unsafe { SSL::get0(s) }?, recv_max_early_data)))
}

/// [`SSL_CTX_get_recv_max_early_data`] of one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_recv_max_early_data(s: *const SSL) -> u32 {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { SSL::get0(s) }?.settings().recv_max_early_data))
}
