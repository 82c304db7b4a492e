//! Buffering of what is read and written. Source: BIO_f_buffer(3).

use std::cell::Cell;
use std::ffi::{c_char, c_int, c_long, c_void};

use super::super::ctrl::*;
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::BIO;
use super::{
    callback_ctrl_next, create, ctrl_next, ctrl_next_retrying, destroy, puts_by, read_next, state, stopped, with_next,
    write_next,
};
use crate::error::Error;
use crate::ffi::{bytes, bytes_mut, guard};

const BIO_TYPE_BUFFER: c_int = 9 | BIO_TYPE_FILTER;
/// The size of either buffer at first, and at least.
const DEFAULT_SIZE: usize = 4096;

static BUFFER: BIO_METHOD = BIO_METHOD {
    puts: Some(buffer_puts),
    gets: Some(buffer_gets),
    ctrl: Some(buffer_ctrl),
    create: Some(buffer_new),
    destroy: Some(buffer_free),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_BUFFER, c"buffer".as_ptr()).with_io(Some(buffer_read), Some(buffer_write))
};

/// What was read ahead (from `start` on), and what waits to be written.
pub(super) struct Buffers {
    pub input: Cell<Vec<u8>>,
    pub start: Cell<usize>,
    pub input_size: Cell<usize>,
    pub output: Cell<Vec<u8>>,
    pub output_size: Cell<usize>,
}

impl Default for Buffers {
    fn default() -> Self {
        Buffers {
            input: Cell::default(),
            start: Cell::new(0),
            input_size: Cell::new(DEFAULT_SIZE),
            output: Cell::default(),
            output_size: Cell::new(DEFAULT_SIZE),
        }
    }
}

impl Buffers {
    fn look<T>(&self, look: impl FnOnce(&[u8]) -> T) -> T {
        let input = self.input.take();
        let answer = look(input.get(self.start.get()..).unwrap_or_default());
        self.input.set(input);
        answer
    }

    /// How much is read ahead.
    pub fn unread(&self) -> usize {
        self.look(<[u8]>::len)
    }

    /// Gives out what was read ahead, as far as it goes.
    pub fn take(&self, into: &mut [u8]) -> usize {
        let len = self.look(|rest| {
            let len = rest.len().min(into.len());
            into[..len].copy_from_slice(&rest[..len]);
            len
        });
        self.start.set(self.start.get() + len);
        len
    }

    /// Reads ahead at most `len` bytes; what the next BIO said.
    pub unsafe fn fill(&self, bio: &BIO, next: *mut BIO, len: usize) -> c_int {
        let mut input = self.input.take();
        input.resize(len, 0);
        // SAFETY: as our caller promises.
        let got = unsafe { read_next(bio, next, &mut input) };
        input.truncate(usize::try_from(got).unwrap_or(0));
        self.input.set(input);
        self.start.set(0);
        got
    }

    /// Writes what waits; what the next BIO said if it did not take all of it.
    pub unsafe fn drain(&self, bio: &BIO, next: *mut BIO) -> Result<(), c_int> {
        loop {
            let mut output = self.output.take();
            if output.is_empty() {
                self.output.set(output);
                return Ok(());
            }
            // SAFETY: as our caller promises.
            let done = unsafe { write_next(bio, next, &output) };
            output.drain(..usize::try_from(done).unwrap_or(0));
            self.output.set(output);
            if done <= 0 {
                return Err(done);
            }
        }
    }

    /// Keeps bytes for later.
    pub fn keep(&self, more: &[u8]) {
        let mut output = self.output.take();
        output.extend_from_slice(more);
        self.output.set(output);
    }

    /// How much waits to be written.
    pub fn unwritten(&self) -> usize {
        let output = self.output.take();
        let len = output.len();
        self.output.set(output);
        len
    }

    fn clear(&self) {
        self.input.take();
        self.start.set(0);
        self.output.take();
    }
}

unsafe extern "C" fn buffer_new(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { create::<Buffers>(bio) }
}

unsafe extern "C" fn buffer_free(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { destroy::<Buffers>(bio) }
}

unsafe extern "C" fn buffer_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        if out.is_null() {
            return Ok(0);
        }
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        let ((bio, next), into) = unsafe { (with_next(bio)?, bytes_mut(out, outl)?) };
        // SAFETY: `buffer_new` set it.
        let buffers = unsafe { state::<Buffers>(bio) }?;
        bio.clear_retry();
        let mut got = 0;
        loop {
            got += buffers.take(&mut into[got..]);
            if got == into.len() {
                return Ok(got as c_int);
            }
            // What is larger than the buffer goes straight to the caller.
            let direct = into.len() - got > buffers.input_size.get();
            // SAFETY: the next BIO is live.
            let answer = unsafe {
                if direct {
                    read_next(bio, next, &mut into[got..])
                } else {
                    buffers.fill(bio, next, buffers.input_size.get())
                }
            };
            if answer <= 0 {
                return Ok(stopped(got, answer));
            }
            if direct {
                got += answer as usize;
            }
        }
    })
}

unsafe extern "C" fn buffer_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        if in_.is_null() || inl <= 0 {
            return Ok(0);
        }
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        let ((bio, next), from) = unsafe { (with_next(bio)?, bytes(in_, inl)?) };
        // SAFETY: `buffer_new` set it.
        let buffers = unsafe { state::<Buffers>(bio) }?;
        bio.clear_retry();
        let size = buffers.output_size.get();
        let mut done = 0;
        loop {
            let (waiting, rest) = (buffers.unwritten(), &from[done..]);
            let room = size.saturating_sub(waiting);
            if rest.len() <= room {
                buffers.keep(rest);
                return Ok(inl);
            }
            let answer = if waiting > 0 {
                buffers.keep(&rest[..room]);
                done += room;
                // SAFETY: the next BIO is live.
                unsafe { buffers.drain(bio, next) }.map_or_else(|answer| answer, |()| 1)
            } else {
                // SAFETY: the next BIO is live.
                let answer = unsafe { write_next(bio, next, rest) };
                done += usize::try_from(answer).unwrap_or(0);
                answer
            };
            if answer <= 0 {
                return Ok(stopped(done, answer));
            }
        }
    })
}

unsafe extern "C" fn buffer_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { puts_by(buffer_write, bio, text) }
}

unsafe extern "C" fn buffer_gets(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_gets` with a live BIO and `size` writable bytes.
        let ((bio, next), into) = unsafe { (with_next(bio)?, bytes_mut(buf, size)?) };
        // SAFETY: `buffer_new` set it.
        let buffers = unsafe { state::<Buffers>(bio) }?;
        bio.clear_retry();
        let Some(limit) = into.len().checked_sub(1) else { return Ok(0) };
        let mut len = 0;
        while len < limit {
            let upto = buffers.look(|rest| {
                let window = &rest[..rest.len().min(limit - len)];
                window.iter().position(|&byte| byte == b'\n').map_or(window.len(), |newline| newline + 1)
            });
            len += buffers.take(&mut into[len..len + upto]);
            if len > 0 && into[len - 1] == b'\n' {
                break;
            }
            if len == limit {
                break;
            }
            // SAFETY: the next BIO is live.
            let answer = unsafe { buffers.fill(bio, next, buffers.input_size.get()) };
            if answer <= 0 {
                into[len] = 0;
                return Ok(stopped(len, answer));
            }
        }
        into[len] = 0;
        Ok(len as c_int)
    })
}

/// Sets the size of one buffer (`ptr` is a number: 0 reading, else writing) or of both.
unsafe fn set_size(buffers: &Buffers, size: c_long, ptr: *mut c_void) -> c_long {
    let size = usize::try_from(size).unwrap_or(0).max(DEFAULT_SIZE);
    // SAFETY: the command takes NULL or a number.
    let which = unsafe { ptr.cast::<c_int>().as_ref() }.copied();
    if which.is_none_or(|which| which == 0) {
        buffers.input.take();
        buffers.start.set(0);
        buffers.input_size.set(size);
    }
    if which.is_none_or(|which| which != 0) {
        buffers.output.take();
        buffers.output_size.set(size);
    }
    1
}

/// Writes what waits, then lets the next BIO flush.
unsafe fn flush(raw: *mut BIO, bio: &BIO, buffers: &Buffers, num: c_long, ptr: *mut c_void) -> c_long {
    // SAFETY: the BIO is live, and so is the next one.
    unsafe {
        let next = bio.next.get();
        if next.is_null() {
            return 0;
        }
        bio.clear_retry();
        match buffers.drain(bio, next) {
            Err(answer) => answer.into(),
            Ok(()) => {
                let answer = ctrl_next_retrying(raw, BIO_CTRL_FLUSH, num, ptr);
                if answer <= 0 { answer } else { 1 }
            }
        }
    }
}

/// Shows what comes next without taking it.
unsafe fn peek(bio: &BIO, buffers: &Buffers, len: c_long, out: *mut c_void) -> Result<c_long, Error> {
    let next = bio.next.get();
    if buffers.unread() == 0 {
        if next.is_null() {
            return Ok(0);
        }
        // SAFETY: the next BIO is live.
        let answer = unsafe { buffers.fill(bio, next, buffers.input_size.get()) };
        if answer <= 0 {
            return Ok(answer.into());
        }
    }
    // SAFETY: the command takes `len` writable bytes.
    let into = unsafe { bytes_mut(out.cast::<u8>(), len) }?;
    Ok(buffers.look(|rest| {
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        count as c_long
    }))
}

unsafe extern "C" fn buffer_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        unsafe {
            let bio = <BIO as crate::ffi::Shared>::get0(raw)?;
            let buffers = state::<Buffers>(bio)?;
            Ok(match cmd {
                BIO_CTRL_RESET => {
                    buffers.clear();
                    ctrl_next(raw, cmd, num, ptr)
                }
                BIO_CTRL_EOF if buffers.unread() > 0 => 0,
                BIO_CTRL_INFO => buffers.unwritten() as c_long,
                BIO_C_GET_BUFF_NUM_LINES => {
                    buffers.look(|rest| rest.iter().filter(|&&byte| byte == b'\n').count()) as c_long
                }
                BIO_CTRL_WPENDING if buffers.unwritten() > 0 => buffers.unwritten() as c_long,
                BIO_CTRL_PENDING if buffers.unread() > 0 => buffers.unread() as c_long,
                BIO_C_SET_BUFF_READ_DATA => {
                    let data = bytes(ptr.cast::<u8>(), num)?;
                    buffers.input_size.set(buffers.input_size.get().max(data.len()));
                    buffers.input.set(data.to_vec());
                    buffers.start.set(0);
                    1
                }
                BIO_C_SET_BUFF_SIZE => set_size(buffers, num, ptr),
                BIO_C_DO_STATE_MACHINE => ctrl_next_retrying(raw, cmd, num, ptr),
                BIO_CTRL_FLUSH => flush(raw, bio, buffers, num, ptr),
                BIO_CTRL_DUP => {
                    let copy = state::<Buffers>(<BIO as crate::ffi::Shared>::get0(ptr.cast())?)?;
                    copy.input_size.set(buffers.input_size.get());
                    copy.output_size.set(buffers.output_size.get());
                    1
                }
                BIO_CTRL_PEEK => return peek(bio, buffers, num, ptr),
                _ => ctrl_next(raw, cmd, num, ptr),
            })
        }
    })
}

/// The filter that buffers what is read and what is written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_buffer() -> *const BIO_METHOD {
    &raw const BUFFER
}
