//! Making, freeing, reading and writing extensions and attributes: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::outside::{ASN1_item_d2i, ASN1_item_dup, ASN1_item_free, ASN1_item_i2d, ASN1_item_new};
use super::super::*;

/// Makes an extension, empty; NULL without memory. Free it with `X509_EXTENSION_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_new() -> *mut X509_EXTENSION {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_EXTENSION_it()) }.cast()
}

/// Frees an extension with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_free(a: *mut X509_EXTENSION) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_EXTENSION_it()) }
}

/// Reads an extension from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_EXTENSION(
    a: *mut *mut X509_EXTENSION,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_EXTENSION {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_EXTENSION_it()) }.cast()
}

/// Writes an extension to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_EXTENSION(a: *const X509_EXTENSION, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_EXTENSION_it()) }
}

/// Copies an extension; NULL on failure. Free it with `X509_EXTENSION_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_dup(a: *const X509_EXTENSION) -> *mut X509_EXTENSION {
    // SAFETY: the caller promises a live value, and the item describes its type.
    unsafe { ASN1_item_dup(X509_EXTENSION_it(), a.cast()) }.cast()
}

/// Reads a list of extensions from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_EXTENSIONS(
    a: *mut *mut X509_EXTENSIONS,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_EXTENSIONS {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_EXTENSIONS_it()) }.cast()
}

/// Writes a list of extensions to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_EXTENSIONS(a: *const X509_EXTENSIONS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_EXTENSIONS_it()) }
}

/// Makes an attribute, empty; NULL without memory. Free it with `X509_ATTRIBUTE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_new() -> *mut X509_ATTRIBUTE {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_ATTRIBUTE_it()) }.cast()
}

/// Frees an attribute with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_free(a: *mut X509_ATTRIBUTE) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_ATTRIBUTE_it()) }
}

/// Reads an attribute from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_ATTRIBUTE(
    a: *mut *mut X509_ATTRIBUTE,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_ATTRIBUTE {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_ATTRIBUTE_it()) }.cast()
}

/// Writes an attribute to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_ATTRIBUTE(a: *const X509_ATTRIBUTE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_ATTRIBUTE_it()) }
}

/// Copies an attribute; NULL on failure. Free it with `X509_ATTRIBUTE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_dup(a: *const X509_ATTRIBUTE) -> *mut X509_ATTRIBUTE {
    // SAFETY: the caller promises a live value, and the item describes its type.
    unsafe { ASN1_item_dup(X509_ATTRIBUTE_it(), a.cast()) }.cast()
}
