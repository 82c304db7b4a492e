//! Keys as old programs make them: from a password, by `EVP_BytesToKey`, or at random.

use std::ffi::{c_int, c_uchar, c_uint};

use zeroize::Zeroizing;

use super::super::cipher_ctx::EVP_CIPHER_CTX;
use super::super::cipher_method::EVP_CIPHER;
use super::super::digest_method::EVP_MD;
use crate::error::Error;
use crate::ffi::{Boxed, Slotted, bytes, bytes_mut, guard};

/// Fills `key` with a random key of the cipher's length. Returns 1 or 0. Source: EVP_CIPHER_CTX_rand_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_rand_key(ctx: *mut EVP_CIPHER_CTX, key: *mut c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: a live context, and room for a key.
        unsafe { EVP_CIPHER_CTX::get0(ctx)?.random_key(key) }
    })
}

/// Makes key and vector from a password by the old way of OpenSSL: `count` rounds of a digest over password and salt
/// (8 bytes or NULL). Returns the key's length, 0 on failure. Source: EVP_BytesToKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_BytesToKey(
    kind: *const EVP_CIPHER,
    md: *const EVP_MD,
    salt: *const c_uchar,
    data: *const c_uchar,
    datal: c_int,
    count: c_int,
    key: *mut c_uchar,
    iv: *mut c_uchar,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects, readable bytes and room for key and vector.
        unsafe {
            let cipher = EVP_CIPHER::get0(kind)?;
            let (key_len, iv_len) = (cipher.key_len, cipher.iv_len);
            if data.is_null() {
                return Ok(key_len);
            }
            let md = super::super::digest_method::algorithm(md)?;
            let salt = if salt.is_null() { &[] } else { bytes(salt, 8)? };
            let made =
                bytes_to_key(md, salt, bytes(data, datal)?, count, (key_len + iv_len) as usize).ok_or(Error::SILENT)?;
            let (made_key, made_iv) = made.split_at(key_len as usize);
            if !key.is_null() {
                bytes_mut(key, made_key.len())?.copy_from_slice(made_key);
            }
            if !iv.is_null() {
                bytes_mut(iv, made_iv.len())?.copy_from_slice(made_iv);
            }
            Ok(key_len)
        }
    })
}

fn bytes_to_key(
    md: crate::crypto::digest::Algorithm,
    salt: &[u8],
    password: &[u8],
    count: c_int,
    len: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let mut made = Zeroizing::new(Vec::new());
    let mut last = Zeroizing::new(Vec::new());
    while made.len() < len {
        let input = Zeroizing::new([&last, password, salt].concat());
        last = Zeroizing::new(md.digest(&input)?);
        for _ in 1..c_uint::try_from(count).unwrap_or(1) {
            last = Zeroizing::new(md.digest(&last)?);
        }
        made.extend_from_slice(&last);
    }
    made.truncate(len);
    Some(made)
}
