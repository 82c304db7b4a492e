//! Bytes in and out. Source: BIO_read(3), BIO_number_read(3).

use std::ffi::{c_char, c_int, c_void};

use super::callback::{BIO_CB_GETS, BIO_CB_PUTS, BIO_CB_READ, BIO_CB_WRITE, Operation};
use super::failed;
use super::object::BIO;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard, strings};

/// The result of one read and how many bytes it brought.
unsafe fn read(b: *mut BIO, data: *mut c_void, len: usize) -> Result<(c_int, usize), Error> {
    // SAFETY: the man page has the caller pass a live BIO.
    let Ok(bio) = (unsafe { BIO::get0(b) }) else {
        return failed((-1, 0), reason::ERR_R_PASSED_NULL_PARAMETER);
    };
    let Some(read) = bio.method().read_ex else { return failed((-2, 0), reason::BIO_R_UNSUPPORTED_METHOD) };
    let operation = Operation::on_buffer(BIO_CB_READ, data.cast(), len);
    let answer = bio.before(&operation);
    if answer <= 0 {
        return Ok((answer as c_int, 0));
    }
    if bio.init.get() == 0 {
        return failed((-1, 0), reason::BIO_R_UNINITIALIZED);
    }
    let mut got = 0;
    // SAFETY: `read` is the method's own; `len` bytes are writable at `data`, as our caller promises.
    let result = unsafe { read(b, data.cast(), len, &mut got) };
    if result > 0 {
        bio.num_read.set(bio.num_read.get().wrapping_add(got as u64));
    }
    let result = bio.after(&operation, result.into(), Some(&mut got)) as c_int;
    if result > 0 && got > len {
        return failed((-1, got), reason::ERR_R_INTERNAL_ERROR);
    }
    Ok((result, got))
}

/// The result of one write and how many bytes it took.
unsafe fn write(b: *mut BIO, data: *const c_void, len: usize) -> Result<(c_int, usize), Error> {
    // SAFETY: the man page has the caller pass a live BIO or NULL.
    let Some(bio) = (unsafe { BIO::option(b) }) else { return Ok((0, 0)) };
    let Some(write) = bio.method().write_ex else { return failed((-2, 0), reason::BIO_R_UNSUPPORTED_METHOD) };
    let operation = Operation::on_buffer(BIO_CB_WRITE, data.cast(), len);
    let answer = bio.before(&operation);
    if answer <= 0 {
        return Ok((answer as c_int, 0));
    }
    if bio.init.get() == 0 {
        return failed((-1, 0), reason::BIO_R_UNINITIALIZED);
    }
    let mut done = 0;
    // SAFETY: `write` is the method's own; `len` bytes are readable at `data`, as our caller promises.
    let result = unsafe { write(b, data.cast(), len, &mut done) };
    if result > 0 {
        bio.num_write.set(bio.num_write.get().wrapping_add(done as u64));
    }
    let result = bio.after(&operation, result.into(), Some(&mut done)) as c_int;
    Ok((result, done))
}

/// Reads at most `dlen` bytes. Returns how many; 0 or less tells an end or a failure, and the retry flags which.
/// -2: this kind cannot be read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_read(b: *mut BIO, data: *mut c_void, dlen: c_int) -> c_int {
    guard(-1, || {
        let Ok(len) = usize::try_from(dlen) else { return Ok(0) };
        // SAFETY: as our caller promises.
        let (result, got) = unsafe { read(b, data, len) }?;
        Ok(if result > 0 { got as c_int } else { result })
    })
}

/// Reads at most `dlen` bytes and tells how many. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_read_ex(b: *mut BIO, data: *mut c_void, dlen: usize, readbytes: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: as our caller promises.
        let (result, got) = unsafe { read(b, data, dlen) }?;
        // SAFETY: NULL or a place for the count.
        unsafe { strings::put(readbytes, got) };
        Ok(c_int::from(result > 0))
    })
}

/// Writes `dlen` bytes. Returns how many were taken; 0 or less tells a failure, and the retry flags which.
/// -2: this kind cannot be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_write(b: *mut BIO, data: *const c_void, dlen: c_int) -> c_int {
    guard(-1, || {
        if dlen <= 0 {
            return Ok(0);
        }
        // SAFETY: as our caller promises.
        let (result, done) = unsafe { write(b, data, dlen as usize) }?;
        Ok(if result > 0 { done as c_int } else { result })
    })
}

/// Writes `dlen` bytes and tells how many were taken. Returns 1, 0 on failure; nothing to write is a success.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_write_ex(b: *mut BIO, data: *const c_void, dlen: usize, written: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: as our caller promises.
        let (result, done) = unsafe { write(b, data, dlen) }?;
        // SAFETY: NULL or a place for the count.
        unsafe { strings::put(written, done) };
        Ok(c_int::from(result > 0 || (!b.is_null() && dlen == 0)))
    })
}

/// Writes a string without its NUL. Returns how many bytes were taken; otherwise as [`BIO_write`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_puts(b: *mut BIO, buf: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live BIO.
        let bio = unsafe { BIO::get0(b) }?;
        let Some(puts) = bio.method().puts else { return failed(-2, reason::BIO_R_UNSUPPORTED_METHOD) };
        let operation = Operation::on_buffer(BIO_CB_PUTS, buf, 0);
        let answer = bio.before(&operation);
        if answer <= 0 {
            return Ok(answer as c_int);
        }
        if bio.init.get() == 0 {
            return failed(-1, reason::BIO_R_UNINITIALIZED);
        }
        // SAFETY: `puts` is the method's own; `buf` is a string, as our caller promises.
        let result = unsafe { puts(b, buf) };
        let mut done = usize::try_from(result).unwrap_or(0);
        bio.num_write.set(bio.num_write.get().wrapping_add(done as u64));
        let result = bio.after(&operation, result.min(1).into(), Some(&mut done)) as c_int;
        match c_int::try_from(done) {
            _ if result <= 0 => Ok(result),
            Ok(done) => Ok(done),
            Err(_) => failed(-1, reason::BIO_R_LENGTH_TOO_LONG),
        }
    })
}

/// Reads a line with its newline, at most `size - 1` bytes, and terminates it. Returns its length; otherwise as
/// [`BIO_read`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_gets(b: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live BIO.
        let bio = unsafe { BIO::get0(b) }?;
        let Some(gets) = bio.method().gets else { return failed(-2, reason::BIO_R_UNSUPPORTED_METHOD) };
        let Ok(len) = usize::try_from(size) else { return failed(-1, reason::BIO_R_INVALID_ARGUMENT) };
        let operation = Operation::on_buffer(BIO_CB_GETS, buf, len);
        let answer = bio.before(&operation);
        if answer <= 0 {
            return Ok(answer as c_int);
        }
        if bio.init.get() == 0 {
            return failed(-1, reason::BIO_R_UNINITIALIZED);
        }
        // SAFETY: `gets` is the method's own; `size` bytes are writable at `buf`, as our caller promises.
        let result = unsafe { gets(b, buf, size) };
        let mut got = usize::try_from(result).unwrap_or(0);
        let result = bio.after(&operation, result.min(1).into(), Some(&mut got)) as c_int;
        Ok(match result {
            1.. if got > len => -1,
            1.. => got as c_int,
            _ => result,
        })
    })
}

/// Reads a line byte by byte, for kinds that cannot `gets`. Returns its length, 0 or less at an end or on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_line(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(-1, || {
        if buf.is_null() {
            return failed(-1, reason::ERR_R_PASSED_NULL_PARAMETER);
        }
        if size <= 0 {
            return failed(-1, reason::BIO_R_INVALID_ARGUMENT);
        }
        // SAFETY: `size` bytes, at least one, are writable at `buf`, as our caller promises.
        unsafe { *buf = 0 };
        // SAFETY: the man page has the caller pass a live BIO.
        if unsafe { BIO::get0(bio) }?.init.get() == 0 {
            return failed(-1, reason::BIO_R_UNINITIALIZED);
        }
        let mut len = 0;
        let mut result = 0;
        // SAFETY: `len` stays below `size - 1`, so each byte and the NUL are inside the buffer.
        unsafe {
            while len + 1 < size as usize {
                result = BIO_read(bio, buf.add(len).cast(), 1);
                if result <= 0 {
                    break;
                }
                len += 1;
                if *buf.add(len - 1) == b'\n' as c_char {
                    break;
                }
            }
            *buf.add(len) = 0;
            let ended =
                result > 0 || super::ctrl::BIO_ctrl(bio, super::ctrl::BIO_CTRL_EOF, 0, std::ptr::null_mut()) != 0;
            Ok(if ended { len as c_int } else { result })
        }
    })
}

/// Writes spaces: `indent` of them, at most `max`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_indent(b: *mut BIO, indent: c_int, max: c_int) -> c_int {
    guard(0, || {
        for _ in 0..indent.max(0).min(max) {
            // SAFETY: as our caller promises.
            if unsafe { BIO_puts(b, c" ".as_ptr()) } != 1 {
                return Ok(0);
            }
        }
        Ok(1)
    })
}

/// Bytes read through this BIO so far; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_number_read(bio: *mut BIO) -> u64 {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(0, || Ok(unsafe { BIO::option(bio) }.map_or(0, |bio| bio.num_read.get())))
}

/// Bytes written through this BIO so far; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_number_written(bio: *mut BIO) -> u64 {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(0, || Ok(unsafe { BIO::option(bio) }.map_or(0, |bio| bio.num_write.get())))
}
