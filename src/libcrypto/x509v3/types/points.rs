//! Where revocation lists are: distribution points.

use std::ffi::{c_int, c_long, c_uchar, c_void};
use std::mem::offset_of;

use super::super::outside::{X509_NAME, X509_NAME_ENTRY, X509_NAME_ENTRY_it, X509_NAME_free};
use super::general_name::{GENERAL_NAME, GENERAL_NAME_it, GENERAL_NAMES};
use crate::libcrypto::asn1::items::{ASN1_BIT_STRING_it, ASN1_FBOOLEAN_it};
use crate::libcrypto::asn1::string::ASN1_BIT_STRING;
use crate::libcrypto::asn1::template::op;
use crate::libcrypto::asn1::template::{ASN1_AUX, ASN1_ITEM, ASN1_TEMPLATE, ASN1_VALUE, functions};
use crate::libcrypto::stack::Stack;

/// What a [`DIST_POINT_NAME`] holds.
#[repr(C)]
#[derive(Clone, Copy)]
pub union DIST_POINT_NAME_value {
    /// By its own names.
    pub fullname: *mut Stack<GENERAL_NAME>,
    /// By what to add to the issuer's name.
    pub relativename: *mut Stack<X509_NAME_ENTRY>,
}

/// The name of a distribution point.
#[repr(C)]
pub struct DIST_POINT_NAME_st {
    /// Which alternative.
    pub r#type: c_int,
    /// The value.
    pub name: DIST_POINT_NAME_value,
    /// The whole name, if it was relative; set by `DIST_POINT_set_dpname`.
    pub dpname: *mut X509_NAME,
}
/// OpenSSL's name for it.
pub type DIST_POINT_NAME = DIST_POINT_NAME_st;

/// The table of `DIST_POINT_NAME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIST_POINT_NAME_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(DIST_POINT_NAME, name), c"name.fullname", GENERAL_NAME_it)
            .implicit(0)
            .sequence_of(),
        ASN1_TEMPLATE::simple(offset_of!(DIST_POINT_NAME, name), c"name.relativename", X509_NAME_ENTRY_it)
            .implicit(1)
            .set_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::choice(
        &FIELDS,
        size_of::<DIST_POINT_NAME>(),
        offset_of!(DIST_POINT_NAME, r#type),
        c"DIST_POINT_NAME",
    )
    .with_aux(&NAME_AUX);
    &ITEM
}

/// Makes a name of a distribution point, empty; NULL without memory. Free it with `DIST_POINT_NAME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIST_POINT_NAME_new() -> *mut DIST_POINT_NAME {
    // SAFETY: the type's own table.
    unsafe { functions::new(DIST_POINT_NAME_it()) }
}

/// Frees a name of a distribution point and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIST_POINT_NAME_free(a: *mut DIST_POINT_NAME) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, DIST_POINT_NAME_it()) }
}

/// Reads a name of a distribution point; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DIST_POINT_NAME(
    a: *mut *mut DIST_POINT_NAME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut DIST_POINT_NAME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, DIST_POINT_NAME_it()) }
}

/// Writes a name of a distribution point. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DIST_POINT_NAME(a: *const DIST_POINT_NAME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, DIST_POINT_NAME_it()) }
}

/// A distribution point.
#[repr(C)]
pub struct DIST_POINT_st {
    /// Its name; may be NULL.
    pub distpoint: *mut DIST_POINT_NAME,
    /// The reasons it serves; NULL for all.
    pub reasons: *mut ASN1_BIT_STRING,
    /// Who issues its list; NULL for the certificate's issuer.
    pub CRLissuer: *mut GENERAL_NAMES,
    /// The reasons as bits.
    pub dp_reasons: c_int,
}
/// OpenSSL's name for it.
pub type DIST_POINT = DIST_POINT_st;

/// The table of `DIST_POINT`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIST_POINT_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(DIST_POINT, distpoint), c"distpoint", DIST_POINT_NAME_it)
            .optional()
            .explicit(0),
        ASN1_TEMPLATE::simple(offset_of!(DIST_POINT, reasons), c"reasons", ASN1_BIT_STRING_it).optional().implicit(1),
        ASN1_TEMPLATE::simple(offset_of!(DIST_POINT, CRLissuer), c"CRLissuer", GENERAL_NAME_it)
            .optional()
            .implicit(2)
            .sequence_of(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<DIST_POINT>(), c"DIST_POINT");
    &ITEM
}

/// Makes a distribution point, empty; NULL without memory. Free it with `DIST_POINT_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIST_POINT_new() -> *mut DIST_POINT {
    // SAFETY: the type's own table.
    unsafe { functions::new(DIST_POINT_it()) }
}

/// Frees a distribution point and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIST_POINT_free(a: *mut DIST_POINT) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, DIST_POINT_it()) }
}

/// Reads a distribution point; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DIST_POINT(
    a: *mut *mut DIST_POINT,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut DIST_POINT {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, DIST_POINT_it()) }
}

/// Writes a distribution point. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DIST_POINT(a: *const DIST_POINT, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, DIST_POINT_it()) }
}

/// A list of distribution points.
pub type CRL_DIST_POINTS = Stack<DIST_POINT>;

/// The table of `CRL_DIST_POINTS`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRL_DIST_POINTS_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] =
        [ASN1_TEMPLATE::simple(0, c"CRLDistributionPoints", DIST_POINT_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"CRL_DIST_POINTS");
    &ITEM
}

/// Makes a list of distribution points, empty; NULL without memory. Free it with `CRL_DIST_POINTS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRL_DIST_POINTS_new() -> *mut CRL_DIST_POINTS {
    // SAFETY: the type's own table.
    unsafe { functions::new(CRL_DIST_POINTS_it()) }
}

/// Frees a list of distribution points and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRL_DIST_POINTS_free(a: *mut CRL_DIST_POINTS) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, CRL_DIST_POINTS_it()) }
}

/// Reads a list of distribution points; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_CRL_DIST_POINTS(
    a: *mut *mut CRL_DIST_POINTS,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut CRL_DIST_POINTS {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, CRL_DIST_POINTS_it()) }
}

/// Writes a list of distribution points. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_CRL_DIST_POINTS(a: *const CRL_DIST_POINTS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, CRL_DIST_POINTS_it()) }
}

/// What a revocation list covers.
#[repr(C)]
pub struct ISSUING_DIST_POINT_st {
    /// Its distribution point; may be NULL.
    pub distpoint: *mut DIST_POINT_NAME,
    /// Only certificates of users.
    pub onlyuser: c_int,
    /// Only certificates of CAs.
    pub onlyCA: c_int,
    /// Only these reasons; NULL for all.
    pub onlysomereasons: *mut ASN1_BIT_STRING,
    /// Also certificates of other issuers.
    pub indirectCRL: c_int,
    /// Only attribute certificates.
    pub onlyattr: c_int,
}
/// OpenSSL's name for it.
pub type ISSUING_DIST_POINT = ISSUING_DIST_POINT_st;

/// The table of `ISSUING_DIST_POINT`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ISSUING_DIST_POINT_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 6] = [
        ASN1_TEMPLATE::simple(offset_of!(ISSUING_DIST_POINT, distpoint), c"distpoint", DIST_POINT_NAME_it)
            .optional()
            .explicit(0),
        ASN1_TEMPLATE::simple(offset_of!(ISSUING_DIST_POINT, onlyuser), c"onlyuser", ASN1_FBOOLEAN_it)
            .optional()
            .implicit(1),
        ASN1_TEMPLATE::simple(offset_of!(ISSUING_DIST_POINT, onlyCA), c"onlyCA", ASN1_FBOOLEAN_it)
            .optional()
            .implicit(2),
        ASN1_TEMPLATE::simple(offset_of!(ISSUING_DIST_POINT, onlysomereasons), c"onlysomereasons", ASN1_BIT_STRING_it)
            .optional()
            .implicit(3),
        ASN1_TEMPLATE::simple(offset_of!(ISSUING_DIST_POINT, indirectCRL), c"indirectCRL", ASN1_FBOOLEAN_it)
            .optional()
            .implicit(4),
        ASN1_TEMPLATE::simple(offset_of!(ISSUING_DIST_POINT, onlyattr), c"onlyattr", ASN1_FBOOLEAN_it)
            .optional()
            .implicit(5),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<ISSUING_DIST_POINT>(), c"ISSUING_DIST_POINT");
    &ITEM
}

/// Makes an issuing distribution point, empty; NULL without memory. Free it with `ISSUING_DIST_POINT_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ISSUING_DIST_POINT_new() -> *mut ISSUING_DIST_POINT {
    // SAFETY: the type's own table.
    unsafe { functions::new(ISSUING_DIST_POINT_it()) }
}

/// Frees an issuing distribution point and all in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ISSUING_DIST_POINT_free(a: *mut ISSUING_DIST_POINT) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ISSUING_DIST_POINT_it()) }
}

/// Reads an issuing distribution point; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ISSUING_DIST_POINT(
    a: *mut *mut ISSUING_DIST_POINT,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ISSUING_DIST_POINT {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ISSUING_DIST_POINT_it()) }
}

/// Writes an issuing distribution point. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ISSUING_DIST_POINT(a: *const ISSUING_DIST_POINT, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ISSUING_DIST_POINT_it()) }
}

static NAME_AUX: ASN1_AUX = ASN1_AUX {
    app_data: std::ptr::null_mut(),
    flags: 0,
    ref_offset: 0,
    ref_lock: 0,
    asn1_cb: Some(name_step),
    enc_offset: 0,
    asn1_const_cb: None,
};

/// The whole name is no part of the encoding: it is freed with the value.
unsafe extern "C" fn name_step(
    operation: c_int,
    slot: *mut *mut ASN1_VALUE,
    _item: *const ASN1_ITEM,
    _argument: *mut c_void,
) -> c_int {
    if operation == op::FREE_POST {
        // SAFETY: the engine passes a slot of a live `DIST_POINT_NAME`.
        unsafe {
            let whole = (*(*slot).cast::<DIST_POINT_NAME>()).dpname;
            if !whole.is_null() {
                X509_NAME_free(whole);
            }
        }
    }
    1
}
