//! SIV (RFC 5297) over AES.

use zeroize::Zeroizing;

use super::doubled;
use super::feedback::{Feedback, Stream};
use crate::crypto::block::{Block, xor};
use crate::crypto::mac::Cmac;

/// SIV under way: what was authenticated so far.
#[derive(Clone)]
pub struct Siv {
    key: Zeroizing<Vec<u8>>,
    sum: [u8; 16],
}

impl Siv {
    /// Begins with the two keys one after the other.
    pub fn new(keys: &[u8]) -> Option<Self> {
        let mut siv = Siv { key: Zeroizing::new(keys.to_vec()), sum: [0; 16] };
        siv.sum = siv.mac(&[0; 16])?;
        Some(siv)
    }

    fn mac(&self, data: &[u8]) -> Option<[u8; 16]> {
        let mut mac = Cmac::aes(&self.key[..self.key.len() / 2])?;
        mac.update(data);
        mac.finish()?.try_into().ok()
    }

    /// Adds one string that is only authenticated.
    pub fn authenticate(&mut self, data: &[u8]) -> Option<()> {
        let mac = self.mac(data)?;
        self.sum = doubled(self.sum);
        xor(&mut self.sum, &mac);
        Some(())
    }

    /// The synthetic vector of the text, which is also the tag.
    fn vector(&self, text: &[u8]) -> Option<[u8; 16]> {
        if text.len() >= 16 {
            let mut ended = Zeroizing::new(text.to_vec());
            let at = ended.len() - 16;
            xor(&mut ended[at..], &self.sum);
            return self.mac(&ended);
        }
        let mut padded = doubled(self.sum);
        xor(&mut padded, text);
        padded[text.len()] ^= 0x80;
        self.mac(&padded)
    }

    fn apply(&self, text: &mut [u8], mut vector: [u8; 16]) -> Option<()> {
        vector[8] &= 0x7f;
        vector[12] &= 0x7f;
        let block = Block::aes(&self.key[self.key.len() / 2..])?;
        Stream::new(block, Feedback::Counter, &vector)?.apply(text, true);
        Some(())
    }

    /// Encrypts the text in place; the tag.
    pub fn seal(&self, text: &mut [u8]) -> Option<[u8; 16]> {
        let vector = self.vector(text)?;
        self.apply(text, vector)?;
        Some(vector)
    }

    /// Decrypts the text in place; whether the tag is right.
    pub fn open(&self, text: &mut [u8], tag: [u8; 16]) -> Option<bool> {
        self.apply(text, tag)?;
        let vector = self.vector(text)?;
        Some(aws_lc_rs::constant_time::verify_slices_are_equal(&vector, &tag).is_ok())
    }
}
