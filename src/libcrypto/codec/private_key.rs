//! Private keys of any type: which type it is, and what is said of those that are none.

use std::ffi::c_int;

use aws_lc_sys as lc;

use super::forms::{AnySequence, EncryptedPkcs8, Pkcs8, Value};
use crate::crypto::key::{Key, PrivateKey};
use crate::error::queue::{self, Queue};
use crate::error::{Error, Lib, reason};
use crate::ffi::Shared;
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::evp::pkey_info::base_type;
use crate::libcrypto::pkcs12::pkcs8::EVP_PKCS82PKEY;

/// Leaves in the queue what OpenSSL's decoders do, and then its older readers: of the type's own form and of PKCS#8.
fn raise_undecodable(der: &[u8], kind: Option<c_int>) {
    let note = |structure| format!("No supported data to decode.  Input type: DER, Input structure: {structure}");
    Error::new(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED)
        .with_data(note("type-specific"))
        .then(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED)
        .with_data(note("PrivateKeyInfo"))
        .raise();
    if Value::<EncryptedPkcs8>::read(der).is_ok() {
        Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_INVALID_ARGUMENT)
            .with_data("No password method specified")
            .then(Lib::PROV, reason::PROV_R_UNABLE_TO_GET_PASSPHRASE)
            .raise();
    } else {
        Error::new(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED)
            .with_data("No supported data to decode. Input type: DER")
            .raise();
    }
    let kind = kind.unwrap_or_else(|| match Value::<AnySequence>::read(der) {
        Ok((mut elements, _)) => guess(elements.parts().count()),
        Err(error) => {
            error.raise();
            RSA
        }
    });
    match of_own_form(der, kind) {
        Some(Err(error)) if kind == DSA => error.then(Lib::DSA, reason::ERR_R_DSA_LIB).raise(),
        Some(Err(error)) => error.raise(),
        _ => {}
    }
    match Value::<Pkcs8>::read(der) {
        Err(error) if kind == PKCS8 => error.then(Lib::ASN1, reason::ASN1_R_UNSUPPORTED_PUBLIC_KEY_TYPE).raise(),
        Err(error) => error.raise(),
        Ok((mut container, _)) if kind == PKCS8 => {
            // SAFETY: a live container; a key that it holds after all is not wanted.
            drop(unsafe { EVP_PKEY::set0(EVP_PKCS82PKEY(container.parts())) });
        }
        Ok(_) => {}
    }
}

const RSA: c_int = 6;
const DSA: c_int = 116;
const EC: c_int = 408;
/// In the place of a type: PKCS#8, which has none of its own.
const PKCS8: c_int = 0;

/// The type of a private key in a sequence of so many elements.
fn guess(elements: c_int) -> c_int {
    match elements {
        6 => DSA,
        4 => EC,
        3 => PKCS8,
        _ => RSA,
    }
}

/// A private key in the form of its type; `None` if that has none.
fn of_own_form(der: &[u8], kind: c_int) -> Option<Result<(Key, usize), Error>> {
    Some(match base_type(kind) {
        RSA => {
            super::rsa::private(der).and_then(|(key, used)| Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_RSA)?, used)))
        }
        DSA => {
            super::dsa::private(der).and_then(|(key, used)| Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_DSA)?, used)))
        }
        EC => super::ec::private(der)
            .and_then(|(key, used)| Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_EC_KEY)?, used))),
        _ => return None,
    })
}

/// A private key, of this type if one is named.
pub(super) fn private(der: &[u8], kind: Option<c_int>) -> Result<(Key, usize), Error> {
    // What these attempts leave in the queue, the report repeats in OpenSSL's order.
    queue::with(Queue::mark);
    let form = kind.or_else(|| Value::<AnySequence>::read(der).ok().map(|(mut it, _)| guess(it.parts().count())));
    let found = form.and_then(|form| of_own_form(der, form));
    queue::with(Queue::pop_to_mark);
    if let Some(Ok(found)) = found {
        return Ok(found);
    }
    match PrivateKey::from_der_prefix(der) {
        Ok((key, used)) if kind.is_none_or(|kind| base_type(kind) == key.kind().nid()) => Ok((key.key().clone(), used)),
        _ => {
            raise_undecodable(der, kind);
            Err(Error::SILENT)
        }
    }
}
