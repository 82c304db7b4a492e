//! Keys from passwords.

use std::ffi::{c_char, c_int, c_uchar};

use super::digest_method::{EVP_MD, algorithm};
use crate::crypto::digest::Algorithm;
use crate::crypto::kdf::{self, ScryptCost};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, bytes_mut, guard, optional_str};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// The password: `len` bytes, or up to its NUL for -1; NULL is empty.
///
/// # Safety
/// As said.
unsafe fn password<'a>(pass: *const c_char, len: c_int) -> Result<&'a [u8], Error> {
    // SAFETY: as our caller promises.
    unsafe {
        match (pass.is_null(), len) {
            (true, _) => Ok(&[]),
            (false, -1) => Ok(optional_str(pass).unwrap_or_default()),
            (false, len) => bytes(pass, len),
        }
    }
}

/// # Safety
/// `salt` and `out` have their lengths.
unsafe fn pbkdf2(
    md: Algorithm,
    pass: &[u8],
    salt: (*const c_uchar, c_int),
    iterations: c_int,
    out: (*mut c_uchar, c_int),
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let iterations = u32::try_from(iterations).ok().filter(|iterations| *iterations > 0);
        let iterations = iterations.ok_or_else(|| Error::new(Lib::PROV, reason::PROV_R_INVALID_ITERATION_COUNT))?;
        let out = bytes_mut(out.0, out.1)?;
        let salt = if salt.0.is_null() { &[] } else { bytes(salt.0, salt.1)? };
        out.copy_from_slice(&kdf::pbkdf2(md, pass, salt, iterations, out.len()).ok_or(Error::SILENT)?);
    }
    Ok(1)
}

/// PBKDF2 with HMAC over a digest fills `out`. Returns 1 or 0. Source: PKCS5_PBKDF2_HMAC(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_PBKDF2_HMAC(
    pass: *const c_char,
    passlen: c_int,
    salt: *const c_uchar,
    saltlen: c_int,
    iter: c_int,
    digest: *const EVP_MD,
    keylen: c_int,
    out: *mut c_uchar,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { pbkdf2(algorithm(digest)?, password(pass, passlen)?, (salt, saltlen), iter, (out, keylen)) }
    })
}

/// PBKDF2 with HMAC-SHA-1 fills `out`. Returns 1 or 0. Source: PKCS5_PBKDF2_HMAC_SHA1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_PBKDF2_HMAC_SHA1(
    pass: *const c_char,
    passlen: c_int,
    salt: *const c_uchar,
    saltlen: c_int,
    iter: c_int,
    keylen: c_int,
    out: *mut c_uchar,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { pbkdf2(Algorithm::Sha1, password(pass, passlen)?, (salt, saltlen), iter, (out, keylen)) }
    })
}

/// scrypt fills `key`; with NULL only judges the costs. Returns 1 or 0. Source: EVP_PBE_scrypt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_scrypt(
    pass: *const c_char,
    passlen: usize,
    salt: *const c_uchar,
    saltlen: usize,
    N: u64,
    r: u64,
    p: u64,
    maxmem: u64,
    key: *mut c_uchar,
    keylen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let cost = ScryptCost { n: N, r, p, max_mem: maxmem };
            if r > u64::from(u32::MAX) || p > u64::from(u32::MAX) {
                return Err(Error::new(Lib::EVP, reason::EVP_R_PARAMETER_TOO_LARGE));
            }
            if !cost.is_valid() {
                return Err(Error::SILENT);
            }
            if !cost.fits() {
                return Err(Error::new(Lib::EVP, reason::EVP_R_MEMORY_LIMIT_EXCEEDED));
            }
            if key.is_null() {
                return Ok(1);
            }
            let pass = if pass.is_null() { &[] } else { bytes(pass, passlen)? };
            let salt = if salt.is_null() { &[] } else { bytes(salt, saltlen)? };
            let made = kdf::scrypt(pass, salt, cost, keylen).ok_or(Error::SILENT)?;
            bytes_mut(key, keylen)?.copy_from_slice(&made);
        }
        Ok(1)
    })
}

/// As `EVP_PBE_scrypt`. Source: EVP_PBE_scrypt_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_scrypt_ex(
    pass: *const c_char,
    passlen: usize,
    salt: *const c_uchar,
    saltlen: usize,
    N: u64,
    r: u64,
    p: u64,
    maxmem: u64,
    key: *mut c_uchar,
    keylen: usize,
    ctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    guard(0, || {
        let _ = (ctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_PBE_scrypt(pass, passlen, salt, saltlen, N, r, p, maxmem, key, keylen) })
    })
}
