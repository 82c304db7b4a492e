//! File descriptors. Source: BIO_s_fd(3).

use std::ffi::{c_char, c_int, c_long, c_void};

use super::ctrl::*;
use super::method::{BIO_METHOD, BIO_TYPE_DESCRIPTOR, BIO_TYPE_SOURCE_SINK};
use super::new::create;
use super::object::BIO;
use super::socket::{close, ctrl_descriptor, non_fatal, read_descriptor, should_retry, write_descriptor};
use crate::ffi::{Shared, guard, optional_str};

const BIO_TYPE_FD: c_int = 4 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR;

static FD: BIO_METHOD = BIO_METHOD {
    puts: Some(fd_puts),
    gets: Some(fd_gets),
    ctrl: Some(fd_ctrl),
    create: Some(fd_new),
    destroy: Some(fd_free),
    ..BIO_METHOD::named(BIO_TYPE_FD, c"file descriptor".as_ptr()).with_io(Some(fd_read), Some(fd_write))
};

unsafe extern "C" fn fd_new(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: `BIO_new` passes a fresh BIO.
        unsafe { BIO::get0(bio) }?.num.set(-1);
        Ok(1)
    })
}

unsafe extern "C" fn fd_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns.
        close(unsafe { BIO::get0(bio) }?);
        Ok(1)
    })
}

unsafe extern "C" fn fd_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    // SAFETY: as our caller promises.
    guard(-1, || unsafe { read_descriptor(bio, out, outl) })
}

unsafe extern "C" fn fd_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    // SAFETY: as our caller promises.
    guard(-1, || unsafe { write_descriptor(bio, in_, inl) })
}

unsafe extern "C" fn fd_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: `BIO_puts` passes its caller's string and a live BIO.
        unsafe {
            let text = optional_str(text).unwrap_or_default();
            write_descriptor(bio, text.as_ptr().cast(), text.len() as c_int)
        }
    })
}

/// Byte by byte: what follows the line must stay in the descriptor.
unsafe extern "C" fn fd_gets(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(-1, || {
        let mut len = 0;
        // SAFETY: `size` bytes are writable at `buf`; `len` stays below.
        unsafe {
            while len + 1 < size as isize && read_descriptor(bio, buf.offset(len), 1)? > 0 {
                len += 1;
                if *buf.offset(len - 1) == b'\n' as c_char {
                    break;
                }
            }
            *buf.offset(len) = 0;
            Ok(libc::strlen(buf) as c_int)
        }
    })
}

unsafe extern "C" fn fd_ctrl(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        let seek = |place, whence| {
            // SAFETY: any descriptor and place may be asked for.
            unsafe { libc::lseek(bio.num.get(), place, whence) }
        };
        Ok(match cmd {
            BIO_CTRL_RESET => seek(0, libc::SEEK_SET),
            BIO_C_FILE_SEEK => seek(num, libc::SEEK_SET),
            BIO_C_FILE_TELL | BIO_CTRL_INFO => seek(0, libc::SEEK_CUR),
            // SAFETY: `ptr` is what `cmd` asks for.
            _ => unsafe { ctrl_descriptor(bio, cmd, num, ptr) }.unwrap_or(0),
        })
    })
}

/// The kind of BIO that reads and writes a file descriptor.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_fd() -> *const BIO_METHOD {
    &raw const FD
}

/// A BIO for the descriptor `fd`; with `BIO_CLOSE` it is closed with it. The caller frees the BIO; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_fd(fd: c_int, close_flag: c_int) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        let bio = create(&raw const FD)?;
        bio.num.set(fd);
        bio.shutdown.set(close_flag);
        bio.init.set(1);
        Ok(BIO::into_raw(bio))
    })
}

/// Whether a call on a descriptor that returned `i` may be repeated, by `errno`. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_fd_should_retry(i: c_int) -> c_int {
    guard(0, || Ok(should_retry(i).into()))
}

/// Whether a call on a descriptor that failed with `error` may be repeated. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_fd_non_fatal_error(error: c_int) -> c_int {
    guard(0, || Ok(non_fatal(error).into()))
}
