//! `EVP_PKEY_get_params` and a function for each type of parameter.

use std::ffi::{c_char, c_int, c_uchar};

use aws_lc_sys::{self as lc, BIGNUM};

use super::super::params::{END, INTEGER, OCTET_STRING, OSSL_PARAM, UNSIGNED, UTF8_STRING, described, each_mut};
use super::super::pkey::EVP_PKEY;
use super::property::{Value, property};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::strings::put;
use crate::ffi::{Shared, bytes_mut, c_str, guard};

/// A key that holds something, or is at least to be of some type.
///
/// # Safety
/// `pkey` is live or NULL.
pub(super) unsafe fn known<'a>(pkey: *const EVP_PKEY) -> Result<&'a EVP_PKEY, Error> {
    // SAFETY: as our caller promises.
    let pkey = unsafe { EVP_PKEY::option(pkey) }.filter(|pkey| pkey.nid() != 0);
    pkey.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_INVALID_KEY))
}

/// # Safety
/// Live or NULL.
pub(super) unsafe fn named(pkey: *const EVP_PKEY, name: *const c_char) -> Result<Value, Error> {
    // SAFETY: as our caller promises.
    let (name, pkey) = unsafe { (c_str(name).silent()?, known(pkey)?) };
    property(pkey, &String::from_utf8_lossy(name)).ok_or(Error::SILENT)
}

/// Tells a number of a key: into `*bn`, or a fresh one for `BN_free` if that is NULL. Returns 1 or 0. Source: EVP_PKEY_get_bn_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_bn_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    bn: *mut *mut BIGNUM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if bn.is_null() {
                return Err(Error::SILENT);
            }
            let Value::Number(number) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            let place = if (*bn).is_null() { lc::BN_new() } else { *bn };
            *bn = lc::BN_bin2bn(number.as_ptr(), number.len(), place);
        }
        Ok(1)
    })
}

/// Tells a small number of a key. Returns 1 or 0. Source: EVP_PKEY_get_int_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_int_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    out: *mut c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Int(number) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            put(out, c_int::try_from(number).map_err(|_| Error::SILENT)?);
        }
        Ok(1)
    })
}

/// Tells a size of a key. Returns 1 or 0. Source: EVP_PKEY_get_size_t_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_size_t_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    out: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Int(number) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            put(out, usize::try_from(number).map_err(|_| Error::SILENT)?);
        }
        Ok(1)
    })
}

/// Tells a text of a key; `*out_sz` becomes its length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_utf8_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_utf8_string_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    text: *mut c_char,
    max_buf_sz: usize,
    out_sz: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Text(value) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            put(out_sz, value.len());
            if !text.is_null() {
                if value.len() >= max_buf_sz {
                    return Err(Error::SILENT);
                }
                std::ptr::copy_nonoverlapping(value.as_ptr().cast(), text, value.len());
                text.add(value.len()).write(0);
            }
        }
        Ok(1)
    })
}

/// Tells bytes of a key; `*out_sz` becomes their length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_octet_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_octet_string_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    buf: *mut c_uchar,
    max_buf_sz: usize,
    out_sz: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Octets(value) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            put(out_sz, value.len());
            if !buf.is_null() {
                if value.len() > max_buf_sz {
                    return Err(Error::SILENT);
                }
                bytes_mut(buf, value.len())?.copy_from_slice(&value);
            }
        }
        Ok(1)
    })
}

/// Tells the group of a key; `*gname_len` becomes its length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_group_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_group_name(
    pkey: *const EVP_PKEY,
    name: *mut c_char,
    name_sz: usize,
    gname_len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_PKEY_get_utf8_string_param(pkey, c"group".as_ptr(), name, name_sz, gname_len) })
    })
}

/// Tells what an array asks of a key. Returns 1 or 0. Source: EVP_PKEY_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_params(pkey: *const EVP_PKEY, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let pkey = known(pkey)?;
            for param in each_mut(params) {
                let name = String::from_utf8_lossy(param.name()).into_owned();
                let done = match property(pkey, &name) {
                    None => continue,
                    Some(Value::Number(number)) => param.set_magnitude(&number),
                    Some(Value::Int(number)) => param.set_integer(number),
                    Some(Value::Text(text)) => param.set_text(text),
                    Some(Value::Octets(octets)) => param.set_bytes(&octets),
                };
                if !done {
                    return Err(Error::SILENT);
                }
            }
        }
        Ok(1)
    })
}

/// How the public point is written; 0 if the key has none. Source: EVP_PKEY_get_ec_point_conv_form(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_ec_point_conv_form(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ec = EVP_PKEY::get0(pkey).silent()?.ec_key().ok_or(Error::SILENT)?;
            Ok(lc::EC_KEY_get_conv_form(ec.raw()) as c_int)
        }
    })
}

/// 406 (`NID_X9_62_prime_field`) for keys on curves; 0 for others. Source: EVP_PKEY_get_field_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_field_type(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(if unsafe { EVP_PKEY::get0(pkey) }.silent()?.nid() == 408 { 406 } else { 0 })
    })
}

pub(super) static GETTABLE: [OSSL_PARAM; 15] = [
    described(c"bits", INTEGER),
    described(c"security-bits", INTEGER),
    described(c"max-size", INTEGER),
    described(c"default-digest", UTF8_STRING),
    described(c"group", UTF8_STRING),
    described(c"n", UNSIGNED),
    described(c"e", UNSIGNED),
    described(c"d", UNSIGNED),
    described(c"p", UNSIGNED),
    described(c"q", UNSIGNED),
    described(c"g", UNSIGNED),
    described(c"pub", OCTET_STRING),
    described(c"priv", UNSIGNED),
    described(c"encoded-pub-key", OCTET_STRING),
    END,
];

/// Names that keys tell; not every key knows each. Source: EVP_PKEY_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_gettable_params(pkey: *const EVP_PKEY) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if pkey.is_null() { std::ptr::null() } else { GETTABLE.as_ptr() }))
}
