//! Numbers in parameters. Source: OSSL_PARAM_int(3).

use std::ffi::{c_int, c_long, c_uint, c_ulong};

use aws_lc_sys::{self as lc, BIGNUM};

use super::{INTEGER, OSSL_PARAM, REAL, UNSIGNED};
use crate::error::Error;
use crate::ffi::{bytes, guard};
use crate::libcrypto::bn::convert::BN_native2bn;
use crate::libcrypto::bn::magnitude;

/// Whole numbers below this are exact in a double.
const EXACT: i128 = 1 << 53;

/// The whole number in a parameter; a silent failure if it is none, or too large for all of C's types.
unsafe fn number(p: *const OSSL_PARAM) -> Result<i128, Error> {
    // SAFETY: the man page has the caller promise NULL or a live parameter with its data.
    let (p, data) = unsafe {
        let p = p.as_ref().filter(|p| !p.data.is_null()).ok_or(Error::SILENT)?;
        (p, bytes(p.data, p.data_size)?)
    };
    let negative = p.data_type == INTEGER && data.last().is_some_and(|last| last & 0x80 != 0);
    match p.data_type {
        INTEGER | UNSIGNED if !data.is_empty() => {
            let fill = if negative { 0xff } else { 0 };
            let mut wide = [fill; 16];
            let (low, high) = data.split_at(data.len().min(16));
            if high.iter().any(|byte| *byte != fill) {
                return Err(Error::SILENT);
            }
            wide[..low.len()].copy_from_slice(low);
            // Sixteen bytes without sign may not fit; no type of C's would take them.
            let number = i128::from_le_bytes(wide);
            if number < 0 && !negative { Err(Error::SILENT) } else { Ok(number) }
        }
        REAL => {
            let real = f64::from_ne_bytes(data.try_into().map_err(|_| Error::SILENT)?);
            let whole = real as i128;
            if whole as f64 == real { Ok(whole) } else { Err(Error::SILENT) }
        }
        _ => Err(Error::SILENT),
    }
}

unsafe fn get<T: TryFrom<i128>>(p: *const OSSL_PARAM, val: *mut T) -> Result<c_int, Error> {
    if val.is_null() {
        return Err(Error::SILENT);
    }
    // SAFETY: as the caller promises.
    let number = T::try_from(unsafe { number(p) }?).map_err(|_| Error::SILENT)?;
    // SAFETY: not NULL, and the caller promises a writable place.
    unsafe { val.write(number) };
    Ok(1)
}

/// Stores a number of `size` bytes in its own type in a parameter, and tells how long it is.
unsafe fn set(p: *mut OSSL_PARAM, number: i128, size: usize) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller promise NULL or a live parameter.
    let p = unsafe { p.as_mut() }.ok_or(Error::SILENT)?;
    p.return_size = 0;
    let real = (number as f64).to_ne_bytes();
    let whole = number.to_le_bytes();
    match p.data_type {
        UNSIGNED if number < 0 => return Err(Error::SILENT),
        INTEGER | UNSIGNED => p.return_size = size,
        REAL => p.return_size = size_of::<f64>(),
        _ => return Err(Error::SILENT),
    }
    if p.data.is_null() {
        return Ok(1);
    }
    // SAFETY: the program said how many bytes the data have.
    let data = unsafe { crate::ffi::bytes_mut(p.data, p.data_size) }?;
    if p.data_type == REAL {
        if data.len() != real.len() || number.abs() >= EXACT {
            return Err(Error::SILENT);
        }
        data.copy_from_slice(&real);
        return Ok(1);
    }
    let (fill, signed) = (if number < 0 { 0xff } else { 0 }, p.data_type == INTEGER);
    let (low, high) = whole.split_at(data.len().min(whole.len()));
    let sign_kept = low.last().is_some_and(|last| (last & 0x80 != 0) == (number < 0));
    if high.iter().any(|byte| *byte != fill) || (signed && !sign_kept) || (!signed && number < 0) {
        return Err(Error::SILENT);
    }
    data.fill(fill);
    data[..low.len()].copy_from_slice(low);
    p.return_size = p.data_size;
    Ok(1)
}

/// Reads a `int` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_int(p: *const OSSL_PARAM, val: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `int` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_int(p: *mut OSSL_PARAM, val: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<c_int>()) }
    })
}

/// Reads a `uint` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_uint(p: *const OSSL_PARAM, val: *mut c_uint) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `uint` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_uint(p: *mut OSSL_PARAM, val: c_uint) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<c_uint>()) }
    })
}

/// Reads a `long` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_long(p: *const OSSL_PARAM, val: *mut c_long) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `long` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_long(p: *mut OSSL_PARAM, val: c_long) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<c_long>()) }
    })
}

/// Reads a `ulong` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_ulong(p: *const OSSL_PARAM, val: *mut c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `ulong` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_ulong(p: *mut OSSL_PARAM, val: c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<c_ulong>()) }
    })
}

/// Reads a `int32` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_int32(p: *const OSSL_PARAM, val: *mut i32) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `int32` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_int32(p: *mut OSSL_PARAM, val: i32) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<i32>()) }
    })
}

/// Reads a `uint32` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_uint32(p: *const OSSL_PARAM, val: *mut u32) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `uint32` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_uint32(p: *mut OSSL_PARAM, val: u32) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<u32>()) }
    })
}

/// Reads a `int64` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_int64(p: *const OSSL_PARAM, val: *mut i64) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `int64` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_int64(p: *mut OSSL_PARAM, val: i64) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<i64>()) }
    })
}

/// Reads a `uint64` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_uint64(p: *const OSSL_PARAM, val: *mut u64) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `uint64` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_uint64(p: *mut OSSL_PARAM, val: u64) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<u64>()) }
    })
}

/// Reads a `size_t` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_size_t(p: *const OSSL_PARAM, val: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `size_t` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_size_t(p: *mut OSSL_PARAM, val: usize) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<usize>()) }
    })
}

/// Reads a `time_t` from a parameter that holds a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_time_t(p: *const OSSL_PARAM, val: *mut libc::time_t) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { get(p, val) }
    })
}

/// Stores a `time_t` in a parameter that takes a number of any type. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_time_t(p: *mut OSSL_PARAM, val: libc::time_t) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { set(p, val as i128, size_of::<libc::time_t>()) }
    })
}

/// Reads a floating point number from a parameter that holds a number. Returns 1, or 0 if it is not exact.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_double(p: *const OSSL_PARAM, val: *mut f64) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live parameter and a writable place.
        unsafe {
            let p = p.as_ref().filter(|p| !val.is_null() && !p.data.is_null()).ok_or(Error::SILENT)?;
            let real = if p.data_type == REAL {
                f64::from_ne_bytes(bytes(p.data, p.data_size)?.try_into().map_err(|_| Error::SILENT)?)
            } else {
                let number = number(p)?;
                if number.abs() >= EXACT {
                    return Err(Error::SILENT);
                }
                number as f64
            };
            val.write(real);
        }
        Ok(1)
    })
}

/// Stores a floating point number in a parameter that takes a number. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_double(p: *mut OSSL_PARAM, val: f64) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live parameter.
        unsafe {
            let q = p.as_mut().ok_or(Error::SILENT)?;
            if q.data_type != REAL {
                let whole = val as i128;
                return if whole as f64 == val { set(p, whole, size_of::<f64>()) } else { Err(Error::SILENT) };
            }
            q.return_size = size_of::<f64>();
            if !q.data.is_null() {
                if q.data_size != size_of::<f64>() {
                    return Err(Error::SILENT);
                }
                q.data.cast::<f64>().write_unaligned(val);
            }
        }
        Ok(1)
    })
}

/// Reads a number of any size into `*val`, or a new one if that is NULL. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_get_BN(p: *const OSSL_PARAM, val: *mut *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live parameter, and a place for the number.
        unsafe {
            let p = p.as_ref().filter(|p| !val.is_null() && p.data_type == UNSIGNED).ok_or(Error::SILENT)?;
            let made = BN_native2bn(p.data.cast(), p.data_size as c_int, *val);
            if made.is_null() {
                return Err(Error::SILENT);
            }
            *val = made;
        }
        Ok(1)
    })
}

/// Stores a number of any size that is not negative. Returns 1, or 0 if it does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_BN(p: *mut OSSL_PARAM, val: *const BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or live objects.
        unsafe {
            let p = p.as_mut().ok_or(Error::SILENT)?;
            p.return_size = 0;
            if val.is_null() || p.data_type != UNSIGNED || lc::BN_is_negative(val) == 1 {
                return Err(Error::SILENT);
            }
            let held = magnitude(val);
            p.return_size = held.len().max(1);
            if p.data.is_null() {
                return Ok(1);
            }
            if p.data_size < p.return_size {
                return Err(Error::SILENT);
            }
            p.return_size = p.data_size;
            let data = crate::ffi::bytes_mut(p.data, p.data_size)?;
            data.fill(0);
            data.iter_mut().zip(held.iter().rev()).for_each(|(to, from)| *to = *from);
        }
        Ok(1)
    })
}
