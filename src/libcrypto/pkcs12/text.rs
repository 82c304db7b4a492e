//! Text as PKCS#12 keeps it: UTF-16, big-endian. Source: OPENSSL_asc2uni, OPENSSL_utf82uni.

use std::ffi::{c_char, c_int, c_uchar};

use super::password;
use crate::error::Error;
use crate::ffi::strings::put;
use crate::ffi::{bytes, guard, memory};

/// Characters as UTF-16 with a terminator.
pub(super) fn encode(text: &str) -> Vec<u8> {
    text.encode_utf16().chain([0]).flat_map(u16::to_be_bytes).collect()
}

/// Bytes as characters of the same numbers.
pub(super) fn latin1(text: &[u8]) -> String {
    text.iter().map(|&byte| char::from(byte)).collect()
}

/// UTF-16 without its terminator; `None` if it is not that.
pub(super) fn decode(uni: &[u8]) -> Option<String> {
    if !uni.len().is_multiple_of(2) {
        return None;
    }
    let uni = uni.strip_suffix(&[0, 0]).unwrap_or(uni);
    let units = uni.chunks_exact(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
    char::decode_utf16(units).collect::<Result<String, _>>().ok()
}

unsafe fn give(text: &str, uni: *mut *mut c_uchar, unilen: *mut c_int) -> *mut c_uchar {
    let encoded = encode(text);
    let block = memory::duplicate(&encoded);
    // SAFETY: the callers' callers pass places or NULL.
    unsafe {
        put(unilen, encoded.len() as c_int);
        put(uni, block);
    }
    block
}

/// Makes UTF-16 of ASCII (a string if `asclen` is -1); the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_asc2uni(
    asc: *const c_char,
    asclen: c_int,
    uni: *mut *mut c_uchar,
    unilen: *mut c_int,
) -> *mut c_uchar {
    // SAFETY: the caller passes a string or `asclen` bytes, and places or NULL.
    guard(std::ptr::null_mut(), || unsafe {
        Ok(give(&latin1(password(asc, asclen)?.ok_or(Error::SILENT)?), uni, unilen))
    })
}

/// Makes UTF-16 of UTF-8, or of what is none byte by byte; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_utf82uni(
    asc: *const c_char,
    asclen: c_int,
    uni: *mut *mut c_uchar,
    unilen: *mut c_int,
) -> *mut c_uchar {
    // SAFETY: the caller passes a string or `asclen` bytes, and places or NULL.
    guard(std::ptr::null_mut(), || unsafe {
        let text = password(asc, asclen)?.ok_or(Error::SILENT)?;
        let text = std::str::from_utf8(text).map_or_else(|_| latin1(text), str::to_owned);
        Ok(give(&text, uni, unilen))
    })
}

/// Makes ASCII of UTF-16 by dropping the high bytes; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_uni2asc(uni: *const c_uchar, unilen: c_int) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller passes `unilen` bytes.
        let uni = unsafe { bytes(uni, unilen) }?;
        if !uni.len().is_multiple_of(2) || unilen < 0 {
            return Err(Error::SILENT);
        }
        let low: Vec<u8> = uni.chunks_exact(2).map(|unit| unit[1]).collect();
        Ok(memory::duplicate_str(low.strip_suffix(&[0]).unwrap_or(&low)))
    })
}

/// Makes UTF-8 of UTF-16; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_uni2utf8(uni: *const c_uchar, unilen: c_int) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller passes `unilen` bytes.
        let uni = unsafe { bytes(uni, unilen) }?;
        match decode(uni) {
            Some(text) => Ok(memory::duplicate_str(text.as_bytes())),
            // SAFETY: as above; what is no UTF-16 is taken character by character.
            None => Ok(unsafe { OPENSSL_uni2asc(uni.as_ptr(), unilen) }),
        }
    })
}
