//! Encrypting and decrypting with a key.

use std::ffi::{c_int, c_uchar};

use super::sign::{answer, begun, room, short, start, unable};
use super::{EVP_PKEY_CTX, operation};
use crate::crypto::operate::{self, padding};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, bytes_mut, guard};
use crate::libcrypto::evp::params::OSSL_PARAM;
use crate::libcrypto::evp::pkey::EVP_PKEY;

fn crypts(nid: c_int) -> bool {
    nid == 6
}

/// Prepares for encrypting. Returns 1, 0 or less; -2 if the key cannot. Source: EVP_PKEY_encrypt_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_encrypt_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(unable(ctx, -2), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { start(ctx, operation::ENCRYPT, crypts) }?;
        Ok(1)
    })
}

/// As `EVP_PKEY_encrypt_init`, with parameters. Source: EVP_PKEY_encrypt_init_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_encrypt_init_ex(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(unable(ctx, -2), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            start(ctx, operation::ENCRYPT, crypts)?;
            super::params::set(ctx, params)
        }
    })
}

/// Encrypts and writes to `out`, whose room `*outlen` tells; with NULL tells the room needed. Returns 1, 0 or less. Source: EVP_PKEY_encrypt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_encrypt(
    ctx: *mut EVP_PKEY_CTX,
    out: *mut c_uchar,
    outlen: *mut usize,
    input: *const c_uchar,
    inlen: usize,
) -> c_int {
    guard(if ctx.is_null() { -2 } else { -1 }, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = begun(ctx, operation::ENCRYPT)?;
            let room = room(ctx)?;
            if short(out, outlen, room).is_some() {
                Error::new(Lib::PROV, reason::PROV_R_OUTPUT_BUFFER_TOO_SMALL).raise();
                return Ok(0);
            }
            let make = || operate::encrypt(&ctx.key()?.key()?, &ctx.options, bytes(input, inlen)?);
            match answer(out, outlen, room, make) {
                Err(wrong) if ctx.options.padding == padding::OAEP => {
                    wrong.raise();
                    Ok(0)
                }
                other => other,
            }
        }
    })
}

/// Prepares for decrypting. Returns 1, 0 or less; -2 if the key cannot. Source: EVP_PKEY_decrypt_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_decrypt_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(unable(ctx, -2), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { start(ctx, operation::DECRYPT, crypts) }?;
        Ok(1)
    })
}

/// As `EVP_PKEY_decrypt_init`, with parameters. Source: EVP_PKEY_decrypt_init_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_decrypt_init_ex(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(unable(ctx, -2), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            start(ctx, operation::DECRYPT, crypts)?;
            super::params::set(ctx, params)
        }
    })
}

/// Decrypts and writes to `out`, whose room `*outlen` tells; with NULL tells the room needed. Returns 1, 0 or less. Source: EVP_PKEY_decrypt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_decrypt(
    ctx: *mut EVP_PKEY_CTX,
    out: *mut c_uchar,
    outlen: *mut usize,
    input: *const c_uchar,
    inlen: usize,
) -> c_int {
    guard(if ctx.is_null() { -2 } else { -1 }, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = begun(ctx, operation::DECRYPT)?;
            let room = room(ctx)?;
            if short(out, outlen, room).is_some() {
                Error::new(Lib::PROV, reason::PROV_R_BAD_LENGTH).raise();
                return Ok(0);
            }
            let make = || decrypt(ctx, bytes(input, inlen)?);
            match answer(out, outlen, room, make) {
                Ok(done) => Ok(done),
                Err(wrong) => {
                    wrong.raise();
                    Ok(0)
                }
            }
        }
    })
}

/// Decrypts, by the program's own method if the key has one.
fn decrypt(ctx: &EVP_PKEY_CTX, cipher: &[u8]) -> Result<Vec<u8>, Error> {
    let pkey = ctx.key()?;
    if let Some(plain) = crate::libcrypto::rsa::method::decrypt_with_method(pkey, &ctx.options, cipher) {
        return plain;
    }
    operate::decrypt(&pkey.key()?, &ctx.options, cipher).map(|plain| plain.to_vec())
}

/// Encrypts a key to an RSA key (PKCS#1 v1.5). Returns the length, 0 or less on failure. Source: EVP_PKEY_encrypt_old(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_encrypt_old(
    enc_key: *mut c_uchar,
    key: *const c_uchar,
    key_len: c_int,
    pub_key: *mut EVP_PKEY,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let pkey = EVP_PKEY::get0(pub_key)?;
            if pkey.nid() != 6 {
                return Err(Error::new(Lib::EVP, reason::EVP_R_PUBLIC_KEY_NOT_RSA));
            }
            let made = operate::encrypt(&pkey.key()?, &operate::Options::default(), bytes(key, key_len)?)?;
            bytes_mut(enc_key, made.len())?.copy_from_slice(&made);
            Ok(made.len() as c_int)
        }
    })
}

/// Decrypts a key with an RSA key (PKCS#1 v1.5). Returns the length, -1 on failure. Source: EVP_PKEY_decrypt_old(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_decrypt_old(
    dec_key: *mut c_uchar,
    enc_key: *const c_uchar,
    enc_key_len: c_int,
    private_key: *mut EVP_PKEY,
) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let pkey = EVP_PKEY::get0(private_key)?;
            if pkey.nid() != 6 {
                return Err(Error::new(Lib::EVP, reason::EVP_R_PUBLIC_KEY_NOT_RSA));
            }
            let made = operate::decrypt(&pkey.key()?, &operate::Options::default(), bytes(enc_key, enc_key_len)?)?;
            bytes_mut(dec_key, made.len())?.copy_from_slice(&made);
            Ok(made.len() as c_int)
        }
    })
}
