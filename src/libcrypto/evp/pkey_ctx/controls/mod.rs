//! The functions that make one choice each.

pub mod ec;
pub mod finite_field;
pub mod kdf;
pub mod rsa;

use super::settings::{Setting, apply, group_name, group_nid};
use super::{EVP_PKEY_CTX, operation};
use crate::crypto::digest::Algorithm;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, c_str, guard};
use crate::libcrypto::evp::digest_method::{EVP_MD, algorithm, constant};
pub use ec::{
    EVP_PKEY_CTX_get_ecdh_cofactor_mode, EVP_PKEY_CTX_get_ecdh_kdf_md, EVP_PKEY_CTX_get_ecdh_kdf_outlen,
    EVP_PKEY_CTX_get_ecdh_kdf_type, EVP_PKEY_CTX_get0_ecdh_kdf_ukm, EVP_PKEY_CTX_set_ec_param_enc,
    EVP_PKEY_CTX_set_ec_paramgen_curve_nid, EVP_PKEY_CTX_set_ecdh_cofactor_mode, EVP_PKEY_CTX_set_ecdh_kdf_md,
    EVP_PKEY_CTX_set_ecdh_kdf_outlen, EVP_PKEY_CTX_set_ecdh_kdf_type, EVP_PKEY_CTX_set0_ecdh_kdf_ukm,
};
pub use finite_field::{
    EVP_PKEY_CTX_set_dh_nid, EVP_PKEY_CTX_set_dh_pad, EVP_PKEY_CTX_set_dh_paramgen_generator,
    EVP_PKEY_CTX_set_dh_paramgen_prime_len, EVP_PKEY_CTX_set_dh_paramgen_subprime_len,
    EVP_PKEY_CTX_set_dsa_paramgen_bits, EVP_PKEY_CTX_set_dsa_paramgen_md, EVP_PKEY_CTX_set_dsa_paramgen_q_bits,
};
pub use kdf::{
    EVP_PKEY_CTX_add1_hkdf_info, EVP_PKEY_CTX_add1_tls1_prf_seed, EVP_PKEY_CTX_set_hkdf_md, EVP_PKEY_CTX_set_hkdf_mode,
    EVP_PKEY_CTX_set_scrypt_N, EVP_PKEY_CTX_set_scrypt_maxmem_bytes, EVP_PKEY_CTX_set_scrypt_p,
    EVP_PKEY_CTX_set_scrypt_r, EVP_PKEY_CTX_set_tls1_prf_md, EVP_PKEY_CTX_set1_hkdf_key, EVP_PKEY_CTX_set1_hkdf_salt,
    EVP_PKEY_CTX_set1_pbe_pass, EVP_PKEY_CTX_set1_scrypt_salt, EVP_PKEY_CTX_set1_tls1_prf_secret,
};
pub use rsa::{
    EVP_PKEY_CTX_get_rsa_mgf1_md, EVP_PKEY_CTX_get_rsa_oaep_md, EVP_PKEY_CTX_get_rsa_padding,
    EVP_PKEY_CTX_get_rsa_pss_saltlen, EVP_PKEY_CTX_get0_rsa_oaep_label, EVP_PKEY_CTX_set_rsa_keygen_bits,
    EVP_PKEY_CTX_set_rsa_keygen_primes, EVP_PKEY_CTX_set_rsa_keygen_pubexp, EVP_PKEY_CTX_set_rsa_mgf1_md,
    EVP_PKEY_CTX_set_rsa_oaep_md, EVP_PKEY_CTX_set_rsa_padding, EVP_PKEY_CTX_set_rsa_pss_saltlen,
    EVP_PKEY_CTX_set0_rsa_oaep_label,
};
use std::ffi::{c_char, c_int, c_uchar, c_void};

pub(super) fn choose(ctx: *mut EVP_PKEY_CTX, setting: Result<Setting, Error>) -> Result<c_int, Error> {
    // SAFETY: callers pass on what C promised to be a live context or NULL, of which nothing is borrowed.
    let ctx = unsafe { ctx.as_mut() };
    let ctx = ctx.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED))?;
    apply(ctx, setting?)
}

/// Runs what OpenSSL does by number, as [`EVP_PKEY_CTX_ctrl`](super::ctrl::EVP_PKEY_CTX_ctrl) does: -1 outside the
/// operations it is for, -2 for other types of keys.
pub(super) fn by_number(
    ctx: *mut EVP_PKEY_CTX,
    operations: c_int,
    types: &[c_int],
    run: impl FnOnce(&mut EVP_PKEY_CTX) -> Result<c_int, Error>,
) -> c_int {
    guard(-2, || {
        // SAFETY: callers pass on what C promised to be a live context or NULL, of which nothing is borrowed.
        let ctx = unsafe { ctx.as_mut() };
        let ctx = ctx.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED))?;
        let wrong = match ctx.operation {
            0 => reason::EVP_R_NO_OPERATION_SET,
            operation if operation & operations == 0 => reason::EVP_R_INVALID_OPERATION,
            _ if !types.contains(&ctx.nid) => return Err(Error::SILENT),
            _ => return run(ctx),
        };
        Error::new(Lib::EVP, wrong).raise();
        Ok(-1)
    })
}

const RSA: &[c_int] = &[6, 912];
const PSS: &[c_int] = &[912];
const EC: &[c_int] = &[408];
const DH: &[c_int] = &[28, 920];
const DSA: &[c_int] = &[116];
/// Types whose agreements a derivation may follow.
const AGREEING: &[c_int] = &[408, 28, 920];

/// The context, if it does one of these operations.
///
/// # Safety
/// `ctx` is live or NULL.
unsafe fn during<'a>(ctx: *mut EVP_PKEY_CTX, operations: c_int) -> Result<&'a mut EVP_PKEY_CTX, Error> {
    // SAFETY: as our caller promises.
    let ctx = unsafe { ctx.as_mut() }.filter(|ctx| ctx.operation & operations != 0);
    ctx.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED))
}

/// # Safety
/// `md` is live or NULL.
unsafe fn digest(md: *const EVP_MD) -> Result<Algorithm, Error> {
    // SAFETY: as our caller promises.
    unsafe { algorithm(md) }
}

/// # Safety
/// `len` bytes are readable.
unsafe fn data<T>(data: *const T, len: impl TryInto<usize>) -> Result<Vec<u8>, Error> {
    // SAFETY: as our caller promises.
    unsafe { bytes(data, len) }.map(<[u8]>::to_vec)
}

/// # Safety
/// `name` is NULL or a C string.
unsafe fn named(name: *const c_char) -> Result<Algorithm, Error> {
    // SAFETY: as our caller promises.
    let name = unsafe { c_str(name) }?;
    super::settings::digest(&String::from_utf8_lossy(name))
}

fn constant_of(md: Option<Algorithm>) -> *const EVP_MD {
    md.map_or(std::ptr::null(), constant)
}

/// Writes a digest's name, an empty one where none was chosen; too little room is an error.
///
/// # Safety
/// `name` has `len` bytes.
unsafe fn put_name(md: Option<Algorithm>, name: *mut c_char, len: usize) -> Result<c_int, Error> {
    // SAFETY: NULL or a constant.
    let text = unsafe { EVP_MD::option(constant_of(md)) }.map_or(c"", EVP_MD::name).to_bytes_with_nul();
    if text.len() > len {
        return Err(Error::SILENT);
    }
    // SAFETY: checked against the room; our caller promises it.
    unsafe { std::ptr::copy_nonoverlapping(text.as_ptr().cast(), name, text.len()) };
    Ok(1)
}

/// Sets a signature's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_signature_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_signature_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: a live context or NULL.
        unsafe { during(ctx, operation::TYPE_SIG) }?;
        choose(ctx, Ok(Setting::Md(md)))
    })
}

/// Sets the key of a MAC key to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_mac_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_mac_key(ctx: *mut EVP_PKEY_CTX, key: *const c_uchar, keylen: c_int) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(key, keylen).map(Setting::MacKey) })
    })
}

/// Sets SM2's distinguishing identifier, which no type of key served here has. Returns -2, -1 before an operation is begun. Source: EVP_PKEY_CTX_set1_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_id(ctx: *mut EVP_PKEY_CTX, id: *const c_void, len: c_int) -> c_int {
    let _ = (id, len);
    by_number(ctx, -1, &[], |_| Ok(-2))
}

/// Sets the group of a key to be made by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_group_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_group_name(ctx: *mut EVP_PKEY_CTX, name: *const c_char) -> c_int {
    guard(-2, || {
        // SAFETY: a live context or NULL.
        unsafe { during(ctx, operation::TYPE_GEN) }?;
        // SAFETY: a C string.
        let name = String::from_utf8_lossy(unsafe { c_str(name) }?).into_owned();
        let nid = group_nid(&name).ok_or_else(|| Error::new(Lib::EC, reason::EC_R_INVALID_CURVE))?;
        choose(ctx, Ok(Setting::Group(nid)))
    })
}

/// Tells the group of a key to be made, with its room checked. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_group_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_group_name(
    ctx: *mut EVP_PKEY_CTX,
    name: *mut c_char,
    namelen: usize,
) -> c_int {
    guard(-2, || {
        // SAFETY: a live context.
        let group = unsafe { during(ctx, operation::TYPE_GEN) }?.generation.group;
        let text = group.and_then(group_name).ok_or(Error::SILENT)?;
        if text.len() >= namelen {
            return Ok(-1);
        }
        // SAFETY: the room was checked, terminator included.
        unsafe {
            std::ptr::copy_nonoverlapping(text.as_ptr().cast(), name, text.len());
            name.add(text.len()).write(0);
        }
        Ok(1)
    })
}

/// Tells a signature's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_signature_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_signature_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::TYPE_SIG)?;
            if ctx.md.is_null() {
                return Ok(0);
            }
            put(md, ctx.md);
        }
        Ok(1)
    })
}

/// Copies SM2's distinguishing identifier out, which no type of key served here has. Returns -2, -1 before an operation is begun. Source: EVP_PKEY_CTX_get1_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get1_id(ctx: *mut EVP_PKEY_CTX, id: *mut c_void) -> c_int {
    let _ = id;
    by_number(ctx, -1, &[], |_| Ok(-2))
}

/// Tells the length of SM2's distinguishing identifier, which no type of key served here has. Returns 0, -1 before an operation is begun. Source: EVP_PKEY_CTX_get1_id_len(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get1_id_len(ctx: *mut EVP_PKEY_CTX, id_len: *mut usize) -> c_int {
    let _ = id_len;
    // SAFETY: a live context or NULL.
    let begun = unsafe { ctx.as_ref() }.is_some_and(|ctx| ctx.operation != 0);
    if begun { 0 } else { by_number(ctx, -1, &[], |_| Ok(0)) }
}
