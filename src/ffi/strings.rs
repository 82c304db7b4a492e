//! Strings and bytes that C passes in.

use std::ffi::{CStr, c_char, c_void};

use crate::error::{Error, Lib, reason};

/// `len` bytes at `data`; NULL with length 0 is empty, NULL otherwise an error.
///
/// # Safety
/// `len` bytes are readable at `data` for `'a`, or it is NULL.
#[track_caller]
pub unsafe fn bytes<'a, T>(data: *const T, len: impl TryInto<usize>) -> Result<&'a [u8], Error> {
    let len = len.try_into().map_err(|_| Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_INVALID_ARGUMENT))?;
    match (data.is_null(), len) {
        (_, 0) => Ok(&[]),
        (true, _) => Err(Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER)),
        // SAFETY: not NULL, and the caller promises `len` readable bytes.
        (false, _) => Ok(unsafe { std::slice::from_raw_parts(data.cast::<u8>(), len) }),
    }
}

/// `len` bytes at `data` to be written.
///
/// # Safety
/// `len` bytes are writable at `data` for `'a` and nothing else refers to them, or it is NULL.
#[track_caller]
pub unsafe fn bytes_mut<'a, T>(data: *mut T, len: impl TryInto<usize>) -> Result<&'a mut [u8], Error> {
    let len = len.try_into().map_err(|_| Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_INVALID_ARGUMENT))?;
    match (data.is_null(), len) {
        (_, 0) => Ok(&mut []),
        (true, _) => Err(Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER)),
        // SAFETY: not NULL, and the caller promises `len` writable bytes that only we look at.
        (false, _) => Ok(unsafe { std::slice::from_raw_parts_mut(data.cast::<u8>(), len) }),
    }
}

/// The bytes of a C string without its NUL; NULL is an error.
///
/// # Safety
/// `text` is NULL or NUL-terminated and unchanged for `'a`.
#[track_caller]
pub unsafe fn c_str<'a>(text: *const c_char) -> Result<&'a [u8], Error> {
    // SAFETY: as our caller promises.
    unsafe { optional_str(text) }.ok_or_else(|| Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// The bytes of a C string, or `None` for NULL.
///
/// # Safety
/// As [`c_str`].
pub unsafe fn optional_str<'a>(text: *const c_char) -> Option<&'a [u8]> {
    // SAFETY: not NULL, and the caller promises a terminated string.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_bytes())
}

/// Writes `value` through an out-parameter unless C passed NULL.
///
/// # Safety
/// `out` is NULL or writable.
pub unsafe fn put<T>(out: *mut T, value: T) {
    if !out.is_null() {
        // SAFETY: not NULL, and the caller promises a writable place.
        unsafe { out.write(value) }
    }
}

/// A pointer C gave us, as the opaque word it is to us.
pub type Opaque = *mut c_void;
