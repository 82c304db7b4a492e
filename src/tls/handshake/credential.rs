//! The certificate to show: the first configured that fits what the peer can verify, signing as OpenSSL would.

use std::sync::Arc;

use rustls::sign::{CertifiedKey, Signer, SigningKey};
use rustls::{SignatureAlgorithm, SignatureScheme};

use super::client::schemes;
use super::failure::Failure;
use super::keyed::is_keyed;
use super::messages::{ClientHello, extension};
use super::signature::KeyKind;
use super::{Halt, alert, judged, signature, suspended};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::hooks::{Answer, Credential};
use crate::tls::security::{Stage, Subject};
use crate::tls::stop::Want;
use crate::tls::version::Version;

/// Whether a TLS 1.2 suite is signed by ECDSA or EdDSA keys (true) or RSA keys (false); `None`: not a suite of ours.
pub fn wants_ecdsa(suite: u16) -> Option<bool> {
    match suite {
        0xC02B | 0xC02C | 0xCCA9 | 0xC0AC..=0xC0AF => Some(true),
        0xC02F | 0xC030 | 0xCCA8 => Some(false),
        _ => None,
    }
}

/// Whether a server's certificates are of any use in TLS 1.3: a key on a curve that none of its own schemes names is not,
/// and OpenSSL does without that version if there is no other.
pub(super) fn suit_tls13(env: &Env<'_>, sigalgs: Option<&[u16]>) -> bool {
    let ours: Vec<u16> = schemes(sigalgs).into_iter().map(u16::from).collect();
    let suits = |leaf: &[u8]| match signature::key_kind(leaf) {
        KeyKind::Ec(curve) => ours.iter().any(|scheme| signature::is_tied(*scheme, curve)),
        _ => true,
    };
    env.hooks.may_lack_certificates() || env.hooks.has_certificate(&suits)
}

/// What a server authenticates itself by.
pub(super) enum Chosen {
    /// The first certificate that fits what the client offers, and the scheme it signs by.
    Certificate(Arc<CertifiedKey>, u16),
    /// A pre-shared key, by this suite of TLS 1.2.
    Key(u16),
}

/// Chooses by what the client offers; without a `group` in common no suite with certificates will do.
pub(super) fn choose_credential(
    env: &Env<'_>,
    hello: &ClientHello<'_>,
    version: Version,
    group: Option<u16>,
) -> Result<Chosen, Failure> {
    let settings = env.settings();
    let tls13 = version == Version::TLS1_3;
    let groups = hello.list(extension::SUPPORTED_GROUPS);
    let mut credentials = env.hooks.credentials();
    credentials.retain(|credential| tls13 || on_known_curve(env, credential, &groups));
    let ours = schemes(settings.sigalgs.as_deref());
    let mut offered = hello.list(extension::SIGNATURE_ALGORITHMS);
    offered.retain(|scheme| ours.contains(&SignatureScheme::from(*scheme)));
    let find = |among: &[Credential], ecdsa: Option<bool>| {
        let of_kind = |credential: &&Credential| {
            ecdsa.is_none_or(|ecdsa| ecdsa == (credential.certified.key.algorithm() != SignatureAlgorithm::RSA))
        };
        let usable = |scheme: &u16| among.iter().filter(of_kind).find_map(|one| pinned(one, *scheme, tls13));
        offered.iter().find_map(usable)
    };
    // How the certificate itself is signed counts only once a suite is chosen.
    let signed: Vec<Credential> = credentials.iter().filter(|one| one.is_signed_as_asked).cloned().collect();
    let theirs = super::messages::numbers(hello.cipher_suites);
    let ours = settings.ordered(&settings.tls12_suites, &theirs);
    // Whether an RSA key can sign as the client wants counts only once a suite is chosen.
    let has_rsa = credentials.iter().any(|one| one.kind == KeyKind::Rsa);
    let has_key = |ecdsa: bool| group.is_some() && ((!ecdsa && has_rsa) || find(&credentials, Some(ecdsa)).is_some());
    let suits = |suite: &u16| match wants_ecdsa(*suite) {
        Some(ecdsa) => has_key(ecdsa),
        None => is_keyed(*suite) && env.hooks.knows_identities(),
    };
    let kind = match tls13 {
        true => (!credentials.is_empty() || env.hooks.may_lack_certificates()).then_some(None),
        false => match settings.shared(&theirs, &ours).find(suits) {
            Some(suite) if is_keyed(suite) => return Ok(Chosen::Key(suite)),
            suite => suite.map(wants_ecdsa),
        },
    };
    let found = kind.ok_or(reason::SSL_R_NO_SHARED_CIPHER);
    let found = found.and_then(|kind| find(&signed, kind).ok_or(reason::SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM));
    let found = found.map(|(certified, scheme)| Chosen::Certificate(certified, scheme));
    found.map_err(|reason| Failure::new(alert::description::HANDSHAKE_FAILURE, reason))
}

/// Lets the program choose a certificate, then chooses one that suits the request.
pub fn choose_certificate(env: &Env<'_>, tls13: bool) -> Result<Option<Arc<CertifiedKey>>, Halt> {
    match env.hooks.client_certificate()? {
        Answer::Suspend => return Err(suspended(Want::X509Lookup)),
        Answer::Fatal(number) => return Err(Failure::new(number, reason::SSL_R_CALLBACK_FAILED).into()),
        _ => {}
    }
    let offered = env.snapshot(|snapshot| snapshot.offered_schemes.clone());
    let mut credentials = env.hooks.credentials();
    credentials.retain(|credential| credential.is_signed_as_asked);
    let usable = |one, scheme| if tls13 { pinned(one, scheme, true) } else { pinned_to_transcript(one, scheme) };
    let chosen = offered.iter().find_map(|scheme| credentials.iter().find_map(|one| usable(one, *scheme)));
    env.update(|snapshot| snapshot.signature_scheme = chosen.as_ref().map(|(_, scheme)| *scheme));
    if let Some((certified, _)) = &chosen {
        env.hooks.chosen(&certified.cert);
        env.hooks.may_show(&certified.cert)?;
    }
    Ok(chosen.map(|(certified, _)| certified))
}

/// The credential with the response that the program staples, if the client asks for one.
pub(super) fn stapled(
    env: &Env<'_>,
    hello: &ClientHello<'_>,
    chosen: Arc<CertifiedKey>,
) -> Result<Arc<CertifiedKey>, Failure> {
    let staple = if hello.extension(extension::STATUS_REQUEST).is_some() { env.hooks.ocsp_response()? } else { None };
    Ok(match staple {
        None => chosen,
        ocsp => Arc::new(CertifiedKey { cert: chosen.cert.clone(), key: chosen.key.clone(), ocsp }),
    })
}

/// Whether a certificate's key is on a curve that a TLS 1.2 client knows, or on none.
fn on_known_curve(env: &Env<'_>, credential: &Credential, groups: &[u16]) -> bool {
    match credential.kind {
        KeyKind::Ec(curve) => groups.contains(&curve) && env.permits(Subject::Group(curve), Stage::Checked),
        _ => true,
    }
}

/// A credential that signs with this scheme and no other, if it can.
pub(super) fn pinned(credential: &Credential, scheme: u16, tls13: bool) -> Option<(Arc<CertifiedKey>, u16)> {
    let pkcs1 = matches!(scheme, 0x0401 | 0x0501 | 0x0601);
    let wanted = SignatureScheme::from(scheme);
    let of_other_curve = matches!(credential.kind, KeyKind::Ec(curve) if !signature::is_tied(scheme, curve));
    if tls13 && (pkcs1 || of_other_curve) {
        return None;
    }
    credential.certified.key.choose_scheme(&[wanted])?;
    let key = Pinned { key: credential.certified.key.clone(), scheme: wanted };
    let certified = CertifiedKey { cert: credential.certified.cert.clone(), key: Arc::new(key), ocsp: None };
    Some((Arc::new(certified), scheme))
}

/// The same for a TLS 1.2 client.
pub(super) fn pinned_to_transcript(credential: &Credential, scheme: u16) -> Option<(Arc<CertifiedKey>, u16)> {
    let (certified, scheme) = pinned(credential, scheme, false)?;
    let key = Arc::new(SignsTranscript(certified.key.clone()));
    Some((Arc::new(CertifiedKey { cert: certified.cert.clone(), key, ocsp: None }), scheme))
}

/// A key that goes with a suite and never signs, for a certificate that is never shown.
#[derive(Debug)]
pub(super) struct Unshown(SignatureAlgorithm);

impl Unshown {
    pub(super) fn for_suite(suite: u16) -> Arc<CertifiedKey> {
        let algorithm = match wants_ecdsa(suite) {
            _ if is_keyed(suite) => SignatureAlgorithm::ED448, // as rustls' suites of that kind have it
            Some(false) => SignatureAlgorithm::RSA,
            _ => SignatureAlgorithm::ECDSA,
        };
        Arc::new(CertifiedKey::new(Vec::new(), Arc::new(Unshown(algorithm))))
    }
}

impl SigningKey for Unshown {
    fn choose_scheme(&self, _offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        None
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        self.0
    }
}

/// A client's key in TLS 1.2, which signs all messages so far: as they stand on the wire.
#[derive(Debug)]
struct SignsTranscript(Arc<dyn SigningKey>);

impl SigningKey for SignsTranscript {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        self.0.choose_scheme(offered).map(|signer| Box::new(OnWire(signer)) as Box<dyn Signer>)
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        self.0.algorithm()
    }
}

#[derive(Debug)]
struct OnWire(Box<dyn Signer>);

impl Signer for OnWire {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rustls::Error> {
        self.0.sign(&judged::on_wire(message))
    }

    fn scheme(&self) -> SignatureScheme {
        self.0.scheme()
    }
}

/// A key that signs by the one scheme OpenSSL would choose, where rustls has a preference of its own.
#[derive(Debug)]
struct Pinned {
    key: Arc<dyn SigningKey>,
    scheme: SignatureScheme,
}

impl SigningKey for Pinned {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        offered.contains(&self.scheme).then(|| self.key.choose_scheme(&[self.scheme])).flatten()
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        self.key.algorithm()
    }
}
