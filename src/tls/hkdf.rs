//! HKDF of TLS 1.3 over HMAC keys that are made ready once.
//!
//! A secret of the key schedule is expanded several times, some of them alike: rustls derives a traffic secret's keys to
//! use them and again to hand them over, and the reader derives them too. Hashing the two blocks of the HMAC key each
//! time, and deriving again what is known, was a tenth of a handshake with SHA-384.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustls::crypto::hmac::Tag;
use rustls::crypto::tls13::{Hkdf, HkdfExpander, OkmBlock, OutputLengthError};
use zeroize::Zeroizing;

use crate::crypto::digest::Algorithm;
use crate::crypto::lc::Wiped;
use crate::crypto::mac::Hmac;

/// HKDF with a hash function of SHA-2.
pub struct Sha2 {
    algorithm: Algorithm,
    /// What expands the early secret of a handshake without pre-shared key, which is the same in all.
    early: OnceLock<Shared>,
}

/// With SHA-256.
pub static SHA256: Sha2 = Sha2 { algorithm: Algorithm::Sha256, early: OnceLock::new() };
/// With SHA-384.
pub static SHA384: Sha2 = Sha2 { algorithm: Algorithm::Sha384, early: OnceLock::new() };

/// The HKDF of a TLS 1.3 suite.
pub fn of_suite(suite: u16) -> &'static Sha2 {
    if suite == 0x1302 { &SHA384 } else { &SHA256 }
}

impl Sha2 {
    fn keyed(&self, key: &[u8]) -> Keyed {
        Keyed(Hmac::new(self.algorithm, key).unwrap_or_else(|| panic!("SHA-2 has blocks")))
    }

    fn extract(&self, salt: Option<&[u8]>, secret: &[u8]) -> Expander {
        let zeros = [0; Tag::MAX_LEN];
        let code = self.keyed(salt.unwrap_or(&zeros[..self.algorithm.size()])).sign([secret]);
        self.expander(code.as_ref())
    }

    /// What expands a secret.
    pub fn expander(&self, secret: &[u8]) -> Expander {
        Expander(self.keyed(secret))
    }
}

impl Hkdf for Sha2 {
    fn extract_from_zero_ikm(&self, salt: Option<&[u8]>) -> Box<dyn HkdfExpander> {
        let extract = || self.extract(salt, &[0; Tag::MAX_LEN][..self.algorithm.size()]);
        match salt {
            Some(_) => Box::new(extract()),
            None => Box::new(self.early.get_or_init(|| extract().into()).clone()),
        }
    }

    fn extract_from_secret(&self, salt: Option<&[u8]>, secret: &[u8]) -> Box<dyn HkdfExpander> {
        Box::new(self.extract(salt, secret))
    }

    fn expander_for_okm(&self, okm: &OkmBlock) -> Box<dyn HkdfExpander> {
        Box::new(self.expander(okm.as_ref()))
    }

    fn hmac_sign(&self, key: &OkmBlock, message: &[u8]) -> Tag {
        self.keyed(key.as_ref()).sign([message])
    }
}

/// An HMAC key with its blocks hashed.
struct Keyed(Hmac);

impl Keyed {
    fn len(&self) -> usize {
        self.0.algorithm().size()
    }

    fn sign<'a>(&self, parts: impl IntoIterator<Item = &'a [u8]>) -> Tag {
        let mut hmac = self.0.clone();
        parts.into_iter().for_each(|part| hmac.update(part));
        let mut code = Wiped([0; Tag::MAX_LEN]);
        let code = &mut code.0[..self.len()];
        hmac.finish_to(code);
        Tag::new(code)
    }
}

/// HKDF-Expand (RFC 5869 section 2.3) of one secret.
pub struct Expander(Keyed);

impl HkdfExpander for Expander {
    fn expand_slice(&self, info: &[&[u8]], output: &mut [u8]) -> Result<(), OutputLengthError> {
        let mut term = Tag::new(b"");
        for (index, chunk) in output.chunks_mut(self.0.len()).enumerate() {
            let number = [u8::try_from(index + 1).map_err(|_| OutputLengthError)?];
            let info = info.iter().copied().chain([&number[..]]);
            term = self.0.sign([term.as_ref()].into_iter().chain(info));
            chunk.copy_from_slice(&term.as_ref()[..chunk.len()]);
        }
        Ok(())
    }

    fn expand_block(&self, info: &[&[u8]]) -> OkmBlock {
        OkmBlock::new(self.0.sign(info.iter().copied().chain([&[1][..]])).as_ref())
    }

    fn hash_len(&self) -> usize {
        self.0.len()
    }
}

/// An expander of a secret that several expand alike.
#[derive(Clone)]
pub struct Shared(Arc<(Expander, Mutex<Vec<Expansion>>)>);

/// What was expanded by, and the result.
type Expansion = (Vec<u8>, Zeroizing<Vec<u8>>);

impl From<Expander> for Shared {
    fn from(expander: Expander) -> Self {
        Shared(Arc::new((expander, Mutex::default())))
    }
}

impl HkdfExpander for Shared {
    fn expand_slice(&self, info: &[&[u8]], output: &mut [u8]) -> Result<(), OutputLengthError> {
        let (expander, known) = &*self.0;
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known.iter().find(|(by, _)| by.iter().eq(info.iter().copied().flatten()));
        // rustls takes 32 bytes for a key of 16 and drops half of them.
        if let Some(start) = found.and_then(|(_, result)| result.get(..output.len())) {
            output.copy_from_slice(start);
            return Ok(());
        }
        expander.expand_slice(info, output)?;
        known.push((info.concat(), Zeroizing::new(output.to_vec())));
        Ok(())
    }

    fn expand_block(&self, info: &[&[u8]]) -> OkmBlock {
        let mut block = Wiped([0; Tag::MAX_LEN]);
        let block = &mut block.0[..self.hash_len()];
        let _ = self.expand_slice(info, block); // as long as a hash: not too long
        OkmBlock::new(block)
    }

    fn hash_len(&self) -> usize {
        self.0.0.hash_len()
    }
}

/// The code of a message under a key as long as the hash's output.
pub fn sign(hkdf: &dyn Hkdf, key: &[u8], message: &[u8]) -> Vec<u8> {
    hkdf.hmac_sign(&OkmBlock::new(key), message).as_ref().to_vec()
}

/// A secret that several others are derived from.
pub struct Secret(Box<dyn HkdfExpander>);

impl From<Shared> for Secret {
    fn from(expander: Shared) -> Self {
        Secret(Box::new(expander))
    }
}

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
