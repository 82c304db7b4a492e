//! The times.

use std::ffi::{c_int, c_long, c_uchar};

use super::super::items::*;
use super::super::string::*;
use super::super::template::functions;

/// Makes a UTCTime, empty; NULL without memory. Free it with `ASN1_UTCTIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_new() -> *mut ASN1_UTCTIME {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_UTCTIME_it()) }
}

/// Frees a UTCTime; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_free(a: *mut ASN1_UTCTIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a UTCTime; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_UTCTIME(
    a: *mut *mut ASN1_UTCTIME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_UTCTIME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_UTCTIME_it()) }
}

/// Writes a UTCTime. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_UTCTIME(a: *const ASN1_UTCTIME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_UTCTIME_it()) }
}

/// Makes a GeneralizedTime, empty; NULL without memory. Free it with `ASN1_GENERALIZEDTIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_new() -> *mut ASN1_GENERALIZEDTIME {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_GENERALIZEDTIME_it()) }
}

/// Frees a GeneralizedTime; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_free(a: *mut ASN1_GENERALIZEDTIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a GeneralizedTime; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_GENERALIZEDTIME(
    a: *mut *mut ASN1_GENERALIZEDTIME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_GENERALIZEDTIME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_GENERALIZEDTIME_it()) }
}

/// Writes a GeneralizedTime. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_GENERALIZEDTIME(a: *const ASN1_GENERALIZEDTIME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_GENERALIZEDTIME_it()) }
}

/// Makes a time of either type, empty; NULL without memory. Free it with `ASN1_TIME_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_new() -> *mut ASN1_TIME {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_TIME_it()) }
}

/// Frees a time of either type; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_free(a: *mut ASN1_TIME) {
    // SAFETY: the caller gives up a live string.
    unsafe { ASN1_STRING_free(a) }
}

/// Reads a time of either type; NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_TIME(
    a: *mut *mut ASN1_TIME,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_TIME_it()) }
}

/// Writes a time of either type. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_TIME(a: *const ASN1_TIME, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_TIME_it()) }
}

/// Copies a time by way of its encoding; NULL for NULL or on failure. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_dup(a: *const ASN1_TIME) -> *mut ASN1_TIME {
    // SAFETY: the caller promises a live time or NULL.
    unsafe { functions::dup(a, ASN1_TIME_it()) }
}

/// Copies a UTCTime by way of its encoding; NULL for NULL or on failure. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_dup(a: *const ASN1_UTCTIME) -> *mut ASN1_UTCTIME {
    // SAFETY: the caller promises a live time or NULL.
    unsafe { functions::dup(a, ASN1_UTCTIME_it()) }
}

/// Copies a GeneralizedTime by way of its encoding; NULL for NULL or on failure. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_dup(a: *const ASN1_GENERALIZEDTIME) -> *mut ASN1_GENERALIZEDTIME {
    // SAFETY: the caller promises a live time or NULL.
    unsafe { functions::dup(a, ASN1_GENERALIZEDTIME_it()) }
}
