//! A filter that makes its program try again, to see whether it does. Source: BIO_f_nbio_test.

use std::cell::Cell;
use std::ffi::{c_char, c_int, c_long, c_void};

use super::super::ctrl::{BIO_C_DO_STATE_MACHINE, BIO_CTRL_DUP};
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::BIO;
use super::{
    callback_ctrl_next, create, ctrl_next, ctrl_next_retrying, destroy, gets_next, puts_next, read_next, state,
    with_next, write_next,
};
use crate::ffi::{bytes, bytes_mut, guard};

const BIO_TYPE_NBIO_TEST: c_int = 16 | BIO_TYPE_FILTER;

static NBIO_TEST: BIO_METHOD = BIO_METHOD {
    puts: Some(puts_next),
    gets: Some(gets_next),
    ctrl: Some(nbio_ctrl),
    create: Some(nbio_new),
    destroy: Some(nbio_free),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_NBIO_TEST, c"non-blocking IO test filter".as_ptr())
        .with_io(Some(nbio_read), Some(nbio_write))
};

/// A small generator of numbers: any will do.
#[derive(Default)]
struct Dice(Cell<u32>);

impl Dice {
    /// How many bytes may pass this time, at most seven; none: try again.
    fn roll(&self) -> usize {
        let next = self.0.get().wrapping_mul(1_103_515_245).wrapping_add(12_345);
        self.0.set(next);
        (next >> 16 & 7) as usize
    }
}

unsafe extern "C" fn nbio_new(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { create::<Dice>(bio) }
}

unsafe extern "C" fn nbio_free(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { destroy::<Dice>(bio) }
}

unsafe extern "C" fn nbio_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let into = bytes_mut(out, outl)?;
            bio.clear_retry();
            let len = state::<Dice>(bio)?.roll().min(into.len());
            if len == 0 {
                bio.retry_read();
                return Ok(-1);
            }
            Ok(read_next(bio, next, &mut into[..len]))
        }
    })
}

unsafe extern "C" fn nbio_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let from = bytes(in_, inl)?;
            bio.clear_retry();
            let len = state::<Dice>(bio)?.roll().min(from.len());
            if len == 0 {
                bio.retry_write();
                return Ok(-1);
            }
            Ok(write_next(bio, next, &from[..len]))
        }
    })
}

unsafe extern "C" fn nbio_ctrl(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    // SAFETY: as our caller promises.
    unsafe {
        match cmd {
            BIO_C_DO_STATE_MACHINE => ctrl_next_retrying(bio, cmd, num, ptr),
            BIO_CTRL_DUP => 0,
            _ => ctrl_next(bio, cmd, num, ptr),
        }
    }
}

/// The filter that now and then passes a few bytes only, or none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_nbio_test() -> *const BIO_METHOD {
    &raw const NBIO_TEST
}
