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

use super::alert::description as alert;
use super::failure::Failure;
use crate::crypto::der;
use crate::crypto::digest::Algorithm;
use crate::crypto::key::PublicKey;
use crate::crypto::operate::{self, Options, padding};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::security::{Stage, Subject};

static ALGORITHMS: LazyLock<WebPkiSupportedAlgorithms> =
    LazyLock::new(|| default_provider().signature_verification_algorithms);

/// Verifies `dss` over `message` with the certificate's key.
pub fn verify(
    message: &[u8],
    certificate: &CertificateDer<'_>,
    dss: &DigitallySignedStruct,
    tls13: bool,
) -> Result<HandshakeSignatureValid, Error> {
    verify_by(message, certificate, dss.scheme, dss.signature(), tls13).map(|()| HandshakeSignatureValid::assertion())
}

/// Verifies a signature over `message` with a certificate's key, by this scheme.
pub fn verify_by(
    message: &[u8],
    certificate: &[u8],
    scheme: SignatureScheme,
    signature: &[u8],
    tls13: bool,
) -> Result<(), Error> {
    let (algorithm_id, key) = public_key(certificate).ok_or(CertificateError::BadEncoding)?;
    let of_scheme = ALGORITHMS.mapping.iter().find(|(known, _)| *known == scheme);
    let (_, algorithms) =
        of_scheme.ok_or(Error::PeerMisbehaved(PeerMisbehaved::SignedHandshakeWithUnadvertisedSigScheme))?;
    // TLS 1.3 ties each ECDSA scheme to one curve, the first of the list.
    let usable = if tls13 { &algorithms[..1] } else { algorithms };
    let algorithm = usable.iter().find(|algorithm| algorithm.public_key_alg_id().as_ref() == algorithm_id);
    let algorithm = algorithm.ok_or(Error::PeerMisbehaved(PeerMisbehaved::SignedHandshakeWithUnadvertisedSigScheme))?;
    algorithm.verify_signature(key, message, signature).map_err(|_| CertificateError::BadSignature.into())
}

/// What the algorithm has to say of a signature that does not verify.
pub fn refusal(
    message: &[u8],
    certificate: &CertificateDer<'_>,
    dss: &DigitallySignedStruct,
) -> Option<crate::error::Error> {
    let scheme = u16::from(dss.scheme);
    let md = match scheme {
        0x0401 | 0x0804 | 0x0403 => Algorithm::Sha256,
        0x0501 | 0x0805 | 0x0503 => Algorithm::Sha384,
        0x0601 | 0x0806 | 0x0603 => Algorithm::Sha512,
        _ => return None,
    };
    let padding = if scheme >> 8 == 8 { padding::PSS } else { padding::PKCS1 }; // to ECDSA it means nothing
    let (algorithm, bits) = public_key(certificate)?;
    let spki = der::sequence(&[&der::element(0x30, algorithm), &der::bit_string(bits)]);
    let key = PublicKey::from_spki_der(&spki).ok()?;
    let options = Options { padding, md: Some(md), salt_len: Some(-1), ..Options::default() };
    operate::verify(key.key(), &options, dss.signature(), &md.digest(message)?).err().filter(|error| !error.is_silent())
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

/// A certificate's key, as far as it decides which schemes may sign with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyKind {
    /// RSA without restriction.
    Rsa,
    /// RSA for PSS only.
    RsaPss,
    /// On a curve; its group number.
    Ec(u16),
    /// Ed25519.
    Ed25519,
    /// Some other, or none that can be read.
    #[default]
    Other,
}

/// What kind of key a certificate holds.
pub fn key_kind(certificate: &[u8]) -> KeyKind {
    const RSA: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01";
    const RSA_PSS: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0A";
    const EC: &[u8] = b"\x2A\x86\x48\xCE\x3D\x02\x01";
    let Some((algorithm, _)) = public_key(certificate) else { return KeyKind::Other };
    let mut algorithm = Der(algorithm);
    match algorithm.value(0x06) {
        Some(RSA) => KeyKind::Rsa,
        Some(RSA_PSS) => KeyKind::RsaPss,
        Some(b"\x2B\x65\x70") => KeyKind::Ed25519,
        Some(EC) => KeyKind::Ec(match algorithm.value(0x06) {
            Some(b"\x2A\x86\x48\xCE\x3D\x03\x01\x07") => 23,
            Some(b"\x2B\x81\x04\x00\x22") => 24,
            Some(b"\x2B\x81\x04\x00\x23") => 25,
            _ => 0,
        }),
        _ => KeyKind::Other,
    }
}

/// Refuses a scheme that the key cannot sign with, that its version has no more, or that was not offered.
pub fn check_scheme(scheme: u16, key: KeyKind, tls13: bool, offered: &[u16], groups: &[u16]) -> Result<(), Failure> {
    let illegal = |reason| Err(Failure::new(alert::ILLEGAL_PARAMETER, reason));
    let sha1_or_sha224 = matches!(scheme, 0x0201 | 0x0203 | 0x0301 | 0x0303);
    let hash = (2..=6).contains(&(scheme >> 8)); // SHA-1 to SHA-512
    let fits = match key {
        KeyKind::Rsa => matches!(scheme, 0x0804..=0x0806) || (!tls13 && scheme & 0xFF == 1 && hash),
        KeyKind::RsaPss => matches!(scheme, 0x0809..=0x080B),
        KeyKind::Ec(_) => scheme & 0xFF == 3 && hash,
        KeyKind::Ed25519 => scheme == 0x0807,
        KeyKind::Other => true,
    };
    if !fits || (tls13 && sha1_or_sha224) {
        return illegal(reason::SSL_R_WRONG_SIGNATURE_TYPE);
    }
    if let KeyKind::Ec(group) = key {
        let wrong = if tls13 { !is_tied(scheme, group) } else { !groups.contains(&group) };
        if wrong {
            return illegal(reason::SSL_R_WRONG_CURVE);
        }
    }
    match offered.contains(&scheme) {
        true => Ok(()),
        false => Err(Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_WRONG_SIGNATURE_TYPE)),
    }
}

/// Whether an ECDSA scheme is the one that TLS 1.3 ties to a key's curve.
pub fn is_tied(scheme: u16, group: u16) -> bool {
    [(0x0403, 23), (0x0503, 24), (0x0603, 25)].contains(&(scheme, group))
}

/// Whether security allows the scheme that the peer has signed by, and in TLS 1.2 its key's curve.
pub fn check_security(env: &Env<'_>, scheme: u16, key: KeyKind, tls13: bool) -> Result<(), Failure> {
    if let KeyKind::Ec(group) = key
        && !tls13
        && !env.permits(Subject::Group(group), Stage::Checked)
    {
        return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_WRONG_CURVE));
    }
    match env.permits(Subject::Scheme(scheme), Stage::Checked) {
        true => Ok(()),
        false => Err(Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_WRONG_SIGNATURE_TYPE)),
    }
}

/// The AlgorithmIdentifier's contents and the key bits of a certificate's SubjectPublicKeyInfo.
fn public_key(certificate: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut tbs = Der(Der(Der(certificate).value(0x30)?).value(0x30)?);
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
