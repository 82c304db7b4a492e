//! Numbers as bytes and text. Source: BN_bn2bin(3).

use std::ffi::{c_char, c_int, c_uchar};

use aws_lc_sys::{self as lc, BIGNUM};

use super::{Number, guard, magnitude, required, settle};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, c_str, memory};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::read::BIO_write;

/// Sets `ret`, or a new number if that is NULL, from a magnitude.
unsafe fn set(ret: *mut BIGNUM, big_endian: &[u8]) -> Result<*mut BIGNUM, Error> {
    // SAFETY: the slice is that long; `ret` is NULL or a live number that the caller owns.
    settle(unsafe { lc::BN_bin2bn(big_endian.as_ptr(), big_endian.len(), ret) })
}

/// Reads a number of `len` bytes, most significant first, into `ret` or, if that is NULL, a new one. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bin2bn(s: *const c_uchar, len: c_int, ret: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `len` readable bytes.
        unsafe { set(ret, bytes(s, len)?) }
    })
}

/// As [`BN_bin2bn`], least significant byte first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_lebin2bn(s: *const c_uchar, len: c_int, ret: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `len` readable bytes.
        let big_endian: Vec<u8> = unsafe { bytes(s, len) }?.iter().rev().copied().collect();
        // SAFETY: as for `set`.
        unsafe { set(ret, &big_endian) }
    })
}

/// As [`BN_bin2bn`], in the machine's own order.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_native2bn(s: *const c_uchar, len: c_int, ret: *mut BIGNUM) -> *mut BIGNUM {
    // SAFETY: as the caller promises.
    unsafe { if cfg!(target_endian = "little") { BN_lebin2bn(s, len, ret) } else { BN_bin2bn(s, len, ret) } }
}

/// Writes the magnitude to `to`, most significant byte first. Returns how many bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bn2bin(a: *const BIGNUM, to: *mut c_uchar) -> c_int {
    guard(0, || {
        required(&[a])?;
        // SAFETY: a live number, and the caller has room for its bytes.
        settle(unsafe { lc::BN_bn2bin(a, to) } as c_int)
    })
}

/// Writes the magnitude as just `tolen` bytes. Returns that, -1 if it does not fit.
unsafe fn padded(a: *const BIGNUM, to: *mut c_uchar, tolen: c_int, reversed: bool) -> Result<c_int, Error> {
    required(&[a])?;
    let len = usize::try_from(tolen).map_err(|_| Error::SILENT)?;
    // SAFETY: a live number.
    let held = unsafe { magnitude(a) };
    let zeros = len.checked_sub(held.len()).ok_or(Error::SILENT)?;
    // SAFETY: the man page has the caller promise `tolen` writable bytes.
    let to = unsafe { crate::ffi::bytes_mut(to, len) }?;
    to[..zeros].fill(0);
    to[zeros..].copy_from_slice(&held);
    if reversed {
        to.reverse();
    }
    Ok(tolen)
}

/// Writes the magnitude to `tolen` bytes, most significant first, zeros before it. Returns `tolen`, -1 if it does not
/// fit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bn2binpad(a: *const BIGNUM, to: *mut c_uchar, tolen: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        unsafe { padded(a, to, tolen, false) }
    })
}

/// As [`BN_bn2binpad`], least significant byte first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bn2lebinpad(a: *const BIGNUM, to: *mut c_uchar, tolen: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        unsafe { padded(a, to, tolen, true) }
    })
}

/// As [`BN_bn2binpad`], in the machine's own order.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bn2nativepad(a: *const BIGNUM, to: *mut c_uchar, tolen: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        unsafe { padded(a, to, tolen, cfg!(target_endian = "little")) }
    })
}

/// Writes length and number in the format of RFC 4251's `mpint` to `to` unless that is NULL. Returns how many bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bn2mpi(a: *const BIGNUM, to: *mut c_uchar) -> c_int {
    guard(0, || {
        required(&[a])?;
        // SAFETY: a live number, and the caller has room for it.
        settle(unsafe { lc::BN_bn2mpi(a, to) } as c_int)
    })
}

/// Reads what [`BN_bn2mpi`] writes into `ret` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mpi2bn(s: *const c_uchar, len: c_int, ret: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `len` readable bytes.
        let encoded = unsafe { bytes(s, len) }?;
        let (length, number) =
            encoded.split_first_chunk().ok_or_else(|| Error::new(Lib::BN, reason::BN_R_INVALID_LENGTH))?;
        if usize::try_from(u32::from_be_bytes(*length)).ok() != Some(number.len()) {
            return Err(Error::new(Lib::BN, reason::BN_R_ENCODING_ERROR));
        }
        // SAFETY: the slice is that long; `ret` is NULL or a live number that the caller owns.
        settle(unsafe { lc::BN_mpi2bn(encoded.as_ptr(), encoded.len(), ret) })
    })
}

/// Hexadecimal digits, capitals; `even` in pairs.
unsafe fn hex(a: *const BIGNUM, even: bool) -> Result<String, Error> {
    required(&[a])?;
    // SAFETY: a live number.
    let (held, negative) = unsafe { (magnitude(a), lc::BN_is_negative(a) == 1) };
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    let mut digits = String::with_capacity(2 * held.len() + 2);
    digits.extend(negative.then_some('-'));
    for (place, byte) in held.iter().enumerate() {
        digits.extend((even || place > 0 || *byte > 0xF).then(|| digit(byte >> 4)));
        digits.push(digit(byte & 0xF));
    }
    if held.is_empty() {
        digits.push('0');
    }
    Ok(digits)
}

/// The number in hexadecimal digits; the caller frees the string. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bn2hex(a: *const BIGNUM) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as the caller promises.
        Ok(memory::duplicate_str(unsafe { hex(a, true) }?.as_bytes()))
    })
}

/// The number in decimal digits; the caller frees the string. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bn2dec(a: *const BIGNUM) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        required(&[a])?;
        // SAFETY: a live number; the string is AWS-LC's, copied and freed.
        unsafe {
            let text = lc::BN_bn2dec(a);
            if text.is_null() {
                return settle(std::ptr::null_mut());
            }
            let copy = memory::duplicate_str(c_str(text)?);
            lc::OPENSSL_free(text.cast());
            Ok(copy)
        }
    })
}

/// Reads the digits that `digits` counts into `*a`, or a new number if that is NULL; with `a` NULL it only counts.
unsafe fn parse(
    a: *mut *mut BIGNUM,
    text: *const c_char,
    digit: impl Fn(&u8) -> bool,
    read: impl FnOnce(*mut *mut BIGNUM, *const c_char) -> c_int,
) -> Result<c_int, Error> {
    // SAFETY: the man pages have the caller promise NULL or a terminated string.
    let Some(held) = (unsafe { crate::ffi::optional_str(text) }) else { return Ok(0) };
    let sign = usize::from(held.first() == Some(&b'-'));
    let digits = held[sign..].iter().take_while(|byte| digit(byte)).count();
    if digits == 0 || digits > c_int::MAX as usize / 4 {
        return Ok(0);
    }
    if a.is_null() {
        return Ok((digits + sign) as c_int);
    }
    let mut terminated = held[..sign + digits].to_vec();
    terminated.push(0);
    let fresh = Number::new()?;
    // SAFETY: `a` holds NULL or a live number that the caller owns.
    unsafe {
        let mut into = if (*a).is_null() { fresh.raw() } else { *a };
        if read(&mut into, terminated.as_ptr().cast()) == 0 {
            return settle(0);
        }
        if (*a).is_null() {
            *a = fresh.into_raw();
        }
    }
    Ok((digits + sign) as c_int)
}

/// Reads hexadecimal digits. Returns how many, the sign included, 0 on failure; `a` may be NULL, or hold NULL for a new
/// number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_hex2bn(a: *mut *mut BIGNUM, str: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { parse(a, str, u8::is_ascii_hexdigit, |into, text| lc::BN_hex2bn(into, text)) }
    })
}

/// As [`BN_hex2bn`] with decimal digits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_dec2bn(a: *mut *mut BIGNUM, str: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { parse(a, str, u8::is_ascii_digit, |into, text| lc::BN_dec2bn(into, text)) }
    })
}

/// Reads decimal or, after `0x`, hexadecimal digits. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_asc2bn(a: *mut *mut BIGNUM, str: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a terminated string and a place for the number.
        unsafe {
            let text = c_str(str)?;
            let sign = usize::from(text.first() == Some(&b'-'));
            let hexadecimal = matches!(text.get(sign..sign + 2), Some([b'0', b'x' | b'X']));
            let skipped = if hexadecimal { sign + 2 } else { sign };
            let start = str.add(skipped);
            if (if hexadecimal { BN_hex2bn(a, start) } else { BN_dec2bn(a, start) }) == 0 {
                return Ok(0);
            }
            if sign == 1 && lc::BN_is_zero(*a) == 0 {
                lc::BN_set_negative(*a, 1);
            }
        }
        Ok(1)
    })
}

/// Writes the number in hexadecimal digits to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_print(bio: *mut BIO, a: *const BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises; the text has that many bytes.
        unsafe {
            let text = hex(a, false)?;
            Ok((BIO_write(bio, text.as_ptr().cast(), text.len() as c_int) == text.len() as c_int).into())
        }
    })
}

/// Writes the number in hexadecimal digits to a stream. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_print_fp(fp: *mut libc::FILE, a: *const BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises; the text has that many bytes.
        unsafe {
            let text = hex(a, false)?;
            Ok((!fp.is_null() && libc::fwrite(text.as_ptr().cast(), 1, text.len(), fp) == text.len()).into())
        }
    })
}
