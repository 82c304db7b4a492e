//! What a certificate says, and saying it. Source: X509_get_subject_name(3), X509_get0_notBefore(3).

use std::ffi::{c_int, c_long, c_uchar};

use super::algorithm::*;
use super::certificate::*;
use super::extension::*;
use super::name::*;
use super::outside::*;
use super::pubkey::*;
use super::typed::i2d_X509_CINF;
use crate::error::{Error, Silent};
use crate::ffi::strings::put;
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::integer::*;
use crate::libcrypto::asn1::string::*;

/// Borrows a certificate's signed part; NULL is a silent failure.
///
/// # Safety
/// `x` is NULL or live for `'a`.
unsafe fn info<'a>(x: *const X509) -> Result<&'a X509_CINF, Error> {
    // SAFETY: as the caller promises.
    unsafe { X509::option(x) }.ok_or(Error::SILENT)?.info()
}

/// As [`info`], to change it.
///
/// # Safety
/// `x` is NULL or live for `'a`, and the caller has it alone.
unsafe fn change<'a>(x: *const X509) -> Result<&'a mut X509_CINF, Error> {
    // SAFETY: as the caller promises.
    unsafe { X509::option(x).ok_or(Error::SILENT)?.content.change_info() }
}

/// Puts a copy of `time` in `place`.
///
/// # Safety
/// `place` holds NULL or a live time; `time` is NULL or live.
pub(super) unsafe fn set1_time(place: &mut *mut ASN1_TIME, time: *const ASN1_TIME) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        if place.cast_const() != time {
            let copy = made(ASN1_STRING_dup(time))?;
            ASN1_STRING_free(std::mem::replace(place, copy));
        }
    }
    Ok(1)
}

/// The version as it is encoded: 0, 1, 2 for versions 1, 2, 3.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_version(x: *const X509) -> c_long {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(0, || unsafe { Ok(ASN1_INTEGER_get(info(x)?.version)) })
}

/// Sets the version: 0, 1, 2 for versions 1, 2, 3. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set_version(x: *mut X509, version: c_long) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone.
        unsafe {
            if ASN1_INTEGER_get(info(x)?.version) == version {
                return Ok(1);
            }
            let info = change(x)?;
            if version == 0 {
                ASN1_STRING_free(std::mem::replace(&mut info.version, std::ptr::null_mut()));
                return Ok(1);
            }
            if info.version.is_null() {
                info.version = ASN1_STRING::allocate(tag::INTEGER)?;
            }
            Ok(ASN1_INTEGER_set(info.version, version))
        }
    })
}

/// The serial number (get0), to be changed; NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_serialNumber(x: *mut X509) -> *mut ASN1_INTEGER {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(x)?.serial) })
}

/// The serial number (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_serialNumber(x: *const X509) -> *const ASN1_INTEGER {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null(), || unsafe { Ok(info(x)?.serial.cast_const()) })
}

/// Sets the serial number; it is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set_serialNumber(x: *mut X509, serial: *mut ASN1_INTEGER) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, and a live number.
        unsafe {
            if info(x)?.serial == serial {
                return Ok(1);
            }
            Ok(ASN1_STRING_copy(change(x)?.serial, serial))
        }
    })
}

/// The subject's name (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_subject_name(a: *const X509) -> *mut X509_NAME {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(a)?.subject) })
}

/// The issuer's name (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_issuer_name(a: *const X509) -> *mut X509_NAME {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(a)?.issuer) })
}

/// Sets the subject's name; it is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set_subject_name(x: *mut X509, name: *const X509_NAME) -> c_int {
    // SAFETY: the man page has the caller promise a certificate it has alone, and a live name.
    guard(0, || unsafe { Ok(X509_NAME_set(&mut change(x)?.subject, name)) })
}

/// Sets the issuer's name; it is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set_issuer_name(x: *mut X509, name: *const X509_NAME) -> c_int {
    // SAFETY: the man page has the caller promise a certificate it has alone, and a live name.
    guard(0, || unsafe { Ok(X509_NAME_set(&mut change(x)?.issuer, name)) })
}

/// From when it is valid (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_notBefore(x: *const X509) -> *const ASN1_TIME {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null(), || unsafe { Ok((*info(x)?.validity).notBefore.cast_const()) })
}

/// Until when it is valid (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_notAfter(x: *const X509) -> *const ASN1_TIME {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null(), || unsafe { Ok((*info(x)?.validity).notAfter.cast_const()) })
}

/// From when it is valid (get0), to be changed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_getm_notBefore(x: *const X509) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || unsafe { Ok((*info(x)?.validity).notBefore) })
}

/// Until when it is valid (get0), to be changed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_getm_notAfter(x: *const X509) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || unsafe { Ok((*info(x)?.validity).notAfter) })
}

/// Sets from when it is valid; the time is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set1_notBefore(x: *mut X509, tm: *const ASN1_TIME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, and a live time.
        unsafe {
            if tm.is_null() {
                return Err(Error::SILENT);
            }
            set1_time(&mut (*change(x)?.validity).notBefore, tm)
        }
    })
}

/// Sets until when it is valid; the time is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set1_notAfter(x: *mut X509, tm: *const ASN1_TIME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, and a live time.
        unsafe {
            if tm.is_null() {
                return Err(Error::SILENT);
            }
            set1_time(&mut (*change(x)?.validity).notAfter, tm)
        }
    })
}

/// The key with its algorithm (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_X509_PUBKEY(x: *const X509) -> *mut X509_PUBKEY {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(x)?.key) })
}

/// The key (get0), decoded; NULL if it cannot be.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_pubkey(x: *const X509) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509_PUBKEY_get0(info(x)?.key)) })
}

/// The key, decoded, with a reference for the caller to free; NULL if it cannot be.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_pubkey(x: *mut X509) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509_PUBKEY_get(info(x)?.key)) })
}

/// Sets the key, the public half of `pkey`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set_pubkey(x: *mut X509, pkey: *mut EVP_PKEY) -> c_int {
    // SAFETY: the man page has the caller promise a certificate it has alone, and a live key.
    guard(0, || unsafe { Ok(X509_PUBKEY_set(&mut change(x)?.key, pkey)) })
}

/// The bits of the key (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_pubkey_bitstr(x: *const X509) -> *mut ASN1_BIT_STRING {
    // SAFETY: the man page has the caller promise a live certificate; its key was made with it.
    guard(std::ptr::null_mut(), || unsafe { Ok((*info(x)?.key).bits()) })
}

/// The extensions (get0); NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_extensions(x: *const X509) -> *const stack_st_X509_EXTENSION {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null(), || unsafe { Ok(info(x)?.extensions.cast_const()) })
}

/// The unique identifiers (get0), each unless its place is NULL; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_uids(
    x: *const X509,
    piuid: *mut *const ASN1_BIT_STRING,
    psuid: *mut *const ASN1_BIT_STRING,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live certificate and places for the results.
        unsafe {
            let info = info(x)?;
            put(piuid, info.issuer_uid.cast_const());
            put(psuid, info.subject_uid.cast_const());
        }
        Ok(())
    })
}

/// The signature algorithm that the signed part names (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_tbs_sigalg(x: *const X509) -> *const X509_ALGOR {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null(), || unsafe { Ok(info(x)?.signature.cast_const()) })
}

/// The signature and its algorithm (get0), each unless its place is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_signature(
    psig: *mut *const ASN1_BIT_STRING,
    palg: *mut *const X509_ALGOR,
    x: *const X509,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live certificate and places for the results.
        unsafe {
            let parts = X509::get0(x).silent()?.content.parts()?;
            put(psig, parts.signature.cast_const());
            put(palg, parts.sig_alg.cast_const());
        }
        Ok(())
    })
}

/// The number of the signature algorithm.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_signature_nid(x: *const X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate; its algorithm was made with it.
        unsafe { Ok(OBJ_obj2nid((*X509::get0(x)?.content.parts()?.sig_alg).algorithm)) }
    })
}

/// Writes the signed part of a certificate anew, from what the fields say; see `i2d_X509`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_re_X509_tbs(x: *mut X509, pp: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a certificate it has alone, and room.
    guard(-1, || unsafe { Ok(i2d_X509_CINF(change(x)?, pp)) })
}

/// The kind of key that the signature algorithm is for, as `EVP_PKEY_type` tells it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_signature_type(x: *const X509) -> c_int {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { EVP_PKEY_type(X509_get_signature_nid(x)) }
}
