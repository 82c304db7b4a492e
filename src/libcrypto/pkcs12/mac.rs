//! The digest over a file. Source: PKCS12_gen_mac(3).

use std::ffi::{c_char, c_int, c_uchar, c_uint};

use super::items::*;
use super::pbe::ITERATIONS;
use super::typed::{PKCS12_MAC_DATA_free, PKCS12_MAC_DATA_new};
use super::{failure, live, live_mut, password};
use crate::crypto::digest::Algorithm;
use crate::crypto::mac::Hmac;
use crate::crypto::pbe;
use crate::error::{Error, reason};
use crate::ffi::{bytes, guard, strings};
use crate::libcrypto::pkcs7::items::PKCS7;
use crate::libcrypto::pkcs7::outside::*;

/// The length of a salt of our choice.
const SALT: usize = 8;

/// The bytes that the digest is of: the content, which must be of type data.
unsafe fn content<'a>(p12: &PKCS12) -> Result<&'a [u8], Error> {
    // SAFETY: a live file; the type says what `d` is.
    unsafe {
        let safes: &PKCS7 = live(p12.authsafes)?;
        if OBJ_obj2nid(safes.type_) != NID_pkcs7_data {
            return Err(failure(reason::PKCS12_R_CONTENT_TYPE_NOT_DATA));
        }
        Ok(string_bytes(safes.d.cast()))
    }
}

/// The digest that the file should have.
unsafe fn compute(p12: &PKCS12, password: Option<&[u8]>) -> Result<Vec<u8>, Error> {
    // SAFETY: a live file and its parts.
    unsafe {
        let content = content(p12)?;
        let data: &PKCS12_MAC_DATA = live(p12.mac)?;
        let (mut algorithm, mut object) = (std::ptr::null(), std::ptr::null());
        X509_SIG_get0(data.dinfo, &mut algorithm, std::ptr::null_mut());
        X509_ALGOR_get0(&mut object, std::ptr::null_mut(), std::ptr::null_mut(), algorithm);
        let unknown = || failure(reason::PKCS12_R_UNKNOWN_DIGEST_ALGORITHM);
        let digest =
            Algorithm::from_nid(OBJ_obj2nid(object)).filter(|digest| digest.lc().is_some()).ok_or_else(unknown)?;
        let iterations = if data.iter.is_null() { 1 } else { ASN1_INTEGER_get(data.iter) };
        let iterations = u32::try_from(iterations).unwrap_or(1).max(1);
        let key =
            pbe::derive_pkcs12(digest, &pbe::bmp(password), string_bytes(data.salt), 3, iterations, digest.size());
        let key = key.ok_or_else(|| failure(reason::PKCS12_R_KEY_GEN_ERROR))?;
        Hmac::of(digest, &key, content).ok_or(Error::SILENT)
    }
}

/// Whether a file has a digest. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_mac_present(p12: *const PKCS12) -> c_int {
    // SAFETY: the man page has the caller pass a live file.
    guard(0, || Ok((!unsafe { live(p12) }?.mac.is_null()).into()))
}

/// The digest's parts (get0), each NULL if there is no digest.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_get0_mac(
    pmac: *mut *const ASN1_OCTET_STRING,
    pmacalg: *mut *const X509_ALGOR,
    psalt: *mut *const ASN1_OCTET_STRING,
    piter: *mut *const ASN1_INTEGER,
    p12: *const PKCS12,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live file and places or NULL.
        unsafe {
            let (mut algorithm, mut digest) = (std::ptr::null(), std::ptr::null());
            let (mut salt, mut iter) = (std::ptr::null(), std::ptr::null());
            if let Some(data) = live(p12)?.mac.as_ref() {
                X509_SIG_get0(data.dinfo, &mut algorithm, &mut digest);
                (salt, iter) = (data.salt.cast_const(), data.iter.cast_const());
            }
            strings::put(pmac, digest);
            strings::put(pmacalg, algorithm);
            strings::put(psalt, salt);
            strings::put(piter, iter);
        }
        Ok(())
    })
}

/// Writes the digest that the file should have to `mac`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_gen_mac(
    p12: *mut PKCS12,
    pass: *const c_char,
    passlen: c_int,
    mac: *mut c_uchar,
    maclen: *mut c_uint,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live file, a password and room for the digest.
        unsafe {
            let digest = compute(live(p12)?, password(pass, passlen)?)?;
            std::ptr::copy_nonoverlapping(digest.as_ptr(), mac, digest.len());
            strings::put(maclen, digest.len() as c_uint);
        }
        Ok(1)
    })
}

/// Whether the file's digest is right. Returns 1, 0 if it is not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_verify_mac(p12: *mut PKCS12, pass: *const c_char, passlen: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live file and a password or NULL.
        unsafe {
            let file = live(p12)?;
            let data = file.mac.as_ref().ok_or_else(|| failure(reason::PKCS12_R_MAC_ABSENT))?;
            let made = compute(file, password(pass, passlen)?);
            let made =
                made.map_err(|error| error.then(crate::error::Lib::PKCS12, reason::PKCS12_R_MAC_GENERATION_ERROR))?;
            let mut digest = std::ptr::null();
            X509_SIG_get0(data.dinfo, std::ptr::null_mut(), &mut digest);
            let there = string_bytes(digest);
            let differs = made.iter().zip(there).fold(0, |all, (a, b)| all | (a ^ b));
            Ok((there.len() == made.len() && differs == 0).into())
        }
    })
}

/// Prepares a digest: salt (random if NULL), iterations, algorithm. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_setup_mac(
    p12: *mut PKCS12,
    iter: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    md_type: *const EVP_MD,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live file, a digest, and `saltlen` bytes or NULL.
        unsafe {
            let file = live_mut(p12)?;
            PKCS12_MAC_DATA_free(std::mem::replace(&mut file.mac, PKCS12_MAC_DATA_new()));
            let data = live_mut(file.mac)?;
            if iter > 1 {
                data.iter = ASN1_STRING_type_new(tag::INTEGER);
                ASN1_INTEGER_set(data.iter, iter.into());
            }
            let mut bytes_of_salt = vec![0u8; if saltlen > 0 { saltlen as usize } else { SALT }];
            if salt.is_null() {
                if RAND_bytes(bytes_of_salt.as_mut_ptr(), bytes_of_salt.len() as c_int) <= 0 {
                    return Ok(0);
                }
            } else {
                bytes_of_salt = bytes(salt, bytes_of_salt.len())?.to_vec();
            }
            ASN1_STRING_set(data.salt, bytes_of_salt.as_ptr().cast(), bytes_of_salt.len() as c_int);
            let mut algorithm = std::ptr::null_mut();
            X509_SIG_getm(data.dinfo, &mut algorithm, std::ptr::null_mut());
            let object = OBJ_nid2obj(EVP_MD_get_type(md_type));
            Ok(X509_ALGOR_set0(algorithm, object, tag::NULL, std::ptr::null_mut()))
        }
    })
}

/// Gives a file its digest, by SHA-256 if `md_type` is NULL, after as many iterations as usual if they are 0. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_set_mac(
    p12: *mut PKCS12,
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    iter: c_int,
    md_type: *const EVP_MD,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live file, a password and `saltlen` bytes or NULL.
        unsafe {
            let md_type = if md_type.is_null() { EVP_sha256() } else { md_type };
            let iter = if iter == 0 { ITERATIONS } else { iter };
            if PKCS12_setup_mac(p12, iter, salt, saltlen, md_type) == 0 {
                return Err(failure(reason::PKCS12_R_MAC_SETUP_ERROR));
            }
            let file = live(p12)?;
            let made = compute(file, password(pass, passlen)?);
            let made =
                made.map_err(|error| error.then(crate::error::Lib::PKCS12, reason::PKCS12_R_MAC_GENERATION_ERROR))?;
            let mut digest = std::ptr::null_mut();
            X509_SIG_getm(live(file.mac)?.dinfo, std::ptr::null_mut(), &mut digest);
            if ASN1_STRING_set(digest, made.as_ptr().cast(), made.len() as c_int) == 0 {
                return Err(failure(reason::PKCS12_R_MAC_STRING_SET_ERROR));
            }
        }
        Ok(1)
    })
}
