//! Setting certificate, key and chain at once. Source: SSL_CTX_use_certificate(3).

use std::ffi::c_int;
use std::sync::Arc;

use super::{CertificateStack, Shows, judge, public_key, slot_or_error};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::evp::pkey::{self, EVP_PKEY};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::libssl::object::{SSL, SSL_CTX};

fn use_all(
    of: &impl Shows,
    certificate: Arc<X509>,
    key: Option<Arc<EVP_PKEY>>,
    chain: Option<CertificateStack>,
    replaces: bool,
) -> Result<c_int, Error> {
    judge(of, &certificate, true)?;
    for issuer in chain.iter().flat_map(CertificateStack::items) {
        judge(of, &issuer, false)?;
    }
    let public = public_key(&certificate)?;
    let key = match key {
        Some(key) if !key.key()?.same_public(public.key()) => {
            let mismatch = match key.key()?.kind() == public.kind() {
                true => Error::SILENT,
                false => Error::new(Lib::EVP, reason::EVP_R_DIFFERENT_KEY_TYPES),
            };
            return Err(mismatch.then(Lib::SSL, reason::SSL_R_PRIVATE_KEY_MISMATCH));
        }
        Some(key) => key,
        // Without a private key the certificate's own public one fills the slot, as in OpenSSL.
        None => pkey::from_public(public.clone()),
    };
    let index = slot_or_error(public.kind())?;
    let is_taken = of.with(|credentials| {
        let slot = &credentials.slots[index];
        slot.certificate.is_some() || slot.key.is_some() || slot.chain.is_some()
    });
    if !replaces && is_taken {
        return Err(Error::ssl(reason::SSL_R_NOT_REPLACING_CERTIFICATE));
    }
    let fresh = super::Slot { certificate: Some(certificate), key: Some(key), chain, ..Default::default() };
    let old = of.with(|credentials| {
        credentials.current = index;
        std::mem::replace(credentials.current_mut(), fresh)
    });
    drop(old);
    Ok(1)
}

/// OpenSSL finds the key of no certificate too small.
fn null() -> Error {
    Error::ssl(reason::SSL_R_EE_KEY_TOO_SMALL)
}

/// Sets certificate, private key (or NULL) and chain (or NULL) of a context, taking references to all.
///
/// Unless `override_` is set, the slot of the key's type must be empty (`SSL_R_NOT_REPLACING_CERTIFICATE`). Returns 1,
/// or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_cert_and_key(
    ctx: *mut SSL_CTX,
    x509: *mut X509,
    privatekey: *mut EVP_PKEY,
    chain: *mut Stack<X509>,
    override_: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects, or NULL for key and chain.
        unsafe {
            let (of, x509) = (SSL_CTX::get0(ctx)?, X509::get1(x509).map_err(|_| null())?);
            let (key, chain) = (EVP_PKEY::get1(privatekey).ok(), CertificateStack::set1(chain));
            use_all(of, x509, key, chain, override_ != 0)
        }
    })
}

/// [`SSL_CTX_use_cert_and_key`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_cert_and_key(
    ssl: *mut SSL,
    x509: *mut X509,
    privatekey: *mut EVP_PKEY,
    chain: *mut Stack<X509>,
    override_: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects, or NULL for key and chain.
        unsafe {
            let (of, x509) = (SSL::get0(ssl)?, X509::get1(x509).map_err(|_| null())?);
            let (key, chain) = (EVP_PKEY::get1(privatekey).ok(), CertificateStack::set1(chain));
            use_all(of, x509, key, chain, override_ != 0)
        }
    })
}
