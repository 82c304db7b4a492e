//! What rustls gets to show: chains of DER and keys that sign.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::digest::{self, SHA256, SHA384, SHA512};
use rustls::SignatureScheme;
use rustls::crypto::aws_lc_rs::sign::any_supported_type;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs1KeyDer, PrivatePkcs8KeyDer};
use rustls::sign::{CertifiedKey, Signer, SigningKey};
use rustls::{SignatureAlgorithm, pki_types};

use super::kept::KeptKey;
use super::{CertificateStack, Credentials, Slot, auto_chain, check_chain};
use crate::crypto::key::{Kind, PrivateKey};
use crate::crypto::operate::{self, Options};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libssl::hooks::Program;
use crate::libssl::object::{SSL, lock};
use crate::tls::handshake::signature::key_kind;
use crate::tls::hooks::Credential;

/// The credentials of a side, the current one first, as rustls takes them. `extra` goes with those that have no chain;
/// `complete` may add a chain from the store. `schemes` limits what keys sign with, and
/// `suits` says whether the peer takes the certificate's own signature.
fn for_handshake(
    credentials: &Credentials,
    extra: Option<&CertificateStack>,
    schemes: Option<&[u16]>,
    complete: impl Fn(&Slot) -> Vec<Arc<[u8]>>,
    suits: impl Fn(&Slot) -> bool,
) -> Vec<Credential> {
    let mut slots: Vec<&Slot> = credentials.complete().collect();
    let is_current = |slot: &&Slot| !std::ptr::eq(*slot, credentials.current());
    slots.sort_by_key(is_current);
    slots.into_iter().filter_map(|slot| credential(slot, extra, schemes, &complete, &suits)).collect()
}

fn credential(
    slot: &Slot,
    extra: Option<&CertificateStack>,
    schemes: Option<&[u16]>,
    complete: &impl Fn(&Slot) -> Vec<Arc<[u8]>>,
    suits: &impl Fn(&Slot) -> bool,
) -> Option<Credential> {
    let leaf = slot.certificate.as_ref()?.try_der().ok()?;
    let kind = key_kind(&leaf);
    let chain: Vec<Arc<[u8]>> = match slot.chain.as_ref().or(extra) {
        Some(chain) => chain.items().iter().filter_map(|certificate| certificate.try_der().ok()).collect(),
        None => complete(slot),
    };
    let chain = std::iter::once(leaf).chain(chain).map(|der| CertificateDer::from(der.to_vec())).collect();
    let key = slot.signing.get_or_init(|| signing_key(slot.key.as_ref()?)).clone()?;
    let key = match schemes {
        Some(schemes) => Arc::new(Limited { key, schemes: schemes.to_vec() }) as Arc<dyn SigningKey>,
        None => key,
    };
    Some(Credential { certified: Arc::new(CertifiedKey::new(chain, key)), kind, is_signed_as_asked: suits(slot) })
}

/// The key for rustls; `None` for one that it cannot sign with.
fn signing_key(key: &Arc<EVP_PKEY>) -> Option<Arc<dyn SigningKey>> {
    if let Some(kept) = KeptKey::of(key) {
        return Some(Arc::new(kept));
    }
    let private = key.private().ok()?;
    let make = |der: PrivateKeyDer<'_>| any_supported_type(&der).ok();
    match private.kind() {
        Kind::RsaPss => {
            let der = rsa_der(&private)?;
            make(PrivateKeyDer::Pkcs1(PrivatePkcs1KeyDer::from(der.as_slice())))
                .map(|rsa| Arc::new(PssKey(rsa)) as Arc<dyn SigningKey>)
        }
        kind => {
            let der = private.to_pkcs8_der().ok()?;
            let tied = make(PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(der.as_slice())))?;
            match kind {
                Kind::Ec => Some(Arc::new(EcKey { tied, key: key.clone() })),
                _ => Some(tied),
            }
        }
    }
}

/// The PKCS#1 form inside an RSA key's PKCS#8.
fn rsa_der(private: &PrivateKey) -> Option<zeroize::Zeroizing<Vec<u8>>> {
    let der = private.to_pkcs8_der().ok()?;
    let container = crate::crypto::der::split_pkcs8(&der)?;
    Some(zeroize::Zeroizing::new(container.key.to_vec()))
}

/// A key that signs only with some schemes.
#[derive(Debug)]
struct Limited {
    key: Arc<dyn SigningKey>,
    schemes: Vec<u16>,
}

impl SigningKey for Limited {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        // Our own order counts, as OpenSSL takes the first of its list that the peer has.
        let offered = |id: &u16| offered.contains(&SignatureScheme::from(*id));
        self.schemes
            .iter()
            .filter(|id| offered(id))
            .find_map(|id| self.key.choose_scheme(&[SignatureScheme::from(*id)]))
    }

    fn public_key(&self) -> Option<pki_types::SubjectPublicKeyInfoDer<'_>> {
        self.key.public_key()
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        self.key.algorithm()
    }
}

/// An EC key: with the digest that TLS 1.3 ties to its curve it signs as rustls does, with the others TLS 1.2 allows by itself.
struct EcKey {
    tied: Arc<dyn SigningKey>,
    key: Arc<EVP_PKEY>,
}

impl fmt::Debug for EcKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tied.fmt(f)
    }
}

impl SigningKey for EcKey {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        let free = |scheme: &SignatureScheme| {
            let digest = match scheme {
                SignatureScheme::ECDSA_NISTP256_SHA256 => &SHA256,
                SignatureScheme::ECDSA_NISTP384_SHA384 => &SHA384,
                SignatureScheme::ECDSA_NISTP521_SHA512 => &SHA512,
                _ => return None,
            };
            Some(Box::new(EcSigner { key: self.key.clone(), scheme: *scheme, digest }) as Box<dyn Signer>)
        };
        offered.iter().find_map(|scheme| self.tied.choose_scheme(&[*scheme]).or_else(|| free(scheme)))
    }

    fn public_key(&self) -> Option<pki_types::SubjectPublicKeyInfoDer<'_>> {
        self.tied.public_key()
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::ECDSA
    }
}

struct EcSigner {
    key: Arc<EVP_PKEY>,
    scheme: SignatureScheme,
    digest: &'static digest::Algorithm,
}

impl fmt::Debug for EcSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.scheme.fmt(f)
    }
}

impl Signer for EcSigner {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rustls::Error> {
        let failed = |_| rustls::Error::General("signing failed".into());
        let private = self.key.private().map_err(failed)?;
        let digest = digest::digest(self.digest, message);
        operate::sign(private.key(), &Options::default(), digest.as_ref()).map_err(failed)
    }

    fn scheme(&self) -> SignatureScheme {
        self.scheme
    }
}

/// An RSA key whose certificate binds it to PSS: the same signatures under other numbers (RFC 8446 4.2.3).
#[derive(Debug)]
struct PssKey(Arc<dyn SigningKey>);

/// The number for a PSS key, and the one the signature is made under.
const PSS_SCHEMES: [(u16, SignatureScheme); 3] = [
    (0x0809, SignatureScheme::RSA_PSS_SHA256),
    (0x080A, SignatureScheme::RSA_PSS_SHA384),
    (0x080B, SignatureScheme::RSA_PSS_SHA512),
];

impl SigningKey for PssKey {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        let (id, inner) = PSS_SCHEMES.into_iter().find(|(id, _)| offered.contains(&SignatureScheme::from(*id)))?;
        let signer = self.0.choose_scheme(&[inner])?;
        Some(Box::new(PssSigner { signer, scheme: SignatureScheme::from(id) }))
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::RSA
    }
}

#[derive(Debug)]
struct PssSigner {
    signer: Box<dyn Signer>,
    scheme: SignatureScheme,
}

impl Signer for PssSigner {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rustls::Error> {
        self.signer.sign(message)
    }

    fn scheme(&self) -> SignatureScheme {
        self.scheme
    }
}

/// What a connection shows now.
pub(crate) fn for_connection(ssl: &SSL) -> Vec<Credential> {
    let (mut credentials, settings) = (ssl.credentials.borrow().clone(), ssl.core.settings_in_force(&Program(ssl)));
    for slot in credentials.slots.iter_mut().filter(|slot| slot.is_complete()) {
        if !check_chain::may_be_used(ssl, slot) {
            *slot = Slot::default();
        }
    }
    let extra = lock(&ssl.ctx().credentials).extra.clone();
    let of_client = settings.client_sigalgs.as_deref().filter(|_| ssl.core.server.get() != Some(true));
    let schemes = of_client.or(settings.sigalgs.as_deref());
    let complete = |slot: &Slot| auto_chain::complete(ssl, slot);
    let suits =
        |slot: &Slot| slot.certificate.as_deref().is_some_and(|leaf| check_chain::is_signed_as_asked(ssl, leaf));
    for_handshake(&credentials, extra.as_ref(), schemes, complete, suits)
}
