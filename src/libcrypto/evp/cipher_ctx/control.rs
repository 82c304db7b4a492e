//! What a program tells an `EVP_CIPHER_CTX`: requests by number, parameters, padding, the key's length.

use std::ffi::{c_int, c_void};

use super::super::cipher_method::{CONTEXT_PARAMS, Mode};
use super::super::params::{OSSL_PARAM, each};
use super::{CipherContext, EVP_CIPHER_CTX, NO_PADDING, aead};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Slotted, guard};

/// Applies parameters.
///
/// # Safety
/// `params` is NULL or an array that ends with a NULL key.
pub(crate) unsafe fn set_params(ctx: &mut CipherContext, params: *const OSSL_PARAM) -> Result<(), Error> {
    let wrong = || Error::new(Lib::PROV, reason::PROV_R_FAILED_TO_GET_PARAMETER);
    // SAFETY: as our caller promises.
    for param in unsafe { each(params) } {
        let number = || param.integer().and_then(|value| c_int::try_from(value).ok()).ok_or_else(wrong);
        let done = match param.name() {
            b"padding" => {
                ctx.padding = number()? != 0;
                ctx.pad(ctx.padding);
                1
            }
            b"keylen" => {
                set_key_length(ctx, number()?).map_err(|_| Error::new(Lib::PROV, reason::PROV_R_INVALID_KEY_LENGTH))?
            }
            b"ivlen" => control(ctx, ctrl::SET_IVLEN, number()?, std::ptr::null_mut())?,
            b"tag" => {
                let tag = param.bytes().ok_or_else(wrong)?;
                control(ctx, ctrl::SET_TAG, tag.len() as c_int, tag.as_ptr().cast_mut().cast())?
            }
            _ => 1,
        };
        if done <= 0 {
            return Err(Error::SILENT);
        }
    }
    Ok(())
}

/// Requests by number (`EVP_CTRL_*`).
pub(super) mod ctrl {
    pub(in super::super) const INIT: i32 = 0;
    pub(in super::super) const SET_KEY_LENGTH: i32 = 1;
    pub(in super::super) const RAND_KEY: i32 = 6;
    pub(in super::super) const SET_IVLEN: i32 = 9;
    pub(in super::super) const GET_TAG: i32 = 0x10;
    pub(in super::super) const SET_TAG: i32 = 0x11;
    pub(in super::super) const SET_IV_FIXED: i32 = 0x12;
    pub(in super::super) const IV_GEN: i32 = 0x13;
    pub(in super::super) const CCM_SET_L: i32 = 0x14;
    pub(in super::super) const SET_IV_INV: i32 = 0x18;
    pub(in super::super) const GET_IVLEN: i32 = 0x25;
}

/// A request by number.
pub(super) fn control(
    ctx: &mut CipherContext,
    request: c_int,
    number: c_int,
    pointer: *mut c_void,
) -> Result<c_int, Error> {
    let cipher = ctx.cipher().ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET))?;
    let aead = cipher.is_aead();
    match request {
        ctrl::INIT => Ok(1),
        ctrl::SET_KEY_LENGTH => set_key_length(ctx, number),
        ctrl::GET_IVLEN if pointer.is_null() => Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER)),
        ctrl::GET_IVLEN => {
            // SAFETY: the request writes an `int`.
            unsafe { pointer.cast::<c_int>().write(ctx.iv_len as c_int) };
            Ok(1)
        }
        // For ciphers without a tag OpenSSL finds nothing to set or get and answers 1.
        ctrl::SET_IVLEN | ctrl::SET_TAG | ctrl::GET_TAG if !aead => Ok(1),
        // SAFETY: the request says what `pointer` is.
        _ if matches!(cipher.mode(), Mode::Ocb | Mode::Siv | Mode::Ccm) => unsafe {
            aead::control(ctx, request, number, pointer)
        },
        ctrl::SET_IVLEN if number <= 0 => Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_IV_LENGTH)),
        ctrl::SET_IV_FIXED | ctrl::IV_GEN | ctrl::SET_IV_INV | ctrl::CCM_SET_L if !aead => {
            Err(Error::new(Lib::EVP, reason::EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED))
        }
        ctrl::SET_TAG if pointer.is_null() => set_tag_length(ctx, number),
        // Here OpenSSL ends the process.
        ctrl::GET_TAG | ctrl::SET_IV_FIXED | ctrl::IV_GEN | ctrl::SET_IV_INV if pointer.is_null() => {
            Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER))
        }
        ctrl::SET_IVLEN
        | ctrl::GET_TAG
        | ctrl::SET_TAG
        | ctrl::SET_IV_FIXED
        | ctrl::IV_GEN
        | ctrl::SET_IV_INV
        | ctrl::CCM_SET_L => {
            let encrypting = ctx.encrypt;
            if request == ctrl::SET_TAG && encrypting && !pointer.is_null() {
                return Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_TAG));
            }
            let engine = ctx.lc().ok_or(Error::SILENT)?;
            // SAFETY: the request means the same to aws-lc, and the program gave what it wants.
            let done = unsafe { engine.ctrl(request, number, pointer) };
            if done <= 0 {
                let reason = match request {
                    ctrl::GET_TAG | ctrl::SET_TAG => reason::PROV_R_INVALID_TAG,
                    ctrl::SET_IVLEN => reason::PROV_R_INVALID_IV_LENGTH,
                    _ => return Ok(0),
                };
                return Err(Error::new(Lib::PROV, reason));
            }
            match request {
                ctrl::SET_IVLEN => ctx.iv_len = number as usize,
                ctrl::SET_TAG => ctx.tag_len = number as usize,
                ctrl::SET_IV_FIXED | ctrl::IV_GEN | ctrl::SET_IV_INV => ctx.has_iv = true,
                _ => {}
            }
            Ok(done)
        }
        // SAFETY: the request wants room for a key.
        ctrl::RAND_KEY => unsafe { ctx.random_key(pointer.cast()) },
        _ => Err(Error::new(Lib::EVP, reason::EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED)),
    }
}

/// Sets how long the tag is to be, without a tag yet: ChaCha20-Poly1305 notes it, GCM refuses.
fn set_tag_length(ctx: &mut CipherContext, len: c_int) -> Result<c_int, Error> {
    let wrong = || Error::new(Lib::PROV, reason::PROV_R_INVALID_TAG_LENGTH);
    if ctx.cipher().is_some_and(|cipher| cipher.mode() == Mode::Gcm) {
        return Err(Error::new(Lib::PROV, reason::PROV_R_FAILED_TO_GET_PARAMETER));
    }
    if !(1..=16).contains(&len) {
        return Err(wrong());
    }
    ctx.tag_len = len as usize;
    Ok(1)
}

fn set_key_length(ctx: &mut CipherContext, len: c_int) -> Result<c_int, Error> {
    let len = usize::try_from(len).map_err(|_| Error::new(Lib::EVP, reason::EVP_R_INVALID_KEY_LENGTH))?;
    if len == ctx.key_len {
        return Ok(1);
    }
    if let Some(cipher) = ctx.cipher().filter(|cipher| cipher.has_any_key_length() && len > 0)
        && ctx.lc().is_none_or(|engine| engine.set_key_length(cipher.nid, len))
    {
        ctx.key_len = len;
        return Ok(1);
    }
    Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_KEY_LENGTH))
}

/// Requests of a cipher (`EVP_CTRL_AEAD_SET_IVLEN`, `EVP_CTRL_AEAD_GET_TAG`, …). Returns 1, 0 or less.
/// Source: EVP_CIPHER_CTX_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_ctrl(
    ctx: *mut EVP_CIPHER_CTX,
    kind: c_int,
    arg: c_int,
    ptr: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: a live context; the request says what `ptr` is.
        let ctx = unsafe { EVP_CIPHER_CTX::get0_mut(ctx) };
        let ctx = ctx.map_err(|_| Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET))?;
        control(ctx, kind, arg, ptr)
    })
}

/// Sets whether the last block is padded, which it is at first. Returns 1. Source: EVP_CIPHER_CTX_set_padding(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_padding(c: *mut EVP_CIPHER_CTX, pad: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_CIPHER_CTX::get0_mut(c) }?;
        ctx.padding = pad != 0;
        ctx.flags = if ctx.padding { ctx.flags & !NO_PADDING } else { ctx.flags | NO_PADDING };
        ctx.pad(ctx.padding);
        Ok(1)
    })
}

/// Sets the key's length, where the cipher allows more than one. Returns 1 or 0. Source: EVP_CIPHER_CTX_set_key_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_key_length(x: *mut EVP_CIPHER_CTX, keylen: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        set_key_length(unsafe { EVP_CIPHER_CTX::get0_mut(x) }?, keylen)
    })
}

/// Sets choices by name: "padding", "keylen", "ivlen", "tag". Returns 1 or 0. Source: EVP_CIPHER_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_params(ctx: *mut EVP_CIPHER_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_CIPHER_CTX::get0_mut(ctx)?;
            ctx.cipher().ok_or(Error::SILENT)?;
            set_params(ctx, params)?;
        }
        Ok(1)
    })
}

/// What `EVP_CIPHER_CTX_set_params` takes. Source: EVP_CIPHER_CTX_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_settable_params(ctx: *mut EVP_CIPHER_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(if unsafe { EVP_CIPHER_CTX::option(ctx) }.is_some_and(|ctx| ctx.cipher().is_some()) {
            CONTEXT_PARAMS.as_ptr()
        } else {
            std::ptr::null()
        })
    })
}
