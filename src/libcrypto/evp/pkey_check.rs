//! Checking keys and parameters.

use std::ffi::{c_char, c_int};

use aws_lc_sys as lc;

use super::pkey::EVP_PKEY;
use super::pkey_ctx::EVP_PKEY_CTX;
use crate::crypto::key::{Key, Kind};
use crate::crypto::lc::forget_errors;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, Shared, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::OSSL_PROVIDER;

/// # Safety
/// `ctx` is live or NULL.
unsafe fn check(ctx: *mut EVP_PKEY_CTX, sound: fn(&Key) -> bool) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    let key = unsafe { EVP_PKEY_CTX::get0(ctx) }?.key()?.key()?;
    if key.is_hollow() {
        return Err(Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR));
    }
    let sound = sound(&key);
    forget_errors();
    Ok(sound.into())
}

fn public(key: &Key) -> bool {
    // SAFETY: the key's own object, borrowed while the key lives.
    unsafe {
        match key.kind() {
            Kind::Rsa | Kind::RsaPss => {
                let rsa = lc::EVP_PKEY_get0_RSA(key.raw());
                let (n, e) = (lc::RSA_get0_n(rsa), lc::RSA_get0_e(rsa));
                !n.is_null() && !e.is_null() && lc::BN_is_odd(n) == 1 && lc::BN_is_odd(e) == 1 && lc::BN_is_one(e) == 0
            }
            Kind::Ec => {
                let ec = lc::EVP_PKEY_get0_EC_KEY(key.raw());
                let (group, point) = (lc::EC_KEY_get0_group(ec), lc::EC_KEY_get0_public_key(ec));
                let null = std::ptr::null_mut();
                !group.is_null() && !point.is_null() && lc::EC_POINT_is_on_curve(group, point, null) == 1
            }
            Kind::Ed25519 | Kind::X25519 => key.raw_public().is_some(),
            Kind::Dh | Kind::Dhx => {
                let dh = lc::EVP_PKEY_get0_DH(key.raw());
                let mut flags = 0;
                let public = lc::DH_get0_pub_key(dh);
                !public.is_null() && lc::DH_check_pub_key(dh, public, &mut flags) == 1 && flags == 0
            }
            Kind::Dsa => key.is_public(),
        }
    }
}

fn parameters(key: &Key) -> bool {
    // SAFETY: the key's own object, borrowed while the key lives.
    unsafe {
        match key.kind() {
            Kind::Dh | Kind::Dhx => {
                let dh = lc::EVP_PKEY_get0_DH(key.raw());
                let mut flags = 0;
                lc::DH_check(dh, &mut flags) == 1 && flags == 0
            }
            _ => !key.lacks_parameters(),
        }
    }
}

fn private(key: &Key) -> bool {
    key.is_private()
}

fn pair(key: &Key) -> bool {
    // SAFETY: the key's own object, borrowed while the key lives.
    unsafe {
        match key.kind() {
            Kind::Rsa | Kind::RsaPss => key.is_private() && lc::RSA_check_key(lc::EVP_PKEY_get0_RSA(key.raw())) == 1,
            Kind::Ec => key.is_private() && lc::EC_KEY_check_key(lc::EVP_PKEY_get0_EC_KEY(key.raw())) == 1,
            _ => key.is_private() && public(key),
        }
    }
}

/// Checks the public half of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_public_check(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_public_check(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { check(ctx, public) }
    })
}

/// Checks the public half of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_public_check_quick(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_public_check_quick(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { check(ctx, public) }
    })
}

/// Checks the parameters of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_param_check(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_param_check(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { check(ctx, parameters) }
    })
}

/// Checks the parameters of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_param_check_quick(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_param_check_quick(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { check(ctx, parameters) }
    })
}

/// Checks the private half of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_private_check(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_private_check(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { check(ctx, private) }
    })
}

/// Checks that both halves belong together of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_pairwise_check(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_pairwise_check(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { check(ctx, pair) }
    })
}

/// Checks that both halves belong together of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_check(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_check(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { check(ctx, pair) }
    })
}

/// Whether the key signs with a digest of that name. Returns 1, 0 or less. Source: EVP_PKEY_digestsign_supports_digest(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_digestsign_supports_digest(
    pkey: *mut EVP_PKEY,
    libctx: *mut OSSL_LIB_CTX,
    name: *const c_char,
    propq: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let _ = (libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let nid = EVP_PKEY::get0(pkey).silent()?.nid();
            let known = !name.is_null() && super::digest_method::by_name(c_str(name)?).is_some();
            Ok(match nid {
                1087 => name.is_null().into(),
                6 | 912 | 408 | 116 => known.into(),
                _ => return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE)),
            })
        }
    })
}

/// Notes whether the parameters of an EC or DSA key are to be written with it (they always are), unless `mode` is
/// negative. Returns what was noted before, 0 for other keys. Source: EVP_PKEY_save_parameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_save_parameters(pkey: *mut EVP_PKEY, mode: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live key, as the caller promises.
        let pkey = unsafe { EVP_PKEY::get0(pkey) }?;
        let kept = pkey.key().is_ok_and(|key| matches!(key.kind(), Kind::Ec | Kind::Dsa));
        Ok(if kept { pkey.save_parameters(mode) } else { 0 })
    })
}

/// What the key's type is, for people. Source: EVP_PKEY_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_description(pkey: *const EVP_PKEY) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(match unsafe { EVP_PKEY::get0(pkey) }?.nid() {
            6 | 912 => c"OpenSSL RSA implementation".as_ptr(),
            408 => c"OpenSSL EC implementation".as_ptr(),
            1087 => c"OpenSSL ED25519 implementation".as_ptr(),
            1034 => c"OpenSSL X25519 implementation".as_ptr(),
            28 | 920 => c"OpenSSL PKCS#3 DH implementation".as_ptr(),
            116 => c"OpenSSL DSA implementation".as_ptr(),
            _ => std::ptr::null(),
        })
    })
}

/// The default provider; NULL for an empty key. Source: EVP_PKEY_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_provider(key: *const EVP_PKEY) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(if unsafe { EVP_PKEY::get0(key) }?.nid() == 0 {
            std::ptr::null()
        } else {
            crate::libcrypto::provider::default_provider()
        })
    })
}

/// The default provider. Source: EVP_PKEY_CTX_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_provider(ctx: *const EVP_PKEY_CTX) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        let begun = unsafe { ctx.as_ref() }.is_some_and(|ctx| ctx.operation != 0);
        Ok(if begun { crate::libcrypto::provider::default_provider() } else { std::ptr::null() })
    })
}
