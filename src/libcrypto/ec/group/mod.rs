//! Curves: making, copying, changing, comparing and checking them.

pub mod about;
pub mod builtin;
pub(crate) mod explicit;

use std::ffi::{c_char, c_int, c_uchar, c_uint};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, EC_GROUP, EC_POINT};

use super::error::{done, ec_error};
use super::present;
use crate::crypto::lc::forget_errors;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::params::{OSSL_PARAM, each};

/// How points are written (`POINT_CONVERSION_*`): 2 compressed, 4 uncompressed, 6 hybrid.
pub type point_conversion_form_t = c_uint;

/// aws-lc's word for a form; compressed and uncompressed are all it can keep.
pub(super) fn lc_form(form: point_conversion_form_t) -> lc::point_conversion_form_t {
    match form {
        2 => lc::point_conversion_form_t::POINT_CONVERSION_COMPRESSED,
        _ => lc::point_conversion_form_t::POINT_CONVERSION_UNCOMPRESSED,
    }
}

/// A curve of the caller's own, by number.
pub(crate) fn by_nid(nid: c_int) -> Result<*mut EC_GROUP, Error> {
    // SAFETY: any number may be asked for; the result passes to the caller.
    let group = unsafe { lc::EC_GROUP_new_by_curve_name_mutable(nid) };
    forget_errors();
    if group.is_null() {
        // SAFETY: any number may be asked for.
        let name = unsafe { crate::libcrypto::objects::OBJ_nid2sn(nid) };
        // SAFETY: NULL or a static C string.
        let name = if name.is_null() { c"<NULL>" } else { unsafe { std::ffi::CStr::from_ptr(name) } };
        let error = Error::new(Lib::EC, reason::EC_R_UNKNOWN_GROUP);
        return Err(error.with_data(format!("name={}", name.to_string_lossy())));
    }
    Ok(group)
}

/// Makes a curve by its number for `EC_GROUP_free`; NULL for one that is not served. Source: EC_GROUP_new_by_curve_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_new_by_curve_name(nid: c_int) -> *mut EC_GROUP {
    guard(std::ptr::null_mut(), || by_nid(nid))
}

/// As `EC_GROUP_new_by_curve_name`. Source: EC_GROUP_new_by_curve_name_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_new_by_curve_name_ex(
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
    nid: c_int,
) -> *mut EC_GROUP {
    guard(std::ptr::null_mut(), || {
        let _ = (libctx, propq);
        by_nid(nid)
    })
}

/// Makes a curve over a prime field, without a generator yet. Source: EC_GROUP_new_curve_GFp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_new_curve_GFp(
    p: *const BIGNUM,
    a: *const BIGNUM,
    b: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> *mut EC_GROUP {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let group = unsafe { lc::EC_GROUP_new_curve_GFp(p, a, b, ctx) };
        if group.is_null() { Err(ec_error()) } else { Ok(group) }
    })
}

/// Makes a curve by parameters: the name ("group"), or all those of a curve that has one. Source: EC_GROUP_new_from_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_new_from_params(
    params: *const OSSL_PARAM,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> *mut EC_GROUP {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let _ = (libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        for param in unsafe { each(params) } {
            if param.name() == b"group"
                && let Some(nid) = param.text().and_then(crate::libcrypto::evp::pkey_ctx::group_nid)
            {
                return by_nid(nid);
            }
        }
        // SAFETY: as above.
        if let Some(nid) = unsafe { explicit::named(params) } {
            return by_nid(nid);
        }
        Err(Error::new(Lib::EC, reason::EC_R_INVALID_CURVE))
    })
}

/// Frees a curve; NULL is fine. Source: EC_GROUP_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_free(group: *mut EC_GROUP) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_GROUP_free(group) };
        Ok(())
    })
}

/// Frees a curve; NULL is fine. Source: EC_GROUP_clear_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_clear_free(group: *mut EC_GROUP) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_GROUP_free(group) };
        Ok(())
    })
}

/// Copies a curve for `EC_GROUP_free`. Source: EC_GROUP_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_dup(src: *const EC_GROUP) -> *mut EC_GROUP {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_dup(src) })
    })
}

/// Sets how the curve is encoded; it stays by name. Source: EC_GROUP_set_asn1_flag(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_set_asn1_flag(group: *mut EC_GROUP, flag: c_int) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_GROUP_set_asn1_flag(group, flag) };
        forget_errors();
        Ok(())
    })
}

/// Sets how points are written. Source: EC_GROUP_set_point_conversion_form(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_set_point_conversion_form(group: *mut EC_GROUP, form: point_conversion_form_t) {
    guard((), || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_GROUP_set_point_conversion_form(group, lc_form(form)) };
        forget_errors();
        Ok(())
    })
}

/// Sets generator, order and cofactor of a curve made from its equation. Returns 1 or 0. Source: EC_GROUP_set_generator(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_set_generator(
    group: *mut EC_GROUP,
    generator: *const EC_POINT,
    order: *const BIGNUM,
    cofactor: *const BIGNUM,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), generator.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if group.is_null() || generator.is_null() || order.is_null() {
                return Err(Error::new(Lib::EC, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            // Where no cofactor is told it follows from the order, and is 1 for all the curves that aws-lc takes.
            let cofactor = if cofactor.is_null() { lc::BN_value_one() } else { cofactor };
            done(lc::EC_GROUP_set_generator(group, generator, order, cofactor))
        }
    })
}

/// Compares curves: 0 equal, 1 different, -1 on errors. Source: EC_GROUP_cmp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_cmp(a: *const EC_GROUP, b: *const EC_GROUP, ctx: *mut BN_CTX) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_cmp(a, b, ctx) })
    })
}

/// Keeps no seed: 0. Source: EC_GROUP_set_seed(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_set_seed(arg0: *mut EC_GROUP, arg1: *const c_uchar, len: usize) -> usize {
    guard(0, || {
        let _ = (arg0, arg1, len);
        Ok(0)
    })
}

/// Checks a curve, of which only sound ones exist. Returns 1 or 0. Source: EC_GROUP_check(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_check(group: *const EC_GROUP, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let _ = ctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok((!unsafe { lc::EC_GROUP_get0_order(group) }.is_null()).into())
    })
}

/// Checks a curve, of which only sound ones exist. Returns 1 or 0. Source: EC_GROUP_check_discriminant(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_check_discriminant(group: *const EC_GROUP, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let _ = ctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok((!unsafe { lc::EC_GROUP_get0_order(group) }.is_null()).into())
    })
}

/// The number of the named curve this is; 0 if none. Source: EC_GROUP_check_named_curve(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_check_named_curve(
    group: *const EC_GROUP,
    nist_only: c_int,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let _ = ctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let nid = unsafe { lc::EC_GROUP_get_curve_name(group) };
        Ok(if nist_only != 0 && !matches!(nid, 713 | 415 | 715 | 716) { 0 } else { nid })
    })
}

/// Does nothing. Returns 1. Source: EC_GROUP_precompute_mult(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_precompute_mult(group: *mut EC_GROUP, ctx: *mut BN_CTX) -> c_int {
    guard(1, || {
        let _ = (group, ctx);
        Ok(1)
    })
}
