//! Making, freeing, reading and writing names: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::outside::{ASN1_item_d2i, ASN1_item_dup, ASN1_item_free, ASN1_item_i2d, ASN1_item_new};
use super::super::*;

/// Makes an entry of a name, empty; NULL without memory. Free it with `X509_NAME_ENTRY_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_new() -> *mut X509_NAME_ENTRY {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_NAME_ENTRY_it()) }.cast()
}

/// Frees an entry of a name with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_free(a: *mut X509_NAME_ENTRY) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_NAME_ENTRY_it()) }
}

/// Reads an entry of a name from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_NAME_ENTRY(
    a: *mut *mut X509_NAME_ENTRY,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_NAME_ENTRY {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_NAME_ENTRY_it()) }.cast()
}

/// Writes an entry of a name to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_NAME_ENTRY(a: *const X509_NAME_ENTRY, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_NAME_ENTRY_it()) }
}

/// Copies an entry of a name; NULL on failure. Free it with `X509_NAME_ENTRY_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_dup(a: *const X509_NAME_ENTRY) -> *mut X509_NAME_ENTRY {
    // SAFETY: the caller promises a live value, and the item describes its type.
    unsafe { ASN1_item_dup(X509_NAME_ENTRY_it(), a.cast()) }.cast()
}

/// Makes a name, empty; NULL without memory. Free it with `X509_NAME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_new() -> *mut X509_NAME {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_NAME_it()) }.cast()
}

/// Frees a name with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_free(a: *mut X509_NAME) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_NAME_it()) }
}

/// Reads a name from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_NAME(
    a: *mut *mut X509_NAME,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_NAME {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_NAME_it()) }.cast()
}

/// Writes a name to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_NAME(a: *const X509_NAME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_NAME_it()) }
}

/// Copies a name; NULL on failure. Free it with `X509_NAME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_dup(a: *const X509_NAME) -> *mut X509_NAME {
    // SAFETY: the caller promises a live value, and the item describes its type.
    unsafe { ASN1_item_dup(X509_NAME_it(), a.cast()) }.cast()
}
