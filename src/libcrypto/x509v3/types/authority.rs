//! What certificates say of their keys and issuers.

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use super::general_name::{GENERAL_NAME_it, GENERAL_NAMES};
use crate::libcrypto::asn1::items::{
    ASN1_GENERALIZEDTIME_it, ASN1_INTEGER_it, ASN1_OBJECT_it, ASN1_OCTET_STRING_it, ASN1_UTF8STRING_it,
};
use crate::libcrypto::asn1::string::{ASN1_GENERALIZEDTIME, ASN1_INTEGER, ASN1_OCTET_STRING, ASN1_UTF8STRING};
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;

/// Which key of the issuer signed.
#[repr(C)]
pub struct AUTHORITY_KEYID_st {
    /// Its identifier; may be NULL.
    pub keyid: *mut ASN1_OCTET_STRING,
    /// Who issued its certificate; may be NULL.
    pub issuer: *mut GENERAL_NAMES,
    /// The number of that certificate; may be NULL.
    pub serial: *mut ASN1_INTEGER,
}

/// OpenSSL's name for it.
pub type AUTHORITY_KEYID = AUTHORITY_KEYID_st;

/// The table of `AUTHORITY_KEYID`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AUTHORITY_KEYID_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(AUTHORITY_KEYID, keyid), c"keyid", ASN1_OCTET_STRING_it)
            .optional()
            .implicit(0),
        ASN1_TEMPLATE::simple(offset_of!(AUTHORITY_KEYID, issuer), c"issuer", GENERAL_NAME_it)
            .optional()
            .implicit(1)
            .sequence_of(),
        ASN1_TEMPLATE::simple(offset_of!(AUTHORITY_KEYID, serial), c"serial", ASN1_INTEGER_it).optional().implicit(2),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<AUTHORITY_KEYID>(), c"AUTHORITY_KEYID");
    &ITEM
}

/// Makes an authority key identifier, empty; NULL without memory. Free it with `AUTHORITY_KEYID_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AUTHORITY_KEYID_new() -> *mut AUTHORITY_KEYID {
    // SAFETY: the type's own table.
    unsafe { functions::new(AUTHORITY_KEYID_it()) }
}

/// Frees an authority key identifier and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AUTHORITY_KEYID_free(a: *mut AUTHORITY_KEYID) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, AUTHORITY_KEYID_it()) }
}

/// Reads an authority key identifier; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_AUTHORITY_KEYID(
    a: *mut *mut AUTHORITY_KEYID,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut AUTHORITY_KEYID {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, AUTHORITY_KEYID_it()) }
}

/// Writes an authority key identifier. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_AUTHORITY_KEYID(a: *const AUTHORITY_KEYID, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, AUTHORITY_KEYID_it()) }
}

/// When the private key may be used.
#[repr(C)]
pub struct PKEY_USAGE_PERIOD_st {
    /// Not before; may be NULL.
    pub notBefore: *mut ASN1_GENERALIZEDTIME,
    /// Not after; may be NULL.
    pub notAfter: *mut ASN1_GENERALIZEDTIME,
}

/// OpenSSL's name for it.
pub type PKEY_USAGE_PERIOD = PKEY_USAGE_PERIOD_st;

/// The table of `PKEY_USAGE_PERIOD`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKEY_USAGE_PERIOD_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(PKEY_USAGE_PERIOD, notBefore), c"notBefore", ASN1_GENERALIZEDTIME_it)
            .optional()
            .implicit(0),
        ASN1_TEMPLATE::simple(offset_of!(PKEY_USAGE_PERIOD, notAfter), c"notAfter", ASN1_GENERALIZEDTIME_it)
            .optional()
            .implicit(1),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PKEY_USAGE_PERIOD>(), c"PKEY_USAGE_PERIOD");
    &ITEM
}

/// Makes a period of use, empty; NULL without memory. Free it with `PKEY_USAGE_PERIOD_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKEY_USAGE_PERIOD_new() -> *mut PKEY_USAGE_PERIOD {
    // SAFETY: the type's own table.
    unsafe { functions::new(PKEY_USAGE_PERIOD_it()) }
}

/// Frees a period of use and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKEY_USAGE_PERIOD_free(a: *mut PKEY_USAGE_PERIOD) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, PKEY_USAGE_PERIOD_it()) }
}

/// Reads a period of use; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKEY_USAGE_PERIOD(
    a: *mut *mut PKEY_USAGE_PERIOD,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut PKEY_USAGE_PERIOD {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, PKEY_USAGE_PERIOD_it()) }
}

/// Writes a period of use. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKEY_USAGE_PERIOD(a: *const PKEY_USAGE_PERIOD, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, PKEY_USAGE_PERIOD_it()) }
}

/// A list of uses.
pub type EXTENDED_KEY_USAGE = Stack<ASN1_OBJECT>;

/// The table of `EXTENDED_KEY_USAGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EXTENDED_KEY_USAGE_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"EXTENDED_KEY_USAGE", ASN1_OBJECT_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"EXTENDED_KEY_USAGE");
    &ITEM
}

/// Makes a list of uses, empty; NULL without memory. Free it with `EXTENDED_KEY_USAGE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EXTENDED_KEY_USAGE_new() -> *mut EXTENDED_KEY_USAGE {
    // SAFETY: the type's own table.
    unsafe { functions::new(EXTENDED_KEY_USAGE_it()) }
}

/// Frees a list of uses and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EXTENDED_KEY_USAGE_free(a: *mut EXTENDED_KEY_USAGE) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, EXTENDED_KEY_USAGE_it()) }
}

/// Reads a list of uses; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_EXTENDED_KEY_USAGE(
    a: *mut *mut EXTENDED_KEY_USAGE,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut EXTENDED_KEY_USAGE {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, EXTENDED_KEY_USAGE_it()) }
}

/// Writes a list of uses. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_EXTENDED_KEY_USAGE(a: *const EXTENDED_KEY_USAGE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, EXTENDED_KEY_USAGE_it()) }
}

/// A list of TLS extensions.
pub type TLS_FEATURE = Stack<ASN1_INTEGER>;

/// The table of `TLS_FEATURE`.
pub(crate) unsafe extern "C" fn TLS_FEATURE_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"TLS_FEATURE", ASN1_INTEGER_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"TLS_FEATURE");
    &ITEM
}

/// Makes a list of TLS extensions, empty; NULL without memory. Free it with `TLS_FEATURE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TLS_FEATURE_new() -> *mut TLS_FEATURE {
    // SAFETY: the type's own table.
    unsafe { functions::new(TLS_FEATURE_it()) }
}

/// Frees a list of TLS extensions and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TLS_FEATURE_free(a: *mut TLS_FEATURE) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, TLS_FEATURE_it()) }
}

/// By which tools a certificate was made.
#[repr(C)]
pub struct ISSUER_SIGN_TOOL_st {
    /// The signing tool.
    pub signTool: *mut ASN1_UTF8STRING,
    /// The CA's tool.
    pub cATool: *mut ASN1_UTF8STRING,
    /// The signing tool's approval.
    pub signToolCert: *mut ASN1_UTF8STRING,
    /// The CA's tool's approval.
    pub cAToolCert: *mut ASN1_UTF8STRING,
}

/// OpenSSL's name for it.
pub type ISSUER_SIGN_TOOL = ISSUER_SIGN_TOOL_st;

/// The table of `ISSUER_SIGN_TOOL`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ISSUER_SIGN_TOOL_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        ASN1_TEMPLATE::simple(offset_of!(ISSUER_SIGN_TOOL, signTool), c"signTool", ASN1_UTF8STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(ISSUER_SIGN_TOOL, cATool), c"cATool", ASN1_UTF8STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(ISSUER_SIGN_TOOL, signToolCert), c"signToolCert", ASN1_UTF8STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(ISSUER_SIGN_TOOL, cAToolCert), c"cAToolCert", ASN1_UTF8STRING_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<ISSUER_SIGN_TOOL>(), c"ISSUER_SIGN_TOOL");
    &ITEM
}

/// Makes the issuer's tools, empty; NULL without memory. Free it with `ISSUER_SIGN_TOOL_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ISSUER_SIGN_TOOL_new() -> *mut ISSUER_SIGN_TOOL {
    // SAFETY: the type's own table.
    unsafe { functions::new(ISSUER_SIGN_TOOL_it()) }
}

/// Frees the issuer's tools and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ISSUER_SIGN_TOOL_free(a: *mut ISSUER_SIGN_TOOL) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ISSUER_SIGN_TOOL_it()) }
}

/// Reads the issuer's tools; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ISSUER_SIGN_TOOL(
    a: *mut *mut ISSUER_SIGN_TOOL,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ISSUER_SIGN_TOOL {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ISSUER_SIGN_TOOL_it()) }
}

/// Writes the issuer's tools. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ISSUER_SIGN_TOOL(a: *const ISSUER_SIGN_TOOL, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ISSUER_SIGN_TOOL_it()) }
}
