//! A peer's certificates: their form, and the answer to those that are refused.

use std::sync::Arc;

use super::alert;
use super::failure::Failure;
use crate::error::{Error, Lib, reason};
use crate::pki::certificate::Certificate;

/// Reads a peer's certificates: the leaf. What is no certificate is answered with `number`.
pub fn parse_chain(chain: &[Arc<[u8]>], number: u8) -> Result<Option<Arc<Certificate>>, Failure> {
    let mut leaf = None;
    for der in chain {
        let certificate = parse_certificate(der, number)?;
        leaf.get_or_insert(certificate);
    }
    Ok(leaf)
}

/// Reads one of a peer's certificates.
pub fn parse_certificate(der: &[u8], number: u8) -> Result<Arc<Certificate>, Failure> {
    let of_asn1 = |error: Error| Failure { alert: Some(number), error: error.then(Lib::SSL, reason::ERR_R_ASN1_LIB) };
    if der.is_empty() {
        return Err(of_asn1(Error::new(Lib::ASN1, reason::ASN1_R_TOO_SMALL)));
    }
    let (certificate, used) = Certificate::parse_prefix(der).map_err(of_asn1)?;
    match used == der.len() {
        true => Ok(certificate),
        false => Err(Failure::new(alert::description::DECODE_ERROR, reason::SSL_R_CERT_LENGTH_MISMATCH)),
    }
}

/// The failure of a peer whose certificate was refused.
pub fn refused_certificate(error: i64) -> Failure {
    Failure::new(alert::for_verify_error(error), reason::SSL_R_CERTIFICATE_VERIFY_FAILED)
}
