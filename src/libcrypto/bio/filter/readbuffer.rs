//! Reading that can go back, for sources that cannot. Source: BIO_f_readbuffer(3).

use std::cell::{Cell, RefCell};
use std::ffi::{c_char, c_int, c_long, c_void};

use super::super::ctrl::*;
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::BIO;
use super::{callback_ctrl_next, create, ctrl_next, destroy, read_next, state, stopped, with_next};
use crate::ffi::{Shared, bytes_mut, guard};

const BIO_TYPE_BUFFER: c_int = 9 | BIO_TYPE_FILTER;
const CHUNK: usize = 4096;

static READBUFFER: BIO_METHOD = BIO_METHOD {
    puts: Some(cannot_puts),
    gets: Some(readbuffer_gets),
    ctrl: Some(readbuffer_ctrl),
    create: Some(readbuffer_new),
    destroy: Some(readbuffer_free),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_BUFFER, c"readbuffer".as_ptr()).with_io(Some(readbuffer_read), Some(cannot_write))
};

/// All that was read so far, and how far the caller is.
#[derive(Default)]
struct Replay {
    seen: RefCell<Vec<u8>>,
    place: Cell<usize>,
}

impl Replay {
    fn take(&self, into: &mut [u8]) -> usize {
        let seen = self.seen.borrow();
        let rest = &seen[self.place.get().min(seen.len())..];
        let len = rest.len().min(into.len());
        into[..len].copy_from_slice(&rest[..len]);
        self.place.set(self.place.get() + len);
        len
    }

    unsafe fn more(&self, bio: &BIO, next: *mut BIO) -> c_int {
        let mut chunk = vec![0u8; CHUNK];
        // SAFETY: as our caller promises.
        let got = unsafe { read_next(bio, next, &mut chunk) };
        self.seen.borrow_mut().extend_from_slice(&chunk[..usize::try_from(got).unwrap_or(0)]);
        got
    }
}

unsafe extern "C" fn readbuffer_new(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { create::<Replay>(bio) }
}

unsafe extern "C" fn readbuffer_free(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { destroy::<Replay>(bio) }
}

unsafe extern "C" fn cannot_write(_bio: *mut BIO, _in: *const c_char, _inl: c_int) -> c_int {
    0
}

unsafe extern "C" fn cannot_puts(_bio: *mut BIO, _text: *const c_char) -> c_int {
    0
}

unsafe extern "C" fn readbuffer_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        if out.is_null() || outl == 0 {
            return Ok(0);
        }
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let (into, replay) = (bytes_mut(out, outl)?, state::<Replay>(bio)?);
            let mut got = replay.take(into);
            while got < into.len() {
                let answer = replay.more(bio, next);
                if answer <= 0 {
                    return Ok(stopped(got, answer));
                }
                got += replay.take(&mut into[got..]);
            }
            Ok(got as c_int)
        }
    })
}

unsafe extern "C" fn readbuffer_gets(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(0, || {
        if size == 0 {
            return Ok(0);
        }
        // SAFETY: called by `BIO_gets` with a live BIO and `size` writable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let (into, replay) = (bytes_mut(buf, size)?, state::<Replay>(bio)?);
            let mut len = 0;
            while len + 1 < into.len() {
                if replay.take(&mut into[len..=len]) == 0 {
                    let answer = replay.more(bio, next);
                    if answer <= 0 {
                        into[len] = 0;
                        return Ok(stopped(len, answer));
                    }
                    continue;
                }
                len += 1;
                if into[len - 1] == b'\n' {
                    break;
                }
            }
            into[len] = 0;
            Ok(len as c_int)
        }
    })
}

unsafe extern "C" fn readbuffer_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO.
        unsafe {
            let replay = state::<Replay>(BIO::get0(raw)?)?;
            let len = replay.seen.borrow().len();
            let unread = len - replay.place.get().min(len);
            Ok(match cmd {
                BIO_CTRL_EOF if unread > 0 => 0,
                BIO_C_FILE_SEEK | BIO_CTRL_RESET => match usize::try_from(num) {
                    Ok(place) if place <= len => {
                        replay.place.set(place);
                        1
                    }
                    _ => 0,
                },
                BIO_C_FILE_TELL | BIO_CTRL_INFO => replay.place.get() as c_long,
                BIO_CTRL_PENDING if unread > 0 => unread as c_long,
                BIO_CTRL_EOF | BIO_CTRL_PENDING => ctrl_next(raw, cmd, num, ptr),
                BIO_CTRL_DUP | BIO_CTRL_FLUSH => 1,
                _ => 0,
            })
        }
    })
}

/// The filter that keeps all it reads, so that `BIO_seek` can go back.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_readbuffer() -> *const BIO_METHOD {
    &raw const READBUFFER
}
