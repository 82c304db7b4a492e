//! What the reader judged, handed to rustls' verifiers and resolvers, which judge nothing themselves.
//!
//! rustls calls them from inside its own frames. The client's two are process-wide objects, because rustls resumes
//! only with the identical `Arc`; they find the connection being driven on the thread's stack.

use std::cell::RefCell;
use std::sync::Arc;

use rustls::client::ResolvesClientCert;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::{CertificateError, DigitallySignedStruct, DistinguishedName, Error, SignatureScheme};
use zeroize::Zeroizing;

use super::keyed::{self, SharedKey};
use super::offer;
use super::psk::{Key, Keys};
use super::secrets::Secrets;
use super::signature;
use super::wire::Wire;

/// What the reader judged of one connection.
#[derive(Debug, Default)]
pub struct Judged {
    /// The chain that was accepted, as it came; rustls must show the same bytes.
    pub chain: Vec<Arc<[u8]>>,
    /// The certificate to show, already chosen among those configured by what the peer can verify.
    pub credential: Option<Arc<CertifiedKey>>,
    /// Schemes the peer may sign with.
    pub schemes: Vec<SignatureScheme>,
    /// Scheme the peer did sign with, told by rustls.
    pub signed_with: Option<SignatureScheme>,
    /// Where the secrets are noted that rustls derives for itself.
    pub secrets: Option<Arc<Secrets>>,
    /// What the algorithm says of a signature that is refused.
    pub refusal: Option<crate::error::Error>,
    /// What reads otherwise on the wire than to rustls.
    pub wire: Wire,
    /// Pre-shared keys from outside.
    pub keys: Keys,
    /// The one of a TLS 1.2 suite with pre-shared keys: no certificate counts then.
    pub shared_key: Option<SharedKey>,
    /// The random that rustls draws next.
    pub random: Option<[u8; 32]>,
}

thread_local! {
    static DRIVEN: RefCell<Vec<Judged>> = const { RefCell::new(Vec::new()) };
}

/// Runs a rustls call for a connection: its verdict is on the thread's stack meanwhile. Gives back the verdict with
/// what rustls told.
pub fn with<T>(judged: &mut Judged, call: impl FnOnce() -> T) -> T {
    struct Pop<'a>(&'a mut Judged);
    impl Drop for Pop<'_> {
        fn drop(&mut self) {
            if let Some(judged) = DRIVEN.with_borrow_mut(Vec::pop) {
                *self.0 = judged;
            }
        }
    }
    DRIVEN.with_borrow_mut(|stack| stack.push(std::mem::take(judged)));
    let _pop = Pop(judged);
    call()
}

fn driven<T>(look: impl FnOnce(&mut Judged) -> T) -> Option<T> {
    DRIVEN.with_borrow_mut(|stack| stack.last_mut().map(look))
}

/// The secrets of the connection being driven.
pub(super) fn secrets() -> Option<Arc<Secrets>> {
    driven(|judged| judged.secrets.clone()).flatten()
}

/// Notes a secret of the connection being driven.
pub(super) fn note_secret(label: &'static str, secret: &[u8]) {
    if let Some(secrets) = secrets() {
        secrets.note(label, secret);
    }
}

/// The random that was drawn for rustls, once.
pub(super) fn take_random() -> Option<[u8; 32]> {
    driven(|judged| judged.random.take()).flatten()
}

/// The master secret that the program has given.
pub(super) fn given_master() -> Option<Zeroizing<Vec<u8>>> {
    driven(|judged| judged.secrets.as_ref()?.given_master()).flatten()
}

/// The key from outside that stands in for the secret of a session.
pub(super) fn session_key() -> Option<Key> {
    driven(|judged| judged.keys.session.clone()).flatten()
}

/// The key from outside that was agreed on in the place of what rustls offered.
pub(super) fn agreed_key() -> Option<Key> {
    driven(|judged| judged.keys.agreed.clone()).flatten()
}

/// The key of a TLS 1.2 suite with pre-shared keys.
pub(super) fn shared_key() -> Option<SharedKey> {
    driven(|judged| judged.shared_key.clone()).flatten()
}

/// Gives `take` a part of the transcript as it stands on the wire of the connection being driven, piece by piece.
pub(super) fn hash_on_wire(part: &[u8], mut take: impl FnMut(&[u8])) {
    let taken = driven(|judged| {
        let is_active = judged.wire.is_active();
        if is_active {
            judged.wire.transcript(part, &mut take);
        }
        is_active
    });
    if taken != Some(true) {
        take(part);
    }
}

/// All messages so far as they stand on the wire.
pub(super) fn on_wire(transcript: &[u8]) -> Vec<u8> {
    let mut wire = Vec::with_capacity(transcript.len());
    hash_on_wire(transcript, |piece| wire.extend_from_slice(piece));
    wire
}

/// Two parsers must not be played against each other: what rustls saw is what was judged, or the connection ends.
fn is_judged_chain(end_entity: &CertificateDer<'_>, intermediates: &[CertificateDer<'_>]) -> Result<(), Error> {
    let shown = || std::iter::once(end_entity).chain(intermediates).map(|certificate| certificate.as_ref());
    let same = driven(|judged| judged.chain.iter().map(|der| &der[..]).eq(shown()));
    if same == Some(true) { Ok(()) } else { Err(CertificateError::ApplicationVerificationFailure.into()) }
}

fn verify_signature(
    message: &[u8],
    certificate: &CertificateDer<'_>,
    dss: &DigitallySignedStruct,
    tls13: bool,
) -> Result<HandshakeSignatureValid, Error> {
    driven(|judged| judged.signed_with = Some(dss.scheme));
    let verified = signature::verify(message, certificate, dss, tls13);
    if verified.is_err() {
        driven(|judged| judged.refusal = signature::refusal(message, certificate, dss));
    }
    verified
}

/// Both sides' verifier. On a server it also says what is asked of the client.
#[derive(Debug, Default)]
pub struct Verifier {
    /// Whether a server asks for a certificate.
    pub ask: bool,
    /// Authorities a server names.
    pub ca_names: Vec<DistinguishedName>,
    /// Schemes a server accepts of clients.
    pub schemes: Vec<SignatureScheme>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        is_judged_chain(end_entity, intermediates)?;
        match keyed::takes_certificate(shared_key().is_some(), end_entity) {
            true => Ok(ServerCertVerified::assertion()),
            false => Err(CertificateError::ApplicationVerificationFailure.into()),
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        match keyed::takes_signature(shared_key().is_some(), certificate, dss.scheme, dss.signature()) {
            None => verify_signature(message, certificate, dss, false),
            Some(true) => Ok(HandshakeSignatureValid::assertion()),
            Some(false) => Err(CertificateError::BadSignature.into()),
        }
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        match offer::takes_signature(agreed_key().is_some(), certificate, dss.signature()) {
            None => verify_signature(message, certificate, dss, true),
            Some(true) => Ok(HandshakeSignatureValid::assertion()),
            Some(false) => Err(CertificateError::BadSignature.into()),
        }
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        driven(|judged| judged.schemes.clone()).unwrap_or_default()
    }
}

impl ClientCertVerifier for Verifier {
    fn offer_client_auth(&self) -> bool {
        self.ask
    }

    fn client_auth_mandatory(&self) -> bool {
        false // the reader refuses an absent certificate itself, with OpenSSL's alert
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &self.ca_names
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _now: UnixTime,
    ) -> Result<ClientCertVerified, Error> {
        is_judged_chain(end_entity, intermediates).map(|()| ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_signature(&on_wire(message), certificate, dss, false) // the message is all messages so far
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_signature(message, certificate, dss, true)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.schemes.clone()
    }
}

/// Both sides' resolver: shows the credential the reader chose.
#[derive(Debug)]
pub struct Resolver;

impl ResolvesClientCert for Resolver {
    fn resolve(&self, _authorities: &[&[u8]], _schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        driven(|judged| judged.credential.clone()).flatten()
    }

    fn has_certs(&self) -> bool {
        true
    }
}

impl ResolvesServerCert for Resolver {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        driven(|judged| judged.credential.clone()).flatten()
    }
}
