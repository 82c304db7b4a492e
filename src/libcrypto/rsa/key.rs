//! RSA keys: made, freed, looked into, put together and checked.

use std::ffi::{c_int, c_ulong, c_void};
use std::sync::Arc;

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, BN_GENCB};

use super::RSA;
use super::method::{FIPS_METHOD, RSA_METHOD};
use crate::crypto::key::factoring_strength;
use crate::crypto::lc::{forget_errors, ok};
use crate::crypto::operate::rsa_error;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::bn::prime::Progress;
use crate::libcrypto::engine::ENGINE;
use crate::libcrypto::engine::methods::{ENGINE_get_RSA, Started};

/// `RSA_FLAG_NON_FIPS_ALLOW`, which a key does not take over from its method.
const NON_FIPS_ALLOW: c_int = 0x400;

fn settle(done: c_int) -> Result<c_int, Error> {
    forget_errors();
    Ok(done)
}

/// Makes an empty key for `RSA_free`. Source: RSA_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_new() -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the fresh object passes to us.
        Ok(Shared::into_raw(unsafe { RSA::own(lc::RSA_new()) }?))
    })
}

/// As `RSA_new`; with an engine the key is used by that engine's method. Source: RSA_new_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_new_method(engine: *mut ENGINE) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        let failure = |reason| Error::new(Lib::RSA, reason);
        // SAFETY: the man page has the caller pass a live engine or NULL; the fresh object passes to us.
        unsafe {
            let key = RSA::own(lc::RSA_new())?;
            if engine.is_null() {
                return Ok(Shared::into_raw(key));
            }
            let started = Started::start(engine).ok_or_else(|| failure(reason::ERR_R_ENGINE_LIB))?;
            let method = ENGINE_get_RSA(engine).cast::<RSA_METHOD>();
            let known = RSA_METHOD::option(method).ok_or_else(|| failure(reason::ERR_R_ENGINE_LIB))?;
            key.engine.set(Some(started));
            key.set_method(method);
            key.change_flags(0, FIPS_METHOD);
            key.change_flags(known.flags & !NON_FIPS_ALLOW, 0);
            if known.init.is_some_and(|init| init(Arc::as_ptr(&key).cast_mut()) == 0) {
                return Err(failure(reason::ERR_R_INIT_FAIL));
            }
            Ok(Shared::into_raw(key))
        }
    })
}

/// Gives up a reference; NULL is fine. Source: RSA_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_free(r: *mut RSA) {
    guard((), || {
        // SAFETY: the caller gives up its reference.
        drop(unsafe { RSA::set0(r) });
        Ok(())
    })
}

/// Adds a reference. Returns 1 or 0. Source: RSA_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_up_ref(r: *mut RSA) -> c_int {
    guard(0, || {
        // SAFETY: a live key; the new reference is the caller's.
        std::mem::forget(unsafe { RSA::get1(r) }?);
        Ok(1)
    })
}

/// Length of the modulus in bits. Source: RSA_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_bits(rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_bits(RSA::get0(rsa)?.raw()) as c_int })
    })
}

/// Length of the modulus in bytes. Source: RSA_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_size(rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_size(RSA::get0(rsa)?.raw()) as c_int })
    })
}

/// Strength in bits. Source: RSA_security_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_security_bits(rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { factoring_strength(lc::RSA_bits(RSA::get0(rsa)?.raw()) as c_int) })
    })
}

/// The number n, borrowed; NULL if it is not there. Source: RSA_get0_n(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_n(d: *const RSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_get0_n(RSA::get0(d)?.raw()) })
    })
}

/// The number e, borrowed; NULL if it is not there. Source: RSA_get0_e(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_e(d: *const RSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_get0_e(RSA::get0(d)?.raw()) })
    })
}

/// The number d, borrowed; NULL if it is not there. Source: RSA_get0_d(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_d(d: *const RSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_get0_d(RSA::get0(d)?.raw()) })
    })
}

/// The number p, borrowed; NULL if it is not there. Source: RSA_get0_p(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_p(d: *const RSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_get0_p(RSA::get0(d)?.raw()) })
    })
}

/// The number q, borrowed; NULL if it is not there. Source: RSA_get0_q(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_q(d: *const RSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_get0_q(RSA::get0(d)?.raw()) })
    })
}

/// The number dmp1, borrowed; NULL if it is not there. Source: RSA_get0_dmp1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_dmp1(r: *const RSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_get0_dmp1(RSA::get0(r)?.raw()) })
    })
}

/// The number dmq1, borrowed; NULL if it is not there. Source: RSA_get0_dmq1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_dmq1(r: *const RSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_get0_dmq1(RSA::get0(r)?.raw()) })
    })
}

/// The number iqmp, borrowed; NULL if it is not there. Source: RSA_get0_iqmp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_iqmp(r: *const RSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::RSA_get0_iqmp(RSA::get0(r)?.raw()) })
    })
}

/// The modulus and both exponents, borrowed; what the caller has no use for may be NULL. Source: RSA_get0_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_key(
    r: *const RSA,
    n: *mut *const BIGNUM,
    e: *mut *const BIGNUM,
    d: *mut *const BIGNUM,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = RSA::get0(r).silent()?.raw();
            put(n, lc::RSA_get0_n(raw));
            put(e, lc::RSA_get0_e(raw));
            put(d, lc::RSA_get0_d(raw));
        }
        Ok(())
    })
}

/// The primes, borrowed. Source: RSA_get0_factors(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_factors(r: *const RSA, p: *mut *const BIGNUM, q: *mut *const BIGNUM) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = RSA::get0(r).silent()?.raw();
            put(p, lc::RSA_get0_p(raw));
            put(q, lc::RSA_get0_q(raw));
        }
        Ok(())
    })
}

/// The numbers of the Chinese remainder theorem, borrowed. Source: RSA_get0_crt_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_crt_params(
    r: *const RSA,
    dmp1: *mut *const BIGNUM,
    dmq1: *mut *const BIGNUM,
    iqmp: *mut *const BIGNUM,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = RSA::get0(r).silent()?.raw();
            put(dmp1, lc::RSA_get0_dmp1(raw));
            put(dmq1, lc::RSA_get0_dmq1(raw));
            put(iqmp, lc::RSA_get0_iqmp(raw));
        }
        Ok(())
    })
}

/// Sets modulus and exponents, which are taken over on success; NULLs leave what is there. Returns 1 or 0. Source: RSA_set0_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_set0_key(r: *mut RSA, n: *mut BIGNUM, e: *mut BIGNUM, d: *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        settle(unsafe { lc::RSA_set0_key(RSA::get0(r)?.raw(), n, e, d) })
    })
}

/// Sets the primes, which are taken over on success. Returns 1 or 0. Source: RSA_set0_factors(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_set0_factors(r: *mut RSA, p: *mut BIGNUM, q: *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        settle(unsafe { lc::RSA_set0_factors(RSA::get0(r)?.raw(), p, q) })
    })
}

/// Sets the numbers of the Chinese remainder theorem, which are taken over on success. Returns 1 or 0. Source: RSA_set0_crt_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_set0_crt_params(
    r: *mut RSA,
    dmp1: *mut BIGNUM,
    dmq1: *mut BIGNUM,
    iqmp: *mut BIGNUM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        settle(unsafe { lc::RSA_set0_crt_params(RSA::get0(r)?.raw(), dmp1, dmq1, iqmp) })
    })
}

/// The program's data on a key. Source: RSA_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get_ex_data(r: *const RSA, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA::get0(r)?.ex_data.get(idx) })
    })
}

/// Stores the program's data on a key. Returns 1 or 0. Source: RSA_set_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_set_ex_data(r: *mut RSA, idx: c_int, arg: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA::get0(r)?.ex_data.set(idx, arg).into() })
    })
}

/// The flags of the key's method. Source: RSA_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_flags(r: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(RSA::get0(r).silent()?.method())? }.flags)
    })
}

/// Which of `flags` are set. Source: RSA_test_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_test_flags(r: *const RSA, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA::get0(r)?.flags() & flags })
    })
}

/// Sets flags. Source: RSA_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_set_flags(r: *mut RSA, flags: c_int) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { RSA::get0(r) }?.change_flags(flags, 0);
        Ok(())
    })
}

/// Clears flags. Source: RSA_clear_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_clear_flags(r: *mut RSA, flags: c_int) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { RSA::get0(r) }?.change_flags(0, flags);
        Ok(())
    })
}

/// 0: keys of two primes. Source: RSA_get_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get_version(r: *mut RSA) -> c_int {
    guard(0, || {
        let _ = r;
        Ok(0)
    })
}

/// The engine a key was made with; NULL if none. Source: RSA_get0_engine(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_engine(r: *const RSA) -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live key.
        Ok(unsafe { RSA::get0(r) }.silent()?.engine.get())
    })
}

/// 0: keys of two primes. Source: RSA_get_multi_prime_extra_count(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get_multi_prime_extra_count(r: *const RSA) -> c_int {
    guard(0, || {
        let _ = r;
        Ok(0)
    })
}

/// 0: keys of two primes. Source: RSA_get0_multi_prime_factors(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_multi_prime_factors(r: *const RSA, primes: *mut *const BIGNUM) -> c_int {
    guard(0, || {
        let _ = (r, primes);
        Ok(0)
    })
}

/// 0: keys of two primes. Source: RSA_get0_multi_prime_crt_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_multi_prime_crt_params(
    r: *const RSA,
    exps: *mut *const BIGNUM,
    coeffs: *mut *const BIGNUM,
) -> c_int {
    guard(0, || {
        let _ = (r, exps, coeffs);
        Ok(0)
    })
}

/// Does nothing: private keys are always blinded. Returns 1. Source: RSA_blinding_on(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_blinding_on(rsa: *mut RSA, ctx: *mut BN_CTX) -> c_int {
    guard(1, || {
        let _ = (rsa, ctx);
        Ok(1)
    })
}

/// Does nothing: private keys are always blinded. Source: RSA_blinding_off(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_blinding_off(rsa: *mut RSA) {
    guard((), || {
        let _ = rsa;
        Ok(())
    })
}

/// Makes a key of `bits` bits with public exponent `e` in `rsa`. Returns 1 or 0. Source: RSA_generate_key_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_generate_key_ex(rsa: *mut RSA, bits: c_int, e: *mut BIGNUM, cb: *mut BN_GENCB) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if bits < 512 {
                return Err(Error::new(Lib::RSA, reason::RSA_R_KEY_SIZE_TOO_SMALL));
            }
            if ok(lc::RSA_generate_key_ex(RSA::get0(rsa)?.raw(), bits, e, cb)) { Ok(1) } else { Err(rsa_error()) }
        }
    })
}

/// As `RSA_generate_key_ex`; only two primes are supported. Returns 1 or 0. Source: RSA_generate_multi_prime_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_generate_multi_prime_key(
    rsa: *mut RSA,
    bits: c_int,
    primes: c_int,
    e: *mut BIGNUM,
    cb: *mut BN_GENCB,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        if primes != 2 {
            return Err(Error::new(Lib::RSA, reason::RSA_R_KEY_PRIME_NUM_INVALID));
        }
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_generate_key_ex(rsa, bits, e, cb) })
    })
}

/// Makes a key with public exponent `e`; calls `callback` on the way. Returns a key for `RSA_free`. Source: RSA_generate_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_generate_key(
    bits: c_int,
    e: c_ulong,
    callback: Option<unsafe extern "C" fn(c_int, c_int, *mut c_void)>,
    cb_arg: *mut c_void,
) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        if bits < 512 {
            return Err(Error::new(Lib::RSA, reason::RSA_R_KEY_SIZE_TOO_SMALL));
        }
        let progress = Progress::of(callback, cb_arg)?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let exponent = crate::crypto::lc::number(&e.to_be_bytes()).ok_or(Error::SILENT)?;
            let rsa = RSA::own(lc::RSA_new())?;
            if ok(lc::RSA_generate_key_ex(rsa.raw(), bits, exponent.raw(), progress.raw())) {
                Ok(Shared::into_raw(rsa))
            } else {
                Err(rsa_error())
            }
        }
    })
}

/// Checks a private key. Returns 1 if it is consistent, 0 if not, -1 on other errors. Source: RSA_check_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_check_key(arg0: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let rsa = RSA::get0(arg0)?;
            if lc::RSA_get0_n(rsa.raw()).is_null()
                || lc::RSA_get0_e(rsa.raw()).is_null()
                || lc::RSA_get0_p(rsa.raw()).is_null()
                || lc::RSA_get0_q(rsa.raw()).is_null()
                || lc::RSA_get0_d(rsa.raw()).is_null()
            {
                return Err(Error::new(Lib::RSA, reason::RSA_R_VALUE_MISSING));
            }
            let good = lc::RSA_check_key(rsa.raw()) == 1;
            forget_errors();
            if good { Ok(1) } else { Err(Error::new(Lib::RSA, reason::RSA_R_N_DOES_NOT_EQUAL_P_Q)) }
        }
    })
}

/// Checks a private key. Returns 1 if it is consistent, 0 if not, -1 on other errors. Source: RSA_check_key_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_check_key_ex(arg0: *const RSA, cb: *mut BN_GENCB) -> c_int {
    guard(0, || {
        let _ = cb;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let rsa = RSA::get0(arg0)?;
            if lc::RSA_get0_n(rsa.raw()).is_null()
                || lc::RSA_get0_e(rsa.raw()).is_null()
                || lc::RSA_get0_p(rsa.raw()).is_null()
                || lc::RSA_get0_q(rsa.raw()).is_null()
                || lc::RSA_get0_d(rsa.raw()).is_null()
            {
                return Err(Error::new(Lib::RSA, reason::RSA_R_VALUE_MISSING));
            }
            let good = lc::RSA_check_key(rsa.raw()) == 1;
            forget_errors();
            if good { Ok(1) } else { Err(Error::new(Lib::RSA, reason::RSA_R_N_DOES_NOT_EQUAL_P_Q)) }
        }
    })
}
