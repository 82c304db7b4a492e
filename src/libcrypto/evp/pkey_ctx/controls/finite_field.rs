//! Choices for Diffie-Hellman and DSA.

use std::ffi::{c_int, c_uchar};

use super::super::settings::{Setting, apply};
use super::super::{EVP_PKEY_CTX, operation};
use super::ec::{
    EVP_PKEY_CTX_get_ecdh_kdf_md, EVP_PKEY_CTX_get_ecdh_kdf_outlen, EVP_PKEY_CTX_get_ecdh_kdf_type,
    EVP_PKEY_CTX_get0_ecdh_kdf_ukm, EVP_PKEY_CTX_set_ecdh_kdf_md, EVP_PKEY_CTX_set_ecdh_kdf_outlen,
    EVP_PKEY_CTX_set_ecdh_kdf_type, EVP_PKEY_CTX_set0_ecdh_kdf_ukm,
};
use super::{DH, DSA, by_number, choose};
use crate::ffi::guard;
use crate::libcrypto::evp::digest_method::EVP_MD;

/// Sets what follows DH: 1 nothing, 2 X9.63's derivation. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_kdf_type(ctx: *mut EVP_PKEY_CTX, kdf: c_int) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_set_ecdh_kdf_type(ctx, kdf) }
}

/// Sets the digest of the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_kdf_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_set_ecdh_kdf_md(ctx, md) }
}

/// Sets the length of the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_outlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_kdf_outlen(ctx: *mut EVP_PKEY_CTX, len: c_int) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_set_ecdh_kdf_outlen(ctx, len) }
}

/// Sets the shared information of the derivation after DH; `ukm` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set0_dh_kdf_ukm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set0_dh_kdf_ukm(ctx: *mut EVP_PKEY_CTX, ukm: *mut c_uchar, len: c_int) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_set0_ecdh_kdf_ukm(ctx, ukm, len) }
}

/// Tells the choice made for the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_dh_kdf_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_get_ecdh_kdf_md(ctx, md) }
}

/// Tells the choice made for the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_outlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_dh_kdf_outlen(ctx: *mut EVP_PKEY_CTX, len: *mut c_int) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_get_ecdh_kdf_outlen(ctx, len) }
}

/// Tells what follows DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_dh_kdf_type(ctx: *mut EVP_PKEY_CTX) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_get_ecdh_kdf_type(ctx) }
}

/// Tells the shared information of the derivation after DH, borrowed, and its length. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get0_dh_kdf_ukm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_dh_kdf_ukm(ctx: *mut EVP_PKEY_CTX, ukm: *mut *mut c_uchar) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_get0_ecdh_kdf_ukm(ctx, ukm) }
}

/// Sets whether DH's secret keeps its leading zeros. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_pad(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_pad(ctx: *mut EVP_PKEY_CTX, pad: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Pad(pad != 0))))
}

/// Sets the named group of DH parameters to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_nid(ctx: *mut EVP_PKEY_CTX, nid: c_int) -> c_int {
    by_number(ctx, operation::TYPE_GEN, DH, |ctx| apply(ctx, Setting::Group(nid)))
}

/// Sets the length of DH's prime to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_prime_len(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_paramgen_prime_len(ctx: *mut EVP_PKEY_CTX, pbits: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::PrimeLen(pbits))))
}

/// Sets the length of DH's subgroup order to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_subprime_len(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_paramgen_subprime_len(ctx: *mut EVP_PKEY_CTX, qlen: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::SubprimeLen(qlen))))
}

/// Sets DH's generator. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_generator(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_paramgen_generator(ctx: *mut EVP_PKEY_CTX, generator: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Generator(generator))))
}

/// Sets the length of DSA's prime to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx: *mut EVP_PKEY_CTX, nbits: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Bits(nbits))))
}

/// Sets the length of DSA's subgroup order to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_q_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dsa_paramgen_q_bits(ctx: *mut EVP_PKEY_CTX, qbits: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::SubprimeLen(qbits))))
}

/// Sets the digest DSA parameters are made with. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dsa_paramgen_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    by_number(ctx, operation::PARAMGEN, DSA, |ctx| apply(ctx, Setting::Md(md)))
}
