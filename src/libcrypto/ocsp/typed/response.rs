//! The parts of a response.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::items::*;
use crate::libcrypto::pkcs7::outside::*;

/// Makes an answer of some type, empty; NULL without memory. Free it with `OCSP_RESPBYTES_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPBYTES_new() -> *mut OCSP_RESPBYTES {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_RESPBYTES_it()) }.cast()
}

/// Frees an answer of some type with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPBYTES_free(a: *mut OCSP_RESPBYTES) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_RESPBYTES_it()) }
}

/// Reads an answer of some type from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_RESPBYTES(
    a: *mut *mut OCSP_RESPBYTES,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_RESPBYTES {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_RESPBYTES_it()) }.cast()
}

/// Writes an answer of some type to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_RESPBYTES(a: *const OCSP_RESPBYTES, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_RESPBYTES_it()) }
}

/// Makes a response, empty; NULL without memory. Free it with `OCSP_RESPONSE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPONSE_new() -> *mut OCSP_RESPONSE {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_RESPONSE_it()) }.cast()
}

/// Frees a response with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPONSE_free(a: *mut OCSP_RESPONSE) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_RESPONSE_it()) }
}

/// Reads a response from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_RESPONSE(
    a: *mut *mut OCSP_RESPONSE,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_RESPONSE {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_RESPONSE_it()) }.cast()
}

/// Writes a response to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_RESPONSE(a: *const OCSP_RESPONSE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_RESPONSE_it()) }
}

/// Makes a responder's identifier, empty; NULL without memory. Free it with `OCSP_RESPID_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPID_new() -> *mut OCSP_RESPID {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_RESPID_it()) }.cast()
}

/// Frees a responder's identifier with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPID_free(a: *mut OCSP_RESPID) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_RESPID_it()) }
}

/// Reads a responder's identifier from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_RESPID(
    a: *mut *mut OCSP_RESPID,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_RESPID {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_RESPID_it()) }.cast()
}

/// Writes a responder's identifier to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_RESPID(a: *const OCSP_RESPID, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_RESPID_it()) }
}

/// Makes when and why a certificate was revoked, empty; NULL without memory. Free it with `OCSP_REVOKEDINFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REVOKEDINFO_new() -> *mut OCSP_REVOKEDINFO {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_REVOKEDINFO_it()) }.cast()
}

/// Frees when and why a certificate was revoked with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REVOKEDINFO_free(a: *mut OCSP_REVOKEDINFO) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_REVOKEDINFO_it()) }
}

/// Reads when and why a certificate was revoked from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_REVOKEDINFO(
    a: *mut *mut OCSP_REVOKEDINFO,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_REVOKEDINFO {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_REVOKEDINFO_it()) }.cast()
}

/// Writes when and why a certificate was revoked to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_REVOKEDINFO(a: *const OCSP_REVOKEDINFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_REVOKEDINFO_it()) }
}

/// Makes a certificate's status, empty; NULL without memory. Free it with `OCSP_CERTSTATUS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CERTSTATUS_new() -> *mut OCSP_CERTSTATUS {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_CERTSTATUS_it()) }.cast()
}

/// Frees a certificate's status with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CERTSTATUS_free(a: *mut OCSP_CERTSTATUS) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_CERTSTATUS_it()) }
}

/// Reads a certificate's status from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_CERTSTATUS(
    a: *mut *mut OCSP_CERTSTATUS,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_CERTSTATUS {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_CERTSTATUS_it()) }.cast()
}

/// Writes a certificate's status to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_CERTSTATUS(a: *const OCSP_CERTSTATUS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_CERTSTATUS_it()) }
}

/// Makes an answer about one certificate, empty; NULL without memory. Free it with `OCSP_SINGLERESP_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_new() -> *mut OCSP_SINGLERESP {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_SINGLERESP_it()) }.cast()
}

/// Frees an answer about one certificate with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_free(a: *mut OCSP_SINGLERESP) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_SINGLERESP_it()) }
}

/// Reads an answer about one certificate from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_SINGLERESP(
    a: *mut *mut OCSP_SINGLERESP,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_SINGLERESP {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_SINGLERESP_it()) }.cast()
}

/// Writes an answer about one certificate to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_SINGLERESP(a: *const OCSP_SINGLERESP, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_SINGLERESP_it()) }
}

/// Makes what a basic response says, empty; NULL without memory. Free it with `OCSP_RESPDATA_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPDATA_new() -> *mut OCSP_RESPDATA {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_RESPDATA_it()) }.cast()
}

/// Frees what a basic response says with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPDATA_free(a: *mut OCSP_RESPDATA) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_RESPDATA_it()) }
}

/// Reads what a basic response says from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_RESPDATA(
    a: *mut *mut OCSP_RESPDATA,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_RESPDATA {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_RESPDATA_it()) }.cast()
}

/// Writes what a basic response says to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_RESPDATA(a: *const OCSP_RESPDATA, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_RESPDATA_it()) }
}

/// Makes a basic response, empty; NULL without memory. Free it with `OCSP_BASICRESP_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_new() -> *mut OCSP_BASICRESP {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_BASICRESP_it()) }.cast()
}

/// Frees a basic response with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_free(a: *mut OCSP_BASICRESP) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_BASICRESP_it()) }
}

/// Reads a basic response from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_BASICRESP(
    a: *mut *mut OCSP_BASICRESP,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_BASICRESP {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_BASICRESP_it()) }.cast()
}

/// Writes a basic response to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_BASICRESP(a: *const OCSP_BASICRESP, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_BASICRESP_it()) }
}

/// Makes a revocation list's identifier, empty; NULL without memory. Free it with `OCSP_CRLID_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CRLID_new() -> *mut OCSP_CRLID {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_CRLID_it()) }.cast()
}

/// Frees a revocation list's identifier with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CRLID_free(a: *mut OCSP_CRLID) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_CRLID_it()) }
}

/// Reads a revocation list's identifier from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_CRLID(
    a: *mut *mut OCSP_CRLID,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_CRLID {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_CRLID_it()) }.cast()
}

/// Writes a revocation list's identifier to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_CRLID(a: *const OCSP_CRLID, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_CRLID_it()) }
}
