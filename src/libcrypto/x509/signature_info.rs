//! What a signature is worth: digest, key, strength. Source: X509_get_signature_info(3), X509_digest(3).

use std::ffi::c_int;

use super::algorithm::*;
use super::certificate::*;
use super::compare::digest;
use super::outside::*;
use super::pss;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::string::*;

const VALID: u32 = 1;
const TLS: u32 = 2;
const RSA_PSS: c_int = 912;
const ED25519: c_int = 1087;
const ED448: c_int = 1088;
const SHA1: c_int = 64;
const MD5: c_int = 4;
const SHA256: c_int = 672;
const SHA384: c_int = 673;
const SHA512: c_int = 674;

/// Digest, kind of key, strength in bits, flags.
pub struct x509_sig_info_st {
    mdnid: c_int,
    pknid: c_int,
    secbits: c_int,
    flags: u32,
}
/// OpenSSL's name for it.
pub type X509_SIG_INFO = x509_sig_info_st;

impl x509_sig_info_st {
    const UNKNOWN: Self = x509_sig_info_st { mdnid: NID_UNDEF, pknid: NID_UNDEF, secbits: -1, flags: 0 };

    /// What an algorithm says.
    ///
    /// # Safety
    /// `algorithm` is live.
    unsafe fn of(algorithm: *const X509_ALGOR) -> Self {
        let (mut md, mut key) = (NID_UNDEF, NID_UNDEF);
        // SAFETY: as the caller promises.
        let known = unsafe { OBJ_find_sigid_algs(OBJ_obj2nid((*algorithm).algorithm), &mut md, &mut key) };
        if known == 0 || key == NID_UNDEF {
            return Self::UNKNOWN;
        }
        let mut tls = matches!(md, SHA1 | SHA256 | SHA384 | SHA512);
        if key == RSA_PSS {
            // SAFETY: as the caller promises.
            let Some(parameters) = (unsafe { pss::Parameters::of(algorithm) }) else {
                return x509_sig_info_st { mdnid: md, pknid: key, ..Self::UNKNOWN };
            };
            md = parameters.digest;
            tls =
                matches!(md, SHA256 | SHA384 | SHA512) && parameters.mask == md && parameters.salt == digest_length(md);
        }
        let secbits = match (key, md) {
            (ED25519, _) => 128,
            (ED448, _) => 224,
            (RSA_PSS, SHA1) => 64,
            (_, SHA1) => 63,
            (_, MD5) => 39,
            _ => digest_length(md) * 4,
        };
        let tls = tls || matches!(key, ED25519 | ED448);
        if secbits <= 0 {
            return x509_sig_info_st { mdnid: md, pknid: key, ..Self::UNKNOWN };
        }
        x509_sig_info_st { mdnid: md, pknid: key, secbits, flags: VALID | if tls { TLS } else { 0 } }
    }
}

fn digest_length(nid: c_int) -> c_int {
    // SAFETY: a digest or NULL.
    unsafe {
        let md = digest_by_nid(nid);
        if md.is_null() { 0 } else { EVP_MD_get_size(md) }
    }
}

/// Tells what a signature is worth, each answer unless its place is NULL. Returns 1, or 0 if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_SIG_INFO_get(
    siginf: *const X509_SIG_INFO,
    mdnid: *mut c_int,
    pknid: *mut c_int,
    secbits: *mut c_int,
    flags: *mut u32,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live object and places for the results.
        unsafe {
            let known = siginf.as_ref().ok_or(Error::SILENT)?;
            put(mdnid, known.mdnid);
            put(pknid, known.pknid);
            put(secbits, known.secbits);
            put(flags, known.flags);
            Ok((known.flags & VALID != 0).into())
        }
    })
}

/// Sets what a signature is worth.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_SIG_INFO_set(
    siginf: *mut X509_SIG_INFO,
    mdnid: c_int,
    pknid: c_int,
    secbits: c_int,
    flags: u32,
) {
    // SAFETY: the man page has the caller promise a live object.
    if let Some(place) = unsafe { siginf.as_mut() } {
        *place = x509_sig_info_st { mdnid, pknid, secbits, flags };
    }
}

/// Tells what a certificate's signature is worth; see `X509_SIG_INFO_get`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_signature_info(
    x: *mut X509,
    mdnid: *mut c_int,
    pknid: *mut c_int,
    secbits: *mut c_int,
    flags: *mut u32,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate and places for the results.
        unsafe {
            let known = X509_SIG_INFO::of(X509::get0(x)?.content.parts()?.sig_alg);
            Ok(X509_SIG_INFO_get(&known, mdnid, pknid, secbits, flags))
        }
    })
}

/// The digest of the encoding by the digest of the certificate's own signature, or a substitute for one.
///
/// Returns it for the caller to free and the algorithm in `*md_used` (freed by `EVP_MD_free`); NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_digest_sig(
    cert: *const X509,
    md_used: *mut *mut EVP_MD,
    md_is_fallback: *mut c_int,
) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live certificate and places for the results.
        unsafe {
            put(md_used, std::ptr::null_mut());
            put(md_is_fallback, 0);
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let cert = X509::option(cert).ok_or_else(null)?;
            let known = X509_SIG_INFO::of(cert.content.parts()?.sig_alg);
            if known.pknid == NID_UNDEF {
                return Err(Error::new(Lib::X509, reason::X509_R_UNKNOWN_SIGID_ALGS));
            }
            let nid = match (known.pknid, known.mdnid) {
                (ED25519, _) => SHA512,
                (ED448, _) => 1101,
                (_, NID_UNDEF) => SHA256,
                (_, md) => md,
            };
            put(md_is_fallback, c_int::from(known.mdnid == NID_UNDEF && !matches!(known.pknid, ED25519 | ED448)));
            let md = digest_by_nid(nid);
            if md.is_null() {
                return Err(Error::new(Lib::X509, reason::X509_R_UNSUPPORTED_ALGORITHM));
            }
            let mut made = [0u8; 64];
            let mut length = 0;
            done(digest(&cert.try_der()?, md, made.as_mut_ptr(), &mut length)?)?;
            put(md_used, md.cast_mut());
            ASN1_STRING::with_bytes(tag::OCTET_STRING, &made[..length as usize])
        }
    })
}
