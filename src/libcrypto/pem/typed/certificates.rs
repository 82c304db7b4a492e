//! Certificates, requests, revocation lists and PKCS#7 bundles. Source: PEM_read_bio_PrivateKey(3).

use std::ffi::{c_int, c_void};

use super::super::outside::*;
use super::super::read::{read_object, read_object_stream};
use super::super::write::{Encryption, write_object, write_object_stream};
use super::super::{Asker, pem_password_cb};
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::x509::X509;

/// Reads a certificate from the next block `CERTIFICATE`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_X509(
    bp: *mut BIO,
    x: *mut *mut X509,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509 {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe { read_object(bp, b"CERTIFICATE", Some(d2i_X509), x, Asker { cb, u }) })
}

/// As [`PEM_read_bio_X509`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_X509(
    fp: *mut FILE,
    x: *mut *mut X509,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509 {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"CERTIFICATE", Some(d2i_X509), x, Asker { cb, u })
    })
}

/// Writes a certificate as a block `CERTIFICATE`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_X509(out: *mut BIO, x: *const X509) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"CERTIFICATE", Some(i2d_X509), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_X509`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_X509(out: *mut FILE, x: *const X509) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"CERTIFICATE", Some(i2d_X509), x, Encryption::NONE) })
}

/// Reads a certificate, with what says that it is trusted if that is there from the next block `TRUSTED CERTIFICATE`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_X509_AUX(
    bp: *mut BIO,
    x: *mut *mut X509,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509 {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"TRUSTED CERTIFICATE", Some(d2i_X509_AUX), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_X509_AUX`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_X509_AUX(
    fp: *mut FILE,
    x: *mut *mut X509,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509 {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"TRUSTED CERTIFICATE", Some(d2i_X509_AUX), x, Asker { cb, u })
    })
}

/// Writes a certificate, with what says that it is trusted if that is there as a block `TRUSTED CERTIFICATE`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_X509_AUX(out: *mut BIO, x: *const X509) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"TRUSTED CERTIFICATE", Some(i2d_X509_AUX), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_X509_AUX`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_X509_AUX(out: *mut FILE, x: *const X509) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"TRUSTED CERTIFICATE", Some(i2d_X509_AUX), x, Encryption::NONE) })
}

/// Reads a certificate request from the next block `CERTIFICATE REQUEST`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_X509_REQ(
    bp: *mut BIO,
    x: *mut *mut X509_REQ,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509_REQ {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"CERTIFICATE REQUEST", Some(d2i_X509_REQ), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_X509_REQ`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_X509_REQ(
    fp: *mut FILE,
    x: *mut *mut X509_REQ,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509_REQ {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"CERTIFICATE REQUEST", Some(d2i_X509_REQ), x, Asker { cb, u })
    })
}

/// Writes a certificate request as a block `CERTIFICATE REQUEST`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_X509_REQ(out: *mut BIO, x: *const X509_REQ) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"CERTIFICATE REQUEST", Some(i2d_X509_REQ), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_X509_REQ`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_X509_REQ(out: *mut FILE, x: *const X509_REQ) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"CERTIFICATE REQUEST", Some(i2d_X509_REQ), x, Encryption::NONE) })
}

/// Writes a certificate request under its older name as a block `NEW CERTIFICATE REQUEST`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_X509_REQ_NEW(out: *mut BIO, x: *const X509_REQ) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"NEW CERTIFICATE REQUEST", Some(i2d_X509_REQ), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_X509_REQ_NEW`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_X509_REQ_NEW(out: *mut FILE, x: *const X509_REQ) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe {
        write_object_stream(out, b"NEW CERTIFICATE REQUEST", Some(i2d_X509_REQ), x, Encryption::NONE)
    })
}

/// Reads a revocation list from the next block `X509 CRL`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_X509_CRL(
    bp: *mut BIO,
    x: *mut *mut X509_CRL,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509_CRL {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe { read_object(bp, b"X509 CRL", Some(d2i_X509_CRL), x, Asker { cb, u }) })
}

/// As [`PEM_read_bio_X509_CRL`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_X509_CRL(
    fp: *mut FILE,
    x: *mut *mut X509_CRL,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut X509_CRL {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"X509 CRL", Some(d2i_X509_CRL), x, Asker { cb, u })
    })
}

/// Writes a revocation list as a block `X509 CRL`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_X509_CRL(out: *mut BIO, x: *const X509_CRL) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"X509 CRL", Some(i2d_X509_CRL), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_X509_CRL`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_X509_CRL(out: *mut FILE, x: *const X509_CRL) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"X509 CRL", Some(i2d_X509_CRL), x, Encryption::NONE) })
}

/// Reads a PKCS#7 object from the next block `PKCS7`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PKCS7(
    bp: *mut BIO,
    x: *mut *mut PKCS7,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut PKCS7 {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe { read_object(bp, b"PKCS7", Some(d2i_PKCS7), x, Asker { cb, u }) })
}

/// As [`PEM_read_bio_PKCS7`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PKCS7(
    fp: *mut FILE,
    x: *mut *mut PKCS7,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut PKCS7 {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe { read_object_stream(fp, b"PKCS7", Some(d2i_PKCS7), x, Asker { cb, u }) })
}

/// Writes a PKCS#7 object as a block `PKCS7`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PKCS7(out: *mut BIO, x: *const PKCS7) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"PKCS7", Some(i2d_PKCS7), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_PKCS7`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PKCS7(out: *mut FILE, x: *const PKCS7) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe { write_object_stream(out, b"PKCS7", Some(i2d_PKCS7), x, Encryption::NONE) })
}

/// Reads a Netscape sequence of certificates from the next block `CERTIFICATE`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_NETSCAPE_CERT_SEQUENCE(
    bp: *mut BIO,
    x: *mut *mut NETSCAPE_CERT_SEQUENCE,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut NETSCAPE_CERT_SEQUENCE {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"CERTIFICATE", Some(d2i_NETSCAPE_CERT_SEQUENCE), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_NETSCAPE_CERT_SEQUENCE`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_NETSCAPE_CERT_SEQUENCE(
    fp: *mut FILE,
    x: *mut *mut NETSCAPE_CERT_SEQUENCE,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut NETSCAPE_CERT_SEQUENCE {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"CERTIFICATE", Some(d2i_NETSCAPE_CERT_SEQUENCE), x, Asker { cb, u })
    })
}

/// Writes a Netscape sequence of certificates as a block `CERTIFICATE`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_NETSCAPE_CERT_SEQUENCE(
    out: *mut BIO,
    x: *const NETSCAPE_CERT_SEQUENCE,
) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"CERTIFICATE", Some(i2d_NETSCAPE_CERT_SEQUENCE), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_NETSCAPE_CERT_SEQUENCE`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_NETSCAPE_CERT_SEQUENCE(out: *mut FILE, x: *const NETSCAPE_CERT_SEQUENCE) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe {
        write_object_stream(out, b"CERTIFICATE", Some(i2d_NETSCAPE_CERT_SEQUENCE), x, Encryption::NONE)
    })
}
