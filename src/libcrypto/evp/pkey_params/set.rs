//! `EVP_PKEY_set_params` and a function for each type of parameter.

use std::ffi::{c_char, c_int, c_uchar};
use std::sync::Arc;

use aws_lc_sys::{self as lc, BIGNUM};

use super::super::params::{END, OCTET_STRING, OSSL_PARAM, described, each};
use super::super::pkey::EVP_PKEY;
use crate::crypto::key::Kind;
use crate::error::Error;
use crate::ffi::{Shared, c_str, guard};

static SETTABLE: [OSSL_PARAM; 2] = [described(c"encoded-pub-key", OCTET_STRING), END];

/// Names that `EVP_PKEY_set_params` takes. Source: EVP_PKEY_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_settable_params(pkey: *const EVP_PKEY) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if pkey.is_null() { std::ptr::null() } else { SETTABLE.as_ptr() }))
}

/// Sets parts of a key by an array: "encoded-pub-key". Returns 1 or 0. Source: EVP_PKEY_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_params(pkey: *mut EVP_PKEY, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            for param in each(params) {
                if param.name() == b"encoded-pub-key" {
                    let encoded = param.bytes().ok_or(Error::SILENT)?;
                    return Ok(super::super::pkey_raw::EVP_PKEY_set1_encoded_public_key(
                        pkey,
                        encoded.as_ptr(),
                        encoded.len(),
                    ));
                }
            }
        }
        Err(Error::SILENT)
    })
}

/// Sets bytes of a key: "encoded-pub-key". Returns 1 or 0. Source: EVP_PKEY_set_octet_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_octet_string_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    buf: *const c_uchar,
    bsize: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if c_str(key_name)? == b"encoded-pub-key" {
                return Ok(super::super::pkey_raw::EVP_PKEY_set1_encoded_public_key(pkey, buf, bsize));
            }
        }
        Err(Error::SILENT)
    })
}

/// Sets the private or public number of a DH or DSA key, or the private one of a key on a curve. Returns 1 or 0. Source: EVP_PKEY_set_bn_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_bn_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    bn: *const BIGNUM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (pkey, name, key) = (EVP_PKEY::get0(pkey)?, c_str(key_name)?, EVP_PKEY::get0(pkey)?.key()?);
            let done = match (key.kind(), name) {
                (Kind::Dh | Kind::Dhx, b"pub") => {
                    lc::DH_set0_key(lc::EVP_PKEY_get0_DH(key.raw()), lc::BN_dup(bn), std::ptr::null_mut())
                }
                (Kind::Dh | Kind::Dhx, b"priv") => {
                    lc::DH_set0_key(lc::EVP_PKEY_get0_DH(key.raw()), std::ptr::null_mut(), lc::BN_dup(bn))
                }
                (Kind::Dsa, b"pub") => {
                    lc::DSA_set0_key(lc::EVP_PKEY_get0_DSA(key.raw()), lc::BN_dup(bn), std::ptr::null_mut())
                }
                (Kind::Ec, b"priv") => lc::EC_KEY_set_private_key(lc::EVP_PKEY_get0_EC_KEY(key.raw()), bn),
                _ => 0,
            };
            let _ = pkey;
            crate::crypto::lc::forget_errors();
            Ok(done)
        }
    })
}

/// 0: no key has such a thing to set. Source: EVP_PKEY_set_int_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_int_param(pkey: *mut EVP_PKEY, key_name: *const c_char, input: c_int) -> c_int {
    guard(0, || {
        let _ = (pkey, key_name, input);
        Ok(0)
    })
}

/// 0: no key has such a thing to set. Source: EVP_PKEY_set_size_t_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_size_t_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    input: usize,
) -> c_int {
    guard(0, || {
        let _ = (pkey, key_name, input);
        Ok(0)
    })
}

/// Sets a text of a key: "point-format" of a key on a curve. Returns 1 or 0. Source: EVP_PKEY_set_utf8_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_utf8_string_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    text: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (ec, name, value) =
                (EVP_PKEY::get0(pkey)?.ec_key().ok_or(Error::SILENT)?, c_str(key_name)?, c_str(text)?);
            let form = match (name, value) {
                (b"point-format", b"compressed") => 2,
                (b"point-format", b"uncompressed") => 4,
                _ => return Err(Error::SILENT),
            };
            crate::libcrypto::ec::key::EC_KEY_set_conv_form(Arc::as_ptr(&ec).cast_mut(), form);
        }
        Ok(1)
    })
}
