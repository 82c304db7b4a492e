//! The types of PKCS#5 (RFC 8018) and scrypt's parameters (RFC 7914), their templates and what goes with them.

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use crate::libcrypto::asn1::any::ASN1_TYPE;
use crate::libcrypto::asn1::items::{ASN1_ANY_it, ASN1_INTEGER_it, ASN1_OCTET_STRING_it};
use crate::libcrypto::asn1::string::{ASN1_INTEGER, ASN1_OCTET_STRING};
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE, functions};
use crate::libcrypto::x509::algorithm::{X509_ALGOR, X509_ALGOR_it};

/// The parameters of PBES1.
#[repr(C)]
pub struct PBEPARAM_st {
    /// The salt.
    pub salt: *mut ASN1_OCTET_STRING,
    /// How often the password is hashed.
    pub iter: *mut ASN1_INTEGER,
}
/// OpenSSL's name for it.
pub type PBEPARAM = PBEPARAM_st;

/// The template of [`PBEPARAM`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBEPARAM_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(PBEPARAM, salt), c"salt", ASN1_OCTET_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(PBEPARAM, iter), c"iter", ASN1_INTEGER_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PBEPARAM>(), c"PBEPARAM");
    &ITEM
}

/// Makes the parameters of PBES1, empty; NULL without memory. Free them with `PBEPARAM_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBEPARAM_new() -> *mut PBEPARAM {
    // SAFETY: the item describes this type.
    unsafe { functions::new(PBEPARAM_it()) }
}

/// Frees the parameters of PBES1 with all that belongs to them; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBEPARAM_free(a: *mut PBEPARAM) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { functions::free(a, PBEPARAM_it()) }
}

/// Reads the parameters of PBES1 from the `len` bytes at `*in_` and moves `*in_` behind them; NULL if there are none.
///
/// Stores them in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PBEPARAM(a: *mut *mut PBEPARAM, in_: *mut *const c_uchar, len: c_long) -> *mut PBEPARAM {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { functions::d2i(a, in_, len, PBEPARAM_it()) }
}

/// Writes the parameters of PBES1 to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PBEPARAM(a: *const PBEPARAM, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { functions::i2d(a, out, PBEPARAM_it()) }
}

/// The parameters of PBES2.
#[repr(C)]
pub struct PBE2PARAM_st {
    /// What makes the key.
    pub keyfunc: *mut X509_ALGOR,
    /// What encrypts.
    pub encryption: *mut X509_ALGOR,
}
/// OpenSSL's name for it.
pub type PBE2PARAM = PBE2PARAM_st;

/// The template of [`PBE2PARAM`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBE2PARAM_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(PBE2PARAM, keyfunc), c"keyfunc", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(PBE2PARAM, encryption), c"encryption", X509_ALGOR_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PBE2PARAM>(), c"PBE2PARAM");
    &ITEM
}

/// Makes the parameters of PBES2, empty; NULL without memory. Free them with `PBE2PARAM_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBE2PARAM_new() -> *mut PBE2PARAM {
    // SAFETY: the item describes this type.
    unsafe { functions::new(PBE2PARAM_it()) }
}

/// Frees the parameters of PBES2 with all that belongs to them; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBE2PARAM_free(a: *mut PBE2PARAM) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { functions::free(a, PBE2PARAM_it()) }
}

/// Reads the parameters of PBES2 from the `len` bytes at `*in_` and moves `*in_` behind them; NULL if there are none.
///
/// Stores them in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PBE2PARAM(
    a: *mut *mut PBE2PARAM,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PBE2PARAM {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { functions::d2i(a, in_, len, PBE2PARAM_it()) }
}

/// Writes the parameters of PBES2 to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PBE2PARAM(a: *const PBE2PARAM, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { functions::i2d(a, out, PBE2PARAM_it()) }
}

/// The parameters of PBKDF2.
#[repr(C)]
pub struct PBKDF2PARAM_st {
    /// The salt, of any type.
    pub salt: *mut ASN1_TYPE,
    /// How often the password is hashed.
    pub iter: *mut ASN1_INTEGER,
    /// The key's length, if told.
    pub keylength: *mut ASN1_INTEGER,
    /// The function that hashes; NULL: HMAC with SHA-1.
    pub prf: *mut X509_ALGOR,
}
/// OpenSSL's name for it.
pub type PBKDF2PARAM = PBKDF2PARAM_st;

/// The template of [`PBKDF2PARAM`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBKDF2PARAM_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        ASN1_TEMPLATE::simple(offset_of!(PBKDF2PARAM, salt), c"salt", ASN1_ANY_it),
        ASN1_TEMPLATE::simple(offset_of!(PBKDF2PARAM, iter), c"iter", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(PBKDF2PARAM, keylength), c"keylength", ASN1_INTEGER_it).optional(),
        ASN1_TEMPLATE::simple(offset_of!(PBKDF2PARAM, prf), c"prf", X509_ALGOR_it).optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<PBKDF2PARAM>(), c"PBKDF2PARAM");
    &ITEM
}

/// Makes the parameters of PBKDF2, empty; NULL without memory. Free them with `PBKDF2PARAM_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBKDF2PARAM_new() -> *mut PBKDF2PARAM {
    // SAFETY: the item describes this type.
    unsafe { functions::new(PBKDF2PARAM_it()) }
}

/// Frees the parameters of PBKDF2 with all that belongs to them; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBKDF2PARAM_free(a: *mut PBKDF2PARAM) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { functions::free(a, PBKDF2PARAM_it()) }
}

/// Reads the parameters of PBKDF2 from the `len` bytes at `*in_` and moves `*in_` behind them; NULL if there are none.
///
/// Stores them in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PBKDF2PARAM(
    a: *mut *mut PBKDF2PARAM,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut PBKDF2PARAM {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { functions::d2i(a, in_, len, PBKDF2PARAM_it()) }
}

/// Writes the parameters of PBKDF2 to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PBKDF2PARAM(a: *const PBKDF2PARAM, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { functions::i2d(a, out, PBKDF2PARAM_it()) }
}

/// The parameters of scrypt.
#[repr(C)]
pub struct SCRYPT_PARAMS_st {
    /// The salt.
    pub salt: *mut ASN1_OCTET_STRING,
    /// How much memory and time.
    pub costParameter: *mut ASN1_INTEGER,
    /// The size of a block.
    pub blockSize: *mut ASN1_INTEGER,
    /// How many computations side by side.
    pub parallelizationParameter: *mut ASN1_INTEGER,
    /// The key's length, if told.
    pub keyLength: *mut ASN1_INTEGER,
}
/// OpenSSL's name for it.
pub type SCRYPT_PARAMS = SCRYPT_PARAMS_st;

/// The template of [`SCRYPT_PARAMS`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCRYPT_PARAMS_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 5] = [
        ASN1_TEMPLATE::simple(offset_of!(SCRYPT_PARAMS, salt), c"salt", ASN1_OCTET_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(SCRYPT_PARAMS, costParameter), c"costParameter", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(offset_of!(SCRYPT_PARAMS, blockSize), c"blockSize", ASN1_INTEGER_it),
        ASN1_TEMPLATE::simple(
            offset_of!(SCRYPT_PARAMS, parallelizationParameter),
            c"parallelizationParameter",
            ASN1_INTEGER_it,
        ),
        ASN1_TEMPLATE::simple(offset_of!(SCRYPT_PARAMS, keyLength), c"keyLength", ASN1_INTEGER_it).optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<SCRYPT_PARAMS>(), c"SCRYPT_PARAMS");
    &ITEM
}

/// Makes the parameters of scrypt, empty; NULL without memory. Free them with `SCRYPT_PARAMS_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCRYPT_PARAMS_new() -> *mut SCRYPT_PARAMS {
    // SAFETY: the item describes this type.
    unsafe { functions::new(SCRYPT_PARAMS_it()) }
}

/// Frees the parameters of scrypt with all that belongs to them; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCRYPT_PARAMS_free(a: *mut SCRYPT_PARAMS) {
    // SAFETY: the caller gives up a live value, and the item describes its type.
    unsafe { functions::free(a, SCRYPT_PARAMS_it()) }
}

/// Reads the parameters of scrypt from the `len` bytes at `*in_` and moves `*in_` behind them; NULL if there are none.
///
/// Stores them in `*a` too, replacing what was there, unless `a` is NULL. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_SCRYPT_PARAMS(
    a: *mut *mut SCRYPT_PARAMS,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut SCRYPT_PARAMS {
    // SAFETY: the caller promises readable bytes and a place; the item describes this type.
    unsafe { functions::d2i(a, in_, len, SCRYPT_PARAMS_it()) }
}

/// Writes the parameters of scrypt to `*out` (allocated if NULL, else moved on) unless `out` is NULL.
///
/// Returns the length, negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_SCRYPT_PARAMS(a: *const SCRYPT_PARAMS, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room; the item describes its type.
    unsafe { functions::i2d(a, out, SCRYPT_PARAMS_it()) }
}
