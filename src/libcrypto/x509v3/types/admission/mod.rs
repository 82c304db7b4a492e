//! Professions: the German admission syntax.

pub mod fields;

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use super::general_name::{GENERAL_NAME, GENERAL_NAME_it};
use crate::libcrypto::asn1::items::{
    ASN1_IA5STRING_it, ASN1_OBJECT_it, ASN1_OCTET_STRING_it, ASN1_PRINTABLESTRING_it, DIRECTORYSTRING_it,
};
use crate::libcrypto::asn1::string::{ASN1_IA5STRING, ASN1_OCTET_STRING, ASN1_PRINTABLESTRING, ASN1_STRING};
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;

/// Who names a profession.
#[repr(C)]
pub struct NamingAuthority_st {
    /// By identifier; may be NULL.
    pub namingAuthorityId: *mut ASN1_OBJECT,
    /// By address; may be NULL.
    pub namingAuthorityUrl: *mut ASN1_IA5STRING,
    /// By name; may be NULL.
    pub namingAuthorityText: *mut ASN1_STRING,
}

/// OpenSSL's name for it.
pub type NAMING_AUTHORITY = NamingAuthority_st;

/// The table of `NAMING_AUTHORITY`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(NAMING_AUTHORITY, namingAuthorityId), c"namingAuthorityId", ASN1_OBJECT_it)
            .optional(),
        ASN1_TEMPLATE::simple(
            offset_of!(NAMING_AUTHORITY, namingAuthorityUrl),
            c"namingAuthorityUrl",
            ASN1_IA5STRING_it,
        )
        .optional(),
        ASN1_TEMPLATE::simple(
            offset_of!(NAMING_AUTHORITY, namingAuthorityText),
            c"namingAuthorityText",
            DIRECTORYSTRING_it,
        )
        .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<NAMING_AUTHORITY>(), c"NAMING_AUTHORITY");
    &ITEM
}

/// Makes a naming authority, empty; NULL without memory. Free it with `NAMING_AUTHORITY_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_new() -> *mut NAMING_AUTHORITY {
    // SAFETY: the type's own table.
    unsafe { functions::new(NAMING_AUTHORITY_it()) }
}

/// Frees a naming authority and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_free(a: *mut NAMING_AUTHORITY) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, NAMING_AUTHORITY_it()) }
}

/// Reads a naming authority; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_NAMING_AUTHORITY(
    a: *mut *mut NAMING_AUTHORITY,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut NAMING_AUTHORITY {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, NAMING_AUTHORITY_it()) }
}

/// Writes a naming authority. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_NAMING_AUTHORITY(a: *const NAMING_AUTHORITY, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, NAMING_AUTHORITY_it()) }
}

/// A profession.
#[repr(C)]
pub struct ProfessionInfo_st {
    /// Who names it; may be NULL.
    pub namingAuthority: *mut NAMING_AUTHORITY,
    /// Its names.
    pub professionItems: *mut Stack<ASN1_STRING>,
    /// Its identifiers; may be NULL.
    pub professionOIDs: *mut Stack<ASN1_OBJECT>,
    /// A number in a register; may be NULL.
    pub registrationNumber: *mut ASN1_PRINTABLESTRING,
    /// More; may be NULL.
    pub addProfessionInfo: *mut ASN1_OCTET_STRING,
}

/// OpenSSL's name for it.
pub type PROFESSION_INFO = ProfessionInfo_st;

/// The table of `PROFESSION_INFO`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 5] = [
        ASN1_TEMPLATE::simple(offset_of!(PROFESSION_INFO, namingAuthority), c"namingAuthority", NAMING_AUTHORITY_it)
            .optional()
            .explicit(0),
        ASN1_TEMPLATE::simple(offset_of!(PROFESSION_INFO, professionItems), c"professionItems", DIRECTORYSTRING_it)
            .sequence_of(),
        ASN1_TEMPLATE::simple(offset_of!(PROFESSION_INFO, professionOIDs), c"professionOIDs", ASN1_OBJECT_it)
            .optional()
            .sequence_of(),
        ASN1_TEMPLATE::simple(
            offset_of!(PROFESSION_INFO, registrationNumber),
            c"registrationNumber",
            ASN1_PRINTABLESTRING_it,
        )
        .optional(),
        ASN1_TEMPLATE::simple(
            offset_of!(PROFESSION_INFO, addProfessionInfo),
            c"addProfessionInfo",
            ASN1_OCTET_STRING_it,
        )
        .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PROFESSION_INFO>(), c"PROFESSION_INFO");
    &ITEM
}

/// Makes a profession, empty; NULL without memory. Free it with `PROFESSION_INFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_new() -> *mut PROFESSION_INFO {
    // SAFETY: the type's own table.
    unsafe { functions::new(PROFESSION_INFO_it()) }
}

/// Frees a profession and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_free(a: *mut PROFESSION_INFO) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, PROFESSION_INFO_it()) }
}

/// Reads a profession; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PROFESSION_INFO(
    a: *mut *mut PROFESSION_INFO,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut PROFESSION_INFO {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, PROFESSION_INFO_it()) }
}

/// Writes a profession. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PROFESSION_INFO(a: *const PROFESSION_INFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, PROFESSION_INFO_it()) }
}

/// Admissions by an authority.
#[repr(C)]
pub struct Admissions_st {
    /// Who admits; may be NULL.
    pub admissionAuthority: *mut GENERAL_NAME,
    /// Who names; may be NULL.
    pub namingAuthority: *mut NAMING_AUTHORITY,
    /// To which professions.
    pub professionInfos: *mut Stack<PROFESSION_INFO>,
}

/// OpenSSL's name for it.
pub type ADMISSIONS = Admissions_st;

/// The table of `ADMISSIONS`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(ADMISSIONS, admissionAuthority), c"admissionAuthority", GENERAL_NAME_it)
            .optional()
            .explicit(0),
        ASN1_TEMPLATE::simple(offset_of!(ADMISSIONS, namingAuthority), c"namingAuthority", NAMING_AUTHORITY_it)
            .optional()
            .explicit(1),
        ASN1_TEMPLATE::simple(offset_of!(ADMISSIONS, professionInfos), c"professionInfos", PROFESSION_INFO_it)
            .sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<ADMISSIONS>(), c"ADMISSIONS");
    &ITEM
}

/// Makes admissions, empty; NULL without memory. Free it with `ADMISSIONS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_new() -> *mut ADMISSIONS {
    // SAFETY: the type's own table.
    unsafe { functions::new(ADMISSIONS_it()) }
}

/// Frees admissions and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_free(a: *mut ADMISSIONS) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ADMISSIONS_it()) }
}

/// Reads admissions; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ADMISSIONS(
    a: *mut *mut ADMISSIONS,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ADMISSIONS {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ADMISSIONS_it()) }
}

/// Writes admissions. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ADMISSIONS(a: *const ADMISSIONS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ADMISSIONS_it()) }
}

/// All admissions of a certificate.
#[repr(C)]
pub struct AdmissionSyntax_st {
    /// Who admits; may be NULL.
    pub admissionAuthority: *mut GENERAL_NAME,
    /// The admissions.
    pub contentsOfAdmissions: *mut Stack<ADMISSIONS>,
}

/// OpenSSL's name for it.
pub type ADMISSION_SYNTAX = AdmissionSyntax_st;

/// The table of `ADMISSION_SYNTAX`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSION_SYNTAX_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(ADMISSION_SYNTAX, admissionAuthority), c"admissionAuthority", GENERAL_NAME_it)
            .optional(),
        ASN1_TEMPLATE::simple(
            offset_of!(ADMISSION_SYNTAX, contentsOfAdmissions),
            c"contentsOfAdmissions",
            ADMISSIONS_it,
        )
        .sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<ADMISSION_SYNTAX>(), c"ADMISSION_SYNTAX");
    &ITEM
}

/// Makes an admission syntax, empty; NULL without memory. Free it with `ADMISSION_SYNTAX_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSION_SYNTAX_new() -> *mut ADMISSION_SYNTAX {
    // SAFETY: the type's own table.
    unsafe { functions::new(ADMISSION_SYNTAX_it()) }
}

/// Frees an admission syntax and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSION_SYNTAX_free(a: *mut ADMISSION_SYNTAX) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ADMISSION_SYNTAX_it()) }
}

/// Reads an admission syntax; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ADMISSION_SYNTAX(
    a: *mut *mut ADMISSION_SYNTAX,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ADMISSION_SYNTAX {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ADMISSION_SYNTAX_it()) }
}

/// Writes an admission syntax. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ADMISSION_SYNTAX(a: *const ADMISSION_SYNTAX, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ADMISSION_SYNTAX_it()) }
}
