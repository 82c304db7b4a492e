//! Choices for elliptic curves and ECDH.

use std::ffi::{c_int, c_uchar};

use super::super::settings::{Setting, apply};
use super::super::{EVP_PKEY_CTX, operation};
use super::{AGREEING, EC, by_number, choose, constant_of, data, digest, during};
use crate::ffi::strings::put;
use crate::ffi::{guard, memory};
use crate::libcrypto::evp::digest_method::EVP_MD;

/// Sets the curve of a key to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ec_paramgen_curve_nid(ctx: *mut EVP_PKEY_CTX, nid: c_int) -> c_int {
    by_number(ctx, operation::TYPE_GEN, EC, |ctx| apply(ctx, Setting::Group(nid)))
}

/// Sets how the curve is encoded; only by name (1) is supported. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ec_param_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ec_param_enc(ctx: *mut EVP_PKEY_CTX, param_enc: c_int) -> c_int {
    by_number(ctx, operation::TYPE_GEN, EC, |ctx| apply(ctx, Setting::ParamEnc(param_enc)))
}

/// Sets the cofactor mode of an agreement, which makes no difference on our curves. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_cofactor_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ecdh_cofactor_mode(ctx: *mut EVP_PKEY_CTX, cofactor_mode: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::CofactorMode(cofactor_mode))))
}

/// Sets what follows ECDH: 1 nothing, 2 X9.63's derivation. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ecdh_kdf_type(ctx: *mut EVP_PKEY_CTX, kdf: c_int) -> c_int {
    by_number(ctx, operation::DERIVE, AGREEING, |ctx| apply(ctx, Setting::KdfType(kdf)))
}

/// Sets the digest of the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ecdh_kdf_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    // SAFETY: a live digest, as the man page has the caller promise.
    by_number(ctx, operation::DERIVE, AGREEING, |ctx| apply(ctx, Setting::KdfMd(unsafe { digest(md) }?)))
}

/// Sets the length of the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_outlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ecdh_kdf_outlen(ctx: *mut EVP_PKEY_CTX, len: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::KdfOutlen(len))))
}

/// Sets the shared information of the derivation after ECDH; `ukm` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set0_ecdh_kdf_ukm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set0_ecdh_kdf_ukm(
    ctx: *mut EVP_PKEY_CTX,
    ukm: *mut c_uchar,
    len: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: readable bytes of the allocator, which pass to us.
        unsafe {
            let done = choose(ctx, data(ukm, len).map(Setting::KdfUkm))?;
            if done == 1 {
                memory::free(ukm);
            }
            Ok(done)
        }
    })
}

/// Tells the choice made for the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_ecdh_kdf_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    by_number(ctx, operation::DERIVE, AGREEING, |ctx| {
        // SAFETY: a writable place.
        unsafe { put(md, constant_of(ctx.derivation.kdf_md)) };
        Ok(1)
    })
}

/// Tells the choice made for the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_outlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_ecdh_kdf_outlen(ctx: *mut EVP_PKEY_CTX, len: *mut c_int) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::DERIVE)?;
            put(len, ctx.derivation.kdf_outlen);
        }
        Ok(1)
    })
}

/// Tells what follows ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_ecdh_kdf_type(ctx: *mut EVP_PKEY_CTX) -> c_int {
    by_number(ctx, operation::DERIVE, AGREEING, |ctx| Ok(ctx.derivation.kdf_type))
}

/// Tells the shared information of the derivation after ECDH, borrowed, and its length. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get0_ecdh_kdf_ukm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_ecdh_kdf_ukm(ctx: *mut EVP_PKEY_CTX, ukm: *mut *mut c_uchar) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let held = &mut during(ctx, operation::DERIVE)?.derivation.kdf_ukm;
            put(ukm, if held.is_empty() { std::ptr::null_mut() } else { held.as_mut_ptr() });
            Ok(c_int::try_from(held.len()).unwrap_or(0))
        }
    })
}

/// Tells the cofactor mode. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_cofactor_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_ecdh_cofactor_mode(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(-2, || {
        // SAFETY: a live context.
        Ok(unsafe { during(ctx, operation::DERIVE) }?.derivation.cofactor_mode)
    })
}
