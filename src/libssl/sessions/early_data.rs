//! Early data. Source: SSL_read_early_data(3).

use std::ffi::{c_int, c_void};

use crate::error::{Error, reason};
use crate::ffi::{Shared, bytes, bytes_mut, guard, strings::put};
use crate::libssl::handshake::answer;
use crate::libssl::hooks::Program;
use crate::libssl::object::{Configurable, SSL, SSL_CTX};
use crate::libssl::transport::Bios;
use crate::tls::early::EarlyRead;

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
        match ssl.core.drive(&Program(&ssl), &Bios(&ssl), |engine, env| engine.read_early(env, into)) {
            Ok(EarlyRead::Finished) => {
                // SAFETY: as above.
                unsafe { put(readbytes, 0) };
                Ok(SSL_READ_EARLY_DATA_FINISH)
            }
            Ok(EarlyRead::Data(count)) => {
                // SAFETY: as above.
                unsafe { put(readbytes, count) };
                Ok(SSL_READ_EARLY_DATA_SUCCESS)
            }
            Err(stop) => answer(Err(stop)).map(|_| SSL_READ_EARLY_DATA_ERROR),
        }
    })
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
        let server = ssl.core.server.get() == Some(true);
        match ssl.core.drive(&Program(&ssl), &Bios(&ssl), |engine, env| match server {
            true => engine.write_unauthenticated(env, from, buf.addr()),
            false => engine.write_early(env, from),
        }) {
            Ok(count) => {
                // SAFETY: as above.
                unsafe { put(written, count) };
                Ok(1)
            }
            Err(stop) => answer(Err(stop)).map(|_| 0),
        }
    })
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
