//! Signatures of handshake messages, checked with the key of a certificate that was judged elsewhere.
//!
//! rustls' own functions parse the certificate by webpki, which refuses version 1 certificates; only the
//! SubjectPublicKeyInfo matters here.

use rustls::client::danger::HandshakeSignatureValid;
use rustls::crypto::aws_lc_rs::default_provider;
use rustls::pki_types::CertificateDer;
use rustls::{CertificateError, DigitallySignedStruct, Error, PeerMisbehaved, SignatureScheme};
use std::sync::LazyLock;

use rustls::crypto::WebPkiSupportedAlgorithms;

static ALGORITHMS: LazyLock<WebPkiSupportedAlgorithms> =
    LazyLock::new(|| default_provider().signature_verification_algorithms);

/// Verifies `dss` over `message` with the certificate's key.
pub fn verify(
    message: &[u8],
    certificate: &CertificateDer<'_>,
    dss: &DigitallySignedStruct,
    tls13: bool,
) -> Result<HandshakeSignatureValid, Error> {
    let (algorithm_id, key) = public_key(certificate).ok_or(CertificateError::BadEncoding)?;
    let of_scheme = ALGORITHMS.mapping.iter().find(|(scheme, _)| *scheme == dss.scheme);
    let (_, algorithms) =
        of_scheme.ok_or(Error::PeerMisbehaved(PeerMisbehaved::SignedHandshakeWithUnadvertisedSigScheme))?;
    // TLS 1.3 ties each ECDSA scheme to one curve, the first of the list.
    let usable = if tls13 { &algorithms[..1] } else { algorithms };
    let algorithm = usable.iter().find(|algorithm| algorithm.public_key_alg_id().as_ref() == algorithm_id);
    let algorithm = algorithm.ok_or(Error::PeerMisbehaved(PeerMisbehaved::SignedHandshakeWithUnadvertisedSigScheme))?;
    algorithm.verify_signature(key, message, dss.signature()).map_err(|_| CertificateError::BadSignature)?;
    Ok(HandshakeSignatureValid::assertion())
}

/// Schemes we can verify, in OpenSSL's order of preference.
pub const SCHEMES: [SignatureScheme; 10] = [
    SignatureScheme::ECDSA_NISTP256_SHA256,
    SignatureScheme::ECDSA_NISTP384_SHA384,
    SignatureScheme::ECDSA_NISTP521_SHA512,
    SignatureScheme::ED25519,
    SignatureScheme::RSA_PSS_SHA256,
    SignatureScheme::RSA_PSS_SHA384,
    SignatureScheme::RSA_PSS_SHA512,
    SignatureScheme::RSA_PKCS1_SHA256,
    SignatureScheme::RSA_PKCS1_SHA384,
    SignatureScheme::RSA_PKCS1_SHA512,
];

/// The AlgorithmIdentifier's contents and the key bits of a certificate's SubjectPublicKeyInfo.
fn public_key<'a>(certificate: &'a CertificateDer<'_>) -> Option<(&'a [u8], &'a [u8])> {
    let mut tbs = Der(Der(Der(certificate.as_ref()).value(0x30)?).value(0x30)?);
    if tbs.0.first() == Some(&0xA0) {
        tbs.value(0xA0)?; // version
    }
    tbs.value(0x02)?; // serial number
    for _ in 0..4 {
        tbs.value(0x30)?; // signature, issuer, validity, subject
    }
    let mut info = Der(tbs.value(0x30)?);
    let algorithm = info.value(0x30)?;
    let bits = info.value(0x03)?;
    Some((algorithm, bits.split_first().filter(|(unused, _)| **unused == 0)?.1))
}

/// A walk over DER elements.
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    /// The contents of the next element, which must have this tag.
    fn value(&mut self, tag: u8) -> Option<&'a [u8]> {
        let (&found, rest) = self.0.split_first()?;
        let (&first, rest) = rest.split_first()?;
        let (len, rest) = match first {
            0..=0x7F => (usize::from(first), rest),
            0x81..=0x83 => {
                let (bytes, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
                (bytes.iter().fold(0, |len, &byte| len << 8 | usize::from(byte)), rest)
            }
            _ => return None,
        };
        let (value, rest) = rest.split_at_checked(len)?;
        self.0 = rest;
        (found == tag).then_some(value)
    }
}
