//! `<openssl/cmac.h>`.

use std::ffi::{c_int, c_uchar, c_void};

use zeroize::Zeroizing;

use super::cipher_method::EVP_CIPHER;
use super::types::ENGINE;
use crate::crypto::mac::Cmac;
use crate::error::{Error, Lib};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, bytes_mut, guard};

/// A code being computed.
#[derive(Default)]
pub struct CMAC_CTX_st {
    key: Option<Zeroizing<Vec<u8>>>,
    block: usize,
    state: Option<Cmac>,
}

/// OpenSSL's name for it.
pub type CMAC_CTX = CMAC_CTX_st;

impl Boxed for CMAC_CTX_st {
    const LIB: Lib = Lib::EVP;
}

fn begin(key: &[u8], block: usize) -> Option<Cmac> {
    if block == 8 { Cmac::triple_des(key) } else { Cmac::aes(key) }
}

/// Makes a context for `CMAC_CTX_free`. Source: CMAC_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_CTX_new() -> *mut CMAC_CTX {
    guard(std::ptr::null_mut(), || Ok(Boxed::into_raw(CMAC_CTX::default())))
}

/// Clears and frees a context; NULL is fine. Source: CMAC_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_CTX_free(ctx: *mut CMAC_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        drop(unsafe { CMAC_CTX::set0(ctx) });
        Ok(())
    })
}

/// Clears a context. Source: CMAC_CTX_cleanup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_CTX_cleanup(ctx: *mut CMAC_CTX) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        *unsafe { CMAC_CTX::get0_mut(ctx) }? = CMAC_CTX::default();
        Ok(())
    })
}

/// Copies a context with what it has computed so far. Returns 1 or 0. Source: CMAC_CTX_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_CTX_copy(out: *mut CMAC_CTX, input: *const CMAC_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let from = CMAC_CTX::get0(input)?;
            let state = from.state.as_ref().and_then(Cmac::duplicate).ok_or(Error::SILENT)?;
            *CMAC_CTX::get0_mut(out)? = CMAC_CTX { key: from.key.clone(), block: from.block, state: Some(state) };
        }
        Ok(1)
    })
}

/// Begins a code; with NULLs begins the last one again. Returns 1 or 0. Source: CMAC_Init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_Init(
    ctx: *mut CMAC_CTX,
    key: *const c_void,
    keylen: usize,
    cipher: *const EVP_CIPHER,
    engine: *mut ENGINE,
) -> c_int {
    guard(0, || {
        let _ = engine;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = CMAC_CTX::get0_mut(ctx)?;
            if let Some(cipher) = EVP_CIPHER::option(cipher) {
                *ctx = CMAC_CTX { block: if cipher.iv_len == 8 { 8 } else { 16 }, ..CMAC_CTX::default() };
            }
            if !key.is_null() {
                ctx.key = Some(Zeroizing::new(bytes(key, keylen)?.to_vec()));
            }
            if let Some(key) = &ctx.key {
                ctx.state = Some(begin(key, ctx.block).ok_or(Error::SILENT)?);
            }
        }
        Ok(1)
    })
}

/// Adds data. Returns 1 or 0. Source: CMAC_Update(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_Update(ctx: *mut CMAC_CTX, data: *const c_void, dlen: usize) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { CMAC_CTX::get0_mut(ctx)?.state.as_mut().ok_or(Error::SILENT)?.update(bytes(data, dlen)?) };
        Ok(1)
    })
}

/// Ends the code and writes it; with NULL tells its length. Returns 1 or 0. Source: CMAC_Final(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_Final(ctx: *mut CMAC_CTX, out: *mut c_uchar, poutlen: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = CMAC_CTX::get0_mut(ctx)?;
            let state = ctx.state.as_ref().ok_or(Error::SILENT)?;
            put(poutlen, state.size());
            if !out.is_null() {
                let code = state.duplicate().and_then(Cmac::finish).ok_or(Error::SILENT)?;
                bytes_mut(out, code.len())?.copy_from_slice(&code);
            }
        }
        Ok(1)
    })
}

/// Goes on after `CMAC_Final`, which ends nothing. Returns 1 or 0. Source: CMAC_resume(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_resume(ctx: *mut CMAC_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { CMAC_CTX::get0(ctx) }?.state.is_some().into())
    })
}
