//! `EVP_EncryptInit`, `EVP_EncryptUpdate`, `EVP_EncryptFinal` and kin.

use std::ffi::{c_int, c_uchar};

use super::super::cipher_ctx::EVP_CIPHER_CTX;
use super::super::cipher_method::EVP_CIPHER;
use super::super::params::OSSL_PARAM;
use super::super::types::{ENGINE, no_engine};
use super::either_way::EVP_CipherInit_ex2;
use super::{Start, begin, begin_afresh, end, process};
use crate::error::reason;
use crate::ffi::guard;

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
        if !cipher.is_null() {
            no_engine(engine, reason::ENGINE_R_UNIMPLEMENTED_CIPHER, reason::EVP_R_INITIALIZATION_ERROR)?;
        }
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
