//! IP addresses.

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use crate::libcrypto::asn1::items::{ASN1_BIT_STRING_it, ASN1_NULL_it, ASN1_OCTET_STRING_it};
use crate::libcrypto::asn1::string::{ASN1_BIT_STRING, ASN1_OCTET_STRING};
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::asn1::typed::ASN1_NULL;
use crate::libcrypto::stack::Stack;

/// A range of addresses.
#[repr(C)]
pub struct IPAddressRange_st {
    /// The first.
    pub min: *mut ASN1_BIT_STRING,
    /// The last.
    pub max: *mut ASN1_BIT_STRING,
}

/// OpenSSL's name for it.
pub type IPAddressRange = IPAddressRange_st;

/// The table of `IPAddressRange`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressRange_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(IPAddressRange, min), c"min", ASN1_BIT_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(IPAddressRange, max), c"max", ASN1_BIT_STRING_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<IPAddressRange>(), c"IPAddressRange");
    &ITEM
}

/// Makes a range of addresses, empty; NULL without memory. Free it with `IPAddressRange_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressRange_new() -> *mut IPAddressRange {
    // SAFETY: the type's own table.
    unsafe { functions::new(IPAddressRange_it()) }
}

/// Frees a range of addresses and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressRange_free(a: *mut IPAddressRange) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, IPAddressRange_it()) }
}

/// Reads a range of addresses; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_IPAddressRange(
    a: *mut *mut IPAddressRange,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut IPAddressRange {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, IPAddressRange_it()) }
}

/// Writes a range of addresses. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_IPAddressRange(a: *const IPAddressRange, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, IPAddressRange_it()) }
}

/// What an [`IPAddressOrRange`] holds.
#[repr(C)]
#[derive(Clone, Copy)]
pub union IPAddressOrRange_value {
    /// A prefix.
    pub addressPrefix: *mut ASN1_BIT_STRING,
    /// A range.
    pub addressRange: *mut IPAddressRange,
}

/// A prefix or a range of addresses.
#[repr(C)]
pub struct IPAddressOrRange_st {
    /// Which alternative.
    pub r#type: c_int,
    /// The value.
    pub u: IPAddressOrRange_value,
}

/// OpenSSL's name for it.
pub type IPAddressOrRange = IPAddressOrRange_st;

/// The table of `IPAddressOrRange`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressOrRange_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(IPAddressOrRange, u), c"u.addressPrefix", ASN1_BIT_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(IPAddressOrRange, u), c"u.addressRange", IPAddressRange_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::choice(
        &FIELDS,
        size_of::<IPAddressOrRange>(),
        offset_of!(IPAddressOrRange, r#type),
        c"IPAddressOrRange",
    );
    &ITEM
}

/// Makes a prefix or range of addresses, empty; NULL without memory. Free it with `IPAddressOrRange_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressOrRange_new() -> *mut IPAddressOrRange {
    // SAFETY: the type's own table.
    unsafe { functions::new(IPAddressOrRange_it()) }
}

/// Frees a prefix or range of addresses and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressOrRange_free(a: *mut IPAddressOrRange) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, IPAddressOrRange_it()) }
}

/// Reads a prefix or range of addresses; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_IPAddressOrRange(
    a: *mut *mut IPAddressOrRange,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut IPAddressOrRange {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, IPAddressOrRange_it()) }
}

/// Writes a prefix or range of addresses. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_IPAddressOrRange(a: *const IPAddressOrRange, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, IPAddressOrRange_it()) }
}

/// What an [`IPAddressChoice`] holds.
#[repr(C)]
#[derive(Clone, Copy)]
pub union IPAddressChoice_value {
    /// The issuer's.
    pub inherit: *mut ASN1_NULL,
    /// These.
    pub addressesOrRanges: *mut Stack<IPAddressOrRange>,
}

/// Addresses, or the issuer's.
#[repr(C)]
pub struct IPAddressChoice_st {
    /// Which alternative.
    pub r#type: c_int,
    /// The value.
    pub u: IPAddressChoice_value,
}

/// OpenSSL's name for it.
pub type IPAddressChoice = IPAddressChoice_st;

/// The table of `IPAddressChoice`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressChoice_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(IPAddressChoice, u), c"u.inherit", ASN1_NULL_it),
        ASN1_TEMPLATE::simple(offset_of!(IPAddressChoice, u), c"u.addressesOrRanges", IPAddressOrRange_it)
            .sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::choice(
        &FIELDS,
        size_of::<IPAddressChoice>(),
        offset_of!(IPAddressChoice, r#type),
        c"IPAddressChoice",
    );
    &ITEM
}

/// Makes a choice of addresses, empty; NULL without memory. Free it with `IPAddressChoice_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressChoice_new() -> *mut IPAddressChoice {
    // SAFETY: the type's own table.
    unsafe { functions::new(IPAddressChoice_it()) }
}

/// Frees a choice of addresses and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressChoice_free(a: *mut IPAddressChoice) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, IPAddressChoice_it()) }
}

/// Reads a choice of addresses; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_IPAddressChoice(
    a: *mut *mut IPAddressChoice,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut IPAddressChoice {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, IPAddressChoice_it()) }
}

/// Writes a choice of addresses. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_IPAddressChoice(a: *const IPAddressChoice, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, IPAddressChoice_it()) }
}

/// The addresses of a family.
#[repr(C)]
pub struct IPAddressFamily_st {
    /// The family, and perhaps a part of it.
    pub addressFamily: *mut ASN1_OCTET_STRING,
    /// The addresses.
    pub ipAddressChoice: *mut IPAddressChoice,
}

/// OpenSSL's name for it.
pub type IPAddressFamily = IPAddressFamily_st;

/// The table of `IPAddressFamily`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressFamily_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(IPAddressFamily, addressFamily), c"addressFamily", ASN1_OCTET_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(IPAddressFamily, ipAddressChoice), c"ipAddressChoice", IPAddressChoice_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<IPAddressFamily>(), c"IPAddressFamily");
    &ITEM
}

/// Makes an address family, empty; NULL without memory. Free it with `IPAddressFamily_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressFamily_new() -> *mut IPAddressFamily {
    // SAFETY: the type's own table.
    unsafe { functions::new(IPAddressFamily_it()) }
}

/// Frees an address family and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn IPAddressFamily_free(a: *mut IPAddressFamily) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, IPAddressFamily_it()) }
}

/// Reads an address family; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_IPAddressFamily(
    a: *mut *mut IPAddressFamily,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut IPAddressFamily {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, IPAddressFamily_it()) }
}

/// Writes an address family. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_IPAddressFamily(a: *const IPAddressFamily, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, IPAddressFamily_it()) }
}

/// The addresses of a certificate.
pub type IPAddrBlocks = Stack<IPAddressFamily>;

/// The table of `IPAddrBlocks`.
pub(crate) unsafe extern "C" fn IPAddrBlocks_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"IPAddrBlocks", IPAddressFamily_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"IPAddrBlocks");
    &ITEM
}
