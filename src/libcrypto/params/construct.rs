//! Making parameters. Source: OSSL_PARAM_int(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_uint, c_ulong, c_void};

use super::{INTEGER, OCTET_PTR, OCTET_STRING, OSSL_PARAM, REAL, UNMODIFIED, UNSIGNED, UTF8_PTR, UTF8_STRING};

fn made<T>(key: *const c_char, data_type: c_uint, data: *mut T, data_size: usize) -> OSSL_PARAM {
    OSSL_PARAM { key, data_type, data: data.cast(), data_size, return_size: UNMODIFIED }
}

/// The element that ends an array.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_end() -> OSSL_PARAM {
    OSSL_PARAM { key: std::ptr::null(), data_type: 0, data: std::ptr::null_mut(), data_size: 0, return_size: 0 }
}

/// A number of any size in `bsize` bytes at `buf`, in the machine's order.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_BN(key: *const c_char, buf: *mut c_uchar, bsize: usize) -> OSSL_PARAM {
    made(key, UNSIGNED, buf, bsize)
}

/// A floating point number at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_double(key: *const c_char, buf: *mut f64) -> OSSL_PARAM {
    made(key, REAL, buf, size_of::<f64>())
}

/// Bytes at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_octet_string(
    key: *const c_char,
    buf: *mut c_void,
    bsize: usize,
) -> OSSL_PARAM {
    made(key, OCTET_STRING, buf, bsize)
}

/// A pointer to bytes at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_octet_ptr(
    key: *const c_char,
    buf: *mut *mut c_void,
    bsize: usize,
) -> OSSL_PARAM {
    made(key, OCTET_PTR, buf, bsize)
}

/// A string at `buf`; size 0 stands for its length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_utf8_string(
    key: *const c_char,
    buf: *mut c_char,
    bsize: usize,
) -> OSSL_PARAM {
    // SAFETY: the man page has the caller promise a terminated string if it gives no size.
    let size = if bsize == 0 && !buf.is_null() { unsafe { libc::strlen(buf) } } else { bsize };
    made(key, UTF8_STRING, buf, size)
}

/// A pointer to a string at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_utf8_ptr(
    key: *const c_char,
    buf: *mut *mut c_char,
    bsize: usize,
) -> OSSL_PARAM {
    made(key, UTF8_PTR, buf, bsize)
}

/// A `int` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_int(key: *const c_char, buf: *mut c_int) -> OSSL_PARAM {
    made(key, INTEGER, buf, size_of::<c_int>())
}

/// A `uint` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_uint(key: *const c_char, buf: *mut c_uint) -> OSSL_PARAM {
    made(key, UNSIGNED, buf, size_of::<c_uint>())
}

/// A `long` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_long(key: *const c_char, buf: *mut c_long) -> OSSL_PARAM {
    made(key, INTEGER, buf, size_of::<c_long>())
}

/// A `ulong` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_ulong(key: *const c_char, buf: *mut c_ulong) -> OSSL_PARAM {
    made(key, UNSIGNED, buf, size_of::<c_ulong>())
}

/// A `int32` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_int32(key: *const c_char, buf: *mut i32) -> OSSL_PARAM {
    made(key, INTEGER, buf, size_of::<i32>())
}

/// A `uint32` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_uint32(key: *const c_char, buf: *mut u32) -> OSSL_PARAM {
    made(key, UNSIGNED, buf, size_of::<u32>())
}

/// A `int64` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_int64(key: *const c_char, buf: *mut i64) -> OSSL_PARAM {
    made(key, INTEGER, buf, size_of::<i64>())
}

/// A `uint64` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_uint64(key: *const c_char, buf: *mut u64) -> OSSL_PARAM {
    made(key, UNSIGNED, buf, size_of::<u64>())
}

/// A `size_t` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_size_t(key: *const c_char, buf: *mut usize) -> OSSL_PARAM {
    made(key, UNSIGNED, buf, size_of::<usize>())
}

/// A `time_t` at `buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_construct_time_t(key: *const c_char, buf: *mut libc::time_t) -> OSSL_PARAM {
    made(key, INTEGER, buf, size_of::<libc::time_t>())
}
