//! A prefix and an indent before each line that is written. Source: BIO_f_prefix(3).

use std::cell::{Cell, RefCell};
use std::ffi::{c_char, c_int, c_long, c_void};

use super::super::ctrl::*;
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::BIO;
use super::super::read::BIO_write;
use super::{callback_ctrl_next, create, ctrl_next, destroy, gets_next, puts_by, read_next, state, with_next};
use crate::ffi::{Shared, bytes, bytes_mut, guard, optional_str};

/// OpenSSL gives this filter the number of no other: it is a "buffer".
const BIO_TYPE_BUFFER: c_int = 9 | BIO_TYPE_FILTER;
const BIO_CTRL_SET_PREFIX: c_int = 79;
const BIO_CTRL_SET_INDENT: c_int = 80;
const BIO_CTRL_GET_INDENT: c_int = 81;

static PREFIX: BIO_METHOD = BIO_METHOD {
    puts: Some(prefix_puts),
    gets: Some(gets_next),
    ctrl: Some(prefix_ctrl),
    create: Some(prefix_new),
    destroy: Some(prefix_free),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_BUFFER, c"prefix".as_ptr()).with_io(Some(prefix_read), Some(prefix_write))
};

struct Prefix {
    text: RefCell<Vec<u8>>,
    indent: Cell<usize>,
    at_start: Cell<bool>,
}

impl Default for Prefix {
    fn default() -> Self {
        Prefix { text: RefCell::default(), indent: Cell::new(0), at_start: Cell::new(true) }
    }
}

unsafe extern "C" fn prefix_new(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { create::<Prefix>(bio) }
}

unsafe extern "C" fn prefix_free(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { destroy::<Prefix>(bio) }
}

unsafe extern "C" fn prefix_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            Ok(read_next(bio, next, bytes_mut(out, outl)?))
        }
    })
}

unsafe extern "C" fn prefix_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes; the next one is live.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let (from, prefix) = (bytes(in_, inl)?, state::<Prefix>(bio)?);
            let lead = [&prefix.text.borrow()[..], &vec![b' '; prefix.indent.get()]].concat();
            let write = |piece: &[u8]| BIO_write(next, piece.as_ptr().cast(), piece.len() as c_int);
            let mut done = 0;
            for line in from.split_inclusive(|&byte| byte == b'\n') {
                if prefix.at_start.replace(false) && !lead.is_empty() && write(&lead) <= 0 {
                    prefix.at_start.set(true);
                    break;
                }
                let answer = usize::try_from(write(line)).unwrap_or(0);
                done += answer;
                if answer < line.len() {
                    break;
                }
                prefix.at_start.set(line.ends_with(b"\n"));
            }
            Ok(done as c_int)
        }
    })
}

unsafe extern "C" fn prefix_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { puts_by(prefix_write, bio, text) }
}

unsafe extern "C" fn prefix_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(-1, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; the first command takes a string or NULL.
        unsafe {
            let prefix = state::<Prefix>(BIO::get0(raw)?)?;
            Ok(match cmd {
                BIO_CTRL_SET_PREFIX => {
                    *prefix.text.borrow_mut() = optional_str(ptr.cast()).unwrap_or_default().to_vec();
                    1
                }
                BIO_CTRL_SET_INDENT => match usize::try_from(num) {
                    Ok(indent) => {
                        prefix.indent.set(indent);
                        1
                    }
                    Err(_) => 0,
                },
                BIO_CTRL_GET_INDENT => prefix.indent.get() as c_long,
                _ => {
                    if matches!(cmd, BIO_C_FILE_SEEK | BIO_CTRL_RESET) {
                        prefix.at_start.set(true);
                    }
                    ctrl_next(raw, cmd, num, ptr)
                }
            })
        }
    })
}

/// The filter that puts a prefix and an indent before each line written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_prefix() -> *const BIO_METHOD {
    &raw const PREFIX
}
