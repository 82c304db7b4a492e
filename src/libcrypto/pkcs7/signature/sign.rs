//! Making signatures: `PKCS7_sign`. Source: PKCS7_sign(3).

use std::ffi::{c_char, c_int, c_void};

use super::super::bundle::{PKCS7_add_certificate, PKCS7_content_new, PKCS7_ctrl, PKCS7_set_type};
use super::super::items::*;
use super::super::outside::*;
use super::super::typed::{PKCS7_SIGNER_INFO_free, PKCS7_SIGNER_INFO_new, PKCS7_free, PKCS7_new};
use super::{
    PKCS7_BINARY, PKCS7_DETACHED, PKCS7_NOATTR, PKCS7_NOCERTS, PKCS7_OP_SET_DETACHED_SIGNATURE, PKCS7_PARTIAL,
    PKCS7_STREAM, PKCS7_TEXT, SET, digest, encoded, failure, signed,
};
use crate::crypto::der;
use crate::crypto::key::Kind;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::{self, BIO};
use crate::libcrypto::evp::digest::{EVP_MD_CTX_free, EVP_MD_CTX_new};
use crate::libcrypto::evp::digest_sign::{EVP_DigestSign, EVP_DigestSignInit};
use crate::libcrypto::objects::signatures::OBJ_find_sigid_by_algs;
use crate::libcrypto::stack::Stack;

/// Lines as S/MIME sends them: each ends with CR LF.
fn canonical(data: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(data.len() + 16);
    for line in data.split_inclusive(|&byte| byte == b'\n') {
        let body = line.strip_suffix(b"\n").map(|line| line.strip_suffix(b"\r").unwrap_or(line));
        text.extend_from_slice(body.unwrap_or(line));
        if body.is_some() {
            text.extend_from_slice(b"\r\n");
        }
    }
    text
}

/// A signature's algorithm by its key and digest: RSA is named alone, the others with the digest.
unsafe fn set_algorithm(si: &PKCS7_SIGNER_INFO, key: *mut EVP_PKEY, md: *const EVP_MD) -> Result<(), Error> {
    // SAFETY: live objects.
    unsafe {
        let md = EVP_MD_get_type(md);
        let kind = EVP_PKEY::get0(key)?.key()?.kind();
        let (nid, parameters) = match kind {
            Kind::Rsa => (kind.nid(), tag::NULL),
            Kind::Ec | Kind::Dsa => {
                let mut both = 0;
                if OBJ_find_sigid_by_algs(&mut both, md, kind.nid()) == 0 {
                    return Err(failure(reason::PKCS7_R_SIGNING_NOT_SUPPORTED_FOR_THIS_KEY_TYPE));
                }
                (both, tag::UNDEF)
            }
            _ => return Err(failure(reason::PKCS7_R_SIGNING_NOT_SUPPORTED_FOR_THIS_KEY_TYPE)),
        };
        X509_ALGOR_set0(si.digest_alg, OBJ_nid2obj(md), tag::NULL, std::ptr::null_mut());
        X509_ALGOR_set0(si.digest_enc_alg, OBJ_nid2obj(nid), parameters, std::ptr::null_mut());
    }
    Ok(())
}

/// The attributes that are signed: type of content, time, digest, in the order of their DER.
unsafe fn add_attributes(si: &mut PKCS7_SIGNER_INFO, digest: &[u8]) -> Result<(), Error> {
    // SAFETY: live objects; what is made becomes the signature's.
    unsafe {
        let time = X509_gmtime_adj(std::ptr::null_mut(), 0);
        let string = ASN1_STRING_type_new(tag::OCTET_STRING);
        ASN1_STRING_set(string, digest.as_ptr().cast(), digest.len() as c_int);
        let attributes = [
            X509_ATTRIBUTE_create(NID_pkcs9_contentType, tag::OBJECT, OBJ_nid2obj(NID_pkcs7_data).cast()),
            X509_ATTRIBUTE_create(NID_pkcs9_signingTime, (*time).r#type, time.cast()),
            X509_ATTRIBUTE_create(NID_pkcs9_messageDigest, tag::OCTET_STRING, string.cast()),
        ];
        si.auth_attr = Stack::new_raw(attributes);
        let mut encoded = encoded(si.auth_attr)?;
        encoded.sort_by(|(_, a), (_, b)| a.cmp(b));
        if let Some(list) = Stack::option_mut(si.auth_attr) {
            list.clear();
            encoded.into_iter().for_each(|(attr, _)| {
                list.push(attr);
            });
        }
    }
    Ok(())
}

/// Makes one signature over `data`.
unsafe fn sign(
    si: &mut PKCS7_SIGNER_INFO,
    cert: *mut X509,
    key: *mut EVP_PKEY,
    data: &[u8],
    flags: c_int,
) -> Result<(), Error> {
    // SAFETY: live objects; the context is ours.
    unsafe {
        let md = EVP_sha256();
        ASN1_INTEGER_set(si.version, 1);
        let ias = si.issuer_and_serial.as_mut().ok_or(Error::SILENT)?;
        if X509_NAME_set(&mut ias.issuer, X509_get_issuer_name(cert)) == 0 {
            return Err(Error::SILENT);
        }
        ASN1_STRING_free(std::mem::replace(&mut ias.serial, ASN1_INTEGER_dup(X509_get0_serialNumber(cert))));
        set_algorithm(si, key, md)?;
        let set;
        let covered = if flags & PKCS7_NOATTR != 0 {
            data
        } else {
            add_attributes(si, &digest(md, data)?)?;
            let parts: Vec<u8> = encoded(si.auth_attr)?.into_iter().flat_map(|(_, der)| der).collect();
            set = der::element(SET, &parts);
            &set[..]
        };
        let ctx = EVP_MD_CTX_new();
        let null: *mut c_void = std::ptr::null_mut();
        let mut len = 0;
        let mut signature = Vec::new();
        let done = EVP_DigestSignInit(ctx, null.cast(), md.cast(), null.cast(), key) > 0
            && EVP_DigestSign(ctx, null.cast(), &mut len, covered.as_ptr(), covered.len()) > 0
            && {
                signature.resize(len, 0);
                EVP_DigestSign(ctx, signature.as_mut_ptr(), &mut len, covered.as_ptr(), covered.len()) > 0
            };
        EVP_MD_CTX_free(ctx);
        if !done {
            return Err(failure(reason::PKCS7_R_PKCS7_DATASIGN));
        }
        ASN1_STRING_set(si.enc_digest, signature.as_ptr().cast(), len as c_int);
    }
    Ok(())
}

/// Fills a fresh object with content, certificates and a signature.
unsafe fn fill(
    p7: *mut PKCS7,
    cert: *mut X509,
    key: *mut EVP_PKEY,
    certs: *mut stack_st_X509,
    data: *mut BIO,
    flags: c_int,
) -> Result<(), Error> {
    // SAFETY: live objects; the signature is ours until it is in the object.
    unsafe {
        if PKCS7_set_type(p7, NID_pkcs7_signed) == 0 || PKCS7_content_new(p7, NID_pkcs7_data) == 0 {
            return Err(Error::SILENT);
        }
        let object = signed(p7)?;
        let raw = bio::read_all(data);
        let data = if flags & PKCS7_BINARY != 0 { raw } else { canonical(&raw) };
        if !key.is_null() {
            if X509_check_private_key(cert, key) == 0 {
                return Err(failure(reason::PKCS7_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE)
                    .then(Lib::PKCS7, reason::PKCS7_R_PKCS7_ADD_SIGNER_ERROR));
            }
            let si = PKCS7_SIGNER_INFO_new();
            if let Err(error) = sign(&mut *si, cert, key, &data, flags) {
                PKCS7_SIGNER_INFO_free(si);
                return Err(error);
            }
            Stack::option_mut(object.signer_info).map(|list| list.push(si));
            let algorithm = X509_ALGOR_dup((*si).digest_alg);
            Stack::option_mut(object.md_algs).map(|list| list.push(algorithm));
        }
        if flags & PKCS7_NOCERTS == 0 {
            let all = (!key.is_null()).then_some(cert).into_iter().chain(Stack::items(certs));
            for cert in all {
                if PKCS7_add_certificate(p7, cert) == 0 {
                    return Err(Error::SILENT);
                }
            }
        }
        if flags & PKCS7_DETACHED != 0 {
            PKCS7_ctrl(p7, PKCS7_OP_SET_DETACHED_SIGNATURE, 1, std::ptr::null_mut());
        } else if let Some(contents) = object.contents.as_ref() {
            ASN1_STRING_set(contents.d.cast(), data.as_ptr().cast(), data.len() as c_int);
        }
    }
    Ok(())
}

/// Signs `data` (an object with certificates only if `pkey` is NULL). The caller frees the object; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_sign(
    signcert: *mut X509,
    pkey: *mut EVP_PKEY,
    certs: *mut stack_st_X509,
    data: *mut BIO,
    flags: c_int,
) -> *mut PKCS7 {
    guard(std::ptr::null_mut(), || {
        // Adding to the object later, and text with headers, are S/MIME, which is not served.
        if flags & (PKCS7_STREAM | PKCS7_PARTIAL | PKCS7_TEXT) != 0 {
            return Err(failure(reason::ERR_R_UNSUPPORTED));
        }
        // SAFETY: the man page has the caller pass live objects; the object is ours so far.
        unsafe {
            let p7 = PKCS7_new();
            let filled = fill(p7, signcert, pkey, certs, data, flags);
            if filled.is_err() {
                PKCS7_free(p7);
            }
            filled.map(|()| p7)
        }
    })
}

/// As [`PKCS7_sign`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_sign_ex(
    signcert: *mut X509,
    pkey: *mut EVP_PKEY,
    certs: *mut stack_st_X509,
    data: *mut BIO,
    flags: c_int,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS7 {
    // SAFETY: as our caller promises.
    unsafe { PKCS7_sign(signcert, pkey, certs, data, flags) }
}
