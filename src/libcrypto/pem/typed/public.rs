//! Public keys and parameters in the forms of the older objects. Source: PEM_read_bio_PrivateKey(3).

use std::ffi::{c_int, c_void};

use super::super::outside::*;
use super::super::read::{read_object, read_object_stream};
use super::super::write::{Encryption, write_object, write_object_stream};
use super::super::{Asker, pem_password_cb};
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::dh::DH;
use crate::libcrypto::dsa::DSA;
use crate::libcrypto::ec::EC_KEY;
use crate::libcrypto::rsa::RSA;

/// Reads a public key as certificates hold it from the next block `PUBLIC KEY`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_X509_PUBKEY(
    bp: *mut BIO,
    x: *mut *mut X509_PUBKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509_PUBKEY {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe { read_object(bp, b"PUBLIC KEY", Some(d2i_X509_PUBKEY), x, Asker { cb, u }) })
}

/// As [`PEM_read_bio_X509_PUBKEY`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_X509_PUBKEY(
    fp: *mut FILE,
    x: *mut *mut X509_PUBKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509_PUBKEY {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"PUBLIC KEY", Some(d2i_X509_PUBKEY), x, Asker { cb, u })
    })
}

/// Writes a public key as certificates hold it as a block `PUBLIC KEY`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_X509_PUBKEY(out: *mut BIO, x: *const X509_PUBKEY) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"PUBLIC KEY", Some(i2d_X509_PUBKEY), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_X509_PUBKEY`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_X509_PUBKEY(out: *mut FILE, x: *const X509_PUBKEY) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"PUBLIC KEY", Some(i2d_X509_PUBKEY), x, Encryption::NONE) })
}

/// Reads an RSA public key from the next block `RSA PUBLIC KEY`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_RSAPublicKey(
    bp: *mut BIO,
    x: *mut *mut RSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut RSA {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"RSA PUBLIC KEY", Some(d2i_RSAPublicKey), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_RSAPublicKey`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_RSAPublicKey(
    fp: *mut FILE,
    x: *mut *mut RSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut RSA {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"RSA PUBLIC KEY", Some(d2i_RSAPublicKey), x, Asker { cb, u })
    })
}

/// Writes an RSA public key as a block `RSA PUBLIC KEY`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_RSAPublicKey(out: *mut BIO, x: *const RSA) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"RSA PUBLIC KEY", Some(i2d_RSAPublicKey), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_RSAPublicKey`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_RSAPublicKey(out: *mut FILE, x: *const RSA) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"RSA PUBLIC KEY", Some(i2d_RSAPublicKey), x, Encryption::NONE) })
}

/// Reads an RSA public key in the form for any type from the next block `PUBLIC KEY`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_RSA_PUBKEY(
    bp: *mut BIO,
    x: *mut *mut RSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut RSA {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe { read_object(bp, b"PUBLIC KEY", Some(d2i_RSA_PUBKEY), x, Asker { cb, u }) })
}

/// As [`PEM_read_bio_RSA_PUBKEY`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_RSA_PUBKEY(
    fp: *mut FILE,
    x: *mut *mut RSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut RSA {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"PUBLIC KEY", Some(d2i_RSA_PUBKEY), x, Asker { cb, u })
    })
}

/// Writes an RSA public key in the form for any type as a block `PUBLIC KEY`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_RSA_PUBKEY(out: *mut BIO, x: *const RSA) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"PUBLIC KEY", Some(i2d_RSA_PUBKEY), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_RSA_PUBKEY`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_RSA_PUBKEY(out: *mut FILE, x: *const RSA) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"PUBLIC KEY", Some(i2d_RSA_PUBKEY), x, Encryption::NONE) })
}

/// Reads a DSA public key in the form for any type from the next block `PUBLIC KEY`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_DSA_PUBKEY(
    bp: *mut BIO,
    x: *mut *mut DSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut DSA {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe { read_object(bp, b"PUBLIC KEY", Some(d2i_DSA_PUBKEY), x, Asker { cb, u }) })
}

/// As [`PEM_read_bio_DSA_PUBKEY`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_DSA_PUBKEY(
    fp: *mut FILE,
    x: *mut *mut DSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut DSA {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"PUBLIC KEY", Some(d2i_DSA_PUBKEY), x, Asker { cb, u })
    })
}

/// Writes a DSA public key in the form for any type as a block `PUBLIC KEY`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_DSA_PUBKEY(out: *mut BIO, x: *const DSA) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"PUBLIC KEY", Some(i2d_DSA_PUBKEY), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_DSA_PUBKEY`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_DSA_PUBKEY(out: *mut FILE, x: *const DSA) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"PUBLIC KEY", Some(i2d_DSA_PUBKEY), x, Encryption::NONE) })
}

/// Reads DSA parameters from the next block `DSA PARAMETERS`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_DSAparams(
    bp: *mut BIO,
    x: *mut *mut DSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut DSA {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"DSA PARAMETERS", Some(d2i_DSAparams), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_DSAparams`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_DSAparams(
    fp: *mut FILE,
    x: *mut *mut DSA,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut DSA {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"DSA PARAMETERS", Some(d2i_DSAparams), x, Asker { cb, u })
    })
}

/// Writes DSA parameters as a block `DSA PARAMETERS`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_DSAparams(out: *mut BIO, x: *const DSA) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"DSA PARAMETERS", Some(i2d_DSAparams), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_DSAparams`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_DSAparams(out: *mut FILE, x: *const DSA) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"DSA PARAMETERS", Some(i2d_DSAparams), x, Encryption::NONE) })
}

/// Reads an elliptic curve public key in the form for any type from the next block `PUBLIC KEY`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_EC_PUBKEY(
    bp: *mut BIO,
    x: *mut *mut EC_KEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EC_KEY {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe { read_object(bp, b"PUBLIC KEY", Some(d2i_EC_PUBKEY), x, Asker { cb, u }) })
}

/// As [`PEM_read_bio_EC_PUBKEY`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_EC_PUBKEY(
    fp: *mut FILE,
    x: *mut *mut EC_KEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EC_KEY {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"PUBLIC KEY", Some(d2i_EC_PUBKEY), x, Asker { cb, u })
    })
}

/// Writes an elliptic curve public key in the form for any type as a block `PUBLIC KEY`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_EC_PUBKEY(out: *mut BIO, x: *const EC_KEY) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"PUBLIC KEY", Some(i2d_EC_PUBKEY), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_EC_PUBKEY`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_EC_PUBKEY(out: *mut FILE, x: *const EC_KEY) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"PUBLIC KEY", Some(i2d_EC_PUBKEY), x, Encryption::NONE) })
}

/// Reads a curve from the next block `EC PARAMETERS`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_ECPKParameters(
    bp: *mut BIO,
    x: *mut *mut EC_GROUP,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EC_GROUP {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"EC PARAMETERS", Some(d2i_ECPKParameters), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_ECPKParameters`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_ECPKParameters(
    fp: *mut FILE,
    x: *mut *mut EC_GROUP,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EC_GROUP {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"EC PARAMETERS", Some(d2i_ECPKParameters), x, Asker { cb, u })
    })
}

/// Writes a curve as a block `EC PARAMETERS`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_ECPKParameters(out: *mut BIO, x: *const EC_GROUP) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"EC PARAMETERS", Some(i2d_ECPKParameters), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_ECPKParameters`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_ECPKParameters(out: *mut FILE, x: *const EC_GROUP) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"EC PARAMETERS", Some(i2d_ECPKParameters), x, Encryption::NONE) })
}

/// Writes DH parameters as a block `DH PARAMETERS`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_DHparams(out: *mut BIO, x: *const DH) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"DH PARAMETERS", Some(i2d_DHparams), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_DHparams`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_DHparams(out: *mut FILE, x: *const DH) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"DH PARAMETERS", Some(i2d_DHparams), x, Encryption::NONE) })
}

/// Writes DH parameters after X9.42 as a block `X9.42 DH PARAMETERS`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_DHxparams(out: *mut BIO, x: *const DH) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"X9.42 DH PARAMETERS", Some(i2d_DHxparams), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_DHxparams`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_DHxparams(out: *mut FILE, x: *const DH) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"X9.42 DH PARAMETERS", Some(i2d_DHxparams), x, Encryption::NONE) })
}
