//! Record protection: AEAD keys, nonces and sequence numbers of one direction.

use rustls::ConnectionTrafficSecrets;
use zeroize::Zeroizing;

use super::aead::{Cipher, Key};
use super::{HEADER, Header, MAX_PLAINTEXT, MAX_SEALED_TLS12, MAX_SEALED_TLS13, content};
use crate::tls::hkdf::Secret;

/// Bytes of the explicit nonce in a TLS 1.2 AES-GCM record.
const EXPLICIT_NONCE: usize = 8;
/// Blocks an AES-GCM key may protect before TLS 1.3 must change it (2^24.5 full records, RFC 8446 section 5.5).
const GCM_BLOCKS: u64 = 1 << 34;

/// Why a record was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadRecord {
    /// It does not authenticate (alert 20).
    Mac,
    /// It does not, and is sealed with AES-CCM or TLS 1.2's AES-GCM: there OpenSSL's cipher raises an error, too.
    MacByCipher,
    /// It is over what sealing may add (alert 22).
    SealedTooLong,
    /// Its plaintext is over 16384 bytes (alert 22).
    TooLong,
    /// It is all padding, or its content is of no type that may be sealed (alert 10).
    NoContent,
    /// A handshake record or alert of no bytes (alert 10).
    Empty,
}

/// Which version's nonces and headers are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Tls13,
    Tls12 { explicit_nonce: bool },
}

/// Keys of one direction.
pub struct Keys {
    key: Key,
    cipher: Cipher,
    iv: [u8; 12],
    sequence: u64,
    style: Style,
    blocks: u64,
}

/// What the keys of one direction are made of, so that both who reads and who relays can have them from one derivation.
pub struct KeyMaterial {
    cipher: Cipher,
    key: Zeroizing<Vec<u8>>,
    iv: Zeroizing<Vec<u8>>,
    style: Style,
}

impl KeyMaterial {
    /// Of a TLS 1.3 traffic secret.
    pub fn from_secret(suite: u16, secret: &Secret) -> Option<Self> {
        let cipher = Cipher::of_suite(suite)?;
        let key = secret.expand_label(b"key", b"", cipher.key_len())?;
        let iv = secret.expand_label(b"iv", b"", 12)?;
        Some(KeyMaterial { cipher, key, iv, style: Style::Tls13 })
    }

    /// Of a TLS 1.2 key block (RFC 5246 section 6.3): what the client writes with, and what the server does.
    pub fn from_block(suite: u16, block: &[u8]) -> Option<[Self; 2]> {
        let cipher = Cipher::of_suite(suite)?;
        let explicit_nonce = cipher.has_explicit_nonce();
        let fixed = if explicit_nonce { 12 - EXPLICIT_NONCE } else { 12 };
        let key_len = cipher.key_len();
        let (keys, ivs) = block.split_at_checked(2 * key_len)?;
        let half = |side: usize| {
            let mut iv = Zeroizing::new(ivs.get(side * fixed..)?.get(..fixed)?.to_vec());
            iv.resize(12, 0);
            let key = Zeroizing::new(keys.get(side * key_len..)?.get(..key_len)?.to_vec());
            Some(KeyMaterial { cipher, key, iv, style: Style::Tls12 { explicit_nonce } })
        };
        Some([half(0)?, half(1)?])
    }

    /// The keys, at sequence number 0.
    pub fn keys(&self) -> Option<Keys> {
        Keys::of(self.cipher, &self.key, &self.iv, self.style, 0)
    }
}

fn key_and_iv(secrets: &ConnectionTrafficSecrets) -> Option<(&[u8], &[u8])> {
    match secrets {
        ConnectionTrafficSecrets::Aes128Gcm { key, iv }
        | ConnectionTrafficSecrets::Aes256Gcm { key, iv }
        | ConnectionTrafficSecrets::Chacha20Poly1305 { key, iv } => Some((key.as_ref(), iv.as_ref())),
        _ => None,
    }
}

impl Keys {
    /// The number of the next record.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Bytes of a record's tag.
    pub fn tag_len(&self) -> usize {
        self.cipher.tag_len()
    }

    /// Goes back to a number. Of two records sealed under one number only one may ever be sent.
    pub fn go_back_to(&mut self, sequence: u64) {
        self.sequence = sequence;
    }

    /// Keys of a cipher, at this sequence number; `None` if a length is wrong.
    pub fn new(cipher: Cipher, key: &[u8], iv: &[u8], tls13: bool, sequence: u64) -> Option<Self> {
        let explicit_nonce = cipher.has_explicit_nonce();
        let style = if tls13 { Style::Tls13 } else { Style::Tls12 { explicit_nonce } };
        Keys::of(cipher, key, iv, style, sequence)
    }

    fn of(cipher: Cipher, key: &[u8], iv: &[u8], style: Style, sequence: u64) -> Option<Self> {
        Some(Keys { key: cipher.key(key)?, cipher, iv: iv.try_into().ok()?, sequence, style, blocks: 0 })
    }

    /// Keys that rustls hands over at the end of a handshake with this suite.
    pub fn from_rustls(suite: u16, secrets: &ConnectionTrafficSecrets, sequence: u64, tls13: bool) -> Option<Self> {
        let (key, iv) = key_and_iv(secrets)?;
        Keys::new(Cipher::of_suite(suite)?, key, iv, tls13, sequence)
    }

    /// The keys that rustls has for after these.
    pub fn renewed(&self, secrets: &ConnectionTrafficSecrets, sequence: u64) -> Option<Self> {
        let (key, iv) = key_and_iv(secrets)?;
        Keys::of(self.cipher, key, iv, self.style, sequence)
    }

    /// Whether TLS 1.3 has to change these keys before much more is sent.
    pub fn is_worn(&self) -> bool {
        self.blocks >= GCM_BLOCKS && self.style == Style::Tls13
    }

    /// The IV with the sequence number mixed in; unique per record.
    fn nonce(&self) -> [u8; 12] {
        let mut nonce = self.iv;
        for (byte, mix) in nonce[4..].iter_mut().zip(self.sequence.to_be_bytes()) {
            *byte ^= mix;
        }
        nonce
    }

    /// Opens a record (header included) in place: its content type, and where its plaintext stands in `record`.
    pub fn open(&mut self, record: &mut [u8]) -> Result<(u8, std::ops::Range<usize>), BadRecord> {
        match self.style {
            Style::Tls13 => self.open_tls13(record),
            Style::Tls12 { explicit_nonce } => self.open_tls12(record, explicit_nonce),
        }
    }

    fn open_tls13(&mut self, record: &mut [u8]) -> Result<(u8, std::ops::Range<usize>), BadRecord> {
        let (header, body) = record.split_at_mut_checked(HEADER).ok_or(BadRecord::NoContent)?;
        if body.len() > MAX_SEALED_TLS13 {
            return Err(BadRecord::SealedTooLong);
        }
        let Some(len) = body.len().checked_sub(self.cipher.tag_len()).filter(|len| *len > 0) else {
            return Err(BadRecord::Mac); // not even a content type
        };
        if !self.key.open(self.nonce(), header, body) {
            return Err(if matches!(self.cipher, Cipher::AesCcm(..)) {
                BadRecord::MacByCipher
            } else {
                BadRecord::Mac
            });
        }
        let plain = &body[..len];
        self.sequence += 1;
        let last = plain.iter().rposition(|&byte| byte != 0).ok_or(BadRecord::NoContent)?;
        match plain[last] {
            content::HANDSHAKE | content::ALERT if last == 0 => Err(BadRecord::Empty),
            content::HANDSHAKE | content::ALERT | content::APPLICATION_DATA if last > MAX_PLAINTEXT => {
                Err(BadRecord::TooLong)
            }
            content::HANDSHAKE | content::ALERT | content::APPLICATION_DATA => Ok((plain[last], HEADER..HEADER + last)),
            _ => Err(BadRecord::NoContent),
        }
    }

    fn open_tls12(&mut self, record: &mut [u8], explicit: bool) -> Result<(u8, std::ops::Range<usize>), BadRecord> {
        let (header, mut body) = record.split_at_mut_checked(HEADER).ok_or(BadRecord::NoContent)?;
        if body.len() > MAX_SEALED_TLS12 {
            return Err(BadRecord::SealedTooLong);
        }
        let content_type = header[0];
        let (mut nonce, mut start) = (self.nonce(), HEADER);
        if explicit {
            let (sent, rest) = body.split_at_mut_checked(EXPLICIT_NONCE).ok_or(BadRecord::Mac)?;
            nonce[4..].copy_from_slice(sent);
            (body, start) = (rest, HEADER + EXPLICIT_NONCE);
        }
        let len = body.len().checked_sub(self.cipher.tag_len()).ok_or(BadRecord::Mac)?;
        let aad = self.tls12_aad(content_type, len);
        if !self.key.open(nonce, &aad, body) {
            return Err(if explicit { BadRecord::MacByCipher } else { BadRecord::Mac });
        }
        self.sequence += 1;
        if len > MAX_PLAINTEXT {
            return Err(BadRecord::TooLong);
        }
        Ok((content_type, start..start + len))
    }

    fn tls12_aad(&self, content_type: u8, len: usize) -> [u8; 13] {
        let mut aad = [0; 13];
        aad[..8].copy_from_slice(&self.sequence.to_be_bytes());
        aad[8..].copy_from_slice(&Header { content_type, version: 0x0303, len }.encode());
        aad
    }

    /// Seals at most [`MAX_PLAINTEXT`] bytes as one record at the end of `out`; false if sealing failed.
    pub fn seal(&mut self, content_type: u8, plaintext: &[u8], out: &mut Vec<u8>) -> bool {
        self.seal_padded(content_type, plaintext, 0, out)
    }

    /// [`Keys::seal`] with that many bytes of padding (TLS 1.3; TLS 1.2 has none).
    pub fn seal_padded(&mut self, content_type: u8, plaintext: &[u8], padding: usize, out: &mut Vec<u8>) -> bool {
        let start = out.len();
        let sealed = match self.style {
            Style::Tls13 => self.seal_tls13(content_type, plaintext, padding, out),
            Style::Tls12 { explicit_nonce } => self.seal_tls12(content_type, plaintext, explicit_nonce, out),
        };
        match sealed {
            true => {
                self.sequence += 1;
                self.blocks += (out.len() - start) as u64 / 16 + 2;
            }
            false => out.truncate(start),
        }
        sealed
    }

    fn seal_tls13(&self, content_type: u8, plaintext: &[u8], padding: usize, out: &mut Vec<u8>) -> bool {
        let len = plaintext.len() + 1 + padding + self.cipher.tag_len();
        let header = Header { content_type: content::APPLICATION_DATA, version: 0x0303, len }.encode();
        out.reserve(HEADER + len);
        out.extend_from_slice(&header);
        let mut padded = Vec::new();
        let rest = match padding {
            0 => &[content_type][..],
            _ => {
                padded.push(content_type);
                padded.resize(1 + padding, 0);
                &padded
            }
        };
        self.key.seal(self.nonce(), &header, plaintext, rest, out)
    }

    fn seal_tls12(&self, content_type: u8, plaintext: &[u8], explicit: bool, out: &mut Vec<u8>) -> bool {
        let nonce = self.nonce();
        let len = plaintext.len() + self.cipher.tag_len() + if explicit { EXPLICIT_NONCE } else { 0 };
        out.reserve(HEADER + len);
        out.extend_from_slice(&Header { content_type, version: 0x0303, len }.encode());
        if explicit {
            out.extend_from_slice(&nonce[4..]);
        }
        let aad = self.tls12_aad(content_type, plaintext.len());
        self.key.seal(nonce, &aad, plaintext, &[], out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::hkdf::SHA256;

    fn pair() -> (Keys, Keys) {
        let material = KeyMaterial::from_secret(0x1301, &Secret::new(&SHA256, &[7; 32])).unwrap();
        (material.keys().unwrap(), material.keys().unwrap())
    }

    #[test]
    fn records_come_back_as_they_went() {
        let (mut seal, mut open) = pair();
        for len in [0, 1, 15, 16, 17, 100, MAX_PLAINTEXT] {
            let mut wire = Vec::new();
            assert!(seal.seal(content::APPLICATION_DATA, &vec![3; len], &mut wire));
            let (content_type, range) = open.open(&mut wire).unwrap();
            assert_eq!((content_type, &wire[range]), (content::APPLICATION_DATA, &vec![3; len][..]));
        }
    }

    #[test]
    fn every_damaged_byte_is_noticed() {
        let (mut seal, _) = pair();
        let mut wire = Vec::new();
        seal.seal(content::HANDSHAKE, b"hello", &mut wire);
        for at in 0..wire.len() {
            let mut bad = wire.clone();
            bad[at] ^= 1;
            assert_eq!(pair().1.open(&mut bad), Err(BadRecord::Mac), "byte {at}");
        }
        assert!(pair().1.open(&mut wire[..HEADER]).is_err());
    }

    #[test]
    fn all_padding_is_refused() {
        let (mut seal, mut open) = pair();
        let mut wire = Vec::new();
        seal.seal(0, &[0; 20], &mut wire);
        assert_eq!(open.open(&mut wire), Err(BadRecord::NoContent));
    }
}
