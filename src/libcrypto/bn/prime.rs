//! Primes. Source: BN_generate_prime(3).

use std::ffi::{c_int, c_void};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, BN_GENCB};

use super::context::{BN_GENCB_free, BN_GENCB_new, BN_GENCB_set_old};
use super::{Number, Scratch, guard, required, settle};
use crate::error::{Error, Lib, reason};

/// Rounds of Miller and Rabin's test.
const ROUNDS: c_int = 64;

unsafe fn test(p: *const BIGNUM, ctx: *mut BN_CTX, cb: *mut BN_GENCB) -> Result<c_int, Error> {
    required(&[p])?;
    let ctx = Scratch::of(ctx)?;
    // SAFETY: a live number.
    settle(unsafe { lc::BN_is_prime_fasttest_ex(p, ROUNDS, ctx.raw(), 1, cb) })
}

pub(crate) type Callback = Option<unsafe extern "C" fn(c_int, c_int, *mut c_void)>;

/// A simple callback of the program's as AWS-LC takes it.
pub(crate) struct Progress(*mut BN_GENCB);

impl Progress {
    /// A callback, or none.
    pub(crate) fn of(callback: Callback, arg: *mut c_void) -> Result<Self, Error> {
        if callback.is_none() {
            return Ok(Progress(std::ptr::null_mut()));
        }
        // SAFETY: a new object, set up at once.
        unsafe {
            let progress = Progress(BN_GENCB_new());
            if progress.0.is_null() {
                return Err(Error::new(Lib::BN, reason::ERR_R_MALLOC_FAILURE));
            }
            BN_GENCB_set_old(progress.0, callback, arg);
            Ok(progress)
        }
    }

    /// For AWS-LC; NULL without a callback.
    pub(crate) fn raw(&self) -> *mut BN_GENCB {
        self.0
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        // SAFETY: ours, or NULL.
        unsafe { BN_GENCB_free(self.0) }
    }
}

/// A prime of `bits` bits in `ret`, safe if `safe`, and `rem` (1 or, if safe, 3) modulo `add` unless that is NULL. Calls
/// `cb` on the way. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_generate_prime_ex(
    ret: *mut BIGNUM,
    bits: c_int,
    safe: c_int,
    add: *const BIGNUM,
    rem: *const BIGNUM,
    cb: *mut BN_GENCB,
) -> c_int {
    guard(0, || {
        required(&[ret.cast_const()])?;
        if bits < 2 || safe != 0 && bits < 6 && bits != 3 {
            return Err(Error::new(Lib::BN, reason::BN_R_BITS_TOO_SMALL));
        }
        // SAFETY: live numbers, of which the caller owns the result.
        settle(unsafe { lc::BN_generate_prime_ex(ret, bits, safe, add, rem, cb) })
    })
}

/// As [`BN_generate_prime_ex`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_generate_prime_ex2(
    ret: *mut BIGNUM,
    bits: c_int,
    safe: c_int,
    add: *const BIGNUM,
    rem: *const BIGNUM,
    cb: *mut BN_GENCB,
    _ctx: *mut BN_CTX,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { BN_generate_prime_ex(ret, bits, safe, add, rem, cb) }
}

/// As [`BN_generate_prime_ex`] with a simple callback, in `ret` or, if that is NULL, in a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_generate_prime(
    ret: *mut BIGNUM,
    bits: c_int,
    safe: c_int,
    add: *const BIGNUM,
    rem: *const BIGNUM,
    callback: Option<unsafe extern "C" fn(c_int, c_int, *mut c_void)>,
    cb_arg: *mut c_void,
) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        let progress = Progress::of(callback, cb_arg)?;
        let fresh = Number::new()?;
        let into = if ret.is_null() { fresh.raw() } else { ret };
        // SAFETY: as the caller promises.
        if unsafe { BN_generate_prime_ex(into, bits, safe, add, rem, progress.raw()) } != 1 {
            return Err(Error::SILENT);
        }
        Ok(if ret.is_null() { fresh.into_raw() } else { ret })
    })
}

/// Whether p is a prime: 1, 0, or -1 on failure. A composite passes with a chance below 2^-128.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_check_prime(p: *const BIGNUM, ctx: *mut BN_CTX, cb: *mut BN_GENCB) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        unsafe { test(p, ctx, cb) }
    })
}

/// As [`BN_check_prime`]: the number of checks is never less than is safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_prime_ex(
    p: *const BIGNUM,
    _nchecks: c_int,
    ctx: *mut BN_CTX,
    cb: *mut BN_GENCB,
) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        unsafe { test(p, ctx, cb) }
    })
}

/// As [`BN_check_prime`]: the number of checks is never less than is safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_prime_fasttest_ex(
    p: *const BIGNUM,
    _nchecks: c_int,
    ctx: *mut BN_CTX,
    _do_trial_division: c_int,
    cb: *mut BN_GENCB,
) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        unsafe { test(p, ctx, cb) }
    })
}

/// As [`BN_check_prime`] with a simple callback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_prime(
    p: *const BIGNUM,
    _nchecks: c_int,
    callback: Option<unsafe extern "C" fn(c_int, c_int, *mut c_void)>,
    ctx: *mut BN_CTX,
    cb_arg: *mut c_void,
) -> c_int {
    guard(-1, || {
        let progress = Progress::of(callback, cb_arg)?;
        // SAFETY: as the caller promises.
        unsafe { test(p, ctx, progress.raw()) }
    })
}

/// As [`BN_check_prime`] with a simple callback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_is_prime_fasttest(
    p: *const BIGNUM,
    _nchecks: c_int,
    callback: Option<unsafe extern "C" fn(c_int, c_int, *mut c_void)>,
    ctx: *mut BN_CTX,
    cb_arg: *mut c_void,
    _do_trial_division: c_int,
) -> c_int {
    guard(-1, || {
        let progress = Progress::of(callback, cb_arg)?;
        // SAFETY: as the caller promises.
        unsafe { test(p, ctx, progress.raw()) }
    })
}

/// The security of a group of `L` bits with a subgroup of `N` (-1: none) in bits, by NIST SP 800-57.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_security_bits(of: c_int, subgroup: c_int) -> c_int {
    guard(0, || {
        let bits = match of {
            15360.. => 256,
            7680.. => 192,
            3072.. => 128,
            2048.. => 112,
            1024.. => 80,
            _ => return Ok(0),
        };
        Ok(match subgroup {
            -1 => bits,
            ..160 => 0,
            _ => bits.min(subgroup / 2),
        })
    })
}
