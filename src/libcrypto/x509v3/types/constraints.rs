//! What an issuer may issue: basic and name constraints.

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use super::general_name::{GENERAL_NAME, GENERAL_NAME_it};
use crate::libcrypto::asn1::items::{ASN1_FBOOLEAN_it, ASN1_INTEGER_it};
use crate::libcrypto::asn1::string::ASN1_INTEGER;
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::stack::Stack;

/// Whether a certificate is a CA's.
#[repr(C)]
pub struct BASIC_CONSTRAINTS_st {
    /// Whether it is.
    pub ca: c_int,
    /// How many CAs may follow; NULL for any number.
    pub pathlen: *mut ASN1_INTEGER,
}

/// OpenSSL's name for it.
pub type BASIC_CONSTRAINTS = BASIC_CONSTRAINTS_st;

/// The table of `BASIC_CONSTRAINTS`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BASIC_CONSTRAINTS_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(BASIC_CONSTRAINTS, ca), c"ca", ASN1_FBOOLEAN_it).optional(),
        ASN1_TEMPLATE::simple(offset_of!(BASIC_CONSTRAINTS, pathlen), c"pathlen", ASN1_INTEGER_it).optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<BASIC_CONSTRAINTS>(), c"BASIC_CONSTRAINTS");
    &ITEM
}

/// Makes basic constraints, empty; NULL without memory. Free it with `BASIC_CONSTRAINTS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BASIC_CONSTRAINTS_new() -> *mut BASIC_CONSTRAINTS {
    // SAFETY: the type's own table.
    unsafe { functions::new(BASIC_CONSTRAINTS_it()) }
}

/// Frees basic constraints and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BASIC_CONSTRAINTS_free(a: *mut BASIC_CONSTRAINTS) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, BASIC_CONSTRAINTS_it()) }
}

/// Reads basic constraints; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_BASIC_CONSTRAINTS(
    a: *mut *mut BASIC_CONSTRAINTS,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut BASIC_CONSTRAINTS {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, BASIC_CONSTRAINTS_it()) }
}

/// Writes basic constraints. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_BASIC_CONSTRAINTS(a: *const BASIC_CONSTRAINTS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, BASIC_CONSTRAINTS_it()) }
}

/// A part of the space of names.
#[repr(C)]
pub struct GENERAL_SUBTREE_st {
    /// Its root.
    pub base: *mut GENERAL_NAME,
    /// Always 0.
    pub minimum: *mut ASN1_INTEGER,
    /// Always absent.
    pub maximum: *mut ASN1_INTEGER,
}

/// OpenSSL's name for it.
pub type GENERAL_SUBTREE = GENERAL_SUBTREE_st;

/// The table of `GENERAL_SUBTREE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_SUBTREE_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_SUBTREE, base), c"base", GENERAL_NAME_it),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_SUBTREE, minimum), c"minimum", ASN1_INTEGER_it).optional().implicit(0),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_SUBTREE, maximum), c"maximum", ASN1_INTEGER_it).optional().implicit(1),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<GENERAL_SUBTREE>(), c"GENERAL_SUBTREE");
    &ITEM
}

/// Makes a subtree, empty; NULL without memory. Free it with `GENERAL_SUBTREE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_SUBTREE_new() -> *mut GENERAL_SUBTREE {
    // SAFETY: the type's own table.
    unsafe { functions::new(GENERAL_SUBTREE_it()) }
}

/// Frees a subtree and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_SUBTREE_free(a: *mut GENERAL_SUBTREE) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, GENERAL_SUBTREE_it()) }
}

/// The names that a CA may certify.
#[repr(C)]
pub struct NAME_CONSTRAINTS_st {
    /// Only these; may be NULL.
    pub permittedSubtrees: *mut Stack<GENERAL_SUBTREE>,
    /// Not these; may be NULL.
    pub excludedSubtrees: *mut Stack<GENERAL_SUBTREE>,
}

/// OpenSSL's name for it.
pub type NAME_CONSTRAINTS = NAME_CONSTRAINTS_st;

/// The table of `NAME_CONSTRAINTS`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAME_CONSTRAINTS_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(
            offset_of!(NAME_CONSTRAINTS, permittedSubtrees),
            c"permittedSubtrees",
            GENERAL_SUBTREE_it,
        )
        .optional()
        .implicit(0)
        .sequence_of(),
        ASN1_TEMPLATE::simple(offset_of!(NAME_CONSTRAINTS, excludedSubtrees), c"excludedSubtrees", GENERAL_SUBTREE_it)
            .optional()
            .implicit(1)
            .sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<NAME_CONSTRAINTS>(), c"NAME_CONSTRAINTS");
    &ITEM
}

/// Makes name constraints, empty; NULL without memory. Free it with `NAME_CONSTRAINTS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAME_CONSTRAINTS_new() -> *mut NAME_CONSTRAINTS {
    // SAFETY: the type's own table.
    unsafe { functions::new(NAME_CONSTRAINTS_it()) }
}

/// Frees name constraints and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAME_CONSTRAINTS_free(a: *mut NAME_CONSTRAINTS) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, NAME_CONSTRAINTS_it()) }
}
