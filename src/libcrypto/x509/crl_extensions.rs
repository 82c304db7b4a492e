//! The extensions of a revocation list. Source: X509_get_ext(3).

use std::ffi::{c_int, c_ulong, c_void};

use super::crl::*;
use super::crl_fields::*;
use super::extension::*;
use super::extensions::*;
use super::outside::*;
use crate::ffi::guard;

/// How many extensions a revocation list has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_ext_count(x: *const X509_CRL) -> c_int {
    // SAFETY: the man page has the caller promise a live list.
    unsafe { X509v3_get_ext_count(X509_CRL_get0_extensions(x)) }
}

/// The place after `lastpos` of an extension named by `nid`; -1 if there is none, -2 if there is no such name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_ext_by_NID(x: *const X509_CRL, nid: c_int, lastpos: c_int) -> c_int {
    // SAFETY: the man page has the caller promise a live list.
    unsafe { X509v3_get_ext_by_NID(X509_CRL_get0_extensions(x), nid, lastpos) }
}

/// The place after `lastpos` of an extension named by `obj`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_ext_by_OBJ(x: *const X509_CRL, obj: *const ASN1_OBJECT, lastpos: c_int) -> c_int {
    // SAFETY: the man page has the caller promise a live list, and a live object.
    unsafe { X509v3_get_ext_by_OBJ(X509_CRL_get0_extensions(x), obj, lastpos) }
}

/// The place after `lastpos` of an extension that is critical or not, as `crit` says; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_ext_by_critical(x: *const X509_CRL, crit: c_int, lastpos: c_int) -> c_int {
    // SAFETY: the man page has the caller promise a live list.
    unsafe { X509v3_get_ext_by_critical(X509_CRL_get0_extensions(x), crit, lastpos) }
}

/// Extension `loc` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_ext(x: *const X509_CRL, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: the man page has the caller promise a live list.
    unsafe { X509v3_get_ext(X509_CRL_get0_extensions(x), loc) }
}

/// Removes extension `loc` and returns it, for the caller to free; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_delete_ext(x: *mut X509_CRL, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: the man page has the caller promise a live list that it has alone.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509v3_delete_ext(change(x)?.extensions, loc)) })
}

/// Inserts a copy of `ex` before `loc` (at the end for -1). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_add_ext(x: *mut X509_CRL, ex: *mut X509_EXTENSION, loc: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live list that it has alone, and a live extension.
        unsafe { Ok((!X509v3_add_ext(&mut change(x)?.extensions, ex, loc).is_null()).into()) }
    })
}

/// An extension named by `nid`, decoded, for the caller to free; NULL if there is none. Source: X509V3_get_d2i(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_ext_d2i(
    x: *const X509_CRL,
    nid: c_int,
    crit: *mut c_int,
    idx: *mut c_int,
) -> *mut c_void {
    // SAFETY: the man page has the caller promise a live list, and places for the results.
    unsafe { X509V3_get_d2i(X509_CRL_get0_extensions(x), nid, crit, idx) }
}

/// Adds an extension made of a value of the type of `nid`; `flags` say what to do if there is one.
///
/// Returns 1, 0 or -1 on failure. Source: X509V3_add1_i2d(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_add1_ext_i2d(
    x: *mut X509_CRL,
    nid: c_int,
    value: *mut c_void,
    crit: c_int,
    flags: c_ulong,
) -> c_int {
    // SAFETY: the man page has the caller promise a live list that it has alone, and a value of that type.
    guard(0, || unsafe { Ok(X509V3_add1_i2d(&mut change(x)?.extensions, nid, value, crit, flags)) })
}
