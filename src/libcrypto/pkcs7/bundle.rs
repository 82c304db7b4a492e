//! Types, content, certificates and revocation lists. Source: <openssl/pkcs7.h>, PKCS7_type_is_other(3).

use std::ffi::{c_char, c_int, c_long, c_void};

use super::items::*;
use super::outside::*;
use super::typed::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::input::{ASN1_item_d2i_bio, ASN1_item_d2i_fp, ASN1_item_i2d_bio, ASN1_item_i2d_fp};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::stack::Stack;

const PKCS7_OP_SET_DETACHED_SIGNATURE: c_int = 1;
const PKCS7_OP_GET_DETACHED_SIGNATURE: c_int = 2;

#[track_caller]
fn failure(reason: u32) -> Error {
    Error::new(Lib::PKCS7, reason)
}

unsafe fn live<'a>(p7: *mut PKCS7) -> Result<&'a mut PKCS7, Error> {
    // SAFETY: the man page has the caller pass a live object that no one else uses.
    unsafe { p7.as_mut() }.ok_or_else(|| failure(reason::PKCS7_R_INVALID_NULL_POINTER))
}

impl pkcs7_st {
    fn nid(&self) -> c_int {
        // SAFETY: the type is an identifier or NULL.
        unsafe { OBJ_obj2nid(self.type_) }
    }
}

/// Where an object keeps its certificates and revocation lists, if its type has any.
unsafe fn lists<'a>(p7: &PKCS7) -> Result<(&'a mut *mut stack_st_X509, &'a mut *mut stack_st_X509_CRL), Error> {
    // SAFETY: the type says what the content is.
    unsafe {
        match p7.nid() {
            NID_pkcs7_signed => {
                let signed = p7.d.cast::<PKCS7_SIGNED>().as_mut().ok_or(Error::SILENT)?;
                Ok((&mut signed.cert, &mut signed.crl))
            }
            NID_pkcs7_signedAndEnveloped => {
                let signed = p7.d.cast::<PKCS7_SIGN_ENVELOPE>().as_mut().ok_or(Error::SILENT)?;
                Ok((&mut signed.cert, &mut signed.crl))
            }
            _ => Err(failure(reason::PKCS7_R_WRONG_CONTENT_TYPE)),
        }
    }
}

/// Makes an object, empty; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_new_ex(_libctx: *mut OSSL_LIB_CTX, _propq: *const c_char) -> *mut PKCS7 {
    // SAFETY: makes an object.
    unsafe { PKCS7_new() }
}

/// Makes the object one of type `type_` (`NID_pkcs7_*`), with empty content. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_set_type(p7: *mut PKCS7, type_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object; what is made becomes its own.
        unsafe {
            let p7 = live(p7)?;
            let content: *mut c_void = match type_ {
                NID_pkcs7_signed => {
                    let signed = PKCS7_SIGNED_new();
                    set_version((*signed).version, 1)?;
                    signed.cast()
                }
                NID_pkcs7_data => ASN1_STRING_type_new(tag::OCTET_STRING).cast(),
                NID_pkcs7_signedAndEnveloped => {
                    let both = PKCS7_SIGN_ENVELOPE_new();
                    set_version((*both).version, 1)?;
                    (*(*both).enc_data).content_type = OBJ_nid2obj(NID_pkcs7_data);
                    both.cast()
                }
                NID_pkcs7_enveloped => {
                    let enveloped = PKCS7_ENVELOPE_new();
                    set_version((*enveloped).version, 0)?;
                    (*(*enveloped).enc_data).content_type = OBJ_nid2obj(NID_pkcs7_data);
                    enveloped.cast()
                }
                NID_pkcs7_encrypted => {
                    let encrypted = PKCS7_ENCRYPT_new();
                    set_version((*encrypted).version, 0)?;
                    (*(*encrypted).enc_data).content_type = OBJ_nid2obj(NID_pkcs7_data);
                    encrypted.cast()
                }
                NID_pkcs7_digest => {
                    let digest = PKCS7_DIGEST_new();
                    set_version((*digest).version, 0)?;
                    digest.cast()
                }
                _ => return Err(failure(reason::PKCS7_R_UNSUPPORTED_CONTENT_TYPE)),
            };
            p7.type_ = OBJ_nid2obj(type_);
            p7.d = content;
        }
        Ok(1)
    })
}

unsafe fn set_version(version: *mut ASN1_INTEGER, value: c_long) -> Result<(), Error> {
    // SAFETY: a fresh object has its version.
    if unsafe { ASN1_INTEGER_set(version, value) } == 0 { Err(Error::SILENT) } else { Ok(()) }
}

/// Makes the object one of another type, whose content is taken over. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_set0_type_other(p7: *mut PKCS7, type_: c_int, other: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object and give the content up.
        unsafe {
            let p7 = live(p7)?;
            p7.type_ = OBJ_nid2obj(type_);
            p7.d = other;
        }
        Ok(1)
    })
}

/// Whether the content is of a type that PKCS#7 does not define. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_type_is_other(p7: *mut PKCS7) -> c_int {
    // SAFETY: the man page has the caller pass a live object.
    guard(1, || Ok((!(NID_pkcs7_data..=NID_pkcs7_encrypted).contains(&unsafe { live(p7) }?.nid())).into()))
}

/// Sets what is signed or digested; it is taken over. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_set_content(p7: *mut PKCS7, p7_data: *mut PKCS7) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects and give the content up; the type says what `d` is.
        unsafe {
            let p7 = live(p7)?;
            let place = match p7.nid() {
                NID_pkcs7_signed => &mut (*p7.d.cast::<PKCS7_SIGNED>()).contents,
                NID_pkcs7_digest => &mut (*p7.d.cast::<PKCS7_DIGEST>()).contents,
                _ => return Err(failure(reason::PKCS7_R_UNSUPPORTED_CONTENT_TYPE)),
            };
            PKCS7_free(std::mem::replace(place, p7_data));
        }
        Ok(1)
    })
}

/// Sets what is signed or digested to empty content of a type. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_content_new(p7: *mut PKCS7, nid: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as our caller promises; on failure the content is ours to free.
        unsafe {
            let content = PKCS7_new();
            if PKCS7_set_type(content, nid) == 0 || PKCS7_set_content(p7, content) == 0 {
                PKCS7_free(content);
                return Ok(0);
            }
        }
        Ok(1)
    })
}

/// Adds a certificate (get1). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_certificate(p7: *mut PKCS7, x509: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let (certs, _) = lists(live(p7)?)?;
            if certs.is_null() {
                *certs = Stack::new_raw([]);
            }
            if X509_up_ref(x509) == 0 {
                return Err(Error::SILENT);
            }
            if !Stack::option_mut(*certs).is_some_and(|list| list.push(x509)) {
                X509_free(x509);
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// Adds a revocation list (get1). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_crl(p7: *mut PKCS7, x509: *mut X509_CRL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let (_, crls) = lists(live(p7)?)?;
            if crls.is_null() {
                *crls = Stack::new_raw([]);
            }
            X509_CRL_up_ref(x509);
            if !Stack::option_mut(*crls).is_some_and(|list| list.push(x509)) {
                X509_CRL_free(x509);
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// Says or tells whether the signed content is elsewhere (`PKCS7_OP_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ctrl(p7: *mut PKCS7, cmd: c_int, larg: c_long, _parg: *mut c_char) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object; the type says what `d` is.
        unsafe {
            let p7 = live(p7)?;
            if p7.nid() != NID_pkcs7_signed {
                return match cmd {
                    PKCS7_OP_SET_DETACHED_SIGNATURE | PKCS7_OP_GET_DETACHED_SIGNATURE => {
                        Err(failure(reason::PKCS7_R_OPERATION_NOT_SUPPORTED_ON_THIS_TYPE))
                    }
                    _ => Err(failure(reason::PKCS7_R_UNKNOWN_OPERATION)),
                };
            }
            let contents = p7.d.cast::<PKCS7_SIGNED>().as_mut().and_then(|signed| signed.contents.as_mut());
            match cmd {
                PKCS7_OP_SET_DETACHED_SIGNATURE => {
                    p7.detached = larg as c_int;
                    if let Some(contents) = contents.filter(|contents| larg != 0 && contents.nid() == NID_pkcs7_data) {
                        ASN1_STRING_free(contents.d.cast());
                        contents.d = std::ptr::null_mut();
                    }
                    Ok(p7.detached.into())
                }
                PKCS7_OP_GET_DETACHED_SIGNATURE => {
                    p7.detached = contents.is_none_or(|contents| contents.d.is_null()).into();
                    Ok(p7.detached.into())
                }
                _ => Err(failure(reason::PKCS7_R_UNKNOWN_OPERATION)),
            }
        }
    })
}

/// The signatures (get0); NULL if the type has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get_signer_info(p7: *mut PKCS7) -> *mut stack_st_PKCS7_SIGNER_INFO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live object or NULL; the type says what `d` is.
        unsafe {
            let Some(p7) = p7.as_ref().filter(|p7| !p7.d.is_null()) else { return Ok(std::ptr::null_mut()) };
            Ok(match p7.nid() {
                NID_pkcs7_signed => (*p7.d.cast::<PKCS7_SIGNED>()).signer_info,
                NID_pkcs7_signedAndEnveloped => (*p7.d.cast::<PKCS7_SIGN_ENVELOPE>()).signer_info,
                _ => std::ptr::null_mut(),
            })
        }
    })
}

/// The bytes of content of type data (get0); NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get_octet_string(p7: *mut PKCS7) -> *mut ASN1_OCTET_STRING {
    // SAFETY: the man page has the caller pass a live object; the type says what `d` is.
    guard(std::ptr::null_mut(), || unsafe {
        let p7 = live(p7)?;
        Ok(match p7.nid() {
            NID_pkcs7_data => p7.d.cast(),
            NID_pkcs7_signed..=NID_pkcs7_encrypted => std::ptr::null_mut(),
            _ => match p7.d.cast::<ASN1_TYPE>().as_ref() {
                Some(other) if other.r#type == tag::OCTET_STRING => other.value.asn1_string,
                _ => std::ptr::null_mut(),
            },
        })
    })
}

/// Which certificate a recipient of the object has (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get_issuer_and_serial(p7: *mut PKCS7, idx: c_int) -> *mut PKCS7_ISSUER_AND_SERIAL {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live object; the type says what `d` is.
        unsafe {
            let p7 = live(p7)?;
            if p7.nid() != NID_pkcs7_signedAndEnveloped {
                return Ok(std::ptr::null_mut());
            }
            let recipients = Stack::items((*p7.d.cast::<PKCS7_SIGN_ENVELOPE>()).recipientinfo);
            let found = usize::try_from(idx).ok().and_then(|idx| recipients.get(idx).copied());
            found.map(|recipient| (*recipient).issuer_and_serial).ok_or(Error::SILENT)
        }
    })
}

/// The algorithms of a signature and its key (get0), each unless its place is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNER_INFO_get0_algs(
    si: *mut PKCS7_SIGNER_INFO,
    pk: *mut *mut EVP_PKEY,
    pdig: *mut *mut X509_ALGOR,
    psig: *mut *mut X509_ALGOR,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live signature and places or NULL.
        unsafe {
            let si = si.as_ref().ok_or(Error::SILENT)?;
            crate::ffi::strings::put(pk, si.pkey);
            crate::ffi::strings::put(pdig, si.digest_alg);
            crate::ffi::strings::put(psig, si.digest_enc_alg);
        }
        Ok(())
    })
}

/// How a recipient's key is encrypted (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_RECIP_INFO_get0_alg(ri: *mut PKCS7_RECIP_INFO, penc: *mut *mut X509_ALGOR) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live recipient and a place or NULL.
        unsafe { crate::ffi::strings::put(penc, ri.as_ref().ok_or(Error::SILENT)?.key_enc_algor) };
        Ok(())
    })
}

/// The certificate of the object that made a signature (get0); NULL if it is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_cert_from_signer_info(p7: *mut PKCS7, si: *mut PKCS7_SIGNER_INFO) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live objects; the type says what `d` is.
        unsafe {
            let p7 = live(p7)?;
            if p7.nid() != NID_pkcs7_signed {
                return Ok(std::ptr::null_mut());
            }
            let wanted = si.as_ref().and_then(|si| si.issuer_and_serial.as_ref()).ok_or(Error::SILENT)?;
            let (certs, _) = lists(p7)?;
            let is_it = |&cert: &*mut X509| {
                X509_NAME_cmp(X509_get_issuer_name(cert), wanted.issuer) == 0
                    && ASN1_INTEGER_cmp(X509_get0_serialNumber(cert), wanted.serial) == 0
            };
            Stack::items(*certs).into_iter().find(is_it).ok_or(Error::SILENT)
        }
    })
}

/// Digests issuer and serial number. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ISSUER_AND_SERIAL_digest(
    data: *mut PKCS7_ISSUER_AND_SERIAL,
    type_: *const EVP_MD,
    md: *mut u8,
    len: *mut std::ffi::c_uint,
) -> c_int {
    // SAFETY: the man page has the caller pass live objects and room for the digest.
    unsafe { ASN1_item_digest(PKCS7_ISSUER_AND_SERIAL_it(), type_, data.cast(), md, len) }
}

/// Reads an object's DER. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_bio(bp: *mut BIO, p7: *mut *mut PKCS7) -> *mut PKCS7 {
    // SAFETY: the man page has the caller pass a live BIO and a place or NULL.
    unsafe { ASN1_item_d2i_bio(PKCS7_it(), bp, p7.cast()) }.cast()
}

/// As [`d2i_PKCS7_bio`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_fp(fp: *mut FILE, p7: *mut *mut PKCS7) -> *mut PKCS7 {
    // SAFETY: the man page has the caller pass an open stream and a place or NULL.
    unsafe { ASN1_item_d2i_fp(PKCS7_it(), fp, p7.cast()) }.cast()
}

/// Writes an object's DER. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_bio(bp: *mut BIO, p7: *const PKCS7) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO and object.
    unsafe { ASN1_item_i2d_bio(PKCS7_it(), bp, p7.cast()) }
}

/// As [`i2d_PKCS7_bio`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_fp(fp: *mut FILE, p7: *const PKCS7) -> c_int {
    // SAFETY: the man page has the caller pass an open stream and a live object.
    unsafe { ASN1_item_i2d_fp(PKCS7_it(), fp, p7.cast()) }
}
