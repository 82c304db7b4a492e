//! OCB (RFC 7253) over AES.

use super::doubled;
use crate::crypto::block::{Block, xor};

/// What is added up block by block: the data, or what is only authenticated.
#[derive(Clone, Default)]
struct Sum {
    offset: [u8; 16],
    sum: [u8; 16],
    blocks: u64,
    waiting: Vec<u8>,
}

/// OCB under way.
pub struct Ocb {
    block: Block,
    /// L_*, zeros encrypted.
    star: [u8; 16],
    encrypt: bool,
    aad: Sum,
    data: Sum,
}

impl Ocb {
    /// Begins with a nonce of 1 to 15 bytes and the tag's length.
    pub fn new(key: &[u8], nonce: &[u8], tag_len: usize, encrypt: bool) -> Option<Self> {
        let (mut block, mut star) = (Block::aes(key)?, [0; 16]);
        block.encrypt(&mut star);
        let mut ocb = Ocb { block, star, encrypt, aad: Sum::default(), data: Sum::default() };
        ocb.begin(nonce, tag_len)?;
        Some(ocb)
    }

    fn begin(&mut self, nonce: &[u8], tag_len: usize) -> Option<()> {
        let mut first = [0; 16];
        let free = 16usize.checked_sub(nonce.len()).filter(|free| (1..16).contains(free))?;
        first[free..].copy_from_slice(nonce);
        first[free - 1] |= 1;
        first[0] |= ((tag_len * 8 % 128) << 1) as u8;
        let bottom = usize::from(first[15] & 63);
        first[15] &= !63;
        self.block.encrypt(&mut first);
        let mut stretch = [0; 24];
        stretch[..16].copy_from_slice(&first);
        for i in 0..8 {
            stretch[16 + i] = first[i] ^ first[i + 1];
        }
        let (bytes, bits) = (bottom / 8, bottom % 8);
        for (i, byte) in self.data.offset.iter_mut().enumerate() {
            let pair = u16::from_be_bytes([stretch[bytes + i], *stretch.get(bytes + i + 1).unwrap_or(&0)]);
            *byte = (pair << bits).to_be_bytes()[0];
        }
        Some(())
    }

    /// L_i for the block with this number, from 1.
    fn step(&self, number: u64) -> [u8; 16] {
        (0..=number.trailing_zeros() + 1).fold(self.star, |l, _| doubled(l))
    }

    /// Adds data that is only authenticated; how much of it made whole blocks.
    pub fn authenticate(&mut self, data: &[u8]) -> usize {
        let whole = waiting_blocks(&mut self.aad.waiting, data);
        for block in whole.chunks_exact(16) {
            self.aad.blocks += 1;
            let step = self.step(self.aad.blocks);
            xor(&mut self.aad.offset, &step);
            let mut sum = self.aad.offset;
            xor(&mut sum, block);
            self.block.encrypt(&mut sum);
            xor(&mut self.aad.sum, &sum);
        }
        whole.len()
    }

    /// Processes data; whole blocks come back.
    pub fn update(&mut self, data: &[u8]) -> Vec<u8> {
        let mut whole = waiting_blocks(&mut self.data.waiting, data);
        for block in whole.chunks_exact_mut(16) {
            self.data.blocks += 1;
            let step = self.step(self.data.blocks);
            xor(&mut self.data.offset, &step);
            if self.encrypt {
                xor(&mut self.data.sum, block);
            }
            xor(block, &self.data.offset);
            if self.encrypt {
                self.block.encrypt(block)
            } else {
                self.block.decrypt(block)
            }
            xor(block, &self.data.offset);
            if !self.encrypt {
                xor(&mut self.data.sum, block);
            }
        }
        whole
    }

    /// Ends: what is left of the data, and the full tag.
    pub fn finish(&mut self) -> (Vec<u8>, [u8; 16]) {
        let star = self.star;
        let mut last = std::mem::take(&mut self.data.waiting);
        if !last.is_empty() {
            xor(&mut self.data.offset, &star);
            let mut pad = self.data.offset;
            self.block.encrypt(&mut pad);
            let coded = last.clone();
            xor(&mut last, &pad);
            let plain = if self.encrypt { &coded } else { &last };
            xor(&mut self.data.sum, plain);
            self.data.sum[plain.len()] ^= 0x80;
        }
        let rest = std::mem::take(&mut self.aad.waiting);
        if !rest.is_empty() {
            xor(&mut self.aad.offset, &star);
            let mut sum = self.aad.offset;
            xor(&mut sum, &rest);
            sum[rest.len()] ^= 0x80;
            self.block.encrypt(&mut sum);
            xor(&mut self.aad.sum, &sum);
        }
        let mut tag = self.data.sum;
        xor(&mut tag, &self.data.offset);
        xor(&mut tag, &doubled(star));
        self.block.encrypt(&mut tag);
        xor(&mut tag, &self.aad.sum);
        (last, tag)
    }

    /// A copy of the computation so far.
    pub fn duplicate(&self) -> Option<Self> {
        Some(Ocb {
            block: self.block.duplicate()?,
            star: self.star,
            encrypt: self.encrypt,
            aad: self.aad.clone(),
            data: self.data.clone(),
        })
    }
}

/// The whole blocks of what waited and `data`; the rest waits.
fn waiting_blocks(waiting: &mut Vec<u8>, data: &[u8]) -> Vec<u8> {
    waiting.extend_from_slice(data);
    let rest = waiting.split_off(waiting.len() / 16 * 16);
    std::mem::replace(waiting, rest)
}
