//! Montgomery's and reciprocal multiplication. Source: BN_mod_mul_montgomery(3), BN_mod_mul_reciprocal(3).

use std::ffi::c_int;

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, BN_MONT_CTX};

use super::{Number, Scratch, guard, required, settle};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::Boxed;
use crate::libcrypto::crypto::thread::{CRYPTO_RWLOCK, CRYPTO_THREAD_unlock, CRYPTO_THREAD_write_lock};

/// A divisor that many numbers are to be divided by.
pub struct bn_recp_ctx_st {
    divisor: Option<Number>,
}

/// OpenSSL's name for it.
pub type BN_RECP_CTX = bn_recp_ctx_st;

impl Boxed for bn_recp_ctx_st {
    const LIB: Lib = Lib::BN;
}

impl bn_recp_ctx_st {
    fn divisor(&self) -> Result<*const BIGNUM, Error> {
        let divisor = self.divisor.as_ref().ok_or_else(|| Error::new(Lib::BN, reason::BN_R_DIV_BY_ZERO))?;
        Ok(divisor.raw())
    }
}

fn live(mont: *const BN_MONT_CTX) -> Result<(), Error> {
    if mont.is_null() { Err(Error::new(Lib::BN, reason::ERR_R_PASSED_NULL_PARAMETER)) } else { Ok(()) }
}

/// A new Montgomery context, to be set; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_MONT_CTX_new() -> *mut BN_MONT_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: no preconditions.
        settle(unsafe { lc::BN_MONT_CTX_new() })
    })
}

/// Frees a Montgomery context; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_MONT_CTX_free(mont: *mut BN_MONT_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live context.
        unsafe { lc::BN_MONT_CTX_free(mont) };
        settle(())
    })
}

/// Sets an odd modulus. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_MONT_CTX_set(mont: *mut BN_MONT_CTX, modulus: *const BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        live(mont)?;
        required(&[modulus])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live objects, of which the caller owns the context.
        settle(unsafe { lc::BN_MONT_CTX_set(mont, modulus, ctx.raw()) })
    })
}

/// Makes `*pmont` once, under a lock. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_MONT_CTX_set_locked(
    pmont: *mut *mut BN_MONT_CTX,
    lock: *mut CRYPTO_RWLOCK,
    modulus: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> *mut BN_MONT_CTX {
    guard(std::ptr::null_mut(), || {
        required(&[modulus])?;
        if pmont.is_null() {
            return Err(Error::new(Lib::BN, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the caller promises a live lock that guards `*pmont`, which holds NULL or a live context.
        unsafe {
            CRYPTO_THREAD_write_lock(lock);
            if (*pmont).is_null() {
                let fresh = BN_MONT_CTX_new();
                if BN_MONT_CTX_set(fresh, modulus, ctx) == 1 {
                    *pmont = fresh;
                } else {
                    lc::BN_MONT_CTX_free(fresh);
                }
            }
            let made = *pmont;
            CRYPTO_THREAD_unlock(lock);
            Ok(made)
        }
    })
}

/// Copies a Montgomery context. Returns `to`, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_MONT_CTX_copy(to: *mut BN_MONT_CTX, from: *mut BN_MONT_CTX) -> *mut BN_MONT_CTX {
    guard(std::ptr::null_mut(), || {
        live(to).silent()?;
        live(from)?;
        // SAFETY: live objects, of which the caller owns `to`.
        settle(unsafe { lc::BN_MONT_CTX_copy(to, from) })
    })
}

/// r = a * b in Montgomery's form. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_mul_montgomery(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    b: *const BIGNUM,
    mont: *mut BN_MONT_CTX,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        live(mont)?;
        required(&[r, a, b])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live objects, of which the caller owns the result.
        settle(unsafe { lc::BN_mod_mul_montgomery(r, a, b, mont, ctx.raw()) })
    })
}

/// r = a in Montgomery's form. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_to_montgomery(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    mont: *mut BN_MONT_CTX,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        live(mont)?;
        required(&[r, a])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live objects, of which the caller owns the result.
        settle(unsafe { lc::BN_to_montgomery(r, a, mont, ctx.raw()) })
    })
}

/// r = the number whose Montgomery form is a. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_from_montgomery(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    mont: *mut BN_MONT_CTX,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        live(mont)?;
        required(&[r, a])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live objects, of which the caller owns the result.
        settle(unsafe { lc::BN_from_montgomery(r, a, mont, ctx.raw()) })
    })
}

/// A new reciprocal context, to be set; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_RECP_CTX_new() -> *mut BN_RECP_CTX {
    guard(std::ptr::null_mut(), || Ok(bn_recp_ctx_st::into_raw(bn_recp_ctx_st { divisor: None })))
}

/// Frees a reciprocal context; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_RECP_CTX_free(recp: *mut BN_RECP_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live context.
        drop(unsafe { bn_recp_ctx_st::set0(recp) });
        Ok(())
    })
}

/// Sets the divisor. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_RECP_CTX_set(recp: *mut BN_RECP_CTX, rdiv: *const BIGNUM, _ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        required(&[rdiv])?;
        let copy = Number::new()?;
        // SAFETY: live objects, of which the caller owns the context.
        unsafe {
            if lc::BN_copy(copy.raw(), rdiv).is_null() {
                return settle(0);
            }
            bn_recp_ctx_st::get0_mut(recp)?.divisor = Some(copy);
        }
        Ok(1)
    })
}

/// r = x * y modulo the divisor. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_mod_mul_reciprocal(
    r: *mut BIGNUM,
    x: *const BIGNUM,
    y: *const BIGNUM,
    recp: *mut BN_RECP_CTX,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r, x, y])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live objects, of which the caller owns the result.
        settle(unsafe { lc::BN_mod_mul(r, x, y, bn_recp_ctx_st::get0(recp)?.divisor()?, ctx.raw()) })
    })
}

/// dv = m / divisor, rounded to zero, and rem the remainder; either may be NULL. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_div_recp(
    dv: *mut BIGNUM,
    rem: *mut BIGNUM,
    m: *const BIGNUM,
    recp: *mut BN_RECP_CTX,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[m])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live objects, of which the caller owns the results.
        settle(unsafe { lc::BN_div(dv, rem, m, bn_recp_ctx_st::get0(recp)?.divisor()?, ctx.raw()) })
    })
}

/// r = 2^len / m, rounded down. Returns `len`, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_reciprocal(r: *mut BIGNUM, m: *const BIGNUM, len: c_int, ctx: *mut BN_CTX) -> c_int {
    guard(-1, || {
        required(&[r, m])?;
        let (ctx, power) = (Scratch::of(ctx)?, Number::new()?);
        // SAFETY: live objects, of which the caller owns the result.
        let done = unsafe {
            lc::BN_set_bit(power.raw(), len) == 1 && lc::BN_div(r, std::ptr::null_mut(), power.raw(), m, ctx.raw()) == 1
        };
        settle(if done { len } else { -1 })
    })
}
