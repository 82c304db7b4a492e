//! Choices for the derivations that pass as keys: HKDF, the PRF of TLS 1, scrypt.

use std::ffi::{c_char, c_int, c_uchar};

use super::super::settings::Setting;
use super::super::{EVP_PKEY_CTX, operation};
use super::{choose, data, during};
use crate::ffi::guard;
use crate::libcrypto::evp::digest_method::EVP_MD;

fn set_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: callers pass on what C promised to be a live context or NULL.
        unsafe { during(ctx, operation::DERIVE) }?;
        choose(ctx, Ok(Setting::Md(md)))
    })
}

/// Sets HKDF's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_hkdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_hkdf_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    set_md(ctx, md)
}

/// Sets the digest of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_tls1_prf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_tls1_prf_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    set_md(ctx, md)
}

/// Sets HKDF's mode: 0 both steps, 1 extract, 2 expand. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_hkdf_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_hkdf_mode(ctx: *mut EVP_PKEY_CTX, mode: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Mode(mode))))
}

/// Sets HKDF's input key. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_hkdf_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_hkdf_key(
    ctx: *mut EVP_PKEY_CTX,
    key: *const c_uchar,
    keylen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(key, keylen).map(Setting::Secret) })
    })
}

/// Sets HKDF's salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_hkdf_salt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_hkdf_salt(
    ctx: *mut EVP_PKEY_CTX,
    salt: *const c_uchar,
    saltlen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(salt, saltlen).map(Setting::Salt) })
    })
}

/// Adds to HKDF's context information. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_add1_hkdf_info(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_add1_hkdf_info(
    ctx: *mut EVP_PKEY_CTX,
    info: *const c_uchar,
    infolen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(info, infolen).map(Setting::Info) })
    })
}

/// Sets the secret of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_tls1_prf_secret(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_tls1_prf_secret(
    pctx: *mut EVP_PKEY_CTX,
    sec: *const c_uchar,
    seclen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: readable bytes, as the man page has the caller promise.
        choose(pctx, unsafe { data(sec, seclen) }.map(Setting::Secret))
    })
}

/// Adds to the seed of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_add1_tls1_prf_seed(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_add1_tls1_prf_seed(
    pctx: *mut EVP_PKEY_CTX,
    seed: *const c_uchar,
    seedlen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: readable bytes, as the man page has the caller promise.
        choose(pctx, unsafe { data(seed, seedlen) }.map(Setting::Info))
    })
}

/// Sets scrypt's password. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_pbe_pass(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_pbe_pass(
    ctx: *mut EVP_PKEY_CTX,
    pass: *const c_char,
    passlen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(pass, passlen).map(Setting::Secret) })
    })
}

/// Sets scrypt's salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_scrypt_salt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_scrypt_salt(
    ctx: *mut EVP_PKEY_CTX,
    salt: *const c_uchar,
    saltlen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(salt, saltlen).map(Setting::Salt) })
    })
}

/// Sets scrypt's cost. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_N(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_scrypt_N(ctx: *mut EVP_PKEY_CTX, n: u64) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::N(n))))
}

/// Sets scrypt's block size. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_r(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_scrypt_r(ctx: *mut EVP_PKEY_CTX, r: u64) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::R(r))))
}

/// Sets scrypt's parallelism. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_p(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_scrypt_p(ctx: *mut EVP_PKEY_CTX, p: u64) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::P(p))))
}

/// Sets how much memory scrypt may use. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_maxmem_bytes(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_scrypt_maxmem_bytes(ctx: *mut EVP_PKEY_CTX, maxmem_bytes: u64) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::MaxMem(maxmem_bytes))))
}
