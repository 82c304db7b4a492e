//! Agreeing on secrets and deriving from them.

use std::ffi::{c_int, c_uchar};

use zeroize::Zeroizing;

use super::sign::{begun, start};
use super::{EVP_PKEY_CTX, operation};
use crate::crypto::kdf::{self, ScryptCost};
use crate::crypto::key::Kind;
use crate::crypto::operate;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes_mut, guard};
use crate::libcrypto::evp::params::OSSL_PARAM;
use crate::libcrypto::evp::pkey::EVP_PKEY;

const HKDF: c_int = 1036;
const TLS1_PRF: c_int = 1021;
const SCRYPT: c_int = 973;

fn derives(nid: c_int) -> bool {
    matches!(nid, 408 | 1034 | 28 | 920 | HKDF | TLS1_PRF | SCRYPT)
}

fn missing(reason: u32) -> Error {
    Error::new(Lib::PROV, reason)
}

/// What a derivation from a secret makes, in the length asked for.
fn from_secret(ctx: &EVP_PKEY_CTX, len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
    let from = &ctx.derivation;
    let failed = || missing(reason::PROV_R_FAILED_DURING_DERIVATION);
    let salt = from.salt.as_deref().map_or(&[][..], |salt| salt);
    if ctx.nid == SCRYPT {
        let password = from.secret.as_ref().ok_or_else(|| missing(reason::PROV_R_MISSING_PASS))?;
        let salt = from.salt.as_ref().ok_or_else(|| missing(reason::PROV_R_MISSING_SALT))?;
        let cost = ScryptCost { n: from.n, r: from.r, p: from.p, max_mem: from.max_mem };
        if !cost.is_valid() || !cost.fits() {
            return Err(Error::new(Lib::EVP, reason::EVP_R_MEMORY_LIMIT_EXCEEDED));
        }
        return kdf::scrypt(password, salt, cost, len).ok_or_else(failed);
    }
    let md = ctx.options.md.ok_or_else(|| missing(reason::PROV_R_MISSING_MESSAGE_DIGEST))?;
    let secret = from.secret.as_ref();
    if ctx.nid == TLS1_PRF {
        let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_SECRET))?;
        if from.info.is_empty() {
            return Err(missing(reason::PROV_R_MISSING_SEED));
        }
        return kdf::tls1_prf(md, secret, &from.info, len).ok_or_else(failed);
    }
    let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_KEY))?;
    match from.mode {
        1 if len != md.size() => Err(missing(reason::PROV_R_WRONG_OUTPUT_BUFFER_SIZE)),
        1 => kdf::hkdf_extract(md, salt, secret).ok_or_else(failed),
        2 => kdf::hkdf_expand(md, secret, &from.info, len).ok_or_else(failed),
        _ => {
            let key = kdf::hkdf_extract(md, salt, secret).ok_or_else(failed)?;
            kdf::hkdf_expand(md, &key, &from.info, len).ok_or_else(failed)
        }
    }
}

/// What two keys agree on, passed through the derivation chosen.
fn agreed(ctx: &EVP_PKEY_CTX) -> Result<Zeroizing<Vec<u8>>, Error> {
    let peer = ctx.peer.as_ref().ok_or_else(|| missing(reason::PROV_R_MISSING_KEY))?;
    let key = ctx.key()?.key()?;
    let mut secret = operate::derive(&key, &peer.key()?)?;
    let from = &ctx.derivation;
    if from.kdf_type == 2 {
        let md = from.kdf_md.ok_or_else(|| missing(reason::PROV_R_MISSING_MESSAGE_DIGEST))?;
        let len = usize::try_from(from.kdf_outlen).unwrap_or(0);
        return kdf::x963(md, &secret, &from.kdf_ukm, len).ok_or(Error::SILENT);
    }
    if matches!(key.kind(), Kind::Dh | Kind::Dhx) && !from.pad {
        let skip = secret.iter().take_while(|byte| **byte == 0).count();
        secret = Zeroizing::new(secret[skip..].to_vec());
    }
    Ok(secret)
}

/// Room for what an agreement makes.
fn agreement_room(ctx: &EVP_PKEY_CTX) -> Result<usize, Error> {
    if ctx.derivation.kdf_type == 2 {
        return Ok(usize::try_from(ctx.derivation.kdf_outlen).unwrap_or(0));
    }
    let key = ctx.key()?.key()?;
    Ok(match key.kind() {
        Kind::Ec | Kind::Dh | Kind::Dhx => (key.bits() as usize).div_ceil(8),
        _ => 32,
    })
}

/// Prepares for a derivation. Returns 1, 0 or less; -2 if the key cannot. Source: EVP_PKEY_derive_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_derive_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { start(ctx, operation::DERIVE, derives) }?;
        Ok(1)
    })
}

/// As `EVP_PKEY_derive_init`, with parameters. Source: EVP_PKEY_derive_init_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_derive_init_ex(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            start(ctx, operation::DERIVE, derives)?;
            super::params::set(ctx, params)
        }
    })
}

/// Sets the peer's public key, of which it takes a reference. Returns 1, 0 or less. Source: EVP_PKEY_derive_set_peer(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_derive_set_peer(ctx: *mut EVP_PKEY_CTX, peer: *mut EVP_PKEY) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_derive_set_peer_ex(ctx, peer, 1) }
}

/// As `EVP_PKEY_derive_set_peer`; points are always checked. Source: EVP_PKEY_derive_set_peer_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_derive_set_peer_ex(
    ctx: *mut EVP_PKEY_CTX,
    peer: *mut EVP_PKEY,
    validate_peer: c_int,
) -> c_int {
    let _ = validate_peer;
    guard(0, || {
        let unsupported = || Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
        let refused = |answer: c_int, error: Error| {
            error.raise();
            Ok(answer)
        };
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(ctx) = ctx.as_mut() else {
                return refused(-1, Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
            };
            if !matches!(ctx.operation, operation::DERIVE | operation::ENCRYPT | operation::DECRYPT) {
                return refused(-2, unsupported());
            }
            let Ok(peer) = EVP_PKEY::get1(peer) else {
                return refused(-1, Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM));
            };
            let own = ctx.key()?;
            if own.nid() != peer.nid() {
                return refused(-2, unsupported());
            }
            if !own.key()?.same_parameters(&peer.key()?) {
                return Err(Error::new(Lib::EVP, reason::EVP_R_DIFFERENT_PARAMETERS));
            }
            ctx.peer = Some(peer);
        }
        Ok(1)
    })
}

/// Derives and writes to `key`, whose room `*keylen` tells; with NULL tells the room needed. Returns 1, 0 or less. Source: EVP_PKEY_derive(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_derive(ctx: *mut EVP_PKEY_CTX, key: *mut c_uchar, keylen: *mut usize) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = begun(ctx, operation::DERIVE)?;
            if keylen.is_null() {
                return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            let is_kdf = matches!(ctx.nid, HKDF | TLS1_PRF | SCRYPT);
            if key.is_null() {
                *keylen = match (is_kdf, ctx.options.md) {
                    (true, Some(md)) if ctx.nid == HKDF && ctx.derivation.mode == 1 => md.size(),
                    (true, _) => usize::MAX,
                    (false, _) => agreement_room(ctx)?,
                };
                return Ok(1);
            }
            let made = if is_kdf { from_secret(ctx, *keylen) } else { agreed(ctx) };
            let made = match made {
                // OpenSSL writes as much of a secret of ECDH's own as there is room for.
                Ok(mut made) if ctx.nid == 408 && ctx.derivation.kdf_type != 2 => {
                    made.truncate(*keylen);
                    made
                }
                Ok(made) => made,
                Err(wrong) => {
                    wrong.raise();
                    return Ok(0);
                }
            };
            if *keylen < made.len() {
                Error::new(Lib::PROV, reason::PROV_R_OUTPUT_BUFFER_TOO_SMALL).raise();
                return Ok(0);
            }
            bytes_mut(key, made.len())?.copy_from_slice(&made);
            *keylen = made.len();
        }
        Ok(1)
    })
}

/// What beginning with a mechanism of encapsulation answers.
fn no_mechanism(ctx: *mut EVP_PKEY_CTX) -> c_int {
    let (answer, reason) = match ctx.is_null() {
        true => (0, reason::EVP_R_INITIALIZATION_ERROR),
        false => (-2, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE),
    };
    guard(answer, || Err(Error::new(Lib::EVP, reason)))
}

/// -2: what OpenSSL has of it, RSASVE for RSA keys, is not served. Source: EVP_PKEY_encapsulate_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_encapsulate_init(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    let _ = params;
    no_mechanism(ctx)
}

/// -2: what OpenSSL has of it, RSASVE for RSA keys, is not served. Source: EVP_PKEY_decapsulate_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_decapsulate_init(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    let _ = params;
    no_mechanism(ctx)
}
