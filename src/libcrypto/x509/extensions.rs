//! Lists of extensions, `STACK_OF(X509_EXTENSION)`. Source: X509v3_get_ext_by_NID(3).

use std::ffi::c_int;

use super::extension::*;
use super::outside::*;
use super::typed::{X509_EXTENSION_dup, X509_EXTENSION_free};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::stack::Stack;

/// The place after `lastpos` from where a search goes on.
pub(super) fn after(lastpos: c_int) -> usize {
    usize::try_from(lastpos.saturating_add(1)).unwrap_or(0)
}

/// The first element from `start` on that `matches`; -1 if there is none.
pub(super) fn position<T>(items: &[*mut T], start: usize, matches: impl Fn(*mut T) -> bool) -> c_int {
    let found = items.iter().enumerate().skip(start).find(|(_, item)| matches(**item));
    found.map_or(-1, |(place, _)| place as c_int)
}

/// How many extensions there are; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509v3_get_ext_count(x: *const stack_st_X509_EXTENSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        Ok(unsafe { Stack::option(x) }.map_or(0, Stack::len) as c_int)
    })
}

/// The place after `lastpos` of an extension named by `nid`; -1 if there is none, -2 if there is no such name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509v3_get_ext_by_NID(x: *const stack_st_X509_EXTENSION, nid: c_int, lastpos: c_int) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        unsafe { Ok(X509v3_get_ext_by_OBJ(x, made(OBJ_nid2obj(nid))?, lastpos)) }
    })
}

/// The place after `lastpos` of an extension named by `obj`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509v3_get_ext_by_OBJ(
    x: *const stack_st_X509_EXTENSION,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live list or NULL, and a live name.
        let items = unsafe { Stack::items(x) };
        // SAFETY: the list holds live extensions.
        Ok(position(&items, after(lastpos), |item| unsafe { OBJ_cmp((*item).object, obj) == 0 }))
    })
}

/// The place after `lastpos` of an extension that is critical or not, as `crit` says; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509v3_get_ext_by_critical(
    x: *const stack_st_X509_EXTENSION,
    crit: c_int,
    lastpos: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        let items = unsafe { Stack::items(x) };
        // SAFETY: the list holds live extensions.
        Ok(position(&items, after(lastpos), |item| unsafe { ((*item).critical > 0) == (crit != 0) }))
    })
}

/// Extension `loc` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509v3_get_ext(x: *const stack_st_X509_EXTENSION, loc: c_int) -> *mut X509_EXTENSION {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        let list = unsafe { Stack::option(x) };
        let place = usize::try_from(loc).map_err(|_| Error::SILENT)?;
        list.and_then(|list| list.get(place)).ok_or(Error::SILENT)
    })
}

/// Removes extension `loc` and returns it, for the caller to free; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509v3_delete_ext(x: *mut stack_st_X509_EXTENSION, loc: c_int) -> *mut X509_EXTENSION {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        let list = unsafe { Stack::option_mut(x) };
        let place = usize::try_from(loc).map_err(|_| Error::SILENT)?;
        list.and_then(|list| list.remove(place)).ok_or(Error::SILENT)
    })
}

/// Inserts a copy of `ex` before `loc` (at the end for -1) into `*x`, which is made if NULL.
///
/// Returns the list, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509v3_add_ext(
    x: *mut *mut stack_st_X509_EXTENSION,
    ex: *mut X509_EXTENSION,
    loc: c_int,
) -> *mut stack_st_X509_EXTENSION {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a place that holds NULL or a live list, and a live extension.
        unsafe {
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let place = x.as_mut().ok_or_else(null)?;
            let copy = made(X509_EXTENSION_dup(ex))?;
            if place.is_null() {
                *place = Stack::new_raw([]);
            }
            if !Stack::option_mut(*place).is_some_and(|list| list.insert(copy, loc)) {
                X509_EXTENSION_free(copy);
                return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
            }
            Ok(*place)
        }
    })
}
