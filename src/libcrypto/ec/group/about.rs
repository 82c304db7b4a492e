//! What a curve tells of itself.

use std::collections::BTreeMap;
use std::ffi::{c_int, c_uchar, c_uint};
use std::sync::{Mutex, PoisonError};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, EC_GROUP, EC_METHOD, EC_POINT};

use super::super::error::done;
use super::super::present;
use super::point_conversion_form_t;
use crate::ffi::guard;
use crate::libcrypto::bn::magnitude;

/// The number of the curve; 0 if it has none. Source: EC_GROUP_get_curve_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_curve_name(group: *const EC_GROUP) -> c_int {
    guard(0, || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_get_curve_name(group) })
    })
}

/// Length of the field in bits. Source: EC_GROUP_get_degree(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_degree(group: *const EC_GROUP) -> c_int {
    guard(0, || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_get_degree(group) as c_int })
    })
}

/// Length of the order in bits. Source: EC_GROUP_order_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_order_bits(group: *const EC_GROUP) -> c_int {
    guard(0, || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_order_bits(group) })
    })
}

/// The order, borrowed. Source: EC_GROUP_get0_order(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get0_order(group: *const EC_GROUP) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_get0_order(group) })
    })
}

/// The generator, borrowed. Source: EC_GROUP_get0_generator(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get0_generator(group: *const EC_GROUP) -> *const EC_POINT {
    guard(std::ptr::null(), || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_get0_generator(group) })
    })
}

/// Copies the order. Returns 1 or 0. Source: EC_GROUP_get_order(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_order(group: *const EC_GROUP, order: *mut BIGNUM, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_GROUP_get_order(group, order, ctx) })
    })
}

/// Copies the cofactor. Returns 1 or 0. Source: EC_GROUP_get_cofactor(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_cofactor(
    group: *const EC_GROUP,
    cofactor: *mut BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_GROUP_get_cofactor(group, cofactor, ctx) })
    })
}

/// Copies the prime and the coefficients of the equation. Returns 1 or 0. Source: EC_GROUP_get_curve(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_curve(
    group: *const EC_GROUP,
    p: *mut BIGNUM,
    a: *mut BIGNUM,
    b: *mut BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_GROUP_get_curve_GFp(group, p, a, b, ctx) })
    })
}

/// Copies the prime and the coefficients of the equation. Returns 1 or 0. Source: EC_GROUP_get_curve_GFp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_curve_GFp(
    group: *const EC_GROUP,
    p: *mut BIGNUM,
    a: *mut BIGNUM,
    b: *mut BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_GROUP_get_curve_GFp(group, p, a, b, ctx) })
    })
}

/// How points of the curve are computed with; opaque. Source: EC_GROUP_method_of(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_method_of(group: *const EC_GROUP) -> *const EC_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_method_of(group) })
    })
}

/// 406 (`NID_X9_62_prime_field`): all curves are over prime fields. Source: EC_METHOD_get_field_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_METHOD_get_field_type(meth: *const EC_METHOD) -> c_int {
    guard(0, || {
        let _ = meth;
        Ok(406)
    })
}

/// 406 (`NID_X9_62_prime_field`): all curves are over prime fields. Source: EC_GROUP_get_field_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_field_type(group: *const EC_GROUP) -> c_int {
    guard(0, || {
        let _ = group;
        Ok(406)
    })
}

/// 1 (`OPENSSL_EC_NAMED_CURVE`): curves are encoded by name. Source: EC_GROUP_get_asn1_flag(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_asn1_flag(group: *const EC_GROUP) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_get_asn1_flag(group) })
    })
}

/// How points are written. Source: EC_GROUP_get_point_conversion_form(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_point_conversion_form(arg0: *const EC_GROUP) -> point_conversion_form_t {
    guard(4, || {
        present(&[arg0.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_get_point_conversion_form(arg0) as c_uint })
    })
}

/// The cofactor: 1 for all curves. NULL without a curve. Source: EC_GROUP_get0_cofactor(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get0_cofactor(group: *const EC_GROUP) -> *const BIGNUM {
    // SAFETY: no preconditions; the answer is a constant.
    guard(std::ptr::null(), || Ok(if group.is_null() { std::ptr::null() } else { unsafe { lc::BN_value_one() } }))
}

/// The primes of fields that programs asked for, one number each for the rest of the process.
static FIELDS: Mutex<BTreeMap<Vec<u8>, usize>> = Mutex::new(BTreeMap::new());

/// The prime of the field. Source: EC_GROUP_get0_field(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get0_field(group: *const EC_GROUP) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        if group.is_null() {
            return Ok(std::ptr::null());
        }
        let null = std::ptr::null_mut();
        // SAFETY: a live curve, as the man page has the caller promise; the number is ours.
        unsafe {
            let prime = lc::BN_new();
            if lc::EC_GROUP_get_curve_GFp(group, prime, null, null, std::ptr::null_mut()) != 1 {
                lc::BN_free(prime);
                return done(0).map(|_| std::ptr::null());
            }
            let mut fields = FIELDS.lock().unwrap_or_else(PoisonError::into_inner);
            let known = *fields.entry(magnitude(prime)).or_insert(prime.expose_provenance());
            if known != prime.addr() {
                lc::BN_free(prime);
            }
            Ok(std::ptr::with_exposed_provenance(known))
        }
    })
}

/// The kind of basis of a binary field: 0, as there are none. Source: EC_GROUP_get_basis_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_basis_type(group: *const EC_GROUP) -> c_int {
    let _ = group;
    0
}

/// The seed the curve was made from; NULL. Source: EC_GROUP_get0_seed(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get0_seed(x: *const EC_GROUP) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_get0_seed(x) })
    })
}

/// Length of the seed; 0. Source: EC_GROUP_get_seed_len(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_seed_len(arg0: *const EC_GROUP) -> usize {
    guard(0, || {
        let _ = arg0;
        Ok(0)
    })
}

/// Whether tables were computed: always, for the curves that have them. Source: EC_GROUP_have_precompute_mult(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_have_precompute_mult(group: *const EC_GROUP) -> c_int {
    guard(0, || {
        let _ = group;
        Ok(1)
    })
}
