//! Elliptic curve keys: how they come to be, are copied and go.

use std::ffi::{c_char, c_int};
use std::sync::Arc;

use aws_lc_sys as lc;

use super::EC_KEY;
use super::error::{done, ec_error};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::ec::method::EC_KEY_METHOD;
use crate::libcrypto::engine::ENGINE;
use crate::libcrypto::engine::methods::{ENGINE_get_EC, Started};

fn new() -> Result<*mut EC_KEY, Error> {
    // SAFETY: the fresh object passes to us.
    Ok(Shared::into_raw(unsafe { EC_KEY::own(lc::EC_KEY_new()) }?))
}

fn new_by_nid(nid: c_int) -> Result<*mut EC_KEY, Error> {
    // SAFETY: the fresh objects pass to us; the key takes a copy of the curve.
    unsafe {
        let group = super::group::by_nid(nid)?;
        let key = EC_KEY::own(lc::EC_KEY_new());
        let set = key.as_ref().map(|key| lc::EC_KEY_set_group(key.raw(), group));
        lc::EC_GROUP_free(group);
        match set {
            Ok(1) => Ok(Shared::into_raw(key?)),
            _ => Err(ec_error()),
        }
    }
}

/// Makes a key without a curve for `EC_KEY_free`. Source: EC_KEY_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_new() -> *mut EC_KEY {
    guard(std::ptr::null_mut(), new)
}

/// As `EC_KEY_new`. Source: EC_KEY_new_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_new_ex(ctx: *mut OSSL_LIB_CTX, propq: *const c_char) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        let _ = (ctx, propq);
        new()
    })
}

/// As `EC_KEY_new`; with an engine the key is used by that engine's method. Source: EC_KEY_new_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_new_method(engine: *mut ENGINE) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        let failure = |reason| Error::new(Lib::EC, reason);
        // SAFETY: the man page has the caller pass a live engine or NULL; the fresh object passes to us.
        unsafe {
            let key = EC_KEY::own(lc::EC_KEY_new())?;
            if engine.is_null() {
                return Ok(Shared::into_raw(key));
            }
            let started = Started::start(engine).ok_or_else(|| failure(reason::ERR_R_ENGINE_LIB))?;
            let method = ENGINE_get_EC(engine).cast::<EC_KEY_METHOD>();
            let known = EC_KEY_METHOD::option(method).ok_or_else(|| failure(reason::ERR_R_ENGINE_LIB))?;
            key.engine.set(Some(started));
            key.set_method(method);
            if known.init.is_some_and(|init| init(Arc::as_ptr(&key).cast_mut()) == 0) {
                return Err(failure(reason::ERR_R_INIT_FAIL));
            }
            Ok(Shared::into_raw(key))
        }
    })
}

/// Makes a key on a curve for `EC_KEY_free`; NULL for a curve that is not served. Source: EC_KEY_new_by_curve_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_new_by_curve_name(nid: c_int) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || new_by_nid(nid))
}

/// As `EC_KEY_new_by_curve_name`. Source: EC_KEY_new_by_curve_name_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_new_by_curve_name_ex(
    ctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
    nid: c_int,
) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        let _ = (ctx, propq);
        new_by_nid(nid)
    })
}

/// Gives up a reference; NULL is fine. Source: EC_KEY_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_free(key: *mut EC_KEY) {
    guard((), || {
        // SAFETY: the caller gives up its reference.
        drop(unsafe { EC_KEY::set0(key) });
        Ok(())
    })
}

/// Adds a reference. Returns 1 or 0. Source: EC_KEY_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_up_ref(key: *mut EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: a live key; the new reference is the caller's.
        std::mem::forget(unsafe { EC_KEY::get1(key) }?);
        Ok(1)
    })
}

/// Copies a key for `EC_KEY_free`. Source: EC_KEY_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_dup(src: *const EC_KEY) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let copy = lc::EC_KEY_dup(EC_KEY::get0(src)?.raw());
            Ok(Shared::into_raw(EC_KEY::own(copy)?))
        }
    })
}

/// Copies curve and both halves of a key; the answer is `dst`. Source: EC_KEY_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_copy(dst: *mut EC_KEY, src: *const EC_KEY) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (to, from) = (EC_KEY::get0(dst)?.raw(), EC_KEY::get0(src)?.raw());
            let group = lc::EC_KEY_get0_group(from);
            if !group.is_null() {
                done(lc::EC_KEY_set_group(to, group))?;
            }
            let public = lc::EC_KEY_get0_public_key(from);
            if !public.is_null() {
                done(lc::EC_KEY_set_public_key(to, public))?;
            }
            let private = lc::EC_KEY_get0_private_key(from);
            if !private.is_null() {
                done(lc::EC_KEY_set_private_key(to, private))?;
            }
        }
        Ok(dst)
    })
}
