//! RSA's public operation with OpenSSL's reasons for what fails, where aws-lc knows fewer.

use aws_lc_sys as lc;

use super::digest::Algorithm;
use super::operate::{padding, rsa_error};
use crate::error::{Error, Lib, reason};

#[track_caller]
fn wrong(reason: u32) -> Error {
    Error::new(Lib::RSA, reason)
}

/// What a block of type 1 or 2 holds; the leading zero may be missing, as OpenSSL has it.
pub fn check_block(kind: u8, block: &[u8], modulus_len: usize) -> Result<&[u8], Error> {
    let block = if block.len() == modulus_len {
        block.strip_prefix(&[0]).ok_or_else(|| wrong(reason::RSA_R_INVALID_PADDING))?
    } else {
        block
    };
    let (&first, rest) = block.split_first().ok_or_else(|| wrong(reason::RSA_R_INVALID_PADDING))?;
    let not_type = if kind == 1 { reason::RSA_R_BLOCK_TYPE_IS_NOT_01 } else { reason::RSA_R_PKCS_DECODING_ERROR };
    if first != kind || block.len() + 1 != modulus_len {
        return Err(wrong(not_type));
    }
    let end = rest.iter().position(|byte| *byte == 0).ok_or_else(|| wrong(reason::RSA_R_NULL_BEFORE_BLOCK_MISSING))?;
    if kind == 1 && rest[..end].iter().any(|byte| *byte != 0xff) {
        return Err(wrong(reason::RSA_R_BAD_FIXED_HEADER_DECRYPT));
    }
    if end < 8 {
        return Err(wrong(reason::RSA_R_BAD_PAD_BYTE_COUNT));
    }
    Ok(&rest[end + 1..])
}

/// A text as long as the modulus: OpenSSL takes a shorter one for the number it is.
///
/// # Safety
/// `key` is live.
pub unsafe fn full_length(key: *const lc::RSA, text: &[u8]) -> Result<Vec<u8>, Error> {
    // SAFETY: as our caller promises.
    let size = unsafe { lc::RSA_size(key) } as usize;
    let missing = size.checked_sub(text.len()).ok_or_else(|| wrong(reason::RSA_R_DATA_GREATER_THAN_MOD_LEN))?;
    Ok([&vec![0; missing], text].concat())
}

/// What a signature holds: all of the block without padding, else what is in a block of type 1.
///
/// # Safety
/// `key` is live.
pub unsafe fn open(key: *mut lc::RSA, signature: &[u8], mode: i32) -> Result<Vec<u8>, Error> {
    // SAFETY: as our caller promises; both buffers have the modulus' length.
    let block = unsafe {
        let text = full_length(key, signature)?;
        let mut block = vec![0; text.len()];
        if lc::RSA_public_decrypt(text.len(), text.as_ptr(), block.as_mut_ptr(), key, padding::NONE) < 0 {
            return Err(rsa_error());
        }
        block
    };
    if mode == padding::NONE {
        return Ok(block);
    }
    let held = check_block(1, &block, block.len()).map(<[u8]>::to_vec);
    held.map_err(|error| error.then(Lib::RSA, reason::RSA_R_PADDING_CHECK_FAILED))
}

/// Why a signature (PKCS#1 v1.5) of a digest was refused.
///
/// # Safety
/// `key` is live.
pub unsafe fn refusal(key: *mut lc::RSA, signature: &[u8]) -> Error {
    super::lc::forget_errors();
    // SAFETY: as our caller promises.
    unsafe {
        if signature.len() != lc::RSA_size(key) as usize {
            return wrong(reason::RSA_R_WRONG_SIGNATURE_LENGTH);
        }
        open(key, signature, padding::PKCS1).map_or_else(|error| error, |_| wrong(reason::RSA_R_BAD_SIGNATURE))
    }
}

/// The mask that `seed` generates (RFC 8017 appendix B.2.1).
fn mask(md: Algorithm, seed: &[u8], len: usize) -> Option<Vec<u8>> {
    let mut mask = Vec::with_capacity(len + md.size());
    for counter in (0u32..).take(len.div_ceil(md.size())) {
        mask.extend(md.digest(&[seed, &counter.to_be_bytes()].concat())?);
    }
    mask.truncate(len);
    Some(mask)
}

/// To a salt of another length than expected (`wanted`: -1 the digest's, -3 the longest) OpenSSL tells both.
pub fn with_salt_len(error: Error, block: &[u8], bits: usize, md: Algorithm, mgf1: Algorithm, wanted: i32) -> Error {
    let unexpected = wrong(reason::RSA_R_SLEN_CHECK_FAILED).entries().last().map(|entry| entry.code);
    if error.entries().last().map(|entry| entry.code) != unexpected {
        return error;
    }
    let Some((room, found)) = salt_len(block, bits, md, mgf1) else { return error };
    let expected = match wanted {
        -1 => md.size(),
        -3 => room,
        len => usize::try_from(len).unwrap_or(0),
    };
    error.with_data(format!("expected: {expected} retrieved: {found}"))
}

/// How long the salt of a block of PSS is (RFC 8017 section 9.1.2): how much room there is for one, and how long it is.
fn salt_len(block: &[u8], bits: usize, md: Algorithm, mgf1: Algorithm) -> Option<(usize, usize)> {
    let used = bits.saturating_sub(1) & 7;
    let block = if used == 0 { block.get(1..)? } else { block };
    let room = block.len().checked_sub(md.size() + 2)?;
    let (masked, rest) = block.split_at(room + 1);
    let mask = mask(mgf1, &rest[..md.size()], masked.len())?;
    let mut data: Vec<u8> = masked.iter().zip(mask).map(|(byte, mask)| byte ^ mask).collect();
    if used != 0 {
        data[0] &= 0xff >> (8 - used);
    }
    let start = data.iter().position(|byte| *byte != 0)?;
    Some((room, data.len() - start - 1))
}
