//! The curves that come with the library, and their names.

use std::ffi::{c_char, c_int};

use aws_lc_sys as lc;

use crate::ffi::guard;
use crate::libcrypto::evp::pkey_ctx::group_name;
use crate::libcrypto::objects::lookup::OBJ_nid2sn;

/// A curve that comes with the library.
#[repr(C)]
pub struct EC_builtin_curve {
    /// Its number.
    pub nid: c_int,
    /// What it is, for people.
    pub comment: *const c_char,
}

/// The curves served, in OpenSSL's order and words.
static CURVES: [(c_int, &std::ffi::CStr); 10] = [
    (713, c"NIST/SECG curve over a 224 bit prime field"),
    (714, c"SECG curve over a 256 bit prime field"),
    (715, c"NIST/SECG curve over a 384 bit prime field"),
    (716, c"NIST/SECG curve over a 521 bit prime field"),
    (415, c"X9.62/SECG curve over a 256 bit prime field"),
    (925, c"RFC 5639 curve over a 224 bit prime field"),
    (927, c"RFC 5639 curve over a 256 bit prime field"),
    (929, c"RFC 5639 curve over a 320 bit prime field"),
    (931, c"RFC 5639 curve over a 384 bit prime field"),
    (933, c"RFC 5639 curve over a 512 bit prime field"),
];

/// The numbers of these curves.
pub(super) fn numbers() -> impl Iterator<Item = c_int> {
    CURVES.iter().map(|(nid, _)| *nid)
}

/// NIST's name of a curve ("P-256"); NULL if it has none. Source: EC_curve_nid2nist(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_curve_nid2nist(nid: c_int) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: any number may be asked for; the answer is a constant.
        Ok(unsafe { lc::EC_curve_nid2nist(nid) })
    })
}

/// The name that OpenSSL prefers for a curve; NULL if it is unknown. Source: EC_GROUP_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_EC_curve_nid2name(nid: c_int) -> *const c_char {
    guard(std::ptr::null(), || {
        let is_curve = group_name(nid).is_some() && nid < 1126;
        // SAFETY: any number may be asked for; the answer is a constant.
        Ok(if is_curve { unsafe { OBJ_nid2sn(nid) } } else { std::ptr::null() })
    })
}

/// The curve with NIST's name; 0 if none is. Source: EC_curve_nist2nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_curve_nist2nid(name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_curve_nist2nid(name) })
    })
}

/// Writes up to `nitems` curves to `r`, which may be NULL. Returns how many there are. Source: EC_get_builtin_curves(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_get_builtin_curves(r: *mut EC_builtin_curve, nitems: usize) -> usize {
    guard(0, || {
        // SAFETY: `nitems` writable places, as the man page has the caller promise.
        unsafe {
            if !r.is_null() {
                for (at, (nid, comment)) in CURVES.iter().take(nitems).enumerate() {
                    r.add(at).write(EC_builtin_curve { nid: *nid, comment: comment.as_ptr() });
                }
            }
        }
        Ok(CURVES.len())
    })
}
