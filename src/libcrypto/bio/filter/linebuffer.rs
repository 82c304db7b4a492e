//! Buffering of what is written until a line is complete. Source: BIO_f_linebuffer.

use std::ffi::{c_char, c_int, c_long, c_void};

use super::super::ctrl::*;
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::BIO;
use super::buffer::Buffers;
use super::{
    callback_ctrl_next, create, ctrl_next, ctrl_next_retrying, destroy, gets_next, puts_by, read_next, state, stopped,
    with_next,
};
use crate::ffi::{Shared, bytes, bytes_mut, guard};

const BIO_TYPE_LINEBUFFER: c_int = 20 | BIO_TYPE_FILTER;
/// The size of the buffer at first.
const DEFAULT_SIZE: usize = 10 * 1024;

static LINEBUFFER: BIO_METHOD = BIO_METHOD {
    puts: Some(line_puts),
    gets: Some(gets_next),
    ctrl: Some(line_ctrl),
    create: Some(line_new),
    destroy: Some(line_free),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_LINEBUFFER, c"linebuffer".as_ptr()).with_io(Some(line_read), Some(line_write))
};

unsafe extern "C" fn line_new(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises; the state was just made.
    unsafe {
        let made = create::<Buffers>(bio);
        guard(0, || {
            state::<Buffers>(BIO::get0(bio)?)?.output_size.set(DEFAULT_SIZE);
            Ok(made)
        })
    }
}

unsafe extern "C" fn line_free(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { destroy::<Buffers>(bio) }
}

unsafe extern "C" fn line_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            Ok(if out.is_null() { 0 } else { read_next(bio, next, bytes_mut(out, outl)?) })
        }
    })
}

unsafe extern "C" fn line_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        if in_.is_null() || inl <= 0 {
            return Ok(0);
        }
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        let ((bio, next), from) = unsafe { (with_next(bio)?, bytes(in_, inl)?) };
        // SAFETY: `line_new` set it.
        let buffers = unsafe { state::<Buffers>(bio) }?;
        bio.clear_retry();
        let whole = from.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
        let mut done = 0;
        while done < from.len() {
            let room = buffers.output_size.get().saturating_sub(buffers.unwritten());
            let end = if done < whole { whole } else { from.len() };
            let piece = &from[done..end.min(done + room)];
            buffers.keep(piece);
            done += piece.len();
            if done <= whole && whole > 0 || buffers.unwritten() == buffers.output_size.get() {
                // SAFETY: the next BIO is live.
                if let Err(answer) = unsafe { buffers.drain(bio, next) } {
                    return Ok(stopped(done, answer));
                }
            }
        }
        Ok(inl)
    })
}

unsafe extern "C" fn line_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { puts_by(line_write, bio, text) }
}

unsafe extern "C" fn line_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        unsafe {
            let bio = BIO::get0(raw)?;
            let buffers = state::<Buffers>(bio)?;
            Ok(match cmd {
                BIO_CTRL_RESET => {
                    buffers.output.take();
                    ctrl_next(raw, cmd, num, ptr)
                }
                BIO_CTRL_INFO => buffers.unwritten() as c_long,
                BIO_CTRL_WPENDING if buffers.unwritten() > 0 => buffers.unwritten() as c_long,
                BIO_C_SET_BUFF_SIZE => {
                    let size = usize::try_from(num).unwrap_or(0);
                    // A smaller buffer keeps what fits.
                    let mut output = buffers.output.take();
                    output.truncate(size);
                    buffers.output.set(output);
                    buffers.output_size.set(size);
                    1
                }
                BIO_C_DO_STATE_MACHINE => ctrl_next_retrying(raw, cmd, num, ptr),
                BIO_CTRL_FLUSH => {
                    let (_, next) = with_next(raw)?;
                    bio.clear_retry();
                    match buffers.drain(bio, next) {
                        Err(answer) => answer.into(),
                        Ok(()) => ctrl_next_retrying(raw, cmd, num, ptr),
                    }
                }
                BIO_CTRL_DUP => {
                    state::<Buffers>(BIO::get0(ptr.cast())?)?.output_size.set(buffers.output_size.get());
                    1
                }
                _ => ctrl_next(raw, cmd, num, ptr),
            })
        }
    })
}

/// The filter that writes whole lines.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_linebuffer() -> *const BIO_METHOD {
    &raw const LINEBUFFER
}
