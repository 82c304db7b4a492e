//! The extensions of requests and answers. Source: OCSP_REQUEST_get_ext, X509V3_get_d2i(3).

use std::ffi::{c_int, c_ulong, c_void};

use super::items::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::pkcs7::outside::*;

/// Where an object keeps its extensions.
///
/// # Safety
/// The objects that the man pages have the caller promise are live.
unsafe fn place<T>(
    object: *mut T,
    pick: unsafe fn(*mut T) -> *mut *mut stack_st_X509_EXTENSION,
) -> Result<*mut *mut stack_st_X509_EXTENSION, Error> {
    if object.is_null() {
        return Err(Error::new(Lib::OCSP, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    // SAFETY: not NULL, and live as our caller promises.
    Ok(unsafe { pick(object) })
}

unsafe fn request(x: *mut OCSP_REQUEST) -> *mut *mut stack_st_X509_EXTENSION {
    // SAFETY: a live request has its part.
    unsafe { &raw mut (*(*x).tbsRequest).requestExtensions }
}

unsafe fn question(x: *mut OCSP_ONEREQ) -> *mut *mut stack_st_X509_EXTENSION {
    // SAFETY: live, as our caller promises.
    unsafe { &raw mut (*x).singleRequestExtensions }
}

unsafe fn response(x: *mut OCSP_BASICRESP) -> *mut *mut stack_st_X509_EXTENSION {
    // SAFETY: a live response has its part.
    unsafe { &raw mut (*(*x).tbsResponseData).responseExtensions }
}

unsafe fn answer(x: *mut OCSP_SINGLERESP) -> *mut *mut stack_st_X509_EXTENSION {
    // SAFETY: live, as our caller promises.
    unsafe { &raw mut (*x).singleExtensions }
}

/// How many extensions a request has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_get_ext_count(x: *mut OCSP_REQUEST) -> c_int {
    // SAFETY: see `place`.
    guard(0, || unsafe { Ok(X509v3_get_ext_count(*place(x, request)?)) })
}

/// The place of the next extension of a request with this number after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_get_ext_by_NID(x: *mut OCSP_REQUEST, nid: c_int, lastpos: c_int) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_NID(*place(x, request)?, nid, lastpos)) })
}

/// The place of the next extension of a request with this identifier after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_get_ext_by_OBJ(
    x: *mut OCSP_REQUEST,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_OBJ(*place(x, request)?, obj, lastpos)) })
}

/// The place of the next critical (or not critical) extension of a request after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_get_ext_by_critical(x: *mut OCSP_REQUEST, crit: c_int, lastpos: c_int) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_critical(*place(x, request)?, crit, lastpos)) })
}

/// An extension of a request (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_get_ext(x: *mut OCSP_REQUEST, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: see `place`.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_get_ext(*place(x, request)?, loc)) })
}

/// Takes an extension out of a request; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_delete_ext(x: *mut OCSP_REQUEST, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: see `place`.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_delete_ext(*place(x, request)?, loc)) })
}

/// What an extension of a request says, as its own type; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_get1_ext_d2i(
    x: *mut OCSP_REQUEST,
    nid: c_int,
    crit: *mut c_int,
    idx: *mut c_int,
) -> *mut c_void {
    // SAFETY: see `place`; the places are NULL or writable.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509V3_get_d2i(*place(x, request)?, nid, crit, idx)) })
}

/// Adds an extension to a request from its own type. Returns 1, 0 or less on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_add1_ext_i2d(
    x: *mut OCSP_REQUEST,
    nid: c_int,
    value: *mut c_void,
    crit: c_int,
    flags: c_ulong,
) -> c_int {
    // SAFETY: see `place`; the value is what the number says.
    guard(0, || unsafe { Ok(X509V3_add1_i2d(place(x, request)?, nid, value, crit, flags)) })
}

/// Adds a copy of an extension to a request at place `loc` (-1: last). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_add_ext(x: *mut OCSP_REQUEST, ex: *mut X509_EXTENSION, loc: c_int) -> c_int {
    // SAFETY: see `place`; the extension is live.
    guard(0, || unsafe { Ok((!X509v3_add_ext(place(x, request)?, ex, loc).is_null()).into()) })
}

/// How many extensions a question has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_get_ext_count(x: *mut OCSP_ONEREQ) -> c_int {
    // SAFETY: see `place`.
    guard(0, || unsafe { Ok(X509v3_get_ext_count(*place(x, question)?)) })
}

/// The place of the next extension of a question with this number after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_get_ext_by_NID(x: *mut OCSP_ONEREQ, nid: c_int, lastpos: c_int) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_NID(*place(x, question)?, nid, lastpos)) })
}

/// The place of the next extension of a question with this identifier after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_get_ext_by_OBJ(
    x: *mut OCSP_ONEREQ,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_OBJ(*place(x, question)?, obj, lastpos)) })
}

/// The place of the next critical (or not critical) extension of a question after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_get_ext_by_critical(x: *mut OCSP_ONEREQ, crit: c_int, lastpos: c_int) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_critical(*place(x, question)?, crit, lastpos)) })
}

/// An extension of a question (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_get_ext(x: *mut OCSP_ONEREQ, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: see `place`.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_get_ext(*place(x, question)?, loc)) })
}

/// Takes an extension out of a question; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_delete_ext(x: *mut OCSP_ONEREQ, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: see `place`.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_delete_ext(*place(x, question)?, loc)) })
}

/// What an extension of a question says, as its own type; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_get1_ext_d2i(
    x: *mut OCSP_ONEREQ,
    nid: c_int,
    crit: *mut c_int,
    idx: *mut c_int,
) -> *mut c_void {
    // SAFETY: see `place`; the places are NULL or writable.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509V3_get_d2i(*place(x, question)?, nid, crit, idx)) })
}

/// Adds an extension to a question from its own type. Returns 1, 0 or less on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_add1_ext_i2d(
    x: *mut OCSP_ONEREQ,
    nid: c_int,
    value: *mut c_void,
    crit: c_int,
    flags: c_ulong,
) -> c_int {
    // SAFETY: see `place`; the value is what the number says.
    guard(0, || unsafe { Ok(X509V3_add1_i2d(place(x, question)?, nid, value, crit, flags)) })
}

/// Adds a copy of an extension to a question at place `loc` (-1: last). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_add_ext(x: *mut OCSP_ONEREQ, ex: *mut X509_EXTENSION, loc: c_int) -> c_int {
    // SAFETY: see `place`; the extension is live.
    guard(0, || unsafe { Ok((!X509v3_add_ext(place(x, question)?, ex, loc).is_null()).into()) })
}

/// How many extensions a basic response has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_get_ext_count(x: *mut OCSP_BASICRESP) -> c_int {
    // SAFETY: see `place`.
    guard(0, || unsafe { Ok(X509v3_get_ext_count(*place(x, response)?)) })
}

/// The place of the next extension of a basic response with this number after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_get_ext_by_NID(x: *mut OCSP_BASICRESP, nid: c_int, lastpos: c_int) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_NID(*place(x, response)?, nid, lastpos)) })
}

/// The place of the next extension of a basic response with this identifier after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_get_ext_by_OBJ(
    x: *mut OCSP_BASICRESP,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_OBJ(*place(x, response)?, obj, lastpos)) })
}

/// The place of the next critical (or not critical) extension of a basic response after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_get_ext_by_critical(
    x: *mut OCSP_BASICRESP,
    crit: c_int,
    lastpos: c_int,
) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_critical(*place(x, response)?, crit, lastpos)) })
}

/// An extension of a basic response (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_get_ext(x: *mut OCSP_BASICRESP, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: see `place`.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_get_ext(*place(x, response)?, loc)) })
}

/// Takes an extension out of a basic response; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_delete_ext(x: *mut OCSP_BASICRESP, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: see `place`.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_delete_ext(*place(x, response)?, loc)) })
}

/// What an extension of a basic response says, as its own type; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_get1_ext_d2i(
    x: *mut OCSP_BASICRESP,
    nid: c_int,
    crit: *mut c_int,
    idx: *mut c_int,
) -> *mut c_void {
    // SAFETY: see `place`; the places are NULL or writable.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509V3_get_d2i(*place(x, response)?, nid, crit, idx)) })
}

/// Adds an extension to a basic response from its own type. Returns 1, 0 or less on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_add1_ext_i2d(
    x: *mut OCSP_BASICRESP,
    nid: c_int,
    value: *mut c_void,
    crit: c_int,
    flags: c_ulong,
) -> c_int {
    // SAFETY: see `place`; the value is what the number says.
    guard(0, || unsafe { Ok(X509V3_add1_i2d(place(x, response)?, nid, value, crit, flags)) })
}

/// Adds a copy of an extension to a basic response at place `loc` (-1: last). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_add_ext(x: *mut OCSP_BASICRESP, ex: *mut X509_EXTENSION, loc: c_int) -> c_int {
    // SAFETY: see `place`; the extension is live.
    guard(0, || unsafe { Ok((!X509v3_add_ext(place(x, response)?, ex, loc).is_null()).into()) })
}

/// How many extensions an answer has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_get_ext_count(x: *mut OCSP_SINGLERESP) -> c_int {
    // SAFETY: see `place`.
    guard(0, || unsafe { Ok(X509v3_get_ext_count(*place(x, answer)?)) })
}

/// The place of the next extension of an answer with this number after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_get_ext_by_NID(x: *mut OCSP_SINGLERESP, nid: c_int, lastpos: c_int) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_NID(*place(x, answer)?, nid, lastpos)) })
}

/// The place of the next extension of an answer with this identifier after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_get_ext_by_OBJ(
    x: *mut OCSP_SINGLERESP,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_OBJ(*place(x, answer)?, obj, lastpos)) })
}

/// The place of the next critical (or not critical) extension of an answer after `lastpos`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_get_ext_by_critical(
    x: *mut OCSP_SINGLERESP,
    crit: c_int,
    lastpos: c_int,
) -> c_int {
    // SAFETY: see `place`.
    guard(-1, || unsafe { Ok(X509v3_get_ext_by_critical(*place(x, answer)?, crit, lastpos)) })
}

/// An extension of an answer (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_get_ext(x: *mut OCSP_SINGLERESP, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: see `place`.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_get_ext(*place(x, answer)?, loc)) })
}

/// Takes an extension out of an answer; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_delete_ext(x: *mut OCSP_SINGLERESP, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: see `place`.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_delete_ext(*place(x, answer)?, loc)) })
}

/// What an extension of an answer says, as its own type; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_get1_ext_d2i(
    x: *mut OCSP_SINGLERESP,
    nid: c_int,
    crit: *mut c_int,
    idx: *mut c_int,
) -> *mut c_void {
    // SAFETY: see `place`; the places are NULL or writable.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509V3_get_d2i(*place(x, answer)?, nid, crit, idx)) })
}

/// Adds an extension to an answer from its own type. Returns 1, 0 or less on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_add1_ext_i2d(
    x: *mut OCSP_SINGLERESP,
    nid: c_int,
    value: *mut c_void,
    crit: c_int,
    flags: c_ulong,
) -> c_int {
    // SAFETY: see `place`; the value is what the number says.
    guard(0, || unsafe { Ok(X509V3_add1_i2d(place(x, answer)?, nid, value, crit, flags)) })
}

/// Adds a copy of an extension to an answer at place `loc` (-1: last). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_add_ext(
    x: *mut OCSP_SINGLERESP,
    ex: *mut X509_EXTENSION,
    loc: c_int,
) -> c_int {
    // SAFETY: see `place`; the extension is live.
    guard(0, || unsafe { Ok((!X509v3_add_ext(place(x, answer)?, ex, loc).is_null()).into()) })
}
