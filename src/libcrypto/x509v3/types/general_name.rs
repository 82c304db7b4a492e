//! Names of every kind: `GENERAL_NAME`, `OTHERNAME`, `EDIPARTYNAME`, `ACCESS_DESCRIPTION`.

use std::ffi::{c_char, c_int, c_long, c_uchar};
use std::mem::offset_of;

use super::super::outside::{X509_NAME, X509_NAME_it};
use crate::libcrypto::asn1::any::ASN1_TYPE;
use crate::libcrypto::asn1::items::{
    ASN1_ANY_it, ASN1_IA5STRING_it, ASN1_OBJECT_it, ASN1_OCTET_STRING_it, ASN1_SEQUENCE_it, DIRECTORYSTRING_it,
};
use crate::libcrypto::asn1::string::{ASN1_IA5STRING, ASN1_OCTET_STRING, ASN1_STRING};
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;

/// A name of a kind that an object identifier tells.
#[repr(C)]
pub struct otherName_st {
    /// The kind.
    pub type_id: *mut ASN1_OBJECT,
    /// The name.
    pub value: *mut ASN1_TYPE,
}
/// OpenSSL's name for it.
pub type OTHERNAME = otherName_st;

/// The table of `OTHERNAME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OTHERNAME_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(OTHERNAME, type_id), c"type_id", ASN1_OBJECT_it),
        ASN1_TEMPLATE::simple(offset_of!(OTHERNAME, value), c"value", ASN1_ANY_it).explicit(0),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OTHERNAME>(), c"OTHERNAME");
    &ITEM
}

/// Makes an other name, empty; NULL without memory. Free it with `OTHERNAME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OTHERNAME_new() -> *mut OTHERNAME {
    // SAFETY: the type's own table.
    unsafe { functions::new(OTHERNAME_it()) }
}

/// Frees an other name and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OTHERNAME_free(a: *mut OTHERNAME) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, OTHERNAME_it()) }
}

/// Reads an other name; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_OTHERNAME(
    a: *mut *mut OTHERNAME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut OTHERNAME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, OTHERNAME_it()) }
}

/// Writes an other name. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_OTHERNAME(a: *const OTHERNAME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, OTHERNAME_it()) }
}

/// A name of EDI.
#[repr(C)]
pub struct EDIPartyName_st {
    /// Who gave it; may be NULL.
    pub nameAssigner: *mut ASN1_STRING,
    /// The name.
    pub partyName: *mut ASN1_STRING,
}
/// OpenSSL's name for it.
pub type EDIPARTYNAME = EDIPartyName_st;

/// The table of `EDIPARTYNAME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EDIPARTYNAME_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(EDIPARTYNAME, nameAssigner), c"nameAssigner", DIRECTORYSTRING_it)
            .optional()
            .explicit(0),
        ASN1_TEMPLATE::simple(offset_of!(EDIPARTYNAME, partyName), c"partyName", DIRECTORYSTRING_it).explicit(1),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<EDIPARTYNAME>(), c"EDIPARTYNAME");
    &ITEM
}

/// Makes an EDI party name, empty; NULL without memory. Free it with `EDIPARTYNAME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EDIPARTYNAME_new() -> *mut EDIPARTYNAME {
    // SAFETY: the type's own table.
    unsafe { functions::new(EDIPARTYNAME_it()) }
}

/// Frees an EDI party name and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EDIPARTYNAME_free(a: *mut EDIPARTYNAME) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, EDIPARTYNAME_it()) }
}

/// Reads an EDI party name; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_EDIPARTYNAME(
    a: *mut *mut EDIPARTYNAME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut EDIPARTYNAME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, EDIPARTYNAME_it()) }
}

/// Writes an EDI party name. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_EDIPARTYNAME(a: *const EDIPARTYNAME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, EDIPARTYNAME_it()) }
}

/// What a [`GENERAL_NAME`] holds; which member, its type says.
#[repr(C)]
#[derive(Clone, Copy)]
pub union GENERAL_NAME_value {
    /// Of another kind.
    pub otherName: *mut OTHERNAME,
    /// A mail address.
    pub rfc822Name: *mut ASN1_IA5STRING,
    /// A host.
    pub dNSName: *mut ASN1_IA5STRING,
    /// An X.400 address, not decoded.
    pub x400Address: *mut ASN1_STRING,
    /// A distinguished name.
    pub directoryName: *mut X509_NAME,
    /// A name of EDI.
    pub ediPartyName: *mut EDIPARTYNAME,
    /// A URI.
    pub uniformResourceIdentifier: *mut ASN1_IA5STRING,
    /// An IP address, with a mask in name constraints.
    pub iPAddress: *mut ASN1_OCTET_STRING,
    /// An object identifier.
    pub registeredID: *mut ASN1_OBJECT,
    /// Any pointer.
    pub ptr: *mut c_char,
    /// A mail address, host or URI.
    pub ia5: *mut ASN1_IA5STRING,
    /// Any string.
    pub string: *mut ASN1_STRING,
}

/// A name of any kind.
#[repr(C)]
pub struct GENERAL_NAME_st {
    /// Which alternative.
    pub r#type: c_int,
    /// The value.
    pub d: GENERAL_NAME_value,
}
/// OpenSSL's name for it.
pub type GENERAL_NAME = GENERAL_NAME_st;

/// The table of `GENERAL_NAME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 9] = [
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.otherName", OTHERNAME_it).implicit(0),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.rfc822Name", ASN1_IA5STRING_it).implicit(1),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.dNSName", ASN1_IA5STRING_it).implicit(2),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.x400Address", ASN1_SEQUENCE_it).implicit(3),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.directoryName", X509_NAME_it).explicit(4),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.ediPartyName", EDIPARTYNAME_it).implicit(5),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.uniformResourceIdentifier", ASN1_IA5STRING_it)
            .implicit(6),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.iPAddress", ASN1_OCTET_STRING_it).implicit(7),
        ASN1_TEMPLATE::simple(offset_of!(GENERAL_NAME, d), c"d.registeredID", ASN1_OBJECT_it).implicit(8),
    ];
    static ITEM: ASN1_ITEM =
        ASN1_ITEM::choice(&FIELDS, size_of::<GENERAL_NAME>(), offset_of!(GENERAL_NAME, r#type), c"GENERAL_NAME");
    &ITEM
}

/// Makes a general name, empty; NULL without memory. Free it with `GENERAL_NAME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_new() -> *mut GENERAL_NAME {
    // SAFETY: the type's own table.
    unsafe { functions::new(GENERAL_NAME_it()) }
}

/// Frees a general name and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_free(a: *mut GENERAL_NAME) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, GENERAL_NAME_it()) }
}

/// Reads a general name; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_GENERAL_NAME(
    a: *mut *mut GENERAL_NAME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut GENERAL_NAME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, GENERAL_NAME_it()) }
}

/// Writes a general name. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_GENERAL_NAME(a: *const GENERAL_NAME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, GENERAL_NAME_it()) }
}

/// A list of general names.
pub type GENERAL_NAMES = Stack<GENERAL_NAME>;

/// The table of `GENERAL_NAMES`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAMES_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"GeneralNames", GENERAL_NAME_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"GENERAL_NAMES");
    &ITEM
}

/// Makes a list of general names, empty; NULL without memory. Free it with `GENERAL_NAMES_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAMES_new() -> *mut GENERAL_NAMES {
    // SAFETY: the type's own table.
    unsafe { functions::new(GENERAL_NAMES_it()) }
}

/// Frees a list of general names and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAMES_free(a: *mut GENERAL_NAMES) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, GENERAL_NAMES_it()) }
}

/// Reads a list of general names; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_GENERAL_NAMES(
    a: *mut *mut GENERAL_NAMES,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut GENERAL_NAMES {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, GENERAL_NAMES_it()) }
}

/// Writes a list of general names. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_GENERAL_NAMES(a: *const GENERAL_NAMES, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, GENERAL_NAMES_it()) }
}

/// Where to get something, and how.
#[repr(C)]
pub struct ACCESS_DESCRIPTION_st {
    /// How.
    pub method: *mut ASN1_OBJECT,
    /// Where.
    pub location: *mut GENERAL_NAME,
}
/// OpenSSL's name for it.
pub type ACCESS_DESCRIPTION = ACCESS_DESCRIPTION_st;

/// The table of `ACCESS_DESCRIPTION`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ACCESS_DESCRIPTION_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(ACCESS_DESCRIPTION, method), c"method", ASN1_OBJECT_it),
        ASN1_TEMPLATE::simple(offset_of!(ACCESS_DESCRIPTION, location), c"location", GENERAL_NAME_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<ACCESS_DESCRIPTION>(), c"ACCESS_DESCRIPTION");
    &ITEM
}

/// Makes an access description, empty; NULL without memory. Free it with `ACCESS_DESCRIPTION_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ACCESS_DESCRIPTION_new() -> *mut ACCESS_DESCRIPTION {
    // SAFETY: the type's own table.
    unsafe { functions::new(ACCESS_DESCRIPTION_it()) }
}

/// Frees an access description and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ACCESS_DESCRIPTION_free(a: *mut ACCESS_DESCRIPTION) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ACCESS_DESCRIPTION_it()) }
}

/// Reads an access description; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ACCESS_DESCRIPTION(
    a: *mut *mut ACCESS_DESCRIPTION,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ACCESS_DESCRIPTION {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ACCESS_DESCRIPTION_it()) }
}

/// Writes an access description. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ACCESS_DESCRIPTION(a: *const ACCESS_DESCRIPTION, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ACCESS_DESCRIPTION_it()) }
}

/// Where to get what belongs to a certificate.
pub type AUTHORITY_INFO_ACCESS = Stack<ACCESS_DESCRIPTION>;

/// The table of `AUTHORITY_INFO_ACCESS`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AUTHORITY_INFO_ACCESS_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"GeneralNames", ACCESS_DESCRIPTION_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"AUTHORITY_INFO_ACCESS");
    &ITEM
}

/// Makes an authority information access, empty; NULL without memory. Free it with `AUTHORITY_INFO_ACCESS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AUTHORITY_INFO_ACCESS_new() -> *mut AUTHORITY_INFO_ACCESS {
    // SAFETY: the type's own table.
    unsafe { functions::new(AUTHORITY_INFO_ACCESS_it()) }
}

/// Frees an authority information access and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AUTHORITY_INFO_ACCESS_free(a: *mut AUTHORITY_INFO_ACCESS) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, AUTHORITY_INFO_ACCESS_it()) }
}

/// Reads an authority information access; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_AUTHORITY_INFO_ACCESS(
    a: *mut *mut AUTHORITY_INFO_ACCESS,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut AUTHORITY_INFO_ACCESS {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, AUTHORITY_INFO_ACCESS_it()) }
}

/// Writes an authority information access. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_AUTHORITY_INFO_ACCESS(a: *const AUTHORITY_INFO_ACCESS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, AUTHORITY_INFO_ACCESS_it()) }
}

/// Copies a general name; NULL for NULL or on failure. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_dup(a: *const GENERAL_NAME) -> *mut GENERAL_NAME {
    // SAFETY: the caller promises a live name or NULL.
    unsafe { functions::dup(a, GENERAL_NAME_it()) }
}
