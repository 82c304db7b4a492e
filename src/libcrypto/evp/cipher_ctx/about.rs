//! What an `EVP_CIPHER_CTX` tells: its cipher, lengths, direction and parameters.

use std::ffi::c_int;

use super::super::cipher_method::{CONTEXT_PARAMS, EVP_CIPHER};
use super::super::params::{OSSL_PARAM, each_mut};
use super::EVP_CIPHER_CTX;
use super::control::{control, ctrl};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Slotted, guard};

/// The cipher in use; NULL if none. Source: EVP_CIPHER_CTX_get0_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get0_cipher(ctx: *const EVP_CIPHER_CTX) -> *const EVP_CIPHER {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(std::ptr::null(), |ctx| ctx.cipher))
    })
}

/// The older name of `EVP_CIPHER_CTX_get0_cipher`. Source: EVP_CIPHER_CTX_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_cipher(ctx: *const EVP_CIPHER_CTX) -> *const EVP_CIPHER {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(std::ptr::null(), |ctx| ctx.cipher))
    })
}

/// The cipher in use, with a reference of its own. Source: EVP_CIPHER_CTX_get1_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get1_cipher(ctx: *mut EVP_CIPHER_CTX) -> *mut EVP_CIPHER {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(std::ptr::null_mut(), |ctx| ctx.cipher.cast_mut()))
    })
}

/// The NID of the cipher in use. Source: EVP_CIPHER_CTX_get_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_nid(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.and_then(|ctx| ctx.cipher()).map_or(0, |cipher| cipher.nid))
    })
}

/// Length of a block of the cipher in use. Source: EVP_CIPHER_CTX_get_block_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_block_size(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.and_then(|ctx| ctx.cipher()).map_or(0, |cipher| cipher.block))
    })
}

/// Length of the key in use. Source: EVP_CIPHER_CTX_get_key_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_key_length(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, |ctx| ctx.key_len as c_int))
    })
}

/// Length of the vector in use. Source: EVP_CIPHER_CTX_get_iv_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_iv_length(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, |ctx| ctx.iv_len as c_int))
    })
}

/// Length of the tag; 0 for ciphers without one. Source: EVP_CIPHER_CTX_get_tag_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_tag_length(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, |ctx| ctx.tag_len as c_int))
    })
}

/// 1 if encrypting, 0 if decrypting. Source: EVP_CIPHER_CTX_is_encrypting(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_is_encrypting(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, |ctx| ctx.encrypt.into()))
    })
}

/// Tells "keylen", "ivlen", "padding", "num", "iv", "updated-iv", "taglen" and "tag". Returns 1 or 0.
/// Source: EVP_CIPHER_CTX_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_params(ctx: *mut EVP_CIPHER_CTX, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        let (ctx, params) = unsafe { (EVP_CIPHER_CTX::get0_mut(ctx)?, each_mut(params)) };
        ctx.cipher().ok_or(Error::SILENT)?;
        for param in params {
            let done = match param.name() {
                b"keylen" => param.set_integer(ctx.key_len as i64),
                b"ivlen" => param.set_integer(ctx.iv_len as i64),
                b"padding" => param.set_integer(ctx.padding.into()),
                b"num" => param.set_integer(ctx.offset().into()),
                b"taglen" => param.set_integer(ctx.tag_len as i64),
                b"iv" => param.set_bytes(&ctx.original_iv),
                b"updated-iv" => param.set_bytes(&ctx.updated_iv()),
                b"tag" => {
                    let mut tag = vec![0; param.data_size.min(16)];
                    control(ctx, ctrl::GET_TAG, tag.len() as c_int, tag.as_mut_ptr().cast())?;
                    param.set_bytes(&tag)
                }
                _ => continue,
            };
            if !done {
                return Err(Error::new(Lib::PROV, reason::PROV_R_FAILED_TO_SET_PARAMETER));
            }
        }
        Ok(1)
    })
}

/// What `EVP_CIPHER_CTX_get_params` can tell. Source: EVP_CIPHER_CTX_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_gettable_params(ctx: *mut EVP_CIPHER_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(if unsafe { EVP_CIPHER_CTX::option(ctx) }.is_some_and(|ctx| ctx.cipher().is_some()) {
            CONTEXT_PARAMS.as_ptr()
        } else {
            std::ptr::null()
        })
    })
}
