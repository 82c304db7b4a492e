//! Random numbers. Source: BN_rand(3).

use std::ffi::{c_int, c_uchar, c_uint};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX};

use super::{guard, required, settle};
use crate::error::{Error, Lib, reason};

fn strong_enough(strength: c_uint) -> Result<(), Error> {
    if strength <= 256 {
        return Ok(());
    }
    let error = Error::new(Lib::PROV, reason::PROV_R_INSUFFICIENT_DRBG_STRENGTH);
    Err(error.then(Lib::EVP, reason::EVP_R_GENERATE_ERROR))
}

unsafe fn random(rnd: *mut BIGNUM, bits: c_int, top: c_int, bottom: c_int) -> Result<c_int, Error> {
    required(&[rnd.cast_const()])?;
    let too_small = bits < 0 || bits == 0 && (top != -1 || bottom != 0) || bits == 1 && top > 0;
    if too_small {
        return Err(Error::new(Lib::BN, reason::BN_R_BITS_TOO_SMALL));
    }
    // SAFETY: a live number that the caller owns.
    settle(unsafe { lc::BN_rand(rnd, bits, top, bottom) })
}

unsafe fn random_below(r: *mut BIGNUM, range: *const BIGNUM) -> Result<c_int, Error> {
    required(&[r.cast_const(), range])?;
    // SAFETY: live numbers, of which the caller owns the result.
    unsafe {
        if lc::BN_is_negative(range) == 1 || lc::BN_is_zero(range) == 1 {
            return Err(Error::new(Lib::BN, reason::BN_R_INVALID_RANGE));
        }
        settle(lc::BN_rand_range(r, range))
    }
}

/// A random number of `bits` bits; `top` says how its first bits are set (-1: not, 0: one, 1: two), `bottom` whether it
/// is odd. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_rand(rnd: *mut BIGNUM, bits: c_int, top: c_int, bottom: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { random(rnd, bits, top, bottom) }
    })
}

/// A random number of `bits` bits; `top` says how its first bits are set (-1: not, 0: one, 1: two), `bottom` whether it
/// is odd. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_priv_rand(rnd: *mut BIGNUM, bits: c_int, top: c_int, bottom: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { random(rnd, bits, top, bottom) }
    })
}

/// A random number of `bits` bits; `top` says how its first bits are set (-1: not, 0: one, 1: two), `bottom` whether it
/// is odd. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_pseudo_rand(rnd: *mut BIGNUM, bits: c_int, top: c_int, bottom: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { random(rnd, bits, top, bottom) }
    })
}

/// A random number of `bits` bits; `top` says how its first bits are set (-1: not, 0: one, 1: two), `bottom` whether it
/// is odd. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_bntest_rand(rnd: *mut BIGNUM, bits: c_int, top: c_int, bottom: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { random(rnd, bits, top, bottom) }
    })
}

/// As [`BN_rand`]; fails if `strength` is more than 256 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_rand_ex(
    rnd: *mut BIGNUM,
    bits: c_int,
    top: c_int,
    bottom: c_int,
    strength: c_uint,
    _ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        strong_enough(strength)?;
        // SAFETY: as the caller promises.
        unsafe { random(rnd, bits, top, bottom) }
    })
}

/// As [`BN_rand`]; fails if `strength` is more than 256 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_priv_rand_ex(
    rnd: *mut BIGNUM,
    bits: c_int,
    top: c_int,
    bottom: c_int,
    strength: c_uint,
    _ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        strong_enough(strength)?;
        // SAFETY: as the caller promises.
        unsafe { random(rnd, bits, top, bottom) }
    })
}

/// A random number from 0 to below `range`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_rand_range(rnd: *mut BIGNUM, range: *const BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { random_below(rnd, range) }
    })
}

/// A random number from 0 to below `range`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_priv_rand_range(rnd: *mut BIGNUM, range: *const BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { random_below(rnd, range) }
    })
}

/// A random number from 0 to below `range`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_pseudo_rand_range(rnd: *mut BIGNUM, range: *const BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { random_below(rnd, range) }
    })
}

/// As [`BN_rand_range`]; fails if `strength` is more than 256 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_rand_range_ex(
    r: *mut BIGNUM,
    range: *const BIGNUM,
    strength: c_uint,
    _ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        strong_enough(strength)?;
        // SAFETY: as the caller promises.
        unsafe { random_below(r, range) }
    })
}

/// As [`BN_rand_range`]; fails if `strength` is more than 256 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_priv_rand_range_ex(
    r: *mut BIGNUM,
    range: *const BIGNUM,
    strength: c_uint,
    _ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        strong_enough(strength)?;
        // SAFETY: as the caller promises.
        unsafe { random_below(r, range) }
    })
}

/// A random number from 1 to below `range`, for a signature; it does not depend on key and message. Returns 1, or 0 on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_generate_dsa_nonce(
    out: *mut BIGNUM,
    range: *const BIGNUM,
    _priv: *const BIGNUM,
    _message: *const c_uchar,
    _message_len: usize,
    _ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[out.cast_const(), range])?;
        // SAFETY: live numbers, of which the caller owns the result.
        settle(unsafe { lc::BN_rand_range_ex(out, 1, range) })
    })
}
