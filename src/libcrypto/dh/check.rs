//! Whether parameters and keys are sound.

use std::ffi::c_int;

use aws_lc_sys::{self as lc, BIGNUM};

use super::DH;
use super::key::failed;
use crate::crypto::lc::ok;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};

/// Checks parameters; `*codes` becomes what is wrong with them (`DH_CHECK_*`). Returns 1 or 0. Source: DH_check(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check(dh: *const DH, codes: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DH::get0(dh)?.raw();
            if lc::DH_get0_p(raw).is_null() || lc::DH_get0_g(raw).is_null() {
                return Err(Error::new(Lib::DH, reason::DH_R_NO_PARAMETERS_SET));
            }
            let mut flags = 0;
            if !ok(lc::DH_check(raw, &mut flags)) {
                return Err(failed());
            }
            codes.write(flags);
        }
        Ok(1)
    })
}

/// Checks parameters. Returns 1 if nothing is wrong, 0 otherwise. Source: DH_check_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_ex(dh: *const DH) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let mut codes = 0;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok((unsafe { DH_check(dh, &mut codes) } == 1 && codes == 0).into())
    })
}

/// Checks what is cheap to check of parameters. Returns 1 or 0. Source: DH_check_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_params(dh: *const DH, ret: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { DH_check(dh, ret) })
    })
}

/// Checks parameters. Returns 1 if nothing is wrong, 0 otherwise. Source: DH_check_params_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_params_ex(dh: *const DH) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { DH_check_ex(dh) })
    })
}

/// Checks a public key; `*codes` becomes what is wrong with it. Returns 1 or 0. Source: DH_check_pub_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_pub_key(dh: *const DH, pub_key: *const BIGNUM, codes: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (mut flags, raw) = (0, DH::get0(dh)?.raw());
            if lc::DH_get0_p(raw).is_null() || pub_key.is_null() {
                return Err(Error::new(Lib::DH, reason::DH_R_INVALID_PUBKEY));
            }
            if !ok(lc::DH_check_pub_key(raw, pub_key, &mut flags)) {
                return Err(failed());
            }
            codes.write(flags);
        }
        Ok(1)
    })
}

/// Checks a public key. Returns 1 if nothing is wrong, 0 otherwise. Source: DH_check_pub_key_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_check_pub_key_ex(dh: *const DH, pub_key: *const BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let mut codes = 0;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok((unsafe { DH_check_pub_key(dh, pub_key, &mut codes) } == 1 && codes == 0).into())
    })
}
