//! Certificates issued by an end entity to its proxies (RFC 3820).

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use crate::libcrypto::asn1::items::{ASN1_INTEGER_it, ASN1_OBJECT_it, ASN1_OCTET_STRING_it};
use crate::libcrypto::asn1::string::{ASN1_INTEGER, ASN1_OCTET_STRING};
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::objects::ASN1_OBJECT;

/// What a proxy may do.
#[repr(C)]
pub struct PROXY_POLICY_st {
    /// The language of the policy.
    pub policyLanguage: *mut ASN1_OBJECT,
    /// The policy; may be NULL.
    pub policy: *mut ASN1_OCTET_STRING,
}

/// OpenSSL's name for it.
pub type PROXY_POLICY = PROXY_POLICY_st;

/// The table of `PROXY_POLICY`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROXY_POLICY_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(PROXY_POLICY, policyLanguage), c"policyLanguage", ASN1_OBJECT_it),
        ASN1_TEMPLATE::simple(offset_of!(PROXY_POLICY, policy), c"policy", ASN1_OCTET_STRING_it).optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PROXY_POLICY>(), c"PROXY_POLICY");
    &ITEM
}

/// Makes a proxy policy, empty; NULL without memory. Free it with `PROXY_POLICY_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROXY_POLICY_new() -> *mut PROXY_POLICY {
    // SAFETY: the type's own table.
    unsafe { functions::new(PROXY_POLICY_it()) }
}

/// Frees a proxy policy and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROXY_POLICY_free(a: *mut PROXY_POLICY) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, PROXY_POLICY_it()) }
}

/// Reads a proxy policy; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PROXY_POLICY(
    a: *mut *mut PROXY_POLICY,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut PROXY_POLICY {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, PROXY_POLICY_it()) }
}

/// Writes a proxy policy. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PROXY_POLICY(a: *const PROXY_POLICY, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, PROXY_POLICY_it()) }
}

/// What makes a certificate a proxy's.
#[repr(C)]
pub struct PROXY_CERT_INFO_EXTENSION_st {
    /// How many proxies may follow; NULL for any number.
    pub pcPathLengthConstraint: *mut ASN1_INTEGER,
    /// What it may do.
    pub proxyPolicy: *mut PROXY_POLICY,
}

/// OpenSSL's name for it.
pub type PROXY_CERT_INFO_EXTENSION = PROXY_CERT_INFO_EXTENSION_st;

/// The table of `PROXY_CERT_INFO_EXTENSION`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROXY_CERT_INFO_EXTENSION_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(
            offset_of!(PROXY_CERT_INFO_EXTENSION, pcPathLengthConstraint),
            c"pcPathLengthConstraint",
            ASN1_INTEGER_it,
        )
        .optional(),
        ASN1_TEMPLATE::simple(offset_of!(PROXY_CERT_INFO_EXTENSION, proxyPolicy), c"proxyPolicy", PROXY_POLICY_it),
    ];
    static ITEM: ASN1_ITEM =
        ASN1_ITEM::sequence(&FIELDS, size_of::<PROXY_CERT_INFO_EXTENSION>(), c"PROXY_CERT_INFO_EXTENSION");
    &ITEM
}

/// Makes proxy certificate information, empty; NULL without memory. Free it with `PROXY_CERT_INFO_EXTENSION_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROXY_CERT_INFO_EXTENSION_new() -> *mut PROXY_CERT_INFO_EXTENSION {
    // SAFETY: the type's own table.
    unsafe { functions::new(PROXY_CERT_INFO_EXTENSION_it()) }
}

/// Frees proxy certificate information and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROXY_CERT_INFO_EXTENSION_free(a: *mut PROXY_CERT_INFO_EXTENSION) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, PROXY_CERT_INFO_EXTENSION_it()) }
}

/// Reads proxy certificate information; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PROXY_CERT_INFO_EXTENSION(
    a: *mut *mut PROXY_CERT_INFO_EXTENSION,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut PROXY_CERT_INFO_EXTENSION {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, PROXY_CERT_INFO_EXTENSION_it()) }
}

/// Writes proxy certificate information. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PROXY_CERT_INFO_EXTENSION(
    a: *const PROXY_CERT_INFO_EXTENSION,
    out: *mut *mut c_uchar,
) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, PROXY_CERT_INFO_EXTENSION_it()) }
}
