//! Signing, and who signs. Source: OCSP_REQUEST_new(3), OCSP_response_status(3).

use std::ffi::{c_char, c_int, c_ulong};

use super::items::*;
use super::request::add1_cert;
use super::response::{V_OCSP_RESPID_KEY, V_OCSP_RESPID_NAME};
use super::typed::OCSP_SIGNATURE_new;
use super::{failure, live, live_mut};
use crate::error::{Error, Silent, reason};
use crate::ffi::guard;
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;

const OCSP_NOCERTS: c_ulong = 1;
const OCSP_RESPID_KEY: c_ulong = 0x400;
const OCSP_NOTIME: c_ulong = 0x800;
const SHA1: usize = 20;

/// The SHA-1 digest of a certificate's key.
unsafe fn key_digest(cert: *const X509) -> Result<[u8; SHA1], Error> {
    let (mut digest, mut len) = ([0u8; SHA1], 0);
    // SAFETY: the certificate is live, and a SHA-1 digest fits.
    if unsafe { X509_pubkey_digest(cert, EVP_sha1(), digest.as_mut_ptr(), &mut len) } == 0 || len as usize != SHA1 {
        return Err(Error::SILENT);
    }
    Ok(digest)
}

/// Says that `cert` answers, by its name. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPID_set_by_name(respid: *mut OCSP_RESPID, cert: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let id = live_mut(respid)?;
            let name = X509_NAME_dup(X509_get_subject_name(cert));
            if name.is_null() {
                return Err(Error::SILENT);
            }
            (id.type_, id.value) = (V_OCSP_RESPID_NAME, name.cast());
        }
        Ok(1)
    })
}

/// Says that `cert` answers, by its key's digest. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPID_set_by_key(respid: *mut OCSP_RESPID, cert: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let id = live_mut(respid).silent()?;
            let digest = key_digest(cert)?;
            let string = ASN1_STRING_type_new(tag::OCTET_STRING);
            super::identifier::set(string, &digest)?;
            (id.type_, id.value) = (V_OCSP_RESPID_KEY, string.cast());
        }
        Ok(1)
    })
}

/// As [`OCSP_RESPID_set_by_key`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPID_set_by_key_ex(
    respid: *mut OCSP_RESPID,
    cert: *mut X509,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { OCSP_RESPID_set_by_key(respid, cert) }
}

/// Whether `cert` is the one that answers. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPID_match(respid: *mut OCSP_RESPID, cert: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let id = live(respid).silent()?;
            Ok(match id.type_ {
                V_OCSP_RESPID_KEY => !id.value.is_null() && *string_bytes(id.value.cast()) == key_digest(cert)?,
                V_OCSP_RESPID_NAME => {
                    !id.value.is_null() && X509_NAME_cmp(id.value.cast(), X509_get_subject_name(cert)) == 0
                }
                _ => false,
            }
            .into())
        }
    })
}

/// As [`OCSP_RESPID_match`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPID_match_ex(
    respid: *mut OCSP_RESPID,
    cert: *mut X509,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { OCSP_RESPID_match(respid, cert) }
}

/// Adds the signer's and other certificates unless the flags say otherwise.
unsafe fn add_certs(
    to: &mut *mut stack_st_X509,
    signer: *mut X509,
    certs: *mut stack_st_X509,
    flags: c_ulong,
) -> Result<(), Error> {
    if flags & OCSP_NOCERTS != 0 {
        return Ok(());
    }
    // SAFETY: the man page has the caller pass live certificates.
    unsafe {
        add1_cert(to, signer)?;
        Stack::items(certs).into_iter().try_for_each(|cert| add1_cert(to, cert))
    }
}

/// Signs a request; the signature belongs to `signer`, whose key is `key`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_sign(
    req: *mut OCSP_REQUEST,
    signer: *mut X509,
    key: *mut EVP_PKEY,
    dgst: *const EVP_MD,
    certs: *mut stack_st_X509,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            if super::request::OCSP_request_set1_name(req, X509_get_subject_name(signer)) == 0 {
                return Err(Error::SILENT);
            }
            let request = live_mut(req)?;
            super::typed::OCSP_SIGNATURE_free(request.optionalSignature);
            request.optionalSignature = OCSP_SIGNATURE_new();
            let signature = live_mut(request.optionalSignature)?;
            if !key.is_null() {
                if X509_check_private_key(signer, key) == 0 {
                    return Err(failure(reason::OCSP_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE));
                }
                let signed = ASN1_item_sign(
                    OCSP_REQINFO_it(),
                    signature.signatureAlgorithm,
                    std::ptr::null_mut(),
                    signature.signature,
                    request.tbsRequest.cast(),
                    key,
                    dgst,
                );
                if signed == 0 {
                    return Err(Error::SILENT);
                }
            }
            add_certs(&mut signature.certs, signer, certs, flags)?;
        }
        Ok(1)
    })
}

/// What is the same for both ways to sign a response.
unsafe fn prepare(
    response: &mut OCSP_BASICRESP,
    signer: *mut X509,
    key: *mut EVP_PKEY,
    certs: *mut stack_st_X509,
    flags: c_ulong,
) -> Result<(), Error> {
    // SAFETY: as our callers promise.
    unsafe {
        if key.is_null() || X509_check_private_key(signer, key) == 0 {
            return Err(failure(reason::OCSP_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE));
        }
        add_certs(&mut response.certs, signer, certs, flags)?;
        let data = live_mut(response.tbsResponseData)?;
        let named = match flags & OCSP_RESPID_KEY != 0 {
            true => OCSP_RESPID_set_by_key(data.responderId, signer),
            false => OCSP_RESPID_set_by_name(data.responderId, signer),
        };
        if named == 0 || (flags & OCSP_NOTIME == 0 && X509_gmtime_adj(data.producedAt, 0).is_null()) {
            return Err(Error::SILENT);
        }
    }
    Ok(())
}

/// Signs a basic response; the signature belongs to `signer`, whose key is `key`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_basic_sign(
    brsp: *mut OCSP_BASICRESP,
    signer: *mut X509,
    key: *mut EVP_PKEY,
    dgst: *const EVP_MD,
    certs: *mut stack_st_X509,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let response = live_mut(brsp)?;
            prepare(response, signer, key, certs, flags)?;
            let signed = ASN1_item_sign(
                OCSP_RESPDATA_it(),
                response.signatureAlgorithm,
                std::ptr::null_mut(),
                response.signature,
                response.tbsResponseData.cast(),
                key,
                dgst,
            );
            Ok((signed != 0).into())
        }
    })
}

/// As [`OCSP_basic_sign`] with a context that holds key and digest.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_basic_sign_ctx(
    brsp: *mut OCSP_BASICRESP,
    signer: *mut X509,
    ctx: *mut EVP_MD_CTX,
    certs: *mut stack_st_X509,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let pkey_ctx = if ctx.is_null() { std::ptr::null_mut() } else { EVP_MD_CTX_get_pkey_ctx(ctx) };
            if pkey_ctx.is_null() {
                return Err(failure(reason::OCSP_R_NO_SIGNER_KEY));
            }
            let response = live_mut(brsp)?;
            prepare(response, signer, EVP_PKEY_CTX_get0_pkey(pkey_ctx), certs, flags)?;
            let signed = ASN1_item_sign_ctx(
                OCSP_RESPDATA_it(),
                response.signatureAlgorithm,
                std::ptr::null_mut(),
                response.signature,
                response.tbsResponseData.cast(),
                ctx,
            );
            Ok((signed != 0).into())
        }
    })
}
