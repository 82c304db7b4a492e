//! Attributes and extensions of a request, its signature, and requests made of certificates and back.
//! Source: X509_REQ_add_extensions(3), X509_REQ_get_attr(3).

use std::ffi::{c_char, c_int, c_long, c_uchar};
use std::sync::atomic::{AtomicPtr, Ordering};

use super::algorithm::*;
use super::attribute::*;
use super::attributes::*;
use super::certificate::*;
use super::compare::same_key;
use super::extension::*;
use super::fields::*;
use super::outside::*;
use super::request::*;
use super::signing::{X509_REQ_sign, X509_sign};
use super::times::X509_gmtime_adj;
use super::typed::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

const NID_MS_EXT_REQ: c_int = 171;
const NID_EXT_REQ: c_int = 172;

/// As `X509_REQ_new`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_new_ex(_libctx: *mut OSSL_LIB_CTX, _propq: *const c_char) -> *mut X509_REQ {
    // SAFETY: makes a fresh object.
    unsafe { X509_REQ_new() }
}

/// How many attributes there are; -1 if there is no set of them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_attr_count(req: *const X509_REQ) -> c_int {
    // SAFETY: the man page has the caller promise a live request.
    guard(-1, || unsafe { Ok(X509at_get_attr_count(info(req)?.attributes)) })
}

/// The place after `lastpos` of an attribute named by `nid`; -1 if there is none, -2 if there is no such name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_attr_by_NID(req: *const X509_REQ, nid: c_int, lastpos: c_int) -> c_int {
    // SAFETY: the man page has the caller promise a live request.
    guard(-1, || unsafe { Ok(X509at_get_attr_by_NID(info(req)?.attributes, nid, lastpos)) })
}

/// The place after `lastpos` of an attribute named by `obj`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_attr_by_OBJ(
    req: *const X509_REQ,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
) -> c_int {
    // SAFETY: the man page has the caller promise a live request and object.
    guard(-1, || unsafe { Ok(X509at_get_attr_by_OBJ(info(req)?.attributes, obj, lastpos)) })
}

/// Attribute `loc` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_attr(req: *const X509_REQ, loc: c_int) -> *mut X509_ATTRIBUTE {
    // SAFETY: the man page has the caller promise a live request.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509at_get_attr(info(req)?.attributes, loc)) })
}

/// Removes attribute `loc` and returns it, for the caller to free; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_delete_attr(req: *mut X509_REQ, loc: c_int) -> *mut X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a request it has alone.
        unsafe {
            if req.is_null() {
                return Err(Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            Ok(X509at_delete_attr(change(req)?.attributes, loc))
        }
    })
}

/// Appends a copy of `attr`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_add1_attr(req: *mut X509_REQ, attr: *mut X509_ATTRIBUTE) -> c_int {
    // SAFETY: the man page has the caller promise a request it has alone, and a live attribute.
    guard(0, || unsafe { Ok((!X509at_add1_attr(&mut change(req)?.attributes, attr).is_null()).into()) })
}

/// Appends an attribute as `X509_ATTRIBUTE_create_by_OBJ` makes it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_add1_attr_by_OBJ(
    req: *mut X509_REQ,
    obj: *const ASN1_OBJECT,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a request it has alone, live objects and readable bytes.
        unsafe {
            Ok((!X509at_add1_attr_by_OBJ(&mut change(req)?.attributes, obj, r#type, bytes, len).is_null()).into())
        }
    })
}

/// Appends an attribute as `X509_ATTRIBUTE_create_by_NID` makes it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_add1_attr_by_NID(
    req: *mut X509_REQ,
    nid: c_int,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a request it has alone, and readable bytes.
        unsafe {
            Ok((!X509at_add1_attr_by_NID(&mut change(req)?.attributes, nid, r#type, bytes, len).is_null()).into())
        }
    })
}

/// Appends an attribute as `X509_ATTRIBUTE_create_by_txt` makes it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_add1_attr_by_txt(
    req: *mut X509_REQ,
    attrname: *const c_char,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a request it has alone, a string and readable bytes.
        unsafe {
            let list = X509at_add1_attr_by_txt(&mut change(req)?.attributes, attrname, r#type, bytes, len);
            Ok((!list.is_null()).into())
        }
    })
}

/// The attributes that hold extensions, by default.
static USUAL_NIDS: [c_int; 3] = [NID_EXT_REQ, NID_MS_EXT_REQ, NID_UNDEF];
/// The attributes that hold extensions, as the program set them; NULL for the usual ones.
static NIDS: AtomicPtr<c_int> = AtomicPtr::new(std::ptr::null_mut());

/// The numbers of the attributes that hold extensions, ended by 0 (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_extension_nids() -> *mut c_int {
    let set = NIDS.load(Ordering::Acquire);
    if set.is_null() { USUAL_NIDS.as_ptr().cast_mut() } else { set }
}

/// Sets the numbers of the attributes that hold extensions, ended by 0; they stay the caller's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_set_extension_nids(nids: *mut c_int) {
    NIDS.store(nids, Ordering::Release);
}

fn extension_nids() -> Vec<c_int> {
    // SAFETY: a list that ends with 0, ours or the program's.
    unsafe {
        let list = X509_REQ_get_extension_nids();
        (0..).map(|place| *list.add(place)).take_while(|nid| *nid != NID_UNDEF).collect()
    }
}

/// Whether an attribute of that number holds extensions.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_extension_nid(req_nid: c_int) -> c_int {
    extension_nids().contains(&req_nid).into()
}

/// The extensions asked for, for the caller to free, empty if there are none; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_extensions(req: *mut X509_REQ) -> *mut stack_st_X509_EXTENSION {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live request.
        unsafe {
            info(req)?;
            let places = extension_nids().into_iter().map(|nid| X509_REQ_get_attr_by_NID(req, nid, -1));
            let Some(place) = places.into_iter().find(|place| *place >= 0) else {
                return Ok(Stack::new_raw([]));
            };
            let value = X509_ATTRIBUTE_get0_type(X509_REQ_get_attr(req, place), 0);
            let value = value.as_ref().filter(|value| value.r#type == tag::SEQUENCE);
            let value = value.ok_or(Error::SILENT)?;
            let der = ASN1_STRING::get0(value.value.asn1_string)?.bytes();
            let mut input = der.as_ptr();
            let list = ASN1_item_d2i(std::ptr::null_mut(), &mut input, der.len() as c_long, X509_EXTENSIONS_it());
            made(list.cast())
        }
    })
}

/// Adds an attribute of number `nid` that asks for these extensions. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_add_extensions_nid(
    req: *mut X509_REQ,
    exts: *const stack_st_X509_EXTENSION,
    nid: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a request it has alone, and a live list.
        unsafe {
            let der = encoded(exts, X509_EXTENSIONS_it())?;
            Ok(X509_REQ_add1_attr_by_NID(req, nid, tag::SEQUENCE, der.as_ptr(), der.len() as c_int))
        }
    })
}

/// Asks for these extensions. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_add_extensions(req: *mut X509_REQ, exts: *const stack_st_X509_EXTENSION) -> c_int {
    // SAFETY: the same promise.
    unsafe { X509_REQ_add_extensions_nid(req, exts, NID_EXT_REQ) }
}

/// The signature and its algorithm (get0), each unless its place is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get0_signature(
    req: *const X509_REQ,
    psig: *mut *const ASN1_BIT_STRING,
    palg: *mut *const X509_ALGOR,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live request and places for the results.
        unsafe {
            let req = req.as_ref().ok_or(Error::SILENT)?;
            put(psig, req.signature.cast_const());
            put(palg, req.sig_alg.cast_const());
        }
        Ok(())
    })
}

/// Sets the signature, which the request takes over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_set0_signature(req: *mut X509_REQ, psig: *mut ASN1_BIT_STRING) {
    guard((), || {
        // SAFETY: the man page has the caller promise a request it has alone, and give the signature up.
        unsafe {
            let req = req.as_mut().ok_or(Error::SILENT)?;
            ASN1_STRING_free(std::mem::replace(&mut req.signature, psig));
        }
        Ok(())
    })
}

/// Sets the signature algorithm; it is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_set1_signature_algo(req: *mut X509_REQ, palg: *mut X509_ALGOR) -> c_int {
    // SAFETY: the man page has the caller promise a request it has alone, and a live algorithm.
    guard(0, || unsafe { Ok(X509_ALGOR_copy(req.as_mut().ok_or(Error::SILENT)?.sig_alg, palg)) })
}

/// The number of the signature algorithm.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_signature_nid(req: *const X509_REQ) -> c_int {
    // SAFETY: the man page has the caller promise a live request; its algorithm was made with it.
    guard(0, || unsafe { Ok(OBJ_obj2nid((*req.as_ref().ok_or(Error::SILENT)?.sig_alg).algorithm)) })
}

/// Whether `pkey` is the private half of the request's key. Returns 1, or 0 with the reason queued.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_check_private_key(x509: *mut X509_REQ, pkey: *mut EVP_PKEY) -> c_int {
    // SAFETY: the man page has the caller promise a live request and key.
    guard(0, || unsafe { same_key(X509_REQ_get0_pubkey(x509), pkey) })
}

/// Writes the signed part anew, from what the fields say; see `i2d_X509_REQ`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_re_X509_REQ_tbs(req: *mut X509_REQ, pp: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a request it has alone, and room.
    guard(-1, || unsafe { Ok(i2d_X509_REQ_INFO(change(req)?, pp)) })
}

/// A request with subject and key of a certificate, signed by `pkey` unless that is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_to_X509_REQ(x: *mut X509, pkey: *mut EVP_PKEY, md: *const EVP_MD) -> *mut X509_REQ {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects; the request is ours until it is returned.
        unsafe {
            let req = X509_REQ_new();
            if req.is_null() {
                return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
            }
            let key = X509_get0_pubkey(x);
            let filled = X509_REQ_set_version(req, 0) != 0
                && X509_REQ_set_subject_name(req, X509_get_subject_name(x)) != 0
                && !key.is_null()
                && X509_REQ_set_pubkey(req, key) != 0
                && (pkey.is_null() || X509_REQ_sign(req, pkey, md) != 0);
            if !filled {
                X509_REQ_free(req);
                return Err(Error::SILENT);
            }
            Ok(req)
        }
    })
}

/// A certificate of a request, issued by its own subject for some days, signed by `pkey` and MD5; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_to_X509(r: *mut X509_REQ, days: c_int, pkey: *mut EVP_PKEY) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects; the certificate is ours until it is returned.
        unsafe {
            let x = X509_new();
            if x.is_null() {
                return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
            }
            let subject = X509_REQ_get_subject_name(r);
            // OpenSSL writes 2 into the version if there are attributes, which stands for version 3.
            let versioned = X509_REQ_get_attr_count(r) <= 0 || X509_set_version(x, 2) != 0;
            let filled = versioned
                && X509_set_subject_name(x, subject) != 0
                && X509_set_issuer_name(x, subject) != 0
                && !X509_gmtime_adj(X509_getm_notBefore(x), 0).is_null()
                && !X509_gmtime_adj(X509_getm_notAfter(x), 60 * 60 * 24 * c_long::from(days)).is_null()
                && X509_set_pubkey(x, X509_REQ_get0_pubkey(r)) != 0
                && X509_sign(x, pkey, EVP_md5()) != 0;
            if !filled {
                X509_free(x);
                return Err(Error::SILENT);
            }
            Ok(x)
        }
    })
}
