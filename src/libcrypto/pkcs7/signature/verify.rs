//! Checking signatures: `PKCS7_verify`. Source: PKCS7_verify(3).

use std::ffi::{CStr, c_int, c_void};

use super::super::bundle::PKCS7_get_signer_info;
use super::super::items::*;
use super::super::outside::*;
use super::super::smime::text_of;
use super::{
    PKCS7_NO_DUAL_CONTENT, PKCS7_NOCHAIN, PKCS7_NOCRL, PKCS7_NOSIGS, PKCS7_NOVERIFY, PKCS7_TEXT,
    PKCS7_digest_from_attributes, SET, content, digest, digest_of, encoded, failure, signed, signers,
};
use crate::crypto::der;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::bio::{self, BIO};
use crate::libcrypto::evp::digest::context::{EVP_MD_CTX_free, EVP_MD_CTX_new};
use crate::libcrypto::evp::digest_sign::{EVP_DigestVerify, EVP_DigestVerifyInit};
use crate::libcrypto::stack::Stack;

/// Checks one signature over `data`, directly or by way of the signed attributes.
unsafe fn check(si: &PKCS7_SIGNER_INFO, signer: *mut X509, data: &[u8]) -> Result<(), Error> {
    // SAFETY: live objects; the context is ours.
    unsafe {
        let md = digest_of(si.digest_alg)?;
        let attributes = encoded(si.auth_attr)?;
        let set;
        let covered = match attributes.is_empty() {
            true => data,
            false => {
                let said = PKCS7_digest_from_attributes(si.auth_attr);
                if said.is_null() {
                    return Err(failure(reason::PKCS7_R_UNABLE_TO_FIND_MESSAGE_DIGEST));
                }
                if string_bytes(said) != digest(md, data)? {
                    return Err(failure(reason::PKCS7_R_DIGEST_FAILURE));
                }
                // In the order they came, as the signer's own order is what was signed.
                let parts: Vec<u8> = attributes.into_iter().flat_map(|(_, der)| der).collect();
                set = der::element(SET, &parts);
                &set[..]
            }
        };
        let key = X509_get0_pubkey(signer);
        if key.is_null() {
            return Err(Error::SILENT);
        }
        let ctx = EVP_MD_CTX_new();
        let signature = string_bytes(si.enc_digest);
        let null: *mut c_void = std::ptr::null_mut();
        let good = EVP_DigestVerifyInit(ctx, null.cast(), md.cast(), null.cast(), key) > 0
            && EVP_DigestVerify(ctx, signature.as_ptr(), signature.len(), covered.as_ptr(), covered.len()) > 0;
        EVP_MD_CTX_free(ctx);
        if good { Ok(()) } else { Err(failure(reason::PKCS7_R_SIGNATURE_FAILURE)) }
    }
}

/// Verifies a signer's chain.
unsafe fn check_chain(
    signer: *mut X509,
    store: *mut X509_STORE,
    signed: &PKCS7_SIGNED,
    flags: c_int,
) -> Result<(), Error> {
    // SAFETY: live objects; the context is ours.
    unsafe {
        let ctx = X509_STORE_CTX_new();
        let untrusted = if flags & PKCS7_NOCHAIN != 0 { std::ptr::null_mut() } else { signed.cert };
        let begun = X509_STORE_CTX_init(ctx, store, signer, untrusted) != 0
            && X509_STORE_CTX_set_default(ctx, c"smime_sign".as_ptr()) != 0;
        if !begun {
            X509_STORE_CTX_free(ctx);
            return Err(failure(reason::ERR_R_X509_LIB));
        }
        if flags & PKCS7_NOCRL == 0 {
            X509_STORE_CTX_set0_crls(ctx, signed.crl);
        }
        let verdict = X509_verify_cert(ctx);
        let error = X509_STORE_CTX_get_error(ctx);
        X509_STORE_CTX_free(ctx);
        if verdict <= 0 {
            let text = CStr::from_ptr(X509_verify_cert_error_string(error.into())).to_string_lossy();
            return Err(failure(reason::PKCS7_R_CERTIFICATE_VERIFY_ERROR).with_data(format!("Verify error: {text}")));
        }
    }
    Ok(())
}

/// Verifies signed content (`indata` if it is elsewhere) and writes it to `out` unless NULL. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_verify(
    p7: *mut PKCS7,
    certs: *mut stack_st_X509,
    store: *mut X509_STORE,
    indata: *mut BIO,
    out: *mut BIO,
    flags: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let object = signed(p7)?;
            let own = content(object);
            if own.is_none() && indata.is_null() {
                return Err(failure(reason::PKCS7_R_NO_CONTENT));
            }
            if flags & PKCS7_NO_DUAL_CONTENT != 0 && own.is_some() && !indata.is_null() {
                return Err(failure(reason::PKCS7_R_CONTENT_AND_DATA_PRESENT));
            }
            let infos = Stack::items(PKCS7_get_signer_info(p7));
            if infos.is_empty() {
                return Err(failure(reason::PKCS7_R_NO_SIGNATURES_ON_DATA));
            }
            let signers = signers(p7, certs, flags)?;
            if flags & PKCS7_NOVERIFY == 0 {
                signers.iter().try_for_each(|&signer| check_chain(signer, store, object, flags))?;
            }
            let data = if indata.is_null() { own.unwrap_or_default().to_vec() } else { bio::read_all(indata) };
            if flags & PKCS7_TEXT != 0 {
                let text = text_of(&data);
                let text = text.map_err(|error| error.then(Lib::PKCS7, reason::PKCS7_R_SMIME_TEXT_ERROR))?;
                if !out.is_null() {
                    bio::write_all(out, text)?;
                }
            } else if !out.is_null() {
                bio::write_all(out, &data)?;
            }
            if flags & PKCS7_NOSIGS == 0 {
                for (si, signer) in infos.into_iter().zip(signers) {
                    check(&*si, signer, &data)
                        .map_err(|error| error.then(Lib::PKCS7, reason::PKCS7_R_SIGNATURE_FAILURE))?;
                }
            }
        }
        Ok(1)
    })
}
