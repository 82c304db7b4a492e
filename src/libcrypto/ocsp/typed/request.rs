//! The parts of a request.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::items::*;
use crate::libcrypto::pkcs7::outside::*;

/// Makes a question about one certificate, empty; NULL without memory. Free it with `OCSP_ONEREQ_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_new() -> *mut OCSP_ONEREQ {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_ONEREQ_it()) }.cast()
}

/// Frees a question about one certificate with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_free(a: *mut OCSP_ONEREQ) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_ONEREQ_it()) }
}

/// Reads a question about one certificate from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_ONEREQ(
    a: *mut *mut OCSP_ONEREQ,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_ONEREQ {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_ONEREQ_it()) }.cast()
}

/// Writes a question about one certificate to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_ONEREQ(a: *const OCSP_ONEREQ, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_ONEREQ_it()) }
}

/// Makes what a request asks, empty; NULL without memory. Free it with `OCSP_REQINFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQINFO_new() -> *mut OCSP_REQINFO {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_REQINFO_it()) }.cast()
}

/// Frees what a request asks with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQINFO_free(a: *mut OCSP_REQINFO) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_REQINFO_it()) }
}

/// Reads what a request asks from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_REQINFO(
    a: *mut *mut OCSP_REQINFO,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_REQINFO {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_REQINFO_it()) }.cast()
}

/// Writes what a request asks to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_REQINFO(a: *const OCSP_REQINFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_REQINFO_it()) }
}

/// Makes a request's signature, empty; NULL without memory. Free it with `OCSP_SIGNATURE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SIGNATURE_new() -> *mut OCSP_SIGNATURE {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_SIGNATURE_it()) }.cast()
}

/// Frees a request's signature with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SIGNATURE_free(a: *mut OCSP_SIGNATURE) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_SIGNATURE_it()) }
}

/// Reads a request's signature from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_SIGNATURE(
    a: *mut *mut OCSP_SIGNATURE,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_SIGNATURE {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_SIGNATURE_it()) }.cast()
}

/// Writes a request's signature to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_SIGNATURE(a: *const OCSP_SIGNATURE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_SIGNATURE_it()) }
}

/// Makes a request, empty; NULL without memory. Free it with `OCSP_REQUEST_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_new() -> *mut OCSP_REQUEST {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_REQUEST_it()) }.cast()
}

/// Frees a request with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_free(a: *mut OCSP_REQUEST) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_REQUEST_it()) }
}

/// Reads a request from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_REQUEST(
    a: *mut *mut OCSP_REQUEST,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_REQUEST {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_REQUEST_it()) }.cast()
}

/// Writes a request to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_REQUEST(a: *const OCSP_REQUEST, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_REQUEST_it()) }
}

/// Makes a service locator, empty; NULL without memory. Free it with `OCSP_SERVICELOC_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SERVICELOC_new() -> *mut OCSP_SERVICELOC {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_SERVICELOC_it()) }.cast()
}

/// Frees a service locator with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SERVICELOC_free(a: *mut OCSP_SERVICELOC) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_SERVICELOC_it()) }
}

/// Reads a service locator from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_SERVICELOC(
    a: *mut *mut OCSP_SERVICELOC,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_SERVICELOC {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_SERVICELOC_it()) }.cast()
}

/// Writes a service locator to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_SERVICELOC(a: *const OCSP_SERVICELOC, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_SERVICELOC_it()) }
}
