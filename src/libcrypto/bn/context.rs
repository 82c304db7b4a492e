//! Room for intermediate results, and callbacks of long computations. Source: BN_CTX_new(3), BN_generate_prime(3).

use std::ffi::{c_int, c_void};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, BN_GENCB};

use super::settle;
use crate::ffi::guard;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// New room for intermediate results; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_new() -> *mut BN_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: no preconditions.
        settle(unsafe { lc::BN_CTX_new() })
    })
}

/// As [`BN_CTX_new`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_new_ex(_ctx: *mut OSSL_LIB_CTX) -> *mut BN_CTX {
    // SAFETY: no preconditions.
    unsafe { BN_CTX_new() }
}

/// As [`BN_CTX_new`]: all numbers are wiped when freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_secure_new() -> *mut BN_CTX {
    // SAFETY: no preconditions.
    unsafe { BN_CTX_new() }
}

/// As [`BN_CTX_secure_new`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_secure_new_ex(_ctx: *mut OSSL_LIB_CTX) -> *mut BN_CTX {
    // SAFETY: no preconditions.
    unsafe { BN_CTX_new() }
}

/// Frees room and the numbers in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_free(ctx: *mut BN_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up live room.
        unsafe { lc::BN_CTX_free(ctx) };
        settle(())
    })
}

/// Begins a frame: [`BN_CTX_end`] takes back what [`BN_CTX_get`] gives from here on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_start(ctx: *mut BN_CTX) {
    guard((), || {
        if !ctx.is_null() {
            // SAFETY: live room that the caller owns.
            unsafe { lc::BN_CTX_start(ctx) };
        }
        settle(())
    })
}

/// A number, 0, until the frame ends; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_get(ctx: *mut BN_CTX) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        if ctx.is_null() {
            return Ok(std::ptr::null_mut());
        }
        // SAFETY: live room that the caller owns.
        settle(unsafe { lc::BN_CTX_get(ctx) })
    })
}

/// Ends a frame.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_end(ctx: *mut BN_CTX) {
    guard((), || {
        if !ctx.is_null() {
            // SAFETY: live room that the caller owns.
            unsafe { lc::BN_CTX_end(ctx) };
        }
        settle(())
    })
}

/// A new callback, to be set; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_GENCB_new() -> *mut BN_GENCB {
    guard(std::ptr::null_mut(), || {
        // SAFETY: no preconditions.
        settle(unsafe { lc::BN_GENCB_new() })
    })
}

/// Frees a callback; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_GENCB_free(cb: *mut BN_GENCB) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live callback.
        unsafe { lc::BN_GENCB_free(cb) };
        settle(())
    })
}

/// Sets function and argument; a function that answers 0 ends the computation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_GENCB_set(
    gencb: *mut BN_GENCB,
    callback: Option<unsafe extern "C" fn(c_int, c_int, *mut BN_GENCB) -> c_int>,
    cb_arg: *mut c_void,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live callback.
        unsafe { lc::BN_GENCB_set(gencb, callback, cb_arg) };
        settle(())
    })
}

/// As [`BN_GENCB_set`] with a function that gets the argument and answers nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_GENCB_set_old(
    gencb: *mut BN_GENCB,
    callback: Option<unsafe extern "C" fn(c_int, c_int, *mut c_void)>,
    cb_arg: *mut c_void,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live callback.
        unsafe { lc::BN_GENCB_set_old(gencb, callback, cb_arg) };
        settle(())
    })
}

/// The argument that was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_GENCB_get_arg(cb: *mut BN_GENCB) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live callback.
        settle(unsafe { lc::BN_GENCB_get_arg(cb) })
    })
}

/// Calls a callback. Returns its answer; 1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_GENCB_call(cb: *mut BN_GENCB, a: c_int, b: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live callback.
        settle(unsafe { lc::BN_GENCB_call(cb, a, b) })
    })
}
