//! Sessions as PEM. Source: PEM_read_SSL_SESSION, <openssl/ssl.h>.

use std::ffi::{c_int, c_void};

use super::SSL_SESSION;
use super::object::{d2i_SSL_SESSION, i2d_SSL_SESSION};
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::pem::read::{read_object, read_object_stream};
use crate::libcrypto::pem::write::{Encryption, write_object, write_object_stream};
use crate::libcrypto::pem::{Asker, pem_password_cb};

/// Reads a session from the next block `SSL SESSION PARAMETERS`.
///
/// Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_SSL_SESSION(
    bp: *mut BIO,
    x: *mut *mut SSL_SESSION,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut SSL_SESSION {
    // SAFETY: the caller promises a live BIO and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object(bp, b"SSL SESSION PARAMETERS", Some(d2i_SSL_SESSION), x, Asker { cb, u })
    })
}

/// As [`PEM_read_bio_SSL_SESSION`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_SSL_SESSION(
    fp: *mut FILE,
    x: *mut *mut SSL_SESSION,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut SSL_SESSION {
    // SAFETY: the caller promises an open stream and a place; the reader is that of this type.
    guard(std::ptr::null_mut(), || unsafe {
        read_object_stream(fp, b"SSL SESSION PARAMETERS", Some(d2i_SSL_SESSION), x, Asker { cb, u })
    })
}

/// Writes a session as a block `SSL SESSION PARAMETERS`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_SSL_SESSION(out: *mut BIO, x: *const SSL_SESSION) -> c_int {
    // SAFETY: the caller promises a live BIO and a live object of this type.
    guard(0, || unsafe { write_object(out, b"SSL SESSION PARAMETERS", Some(i2d_SSL_SESSION), x, Encryption::NONE) })
}

/// As [`PEM_write_bio_SSL_SESSION`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_SSL_SESSION(out: *mut FILE, x: *const SSL_SESSION) -> c_int {
    // SAFETY: the caller promises an open stream and a live object of this type.
    guard(0, || unsafe {
        write_object_stream(out, b"SSL SESSION PARAMETERS", Some(i2d_SSL_SESSION), x, Encryption::NONE)
    })
}
