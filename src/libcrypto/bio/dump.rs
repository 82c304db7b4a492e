//! Bytes for people: hexadecimal beside characters. Source: BIO_dump, BIO_hex_string.

use std::ffi::{c_int, c_void};

use super::file::FILE;
use super::object::BIO;
use super::read::BIO_write;
use crate::error::Error;
use crate::ffi::{bytes, guard};

/// Takes a line: text, length, the caller's word. Returns how much was taken.
pub type DumpFn = Option<unsafe extern "C" fn(*const c_void, usize, *mut c_void) -> c_int>;

/// The lines of a dump, indented by at most 64 columns, each with fewer bytes the further it is indented.
fn lines(data: &[u8], indent: usize) -> impl Iterator<Item = String> + '_ {
    let indent = indent.min(64);
    let width = 16 - (indent - indent.min(6)).div_ceil(4).min(15);
    data.chunks(width).enumerate().map(move |(number, row)| {
        let hex: String = (0..width)
            .map(|place| match row.get(place) {
                Some(byte) => format!("{byte:02x}{}", if place == 7 { '-' } else { ' ' }),
                None => "   ".to_owned(),
            })
            .collect();
        let text: String =
            row.iter().map(|&byte| if (b' '..=b'~').contains(&byte) { char::from(byte) } else { '.' }).collect();
        format!("{:indent$}{:04x} - {hex}  {text}\n", "", number * width)
    })
}

/// Gives each line to `sink`; the sum of its answers, or a negative one.
fn dump(data: &[u8], indent: c_int, mut sink: impl FnMut(&str) -> c_int) -> c_int {
    let mut total = 0;
    for line in lines(data, usize::try_from(indent).unwrap_or(0)) {
        let answer = sink(&line);
        if answer < 0 {
            return answer;
        }
        total += answer;
    }
    total
}

/// Gives a dump of `len` bytes to `cb`, line by line. Returns the sum of its answers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_dump_cb(cb: DumpFn, u: *mut c_void, s: *const c_void, len: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { BIO_dump_indent_cb(cb, u, s, len, 0) }
}

/// As [`BIO_dump_cb`], indented.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_dump_indent_cb(
    cb: DumpFn,
    u: *mut c_void,
    s: *const c_void,
    len: c_int,
    indent: c_int,
) -> c_int {
    guard(-1, || {
        let cb = cb.ok_or(Error::SILENT)?;
        // SAFETY: the man page has the caller pass `len` bytes and a callback that takes each line.
        unsafe { Ok(dump(bytes(s, len.max(0))?, indent, |line| cb(line.as_ptr().cast(), line.len(), u))) }
    })
}

/// Writes a dump of `len` bytes. Returns how much was written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_dump(b: *mut BIO, bytes: *const c_void, len: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { BIO_dump_indent(b, bytes, len, 0) }
}

/// As [`BIO_dump`], indented.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_dump_indent(b: *mut BIO, bytes: *const c_void, len: c_int, indent: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass `len` bytes and a live BIO.
        unsafe {
            let data = crate::ffi::bytes(bytes, len.max(0))?;
            Ok(dump(data, indent, |line| BIO_write(b, line.as_ptr().cast(), line.len() as c_int)))
        }
    })
}

/// As [`BIO_dump`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_dump_fp(fp: *mut FILE, s: *const c_void, len: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { BIO_dump_indent_fp(fp, s, len, 0) }
}

/// As [`BIO_dump_indent`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_dump_indent_fp(fp: *mut FILE, s: *const c_void, len: c_int, indent: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass `len` bytes and an open stream.
        unsafe {
            Ok(dump(bytes(s, len.max(0))?, indent, |line| {
                // One item of the line's length: `fwrite` answers 1.
                libc::fwrite(line.as_ptr().cast(), line.len(), 1, fp) as c_int
            }))
        }
    })
}

/// Writes bytes as upper-case hexadecimal, separated by colons, `width` on a line. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_hex_string(
    out: *mut BIO,
    indent: c_int,
    width: c_int,
    data: *const c_void,
    datalen: c_int,
) -> c_int {
    guard(0, || {
        if datalen < 1 {
            return Ok(1);
        }
        // SAFETY: the man page has the caller pass `datalen` bytes and a live BIO.
        let data = unsafe { bytes(data, datalen) }?;
        let (indent, width) = (usize::try_from(indent).unwrap_or(0), usize::try_from(width).unwrap_or(0).max(1));
        let last = data.len() - 1;
        let mut text = String::new();
        for (place, byte) in data.iter().enumerate() {
            // The first line is not indented.
            if place % width == 0 && place > 0 {
                text.push('\n');
                text.push_str(&" ".repeat(indent));
            }
            text.push_str(&format!("{byte:02X}{}", if place == last { "" } else { ":" }));
        }
        // SAFETY: the BIO is live.
        unsafe { super::write_all(out, text.as_bytes()) }?;
        Ok(1)
    })
}
