//! Private keys: the containers of PKCS#8 and the older objects. Source: PEM_read_bio_PrivateKey(3).

use std::ffi::{c_int, c_uchar, c_void};

use super::super::keys::read_private;
use super::super::outside::*;
use super::super::read::{read_object, read_object_stream};
use super::super::write::{Encryption, write_object, write_object_stream};
use super::super::{Asker, pem_password_cb, with_stream};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::dsa::DSA;
use crate::libcrypto::ec::EC_KEY;
use crate::libcrypto::rsa::RSA;

/// Reads an encrypted private key, without decrypting it, from the next block `ENCRYPTED PRIVATE KEY`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PKCS8(
    bp: *mut BIO,
    x: *mut *mut X509_SIG,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509_SIG {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"ENCRYPTED PRIVATE KEY", Some(d2i_X509_SIG), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_PKCS8`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PKCS8(
    fp: *mut FILE,
    x: *mut *mut X509_SIG,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509_SIG {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"ENCRYPTED PRIVATE KEY", Some(d2i_X509_SIG), x, Asker { cb, u })
    })
}

/// Writes an encrypted private key, without decrypting it, as a block `ENCRYPTED PRIVATE KEY`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PKCS8(out: *mut BIO, x: *const X509_SIG) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"ENCRYPTED PRIVATE KEY", Some(i2d_X509_SIG), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_PKCS8`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PKCS8(out: *mut FILE, x: *const X509_SIG) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"ENCRYPTED PRIVATE KEY", Some(i2d_X509_SIG), x, Encryption::NONE) })
}

/// Reads a clear PKCS#8 private key from the next block `PRIVATE KEY`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PKCS8_PRIV_KEY_INFO(
    bp: *mut BIO,
    x: *mut *mut PKCS8_PRIV_KEY_INFO,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"PRIVATE KEY", Some(d2i_PKCS8_PRIV_KEY_INFO), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_PKCS8_PRIV_KEY_INFO`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PKCS8_PRIV_KEY_INFO(
    fp: *mut FILE,
    x: *mut *mut PKCS8_PRIV_KEY_INFO,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"PRIVATE KEY", Some(d2i_PKCS8_PRIV_KEY_INFO), x, Asker { cb, u })
    })
}

/// Writes a clear PKCS#8 private key as a block `PRIVATE KEY`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PKCS8_PRIV_KEY_INFO(out: *mut BIO, x: *const PKCS8_PRIV_KEY_INFO) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"PRIVATE KEY", Some(i2d_PKCS8_PRIV_KEY_INFO), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_PKCS8_PRIV_KEY_INFO`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PKCS8_PRIV_KEY_INFO(out: *mut FILE, x: *const PKCS8_PRIV_KEY_INFO) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"PRIVATE KEY", Some(i2d_PKCS8_PRIV_KEY_INFO), x, Encryption::NONE) })
}

/// Reads an RSA private key from the next block that holds a private key, in any form, under a password if need be.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_RSAPrivateKey(
    bp: *mut BIO,
    x: *mut *mut RSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live BIO and a place that holds NULL or a key of its own.
        unsafe {
            let key = read_private(bp, Asker { cb, u })?.rsa();
            let key = key.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_EXPECTING_AN_RSA_KEY))?;
            let key = RSA::into_raw(key);
            if let Some(place) = x.as_mut() {
                drop(RSA::set0(std::mem::replace(place, key).cast_const()));
            }
            Ok(key)
        }
    })
}

/// As [`PEM_read_bio_RSAPrivateKey`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_RSAPrivateKey(
    fp: *mut FILE,
    x: *mut *mut RSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut RSA {
    // SAFETY: the caller promises an open stream, and the rest as above.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio_RSAPrivateKey(bio, x, cb, u))) })
}

/// Writes an RSA private key as a block `RSA PRIVATE KEY`, encrypted the old way if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_RSAPrivateKey(
    out: *mut BIO,
    x: *const RSA,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: the caller promises a live BIO, a live key and a password or whom to ask.
    guard(0, || unsafe { write_object(out, b"RSA PRIVATE KEY", Some(i2d_RSAPrivateKey), x, encryption) })
}

/// As [`PEM_write_bio_RSAPrivateKey`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_RSAPrivateKey(
    out: *mut FILE,
    x: *const RSA,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: the caller promises an open stream, a live key and a password or whom to ask.
    guard(0, || unsafe { write_object_stream(out, b"RSA PRIVATE KEY", Some(i2d_RSAPrivateKey), x, encryption) })
}

/// Reads a DSA private key from the next block that holds a private key, in any form, under a password if need be.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_DSAPrivateKey(
    bp: *mut BIO,
    x: *mut *mut DSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live BIO and a place that holds NULL or a key of its own.
        unsafe {
            let key = read_private(bp, Asker { cb, u })?.dsa();
            let key = key.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_EXPECTING_A_DSA_KEY))?;
            let key = DSA::into_raw(key);
            if let Some(place) = x.as_mut() {
                drop(DSA::set0(std::mem::replace(place, key).cast_const()));
            }
            Ok(key)
        }
    })
}

/// As [`PEM_read_bio_DSAPrivateKey`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_DSAPrivateKey(
    fp: *mut FILE,
    x: *mut *mut DSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut DSA {
    // SAFETY: the caller promises an open stream, and the rest as above.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio_DSAPrivateKey(bio, x, cb, u))) })
}

/// Writes a DSA private key as a block `DSA PRIVATE KEY`, encrypted the old way if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_DSAPrivateKey(
    out: *mut BIO,
    x: *const DSA,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: the caller promises a live BIO, a live key and a password or whom to ask.
    guard(0, || unsafe { write_object(out, b"DSA PRIVATE KEY", Some(i2d_DSAPrivateKey), x, encryption) })
}

/// As [`PEM_write_bio_DSAPrivateKey`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_DSAPrivateKey(
    out: *mut FILE,
    x: *const DSA,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: the caller promises an open stream, a live key and a password or whom to ask.
    guard(0, || unsafe { write_object_stream(out, b"DSA PRIVATE KEY", Some(i2d_DSAPrivateKey), x, encryption) })
}

/// Reads an elliptic curve private key from the next block that holds a private key, in any form, under a password if need be.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_ECPrivateKey(
    bp: *mut BIO,
    x: *mut *mut EC_KEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live BIO and a place that holds NULL or a key of its own.
        unsafe {
            let key = read_private(bp, Asker { cb, u })?.ec_key();
            let key = key.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_EXPECTING_A_EC_KEY))?;
            let key = EC_KEY::into_raw(key);
            if let Some(place) = x.as_mut() {
                drop(EC_KEY::set0(std::mem::replace(place, key).cast_const()));
            }
            Ok(key)
        }
    })
}

/// As [`PEM_read_bio_ECPrivateKey`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_ECPrivateKey(
    fp: *mut FILE,
    x: *mut *mut EC_KEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EC_KEY {
    // SAFETY: the caller promises an open stream, and the rest as above.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio_ECPrivateKey(bio, x, cb, u))) })
}

/// Writes an elliptic curve private key as a block `EC PRIVATE KEY`, encrypted the old way if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_ECPrivateKey(
    out: *mut BIO,
    x: *const EC_KEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: the caller promises a live BIO, a live key and a password or whom to ask.
    guard(0, || unsafe { write_object(out, b"EC PRIVATE KEY", Some(i2d_ECPrivateKey), x, encryption) })
}

/// As [`PEM_write_bio_ECPrivateKey`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_ECPrivateKey(
    out: *mut FILE,
    x: *const EC_KEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: the caller promises an open stream, a live key and a password or whom to ask.
    guard(0, || unsafe { write_object_stream(out, b"EC PRIVATE KEY", Some(i2d_ECPrivateKey), x, encryption) })
}
