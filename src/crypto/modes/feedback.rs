//! OFB, CFB and CTR: modes that make a stream of a block cipher.

use crate::crypto::block::{Block, xor};

/// How the stream is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Feedback {
    /// OFB.
    Output,
    /// CFB of whole blocks.
    Cipher,
    /// CFB of bytes.
    Cipher8,
    /// CFB of bits.
    Cipher1,
    /// CTR.
    Counter,
}

/// A stream over a block cipher.
pub struct Stream {
    block: Block,
    mode: Feedback,
    register: [u8; 16],
    /// What CTR adds to the data.
    pad: [u8; 16],
    used: usize,
}

impl Stream {
    /// Begins; `iv` has at least a block.
    pub fn new(block: Block, mode: Feedback, iv: &[u8]) -> Option<Self> {
        let mut register = [0; 16];
        register[..block.size].copy_from_slice(iv.get(..block.size)?);
        Some(Stream { block, mode, register, pad: [0; 16], used: 0 })
    }

    /// Processes data in place.
    pub fn apply(&mut self, data: &mut [u8], encrypt: bool) {
        match self.mode {
            Feedback::Output | Feedback::Cipher => self.whole(data, encrypt),
            Feedback::Counter => self.count(data),
            Feedback::Cipher8 => data.iter_mut().for_each(|byte| *byte = self.byte(*byte, encrypt)),
            Feedback::Cipher1 => data.iter_mut().for_each(|byte| {
                *byte = (0..8).rev().fold(0, |out, bit| out << 1 | self.bit(*byte >> bit & 1, encrypt));
            }),
        }
    }

    fn whole(&mut self, data: &mut [u8], encrypt: bool) {
        for byte in data {
            if self.used == 0 {
                self.block.encrypt(&mut self.register);
            }
            let out = *byte ^ self.register[self.used];
            if self.mode == Feedback::Cipher {
                self.register[self.used] = if encrypt { out } else { *byte };
            }
            *byte = out;
            self.used = (self.used + 1) % self.block.size;
        }
    }

    fn count(&mut self, data: &mut [u8]) {
        let mut rest = data;
        while !rest.is_empty() {
            if self.used == 0 {
                self.pad = self.register;
                self.block.encrypt(&mut self.pad);
                self.register = u128::from_be_bytes(self.register).wrapping_add(1).to_be_bytes();
            }
            let len = rest.len().min(16 - self.used);
            let (now, later) = rest.split_at_mut(len);
            xor(now, &self.pad[self.used..]);
            self.used = (self.used + len) % 16;
            rest = later;
        }
    }

    /// What the register gives when encrypted; it stays as it is.
    fn first(&mut self) -> u8 {
        let mut block = self.register;
        self.block.encrypt(&mut block);
        block[0]
    }

    fn byte(&mut self, byte: u8, encrypt: bool) -> u8 {
        let size = self.block.size;
        let out = byte ^ self.first();
        self.register.copy_within(1..size, 0);
        self.register[size - 1] = if encrypt { out } else { byte };
        out
    }

    fn bit(&mut self, bit: u8, encrypt: bool) -> u8 {
        let size = self.block.size;
        let out = bit ^ self.first() >> 7;
        let mut carry = if encrypt { out } else { bit };
        for byte in self.register[..size].iter_mut().rev() {
            (*byte, carry) = (*byte << 1 | carry, *byte >> 7);
        }
        out
    }

    /// A copy of the computation so far.
    pub fn duplicate(&self) -> Option<Self> {
        Some(Stream { block: self.block.duplicate()?, ..*self })
    }

    /// The register, which is the initialisation vector as it has become.
    pub fn register(&self) -> &[u8] {
        &self.register[..self.block.size]
    }

    /// How far into a block it is.
    pub fn offset(&self) -> usize {
        self.used
    }
}
