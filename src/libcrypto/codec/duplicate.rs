//! Copies of keys and parameters by way of their encoding. Source: RSAPublicKey_dup(3).

use std::ffi::{c_int, c_long, c_uchar};

use super::dh::{d2i_DHparams, i2d_DHparams};
use super::dsa::{d2i_DSAparams, i2d_DSAparams};
use super::rsa::{d2i_RSAPrivateKey, d2i_RSAPublicKey, i2d_RSAPrivateKey, i2d_RSAPublicKey};
use crate::error::Error;
use crate::ffi::{bytes, guard};
use crate::libcrypto::dh::object::DH;
use crate::libcrypto::dsa::object::DSA;
use crate::libcrypto::rsa::object::RSA;

/// Writes an object and reads it again; NULL for NULL.
unsafe fn duplicate<T>(
    object: *const T,
    write: unsafe extern "C" fn(*const T, *mut *mut c_uchar) -> c_int,
    read: unsafe extern "C" fn(*mut *mut T, *mut *const c_uchar, c_long) -> *mut T,
) -> Result<*mut T, Error> {
    if object.is_null() {
        return Ok(std::ptr::null_mut());
    }
    // SAFETY: a live object, as the callers promise; the encoding is freed here, wiped for it may be secret.
    unsafe {
        let mut der: *mut c_uchar = std::ptr::null_mut();
        let Ok(len @ 1..) = usize::try_from(write(object, &mut der)) else { return Err(Error::SILENT) };
        let copy = zeroize::Zeroizing::new(bytes(der, len)?.to_vec());
        crate::libcrypto::crypto::memory::CRYPTO_clear_free(der.cast(), len, c"".as_ptr(), 0);
        Ok(read(std::ptr::null_mut(), &mut copy.as_ptr(), len as c_long))
    }
}

/// A copy of the public part of a key, for the caller to free; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSAPublicKey_dup(a: *const RSA) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or a live key.
        unsafe { duplicate(a, i2d_RSAPublicKey, d2i_RSAPublicKey) }
    })
}

/// A copy of a private key, for the caller to free; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSAPrivateKey_dup(a: *const RSA) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or a live key.
        unsafe { duplicate(a, i2d_RSAPrivateKey, d2i_RSAPrivateKey) }
    })
}

/// A copy of parameters, for the caller to free; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DHparams_dup(a: *const DH) -> *mut DH {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or live parameters.
        unsafe { duplicate(a, i2d_DHparams, d2i_DHparams) }
    })
}

/// A copy of parameters, for the caller to free; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSAparams_dup(a: *const DSA) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or live parameters.
        unsafe { duplicate(a, i2d_DSAparams, d2i_DSAparams) }
    })
}
