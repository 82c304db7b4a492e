//! Waiting for a BIO. Source: BIO_socket_wait(3).

use std::ffi::{c_int, c_uint};
use std::time::Duration;

use super::ctrl::{BIO_C_DO_STATE_MACHINE, BIO_C_GET_FD, BIO_ctrl};
use super::object::{BIO, BIO_FLAGS_READ};
use super::sock::BIO_socket_wait;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};

fn now() -> libc::time_t {
    // SAFETY: the clock may be asked.
    unsafe { libc::time(std::ptr::null_mut()) }
}

/// Waits on the BIO's socket, or without one sleeps a while. 1 go on, 0 too late, -1 failure.
unsafe fn wait(bio: *mut BIO, max_time: libc::time_t, nap: c_uint) -> Result<c_int, Error> {
    // SAFETY: as our callers promise.
    unsafe {
        let live = BIO::get0(bio)?;
        if max_time == 0 {
            return Ok(1);
        }
        let fd = BIO_ctrl(bio, BIO_C_GET_FD, 0, std::ptr::null_mut());
        if let Some(fd) = c_int::try_from(fd).ok().filter(|&fd| fd > 0) {
            let answer = BIO_socket_wait(fd, live.has(BIO_FLAGS_READ).into(), max_time);
            if answer != -1 {
                return Ok(answer);
            }
        }
        let left = max_time - now();
        if left < 0 {
            return Ok(0);
        }
        let nap = if left == 0 { nap.min(1000) } else { nap };
        std::thread::sleep(Duration::from_millis(nap.into()));
        Ok(1)
    }
}

/// Waits until the BIO can go on, at the latest until `max_time` (0: not at all). 1 go on, 0 too late, -1 failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_wait(bio: *mut BIO, max_time: libc::time_t, nap_milliseconds: c_uint) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live BIO.
        let answer = unsafe { wait(bio, max_time, nap_milliseconds) }?;
        if answer <= 0 {
            let why = if answer == 0 { reason::BIO_R_TRANSFER_TIMEOUT } else { reason::BIO_R_TRANSFER_ERROR };
            Error::new(Lib::BIO, why).raise();
        }
        Ok(answer)
    })
}

/// Connects, again and again for at most `timeout` seconds (0: without limit, negative: once).
/// Returns 1, 0 if it is too late, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_do_connect_retry(bio: *mut BIO, timeout: c_int, nap_milliseconds: c_int) -> c_int {
    guard(-1, || {
        let max_time = if timeout > 0 { now() + libc::time_t::from(timeout) } else { 0 };
        let nap = c_uint::try_from(nap_milliseconds).unwrap_or(100);
        loop {
            // SAFETY: the man page has the caller pass a live BIO.
            unsafe {
                let answer = BIO_ctrl(bio, BIO_C_DO_STATE_MACHINE, 0, std::ptr::null_mut());
                if answer > 0 {
                    return Ok(1);
                }
                if timeout < 0 || !BIO::get0(bio)?.should_retry() {
                    return Err(Error::new(Lib::BIO, reason::BIO_R_CONNECT_ERROR));
                }
                match wait(bio, if max_time == 0 { now() + 1 } else { max_time }, nap)? {
                    0 if max_time != 0 => return Err(Error::new(Lib::BIO, reason::BIO_R_CONNECT_TIMEOUT)),
                    -1 => return Err(Error::new(Lib::BIO, reason::BIO_R_CONNECT_ERROR)),
                    _ => {}
                }
            }
        }
    })
}
