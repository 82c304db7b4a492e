//! Wrapping keys: AES (RFC 3394, RFC 5649) and triple DES (RFC 3217).

use zeroize::Zeroizing;

use super::chain::Chain;
use crate::crypto::block::{Block, xor};
use crate::crypto::digest::Algorithm;

/// The vector of RFC 3394.
const IV: [u8; 8] = [0xa6; 8];
/// The vector of RFC 5649, which the length follows.
const PADDED_IV: [u8; 4] = [0xa6, 0x59, 0x59, 0xa6];
/// The longest that is wrapped with padding.
const MOST: usize = 1 << 31;

/// Wraps a key with AES (RFC 3394, or RFC 5649 with padding); `iv` has 8 bytes, or 4 with padding.
pub fn wrap(kek: &[u8], iv: Option<&[u8]>, padded: bool, data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut block = Block::aes(kek)?;
    if !padded {
        let vector = iv.map_or(Some(IV), |iv| iv.try_into().ok())?;
        let whole = data.len().is_multiple_of(8) && data.len() >= 16;
        return whole.then(|| rounds(&mut block, vector, data));
    }
    if data.is_empty() || data.len() >= MOST {
        return None;
    }
    let mut vector = [0; 8];
    vector[..4].copy_from_slice(iv.unwrap_or(&PADDED_IV).get(..4)?);
    vector[4..].copy_from_slice(&(data.len() as u32).to_be_bytes());
    let mut text = Zeroizing::new(data.to_vec());
    text.resize(data.len().next_multiple_of(8), 0);
    if text.len() > 8 {
        return Some(rounds(&mut block, vector, &text));
    }
    let mut out = Zeroizing::new([&vector[..], &text].concat());
    block.encrypt(&mut out);
    Some(out)
}

/// Unwraps a key.
pub fn unwrap(kek: &[u8], iv: Option<&[u8]>, padded: bool, data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut block = Block::aes(kek)?;
    if !data.len().is_multiple_of(8) || data.len() < if padded { 16 } else { 24 } {
        return None;
    }
    let (found, mut text) = if data.len() == 16 {
        let mut both = Zeroizing::new(data.to_vec());
        block.decrypt(&mut both);
        (both[..8].try_into().ok()?, Zeroizing::new(both[8..].to_vec()))
    } else {
        rounds_back(&mut block, data)?
    };
    let same = |a: &[u8], b: &[u8]| aws_lc_rs::constant_time::verify_slices_are_equal(a, b).is_ok();
    if !padded {
        return same(&found, iv.unwrap_or(&IV)).then_some(text);
    }
    let (vector, len) = found.split_first_chunk::<4>()?;
    let len = u32::from_be_bytes(len.try_into().ok()?) as usize;
    let fits = same(vector, iv.unwrap_or(&PADDED_IV).get(..4)?) && len <= text.len() && len + 8 > text.len();
    let (_, pad) = text.split_at(if fits { len } else { return None });
    if pad.iter().any(|byte| *byte != 0) {
        return None;
    }
    text.truncate(len);
    Some(text)
}

/// The six rounds of RFC 3394.
fn rounds(block: &mut Block, vector: [u8; 8], data: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut out = Zeroizing::new([&vector[..], data].concat());
    let (mut both, mut count) = (Zeroizing::new([0; 16]), 0u64);
    both[..8].copy_from_slice(&vector);
    for _ in 0..6 {
        for part in out[8..].chunks_exact_mut(8) {
            count += 1;
            both[8..].copy_from_slice(part);
            block.encrypt(&mut *both);
            xor(&mut both[..8], &count.to_be_bytes());
            part.copy_from_slice(&both[8..]);
        }
    }
    out[..8].copy_from_slice(&both[..8]);
    out
}

/// They backwards: the vector and the data.
fn rounds_back(block: &mut Block, data: &[u8]) -> Option<([u8; 8], Zeroizing<Vec<u8>>)> {
    let (vector, data) = data.split_first_chunk::<8>()?;
    let mut out = Zeroizing::new(data.to_vec());
    let (mut both, mut count) = (Zeroizing::new([0; 16]), out.len() as u64 / 8 * 6);
    both[..8].copy_from_slice(vector);
    for _ in 0..6 {
        for part in out.chunks_exact_mut(8).rev() {
            xor(&mut both[..8], &count.to_be_bytes());
            both[8..].copy_from_slice(part);
            block.decrypt(&mut *both);
            part.copy_from_slice(&both[8..]);
            count -= 1;
        }
    }
    Some((both[..8].try_into().ok()?, out))
}

/// The vector of the second encryption of RFC 3217.
const DES_IV: [u8; 8] = [0x4a, 0xdd, 0xa2, 0x2c, 0x79, 0xe8, 0x21, 0x05];

fn cbc(kek: &[u8], iv: &[u8], data: &[u8], encrypt: bool) -> Option<Zeroizing<Vec<u8>>> {
    // 659 is a number of triple DES, the mode of which is of no interest here.
    Some(Zeroizing::new(Chain::new(Block::new(659, kek)?, Some(iv), encrypt, false)?.update(data)))
}

/// Wraps a key with triple DES under a random vector.
pub fn wrap_des3(kek: &[u8], iv: [u8; 8], data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let check = Algorithm::Sha1.digest(data)?;
    let inner = cbc(kek, &iv, &Zeroizing::new([data, &check[..8]].concat()), true)?;
    let mut turned = Zeroizing::new([&iv[..], &inner].concat());
    turned.reverse();
    cbc(kek, &DES_IV, &turned, true)
}

/// Unwraps a key with triple DES.
pub fn unwrap_des3(kek: &[u8], data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut turned = cbc(kek, &DES_IV, data, false)?;
    turned.reverse();
    let (iv, inner) = turned.split_first_chunk::<8>()?;
    let mut text = cbc(kek, iv, inner, false)?;
    let end = text.len().checked_sub(8)?;
    let check = text.split_off(end);
    let expected = Algorithm::Sha1.digest(&text)?;
    aws_lc_rs::constant_time::verify_slices_are_equal(&check, &expected[..8]).is_ok().then_some(text)
}
