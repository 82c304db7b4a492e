//! The AES-CCM suites, which rustls lacks: our record layer's ciphers in the form rustls takes them.
//!
//! A suite is one of rustls' own with AES-GCM, of which only the number and the cipher are others.

use rustls::crypto::cipher::{
    AeadKey, InboundOpaqueMessage, InboundPlainMessage, Iv, KeyBlockShape, MessageDecrypter, MessageEncrypter,
    OutboundOpaqueMessage, OutboundPlainMessage, PrefixedPayload, Tls12AeadAlgorithm, Tls13AeadAlgorithm,
    UnsupportedOperationError,
};
use rustls::{CipherSuite, ConnectionTrafficSecrets, ContentType, Error, ProtocolVersion};

use crate::tls::records::aead::Cipher;
use crate::tls::records::protection::Keys;
use crate::tls::records::{HEADER, Header};

/// The suites of TLS 1.3, and those of TLS 1.2 which go with ECDSA keys.
const SUITES: [u16; 6] = [0x1304, 0x1305, 0xC0AD, 0xC0AC, 0xC0AF, 0xC0AE];

/// The suites: number, cipher, and the suite of rustls' that they are like.
pub fn suites() -> impl Iterator<Item = (CipherSuite, &'static Ccm, u16)> {
    SUITES.iter().filter_map(|&number| {
        Some((CipherSuite::from(number), cipher(number)?, if number < 0xC000 { 0x1301 } else { 0xC02B }))
    })
}

/// A suite's cipher, if it is one of these.
pub fn cipher(suite: u16) -> Option<&'static Ccm> {
    let cipher = Cipher::of_suite(suite).filter(|cipher| matches!(cipher, Cipher::AesCcm(..)))?;
    Some(Box::leak(Box::new(Ccm(cipher))))
}

/// A cipher of AES-CCM, for rustls.
pub struct Ccm(Cipher);

impl Ccm {
    fn keys(&self, key: &AeadKey, iv: &[u8], tls13: bool) -> Box<Record> {
        let mut whole = [0; 12];
        whole[..iv.len()].copy_from_slice(iv);
        Box::new(Record { keys: Keys::new(self.0, key.as_ref(), &whole, tls13, 0), cipher: self.0, tls13 })
    }

    /// rustls has no name for these keys; the length says which variant holds them, and the suite what they are for.
    fn secrets(&self, key: AeadKey, iv: Iv) -> ConnectionTrafficSecrets {
        match self.0.key_len() {
            16 => ConnectionTrafficSecrets::Aes128Gcm { key, iv },
            _ => ConnectionTrafficSecrets::Aes256Gcm { key, iv },
        }
    }
}

impl Tls13AeadAlgorithm for Ccm {
    fn encrypter(&self, key: AeadKey, iv: Iv) -> Box<dyn MessageEncrypter> {
        self.keys(&key, iv.as_ref(), true)
    }

    fn decrypter(&self, key: AeadKey, iv: Iv) -> Box<dyn MessageDecrypter> {
        self.keys(&key, iv.as_ref(), true)
    }

    fn key_len(&self) -> usize {
        self.0.key_len()
    }

    fn extract_keys(&self, key: AeadKey, iv: Iv) -> Result<ConnectionTrafficSecrets, UnsupportedOperationError> {
        Ok(self.secrets(key, iv))
    }
}

impl Tls12AeadAlgorithm for Ccm {
    fn encrypter(&self, key: AeadKey, iv: &[u8], _extra: &[u8]) -> Box<dyn MessageEncrypter> {
        self.keys(&key, iv, false)
    }

    fn decrypter(&self, key: AeadKey, iv: &[u8]) -> Box<dyn MessageDecrypter> {
        self.keys(&key, iv, false)
    }

    fn key_block_shape(&self) -> KeyBlockShape {
        KeyBlockShape { enc_key_len: self.0.key_len(), fixed_iv_len: 4, explicit_nonce_len: 8 }
    }

    fn extract_keys(
        &self,
        key: AeadKey,
        iv: &[u8],
        _explicit: &[u8],
    ) -> Result<ConnectionTrafficSecrets, UnsupportedOperationError> {
        let mut whole = [0; 12];
        whole.get_mut(..iv.len()).ok_or(UnsupportedOperationError)?.copy_from_slice(iv);
        Ok(self.secrets(key, Iv::new(whole)))
    }
}

/// One direction's records.
struct Record {
    keys: Option<Keys>,
    cipher: Cipher,
    tls13: bool,
}

impl MessageEncrypter for Record {
    fn encrypt(&mut self, message: OutboundPlainMessage<'_>, number: u64) -> Result<OutboundOpaqueMessage, Error> {
        let keys = self.keys.as_mut().ok_or(Error::EncryptError)?;
        keys.go_back_to(number);
        let mut record = Vec::new();
        if !keys.seal(message.typ.into(), &message.payload.to_vec(), &mut record) {
            return Err(Error::EncryptError);
        }
        let mut payload = PrefixedPayload::with_capacity(record.len() - HEADER);
        payload.extend_from_slice(&record[HEADER..]);
        let outer = if self.tls13 { ContentType::ApplicationData } else { message.typ };
        Ok(OutboundOpaqueMessage::new(outer, ProtocolVersion::TLSv1_2, payload))
    }

    fn encrypted_payload_len(&self, len: usize) -> usize {
        len + self.cipher.tag_len() + if self.tls13 { 1 } else { 8 }
    }
}

impl MessageDecrypter for Record {
    fn decrypt<'a>(
        &mut self,
        mut message: InboundOpaqueMessage<'a>,
        number: u64,
    ) -> Result<InboundPlainMessage<'a>, Error> {
        let keys = self.keys.as_mut().ok_or(Error::DecryptError)?;
        keys.go_back_to(number);
        let header = Header { content_type: message.typ.into(), version: 0x0303, len: message.payload.len() };
        let mut record = header.encode().to_vec();
        record.extend_from_slice(&message.payload);
        let (content_type, range) = keys.open(&mut record).map_err(|_| Error::DecryptError)?;
        let len = range.len();
        message.payload[..len].copy_from_slice(&record[range]);
        if !self.tls13 {
            message.payload.truncate(len);
            return Ok(message.into_plain_message());
        }
        message.payload[len] = content_type;
        message.payload.truncate(len + 1);
        message.into_tls13_unpadded_message()
    }
}
