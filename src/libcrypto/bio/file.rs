//! C's `FILE`s. Source: BIO_s_file(3).

use std::ffi::{CStr, CString, c_char, c_int, c_long, c_void};

use super::ctrl::*;
use super::method::{BIO_METHOD, BIO_TYPE_SOURCE_SINK};
use super::new::create;
use super::object::{BIO, BIO_CLOSE};
use super::socket::errno;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard, optional_str, strings};

/// C's stream.
pub type FILE = libc::FILE;

const BIO_TYPE_FILE: c_int = 2 | BIO_TYPE_SOURCE_SINK;
const BIO_FP_READ: c_long = 2;
const BIO_FP_WRITE: c_long = 4;
const BIO_FP_APPEND: c_long = 8;

static STREAM: BIO_METHOD = BIO_METHOD {
    puts: Some(file_puts),
    gets: Some(file_gets),
    ctrl: Some(file_ctrl),
    create: Some(file_new),
    destroy: Some(file_free),
    ..BIO_METHOD::named(BIO_TYPE_FILE, c"FILE pointer".as_ptr()).with_io(Some(file_read), Some(file_write))
};

unsafe extern "C" fn file_new(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: `BIO_new` passes a fresh BIO.
        unsafe { BIO::get0(bio) }?.init.set(0);
        Ok(1)
    })
}

/// The stream, if the BIO has one.
fn stream(bio: &BIO) -> Option<*mut FILE> {
    let stream: *mut FILE = bio.ptr.get().cast();
    (bio.init.get() != 0 && !stream.is_null()).then_some(stream)
}

/// Closes the stream if it is the BIO's.
fn close(bio: &BIO) {
    if bio.shutdown.get() == 0 {
        return;
    }
    if let Some(stream) = stream(bio) {
        // SAFETY: the stream is open and the BIO's, as `BIO_CLOSE` says.
        unsafe { libc::fclose(stream) };
        bio.ptr.set(std::ptr::null_mut());
    }
    bio.init.set(0);
}

unsafe extern "C" fn file_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns.
        close(unsafe { BIO::get0(bio) }?);
        Ok(1)
    })
}

unsafe extern "C" fn file_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_read` with a live BIO.
        let Some(stream) = stream(unsafe { BIO::get0(bio) }?).filter(|_| !out.is_null()) else { return Ok(0) };
        // SAFETY: the stream is open and `outl` bytes are writable at `out`.
        let got = unsafe { libc::fread(out.cast(), 1, usize::try_from(outl).unwrap_or(0), stream) };
        // SAFETY: the stream is open.
        if got == 0 && unsafe { libc::ferror(stream) } != 0 {
            return Err(Error::system(errno(), "calling fread()").then(Lib::BIO, reason::ERR_R_SYS_LIB));
        }
        Ok(got as c_int)
    })
}

unsafe extern "C" fn file_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_write` with a live BIO.
        let Some(stream) = stream(unsafe { BIO::get0(bio) }?).filter(|_| !in_.is_null()) else { return Ok(0) };
        // SAFETY: the stream is open and `inl` bytes are readable at `in_`.
        let items = unsafe { libc::fwrite(in_.cast(), usize::try_from(inl).unwrap_or(0), 1, stream) };
        Ok(if items == 0 { 0 } else { inl })
    })
}

unsafe extern "C" fn file_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: `BIO_puts` passes its caller's string and a live BIO.
        unsafe {
            let text = optional_str(text).unwrap_or_default();
            Ok(file_write(bio, text.as_ptr().cast(), text.len() as c_int))
        }
    })
}

unsafe extern "C" fn file_gets(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_gets` with a live BIO; `size` bytes are writable at `buf`.
        unsafe {
            *buf = 0;
            let Some(stream) = stream(BIO::get0(bio)?) else { return Ok(0) };
            if libc::fgets(buf, size, stream).is_null() {
                return Ok(0);
            }
            Ok(libc::strlen(buf) as c_int)
        }
    })
}

/// The `fopen` mode of a `BIO_set_filename` macro's flags.
fn open_mode(flags: c_long) -> Result<&'static CStr, Error> {
    let (read, write) = (flags & BIO_FP_READ != 0, flags & BIO_FP_WRITE != 0);
    match (flags & BIO_FP_APPEND != 0, read, write) {
        (true, true, _) => Ok(c"a+"),
        (true, false, _) => Ok(c"a"),
        (false, true, true) => Ok(c"r+"),
        (false, false, true) => Ok(c"w"),
        (false, true, false) => Ok(c"r"),
        (false, false, false) => Err(Error::new(Lib::BIO, reason::BIO_R_BAD_FOPEN_MODE)),
    }
}

/// Opens a stream; the failure says which call failed.
fn open(name: &[u8], mode: &[u8]) -> Result<*mut FILE, (c_int, Error)> {
    let text = |bytes: &[u8]| CString::new(bytes).unwrap_or_default();
    // SAFETY: both are strings.
    let stream = unsafe { libc::fopen(text(name).as_ptr(), text(mode).as_ptr()) };
    if stream.is_null() {
        let code = errno();
        let call = format!("calling fopen({}, {})", String::from_utf8_lossy(name), String::from_utf8_lossy(mode));
        return Err((code, Error::system(code, call)));
    }
    Ok(stream)
}

unsafe fn set_filename(bio: &BIO, flags: c_long, name: *const c_char) -> Result<c_long, Error> {
    close(bio);
    bio.shutdown.set(flags as c_int & BIO_CLOSE);
    let mode = open_mode(flags)?;
    // SAFETY: the command takes a string.
    let name = unsafe { optional_str(name) }.unwrap_or_default();
    let stream = open(name, mode.to_bytes()).map_err(|(_, error)| error.then(Lib::BIO, reason::ERR_R_SYS_LIB))?;
    bio.ptr.set(stream.cast());
    bio.init.set(1);
    Ok(1)
}

unsafe extern "C" fn file_ctrl(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        match cmd {
            BIO_C_SET_FILE_PTR => {
                close(bio);
                bio.shutdown.set(num as c_int & BIO_CLOSE);
                bio.ptr.set(ptr);
                bio.init.set(1);
                return Ok(1);
            }
            // SAFETY: the command takes a string.
            BIO_C_SET_FILENAME => return unsafe { set_filename(bio, num, ptr.cast()) },
            BIO_C_GET_FILE_PTR => {
                // SAFETY: NULL or a place for a pointer.
                unsafe { strings::put(ptr.cast::<*mut c_void>(), bio.ptr.get()) };
                return Ok(1);
            }
            BIO_CTRL_GET_CLOSE => return Ok(bio.shutdown.get().into()),
            BIO_CTRL_SET_CLOSE => {
                bio.shutdown.set(num as c_int);
                return Ok(1);
            }
            BIO_CTRL_DUP => return Ok(1),
            _ => {}
        }
        let Some(stream) = stream(bio) else { return Ok(0) };
        // SAFETY: the stream is open.
        unsafe {
            Ok(match cmd {
                BIO_CTRL_RESET | BIO_C_FILE_SEEK => libc::fseek(stream, num, libc::SEEK_SET).into(),
                BIO_CTRL_EOF => libc::feof(stream).into(),
                BIO_C_FILE_TELL | BIO_CTRL_INFO => libc::ftell(stream),
                BIO_CTRL_FLUSH if libc::fflush(stream) != 0 => {
                    return Err(Error::system(errno(), "calling fflush()").then(Lib::BIO, reason::ERR_R_SYS_LIB));
                }
                BIO_CTRL_FLUSH => 1,
                _ => 0,
            })
        }
    })
}

/// The kind of BIO that reads and writes a C stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_file() -> *const BIO_METHOD {
    &raw const STREAM
}

/// Opens a file as `fopen` does; freeing the BIO closes it. The caller frees the BIO; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_file(filename: *const c_char, mode: *const c_char) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass strings.
        let (name, mode) = unsafe { (optional_str(filename), optional_str(mode).unwrap_or_default()) };
        let Some(name) = name else { return Err(Error::new(Lib::BIO, reason::ERR_R_PASSED_NULL_PARAMETER)) };
        let stream = open(name, mode).map_err(|(code, error)| {
            let missing = matches!(code, libc::ENOENT | libc::ENXIO);
            error.then(Lib::BIO, if missing { reason::BIO_R_NO_SUCH_FILE } else { reason::ERR_R_SYS_LIB })
        })?;
        let bio = create(&raw const STREAM)?;
        bio.ptr.set(stream.cast());
        bio.init.set(1);
        Ok(BIO::into_raw(bio))
    })
}

/// A BIO for a stream; with `BIO_CLOSE` it is closed with it. The caller frees the BIO; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_fp(stream: *mut FILE, close_flag: c_int) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        let bio = create(&raw const STREAM)?;
        bio.ptr.set(stream.cast());
        bio.shutdown.set(close_flag & BIO_CLOSE);
        bio.init.set(1);
        Ok(BIO::into_raw(bio))
    })
}
