//! `EVP_DecryptInit`, `EVP_DecryptUpdate`, `EVP_DecryptFinal` and kin.

use std::ffi::{c_int, c_uchar};

use super::super::cipher_ctx::EVP_CIPHER_CTX;
use super::super::cipher_method::EVP_CIPHER;
use super::super::params::OSSL_PARAM;
use super::super::types::{ENGINE, no_engine};
use super::either_way::EVP_CipherInit_ex2;
use super::{Start, begin, begin_afresh, end, process};
use crate::error::reason;
use crate::ffi::guard;

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
        if !cipher.is_null() {
            no_engine(engine, reason::ENGINE_R_UNIMPLEMENTED_CIPHER, reason::EVP_R_INITIALIZATION_ERROR)?;
        }
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
