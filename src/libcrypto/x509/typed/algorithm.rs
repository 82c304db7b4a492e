//! Making, freeing, reading and writing algorithm identifiers, validity periods, digest infos: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::outside::{ASN1_item_d2i, ASN1_item_dup, ASN1_item_free, ASN1_item_i2d, ASN1_item_new};
use super::super::*;

/// Makes an algorithm identifier, empty; NULL without memory. Free it with `X509_ALGOR_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_new() -> *mut X509_ALGOR {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_ALGOR_it()) }.cast()
}

/// Frees an algorithm identifier with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_free(a: *mut X509_ALGOR) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_ALGOR_it()) }
}

/// Reads an algorithm identifier from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_ALGOR(
    a: *mut *mut X509_ALGOR,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_ALGOR {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_ALGOR_it()) }.cast()
}

/// Writes an algorithm identifier to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_ALGOR(a: *const X509_ALGOR, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_ALGOR_it()) }
}

/// Copies an algorithm identifier; NULL on failure. Free it with `X509_ALGOR_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_dup(a: *const X509_ALGOR) -> *mut X509_ALGOR {
    // SAFETY: the caller promises a live value, and the item describes its type.
    unsafe { ASN1_item_dup(X509_ALGOR_it(), a.cast()) }.cast()
}

/// Reads a list of algorithm identifiers from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_ALGORS(
    a: *mut *mut X509_ALGORS,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_ALGORS {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_ALGORS_it()) }.cast()
}

/// Writes a list of algorithm identifiers to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_ALGORS(a: *const X509_ALGORS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_ALGORS_it()) }
}

/// Makes a validity period, empty; NULL without memory. Free it with `X509_VAL_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VAL_new() -> *mut X509_VAL {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_VAL_it()) }.cast()
}

/// Frees a validity period with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VAL_free(a: *mut X509_VAL) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_VAL_it()) }
}

/// Reads a validity period from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_VAL(a: *mut *mut X509_VAL, in_: *mut *const c_uchar, len: c_long) -> *mut X509_VAL {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_VAL_it()) }.cast()
}

/// Writes a validity period to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_VAL(a: *const X509_VAL, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_VAL_it()) }
}

/// Makes a digest with its algorithm, empty; NULL without memory. Free it with `X509_SIG_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_SIG_new() -> *mut X509_SIG {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_SIG_it()) }.cast()
}

/// Frees a digest with its algorithm with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_SIG_free(a: *mut X509_SIG) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_SIG_it()) }
}

/// Reads a digest with its algorithm from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_SIG(a: *mut *mut X509_SIG, in_: *mut *const c_uchar, len: c_long) -> *mut X509_SIG {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_SIG_it()) }.cast()
}

/// Writes a digest with its algorithm to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_SIG(a: *const X509_SIG, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_SIG_it()) }
}
