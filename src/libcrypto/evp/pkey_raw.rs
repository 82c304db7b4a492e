//! Keys as bare bytes: X25519, Ed25519, MACs' secrets, encoded public keys.

use std::ffi::{c_char, c_int, c_uchar};
use std::sync::Arc;

use super::cipher_method::EVP_CIPHER;
use super::fetch;
use super::mac_key::{CmacCipher, MacKey};
use super::pkey::{Content, EVP_PKEY, Legacy, from_key};
use super::pkey_info::{base_type, name_of_nid, nid_of_name, no_type};
use super::types::ENGINE;
use crate::crypto::generate;
use crate::crypto::key::{Key, Kind};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, bytes, bytes_mut, guard, memory};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// What is said of types whose keys cannot be made of bare bytes.
#[track_caller]
fn no_raw_form(nid: c_int) -> Error {
    match name_of_nid(nid) {
        Some(_) => Error::new(Lib::EVP, reason::EVP_R_KEY_SETUP_FAILED),
        None => no_type(nid),
    }
}

fn private_key(nid: c_int, bytes: &[u8]) -> Result<Arc<EVP_PKEY>, Error> {
    match nid {
        855 | 894 | 1061 | 1062 => Ok(EVP_PKEY::with(Content::Secret(nid, MacKey::new(bytes)))),
        1034 | 1087 => {
            let kind = if nid == 1034 { Kind::X25519 } else { Kind::Ed25519 };
            let key = Key::from_raw_private(kind, bytes);
            key.map(from_key).ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_KEY_SETUP_FAILED))
        }
        _ => Err(no_raw_form(nid)),
    }
}

fn public_key(nid: c_int, bytes: &[u8]) -> Result<Arc<EVP_PKEY>, Error> {
    let kind = match nid {
        1034 => Kind::X25519,
        1087 => Kind::Ed25519,
        _ => return Err(no_raw_form(nid)),
    };
    let key = Key::from_raw_public(kind, bytes);
    key.map(from_key).ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_KEY_SETUP_FAILED))
}

/// Makes a private key of its bytes (X25519, Ed25519, MACs) for `EVP_PKEY_free`. Source: EVP_PKEY_new_raw_private_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_new_raw_private_key(
    kind: c_int,
    e: *mut ENGINE,
    private: *const c_uchar,
    len: usize,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = e;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(Shared::into_raw(private_key(base_type(kind), unsafe { bytes(private, len) }?)?))
    })
}

/// Makes a public key of its bytes (X25519, Ed25519) for `EVP_PKEY_free`. Source: EVP_PKEY_new_raw_public_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_new_raw_public_key(
    kind: c_int,
    e: *mut ENGINE,
    public: *const c_uchar,
    len: usize,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = e;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(Shared::into_raw(public_key(base_type(kind), unsafe { bytes(public, len) }?)?))
    })
}

/// As `EVP_PKEY_new_raw_private_key`, with the type's name. Source: EVP_PKEY_new_raw_private_key_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_new_raw_private_key_ex(
    libctx: *mut OSSL_LIB_CTX,
    keytype: *const c_char,
    propq: *const c_char,
    private: *const c_uchar,
    len: usize,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let nid = fetch::find_c(keytype, propq, nid_of_name)?;
            Ok(Shared::into_raw(private_key(nid, bytes(private, len)?)?))
        }
    })
}

/// As `EVP_PKEY_new_raw_public_key`, with the type's name. Source: EVP_PKEY_new_raw_public_key_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_new_raw_public_key_ex(
    libctx: *mut OSSL_LIB_CTX,
    keytype: *const c_char,
    propq: *const c_char,
    public: *const c_uchar,
    len: usize,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let nid = fetch::find_c(keytype, propq, nid_of_name)?;
            Ok(Shared::into_raw(public_key(nid, bytes(public, len)?)?))
        }
    })
}

/// Writes bytes whose room `*len` tells; with NULL tells the room needed.
///
/// # Safety
/// `len` is writable; `out` is NULL or has as many bytes as `len` says.
unsafe fn write(out: *mut c_uchar, len: *mut usize, made: &[u8]) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        if !out.is_null() {
            if *len < made.len() {
                return Err(Error::new(Lib::EVP, reason::EVP_R_BUFFER_TOO_SMALL));
            }
            bytes_mut(out, made.len())?.copy_from_slice(made);
        }
        *len = made.len();
    }
    Ok(1)
}

fn no_raw() -> Error {
    Error::new(Lib::EVP, reason::EVP_R_GET_RAW_KEY_FAILED)
}

/// Writes the bytes of a private key; with NULL tells the room needed. Returns 1 or 0. Source: EVP_PKEY_get_raw_private_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_raw_private_key(
    pkey: *const EVP_PKEY,
    private: *mut c_uchar,
    len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            match EVP_PKEY::get0(pkey)?.content() {
                Content::Secret(_, secret) => write(private, len, &secret),
                Content::Key(key) => write(private, len, &key.raw_private().ok_or_else(no_raw)?),
                _ => Err(no_raw()),
            }
        }
    })
}

/// Writes the bytes of a public key; with NULL tells the room needed. Returns 1 or 0. Source: EVP_PKEY_get_raw_public_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_raw_public_key(
    pkey: *const EVP_PKEY,
    public: *mut c_uchar,
    len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            match EVP_PKEY::get0(pkey)?.content() {
                Content::Key(key) => write(public, len, &key.raw_public().ok_or_else(no_raw)?),
                _ => Err(no_raw()),
            }
        }
    })
}

/// Makes a MAC's key of its secret for `EVP_PKEY_free`. Source: EVP_PKEY_new_mac_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_new_mac_key(
    kind: c_int,
    e: *mut ENGINE,
    key: *const c_uchar,
    keylen: c_int,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = e;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(Shared::into_raw(private_key(kind, unsafe { bytes(key, keylen) }?)?))
    })
}

/// Makes a key for CMAC with AES in CBC mode, whose length says which. Source: EVP_PKEY_new_CMAC_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_new_CMAC_key(
    e: *mut ENGINE,
    private: *const c_uchar,
    len: usize,
    cipher: *const EVP_CIPHER,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = e;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let (cipher, secret) = unsafe { (cipher.as_ref(), bytes(private, len)?) };
        let cipher = cipher.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_KEY_SETUP_FAILED))?;
        let key = MacKey::with_cipher(secret, CmacCipher::of(cipher, len));
        Ok(Shared::into_raw(EVP_PKEY::with(Content::Secret(894, key))))
    })
}

/// The secret of the key, borrowed; `*len` becomes its length. NULL for another type. Source: EVP_PKEY_get0_hmac(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_hmac(pkey: *const EVP_PKEY, len: *mut usize) -> *const c_uchar {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            match EVP_PKEY::get0(pkey)?.content() {
                Content::Secret(855, secret) => {
                    len.write(secret.len());
                    Ok(secret.as_ptr())
                }
                _ => Err(Error::new(Lib::EVP, reason::EVP_R_EXPECTING_AN_HMAC_KEY)),
            }
        }
    })
}

/// The secret of the key, borrowed; `*len` becomes its length. NULL for another type. Source: EVP_PKEY_get0_poly1305(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_poly1305(pkey: *const EVP_PKEY, len: *mut usize) -> *const c_uchar {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            match EVP_PKEY::get0(pkey)?.content() {
                Content::Secret(1061, secret) => {
                    len.write(secret.len());
                    Ok(secret.as_ptr())
                }
                _ => Err(Error::new(Lib::EVP, reason::EVP_R_EXPECTING_A_POLY1305_KEY)),
            }
        }
    })
}

/// The secret of the key, borrowed; `*len` becomes its length. NULL for another type. Source: EVP_PKEY_get0_siphash(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_siphash(pkey: *const EVP_PKEY, len: *mut usize) -> *const c_uchar {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            match EVP_PKEY::get0(pkey)?.content() {
                Content::Secret(1062, secret) => {
                    len.write(secret.len());
                    Ok(secret.as_ptr())
                }
                _ => Err(Error::new(Lib::EVP, reason::EVP_R_EXPECTING_A_SIPHASH_KEY)),
            }
        }
    })
}

/// A public key as TLS sends it: a point, or bytes, or DH's number in the prime's length.
fn encoded(pkey: &EVP_PKEY) -> Result<Vec<u8>, Error> {
    let key = pkey.key()?;
    match key.kind() {
        Kind::Ed25519 | Kind::X25519 => key.raw_public().ok_or(Error::SILENT),
        Kind::Ec => crate::libcrypto::ec::key::public_octets(&*pkey.ec_key().ok_or(Error::SILENT)?),
        Kind::Dh | Kind::Dhx => {
            let number = super::pkey_params::property(pkey, "pub").ok_or(Error::SILENT)?;
            let number = number.into_bytes();
            let len = (key.bits() as usize).div_ceil(8);
            let mut padded = vec![0; len.saturating_sub(number.len())];
            padded.extend_from_slice(&number);
            Ok(padded)
        }
        _ => Err(Error::SILENT),
    }
}

/// Writes the public key as TLS sends it to memory for `OPENSSL_free`. Returns its length, 0 on failure. Source: EVP_PKEY_get1_encoded_public_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get1_encoded_public_key(pkey: *mut EVP_PKEY, ppub: *mut *mut c_uchar) -> usize {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let made = encoded(EVP_PKEY::get0(pkey).silent()?)?;
            ppub.write(memory::duplicate(&made));
            Ok(made.len())
        }
    })
}

/// Sets the public key from what TLS sends; the key must have its parameters. Returns 1 or 0. Source: EVP_PKEY_set1_encoded_public_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set1_encoded_public_key(
    pkey: *mut EVP_PKEY,
    public: *const c_uchar,
    publen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (pkey, data) = (EVP_PKEY::get0(pkey).silent()?, bytes(public, publen)?);
            let bare = pkey.nid();
            let key = match pkey.content() {
                Content::Key(key) if key.kind() == Kind::Ec => {
                    let nid = pkey
                        .ec_key()
                        .map_or(0, |ec| aws_lc_sys::EC_GROUP_get_curve_name(aws_lc_sys::EC_KEY_get0_group(ec.raw())));
                    generate::ec_from_parts(nid, Some(data), None)?
                }
                Content::Key(key) if matches!(key.kind(), Kind::Dh | Kind::Dhx) => {
                    let number =
                        |name| super::pkey_params::property(pkey, name).map(super::pkey_params::Value::into_bytes);
                    generate::dh_from_numbers(&[number("p"), number("q"), number("g"), Some(data.to_vec()), None])?
                }
                _ if matches!(bare, 1034 | 1087) => public_key(bare, data)?.key()?,
                _ => return Err(Error::SILENT),
            };
            pkey.replace(Content::Key(key), Legacy::None);
        }
        Ok(1)
    })
}
