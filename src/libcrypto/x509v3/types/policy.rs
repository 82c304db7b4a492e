//! Policies: what a certificate is good for by the word of its issuer.

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use crate::libcrypto::asn1::any::ASN1_TYPE;
use crate::libcrypto::asn1::items::{ASN1_ANY_it, ASN1_IA5STRING_it, ASN1_INTEGER_it, ASN1_OBJECT_it, DISPLAYTEXT_it};
use crate::libcrypto::asn1::string::{ASN1_IA5STRING, ASN1_INTEGER, ASN1_STRING};
use crate::libcrypto::asn1::template::{ASN1_ADB, ASN1_ADB_TABLE, ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;

/// Where a notice stands.
#[repr(C)]
pub struct NOTICEREF_st {
    /// Whose notice.
    pub organization: *mut ASN1_STRING,
    /// Its numbers.
    pub noticenos: *mut Stack<ASN1_INTEGER>,
}
/// OpenSSL's name for it.
pub type NOTICEREF = NOTICEREF_st;

/// The table of `NOTICEREF`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NOTICEREF_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(NOTICEREF, organization), c"organization", DISPLAYTEXT_it),
        ASN1_TEMPLATE::simple(offset_of!(NOTICEREF, noticenos), c"noticenos", ASN1_INTEGER_it).sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<NOTICEREF>(), c"NOTICEREF");
    &ITEM
}

/// Makes a reference to notices, empty; NULL without memory. Free it with `NOTICEREF_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NOTICEREF_new() -> *mut NOTICEREF {
    // SAFETY: the type's own table.
    unsafe { functions::new(NOTICEREF_it()) }
}

/// Frees a reference to notices and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NOTICEREF_free(a: *mut NOTICEREF) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, NOTICEREF_it()) }
}

/// Reads a reference to notices; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_NOTICEREF(
    a: *mut *mut NOTICEREF,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut NOTICEREF {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, NOTICEREF_it()) }
}

/// Writes a reference to notices. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_NOTICEREF(a: *const NOTICEREF, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, NOTICEREF_it()) }
}

/// A notice for the user.
#[repr(C)]
pub struct USERNOTICE_st {
    /// Where it stands; may be NULL.
    pub noticeref: *mut NOTICEREF,
    /// Its text; may be NULL.
    pub exptext: *mut ASN1_STRING,
}
/// OpenSSL's name for it.
pub type USERNOTICE = USERNOTICE_st;

/// The table of `USERNOTICE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn USERNOTICE_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(USERNOTICE, noticeref), c"noticeref", NOTICEREF_it).optional(),
        ASN1_TEMPLATE::simple(offset_of!(USERNOTICE, exptext), c"exptext", DISPLAYTEXT_it).optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<USERNOTICE>(), c"USERNOTICE");
    &ITEM
}

/// Makes a user notice, empty; NULL without memory. Free it with `USERNOTICE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn USERNOTICE_new() -> *mut USERNOTICE {
    // SAFETY: the type's own table.
    unsafe { functions::new(USERNOTICE_it()) }
}

/// Frees a user notice and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn USERNOTICE_free(a: *mut USERNOTICE) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, USERNOTICE_it()) }
}

/// Reads a user notice; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_USERNOTICE(
    a: *mut *mut USERNOTICE,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut USERNOTICE {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, USERNOTICE_it()) }
}

/// Writes a user notice. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_USERNOTICE(a: *const USERNOTICE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, USERNOTICE_it()) }
}

/// What a [`POLICYQUALINFO`] holds; which member, its kind says.
#[repr(C)]
#[derive(Clone, Copy)]
pub union POLICYQUALINFO_value {
    /// The URI of a practice statement.
    pub cpsuri: *mut ASN1_IA5STRING,
    /// A notice for the user.
    pub usernotice: *mut USERNOTICE,
    /// Anything else.
    pub other: *mut ASN1_TYPE,
}

/// More about a policy.
#[repr(C)]
pub struct POLICYQUALINFO_st {
    /// The kind.
    pub pqualid: *mut ASN1_OBJECT,
    /// The value.
    pub d: POLICYQUALINFO_value,
}
/// OpenSSL's name for it.
pub type POLICYQUALINFO = POLICYQUALINFO_st;

/// `NID_id_qt_cps`.
pub const NID_id_qt_cps: c_int = 164;
/// `NID_id_qt_unotice`.
pub const NID_id_qt_unotice: c_int = 165;

/// The kinds of qualifiers, in the shape of an item as templates refer to it.
unsafe extern "C" fn qualifier_kinds() -> *const ASN1_ITEM {
    const VALUE: usize = offset_of!(POLICYQUALINFO, d);
    static KINDS: [ASN1_ADB_TABLE; 2] = [
        ASN1_ADB_TABLE {
            value: NID_id_qt_cps as c_long,
            tt: ASN1_TEMPLATE::simple(VALUE, c"d.cpsuri", ASN1_IA5STRING_it),
        },
        ASN1_ADB_TABLE {
            value: NID_id_qt_unotice as c_long,
            tt: ASN1_TEMPLATE::simple(VALUE, c"d.usernotice", USERNOTICE_it),
        },
    ];
    static OTHER: ASN1_TEMPLATE = ASN1_TEMPLATE::simple(VALUE, c"d.other", ASN1_ANY_it);
    static ADB: ASN1_ADB = ASN1_ADB {
        flags: 0,
        offset: offset_of!(POLICYQUALINFO, pqualid) as u64,
        adb_cb: None,
        tbl: KINDS.as_ptr(),
        tblcount: KINDS.len() as c_long,
        default_tt: &OTHER,
        null_tt: std::ptr::null(),
    };
    std::ptr::from_ref(&ADB).cast()
}

/// The table of `POLICYQUALINFO`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICYQUALINFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(POLICYQUALINFO, pqualid), c"pqualid", ASN1_OBJECT_it),
        ASN1_TEMPLATE::defined_by_oid(c"POLICYQUALINFO", qualifier_kinds),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<POLICYQUALINFO>(), c"POLICYQUALINFO");
    &ITEM
}

/// Makes a policy qualifier, empty; NULL without memory. Free it with `POLICYQUALINFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICYQUALINFO_new() -> *mut POLICYQUALINFO {
    // SAFETY: the type's own table.
    unsafe { functions::new(POLICYQUALINFO_it()) }
}

/// Frees a policy qualifier and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICYQUALINFO_free(a: *mut POLICYQUALINFO) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, POLICYQUALINFO_it()) }
}

/// Reads a policy qualifier; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_POLICYQUALINFO(
    a: *mut *mut POLICYQUALINFO,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut POLICYQUALINFO {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, POLICYQUALINFO_it()) }
}

/// Writes a policy qualifier. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_POLICYQUALINFO(a: *const POLICYQUALINFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, POLICYQUALINFO_it()) }
}

/// A policy.
#[repr(C)]
pub struct POLICYINFO_st {
    /// Which.
    pub policyid: *mut ASN1_OBJECT,
    /// More about it; may be NULL.
    pub qualifiers: *mut Stack<POLICYQUALINFO>,
}
/// OpenSSL's name for it.
pub type POLICYINFO = POLICYINFO_st;

/// The table of `POLICYINFO`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICYINFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(POLICYINFO, policyid), c"policyid", ASN1_OBJECT_it),
        ASN1_TEMPLATE::simple(offset_of!(POLICYINFO, qualifiers), c"qualifiers", POLICYQUALINFO_it)
            .optional()
            .sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<POLICYINFO>(), c"POLICYINFO");
    &ITEM
}

/// Makes a policy, empty; NULL without memory. Free it with `POLICYINFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICYINFO_new() -> *mut POLICYINFO {
    // SAFETY: the type's own table.
    unsafe { functions::new(POLICYINFO_it()) }
}

/// Frees a policy and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICYINFO_free(a: *mut POLICYINFO) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, POLICYINFO_it()) }
}

/// Reads a policy; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_POLICYINFO(
    a: *mut *mut POLICYINFO,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut POLICYINFO {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, POLICYINFO_it()) }
}

/// Writes a policy. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_POLICYINFO(a: *const POLICYINFO, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, POLICYINFO_it()) }
}

/// A list of policies.
pub type CERTIFICATEPOLICIES = Stack<POLICYINFO>;

/// The table of `CERTIFICATEPOLICIES`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CERTIFICATEPOLICIES_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"CERTIFICATEPOLICIES", POLICYINFO_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"CERTIFICATEPOLICIES");
    &ITEM
}

/// Makes a list of policies, empty; NULL without memory. Free it with `CERTIFICATEPOLICIES_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CERTIFICATEPOLICIES_new() -> *mut CERTIFICATEPOLICIES {
    // SAFETY: the type's own table.
    unsafe { functions::new(CERTIFICATEPOLICIES_it()) }
}

/// Frees a list of policies and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CERTIFICATEPOLICIES_free(a: *mut CERTIFICATEPOLICIES) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, CERTIFICATEPOLICIES_it()) }
}

/// Reads a list of policies; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_CERTIFICATEPOLICIES(
    a: *mut *mut CERTIFICATEPOLICIES,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut CERTIFICATEPOLICIES {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, CERTIFICATEPOLICIES_it()) }
}

/// Writes a list of policies. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_CERTIFICATEPOLICIES(a: *const CERTIFICATEPOLICIES, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, CERTIFICATEPOLICIES_it()) }
}

/// Two policies that count as one.
#[repr(C)]
pub struct POLICY_MAPPING_st {
    /// The issuer's.
    pub issuerDomainPolicy: *mut ASN1_OBJECT,
    /// The subject's.
    pub subjectDomainPolicy: *mut ASN1_OBJECT,
}
/// OpenSSL's name for it.
pub type POLICY_MAPPING = POLICY_MAPPING_st;

/// The table of `POLICY_MAPPING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICY_MAPPING_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(POLICY_MAPPING, issuerDomainPolicy), c"issuerDomainPolicy", ASN1_OBJECT_it),
        ASN1_TEMPLATE::simple(offset_of!(POLICY_MAPPING, subjectDomainPolicy), c"subjectDomainPolicy", ASN1_OBJECT_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<POLICY_MAPPING>(), c"POLICY_MAPPING");
    &ITEM
}

/// Makes a policy mapping, empty; NULL without memory. Free it with `POLICY_MAPPING_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICY_MAPPING_new() -> *mut POLICY_MAPPING {
    // SAFETY: the type's own table.
    unsafe { functions::new(POLICY_MAPPING_it()) }
}

/// Frees a policy mapping and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICY_MAPPING_free(a: *mut POLICY_MAPPING) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, POLICY_MAPPING_it()) }
}

/// A list of policy mappings.
pub type POLICY_MAPPINGS = Stack<POLICY_MAPPING>;

/// The table of `POLICY_MAPPINGS`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICY_MAPPINGS_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"POLICY_MAPPINGS", POLICY_MAPPING_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"POLICY_MAPPINGS");
    &ITEM
}

/// How far policies may be left out or mapped.
#[repr(C)]
pub struct POLICY_CONSTRAINTS_st {
    /// After how many certificates a policy is needed; may be NULL.
    pub requireExplicitPolicy: *mut ASN1_INTEGER,
    /// After how many certificates nothing is mapped; may be NULL.
    pub inhibitPolicyMapping: *mut ASN1_INTEGER,
}
/// OpenSSL's name for it.
pub type POLICY_CONSTRAINTS = POLICY_CONSTRAINTS_st;

/// The table of `POLICY_CONSTRAINTS`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICY_CONSTRAINTS_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(
            offset_of!(POLICY_CONSTRAINTS, requireExplicitPolicy),
            c"requireExplicitPolicy",
            ASN1_INTEGER_it,
        )
        .optional()
        .implicit(0),
        ASN1_TEMPLATE::simple(
            offset_of!(POLICY_CONSTRAINTS, inhibitPolicyMapping),
            c"inhibitPolicyMapping",
            ASN1_INTEGER_it,
        )
        .optional()
        .implicit(1),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<POLICY_CONSTRAINTS>(), c"POLICY_CONSTRAINTS");
    &ITEM
}

/// Makes policy constraints, empty; NULL without memory. Free it with `POLICY_CONSTRAINTS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICY_CONSTRAINTS_new() -> *mut POLICY_CONSTRAINTS {
    // SAFETY: the type's own table.
    unsafe { functions::new(POLICY_CONSTRAINTS_it()) }
}

/// Frees policy constraints and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn POLICY_CONSTRAINTS_free(a: *mut POLICY_CONSTRAINTS) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, POLICY_CONSTRAINTS_it()) }
}
