//! Making, freeing, reading and writing certificates and what they are made of: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::outside::{ASN1_item_d2i, ASN1_item_free, ASN1_item_i2d, ASN1_item_new};
use super::super::*;

/// Reads a certificate from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509(a: *mut *mut X509, in_: *mut *const c_uchar, len: c_long) -> *mut X509 {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_it()) }.cast()
}

/// Writes a certificate to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509(a: *const X509, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_it()) }
}

/// Makes the signed part of a certificate, empty; NULL without memory. Free it with `X509_CINF_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CINF_new() -> *mut X509_CINF {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_CINF_it()) }.cast()
}

/// Frees the signed part of a certificate with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CINF_free(a: *mut X509_CINF) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_CINF_it()) }
}

/// Reads the signed part of a certificate from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_CINF(
    a: *mut *mut X509_CINF,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_CINF {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_CINF_it()) }.cast()
}

/// Writes the signed part of a certificate to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_CINF(a: *const X509_CINF, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_CINF_it()) }
}

/// Makes what a program adds to a certificate (alias, trust), empty; NULL without memory. Free it with `X509_CERT_AUX_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CERT_AUX_new() -> *mut X509_CERT_AUX {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_CERT_AUX_it()) }.cast()
}

/// Frees what a program adds to a certificate (alias, trust) with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CERT_AUX_free(a: *mut X509_CERT_AUX) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_CERT_AUX_it()) }
}

/// Reads what a program adds to a certificate (alias, trust) from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_CERT_AUX(
    a: *mut *mut X509_CERT_AUX,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_CERT_AUX {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_CERT_AUX_it()) }.cast()
}

/// Writes what a program adds to a certificate (alias, trust) to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_CERT_AUX(a: *const X509_CERT_AUX, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_CERT_AUX_it()) }
}

/// Makes a public key with its algorithm, empty; NULL without memory. Free it with `X509_PUBKEY_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_new() -> *mut X509_PUBKEY {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(X509_PUBKEY_it()) }.cast()
}

/// Frees a public key with its algorithm with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_free(a: *mut X509_PUBKEY) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), X509_PUBKEY_it()) }
}

/// Reads a public key with its algorithm from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_PUBKEY(
    a: *mut *mut X509_PUBKEY,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut X509_PUBKEY {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, X509_PUBKEY_it()) }.cast()
}

/// Writes a public key with its algorithm to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_PUBKEY(a: *const X509_PUBKEY, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, X509_PUBKEY_it()) }
}
