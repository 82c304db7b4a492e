//! Making, freeing, reading and writing: what the templates do by themselves.

pub mod request;
pub mod response;

use super::items::*;
use crate::libcrypto::pkcs7::outside::*;
pub use request::{OCSP_ONEREQ_free, OCSP_ONEREQ_new, OCSP_SIGNATURE_free, OCSP_SIGNATURE_new};
pub use response::{
    OCSP_RESPBYTES_new, OCSP_RESPONSE_free, OCSP_RESPONSE_new, OCSP_REVOKEDINFO_new, OCSP_SINGLERESP_free,
    OCSP_SINGLERESP_new,
};
use std::ffi::{c_int, c_long, c_uchar};

/// Makes a certificate's identifier, empty; NULL without memory. Free it with `OCSP_CERTID_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CERTID_new() -> *mut OCSP_CERTID {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(OCSP_CERTID_it()) }.cast()
}

/// Frees a certificate's identifier with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CERTID_free(a: *mut OCSP_CERTID) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), OCSP_CERTID_it()) }
}

/// Reads a certificate's identifier from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OCSP_CERTID(
    a: *mut *mut OCSP_CERTID,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut OCSP_CERTID {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, OCSP_CERTID_it()) }.cast()
}

/// Writes a certificate's identifier to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OCSP_CERTID(a: *const OCSP_CERTID, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, OCSP_CERTID_it()) }
}

/// Copies a certificate's identifier; NULL on failure. Free it with `OCSP_CERTID_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CERTID_dup(a: *const OCSP_CERTID) -> *mut OCSP_CERTID {
    // SAFETY: the caller promises a live value; the item describes its type.
    unsafe { ASN1_item_dup(OCSP_CERTID_it(), a.cast()) }.cast()
}
