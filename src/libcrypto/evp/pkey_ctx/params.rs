//! Choices by `OSSL_PARAM`.

use std::ffi::c_int;

use super::EVP_PKEY_CTX;
use super::settings::{Setting, apply};
use crate::error::Error;
use crate::ffi::{Boxed, guard};
use crate::libcrypto::ec::group::explicit;
use crate::libcrypto::evp::params::{
    END, INTEGER, OCTET_STRING, OSSL_PARAM, UNSIGNED, UTF8_STRING, described, each, each_mut,
};

/// Applies parameters to an operation; NULL and unknown names are fine.
///
/// # Safety
/// `ctx` is live or NULL and nothing of it is borrowed; `params` is NULL or an array that ends with a NULL key.
pub(crate) unsafe fn set(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    let ctx = unsafe { EVP_PKEY_CTX::get0_mut(ctx) }?;
    // Others depend on the padding, wherever it stands.
    let is_padding = |param: &&OSSL_PARAM| param.name() == b"pad-mode";
    // SAFETY: as our caller promises.
    let (first, then) = unsafe { (each(params).filter(is_padding), each(params).filter(|param| !is_padding(param))) };
    for param in first.chain(then) {
        let Some(setting) = Setting::of_param(param, ctx.nid, ctx.operation)? else { continue };
        if apply(ctx, setting)? <= 0 {
            return Err(Error::SILENT);
        }
    }
    // SAFETY: as our caller promises.
    let curve = if ctx.nid == EC { unsafe { explicit::named(params) } } else { None };
    match curve.map(|nid| apply(ctx, Setting::Group(nid))).transpose()? {
        Some(..1) => Err(Error::SILENT),
        _ => Ok(1),
    }
}

/// `EVP_PKEY_EC`.
const EC: c_int = 408;

static SETTABLE: [OSSL_PARAM; 9] = [
    described(c"digest", UTF8_STRING),
    described(c"pad-mode", UTF8_STRING),
    described(c"mgf1-digest", UTF8_STRING),
    described(c"saltlen", UTF8_STRING),
    described(c"oaep-label", OCTET_STRING),
    described(c"pad", UNSIGNED),
    described(c"kdf-type", UTF8_STRING),
    described(c"group", UTF8_STRING),
    END,
];
static GETTABLE: [OSSL_PARAM; 5] = [
    described(c"digest", UTF8_STRING),
    described(c"pad-mode", UTF8_STRING),
    described(c"mgf1-digest", UTF8_STRING),
    described(c"saltlen", INTEGER),
    END,
];

/// Sets an operation's choices by name. Returns 1, 0 or less. Source: EVP_PKEY_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_params(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        unsafe {
            if ctx.as_ref().is_some_and(|ctx| ctx.operation == 0) {
                return Err(Error::SILENT);
            }
            set(ctx, params)
        }
    })
}

/// Tells an operation's choices by name. Returns 1, 0 or less. Source: EVP_PKEY_CTX_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_params(ctx: *mut EVP_PKEY_CTX, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        let (ctx, params) = unsafe { (EVP_PKEY_CTX::get0(ctx)?, each_mut(params)) };
        if ctx.operation == 0 {
            return Err(Error::SILENT);
        }
        for param in params {
            let name = |md: Option<crate::crypto::digest::Algorithm>| {
                let md = super::super::digest_table::plain(md.map_or(0, crate::crypto::digest::Algorithm::nid));
                // SAFETY: NULL or a constant.
                unsafe { crate::libcrypto::evp::digest_method::EVP_MD::option(md) }
                    .map_or("", |md| md.name().to_str().unwrap_or(""))
            };
            let done = match param.name() {
                b"digest" => param.set_text(name(ctx.options.md)),
                b"mgf1-digest" => param.set_text(name(ctx.options.mgf1_md.or(ctx.options.md))),
                b"pad-mode" => {
                    param.set_integer(ctx.options.padding.into())
                        || param.set_text(super::settings::padding_name(ctx.options.padding))
                }
                b"saltlen" => param.set_integer(ctx.options.salt_len.unwrap_or(-2).into()),
                _ => continue,
            };
            if !done {
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// What `EVP_PKEY_CTX_set_params` takes. Source: EVP_PKEY_CTX_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_settable_params(ctx: *const EVP_PKEY_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_PKEY_CTX::get0(ctx) }?;
        Ok(if ctx.operation == 0 { std::ptr::null() } else { SETTABLE.as_ptr() })
    })
}

/// What `EVP_PKEY_CTX_get_params` tells. Source: EVP_PKEY_CTX_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_gettable_params(ctx: *const EVP_PKEY_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_PKEY_CTX::get0(ctx) }?;
        Ok(if ctx.operation == 0 { std::ptr::null() } else { GETTABLE.as_ptr() })
    })
}
