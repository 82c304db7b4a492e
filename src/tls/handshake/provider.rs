//! The cryptography a connection may use, as rustls takes it: suites, groups, verification algorithms.

use std::sync::{Arc, LazyLock};

use aws_lc_rs::agreement::{ECDH_P521, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use aws_lc_rs::rand::SystemRandom;
use rustls::crypto::aws_lc_rs::{default_provider, kx_group};
use rustls::crypto::{
    ActiveKeyExchange, CryptoProvider, GetRandomFailed, SecureRandom, SharedSecret, SupportedKxGroup,
};
use rustls::{NamedGroup, PeerMisbehaved, SupportedCipherSuite};

use super::judged;
use super::keyed::is_keyed;
use super::overheard::suite;
use crate::tls::records::{HEADER, MAX_PLAINTEXT};
use crate::tls::settings::{Settings, option};
use crate::tls::version::Enabled;

/// Group numbers in our order of preference (DESIGN 1.2).
pub const DEFAULT_GROUPS: [u16; 5] = [0x11EC, 29, 23, 24, 25];

/// P-521, which rustls lacks: a server that insists on it would refuse a client without it.
#[derive(Debug)]
struct P521;

struct P521Exchange {
    private: EphemeralPrivateKey,
    public: Vec<u8>,
}

impl SupportedKxGroup for P521 {
    fn start(&self) -> Result<Box<dyn ActiveKeyExchange>, rustls::Error> {
        let failed = |_| rustls::Error::FailedToGetRandomBytes;
        let private = EphemeralPrivateKey::generate(&ECDH_P521, &SystemRandom::new()).map_err(failed)?;
        let public = private.compute_public_key().map_err(failed)?.as_ref().to_vec();
        Ok(Box::new(P521Exchange { private, public }))
    }

    fn name(&self) -> NamedGroup {
        NamedGroup::secp521r1
    }
}

impl ActiveKeyExchange for P521Exchange {
    fn complete(self: Box<Self>, peer: &[u8]) -> Result<SharedSecret, rustls::Error> {
        // An uncompressed point of 66-byte coordinates; nothing else is allowed in TLS 1.3.
        let bad = rustls::Error::PeerMisbehaved(PeerMisbehaved::InvalidKeyShare);
        if peer.len() != 133 || peer[0] != 4 {
            return Err(bad);
        }
        let peer = UnparsedPublicKey::new(&ECDH_P521, peer);
        agree_ephemeral(self.private, peer, bad, |secret| Ok(SharedSecret::from(secret)))
    }

    fn pub_key(&self) -> &[u8] {
        &self.public
    }

    fn group(&self) -> NamedGroup {
        NamedGroup::secp521r1
    }
}

/// Our randomness, but for a random that was drawn before.
#[derive(Debug)]
struct DrawnBefore;

impl SecureRandom for DrawnBefore {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), GetRandomFailed> {
        let drawn = if buffer.len() == 32 { judged::take_random() } else { None };
        match drawn {
            Some(random) => buffer.copy_from_slice(&random),
            None => BASE.secure_random.fill(buffer)?,
        }
        Ok(())
    }
}

/// Puts a server's suites in the order that counts for a client with these.
pub fn order_suites(settings: &mut Arc<Settings>, theirs: &[u16]) {
    if settings.options & option::PRIORITIZE_CHACHA != 0 {
        let settings = Arc::make_mut(settings);
        settings.tls12_suites = settings.ordered(&settings.tls12_suites, theirs);
        settings.tls13_suites = settings.ordered(&settings.tls13_suites, theirs);
    }
}

fn group(number: u16) -> Option<&'static dyn SupportedKxGroup> {
    match number {
        0x11EC => Some(kx_group::X25519MLKEM768),
        0x11EB => Some(kx_group::SECP256R1MLKEM768),
        29 => Some(kx_group::X25519),
        23 => Some(kx_group::SECP256R1),
        24 => Some(kx_group::SECP384R1),
        25 => Some(&P521),
        _ => None,
    }
}

static BASE: LazyLock<CryptoProvider> = LazyLock::new(default_provider);

/// What these settings leave of our cryptography.
///
/// A version without a suite is dropped from `enabled` by the caller (rustls refuses such a configuration). `keyed`: TLS
/// 1.2's suites with pre-shared keys go along.
pub fn for_settings(settings: &Settings, enabled: Enabled, keyed: bool) -> Arc<CryptoProvider> {
    let tls13 = settings.tls13_suites.iter().filter(|_| enabled.tls13);
    let tls12 = settings.tls12_suites.iter().filter(|suite| enabled.tls12 && (keyed || !is_keyed(**suite)));
    Arc::new(CryptoProvider {
        cipher_suites: tls13.chain(tls12).filter_map(|number| suite(*number)).collect(),
        kx_groups: groups(settings).into_iter().filter_map(group).collect(),
        signature_verification_algorithms: BASE.signature_verification_algorithms,
        secure_random: &DrawnBefore,
        key_provider: BASE.key_provider,
    })
}

/// Whether a group joins a classical exchange with ML-KEM: for TLS 1.3 only.
pub fn is_hybrid(number: u16) -> bool {
    matches!(number, 0x11EB | 0x11EC)
}

/// The groups that these settings leave of ours, in order of preference.
pub fn groups(settings: &Settings) -> Vec<u16> {
    let wanted = settings.groups.as_deref().unwrap_or(&DEFAULT_GROUPS);
    wanted.iter().copied().filter(|number| group(*number).is_some()).collect()
}

/// A donor's cryptography ([`crate::tls::resumption::donor`]): one suite, one group, and this randomness or our own.
pub fn for_donor(suite: SupportedCipherSuite, random: Option<&'static dyn SecureRandom>) -> Arc<CryptoProvider> {
    Arc::new(CryptoProvider {
        cipher_suites: vec![suite],
        kx_groups: vec![kx_group::X25519],
        signature_verification_algorithms: BASE.signature_verification_algorithms,
        secure_random: random.unwrap_or(BASE.secure_random),
        key_provider: BASE.key_provider,
    })
}

/// The largest handshake record, its header included, if it is less than the rule.
pub fn fragment_size(settings: &Settings) -> Option<usize> {
    (settings.max_send_fragment < MAX_PLAINTEXT).then_some(settings.max_send_fragment + HEADER)
}

/// The versions that also have a suite left, those with pre-shared keys in TLS 1.2 if `keyed`.
pub fn offered_versions(settings: &Settings, keyed: bool) -> Enabled {
    let enabled = settings.enabled_versions();
    Enabled {
        tls12: enabled.tls12 && settings.tls12_suites.iter().any(|number| keyed || !is_keyed(*number)),
        tls13: enabled.tls13 && settings.tls13_suites.iter().any(|number| suite(*number).is_some()),
    }
}

/// The versions of a server: it chooses one before it looks for a suite.
pub fn usable_versions(settings: &Settings) -> Enabled {
    offered_versions(settings, true)
}

/// Whether the highest version allowed has a suite left; without one OpenSSL makes no ClientHello.
pub fn highest_version_has_suite(settings: &Settings, keyed: bool) -> bool {
    let (enabled, usable) = (settings.enabled_versions(), offered_versions(settings, keyed));
    if enabled.tls13 { usable.tls13 } else { usable.tls12 }
}

/// rustls' constants for these versions.
pub fn rustls_versions(enabled: Enabled) -> Vec<&'static rustls::SupportedProtocolVersion> {
    let tls13 = enabled.tls13.then_some(&rustls::version::TLS13);
    tls13.into_iter().chain(enabled.tls12.then_some(&rustls::version::TLS12)).collect()
}
