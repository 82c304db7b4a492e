//! What an encoding writes.

use std::ffi::{c_char, c_int, c_void};

use super::ossl_encoder_ctx_st;
use crate::crypto::key::Kind;
use crate::error::{Error, Lib};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::read::BIO_write;
use crate::libcrypto::codec::pkey::{i2d_KeyParams, i2d_PUBKEY_bio, i2d_PrivateKey, i2d_PublicKey};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::evp::print::{EVP_PKEY_print_params, EVP_PKEY_print_private, EVP_PKEY_print_public};
use crate::libcrypto::passphrase::unknown;
use crate::libcrypto::pem::keys::{
    PEM_write_bio_PUBKEY, PEM_write_bio_Parameters, PEM_write_bio_PrivateKey, PEM_write_bio_PrivateKey_traditional,
};
use crate::libcrypto::pem::pkcs8::i2d_PKCS8PrivateKey_bio;
use crate::libcrypto::pem::write::{encode, write_block};

/// `OSSL_KEYMGMT_SELECT_PRIVATE_KEY`.
const PRIVATE: c_int = 1;
/// `OSSL_KEYMGMT_SELECT_PUBLIC_KEY`.
const PUBLIC: c_int = 2;
/// `OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS`.
const PARAMETERS: c_int = 4;

/// `OSSL_ENCODER_R_ENCODER_NOT_FOUND`, which has no text.
const ENCODER_NOT_FOUND: u32 = 101;

/// The forms that are served.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Form {
    Pem,
    Der,
    Text,
}

/// The structures.
#[derive(Clone, Copy, PartialEq)]
enum Structure {
    /// The key type's own.
    Own,
    PrivateKeyInfo,
    EncryptedPrivateKeyInfo,
    SubjectPublicKeyInfo,
}

impl ossl_encoder_ctx_st {
    /// The form by its name.
    pub(super) fn form(&self) -> Option<Form> {
        let name = self.form.as_ref()?.to_bytes().to_ascii_uppercase();
        Some(match &name[..] {
            b"PEM" => Form::Pem,
            b"DER" => Form::Der,
            b"TEXT" => Form::Text,
            _ => return None,
        })
    }

    /// The structure that was asked for, or that comes first for this key.
    fn structure(&self, nid: c_int) -> Option<Structure> {
        let kind = [Kind::Rsa, Kind::Ec, Kind::Dsa, Kind::Dh].into_iter().find(|kind| kind.nid() == nid);
        let own: &[&str] = match kind {
            Some(Kind::Rsa) => &["type-specific", "pkcs1", "rsa"],
            Some(Kind::Ec) => &["type-specific", "ec", "x9.62"],
            Some(Kind::Dsa) => &["type-specific", "dsa"],
            Some(Kind::Dh) => &["type-specific", "dh", "pkcs3"],
            _ => &[],
        };
        // Diffie-Hellman keys have a form of their own only for their parameters, elliptic ones not for the public half.
        let has_own = match kind {
            Some(Kind::Dh) => self.selection & (PRIVATE | PUBLIC) == 0,
            Some(Kind::Ec | Kind::Dsa) => self.selection & PRIVATE != 0 || self.selection & PUBLIC == 0,
            _ => !own.is_empty(),
        };
        let Some(name) = &self.structure else {
            return Some(match self.selection & PRIVATE {
                _ if has_own => Structure::Own,
                0 => Structure::SubjectPublicKeyInfo,
                _ => Structure::PrivateKeyInfo,
            });
        };
        let name = name.to_bytes().to_ascii_lowercase();
        Some(match &name[..] {
            b"privatekeyinfo" => Structure::PrivateKeyInfo,
            b"encryptedprivatekeyinfo" => Structure::EncryptedPrivateKeyInfo,
            b"subjectpublickeyinfo" => Structure::SubjectPublicKeyInfo,
            name if has_own && own.iter().any(|own| own.as_bytes() == name) => Structure::Own,
            _ => return None,
        })
    }

    /// Writes the key.
    ///
    /// # Safety
    /// `out` is live.
    pub(super) unsafe fn write(&self, out: *mut BIO) -> Result<c_int, Error> {
        const NOT_FOUND: &str = "No encoders were found. For standard encoders you need at least one of the default or base \
                                 providers available. Did you forget to load them?";
        let missing = || Error::new(Lib::OSSL_ENCODER, ENCODER_NOT_FOUND).with_data(NOT_FOUND);
        let (key, form) = self.key.as_deref().zip(self.form()).ok_or_else(missing)?;
        if self.refused {
            return Err(Error::SILENT);
        }
        // SAFETY: as our caller promises; the key is ours.
        unsafe {
            if form == Form::Text {
                return self.write_text(key, out);
            }
            let structure = self.structure(key.nid()).ok_or(Error::SILENT)?;
            let done = if self.selection & PRIVATE != 0 {
                self.write_private(key, out, form, structure)?
            } else if self.selection & PUBLIC != 0 {
                write_public(key, out, form, structure)?
            } else {
                write_parameters(key, out, form, structure)?
            };
            (done == 1).then_some(1).ok_or(Error::SILENT)
        }
    }

    unsafe fn write_text(&self, key: &EVP_PKEY, out: *mut BIO) -> Result<c_int, Error> {
        if self.structure.is_some() || key.nid() == Kind::Ec.nid() && self.selection & PARAMETERS == 0 {
            return Err(Error::SILENT);
        }
        let none = std::ptr::null_mut();
        // SAFETY: as our caller promises.
        let done = unsafe {
            if self.selection & PRIVATE != 0 {
                EVP_PKEY_print_private(out, key, 0, none)
            } else if self.selection & PUBLIC != 0 {
                EVP_PKEY_print_public(out, key, 0, none)
            } else {
                EVP_PKEY_print_params(out, key, 0, none)
            }
        };
        (done == 1).then_some(1).ok_or(Error::SILENT)
    }

    unsafe fn write_private(
        &self,
        key: &EVP_PKEY,
        out: *mut BIO,
        form: Form,
        structure: Structure,
    ) -> Result<c_int, Error> {
        // OpenSSL has no encrypted form of a key type's own DER either.
        let encrypting = !self.cipher.is_null() && (form == Form::Pem || structure != Structure::Own);
        if structure == Structure::EncryptedPrivateKeyInfo && self.cipher.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: as our caller promises; the passphrase has the length passed with it.
        unsafe {
            let passphrase = if encrypting { Some(self.passphrase.ask(true).map_err(unknown)?) } else { None };
            let cipher = if encrypting { self.cipher.cast() } else { std::ptr::null() };
            let (word, len) = passphrase.as_ref().map_or((std::ptr::null(), 0), |word| (word.as_ptr(), word.len()));
            let (len, none) = (len as c_int, std::ptr::null_mut::<c_void>());
            Ok(match (structure, form) {
                (Structure::SubjectPublicKeyInfo, _) => return Err(Error::SILENT),
                (Structure::Own, Form::Pem) => {
                    PEM_write_bio_PrivateKey_traditional(out, key, cipher, word, len, None, none)
                }
                (Structure::Own, _) => {
                    let der = encode(Some(i2d_PrivateKey), key)?;
                    put(out, &der)
                }
                (_, Form::Pem) => PEM_write_bio_PrivateKey(out, key, cipher, word, len, None, none),
                (_, _) => i2d_PKCS8PrivateKey_bio(out, key, cipher, word.cast::<c_char>(), len, None, none),
            })
        }
    }
}

/// # Safety
/// `out` is live.
unsafe fn put(out: *mut BIO, der: &[u8]) -> c_int {
    // SAFETY: the length is the slice's.
    let written = unsafe { BIO_write(out, der.as_ptr().cast(), der.len() as c_int) };
    (written == der.len() as c_int).into()
}

unsafe fn write_public(key: &EVP_PKEY, out: *mut BIO, form: Form, structure: Structure) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        Ok(match (structure, form) {
            (Structure::SubjectPublicKeyInfo, Form::Pem) => PEM_write_bio_PUBKEY(out, key),
            (Structure::SubjectPublicKeyInfo, _) => i2d_PUBKEY_bio(out, key),
            (Structure::Own, _) => {
                let der = encode(Some(i2d_PublicKey), key)?;
                if form == Form::Der {
                    return Ok(put(out, &der));
                }
                write_block(out, b"RSA PUBLIC KEY", b"", &der).map(|_| 1)?
            }
            _ => return Err(Error::SILENT),
        })
    }
}

unsafe fn write_parameters(key: &EVP_PKEY, out: *mut BIO, form: Form, structure: Structure) -> Result<c_int, Error> {
    if structure != Structure::Own || key.nid() == Kind::Rsa.nid() {
        return Err(Error::SILENT);
    }
    // SAFETY: as our caller promises.
    unsafe {
        Ok(match form {
            Form::Pem => PEM_write_bio_Parameters(out, key),
            _ => {
                let der = encode(Some(i2d_KeyParams), key)?;
                put(out, &der)
            }
        })
    }
}
