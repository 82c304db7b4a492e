//! The types of PKCS#7 (RFC 2315) and their templates.

use std::ffi::{CStr, c_char, c_int, c_long, c_ulong, c_void};
use std::mem::offset_of;

use super::outside::*;
use crate::libcrypto::asn1::template::{ASN1_ADB, ASN1_ADB_TABLE, ASN1_ITEM, ASN1_TEMPLATE};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;

/// A stack of them.
pub type stack_st_PKCS7 = Stack<PKCS7>;
/// A stack of them.
pub type stack_st_PKCS7_SIGNER_INFO = Stack<PKCS7_SIGNER_INFO>;
/// A stack of them.
pub type stack_st_PKCS7_RECIP_INFO = Stack<PKCS7_RECIP_INFO>;

/// Which certificate.
#[repr(C)]
pub struct pkcs7_issuer_and_serial_st {
    /// Its issuer.
    pub issuer: *mut X509_NAME,
    /// Its number.
    pub serial: *mut ASN1_INTEGER,
}
/// OpenSSL's name for it.
pub type PKCS7_ISSUER_AND_SERIAL = pkcs7_issuer_and_serial_st;

/// The template of [`PKCS7_ISSUER_AND_SERIAL`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ISSUER_AND_SERIAL_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ISSUER_AND_SERIAL, issuer), c"issuer", X509_NAME_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ISSUER_AND_SERIAL, serial), c"serial", ASN1_INTEGER_it),
    ];
    static ITEM: ASN1_ITEM =
        ASN1_ITEM::sequence(&FIELDS, size_of::<PKCS7_ISSUER_AND_SERIAL>(), c"PKCS7_ISSUER_AND_SERIAL");
    &ITEM
}

/// A signature and who made it.
#[repr(C)]
pub struct pkcs7_signer_info_st {
    /// The version.
    pub version: *mut ASN1_INTEGER,
    /// Whose.
    pub issuer_and_serial: *mut PKCS7_ISSUER_AND_SERIAL,
    /// The digest.
    pub digest_alg: *mut X509_ALGOR,
    /// What is signed besides; in the order it came in, though a SET.
    pub auth_attr: *mut stack_st_X509_ATTRIBUTE,
    /// How it is signed.
    pub digest_enc_alg: *mut X509_ALGOR,
    /// The signature.
    pub enc_digest: *mut ASN1_OCTET_STRING,
    /// What is not signed.
    pub unauth_attr: *mut stack_st_X509_ATTRIBUTE,
    /// The key to sign with.
    pub pkey: *mut EVP_PKEY,
    /// Not used.
    pub ctx: *const PKCS7_CTX,
}
/// OpenSSL's name for it.
pub type PKCS7_SIGNER_INFO = pkcs7_signer_info_st;

/// The template of [`PKCS7_SIGNER_INFO`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNER_INFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 7] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNER_INFO, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(
            offset_of!(PKCS7_SIGNER_INFO, issuer_and_serial),
            c"issuer_and_serial",
            PKCS7_ISSUER_AND_SERIAL_it,
        ),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNER_INFO, digest_alg), c"digest_alg", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNER_INFO, auth_attr), c"auth_attr", X509_ATTRIBUTE_it)
            .sequence_of()
            .implicit(0)
            .optional(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNER_INFO, digest_enc_alg), c"digest_enc_alg", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNER_INFO, enc_digest), c"enc_digest", ASN1_OCTET_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNER_INFO, unauth_attr), c"unauth_attr", X509_ATTRIBUTE_it)
            .set_of()
            .implicit(1)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PKCS7_SIGNER_INFO>(), c"PKCS7_SIGNER_INFO")
        .with_aux(&super::owned::SIGNER_INFO);
    &ITEM
}

/// A recipient and its key.
#[repr(C)]
pub struct pkcs7_recip_info_st {
    /// The version.
    pub version: *mut ASN1_INTEGER,
    /// Whose.
    pub issuer_and_serial: *mut PKCS7_ISSUER_AND_SERIAL,
    /// How the key is encrypted.
    pub key_enc_algor: *mut X509_ALGOR,
    /// The key.
    pub enc_key: *mut ASN1_OCTET_STRING,
    /// The recipient's certificate.
    pub cert: *mut X509,
    /// Not used.
    pub ctx: *const PKCS7_CTX,
}
/// OpenSSL's name for it.
pub type PKCS7_RECIP_INFO = pkcs7_recip_info_st;

/// The template of [`PKCS7_RECIP_INFO`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_RECIP_INFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_RECIP_INFO, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(
            offset_of!(PKCS7_RECIP_INFO, issuer_and_serial),
            c"issuer_and_serial",
            PKCS7_ISSUER_AND_SERIAL_it,
        ),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_RECIP_INFO, key_enc_algor), c"key_enc_algor", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_RECIP_INFO, enc_key), c"enc_key", ASN1_OCTET_STRING_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PKCS7_RECIP_INFO>(), c"PKCS7_RECIP_INFO")
        .with_aux(&super::owned::RECIP_INFO);
    &ITEM
}

/// Signed content, or certificates alone.
#[repr(C)]
pub struct pkcs7_signed_st {
    /// The version.
    pub version: *mut ASN1_INTEGER,
    /// The digests used.
    pub md_algs: *mut stack_st_X509_ALGOR,
    /// Certificates.
    pub cert: *mut stack_st_X509,
    /// Revocation lists.
    pub crl: *mut stack_st_X509_CRL,
    /// The signatures.
    pub signer_info: *mut stack_st_PKCS7_SIGNER_INFO,
    /// What is signed.
    pub contents: *mut PKCS7,
}
/// OpenSSL's name for it.
pub type PKCS7_SIGNED = pkcs7_signed_st;

/// The template of [`PKCS7_SIGNED`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGNED_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 6] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNED, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNED, md_algs), c"md_algs", X509_ALGOR_it).set_of(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNED, contents), c"contents", PKCS7_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNED, cert), c"cert", X509_it).sequence_of().implicit(0).optional(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNED, crl), c"crl", X509_CRL_it).set_of().implicit(1).optional(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGNED, signer_info), c"signer_info", PKCS7_SIGNER_INFO_it).set_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::ndef_sequence(&FIELDS, size_of::<PKCS7_SIGNED>(), c"PKCS7_SIGNED");
    &ITEM
}

/// Encrypted content.
#[repr(C)]
pub struct pkcs7_enc_content_st {
    /// Of what type.
    pub content_type: *mut ASN1_OBJECT,
    /// How.
    pub algorithm: *mut X509_ALGOR,
    /// The bytes.
    pub enc_data: *mut ASN1_OCTET_STRING,
    /// The cipher.
    pub cipher: *const EVP_CIPHER,
    /// Not used.
    pub ctx: *const PKCS7_CTX,
}
/// OpenSSL's name for it.
pub type PKCS7_ENC_CONTENT = pkcs7_enc_content_st;

/// The template of [`PKCS7_ENC_CONTENT`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENC_CONTENT_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ENC_CONTENT, content_type), c"content_type", ASN1_OBJECT_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ENC_CONTENT, algorithm), c"algorithm", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ENC_CONTENT, enc_data), c"enc_data", ASN1_OCTET_STRING_NDEF_it)
            .implicit(0)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::ndef_sequence(&FIELDS, size_of::<PKCS7_ENC_CONTENT>(), c"PKCS7_ENC_CONTENT");
    &ITEM
}

/// Content for recipients.
#[repr(C)]
pub struct pkcs7_enveloped_st {
    /// The version.
    pub version: *mut ASN1_INTEGER,
    /// The recipients.
    pub recipientinfo: *mut stack_st_PKCS7_RECIP_INFO,
    /// The encrypted content.
    pub enc_data: *mut PKCS7_ENC_CONTENT,
}
/// OpenSSL's name for it.
pub type PKCS7_ENVELOPE = pkcs7_enveloped_st;

/// The template of [`PKCS7_ENVELOPE`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENVELOPE_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ENVELOPE, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ENVELOPE, recipientinfo), c"recipientinfo", PKCS7_RECIP_INFO_it)
            .set_of(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ENVELOPE, enc_data), c"enc_data", PKCS7_ENC_CONTENT_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::ndef_sequence(&FIELDS, size_of::<PKCS7_ENVELOPE>(), c"PKCS7_ENVELOPE");
    &ITEM
}

/// Signed content for recipients.
#[repr(C)]
pub struct pkcs7_signedandenveloped_st {
    /// The version.
    pub version: *mut ASN1_INTEGER,
    /// The digests used.
    pub md_algs: *mut stack_st_X509_ALGOR,
    /// Certificates.
    pub cert: *mut stack_st_X509,
    /// Revocation lists.
    pub crl: *mut stack_st_X509_CRL,
    /// The signatures.
    pub signer_info: *mut stack_st_PKCS7_SIGNER_INFO,
    /// The encrypted content.
    pub enc_data: *mut PKCS7_ENC_CONTENT,
    /// The recipients.
    pub recipientinfo: *mut stack_st_PKCS7_RECIP_INFO,
}
/// OpenSSL's name for it.
pub type PKCS7_SIGN_ENVELOPE = pkcs7_signedandenveloped_st;

/// The template of [`PKCS7_SIGN_ENVELOPE`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_SIGN_ENVELOPE_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 7] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGN_ENVELOPE, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGN_ENVELOPE, recipientinfo), c"recipientinfo", PKCS7_RECIP_INFO_it)
            .set_of(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGN_ENVELOPE, md_algs), c"md_algs", X509_ALGOR_it).set_of(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGN_ENVELOPE, enc_data), c"enc_data", PKCS7_ENC_CONTENT_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGN_ENVELOPE, cert), c"cert", X509_it)
            .sequence_of()
            .implicit(0)
            .optional(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGN_ENVELOPE, crl), c"crl", X509_CRL_it)
            .set_of()
            .implicit(1)
            .optional(),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_SIGN_ENVELOPE, signer_info), c"signer_info", PKCS7_SIGNER_INFO_it)
            .set_of(),
    ];
    static ITEM: ASN1_ITEM =
        ASN1_ITEM::ndef_sequence(&FIELDS, size_of::<PKCS7_SIGN_ENVELOPE>(), c"PKCS7_SIGN_ENVELOPE");
    &ITEM
}

/// Content with its digest.
#[repr(C)]
pub struct pkcs7_digest_st {
    /// The version.
    pub version: *mut ASN1_INTEGER,
    /// The digest used.
    pub md: *mut X509_ALGOR,
    /// The content.
    pub contents: *mut PKCS7,
    /// The digest.
    pub digest: *mut ASN1_OCTET_STRING,
}
/// OpenSSL's name for it.
pub type PKCS7_DIGEST = pkcs7_digest_st;

/// The template of [`PKCS7_DIGEST`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_DIGEST_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_DIGEST, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_DIGEST, md), c"md", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_DIGEST, contents), c"contents", PKCS7_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_DIGEST, digest), c"digest", ASN1_OCTET_STRING_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::ndef_sequence(&FIELDS, size_of::<PKCS7_DIGEST>(), c"PKCS7_DIGEST");
    &ITEM
}

/// Encrypted content without recipients.
#[repr(C)]
pub struct pkcs7_encrypted_st {
    /// The version.
    pub version: *mut ASN1_INTEGER,
    /// The encrypted content.
    pub enc_data: *mut PKCS7_ENC_CONTENT,
}
/// OpenSSL's name for it.
pub type PKCS7_ENCRYPT = pkcs7_encrypted_st;

/// The template of [`PKCS7_ENCRYPT`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_ENCRYPT_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ENCRYPT, version), c"version", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(PKCS7_ENCRYPT, enc_data), c"enc_data", PKCS7_ENC_CONTENT_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::ndef_sequence(&FIELDS, size_of::<PKCS7_ENCRYPT>(), c"PKCS7_ENCRYPT");
    &ITEM
}

/// Content of some type.
#[repr(C)]
pub struct pkcs7_st {
    /// Not used.
    pub asn1: *mut u8,
    /// Not used.
    pub length: c_long,
    /// Not used.
    pub state: c_int,
    /// Whether the content is elsewhere.
    pub detached: c_int,
    /// The type.
    pub type_: *mut ASN1_OBJECT,
    /// What the type says.
    pub d: *mut c_void,
    /// Not used.
    pub ctx: PKCS7_CTX,
}
/// OpenSSL's name for it.
pub type PKCS7 = pkcs7_st;

/// The template of [`PKCS7`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(PKCS7, type_), c"type", ASN1_OBJECT_it),
        ASN1_TEMPLATE::defined_by_oid(c"PKCS7", content_types),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::ndef_sequence(&FIELDS, size_of::<PKCS7>(), c"PKCS7");
    &ITEM
}

/// Where nothing is used: the library context.
#[repr(C)]
pub struct PKCS7_CTX_st {
    /// Not used.
    pub libctx: *mut c_void,
    /// Not used.
    pub propq: *mut c_char,
}
/// OpenSSL's name for it.
pub type PKCS7_CTX = PKCS7_CTX_st;

/// What each type of content is.
unsafe extern "C" fn content_types() -> *const ASN1_ITEM {
    const fn of(item: unsafe extern "C" fn() -> *const ASN1_ITEM, name: &'static CStr) -> ASN1_TEMPLATE {
        ASN1_TEMPLATE::simple(offset_of!(PKCS7, d), name, item).explicit(0).optional().ndef()
    }
    static OTHER: ASN1_TEMPLATE =
        ASN1_TEMPLATE::simple(offset_of!(PKCS7, d), c"d.other", ASN1_ANY_it).explicit(0).optional();
    static KNOWN: [ASN1_ADB_TABLE; 6] = [
        ASN1_ADB_TABLE { value: NID_pkcs7_data as c_long, tt: of(ASN1_OCTET_STRING_NDEF_it, c"d.data") },
        ASN1_ADB_TABLE { value: NID_pkcs7_signed as c_long, tt: of(PKCS7_SIGNED_it, c"d.sign") },
        ASN1_ADB_TABLE { value: NID_pkcs7_enveloped as c_long, tt: of(PKCS7_ENVELOPE_it, c"d.enveloped") },
        ASN1_ADB_TABLE {
            value: NID_pkcs7_signedAndEnveloped as c_long,
            tt: of(PKCS7_SIGN_ENVELOPE_it, c"d.signed_and_enveloped"),
        },
        ASN1_ADB_TABLE { value: NID_pkcs7_digest as c_long, tt: of(PKCS7_DIGEST_it, c"d.digest") },
        ASN1_ADB_TABLE { value: NID_pkcs7_encrypted as c_long, tt: of(PKCS7_ENCRYPT_it, c"d.encrypted") },
    ];
    static TABLE: ASN1_ADB = ASN1_ADB {
        flags: 0,
        offset: offset_of!(PKCS7, type_) as c_ulong,
        adb_cb: None,
        tbl: KNOWN.as_ptr(),
        tblcount: KNOWN.len() as c_long,
        default_tt: &raw const OTHER,
        null_tt: std::ptr::null(),
    };
    (&raw const TABLE).cast()
}
