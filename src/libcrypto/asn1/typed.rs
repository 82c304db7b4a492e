//! `TYPE_new`, `TYPE_free`, `d2i_TYPE`, `i2d_TYPE` of the typed names of `ASN1_STRING`, and the NULL.

use std::ffi::{c_int, c_long, c_uchar};

use super::items::*;
use super::string::*;
use super::template::functions;

/// A NULL: a small number in the shape of a pointer, never an object.
pub type ASN1_NULL = c_int;

/// Returns the value that stands for NULL: 1 as a pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_NULL_new() -> *mut ASN1_NULL {
    std::ptr::without_provenance_mut(1)
}

/// Does nothing: a NULL is no object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_NULL_free(_a: *mut ASN1_NULL) {}

/// Reads a NULL; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_NULL(
    a: *mut *mut ASN1_NULL,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_NULL {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_NULL_it()) }
}

/// Writes a NULL. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_NULL(a: *const ASN1_NULL, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_NULL_it()) }
}

/// Makes an OCTET STRING, empty; NULL without memory. Free it with `ASN1_OCTET_STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_new() -> *mut ASN1_OCTET_STRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_OCTET_STRING_it()) }
}

/// Frees an OCTET STRING; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_free(a: *mut ASN1_OCTET_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads an OCTET STRING; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_OCTET_STRING(
    a: *mut *mut ASN1_OCTET_STRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_OCTET_STRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_OCTET_STRING_it()) }
}

/// Writes an OCTET STRING. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_OCTET_STRING(a: *const ASN1_OCTET_STRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_OCTET_STRING_it()) }
}

/// Makes a BIT STRING, empty; NULL without memory. Free it with `ASN1_BIT_STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_new() -> *mut ASN1_BIT_STRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_BIT_STRING_it()) }
}

/// Frees a BIT STRING; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_free(a: *mut ASN1_BIT_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a BIT STRING; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_BIT_STRING(
    a: *mut *mut ASN1_BIT_STRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_BIT_STRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_BIT_STRING_it()) }
}

/// Writes a BIT STRING. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_BIT_STRING(a: *const ASN1_BIT_STRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_BIT_STRING_it()) }
}

/// Makes an INTEGER, empty; NULL without memory. Free it with `ASN1_INTEGER_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_new() -> *mut ASN1_INTEGER {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_INTEGER_it()) }
}

/// Frees an INTEGER; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_free(a: *mut ASN1_INTEGER) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads an INTEGER; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_INTEGER(
    a: *mut *mut ASN1_INTEGER,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_INTEGER {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_INTEGER_it()) }
}

/// Writes an INTEGER. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_INTEGER(a: *const ASN1_INTEGER, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_INTEGER_it()) }
}

/// Makes an ENUMERATED, empty; NULL without memory. Free it with `ASN1_ENUMERATED_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_new() -> *mut ASN1_ENUMERATED {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_ENUMERATED_it()) }
}

/// Frees an ENUMERATED; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_free(a: *mut ASN1_ENUMERATED) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads an ENUMERATED; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_ENUMERATED(
    a: *mut *mut ASN1_ENUMERATED,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_ENUMERATED {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_ENUMERATED_it()) }
}

/// Writes an ENUMERATED. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_ENUMERATED(a: *const ASN1_ENUMERATED, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_ENUMERATED_it()) }
}

/// Makes a UTF8String, empty; NULL without memory. Free it with `ASN1_UTF8STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTF8STRING_new() -> *mut ASN1_UTF8STRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_UTF8STRING_it()) }
}

/// Frees a UTF8String; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTF8STRING_free(a: *mut ASN1_UTF8STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a UTF8String; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_UTF8STRING(
    a: *mut *mut ASN1_UTF8STRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_UTF8STRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_UTF8STRING_it()) }
}

/// Writes a UTF8String. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_UTF8STRING(a: *const ASN1_UTF8STRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_UTF8STRING_it()) }
}

/// Makes a PrintableString, empty; NULL without memory. Free it with `ASN1_PRINTABLESTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLESTRING_new() -> *mut ASN1_PRINTABLESTRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_PRINTABLESTRING_it()) }
}

/// Frees a PrintableString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLESTRING_free(a: *mut ASN1_PRINTABLESTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a PrintableString; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_PRINTABLESTRING(
    a: *mut *mut ASN1_PRINTABLESTRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_PRINTABLESTRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_PRINTABLESTRING_it()) }
}

/// Writes a PrintableString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_PRINTABLESTRING(a: *const ASN1_PRINTABLESTRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_PRINTABLESTRING_it()) }
}

/// Makes a TeletexString, empty; NULL without memory. Free it with `ASN1_T61STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_T61STRING_new() -> *mut ASN1_T61STRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_T61STRING_it()) }
}

/// Frees a TeletexString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_T61STRING_free(a: *mut ASN1_T61STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a TeletexString; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_T61STRING(
    a: *mut *mut ASN1_T61STRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_T61STRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_T61STRING_it()) }
}

/// Writes a TeletexString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_T61STRING(a: *const ASN1_T61STRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_T61STRING_it()) }
}

/// Makes an IA5String, empty; NULL without memory. Free it with `ASN1_IA5STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_IA5STRING_new() -> *mut ASN1_IA5STRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_IA5STRING_it()) }
}

/// Frees an IA5String; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_IA5STRING_free(a: *mut ASN1_IA5STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads an IA5String; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_IA5STRING(
    a: *mut *mut ASN1_IA5STRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_IA5STRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_IA5STRING_it()) }
}

/// Writes an IA5String. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_IA5STRING(a: *const ASN1_IA5STRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_IA5STRING_it()) }
}

/// Makes a GeneralString, empty; NULL without memory. Free it with `ASN1_GENERALSTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALSTRING_new() -> *mut ASN1_GENERALSTRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_GENERALSTRING_it()) }
}

/// Frees a GeneralString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALSTRING_free(a: *mut ASN1_GENERALSTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a GeneralString; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_GENERALSTRING(
    a: *mut *mut ASN1_GENERALSTRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_GENERALSTRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_GENERALSTRING_it()) }
}

/// Writes a GeneralString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_GENERALSTRING(a: *const ASN1_GENERALSTRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_GENERALSTRING_it()) }
}

/// Makes a VisibleString, empty; NULL without memory. Free it with `ASN1_VISIBLESTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_VISIBLESTRING_new() -> *mut ASN1_VISIBLESTRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_VISIBLESTRING_it()) }
}

/// Frees a VisibleString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_VISIBLESTRING_free(a: *mut ASN1_VISIBLESTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a VisibleString; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_VISIBLESTRING(
    a: *mut *mut ASN1_VISIBLESTRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_VISIBLESTRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_VISIBLESTRING_it()) }
}

/// Writes a VisibleString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_VISIBLESTRING(a: *const ASN1_VISIBLESTRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_VISIBLESTRING_it()) }
}

/// Makes a BMPString, empty; NULL without memory. Free it with `ASN1_BMPSTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BMPSTRING_new() -> *mut ASN1_BMPSTRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_BMPSTRING_it()) }
}

/// Frees a BMPString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BMPSTRING_free(a: *mut ASN1_BMPSTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a BMPString; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_BMPSTRING(
    a: *mut *mut ASN1_BMPSTRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_BMPSTRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_BMPSTRING_it()) }
}

/// Writes a BMPString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_BMPSTRING(a: *const ASN1_BMPSTRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_BMPSTRING_it()) }
}

/// Makes a UniversalString, empty; NULL without memory. Free it with `ASN1_UNIVERSALSTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UNIVERSALSTRING_new() -> *mut ASN1_UNIVERSALSTRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_UNIVERSALSTRING_it()) }
}

/// Frees a UniversalString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UNIVERSALSTRING_free(a: *mut ASN1_UNIVERSALSTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a UniversalString; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_UNIVERSALSTRING(
    a: *mut *mut ASN1_UNIVERSALSTRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_UNIVERSALSTRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_UNIVERSALSTRING_it()) }
}

/// Writes a UniversalString. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_UNIVERSALSTRING(a: *const ASN1_UNIVERSALSTRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_UNIVERSALSTRING_it()) }
}

/// Makes a UTCTime, empty; NULL without memory. Free it with `ASN1_UTCTIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_new() -> *mut ASN1_UTCTIME {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_UTCTIME_it()) }
}

/// Frees a UTCTime; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_free(a: *mut ASN1_UTCTIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a UTCTime; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_UTCTIME(
    a: *mut *mut ASN1_UTCTIME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_UTCTIME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_UTCTIME_it()) }
}

/// Writes a UTCTime. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_UTCTIME(a: *const ASN1_UTCTIME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_UTCTIME_it()) }
}

/// Makes a GeneralizedTime, empty; NULL without memory. Free it with `ASN1_GENERALIZEDTIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_new() -> *mut ASN1_GENERALIZEDTIME {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_GENERALIZEDTIME_it()) }
}

/// Frees a GeneralizedTime; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_free(a: *mut ASN1_GENERALIZEDTIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a GeneralizedTime; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_GENERALIZEDTIME(
    a: *mut *mut ASN1_GENERALIZEDTIME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_GENERALIZEDTIME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_GENERALIZEDTIME_it()) }
}

/// Writes a GeneralizedTime. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_GENERALIZEDTIME(a: *const ASN1_GENERALIZEDTIME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_GENERALIZEDTIME_it()) }
}

/// Makes a time of either type, empty; NULL without memory. Free it with `ASN1_TIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_new() -> *mut ASN1_TIME {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_TIME_it()) }
}

/// Frees a time of either type; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_free(a: *mut ASN1_TIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a time of either type; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_TIME(
    a: *mut *mut ASN1_TIME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_TIME_it()) }
}

/// Writes a time of either type. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_TIME(a: *const ASN1_TIME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_TIME_it()) }
}

/// Makes a string of a printable type, empty; NULL without memory. Free it with `ASN1_PRINTABLE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLE_new() -> *mut ASN1_STRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_PRINTABLE_it()) }
}

/// Frees a string of a printable type; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLE_free(a: *mut ASN1_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a string of a printable type; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_PRINTABLE(
    a: *mut *mut ASN1_STRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_STRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_PRINTABLE_it()) }
}

/// Writes a string of a printable type. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_PRINTABLE(a: *const ASN1_STRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_PRINTABLE_it()) }
}

/// Makes a string of a DirectoryString's types, empty; NULL without memory. Free it with `DIRECTORYSTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIRECTORYSTRING_new() -> *mut ASN1_STRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(DIRECTORYSTRING_it()) }
}

/// Frees a string of a DirectoryString's types; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIRECTORYSTRING_free(a: *mut ASN1_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a string of a DirectoryString's types; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DIRECTORYSTRING(
    a: *mut *mut ASN1_STRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_STRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, DIRECTORYSTRING_it()) }
}

/// Writes a string of a DirectoryString's types. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DIRECTORYSTRING(a: *const ASN1_STRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, DIRECTORYSTRING_it()) }
}

/// Makes a string of a DisplayText's types, empty; NULL without memory. Free it with `DISPLAYTEXT_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DISPLAYTEXT_new() -> *mut ASN1_STRING {
    // SAFETY: the item's own table.
    unsafe { functions::new(DISPLAYTEXT_it()) }
}

/// Frees a string of a DisplayText's types; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DISPLAYTEXT_free(a: *mut ASN1_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a string of a DisplayText's types; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DISPLAYTEXT(
    a: *mut *mut ASN1_STRING,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_STRING {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, DISPLAYTEXT_it()) }
}

/// Writes a string of a DisplayText's types. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DISPLAYTEXT(a: *const ASN1_STRING, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, DISPLAYTEXT_it()) }
}

/// Copies a time by way of its encoding; NULL for NULL or on failure. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_dup(a: *const ASN1_TIME) -> *mut ASN1_TIME {
    // SAFETY: the caller promises a live time or NULL.
    unsafe { functions::dup(a, ASN1_TIME_it()) }
}

/// Copies a UTCTime by way of its encoding; NULL for NULL or on failure. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_dup(a: *const ASN1_UTCTIME) -> *mut ASN1_UTCTIME {
    // SAFETY: the caller promises a live time or NULL.
    unsafe { functions::dup(a, ASN1_UTCTIME_it()) }
}

/// Copies a GeneralizedTime by way of its encoding; NULL for NULL or on failure. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_dup(a: *const ASN1_GENERALIZEDTIME) -> *mut ASN1_GENERALIZEDTIME {
    // SAFETY: the caller promises a live time or NULL.
    unsafe { functions::dup(a, ASN1_GENERALIZEDTIME_it()) }
}

/// A SEQUENCE OF or SET OF anything.
pub type ASN1_SEQUENCE_ANY = crate::libcrypto::stack::Stack<super::any::ASN1_TYPE>;

/// Reads a SEQUENCE OF anything; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_SEQUENCE_ANY(
    a: *mut *mut ASN1_SEQUENCE_ANY,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_SEQUENCE_ANY {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_SEQUENCE_ANY_it()) }
}

/// Writes a SEQUENCE OF anything. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_SEQUENCE_ANY(a: *const ASN1_SEQUENCE_ANY, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_SEQUENCE_ANY_it()) }
}

/// Reads a SET OF anything; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_SET_ANY(
    a: *mut *mut ASN1_SEQUENCE_ANY,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_SEQUENCE_ANY {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_SET_ANY_it()) }
}

/// Writes a SET OF anything. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_SET_ANY(a: *const ASN1_SEQUENCE_ANY, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_SET_ANY_it()) }
}
