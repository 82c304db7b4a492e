//! Finite-field Diffie-Hellman: parameters are taken and never used. Source: SSL_CTX_set_tmp_dh_callback(3).

use std::ffi::c_int;

use super::AnyCallback;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libssl::object::{SSL, SSL_CTX};

/// Accepted without effect: no suite needs the parameters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_tmp_dh_callback(_ctx: *mut SSL_CTX, _dh: AnyCallback) {}

/// Accepted without effect: no suite needs the parameters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_tmp_dh_callback(_ssl: *mut SSL, _dh: AnyCallback) {}

/// Takes the parameters over and drops them: no suite needs them. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set0_tmp_dh_pkey(_ctx: *mut SSL_CTX, dhpkey: *mut EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller give its reference up.
        let key = unsafe { EVP_PKEY::set0(dhpkey) };
        key.map(|_| 1).ok_or_else(|| Error::ssl(reason::SSL_R_DH_KEY_TOO_SMALL))
    })
}

/// Takes the parameters over and drops them: no suite needs them. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set0_tmp_dh_pkey(_s: *mut SSL, dhpkey: *mut EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller give its reference up.
        let key = unsafe { EVP_PKEY::set0(dhpkey) };
        key.map(|_| 1).ok_or_else(|| Error::ssl(reason::SSL_R_DH_KEY_TOO_SMALL))
    })
}
