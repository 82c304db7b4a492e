//! The extensions of a certificate. Source: X509_get_ext(3).

use std::ffi::{c_int, c_ulong, c_void};

use super::certificate::*;
use super::extension::*;
use super::extensions::*;
use super::fields::X509_get0_extensions;
use super::outside::*;
use crate::error::Error;
use crate::ffi::{Shared, guard};

/// The place of a certificate's list of extensions, to be changed.
///
/// # Safety
/// `x` is NULL or live, and the caller has it alone.
unsafe fn change(x: *mut X509) -> Result<*mut *mut stack_st_X509_EXTENSION, Error> {
    // SAFETY: as the caller promises.
    unsafe { Ok(&mut X509::option(x).ok_or(Error::SILENT)?.content.change_info()?.extensions) }
}

/// How many extensions there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_ext_count(x: *const X509) -> c_int {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { X509v3_get_ext_count(X509_get0_extensions(x)) }
}

/// The place after `lastpos` of an extension named by `nid`; -1 if there is none, -2 if there is no such name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_ext_by_NID(x: *const X509, nid: c_int, lastpos: c_int) -> c_int {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { X509v3_get_ext_by_NID(X509_get0_extensions(x), nid, lastpos) }
}

/// The place after `lastpos` of an extension named by `obj`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_ext_by_OBJ(x: *const X509, obj: *const ASN1_OBJECT, lastpos: c_int) -> c_int {
    // SAFETY: the man page has the caller promise a live certificate and object.
    unsafe { X509v3_get_ext_by_OBJ(X509_get0_extensions(x), obj, lastpos) }
}

/// The place after `lastpos` of an extension that is critical or not, as `crit` says; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_ext_by_critical(x: *const X509, crit: c_int, lastpos: c_int) -> c_int {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { X509v3_get_ext_by_critical(X509_get0_extensions(x), crit, lastpos) }
}

/// Extension `loc` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_ext(x: *const X509, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: the man page has the caller promise a live certificate.
    unsafe { X509v3_get_ext(X509_get0_extensions(x), loc) }
}

/// Removes extension `loc` and returns it, for the caller to free; NULL if there is none.
///
/// As in OpenSSL the encoding stays as it was until something else changes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_delete_ext(x: *mut X509, loc: c_int) -> *mut X509_EXTENSION {
    // SAFETY: the man page has the caller promise a certificate it has alone.
    unsafe { X509v3_delete_ext(X509_get0_extensions(x).cast_mut(), loc) }
}

/// Inserts a copy of `ex` before `loc` (at the end for -1). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_add_ext(x: *mut X509, ex: *mut X509_EXTENSION, loc: c_int) -> c_int {
    // SAFETY: the man page has the caller promise a certificate it has alone, and a live extension.
    guard(0, || unsafe { Ok((!X509v3_add_ext(change(x)?, ex, loc).is_null()).into()) })
}

/// An extension named by `nid`, decoded, for the caller to free; NULL if there is none. Source: X509V3_get_d2i(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_ext_d2i(
    x: *const X509,
    nid: c_int,
    crit: *mut c_int,
    idx: *mut c_int,
) -> *mut c_void {
    // SAFETY: the man page has the caller promise a live certificate and places for the results.
    unsafe { X509V3_get_d2i(X509_get0_extensions(x), nid, crit, idx) }
}

/// Adds an extension made of a value of the type of `nid`; `flags` say what to do if there is one.
///
/// Returns 1, 0 or -1 on failure. Source: X509V3_add1_i2d(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_add1_ext_i2d(
    x: *mut X509,
    nid: c_int,
    value: *mut c_void,
    crit: c_int,
    flags: c_ulong,
) -> c_int {
    // SAFETY: the man page has the caller promise a certificate it has alone, and a value of that type.
    guard(0, || unsafe { Ok(X509V3_add1_i2d(change(x)?, nid, value, crit, flags)) })
}
