//! Modes over a block cipher of the program's. Source: `<openssl/modes.h>`.

use std::ffi::{c_int, c_uchar, c_uint, c_void};

use crate::ffi::guard;

/// Encrypts a block of 16 bytes with a key.
pub type block128_f = Option<unsafe extern "C" fn(*const c_uchar, *mut c_uchar, *const c_void)>;

const BLOCK: usize = 16;

/// Encrypts in counter mode; `num` tells how much of the block in `ecount_buf` is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_ctr128_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    len: usize,
    key: *const c_void,
    ivec: *mut c_uchar,
    ecount_buf: *mut c_uchar,
    num: *mut c_uint,
    block: block128_f,
) {
    guard((), || {
        let Some(block) = block else { return Ok(()) };
        // SAFETY: the caller promises `len` bytes at both places, a counter and a block of 16 bytes each, and a function
        // that takes its key.
        unsafe {
            let mut used = *num as usize % BLOCK;
            for place in 0..len {
                if used == 0 {
                    block(ivec, ecount_buf, key);
                    let counter = ivec.cast::<[u8; BLOCK]>();
                    counter
                        .write_unaligned(u128::from_be_bytes(counter.read_unaligned()).wrapping_add(1).to_be_bytes());
                }
                *out.add(place) = *in_.add(place) ^ *ecount_buf.add(used);
                used = (used + 1) % BLOCK;
            }
            *num = used as c_uint;
        }
        Ok(())
    })
}

/// Encrypts or decrypts in OFB mode; `num` tells how much of the block in `ivec` is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_ofb128_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    len: usize,
    key: *const c_void,
    ivec: *mut c_uchar,
    num: *mut c_int,
    block: block128_f,
) {
    guard((), || {
        let Some(block) = block else { return Ok(()) };
        // SAFETY: as for `CRYPTO_ctr128_encrypt`.
        unsafe {
            let mut used = usize::try_from(*num).unwrap_or(0) % BLOCK;
            for place in 0..len {
                if used == 0 {
                    block(ivec, ivec, key);
                }
                *out.add(place) = *in_.add(place) ^ *ivec.add(used);
                used = (used + 1) % BLOCK;
            }
            *num = used as c_int;
        }
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) in CFB mode; `num` tells how much of the block in `ivec` is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_cfb128_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    len: usize,
    key: *const c_void,
    ivec: *mut c_uchar,
    num: *mut c_int,
    enc: c_int,
    block: block128_f,
) {
    guard((), || {
        let Some(block) = block else { return Ok(()) };
        // SAFETY: as for `CRYPTO_ctr128_encrypt`.
        unsafe {
            let mut used = usize::try_from(*num).unwrap_or(0) % BLOCK;
            for place in 0..len {
                if used == 0 {
                    block(ivec, ivec, key);
                }
                let byte = *in_.add(place);
                let mixed = byte ^ *ivec.add(used);
                *out.add(place) = mixed;
                *ivec.add(used) = if enc != 0 { mixed } else { byte };
                used = (used + 1) % BLOCK;
            }
            *num = used as c_int;
        }
        Ok(())
    })
}

/// Encrypts in CBC mode; the last block is filled with zeros. `ivec` becomes the last block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_cbc128_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    len: usize,
    key: *const c_void,
    ivec: *mut c_uchar,
    block: block128_f,
) {
    guard((), || {
        let Some(block) = block else { return Ok(()) };
        // SAFETY: as for `CRYPTO_ctr128_encrypt`; `out` has room for whole blocks.
        unsafe {
            let mut vector = ivec.cast::<[u8; BLOCK]>().read_unaligned();
            for start in (0..len).step_by(BLOCK) {
                for (place, byte) in vector.iter_mut().enumerate().take(len - start) {
                    *byte ^= *in_.add(start + place);
                }
                block(vector.as_ptr(), out.add(start), key);
                vector = out.add(start).cast::<[u8; BLOCK]>().read_unaligned();
            }
            ivec.cast::<[u8; BLOCK]>().write_unaligned(vector);
        }
        Ok(())
    })
}

/// Decrypts in CBC mode. `ivec` becomes the last block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_cbc128_decrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    len: usize,
    key: *const c_void,
    ivec: *mut c_uchar,
    block: block128_f,
) {
    guard((), || {
        let Some(block) = block else { return Ok(()) };
        // SAFETY: as for `CRYPTO_ctr128_encrypt`; `in_` holds whole blocks.
        unsafe {
            let mut vector = ivec.cast::<[u8; BLOCK]>().read_unaligned();
            for start in (0..len).step_by(BLOCK) {
                let sealed = in_.add(start).cast::<[u8; BLOCK]>().read_unaligned();
                let mut plain = [0; BLOCK];
                block(sealed.as_ptr(), plain.as_mut_ptr(), key);
                for place in 0..BLOCK.min(len - start) {
                    *out.add(start + place) = plain[place] ^ vector[place];
                }
                vector = sealed;
            }
            ivec.cast::<[u8; BLOCK]>().write_unaligned(vector);
        }
        Ok(())
    })
}
