//! The sink that takes everything and gives nothing. Source: BIO_s_null(3).

use std::ffi::{c_char, c_int, c_long, c_void};

use super::ctrl::*;
use super::method::{BIO_METHOD, BIO_TYPE_SOURCE_SINK};
use super::object::BIO;
use crate::ffi::{guard, optional_str};

const BIO_TYPE_NULL: c_int = 6 | BIO_TYPE_SOURCE_SINK;

static NULL: BIO_METHOD = BIO_METHOD {
    puts: Some(null_puts),
    gets: Some(null_read),
    ctrl: Some(null_ctrl),
    ..BIO_METHOD::named(BIO_TYPE_NULL, c"NULL".as_ptr()).with_io(Some(null_read), Some(null_write))
};

unsafe extern "C" fn null_read(_bio: *mut BIO, _out: *mut c_char, _outl: c_int) -> c_int {
    0
}

unsafe extern "C" fn null_write(_bio: *mut BIO, _in: *const c_char, inl: c_int) -> c_int {
    inl
}

unsafe extern "C" fn null_puts(_bio: *mut BIO, text: *const c_char) -> c_int {
    // SAFETY: `BIO_puts` passes its caller's string.
    guard(0, || Ok(unsafe { optional_str(text) }.map_or(0, |text| text.len() as c_int)))
}

unsafe extern "C" fn null_ctrl(_bio: *mut BIO, cmd: c_int, _num: c_long, _ptr: *mut c_void) -> c_long {
    match cmd {
        BIO_CTRL_RESET | BIO_CTRL_EOF | BIO_CTRL_SET | BIO_CTRL_SET_CLOSE | BIO_CTRL_FLUSH | BIO_CTRL_DUP => 1,
        _ => 0,
    }
}

/// The kind of BIO that drops what is written and is always at its end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_null() -> *const BIO_METHOD {
    &raw const NULL
}
