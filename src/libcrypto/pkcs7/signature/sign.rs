//! Making signatures: `PKCS7_sign`. Source: PKCS7_sign(3).

use std::ffi::{c_char, c_int, c_void};

use super::super::bundle::{PKCS7_add_certificate, PKCS7_content_new, PKCS7_ctrl, PKCS7_set_type};
use super::super::items::*;
use super::super::outside::*;
use super::super::smime::content_of;
use super::super::typed::{PKCS7_SIGNER_INFO_free, PKCS7_SIGNER_INFO_new, PKCS7_free, PKCS7_new};
use super::attributes::{put, refill};
use super::{
    PKCS7_DETACHED, PKCS7_NOATTR, PKCS7_NOCERTS, PKCS7_NOSMIMECAP, PKCS7_OP_SET_DETACHED_SIGNATURE, PKCS7_PARTIAL,
    PKCS7_STREAM, SET, attribute, digest, digest_of, encoded, failure, signed,
};
use crate::crypto::der;
use crate::crypto::key::Kind;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::evp::digest::compute::EVP_DigestFinal_ex;
use crate::libcrypto::evp::digest::context::{EVP_MD_CTX_copy_ex, EVP_MD_CTX_free, EVP_MD_CTX_new};
use crate::libcrypto::evp::digest_sign::{EVP_DigestSign, EVP_DigestSignInit};
use crate::libcrypto::evp::pkey_info::{EVP_PKEY_get_default_digest_nid, EVP_PKEY_get_size};
use crate::libcrypto::evp::sign_final::EVP_SignFinal;
use crate::libcrypto::objects::signatures::OBJ_find_sigid_by_algs;
use crate::libcrypto::stack::Stack;

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

/// What a reader of ours can decrypt, as OpenSSL says it of itself: AES, triple DES, RC2 of 128, 64 and 40 bits, DES.
fn capabilities() -> Vec<u8> {
    const AES: [u8; 8] = [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01];
    const RC2: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03, 0x02];
    const DES3: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03, 0x07];
    const DES: [u8; 5] = [0x2b, 0x0e, 0x03, 0x02, 0x07];
    let one = |oid: &[u8], bits: Option<u8>| {
        let bits = bits.map(|bits| der::unsigned(&[bits])).unwrap_or_default();
        der::sequence(&[&der::element(der::OBJECT_IDENTIFIER, oid), &bits])
    };
    let aes = [42, 22, 2].map(|last| one(&[&AES[..], &[last]].concat(), None)).concat();
    let rest = [one(&DES3, None), one(&RC2, Some(128)), one(&RC2, Some(64)), one(&DES, None), one(&RC2, Some(40))];
    der::sequence(&[&aes, &rest.concat()])
}

/// Says whose signature it is, with what key and digest it will be made, and, unless told not to, of what content.
unsafe fn prepare(
    si: &mut PKCS7_SIGNER_INFO,
    cert: *mut X509,
    key: *mut EVP_PKEY,
    md: *const EVP_MD,
) -> Result<(), Error> {
    // SAFETY: live objects; the key gets a reference of the signature's own.
    unsafe {
        ASN1_INTEGER_set(si.version, 1);
        let ias = si.issuer_and_serial.as_mut().ok_or(Error::SILENT)?;
        if X509_NAME_set(&mut ias.issuer, X509_get_issuer_name(cert)) == 0 {
            return Err(Error::SILENT);
        }
        ASN1_STRING_free(std::mem::replace(&mut ias.serial, ASN1_INTEGER_dup(X509_get0_serialNumber(cert))));
        set_algorithm(si, key, md)?;
        let own = EVP_PKEY::into_raw(EVP_PKEY::get1(key)?);
        let old: *mut EVP_PKEY = std::mem::replace(&mut si.pkey, own);
        drop(EVP_PKEY::set0(old));
    }
    Ok(())
}

/// Type of content and capabilities, as the flags have it.
unsafe fn add_first_attributes(si: &mut PKCS7_SIGNER_INFO, flags: c_int) -> Result<(), Error> {
    if flags & PKCS7_NOATTR != 0 {
        return Ok(());
    }
    // SAFETY: live objects; the string becomes the attribute's.
    unsafe {
        put(&mut si.auth_attr, NID_pkcs9_contentType, tag::OBJECT, OBJ_nid2obj(NID_pkcs7_data).cast())?;
        if flags & PKCS7_NOSMIMECAP == 0 {
            let (string, der) = (ASN1_STRING_type_new(tag::SEQUENCE), capabilities());
            ASN1_STRING_set(string, der.as_ptr().cast(), der.len() as c_int);
            put(&mut si.auth_attr, NID_SMIMECapabilities, tag::SEQUENCE, string.cast())?;
        }
    }
    Ok(())
}

/// Time and digest, unless they are there; all attributes in the order of their DER, which is returned.
unsafe fn finish_attributes(si: &mut PKCS7_SIGNER_INFO, digest: &[u8]) -> Result<Vec<u8>, Error> {
    // SAFETY: live objects; what is made becomes the signature's.
    unsafe {
        if attribute(si.auth_attr, NID_pkcs9_signingTime).is_null() {
            let time = X509_gmtime_adj(std::ptr::null_mut(), 0);
            put(&mut si.auth_attr, NID_pkcs9_signingTime, (*time).r#type, time.cast())?;
        }
        let string = ASN1_STRING_type_new(tag::OCTET_STRING);
        ASN1_STRING_set(string, digest.as_ptr().cast(), digest.len() as c_int);
        put(&mut si.auth_attr, NID_pkcs9_messageDigest, tag::OCTET_STRING, string.cast())?;
        sorted(si)
    }
}

/// Brings the attributes into the order of their DER, which is returned.
unsafe fn sorted(si: &PKCS7_SIGNER_INFO) -> Result<Vec<u8>, Error> {
    // SAFETY: live attributes.
    unsafe {
        let mut encoded = encoded(si.auth_attr)?;
        encoded.sort_by(|(_, a), (_, b)| a.cmp(b));
        let parts: Vec<u8> = encoded.iter().flat_map(|(_, der)| der.iter().copied()).collect();
        refill(si.auth_attr, encoded.into_iter().map(|(attr, _)| attr).collect());
        Ok(der::element(SET, &parts))
    }
}

/// What is signed: as a whole, or as far as a context has digested it.
#[derive(Clone, Copy)]
pub(in crate::libcrypto::pkcs7) enum Content<'a> {
    Whole(&'a [u8]),
    Digested(*const EVP_MD_CTX),
}

impl Content<'_> {
    /// Its digest; `md` is that of a context anyway.
    ///
    /// # Safety
    /// Live objects.
    pub unsafe fn digest(self, md: *const EVP_MD) -> Result<Vec<u8>, Error> {
        // SAFETY: as our caller promises.
        unsafe {
            match self {
                Content::Whole(data) => digest(md, data),
                Content::Digested(ctx) => {
                    let (mut out, mut len) = (vec![0; 64], 0);
                    let copy = EVP_MD_CTX_new();
                    let done =
                        EVP_MD_CTX_copy_ex(copy, ctx) > 0 && EVP_DigestFinal_ex(copy, out.as_mut_ptr(), &mut len) > 0;
                    EVP_MD_CTX_free(copy);
                    out.truncate(len as usize);
                    if done { Ok(out) } else { Err(Error::SILENT) }
                }
            }
        }
    }
}

/// Signs what a context digested.
unsafe fn sign_digested(si: &PKCS7_SIGNER_INFO, ctx: *const EVP_MD_CTX) -> Result<(), Error> {
    // SAFETY: live objects; the copy is ours, and the signature no longer than the key says.
    unsafe {
        let mut signature = vec![0; EVP_PKEY_get_size(si.pkey).max(0) as usize];
        let copy = EVP_MD_CTX_new();
        let mut len = 0;
        let done =
            EVP_MD_CTX_copy_ex(copy, ctx) > 0 && EVP_SignFinal(copy, signature.as_mut_ptr(), &mut len, si.pkey) > 0;
        EVP_MD_CTX_free(copy);
        if !done {
            return Err(failure(reason::ERR_R_EVP_LIB));
        }
        ASN1_STRING_set(si.enc_digest, signature.as_ptr().cast(), len as c_int);
    }
    Ok(())
}

/// Makes one prepared signature.
pub(in crate::libcrypto::pkcs7) unsafe fn sign(si: &mut PKCS7_SIGNER_INFO, content: Content) -> Result<(), Error> {
    // SAFETY: live objects; the context is ours.
    unsafe {
        let md = digest_of(si.digest_alg)?;
        let set;
        let covered = match content {
            _ if !si.auth_attr.is_null() => {
                set = finish_attributes(si, &content.digest(md)?)?;
                &set[..]
            }
            Content::Whole(data) => data,
            Content::Digested(ctx) => return sign_digested(si, ctx),
        };
        sign_bytes(si, md, covered)
    }
}

/// Makes a signature over its attributes as they stand.
pub(super) unsafe fn sign_attributes(si: &mut PKCS7_SIGNER_INFO) -> Result<(), Error> {
    // SAFETY: live objects.
    unsafe { sign_bytes(si, digest_of(si.digest_alg)?, &sorted(si)?) }
}

unsafe fn sign_bytes(si: &PKCS7_SIGNER_INFO, md: *const EVP_MD, covered: &[u8]) -> Result<(), Error> {
    // SAFETY: live objects; the context is ours.
    unsafe {
        let ctx = EVP_MD_CTX_new();
        let null: *mut c_void = std::ptr::null_mut();
        let mut len = 0;
        let mut signature = Vec::new();
        let done = EVP_DigestSignInit(ctx, null.cast(), md.cast(), null.cast(), si.pkey) > 0
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

/// Puts the content in, unless it stays outside, and makes the signatures whose keys are known.
pub(in crate::libcrypto::pkcs7) unsafe fn finish(p7: *mut PKCS7, data: &[u8]) -> Result<(), Error> {
    // SAFETY: live objects.
    unsafe {
        let object = signed(p7)?;
        if (*p7).detached == 0
            && let Some(contents) = object.contents.as_ref().filter(|contents| !contents.d.is_null())
        {
            ASN1_STRING_set(contents.d.cast(), data.as_ptr().cast(), data.len() as c_int);
        }
        for si in Stack::items(object.signer_info) {
            if !(*si).pkey.is_null() {
                sign(&mut *si, Content::Whole(data))?;
            }
        }
    }
    Ok(())
}

/// The key's usual digest.
unsafe fn usual_digest(key: *mut EVP_PKEY) -> Result<*const EVP_MD, Error> {
    let mut nid = 0;
    // SAFETY: a live key.
    let md = unsafe {
        match EVP_PKEY_get_default_digest_nid(key, &mut nid) {
            1.. => EVP_get_digestbyname(OBJ_nid2sn(nid)),
            _ => std::ptr::null(),
        }
    };
    if md.is_null() { Err(failure(reason::PKCS7_R_NO_DEFAULT_DIGEST)) } else { Ok(md) }
}

/// Puts a signature into the object, its digest among those announced.
unsafe fn add_signer(p7: *mut PKCS7, si: *mut PKCS7_SIGNER_INFO) -> Result<(), Error> {
    // SAFETY: live objects.
    unsafe {
        let object = signed(p7)?;
        let nid = |algorithm: *mut X509_ALGOR| {
            let mut object = std::ptr::null();
            X509_ALGOR_get0(&mut object, std::ptr::null_mut(), std::ptr::null_mut(), algorithm);
            OBJ_obj2nid(object)
        };
        let wanted = nid((*si).digest_alg);
        if !Stack::items(object.md_algs).into_iter().any(|known| nid(known) == wanted) {
            let algorithm = X509_ALGOR_new();
            X509_ALGOR_set0(algorithm, OBJ_nid2obj(wanted), tag::NULL, std::ptr::null_mut());
            Stack::option_mut(object.md_algs).map(|list| list.push(algorithm));
        }
        Stack::option_mut(object.signer_info).map(|list| list.push(si)).ok_or(Error::SILENT)?;
    }
    Ok(())
}

/// Takes a signature over into an object. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_signer(p7: *mut PKCS7, p7i: *mut PKCS7_SIGNER_INFO) -> c_int {
    // SAFETY: the man page has the caller pass live objects.
    guard(0, || unsafe { add_signer(p7, p7i) }.map(|()| 1))
}

/// Says whose signature it will be, and with what key and digest it is made. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNER_INFO_set(
    p7i: *mut PKCS7_SIGNER_INFO,
    x509: *mut X509,
    pkey: *mut EVP_PKEY,
    dgst: *const EVP_MD,
) -> c_int {
    // SAFETY: the caller passes live objects.
    guard(0, || unsafe { prepare(p7i.as_mut().ok_or(Error::SILENT)?, x509, pkey, dgst) }.map(|()| 1))
}

unsafe fn add_signature(
    p7: *mut PKCS7,
    cert: *mut X509,
    key: *mut EVP_PKEY,
    md: *const EVP_MD,
) -> Result<*mut PKCS7_SIGNER_INFO, Error> {
    // SAFETY: live objects; the signature is ours until it is in the object.
    unsafe {
        let md = if md.is_null() { usual_digest(key)? } else { md };
        let si = PKCS7_SIGNER_INFO_new();
        let added = prepare(&mut *si, cert, key, md).and_then(|()| add_signer(p7, si));
        if added.is_err() {
            PKCS7_SIGNER_INFO_free(si);
        }
        added.map(|()| si)
    }
}

/// Adds a signature to be made (get0); a digest of NULL is the key's usual one. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_signature(
    p7: *mut PKCS7,
    x509: *mut X509,
    pkey: *mut EVP_PKEY,
    dgst: *const EVP_MD,
) -> *mut PKCS7_SIGNER_INFO {
    // SAFETY: the caller passes live objects.
    guard(std::ptr::null_mut(), || unsafe { add_signature(p7, x509, pkey, dgst) })
}

/// Adds a signature to be made, with its certificate and first attributes as the flags have it (get0). NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_sign_add_signer(
    p7: *mut PKCS7,
    signcert: *mut X509,
    pkey: *mut EVP_PKEY,
    md: *const EVP_MD,
    flags: c_int,
) -> *mut PKCS7_SIGNER_INFO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            if X509_check_private_key(signcert, pkey) == 0 {
                return Err(failure(reason::PKCS7_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE));
            }
            let added = add_signature(p7, signcert, pkey, md);
            let si = added.map_err(|error| error.then(Lib::PKCS7, reason::PKCS7_R_PKCS7_ADD_SIGNATURE_ERROR))?;
            if flags & PKCS7_NOCERTS == 0 && PKCS7_add_certificate(p7, signcert) == 0 {
                return Err(Error::SILENT);
            }
            add_first_attributes(&mut *si, flags)?;
            Ok(si)
        }
    })
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
    // SAFETY: live objects.
    unsafe {
        if PKCS7_set_type(p7, NID_pkcs7_signed) == 0 || PKCS7_content_new(p7, NID_pkcs7_data) == 0 {
            return Err(Error::SILENT);
        }
        if !key.is_null() && PKCS7_sign_add_signer(p7, cert, key, std::ptr::null(), flags).is_null() {
            return Err(failure(reason::PKCS7_R_PKCS7_ADD_SIGNER_ERROR));
        }
        if flags & PKCS7_NOCERTS == 0 {
            for cert in Stack::items(certs) {
                if PKCS7_add_certificate(p7, cert) == 0 {
                    return Err(Error::SILENT);
                }
            }
        }
        if flags & PKCS7_DETACHED != 0 {
            PKCS7_ctrl(p7, PKCS7_OP_SET_DETACHED_SIGNATURE, 1, std::ptr::null_mut());
        }
        if flags & (PKCS7_STREAM | PKCS7_PARTIAL) != 0 {
            return Ok(());
        }
        finish(p7, &content_of(data, flags)?)
    }
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
