//! CMAC. Source: `<openssl/cmac.h>`.

use std::ffi::{c_int, c_uchar, c_void};

use crate::crypto::mac::Cmac;
use crate::error::{Error, Lib};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, guard};
use crate::libcrypto::engine::ENGINE;
use crate::libcrypto::evp::cipher_method::{EVP_CIPHER, Mode};

/// A code under way.
#[derive(Default)]
pub struct CMAC_CTX_st {
    /// As begun, to begin again.
    fresh: Option<Cmac>,
    code: Option<Cmac>,
    /// What the cipher named last is.
    kind: Kind,
}

/// Ciphers that serve.
#[derive(Clone, Copy, Default)]
enum Kind {
    #[default]
    None,
    Aes,
    TripleDes,
}

/// OpenSSL's name for it.
pub type CMAC_CTX = CMAC_CTX_st;

impl Boxed for CMAC_CTX_st {
    const LIB: Lib = Lib::CRYPTO;
}

fn copied(code: &Option<Cmac>) -> Option<Cmac> {
    code.as_ref().and_then(Cmac::duplicate)
}

/// A new context, to be begun; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_CTX_new() -> *mut CMAC_CTX {
    guard(std::ptr::null_mut(), || Ok(CMAC_CTX_st::into_raw(CMAC_CTX_st::default())))
}

/// Frees a context; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_CTX_free(ctx: *mut CMAC_CTX) {
    guard((), || {
        // SAFETY: the caller gives up a live context.
        drop(unsafe { CMAC_CTX_st::set0(ctx) });
        Ok(())
    })
}

/// Wipes a context, which is as new.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_CTX_cleanup(ctx: *mut CMAC_CTX) {
    guard((), || {
        // SAFETY: the caller promises a live context.
        *unsafe { CMAC_CTX_st::get0_mut(ctx) }? = CMAC_CTX_st::default();
        Ok(())
    })
}

/// Copies a code under way. Returns 1, or 0 if none is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_CTX_copy(out: *mut CMAC_CTX, in_: *const CMAC_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live contexts.
        unsafe {
            let from = CMAC_CTX_st::get0(in_)?;
            let (fresh, code) = (copied(&from.fresh), copied(&from.code));
            if code.is_none() {
                return Err(Error::SILENT);
            }
            *CMAC_CTX_st::get0_mut(out)? = CMAC_CTX_st { fresh, code, kind: from.kind };
        }
        Ok(1)
    })
}

/// Begins a code with a key and a cipher in CBC mode (or ECB), AES or triple DES; all NULL begin the last one again. Returns 1,
/// or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_Init(
    ctx: *mut CMAC_CTX,
    key: *const c_void,
    keylen: usize,
    cipher: *const EVP_CIPHER,
    _impl: *mut ENGINE,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live objects and `keylen` bytes of key.
        unsafe {
            let ctx = CMAC_CTX_st::get0_mut(ctx)?;
            ctx.code = None;
            if let Some(cipher) = cipher.as_ref() {
                if !matches!(cipher.mode(), Mode::Ecb | Mode::Cbc) {
                    return Err(Error::SILENT);
                }
                // The cipher's kind shows in its name.
                let name = cipher.name().to_bytes().to_ascii_uppercase();
                ctx.kind = match &name[..] {
                    name if name.starts_with(b"AES") => Kind::Aes,
                    name if name.starts_with(b"DES-EDE3") => Kind::TripleDes,
                    _ => return Err(Error::SILENT),
                };
            }
            if !key.is_null() {
                let key = bytes(key, keylen)?;
                let begun = match ctx.kind {
                    Kind::Aes => Cmac::aes(key),
                    Kind::TripleDes => Cmac::triple_des(key),
                    Kind::None => None,
                };
                ctx.fresh = Some(begun.ok_or(Error::SILENT)?);
            } else if !cipher.is_null() {
                // A cipher alone waits for its key.
                return Ok(1);
            }
            ctx.code = copied(&ctx.fresh);
            if ctx.code.is_none() {
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// Adds `dlen` bytes. Returns 1, or 0 if nothing was begun.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_Update(ctx: *mut CMAC_CTX, data: *const c_void, dlen: usize) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live context and `dlen` readable bytes.
        unsafe {
            let code = CMAC_CTX_st::get0_mut(ctx)?.code.as_mut().ok_or(Error::SILENT)?;
            code.update(bytes(data, dlen)?);
        }
        Ok(1)
    })
}

/// Writes the code to `out`, unless that is NULL, and its length to `*poutlen`. Returns 1, or 0 if nothing was begun.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_Final(ctx: *mut CMAC_CTX, out: *mut c_uchar, poutlen: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live context and room for the code.
        unsafe {
            let ctx = CMAC_CTX_st::get0_mut(ctx)?;
            let code = ctx.code.as_ref().ok_or(Error::SILENT)?;
            put(poutlen, code.size());
            if out.is_null() {
                return Ok(1);
            }
            let code = code.duplicate().and_then(Cmac::finish).ok_or(Error::SILENT)?;
            std::ptr::copy_nonoverlapping(code.as_ptr(), out, code.len());
        }
        Ok(1)
    })
}

/// Goes on after [`CMAC_Final`], as if that had not been. Returns 1, or 0 if nothing was begun.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CMAC_resume(ctx: *mut CMAC_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live context.
        let begun = unsafe { CMAC_CTX_st::get0(ctx) }?.code.is_some();
        if begun { Ok(1) } else { Err(Error::SILENT) }
    })
}
