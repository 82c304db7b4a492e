//! ECDSA and ECDH.

use std::ffi::{c_int, c_uchar, c_uint, c_void};

use aws_lc_sys::{self as lc, BIGNUM, DSA_SIG, EC_POINT, ECDSA_SIG};

use super::EC_KEY;
use super::error::ec_error;
use super::method::EC_KEY_METHOD;
use crate::crypto::lc::forget_errors;
use crate::crypto::operate::out_of_range;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, Shared, bytes, bytes_mut, guard};
use crate::libcrypto::ec::present;
use crate::libcrypto::evp::digest_method::{EVP_MD, algorithm};

/// Makes a signature for `ECDSA_SIG_free`. Source: ECDSA_SIG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_SIG_new() -> *mut ECDSA_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::ECDSA_SIG_new() })
    })
}

/// Frees a signature; NULL is fine. Source: ECDSA_SIG_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_SIG_free(sig: *mut ECDSA_SIG) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::ECDSA_SIG_free(sig) };
        Ok(())
    })
}

/// Both numbers, borrowed; what the caller has no use for may be NULL. Source: ECDSA_SIG_get0(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_SIG_get0(sig: *const ECDSA_SIG, pr: *mut *const BIGNUM, ps: *mut *const BIGNUM) {
    guard((), || {
        present(&[sig.cast()]).silent()?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            put(pr, lc::ECDSA_SIG_get0_r(sig));
            put(ps, lc::ECDSA_SIG_get0_s(sig));
        }
        Ok(())
    })
}

/// The first number, borrowed. Source: ECDSA_SIG_get0_r(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_SIG_get0_r(sig: *const ECDSA_SIG) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        present(&[sig.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::ECDSA_SIG_get0_r(sig) })
    })
}

/// The second number, borrowed. Source: ECDSA_SIG_get0_s(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_SIG_get0_s(sig: *const ECDSA_SIG) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        present(&[sig.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::ECDSA_SIG_get0_s(sig) })
    })
}

/// Sets both numbers, which are taken over. Returns 1, or 0 if one is NULL. Source: ECDSA_SIG_set0(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_SIG_set0(sig: *mut ECDSA_SIG, r: *mut BIGNUM, s: *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::ECDSA_SIG_set0(sig, r, s) })
    })
}

/// Makes a signature for `DSA_SIG_free`. Source: DSA_SIG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_SIG_new() -> *mut DSA_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DSA_SIG_new() })
    })
}

/// Frees a signature; NULL is fine. Source: DSA_SIG_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_SIG_free(a: *mut DSA_SIG) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::DSA_SIG_free(a) };
        Ok(())
    })
}

/// Both numbers, borrowed; what the caller has no use for may be NULL. Source: DSA_SIG_get0(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_SIG_get0(sig: *const DSA_SIG, pr: *mut *const BIGNUM, ps: *mut *const BIGNUM) {
    guard((), || {
        present(&[sig.cast()]).silent()?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (mut r, mut s) = (std::ptr::null(), std::ptr::null());
            lc::DSA_SIG_get0(sig, &mut r, &mut s);
            put(pr, r);
            put(ps, s);
        }
        Ok(())
    })
}

/// Sets both numbers, which are taken over. Returns 1, or 0 if one is NULL. Source: DSA_SIG_set0(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_SIG_set0(sig: *mut DSA_SIG, r: *mut BIGNUM, s: *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DSA_SIG_set0(sig, r, s) })
    })
}

/// Longest signature of the key in bytes. Source: ECDSA_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_size(eckey: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::ECDSA_size(EC_KEY::get0(eckey).silent()?.raw()) } as c_int)
    })
}

/// Signs a digest, by the key's method.
///
/// # Safety
/// A live key and `len` readable bytes.
unsafe fn sign_sig(
    digest: *const c_uchar,
    len: c_int,
    kinv: *const BIGNUM,
    r: *const BIGNUM,
    key: *mut EC_KEY,
) -> Result<*mut ECDSA_SIG, Error> {
    // SAFETY: as our caller promises; the program's function is for its own keys.
    unsafe {
        let object = EC_KEY::get0(key)?;
        if let Some(sign_sig) = EC_KEY_METHOD::get0(object.method())?.sign_sig {
            return Ok(sign_sig(digest, len, kinv, r, key));
        }
        let digest = bytes(digest, len)?;
        let signature = lc::ECDSA_do_sign(digest.as_ptr(), digest.len(), object.raw());
        if signature.is_null() { Err(ec_error()) } else { Ok(signature) }
    }
}

/// Signs a digest, by the key's method, as DER.
///
/// # Safety
/// A live key, `len` readable bytes, and room for a signature.
unsafe fn sign(
    kind: c_int,
    (digest, len): (*const c_uchar, c_int),
    (sig, siglen): (*mut c_uchar, *mut c_uint),
    (kinv, r): (*const BIGNUM, *const BIGNUM),
    key: *mut EC_KEY,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises; the program's function is for its own keys.
    unsafe {
        let object = EC_KEY::get0(key)?;
        let method = EC_KEY_METHOD::get0(object.method())?;
        if let Some(sign) = method.sign {
            return Ok(sign(kind, digest, len, sig, siglen, kinv, r, key));
        }
        let made = sign_sig(digest, len, kinv, r, key)?;
        if made.is_null() {
            return Err(Error::SILENT);
        }
        let der = crate::crypto::lc::written(|cbb| lc::ECDSA_SIG_marshal(cbb, made));
        lc::ECDSA_SIG_free(made);
        let der = der.ok_or_else(ec_error)?;
        bytes_mut(sig, der.len())?.copy_from_slice(&der);
        put(siglen, der.len() as c_uint);
    }
    Ok(1)
}

/// Signs a digest, by the key's method. Returns a signature for `ECDSA_SIG_free`. Source: ECDSA_do_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_do_sign(dgst: *const c_uchar, dgst_len: c_int, eckey: *mut EC_KEY) -> *mut ECDSA_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { sign_sig(dgst, dgst_len, std::ptr::null(), std::ptr::null(), eckey) }
    })
}

/// As `ECDSA_do_sign`; numbers computed before serve only the program's own methods. Source: ECDSA_do_sign_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_do_sign_ex(
    dgst: *const c_uchar,
    dgstlen: c_int,
    kinv: *const BIGNUM,
    rp: *const BIGNUM,
    eckey: *mut EC_KEY,
) -> *mut ECDSA_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { sign_sig(dgst, dgstlen, kinv, rp, eckey) }
    })
}

/// Signs a digest and writes the signature as DER, `ECDSA_size` bytes at most. Returns 1 or 0. Source: ECDSA_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_sign(
    kind: c_int,
    dgst: *const c_uchar,
    dgstlen: c_int,
    sig: *mut c_uchar,
    siglen: *mut c_uint,
    eckey: *mut EC_KEY,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { sign(kind, (dgst, dgstlen), (sig, siglen), (std::ptr::null(), std::ptr::null()), eckey) }
    })
}

/// As `ECDSA_sign`; numbers computed before serve only the program's own methods. Source: ECDSA_sign_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_sign_ex(
    kind: c_int,
    dgst: *const c_uchar,
    dgstlen: c_int,
    sig: *mut c_uchar,
    siglen: *mut c_uint,
    kinv: *const BIGNUM,
    rp: *const BIGNUM,
    eckey: *mut EC_KEY,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { sign(kind, (dgst, dgstlen), (sig, siglen), (kinv, rp), eckey) }
    })
}

/// Verifies a signature of a digest. Returns 1 if it is right, 0 if not, -1 on other errors. Source: ECDSA_do_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_do_verify(
    dgst: *const c_uchar,
    dgst_len: c_int,
    sig: *const ECDSA_SIG,
    eckey: *mut EC_KEY,
) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let object = EC_KEY::get0(eckey)?;
            if let Some(verify) = EC_KEY_METHOD::get0(object.method())?.verify_sig {
                return Ok(verify(dgst, dgst_len, sig, eckey));
            }
            let digest = bytes(dgst, dgst_len)?;
            Ok(verified(digest, sig, object.raw()))
        }
    })
}

/// Whether a signature of a digest is right, 1 or 0; queues what is wrong with its numbers.
///
/// # Safety
/// Signature and key are live.
unsafe fn verified(digest: &[u8], signature: *const ECDSA_SIG, key: *mut lc::EC_KEY) -> c_int {
    // SAFETY: as our caller promises; the slice's length is passed with it.
    let (answer, wrong) = unsafe {
        let answer = lc::ECDSA_do_verify(digest.as_ptr(), digest.len(), signature, key);
        (answer, out_of_range(key, signature).filter(|_| answer != 1))
    };
    forget_errors();
    wrong.into_iter().for_each(Error::raise);
    answer
}

/// Verifies a signature in DER of a digest. Returns 1 if it is right, 0 if not, -1 on other errors. Source: ECDSA_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDSA_verify(
    kind: c_int,
    dgst: *const c_uchar,
    dgstlen: c_int,
    sig: *const c_uchar,
    siglen: c_int,
    eckey: *mut EC_KEY,
) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let object = EC_KEY::get0(eckey)?;
            if let Some(verify) = EC_KEY_METHOD::get0(object.method())?.verify {
                return Ok(verify(kind, dgst, dgstlen, sig, siglen, eckey));
            }
            let (digest, signature) = (bytes(dgst, dgstlen)?, bytes(sig, siglen)?);
            let (parsed, used) = crate::crypto::lc::read(signature, |cbs| lc::ECDSA_SIG_parse(cbs));
            if parsed.is_null() || used != signature.len() {
                lc::ECDSA_SIG_free(parsed);
                forget_errors();
                return Err(Error::SILENT);
            }
            let answer = verified(digest, parsed, object.raw());
            lc::ECDSA_SIG_free(parsed);
            Ok(answer)
        }
    })
}

/// The secret that a private key and a point agree on, passed through `KDF` if there is one. Returns its length, 0 or less on failure. Source: ECDH_compute_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDH_compute_key(
    out: *mut c_void,
    outlen: usize,
    pub_key: *const EC_POINT,
    ecdh: *const EC_KEY,
    KDF: Option<unsafe extern "C" fn(*const c_void, usize, *mut c_void, *mut usize) -> *mut c_void>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let object = EC_KEY::get0(ecdh)?;
            if pub_key.is_null() {
                // OpenSSL computes with the point at infinity then.
                let error = Error::new(Lib::EC, reason::EC_R_POINT_AT_INFINITY);
                return Err(error.then(Lib::EC, reason::EC_R_POINT_ARITHMETIC_FAILURE));
            }
            let mut secret = zeroize::Zeroizing::new([0u8; 66]);
            let len = lc::ECDH_compute_key(secret.as_mut_ptr().cast(), secret.len(), pub_key, object.raw(), None);
            if len <= 0 {
                return Err(ec_error());
            }
            let mut written = outlen.min(len as usize);
            match KDF {
                Some(kdf) => {
                    written = outlen;
                    if kdf(secret.as_ptr().cast(), len as usize, out, &mut written).is_null() {
                        return Err(Error::new(Lib::EC, reason::EC_R_KDF_PARAMETER_ERROR));
                    }
                }
                None => bytes_mut(out, written)?.copy_from_slice(&secret[..written]),
            }
            Ok(written as c_int)
        }
    })
}

/// X9.63's derivation from a secret and shared information. Returns 1 or 0. Source: ECDH_KDF_X9_62(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECDH_KDF_X9_62(
    out: *mut c_uchar,
    outlen: usize,
    Z: *const c_uchar,
    Zlen: usize,
    sinfo: *const c_uchar,
    sinfolen: usize,
    md: *const EVP_MD,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let made = crate::crypto::kdf::x963(algorithm(md)?, bytes(Z, Zlen)?, bytes(sinfo, sinfolen)?, outlen);
            bytes_mut(out, outlen)?.copy_from_slice(&made.ok_or(Error::SILENT)?);
        }
        Ok(1)
    })
}
