//! The types of PKCS#12 (RFC 7292) and PKCS#8 and their templates.

use std::ffi::{CStr, c_int, c_long, c_ulong, c_void};
use std::mem::offset_of;

use crate::libcrypto::asn1::template::{ASN1_ADB, ASN1_ADB_TABLE, ASN1_ITEM, ASN1_TEMPLATE};
use crate::libcrypto::pkcs7::items::{PKCS7, PKCS7_it};
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;

/// A stack of them.
pub type stack_st_PKCS12_SAFEBAG = Stack<PKCS12_SAFEBAG>;

/// A clear private key (RFC 5208).
#[repr(C)]
pub struct pkcs8_priv_key_info_st {
    /// The version.
    pub version: *mut ASN1_INTEGER,
    /// The key's type.
    pub pkeyalg: *mut X509_ALGOR,
    /// The key.
    pub pkey: *mut ASN1_OCTET_STRING,
    /// What else is said of it.
    pub attributes: *mut stack_st_X509_ATTRIBUTE,
}
/// OpenSSL's name for it.
pub type PKCS8_PRIV_KEY_INFO = pkcs8_priv_key_info_st;

/// The template of [`PKCS8_PRIV_KEY_INFO`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_PRIV_KEY_INFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS8_PRIV_KEY_INFO, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS8_PRIV_KEY_INFO, pkeyalg), c"pkeyalg", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS8_PRIV_KEY_INFO, pkey), c"pkey", ASN1_OCTET_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS8_PRIV_KEY_INFO, attributes), c"attributes", X509_ATTRIBUTE_it)
            .set_of()
            .implicit(0)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PKCS8_PRIV_KEY_INFO>(), c"PKCS8_PRIV_KEY_INFO")
        .with_aux(&super::wiped::PRIVATE_KEY);
    &ITEM
}

/// The digest that shows whether a file is whole.
#[repr(C)]
pub struct PKCS12_MAC_DATA_st {
    /// Algorithm and digest.
    pub dinfo: *mut X509_SIG,
    /// The salt.
    pub salt: *mut ASN1_OCTET_STRING,
    /// How often the password is hashed.
    pub iter: *mut ASN1_INTEGER,
}
/// OpenSSL's name for it.
pub type PKCS12_MAC_DATA = PKCS12_MAC_DATA_st;

/// The template of [`PKCS12_MAC_DATA`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_MAC_DATA_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS12_MAC_DATA, dinfo), c"dinfo", X509_SIG_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS12_MAC_DATA, salt), c"salt", ASN1_OCTET_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS12_MAC_DATA, iter), c"iter", ASN1_INTEGER_it).optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PKCS12_MAC_DATA>(), c"PKCS12_MAC_DATA");
    &ITEM
}

/// A file.
#[repr(C)]
pub struct PKCS12_st {
    /// 3.
    pub version: *mut ASN1_INTEGER,
    /// Its digest.
    pub mac: *mut PKCS12_MAC_DATA,
    /// What is in it.
    pub authsafes: *mut PKCS7,
}
/// OpenSSL's name for it.
pub type PKCS12 = PKCS12_st;

/// The template of [`PKCS12`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS12, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS12, authsafes), c"authsafes", PKCS7_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS12, mac), c"mac", PKCS12_MAC_DATA_it).optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PKCS12>(), c"PKCS12");
    &ITEM
}

/// A certificate, a revocation list or a secret.
#[repr(C)]
pub struct pkcs12_bag_st {
    /// Which.
    pub type_: *mut ASN1_OBJECT,
    /// It.
    pub value: *mut c_void,
}
/// OpenSSL's name for it.
pub type PKCS12_BAGS = pkcs12_bag_st;

/// The template of [`PKCS12_BAGS`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_BAGS_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS12_BAGS, type_), c"type", ASN1_OBJECT_it),
        ASN1_TEMPLATE::defined_by_oid(c"PKCS12_BAGS", bag_types),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PKCS12_BAGS>(), c"PKCS12_BAGS");
    &ITEM
}

/// One thing in a file, with its names.
#[repr(C)]
pub struct PKCS12_SAFEBAG_st {
    /// What it is.
    pub type_: *mut ASN1_OBJECT,
    /// It.
    pub value: *mut c_void,
    /// Names and numbers.
    pub attrib: *mut stack_st_X509_ATTRIBUTE,
}
/// OpenSSL's name for it.
pub type PKCS12_SAFEBAG = PKCS12_SAFEBAG_st;

/// The template of [`PKCS12_SAFEBAG`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS12_SAFEBAG, type_), c"type", ASN1_OBJECT_it),
        ASN1_TEMPLATE::defined_by_oid(c"PKCS12_SAFEBAG", safebag_types),
        ASN1_TEMPLATE::simple(offset_of!(PKCS12_SAFEBAG, attrib), c"attrib", X509_ATTRIBUTE_it).set_of().optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PKCS12_SAFEBAG>(), c"PKCS12_SAFEBAG");
    &ITEM
}

/// One value of a table.
const fn entry(value: c_int, tt: ASN1_TEMPLATE) -> ASN1_ADB_TABLE {
    ASN1_ADB_TABLE { value: value as c_long, tt }
}

const fn table(offset: usize, known: &'static [ASN1_ADB_TABLE], other: &'static ASN1_TEMPLATE) -> ASN1_ADB {
    ASN1_ADB {
        flags: 0,
        offset: offset as c_ulong,
        adb_cb: None,
        tbl: known.as_ptr(),
        tblcount: known.len() as c_long,
        default_tt: other,
        null_tt: std::ptr::null(),
    }
}

/// What each type of [`PKCS12_BAGS`] is.
unsafe extern "C" fn bag_types() -> *const ASN1_ITEM {
    const fn of(item: unsafe extern "C" fn() -> *const ASN1_ITEM, name: &'static CStr) -> ASN1_TEMPLATE {
        ASN1_TEMPLATE::simple(offset_of!(PKCS12_BAGS, value), name, item).explicit(0)
    }
    static OTHER: ASN1_TEMPLATE = of(ASN1_ANY_it, c"value.other");
    static KNOWN: [ASN1_ADB_TABLE; 3] = [
        entry(NID_x509Certificate, of(ASN1_OCTET_STRING_it, c"value.x509cert")),
        entry(NID_x509Crl, of(ASN1_OCTET_STRING_it, c"value.x509crl")),
        entry(NID_sdsiCertificate, of(ASN1_IA5STRING_it, c"value.sdsicert")),
    ];
    static TABLE: ASN1_ADB = table(offset_of!(PKCS12_BAGS, type_), &KNOWN, &OTHER);
    (&raw const TABLE).cast()
}

/// What each type of [`PKCS12_SAFEBAG`] is.
unsafe extern "C" fn safebag_types() -> *const ASN1_ITEM {
    const fn of(item: unsafe extern "C" fn() -> *const ASN1_ITEM, name: &'static CStr) -> ASN1_TEMPLATE {
        ASN1_TEMPLATE::simple(offset_of!(PKCS12_SAFEBAG, value), name, item).explicit(0)
    }
    static OTHER: ASN1_TEMPLATE = of(ASN1_ANY_it, c"value.other");
    static KNOWN: [ASN1_ADB_TABLE; 6] = [
        entry(NID_keyBag, of(PKCS8_PRIV_KEY_INFO_it, c"value.keybag")),
        entry(NID_pkcs8ShroudedKeyBag, of(X509_SIG_it, c"value.shkeybag")),
        entry(NID_safeContentsBag, of(PKCS12_SAFEBAG_it, c"value.safes").sequence_of()),
        entry(NID_certBag, of(PKCS12_BAGS_it, c"value.bag")),
        entry(NID_crlBag, of(PKCS12_BAGS_it, c"value.bag")),
        entry(NID_secretBag, of(PKCS12_BAGS_it, c"value.bag")),
    ];
    static TABLE: ASN1_ADB = table(offset_of!(PKCS12_SAFEBAG, type_), &KNOWN, &OTHER);
    (&raw const TABLE).cast()
}

/// The template of a list of bags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAGS_it() -> *const ASN1_ITEM {
    static ONLY: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"PKCS12_SAFEBAGS", PKCS12_SAFEBAG_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&ONLY, c"PKCS12_SAFEBAGS");
    &ITEM
}

/// The template of what a file consists of.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_AUTHSAFES_it() -> *const ASN1_ITEM {
    static ONLY: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"PKCS12_AUTHSAFES", PKCS7_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&ONLY, c"PKCS12_AUTHSAFES");
    &ITEM
}
