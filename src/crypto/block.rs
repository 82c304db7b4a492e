//! Block ciphers, one block at a time: what the modes of [`super::modes`] are made of.

use std::sync::Arc;

use aria::cipher::consts::U16;
use aria::cipher::{Array, BlockCipherDecrypt, BlockCipherEncrypt, KeyInit};

use super::cipher::{Engine, lc_cipher};

/// A block cipher of 16 bytes that aws-lc lacks.
trait Wide: Send + Sync {
    fn encrypt(&self, block: &mut [u8; 16]);
    fn decrypt(&self, block: &mut [u8; 16]);
}

impl<C: BlockCipherEncrypt<BlockSize = U16> + BlockCipherDecrypt + Send + Sync> Wide for C {
    fn encrypt(&self, block: &mut [u8; 16]) {
        self.encrypt_block(Array::cast_from_core_mut(block));
    }

    fn decrypt(&self, block: &mut [u8; 16]) {
        self.decrypt_block(Array::cast_from_core_mut(block));
    }
}

fn keyed<C: Wide + KeyInit + 'static>(key: &[u8]) -> Option<Arc<dyn Wide>> {
    Some(Arc::new(C::new_from_slice(key).ok()?))
}

enum Kernel {
    /// Engines of aws-lc for either direction, in a mode that leaves a single block as it is.
    Lc { encrypt: Engine, decrypt: Engine, is_chained: bool },
    /// A crate's.
    Wide(Arc<dyn Wide>),
    /// Single DES between two keys that are added (DESX): what is added before and after.
    Whitened(Box<Block>, [u8; 8], [u8; 8]),
}

/// A keyed block cipher.
pub struct Block {
    kernel: Kernel,
    /// Length of a block.
    pub size: usize,
}

impl Block {
    /// The block cipher under the cipher with this number, keyed; `None` for numbers that are not served here.
    pub fn new(nid: i32, key: &[u8]) -> Option<Self> {
        let (single, size) = match nid {
            650..=655 | 896 | 899 | 902 | 913 | 958..=960 => (aes_ecb(key.len())?, 16),
            30 | 45 | 656 | 657 => (29, 8),
            60 | 62 => (32, 8),
            61 | 63 | 658 | 659 => (33, 8),
            80 => return Block::desx(key),
            93 | 94 => (92, 8),
            110 | 111 => (109, 8),
            38..=40 => (37, 8),
            751..=768 | 963 | 967 | 971 => {
                return Block::wide(match key.len() {
                    16 => keyed::<camellia::Camellia128>(key)?,
                    24 => keyed::<camellia::Camellia192>(key)?,
                    _ => keyed::<camellia::Camellia256>(key)?,
                });
            }
            1065..=1085 | 1120..=1122 => {
                return Block::wide(match key.len() {
                    16 => keyed::<aria::Aria128>(key)?,
                    24 => keyed::<aria::Aria192>(key)?,
                    _ => keyed::<aria::Aria256>(key)?,
                });
            }
            1133..=1139 => return Block::wide(keyed::<sm4::Sm4>(key)?),
            _ => return None,
        };
        Block::lc(single, key, size)
    }

    /// AES with a key of any of its lengths.
    pub fn aes(key: &[u8]) -> Option<Self> {
        Block::lc(aes_ecb(key.len())?, key, 16)
    }

    fn lc(nid: i32, key: &[u8], size: usize) -> Option<Self> {
        // RC2 is there as CBC only, which over a vector of zeros is the bare cipher for one block.
        let is_chained = nid == 37;
        let begin = |encrypt| {
            let mut engine = Engine::new(lc_cipher(nid)?, encrypt)?;
            engine.set_padding(false);
            let sized = engine.set_key_length(nid, key.len());
            (sized && engine.start(Some(key), is_chained.then_some(&[0; 8][..]), encrypt)).then_some(engine)
        };
        Some(Block { kernel: Kernel::Lc { encrypt: begin(true)?, decrypt: begin(false)?, is_chained }, size })
    }

    fn wide(cipher: Arc<dyn Wide>) -> Option<Self> {
        Some(Block { kernel: Kernel::Wide(cipher), size: 16 })
    }

    fn desx(key: &[u8]) -> Option<Self> {
        let (des, rest) = key.split_first_chunk::<8>()?;
        let (before, after) = rest.split_first_chunk::<8>()?;
        let inner = Block::lc(29, des, 8)?;
        Some(Block { kernel: Kernel::Whitened(Box::new(inner), *before, after.try_into().ok()?), size: 8 })
    }

    /// Encrypts the first block of `block`, which has room for one, in place.
    pub fn encrypt(&mut self, block: &mut [u8]) {
        self.run(block, true);
    }

    /// Decrypts it.
    pub fn decrypt(&mut self, block: &mut [u8]) {
        self.run(block, false);
    }

    fn run(&mut self, block: &mut [u8], forth: bool) {
        let block = &mut block[..self.size];
        match &mut self.kernel {
            Kernel::Lc { encrypt, decrypt, is_chained } => {
                let engine = if forth { encrypt } else { decrypt };
                if *is_chained {
                    engine.start(None, Some(&[0; 8]), forth);
                }
                engine.in_place(block);
            }
            Kernel::Wide(cipher) => {
                if let Ok(block) = <&mut [u8; 16]>::try_from(block) {
                    if forth { cipher.encrypt(block) } else { cipher.decrypt(block) }
                }
            }
            Kernel::Whitened(inner, before, after) => {
                let (first, last) = if forth { (before, after) } else { (after, before) };
                block.iter_mut().zip(&*first).for_each(|(byte, key)| *byte ^= key);
                inner.run(block, forth);
                block.iter_mut().zip(&*last).for_each(|(byte, key)| *byte ^= key);
            }
        }
    }

    /// Another of the same key.
    pub fn duplicate(&self) -> Option<Self> {
        let kernel = match &self.kernel {
            Kernel::Lc { encrypt, decrypt, is_chained } => {
                Kernel::Lc { encrypt: encrypt.duplicate()?, decrypt: decrypt.duplicate()?, is_chained: *is_chained }
            }
            Kernel::Wide(cipher) => Kernel::Wide(cipher.clone()),
            Kernel::Whitened(inner, before, after) => Kernel::Whitened(Box::new(inner.duplicate()?), *before, *after),
        };
        Some(Block { kernel, size: self.size })
    }
}

fn aes_ecb(key_len: usize) -> Option<i32> {
    Some(match key_len {
        16 => 418,
        24 => 422,
        32 => 426,
        _ => return None,
    })
}

/// `a ^= b`, as far as both reach.
pub(super) fn xor(a: &mut [u8], b: &[u8]) {
    a.iter_mut().zip(b).for_each(|(a, b)| *a ^= b);
}
