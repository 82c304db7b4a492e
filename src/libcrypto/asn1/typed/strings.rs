//! The strings of characters.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::items::*;
use super::super::string::*;
use super::super::template::functions;

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
