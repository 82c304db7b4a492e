//! The ciphers of the suites, as the record layer uses them.

use crate::crypto::aead::{Aead, Algorithm};
use crate::crypto::ccm::Ccm;

/// A suite's cipher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cipher {
    /// AES-128-GCM.
    Aes128Gcm,
    /// AES-256-GCM.
    Aes256Gcm,
    /// ChaCha20-Poly1305.
    ChaCha20Poly1305,
    /// AES-CCM, with keys and tags of these lengths.
    AesCcm(usize, usize),
}

impl Cipher {
    /// The cipher of a suite of either version.
    pub fn of_suite(suite: u16) -> Option<Self> {
        Some(match suite {
            0x1301 | 0xC02B | 0xC02F | 0x00A8 => Cipher::Aes128Gcm,
            0x1302 | 0xC02C | 0xC030 | 0x00A9 => Cipher::Aes256Gcm,
            0x1303 | 0xCCA8 | 0xCCA9 | 0xCCAB | 0xCCAC => Cipher::ChaCha20Poly1305,
            0x1304 | 0xC0AC | 0xC0A4 => Cipher::AesCcm(16, 16),
            0x1305 | 0xC0AE | 0xC0A8 => Cipher::AesCcm(16, 8),
            0xC0AD | 0xC0A5 => Cipher::AesCcm(32, 16),
            0xC0AF | 0xC0A9 => Cipher::AesCcm(32, 8),
            _ => return None,
        })
    }

    /// Bytes of a key.
    pub fn key_len(self) -> usize {
        match self {
            Cipher::Aes128Gcm => 16,
            Cipher::Aes256Gcm | Cipher::ChaCha20Poly1305 => 32,
            Cipher::AesCcm(key_len, _) => key_len,
        }
    }

    /// Bytes of a tag.
    pub fn tag_len(self) -> usize {
        match self {
            Cipher::AesCcm(_, tag_len) => tag_len,
            _ => 16,
        }
    }

    /// Whether TLS 1.2's records carry a part of the nonce.
    pub fn has_explicit_nonce(self) -> bool {
        self != Cipher::ChaCha20Poly1305
    }

    /// A key; `None` if the length is wrong.
    pub fn key(self, key: &[u8]) -> Option<Key> {
        let algorithm = match self {
            Cipher::Aes128Gcm => Algorithm::Aes128Gcm,
            Cipher::Aes256Gcm => Algorithm::Aes256Gcm,
            Cipher::ChaCha20Poly1305 => Algorithm::ChaCha20Poly1305,
            Cipher::AesCcm(_, tag_len) => return Ccm::new(key, tag_len).map(Key::Ccm),
        };
        Aead::new(algorithm, key).map(Key::Aead)
    }
}

/// A key of one of them.
pub enum Key {
    /// Of an AEAD.
    Aead(Aead),
    /// Of AES-CCM.
    Ccm(Ccm),
}

impl Key {
    /// Opens what the tag at its end vouches for, in place; false if it does not.
    pub fn open(&self, nonce: [u8; 12], aad: &[u8], sealed: &mut [u8]) -> bool {
        match self {
            Key::Aead(key) => key.open(&nonce, aad, sealed),
            Key::Ccm(key) => key.open(&nonce, aad, sealed).is_some(),
        }
    }

    /// Appends `text` and `rest`, sealed as one, and the tag to `out`; false if that fails.
    pub fn seal(&self, nonce: [u8; 12], aad: &[u8], text: &[u8], rest: &[u8], out: &mut Vec<u8>) -> bool {
        match self {
            Key::Aead(key) => key.seal(&nonce, aad, text, rest, out),
            Key::Ccm(key) => {
                let start = out.len();
                out.extend_from_slice(text);
                out.extend_from_slice(rest);
                let tag = key.seal(&nonce, aad, &mut out[start..]);
                out.extend(tag.iter().flatten());
                tag.is_some()
            }
        }
    }
}
