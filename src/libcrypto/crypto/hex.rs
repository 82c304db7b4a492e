//! Bytes as hexadecimal digits. Source: OPENSSL_hexstr2buf(3).

use std::ffi::{c_char, c_int, c_long, c_uchar};

use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{bytes, c_str, guard, memory};

fn crypto(reason: u32) -> Error {
    Error::new(Lib::CRYPTO, reason)
}

fn digit(character: u8) -> Option<u8> {
    (character as char).to_digit(16).map(|digit| digit as u8)
}

/// The bytes that `text` spells; `separator` (0: none) may stand between them.
pub(crate) fn decode(text: &[u8], separator: u8) -> Result<Vec<u8>, Error> {
    let mut decoded = Vec::with_capacity(text.len() / 2);
    let mut rest = text.iter();
    while let Some(&high) = rest.next() {
        if high == separator && separator != 0 {
            continue;
        }
        let &low = rest.next().ok_or_else(|| crypto(reason::CRYPTO_R_ODD_NUMBER_OF_DIGITS))?;
        let (Some(high), Some(low)) = (digit(high), digit(low)) else {
            return Err(crypto(reason::CRYPTO_R_ILLEGAL_HEX_DIGIT));
        };
        decoded.push(high << 4 | low);
    }
    Ok(decoded)
}

fn encode(data: &[u8], separator: u8) -> String {
    let mut text = String::with_capacity(data.len() * 3);
    for byte in data {
        if !text.is_empty() && separator != 0 {
            text.push(separator as char);
        }
        text += &format!("{byte:02X}");
    }
    text
}

/// The value of a hexadecimal digit; -1 if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_hexchar2int(c: c_uchar) -> c_int {
    digit(c).map_or(-1, c_int::from)
}

/// Decodes hexadecimal digits, `sep` (0: none) between bytes, into `buf_n` bytes at `buf`, or only counts if that is
/// NULL. Tells the number in `*buflen`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_hexstr2buf_ex(
    buf: *mut c_uchar,
    buf_n: usize,
    buflen: *mut usize,
    str: *const c_char,
    sep: c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a terminated string.
        let decoded = decode(unsafe { c_str(str) }?, sep as u8)?;
        if !buf.is_null() {
            if decoded.len() > buf_n {
                return Err(crypto(reason::CRYPTO_R_TOO_SMALL_BUFFER));
            }
            // SAFETY: the man page has the caller promise `buf_n` writable bytes.
            unsafe { std::ptr::copy_nonoverlapping(decoded.as_ptr(), buf, decoded.len()) };
        }
        // SAFETY: NULL or writable.
        unsafe { put(buflen, decoded.len()) };
        Ok(1)
    })
}

/// The bytes that hexadecimal digits, with or without colons, spell; the caller frees them. Tells their number in
/// `*buflen`. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_hexstr2buf(str: *const c_char, buflen: *mut c_long) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a terminated string.
        let text = unsafe { c_str(str) }?;
        if text.len() <= 1 {
            return Err(crypto(reason::CRYPTO_R_HEX_STRING_TOO_SHORT));
        }
        // SAFETY: NULL or writable.
        unsafe { put(buflen, 0) };
        let decoded = decode(text, b':')?;
        // SAFETY: NULL or writable.
        unsafe { put(buflen, decoded.len() as c_long) };
        Ok(memory::duplicate(&decoded))
    })
}

/// Writes bytes as hexadecimal digits, `sep` (0: none) between them, into `str_n` bytes at `str` unless that is NULL.
/// Tells the room needed in `*strlength`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_buf2hexstr_ex(
    str: *mut c_char,
    str_n: usize,
    strlength: *mut usize,
    buf: *const c_uchar,
    buflen: usize,
    sep: c_char,
) -> c_int {
    guard(0, || {
        let needed = if sep == 0 { 1 + buflen * 2 } else { buflen * 3 };
        // SAFETY: NULL or writable.
        unsafe { put(strlength, needed) };
        if str.is_null() {
            return Ok(1);
        }
        if str_n < needed {
            return Err(crypto(reason::CRYPTO_R_TOO_SMALL_BUFFER));
        }
        // SAFETY: the man page has the caller promise `buflen` readable bytes.
        let text = encode(unsafe { bytes(buf, buflen) }?, sep as u8);
        if str_n > 0 {
            // SAFETY: the man page has the caller promise `str_n` writable bytes; the text and its NUL need no more.
            unsafe {
                std::ptr::copy_nonoverlapping(text.as_ptr(), str.cast(), text.len());
                str.add(text.len()).write(0);
            }
        }
        Ok(1)
    })
}

/// Bytes as hexadecimal digits with colons; the caller frees the string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_buf2hexstr(buf: *const c_uchar, buflen: c_long) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `buflen` readable bytes.
        let text = encode(unsafe { bytes::<c_uchar>(buf, buflen) }?, b':');
        Ok(memory::duplicate_str(text.as_bytes()))
    })
}
