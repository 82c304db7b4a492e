//! INTEGER and ENUMERATED as numbers: `int64_t`, `long`, `BIGNUM`.

use std::ffi::{c_int, c_long};

use aws_lc_sys::BIGNUM;

use super::string::*;
use crate::asn1::integer;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;

/// Sign and magnitude of a number of type `kind`.
fn parts(number: &ASN1_STRING, kind: c_int) -> Result<(bool, &[u8]), Error> {
    if number.r#type & !tag::NEG != kind {
        return Err(Error::new(Lib::ASN1, reason::ASN1_R_WRONG_INTEGER_TYPE));
    }
    Ok((number.r#type & tag::NEG != 0, number.bytes()))
}

/// # Safety
/// `a` is NULL or live.
unsafe fn get_int64(a: *const ASN1_STRING, kind: c_int) -> Result<i64, Error> {
    // SAFETY: as the caller promises.
    let number = unsafe { ASN1_STRING::get0(a)? };
    let (negative, magnitude) = parts(number, kind)?;
    if number.data.is_null() {
        return Err(Error::SILENT);
    }
    integer::to_i64(negative, magnitude)
}

/// # Safety
/// `a` is NULL or live.
unsafe fn set_int64(a: *mut ASN1_STRING, value: i64, kind: c_int) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    let number = unsafe { ASN1_STRING::get0_mut(a)? };
    number.r#type = if value < 0 { kind | tag::NEG } else { kind };
    number.set_bytes(&integer::from_u64(value.unsigned_abs()))?;
    Ok(1)
}

/// # Safety
/// `bn` is NULL or live, `into` is NULL or live.
unsafe fn from_bn(bn: *const BIGNUM, into: *mut ASN1_STRING, kind: c_int) -> Result<*mut ASN1_STRING, Error> {
    if bn.is_null() {
        return Err(Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    // SAFETY: a live number; the buffer holds all its bytes.
    let (magnitude, negative) = unsafe {
        let mut magnitude = vec![0u8; aws_lc_sys::BN_num_bytes(bn) as usize];
        aws_lc_sys::BN_bn2bin(bn, magnitude.as_mut_ptr());
        (magnitude, aws_lc_sys::BN_is_negative(bn) != 0)
    };
    let content = if magnitude.is_empty() { &[0][..] } else { &magnitude };
    let kind = if negative && !magnitude.is_empty() { kind | tag::NEG } else { kind };
    // SAFETY: NULL or live, as the caller promises.
    match unsafe { into.as_mut() } {
        None => ASN1_STRING::with_bytes(kind, content),
        Some(string) => {
            string.r#type = kind;
            string.set_bytes(content)?;
            Ok(into)
        }
    }
}

/// # Safety
/// `a` is NULL or live, `into` is NULL or live.
unsafe fn to_bn(a: *const ASN1_STRING, into: *mut BIGNUM, kind: c_int) -> Result<*mut BIGNUM, Error> {
    // SAFETY: as the caller promises.
    let (negative, magnitude) = parts(unsafe { ASN1_STRING::get0(a)? }, kind)?;
    // SAFETY: the bytes are read within their length; a NULL number asks for a new one.
    unsafe {
        let number = aws_lc_sys::BN_bin2bn(magnitude.as_ptr(), magnitude.len(), into);
        if number.is_null() {
            aws_lc_sys::ERR_clear_error();
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_BN_LIB));
        }
        aws_lc_sys::BN_set_negative(number, c_int::from(negative));
        Ok(number)
    }
}

/// Reads an INTEGER into `*pr`. Returns 1, or 0 if it is no INTEGER or does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_get_int64(pr: *mut i64, a: *const ASN1_INTEGER) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live number and a place for the result.
        unsafe { pr.write(get_int64(a, tag::INTEGER)?) };
        Ok(1)
    })
}

/// Sets an INTEGER. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_set_int64(a: *mut ASN1_INTEGER, r: i64) -> c_int {
    // SAFETY: the man page has the caller promise a live number.
    guard(0, || unsafe { set_int64(a, r, tag::INTEGER) })
}

/// Reads a non-negative INTEGER into `*pr`. Returns 1, or 0 if it is no INTEGER, negative or too large.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_get_uint64(pr: *mut u64, a: *const ASN1_INTEGER) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live number.
        let number = unsafe { ASN1_INTEGER::get0(a)? };
        let (negative, magnitude) = parts(number, tag::INTEGER)?;
        if negative {
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_ILLEGAL_NEGATIVE_VALUE));
        }
        if number.data.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a place for the result.
        unsafe { pr.write(integer::to_u64(magnitude)?) };
        Ok(1)
    })
}

/// Sets an INTEGER. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_set_uint64(a: *mut ASN1_INTEGER, r: u64) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live number.
        let number = unsafe { ASN1_INTEGER::get0_mut(a)? };
        number.r#type = tag::INTEGER;
        number.set_bytes(&integer::from_u64(r))?;
        Ok(1)
    })
}

/// Sets an INTEGER. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_set(a: *mut ASN1_INTEGER, v: c_long) -> c_int {
    // SAFETY: the man page has the caller promise a live number.
    guard(0, || unsafe { set_int64(a, v, tag::INTEGER) })
}

/// Returns an INTEGER's value; 0 for NULL, -1 if it is no INTEGER or does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_get(a: *const ASN1_INTEGER) -> c_long {
    if a.is_null() {
        return 0;
    }
    // SAFETY: the man page has the caller promise a live number.
    guard(-1, || unsafe { get_int64(a, tag::INTEGER) })
}

/// Sets `ai` (a new INTEGER if NULL) to `bn`. Returns the INTEGER, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_to_ASN1_INTEGER(bn: *const BIGNUM, ai: *mut ASN1_INTEGER) -> *mut ASN1_INTEGER {
    // SAFETY: the man page has the caller promise live objects or NULL.
    guard(std::ptr::null_mut(), || unsafe { from_bn(bn, ai, tag::INTEGER) })
}

/// Sets `bn` (a new number if NULL) to an INTEGER's value. Returns the number, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_to_BN(ai: *const ASN1_INTEGER, bn: *mut BIGNUM) -> *mut BIGNUM {
    // SAFETY: the man page has the caller promise live objects or NULL.
    guard(std::ptr::null_mut(), || unsafe { to_bn(ai, bn, tag::INTEGER) })
}

/// Copies an INTEGER; NULL for NULL. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_dup(a: *const ASN1_INTEGER) -> *mut ASN1_INTEGER {
    // SAFETY: the same promise.
    unsafe { ASN1_STRING_dup(a) }
}

/// Compares two INTEGERs as numbers: negative, 0 or positive.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_cmp(x: *const ASN1_INTEGER, y: *const ASN1_INTEGER) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise live numbers.
        let (x, y) = unsafe { (ASN1_INTEGER::get0(x)?, ASN1_INTEGER::get0(y)?) };
        let negative = x.r#type & tag::NEG != 0;
        if negative != (y.r#type & tag::NEG != 0) {
            return Ok(if negative { -1 } else { 1 });
        }
        Ok(if negative { -x.compare(y) } else { x.compare(y) })
    })
}

/// Reads an ENUMERATED into `*pr`. Returns 1, or 0 if it is none or does not fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_get_int64(pr: *mut i64, a: *const ASN1_ENUMERATED) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live number and a place for the result.
        unsafe { pr.write(get_int64(a, tag::ENUMERATED)?) };
        Ok(1)
    })
}

/// Sets an ENUMERATED. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_set_int64(a: *mut ASN1_ENUMERATED, r: i64) -> c_int {
    // SAFETY: the man page has the caller promise a live number.
    guard(0, || unsafe { set_int64(a, r, tag::ENUMERATED) })
}

/// Sets an ENUMERATED. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_set(a: *mut ASN1_ENUMERATED, v: c_long) -> c_int {
    // SAFETY: the man page has the caller promise a live number.
    guard(0, || unsafe { set_int64(a, v, tag::ENUMERATED) })
}

/// Returns an ENUMERATED's value; 0 for NULL, -1 if it is none, 0xffffffff if it is too long.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_get(a: *const ASN1_ENUMERATED) -> c_long {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live number or NULL.
        let Some(number) = (unsafe { a.as_ref() }) else { return Ok(0) };
        if number.r#type & !tag::NEG != tag::ENUMERATED {
            return Err(Error::SILENT);
        }
        if number.length as usize > size_of::<c_long>() {
            return Ok(0xffff_ffff);
        }
        // SAFETY: as above.
        unsafe { get_int64(a, tag::ENUMERATED) }
    })
}

/// Sets `ai` (a new ENUMERATED if NULL) to `bn`. Returns the ENUMERATED, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_to_ASN1_ENUMERATED(bn: *const BIGNUM, ai: *mut ASN1_ENUMERATED) -> *mut ASN1_ENUMERATED {
    // SAFETY: the man page has the caller promise live objects or NULL.
    guard(std::ptr::null_mut(), || unsafe { from_bn(bn, ai, tag::ENUMERATED) })
}

/// Sets `bn` (a new number if NULL) to an ENUMERATED's value. Returns the number, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_to_BN(ai: *const ASN1_ENUMERATED, bn: *mut BIGNUM) -> *mut BIGNUM {
    // SAFETY: the man page has the caller promise live objects or NULL.
    guard(std::ptr::null_mut(), || unsafe { to_bn(ai, bn, tag::ENUMERATED) })
}

/// Reads an INTEGER whose first bit is not a sign, as some software wrote serial numbers; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_UINTEGER(
    a: *mut *mut ASN1_INTEGER,
    pp: *mut *const std::ffi::c_uchar,
    length: c_long,
) -> *mut ASN1_INTEGER {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises `length` readable bytes and a slot or NULL.
        unsafe {
            let input = crate::ffi::bytes(*pp, length.max(0))?;
            let header = crate::asn1::tlv::Header::read(input)
                .ok()
                .filter(|header| !header.overrun)
                .ok_or_else(|| Error::new(Lib::ASN1, reason::ASN1_R_BAD_OBJECT_HEADER))?;
            if header.tag != tag::INTEGER {
                return Err(Error::new(Lib::ASN1, reason::ASN1_R_EXPECTING_AN_INTEGER));
            }
            let content = header.body(input);
            let digits = match content {
                [0, rest @ ..] if !rest.is_empty() => rest,
                _ => content,
            };
            let known = a.as_ref().copied().filter(|known| !known.is_null());
            let number = match known {
                Some(known) => known,
                None => ASN1_INTEGER::allocate(tag::INTEGER)?,
            };
            (*number).r#type = tag::INTEGER;
            (*number).set_bytes(digits)?;
            crate::ffi::strings::put(a, number);
            *pp = (*pp).add(header.size + content.len());
            Ok(number)
        }
    })
}
