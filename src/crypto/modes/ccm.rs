//! CCM (RFC 3610).

use crate::crypto::block::{Block, xor};

/// What a message is sealed with besides the cipher.
pub struct Message<'a> {
    /// 7 to 13 bytes.
    pub nonce: &'a [u8],
    /// What is only authenticated.
    pub aad: &'a [u8],
    /// An even number from 4 to 16.
    pub tag_len: usize,
}

impl Message<'_> {
    /// The block that ends with a number; the nonce and how much room it leaves are in all of them.
    fn numbered(&self, flags: u8, number: u64) -> [u8; 16] {
        let room = 15 - self.nonce.len();
        let mut block = [0; 16];
        block[8..].copy_from_slice(&number.to_be_bytes());
        block[1..1 + self.nonce.len()].copy_from_slice(self.nonce);
        block[0] = flags | (room - 1) as u8;
        block
    }

    fn mac(&self, cipher: &mut Block, text: &[u8]) -> [u8; 16] {
        let flags = u8::from(!self.aad.is_empty()) << 6 | (((self.tag_len - 2) / 2) << 3) as u8;
        let mut mac = self.numbered(flags, text.len() as u64);
        cipher.encrypt(&mut mac);
        let len = self.aad.len();
        let prefix = match len {
            0 => Vec::new(),
            1..=0xfeff => (len as u16).to_be_bytes().to_vec(),
            0xff00..=0xffff_ffff => [&[0xff, 0xfe][..], &(len as u32).to_be_bytes()].concat(),
            _ => [&[0xff, 0xff][..], &(len as u64).to_be_bytes()].concat(),
        };
        for part in [&[&prefix, self.aad].concat()[..], text] {
            for block in part.chunks(16) {
                xor(&mut mac, block);
                cipher.encrypt(&mut mac);
            }
        }
        mac
    }

    fn pad(&self, cipher: &mut Block, number: u64) -> [u8; 16] {
        let mut pad = self.numbered(0, number);
        cipher.encrypt(&mut pad);
        pad
    }

    fn stream(&self, cipher: &mut Block, text: &mut [u8]) {
        for (number, block) in (1..).zip(text.chunks_mut(16)) {
            xor(block, &self.pad(cipher, number));
        }
    }

    /// Encrypts the text in place; the full tag.
    pub fn seal(&self, cipher: &mut Block, text: &mut [u8]) -> [u8; 16] {
        let mut tag = self.mac(cipher, text);
        xor(&mut tag, &self.pad(cipher, 0));
        self.stream(cipher, text);
        tag
    }

    /// Decrypts the text in place; the full tag that it should have had.
    pub fn open(&self, cipher: &mut Block, text: &mut [u8]) -> [u8; 16] {
        self.stream(cipher, text);
        let mut tag = self.mac(cipher, text);
        xor(&mut tag, &self.pad(cipher, 0));
        tag
    }
}
