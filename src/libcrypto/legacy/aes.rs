//! AES. Source: `<openssl/aes.h>`.

use std::ffi::{c_char, c_int, c_uchar, c_uint};

use aws_lc_sys as lc;
pub use aws_lc_sys::AES_KEY;

use crate::ffi::guard;

/// Bytes of a block.
const BLOCK: usize = 16;

/// 0, or what OpenSSL says of a key it refuses: -1 for none, -2 for its length.
fn refusal(user_key: *const c_uchar, bits: c_int, key: *const AES_KEY) -> c_int {
    match bits {
        _ if user_key.is_null() || key.is_null() => -1,
        128 | 192 | 256 => 0,
        _ => -2,
    }
}

/// Sets a key of `bits` bits to encrypt with. Returns 0, -1 for NULL, -2 for a length that AES has not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_set_encrypt_key(user_key: *const c_uchar, bits: c_int, key: *mut AES_KEY) -> c_int {
    guard(-1, || {
        match refusal(user_key, bits, key) {
            // SAFETY: the caller promises a writable key and that many readable bits.
            0 => Ok(unsafe { lc::AES_set_encrypt_key(user_key, bits as c_uint, key) }),
            refusal => Ok(refusal),
        }
    })
}

/// As [`AES_set_encrypt_key`], to decrypt with.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_set_decrypt_key(user_key: *const c_uchar, bits: c_int, key: *mut AES_KEY) -> c_int {
    guard(-1, || {
        match refusal(user_key, bits, key) {
            // SAFETY: the caller promises a writable key and that many readable bits.
            0 => Ok(unsafe { lc::AES_set_decrypt_key(user_key, bits as c_uint, key) }),
            refusal => Ok(refusal),
        }
    })
}

/// Encrypts a block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_encrypt(in_: *const c_uchar, out: *mut c_uchar, key: *const AES_KEY) {
    guard((), || {
        // SAFETY: the caller promises a key that was set to encrypt and a block at both places.
        unsafe { lc::AES_encrypt(in_, out, key) };
        Ok(())
    })
}

/// Decrypts a block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_decrypt(in_: *const c_uchar, out: *mut c_uchar, key: *const AES_KEY) {
    guard((), || {
        // SAFETY: the caller promises a key that was set to decrypt and a block at both places.
        unsafe { lc::AES_decrypt(in_, out, key) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) a block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_ecb_encrypt(in_: *const c_uchar, out: *mut c_uchar, key: *const AES_KEY, enc: c_int) {
    guard((), || {
        // SAFETY: the caller promises a key that was set for it and a block at both places.
        unsafe { if enc != 0 { lc::AES_encrypt(in_, out, key) } else { lc::AES_decrypt(in_, out, key) } };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) in CBC mode; the last block is filled with zeros.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_cbc_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: usize,
    key: *const AES_KEY,
    ivec: *mut c_uchar,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the caller promises a key that was set for it, the bytes at both places in whole blocks, and a block at
        // `ivec`.
        unsafe { lc::AES_cbc_encrypt(in_, out, length, key, ivec, enc) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) in CFB mode; `num` tells how much of a block is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_cfb128_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: usize,
    key: *const AES_KEY,
    ivec: *mut c_uchar,
    num: *mut c_int,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the caller promises a key that was set to encrypt, the bytes at both places, a block at `ivec`.
        unsafe { lc::AES_cfb128_encrypt(in_, out, length, key, ivec, num, enc) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) `length` bits in CFB mode of one bit.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_cfb1_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: usize,
    key: *const AES_KEY,
    ivec: *mut c_uchar,
    num: *mut c_int,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the caller promises a key that was set to encrypt, the bits at both places, a block at `ivec`.
        unsafe { lc::AES_cfb1_encrypt(in_, out, length, key, ivec, num, enc) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) in CFB mode of one byte.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_cfb8_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: usize,
    key: *const AES_KEY,
    ivec: *mut c_uchar,
    num: *mut c_int,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the caller promises a key that was set to encrypt, the bytes at both places, a block at `ivec`.
        unsafe { lc::AES_cfb8_encrypt(in_, out, length, key, ivec, num, enc) };
        Ok(())
    })
}

/// Encrypts or decrypts in OFB mode; `num` tells how much of a block is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_ofb128_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: usize,
    key: *const AES_KEY,
    ivec: *mut c_uchar,
    num: *mut c_int,
) {
    guard((), || {
        // SAFETY: the caller promises a key that was set to encrypt, the bytes at both places, a block at `ivec`.
        unsafe { lc::AES_ofb128_encrypt(in_, out, length, key, ivec, num) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) in IGE mode; `ivec` are two blocks, `length` whole blocks.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_ige_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: usize,
    key: *const AES_KEY,
    ivec: *mut c_uchar,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the caller promises a key that was set for it, the bytes at both places, two blocks at `ivec`.
        unsafe {
            let (mut before, mut after) = (*ivec.cast::<[u8; BLOCK]>(), *ivec.add(BLOCK).cast::<[u8; BLOCK]>());
            for start in (0..length / BLOCK * BLOCK).step_by(BLOCK) {
                let input = in_.add(start).cast::<[u8; BLOCK]>().read_unaligned();
                let (mask, other) = if enc != 0 { (before, after) } else { (after, before) };
                let mixed: [u8; BLOCK] = std::array::from_fn(|i| input[i] ^ mask[i]);
                let mut block = [0; BLOCK];
                AES_ecb_encrypt(mixed.as_ptr(), block.as_mut_ptr(), key, enc);
                let output: [u8; BLOCK] = std::array::from_fn(|i| block[i] ^ other[i]);
                out.add(start).cast::<[u8; BLOCK]>().write_unaligned(output);
                (before, after) = if enc != 0 { (output, input) } else { (input, output) };
            }
            ivec.cast::<[u8; BLOCK]>().write_unaligned(before);
            ivec.add(BLOCK).cast::<[u8; BLOCK]>().write_unaligned(after);
        }
        Ok(())
    })
}

/// Wraps a key of `inlen` bytes by RFC 3394; `iv` may be NULL. Returns the length of the wrapped key, 0 or -1 on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_wrap_key(
    key: *mut AES_KEY,
    iv: *const c_uchar,
    out: *mut c_uchar,
    in_: *const c_uchar,
    inlen: c_uint,
) -> c_int {
    guard(-1, || {
        if !inlen.is_multiple_of(8) || inlen < 16 {
            return Ok(0);
        }
        // SAFETY: the caller promises a key that was set to encrypt and room for 8 bytes more than `inlen`.
        Ok(unsafe { lc::AES_wrap_key(key, iv, out, in_, inlen as usize) }.max(0))
    })
}

/// Unwraps what [`AES_wrap_key`] wrapped. Returns the length of the key, 0 or -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_unwrap_key(
    key: *mut AES_KEY,
    iv: *const c_uchar,
    out: *mut c_uchar,
    in_: *const c_uchar,
    inlen: c_uint,
) -> c_int {
    guard(-1, || {
        if !inlen.is_multiple_of(8) || inlen < 24 {
            return Ok(0);
        }
        // SAFETY: the caller promises a key that was set to decrypt and room for 8 bytes less than `inlen`.
        let length = unsafe { lc::AES_unwrap_key(key, iv, out, in_, inlen as usize) };
        crate::crypto::lc::forget_errors();
        Ok(length.max(0))
    })
}

/// How AES is built, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AES_options() -> *const c_char {
    c"aes(partial)".as_ptr()
}
