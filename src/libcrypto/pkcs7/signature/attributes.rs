//! What else a signature says: attributes that it covers, and others. Source: `<openssl/pkcs7.h>`.

use std::ffi::{c_int, c_long, c_uchar, c_void};
use std::ptr;

use super::super::items::*;
use super::super::outside::*;
use super::{AnyValue, attribute, failure};
use crate::error::{Error, reason};
use crate::ffi::{guard, memory};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::algorithm::X509_ALGORS_it;

/// Puts an attribute among others in the place of its kind, or as the last; its value becomes its own.
///
/// # Safety
/// Live attributes or NULL, and a value of that type.
pub(super) unsafe fn put(
    list: &mut *mut stack_st_X509_ATTRIBUTE,
    nid: c_int,
    kind: c_int,
    value: *mut c_void,
) -> Result<(), Error> {
    // SAFETY: as our caller promises; the attribute becomes the list's.
    unsafe {
        let attribute = X509_ATTRIBUTE_create(nid, kind, value);
        if attribute.is_null() {
            return Err(Error::SILENT);
        }
        if list.is_null() {
            *list = Stack::new_raw([]);
        }
        let mut all = Stack::items(*list);
        let is_it = |&&mut attr: &&mut *mut X509_ATTRIBUTE| OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attr)) == nid;
        match all.iter_mut().find(is_it) {
            Some(old) => X509_ATTRIBUTE_free(std::mem::replace(old, attribute)),
            None => all.push(attribute),
        }
        refill(*list, all);
    }
    Ok(())
}

/// Gives a list other elements.
///
/// # Safety
/// A live list, and elements that become its own.
pub(super) unsafe fn refill(list: *mut stack_st_X509_ATTRIBUTE, all: Vec<*mut X509_ATTRIBUTE>) {
    // SAFETY: as our caller promises.
    if let Some(list) = unsafe { Stack::option_mut(list) } {
        list.clear();
        all.into_iter().for_each(|attr| {
            list.push(attr);
        });
    }
}

/// Puts copies of attributes in the place of all that were there.
unsafe fn replace(list: &mut *mut stack_st_X509_ATTRIBUTE, by: *const stack_st_X509_ATTRIBUTE) -> Result<(), Error> {
    // SAFETY: live lists; what was there was the signature's.
    unsafe {
        let copies: Vec<_> = Stack::items(by).into_iter().map(|attr| X509_ATTRIBUTE_dup(attr)).collect();
        if list.is_null() {
            *list = Stack::new_raw([]);
        }
        Stack::items(*list).into_iter().for_each(|attr| X509_ATTRIBUTE_free(attr));
        refill(*list, copies);
    }
    Ok(())
}

/// Adds an attribute that the signature covers, in the place of one of its kind; `data` becomes its own. Returns 1, or 0
/// on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_signed_attribute(
    p7si: *mut PKCS7_SIGNER_INFO,
    nid: c_int,
    r#type: c_int,
    data: *mut c_void,
) -> c_int {
    // SAFETY: the caller passes a live signature and a value of that type.
    guard(0, || unsafe { put(&mut p7si.as_mut().ok_or(Error::SILENT)?.auth_attr, nid, r#type, data) }.map(|()| 1))
}

/// Adds an attribute that the signature does not cover, in the place of one of its kind; `value` becomes its own. Returns
/// 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_attribute(
    p7si: *mut PKCS7_SIGNER_INFO,
    nid: c_int,
    atrtype: c_int,
    value: *mut c_void,
) -> c_int {
    // SAFETY: the caller passes a live signature and a value of that type.
    guard(0, || unsafe { put(&mut p7si.as_mut().ok_or(Error::SILENT)?.unauth_attr, nid, atrtype, value) }.map(|()| 1))
}

/// Has the signature cover copies of these attributes and no others. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_set_signed_attributes(
    p7si: *mut PKCS7_SIGNER_INFO,
    sk: *mut stack_st_X509_ATTRIBUTE,
) -> c_int {
    // SAFETY: the caller passes a live signature and live attributes.
    guard(0, || unsafe { replace(&mut p7si.as_mut().ok_or(Error::SILENT)?.auth_attr, sk) }.map(|()| 1))
}

/// Puts copies of these attributes, and no others, beside what the signature covers. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_set_attributes(p7si: *mut PKCS7_SIGNER_INFO, sk: *mut stack_st_X509_ATTRIBUTE) -> c_int {
    // SAFETY: the caller passes a live signature and live attributes.
    guard(0, || unsafe { replace(&mut p7si.as_mut().ok_or(Error::SILENT)?.unauth_attr, sk) }.map(|()| 1))
}

/// Has the signature say of what type its content is, data if `coid` is NULL, unless it says so. Returns 1, or 0 on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_attrib_content_type(si: *mut PKCS7_SIGNER_INFO, coid: *mut ASN1_OBJECT) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live signature, and an object to keep or NULL.
        unsafe {
            let si = si.as_mut().ok_or(Error::SILENT)?;
            if !attribute(si.auth_attr, NID_pkcs9_contentType).is_null() {
                return Err(Error::SILENT);
            }
            let object = if coid.is_null() { OBJ_nid2obj(NID_pkcs7_data).cast() } else { coid };
            put(&mut si.auth_attr, NID_pkcs9_contentType, tag::OBJECT, object.cast()).map(|()| 1)
        }
    })
}

/// Has the signature say when it was made, now if `t` is NULL; `t` becomes its own. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add0_attrib_signing_time(si: *mut PKCS7_SIGNER_INFO, t: *mut ASN1_TIME) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live signature, and a live time or NULL.
        unsafe {
            let time = if t.is_null() { X509_gmtime_adj(ptr::null_mut(), 0) } else { t };
            put(&mut si.as_mut().ok_or(Error::SILENT)?.auth_attr, NID_pkcs9_signingTime, tag::UTCTIME, time.cast())
                .map(|()| 1)
        }
    })
}

/// A string with these bytes, for an attribute to own.
unsafe fn string(kind: c_int, bytes: &[u8]) -> *mut ASN1_STRING {
    // SAFETY: a fresh string and bytes to copy.
    unsafe {
        let string = ASN1_STRING_type_new(kind);
        ASN1_STRING_set(string, bytes.as_ptr().cast(), bytes.len() as c_int);
        string
    }
}

/// Has the signature cover the content's digest. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add1_attrib_digest(
    si: *mut PKCS7_SIGNER_INFO,
    md: *const c_uchar,
    mdlen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live signature and `mdlen` readable bytes.
        unsafe {
            let si = si.as_mut().ok_or(Error::SILENT)?;
            let digest = string(tag::OCTET_STRING, crate::ffi::bytes(md, mdlen)?);
            put(&mut si.auth_attr, NID_pkcs9_messageDigest, tag::OCTET_STRING, digest.cast()).map(|()| 1)
        }
    })
}

/// Has the signature say which ciphers its maker reads. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_attrib_smimecap(si: *mut PKCS7_SIGNER_INFO, cap: *mut stack_st_X509_ALGOR) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live signature and live algorithms; their DER is ours to free.
        unsafe {
            let mut der = ptr::null_mut();
            let len = ASN1_item_i2d(cap.cast(), &mut der, X509_ALGORS_it());
            let sequence = string(tag::SEQUENCE, crate::ffi::bytes(der, len)?);
            memory::free(der);
            let si = si.as_mut().ok_or(Error::SILENT)?;
            put(&mut si.auth_attr, NID_SMIMECapabilities, tag::SEQUENCE, sequence.cast()).map(|()| 1)
        }
    })
}

/// Which ciphers a signature's maker reads, for the caller to free; NULL if it does not say.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get_smimecap(si: *mut PKCS7_SIGNER_INFO) -> *mut stack_st_X509_ALGOR {
    guard(ptr::null_mut(), || {
        // SAFETY: the caller passes a live signature; of this type the value is a string.
        unsafe {
            let value = attribute(si.as_ref().ok_or(Error::SILENT)?.auth_attr, NID_SMIMECapabilities);
            let value = value.cast::<AnyValue>().as_ref().filter(|value| value.kind == tag::SEQUENCE);
            let der = string_bytes(value.ok_or(Error::SILENT)?.value.cast());
            let mut at = der.as_ptr();
            Ok(ASN1_item_d2i(ptr::null_mut(), &mut at, der.len() as c_long, X509_ALGORS_it()).cast())
        }
    })
}

/// Adds a cipher to such a list, with its bits if `arg` is above 0. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_simple_smimecap(sk: *mut stack_st_X509_ALGOR, nid: c_int, arg: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live list; what is made becomes its own.
        unsafe {
            let algorithm = X509_ALGOR_new();
            let (kind, bits) = if arg > 0 {
                let bits = ASN1_STRING_type_new(tag::INTEGER);
                ASN1_INTEGER_set(bits, arg.into());
                (tag::INTEGER, bits.cast())
            } else {
                (tag::UNDEF, ptr::null_mut())
            };
            X509_ALGOR_set0(algorithm, OBJ_nid2obj(nid), kind, bits);
            let list = Stack::option_mut(sk).ok_or(Error::SILENT)?;
            Ok(c_int::from(list.push(algorithm)))
        }
    })
}

/// Names the digest of digested content. Returns 1, or 0 if the content is of another type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_set_digest(p7: *mut PKCS7, md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes live objects; the type says what `d` is.
        unsafe {
            let p7 = p7.as_ref().ok_or(Error::SILENT)?;
            if OBJ_obj2nid(p7.type_) != NID_pkcs7_digest {
                return Err(failure(reason::PKCS7_R_WRONG_CONTENT_TYPE));
            }
            let algorithm = (*p7.d.cast::<PKCS7_DIGEST>()).md;
            X509_ALGOR_set0(algorithm, OBJ_nid2obj(EVP_MD_get_type(md)), tag::NULL, ptr::null_mut());
            Ok(1)
        }
    })
}

/// Makes a signature over its attributes as they stand, with the key it was given. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNER_INFO_sign(si: *mut PKCS7_SIGNER_INFO) -> c_int {
    // SAFETY: the caller passes a live signature.
    guard(0, || unsafe { super::sign::sign_attributes(si.as_mut().ok_or(Error::SILENT)?) }.map(|()| 1))
}
