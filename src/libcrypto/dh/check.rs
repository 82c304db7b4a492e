//! Whether parameters and keys are sound.

use std::ffi::c_int;

use aws_lc_sys::{self as lc, BIGNUM};

use super::DH;
use super::key::nid_of;
use crate::crypto::lc::{Handle, forget_errors, ok};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bn::prime::BN_check_prime;

/// What may be wrong (`DH_CHECK_*`, `DH_MODULUS_*`), and its reason, in the order in which they are told.
const WRONGS: [(c_int, u32); 7] = [
    (NOT_SUITABLE_GENERATOR, reason::DH_R_NOT_SUITABLE_GENERATOR),
    (Q_NOT_PRIME, reason::DH_R_CHECK_Q_NOT_PRIME),
    (INVALID_Q, reason::DH_R_CHECK_INVALID_Q_VALUE),
    (P_NOT_PRIME, reason::DH_R_CHECK_P_NOT_PRIME),
    (P_NOT_SAFE_PRIME, reason::DH_R_CHECK_P_NOT_SAFE_PRIME),
    (TOO_SMALL, reason::DH_R_MODULUS_TOO_SMALL),
    (TOO_LARGE, reason::DH_R_MODULUS_TOO_LARGE),
];
/// What is cheap to find has an order of its own.
const CHEAP_WRONGS: [(c_int, u32); 4] = [
    (P_NOT_PRIME, reason::DH_R_CHECK_P_NOT_PRIME),
    (NOT_SUITABLE_GENERATOR, reason::DH_R_NOT_SUITABLE_GENERATOR),
    (TOO_SMALL, reason::DH_R_MODULUS_TOO_SMALL),
    (TOO_LARGE, reason::DH_R_MODULUS_TOO_LARGE),
];
const P_NOT_PRIME: c_int = 1;
const P_NOT_SAFE_PRIME: c_int = 2;
const NOT_SUITABLE_GENERATOR: c_int = 8;
const Q_NOT_PRIME: c_int = 0x10;
const INVALID_Q: c_int = 0x20;
const TOO_SMALL: c_int = 0x80;
const TOO_LARGE: c_int = 0x100;

/// The same of public keys (`DH_CHECK_PUBKEY_*`).
const KEY_WRONGS: [(c_int, u32); 3] = [
    (KEY_TOO_SMALL, reason::DH_R_CHECK_PUBKEY_TOO_SMALL),
    (KEY_TOO_LARGE, reason::DH_R_CHECK_PUBKEY_TOO_LARGE),
    (KEY_INVALID, reason::DH_R_CHECK_PUBKEY_INVALID),
];
const KEY_TOO_SMALL: c_int = 1;
const KEY_TOO_LARGE: c_int = 2;
const KEY_INVALID: c_int = 4;

/// Bits of the least modulus, of the greatest, and of the greatest that is looked at.
const LEAST: u32 = 512;
const MOST: u32 = 10_000;
const READABLE: u32 = 32_768;

/// The numbers to check: prime, order (NULL if there is none) and generator.
struct Parts {
    p: *const BIGNUM,
    q: *const BIGNUM,
    g: *const BIGNUM,
}

fn outcome(done: c_int) -> Result<(), Error> {
    if ok(done) { Ok(()) } else { Err(Error::new(Lib::DH, reason::ERR_R_INTERNAL_ERROR)) }
}

fn fresh() -> Result<Handle<BIGNUM>, Error> {
    // SAFETY: what is made is ours.
    unsafe { Handle::own(lc::BN_new()) }.ok_or_else(|| Error::new(Lib::DH, reason::ERR_R_MALLOC_FAILURE))
}

impl Parts {
    /// # Safety
    /// `dh` is live or NULL.
    unsafe fn of(dh: *const DH) -> Result<(Parts, c_int), Error> {
        // SAFETY: as our caller promises.
        unsafe {
            let raw = DH::get0(dh)?.raw();
            let parts = Parts { p: lc::DH_get0_p(raw), q: lc::DH_get0_q(raw), g: lc::DH_get0_g(raw) };
            if parts.p.is_null() || parts.g.is_null() {
                return Err(Error::new(Lib::DH, reason::DH_R_NO_PARAMETERS_SET));
            }
            Ok((parts, nid_of(raw)))
        }
    }

    /// `base` to the power of the order is 1.
    ///
    /// # Safety
    /// Live numbers, an order among them.
    unsafe fn is_of_order(&self, base: *const BIGNUM) -> Result<bool, Error> {
        let power = fresh()?;
        // SAFETY: as our caller promises.
        unsafe {
            let ctx = Handle::own(lc::BN_CTX_new()).ok_or(Error::SILENT)?;
            outcome(lc::BN_mod_exp(power.raw(), base, self.q, self.p, ctx.raw()))?;
            Ok(lc::BN_is_one(power.raw()) == 1)
        }
    }

    /// What is cheap to find.
    ///
    /// # Safety
    /// Live numbers.
    unsafe fn cheap(&self) -> Result<c_int, Error> {
        let less = fresh()?;
        // SAFETY: as our caller promises.
        unsafe {
            outcome(lc::BN_sub(less.raw(), self.p, lc::BN_value_one()))?;
            let bits = lc::BN_num_bits(self.p);
            let mut codes = if lc::BN_is_odd(self.p) == 0 { P_NOT_PRIME } else { 0 };
            if lc::BN_cmp(self.g, lc::BN_value_one()) <= 0 || lc::BN_cmp(self.g, less.raw()) >= 0 {
                codes |= NOT_SUITABLE_GENERATOR;
            }
            if bits < LEAST {
                codes |= TOO_SMALL;
            }
            if bits > MOST {
                codes |= TOO_LARGE;
            }
            Ok(codes)
        }
    }

    /// What takes long to find besides.
    ///
    /// # Safety
    /// Live numbers.
    unsafe fn thorough(&self) -> Result<c_int, Error> {
        let is_prime = |number| -> Result<bool, Error> {
            // SAFETY: a live number.
            match unsafe { BN_check_prime(number, std::ptr::null_mut(), std::ptr::null_mut()) } {
                ..0 => Err(Error::SILENT),
                found => Ok(found == 1),
            }
        };
        // SAFETY: as our caller promises.
        unsafe {
            let mut codes = 0;
            let ctx = Handle::own(lc::BN_CTX_new()).ok_or(Error::SILENT)?;
            let number = fresh()?;
            if !self.q.is_null() && lc::BN_ucmp(self.p, self.q) <= 0 {
                codes |= INVALID_Q;
            } else if !self.q.is_null() {
                let fits = lc::BN_cmp(self.g, lc::BN_value_one()) > 0 && lc::BN_cmp(self.g, self.p) < 0;
                if !fits || !self.is_of_order(self.g)? {
                    codes |= NOT_SUITABLE_GENERATOR;
                }
                if !is_prime(self.q)? {
                    codes |= Q_NOT_PRIME;
                }
                outcome(lc::BN_div(std::ptr::null_mut(), number.raw(), self.p, self.q, ctx.raw()))?;
                if lc::BN_is_one(number.raw()) != 1 {
                    codes |= INVALID_Q;
                }
            }
            if !is_prime(self.p)? {
                codes |= P_NOT_PRIME;
            } else if self.q.is_null() {
                outcome(lc::BN_rshift1(number.raw(), self.p))?;
                if !is_prime(number.raw())? {
                    codes |= P_NOT_SAFE_PRIME;
                }
            }
            Ok(codes)
        }
    }

    fn too_long(&self) -> bool {
        // SAFETY: live.
        unsafe { lc::BN_num_bits(self.p) > READABLE }
    }
}

/// Queues the reasons of codes; whether there are none.
fn raised(codes: c_int, wrongs: &[(c_int, u32)]) -> c_int {
    for (code, reason) in wrongs {
        if codes & code != 0 {
            Error::new(Lib::DH, *reason).raise();
        }
    }
    (codes == 0).into()
}

/// Checks parameters; `*codes` becomes what is wrong with them (`DH_CHECK_*`). Returns 1 or 0. Source: DH_check(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check(dh: *const DH, codes: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and a place for the codes, as the man page has the caller promise.
        unsafe {
            let (parts, nid) = Parts::of(dh)?;
            codes.write(0);
            if nid != 0 {
                return Ok(1);
            }
            if parts.too_long() {
                codes.write(TOO_LARGE | P_NOT_PRIME);
                return Err(Error::new(Lib::DH, reason::DH_R_MODULUS_TOO_LARGE));
            }
            codes.write(parts.cheap()? | parts.thorough()?);
        }
        Ok(1)
    })
}

/// Checks parameters and queues what is wrong. Returns 1 if nothing is, 0 otherwise. Source: DH_check_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_ex(dh: *const DH) -> c_int {
    guard(0, || {
        let mut codes = 0;
        // SAFETY: as our caller promises.
        let done = unsafe { DH_check(dh, &mut codes) };
        Ok(if done == 1 { raised(codes, &WRONGS) } else { 0 })
    })
}

/// Checks what is cheap to check of parameters. Returns 1 or 0. Source: DH_check_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_params(dh: *const DH, ret: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and a place for the codes, as the man page has the caller promise.
        unsafe { ret.write(Parts::of(dh)?.0.cheap()?) };
        Ok(1)
    })
}

/// Checks what is cheap to check of parameters and queues what is wrong. Returns 1 if nothing is, 0 otherwise.
/// Source: DH_check_params_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_params_ex(dh: *const DH) -> c_int {
    guard(0, || {
        let mut codes = 0;
        // SAFETY: as our caller promises.
        let done = unsafe { DH_check_params(dh, &mut codes) };
        Ok(if done == 1 { raised(codes, &CHEAP_WRONGS) } else { 0 })
    })
}

/// Checks a public key; `*codes` becomes what is wrong with it. Returns 1 or 0. Source: DH_check_pub_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_pub_key(dh: *const DH, pub_key: *const BIGNUM, codes: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and a place for the codes, as the man page has the caller promise.
        unsafe {
            let raw = DH::get0(dh)?.raw();
            let parts = Parts { p: lc::DH_get0_p(raw), q: lc::DH_get0_q(raw), g: lc::DH_get0_g(raw) };
            if parts.p.is_null() {
                codes.write(KEY_INVALID);
                return Ok(1);
            }
            if pub_key.is_null() {
                return Err(Error::SILENT);
            }
            if parts.too_long() {
                codes.write(TOO_LARGE | KEY_INVALID);
                return Err(Error::new(Lib::DH, reason::DH_R_MODULUS_TOO_LARGE));
            }
            if !parts.q.is_null() && lc::BN_ucmp(parts.p, parts.q) < 0 {
                codes.write(INVALID_Q | KEY_INVALID);
                return Ok(1);
            }
            let less = fresh()?;
            outcome(lc::BN_sub(less.raw(), parts.p, lc::BN_value_one()))?;
            let mut wrong = if lc::BN_cmp(pub_key, lc::BN_value_one()) <= 0 { KEY_TOO_SMALL } else { 0 };
            if lc::BN_cmp(pub_key, less.raw()) >= 0 {
                wrong |= KEY_TOO_LARGE;
            }
            if wrong == 0 && !parts.q.is_null() && !parts.is_of_order(pub_key)? {
                wrong = KEY_INVALID;
            }
            forget_errors();
            codes.write(wrong);
        }
        Ok(1)
    })
}

/// Checks a public key and queues what is wrong. Returns 1 if nothing is, 0 otherwise. Source: DH_check_pub_key_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_pub_key_ex(dh: *const DH, pub_key: *const BIGNUM) -> c_int {
    guard(0, || {
        let mut codes = 0;
        // SAFETY: as our caller promises.
        let done = unsafe { DH_check_pub_key(dh, pub_key, &mut codes) };
        Ok(if done == 1 { raised(codes, &KEY_WRONGS) } else { 0 })
    })
}
