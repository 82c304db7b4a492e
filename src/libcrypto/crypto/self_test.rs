//! What a self test tells a program while it runs. Source: OSSL_SELF_TEST_new(3), OSSL_SELF_TEST_set_callback(3).

use std::ffi::{CStr, c_char, c_int, c_uchar, c_void};
use std::sync::{Mutex, PoisonError};

use super::context::OSSL_LIB_CTX;
use crate::error::{Error, Lib};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, guard};
use crate::libcrypto::params::OSSL_PARAM;
use crate::libcrypto::params::construct::{OSSL_PARAM_construct_end, OSSL_PARAM_construct_utf8_string};

/// A program's function that hears of a test: its phase, type and description.
type Callback = Option<unsafe extern "C" fn(*const OSSL_PARAM, *mut c_void) -> c_int>;

/// A test under way.
pub struct ossl_self_test_st {
    callback: Callback,
    argument: *mut c_void,
    kind: *const c_char,
    description: *const c_char,
}

/// OpenSSL's name for it.
pub type OSSL_SELF_TEST = ossl_self_test_st;

impl Boxed for ossl_self_test_st {
    const LIB: Lib = Lib::CRYPTO;
}

const NONE: *const c_char = c"None".as_ptr();

impl ossl_self_test_st {
    /// Tells the phase; what the function answered, if there is one.
    unsafe fn tell(&self, phase: &CStr) -> Option<c_int> {
        let callback = self.callback?;
        // SAFETY: the program's function; the array and its strings live as long as the call.
        unsafe {
            let text = |key: &'static CStr, value: *const c_char| {
                OSSL_PARAM_construct_utf8_string(key.as_ptr(), value.cast_mut(), 0)
            };
            let params = [
                text(c"st-phase", phase.as_ptr()),
                text(c"st-type", self.kind),
                text(c"st-desc", self.description),
                OSSL_PARAM_construct_end(),
            ];
            Some(callback(params.as_ptr(), self.argument))
        }
    }
}

/// The function and its argument, as a number.
static SET: Mutex<(Callback, usize)> = Mutex::new((None, 0));

/// Sets the function that hears of the tests of the providers, which ours have none of.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_SELF_TEST_set_callback(
    libctx: *mut OSSL_LIB_CTX,
    cb: Option<unsafe extern "C" fn(*const OSSL_PARAM, *mut c_void) -> c_int>,
    cbarg: *mut c_void,
) {
    let _ = libctx;
    guard((), || {
        *SET.lock().unwrap_or_else(PoisonError::into_inner) = (cb, cbarg.expose_provenance());
        Ok(())
    })
}

/// Tells the function that was set, and its argument; each place may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_SELF_TEST_get_callback(
    libctx: *mut OSSL_LIB_CTX,
    cb: *mut Option<unsafe extern "C" fn(*const OSSL_PARAM, *mut c_void) -> c_int>,
    cbarg: *mut *mut c_void,
) {
    let _ = libctx;
    guard((), || {
        let set = *SET.lock().unwrap_or_else(PoisonError::into_inner);
        // SAFETY: the man page has the caller promise places or NULL.
        unsafe {
            put(cb, set.0);
            put(cbarg, std::ptr::with_exposed_provenance_mut(set.1));
        }
        Ok(())
    })
}

/// A test that tells a function, which may be NULL. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_SELF_TEST_new(
    cb: Option<unsafe extern "C" fn(*const OSSL_PARAM, *mut c_void) -> c_int>,
    cbarg: *mut c_void,
) -> *mut OSSL_SELF_TEST {
    guard(std::ptr::null_mut(), || {
        let (kind, description) = (c"".as_ptr(), c"".as_ptr());
        Ok(Boxed::into_raw(ossl_self_test_st { callback: cb, argument: cbarg, kind, description }))
    })
}

/// Frees a test; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_SELF_TEST_free(st: *mut OSSL_SELF_TEST) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live test.
        drop(unsafe { ossl_self_test_st::set0(st) });
        Ok(())
    })
}

/// Tells that a test begins.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_SELF_TEST_onbegin(st: *mut OSSL_SELF_TEST, kind: *const c_char, desc: *const c_char) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live test, and strings that live until it ends.
        unsafe {
            let test = ossl_self_test_st::get0_mut(st).map_err(|_| Error::SILENT)?;
            if test.callback.is_some() {
                (test.kind, test.description) = (kind, desc);
                test.tell(c"Start");
            }
        }
        Ok(())
    })
}

/// Tells whether the test passed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_SELF_TEST_onend(st: *mut OSSL_SELF_TEST, ret: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live test.
        unsafe {
            let test = ossl_self_test_st::get0_mut(st).map_err(|_| Error::SILENT)?;
            test.tell(if ret == 1 { c"Pass" } else { c"Fail" });
            (test.kind, test.description) = (NONE, NONE);
        }
        Ok(())
    })
}

/// Asks whether the test should fail, and spoils the first byte if the function answers 0. Returns 1 if it did.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_SELF_TEST_oncorrupt_byte(st: *mut OSSL_SELF_TEST, bytes: *mut c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live test and a byte.
        unsafe {
            let test = ossl_self_test_st::get0(st).map_err(|_| Error::SILENT)?;
            if test.tell(c"Corrupt") != Some(0) {
                return Ok(0);
            }
            *bytes ^= 1;
        }
        Ok(1)
    })
}
