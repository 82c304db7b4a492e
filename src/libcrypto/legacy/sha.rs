//! The SHA family. Source: SHA256_Init(3).

use std::ffi::{c_int, c_uchar, c_void};

use aws_lc_sys as lc;
pub use aws_lc_sys::SHA_CTX;
pub use aws_lc_sys::SHA256_CTX;
pub use aws_lc_sys::SHA512_CTX;

use super::{absorb, hash_once};
use crate::error::Error;
use crate::ffi::guard;

/// Begins a SHA-1 digest in `c`, which the program provides. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA1_Init(c: *mut SHA_CTX) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a writable context.
        Ok(unsafe { lc::SHA1_Init(c) })
    })
}

/// Adds `len` bytes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA1_Update(c: *mut SHA_CTX, data: *const c_void, len: usize) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and `len` readable bytes.
        Ok(unsafe { absorb(data, len, |data, len| lc::SHA1_Update(c, data, len)) })
    })
}

/// Writes the digest of 20 bytes to `md`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA1_Final(md: *mut c_uchar, c: *mut SHA_CTX) -> c_int {
    guard(0, || {
        if md.is_null() || c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and room for the digest.
        Ok(unsafe { lc::SHA1_Final(md, c) })
    })
}

/// The SHA-1 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA1(d: *const c_uchar, n: usize, md: *mut c_uchar) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `n` readable bytes and room for the digest, or NULL.
        unsafe { hash_once::<20>(d, n, md, |d, n, md| lc::SHA1(d, n, md)) }
    })
}

/// Adds one whole block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA1_Transform(c: *mut SHA_CTX, data: *const c_uchar) {
    guard((), || {
        // SAFETY: the caller promises a context that was begun and a block of its size.
        unsafe { lc::SHA1_Transform(c, data) };
        Ok(())
    })
}

/// Begins a SHA-224 digest in `c`, which the program provides. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA224_Init(c: *mut SHA256_CTX) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a writable context.
        Ok(unsafe { lc::SHA224_Init(c) })
    })
}

/// Adds `len` bytes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA224_Update(c: *mut SHA256_CTX, data: *const c_void, len: usize) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and `len` readable bytes.
        Ok(unsafe { absorb(data, len, |data, len| lc::SHA224_Update(c, data, len)) })
    })
}

/// Writes the digest of 28 bytes to `md`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA224_Final(md: *mut c_uchar, c: *mut SHA256_CTX) -> c_int {
    guard(0, || {
        if md.is_null() || c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and room for the digest.
        Ok(unsafe { lc::SHA224_Final(md, c) })
    })
}

/// The SHA-224 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA224(d: *const c_uchar, n: usize, md: *mut c_uchar) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `n` readable bytes and room for the digest, or NULL.
        unsafe { hash_once::<28>(d, n, md, |d, n, md| lc::SHA224(d, n, md)) }
    })
}

/// Begins a SHA-256 digest in `c`, which the program provides. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA256_Init(c: *mut SHA256_CTX) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a writable context.
        Ok(unsafe { lc::SHA256_Init(c) })
    })
}

/// Adds `len` bytes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA256_Update(c: *mut SHA256_CTX, data: *const c_void, len: usize) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and `len` readable bytes.
        Ok(unsafe { absorb(data, len, |data, len| lc::SHA256_Update(c, data, len)) })
    })
}

/// Writes the digest of 32 bytes to `md`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA256_Final(md: *mut c_uchar, c: *mut SHA256_CTX) -> c_int {
    guard(0, || {
        if md.is_null() || c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and room for the digest.
        Ok(unsafe { lc::SHA256_Final(md, c) })
    })
}

/// The SHA-256 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA256(d: *const c_uchar, n: usize, md: *mut c_uchar) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `n` readable bytes and room for the digest, or NULL.
        unsafe { hash_once::<32>(d, n, md, |d, n, md| lc::SHA256(d, n, md)) }
    })
}

/// Adds one whole block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA256_Transform(c: *mut SHA256_CTX, data: *const c_uchar) {
    guard((), || {
        // SAFETY: the caller promises a context that was begun and a block of its size.
        unsafe { lc::SHA256_Transform(c, data) };
        Ok(())
    })
}

/// Begins a SHA-384 digest in `c`, which the program provides. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA384_Init(c: *mut SHA512_CTX) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a writable context.
        Ok(unsafe { lc::SHA384_Init(c) })
    })
}

/// Adds `len` bytes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA384_Update(c: *mut SHA512_CTX, data: *const c_void, len: usize) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and `len` readable bytes.
        Ok(unsafe { absorb(data, len, |data, len| lc::SHA384_Update(c, data, len)) })
    })
}

/// Writes the digest of 48 bytes to `md`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA384_Final(md: *mut c_uchar, c: *mut SHA512_CTX) -> c_int {
    guard(0, || {
        if md.is_null() || c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and room for the digest.
        Ok(unsafe { lc::SHA384_Final(md, c) })
    })
}

/// The SHA-384 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA384(d: *const c_uchar, n: usize, md: *mut c_uchar) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `n` readable bytes and room for the digest, or NULL.
        unsafe { hash_once::<48>(d, n, md, |d, n, md| lc::SHA384(d, n, md)) }
    })
}

/// Begins a SHA-512 digest in `c`, which the program provides. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA512_Init(c: *mut SHA512_CTX) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a writable context.
        Ok(unsafe { lc::SHA512_Init(c) })
    })
}

/// Adds `len` bytes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA512_Update(c: *mut SHA512_CTX, data: *const c_void, len: usize) -> c_int {
    guard(0, || {
        if c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and `len` readable bytes.
        Ok(unsafe { absorb(data, len, |data, len| lc::SHA512_Update(c, data, len)) })
    })
}

/// Writes the digest of 64 bytes to `md`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA512_Final(md: *mut c_uchar, c: *mut SHA512_CTX) -> c_int {
    guard(0, || {
        if md.is_null() || c.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a context that was begun and room for the digest.
        Ok(unsafe { lc::SHA512_Final(md, c) })
    })
}

/// The SHA-512 digest of `n` bytes at `d`, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA512(d: *const c_uchar, n: usize, md: *mut c_uchar) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `n` readable bytes and room for the digest, or NULL.
        unsafe { hash_once::<64>(d, n, md, |d, n, md| lc::SHA512(d, n, md)) }
    })
}

/// Adds one whole block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SHA512_Transform(c: *mut SHA512_CTX, data: *const c_uchar) {
    guard((), || {
        // SAFETY: the caller promises a context that was begun and a block of its size.
        unsafe { lc::SHA512_Transform(c, data) };
        Ok(())
    })
}
