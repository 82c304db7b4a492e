//! Making, freeing, reading and writing certificate requests: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::outside::{ASN1_item_d2i, ASN1_item_dup, ASN1_item_free, ASN1_item_i2d, ASN1_item_new};
use super::super::*;

/// Makes the signed part of a request, empty; NULL without memory. Free it with `X509_REQ_INFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_INFO_new() -> *mut X509_REQ_INFO {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_REQ_INFO_it()) }.cast()
}

/// Frees the signed part of a request with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_INFO_free(a: *mut X509_REQ_INFO) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_REQ_INFO_it()) }
}

/// Reads the signed part of a request from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_REQ_INFO(
    a: *mut *mut X509_REQ_INFO,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_REQ_INFO {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_REQ_INFO_it()) }.cast()
}

/// Writes the signed part of a request to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_REQ_INFO(a: *const X509_REQ_INFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_REQ_INFO_it()) }
}

/// Makes a certificate request, empty; NULL without memory. Free it with `X509_REQ_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_new() -> *mut X509_REQ {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_REQ_it()) }.cast()
}

/// Frees a certificate request with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_free(a: *mut X509_REQ) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_REQ_it()) }
}

/// Reads a certificate request from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_REQ(a: *mut *mut X509_REQ, in_: *mut *const c_uchar, len: c_long) -> *mut X509_REQ {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_REQ_it()) }.cast()
}

/// Writes a certificate request to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_REQ(a: *const X509_REQ, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_REQ_it()) }
}

/// Copies a certificate request; NULL on failure. Free it with `X509_REQ_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_dup(a: *const X509_REQ) -> *mut X509_REQ {
    // SAFETY: the caller promises a live value, and the item describes its type.
    unsafe { ASN1_item_dup(X509_REQ_it(), a.cast()) }.cast()
}
