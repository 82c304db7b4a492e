//! Certificates, requests and revocation lists in DER, to and from BIOs and files. Source: d2i_X509(3).

use std::ffi::c_int;

use super::certificate::*;
use super::crl::*;
use super::outside::*;
use super::pubkey::*;
use super::request::*;

/// Reads a certificate from a BIO, into `*x` too unless `x` is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_bio(bp: *mut BIO, x: *mut *mut X509) -> *mut X509 {
    // SAFETY: the man page has the caller promise a live BIO and a place for the result or NULL.
    unsafe { ASN1_item_d2i_bio(X509_it(), bp, x.cast()) }.cast()
}

/// Writes a certificate to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_bio(bp: *mut BIO, x: *const X509) -> c_int {
    // SAFETY: the man page has the caller promise live objects.
    unsafe { ASN1_item_i2d_bio(X509_it(), bp, x.cast()) }
}

/// Reads a certificate from a file, into `*x` too unless `x` is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_fp(fp: *mut FILE, x: *mut *mut X509) -> *mut X509 {
    // SAFETY: the man page has the caller promise an open file and a place for the result or NULL.
    unsafe { ASN1_item_d2i_fp(X509_it(), fp, x.cast()) }.cast()
}

/// Writes a certificate to a file. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_fp(fp: *mut FILE, x: *const X509) -> c_int {
    // SAFETY: the man page has the caller promise an open file and a live object.
    unsafe { ASN1_item_i2d_fp(X509_it(), fp, x.cast()) }
}

/// Reads a request from a BIO, into `*x` too unless `x` is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_REQ_bio(bp: *mut BIO, x: *mut *mut X509_REQ) -> *mut X509_REQ {
    // SAFETY: the man page has the caller promise a live BIO and a place for the result or NULL.
    unsafe { ASN1_item_d2i_bio(X509_REQ_it(), bp, x.cast()) }.cast()
}

/// Writes a request to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_REQ_bio(bp: *mut BIO, x: *const X509_REQ) -> c_int {
    // SAFETY: the man page has the caller promise live objects.
    unsafe { ASN1_item_i2d_bio(X509_REQ_it(), bp, x.cast()) }
}

/// Reads a request from a file, into `*x` too unless `x` is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_REQ_fp(fp: *mut FILE, x: *mut *mut X509_REQ) -> *mut X509_REQ {
    // SAFETY: the man page has the caller promise an open file and a place for the result or NULL.
    unsafe { ASN1_item_d2i_fp(X509_REQ_it(), fp, x.cast()) }.cast()
}

/// Writes a request to a file. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_REQ_fp(fp: *mut FILE, x: *const X509_REQ) -> c_int {
    // SAFETY: the man page has the caller promise an open file and a live object.
    unsafe { ASN1_item_i2d_fp(X509_REQ_it(), fp, x.cast()) }
}

/// Reads a revocation list from a BIO, into `*x` too unless `x` is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_CRL_bio(bp: *mut BIO, x: *mut *mut X509_CRL) -> *mut X509_CRL {
    // SAFETY: the man page has the caller promise a live BIO and a place for the result or NULL.
    unsafe { ASN1_item_d2i_bio(X509_CRL_it(), bp, x.cast()) }.cast()
}

/// Writes a revocation list to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_CRL_bio(bp: *mut BIO, x: *const X509_CRL) -> c_int {
    // SAFETY: the man page has the caller promise live objects.
    unsafe { ASN1_item_i2d_bio(X509_CRL_it(), bp, x.cast()) }
}

/// Reads a revocation list from a file, into `*x` too unless `x` is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_CRL_fp(fp: *mut FILE, x: *mut *mut X509_CRL) -> *mut X509_CRL {
    // SAFETY: the man page has the caller promise an open file and a place for the result or NULL.
    unsafe { ASN1_item_d2i_fp(X509_CRL_it(), fp, x.cast()) }.cast()
}

/// Writes a revocation list to a file. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_CRL_fp(fp: *mut FILE, x: *const X509_CRL) -> c_int {
    // SAFETY: the man page has the caller promise an open file and a live object.
    unsafe { ASN1_item_i2d_fp(X509_CRL_it(), fp, x.cast()) }
}

/// Reads a public key with its algorithm from a BIO, into `*x` too unless `x` is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_PUBKEY_bio(bp: *mut BIO, x: *mut *mut X509_PUBKEY) -> *mut X509_PUBKEY {
    // SAFETY: the man page has the caller promise a live BIO and a place for the result or NULL.
    unsafe { ASN1_item_d2i_bio(X509_PUBKEY_it(), bp, x.cast()) }.cast()
}

/// Writes a public key with its algorithm to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_PUBKEY_bio(bp: *mut BIO, x: *const X509_PUBKEY) -> c_int {
    // SAFETY: the man page has the caller promise live objects.
    unsafe { ASN1_item_i2d_bio(X509_PUBKEY_it(), bp, x.cast()) }
}

/// Reads a public key with its algorithm from a file, into `*x` too unless `x` is NULL; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_PUBKEY_fp(fp: *mut FILE, x: *mut *mut X509_PUBKEY) -> *mut X509_PUBKEY {
    // SAFETY: the man page has the caller promise an open file and a place for the result or NULL.
    unsafe { ASN1_item_d2i_fp(X509_PUBKEY_it(), fp, x.cast()) }.cast()
}

/// Writes a public key with its algorithm to a file. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_PUBKEY_fp(fp: *mut FILE, x: *const X509_PUBKEY) -> c_int {
    // SAFETY: the man page has the caller promise an open file and a live object.
    unsafe { ASN1_item_i2d_fp(X509_PUBKEY_it(), fp, x.cast()) }
}
