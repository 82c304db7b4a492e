//! `EVP_CIPHER_CTX` and encrypting with it.

use std::ffi::{c_int, c_uchar, c_uint};

use zeroize::Zeroizing;

use super::cipher_ctx::{EVP_CIPHER_CTX, Engine};
use super::cipher_method::{EVP_CIPHER, Mode};
use super::digest_method::EVP_MD;
use super::fetch;
use super::params::OSSL_PARAM;
use super::types::ENGINE;
use crate::crypto::cipher::{self, Unfinished};
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, bytes_mut, guard};

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
        if !cipher.served {
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
    ctx: &mut EVP_CIPHER_CTX,
    out: *mut c_uchar,
    input: *const c_uchar,
    len: usize,
) -> Result<usize, Error> {
    let failed = || Error::new(Lib::PROV, reason::PROV_R_CIPHER_OPERATION_FAILED);
    if len == 0 && ctx.cipher().is_none_or(|cipher| cipher.mode() != Mode::Ccm) {
        return Ok(0);
    }
    let encrypt = ctx.encrypt;
    match &mut ctx.engine {
        Engine::None => Err(Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET)),
        Engine::Unkeyed => Err(Error::new(Lib::PROV, reason::PROV_R_NO_KEY_SET)),
        // SAFETY: as our caller promises.
        Engine::Lc(engine) => unsafe { engine.update(out, input, len) }.ok_or_else(failed),
        Engine::Null => {
            // SAFETY: as our caller promises; the two may be one.
            unsafe { std::ptr::copy(input, out, len) };
            Ok(len)
        }
        Engine::Stream(stream) => {
            // SAFETY: as our caller promises; the two may be one.
            unsafe {
                std::ptr::copy(input, out, len);
                stream.apply(bytes_mut(out, len)?, encrypt);
            }
            Ok(len)
        }
        Engine::ChaCha20(stream) => {
            // SAFETY: as our caller promises; the two may be one.
            unsafe {
                std::ptr::copy(input, out, len);
                stream.apply(bytes_mut(out, len)?);
            }
            Ok(len)
        }
        // SAFETY: as our caller promises.
        Engine::Wrap { .. } => unsafe { wrap(ctx, out, input, len) },
    }
}

/// Wraps or unwraps a key, which is done in one call.
///
/// # Safety
/// As [`update`]; `out` may be NULL to ask for the room.
unsafe fn wrap(ctx: &mut EVP_CIPHER_CTX, out: *mut c_uchar, input: *const c_uchar, len: usize) -> Result<usize, Error> {
    let invalid =
        || Error::new(Lib::PROV, reason::PROV_R_INVALID_INPUT_LENGTH).then(Lib::EVP, reason::EVP_R_UPDATE_ERROR);
    let Engine::Wrap { key, iv, padded } = &ctx.engine else { return Err(Error::SILENT) };
    if (!padded && (!len.is_multiple_of(8) || len < 16)) || (!ctx.encrypt && !len.is_multiple_of(8)) {
        return Err(invalid());
    }
    let room = if ctx.encrypt { len.next_multiple_of(8) + 8 } else { len - 8 };
    if out.is_null() {
        return Ok(room);
    }
    // SAFETY: as our caller promises.
    let data = unsafe { bytes(input, len) }?;
    let run = if ctx.encrypt { cipher::wrap } else { cipher::unwrap };
    let made = run(key, iv.as_deref(), *padded, data);
    let made = made.ok_or_else(|| Error::new(Lib::PROV, reason::PROV_R_CIPHER_OPERATION_FAILED))?;
    // SAFETY: the output is not longer than `room`, which our caller promises.
    unsafe { bytes_mut(out, made.len()) }?.copy_from_slice(&made);
    Ok(made.len())
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
        put(outl, 0);
        let ctx = EVP_CIPHER_CTX::get0_mut(ctx)?;
        if encrypt.is_some_and(|encrypt| encrypt != ctx.encrypt) || (ctx.cipher().is_none() && encrypt == Some(true)) {
            return Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_OPERATION));
        }
        if ctx.cipher().is_none() {
            return Err(Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET));
        }
        let len = usize::try_from(len).map_err(|_| Error::new(Lib::EVP, reason::EVP_R_INVALID_LENGTH))?;
        let written = update(ctx, out, input, len)?;
        put(outl, written as c_int);
    }
    Ok(1)
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
        put(outl, 0);
        let ctx = EVP_CIPHER_CTX::get0_mut(ctx)?;
        if encrypt.is_some_and(|encrypt| encrypt != ctx.encrypt) || (ctx.cipher().is_none() && encrypt == Some(true)) {
            return Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_OPERATION));
        }
        let cipher = ctx.cipher().ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET))?;
        let is_aead = cipher.is_aead();
        let written = match &mut ctx.engine {
            Engine::Unkeyed => return Err(Error::new(Lib::PROV, reason::PROV_R_NO_KEY_SET)),
            Engine::Lc(engine) => engine.finish(out).map_err(|why| match why {
                _ if is_aead => Error::SILENT,
                Unfinished::Length => Error::new(Lib::PROV, reason::PROV_R_WRONG_FINAL_BLOCK_LENGTH),
                Unfinished::BadDecrypt => Error::new(Lib::PROV, reason::PROV_R_BAD_DECRYPT),
            })?,
            _ => 0,
        };
        put(outl, written as c_int);
    }
    Ok(1)
}

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
        let _ = engine;
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
            super::cipher_ctx::set_params(EVP_CIPHER_CTX::get0_mut(ctx)?, params)?;
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

/// Begins an encryption, as `EVP_CipherInit_ex`. Source: EVP_EncryptInit_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncryptInit_ex(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    engine: *mut ENGINE,
    key: *const c_uchar,
    iv: *const c_uchar,
) -> c_int {
    guard(0, || {
        let _ = engine;
        // SAFETY: as `EVP_CipherInit_ex`.
        unsafe { begin(ctx, &Start { cipher, key, iv, encrypt: 1 }) }
    })
}

/// Begins an encryption, as `EVP_CipherInit_ex2`. Source: EVP_EncryptInit_ex2(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncryptInit_ex2(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    key: *const c_uchar,
    iv: *const c_uchar,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: as `EVP_CipherInit_ex2`.
        Ok(unsafe { EVP_CipherInit_ex2(ctx, cipher, key, iv, 1, params) })
    })
}

/// Begins an encryption from a cleared context. Source: EVP_EncryptInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncryptInit(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    key: *const c_uchar,
    iv: *const c_uchar,
) -> c_int {
    guard(0, || {
        // SAFETY: as `EVP_CipherInit_ex`.
        unsafe { begin_afresh(ctx, &Start { cipher, key, iv, encrypt: 1 }) }
    })
}

/// Begins a decryption, as `EVP_CipherInit_ex`. Source: EVP_DecryptInit_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecryptInit_ex(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    engine: *mut ENGINE,
    key: *const c_uchar,
    iv: *const c_uchar,
) -> c_int {
    guard(0, || {
        let _ = engine;
        // SAFETY: as `EVP_CipherInit_ex`.
        unsafe { begin(ctx, &Start { cipher, key, iv, encrypt: 0 }) }
    })
}

/// Begins a decryption, as `EVP_CipherInit_ex2`. Source: EVP_DecryptInit_ex2(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecryptInit_ex2(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    key: *const c_uchar,
    iv: *const c_uchar,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: as `EVP_CipherInit_ex2`.
        Ok(unsafe { EVP_CipherInit_ex2(ctx, cipher, key, iv, 0, params) })
    })
}

/// Begins a decryption from a cleared context. Source: EVP_DecryptInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecryptInit(
    ctx: *mut EVP_CIPHER_CTX,
    cipher: *const EVP_CIPHER,
    key: *const c_uchar,
    iv: *const c_uchar,
) -> c_int {
    guard(0, || {
        // SAFETY: as `EVP_CipherInit_ex`.
        unsafe { begin_afresh(ctx, &Start { cipher, key, iv, encrypt: 0 }) }
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

/// Encrypts `inl` bytes, as `EVP_CipherUpdate`. Source: EVP_EncryptUpdate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncryptUpdate(
    ctx: *mut EVP_CIPHER_CTX,
    out: *mut c_uchar,
    outl: *mut c_int,
    input: *const c_uchar,
    inl: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { process(ctx, out, outl, input, inl, Some(true)) }
    })
}

/// Decrypts `inl` bytes, as `EVP_CipherUpdate`. Source: EVP_DecryptUpdate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecryptUpdate(
    ctx: *mut EVP_CIPHER_CTX,
    out: *mut c_uchar,
    outl: *mut c_int,
    input: *const c_uchar,
    inl: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { process(ctx, out, outl, input, inl, Some(false)) }
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

/// Ends an encryption, as `EVP_CipherFinal_ex`. Source: EVP_EncryptFinal_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncryptFinal_ex(ctx: *mut EVP_CIPHER_CTX, out: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { end(ctx, out, outl, Some(true)) }
    })
}

/// Ends an encryption, as `EVP_CipherFinal_ex`. Source: EVP_EncryptFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncryptFinal(ctx: *mut EVP_CIPHER_CTX, out: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { end(ctx, out, outl, Some(true)) }
    })
}

/// Ends a decryption, as `EVP_CipherFinal_ex`. Source: EVP_DecryptFinal_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecryptFinal_ex(ctx: *mut EVP_CIPHER_CTX, outm: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { end(ctx, outm, outl, Some(false)) }
    })
}

/// Ends a decryption, as `EVP_CipherFinal_ex`. Source: EVP_DecryptFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecryptFinal(ctx: *mut EVP_CIPHER_CTX, outm: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the buffers that the man page has the caller promise.
        unsafe { end(ctx, outm, outl, Some(false)) }
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
    ctx: &mut EVP_CIPHER_CTX,
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

/// Fills `key` with a random key of the cipher's length. Returns 1 or 0. Source: EVP_CIPHER_CTX_rand_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_rand_key(ctx: *mut EVP_CIPHER_CTX, key: *mut c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: a live context, and room for a key.
        unsafe {
            let len = EVP_CIPHER_CTX::get0(ctx)?.key_len;
            let key = bytes_mut(key, len)?;
            aws_lc_sys::RAND_bytes(key.as_mut_ptr(), key.len());
        }
        Ok(1)
    })
}

/// Makes key and vector from a password by the old way of OpenSSL: `count` rounds of a digest over password and salt
/// (8 bytes or NULL). Returns the key's length, 0 on failure. Source: EVP_BytesToKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_BytesToKey(
    kind: *const EVP_CIPHER,
    md: *const EVP_MD,
    salt: *const c_uchar,
    data: *const c_uchar,
    datal: c_int,
    count: c_int,
    key: *mut c_uchar,
    iv: *mut c_uchar,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects, readable bytes and room for key and vector.
        unsafe {
            let cipher = EVP_CIPHER::get0(kind)?;
            let (key_len, iv_len) = (cipher.key_len, cipher.iv_len);
            if data.is_null() {
                return Ok(key_len);
            }
            let md = super::digest_method::algorithm(md)?;
            let salt = if salt.is_null() { &[] } else { bytes(salt, 8)? };
            let made =
                bytes_to_key(md, salt, bytes(data, datal)?, count, (key_len + iv_len) as usize).ok_or(Error::SILENT)?;
            let (made_key, made_iv) = made.split_at(key_len as usize);
            if !key.is_null() {
                bytes_mut(key, made_key.len())?.copy_from_slice(made_key);
            }
            if !iv.is_null() {
                bytes_mut(iv, made_iv.len())?.copy_from_slice(made_iv);
            }
            Ok(key_len)
        }
    })
}

fn bytes_to_key(
    md: crate::crypto::digest::Algorithm,
    salt: &[u8],
    password: &[u8],
    count: c_int,
    len: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let mut made = Zeroizing::new(Vec::new());
    let mut last = Zeroizing::new(Vec::new());
    while made.len() < len {
        let input = Zeroizing::new([&last, password, salt].concat());
        last = Zeroizing::new(md.digest(&input)?);
        for _ in 1..c_uint::try_from(count).unwrap_or(1) {
            last = Zeroizing::new(md.digest(&last)?);
        }
        made.extend_from_slice(&last);
    }
    made.truncate(len);
    Some(made)
}
