//! Comparing, digesting and hashing certificates, and the keys in them. Source: X509_cmp(3), X509_digest(3).

use std::cmp::Ordering;
use std::ffi::{c_int, c_uchar, c_uint, c_ulong};

use super::certificate::*;
use super::crl::X509_CRL;
use super::fields::*;
use super::name::*;
use super::outside::*;
use super::request::X509_REQ;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard, memory, optional_str};
use crate::libcrypto::asn1::integer::ASN1_INTEGER_cmp;
use crate::libcrypto::asn1::string::*;

fn sign(order: Ordering) -> c_int {
    match order {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    }
}

/// Orders two certificates by their digest: 0 if they are equal; -2 if one cannot be encoded.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_cmp(a: *const X509, b: *const X509) -> c_int {
    guard(-2, || {
        if a == b {
            return Ok(0);
        }
        // SAFETY: the man page has the caller promise live certificates.
        let (a, b) = unsafe { (X509::get0(a)?.try_der()?, X509::get0(b)?.try_der()?) };
        Ok(sign(sha1(&a).cmp(&sha1(&b)).then_with(|| a.len().cmp(&b.len())).then_with(|| a.cmp(&b))))
    })
}

/// Orders two certificates by issuer and serial number: 0 if both are the same.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_issuer_and_serial_cmp(a: *const X509, b: *const X509) -> c_int {
    // SAFETY: the man page has the caller promise live certificates.
    unsafe {
        let order = ASN1_INTEGER_cmp(X509_get0_serialNumber(a), X509_get0_serialNumber(b));
        if order != 0 { order } else { X509_issuer_name_cmp(a, b) }
    }
}

/// A hash of issuer and serial number, by MD5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_issuer_and_serial_hash(a: *mut X509) -> c_ulong {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate; the line is ours to free.
        unsafe {
            let line = made(X509_NAME_oneline(X509_get_issuer_name(a), std::ptr::null_mut(), 0))?;
            let mut input = optional_str(line).unwrap_or_default().to_vec();
            memory::free(line);
            input.extend_from_slice(ASN1_STRING::get0(X509_get0_serialNumber(a))?.bytes());
            Ok(short_hash(&md5(&input)))
        }
    })
}

/// Orders two certificates by issuer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_issuer_name_cmp(a: *const X509, b: *const X509) -> c_int {
    // SAFETY: the man page has the caller promise live certificates.
    unsafe { X509_NAME_cmp(X509_get_issuer_name(a), X509_get_issuer_name(b)) }
}

/// Orders two certificates by subject.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_subject_name_cmp(a: *const X509, b: *const X509) -> c_int {
    // SAFETY: the man page has the caller promise live certificates.
    unsafe { X509_NAME_cmp(X509_get_subject_name(a), X509_get_subject_name(b)) }
}

/// The hash of the subject, as files in certificate directories are named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_subject_name_hash(x: *mut X509) -> c_ulong {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { hash(X509_get_subject_name(x)) }
}

/// The hash of the issuer, as files in certificate directories are named.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_issuer_name_hash(a: *mut X509) -> c_ulong {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { hash(X509_get_issuer_name(a)) }
}

/// # Safety
/// `name` is NULL or live.
unsafe fn hash(name: *const X509_NAME) -> c_ulong {
    // SAFETY: as the caller promises; NULLs are allowed.
    unsafe { X509_NAME_hash_ex(name, std::ptr::null_mut(), std::ptr::null(), std::ptr::null_mut()) }
}

/// The hash of the subject of OpenSSL before 1.0.0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_subject_name_hash_old(x: *mut X509) -> c_ulong {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { X509_NAME_hash_old(X509_get_subject_name(x)) }
}

/// The hash of the issuer of OpenSSL before 1.0.0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_issuer_name_hash_old(a: *mut X509) -> c_ulong {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { X509_NAME_hash_old(X509_get_issuer_name(a)) }
}

/// Digests `data` into `md`. Returns 1, or 0 on failure.
///
/// # Safety
/// `type` is a live digest, `md` has room for it, `len` is NULL or writable.
pub(super) unsafe fn digest(
    data: &[u8],
    r#type: *const EVP_MD,
    md: *mut c_uchar,
    len: *mut c_uint,
) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    Ok(unsafe { EVP_Digest(data.as_ptr().cast(), data.len(), md, len, r#type, std::ptr::null_mut()) })
}

/// The digest of the encoding. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_digest(
    data: *const X509,
    r#type: *const EVP_MD,
    md: *mut c_uchar,
    len: *mut c_uint,
) -> c_int {
    // SAFETY: the man page has the caller promise a live certificate and room for the digest.
    guard(0, || unsafe { digest(&X509::get0(data)?.try_der()?, r#type, md, len) })
}

/// The digest of the bits of the key. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_pubkey_digest(
    data: *const X509,
    r#type: *const EVP_MD,
    md: *mut c_uchar,
    len: *mut c_uint,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate and room for the digest.
        unsafe {
            let bits = X509_get0_pubkey_bitstr(data).as_ref().ok_or(Error::SILENT)?;
            digest(bits.bytes(), r#type, md, len)
        }
    })
}

/// The digest of the encoding of a request. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_digest(
    data: *const X509_REQ,
    r#type: *const EVP_MD,
    md: *mut c_uchar,
    len: *mut c_uint,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live request and room for the digest.
        unsafe { digest(&encoded(data, super::request::X509_REQ_it())?, r#type, md, len) }
    })
}

/// The digest of the encoding of a revocation list. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_digest(
    data: *const X509_CRL,
    r#type: *const EVP_MD,
    md: *mut c_uchar,
    len: *mut c_uint,
) -> c_int {
    // SAFETY: the man page has the caller promise a live list and room for the digest.
    guard(0, || unsafe { digest(&X509_CRL::get0(data)?.try_der()?, r#type, md, len) })
}

/// Whether `k` is the private half of the certificate's key. Returns 1, or 0 with the reason queued.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_private_key(x509: *const X509, pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate and key.
        unsafe {
            let own = X509_get0_pubkey(x509);
            if own.is_null() {
                return Err(Error::new(Lib::X509, reason::X509_R_UNABLE_TO_GET_CERTS_PUBLIC_KEY));
            }
            same_key(own, pkey)
        }
    })
}

/// Whether two keys are equal, with OpenSSL's reasons if not.
///
/// # Safety
/// Both are live.
pub(super) unsafe fn same_key(own: *const EVP_PKEY, pkey: *const EVP_PKEY) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    match unsafe { EVP_PKEY_eq(own, pkey) } {
        1.. => Ok(1),
        0 => Err(Error::new(Lib::X509, reason::X509_R_KEY_VALUES_MISMATCH)),
        -1 => Err(Error::new(Lib::X509, reason::X509_R_KEY_TYPE_MISMATCH)),
        _ => Err(Error::new(Lib::X509, reason::X509_R_UNKNOWN_KEY_TYPE)),
    }
}

/// The answers of `X509_certificate_type` (`EVP_PK_*`, `EVP_PKT_*`, `EVP_PKS_*`).
const PK_RSA: c_int = 1;
const PK_DSA: c_int = 2;
const PK_DH: c_int = 4;
const PK_EC: c_int = 8;
const SIGN: c_int = 0x10;
const ENC: c_int = 0x20;
const EXCH: c_int = 0x40;
const BY_RSA: c_int = 0x100;
const BY_DSA: c_int = 0x200;
const BY_EC: c_int = 0x400;

/// What can be done with the certificate's key (or `pkey`), and by which kind of key it is signed (`EVP_PK_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_certificate_type(x: *const X509, pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate, and a live key or NULL.
        unsafe {
            if x.is_null() {
                return Ok(0);
            }
            let key = if pkey.is_null() { X509_get0_pubkey(x).cast_const() } else { pkey };
            if key.is_null() {
                return Ok(0);
            }
            let own = match EVP_PKEY_get_id(key) {
                6 => PK_RSA | SIGN | ENC,
                116 => PK_DSA | SIGN,
                408 => PK_EC | SIGN | EXCH,
                1087 | 1088 => SIGN,
                28 => PK_DH | EXCH,
                _ => 0,
            };
            let mut signer = 0;
            let known = OBJ_find_sigid_algs(X509_get_signature_nid(x), std::ptr::null_mut(), &mut signer) != 0;
            let by = match signer {
                6 | 19 if known => BY_RSA,
                116 | 67 if known => BY_DSA,
                408 if known => BY_EC,
                _ => 0,
            };
            Ok(own | by)
        }
    })
}

/// Gives `pkey` the parameters of the first key of the chain that has some, and those before it too.
///
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_pubkey_parameters(pkey: *mut EVP_PKEY, chain: *mut stack_st_X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live key or NULL and a live chain.
        unsafe {
            if !pkey.is_null() && EVP_PKEY_missing_parameters(pkey) == 0 {
                return Ok(1);
            }
            let mut lacking = Vec::new();
            for x in crate::libcrypto::stack::Stack::items(chain) {
                let key = X509_get0_pubkey(x);
                if key.is_null() {
                    return Err(Error::new(Lib::X509, reason::X509_R_UNABLE_TO_GET_CERTS_PUBLIC_KEY));
                }
                if EVP_PKEY_missing_parameters(key) == 0 {
                    lacking.iter().for_each(|lacking| {
                        EVP_PKEY_copy_parameters(*lacking, key);
                    });
                    if !pkey.is_null() {
                        EVP_PKEY_copy_parameters(pkey, key);
                    }
                    return Ok(1);
                }
                lacking.push(key);
            }
            Err(Error::new(Lib::X509, reason::X509_R_UNABLE_TO_FIND_PARAMETERS_IN_CHAIN))
        }
    })
}

/// Whether both are the same revocation list: orders them by digest, 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_match(a: *const X509_CRL, b: *const X509_CRL) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise live lists.
        let (a, b) = unsafe { (X509_CRL::get0(a)?.try_der()?, X509_CRL::get0(b)?.try_der()?) };
        Ok(sign(sha1(&a).cmp(&sha1(&b))))
    })
}

/// Orders two revocation lists by issuer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_cmp(a: *const X509_CRL, b: *const X509_CRL) -> c_int {
    // SAFETY: the man page has the caller promise live lists.
    unsafe { X509_NAME_cmp(super::crl::X509_CRL_get_issuer(a), super::crl::X509_CRL_get_issuer(b)) }
}
