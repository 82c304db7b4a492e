//! A key of which one knows the half one holds: private or public.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::super::der;
use super::super::lc::{Handle, read};
use super::dh::{OID_DH, OID_DHX, parse_dh};
use super::{Key, Kind, OID_RSA, unsupported};
use crate::error::Error;

/// A private key with its public half.
#[derive(Clone)]
pub struct PrivateKey(pub(super) Key);

impl PrivateKey {
    /// Reads a private key in any of the encodings OpenSSL tries: PKCS#8, PKCS#1, SEC 1, DSA's own. Bytes after it are
    /// ignored, as OpenSSL's decoders do.
    pub fn from_der_any(der: &[u8]) -> Result<Self, Error> {
        Self::from_der_prefix(der).map(|(key, _)| key)
    }

    /// As [`PrivateKey::from_der_any`]; also how many bytes the key took.
    pub fn from_der_prefix(der: &[u8]) -> Result<(Self, usize), Error> {
        let (_, _, whole) = der::Reader(der).element().ok_or_else(unsupported)?;
        // RSA's encoding has nine integers, SEC 1's an octet string second, PKCS#8's a sequence second.
        let mut fields = der::Reader(whole).sequence().ok_or_else(unsupported)?;
        fields.small().ok_or_else(unsupported)?;
        let key = match fields.peek() {
            Some(der::SEQUENCE) => Self::from_pkcs8_der(whole)?,
            Some(der::OCTET_STRING) => Self::from_sec1_der(whole)?,
            _ => Self::from_pkcs1_der(whole).or_else(|_| Self::from_dsa_der(whole))?,
        };
        Ok((key, whole.len()))
    }

    /// Reads an unencrypted PKCS#8 PrivateKeyInfo.
    pub fn from_pkcs8_der(der: &[u8]) -> Result<Self, Error> {
        let container = der::split_pkcs8(der).ok_or_else(unsupported)?;
        if matches!(container.oid, OID_DH | OID_DHX) {
            return parse_dh(&container, true).map(PrivateKey).ok_or_else(unsupported);
        }
        // SAFETY: `read` passes a reader over `der`.
        let (raw, _) = read(der, |cbs| unsafe { lc::EVP_parse_private_key(cbs) });
        Key::own(raw).map(|key| PrivateKey(key.restricted(&container)))
    }

    /// Reads a PKCS#1 RSAPrivateKey.
    pub fn from_pkcs1_der(der: &[u8]) -> Result<Self, Error> {
        // SAFETY: `read` passes a reader over `der`; the result is ours.
        let rsa = unsafe { Handle::own(read(der, |cbs| lc::RSA_parse_private_key(cbs)).0) };
        Key::wrap(&rsa.ok_or_else(unsupported)?, lc::EVP_PKEY_set1_RSA).map(PrivateKey)
    }

    /// Reads a SEC 1 ECPrivateKey that names its curve.
    pub fn from_sec1_der(der: &[u8]) -> Result<Self, Error> {
        // SAFETY: `read` passes a reader over `der`; the result is ours.
        let ec = unsafe { Handle::own(read(der, |cbs| lc::EC_KEY_parse_private_key(cbs, std::ptr::null())).0) };
        Key::wrap(&ec.ok_or_else(unsupported)?, lc::EVP_PKEY_set1_EC_KEY).map(PrivateKey)
    }

    /// Reads a DSA private key in OpenSSL's traditional form.
    pub fn from_dsa_der(der: &[u8]) -> Result<Self, Error> {
        // SAFETY: `read` passes a reader over `der`; the result is ours.
        let dsa = unsafe { Handle::own(read(der, |cbs| lc::DSA_parse_private_key(cbs)).0) };
        Key::wrap(&dsa.ok_or_else(unsupported)?, lc::EVP_PKEY_set1_DSA).map(PrivateKey)
    }

    /// Takes a key that holds its private half.
    pub fn from_key(key: Key) -> Option<Self> {
        key.is_private().then_some(PrivateKey(key))
    }

    /// The unencrypted PKCS#8 PrivateKeyInfo.
    pub fn to_pkcs8_der(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        self.0.to_pkcs8_der()
    }

    /// The public half.
    pub fn public(&self) -> Result<PublicKey, Error> {
        PublicKey::from_spki_der(&self.0.to_spki_der()?)
    }

    /// The key itself.
    pub fn key(&self) -> &Key {
        &self.0
    }

    /// The key's kind.
    pub fn kind(&self) -> Kind {
        self.0.kind()
    }

    /// Its length in bits.
    pub fn bits(&self) -> i32 {
        self.0.bits()
    }

    /// How strong it is.
    pub fn security_bits(&self) -> i32 {
        self.0.security_bits()
    }
}

/// A public key.
#[derive(Clone)]
pub struct PublicKey(Key);

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo.
    ///
    /// aws-lc's parser does the work: the one that aws-lc-rs gives peers' keys to.
    pub fn from_spki_der(der: &[u8]) -> Result<Self, Error> {
        let container = der::split_spki(der).ok_or_else(unsupported)?;
        if matches!(container.oid, OID_DH | OID_DHX) {
            return parse_dh(&container, false).map(PublicKey).ok_or_else(unsupported);
        }
        // SAFETY: `read` passes a reader over `der`.
        let (raw, _) = read(der, |cbs| unsafe { lc::EVP_parse_public_key(cbs) });
        match Key::own(raw) {
            Ok(key) => Ok(PublicKey(key.restricted(&container))),
            Err(error) => unchecked_rsa(&container).map(PublicKey).ok_or(error),
        }
    }

    /// Takes the public half of any key; the private half stays inside unused.
    pub fn from_key(key: Key) -> Option<Self> {
        key.is_public().then_some(PublicKey(key))
    }

    /// The SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Result<Vec<u8>, Error> {
        self.0.to_spki_der()
    }

    /// The key itself.
    pub fn key(&self) -> &Key {
        &self.0
    }

    /// The key's kind.
    pub fn kind(&self) -> Kind {
        self.0.kind()
    }

    /// Its length in bits.
    pub fn bits(&self) -> i32 {
        self.0.bits()
    }

    /// How strong it is.
    pub fn security_bits(&self) -> i32 {
        self.0.security_bits()
    }
}

/// An RSA key whose numbers aws-lc does not accept, such as an even exponent: OpenSSL reads it all the same, and using it
/// fails.
fn unchecked_rsa(container: &der::Container<'_>) -> Option<Key> {
    let mut numbers = der::Reader(container.key).sequence().filter(|_| container.oid == OID_RSA)?;
    let (n, e) = (numbers.unsigned()?.to_vec(), numbers.unsigned()?.to_vec());
    crate::crypto::generate::rsa_from_numbers(&[Some(n), Some(e), None, None, None, None, None, None]).ok()
}

/// Whether the private key belongs to the public one.
pub fn matches(private: &PrivateKey, public: &PublicKey) -> bool {
    private.0.same_public(&public.0)
}
