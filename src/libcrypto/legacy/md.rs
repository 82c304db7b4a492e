//! MD4 and MD5. Source: MD5(3).

use std::ffi::{c_int, c_uchar, c_void};

use aws_lc_sys as lc;
pub use aws_lc_sys::MD4_CTX;
pub use aws_lc_sys::MD5_CTX;

use super::{absorb, hash_once};
use crate::error::Error;
use crate::ffi::guard;

/// Begins a MD4 digest in `c`, which the program provides. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD4_Init(c: *mut MD4_CTX) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a writable context.
        Ok(unsafe { lc::MD4_Init(c) })
    })
}

/// Adds `len` bytes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD4_Update(c: *mut MD4_CTX, data: *const c_void, len: usize) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and `len` readable bytes.
        Ok(unsafe { absorb(data, len, |data, len| lc::MD4_Update(c, data, len)) })
    })
}

/// Writes the digest of 16 bytes to `md`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD4_Final(md: *mut c_uchar, c: *mut MD4_CTX) -> c_int {
    guard(0, || {
        if md.is_null() || c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and room for the digest.
        Ok(unsafe { lc::MD4_Final(md, c) })
    })
}

/// The MD4 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD4(d: *const c_uchar, n: usize, md: *mut c_uchar) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `n` readable bytes and room for the digest, or NULL.
        unsafe { hash_once::<16>(d, n, md, |d, n, md| lc::MD4(d, n, md)) }
    })
}

/// Adds one whole block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD4_Transform(c: *mut MD4_CTX, b: *const c_uchar) {
    guard((), || {
        // SAFETY: the caller promises a context that was begun and a block of its size.
        unsafe { lc::MD4_Transform(c, b) };
        Ok(())
    })
}

/// Begins a MD5 digest in `c`, which the program provides. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD5_Init(c: *mut MD5_CTX) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a writable context.
        Ok(unsafe { lc::MD5_Init(c) })
    })
}

/// Adds `len` bytes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD5_Update(c: *mut MD5_CTX, data: *const c_void, len: usize) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and `len` readable bytes.
        Ok(unsafe { absorb(data, len, |data, len| lc::MD5_Update(c, data, len)) })
    })
}

/// Writes the digest of 16 bytes to `md`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD5_Final(md: *mut c_uchar, c: *mut MD5_CTX) -> c_int {
    guard(0, || {
        if md.is_null() || c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and room for the digest.
        Ok(unsafe { lc::MD5_Final(md, c) })
    })
}

/// The MD5 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD5(d: *const c_uchar, n: usize, md: *mut c_uchar) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `n` readable bytes and room for the digest, or NULL.
        unsafe { hash_once::<16>(d, n, md, |d, n, md| lc::MD5(d, n, md)) }
    })
}

/// Adds one whole block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MD5_Transform(c: *mut MD5_CTX, b: *const c_uchar) {
    guard((), || {
        // SAFETY: the caller promises a context that was begun and a block of its size.
        unsafe { lc::MD5_Transform(c, b) };
        Ok(())
    })
}
