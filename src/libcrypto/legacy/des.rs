//! DES. Source: DES_random_key(3).

use std::ffi::{c_char, c_int, c_long, c_uchar};

use aws_lc_sys as lc;
pub use aws_lc_sys::DES_key_schedule;

use crate::ffi::guard;

/// A block or key.
pub type DES_cblock = [c_uchar; 8];
/// A block or key that is not changed; C's type says so no more than this.
pub type const_DES_cblock = [c_uchar; 8];

type Block = lc::DES_cblock;

fn odd(byte: u8) -> u8 {
    byte & 0xfe | u8::from(byte.count_ones() % 2 == u32::from(byte & 1))
}

/// Whether every byte of a key has an odd number of ones.
fn parity_is_odd(key: &DES_cblock) -> bool {
    key.iter().all(|byte| byte.count_ones() % 2 == 1)
}

unsafe fn is_weak(key: *const DES_cblock) -> bool {
    // SAFETY: the callers promise a readable key.
    unsafe { lc::DES_is_weak_key(key.cast::<Block>()) != 0 }
}

/// Makes the number of ones in each byte of a key odd.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_set_odd_parity(key: *mut DES_cblock) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live key.
        unsafe { *key = (*key).map(odd) };
        Ok(())
    })
}

/// Whether every byte of a key has an odd number of ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_check_key_parity(key: *mut const_DES_cblock) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live key.
        Ok(parity_is_odd(unsafe { &*key }).into())
    })
}

/// Whether a key is one of the weak and half-weak ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_is_weak_key(key: *mut const_DES_cblock) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live key.
        Ok(unsafe { is_weak(key) }.into())
    })
}

/// Sets a key, whatever it is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_set_key_unchecked(key: *mut const_DES_cblock, schedule: *mut DES_key_schedule) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live key and a writable schedule.
        unsafe { lc::DES_set_key_unchecked(key.cast_const().cast::<Block>(), schedule) };
        Ok(())
    })
}

/// Sets a key. Returns 0, -1 if its parity is wrong, -2 if it is weak.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_set_key_checked(key: *mut const_DES_cblock, schedule: *mut DES_key_schedule) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live key and a writable schedule.
        unsafe {
            if !parity_is_odd(&*key) {
                return Ok(-1);
            }
            if is_weak(key) {
                return Ok(-2);
            }
            DES_set_key_unchecked(key, schedule);
        }
        Ok(0)
    })
}

/// As [`DES_set_key_checked`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_set_key(key: *mut const_DES_cblock, schedule: *mut DES_key_schedule) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        Ok(unsafe { DES_set_key_checked(key, schedule) })
    })
}

/// As [`DES_set_key_checked`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_key_sched(key: *mut const_DES_cblock, schedule: *mut DES_key_schedule) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        Ok(unsafe { DES_set_key_checked(key, schedule) })
    })
}

/// A random key that is not weak. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_random_key(ret: *mut DES_cblock) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a writable key.
        unsafe {
            loop {
                if lc::RAND_bytes(ret.cast(), 8) != 1 {
                    return Ok(0);
                }
                *ret = (*ret).map(odd);
                if !is_weak(ret) {
                    return Ok(1);
                }
            }
        }
    })
}

/// Encrypts (`enc` 1) or decrypts (0) a block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_ecb_encrypt(
    input: *mut const_DES_cblock,
    output: *mut DES_cblock,
    ks: *mut DES_key_schedule,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set and a block at both places.
        unsafe { lc::DES_ecb_encrypt(input.cast_const().cast::<Block>(), output.cast::<Block>(), ks, enc) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) a block three times (EDE).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_ecb3_encrypt(
    input: *mut const_DES_cblock,
    output: *mut DES_cblock,
    ks1: *mut DES_key_schedule,
    ks2: *mut DES_key_schedule,
    ks3: *mut DES_key_schedule,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise keys that were set and a block at both places.
        unsafe { lc::DES_ecb3_encrypt(input.cast_const().cast::<Block>(), output.cast::<Block>(), ks1, ks2, ks3, enc) };
        Ok(())
    })
}

/// Encrypts (`enc` 1) or decrypts (0) in CBC mode and leaves the next initialisation vector in `ivec`; the last block
/// is filled with zeros.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_ncbc_encrypt(
    input: *const c_uchar,
    output: *mut c_uchar,
    length: c_long,
    schedule: *mut DES_key_schedule,
    ivec: *mut DES_cblock,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set, the bytes at both places in whole blocks, and a
        // block at `ivec`.
        unsafe {
            lc::DES_ncbc_encrypt(
                input,
                output,
                usize::try_from(length).unwrap_or(0),
                schedule,
                ivec.cast::<Block>(),
                enc,
            )
        };
        Ok(())
    })
}

/// As [`DES_ncbc_encrypt`], but leaves `ivec` alone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_cbc_encrypt(
    input: *const c_uchar,
    output: *mut c_uchar,
    length: c_long,
    schedule: *mut DES_key_schedule,
    ivec: *mut DES_cblock,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: as the caller promises.
        unsafe {
            let mut vector = *ivec;
            DES_ncbc_encrypt(input, output, length, schedule, &mut vector, enc);
        }
        Ok(())
    })
}

/// As [`DES_ncbc_encrypt`] three times (EDE).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_ede3_cbc_encrypt(
    input: *const c_uchar,
    output: *mut c_uchar,
    length: c_long,
    ks1: *mut DES_key_schedule,
    ks2: *mut DES_key_schedule,
    ks3: *mut DES_key_schedule,
    ivec: *mut DES_cblock,
    enc: c_int,
) {
    guard((), || {
        let length = usize::try_from(length).unwrap_or(0);
        // SAFETY: the man page has the caller promise keys that were set, the bytes at both places in whole blocks, and a
        // block at `ivec`.
        unsafe { lc::DES_ede3_cbc_encrypt(input, output, length, ks1, ks2, ks3, ivec.cast::<Block>(), enc) };
        Ok(())
    })
}

/// Runs a stream made of encrypted blocks over bytes.
unsafe fn stream(
    (input, output, length): (*const c_uchar, *mut c_uchar, c_long),
    ivec: *mut DES_cblock,
    num: *mut c_int,
    feedback: Option<c_int>,
    encrypt: impl Fn(*mut DES_cblock),
) {
    // SAFETY: the callers promise the bytes at both places, a block and a counter.
    unsafe {
        let mut used = usize::try_from(*num).unwrap_or(0) % 8;
        for place in 0..usize::try_from(length).unwrap_or(0) {
            if used == 0 {
                encrypt(ivec);
            }
            let byte = *input.add(place);
            let mixed = byte ^ (*ivec)[used];
            *output.add(place) = mixed;
            match feedback {
                Some(0) => (*ivec)[used] = byte,
                Some(_) => (*ivec)[used] = mixed,
                None => {}
            }
            used = (used + 1) % 8;
        }
        *num = used as c_int;
    }
}

/// Encrypts (`enc` 1) or decrypts (0) in CFB mode; `num` tells how much of a block is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_cfb64_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: c_long,
    schedule: *mut DES_key_schedule,
    ivec: *mut DES_cblock,
    num: *mut c_int,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set, the bytes at both places, a block, a counter.
        unsafe {
            stream((in_, out, length), ivec, num, Some(enc), |block| {
                lc::DES_ecb_encrypt(block.cast_const().cast::<Block>(), block.cast::<Block>(), schedule, 1);
            });
        }
        Ok(())
    })
}

/// Encrypts or decrypts in OFB mode; `num` tells how much of a block is used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_ofb64_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: c_long,
    schedule: *mut DES_key_schedule,
    ivec: *mut DES_cblock,
    num: *mut c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set, the bytes at both places, a block, a counter.
        unsafe {
            stream((in_, out, length), ivec, num, None, |block| {
                lc::DES_ecb_encrypt(block.cast_const().cast::<Block>(), block.cast::<Block>(), schedule, 1);
            });
        }
        Ok(())
    })
}

/// As [`DES_cfb64_encrypt`] three times (EDE).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_ede3_cfb64_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: c_long,
    ks1: *mut DES_key_schedule,
    ks2: *mut DES_key_schedule,
    ks3: *mut DES_key_schedule,
    ivec: *mut DES_cblock,
    num: *mut c_int,
    enc: c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise keys that were set, the bytes at both places, a block, a counter.
        unsafe {
            stream((in_, out, length), ivec, num, Some(enc), |block| {
                lc::DES_ecb3_encrypt(block.cast_const().cast::<Block>(), block.cast::<Block>(), ks1, ks2, ks3, 1);
            });
        }
        Ok(())
    })
}

/// As [`DES_ofb64_encrypt`] three times (EDE).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_ede3_ofb64_encrypt(
    in_: *const c_uchar,
    out: *mut c_uchar,
    length: c_long,
    ks1: *mut DES_key_schedule,
    ks2: *mut DES_key_schedule,
    ks3: *mut DES_key_schedule,
    ivec: *mut DES_cblock,
    num: *mut c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise keys that were set, the bytes at both places, a block, a counter.
        unsafe {
            stream((in_, out, length), ivec, num, None, |block| {
                lc::DES_ecb3_encrypt(block.cast_const().cast::<Block>(), block.cast::<Block>(), ks1, ks2, ks3, 1);
            });
        }
        Ok(())
    })
}

/// How DES is built, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DES_options() -> *const c_char {
    c"des(int)".as_ptr()
}
