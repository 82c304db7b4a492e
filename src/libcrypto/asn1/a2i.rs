//! Numbers and strings from hexadecimal text: `a2i_ASN1_INTEGER` and kin.

use std::ffi::{c_char, c_int};

use super::outside::{BIO, BIO_gets};
use super::string::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;

/// Reads lines of hexadecimal digits; a backslash at the end of a line continues it.
///
/// # Safety
/// `bp` is live; `size` bytes are writable at `buf`.
unsafe fn read(bp: *mut BIO, buf: *mut c_char, size: c_int, skip_zeros: bool) -> Result<Vec<u8>, Error> {
    let short = || Error::new(Lib::ASN1, reason::ASN1_R_SHORT_LINE);
    let (mut content, mut first) = (Vec::new(), skip_zeros);
    loop {
        // SAFETY: as the caller promises; the BIO tells how much of the buffer it filled.
        let line = unsafe {
            let count = BIO_gets(bp, buf, size);
            let count = usize::try_from(count).ok().filter(|&count| count > 0).ok_or_else(short)?;
            std::slice::from_raw_parts(buf.cast::<u8>(), count)
        };
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let again = *line.last().ok_or_else(short)? == b'\\';
        let digits = line.iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
        let mut digits = &line[..digits];
        if digits.len() < 2 {
            return Err(short());
        }
        if std::mem::take(&mut first) {
            digits = digits.strip_prefix(b"00").unwrap_or(digits);
        }
        // OpenSSL takes the last digit, not the backslash, off a line that is continued.
        digits = &digits[..digits.len().saturating_sub(usize::from(again))];
        if digits.len() % 2 != 0 {
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_ODD_NUMBER_OF_CHARS));
        }
        let value = |digit: u8| char::from(digit).to_digit(16).unwrap_or(0) as u8;
        content.extend(digits.chunks_exact(2).map(|pair| value(pair[0]) << 4 | value(pair[1])));
        if !again {
            return Ok(content);
        }
    }
}

/// # Safety
/// As [`read`], and `bs` is live.
unsafe fn read_number(bp: *mut BIO, bs: *mut ASN1_STRING, buf: *mut c_char, size: c_int, kind: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe {
            let string = ASN1_STRING::get0_mut(bs)?;
            string.r#type = kind;
            string.set_bytes(&read(bp, buf, size, true)?)?;
        }
        Ok(1)
    })
}

/// Reads an INTEGER in hexadecimal as `i2a_ASN1_INTEGER` writes it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn a2i_ASN1_INTEGER(bp: *mut BIO, bs: *mut ASN1_INTEGER, buf: *mut c_char, size: c_int) -> c_int {
    // SAFETY: the caller promises live objects and `size` writable bytes.
    unsafe { read_number(bp, bs, buf, size, tag::INTEGER) }
}

/// Reads an ENUMERATED in hexadecimal. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn a2i_ASN1_ENUMERATED(
    bp: *mut BIO,
    bs: *mut ASN1_ENUMERATED,
    buf: *mut c_char,
    size: c_int,
) -> c_int {
    // SAFETY: the caller promises live objects and `size` writable bytes.
    unsafe { read_number(bp, bs, buf, size, tag::ENUMERATED) }
}

/// Reads the bytes of a string in hexadecimal. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn a2i_ASN1_STRING(bp: *mut BIO, bs: *mut ASN1_STRING, buf: *mut c_char, size: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live objects and `size` writable bytes.
        unsafe { ASN1_STRING::get0_mut(bs)?.set_bytes(&read(bp, buf, size, false)?)? };
        Ok(1)
    })
}
