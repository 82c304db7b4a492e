//! HKDF of TLS 1.3 over HMAC keys that are made ready once.
//!
//! A secret of the key schedule is expanded two to four times. aws-lc-rs' own HKDF hashes the HMAC key's two blocks each time, which for SHA-384 was a
//! twentieth of a handshake; an HMAC key that is kept hashes them once.

use aws_lc_rs::hmac as aws;
use rustls::crypto::hmac::{Hmac, Key, Tag};
use rustls::crypto::tls13::{Hkdf, HkdfExpander, HkdfUsingHmac, OkmBlock};
use zeroize::Zeroizing;

struct Ready(aws::Algorithm);

struct ReadyKey(aws::Key);

impl Hmac for Ready {
    fn with_key(&self, key: &[u8]) -> Box<dyn Key> {
        Box::new(ReadyKey(aws::Key::new(self.0, key)))
    }

    fn hash_output_len(&self) -> usize {
        self.0.digest_algorithm().output_len()
    }
}

impl Key for ReadyKey {
    fn sign_concat(&self, first: &[u8], middle: &[&[u8]], last: &[u8]) -> Tag {
        let mut context = aws::Context::with_key(&self.0);
        context.update(first);
        middle.iter().for_each(|part| context.update(part));
        context.update(last);
        Tag::new(context.sign().as_ref())
    }

    fn tag_len(&self) -> usize {
        self.0.algorithm().digest_algorithm().output_len()
    }
}

/// With SHA-256.
pub static SHA256: HkdfUsingHmac<'static> = HkdfUsingHmac(&Ready(aws::HMAC_SHA256));
/// With SHA-384.
pub static SHA384: HkdfUsingHmac<'static> = HkdfUsingHmac(&Ready(aws::HMAC_SHA384));

/// The HKDF of a TLS 1.3 suite.
pub fn of_suite(suite: u16) -> &'static dyn Hkdf {
    if suite == 0x1302 { &SHA384 } else { &SHA256 }
}

/// The code of a message under a key as long as the hash's output.
pub fn sign(hkdf: &dyn Hkdf, key: &[u8], message: &[u8]) -> Vec<u8> {
    hkdf.hmac_sign(&OkmBlock::new(key), message).as_ref().to_vec()
}

/// A secret that several others are derived from.
pub struct Secret(Box<dyn HkdfExpander>);

impl From<Box<dyn HkdfExpander>> for Secret {
    fn from(expander: Box<dyn HkdfExpander>) -> Self {
        Secret(expander)
    }
}

impl Secret {
    /// `secret` is as long as the hash's output, as all of TLS 1.3's are.
    pub fn new(hkdf: &dyn Hkdf, secret: &[u8]) -> Self {
        Secret(hkdf.expander_for_okm(&OkmBlock::new(secret)))
    }

    /// HKDF-Expand-Label (RFC 8446 section 7.1); `None` if a length is impossible.
    pub fn expand_label(&self, label: &[u8], context: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
        let total = u16::try_from(len).ok()?.to_be_bytes();
        let label_len = [u8::try_from(6 + label.len()).ok()?];
        let context_len = [u8::try_from(context.len()).ok()?];
        let mut out = Zeroizing::new(vec![0; len]);
        self.0.expand_slice(&[&total, &label_len, b"tls13 ", label, &context_len, context], &mut out).ok()?;
        Some(out)
    }
}
