//! Derivations with choices of their own: NIST's by one step and by a code, SSH's, PKCS#12's.

use std::ffi::{CStr, CString};

use zeroize::Zeroizing;

use super::Kind;
use super::derive::{Choices, missing};
use crate::crypto::kdf::{self, Fixed};
use crate::crypto::pbe::derive_pkcs12;
use crate::error::{Error, Lib, reason};
use crate::libcrypto::evp::mac::algorithm::{EVP_MAC_fetch, EVP_MAC_free, EVP_MAC_is_a};
use crate::libcrypto::evp::mac::{
    EVP_MAC_CTX, EVP_MAC_CTX_dup, EVP_MAC_CTX_free, EVP_MAC_CTX_get_mac_size, EVP_MAC_CTX_get0_mac, EVP_MAC_CTX_new,
    EVP_MAC_CTX_set_params, EVP_MAC_final, EVP_MAC_init, EVP_MAC_update,
};
use crate::libcrypto::evp::params::{END, OSSL_PARAM, each};

/// A code that was chosen by name, perhaps with its key.
struct Code(*mut EVP_MAC_CTX);

impl Drop for Code {
    fn drop(&mut self) {
        // SAFETY: ours, or NULL.
        unsafe { EVP_MAC_CTX_free(self.0) }
    }
}

impl Code {
    fn of(name: &str) -> Result<Self, Error> {
        let name = CString::new(name).map_err(|_| Error::SILENT)?;
        // SAFETY: a terminated string; the algorithm is ours until it is freed.
        let code = unsafe {
            let mac = EVP_MAC_fetch(std::ptr::null_mut(), name.as_ptr(), std::ptr::null());
            if mac.is_null() {
                return Err(Error::SILENT);
            }
            let code = Code(EVP_MAC_CTX_new(mac));
            EVP_MAC_free(mac);
            code
        };
        if code.0.is_null() { Err(Error::SILENT) } else { Ok(code) }
    }

    /// Takes the digest and the cipher of an array.
    ///
    /// # Safety
    /// `params` is NULL or an array that ends with a NULL key.
    unsafe fn set(&self, params: *const OSSL_PARAM) -> Result<(), Error> {
        // SAFETY: as our caller promises; the copies live until the call is over.
        unsafe {
            let chosen = each(params)
                .filter(|param| matches!(param.name(), b"digest" | b"cipher"))
                .map(|param| OSSL_PARAM { ..*param });
            let chosen: Vec<OSSL_PARAM> = chosen.chain([END]).collect();
            if EVP_MAC_CTX_set_params(self.0, chosen.as_ptr()) == 1 { Ok(()) } else { Err(Error::SILENT) }
        }
    }

    fn is_a(&self, name: &CStr) -> bool {
        // SAFETY: live, as it is ours.
        unsafe { EVP_MAC_is_a(EVP_MAC_CTX_get0_mac(self.0), name.as_ptr()) == 1 }
    }

    fn begin(&self, key: &[u8]) -> Result<(), Error> {
        // SAFETY: live, as it is ours; the length is the key's.
        let begun = unsafe { EVP_MAC_init(self.0, key.as_ptr(), key.len(), std::ptr::null()) };
        if begun == 1 { Ok(()) } else { Err(Error::SILENT) }
    }

    /// The code of `data` under the key it was begun with.
    fn run(&self, data: &[u8]) -> Option<Vec<u8>> {
        // SAFETY: live, as it is ours; the lengths are the buffers'; the copy is freed with its wrapper.
        unsafe {
            let copy = Code(EVP_MAC_CTX_dup(self.0));
            let mut code = vec![0; EVP_MAC_CTX_get_mac_size(copy.0)];
            let mut len = 0;
            let done = EVP_MAC_update(copy.0, data.as_ptr(), data.len()) == 1
                && EVP_MAC_final(copy.0, code.as_mut_ptr(), &mut len, code.len()) == 1;
            done.then_some(code)
        }
    }
}

/// Their choices.
pub(super) struct More {
    /// None: a digest.
    code: Option<Code>,
    is_feedback: bool,
    seed: Option<Zeroizing<Vec<u8>>>,
    exchange_hash: Option<Zeroizing<Vec<u8>>>,
    session: Option<Zeroizing<Vec<u8>>>,
    letter: Option<u8>,
    /// What PKCS#12's derivation is for; its number of iterations.
    purpose: i32,
    rounds: u32,
    separator: bool,
    length: bool,
}

impl More {
    pub(super) const fn new() -> Self {
        More {
            code: None,
            is_feedback: false,
            seed: None,
            exchange_hash: None,
            session: None,
            letter: None,
            purpose: 0,
            rounds: 0,
            separator: true,
            length: true,
        }
    }

    /// Takes the code that an array names, and what it says of its digest and cipher.
    ///
    /// # Safety
    /// `params` is NULL or an array that ends with a NULL key.
    pub(super) unsafe fn choose_code(&mut self, kind: Kind, params: *const OSSL_PARAM) -> Result<(), Error> {
        if !matches!(kind, Kind::SingleStep | Kind::ByCode) {
            return Ok(());
        }
        // SAFETY: as our caller promises.
        if let Some(named) = unsafe { each(params) }.find(|param| param.name() == b"mac") {
            self.code = None;
            self.code = Some(Code::of(named.text().ok_or(Error::SILENT)?)?);
        }
        let Some(code) = self.code.take() else { return Ok(()) };
        // SAFETY: as our caller promises.
        unsafe { code.set(params) }?;
        let fits = kind == Kind::SingleStep || code.is_a(c"HMAC") || code.is_a(c"CMAC");
        self.code = Some(code);
        if fits { Ok(()) } else { Err(missing(reason::PROV_R_INVALID_MAC)) }
    }

    /// Gives the code its key, if both are known.
    pub(super) fn key_code(&self, kind: Kind, key: Option<&[u8]>) -> Result<(), Error> {
        match (&self.code, key) {
            (Some(code), Some(key)) if kind == Kind::ByCode && !key.is_empty() => code.begin(key),
            _ => Ok(()),
        }
    }

    /// Takes a parameter of these derivations; false for others.
    pub(super) fn set(&mut self, kind: Kind, param: &OSSL_PARAM) -> Result<bool, Error> {
        let wrong = || missing(reason::PROV_R_FAILED_TO_GET_PARAMETER);
        let data = || param.bytes().map(|data| Zeroizing::new(data.to_vec())).ok_or(Error::SILENT);
        let text = || param.text().ok_or_else(wrong);
        let flag = || param.integer().map(|flag| flag != 0).ok_or_else(wrong);
        let number = || param.integer().ok_or(Error::SILENT);
        match (kind, param.name()) {
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
                let &[letter] = text()?.as_bytes() else { return Err(Error::SILENT) };
                if !(b'A'..=b'F').contains(&letter) {
                    return Err(missing(reason::PROV_R_VALUE_ERROR));
                }
                self.letter = Some(letter);
            }
            // It takes any number, and fails without a word.
            (Kind::Pkcs12, b"id") => self.purpose = i32::try_from(number()?).map_err(|_| Error::SILENT)?,
            (Kind::Pkcs12, b"iter") => self.rounds = u32::try_from(number()?).map_err(|_| Error::SILENT)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(super) fn derive(&self, kind: Kind, choices: &Choices, len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
        let failed = || missing(reason::PROV_R_FAILED_DURING_DERIVATION);
        let digest = || choices.digest.ok_or_else(|| missing(reason::PROV_R_MISSING_MESSAGE_DIGEST));
        let secret = choices.secret.as_deref().map(|secret| &secret[..]);
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
                let salt = match &self.code {
                    None => None,
                    Some(code) if code.is_a(c"HMAC") => Some(choices.salt.as_deref().unwrap_or(&zeros)),
                    Some(_) => return Err(missing(reason::PROV_R_UNSUPPORTED_MAC_TYPE)),
                };
                kdf::single_step(md, salt.map(Vec::as_slice), secret, &choices.info, len).ok_or_else(failed)
            }
            Kind::Pkcs12 => {
                let password = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_PASS))?;
                let salt = choices.salt.as_deref().ok_or_else(|| missing(reason::PROV_R_MISSING_SALT))?;
                let md = choices.digest.ok_or_else(|| {
                    // OpenSSL asks nothing for its block and its size.
                    for _ in 0..2 {
                        Error::new(Lib::EVP, reason::EVP_R_MESSAGE_DIGEST_IS_NULL).raise();
                    }
                    missing(reason::PROV_R_INVALID_DIGEST_SIZE)
                })?;
                // A byte is made of whatever number it is.
                derive_pkcs12(md, password, salt, self.purpose as u8, self.rounds, len).ok_or_else(failed)
            }
            _ => self.derive_by_code(choices, secret.filter(|key| !key.is_empty()), len),
        }
    }

    fn derive_by_code(&self, choices: &Choices, key: Option<&[u8]>, len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
        let Some(code) = &self.code else {
            return Err(missing(if key.is_none() { reason::PROV_R_NO_KEY_SET } else { reason::PROV_R_MISSING_MAC }));
        };
        if len == 0 {
            return Err(missing(reason::PROV_R_INVALID_KEY_LENGTH));
        }
        // SAFETY: live, as it is ours.
        let size = unsafe { EVP_MAC_CTX_get_mac_size(code.0) };
        // Without a key, or a digest, there is none.
        if size == 0 {
            return Err(Error::SILENT);
        }
        let seed = self.seed.as_ref().map_or(&[][..], |seed| seed);
        if !seed.is_empty() && seed.len() != size {
            return Err(missing(reason::PROV_R_INVALID_SEED_LENGTH));
        }
        let label = choices.salt.as_ref().map_or(&[][..], |label| label);
        let fixed = Fixed { label, context: &choices.info, separator: self.separator, length: self.length };
        kdf::by_code(&|data| code.run(data), &fixed, self.is_feedback.then_some(seed), len).ok_or(Error::SILENT)
    }
}
