//! Making, freeing, reading and writing Netscape's key requests and certificate sequences: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::outside::{ASN1_item_d2i, ASN1_item_free, ASN1_item_i2d, ASN1_item_new};
use super::super::*;

/// Makes a public key and a challenge, empty; NULL without memory. Free it with `NETSCAPE_SPKAC_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKAC_new() -> *mut NETSCAPE_SPKAC {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(NETSCAPE_SPKAC_it()) }.cast()
}

/// Frees a public key and a challenge with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKAC_free(a: *mut NETSCAPE_SPKAC) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), NETSCAPE_SPKAC_it()) }
}

/// Reads a public key and a challenge from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_NETSCAPE_SPKAC(
    a: *mut *mut NETSCAPE_SPKAC,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut NETSCAPE_SPKAC {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, NETSCAPE_SPKAC_it()) }.cast()
}

/// Writes a public key and a challenge to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_NETSCAPE_SPKAC(a: *const NETSCAPE_SPKAC, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, NETSCAPE_SPKAC_it()) }
}

/// Makes a signed public key and challenge, empty; NULL without memory. Free it with `NETSCAPE_SPKI_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_new() -> *mut NETSCAPE_SPKI {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(NETSCAPE_SPKI_it()) }.cast()
}

/// Frees a signed public key and challenge with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_free(a: *mut NETSCAPE_SPKI) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), NETSCAPE_SPKI_it()) }
}

/// Reads a signed public key and challenge from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_NETSCAPE_SPKI(
    a: *mut *mut NETSCAPE_SPKI,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut NETSCAPE_SPKI {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, NETSCAPE_SPKI_it()) }.cast()
}

/// Writes a signed public key and challenge to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_NETSCAPE_SPKI(a: *const NETSCAPE_SPKI, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, NETSCAPE_SPKI_it()) }
}

/// Makes a sequence of certificates, empty; NULL without memory. Free it with `NETSCAPE_CERT_SEQUENCE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_CERT_SEQUENCE_new() -> *mut NETSCAPE_CERT_SEQUENCE {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(NETSCAPE_CERT_SEQUENCE_it()) }.cast()
}

/// Frees a sequence of certificates with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_CERT_SEQUENCE_free(a: *mut NETSCAPE_CERT_SEQUENCE) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), NETSCAPE_CERT_SEQUENCE_it()) }
}

/// Reads a sequence of certificates from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_NETSCAPE_CERT_SEQUENCE(
    a: *mut *mut NETSCAPE_CERT_SEQUENCE,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut NETSCAPE_CERT_SEQUENCE {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, NETSCAPE_CERT_SEQUENCE_it()) }.cast()
}

/// Writes a sequence of certificates to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: i2d_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_NETSCAPE_CERT_SEQUENCE(a: *const NETSCAPE_CERT_SEQUENCE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, NETSCAPE_CERT_SEQUENCE_it()) }
}
