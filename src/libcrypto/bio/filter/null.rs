//! The filter that changes nothing. Source: BIO_f_null(3).

use std::ffi::{c_char, c_int, c_long, c_void};

use super::super::ctrl::{BIO_C_DO_STATE_MACHINE, BIO_CTRL_DUP};
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::BIO;
use super::{
    callback_ctrl_next, ctrl_next, ctrl_next_retrying, gets_next, puts_next, read_next, with_next, write_next,
};
use crate::ffi::{bytes, bytes_mut, guard};

const BIO_TYPE_NULL_FILTER: c_int = 17 | BIO_TYPE_FILTER;

static NULL: BIO_METHOD = BIO_METHOD {
    puts: Some(puts_next),
    gets: Some(gets_next),
    ctrl: Some(null_ctrl),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_NULL_FILTER, c"NULL filter".as_ptr()).with_io(Some(null_read), Some(null_write))
};

unsafe extern "C" fn null_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            Ok(if out.is_null() { 0 } else { read_next(bio, next, bytes_mut(out, outl)?) })
        }
    })
}

unsafe extern "C" fn null_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            Ok(if in_.is_null() || inl <= 0 { 0 } else { write_next(bio, next, bytes(in_, inl)?) })
        }
    })
}

unsafe extern "C" fn null_ctrl(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    // SAFETY: as our caller promises.
    unsafe {
        match cmd {
            BIO_C_DO_STATE_MACHINE => ctrl_next_retrying(bio, cmd, num, ptr),
            BIO_CTRL_DUP => 0,
            _ => ctrl_next(bio, cmd, num, ptr),
        }
    }
}

/// The filter that passes everything on as it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_null() -> *const BIO_METHOD {
    &raw const NULL
}
