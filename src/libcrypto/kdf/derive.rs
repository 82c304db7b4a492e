//! What a derivation is told, and what it makes of it.

use zeroize::Zeroizing;

use super::Kind;
use super::context::evp_kdf_ctx_st;
use super::more::More;
use crate::crypto::digest::Algorithm;
use crate::crypto::kdf::{self, ScryptCost};
use crate::error::{Error, Lib, reason};
use crate::libcrypto::evp::params::{OSSL_PARAM, UTF8_PTR, UTF8_STRING, each};

pub(super) fn missing(reason: u32) -> Error {
    Error::new(Lib::PROV, reason)
}

/// A derivation's choices.
pub(super) struct Choices {
    pub(super) digest: Option<Algorithm>,
    pub(super) secret: Option<Zeroizing<Vec<u8>>>,
    pub(super) salt: Option<Zeroizing<Vec<u8>>>,
    pub(super) info: Zeroizing<Vec<u8>>,
    pub(super) mode: i32,
    iterations: u32,
    cost: ScryptCost,
    /// Whether PBKDF2 takes weak values (RFC 8018 has no limits).
    is_lax: bool,
    more: More,
}

impl Choices {
    pub(super) fn new() -> Self {
        Choices {
            digest: None,
            secret: None,
            salt: None,
            info: Zeroizing::default(),
            mode: 0,
            iterations: 2048,
            cost: ScryptCost { n: 1 << 20, r: 8, p: 1, max_mem: 1025 << 20 },
            is_lax: true,
            more: More::new(),
        }
    }
}

impl evp_kdf_ctx_st {
    /// Makes the choices of an array.
    ///
    /// # Safety
    /// `params` is NULL or an array that ends with a NULL key.
    pub(super) unsafe fn set(&mut self, params: *const OSSL_PARAM) -> Result<(), Error> {
        let wrong = || missing(reason::PROV_R_FAILED_TO_GET_PARAMETER);
        let choices = &mut self.choices;
        let mut fresh_info = true;
        // SAFETY: as our caller promises.
        unsafe { choices.more.choose_code(self.kdf.kind, params) }?;
        // SAFETY: as our caller promises.
        for param in unsafe { each(params) } {
            let is_text = matches!(param.data_type, UTF8_STRING | UTF8_PTR);
            let bytes = || param.bytes().filter(|_| !is_text);
            let data = || bytes().map(|data| Zeroizing::new(data.to_vec())).ok_or(Error::SILENT);
            if choices.more.set(self.kdf.kind, param)? {
                continue;
            }
            let number = || param.integer().and_then(|number| u64::try_from(number).ok()).ok_or_else(wrong);
            match param.name() {
                b"digest" => {
                    choices.digest = Some(crate::libcrypto::evp::pkey_ctx::digest(param.text().ok_or_else(wrong)?)?);
                }
                b"key" | b"secret" | b"pass" => choices.secret = Some(data()?),
                b"salt" => choices.salt = Some(data()?),
                b"info" | b"seed" => {
                    // Several in one array are joined; a later call begins anew.
                    if std::mem::take(&mut fresh_info) {
                        choices.info.clear();
                    }
                    choices.info.extend_from_slice(&data()?);
                }
                b"iter" => {
                    choices.iterations = u32::try_from(number()?).map_err(|_| wrong())?;
                    if choices.iterations == 0 {
                        return Err(missing(reason::PROV_R_INVALID_ITERATION_COUNT));
                    }
                }
                b"mode" => {
                    let named = param.text().and_then(crate::libcrypto::evp::pkey_ctx::hkdf_mode);
                    let mode = named.or_else(|| param.integer().and_then(|mode| i32::try_from(mode).ok()));
                    let mode = mode.filter(|mode| (0..=2).contains(mode));
                    choices.mode = mode.ok_or_else(|| missing(reason::PROV_R_INVALID_MODE))?;
                }
                b"pkcs5" => choices.is_lax = param.integer().ok_or_else(wrong)? != 0,
                name @ (b"n" | b"r" | b"p" | b"maxmem_bytes") => {
                    let number = number().ok().filter(|number| *number > 0).ok_or(Error::SILENT)?;
                    match name {
                        b"n" if number == 1 || !number.is_power_of_two() => return Err(Error::SILENT),
                        b"n" => choices.cost.n = number,
                        b"r" => choices.cost.r = number,
                        b"p" => choices.cost.p = number,
                        _ => choices.cost.max_mem = number,
                    }
                }
                _ => {}
            }
        }
        if self.kdf.kind == Kind::Pbkdf2 && !choices.is_lax {
            // The limits of SP 800-132.
            if choices.salt.as_ref().is_some_and(|salt| salt.len() < 16) {
                return Err(missing(reason::PROV_R_INVALID_SALT_LENGTH));
            }
            if choices.iterations < 1000 {
                return Err(missing(reason::PROV_R_INVALID_ITERATION_COUNT));
            }
        }
        choices.more.key_code(self.kdf.kind, choices.secret.as_deref().map(|key| &key[..]))
    }

    /// Derives `len` bytes.
    pub(super) fn derive(&self, len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
        let choices = &self.choices;
        let failed = || missing(reason::PROV_R_FAILED_DURING_DERIVATION);
        let salt = choices.salt.as_deref().map_or(&[][..], |salt| salt);
        let secret = choices.secret.as_deref();
        let pass = || secret.ok_or_else(|| missing(reason::PROV_R_MISSING_PASS));
        let need_salt = || choices.salt.as_ref().ok_or_else(|| missing(reason::PROV_R_MISSING_SALT));
        let digest = || choices.digest.ok_or_else(|| missing(reason::PROV_R_MISSING_MESSAGE_DIGEST));
        match self.kdf.kind {
            // It looks at its code first.
            Kind::ByCode | Kind::Pkcs12 => {}
            Kind::SingleStep if len == 0 => return Err(Error::SILENT),
            _ if len == 0 => return Err(missing(reason::PROV_R_INVALID_KEY_LENGTH)),
            _ => {}
        }
        match self.kdf.kind {
            kind @ (Kind::SingleStep | Kind::ByCode | Kind::Ssh | Kind::Pkcs12) => {
                choices.more.derive(kind, choices, len)
            }
            Kind::Scrypt => {
                let (pass, salt) = (pass()?, need_salt()?);
                if !choices.cost.is_valid() || !choices.cost.fits() {
                    return Err(Error::new(Lib::EVP, reason::EVP_R_MEMORY_LIMIT_EXCEEDED));
                }
                kdf::scrypt(pass, salt, choices.cost, len).ok_or_else(failed)
            }
            Kind::Pbkdf2 => {
                let (pass, salt) = (pass()?, need_salt()?);
                let digest = choices.digest.unwrap_or(Algorithm::Sha1);
                if !choices.is_lax && len < 14 {
                    return Err(missing(reason::PROV_R_KEY_SIZE_TOO_SMALL));
                }
                kdf::pbkdf2(digest, pass, salt, choices.iterations, len).ok_or_else(failed)
            }
            Kind::Tls1Prf => {
                let digest = digest()?;
                let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_SECRET))?;
                if choices.info.is_empty() {
                    return Err(missing(reason::PROV_R_MISSING_SEED));
                }
                kdf::tls1_prf(digest, secret, &choices.info, len).ok_or_else(failed)
            }
            Kind::X963 => {
                let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_SECRET))?;
                kdf::x963(digest()?, secret, &choices.info, len).ok_or_else(failed)
            }
            Kind::Hkdf => {
                let digest = digest()?;
                let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_KEY))?;
                match choices.mode {
                    1 if len != digest.size() => Err(missing(reason::PROV_R_WRONG_OUTPUT_BUFFER_SIZE)),
                    1 => kdf::hkdf_extract(digest, salt, secret).ok_or_else(failed),
                    2 => kdf::hkdf_expand(digest, secret, &choices.info, len).ok_or_else(failed),
                    _ => {
                        let key = kdf::hkdf_extract(digest, salt, secret).ok_or_else(failed)?;
                        kdf::hkdf_expand(digest, &key, &choices.info, len).ok_or_else(failed)
                    }
                }
            }
        }
    }
}
