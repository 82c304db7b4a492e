//! The initialisation vector of an `EVP_CIPHER_CTX`, and how far into a block a stream mode is.

use std::ffi::{c_int, c_uchar, c_void};

use super::{CipherContext, EVP_CIPHER_CTX, Engine};
use crate::error::Error;
use crate::ffi::{Slotted, bytes_mut, guard};

/// How far into a block a stream mode is. Source: EVP_CIPHER_CTX_get_num(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_num(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, CipherContext::offset))
    })
}

/// Sets how far into a block a stream mode is, which only works for where it is already. Returns 1 or 0.
/// Source: EVP_CIPHER_CTX_set_num(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_num(ctx: *mut EVP_CIPHER_CTX, num: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        Ok((unsafe { EVP_CIPHER_CTX::get0(ctx) }?.offset() == num).into())
    })
}

/// Copies a vector to `len` bytes, if it fits.
///
/// # Safety
/// `len` bytes are writable at `to`.
unsafe fn copy_to(to: *mut c_void, len: usize, iv: &[u8]) -> Result<c_int, Error> {
    if iv.len() > len {
        return Err(Error::SILENT);
    }
    // SAFETY: as our caller promises.
    unsafe { bytes_mut(to, iv.len()) }?.copy_from_slice(iv);
    Ok(1)
}

/// Copies the vector as it was given, which `len` bytes must hold. Returns 1 or 0.
/// Source: EVP_CIPHER_CTX_get_original_iv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_original_iv(
    ctx: *mut EVP_CIPHER_CTX,
    buf: *mut c_void,
    len: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: a live context and `len` writable bytes.
        unsafe { copy_to(buf, len, &EVP_CIPHER_CTX::get0(ctx)?.original_iv) }
    })
}

/// Copies the vector as it has become, which `len` bytes must hold. Returns 1 or 0.
/// Source: EVP_CIPHER_CTX_get_updated_iv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_updated_iv(
    ctx: *mut EVP_CIPHER_CTX,
    buf: *mut c_void,
    len: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: a live context and `len` writable bytes.
        unsafe { copy_to(buf, len, &EVP_CIPHER_CTX::get0_mut(ctx)?.updated_iv()) }
    })
}

/// The vector as it was given, borrowed. Source: EVP_CIPHER_CTX_original_iv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_original_iv(ctx: *const EVP_CIPHER_CTX) -> *const c_uchar {
    guard(std::ptr::null(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0(ctx) }?.original_iv.as_ptr())
    })
}

fn iv_place(ctx: &mut CipherContext) -> *mut c_uchar {
    if let Engine::Lc(engine) = &mut ctx.engine
        && ctx.iv_len <= 16
    {
        return engine.iv_place();
    }
    let iv = ctx.updated_iv();
    let len = iv.len().min(16);
    ctx.shown_iv[..len].copy_from_slice(&iv[..len]);
    ctx.shown_iv.as_mut_ptr()
}

/// The vector as it has become, borrowed. Source: EVP_CIPHER_CTX_iv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_iv(ctx: *const EVP_CIPHER_CTX) -> *const c_uchar {
    guard(std::ptr::null(), || {
        // SAFETY: a live context; what is changed is only the copy that is shown.
        Ok(iv_place(unsafe { EVP_CIPHER_CTX::get0_mut(ctx.cast_mut()) }?))
    })
}

/// The vector as it has become, borrowed, where the modes of aws-lc read it again. Source: EVP_CIPHER_CTX_iv_noconst(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_iv_noconst(ctx: *mut EVP_CIPHER_CTX) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(iv_place(unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?))
    })
}
