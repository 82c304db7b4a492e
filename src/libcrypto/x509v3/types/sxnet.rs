//! Identities of the Strong Extranet.

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use crate::libcrypto::asn1::items::{ASN1_INTEGER_it, ASN1_OCTET_STRING_it};
use crate::libcrypto::asn1::string::{ASN1_INTEGER, ASN1_OCTET_STRING};
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::stack::Stack;

/// A user's name in a zone.
#[repr(C)]
pub struct SXNET_ID_st {
    /// The zone.
    pub zone: *mut ASN1_INTEGER,
    /// The user.
    pub user: *mut ASN1_OCTET_STRING,
}

/// OpenSSL's name for it.
pub type SXNETID = SXNET_ID_st;

/// The table of `SXNETID`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNETID_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(SXNETID, zone), c"zone", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(SXNETID, user), c"user", ASN1_OCTET_STRING_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<SXNETID>(), c"SXNETID");
    &ITEM
}

/// Makes a strong extranet identifier, empty; NULL without memory. Free it with `SXNETID_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNETID_new() -> *mut SXNETID {
    // SAFETY: the type's own table.
    unsafe { functions::new(SXNETID_it()) }
}

/// Frees a strong extranet identifier and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNETID_free(a: *mut SXNETID) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, SXNETID_it()) }
}

/// Reads a strong extranet identifier; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_SXNETID(a: *mut *mut SXNETID, r#in: *mut *const c_uchar, len: c_long) -> *mut SXNETID {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, SXNETID_it()) }
}

/// Writes a strong extranet identifier. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_SXNETID(a: *const SXNETID, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, SXNETID_it()) }
}

/// A user's names in the zones of the strong extranet.
#[repr(C)]
pub struct SXNET_st {
    /// The version, 0.
    pub version: *mut ASN1_INTEGER,
    /// The names.
    pub ids: *mut Stack<SXNETID>,
}

/// OpenSSL's name for it.
pub type SXNET = SXNET_st;

/// The table of `SXNET`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(SXNET, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(SXNET, ids), c"ids", SXNETID_it).sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<SXNET>(), c"SXNET");
    &ITEM
}

/// Makes strong extranet identifiers, empty; NULL without memory. Free it with `SXNET_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_new() -> *mut SXNET {
    // SAFETY: the type's own table.
    unsafe { functions::new(SXNET_it()) }
}

/// Frees strong extranet identifiers and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SXNET_free(a: *mut SXNET) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, SXNET_it()) }
}

/// Reads strong extranet identifiers; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_SXNET(a: *mut *mut SXNET, r#in: *mut *const c_uchar, len: c_long) -> *mut SXNET {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, SXNET_it()) }
}

/// Writes strong extranet identifiers. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_SXNET(a: *const SXNET, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, SXNET_it()) }
}
