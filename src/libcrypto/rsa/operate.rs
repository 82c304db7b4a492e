//! Signing, verifying, encrypting and decrypting with RSA keys.

use std::ffi::{c_int, c_uchar, c_uint};

use aws_lc_sys as lc;

use super::RSA;
use super::method::RSA_METHOD;
use crate::crypto::digest::Algorithm;
use crate::crypto::operate::{padding, rsa_error};
use crate::crypto::rsa::refusal;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, Shared, bytes, guard};

/// aws-lc's number for a digest.
pub(super) fn lc_nid(nid: c_int) -> Result<c_int, Error> {
    let md = Algorithm::from_nid(nid).and_then(Algorithm::lc);
    // SAFETY: a constant of aws-lc.
    md.map(|md| unsafe { lc::EVP_MD_type(md) })
        .ok_or_else(|| Error::new(Lib::RSA, reason::RSA_R_UNKNOWN_ALGORITHM_TYPE))
}

fn method(rsa: &RSA) -> Result<&RSA_METHOD, Error> {
    // SAFETY: the program keeps a method alive while keys use it; ours is a constant.
    unsafe { RSA_METHOD::get0(rsa.method()) }
}

/// DER of a DigestInfo.
pub(super) fn digest_info(nid: c_int, digest: &[u8]) -> Result<Vec<u8>, Error> {
    let (mut data, mut len, mut allocated) = (std::ptr::null_mut(), 0, 0);
    // SAFETY: the digest's length is passed with it; what is answered is freed if it was allocated.
    unsafe {
        if lc::RSA_add_pkcs1_prefix(&mut data, &mut len, &mut allocated, lc_nid(nid)?, digest.as_ptr(), digest.len())
            != 1
        {
            return Err(rsa_error());
        }
        let copy = bytes(data, len)?.to_vec();
        if allocated != 0 {
            lc::OPENSSL_free(data.cast());
        }
        Ok(copy)
    }
}

type Run = unsafe extern "C" fn(usize, *const u8, *mut u8, *mut lc::RSA, c_int) -> c_int;

/// Runs one of aws-lc's functions; the length of what it wrote.
///
/// # Safety
/// `from` has `flen` bytes and `to` room for the modulus.
pub(super) unsafe fn native(
    run: Run,
    flen: c_int,
    from: *const c_uchar,
    to: *mut c_uchar,
    rsa: *mut RSA,
    mode: c_int,
) -> Result<c_int, Error> {
    let len = usize::try_from(flen).map_err(|_| Error::new(Lib::RSA, reason::RSA_R_INVALID_MESSAGE_LENGTH))?;
    // SAFETY: as our caller promises.
    let written = unsafe { run(len, from, to, RSA::get0(rsa)?.raw(), mode) };
    if written >= 0 { Ok(written) } else { Err(rsa_error()) }
}

/// Encrypts to a public key, by the key's method. Returns the length of what was written to `to`, -1 on failure. Source: RSA_public_encrypt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_public_encrypt(
    flen: c_int,
    from: *const c_uchar,
    to: *mut c_uchar,
    rsa: *mut RSA,
    padding: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: a live key; what the method's function needs, the caller promises.
        unsafe {
            let run = method(RSA::get0(rsa)?)?.pub_enc.ok_or(Error::SILENT)?;
            Ok(run(flen, from, to, rsa, padding))
        }
    })
}

/// Signs bytes as they are with a private key, by the key's method. Returns the length of what was written to `to`, -1 on failure. Source: RSA_private_encrypt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_private_encrypt(
    flen: c_int,
    from: *const c_uchar,
    to: *mut c_uchar,
    rsa: *mut RSA,
    padding: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: a live key; what the method's function needs, the caller promises.
        unsafe {
            let run = method(RSA::get0(rsa)?)?.priv_enc.ok_or(Error::SILENT)?;
            Ok(run(flen, from, to, rsa, padding))
        }
    })
}

/// Recovers what was signed, by the key's method. Returns the length of what was written to `to`, -1 on failure. Source: RSA_public_decrypt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_public_decrypt(
    flen: c_int,
    from: *const c_uchar,
    to: *mut c_uchar,
    rsa: *mut RSA,
    padding: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: a live key; what the method's function needs, the caller promises.
        unsafe {
            let run = method(RSA::get0(rsa)?)?.pub_dec.ok_or(Error::SILENT)?;
            Ok(run(flen, from, to, rsa, padding))
        }
    })
}

/// Decrypts with a private key, by the key's method. Returns the length of what was written to `to`, -1 on failure. Source: RSA_private_decrypt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_private_decrypt(
    flen: c_int,
    from: *const c_uchar,
    to: *mut c_uchar,
    rsa: *mut RSA,
    padding: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: a live key; what the method's function needs, the caller promises.
        unsafe {
            let run = method(RSA::get0(rsa)?)?.priv_dec.ok_or(Error::SILENT)?;
            Ok(run(flen, from, to, rsa, padding))
        }
    })
}

/// Signs a digest of type `type` (PKCS#1 v1.5) and writes `RSA_size` bytes. Returns 1 or 0. Source: RSA_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_sign(
    kind: c_int,
    m: *const c_uchar,
    m_length: c_uint,
    sigret: *mut c_uchar,
    siglen: *mut c_uint,
    rsa: *mut RSA,
) -> c_int {
    guard(0, || {
        // SAFETY: a live key, readable bytes and room for the signature, as the man page has the caller promise.
        unsafe {
            let key = RSA::get0(rsa)?;
            let method = method(key)?;
            if let Some(sign) = method.sign {
                return Ok(i32::from(sign(kind, m, m_length, sigret, siglen, rsa) > 0));
            }
            if method.is_default() {
                let done = lc::RSA_sign(lc_nid(kind)?, m, m_length as usize, sigret, siglen, key.raw());
                return if done == 1 { Ok(1) } else { Err(rsa_error()) };
            }
            let info = digest_info(kind, bytes(m, m_length)?)?;
            let run = method.priv_enc.ok_or(Error::SILENT)?;
            let len = run(info.len() as c_int, info.as_ptr(), sigret, rsa, padding::PKCS1);
            if len <= 0 {
                return Err(Error::SILENT);
            }
            siglen.write(len as c_uint);
        }
        Ok(1)
    })
}

/// Verifies a signature of a digest. Returns 1 if it is right, 0 if not. Source: RSA_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_verify(
    kind: c_int,
    m: *const c_uchar,
    m_length: c_uint,
    sigbuf: *const c_uchar,
    siglen: c_uint,
    rsa: *mut RSA,
) -> c_int {
    guard(0, || {
        // SAFETY: a live key and readable bytes, as the man page has the caller promise.
        unsafe {
            let key = RSA::get0(rsa)?;
            if let Some(verify) = method(key)?.verify {
                return Ok(verify(kind, m, m_length, sigbuf, siglen, rsa));
            }
            let done = lc::RSA_verify(lc_nid(kind)?, m, m_length as usize, sigbuf, siglen as usize, key.raw());
            if done == 1 { Ok(1) } else { Err(refusal(key.raw(), bytes(sigbuf, siglen)?)) }
        }
    })
}
