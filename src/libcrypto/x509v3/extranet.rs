//! Strong extranet identifiers: `SXNET_add_id_asc` and kin.

use std::ffi::{c_char, c_int, c_ulong};

use super::types::*;
use super::values::integer_from_text;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, c_str, guard};
use crate::libcrypto::asn1::integer::{ASN1_INTEGER_cmp, ASN1_INTEGER_set_uint64};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

fn failed(reason: u32) -> Error {
    Error::new(Lib::X509V3, reason)
}

fn zone_from_number(zone: c_ulong) -> Result<*mut ASN1_INTEGER, Error> {
    let number = ASN1_STRING::allocate(tag::INTEGER)?;
    // SAFETY: fresh and ours alone.
    unsafe { ASN1_INTEGER_set_uint64(number, zone) };
    Ok(number)
}

/// The user of a zone.
unsafe fn user_of(extranet: *const SXNET, zone: *const ASN1_INTEGER) -> Option<*mut ASN1_OCTET_STRING> {
    // SAFETY: live, by the caller.
    unsafe {
        let ids = Stack::<SXNETID>::items(extranet.as_ref()?.ids);
        ids.into_iter().find(|&id| ASN1_INTEGER_cmp((*id).zone, zone) == 0).map(|id| (*id).user)
    }
}

/// Adds a user's name in a zone, told by text. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_add_id_asc(
    psx: *mut *mut SXNET,
    zone: *const c_char,
    user: *const c_char,
    userlen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a C string; the number is given on, or freed on failure.
        unsafe {
            let zone = integer_from_text(c_str(zone)?)
                .map_err(|error| error.then(Lib::X509V3, reason::X509V3_R_ERROR_CONVERTING_ZONE))?;
            Ok(add_or_free(psx, zone, user, userlen))
        }
    })
}

/// Adds a user's name in a zone, told by number. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_add_id_ulong(
    psx: *mut *mut SXNET,
    lzone: c_ulong,
    user: *const c_char,
    userlen: c_int,
) -> c_int {
    // SAFETY: the same promise; the number is given on, or freed on failure.
    guard(0, || unsafe { Ok(add_or_free(psx, zone_from_number(lzone)?, user, userlen)) })
}

unsafe fn add_or_free(psx: *mut *mut SXNET, zone: *mut ASN1_INTEGER, user: *const c_char, userlen: c_int) -> c_int {
    // SAFETY: the contract of `SXNET_add_id_INTEGER`.
    unsafe {
        let added = SXNET_add_id_INTEGER(psx, zone, user, userlen);
        if added == 0 {
            ASN1_STRING::release(zone);
        }
        added
    }
}

/// Adds a user's name (up to 64 bytes, -1: a C string) in a zone, which is then owned. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_add_id_INTEGER(
    psx: *mut *mut SXNET,
    izone: *mut ASN1_INTEGER,
    user: *const c_char,
    userlen: c_int,
) -> c_int {
    guard(0, || {
        if psx.is_null() || izone.is_null() || user.is_null() {
            return Err(failed(reason::X509V3_R_INVALID_NULL_ARGUMENT));
        }
        // SAFETY: the caller promises a slot, a live number and the user's bytes.
        unsafe {
            let user = if userlen < 0 { c_str(user)? } else { bytes(user, userlen)? };
            if user.len() > 64 {
                return Err(failed(reason::X509V3_R_USER_TOO_LONG));
            }
            if (*psx).is_null() {
                *psx = SXNET_new();
                (**psx).version.as_mut().map_or(Ok(()), |version| version.set_bytes(&[0]))?;
            } else if user_of(*psx, izone).is_some() {
                return Err(failed(reason::X509V3_R_DUPLICATE_ZONE_ID));
            }
            let id = SXNETID_new();
            (*(*id).user).set_bytes(user)?;
            ASN1_STRING::release(std::mem::replace(&mut (*id).zone, izone));
            Stack::option_mut((**psx).ids).map(|stack| stack.push(id));
        }
        Ok(1)
    })
}

/// Returns the user's name in a zone, which stays the value's; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_get_id_asc(sx: *mut SXNET, zone: *const c_char) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live value and a C string; the number is freed here.
        unsafe {
            let zone = integer_from_text(c_str(zone)?)
                .map_err(|error| error.then(Lib::X509V3, reason::X509V3_R_ERROR_CONVERTING_ZONE))?;
            let user = user_of(sx, zone);
            ASN1_STRING::release(zone);
            Ok(user.unwrap_or(std::ptr::null_mut()))
        }
    })
}

/// As `SXNET_get_id_asc`, by number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_get_id_ulong(sx: *mut SXNET, lzone: c_ulong) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live value; the number is freed here.
        unsafe {
            let zone = zone_from_number(lzone)?;
            let user = user_of(sx, zone);
            ASN1_STRING::release(zone);
            Ok(user.unwrap_or(std::ptr::null_mut()))
        }
    })
}

/// As `SXNET_get_id_asc`, by INTEGER.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_get_id_INTEGER(sx: *mut SXNET, zone: *mut ASN1_INTEGER) -> *mut ASN1_OCTET_STRING {
    // SAFETY: the caller promises live objects.
    guard(std::ptr::null_mut(), || Ok(unsafe { user_of(sx, zone) }.unwrap_or(std::ptr::null_mut())))
}
