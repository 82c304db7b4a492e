//! Blowfish. Source: BF_set_key(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_uint};

use aws_lc_sys as lc;
pub use aws_lc_sys::BF_KEY;

use crate::ffi::guard;

/// Bytes of a block.
const BLOCK: usize = 8;

/// Sets a key of `len` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BF_set_key(key: *mut BF_KEY, len: c_int, data: *const c_uchar) {
    guard((), || {
        // SAFETY: the man page has the caller promise a writable key and `len` readable bytes.
        unsafe { lc::BF_set_key(key, usize::try_from(len).unwrap_or(0), data) };
        Ok(())
    })
}

/// Encrypts a block of two words.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BF_encrypt(data: *mut c_uint, key: *const BF_KEY) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set and two words.
        unsafe { lc::BF_encrypt(data, key) };
        Ok(())
    })
}

/// Decrypts a block of two words.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BF_decrypt(data: *mut c_uint, key: *const BF_KEY) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set and two words.
        unsafe { lc::BF_decrypt(data, key) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) a block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BF_ecb_encrypt(in_: *const c_uchar, out: *mut c_uchar, key: *const BF_KEY, enc: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set and a block at both places.
        unsafe { lc::BF_ecb_encrypt(in_, out, key, enc) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) in CBC mode; the last block is filled with zeros.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BF_cbc_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: c_long,
    schedule: *const BF_KEY,
    ivec: *mut c_uchar,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set, the bytes at both places in whole blocks, and a
        // block at `ivec`.
        unsafe { lc::BF_cbc_encrypt(in_, out, usize::try_from(length).unwrap_or(0), schedule, ivec, enc) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) in CFB mode; `num` tells how much of a block is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BF_cfb64_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: c_long,
    schedule: *const BF_KEY,
    ivec: *mut c_uchar,
    num: *mut c_int,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set, the bytes at both places, a block at `ivec`.
        unsafe { lc::BF_cfb64_encrypt(in_, out, usize::try_from(length).unwrap_or(0), schedule, ivec, num, enc) };
        Ok(())
    })
}

/// Encrypts or decrypts in OFB mode; `num` tells how much of a block is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BF_ofb64_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: c_long,
    schedule: *const BF_KEY,
    ivec: *mut c_uchar,
    num: *mut c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live counter.
        let mut used = usize::try_from(unsafe { *num }).unwrap_or(0) % BLOCK;
        for place in 0..usize::try_from(length).unwrap_or(0) {
            // SAFETY: the man page has the caller promise a key that was set, the bytes at both places, a block at `ivec`.
            unsafe {
                if used == 0 {
                    lc::BF_ecb_encrypt(ivec, ivec, schedule, 1);
                }
                *out.add(place) = *in_.add(place) ^ *ivec.add(used);
            }
            used = (used + 1) % BLOCK;
        }
        // SAFETY: the man page has the caller promise a live counter.
        unsafe { *num = used as c_int };
        Ok(())
    })
}

/// How Blowfish is built, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BF_options() -> *const c_char {
    c"blowfish(ptr)".as_ptr()
}
