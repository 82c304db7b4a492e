//! Getting bytes, and what once fed the generator. Source: RAND_bytes(3), RAND_add(3).

use std::ffi::{c_char, c_int, c_uchar, c_uint, c_void};

use super::method::{RAND_METHOD, current};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes_mut, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// More bits of strength than this no generator has.
const MOST_STRENGTH: c_uint = 256;

fn not_implemented() -> Error {
    Error::new(Lib::RAND, reason::RAND_R_FUNC_NOT_IMPLEMENTED)
}

/// Fills `buf` from AWS-LC's generator.
pub(super) fn fill(buf: &mut [u8]) -> Result<(), Error> {
    // SAFETY: a slice of that length.
    let filled = unsafe { aws_lc_sys::RAND_bytes(buf.as_mut_ptr(), buf.len()) };
    if filled == 1 { Ok(()) } else { Err(Error::new(Lib::RAND, reason::RAND_R_ERROR_RETRIEVING_ENTROPY)) }
}

/// Bytes by the program's method, or ours.
unsafe fn generate(buf: *mut c_uchar, num: usize, strength: c_uint) -> Result<c_int, Error> {
    if let Some(method) = current() {
        let bytes = method.bytes.ok_or_else(not_implemented)?;
        // SAFETY: the program set this function; the buffer is its caller's.
        return Ok(unsafe { bytes(buf, c_int::try_from(num).map_err(|_| Error::SILENT)?) });
    }
    if strength > MOST_STRENGTH {
        let error = Error::new(Lib::PROV, reason::PROV_R_INSUFFICIENT_DRBG_STRENGTH);
        return Err(error.then(Lib::EVP, reason::EVP_R_GENERATE_ERROR));
    }
    // SAFETY: the man page has the caller promise `num` writable bytes.
    fill(unsafe { bytes_mut(buf, num) }?)?;
    Ok(1)
}

/// The failure value: a method that lacks a function makes it -1.
fn failure() -> c_int {
    if current().is_some() { -1 } else { 0 }
}

/// Fills `num` bytes at `buf`. Returns 1, or 0 or -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_bytes(buf: *mut c_uchar, num: c_int) -> c_int {
    guard(failure(), || {
        let Ok(num) = usize::try_from(num) else { return Ok(0) };
        // SAFETY: as the caller promises.
        unsafe { generate(buf, num, 0) }
    })
}

/// As [`RAND_bytes`], for what stays private.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_priv_bytes(buf: *mut c_uchar, num: c_int) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { RAND_bytes(buf, num) }
}

/// As [`RAND_bytes`]; fails if `strength` is more than 256 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_bytes_ex(
    _ctx: *mut OSSL_LIB_CTX,
    buf: *mut c_uchar,
    num: usize,
    strength: c_uint,
) -> c_int {
    // SAFETY: as the caller promises.
    guard(failure(), || unsafe { generate(buf, num, strength) })
}

/// As [`RAND_bytes_ex`], for what stays private.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_priv_bytes_ex(
    ctx: *mut OSSL_LIB_CTX,
    buf: *mut c_uchar,
    num: usize,
    strength: c_uint,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { RAND_bytes_ex(ctx, buf, num, strength) }
}

/// As [`RAND_bytes`], once for what need not be unpredictable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_pseudo_bytes(buf: *mut c_uchar, num: c_int) -> c_int {
    let Some(method) = current() else {
        // SAFETY: as the caller promises.
        return unsafe { RAND_bytes(buf, num) };
    };
    guard(-1, || {
        let pseudo = method.pseudorand.ok_or_else(not_implemented)?;
        // SAFETY: the program set this function; the buffer is its caller's.
        Ok(unsafe { pseudo(buf, num) })
    })
}

/// Offers bytes to the generator; ours seeds itself and leaves them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_seed(buf: *const c_void, num: c_int) {
    guard((), || {
        if let Some(RAND_METHOD { seed: Some(seed), .. }) = current() {
            // SAFETY: the program set this function; the buffer is its caller's.
            unsafe { seed(buf, num) };
        }
        Ok(())
    })
}

/// As [`RAND_seed`], with the entropy that the bytes are said to have.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_add(buf: *const c_void, num: c_int, randomness: f64) {
    guard((), || {
        if let Some(RAND_METHOD { add: Some(add), .. }) = current() {
            // SAFETY: the program set this function; the buffer is its caller's.
            unsafe { add(buf, num, randomness) };
        }
        Ok(())
    })
}

/// Seeds the generator from the system. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_poll() -> c_int {
    guard(0, || {
        let Some(method) = current() else { return Ok(1) };
        let add = method.add.ok_or(Error::SILENT)?;
        let mut seed = [0; 32];
        fill(&mut seed)?;
        // SAFETY: the program set this function; the seed has that many bytes.
        Ok((unsafe { add(seed.as_ptr().cast(), seed.len() as c_int, seed.len() as f64) } != 0).into())
    })
}

/// Whether the generator is seeded: 1, unless the program's method says otherwise.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_status() -> c_int {
    guard(0, || {
        match current() {
            None => Ok(1),
            // SAFETY: the program set this function.
            Some(method) => Ok(method.status.map_or(0, |status| unsafe { status() })),
        }
    })
}

/// Does nothing: no device is kept open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_keep_random_devices_open(_keep: c_int) {}

/// Too late: the generator is there. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_set_DRBG_type(
    _ctx: *mut OSSL_LIB_CTX,
    _drbg: *const c_char,
    _propq: *const c_char,
    _cipher: *const c_char,
    _digest: *const c_char,
) -> c_int {
    guard(0, || Err(Error::new(Lib::RAND, reason::RAND_R_ALREADY_INSTANTIATED)))
}

/// Too late: the generator is there. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_set_seed_source_type(
    _ctx: *mut OSSL_LIB_CTX,
    _seed: *const c_char,
    _propq: *const c_char,
) -> c_int {
    guard(0, || Err(Error::new(Lib::RAND, reason::RAND_R_ALREADY_INSTANTIATED)))
}
