//! Signatures: who signed, what else was signed, is it genuine. Source: PKCS7_verify(3), PKCS7_sign(3).

pub mod attributes;
pub mod sign;
pub mod verify;

use std::ffi::{c_int, c_void};

use super::bundle::PKCS7_get_signer_info;
use super::items::*;
use super::outside::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, memory};
use crate::libcrypto::stack::Stack;

const PKCS7_TEXT: c_int = 0x1;
const PKCS7_NOCERTS: c_int = 0x2;
const PKCS7_NOSIGS: c_int = 0x4;
const PKCS7_NOCHAIN: c_int = 0x8;
const PKCS7_NOINTERN: c_int = 0x10;
const PKCS7_NOVERIFY: c_int = 0x20;
const PKCS7_DETACHED: c_int = 0x40;
const PKCS7_NOATTR: c_int = 0x100;
const PKCS7_NOSMIMECAP: c_int = 0x200;
const PKCS7_STREAM: c_int = 0x1000;
const PKCS7_NOCRL: c_int = 0x2000;
const PKCS7_PARTIAL: c_int = 0x4000;
const PKCS7_NO_DUAL_CONTENT: c_int = 0x10000;
const PKCS7_OP_SET_DETACHED_SIGNATURE: c_int = 1;

/// A SET, constructed.
const SET: u8 = 0x31;

#[track_caller]
pub(super) fn failure(reason: u32) -> Error {
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
unsafe fn attribute(attributes: *const stack_st_X509_ATTRIBUTE, nid: c_int) -> *mut ASN1_TYPE {
    // SAFETY: live attributes or NULL.
    unsafe {
        let is_it = |&attr: &*mut X509_ATTRIBUTE| OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attr)) == nid;
        let found = Stack::items(attributes).into_iter().find(is_it);
        found.map_or(std::ptr::null_mut(), |attr| X509_ATTRIBUTE_get0_type(attr, 0))
    }
}

/// The first value of a signed attribute (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get_signed_attribute(si: *const PKCS7_SIGNER_INFO, nid: c_int) -> *mut ASN1_TYPE {
    // SAFETY: the man page has the caller pass a live signature.
    guard(std::ptr::null_mut(), || unsafe { Ok(attribute(si.as_ref().ok_or(Error::SILENT)?.auth_attr, nid)) })
}

/// The first value of an attribute that is not signed (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_get_attribute(si: *const PKCS7_SIGNER_INFO, nid: c_int) -> *mut ASN1_TYPE {
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
                if len < 0 {
                    return Err(Error::SILENT);
                }
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
pub(super) unsafe fn digest_of(algorithm: *const X509_ALGOR) -> Result<*const EVP_MD, Error> {
    let mut object = std::ptr::null();
    // SAFETY: a live algorithm.
    let md = unsafe {
        X509_ALGOR_get0(&mut object, std::ptr::null_mut(), std::ptr::null_mut(), algorithm);
        EVP_get_digestbyname(OBJ_nid2sn(OBJ_obj2nid(object)))
    };
    if md.is_null() { Err(failure(reason::PKCS7_R_UNKNOWN_DIGEST_TYPE)) } else { Ok(md) }
}
