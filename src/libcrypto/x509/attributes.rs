//! Lists of attributes, `STACK_OF(X509_ATTRIBUTE)`. Source: X509at_get_attr(3).

use std::ffi::{c_char, c_int, c_uchar, c_void};

use super::attribute::*;
use super::extensions::{after, position};
use super::outside::*;
use super::typed::{X509_ATTRIBUTE_dup, X509_ATTRIBUTE_free};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::stack::Stack;

/// How many attributes there are; -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_get_attr_count(x: *const stack_st_X509_ATTRIBUTE) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        Ok(unsafe { Stack::option(x) }.map_or(-1, |list| list.len() as c_int))
    })
}

/// The place after `lastpos` of an attribute named by `nid`; -1 if there is none, -2 if there is no such name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_get_attr_by_NID(
    x: *const stack_st_X509_ATTRIBUTE,
    nid: c_int,
    lastpos: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        unsafe { Ok(X509at_get_attr_by_OBJ(x, made(OBJ_nid2obj(nid))?, lastpos)) }
    })
}

/// The place after `lastpos` of an attribute named by `obj`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_get_attr_by_OBJ(
    sk: *const stack_st_X509_ATTRIBUTE,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live list or NULL, and a live name.
        let items = unsafe { Stack::items(sk) };
        // SAFETY: the list holds live attributes.
        Ok(position(&items, after(lastpos), |item| unsafe { OBJ_cmp((*item).object, obj) == 0 }))
    })
}

/// Attribute `loc` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_get_attr(x: *const stack_st_X509_ATTRIBUTE, loc: c_int) -> *mut X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        let list = unsafe { Stack::option(x) };
        let place = usize::try_from(loc).map_err(|_| Error::SILENT)?;
        list.and_then(|list| list.get(place)).ok_or(Error::SILENT)
    })
}

/// Removes attribute `loc` and returns it, for the caller to free; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_delete_attr(x: *mut stack_st_X509_ATTRIBUTE, loc: c_int) -> *mut X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list or NULL.
        let list = unsafe { Stack::option_mut(x) };
        let place = usize::try_from(loc).map_err(|_| Error::SILENT)?;
        list.and_then(|list| list.remove(place)).ok_or(Error::SILENT)
    })
}

/// Appends a copy of `attr` to `*x`, which is made if NULL. Returns the list, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_add1_attr(
    x: *mut *mut stack_st_X509_ATTRIBUTE,
    attr: *mut X509_ATTRIBUTE,
) -> *mut stack_st_X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a place that holds NULL or a live list, and a live attribute.
        unsafe {
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let place = x.as_mut().filter(|_| !attr.is_null()).ok_or_else(null)?;
            if X509at_get_attr_by_OBJ(*place, (*attr).object, -1) != -1 {
                return Err(Error::new(Lib::X509, reason::X509_R_DUPLICATE_ATTRIBUTE));
            }
            let copy = made(X509_ATTRIBUTE_dup(attr))?;
            if place.is_null() {
                *place = Stack::new_raw([]);
            }
            if !Stack::option_mut(*place).is_some_and(|list| list.push(copy)) {
                X509_ATTRIBUTE_free(copy);
                return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
            }
            Ok(*place)
        }
    })
}

/// Appends `attr`, just made, to `*x`.
///
/// # Safety
/// As [`X509at_add1_attr`]; `attr` is NULL or the caller's to give up.
unsafe fn add0(
    x: *mut *mut stack_st_X509_ATTRIBUTE,
    attr: *mut X509_ATTRIBUTE,
) -> Result<*mut stack_st_X509_ATTRIBUTE, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let list = X509at_add1_attr(x, made(attr)?);
        X509_ATTRIBUTE_free(attr);
        made(list)
    }
}

/// Appends an attribute as `X509_ATTRIBUTE_create_by_OBJ` makes it. Returns the list, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_add1_attr_by_OBJ(
    x: *mut *mut stack_st_X509_ATTRIBUTE,
    obj: *const ASN1_OBJECT,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> *mut stack_st_X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list, live objects and readable bytes.
        unsafe { add0(x, X509_ATTRIBUTE_create_by_OBJ(std::ptr::null_mut(), obj, r#type, bytes.cast(), len)) }
    })
}

/// Appends an attribute as `X509_ATTRIBUTE_create_by_NID` makes it. Returns the list, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_add1_attr_by_NID(
    x: *mut *mut stack_st_X509_ATTRIBUTE,
    nid: c_int,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> *mut stack_st_X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list and readable bytes.
        unsafe { add0(x, X509_ATTRIBUTE_create_by_NID(std::ptr::null_mut(), nid, r#type, bytes.cast(), len)) }
    })
}

/// Appends an attribute as `X509_ATTRIBUTE_create_by_txt` makes it. Returns the list, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_add1_attr_by_txt(
    x: *mut *mut stack_st_X509_ATTRIBUTE,
    attrname: *const c_char,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> *mut stack_st_X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list, a string and readable bytes.
        unsafe { add0(x, X509_ATTRIBUTE_create_by_txt(std::ptr::null_mut(), attrname, r#type, bytes, len)) }
    })
}

/// The first value (get0) of the attribute named by `obj` after `lastpos`, if it is of that type; NULL otherwise.
///
/// A `lastpos` of -2 asks that there be one such attribute only, of -3 that it have one value only.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509at_get0_data_by_OBJ(
    x: *const stack_st_X509_ATTRIBUTE,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
    r#type: c_int,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list and name.
        unsafe {
            let place = X509at_get_attr_by_OBJ(x, obj, lastpos);
            if place == -1 || lastpos <= -2 && X509at_get_attr_by_OBJ(x, obj, place) != -1 {
                return Err(Error::SILENT);
            }
            let attribute = X509at_get_attr(x, place);
            if lastpos <= -3 && X509_ATTRIBUTE_count(attribute) != 1 {
                return Err(Error::SILENT);
            }
            Ok(X509_ATTRIBUTE_get0_data(attribute, 0, r#type, std::ptr::null_mut()))
        }
    })
}
