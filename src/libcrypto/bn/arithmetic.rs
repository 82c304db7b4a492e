//! Arithmetic with whole numbers. Source: BN_add(3).

use std::ffi::c_int;

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX};

use super::{Scratch, guard, of_memory, required, settle};
use crate::error::{Error, Lib, reason};
use crate::ffi;

/// r = a + b. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_add(r: *mut BIGNUM, a: *const BIGNUM, b: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[r.cast_const(), a, b])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        of_memory(unsafe { lc::BN_add(r, a, b) })
    })
}

/// r = a - b. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_sub(r: *mut BIGNUM, a: *const BIGNUM, b: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[r.cast_const(), a, b])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        of_memory(unsafe { lc::BN_sub(r, a, b) })
    })
}

/// r = |a| + |b|. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_uadd(r: *mut BIGNUM, a: *const BIGNUM, b: *const BIGNUM) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b])?;
        // SAFETY: live numbers, as checked, of which the caller owns the result.
        let done = settle(unsafe { lc::BN_uadd(r, a, b) })?;
        // SAFETY: as before; AWS-LC leaves the sign of what was there.
        settle(unsafe { lc::BN_set_negative(r, 0) })?;
        Ok(done)
    })
}

/// r = |a| - |b|, which must not be negative. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_usub(r: *mut BIGNUM, a: *const BIGNUM, b: *const BIGNUM) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b])?;
        // SAFETY: live numbers, as checked, of which the caller owns the result.
        let done = settle(unsafe { lc::BN_usub(r, a, b) })?;
        // SAFETY: as before; AWS-LC leaves the sign of what was there.
        settle(unsafe { lc::BN_set_negative(r, 0) })?;
        Ok(done)
    })
}

/// r = a * b. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mul(r: *mut BIGNUM, a: *const BIGNUM, b: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mul(r, a, b, ctx.raw()) })
    })
}

/// r = a squared. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_sqr(r: *mut BIGNUM, a: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_sqr(r, a, ctx.raw()) })
    })
}

/// dv = m / d, rounded to zero, and rem = m - dv * d; either may be NULL. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_div(
    dv: *mut BIGNUM,
    rem: *mut BIGNUM,
    m: *const BIGNUM,
    d: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[m, d])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_div(dv, rem, m, d, ctx.raw()) })
    })
}

/// r = a to the power p. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_exp(r: *mut BIGNUM, a: *const BIGNUM, p: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, p])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_exp(r, a, p, ctx.raw()) })
    })
}

/// r = the greatest common divisor of a and b. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_gcd(r: *mut BIGNUM, a: *const BIGNUM, b: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_gcd(r, a, b, ctx.raw()) })
    })
}

/// r = a * 2^n. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_lshift(r: *mut BIGNUM, a: *const BIGNUM, n: c_int) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a])?;
        if n < 0 {
            return Err(Error::new(Lib::BN, reason::BN_R_INVALID_SHIFT));
        }
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_lshift(r, a, n) })
    })
}

/// r = a * 2. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_lshift1(r: *mut BIGNUM, a: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[r.cast_const(), a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        of_memory(unsafe { lc::BN_lshift1(r, a) })
    })
}

/// r = a / 2^n, rounded to zero. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_rshift(r: *mut BIGNUM, a: *const BIGNUM, n: c_int) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a])?;
        if n < 0 {
            return Err(Error::new(Lib::BN, reason::BN_R_INVALID_SHIFT));
        }
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_rshift(r, a, n) })
    })
}

/// r = a / 2, rounded to zero. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_rshift1(r: *mut BIGNUM, a: *const BIGNUM) -> c_int {
    ffi::guard(0, || {
        required(&[r.cast_const(), a])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        of_memory(unsafe { lc::BN_rshift1(r, a) })
    })
}
