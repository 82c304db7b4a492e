//! The functions that are told the direction: `EVP_CipherInit` and kin, and `EVP_Cipher`.

use std::ffi::{c_int, c_uchar, c_uint};

use super::super::cipher_ctx::{CipherContext, EVP_CIPHER_CTX, Engine};
use super::super::cipher_method::EVP_CIPHER;
use super::super::params::OSSL_PARAM;
use super::super::types::{ENGINE, no_engine};
use super::{Start, begin, begin_afresh, end, process, update};
use crate::error::{Error, reason};
use crate::ffi::{Slotted, guard};

/// Begins an encryption (`enc` 1) or decryption (0; -1 leaves it); what is NULL stays as it is, so that cipher, key
/// and vector may come in separate calls. Returns 1 or 0. Source: EVP_CipherInit_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CipherInit_ex(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    engine: *mut ENGINE,
    key: *const c_uchar,
    iv: *const c_uchar,
    enc: c_int,
) -> c_int {
    guard(0, || {
        if !cipher.is_null() {
            no_engine(engine, reason::ENGINE_R_UNIMPLEMENTED_CIPHER, reason::EVP_R_INITIALIZATION_ERROR)?;
        }
        // SAFETY: live objects, key and vector of the cipher's lengths, as the man page has the caller promise.
        unsafe { begin(ctx, &Start { cipher, key, iv, encrypt: enc }) }
    })
}

/// As `EVP_CipherInit_ex`, with parameters. Source: EVP_CipherInit_ex2(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CipherInit_ex2(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    key: *const c_uchar,
    iv: *const c_uchar,
    enc: c_int,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: as `EVP_CipherInit_ex`, and an array.
        unsafe {
            begin(ctx, &Start { cipher, key: std::ptr::null(), iv: std::ptr::null(), encrypt: enc })?;
            super::super::cipher_ctx::control::set_params(EVP_CIPHER_CTX::get0_mut(ctx)?, params)?;
            begin(ctx, &Start { cipher: std::ptr::null(), key, iv, encrypt: enc })
        }
    })
}

/// As `EVP_CipherInit_ex` from a cleared context. Source: EVP_CipherInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CipherInit(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    key: *const c_uchar,
    iv: *const c_uchar,
    enc: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: as `EVP_CipherInit_ex`.
        unsafe { begin_afresh(ctx, &Start { cipher, key, iv, encrypt: enc }) }
    })
}

/// Processes `inl` bytes; `*outl` becomes how many were written. NULL for `out` adds data to be authenticated.
/// Returns 1 or 0. Source: EVP_CipherUpdate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CipherUpdate(
    ctx: *mut EVP_CIPHER_CTX,
    out: *mut c_uchar,
    outl: *mut c_int,
    input: *const c_uchar,
    inl: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { process(ctx, out, outl, input, inl, None) }
    })
}

/// Ends: writes the last block, or checks padding or tag. Returns 1, or 0 if they are wrong. Source: EVP_CipherFinal_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CipherFinal_ex(ctx: *mut EVP_CIPHER_CTX, outm: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { end(ctx, outm, outl, None) }
    })
}

/// As `EVP_CipherFinal_ex`. Source: EVP_CipherFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CipherFinal(ctx: *mut EVP_CIPHER_CTX, outm: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { end(ctx, outm, outl, None) }
    })
}

/// Processes whole blocks without holding any back; NULL for `in` ends an authenticating cipher. Returns how many bytes
/// were written, or -1. Source: EVP_Cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_Cipher(
    c: *mut EVP_CIPHER_CTX,
    out: *mut c_uchar,
    input: *const c_uchar,
    inl: c_uint,
) -> c_int {
    guard(-1, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe {
            let ctx = EVP_CIPHER_CTX::get0_mut(c).map_err(|_| Error::SILENT)?;
            let cipher = ctx.cipher().ok_or(Error::SILENT)?;
            let (block, is_aead) = (cipher.block, cipher.is_aead());
            if input.is_null() && is_aead {
                let mut written = 0;
                end(c, out, &mut written, None)?;
                return Ok(written);
            }
            let len = inl as usize;
            if block > 1 && !len.is_multiple_of(block as usize) && !matches!(ctx.engine, Engine::Wrap { .. }) {
                // OpenSSL hands the request to the block function, which leaves the odd bytes out and counts them.
                update_unpadded(ctx, out, input, len - len % block as usize)?;
                return Ok(len as c_int);
            }
            update_unpadded(ctx, out, input, len).map(|written| written as c_int)
        }
    })
}

/// # Safety
/// As [`update`].
unsafe fn update_unpadded(
    ctx: &mut CipherContext,
    out: *mut c_uchar,
    input: *const c_uchar,
    len: usize,
) -> Result<usize, Error> {
    let padding = ctx.padding;
    ctx.pad(false);
    // SAFETY: as our caller promises.
    let written = unsafe { update(ctx, out, input, len) };
    ctx.pad(padding);
    written
}
