//! Data encrypted with a fresh key that is encrypted to others' RSA keys.

use std::ffi::{c_int, c_uchar};

use zeroize::Zeroizing;

use super::cipher::{
    EVP_CIPHER_CTX_rand_key, EVP_DecryptFinal_ex, EVP_DecryptInit_ex, EVP_EncryptFinal_ex, EVP_EncryptInit_ex,
};
use super::cipher_ctx::control::EVP_CIPHER_CTX_set_key_length;
use super::cipher_ctx::{EVP_CIPHER_CTX, EVP_CIPHER_CTX_reset};
use super::cipher_method::EVP_CIPHER;
use super::pkey::EVP_PKEY;
use crate::crypto::operate::{self, Options};
use crate::error::Error;
use crate::ffi::{Shared, Slotted, bytes, bytes_mut, guard};

/// Begins an encryption with a fresh key and vector (written to `iv`); the key, encrypted to each of `npubk` RSA keys, goes to `ek[i]`, its length to `ekl[i]`. Returns `npubk`, 0 on failure. Source: EVP_SealInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SealInit(
    ctx: *mut EVP_CIPHER_CTX,
    kind: *const EVP_CIPHER,
    ek: *mut *mut c_uchar,
    ekl: *mut c_int,
    iv: *mut c_uchar,
    pubk: *mut *mut EVP_PKEY,
    npubk: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let null = std::ptr::null();
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if !kind.is_null() {
                EVP_CIPHER_CTX_reset(ctx);
                if EVP_EncryptInit_ex(ctx, kind, std::ptr::null_mut(), null, null) == 0 {
                    return Err(Error::SILENT);
                }
            }
            if npubk <= 0 || pubk.is_null() {
                return Ok(1);
            }
            let (key_len, iv_len) = {
                let ctx = EVP_CIPHER_CTX::get0(ctx)?;
                (ctx.key_len, ctx.iv_len)
            };
            let mut key = Zeroizing::new(vec![0; key_len]);
            if EVP_CIPHER_CTX_rand_key(ctx, key.as_mut_ptr()) != 1 {
                return Err(Error::SILENT);
            }
            if iv_len > 0 {
                aws_lc_sys::RAND_bytes(iv, iv_len);
            }
            if EVP_EncryptInit_ex(ctx, null.cast(), std::ptr::null_mut(), key.as_ptr(), iv) == 0 {
                return Err(Error::SILENT);
            }
            for at in 0..npubk as usize {
                let made = operate::encrypt(&EVP_PKEY::get0(*pubk.add(at))?.key()?, &Options::default(), &key)?;
                bytes_mut(*ek.add(at), made.len())?.copy_from_slice(&made);
                ekl.add(at).write(made.len() as c_int);
            }
        }
        Ok(npubk)
    })
}

/// Ends the encryption, as `EVP_EncryptFinal_ex`, and begins the next with the same key. Returns 1 or 0. Source: EVP_SealFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SealFinal(ctx: *mut EVP_CIPHER_CTX, out: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let null = std::ptr::null::<c_uchar>();
            let done = EVP_EncryptFinal_ex(ctx, out, outl);
            Ok(if done == 1 { EVP_EncryptInit_ex(ctx, null.cast(), std::ptr::null_mut(), null, null) } else { done })
        }
    })
}

/// Begins a decryption with a key that is itself encrypted to the RSA key `priv`. Returns the key's length or 1, 0 on failure. Source: EVP_OpenInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_OpenInit(
    ctx: *mut EVP_CIPHER_CTX,
    kind: *const EVP_CIPHER,
    ek: *const c_uchar,
    ekl: c_int,
    iv: *const c_uchar,
    private: *mut EVP_PKEY,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let null = std::ptr::null();
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if !kind.is_null() {
                EVP_CIPHER_CTX_reset(ctx);
                if EVP_DecryptInit_ex(ctx, kind, std::ptr::null_mut(), null, null) == 0 {
                    return Err(Error::SILENT);
                }
            }
            if private.is_null() {
                return Ok(1);
            }
            let key = operate::decrypt(&EVP_PKEY::get0(private)?.key()?, &Options::default(), bytes(ek, ekl)?)?;
            if EVP_CIPHER_CTX_set_key_length(ctx, key.len() as c_int) <= 0
                || EVP_DecryptInit_ex(ctx, null.cast(), std::ptr::null_mut(), key.as_ptr(), iv) == 0
            {
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// Ends the decryption, as `EVP_DecryptFinal_ex`, and begins the next with the same key. Returns 1 or 0. Source: EVP_OpenFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_OpenFinal(ctx: *mut EVP_CIPHER_CTX, out: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let null = std::ptr::null::<c_uchar>();
            let done = EVP_DecryptFinal_ex(ctx, out, outl);
            Ok(if done == 1 { EVP_DecryptInit_ex(ctx, null.cast(), std::ptr::null_mut(), null, null) } else { done })
        }
    })
}
