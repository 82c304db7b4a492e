//! RSA's paddings by themselves.

use std::ffi::{c_int, c_uchar};

use aws_lc_sys as lc;

use super::RSA;
use crate::crypto::digest::Algorithm;
use crate::crypto::operate::rsa_error;
use crate::crypto::rsa::{check_block, with_salt_len};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, bytes_mut, guard};
use crate::libcrypto::evp::digest_method::{EVP_MD, algorithm};

/// aws-lc's object for a digest; NULL for NULL.
///
/// # Safety
/// `md` is live or NULL.
unsafe fn lc_md(md: *const EVP_MD) -> Result<*const lc::EVP_MD, Error> {
    if md.is_null() {
        return Ok(std::ptr::null());
    }
    // SAFETY: as our caller promises.
    unsafe { algorithm(md) }?.lc().ok_or_else(|| Error::new(Lib::RSA, reason::RSA_R_UNKNOWN_DIGEST))
}

/// As [`lc_md`], where there must be a digest.
///
/// # Safety
/// `md` is live or NULL.
unsafe fn needed(md: *const EVP_MD) -> Result<*const lc::EVP_MD, Error> {
    if md.is_null() {
        return Err(Error::new(Lib::EVP, reason::EVP_R_MESSAGE_DIGEST_IS_NULL));
    }
    // SAFETY: as our caller promises.
    unsafe { lc_md(md) }
}

fn answer(done: c_int) -> Result<c_int, Error> {
    if done == 1 { Ok(1) } else { Err(rsa_error()) }
}

/// Fills `to` with a block of type 1 or 2 around `from`.
fn add_block(kind: u8, to: &mut [u8], from: &[u8]) -> Result<c_int, Error> {
    if to.len() < from.len() + 11 {
        return Err(Error::new(Lib::RSA, reason::RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE));
    }
    let pad = to.len() - from.len() - 3;
    to[0] = 0;
    to[1] = kind;
    let padding = &mut to[2..2 + pad];
    padding.fill(0xff);
    if kind == 2 {
        for byte in padding.iter_mut() {
            *byte = 0;
            while *byte == 0 {
                // SAFETY: one writable byte.
                unsafe { lc::RAND_bytes(byte, 1) };
            }
        }
    }
    to[2 + pad] = 0;
    to[3 + pad..].copy_from_slice(from);
    Ok(1)
}

/// Pads `fl` bytes to a block of type 1. Returns 1 or 0. Source: RSA_padding_add_PKCS1_type_1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_add_PKCS1_type_1(
    to: *mut c_uchar,
    tlen: c_int,
    f: *const c_uchar,
    fl: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { add_block(1, bytes_mut(to, tlen)?, bytes(f, fl)?) }
    })
}

/// What a block of type 1 holds. Returns its length, -1 if it is no such block. Source: RSA_padding_check_PKCS1_type_1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_check_PKCS1_type_1(
    to: *mut c_uchar,
    tlen: c_int,
    f: *const c_uchar,
    fl: c_int,
    rsa_len: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe {
            let held = check_block(1, bytes(f, fl)?, usize::try_from(rsa_len).unwrap_or(0))?;
            if held.len() > usize::try_from(tlen).unwrap_or(0) {
                return Err(Error::new(Lib::RSA, reason::RSA_R_DATA_TOO_LARGE));
            }
            bytes_mut(to, held.len())?.copy_from_slice(held);
            Ok(held.len() as c_int)
        }
    })
}

/// Pads `fl` bytes to a block of type 2. Returns 1 or 0. Source: RSA_padding_add_PKCS1_type_2(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_add_PKCS1_type_2(
    to: *mut c_uchar,
    tlen: c_int,
    f: *const c_uchar,
    fl: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { add_block(2, bytes_mut(to, tlen)?, bytes(f, fl)?) }
    })
}

/// What a block of type 2 holds. Returns its length, -1 if it is no such block. Source: RSA_padding_check_PKCS1_type_2(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_check_PKCS1_type_2(
    to: *mut c_uchar,
    tlen: c_int,
    f: *const c_uchar,
    fl: c_int,
    rsa_len: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe {
            let held = check_block(2, bytes(f, fl)?, usize::try_from(rsa_len).unwrap_or(0))?;
            if held.len() > usize::try_from(tlen).unwrap_or(0) {
                return Err(Error::new(Lib::RSA, reason::RSA_R_DATA_TOO_LARGE));
            }
            bytes_mut(to, held.len())?.copy_from_slice(held);
            Ok(held.len() as c_int)
        }
    })
}

/// Copies a block of exactly the modulus' length. Returns 1 or 0. Source: RSA_padding_add_none(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_add_none(to: *mut c_uchar, tlen: c_int, f: *const c_uchar, fl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe {
            if fl > tlen {
                return Err(Error::new(Lib::RSA, reason::RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE));
            }
            if fl < tlen {
                return Err(Error::new(Lib::RSA, reason::RSA_R_DATA_TOO_SMALL_FOR_KEY_SIZE));
            }
            bytes_mut(to, tlen)?.copy_from_slice(bytes(f, fl)?);
        }
        Ok(1)
    })
}

/// Pads by OAEP with SHA-1. Returns 1 or 0. Source: RSA_padding_add_PKCS1_OAEP(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_add_PKCS1_OAEP(
    to: *mut c_uchar,
    tlen: c_int,
    f: *const c_uchar,
    fl: c_int,
    p: *const c_uchar,
    pl: c_int,
) -> c_int {
    let null = std::ptr::null();
    // SAFETY: as our caller promises.
    unsafe { RSA_padding_add_PKCS1_OAEP_mgf1(to, tlen, f, fl, p, pl, null, null) }
}

/// Pads by OAEP. Returns 1 or 0. Source: RSA_padding_add_PKCS1_OAEP_mgf1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_add_PKCS1_OAEP_mgf1(
    to: *mut c_uchar,
    tlen: c_int,
    from: *const c_uchar,
    flen: c_int,
    param: *const c_uchar,
    plen: c_int,
    md: *const EVP_MD,
    mgf1md: *const EVP_MD,
) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe {
            let (to, from, label) = (bytes_mut(to, tlen)?, bytes(from, flen)?, bytes(param, plen)?);
            let digest =
                if md.is_null() { crate::libcrypto::evp::digest_method::constant(Algorithm::Sha1) } else { md };
            if from.len() + 2 * algorithm(digest)?.size() + 2 > to.len() {
                return Err(Error::new(Lib::RSA, reason::RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE));
            }
            let md = lc_md(digest)?;
            let mgf1 = if mgf1md.is_null() { md } else { lc_md(mgf1md)? };
            answer(lc::RSA_padding_add_PKCS1_OAEP_mgf1(
                to.as_mut_ptr(),
                to.len(),
                from.as_ptr(),
                from.len(),
                label.as_ptr(),
                label.len(),
                md,
                mgf1,
            ))
        }
    })
}

/// Pads a digest by PSS. Returns 1 or 0. Source: RSA_padding_add_PKCS1_PSS(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_add_PKCS1_PSS(
    rsa: *mut RSA,
    EM: *mut c_uchar,
    mHash: *const c_uchar,
    Hash: *const EVP_MD,
    sLen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and the buffers that the man page has the caller promise.
        unsafe {
            answer(lc::RSA_padding_add_PKCS1_PSS_mgf1(
                RSA::get0(rsa)?.raw(),
                EM,
                mHash,
                needed(Hash)?,
                lc_md(Hash)?,
                sLen,
            ))
        }
    })
}

/// Pads a digest by PSS, with a digest for the mask. Returns 1 or 0. Source: RSA_padding_add_PKCS1_PSS_mgf1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_padding_add_PKCS1_PSS_mgf1(
    rsa: *mut RSA,
    EM: *mut c_uchar,
    mHash: *const c_uchar,
    Hash: *const EVP_MD,
    mgf1Hash: *const EVP_MD,
    sLen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and the buffers that the man page has the caller promise.
        unsafe {
            let mgf1Hash = if mgf1Hash.is_null() { Hash } else { mgf1Hash };
            answer(lc::RSA_padding_add_PKCS1_PSS_mgf1(
                RSA::get0(rsa)?.raw(),
                EM,
                mHash,
                needed(Hash)?,
                lc_md(mgf1Hash)?,
                sLen,
            ))
        }
    })
}

/// Verifies PSS' padding of a digest. Returns 1 or 0. Source: RSA_verify_PKCS1_PSS(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_verify_PKCS1_PSS(
    rsa: *mut RSA,
    mHash: *const c_uchar,
    Hash: *const EVP_MD,
    EM: *const c_uchar,
    sLen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: as our caller promises.
        Ok(unsafe { RSA_verify_PKCS1_PSS_mgf1(rsa, mHash, Hash, Hash, EM, sLen) })
    })
}

/// Verifies PSS' padding of a digest, with a digest for the mask. Returns 1 or 0. Source: RSA_verify_PKCS1_PSS_mgf1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_verify_PKCS1_PSS_mgf1(
    rsa: *mut RSA,
    mHash: *const c_uchar,
    Hash: *const EVP_MD,
    mgf1Hash: *const EVP_MD,
    EM: *const c_uchar,
    sLen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and the buffers that the man page has the caller promise.
        unsafe {
            let mgf1Hash = if mgf1Hash.is_null() { Hash } else { mgf1Hash };
            let key = RSA::get0(rsa)?.raw();
            let (md, mgf1) = (needed(Hash)?, lc_md(mgf1Hash)?);
            let done = lc::RSA_verify_PKCS1_PSS_mgf1(key, mHash, md, mgf1, EM, sLen);
            answer(done).map_err(|error| {
                let told = || {
                    let block = bytes(EM, lc::RSA_size(key)).ok()?;
                    let (md, mgf1) = (algorithm(Hash).ok()?, algorithm(mgf1Hash).ok()?);
                    Some(with_salt_len(error.clone(), block, lc::RSA_bits(key) as usize, md, mgf1, sLen))
                };
                told().unwrap_or(error)
            })
        }
    })
}
