//! Making, freeing, reading and writing: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::items::*;
use crate::libcrypto::pkcs7::outside::*;

/// Makes a clear private key, empty; NULL without memory. Free it with `PKCS8_PRIV_KEY_INFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_PRIV_KEY_INFO_new() -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS8_PRIV_KEY_INFO_it()) }.cast()
}

/// Frees a clear private key with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_PRIV_KEY_INFO_free(a: *mut PKCS8_PRIV_KEY_INFO) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS8_PRIV_KEY_INFO_it()) }
}

/// Reads a clear private key from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS8_PRIV_KEY_INFO(
    a: *mut *mut PKCS8_PRIV_KEY_INFO,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS8_PRIV_KEY_INFO_it()) }.cast()
}

/// Writes a clear private key to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8_PRIV_KEY_INFO(a: *const PKCS8_PRIV_KEY_INFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS8_PRIV_KEY_INFO_it()) }
}

/// Makes a file's digest, empty; NULL without memory. Free it with `PKCS12_MAC_DATA_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_MAC_DATA_new() -> *mut PKCS12_MAC_DATA {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS12_MAC_DATA_it()) }.cast()
}

/// Frees a file's digest with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_MAC_DATA_free(a: *mut PKCS12_MAC_DATA) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS12_MAC_DATA_it()) }
}

/// Reads a file's digest from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS12_MAC_DATA(
    a: *mut *mut PKCS12_MAC_DATA,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS12_MAC_DATA {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS12_MAC_DATA_it()) }.cast()
}

/// Writes a file's digest to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS12_MAC_DATA(a: *const PKCS12_MAC_DATA, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS12_MAC_DATA_it()) }
}

/// Makes a file, empty; NULL without memory. Free it with `PKCS12_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_new() -> *mut PKCS12 {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS12_it()) }.cast()
}

/// Frees a file with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_free(a: *mut PKCS12) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS12_it()) }
}

/// Reads a file from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS12(a: *mut *mut PKCS12, in_: *mut *const c_uchar, len: c_long) -> *mut PKCS12 {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS12_it()) }.cast()
}

/// Writes a file to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS12(a: *const PKCS12, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS12_it()) }
}

/// Makes a bag's content, empty; NULL without memory. Free it with `PKCS12_BAGS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_BAGS_new() -> *mut PKCS12_BAGS {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS12_BAGS_it()) }.cast()
}

/// Frees a bag's content with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_BAGS_free(a: *mut PKCS12_BAGS) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS12_BAGS_it()) }
}

/// Reads a bag's content from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS12_BAGS(
    a: *mut *mut PKCS12_BAGS,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS12_BAGS {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS12_BAGS_it()) }.cast()
}

/// Writes a bag's content to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS12_BAGS(a: *const PKCS12_BAGS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS12_BAGS_it()) }
}

/// Makes a bag, empty; NULL without memory. Free it with `PKCS12_SAFEBAG_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_new() -> *mut PKCS12_SAFEBAG {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS12_SAFEBAG_it()) }.cast()
}

/// Frees a bag with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_free(a: *mut PKCS12_SAFEBAG) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS12_SAFEBAG_it()) }
}

/// Reads a bag from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS12_SAFEBAG(
    a: *mut *mut PKCS12_SAFEBAG,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS12_SAFEBAG {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS12_SAFEBAG_it()) }.cast()
}

/// Writes a bag to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS12_SAFEBAG(a: *const PKCS12_SAFEBAG, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS12_SAFEBAG_it()) }
}
