//! `ASN1_item_verify` and its kin.

use std::ffi::{c_char, c_int, c_void};

use super::super::algorithm::*;
use super::super::outside::*;
use super::super::pss;
use super::{Context, RSA_PSS, asn1};
use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::string::*;

/// Sets a context up for `algorithm`.
///
/// # Safety
/// All are live.
unsafe fn start_verifying(
    ctx: *mut EVP_MD_CTX,
    algorithm: *const X509_ALGOR,
    pkey: *mut EVP_PKEY,
) -> Result<(), (c_int, Error)> {
    // SAFETY: as the caller promises.
    unsafe {
        let (mut md, mut kind) = (0, 0);
        let fatal = |reason| (-1, asn1(reason));
        if OBJ_find_sigid_algs(OBJ_obj2nid((*algorithm).algorithm), &mut md, &mut kind) == 0 {
            return Err(fatal(reason::ASN1_R_UNKNOWN_SIGNATURE_ALGORITHM));
        }
        if kind == RSA_PSS {
            return pss::start_verifying(ctx, algorithm, pkey).map_err(|error| (-1, error));
        }
        if EVP_PKEY_is_a(pkey, OBJ_nid2sn(kind)) == 0 {
            return Err(fatal(reason::ASN1_R_WRONG_PUBLIC_KEY_TYPE));
        }
        let mut digest = std::ptr::null();
        if md != NID_UNDEF {
            digest = digest_by_nid(md);
            if digest.is_null() {
                let error = asn1(reason::ASN1_R_UNKNOWN_MESSAGE_DIGEST_ALGORITHM);
                return Err((-1, error.with_data(format!("nid=0x{md:x}"))));
            }
        }
        match EVP_DigestVerifyInit(ctx, std::ptr::null_mut(), digest, std::ptr::null_mut(), pkey) {
            0 => Err((0, Error::SILENT)),
            _ => Ok(()),
        }
    }
}

/// Verifies: 1, or what to return and the reason.
///
/// # Safety
/// All are live or NULL; `data` is of type `it`.
unsafe fn verify<T>(
    it: *const ASN1_ITEM,
    algorithm: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const T,
    pkey: *mut EVP_PKEY,
    ctx: *mut EVP_MD_CTX,
) -> Result<c_int, (c_int, Error)> {
    // SAFETY: as the caller promises.
    unsafe {
        if pkey.is_null() {
            return Err((-1, asn1(reason::ERR_R_PASSED_NULL_PARAMETER)));
        }
        let signature = ASN1_STRING::get0(signature).map_err(|error| (-1, error))?;
        if signature.kind() == tag::BIT_STRING && signature.flags & 7 != 0 {
            return Err((-1, asn1(reason::ASN1_R_INVALID_BIT_STRING_BITS_LEFT)));
        }
        start_verifying(ctx, algorithm, pkey)?;
        let message = encoded(data, it).map_err(|_| (-1, asn1(reason::ERR_R_INTERNAL_ERROR)))?;
        let made = signature.bytes();
        match EVP_DigestVerify(ctx, made.as_ptr(), made.len(), message.as_ptr(), message.len()) {
            1.. => Ok(1),
            answer => Err((answer, asn1(reason::ERR_R_EVP_LIB))),
        }
    }
}

/// Runs [`verify`] with a context of its own; OpenSSL's answer.
///
/// # Safety
/// As [`verify`].
pub(super) unsafe fn verify_anew<T>(
    it: *const ASN1_ITEM,
    algorithm: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const T,
    pkey: *mut EVP_PKEY,
) -> Result<c_int, Error> {
    let ctx = Context::new()?;
    // SAFETY: as the caller promises.
    Ok(unsafe { verify(it, algorithm, signature, data, pkey, ctx.0) }.unwrap_or_else(|(answer, error)| {
        error.raise();
        answer
    }))
}

/// Verifies the signature of `data`, a value of type `it`. Returns 1, 0 if it is wrong, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_verify(
    it: *const ASN1_ITEM,
    alg: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const c_void,
    pkey: *mut EVP_PKEY,
) -> c_int {
    // SAFETY: the man page has the caller promise live objects.
    guard(-1, || unsafe { verify_anew(it, alg, signature, data, pkey) })
}

/// As `ASN1_item_verify`; there is only the default library context, and no key takes an id.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_verify_ex(
    it: *const ASN1_ITEM,
    alg: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const c_void,
    _id: *const ASN1_OCTET_STRING,
    pkey: *mut EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_item_verify(it, alg, signature, data, pkey) }
}

/// As `ASN1_item_verify`, by a context that knows the key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_verify_ctx(
    it: *const ASN1_ITEM,
    alg: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const c_void,
    ctx: *mut EVP_MD_CTX,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise live objects.
        let answer = unsafe {
            let operation = EVP_MD_CTX_get_pkey_ctx(ctx);
            let pkey = if operation.is_null() { std::ptr::null_mut() } else { EVP_PKEY_CTX_get0_pkey(operation) };
            verify(it, alg, signature, data, pkey, ctx)
        };
        Ok(answer.unwrap_or_else(|(answer, error)| {
            error.raise();
            answer
        }))
    })
}
