//! Private and public keys and parameters of any kind. Source: PEM_read_bio_PrivateKey(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};
use std::sync::Arc;

pub(crate) use super::find_key::read_private;
use super::find_key::{Password, nobody, nothing_found, opened, quietly, read_public};
use super::outside::*;
use super::pkcs8::{self, Cipher};
use super::write::{Encryption, write_block, write_object};
use super::{Asker, pem_password_cb, read_block, with_stream};
use crate::asn1::pem;
use crate::crypto::key::Kind;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::evp::pkey::EVP_PKEY;

/// Stores a key in the program's place, too, in exchange for the one there.
pub(super) unsafe fn hand_out(key: Arc<EVP_PKEY>, x: *mut *mut EVP_PKEY) -> *mut EVP_PKEY {
    let key = EVP_PKEY::into_raw(key);
    // SAFETY: the man page has the caller pass NULL or a place that holds NULL or a key of its own.
    unsafe {
        if let Some(place) = x.as_mut() {
            drop(EVP_PKEY::set0(std::mem::replace(place, key).cast_const()));
        }
    }
    key
}

/// Reads the next private key and decrypts it. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PrivateKey(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller pass a live BIO and what `hand_out` asks for.
    guard(std::ptr::null_mut(), || unsafe { Ok(hand_out(read_private(bp, Asker { cb, u })?, x)) })
}

/// As [`PEM_read_bio_PrivateKey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PrivateKey_ex(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_bio_PrivateKey(bp, x, cb, u) }
}

/// As [`PEM_read_bio_PrivateKey`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PrivateKey(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio_PrivateKey(bio, x, cb, u))) })
}

/// As [`PEM_read_PrivateKey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PrivateKey_ex(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_PrivateKey(fp, x, cb, u) }
}

/// Reads the next public key. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PUBKEY(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller pass a live BIO and what `hand_out` asks for.
    guard(std::ptr::null_mut(), || unsafe { Ok(hand_out(read_public(bp, Asker { cb, u })?, x)) })
}

/// As [`PEM_read_bio_PUBKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PUBKEY_ex(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_bio_PUBKEY(bp, x, cb, u) }
}

/// As [`PEM_read_bio_PUBKEY`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PUBKEY(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio_PUBKEY(bio, x, cb, u))) })
}

/// As [`PEM_read_PUBKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PUBKEY_ex(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_PUBKEY(fp, x, cb, u) }
}

/// Reads the next parameters of a key. The caller frees them; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_Parameters(bp: *mut BIO, x: *mut *mut EVP_PKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let asker = Asker { cb: Some(nobody), u: std::ptr::null_mut() };
        let mut password = Password { asker, known: None };
        // SAFETY: the man page has the caller pass a live BIO.
        while let Ok(block) = unsafe { read_block(bp, pem::FLAG_EAY_COMPATIBLE) } {
            // SAFETY: no callback of the program's is asked.
            let Some(pem::Block { name, data: der, .. }) = unsafe { opened(block, &mut password) }? else { continue };
            let kind = match &name[..] {
                b"EC PARAMETERS" => Kind::Ec,
                b"DSA PARAMETERS" => Kind::Dsa,
                b"DH PARAMETERS" | b"X9.42 DH PARAMETERS" => Kind::Dh,
                _ => continue,
            };
            let (mut at, len) = (der.as_ptr(), der.len() as c_long);
            // SAFETY: the reader goes no further than the data; a key it makes is ours; see `hand_out`.
            unsafe {
                let key = quietly(|| d2i_KeyParams(kind.nid(), std::ptr::null_mut(), &mut at, len));
                if let Some(key) = EVP_PKEY::set0(key) {
                    return Ok(hand_out(key, x));
                }
            }
        }
        Err(nothing_found())
    })
}

/// As [`PEM_read_bio_Parameters`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_Parameters_ex(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_bio_Parameters(bp, x) }
}

/// Writes the parameters of a key. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_Parameters(bp: *mut BIO, x: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO and a live key.
        unsafe {
            let name = match EVP_PKEY::get0(x)?.key()?.kind() {
                Kind::Ec => &b"EC PARAMETERS"[..],
                Kind::Dsa => b"DSA PARAMETERS",
                Kind::Dh => b"DH PARAMETERS",
                _ => return Ok(0),
            };
            write_object(bp, name, Some(i2d_KeyParams), x, Encryption::NONE)
        }
    })
}

/// Writes a private key as PKCS#8, under a password if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PrivateKey(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live BIO, a live key and a password or whom to ask.
    guard(0, || unsafe { pkcs8::write_pem(bp, EVP_PKEY::get0(x)?, Cipher::of(enc), &encryption) })
}

/// As [`PEM_write_bio_PrivateKey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PrivateKey_ex(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_write_bio_PrivateKey(bp, x, enc, kstr, klen, cb, u) }
}

/// As [`PEM_write_bio_PrivateKey`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PrivateKey(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    // SAFETY: as our caller promises.
    guard(0, || unsafe { with_stream(fp, |bio| Ok(PEM_write_bio_PrivateKey(bio, x, enc, kstr, klen, cb, u))) })
}

/// As [`PEM_write_PrivateKey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PrivateKey_ex(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_write_PrivateKey(fp, x, enc, kstr, klen, cb, u) }
}

/// Writes a private key in its type's own form (`RSA PRIVATE KEY`, …), encrypted the old way if `enc` is a cipher.
/// Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PrivateKey_traditional(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    guard(0, || {
        let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
        // SAFETY: the man page has the caller pass a live BIO, a live key and a password or whom to ask.
        unsafe {
            let name = match EVP_PKEY::get0(x).silent()?.key()?.kind() {
                Kind::Rsa => &b"RSA PRIVATE KEY"[..],
                Kind::Ec => b"EC PRIVATE KEY",
                Kind::Dsa => b"DSA PRIVATE KEY",
                _ => return Err(Error::new(Lib::PEM, reason::PEM_R_UNSUPPORTED_PUBLIC_KEY_TYPE)),
            };
            write_object(bp, name, Some(i2d_PrivateKey), x, encryption)
        }
    })
}

/// Writes a public key. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PUBKEY(bp: *mut BIO, x: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO and a live key.
        unsafe {
            let der = EVP_PKEY::get0(x)?.public()?.to_spki_der()?;
            write_block(bp, b"PUBLIC KEY", b"", &der).map(|_| 1)
        }
    })
}

/// As [`PEM_write_bio_PUBKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PUBKEY_ex(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_write_bio_PUBKEY(bp, x) }
}

/// As [`PEM_write_bio_PUBKEY`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PUBKEY(fp: *mut FILE, x: *const EVP_PKEY) -> c_int {
    // SAFETY: as our caller promises.
    guard(0, || unsafe { with_stream(fp, |bio| Ok(PEM_write_bio_PUBKEY(bio, x))) })
}

/// As [`PEM_write_PUBKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PUBKEY_ex(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_write_PUBKEY(fp, x) }
}
