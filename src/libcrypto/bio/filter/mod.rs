//! Filters: BIOs that pass data on to the next one, changed or kept for a while.
//!
//! No reference into a filter's state is held while the next BIO works, as that one may be the program's own code:
//! buffers are taken out of their cells and put back.

pub mod base64;
pub mod buffer;
pub mod cipher;
pub mod digest;
pub mod linebuffer;
pub mod nbio_test;
pub mod null;
pub mod prefix;
pub mod readbuffer;

use std::ffi::{c_char, c_int, c_long, c_void};

use super::ctrl::{BIO_callback_ctrl, BIO_ctrl};
use super::object::{BIO, BIO_info_cb};
use super::read::{BIO_gets, BIO_puts, BIO_read, BIO_write};
use crate::error::Error;
use crate::ffi::{Shared, guard, optional_str};

/// The filter and the BIO behind it; a silent failure if there is none.
unsafe fn with_next<'a>(bio: *mut BIO) -> Result<(&'a BIO, *mut BIO), Error> {
    // SAFETY: a method's function is called with a live BIO.
    let bio = unsafe { BIO::get0(bio) }?;
    let next = bio.next.get();
    if next.is_null() { Err(Error::SILENT) } else { Ok((bio, next)) }
}

/// The state that `create` put on the filter.
unsafe fn state<'a, T>(bio: &BIO) -> Result<&'a T, Error> {
    // SAFETY: each filter puts a box of its own type there and frees it in `destroy`.
    unsafe { bio.ptr.get().cast::<T>().as_ref() }.ok_or(Error::SILENT)
}

/// Puts a fresh state on a fresh filter.
unsafe fn create<T: Default>(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: `BIO_new` passes a fresh BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        bio.ptr.set(Box::into_raw(Box::<T>::default()).cast());
        bio.init.set(1);
        Ok(1)
    })
}

/// Frees the state that [`create`] made.
unsafe fn destroy<T>(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns.
        let bio = unsafe { BIO::get0(bio) }?;
        let state: *mut T = bio.ptr.replace(std::ptr::null_mut()).cast();
        if !state.is_null() {
            // SAFETY: `create` made the box, and the BIO gives it up.
            drop(unsafe { Box::from_raw(state) });
        }
        bio.init.set(0);
        bio.flags.set(0);
        Ok(1)
    })
}

/// Reads from the next BIO into `into` and takes its retry state over.
unsafe fn read_next(bio: &BIO, next: *mut BIO, into: &mut [u8]) -> c_int {
    // SAFETY: a chain's links are live.
    let got = unsafe { BIO_read(next, into.as_mut_ptr().cast(), c_int::try_from(into.len()).unwrap_or(c_int::MAX)) };
    bio.clear_retry();
    if got <= 0 {
        bio.copy_next_retry();
    }
    got
}

/// Writes to the next BIO and takes its retry state over.
unsafe fn write_next(bio: &BIO, next: *mut BIO, from: &[u8]) -> c_int {
    // SAFETY: a chain's links are live.
    let done = unsafe { BIO_write(next, from.as_ptr().cast(), c_int::try_from(from.len()).unwrap_or(c_int::MAX)) };
    bio.clear_retry();
    if done <= 0 {
        bio.copy_next_retry();
    }
    done
}

/// What to answer when the next BIO said `answer` after `done` bytes.
fn stopped(done: usize, answer: c_int) -> c_int {
    if done > 0 { done as c_int } else { answer }
}

/// Lets the next BIO do the command.
unsafe fn ctrl_next(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called with a live BIO, whose next one is live.
        unsafe {
            let (_, next) = with_next(bio)?;
            Ok(BIO_ctrl(next, cmd, num, ptr))
        }
    })
}

/// As [`ctrl_next`], and takes the retry state over: for commands that may block.
unsafe fn ctrl_next_retrying(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called with a live BIO, whose next one is live.
        unsafe {
            let (bio, next) = with_next(bio)?;
            bio.clear_retry();
            let answer = BIO_ctrl(next, cmd, num, ptr);
            bio.copy_next_retry();
            Ok(answer)
        }
    })
}

/// Lets the next BIO take the callback.
unsafe extern "C" fn callback_ctrl_next(bio: *mut BIO, cmd: c_int, fp: BIO_info_cb) -> c_long {
    guard(0, || {
        // SAFETY: called with a live BIO, whose next one is live.
        unsafe {
            let (_, next) = with_next(bio)?;
            Ok(BIO_callback_ctrl(next, cmd, fp))
        }
    })
}

/// Lets the next BIO read a line.
unsafe extern "C" fn gets_next(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called with a live BIO, whose next one is live; `size` bytes are writable at `buf`.
        unsafe {
            let (_, next) = with_next(bio)?;
            Ok(BIO_gets(next, buf, size))
        }
    })
}

/// Lets the next BIO write a string.
unsafe extern "C" fn puts_next(bio: *mut BIO, text: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: called with a live BIO, whose next one is live, and a string.
        unsafe {
            let (_, next) = with_next(bio)?;
            Ok(BIO_puts(next, text))
        }
    })
}

/// A string as the bytes that the filter's own `write` takes.
unsafe fn puts_by(
    write: unsafe extern "C" fn(*mut BIO, *const c_char, c_int) -> c_int,
    bio: *mut BIO,
    text: *const c_char,
) -> c_int {
    // SAFETY: `BIO_puts` passes its caller's string and a live BIO.
    unsafe {
        let text = optional_str(text).unwrap_or_default();
        write(bio, text.as_ptr().cast(), text.len() as c_int)
    }
}
