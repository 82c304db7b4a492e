//! Printing certificates, requests and revocation lists for people, byte for byte as OpenSSL does.
//! Source: X509_print_ex(3) is in no man page of 3.0; the `openssl x509 -text` command shows it.

mod certificate;
mod crl;
mod request;
mod signature;

use std::ffi::{c_int, c_ulong};

pub use certificate::*;
pub use crl::*;
pub use request::*;
pub use signature::*;

use super::name::{X509_NAME, X509_NAME_print_ex};
use super::outside::*;
use super::pubkey::X509_PUBKEY;
use crate::error::Error;
use crate::libcrypto::asn1::string::*;

/// What is left out (`X509_FLAG_NO_*`).
pub(super) mod no {
    use std::ffi::c_ulong;

    pub const HEADER: c_ulong = 1;
    pub const VERSION: c_ulong = 1 << 1;
    pub const SERIAL: c_ulong = 1 << 2;
    pub const SIGNAME: c_ulong = 1 << 3;
    pub const ISSUER: c_ulong = 1 << 4;
    pub const VALIDITY: c_ulong = 1 << 5;
    pub const SUBJECT: c_ulong = 1 << 6;
    pub const PUBKEY: c_ulong = 1 << 7;
    pub const EXTENSIONS: c_ulong = 1 << 8;
    pub const SIGDUMP: c_ulong = 1 << 9;
    pub const AUX: c_ulong = 1 << 10;
    pub const ATTRIBUTES: c_ulong = 1 << 11;
    pub const IDS: c_ulong = 1 << 12;
}

const SEP_MASK: c_ulong = 0xf << 16;
const SEP_MULTILINE: c_ulong = 4 << 16;

/// A BIO to print to.
#[derive(Clone, Copy)]
pub(super) struct Out(pub *mut BIO);

impl Out {
    /// Writes text.
    pub fn text(self, text: &str) -> Result<(), Error> {
        self.bytes(text.as_bytes())
    }

    /// Writes bytes.
    pub fn bytes(self, bytes: &[u8]) -> Result<(), Error> {
        // SAFETY: the entry point's caller promised a live BIO; the bytes are readable.
        let written = bytes.is_empty()
            || unsafe { BIO_write(self.0, bytes.as_ptr().cast(), bytes.len() as c_int) } == bytes.len() as c_int;
        if written { Ok(()) } else { Err(Error::SILENT) }
    }

    /// Writes an object's name; how long it is.
    ///
    /// # Safety
    /// `object` is NULL or live.
    pub unsafe fn object(self, object: *const ASN1_OBJECT) -> Result<c_int, Error> {
        // SAFETY: as the caller promises.
        done(unsafe { i2a_ASN1_OBJECT(self.0, object) })
    }

    /// Writes a time; one that is malformed is called so.
    ///
    /// # Safety
    /// `time` is NULL or live.
    pub unsafe fn time(self, time: *const ASN1_TIME) {
        // SAFETY: as the caller promises.
        unsafe { ASN1_TIME_print(self.0, time) };
    }

    /// Writes a label and a name in the style of `flags`.
    ///
    /// # Safety
    /// `name` is NULL or live.
    pub unsafe fn name(self, label: &str, name: *const X509_NAME, flags: c_ulong) -> Result<(), Error> {
        let multiline = flags & SEP_MASK == SEP_MULTILINE;
        let (between, indent) = if multiline { ("\n", 12) } else { (" ", 0) };
        self.text(&format!("        {label}:{between}"))?;
        // SAFETY: as the caller promises.
        let printed = unsafe { X509_NAME_print_ex(self.0, name, indent, flags) };
        if printed < c_int::from(flags == 0) {
            return Err(Error::SILENT);
        }
        self.text("\n")
    }

    /// Writes a public key with its algorithm.
    ///
    /// # Safety
    /// `key` is live.
    pub unsafe fn public_key(self, key: *const X509_PUBKEY) -> Result<(), Error> {
        // SAFETY: as the caller promises; a key's algorithm is made with it.
        unsafe {
            let key = key.as_ref().ok_or(Error::SILENT)?;
            self.text("        Subject Public Key Info:\n            Public Key Algorithm: ")?;
            self.object((*key.algorithm()).algorithm)?;
            self.text("\n")?;
            match key.key() {
                Err(error) => {
                    error.raise();
                    self.text("            Unable to load Public Key\n")?;
                    ERR_print_errors(self.0);
                }
                Ok(key) => {
                    EVP_PKEY_print_public(self.0, std::sync::Arc::as_ptr(key), 16, std::ptr::null_mut());
                }
            }
        }
        Ok(())
    }
}

/// Runs `print` with a BIO that writes to a file.
///
/// # Safety
/// `fp` is an open file.
pub(super) unsafe fn with_file(fp: *mut FILE, print: impl FnOnce(*mut BIO) -> c_int) -> Result<c_int, Error> {
    use crate::error::{Lib, reason};
    // SAFETY: as the caller promises.
    unsafe {
        let bio = BIO_new_fp(fp, 0);
        if bio.is_null() {
            return Err(Error::new(Lib::X509, reason::ERR_R_BUF_LIB));
        }
        let answer = print(bio);
        BIO_free(bio);
        Ok(answer)
    }
}
