//! Autonomous systems.

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use crate::libcrypto::asn1::items::{ASN1_INTEGER_it, ASN1_NULL_it};
use crate::libcrypto::asn1::string::ASN1_INTEGER;
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::asn1::typed::ASN1_NULL;
use crate::libcrypto::stack::Stack;

/// A range of autonomous systems.
#[repr(C)]
pub struct ASRange_st {
    /// The first.
    pub min: *mut ASN1_INTEGER,
    /// The last.
    pub max: *mut ASN1_INTEGER,
}

/// OpenSSL's name for it.
pub type ASRange = ASRange_st;

/// The table of `ASRange`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASRange_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(ASRange, min), c"min", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(ASRange, max), c"max", ASN1_INTEGER_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<ASRange>(), c"ASRange");
    &ITEM
}

/// Makes a range of autonomous systems, empty; NULL without memory. Free it with `ASRange_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASRange_new() -> *mut ASRange {
    // SAFETY: the type's own table.
    unsafe { functions::new(ASRange_it()) }
}

/// Frees a range of autonomous systems and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASRange_free(a: *mut ASRange) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ASRange_it()) }
}

/// Reads a range of autonomous systems; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASRange(a: *mut *mut ASRange, r#in: *mut *const c_uchar, len: c_long) -> *mut ASRange {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASRange_it()) }
}

/// Writes a range of autonomous systems. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASRange(a: *const ASRange, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASRange_it()) }
}

/// What an [`ASIdOrRange`] holds.
#[repr(C)]
#[derive(Clone, Copy)]
pub union ASIdOrRange_value {
    /// One.
    pub id: *mut ASN1_INTEGER,
    /// Several.
    pub range: *mut ASRange,
}

/// One or several autonomous systems.
#[repr(C)]
pub struct ASIdOrRange_st {
    /// Which alternative.
    pub r#type: c_int,
    /// The value.
    pub u: ASIdOrRange_value,
}

/// OpenSSL's name for it.
pub type ASIdOrRange = ASIdOrRange_st;

/// The table of `ASIdOrRange`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdOrRange_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(ASIdOrRange, u), c"u.id", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(ASIdOrRange, u), c"u.range", ASRange_it),
    ];
    static ITEM: ASN1_ITEM =
        ASN1_ITEM::choice(&FIELDS, size_of::<ASIdOrRange>(), offset_of!(ASIdOrRange, r#type), c"ASIdOrRange");
    &ITEM
}

/// Makes one or several autonomous systems, empty; NULL without memory. Free it with `ASIdOrRange_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdOrRange_new() -> *mut ASIdOrRange {
    // SAFETY: the type's own table.
    unsafe { functions::new(ASIdOrRange_it()) }
}

/// Frees one or several autonomous systems and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdOrRange_free(a: *mut ASIdOrRange) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ASIdOrRange_it()) }
}

/// Reads one or several autonomous systems; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASIdOrRange(
    a: *mut *mut ASIdOrRange,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASIdOrRange {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASIdOrRange_it()) }
}

/// Writes one or several autonomous systems. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASIdOrRange(a: *const ASIdOrRange, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASIdOrRange_it()) }
}

/// What an [`ASIdentifierChoice`] holds.
#[repr(C)]
#[derive(Clone, Copy)]
pub union ASIdentifierChoice_value {
    /// The issuer's.
    pub inherit: *mut ASN1_NULL,
    /// These.
    pub asIdsOrRanges: *mut Stack<ASIdOrRange>,
}

/// Autonomous systems, or the issuer's.
#[repr(C)]
pub struct ASIdentifierChoice_st {
    /// Which alternative.
    pub r#type: c_int,
    /// The value.
    pub u: ASIdentifierChoice_value,
}

/// OpenSSL's name for it.
pub type ASIdentifierChoice = ASIdentifierChoice_st;

/// The table of `ASIdentifierChoice`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdentifierChoice_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(ASIdentifierChoice, u), c"u.inherit", ASN1_NULL_it),
        ASN1_TEMPLATE::simple(offset_of!(ASIdentifierChoice, u), c"u.asIdsOrRanges", ASIdOrRange_it).sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::choice(
        &FIELDS,
        size_of::<ASIdentifierChoice>(),
        offset_of!(ASIdentifierChoice, r#type),
        c"ASIdentifierChoice",
    );
    &ITEM
}

/// Makes a choice of autonomous systems, empty; NULL without memory. Free it with `ASIdentifierChoice_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdentifierChoice_new() -> *mut ASIdentifierChoice {
    // SAFETY: the type's own table.
    unsafe { functions::new(ASIdentifierChoice_it()) }
}

/// Frees a choice of autonomous systems and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdentifierChoice_free(a: *mut ASIdentifierChoice) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ASIdentifierChoice_it()) }
}

/// Reads a choice of autonomous systems; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASIdentifierChoice(
    a: *mut *mut ASIdentifierChoice,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASIdentifierChoice {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASIdentifierChoice_it()) }
}

/// Writes a choice of autonomous systems. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASIdentifierChoice(a: *const ASIdentifierChoice, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASIdentifierChoice_it()) }
}

/// The autonomous systems of a certificate.
#[repr(C)]
pub struct ASIdentifiers_st {
    /// Their numbers; may be NULL.
    pub asnum: *mut ASIdentifierChoice,
    /// Routing domains; may be NULL.
    pub rdi: *mut ASIdentifierChoice,
}

/// OpenSSL's name for it.
pub type ASIdentifiers = ASIdentifiers_st;

/// The table of `ASIdentifiers`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdentifiers_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(ASIdentifiers, asnum), c"asnum", ASIdentifierChoice_it).optional().explicit(0),
        ASN1_TEMPLATE::simple(offset_of!(ASIdentifiers, rdi), c"rdi", ASIdentifierChoice_it).optional().explicit(1),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<ASIdentifiers>(), c"ASIdentifiers");
    &ITEM
}

/// Makes autonomous systems, empty; NULL without memory. Free it with `ASIdentifiers_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdentifiers_new() -> *mut ASIdentifiers {
    // SAFETY: the type's own table.
    unsafe { functions::new(ASIdentifiers_it()) }
}

/// Frees autonomous systems and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASIdentifiers_free(a: *mut ASIdentifiers) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ASIdentifiers_it()) }
}

/// Reads autonomous systems; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASIdentifiers(
    a: *mut *mut ASIdentifiers,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASIdentifiers {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASIdentifiers_it()) }
}

/// Writes autonomous systems. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASIdentifiers(a: *const ASIdentifiers, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASIdentifiers_it()) }
}
