//! Making, freeing, reading and writing: what the templates do by themselves.

use std::ffi::{c_int, c_long, c_uchar};

use super::items::*;
use crate::libcrypto::asn1::outside::BIO;
use crate::libcrypto::asn1::print::ASN1_PCTX;
use crate::libcrypto::asn1::template::show::ASN1_item_print;
use crate::libcrypto::pkcs7::outside::*;

/// Makes a certificate's issuer and number, empty; NULL without memory. Free it with `PKCS7_ISSUER_AND_SERIAL_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ISSUER_AND_SERIAL_new() -> *mut PKCS7_ISSUER_AND_SERIAL {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_ISSUER_AND_SERIAL_it()) }.cast()
}

/// Frees a certificate's issuer and number with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ISSUER_AND_SERIAL_free(a: *mut PKCS7_ISSUER_AND_SERIAL) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_ISSUER_AND_SERIAL_it()) }
}

/// Reads a certificate's issuer and number from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_ISSUER_AND_SERIAL(
    a: *mut *mut PKCS7_ISSUER_AND_SERIAL,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_ISSUER_AND_SERIAL {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_ISSUER_AND_SERIAL_it()) }.cast()
}

/// Writes a certificate's issuer and number to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_ISSUER_AND_SERIAL(
    a: *const PKCS7_ISSUER_AND_SERIAL,
    out: *mut *mut c_uchar,
) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_ISSUER_AND_SERIAL_it()) }
}

/// Makes a signature, empty; NULL without memory. Free it with `PKCS7_SIGNER_INFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNER_INFO_new() -> *mut PKCS7_SIGNER_INFO {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_SIGNER_INFO_it()) }.cast()
}

/// Frees a signature with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNER_INFO_free(a: *mut PKCS7_SIGNER_INFO) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_SIGNER_INFO_it()) }
}

/// Reads a signature from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_SIGNER_INFO(
    a: *mut *mut PKCS7_SIGNER_INFO,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_SIGNER_INFO {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_SIGNER_INFO_it()) }.cast()
}

/// Writes a signature to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_SIGNER_INFO(a: *const PKCS7_SIGNER_INFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_SIGNER_INFO_it()) }
}

/// Makes a recipient, empty; NULL without memory. Free it with `PKCS7_RECIP_INFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_RECIP_INFO_new() -> *mut PKCS7_RECIP_INFO {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_RECIP_INFO_it()) }.cast()
}

/// Frees a recipient with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_RECIP_INFO_free(a: *mut PKCS7_RECIP_INFO) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_RECIP_INFO_it()) }
}

/// Reads a recipient from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_RECIP_INFO(
    a: *mut *mut PKCS7_RECIP_INFO,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_RECIP_INFO {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_RECIP_INFO_it()) }.cast()
}

/// Writes a recipient to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_RECIP_INFO(a: *const PKCS7_RECIP_INFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_RECIP_INFO_it()) }
}

/// Makes signed content, empty; NULL without memory. Free it with `PKCS7_SIGNED_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNED_new() -> *mut PKCS7_SIGNED {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_SIGNED_it()) }.cast()
}

/// Frees signed content with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNED_free(a: *mut PKCS7_SIGNED) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_SIGNED_it()) }
}

/// Reads signed content from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_SIGNED(
    a: *mut *mut PKCS7_SIGNED,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_SIGNED {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_SIGNED_it()) }.cast()
}

/// Writes signed content to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_SIGNED(a: *const PKCS7_SIGNED, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_SIGNED_it()) }
}

/// Makes encrypted content, empty; NULL without memory. Free it with `PKCS7_ENC_CONTENT_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENC_CONTENT_new() -> *mut PKCS7_ENC_CONTENT {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_ENC_CONTENT_it()) }.cast()
}

/// Frees encrypted content with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENC_CONTENT_free(a: *mut PKCS7_ENC_CONTENT) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_ENC_CONTENT_it()) }
}

/// Reads encrypted content from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_ENC_CONTENT(
    a: *mut *mut PKCS7_ENC_CONTENT,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_ENC_CONTENT {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_ENC_CONTENT_it()) }.cast()
}

/// Writes encrypted content to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_ENC_CONTENT(a: *const PKCS7_ENC_CONTENT, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_ENC_CONTENT_it()) }
}

/// Makes content for recipients, empty; NULL without memory. Free it with `PKCS7_ENVELOPE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENVELOPE_new() -> *mut PKCS7_ENVELOPE {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_ENVELOPE_it()) }.cast()
}

/// Frees content for recipients with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENVELOPE_free(a: *mut PKCS7_ENVELOPE) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_ENVELOPE_it()) }
}

/// Reads content for recipients from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_ENVELOPE(
    a: *mut *mut PKCS7_ENVELOPE,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_ENVELOPE {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_ENVELOPE_it()) }.cast()
}

/// Writes content for recipients to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_ENVELOPE(a: *const PKCS7_ENVELOPE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_ENVELOPE_it()) }
}

/// Makes signed content for recipients, empty; NULL without memory. Free it with `PKCS7_SIGN_ENVELOPE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGN_ENVELOPE_new() -> *mut PKCS7_SIGN_ENVELOPE {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_SIGN_ENVELOPE_it()) }.cast()
}

/// Frees signed content for recipients with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGN_ENVELOPE_free(a: *mut PKCS7_SIGN_ENVELOPE) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_SIGN_ENVELOPE_it()) }
}

/// Reads signed content for recipients from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_SIGN_ENVELOPE(
    a: *mut *mut PKCS7_SIGN_ENVELOPE,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_SIGN_ENVELOPE {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_SIGN_ENVELOPE_it()) }.cast()
}

/// Writes signed content for recipients to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_SIGN_ENVELOPE(a: *const PKCS7_SIGN_ENVELOPE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_SIGN_ENVELOPE_it()) }
}

/// Makes content with its digest, empty; NULL without memory. Free it with `PKCS7_DIGEST_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_DIGEST_new() -> *mut PKCS7_DIGEST {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_DIGEST_it()) }.cast()
}

/// Frees content with its digest with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_DIGEST_free(a: *mut PKCS7_DIGEST) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_DIGEST_it()) }
}

/// Reads content with its digest from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_DIGEST(
    a: *mut *mut PKCS7_DIGEST,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_DIGEST {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_DIGEST_it()) }.cast()
}

/// Writes content with its digest to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_DIGEST(a: *const PKCS7_DIGEST, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_DIGEST_it()) }
}

/// Makes encrypted content without recipients, empty; NULL without memory. Free it with `PKCS7_ENCRYPT_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENCRYPT_new() -> *mut PKCS7_ENCRYPT {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_ENCRYPT_it()) }.cast()
}

/// Frees encrypted content without recipients with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENCRYPT_free(a: *mut PKCS7_ENCRYPT) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_ENCRYPT_it()) }
}

/// Reads encrypted content without recipients from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7_ENCRYPT(
    a: *mut *mut PKCS7_ENCRYPT,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PKCS7_ENCRYPT {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_ENCRYPT_it()) }.cast()
}

/// Writes encrypted content without recipients to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_ENCRYPT(a: *const PKCS7_ENCRYPT, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_ENCRYPT_it()) }
}

/// Makes content of some type, empty; NULL without memory. Free it with `PKCS7_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_new() -> *mut PKCS7 {
    // SAFETY: the item describes this type.
    unsafe { ASN1_item_new(PKCS7_it()) }.cast()
}

/// Frees content of some type with all that belongs to it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_free(a: *mut PKCS7) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { ASN1_item_free(a.cast(), PKCS7_it()) }
}

/// Reads content of some type from the `len` bytes at `*in_` and moves `*in_` behind it; NULL if there is none.
///
/// Stores it in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS7(a: *mut *mut PKCS7, in_: *mut *const c_uchar, len: c_long) -> *mut PKCS7 {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { ASN1_item_d2i(a.cast(), in_, len, PKCS7_it()) }.cast()
}

/// Writes content of some type to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7(a: *const PKCS7, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { ASN1_item_i2d(a.cast(), out, PKCS7_it()) }
}

/// Copies content of some type; NULL on failure. Free it with `PKCS7_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_dup(a: *const PKCS7) -> *mut PKCS7 {
    // SAFETY: the caller promises a live value; the item describes its type.
    unsafe { ASN1_item_dup(PKCS7_it(), a.cast()) }.cast()
}

/// Prints an object field by field; NULL as `pctx` is the usual way. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_print_ctx(
    out: *mut BIO,
    x: *const PKCS7,
    indent: c_int,
    pctx: *const ASN1_PCTX,
) -> c_int {
    // SAFETY: the caller promises a live BIO and object, and a live context or NULL.
    unsafe { ASN1_item_print(out, x.cast(), indent, PKCS7_it(), pctx) }
}
