//! The ciphers of the suites, as the record layer uses them.

use aws_lc_rs::aead::{AES_128_GCM, AES_256_GCM, Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};

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
            Cipher::Aes128Gcm => &AES_128_GCM,
            Cipher::Aes256Gcm => &AES_256_GCM,
            Cipher::ChaCha20Poly1305 => &CHACHA20_POLY1305,
            Cipher::AesCcm(_, tag_len) => return Ccm::new(key, tag_len).map(Key::Ccm),
        };
        Some(Key::Aead(LessSafeKey::new(UnboundKey::new(algorithm, key).ok()?)))
    }
}

/// A key of one of them.
pub enum Key {
    /// aws-lc-rs'.
    Aead(LessSafeKey),
    /// Of AES-CCM.
    Ccm(Ccm),
}

impl Key {
    /// Opens what the tag at its end vouches for, in place; false if it does not.
    pub fn open(&self, nonce: [u8; 12], aad: &[u8], sealed: &mut [u8]) -> bool {
        match self {
            Key::Aead(key) => key.open_in_place(Nonce::assume_unique_for_key(nonce), Aad::from(aad), sealed).is_ok(),
            Key::Ccm(key) => key.open(&nonce, aad, sealed).is_some(),
        }
    }

    /// Seals the end of `out`, from `body` on, and appends the tag.
    pub fn seal(&self, nonce: [u8; 12], aad: &[u8], body: usize, out: &mut Vec<u8>) -> Option<()> {
        match self {
            Key::Aead(key) => {
                let nonce = Nonce::assume_unique_for_key(nonce);
                let tag = key.seal_in_place_separate_tag(nonce, Aad::from(aad), &mut out[body..]).ok()?;
                out.extend_from_slice(tag.as_ref());
            }
            Key::Ccm(key) => {
                let tag = key.seal(&nonce, aad, &mut out[body..])?;
                out.extend_from_slice(&tag);
            }
        }
        Some(())
    }
}
