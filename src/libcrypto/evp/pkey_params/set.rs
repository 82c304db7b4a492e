//! `EVP_PKEY_set_params` and a function for each type of parameter.

use std::ffi::{c_char, c_int, c_uchar, c_uint};
use std::sync::Arc;

use aws_lc_sys::{self as lc, BIGNUM};

use super::super::params::{END, OCTET_STRING, OSSL_PARAM, described, each};
use super::super::pkey::EVP_PKEY;
use super::super::pkey_raw::EVP_PKEY_set1_encoded_public_key;
use super::get::known;
use crate::crypto::key::Kind;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, c_str, guard};
use crate::libcrypto::ec::key::{EC_KEY_get_enc_flags, EC_KEY_set_conv_form, EC_KEY_set_enc_flags};

static SETTABLE: [OSSL_PARAM; 2] = [described(c"encoded-pub-key", OCTET_STRING), END];

/// Names that `EVP_PKEY_set_params` takes; NULL for keys that take none. Source: EVP_PKEY_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_settable_params(pkey: *const EVP_PKEY) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live key or NULL.
        let nid = unsafe { EVP_PKEY::option(pkey) }.map_or(0, EVP_PKEY::nid);
        Ok(if matches!(nid, 0 | 6 | 912 | 116) { std::ptr::null() } else { SETTABLE.as_ptr() })
    })
}

/// Sets parts of a key by an array: "encoded-pub-key"; names that mean nothing are passed over. Returns 1 or 0. Source: EVP_PKEY_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_params(pkey: *mut EVP_PKEY, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            known(pkey)?;
            for param in each(params) {
                if param.name() == b"encoded-pub-key" {
                    let encoded = param.bytes().ok_or(Error::SILENT)?;
                    if EVP_PKEY_set1_encoded_public_key(pkey, encoded.as_ptr(), encoded.len()) == 0 {
                        return Err(Error::SILENT);
                    }
                }
            }
        }
        Ok(1)
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
            if c_str(key_name).silent()? == b"encoded-pub-key" {
                return Ok(EVP_PKEY_set1_encoded_public_key(pkey, buf, bsize));
            }
            known(pkey)?;
        }
        Ok(1)
    })
}

/// Sets the private or public number of a DH or DSA key, or the private one of a key on a curve. Returns 1, also for a name
/// that means nothing to the key, or 0. Source: EVP_PKEY_set_bn_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_bn_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    bn: *const BIGNUM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (name, pkey) = (c_str(key_name).silent()?, known(pkey).silent()?);
            if bn.is_null() {
                return Err(Error::SILENT);
            }
            let key = pkey.key()?;
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
                _ => 1,
            };
            crate::crypto::lc::forget_errors();
            Ok(done)
        }
    })
}

/// Sets a number of a key; one it has no use for is passed over, as in OpenSSL. Keys on a curve know "include-public",
/// whether the public half is written with the private one, and "use-cofactor-flag", which makes no difference to
/// curves without a cofactor.
///
/// # Safety
/// `pkey` and `name` are live or NULL.
unsafe fn set_number(pkey: *mut EVP_PKEY, name: *const c_char, number: usize) -> Result<c_int, Error> {
    const NO_PUBLIC_KEY: c_uint = 2;
    // SAFETY: as our caller promises; the key's EC part lives as long as `ec`.
    unsafe {
        let (name, pkey) = (c_str(name).silent()?, known(pkey)?);
        if let (b"include-public", Some(ec)) = (name, pkey.ec_key()) {
            let ec = Arc::as_ptr(&ec).cast_mut();
            let others = EC_KEY_get_enc_flags(ec) & !NO_PUBLIC_KEY;
            EC_KEY_set_enc_flags(ec, if number == 0 { others | NO_PUBLIC_KEY } else { others });
        }
    }
    Ok(1)
}

/// Sets a number of a key. Returns 1, also for a name that means nothing to the key, or 0. Source: EVP_PKEY_set_int_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_int_param(pkey: *mut EVP_PKEY, key_name: *const c_char, input: c_int) -> c_int {
    // SAFETY: live objects, as the man page has the caller promise.
    guard(0, || unsafe { set_number(pkey, key_name, usize::from(input != 0)) })
}

/// As `EVP_PKEY_set_int_param`. Source: EVP_PKEY_set_size_t_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_size_t_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    input: usize,
) -> c_int {
    // SAFETY: live objects, as the man page has the caller promise.
    guard(0, || unsafe { set_number(pkey, key_name, input) })
}

/// Sets a text of a key: "point-format" of a key on a curve. Returns 1, also for a name that means nothing to the key,
/// or 0. Source: EVP_PKEY_set_utf8_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_utf8_string_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    text: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (name, value) = (c_str(key_name).silent()?, c_str(text).silent()?);
            let pkey = known(pkey)?;
            let unknown = || Error::new(Lib::EC, reason::EC_R_INVALID_FORM);
            match (name, pkey.ec_key()) {
                (b"point-format", Some(ec)) => {
                    let form = match value {
                        b"compressed" => 2,
                        b"uncompressed" => 4,
                        b"hybrid" => 6,
                        _ => return Err(unknown()),
                    };
                    EC_KEY_set_conv_form(Arc::as_ptr(&ec).cast_mut(), form);
                }
                (b"encoding", Some(_)) => match value {
                    b"named_curve" => {}
                    // Keys are written with their curve's name.
                    b"explicit" => return Err(Error::new(Lib::PROV, reason::PROV_R_NOT_SUPPORTED)),
                    _ => return Err(unknown()),
                },
                _ => {}
            }
        }
        Ok(1)
    })
}
