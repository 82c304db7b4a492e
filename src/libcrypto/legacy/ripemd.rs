//! RIPEMD-160. Source: RIPEMD160(3).

use std::ffi::{c_int, c_uchar, c_void};

use aws_lc_sys as lc;
pub use aws_lc_sys::RIPEMD160_CTX;

use super::{absorb, hash_once};
use crate::error::Error;
use crate::ffi::guard;

/// Begins a RIPEMD-160 digest in `c`, which the program provides. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RIPEMD160_Init(c: *mut RIPEMD160_CTX) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a writable context.
        Ok(unsafe { lc::RIPEMD160_Init(c) })
    })
}

/// Adds `len` bytes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RIPEMD160_Update(c: *mut RIPEMD160_CTX, data: *const c_void, len: usize) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and `len` readable bytes.
        Ok(unsafe { absorb(data, len, |data, len| lc::RIPEMD160_Update(c, data, len)) })
    })
}

/// Writes the digest of 20 bytes to `md`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RIPEMD160_Final(md: *mut c_uchar, c: *mut RIPEMD160_CTX) -> c_int {
    guard(0, || {
        if md.is_null() || c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and room for the digest.
        Ok(unsafe { lc::RIPEMD160_Final(md, c) })
    })
}

/// The RIPEMD-160 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RIPEMD160(d: *const c_uchar, n: usize, md: *mut c_uchar) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `n` readable bytes and room for the digest, or NULL.
        unsafe { hash_once::<20>(d, n, md, |d, n, md| lc::RIPEMD160(d, n, md)) }
    })
}
