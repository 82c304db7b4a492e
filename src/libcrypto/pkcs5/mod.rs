//! Encryption under a password by algorithm identifiers: PBES1 and PBES2 (RFC 8018), PKCS#12's schemes, scrypt.

pub mod find;
pub mod items;
pub mod keyivgen;
pub mod make;

use std::ffi::{c_char, c_int, c_void};

use crate::libcrypto::asn1::any::ASN1_TYPE;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::cipher_ctx::EVP_CIPHER_CTX;
use crate::libcrypto::evp::cipher_method::EVP_CIPHER;
use crate::libcrypto::evp::digest_method::EVP_MD;

/// Sets a cipher context up with key and vector that a password gives. Returns 1 or 0.
pub(crate) type Keygen = unsafe extern "C" fn(
    *mut EVP_CIPHER_CTX,
    *const c_char,
    c_int,
    *mut ASN1_TYPE,
    *const EVP_CIPHER,
    *const EVP_MD,
    c_int,
) -> c_int;

/// As [`Keygen`], with the library context and the properties, which are not used.
pub(crate) type KeygenEx = unsafe extern "C" fn(
    *mut EVP_CIPHER_CTX,
    *const c_char,
    c_int,
    *mut ASN1_TYPE,
    *const EVP_CIPHER,
    *const EVP_MD,
    c_int,
    *mut OSSL_LIB_CTX,
    *const c_char,
) -> c_int;

/// A password of `len` bytes, or a string if that is -1; NULL is empty.
///
/// # Safety
/// `pass` is NULL or as described.
unsafe fn password<'a>(pass: *const c_char, len: c_int) -> Result<&'a [u8], crate::error::Error> {
    if pass.is_null() {
        return Ok(&[]);
    }
    // SAFETY: as our caller promises.
    unsafe {
        match len {
            -1 => crate::ffi::c_str(pass),
            len => crate::ffi::bytes(pass.cast::<c_void>(), len),
        }
    }
}
