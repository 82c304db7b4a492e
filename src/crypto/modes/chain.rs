//! ECB and CBC with their padding.

use crate::crypto::block::{Block, xor};
use crate::crypto::cipher::Unfinished;

/// Blocks on their own, or each chained to the one before.
pub struct Chain {
    block: Block,
    /// The last block of ciphertext, in CBC.
    last: Option<[u8; 16]>,
    encrypt: bool,
    /// Whether the end is padded.
    pub padding: bool,
    waiting: Vec<u8>,
}

impl Chain {
    /// Begins: ECB without a vector.
    pub fn new(block: Block, iv: Option<&[u8]>, encrypt: bool, padding: bool) -> Option<Self> {
        let mut last = None;
        if let Some(iv) = iv {
            let mut first = [0; 16];
            first[..block.size].copy_from_slice(iv.get(..block.size)?);
            last = Some(first);
        }
        Some(Chain { block, last, encrypt, padding, waiting: Vec::new() })
    }

    fn run(&mut self, block: &mut [u8]) {
        if self.encrypt {
            if let Some(last) = &mut self.last {
                xor(block, last);
                self.block.encrypt(block);
                last[..block.len()].copy_from_slice(block);
            } else {
                self.block.encrypt(block);
            }
        } else {
            let mut coded = [0; 16];
            coded[..block.len()].copy_from_slice(block);
            self.block.decrypt(block);
            if let Some(last) = &mut self.last {
                xor(block, last);
                *last = coded;
            }
        }
    }

    /// Processes data; what makes whole blocks comes back, but a block that may be padding waits.
    pub fn update(&mut self, data: &[u8]) -> Vec<u8> {
        let size = self.block.size;
        self.waiting.extend_from_slice(data);
        let kept = match self.waiting.len() % size {
            0 if !self.encrypt && self.padding && !self.waiting.is_empty() => size,
            odd => odd,
        };
        let kept = self.waiting.split_off(self.waiting.len() - kept);
        let mut out = std::mem::replace(&mut self.waiting, kept);
        out.chunks_exact_mut(size).for_each(|block| self.run(block));
        out
    }

    /// Ends: the last block.
    pub fn finish(&mut self) -> Result<Vec<u8>, Unfinished> {
        let size = self.block.size;
        let mut last = std::mem::take(&mut self.waiting);
        if !self.padding {
            return if last.is_empty() { Ok(last) } else { Err(Unfinished::Length) };
        }
        if self.encrypt {
            let pad = size - last.len();
            last.resize(size, pad as u8);
            self.run(&mut last);
            return Ok(last);
        }
        if last.len() != size {
            return Err(Unfinished::Length);
        }
        self.run(&mut last);
        let pad = usize::from(last[size - 1]);
        if !(1..=size).contains(&pad) || last[size - pad..].iter().any(|byte| usize::from(*byte) != pad) {
            return Err(Unfinished::BadDecrypt);
        }
        last.truncate(size - pad);
        Ok(last)
    }

    /// The vector as it has become; nothing in ECB.
    pub fn iv(&self) -> Option<&[u8]> {
        self.last.as_ref().map(|last| &last[..self.block.size])
    }

    /// A copy of the computation so far.
    pub fn duplicate(&self) -> Option<Self> {
        Some(Chain { block: self.block.duplicate()?, waiting: self.waiting.clone(), ..*self })
    }
}
