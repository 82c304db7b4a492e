//! Curves.

use std::collections::BTreeMap;
use std::ffi::{c_char, c_int, c_uchar, c_uint};
use std::sync::{Mutex, PoisonError};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, EC_GROUP, EC_METHOD, EC_POINT};

use super::error::{done, ec_error};
use crate::crypto::lc::forget_errors;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::bn::magnitude;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::ec::present;
use crate::libcrypto::evp::params::{OSSL_PARAM, each};
use crate::libcrypto::evp::pkey_ctx::group_name;
use crate::libcrypto::objects::lookup::OBJ_nid2sn;

/// How points are written (`POINT_CONVERSION_*`): 2 compressed, 4 uncompressed, 6 hybrid.
pub type point_conversion_form_t = c_uint;

/// aws-lc's word for a form; compressed and uncompressed are all it can keep.
pub(super) fn lc_form(form: point_conversion_form_t) -> lc::point_conversion_form_t {
    match form {
        2 => lc::point_conversion_form_t::POINT_CONVERSION_COMPRESSED,
        _ => lc::point_conversion_form_t::POINT_CONVERSION_UNCOMPRESSED,
    }
}

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

/// Makes a curve by parameters, of which the name ("group") is supported. Source: EC_GROUP_new_from_params(3).
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

/// How points are written. Source: EC_GROUP_get_point_conversion_form(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_get_point_conversion_form(arg0: *const EC_GROUP) -> point_conversion_form_t {
    guard(4, || {
        present(&[arg0.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_get_point_conversion_form(arg0) as c_uint })
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

/// Compares curves: 0 equal, 1 different, -1 on errors. Source: EC_GROUP_cmp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_cmp(a: *const EC_GROUP, b: *const EC_GROUP, ctx: *mut BN_CTX) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_GROUP_cmp(a, b, ctx) })
    })
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

/// Whether tables were computed: always, for the curves that have them. Source: EC_GROUP_have_precompute_mult(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_GROUP_have_precompute_mult(group: *const EC_GROUP) -> c_int {
    guard(0, || {
        let _ = group;
        Ok(1)
    })
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
