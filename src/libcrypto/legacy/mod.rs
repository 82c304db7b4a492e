//! Algorithms under their own names, deprecated since OpenSSL 3.0: digests, ciphers, codes.
//!
//! Programs put the contexts (`SHA256_CTX`, `AES_KEY`…) on their stacks; AWS-LC's have the size and layout of OpenSSL's,
//! which the assertions below check.

pub mod aes;
pub mod blowfish;
pub mod cmac;
pub mod des;
pub mod hmac;
pub mod md;
pub mod modes;
pub mod rc4;
pub mod ripemd;
pub mod sha;

use std::cell::RefCell;
use std::ffi::{c_int, c_uchar, c_void};

use crate::error::Error;

const _: () = assert!(size_of::<sha::SHA_CTX>() == 96 && size_of::<sha::SHA256_CTX>() == 112);
const _: () = assert!(size_of::<sha::SHA512_CTX>() == 216 && size_of::<md::MD5_CTX>() == 92);
const _: () = assert!(size_of::<md::MD4_CTX>() == 92 && size_of::<ripemd::RIPEMD160_CTX>() == 96);
const _: () = assert!(size_of::<aes::AES_KEY>() == 244 && size_of::<rc4::RC4_KEY>() == 1032);
const _: () = assert!(size_of::<blowfish::BF_KEY>() == 4168 && size_of::<des::DES_key_schedule>() == 128);

thread_local! {
    /// What a digest function of the program's thread gave last where it named no place.
    static LAST: RefCell<[c_uchar; 64]> = const { RefCell::new([0; 64]) };
}

/// A buffer of the thread's for a digest.
fn own_buffer() -> Result<*mut c_uchar, Error> {
    LAST.try_with(|last| last.borrow_mut().as_mut_ptr()).map_err(|_| Error::SILENT)
}

/// Adds bytes to a digest; none need no pointer.
fn absorb(data: *const c_void, len: usize, add: impl FnOnce(*const c_void, usize) -> c_int) -> c_int {
    if len == 0 || data.is_null() { 1 } else { add(data, len) }
}

/// A whole digest of `SIZE` bytes into `md`, or the thread's buffer if that is NULL. Returns where it is.
///
/// # Safety
/// `n` bytes are readable at `d`, or it is NULL; `md` has room for the digest, or it is NULL.
unsafe fn hash_once<const SIZE: usize>(
    d: *const c_uchar,
    n: usize,
    md: *mut c_uchar,
    digest: impl FnOnce(*const c_uchar, usize, *mut c_uchar) -> *mut c_uchar,
) -> Result<*mut c_uchar, Error> {
    const { assert!(SIZE <= 64) };
    let md = if md.is_null() { own_buffer()? } else { md };
    let (d, n) = if d.is_null() { (c"".as_ptr().cast(), 0) } else { (d, n) };
    digest(d, n, md);
    Ok(md)
}
