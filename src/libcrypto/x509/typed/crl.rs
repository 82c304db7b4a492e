//! Making, freeing, reading and writing revocation lists: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::outside::{ASN1_item_d2i, ASN1_item_dup, ASN1_item_free, ASN1_item_i2d, ASN1_item_new};
use super::super::*;

/// Makes a revoked serial number, empty; NULL without memory. Free it with `X509_REVOKED_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_new() -> *mut X509_REVOKED {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_REVOKED_it()) }.cast()
}

/// Frees a revoked serial number with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_free(a: *mut X509_REVOKED) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_REVOKED_it()) }
}

/// Reads a revoked serial number from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_REVOKED(
    a: *mut *mut X509_REVOKED,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_REVOKED {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_REVOKED_it()) }.cast()
}

/// Writes a revoked serial number to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_REVOKED(a: *const X509_REVOKED, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_REVOKED_it()) }
}

/// Copies a revoked serial number; NULL on failure. Free it with `X509_REVOKED_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_dup(a: *const X509_REVOKED) -> *mut X509_REVOKED {
    // SAFETY: the caller promises a live value, and the item describes its type.
    unsafe { ASN1_item_dup(X509_REVOKED_it(), a.cast()) }.cast()
}

/// Makes the signed part of a revocation list, empty; NULL without memory. Free it with `X509_CRL_INFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_INFO_new() -> *mut X509_CRL_INFO {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_CRL_INFO_it()) }.cast()
}

/// Frees the signed part of a revocation list with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_INFO_free(a: *mut X509_CRL_INFO) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_CRL_INFO_it()) }
}

/// Reads the signed part of a revocation list from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_CRL_INFO(
    a: *mut *mut X509_CRL_INFO,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_CRL_INFO {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_CRL_INFO_it()) }.cast()
}

/// Writes the signed part of a revocation list to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_CRL_INFO(a: *const X509_CRL_INFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_CRL_INFO_it()) }
}

/// Reads a revocation list from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_CRL(a: *mut *mut X509_CRL, in_: *mut *const c_uchar, len: c_long) -> *mut X509_CRL {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_CRL_it()) }.cast()
}

/// Writes a revocation list to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_CRL(a: *const X509_CRL, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_CRL_it()) }
}

/// Copies a revocation list; NULL on failure. Free it with `X509_CRL_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_dup(a: *const X509_CRL) -> *mut X509_CRL {
    // SAFETY: the caller promises a live value, and the item describes its type.
    unsafe { ASN1_item_dup(X509_CRL_it(), a.cast()) }.cast()
}
