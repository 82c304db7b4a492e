//! XTS (IEEE 1619) over AES.

use crate::crypto::block::{Block, xor};

/// XTS with its two keys and the number of the data unit.
pub struct Xts {
    data: Block,
    tweak: Block,
    iv: [u8; 16],
}

/// The longest data unit in blocks that the standard allows.
const MOST_BLOCKS: usize = 1 << 20;

impl Xts {
    /// Begins with the two keys one after the other.
    pub fn new(keys: &[u8], iv: &[u8]) -> Option<Self> {
        let (data, tweak) = keys.split_at(keys.len() / 2);
        Some(Xts { data: Block::aes(data)?, tweak: Block::aes(tweak)?, iv: iv.try_into().ok()? })
    }

    /// Processes a data unit, which a call brings whole; `None` if it is too short or too long.
    pub fn run(&mut self, unit: &mut [u8], encrypt: bool) -> Option<()> {
        if unit.len() < 16 || unit.len() > MOST_BLOCKS * 16 {
            return None;
        }
        let mut tweak = self.iv;
        self.tweak.encrypt(&mut tweak);
        let odd = unit.len() % 16;
        // Decrypting, the last whole block belongs to the stolen one's tweak.
        let plain = unit.len() - odd - if odd > 0 { 16 } else { 0 };
        for block in unit[..plain].chunks_exact_mut(16) {
            self.one(block, &tweak, encrypt);
            tweak = next(tweak);
        }
        if odd > 0 {
            let (first, second) = if encrypt { (tweak, next(tweak)) } else { (next(tweak), tweak) };
            let (block, rest) = unit[plain..].split_at_mut(16);
            self.one(block, &first, encrypt);
            block[..odd].swap_with_slice(rest);
            self.one(block, &second, encrypt);
        }
        Some(())
    }

    fn one(&mut self, block: &mut [u8], tweak: &[u8; 16], encrypt: bool) {
        xor(block, tweak);
        if encrypt {
            self.data.encrypt(block)
        } else {
            self.data.decrypt(block)
        }
        xor(block, tweak);
    }

    /// A copy.
    pub fn duplicate(&self) -> Option<Self> {
        Some(Xts { data: self.data.duplicate()?, tweak: self.tweak.duplicate()?, iv: self.iv })
    }
}

/// The tweak of the next block.
fn next(mut tweak: [u8; 16]) -> [u8; 16] {
    tweak.reverse();
    tweak = super::doubled(tweak);
    tweak.reverse();
    tweak
}
