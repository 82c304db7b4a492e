//! `TYPE_new` and `TYPE_free` of the typed names of `ASN1_STRING`, and the NULL.

use std::ffi::c_int;

use super::string::*;
use crate::error::Error;
use crate::ffi::guard;

/// A NULL: a small number in the shape of a pointer, never an object.
pub type ASN1_NULL = c_int;

/// A string whose type is chosen later, among several.
fn untyped() -> Result<*mut ASN1_STRING, Error> {
    let string = ASN1_STRING::allocate(tag::UNDEF)?;
    // SAFETY: fresh and ours alone.
    unsafe { (*string).flags = ASN1_STRING_FLAG_MSTRING };
    Ok(string)
}

/// Returns the value that stands for NULL: 1 as a pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_NULL_new() -> *mut ASN1_NULL {
    std::ptr::without_provenance_mut(1)
}

/// Does nothing: a NULL is no object.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_NULL_free(_a: *mut ASN1_NULL) {}

/// Makes an OCTET STRING, empty; NULL without memory. Free it with `ASN1_OCTET_STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_new() -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::OCTET_STRING))
}

/// Frees an OCTET STRING; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_free(a: *mut ASN1_OCTET_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a BIT STRING, empty; NULL without memory. Free it with `ASN1_BIT_STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_new() -> *mut ASN1_BIT_STRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::BIT_STRING))
}

/// Frees a BIT STRING; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_free(a: *mut ASN1_BIT_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes an INTEGER, empty; NULL without memory. Free it with `ASN1_INTEGER_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_new() -> *mut ASN1_INTEGER {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::INTEGER))
}

/// Frees an INTEGER; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_free(a: *mut ASN1_INTEGER) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes an ENUMERATED, empty; NULL without memory. Free it with `ASN1_ENUMERATED_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_new() -> *mut ASN1_ENUMERATED {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::ENUMERATED))
}

/// Frees an ENUMERATED; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_free(a: *mut ASN1_ENUMERATED) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a UTF8String, empty; NULL without memory. Free it with `ASN1_UTF8STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTF8STRING_new() -> *mut ASN1_UTF8STRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::UTF8STRING))
}

/// Frees a UTF8String; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTF8STRING_free(a: *mut ASN1_UTF8STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a PrintableString, empty; NULL without memory. Free it with `ASN1_PRINTABLESTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLESTRING_new() -> *mut ASN1_PRINTABLESTRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::PRINTABLESTRING))
}

/// Frees a PrintableString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLESTRING_free(a: *mut ASN1_PRINTABLESTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a TeletexString, empty; NULL without memory. Free it with `ASN1_T61STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_T61STRING_new() -> *mut ASN1_T61STRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::T61STRING))
}

/// Frees a TeletexString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_T61STRING_free(a: *mut ASN1_T61STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes an IA5String, empty; NULL without memory. Free it with `ASN1_IA5STRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_IA5STRING_new() -> *mut ASN1_IA5STRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::IA5STRING))
}

/// Frees an IA5String; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_IA5STRING_free(a: *mut ASN1_IA5STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a GeneralString, empty; NULL without memory. Free it with `ASN1_GENERALSTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALSTRING_new() -> *mut ASN1_GENERALSTRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::GENERALSTRING))
}

/// Frees a GeneralString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALSTRING_free(a: *mut ASN1_GENERALSTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a VisibleString, empty; NULL without memory. Free it with `ASN1_VISIBLESTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_VISIBLESTRING_new() -> *mut ASN1_VISIBLESTRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::VISIBLESTRING))
}

/// Frees a VisibleString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_VISIBLESTRING_free(a: *mut ASN1_VISIBLESTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a BMPString, empty; NULL without memory. Free it with `ASN1_BMPSTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BMPSTRING_new() -> *mut ASN1_BMPSTRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::BMPSTRING))
}

/// Frees a BMPString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BMPSTRING_free(a: *mut ASN1_BMPSTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a UniversalString, empty; NULL without memory. Free it with `ASN1_UNIVERSALSTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UNIVERSALSTRING_new() -> *mut ASN1_UNIVERSALSTRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::UNIVERSALSTRING))
}

/// Frees a UniversalString; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UNIVERSALSTRING_free(a: *mut ASN1_UNIVERSALSTRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a UTCTime, empty; NULL without memory. Free it with `ASN1_UTCTIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_new() -> *mut ASN1_UTCTIME {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::UTCTIME))
}

/// Frees a UTCTime; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_free(a: *mut ASN1_UTCTIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a GeneralizedTime, empty; NULL without memory. Free it with `ASN1_GENERALIZEDTIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_new() -> *mut ASN1_GENERALIZEDTIME {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::GENERALIZEDTIME))
}

/// Frees a GeneralizedTime; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_free(a: *mut ASN1_GENERALIZEDTIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a time of either type, empty; NULL without memory. Free it with `ASN1_TIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_new() -> *mut ASN1_TIME {
    guard(std::ptr::null_mut(), untyped)
}

/// Frees a time of either type; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_free(a: *mut ASN1_TIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a string of a printable type, empty; NULL without memory. Free it with `ASN1_PRINTABLE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLE_new() -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), untyped)
}

/// Frees a string of a printable type; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLE_free(a: *mut ASN1_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a string of a DirectoryString's types, empty; NULL without memory. Free it with `DIRECTORYSTRING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIRECTORYSTRING_new() -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), untyped)
}

/// Frees a string of a DirectoryString's types; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIRECTORYSTRING_free(a: *mut ASN1_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Makes a string of a DisplayText's types, empty; NULL without memory. Free it with `DISPLAYTEXT_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DISPLAYTEXT_new() -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), untyped)
}

/// Frees a string of a DisplayText's types; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DISPLAYTEXT_free(a: *mut ASN1_STRING) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}
