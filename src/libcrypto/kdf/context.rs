//! A derivation: its choices, and running it. Source: EVP_KDF_CTX_new(3), EVP_KDF_derive(3).

use std::ffi::{c_int, c_uchar};

use super::derive::Choices;
use super::settable::{self, GETTABLE};
use super::{EVP_KDF, Kind};
use crate::crypto::digest::Algorithm;
use crate::error::{Error, Lib, Silent};
use crate::ffi::{Boxed, bytes_mut, guard};
use crate::libcrypto::evp::params::{OSSL_PARAM, each_mut};

/// A derivation.
pub struct evp_kdf_ctx_st {
    pub(super) kdf: &'static EVP_KDF,
    pub(super) choices: Choices,
}

/// OpenSSL's name for it.
pub type EVP_KDF_CTX = evp_kdf_ctx_st;

impl Boxed for evp_kdf_ctx_st {
    const LIB: Lib = Lib::EVP;
}

/// What `EVP_KDF_CTX_set_params` takes. Source: EVP_KDF_CTX_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_settable_params(ctx: *mut EVP_KDF_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL, as the man page has the caller promise.
        Ok(unsafe { EVP_KDF_CTX::option(ctx) }.map_or(std::ptr::null(), |ctx| settable::of(ctx.kdf.kind).as_ptr()))
    })
}

/// What `EVP_KDF_CTX_get_params` tells. Source: EVP_KDF_CTX_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_gettable_params(ctx: *mut EVP_KDF_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if ctx.is_null() { std::ptr::null() } else { GETTABLE.as_ptr() }))
}

/// Makes a derivation for `EVP_KDF_CTX_free`. Source: EVP_KDF_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_new(kdf: *mut EVP_KDF) -> *mut EVP_KDF_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the constants of the table are all there is.
        let kdf = unsafe { kdf.cast_const().as_ref::<'static>() }.ok_or(Error::SILENT)?;
        Ok(Boxed::into_raw(EVP_KDF_CTX { kdf, choices: Choices::new() }))
    })
}

/// Clears and frees a derivation; NULL is fine. Source: EVP_KDF_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_free(ctx: *mut EVP_KDF_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        drop(unsafe { EVP_KDF_CTX::set0(ctx) });
        Ok(())
    })
}

/// NULL: no derivation of OpenSSL 3.0 can be copied. Source: EVP_KDF_CTX_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_dup(src: *const EVP_KDF_CTX) -> *mut EVP_KDF_CTX {
    let _ = src;
    std::ptr::null_mut()
}

/// The algorithm of a derivation. Source: EVP_KDF_CTX_kdf(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_kdf(ctx: *mut EVP_KDF_CTX) -> *const EVP_KDF {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { EVP_KDF_CTX::get0(ctx) }?.kdf))
    })
}

/// Forgets a derivation's choices. Source: EVP_KDF_CTX_reset(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_reset(ctx: *mut EVP_KDF_CTX) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EVP_KDF_CTX::get0_mut(ctx) }.silent()?.choices = Choices::new();
        Ok(())
    })
}

/// Length of the output where it is fixed, else the largest number. Source: EVP_KDF_CTX_get_kdf_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_get_kdf_size(ctx: *mut EVP_KDF_CTX) -> usize {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let ctx = unsafe { EVP_KDF_CTX::get0(ctx) }.silent()?;
        Ok(match (ctx.kdf.kind, ctx.choices.mode) {
            (Kind::Hkdf, 1) => ctx.choices.digest.map_or(0, Algorithm::size),
            _ => usize::MAX,
        })
    })
}

/// Makes choices by name. Returns 1 or 0. Source: EVP_KDF_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_set_params(ctx: *mut EVP_KDF_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EVP_KDF_CTX::get0_mut(ctx)?.set(params) }?;
        Ok(1)
    })
}

/// Tells "size". Returns 1, 0 on failure, or -2 if that was not asked for. Source: EVP_KDF_CTX_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_get_params(ctx: *mut EVP_KDF_CTX, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (size, mut told) = (EVP_KDF_CTX_get_kdf_size(ctx), false);
            for param in each_mut(params).filter(|param| param.name() == b"size") {
                // Nothing is known of the size before the digest is.
                if size == 0 || !param.set_magnitude(&size.to_be_bytes()) {
                    return Err(Error::SILENT);
                }
                told = true;
            }
            Ok(if told { 1 } else { -2 })
        }
    })
}

/// Makes choices, derives and fills `key`. Returns 1, 0 or less. Source: EVP_KDF_derive(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_derive(
    ctx: *mut EVP_KDF_CTX,
    key: *mut c_uchar,
    keylen: usize,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_KDF_CTX::get0_mut(ctx).silent()?;
            ctx.set(params)?;
            let made = ctx.derive(keylen)?;
            bytes_mut(key, made.len())?.copy_from_slice(&made);
        }
        Ok(1)
    })
}
