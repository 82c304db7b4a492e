//! Numbers with one machine word, and bit by bit. Source: BN_zero(3), BN_add_word(3), BN_set_bit(3), BN_cmp(3).

use crate::error::Silent;
use std::ffi::{c_int, c_ulong};

use aws_lc_sys::{self as lc, BIGNUM};

use super::{BN_ULONG, guard, of_memory, required, settle};
use crate::ffi;

/// a = a + w. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_add_word(a: *mut BIGNUM, w: c_ulong) -> c_int {
    ffi::guard(0, || {
        required(&[a.cast_const()])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        of_memory(unsafe { lc::BN_add_word(a, w) })
    })
}

/// a = a - w. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_sub_word(a: *mut BIGNUM, w: c_ulong) -> c_int {
    ffi::guard(0, || {
        required(&[a.cast_const()])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        of_memory(unsafe { lc::BN_sub_word(a, w) })
    })
}

/// a = a * w. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mul_word(a: *mut BIGNUM, w: c_ulong) -> c_int {
    ffi::guard(0, || {
        required(&[a.cast_const()])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        of_memory(unsafe { lc::BN_mul_word(a, w) })
    })
}

/// a = a / w. Returns the remainder, all ones on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_div_word(a: *mut BIGNUM, w: c_ulong) -> c_ulong {
    guard(BN_ULONG::MAX, || {
        required(&[a.cast_const()]).silent()?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_div_word(a, w) })
    })
}

/// The remainder of a / w; all ones on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_word(a: *const BIGNUM, w: c_ulong) -> c_ulong {
    guard(BN_ULONG::MAX, || {
        required(&[a]).silent()?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_word(a, w) })
    })
}

/// a = w. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_set_word(a: *mut BIGNUM, w: c_ulong) -> c_int {
    ffi::guard(0, || {
        required(&[a.cast_const()])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        of_memory(unsafe { lc::BN_set_word(a, w) })
    })
}

/// The number, if it fits one word, else all ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_word(a: *const BIGNUM) -> c_ulong {
    ffi::guard(BN_ULONG::MAX, || {
        required(&[a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_get_word(a) })
    })
}

/// a = 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_zero_ex(a: *mut BIGNUM) {
    ffi::guard((), || {
        required(&[a.cast_const()])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        unsafe { lc::BN_zero(a) };
        Ok(())
    })
}

/// Whether a is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_zero(a: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_is_zero(a) })
    })
}

/// Whether a is 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_one(a: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_is_one(a) })
    })
}

/// Whether a is odd.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_odd(a: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_is_odd(a) })
    })
}

/// Whether a is w.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_word(a: *const BIGNUM, w: c_ulong) -> c_int {
    ffi::guard(0, || {
        required(&[a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_is_word(a, w) })
    })
}

/// Whether |a| is w.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_abs_is_word(a: *const BIGNUM, w: c_ulong) -> c_int {
    ffi::guard(0, || {
        required(&[a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_abs_is_word(a, w) })
    })
}

/// Whether a is negative.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_negative(b: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[b])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_is_negative(b) })
    })
}

/// Makes a number that is not 0 negative or positive.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_set_negative(b: *mut BIGNUM, n: c_int) {
    ffi::guard((), || {
        required(&[b.cast_const()])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        unsafe { lc::BN_set_negative(b, n) };
        Ok(())
    })
}

/// Sets bit n. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_set_bit(a: *mut BIGNUM, n: c_int) -> c_int {
    guard(0, || {
        required(&[a.cast_const()])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_set_bit(a, n) })
    })
}

/// Clears bit n. Returns 1, or 0 if there is no such bit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_clear_bit(a: *mut BIGNUM, n: c_int) -> c_int {
    guard(0, || {
        required(&[a.cast_const()])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_clear_bit(a, n) })
    })
}

/// Whether bit n is set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_bit_set(a: *const BIGNUM, n: c_int) -> c_int {
    ffi::guard(0, || {
        required(&[a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_is_bit_set(a, n) })
    })
}

/// Keeps the lowest n bits. Returns 1, or 0 if there are no more than these.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mask_bits(a: *mut BIGNUM, n: c_int) -> c_int {
    guard(0, || {
        required(&[a.cast_const()])?;
        // SAFETY: a live number; OpenSSL goes by whole words.
        let words = unsafe { lc::BN_num_bits(a) }.div_ceil(BN_ULONG::BITS);
        if n < 0 || n as u32 / BN_ULONG::BITS >= words {
            return Ok(0);
        }
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mask_bits(a, n) })
    })
}

/// How many bits the number has; 0 for 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_num_bits(a: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_num_bits(a) as c_int })
    })
}

/// How many bits a word has; 0 for 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_num_bits_word(l: c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_num_bits_word(l) as c_int })
    })
}

/// Compares: -1, 0 or 1. NULL is larger than any number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_cmp(a: *const BIGNUM, b: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        match (a.is_null(), b.is_null()) {
            // SAFETY: live numbers.
            (false, false) => Ok(unsafe { lc::BN_cmp(a, b) }),
            (a, b) => Ok(c_int::from(a) - c_int::from(b)),
        }
    })
}

/// Compares without signs: -1, 0 or 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_ucmp(a: *const BIGNUM, b: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[a, b]).silent()?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        Ok(unsafe { lc::BN_ucmp(a, b) })
    })
}
