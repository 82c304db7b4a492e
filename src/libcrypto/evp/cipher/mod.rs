//! `EVP_CIPHER_CTX` and encrypting with it.

pub mod bytes_to_key;
pub mod decrypt;
pub mod either_way;
pub mod encrypt;

use super::cipher_ctx::{CipherContext, EVP_CIPHER_CTX, Engine, aead};
use super::cipher_method::{EVP_CIPHER, Mode};
use super::fetch;
use crate::crypto::cipher::Unfinished;
use crate::crypto::modes::wrap;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Slotted, bytes, bytes_mut};
pub use bytes_to_key::{EVP_BytesToKey, EVP_CIPHER_CTX_rand_key};
pub use decrypt::{EVP_DecryptFinal, EVP_DecryptFinal_ex, EVP_DecryptInit_ex, EVP_DecryptUpdate};
pub use either_way::{EVP_CipherFinal_ex, EVP_CipherInit_ex, EVP_CipherUpdate};
pub use encrypt::{EVP_EncryptFinal, EVP_EncryptFinal_ex, EVP_EncryptInit_ex, EVP_EncryptUpdate};
use std::ffi::{c_int, c_uchar};

/// What a call begins with; NULLs leave what is there.
struct Start {
    cipher: *const EVP_CIPHER,
    key: *const c_uchar,
    iv: *const c_uchar,
    /// 1 encrypts, 0 decrypts, -1 leaves it.
    encrypt: c_int,
}

/// Begins, or goes on beginning, an encryption or decryption.
///
/// # Safety
/// Live objects or NULL; key and vector have the cipher's lengths.
unsafe fn begin(ctx: *mut EVP_CIPHER_CTX, start: &Start) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    let ctx = unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?;
    if start.encrypt != -1 {
        ctx.encrypt = start.encrypt != 0;
    }
    // SAFETY: as our caller promises.
    if let Some(cipher) = unsafe { start.cipher.as_ref() } {
        if !cipher.is_served() {
            return Err(fetch::unsupported(cipher.name().to_bytes(), Some(b"")));
        }
        ctx.set_cipher(cipher)?;
    }
    let cipher = ctx.cipher().ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET))?;
    let mode = cipher.mode();
    let (key_len, iv_len) = (ctx.key_len, ctx.iv_len);
    // SAFETY: as our caller promises.
    let (key, iv) = unsafe {
        let key = (!start.key.is_null()).then(|| bytes(start.key, key_len)).transpose()?;
        (key, (!start.iv.is_null() && iv_len > 0).then(|| bytes(start.iv, iv_len)).transpose()?)
    };
    if let Some(key) = key
        && mode == Mode::Xts
        && ctx.encrypt
        && key[..key.len() / 2] == key[key.len() / 2..]
    {
        return Err(Error::new(Lib::PROV, reason::PROV_R_XTS_DUPLICATED_KEYS));
    }
    ctx.start(key, iv)?;
    Ok(1)
}

/// As [`begin`], from a cleared context.
///
/// # Safety
/// As [`begin`].
unsafe fn begin_afresh(ctx: *mut EVP_CIPHER_CTX, start: &Start) -> Result<c_int, Error> {
    if !start.cipher.is_null() {
        // SAFETY: as our caller promises.
        unsafe { EVP_CIPHER_CTX::get0_mut(ctx)?.reset() };
    }
    // SAFETY: as our caller promises.
    unsafe { begin(ctx, start) }
}

/// Processes data.
///
/// # Safety
/// `ctx` is live; `out` has room for the data and a block, `input` has `len` bytes.
unsafe fn update(
    ctx: &mut CipherContext,
    out: *mut c_uchar,
    input: *const c_uchar,
    len: usize,
) -> Result<usize, Error> {
    let failed = || Error::new(Lib::PROV, reason::PROV_R_CIPHER_OPERATION_FAILED);
    let mode = ctx.cipher().map(|cipher| cipher.mode());
    // Associated data without bytes counts with SIV (CVE-2023-2975).
    let counts = matches!(mode, Some(Mode::Ccm | Mode::Ocb)) || (mode == Some(Mode::Siv) && out.is_null());
    if len == 0 && !counts {
        return Ok(0);
    }
    let encrypt = ctx.encrypt;
    if matches!(ctx.engine, Engine::Lc(_)) {
        ctx.make_missing_iv()?;
    }
    if mode == Some(Mode::Xts) {
        if len < 16 {
            return Err(failed());
        }
        ctx.restart()?;
    }
    match &mut ctx.engine {
        Engine::None => Err(Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET)),
        Engine::Unkeyed => Err(Error::new(Lib::PROV, reason::PROV_R_NO_KEY_SET)),
        // SAFETY: as our caller promises.
        Engine::Lc(engine) => unsafe { engine.update(out, input, len) }.ok_or_else(failed),
        // SAFETY: as our caller promises.
        Engine::Null => unsafe { moved(out, input, len) }.map(|_| len),
        Engine::Stream(stream) => {
            // SAFETY: as our caller promises.
            stream.apply(unsafe { moved(out, input, len) }?, encrypt);
            Ok(len)
        }
        Engine::ChaCha20(stream) => {
            // SAFETY: as our caller promises.
            stream.apply(unsafe { moved(out, input, len) }?);
            Ok(len)
        }
        Engine::Chain(chain) => {
            // SAFETY: as our caller promises; what was read is written from a copy.
            unsafe {
                let made = chain.update(bytes(input, len)?);
                Ok(write(&made, out)?)
            }
        }
        Engine::Xts(xts) => {
            // SAFETY: as our caller promises.
            xts.run(unsafe { moved(out, input, len) }?, encrypt).map(|_| len).ok_or_else(failed)
        }
        // SAFETY: as our caller promises.
        Engine::Aead(_) => unsafe { aead::update(ctx, out, input, len) },
        // SAFETY: as our caller promises.
        Engine::Wrap { .. } => unsafe { wrap(ctx, out, input, len) },
        // SAFETY: as our caller promises.
        Engine::DesWrap(key) => unsafe { wrap_des3(key, out, bytes(input, len)?, encrypt) },
    }
}

/// The input where the output goes, to be worked on in place.
///
/// # Safety
/// `len` readable and as many writable bytes; the two may be one.
unsafe fn moved<'a>(out: *mut c_uchar, input: *const c_uchar, len: usize) -> Result<&'a mut [u8], Error> {
    // SAFETY: as our caller promises.
    unsafe {
        std::ptr::copy(input, out, len);
        bytes_mut(out, len)
    }
}

/// Writes what a mode of ours made; how much that is.
///
/// # Safety
/// `out` has room for it.
unsafe fn write(made: &[u8], out: *mut c_uchar) -> Result<usize, Error> {
    if !made.is_empty() {
        // SAFETY: as our caller promises.
        unsafe { bytes_mut(out, made.len()) }?.copy_from_slice(made);
    }
    Ok(made.len())
}

/// Wraps or unwraps a key with triple DES.
///
/// # Safety
/// `out` has room for 16 bytes more than `data`, or is NULL to ask for the room.
unsafe fn wrap_des3(key: &[u8], out: *mut c_uchar, data: &[u8], encrypt: bool) -> Result<usize, Error> {
    let failed = || Error::new(Lib::PROV, reason::PROV_R_CIPHER_OPERATION_FAILED);
    if !data.len().is_multiple_of(8) || (!encrypt && data.len() < 24) {
        return Err(failed());
    }
    if out.is_null() {
        return Ok(if encrypt { data.len() + 16 } else { data.len() - 16 });
    }
    let made = if encrypt {
        let mut iv = [0; 8];
        // SAFETY: the buffer's own length.
        unsafe { aws_lc_sys::RAND_bytes(iv.as_mut_ptr(), iv.len()) };
        wrap::wrap_des3(key, iv, data)
    } else {
        wrap::unwrap_des3(key, data)
    };
    // SAFETY: as our caller promises.
    unsafe { write(&made.ok_or_else(failed)?, out) }
}

/// Wraps or unwraps a key, which is done in one call.
///
/// # Safety
/// As [`update`]; `out` may be NULL to ask for the room.
unsafe fn wrap(ctx: &mut CipherContext, out: *mut c_uchar, input: *const c_uchar, len: usize) -> Result<usize, Error> {
    let invalid =
        || Error::new(Lib::PROV, reason::PROV_R_INVALID_INPUT_LENGTH).then(Lib::EVP, reason::EVP_R_UPDATE_ERROR);
    let Engine::Wrap { key, iv, padded } = &ctx.engine else { return Err(Error::SILENT) };
    if (!padded || !ctx.encrypt) && (!len.is_multiple_of(8) || len < if ctx.encrypt { 8 } else { 16 }) {
        return Err(invalid());
    }
    let room = if ctx.encrypt { len.next_multiple_of(8) + 8 } else { len - 8 };
    if out.is_null() {
        return Ok(room);
    }
    // SAFETY: as our caller promises.
    let data = unsafe { bytes(input, len) }?;
    let run = if ctx.encrypt { wrap::wrap } else { wrap::unwrap };
    let made = run(key, iv.as_deref(), *padded, data);
    let failed =
        || Error::new(Lib::PROV, reason::PROV_R_CIPHER_OPERATION_FAILED).then(Lib::EVP, reason::EVP_R_UPDATE_ERROR);
    let made = made.ok_or_else(failed)?;
    // SAFETY: the output is not longer than `room`, which our caller promises.
    unsafe { bytes_mut(out, made.len()) }?.copy_from_slice(&made);
    Ok(made.len())
}

/// The context and its cipher, if it works in the direction asked for; nothing is written so far.
///
/// # Safety
/// `ctx` is live or NULL; `outl` is writable or NULL.
unsafe fn ready<'a>(
    ctx: *mut EVP_CIPHER_CTX,
    outl: *mut c_int,
    encrypt: Option<bool>,
) -> Result<(&'a mut CipherContext, &'static EVP_CIPHER), Error> {
    if outl.is_null() {
        return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    // SAFETY: as our caller promises.
    let ctx = unsafe {
        outl.write(0);
        EVP_CIPHER_CTX::get0_mut(ctx)
    }?;
    let cipher = ctx.cipher();
    if encrypt.is_some_and(|encrypt| encrypt != ctx.encrypt) || (cipher.is_none() && encrypt == Some(true)) {
        return Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_OPERATION));
    }
    let cipher = cipher.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET))?;
    Ok((ctx, cipher))
}

/// # Safety
/// `ctx` is live or NULL; `out` has room for the data and a block, `input` has `len` bytes; `outl` is writable.
unsafe fn process(
    ctx: *mut EVP_CIPHER_CTX,
    out: *mut c_uchar,
    outl: *mut c_int,
    input: *const c_uchar,
    len: c_int,
    encrypt: Option<bool>,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let (ctx, _) = ready(ctx, outl, encrypt)?;
        let len = usize::try_from(len).map_err(|_| Error::new(Lib::EVP, reason::EVP_R_INVALID_LENGTH))?;
        let written = update(ctx, out, input, len)?;
        put(outl, written as c_int);
    }
    Ok(1)
}

fn unfinished(why: Unfinished) -> Error {
    Error::new(
        Lib::PROV,
        match why {
            Unfinished::Length => reason::PROV_R_WRONG_FINAL_BLOCK_LENGTH,
            Unfinished::BadDecrypt => reason::PROV_R_BAD_DECRYPT,
        },
    )
}

/// # Safety
/// `ctx` is live or NULL; `out` has room for a block; `outl` is writable.
unsafe fn end(
    ctx: *mut EVP_CIPHER_CTX,
    out: *mut c_uchar,
    outl: *mut c_int,
    encrypt: Option<bool>,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let (ctx, cipher) = ready(ctx, outl, encrypt)?;
        let is_aead = cipher.is_aead();
        let written = match &mut ctx.engine {
            Engine::Unkeyed => return Err(Error::new(Lib::PROV, reason::PROV_R_NO_KEY_SET)),
            Engine::Lc(_) if cipher.mode() == Mode::Xts => 0,
            Engine::Lc(engine) => engine.finish(out).map_err(|why| match why {
                _ if is_aead => Error::SILENT,
                why => unfinished(why),
            })?,
            Engine::Chain(chain) => write(&chain.finish().map_err(unfinished)?, out)?,
            Engine::Aead(_) => aead::finish(ctx, out)?,
            _ => 0,
        };
        put(outl, written as c_int);
    }
    Ok(1)
}
