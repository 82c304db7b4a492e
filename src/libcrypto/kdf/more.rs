//! Derivations with choices of their own: NIST's by one step and by a code, SSH's.

use zeroize::Zeroizing;

use super::{Choices, Kind, missing};
use crate::crypto::digest::Algorithm;
use crate::crypto::kdf::{self, Fixed};
use crate::crypto::mac::{Cmac, Hmac};
use crate::error::{Error, Lib, reason};
use crate::libcrypto::evp::params::OSSL_PARAM;

/// Their choices.
#[derive(Clone)]
pub(super) struct More {
    /// The code's name: `HMAC`, `CMAC`; none: a digest.
    mac: Option<String>,
    cipher: Option<String>,
    is_feedback: bool,
    seed: Option<Zeroizing<Vec<u8>>>,
    exchange_hash: Option<Zeroizing<Vec<u8>>>,
    session: Option<Zeroizing<Vec<u8>>>,
    letter: Option<u8>,
    separator: bool,
    length: bool,
}

impl More {
    pub(super) const fn new() -> Self {
        More {
            mac: None,
            cipher: None,
            is_feedback: false,
            seed: None,
            exchange_hash: None,
            session: None,
            letter: None,
            separator: true,
            length: true,
        }
    }

    /// Takes a parameter of these derivations; false for others.
    pub(super) fn set(&mut self, kind: Kind, param: &OSSL_PARAM) -> Result<bool, Error> {
        let wrong = || missing(reason::PROV_R_FAILED_TO_GET_PARAMETER);
        let data = || param.bytes().map(|data| Zeroizing::new(data.to_vec())).ok_or_else(wrong);
        let text = || param.text().map(str::to_owned).ok_or_else(wrong);
        let flag = || param.integer().map(|flag| flag != 0).ok_or_else(wrong);
        match (kind, param.name()) {
            (Kind::SingleStep | Kind::ByCode, b"mac") => self.mac = Some(text()?.to_ascii_uppercase()),
            (Kind::ByCode, b"cipher") => self.cipher = Some(text()?.to_ascii_uppercase()),
            (Kind::ByCode, b"mode") => match text()?.to_ascii_lowercase().as_str() {
                "counter" => self.is_feedback = false,
                "feedback" => self.is_feedback = true,
                _ => return Err(missing(reason::PROV_R_INVALID_MODE)),
            },
            (Kind::ByCode, b"seed") => self.seed = Some(data()?),
            (Kind::ByCode, b"use-separator") => self.separator = flag()?,
            (Kind::ByCode, b"use-l") => self.length = flag()?,
            (Kind::Ssh, b"xcghash") => self.exchange_hash = Some(data()?),
            (Kind::Ssh, b"session_id") => self.session = Some(data()?),
            (Kind::Ssh, b"type") => {
                let letter = text()?.bytes().next().filter(|letter| (b'A'..=b'F').contains(letter));
                self.letter = Some(letter.ok_or_else(|| missing(reason::PROV_R_VALUE_ERROR))?);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(super) fn derive(&self, kind: Kind, choices: &Choices, len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
        let failed = || missing(reason::PROV_R_FAILED_DURING_DERIVATION);
        let digest = || choices.digest.ok_or_else(|| missing(reason::PROV_R_MISSING_MESSAGE_DIGEST));
        let secret = choices.secret.as_deref().map(|secret| &secret[..]);
        let salt = choices.salt.as_deref().map(|salt| &salt[..]);
        match kind {
            Kind::Ssh => {
                let (md, secret) = (digest()?, secret.ok_or_else(|| missing(reason::PROV_R_MISSING_KEY))?);
                let hash = self.exchange_hash.as_deref().ok_or_else(|| missing(reason::PROV_R_MISSING_XCGHASH))?;
                let session = self.session.as_deref().ok_or_else(|| missing(reason::PROV_R_MISSING_SESSION_ID))?;
                let letter = self.letter.ok_or_else(|| missing(reason::PROV_R_MISSING_TYPE))?;
                kdf::ssh(md, secret, hash, letter, session, len).ok_or_else(failed)
            }
            Kind::SingleStep => {
                let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_SECRET))?;
                let md = digest()?;
                // Without a salt the code's key is as many zeros as the digest's block has bytes.
                let zeros = vec![0; md.block_size()];
                let salt = match self.mac.as_deref() {
                    None => None,
                    Some("HMAC") => Some(salt.unwrap_or(&zeros)),
                    Some(_) => return Err(missing(reason::PROV_R_UNSUPPORTED_MAC_TYPE)),
                };
                kdf::single_step(md, salt, secret, &choices.info, len).ok_or_else(failed)
            }
            _ => self.derive_by_code(choices, secret.filter(|key| !key.is_empty()), len),
        }
    }

    fn derive_by_code(&self, choices: &Choices, key: Option<&[u8]>, len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
        let failed = || missing(reason::PROV_R_FAILED_DURING_DERIVATION);
        let mac = self.mac.as_deref().ok_or_else(|| missing(reason::PROV_R_MISSING_MAC))?;
        let no_key = || Error::new(Lib::EVP, reason::EVP_R_MESSAGE_DIGEST_IS_NULL);
        let key = key.ok_or_else(no_key)?;
        let label = choices.salt.as_deref().map_or(&[][..], |label| label);
        let (separator, length) = (self.separator, self.length);
        let fixed = Fixed { label, context: &choices.info, separator, length };
        let size = choices.digest.map_or(16, Algorithm::size);
        if self.is_feedback && self.seed.as_ref().is_some_and(|seed| seed.len() != size) {
            return Err(missing(reason::PROV_R_INVALID_SEED_LENGTH));
        }
        let seed = self.is_feedback.then(|| self.seed.as_deref().map_or(&[][..], |seed| seed));
        let hmac = |md: Algorithm| move |data: &[u8]| Hmac::of(md, key, data);
        let cmac = |data: &[u8]| {
            let mut code = Cmac::aes(key)?;
            code.update(data);
            code.finish()
        };
        match mac {
            "HMAC" => {
                let md = choices.digest.ok_or_else(|| missing(reason::PROV_R_MISSING_MESSAGE_DIGEST))?;
                kdf::by_code(&hmac(md), &fixed, seed, len)
            }
            "CMAC" if self.cipher.as_deref().is_some_and(|cipher| cipher.starts_with("AES")) => {
                kdf::by_code(&cmac, &fixed, seed, len)
            }
            _ => None,
        }
        .ok_or_else(failed)
    }
}
