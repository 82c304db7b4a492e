//! Arithmetic modulo a number. Source: BN_add(3), BN_mod_inverse(3).

use std::ffi::{c_int, c_ulong};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, BN_MONT_CTX};

use super::object::any_constant_time;
use super::{Number, Scratch, guard, required, settle};
use crate::error::{Error, Lib, reason};

/// The number less a multiple of the modulus: AWS-LC raises only reduced numbers to powers.
fn reduced(a: *const BIGNUM, m: *const BIGNUM, ctx: &Scratch) -> Result<Number, Error> {
    let number = Number::new()?;
    // SAFETY: live numbers, as the callers checked.
    if settle(unsafe { lc::BN_nnmod(number.raw(), a, m, ctx.raw()) })? == 1 { Ok(number) } else { Err(Error::SILENT) }
}

/// r = a modulo m, not negative. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_nnmod(r: *mut BIGNUM, a: *const BIGNUM, m: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, m])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_nnmod(r, a, m, ctx.raw()) })
    })
}

/// r = (a + b) modulo m, not negative. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_add(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    b: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b, m])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_add(r, a, b, m, ctx.raw()) })
    })
}

/// As [`BN_mod_add`] for numbers already reduced. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_add_quick(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    b: *const BIGNUM,
    m: *const BIGNUM,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b, m])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_add_quick(r, a, b, m) })
    })
}

/// r = (a - b) modulo m, not negative. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_sub(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    b: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b, m])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_sub(r, a, b, m, ctx.raw()) })
    })
}

/// As [`BN_mod_sub`] for numbers already reduced. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_sub_quick(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    b: *const BIGNUM,
    m: *const BIGNUM,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b, m])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_sub_quick(r, a, b, m) })
    })
}

/// r = (a * b) modulo m, not negative. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_mul(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    b: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, b, m])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_mul(r, a, b, m, ctx.raw()) })
    })
}

/// r = a squared modulo m. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_sqr(r: *mut BIGNUM, a: *const BIGNUM, m: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, m])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_sqr(r, a, m, ctx.raw()) })
    })
}

/// r = a * 2^n modulo m. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_lshift(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    n: c_int,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, m])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_lshift(r, a, n, m, ctx.raw()) })
    })
}

/// As [`BN_mod_lshift`] for a number already reduced. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_lshift_quick(r: *mut BIGNUM, a: *const BIGNUM, n: c_int, m: *const BIGNUM) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, m])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_lshift_quick(r, a, n, m) })
    })
}

/// r = a * 2 modulo m. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_lshift1(r: *mut BIGNUM, a: *const BIGNUM, m: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, m])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_lshift1(r, a, m, ctx.raw()) })
    })
}

/// As [`BN_mod_lshift1`] for a number already reduced. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_lshift1_quick(r: *mut BIGNUM, a: *const BIGNUM, m: *const BIGNUM) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, m])?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_lshift1_quick(r, a, m) })
    })
}

/// The inverse of a modulo n, in `ret` or, if that is NULL, in a new number for the caller to free. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_inverse(
    ret: *mut BIGNUM,
    a: *const BIGNUM,
    n: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        required(&[a, n])?;
        if std::ptr::eq(ret, n) {
            return Err(Error::new(Lib::BN, reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        let ctx = Scratch::of(ctx)?;
        // SAFETY: a live number.
        if unsafe { lc::BN_abs_is_word(n, 1) } == 1 {
            return Err(Error::new(Lib::BN, reason::BN_R_NO_INVERSE));
        }
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_inverse(ret, a, n, ctx.raw()) })
    })
}

/// A square root of a modulo the prime n, in `ret` or, if that is NULL, in a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_sqrt(
    ret: *mut BIGNUM,
    a: *const BIGNUM,
    n: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        required(&[a, n])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_sqrt(ret, a, n, ctx.raw()) })
    })
}

/// Everything is 0 modulo 1 and -1, of which aws-lc refuses the latter: whether that was the answer.
fn is_unit(m: *const BIGNUM, r: *mut BIGNUM) -> bool {
    // SAFETY: live numbers, as the callers checked.
    unsafe {
        let is_unit = lc::BN_abs_is_word(m, 1) == 1;
        if is_unit {
            lc::BN_zero(r);
        }
        is_unit
    }
}

/// Refuses precomputed values that were never set.
fn check_montgomery(values: *const BN_MONT_CTX) -> Result<(), Error> {
    // SAFETY: NULL or live, as the callers' man page has it.
    let is_unset = unsafe { !values.is_null() && lc::BN_is_zero(&raw const (*values).N) == 1 };
    if is_unset { Err(Error::new(Lib::BN, reason::ERR_R_PASSED_INVALID_ARGUMENT)) } else { Ok(()) }
}

/// The Kronecker symbol (a/b): -1, 0 or 1, or -2 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_kronecker(a: *const BIGNUM, b: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(-2, || {
        required(&[a, b])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked; those that change are ours.
        unsafe { kronecker(a, b, &ctx) }
    })
}

/// Cohen's algorithm 1.4.10. The sign for each factor of 2 and for each exchange is read from the lowest bits.
///
/// # Safety
/// `a` and `b` are live.
unsafe fn kronecker(a: *const BIGNUM, b: *const BIGNUM, ctx: &Scratch) -> Result<c_int, Error> {
    // (2/n) by n modulo 8.
    const TWO: [c_int; 8] = [0, 1, 0, -1, 0, -1, 0, 1];
    // SAFETY: as our caller promises.
    unsafe {
        let (mut upper, mut lower) = (Number::new()?, Number::new()?);
        lc::BN_copy(upper.raw(), a);
        lc::BN_copy(lower.raw(), b);
        if lc::BN_is_zero(b) == 1 {
            return Ok((lc::BN_abs_is_word(a, 1) == 1).into());
        }
        if lc::BN_is_odd(a) == 0 && lc::BN_is_odd(b) == 0 {
            return Ok(0);
        }
        let low =
            |number: &Number| (0..3).map(|bit| (lc::BN_is_bit_set(number.raw(), bit) as usize) << bit).sum::<usize>();
        let halve = |number: &Number| {
            let twos = lc::BN_count_low_zero_bits(number.raw());
            lc::BN_rshift(number.raw(), number.raw(), twos);
            twos
        };
        let mut sign = if halve(&lower) % 2 == 1 { TWO[low(&upper)] } else { 1 };
        if lc::BN_is_negative(lower.raw()) == 1 {
            lc::BN_set_negative(lower.raw(), 0);
            if lc::BN_is_negative(upper.raw()) == 1 {
                sign = -sign;
            }
        }
        // A negative upper number counts once: (-1/n) is -1 for n of 3 modulo 4.
        if lc::BN_is_negative(upper.raw()) == 1 {
            lc::BN_set_negative(upper.raw(), 0);
            if low(&lower) % 4 == 3 {
                sign = -sign;
            }
        }
        while lc::BN_is_zero(upper.raw()) == 0 {
            if halve(&upper) % 2 == 1 {
                sign *= TWO[low(&lower)];
            }
            if low(&upper) % 4 == 3 && low(&lower) % 4 == 3 {
                sign = -sign;
            }
            std::mem::swap(&mut upper, &mut lower);
            lc::BN_nnmod(upper.raw(), upper.raw(), lower.raw(), ctx.raw());
        }
        Ok(if lc::BN_is_one(lower.raw()) == 1 { sign } else { 0 })
    }
}

/// r = a to the power p modulo m. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_exp(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    p: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, p, m])?;
        if is_unit(m, r) {
            return Ok(1);
        }
        // SAFETY: live numbers, as checked.
        if unsafe { any_constant_time(&[a, p, m]) && lc::BN_is_odd(m) == 0 } {
            return Err(Error::new(Lib::BN, reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
        }
        let ctx = Scratch::of(ctx)?;
        let a = reduced(a, m, &ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns the result.
        settle(unsafe { lc::BN_mod_exp(r, a.raw(), p, m, ctx.raw()) })
    })
}

/// As [`BN_mod_exp`]. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_exp_simple(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    p: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, p, m])?;
        if std::ptr::eq(r, m) {
            return Err(Error::new(Lib::BN, reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        if is_unit(m, r) {
            return Ok(1);
        }
        let ctx = Scratch::of(ctx)?;
        let a = reduced(a, m, &ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns the result.
        settle(unsafe { lc::BN_mod_exp(r, a.raw(), p, m, ctx.raw()) })
    })
}

/// As [`BN_mod_exp`]. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_exp_recp(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    p: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, p, m])?;
        if is_unit(m, r) {
            return Ok(1);
        }
        let ctx = Scratch::of(ctx)?;
        let a = reduced(a, m, &ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns the result.
        settle(unsafe { lc::BN_mod_exp(r, a.raw(), p, m, ctx.raw()) })
    })
}

/// As [`BN_mod_exp`] for an odd m; `m_ctx` may be NULL. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_exp_mont(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    p: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
    m_ctx: *mut BN_MONT_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a, p, m])?;
        check_montgomery(m_ctx)?;
        if is_unit(m, r) {
            return Ok(1);
        }
        let ctx = Scratch::of(ctx)?;
        let a = reduced(a, m, &ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns the result.
        settle(unsafe { lc::BN_mod_exp_mont(r, a.raw(), p, m, ctx.raw(), m_ctx) })
    })
}

/// As [`BN_mod_exp_mont`] in a time that does not depend on p. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_exp_mont_consttime(
    rr: *mut BIGNUM,
    a: *const BIGNUM,
    p: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
    in_mont: *mut BN_MONT_CTX,
) -> c_int {
    guard(0, || {
        required(&[rr.cast_const(), a, p, m])?;
        check_montgomery(in_mont)?;
        if is_unit(m, rr) {
            return Ok(1);
        }
        let ctx = Scratch::of(ctx)?;
        let a = reduced(a, m, &ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns the result.
        settle(unsafe { lc::BN_mod_exp_mont_consttime(rr, a.raw(), p, m, ctx.raw(), in_mont) })
    })
}

/// r = a1 to the power p1 times a2 to the power p2, modulo an odd m. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_exp2_mont(
    r: *mut BIGNUM,
    a1: *const BIGNUM,
    p1: *const BIGNUM,
    a2: *const BIGNUM,
    p2: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
    m_ctx: *mut BN_MONT_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), a1, p1, a2, p2, m])?;
        let ctx = Scratch::of(ctx)?;
        let a1 = reduced(a1, m, &ctx)?;
        let a2 = reduced(a2, m, &ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns the result.
        settle(unsafe { lc::BN_mod_exp2_mont(r, a1.raw(), p1, a2.raw(), p2, m, ctx.raw(), m_ctx) })
    })
}

/// As [`BN_mod_exp_mont`] with a number of one word. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_exp_mont_word(
    r: *mut BIGNUM,
    a: c_ulong,
    p: *const BIGNUM,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
    m_ctx: *mut BN_MONT_CTX,
) -> c_int {
    guard(0, || {
        required(&[r.cast_const(), p, m])?;
        check_montgomery(m_ctx)?;
        if is_unit(m, r) {
            return Ok(1);
        }
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, as checked, of which the caller owns those that change.
        settle(unsafe { lc::BN_mod_exp_mont_word(r, a, p, m, ctx.raw(), m_ctx) })
    })
}

/// Two of [`BN_mod_exp_mont_consttime`]. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_exp_mont_consttime_x2(
    rr1: *mut BIGNUM,
    a1: *const BIGNUM,
    p1: *const BIGNUM,
    m1: *const BIGNUM,
    in_mont1: *mut BN_MONT_CTX,
    rr2: *mut BIGNUM,
    a2: *const BIGNUM,
    p2: *const BIGNUM,
    m2: *const BIGNUM,
    in_mont2: *mut BN_MONT_CTX,
    ctx: *mut BN_CTX,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe {
        let first = BN_mod_exp_mont_consttime(rr1, a1, p1, m1, ctx, in_mont1);
        if first == 1 { BN_mod_exp_mont_consttime(rr2, a2, p2, m2, ctx, in_mont2) } else { first }
    }
}
