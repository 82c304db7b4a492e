//! Big numbers, `<openssl/bn.h>`: AWS-LC's, under OpenSSL's names.
//!
//! A `BIGNUM` of C's is AWS-LC's object; what it writes for C to free is copied into C's memory, and the reasons in
//! its error queue become OpenSSL's, which have the same names.

pub mod arithmetic;
pub mod constants;
pub mod context;
pub mod convert;
pub mod modular;
pub mod montgomery;
pub mod object;
pub mod prime;
pub mod random;
pub mod word;

use std::ffi::{CStr, c_int, c_ulong};

use aws_lc_sys as lc;
pub use aws_lc_sys::{BIGNUM, BN_CTX, BN_GENCB, BN_MONT_CTX};

use crate::crypto::lc::forget_errors;
use crate::error::{Error, Lib, reason};

/// A word of a big number.
pub type BN_ULONG = c_ulong;

/// Fails unless all numbers are there: OpenSSL would crash.
#[track_caller]
pub(super) fn required(numbers: &[*const BIGNUM]) -> Result<(), Error> {
    if numbers.iter().any(|number| number.is_null()) {
        return Err(Error::new(Lib::BN, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    Ok(())
}

/// The entry points' door: what earlier work, a handshake's say, left in AWS-LC's queue is not this call's.
#[track_caller]
pub(super) fn guard<T>(failure: T, body: impl FnOnce() -> Result<T, Error>) -> T {
    crate::ffi::guard(failure, || {
        // SAFETY: no preconditions.
        unsafe { lc::ERR_clear_error() };
        body()
    })
}

/// The answer of a function that fails only without memory: its entry points need not ask AWS-LC's queue what was wrong.
#[track_caller]
pub(super) fn of_memory(done: c_int) -> Result<c_int, Error> {
    if done == 1 {
        return Ok(1);
    }
    forget_errors();
    Err(Error::new(Lib::BN, reason::ERR_R_MALLOC_FAILURE))
}

/// Hands on what AWS-LC answered, after moving its errors into the thread's queue.
#[track_caller]
pub(super) fn settle<T>(answer: T) -> Result<T, Error> {
    // SAFETY: no preconditions.
    let code = unsafe { lc::ERR_peek_error() };
    if code != 0 {
        translate(code).raise();
        // SAFETY: no preconditions.
        unsafe { lc::ERR_clear_error() };
    }
    Ok(answer)
}

/// OpenSSL's error of the same name as one of AWS-LC's.
#[track_caller]
fn translate(code: u32) -> Error {
    // SAFETY: gives NULL or a constant string.
    let text = unsafe {
        let text = lc::ERR_reason_error_string(code);
        if text.is_null() { c"" } else { CStr::from_ptr(text) }
    };
    let words = text.to_string_lossy().to_lowercase().replace('_', " ");
    Error::new(Lib::BN, reason::named(Lib::BN, &words).unwrap_or(reason::ERR_R_INTERNAL_ERROR))
}

/// A `BN_CTX` of the caller's, or one of our own where it passed NULL.
pub(super) struct Scratch {
    raw: *mut BN_CTX,
    owned: bool,
}

impl Scratch {
    pub(super) fn of(ctx: *mut BN_CTX) -> Result<Self, Error> {
        if !ctx.is_null() {
            return Ok(Scratch { raw: ctx, owned: false });
        }
        // SAFETY: no preconditions.
        let raw = unsafe { lc::BN_CTX_new() };
        if raw.is_null() {
            Err(Error::new(Lib::BN, reason::ERR_R_MALLOC_FAILURE))
        } else {
            Ok(Scratch { raw, owned: true })
        }
    }

    pub(super) fn raw(&self) -> *mut BN_CTX {
        self.raw
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.owned {
            // SAFETY: made in `of`.
            unsafe { lc::BN_CTX_free(self.raw) }
        }
    }
}

/// A number of our own, wiped when dropped.
pub(super) struct Number(*mut BIGNUM);

impl Number {
    pub(super) fn new() -> Result<Self, Error> {
        // SAFETY: no preconditions.
        let raw = unsafe { lc::BN_new() };
        if raw.is_null() { Err(Error::new(Lib::BN, reason::ERR_R_MALLOC_FAILURE)) } else { Ok(Number(raw)) }
    }

    pub(super) fn raw(&self) -> *mut BIGNUM {
        self.0
    }

    pub(super) fn into_raw(self) -> *mut BIGNUM {
        std::mem::replace(&mut std::mem::ManuallyDrop::new(self).0, std::ptr::null_mut())
    }
}

impl Drop for Number {
    fn drop(&mut self) {
        // SAFETY: ours.
        unsafe { lc::BN_clear_free(self.0) }
    }
}

/// The magnitude of a live number, most significant byte first, without leading zeros.
///
/// # Safety
/// `number` is live.
pub unsafe fn magnitude(number: *const BIGNUM) -> Vec<u8> {
    // SAFETY: as the caller promises; the vector has room for as many bytes as the number has.
    unsafe {
        let mut bytes = vec![0; lc::BN_num_bytes(number) as usize];
        lc::BN_bn2bin(number, bytes.as_mut_ptr());
        bytes
    }
}
