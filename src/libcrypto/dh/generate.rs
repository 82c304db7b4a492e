//! Making parameters and keys, and the secret two keys share.

use std::ffi::{c_int, c_uchar, c_void};

use zeroize::Zeroizing;

use aws_lc_sys::{self as lc, BIGNUM, BN_GENCB};

use super::DH;
use super::key::failed;
use crate::crypto::lc::{forget_errors, ok};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes_mut, guard};
use crate::libcrypto::bn::prime::Progress;

/// Makes parameters with a safe prime of `prime_len` bits. Returns 1 or 0. Source: DH_generate_parameters_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_generate_parameters_ex(
    dh: *mut DH,
    prime_len: c_int,
    generator: c_int,
    cb: *mut BN_GENCB,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        if ok(unsafe { lc::DH_generate_parameters_ex(DH::get0(dh)?.raw(), prime_len, generator, cb) }) {
            Ok(1)
        } else {
            Err(failed())
        }
    })
}

/// Makes parameters; the callback is not called. Returns them for `DH_free`. Source: DH_generate_parameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_generate_parameters(
    prime_len: c_int,
    generator: c_int,
    callback: Option<unsafe extern "C" fn(c_int, c_int, *mut c_void)>,
    cb_arg: *mut c_void,
) -> *mut DH {
    guard(std::ptr::null_mut(), || {
        if prime_len < 512 {
            return Err(Error::new(Lib::DH, reason::DH_R_MODULUS_TOO_SMALL));
        }
        let progress = Progress::of(callback, cb_arg)?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let dh = DH::own(lc::DH_new())?;
            if ok(lc::DH_generate_parameters_ex(dh.raw(), prime_len, generator, progress.raw())) {
                Ok(Shared::into_raw(dh))
            } else {
                Err(failed())
            }
        }
    })
}

/// Makes a key with the parameters. Returns 1 or 0. Source: DH_generate_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_generate_key(dh: *mut DH) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DH::get0(dh)?.raw();
            if lc::DH_get0_p(raw).is_null() || lc::DH_get0_g(raw).is_null() {
                return Err(Error::new(Lib::DH, reason::DH_R_NO_PARAMETERS_SET));
            }
            if ok(lc::DH_generate_key(raw)) { Ok(1) } else { Err(failed()) }
        }
    })
}

/// The secret agreed on with a peer's public key, in the prime's length.
///
/// # Safety
/// Live objects or NULL.
unsafe fn agree(dh: *mut DH, peer: *const BIGNUM) -> Result<Zeroizing<Vec<u8>>, Error> {
    // SAFETY: as our caller promises; the buffer has the prime's length, which is all that is written.
    unsafe {
        let raw = DH::get0(dh)?.raw();
        if lc::DH_get0_priv_key(raw).is_null() {
            return Err(Error::new(Lib::DH, reason::DH_R_NO_PRIVATE_VALUE));
        }
        let mut secret = Zeroizing::new(vec![0; lc::DH_size(raw) as usize]);
        if lc::DH_compute_key_padded(secret.as_mut_ptr(), peer, raw) <= 0 {
            forget_errors();
            return Err(Error::new(Lib::DH, reason::DH_R_INVALID_SECRET));
        }
        Ok(secret)
    }
}

/// The secret agreed on with a peer's public key, without leading zeros. Returns its length, -1 on failure. Source: DH_compute_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_compute_key(key: *mut c_uchar, pub_key: *const BIGNUM, dh: *mut DH) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and room for the prime's length, as the man page has the caller promise.
        unsafe {
            let secret = agree(dh, pub_key)?;
            let made = &secret[secret.iter().take_while(|byte| **byte == 0).count()..];
            bytes_mut(key, made.len())?.copy_from_slice(made);
            Ok(made.len() as c_int)
        }
    })
}

/// The secret agreed on with a peer's public key, in the prime's length. Returns its length, -1 on failure. Source: DH_compute_key_padded(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_compute_key_padded(key: *mut c_uchar, pub_key: *const BIGNUM, dh: *mut DH) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and room for the prime's length, as the man page has the caller promise.
        unsafe {
            let secret = agree(dh, pub_key)?;
            bytes_mut(key, secret.len())?.copy_from_slice(&secret);
            Ok(secret.len() as c_int)
        }
    })
}
