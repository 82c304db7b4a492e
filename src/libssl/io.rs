//! Reading and writing the program's data. Source: SSL_read(3), SSL_write(3), SSL_pending(3).

use std::ffi::{c_int, c_void};

use super::handshake::{answer, do_handshake};
use super::hooks::Program;
use super::object::SSL;
use super::transport::Bios;
use crate::error::{Error, reason};
use crate::ffi::{Shared, bytes, bytes_mut, guard, strings::put};
use crate::tls::connection::shutdown;
use crate::tls::early::Call;
use crate::tls::stop::{Stop, Want};

/// Lengths are `int`s in the older functions.
fn length(len: c_int) -> Result<usize, Error> {
    usize::try_from(len).map_err(|_| Error::ssl(reason::SSL_R_BAD_LENGTH))
}

fn require_role(ssl: &SSL) -> Result<(), Error> {
    match ssl.core.server.get() {
        Some(_) => Ok(()),
        None => Err(Error::ssl(reason::SSL_R_UNINITIALIZED)),
    }
}

pub(super) fn receive(ssl: &SSL, into: &mut [u8], peek: bool) -> Result<usize, Stop> {
    require_role(ssl)?;
    if ssl.core.shutdown.get() & shutdown::RECEIVED != 0 {
        ssl.core.want.set(Want::Nothing);
        return Err(Stop::Closed);
    }
    if !peek {
        ssl.core.permits_call(Call::Read)?;
        ssl.core.leave_rest(Call::Read);
    }
    do_handshake(ssl)?;
    ssl.core.drive(&Program(ssl), &Bios(ssl), |engine, env| engine.read(env, into, peek))
}

fn send(ssl: &SSL, from: &[u8], address: usize) -> Result<usize, Stop> {
    require_role(ssl)?;
    if ssl.core.shutdown.get() & shutdown::SENT != 0 {
        ssl.core.want.set(Want::Nothing);
        return Err(Error::ssl(reason::SSL_R_PROTOCOL_IS_SHUTDOWN).into());
    }
    ssl.core.permits_call(Call::Write)?;
    // A handshake may come to rest while a client's flight has yet to leave. OpenSSL's would then send this as early data.
    for _ in 0..2 {
        ssl.core.leave_rest(Call::Write);
        do_handshake(ssl)?;
    }
    ssl.core.drive(&Program(ssl), &Bios(ssl), |engine, env| engine.write(env, from, address))
}

fn count(moved: Result<usize, Stop>) -> Result<c_int, Error> {
    answer(moved.map(|count| c_int::try_from(count).unwrap_or(c_int::MAX)))
}

/// The `_ex` functions answer 1 or 0 and put the count elsewhere.
unsafe fn count_to(moved: Result<usize, Stop>, out: *mut usize) -> Result<c_int, Error> {
    match moved {
        Ok(count) => {
            // SAFETY: as our caller promises.
            unsafe { put(out, count) };
            Ok(1)
        }
        Err(stop) => answer(Err(stop)).map(|_| 0),
    }
}

/// Reads at most `num` bytes into `buf`, from one record at most; does the handshake first if it is due.
///
/// Returns the number of bytes (at least 1), or 0 or less: see SSL_get_error. Source: SSL_read(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_read(ssl: *mut SSL, buf: *mut c_void, num: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live `ssl` and `num` writable bytes.
        let (ssl, into) = unsafe { (SSL::get1(ssl)?, bytes_mut(buf, length(num)?)?) };
        count(receive(&ssl, into, false))
    })
}

/// [`SSL_read`] with `size_t` lengths: returns 1 and sets `*readbytes`, or 0. Source: SSL_read(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_read_ex(ssl: *mut SSL, buf: *mut c_void, num: usize, readbytes: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: as for SSL_read; `readbytes` is writable.
        unsafe {
            let (ssl, into) = (SSL::get1(ssl)?, bytes_mut(buf, num)?);
            count_to(receive(&ssl, into, false), readbytes)
        }
    })
}

/// [`SSL_read`] that leaves the bytes to be read again. Source: SSL_read(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_peek(ssl: *mut SSL, buf: *mut c_void, num: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: as for SSL_read.
        let (ssl, into) = unsafe { (SSL::get1(ssl)?, bytes_mut(buf, length(num)?)?) };
        count(receive(&ssl, into, true))
    })
}

/// [`SSL_read_ex`] that leaves the bytes to be read again. Source: SSL_read(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_peek_ex(ssl: *mut SSL, buf: *mut c_void, num: usize, readbytes: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: as for SSL_read_ex.
        unsafe {
            let (ssl, into) = (SSL::get1(ssl)?, bytes_mut(buf, num)?);
            count_to(receive(&ssl, into, true), readbytes)
        }
    })
}

/// Writes `num` bytes from `buf`; does the handshake first if it is due.
///
/// Returns `num` (less with SSL_MODE_ENABLE_PARTIAL_WRITE), or 0 or less: see SSL_get_error. A call that wants to be
/// repeated must be repeated with the same arguments. Source: SSL_write(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_write(ssl: *mut SSL, buf: *const c_void, num: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live `ssl` and `num` readable bytes.
        let (ssl, from) = unsafe { (SSL::get1(ssl)?, bytes(buf, length(num)?)?) };
        count(send(&ssl, from, buf as usize))
    })
}

/// [`SSL_write`] with `size_t` lengths: returns 1 and sets `*written`, or 0. Source: SSL_write(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_write_ex(ssl: *mut SSL, buf: *const c_void, num: usize, written: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: as for SSL_write; `written` is writable.
        unsafe {
            put(written, 0);
            let (ssl, from) = (SSL::get1(ssl)?, bytes(buf, num)?);
            count_to(send(&ssl, from, buf as usize), written)
        }
    })
}

/// How many bytes the next [`SSL_read`] has at once: what is left of the current record. Source: SSL_pending(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_pending(ssl: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let pending = unsafe { SSL::get0(ssl) }?.core.look(|engine| engine.pending());
        Ok(pending.and_then(|count| c_int::try_from(count).ok()).unwrap_or(0))
    })
}

/// Whether bytes of the peer's wait in a buffer of ours, readable or not: 1 or 0. Source: SSL_pending(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_has_pending(ssl: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let pending = unsafe { SSL::get0(ssl) }?.core.look(|engine| engine.has_pending());
        Ok(pending.unwrap_or(false).into())
    })
}
