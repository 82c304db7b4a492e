//! Strings and bytes in parameters. Source: OSSL_PARAM_int(3).

use std::ffi::{c_char, c_int, c_uint, c_void};

use super::{OCTET_PTR, OCTET_STRING, OSSL_PARAM, UTF8_PTR, UTF8_STRING};
use crate::error::Error;
use crate::ffi::strings::put;
use crate::ffi::{guard, memory};

unsafe fn typed<'a>(p: *const OSSL_PARAM, data_type: c_uint) -> Result<&'a OSSL_PARAM, Error> {
    // SAFETY: the man page has the caller promise NULL or a live parameter.
    unsafe { p.as_ref() }.filter(|p| p.data_type == data_type).ok_or(Error::SILENT)
}

/// Copies a string into `*val`, which has room for `max_len` bytes, or into a new block if that is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_utf8_string(
    p: *const OSSL_PARAM,
    val: *mut *mut c_char,
    max_len: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise room or NULL; the parameter's data are as long as it says.
        unsafe {
            let p = typed(p, UTF8_STRING)?;
            if val.is_null() || p.data.is_null() {
                return Err(Error::SILENT);
            }
            let fresh = (*val).is_null();
            let room = if fresh { p.data_size + 1 } else { max_len };
            let len = if p.data_size >= room { libc::strnlen(p.data.cast(), p.data_size) } else { p.data_size };
            if len >= room || p.data_size > room {
                return Err(Error::SILENT);
            }
            let to = if fresh { memory::malloc(room).cast::<c_char>() } else { *val };
            if to.is_null() {
                return Err(Error::SILENT);
            }
            std::ptr::copy_nonoverlapping(p.data.cast(), to, len);
            to.add(len).write(0);
            *val = to;
        }
        Ok(1)
    })
}

/// Copies bytes into `*val`, which has room for `max_len`, or into a new block if that is NULL; tells their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_octet_string(
    p: *const OSSL_PARAM,
    val: *mut *mut c_void,
    max_len: usize,
    used_len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise room or NULL; the parameter's data are as long as it says.
        unsafe {
            let p = typed(p, OCTET_STRING)?;
            if val.is_null() && used_len.is_null() {
                return Err(Error::SILENT);
            }
            put(used_len, p.data_size);
            if p.data.is_null() {
                return Err(Error::SILENT);
            }
            if val.is_null() || p.data_size == 0 {
                return Ok(1);
            }
            let fresh = (*val).is_null();
            if !fresh && max_len < p.data_size {
                return Err(Error::SILENT);
            }
            let to = if fresh { memory::malloc(p.data_size) } else { *val };
            if to.is_null() {
                return Err(Error::SILENT);
            }
            std::ptr::copy_nonoverlapping(p.data.cast::<u8>(), to.cast(), p.data_size);
            *val = to;
        }
        Ok(1)
    })
}

unsafe fn set(p: *mut OSSL_PARAM, data_type: c_uint, data: &[u8]) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller promise NULL or a live parameter with its data.
    unsafe {
        let p = p.as_mut().ok_or(Error::SILENT)?;
        p.return_size = data.len();
        if p.data.is_null() {
            return Ok(1);
        }
        if p.data_type != data_type || p.data_size < data.len() {
            return Err(Error::SILENT);
        }
        std::ptr::copy_nonoverlapping(data.as_ptr(), p.data.cast::<u8>(), data.len());
        // A string that does not fill its place is terminated.
        if data_type == UTF8_STRING && p.data_size > data.len() {
            p.data.cast::<u8>().add(data.len()).write(0);
        }
    }
    Ok(1)
}

/// Stores a string. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_utf8_string(p: *mut OSSL_PARAM, val: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a terminated string and NULL or a live parameter.
        unsafe {
            p.as_mut().ok_or(Error::SILENT)?.return_size = 0;
            set(p, UTF8_STRING, crate::ffi::optional_str(val).ok_or(Error::SILENT)?)
        }
    })
}

/// Stores bytes. Returns 1, or 0 if they do not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_octet_string(p: *mut OSSL_PARAM, val: *const c_void, len: usize) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise `len` readable bytes and NULL or a live parameter.
        unsafe {
            p.as_mut().ok_or(Error::SILENT)?.return_size = 0;
            if val.is_null() {
                return Err(Error::SILENT);
            }
            set(p, OCTET_STRING, crate::ffi::bytes(val, len)?)
        }
    })
}

unsafe fn set_pointer(p: *mut OSSL_PARAM, data_type: c_uint, val: *const c_void, len: usize) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller promise NULL or a live parameter with a place for the pointer.
    unsafe {
        let p = p.as_mut().ok_or(Error::SILENT)?;
        p.return_size = 0;
        if p.data_type != data_type {
            return Err(Error::SILENT);
        }
        p.return_size = len;
        if !p.data.is_null() {
            p.data.cast::<*const c_void>().write_unaligned(val);
        }
    }
    Ok(1)
}

/// Stores a pointer to a string that stays. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_utf8_ptr(p: *mut OSSL_PARAM, val: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a terminated string.
        unsafe { set_pointer(p, UTF8_PTR, val.cast(), if val.is_null() { 0 } else { libc::strlen(val) }) }
    })
}

/// Stores a pointer to bytes that stay. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_octet_ptr(p: *mut OSSL_PARAM, val: *const c_void, used_len: usize) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set_pointer(p, OCTET_PTR, val, used_len) }
    })
}

unsafe fn pointer<T>(
    p: *const OSSL_PARAM,
    data_type: c_uint,
    val: *mut *const T,
    used_len: *mut usize,
) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller promise writable places and a parameter with its pointer.
    unsafe {
        let p = typed(p, data_type)?;
        if val.is_null() || p.data.is_null() {
            return Err(Error::SILENT);
        }
        put(used_len, p.data_size);
        val.write(p.data.cast::<*const T>().read_unaligned());
    }
    Ok(1)
}

unsafe fn in_place<T>(
    p: *const OSSL_PARAM,
    data_type: c_uint,
    val: *mut *const T,
    used_len: *mut usize,
) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller promise writable places.
    unsafe {
        let p = typed(p, data_type)?;
        if val.is_null() {
            return Err(Error::SILENT);
        }
        put(used_len, p.data_size);
        val.write(p.data.cast());
    }
    Ok(1)
}

/// Reads a pointer to a string. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_utf8_ptr(p: *const OSSL_PARAM, val: *mut *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { pointer(p, UTF8_PTR, val, std::ptr::null_mut()) }
    })
}

/// Reads a pointer to bytes and their number. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_octet_ptr(
    p: *const OSSL_PARAM,
    val: *mut *const c_void,
    used_len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { pointer(p, OCTET_PTR, val, used_len) }
    })
}

/// A pointer to the string in a parameter, or to which it points. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_utf8_string_ptr(p: *const OSSL_PARAM, val: *mut *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe {
            let none = std::ptr::null_mut();
            pointer(p, UTF8_PTR, val, none).or_else(|_| in_place(p, UTF8_STRING, val, none))
        }
    })
}

/// A pointer to the bytes in a parameter, or to which it points, and their number. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_octet_string_ptr(
    p: *const OSSL_PARAM,
    val: *mut *const c_void,
    used_len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { pointer(p, OCTET_PTR, val, used_len).or_else(|_| in_place(p, OCTET_STRING, val, used_len)) }
    })
}
