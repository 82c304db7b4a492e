//! The object `X509_REQ`, a request for a certificate (PKCS#10, RFC 2986). Source: X509_REQ_get_subject_name(3).

use std::ffi::{c_int, c_long, c_void};
use std::mem::offset_of;

use super::algorithm::{X509_ALGOR, X509_ALGOR_it};
use super::attribute::{X509_ATTRIBUTE_it, stack_st_X509_ATTRIBUTE};
use super::item::*;
use super::name::{X509_NAME, X509_NAME_it, X509_NAME_set};
use super::outside::*;
use super::pubkey::{X509_PUBKEY, X509_PUBKEY_get, X509_PUBKEY_get0, X509_PUBKEY_it, X509_PUBKEY_set};
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::asn1::integer::{ASN1_INTEGER_get, ASN1_INTEGER_set};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

/// The signed part of a request.
#[repr(C)]
pub struct X509_req_info_st {
    encoding: ASN1_ENCODING,
    pub(super) version: *mut ASN1_INTEGER,
    pub(super) subject: *mut X509_NAME,
    pub(super) pubkey: *mut X509_PUBKEY,
    pub(super) attributes: *mut stack_st_X509_ATTRIBUTE,
}
/// OpenSSL's name for it.
pub type X509_REQ_INFO = X509_req_info_st;

/// A request for a certificate.
#[repr(C)]
pub struct X509_req_st {
    pub(super) req_info: *mut X509_REQ_INFO,
    pub(super) sig_alg: *mut X509_ALGOR,
    pub(super) signature: *mut ASN1_BIT_STRING,
    /// SM2's identifier of the signer, which we keep and do not use; not part of the encoding.
    pub(super) distinguishing_id: *mut ASN1_OCTET_STRING,
}
/// OpenSSL's name for it.
pub type X509_REQ = X509_req_st;

impl X509_req_st {
    /// The kept encoding no longer holds.
    pub(super) fn change(&mut self) {
        // SAFETY: the interpreter made the part with the request, which the caller has alone.
        if let Some(info) = unsafe { self.req_info.as_mut() } {
            info.encoding.modified = 1;
        }
    }
}

/// A new request has an empty set of attributes, not none.
unsafe extern "C" fn start_with_attributes(
    operation: c_int,
    slot: *mut *mut ASN1_VALUE,
    _it: *const ASN1_ITEM,
    _argument: *mut c_void,
) -> c_int {
    if operation == op::NEW_POST {
        // SAFETY: the interpreter passes the place of a signed part that it has just made.
        unsafe { (*(*slot).cast::<X509_REQ_INFO>()).attributes = Stack::new_raw([]) };
    }
    1
}

/// The template of [`X509_REQ_INFO`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_INFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        field(c"version", offset_of!(X509_REQ_INFO, version), ASN1_INTEGER_it),
        field(c"subject", offset_of!(X509_REQ_INFO, subject), X509_NAME_it),
        field(c"pubkey", offset_of!(X509_REQ_INFO, pubkey), X509_PUBKEY_it),
        // OpenSSL takes requests without attributes, though the standard wants an empty set.
        tagged(
            IMPLICIT | SET_OF | OPTIONAL,
            0,
            c"attributes",
            offset_of!(X509_REQ_INFO, attributes),
            X509_ATTRIBUTE_it,
        ),
    ];
    static AUX: ASN1_AUX = keeping_encoding_told(offset_of!(X509_REQ_INFO, encoding), start_with_attributes);
    static ITEM: ASN1_ITEM = sequence_with(c"X509_REQ_INFO", size_of::<X509_REQ_INFO>(), &FIELDS, &AUX);
    &ITEM
}

/// Frees what is not part of the encoding.
unsafe extern "C" fn free_identifier(
    operation: c_int,
    slot: *mut *mut ASN1_VALUE,
    _it: *const ASN1_ITEM,
    _argument: *mut c_void,
) -> c_int {
    if operation == op::FREE_PRE {
        // SAFETY: the interpreter passes the place of a request that is about to go.
        unsafe { ASN1_STRING_free((*(*slot).cast::<X509_REQ>()).distinguishing_id) };
    }
    1
}

/// The template of [`X509_REQ`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        field(c"req_info", offset_of!(X509_REQ, req_info), X509_REQ_INFO_it),
        field(c"sig_alg", offset_of!(X509_REQ, sig_alg), X509_ALGOR_it),
        field(c"signature", offset_of!(X509_REQ, signature), ASN1_BIT_STRING_it),
    ];
    static AUX: ASN1_AUX = told(free_identifier);
    static ITEM: ASN1_ITEM = sequence_with(c"X509_REQ", size_of::<X509_REQ>(), &FIELDS, &AUX);
    &ITEM
}

/// The signed part; an error for NULL.
///
/// # Safety
/// `req` is NULL or live, and nothing else refers to its signed part meanwhile.
pub(super) unsafe fn info<'a>(req: *const X509_REQ) -> Result<&'a mut X509_REQ_INFO, Error> {
    // SAFETY: as the caller promises; the interpreter made the part with the request.
    unsafe { req.as_ref().and_then(|req| req.req_info.as_mut()) }.ok_or(Error::SILENT)
}

/// As [`info`]; its kept encoding no longer holds.
///
/// # Safety
/// As [`info`], and the caller has the request alone.
pub(super) unsafe fn change<'a>(req: *mut X509_REQ) -> Result<&'a mut X509_REQ_INFO, Error> {
    // SAFETY: as the caller promises.
    let info = unsafe { info(req) }?;
    info.encoding.modified = 1;
    Ok(info)
}

/// The version, 0 for version 1; -1 on failure. Source: X509_get_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_version(req: *const X509_REQ) -> c_long {
    // SAFETY: the man page has the caller promise a live request.
    guard(-1, || unsafe { Ok(ASN1_INTEGER_get(info(req)?.version)) })
}

/// Sets the version. Returns 1, or 0 on failure. Source: X509_get_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_set_version(x: *mut X509_REQ, version: c_long) -> c_int {
    // SAFETY: the man page has the caller promise a request it has alone.
    guard(0, || unsafe { Ok(ASN1_INTEGER_set(change(x)?.version, version)) })
}

/// The subject; the request's own (get0). Source: X509_get_subject_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_subject_name(req: *const X509_REQ) -> *mut X509_NAME {
    // SAFETY: the man page has the caller promise a live request.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(req)?.subject) })
}

/// Sets the subject to a copy of `name`. Returns 1, or 0 on failure. Source: X509_get_subject_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_set_subject_name(req: *mut X509_REQ, name: *const X509_NAME) -> c_int {
    // SAFETY: the man page has the caller promise a request it has alone, and a live name.
    guard(0, || unsafe { Ok(X509_NAME_set(&mut change(req)?.subject, name)) })
}

/// Sets the public key. Returns 1, or 0 on failure. Source: X509_get_pubkey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_set_pubkey(x: *mut X509_REQ, pkey: *mut EVP_PKEY) -> c_int {
    // SAFETY: the man page has the caller promise a request it has alone, and a live key.
    guard(0, || unsafe { Ok(X509_PUBKEY_set(&mut change(x)?.pubkey, pkey)) })
}

/// The public key, with a reference the caller frees; NULL on failure. Source: X509_get_pubkey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_pubkey(req: *mut X509_REQ) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller promise a live request.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509_PUBKEY_get(info(req)?.pubkey)) })
}

/// The public key; the request's own (get0). Source: X509_get_pubkey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get0_pubkey(req: *mut X509_REQ) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller promise a live request.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509_PUBKEY_get0(info(req)?.pubkey)) })
}

/// The public key as it is encoded; the request's own (get0). Source: X509_get_X509_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get_X509_PUBKEY(req: *mut X509_REQ) -> *mut X509_PUBKEY {
    // SAFETY: the man page has the caller promise a live request.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(req)?.pubkey) })
}
