//! Room for intermediate results, and callbacks of long computations. Source: BN_CTX_new(3), BN_generate_prime(3).

use std::ffi::{c_int, c_void};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, BN_GENCB};

use super::{guard, settle};
use crate::ffi;
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
    ffi::guard((), || {
        // SAFETY: the man page has the caller give up live room.
        unsafe { lc::BN_CTX_free(ctx) };
        Ok(())
    })
}

/// Begins a frame: [`BN_CTX_end`] takes back what [`BN_CTX_get`] gives from here on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_start(ctx: *mut BN_CTX) {
    ffi::guard((), || {
        if !ctx.is_null() {
            // SAFETY: live room that the caller owns.
            unsafe { lc::BN_CTX_start(ctx) };
        }
        Ok(())
    })
}

/// A number, 0, until the frame ends; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_get(ctx: *mut BN_CTX) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        if ctx.is_null() {
            return Ok(std::ptr::null_mut());
        }
        // SAFETY: live room that the caller owns; the number is fresh, but may have had another owner before.
        unsafe {
            let number = settle(lc::BN_CTX_get(ctx))?;
            if let Some(number) = number.as_mut() {
                number.flags &= !super::object::CONSTTIME;
            }
            Ok(number)
        }
    })
}

/// Ends a frame.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_CTX_end(ctx: *mut BN_CTX) {
    ffi::guard((), || {
        if !ctx.is_null() {
            // SAFETY: live room that the caller owns.
            unsafe { lc::BN_CTX_end(ctx) };
        }
        Ok(())
    })
}

/// A callback of C's: AWS-LC's object, which AWS-LC knows by its address, and what that lacks.
#[repr(C)]
struct Callback {
    lc: BN_GENCB,
    old: Option<unsafe extern "C" fn(c_int, c_int, *mut c_void)>,
}

/// Calls a function of the old style: AWS-LC would hand it the object instead of the argument.
unsafe extern "C" fn call_old(event: c_int, n: c_int, gencb: *mut BN_GENCB) -> c_int {
    // SAFETY: every such object that C or we have was made by `BN_GENCB_new`.
    unsafe {
        if let Some(old) = (*gencb.cast::<Callback>()).old {
            old(event, n, (*gencb).arg);
        }
    }
    1
}

/// A new callback, to be set; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_GENCB_new() -> *mut BN_GENCB {
    guard(std::ptr::null_mut(), || {
        // SAFETY: zeros are a callback that is not set.
        let callback = unsafe { std::mem::zeroed::<Callback>() };
        Ok(Box::into_raw(Box::new(callback)).cast())
    })
}

/// Frees a callback; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_GENCB_free(cb: *mut BN_GENCB) {
    guard((), || {
        if !cb.is_null() {
            // SAFETY: the man page has the caller give up a callback that `BN_GENCB_new` made.
            drop(unsafe { Box::from_raw(cb.cast::<Callback>()) });
        }
        Ok(())
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
        // SAFETY: the man page has the caller promise a live callback, which `BN_GENCB_new` made.
        unsafe {
            (*gencb.cast::<Callback>()).old = callback;
            lc::BN_GENCB_set(gencb, Some(call_old), cb_arg);
        }
        Ok(())
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
