//! Where a handshake stands, in words and facts. Source: SSL_get_state(3), SSL_state_string(3),
//! SSL_get_client_random(3), SSL_get_finished(3).

use std::ffi::{CStr, c_char, c_int, c_uchar, c_void};

use crate::ffi::{Shared, bytes_mut, guard};
use crate::libssl::object::SSL;

/// Whether the handshake has failed for good.
fn has_failed(ssl: &SSL) -> bool {
    ssl.core.look(|engine| engine.is_dead()).unwrap_or_else(|| ssl.core.failing.get())
}

/// The state of the handshake (`TLS_ST_*`). Source: SSL_get_state(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_state(ssl: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(ssl) }?.core.snapshot().state.0)
    })
}

/// The state of the handshake in letters; a constant. Source: SSL_state_string(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_state_string(s: *const SSL) -> *const c_char {
    guard(c"UNKWN".as_ptr(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        let name = if has_failed(ssl) { c"SSLERR" } else { ssl.core.snapshot().state.names().0 };
        Ok(name.as_ptr())
    })
}

/// The state of the handshake in words; a constant. Source: SSL_state_string(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_state_string_long(s: *const SSL) -> *const c_char {
    guard(c"unknown state".as_ptr(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        let name = if has_failed(ssl) { c"error" } else { ssl.core.snapshot().state.names().1 };
        Ok(name.as_ptr())
    })
}

/// What the record layer waits for: a header, or the rest of a record.
fn reading(ssl: &SSL) -> (&'static CStr, &'static CStr) {
    match ssl.core.look(|engine| engine.is_in_body()) {
        Some(true) => (c"RB", c"read body"),
        _ => (c"RH", c"read header"),
    }
}

/// What the record layer waits for, in letters: a static string. Source: SSL_rstate_string(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_rstate_string(s: *const SSL) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(reading(unsafe { SSL::get0(s) }?).0.as_ptr())
    })
}

/// What the record layer waits for, in words: a static string. Source: SSL_rstate_string(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_rstate_string_long(s: *const SSL) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(reading(unsafe { SSL::get0(s) }?).1.as_ptr())
    })
}

/// Copies as much of `from` as fits.
unsafe fn copy(from: &[u8], to: *mut c_void, room: usize) -> usize {
    let copied = from.len().min(room);
    // SAFETY: our callers pass on the place and size the man page has their callers pass.
    if let Ok(room) = unsafe { bytes_mut(to, copied) } {
        room.copy_from_slice(&from[..copied]);
    }
    copied
}

/// Copies at most `outlen` of the 32 bytes of the client's random. Returns how many; with `outlen` 0 how many there
/// are. Source: SSL_get_client_random(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_client_random(ssl: *const SSL, out: *mut c_uchar, outlen: usize) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let random = unsafe { SSL::get0(ssl) }?.core.snapshot().client_random.clone();
        // SAFETY: and `outlen` writable bytes.
        Ok(unsafe { random_bytes(random, out, outlen) })
    })
}

/// [`SSL_get_client_random`] for the server's random.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_server_random(ssl: *const SSL, out: *mut c_uchar, outlen: usize) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let random = unsafe { SSL::get0(ssl) }?.core.snapshot().server_random.clone();
        // SAFETY: and `outlen` writable bytes.
        Ok(unsafe { random_bytes(random, out, outlen) })
    })
}

unsafe fn random_bytes(mut random: Vec<u8>, out: *mut c_uchar, outlen: usize) -> usize {
    random.resize(32, 0); // before the handshake OpenSSL has zeros
    if outlen == 0 {
        return random.len();
    }
    // SAFETY: as our callers' callers promise.
    unsafe { copy(&random, out.cast(), outlen) }
}

/// Copies at most `count` bytes of the Finished message we sent last. Returns its whole length, 0 before there is one.
/// Source: SSL_get_finished(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_finished(s: *const SSL, buf: *mut c_void, count: usize) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let finished = unsafe { SSL::get0(s) }?.core.snapshot().finished.clone();
        // SAFETY: and `count` writable bytes.
        unsafe { copy(&finished, buf, count) };
        Ok(finished.len())
    })
}

/// [`SSL_get_finished`] for the message the peer sent last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_peer_finished(s: *const SSL, buf: *mut c_void, count: usize) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let finished = unsafe { SSL::get0(s) }?.core.snapshot().peer_finished.clone();
        // SAFETY: and `count` writable bytes.
        unsafe { copy(&finished, buf, count) };
        Ok(finished.len())
    })
}
