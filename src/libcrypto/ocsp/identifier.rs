//! Which certificate is meant. Source: OCSP_cert_to_id(3).

use std::ffi::{c_int, c_uint};

use super::items::*;
use super::typed::{OCSP_CERTID_free, OCSP_CERTID_new};
use super::{failure, live};
use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::pkcs7::outside::*;

/// The identifier of `subject`, a certificate issued by `issuer`; without a subject, only the issuer's part.
/// `dgst` is SHA-1 if NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_cert_to_id(
    dgst: *const EVP_MD,
    subject: *const X509,
    issuer: *const X509,
) -> *mut OCSP_CERTID {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live certificates.
        unsafe {
            live(issuer)?;
            let (name, serial) = match subject.is_null() {
                false => (X509_get_issuer_name(subject), X509_get0_serialNumber(subject)),
                true => (X509_get_subject_name(issuer), std::ptr::null()),
            };
            make(dgst, name, X509_get0_pubkey_bitstr(issuer), serial)
        }
    })
}

/// An identifier of its parts; without a number, only the issuer's part. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_cert_id_new(
    dgst: *const EVP_MD,
    issuerName: *const X509_NAME,
    issuerKey: *const ASN1_BIT_STRING,
    serialNumber: *const ASN1_INTEGER,
) -> *mut OCSP_CERTID {
    // SAFETY: the man page has the caller pass live objects.
    guard(std::ptr::null_mut(), || unsafe { make(dgst, issuerName, issuerKey, serialNumber) })
}

unsafe fn make(
    dgst: *const EVP_MD,
    name: *const X509_NAME,
    key: *const ASN1_BIT_STRING,
    serial: *const ASN1_INTEGER,
) -> Result<*mut OCSP_CERTID, Error> {
    // SAFETY: the parts are live; the identifier is ours until it is handed out.
    unsafe {
        let dgst = if dgst.is_null() { EVP_sha1() } else { dgst };
        let id = OCSP_CERTID_new();
        let filled = fill(id, dgst, name, key, serial);
        if filled.is_err() {
            OCSP_CERTID_free(id);
        }
        filled.map(|()| id)
    }
}

unsafe fn fill(
    id: *mut OCSP_CERTID,
    dgst: *const EVP_MD,
    name: *const X509_NAME,
    key: *const ASN1_BIT_STRING,
    serial: *const ASN1_INTEGER,
) -> Result<(), Error> {
    let digest_error = || failure(reason::OCSP_R_DIGEST_ERR);
    // SAFETY: as our caller promises; a digest is at most 64 bytes long.
    unsafe {
        let id = live(id)?;
        X509_ALGOR_set_md(id.hashAlgorithm, dgst);
        // With the parameters that OpenSSL writes: an explicit NULL.
        X509_ALGOR_set0(id.hashAlgorithm, OBJ_nid2obj(EVP_MD_get_type(dgst)), tag::NULL, std::ptr::null_mut());
        let (mut digest, mut len): ([u8; 64], c_uint) = ([0; 64], 0);
        if X509_NAME_digest(name, dgst, digest.as_mut_ptr(), &mut len) == 0 {
            return Err(digest_error());
        }
        set(id.issuerNameHash, &digest[..len as usize])?;
        let key = string_bytes(key);
        if EVP_Digest(key.as_ptr().cast(), key.len(), digest.as_mut_ptr(), &mut len, dgst, std::ptr::null_mut()) == 0 {
            return Err(Error::SILENT);
        }
        set(id.issuerKeyHash, &digest[..len as usize])?;
        if !serial.is_null() {
            copy_integer(id.serialNumber, serial)?;
        }
    }
    Ok(())
}

pub(super) unsafe fn set(string: *mut ASN1_OCTET_STRING, bytes: &[u8]) -> Result<(), Error> {
    // SAFETY: the string is live.
    match unsafe { ASN1_STRING_set(string, bytes.as_ptr().cast(), bytes.len() as c_int) } {
        0 => Err(Error::SILENT),
        _ => Ok(()),
    }
}

unsafe fn copy_integer(to: *mut ASN1_INTEGER, from: *const ASN1_INTEGER) -> Result<(), Error> {
    // SAFETY: both are live; the type carries the sign.
    unsafe {
        set(to, string_bytes(from))?;
        (*to).r#type = live(from)?.r#type;
    }
    Ok(())
}

/// Compares the issuers' parts: 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_id_issuer_cmp(a: *const OCSP_CERTID, b: *const OCSP_CERTID) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass live identifiers.
        unsafe {
            let (a, b) = (live(a)?, live(b)?);
            let (mut first, mut second) = (std::ptr::null(), std::ptr::null());
            X509_ALGOR_get0(&mut first, std::ptr::null_mut(), std::ptr::null_mut(), a.hashAlgorithm);
            X509_ALGOR_get0(&mut second, std::ptr::null_mut(), std::ptr::null_mut(), b.hashAlgorithm);
            let order = OBJ_cmp(first, second);
            if order != 0 {
                return Ok(order);
            }
            let order = ASN1_STRING_cmp(a.issuerNameHash, b.issuerNameHash);
            if order != 0 {
                return Ok(order);
            }
            Ok(ASN1_STRING_cmp(a.issuerKeyHash, b.issuerKeyHash))
        }
    })
}

/// Compares identifiers: 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_id_cmp(a: *const OCSP_CERTID, b: *const OCSP_CERTID) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass live identifiers.
        unsafe {
            let order = OCSP_id_issuer_cmp(a, b);
            if order != 0 {
                return Ok(order);
            }
            Ok(ASN1_INTEGER_cmp(live(a)?.serialNumber, live(b)?.serialNumber))
        }
    })
}

/// The parts of an identifier (get0), each unless its place is NULL. Returns 1, 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_id_get0_info(
    piNameHash: *mut *mut ASN1_OCTET_STRING,
    pmd: *mut *mut ASN1_OBJECT,
    pikeyHash: *mut *mut ASN1_OCTET_STRING,
    pserial: *mut *mut ASN1_INTEGER,
    cid: *mut OCSP_CERTID,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live identifier and places or NULL.
        unsafe {
            let Some(id) = cid.as_ref() else { return Ok(0) };
            put(piNameHash, id.issuerNameHash);
            put(pikeyHash, id.issuerKeyHash);
            put(pserial, id.serialNumber);
            if !pmd.is_null() {
                let mut object = std::ptr::null();
                X509_ALGOR_get0(&mut object, std::ptr::null_mut(), std::ptr::null_mut(), id.hashAlgorithm);
                *pmd = object.cast_mut();
            }
        }
        Ok(1)
    })
}

/// The identifier of a question (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_onereq_get0_id(one: *mut OCSP_ONEREQ) -> *mut OCSP_CERTID {
    // SAFETY: the man page has the caller pass a live question.
    guard(std::ptr::null_mut(), || Ok(unsafe { live(one) }?.reqCert))
}

/// The identifier of an answer (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_get0_id(x: *const OCSP_SINGLERESP) -> *const OCSP_CERTID {
    // SAFETY: the man page has the caller pass a live answer.
    guard(std::ptr::null(), || Ok(unsafe { live(x) }?.certId.cast_const()))
}
