//! Private keys of any type: which type it is, and what is said of those that are none.

use std::ffi::c_int;

use aws_lc_sys as lc;

use super::forms::{AnySequence, EncryptedPkcs8, Pkcs8, Value};
use crate::crypto::der::split_pkcs8;
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
    if encrypted(der).is_ok() {
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
    if !raise_older(der, kind) && kind == PKCS8 {
        Error::new(Lib::ASN1, reason::ASN1_R_UNSUPPORTED_PUBLIC_KEY_TYPE).raise();
    }
}

/// Leaves in the queue what the older readers of a type say. Returns whether it is PKCS#8 at least.
pub(crate) fn raise_older(der: &[u8], kind: c_int) -> bool {
    match of_own_form(der, kind) {
        Some(Err(error)) if kind == DSA => error.then(Lib::DSA, reason::ERR_R_DSA_LIB).raise(),
        Some(Err(error)) => error.raise(),
        _ => {}
    }
    match Value::<Pkcs8>::read(der) {
        Err(error) => {
            error.raise();
            false
        }
        Ok((mut container, _)) => {
            if kind == PKCS8 {
                // SAFETY: a live container; a key that it holds after all is not wanted.
                drop(unsafe { EVP_PKEY::set0(EVP_PKCS82PKEY(container.parts())) });
            }
            true
        }
    }
}

pub(crate) const RSA: c_int = 6;
pub(crate) const DSA: c_int = 116;
pub(crate) const EC: c_int = 408;
/// In the place of a type: PKCS#8, which has none of its own.
pub(crate) const PKCS8: c_int = 0;

/// Whether this is an EncryptedPrivateKeyInfo.
pub(crate) fn encrypted(der: &[u8]) -> Result<(), Error> {
    Value::<EncryptedPkcs8>::read(der).map(drop)
}

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
pub(crate) fn of_own_form(der: &[u8], kind: c_int) -> Option<Result<(Key, usize), Error>> {
    match base_type(kind) {
        RSA => Some(rsa(der)),
        DSA => Some(dsa(der)),
        EC => Some(ec(der, &[])),
        _ => None,
    }
}

fn rsa(der: &[u8]) -> Result<(Key, usize), Error> {
    let (key, used) = super::rsa::private(der)?;
    Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_RSA)?, used))
}

fn dsa(der: &[u8]) -> Result<(Key, usize), Error> {
    let (key, used) = super::dsa::private(der)?;
    Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_DSA)?, used))
}

/// An EC key; the parameters, if any, are those of the container.
fn ec(der: &[u8], parameters: &[u8]) -> Result<(Key, usize), Error> {
    let (key, used) = super::ec::private_on(der, parameters)?;
    Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_EC_KEY)?, used))
}

/// The identifiers by which PKCS#8 knows the two.
const OID_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
const OID_EC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];

/// Why a PKCS#8 container of a type that has a form of its own holds no key, as OpenSSL's older readers put it.
pub(crate) fn why_not(container: &[u8]) -> Option<Error> {
    let container = split_pkcs8(container)?;
    match container.oid {
        OID_RSA => {
            let error = rsa(container.key).err()?.then(Lib::RSA, reason::ERR_R_RSA_LIB);
            Some(error.then(Lib::EVP, reason::EVP_R_PRIVATE_KEY_DECODE_ERROR))
        }
        OID_EC => super::ec::why_not(container.key, container.parameters),
        _ => None,
    }
}

/// A private key in the form of its type or, for [`PKCS8`], in that container.
pub(crate) fn of_form(der: &[u8], kind: c_int) -> Option<(Key, usize)> {
    if kind != PKCS8 {
        return of_own_form(der, kind)?.ok();
    }
    let (_, used) = Value::<Pkcs8>::read(der).ok()?;
    if let Ok(key) = PrivateKey::from_pkcs8_der(&der[..used]) {
        return Some((key.key().clone(), used));
    }
    // aws-lc refuses numbers that do not fit together, which OpenSSL notices when the key is used.
    let container = split_pkcs8(&der[..used])?;
    let key = match container.oid {
        OID_RSA => rsa(container.key),
        OID_EC => ec(container.key, container.parameters),
        _ => return None,
    };
    Some((key.ok()?.0, used))
}

/// A private key, of this type if one is named.
pub(super) fn private(der: &[u8], kind: Option<c_int>) -> Result<(Key, usize), Error> {
    // What these attempts leave in the queue, the report repeats in OpenSSL's order.
    queue::with(Queue::mark);
    let form = kind.or_else(|| Value::<AnySequence>::read(der).ok().map(|(mut it, _)| guess(it.parts().count())));
    let found = form.and_then(|form| of_form(der, form)).or_else(|| of_form(der, PKCS8));
    queue::with(Queue::pop_to_mark);
    match found {
        Some(found) if kind.is_none_or(|kind| base_type(kind) == found.0.kind().nid()) => Ok(found),
        _ => {
            raise_undecodable(der, kind);
            Err(Error::SILENT)
        }
    }
}
