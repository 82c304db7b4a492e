//! `TYPE_new`, `TYPE_free`, `d2i_TYPE`, `i2d_TYPE` of the typed names of `ASN1_STRING`, and the NULL.

pub mod strings;
pub mod times;

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
