//! Signatures: who signed, what else was signed, is it genuine. Source: PKCS7_verify(3), PKCS7_sign(3).

use std::ffi::{CStr, c_char, c_int, c_uchar, c_void};

use super::bundle::{PKCS7_add_certificate, PKCS7_content_new, PKCS7_ctrl, PKCS7_get_signer_info, PKCS7_set_type};
use super::items::*;
use super::outside::*;
use super::typed::{PKCS7_SIGNER_INFO_free, PKCS7_SIGNER_INFO_new, PKCS7_free, PKCS7_new};
use crate::crypto::der;
use crate::crypto::key::Kind;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard, memory};
use crate::libcrypto::bio::{self, BIO};
use crate::libcrypto::stack::Stack;

const PKCS7_TEXT: c_int = 0x1;
const PKCS7_NOCERTS: c_int = 0x2;
const PKCS7_NOSIGS: c_int = 0x4;
const PKCS7_NOCHAIN: c_int = 0x8;
const PKCS7_NOINTERN: c_int = 0x10;
const PKCS7_NOVERIFY: c_int = 0x20;
const PKCS7_DETACHED: c_int = 0x40;
const PKCS7_BINARY: c_int = 0x80;
const PKCS7_NOATTR: c_int = 0x100;
const PKCS7_STREAM: c_int = 0x1000;
const PKCS7_NOCRL: c_int = 0x2000;
const PKCS7_PARTIAL: c_int = 0x4000;
const PKCS7_NO_DUAL_CONTENT: c_int = 0x10000;
const PKCS7_OP_SET_DETACHED_SIGNATURE: c_int = 1;
/// A SET, constructed.
const SET: u8 = 0x31;

#[allow(improper_ctypes)] // pointers to objects of ours, which C only passes on
unsafe extern "C" {
    fn EVP_MD_CTX_new() -> *mut c_void;
    fn EVP_MD_CTX_free(ctx: *mut c_void);
    fn EVP_DigestVerifyInit(
        ctx: *mut c_void,
        pctx: *mut *mut c_void,
        md: *const EVP_MD,
        engine: *mut c_void,
        key: *mut EVP_PKEY,
    ) -> c_int;
    fn EVP_DigestVerify(ctx: *mut c_void, sig: *const c_uchar, len: usize, data: *const c_uchar, n: usize) -> c_int;
    fn EVP_DigestSignInit(
        ctx: *mut c_void,
        pctx: *mut *mut c_void,
        md: *const EVP_MD,
        engine: *mut c_void,
        key: *mut EVP_PKEY,
    ) -> c_int;
    fn EVP_DigestSign(ctx: *mut c_void, sig: *mut c_uchar, len: *mut usize, data: *const c_uchar, n: usize) -> c_int;
    fn OBJ_find_sigid_by_algs(sigid: *mut c_int, digest: c_int, key: c_int) -> c_int;
}

#[track_caller]
fn failure(reason: u32) -> Error {
    Error::new(Lib::PKCS7, reason)
}

/// Signed content; the failure if it is something else.
unsafe fn signed<'a>(p7: *mut PKCS7) -> Result<&'a mut PKCS7_SIGNED, Error> {
    // SAFETY: the man page has the caller pass a live object; the type says what `d` is.
    unsafe {
        let p7 = p7.as_ref().ok_or_else(|| failure(reason::PKCS7_R_INVALID_NULL_POINTER))?;
        if OBJ_obj2nid(p7.type_) != NID_pkcs7_signed {
            return Err(failure(reason::PKCS7_R_WRONG_CONTENT_TYPE));
        }
        p7.d.cast::<PKCS7_SIGNED>().as_mut().ok_or_else(|| failure(reason::PKCS7_R_NO_CONTENT))
    }
}

/// The bytes that the object itself holds; `None` if they are elsewhere.
unsafe fn content<'a>(signed: &PKCS7_SIGNED) -> Option<&'a [u8]> {
    // SAFETY: live content; of type data it is a string.
    unsafe {
        let contents = signed.contents.as_ref()?;
        (OBJ_obj2nid(contents.type_) == NID_pkcs7_data && !contents.d.is_null())
            .then(|| string_bytes(contents.d.cast()))
    }
}

/// The certificate that a signature names, from the program's or from the object's own.
unsafe fn signer_of(
    si: &PKCS7_SIGNER_INFO,
    certs: *mut stack_st_X509,
    own: *mut stack_st_X509,
    flags: c_int,
) -> Result<*mut X509, Error> {
    // SAFETY: live lists or NULL.
    unsafe {
        let wanted = si.issuer_and_serial.as_ref().ok_or(Error::SILENT)?;
        let within = |list| {
            let is_it = |&cert: &*mut X509| {
                X509_NAME_cmp(X509_get_issuer_name(cert), wanted.issuer) == 0
                    && ASN1_INTEGER_cmp(X509_get0_serialNumber(cert), wanted.serial) == 0
            };
            Stack::items(list).into_iter().find(is_it)
        };
        let own = || if flags & PKCS7_NOINTERN == 0 { within(own) } else { None };
        let found = within(certs).or_else(own);
        found.ok_or_else(|| failure(reason::PKCS7_R_SIGNER_CERTIFICATE_NOT_FOUND))
    }
}

unsafe fn signers(p7: *mut PKCS7, certs: *mut stack_st_X509, flags: c_int) -> Result<Vec<*mut X509>, Error> {
    // SAFETY: as our callers promise.
    unsafe {
        let own = signed(p7)?.cert;
        let infos = Stack::items(PKCS7_get_signer_info(p7));
        if infos.is_empty() {
            return Err(failure(reason::PKCS7_R_NO_SIGNERS));
        }
        infos.into_iter().map(|si| signer_of(&*si, certs, own, flags)).collect()
    }
}

/// The certificates that signed (get0, in a stack for the caller to free); NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get0_signers(
    p7: *mut PKCS7,
    certs: *mut stack_st_X509,
    flags: c_int,
) -> *mut stack_st_X509 {
    // SAFETY: the man page has the caller pass live objects.
    guard(std::ptr::null_mut(), || Ok(Stack::new_raw(unsafe { signers(p7, certs, flags) }?)))
}

/// The first value of an attribute; NULL if there is none.
unsafe fn attribute(attributes: *const stack_st_X509_ATTRIBUTE, nid: c_int) -> *mut c_void {
    // SAFETY: live attributes or NULL.
    unsafe {
        let is_it = |&attr: &*mut X509_ATTRIBUTE| OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attr)) == nid;
        let found = Stack::items(attributes).into_iter().find(is_it);
        found.map_or(std::ptr::null_mut(), |attr| X509_ATTRIBUTE_get0_type(attr, 0))
    }
}

/// The first value of a signed attribute (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get_signed_attribute(si: *const PKCS7_SIGNER_INFO, nid: c_int) -> *mut c_void {
    // SAFETY: the man page has the caller pass a live signature.
    guard(std::ptr::null_mut(), || unsafe { Ok(attribute(si.as_ref().ok_or(Error::SILENT)?.auth_attr, nid)) })
}

/// The first value of an attribute that is not signed (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get_attribute(si: *const PKCS7_SIGNER_INFO, nid: c_int) -> *mut c_void {
    // SAFETY: the man page has the caller pass a live signature.
    guard(std::ptr::null_mut(), || unsafe { Ok(attribute(si.as_ref().ok_or(Error::SILENT)?.unauth_attr, nid)) })
}

/// The start of a value of some type, as programs read it.
#[repr(C)]
struct AnyValue {
    kind: c_int,
    value: *mut c_void,
}

/// The digest among signed attributes (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_digest_from_attributes(sk: *mut stack_st_X509_ATTRIBUTE) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live attributes; of this type the value is a string.
        unsafe {
            let value = attribute(sk, NID_pkcs9_messageDigest).cast::<AnyValue>().as_ref();
            Ok(value
                .filter(|value| value.kind == tag::OCTET_STRING)
                .map_or(std::ptr::null_mut(), |value| value.value.cast()))
        }
    })
}

/// Each attribute's DER.
unsafe fn encoded(attributes: *const stack_st_X509_ATTRIBUTE) -> Result<Vec<(*mut X509_ATTRIBUTE, Vec<u8>)>, Error> {
    // SAFETY: live attributes; the DER is ours to free.
    unsafe {
        Stack::items(attributes)
            .into_iter()
            .map(|attr| {
                let mut out = std::ptr::null_mut();
                let len = ASN1_item_i2d(attr.cast(), &mut out, X509_ATTRIBUTE_it());
                let der = crate::ffi::bytes(out, len)?.to_vec();
                memory::free(out);
                Ok((attr, der))
            })
            .collect()
    }
}

fn digest(md: *const EVP_MD, data: &[u8]) -> Result<Vec<u8>, Error> {
    let (mut out, mut len) = (vec![0u8; 64], 0);
    // SAFETY: no digest is longer than the buffer.
    let done =
        unsafe { EVP_Digest(data.as_ptr().cast(), data.len(), out.as_mut_ptr(), &mut len, md, std::ptr::null_mut()) };
    out.truncate(len as usize);
    if done > 0 { Ok(out) } else { Err(Error::SILENT) }
}

/// The digest that an algorithm identifier names.
unsafe fn digest_of(algorithm: *const X509_ALGOR) -> Result<*const EVP_MD, Error> {
    let mut object = std::ptr::null();
    // SAFETY: a live algorithm.
    let md = unsafe {
        X509_ALGOR_get0(&mut object, std::ptr::null_mut(), std::ptr::null_mut(), algorithm);
        EVP_get_digestbyname(OBJ_nid2sn(OBJ_obj2nid(object)))
    };
    if md.is_null() { Err(failure(reason::PKCS7_R_UNKNOWN_DIGEST_TYPE)) } else { Ok(md) }
}

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
        let good = EVP_DigestVerifyInit(ctx, null.cast(), md, null, key) > 0
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
            // Text without its headers is S/MIME, which is not served.
            if flags & PKCS7_TEXT != 0 {
                return Err(failure(reason::PKCS7_R_SMIME_TEXT_ERROR));
            }
            let data = if indata.is_null() { own.unwrap_or_default().to_vec() } else { bio::read_all(indata) };
            if !out.is_null() {
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
            X509_ATTRIBUTE_create(NID_pkcs9_contentType, tag::OBJECT, OBJ_nid2obj(NID_pkcs7_data)),
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
        let done = EVP_DigestSignInit(ctx, null.cast(), md, null, key) > 0
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
