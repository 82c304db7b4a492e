//! TLS 1.2's suites with pre-shared keys (RFC 4279, RFC 5487, RFC 6655, RFC 7905), which rustls has not.
//!
//! To rustls each is a suite of the same cipher in which a certificate's key signs an exchange of keys. The server's
//! certificate is a stand-in that never leaves, the signature is empty, and where the suite exchanges no keys the shares
//! are stand-ins, too. On the wire, and so in the transcript ([`super::wire`]), are the suite's own messages ([`forms`]).
//!
//! What makes this safe is that nothing of it can be taken for a certificate's proof, nor the other way round:
//! - these suites, and no others, are signed with by [`SCHEME`], for which we have no keys and verify nothing: rustls
//!   itself refuses the stand-in's signature in any other suite, and any real one in these;
//! - [`takes_certificate`] and [`takes_signature`], of which every verdict on a server depends, accept the stand-in only
//!   while the connection has a key, and then nothing else;
//! - the master secret comes from that key ([`premaster`]), or there is none: a peer without the key cannot finish;
//! - a Certificate of the peer's in these suites is refused before rustls could see it.

mod client;
pub mod forms;
mod server;

pub use client::names_groups;

use std::fmt;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::sign::{CertifiedKey, Signer, SigningKey};
use rustls::{CipherSuite, Error, SignatureAlgorithm, SignatureScheme};
use zeroize::Zeroizing;

/// What all these suites are signed with, as far as rustls is concerned, and nothing else is.
pub const SCHEME: SignatureScheme = SignatureScheme::ED448;

/// The group of rustls' exchange where none is exchanged on the wire: X25519.
pub const ANY_GROUP: u16 = 29;

/// Longest identity and longest hint.
pub const LONGEST_IDENTITY: usize = 256;

/// Takes the place of a certificate, which it is not: it does not even parse as one.
pub const STAND_IN: &[u8] = b"no certificate but a pre-shared key";

/// The suites: number, whether keys are exchanged besides, and the suite of rustls' that it is like.
const SUITES: [(u16, bool, u16); 8] = [
    (0x00A8, false, 0xC02B),
    (0x00A9, false, 0xC02C),
    (0xCCAB, false, 0xCCA9),
    (0xCCAC, true, 0xCCA9),
    (0xC0A4, false, 0xC02B),
    (0xC0A5, false, 0xC02B),
    (0xC0A8, false, 0xC02B),
    (0xC0A9, false, 0xC02B),
];

/// A pre-shared key.
#[derive(Clone)]
pub struct SharedKey(Zeroizing<Vec<u8>>);

impl SharedKey {
    /// These bytes.
    pub fn new(bytes: &[u8]) -> Self {
        SharedKey(Zeroizing::new(bytes.to_vec()))
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for SharedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedKey")
    }
}

/// A peer's text as a C string has it.
fn until_zero(text: &[u8]) -> Vec<u8> {
    text.iter().copied().take_while(|byte| *byte != 0).collect()
}

/// Whether a suite exchanges keys besides, if it is one of these at all.
pub fn exchanges(suite: u16) -> Option<bool> {
    SUITES.iter().find(|(number, ..)| *number == suite).map(|(_, exchanges, _)| *exchanges)
}

/// Whether a suite is one of these.
pub fn is_keyed(suite: u16) -> bool {
    exchanges(suite).is_some()
}

/// The suites, each with that of rustls' that it is like.
pub fn suites() -> impl Iterator<Item = (CipherSuite, bool, u16)> {
    SUITES.iter().map(|(number, exchanges, like)| (CipherSuite::from(*number), *exchanges, *like))
}

/// The premaster secret (RFC 4279 section 2, RFC 5489 section 2): what was exchanged, or else zeros, then the key.
pub fn premaster(exchanged: Option<&[u8]>, key: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let zeros = vec![0; key.len()];
    let mut premaster = Zeroizing::new(Vec::with_capacity(4 + exchanged.map_or(key.len(), <[u8]>::len) + key.len()));
    for part in [exchanged.unwrap_or(&zeros), key] {
        premaster.extend(u16::try_from(part.len()).ok()?.to_be_bytes());
        premaster.extend_from_slice(part);
    }
    Some(premaster)
}

/// Whether what rustls shows as a server's chain may stand, besides being what was judged: the stand-in if the connection
/// has a key, and never without.
pub fn takes_certificate(has_key: bool, shown: &[u8]) -> bool {
    (shown == STAND_IN) == has_key
}

/// Whether an empty signature takes the place of a certificate's; `None`: it has to be verified.
pub fn takes_signature(has_key: bool, shown: &[u8], scheme: SignatureScheme, signature: &[u8]) -> Option<bool> {
    let all_stand_in = scheme == SCHEME && shown == STAND_IN && signature.is_empty();
    match has_key || scheme == SCHEME || shown == STAND_IN {
        true => Some(has_key && all_stand_in),
        false => None,
    }
}

/// What rustls' server shows in these suites.
pub fn credential() -> Arc<CertifiedKey> {
    Arc::new(CertifiedKey::new(vec![CertificateDer::from(STAND_IN)], Arc::new(StandIn)))
}

/// The key of the stand-in, which signs with nothing.
#[derive(Debug)]
struct StandIn;

impl SigningKey for StandIn {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        offered.contains(&SCHEME).then(|| Box::new(StandIn) as Box<dyn Signer>)
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::ED448
    }
}

impl Signer for StandIn {
    fn sign(&self, _message: &[u8]) -> Result<Vec<u8>, Error> {
        Ok(Vec::new())
    }

    fn scheme(&self) -> SignatureScheme {
        SCHEME
    }
}

#[cfg(test)]
mod tests {
    use rustls::SupportedCipherSuite;

    use super::super::{overheard, signature};
    use super::*;

    #[test]
    fn no_other_suite_takes_the_stand_in_and_these_take_nothing_else() {
        assert!(!signature::SCHEMES.contains(&SCHEME), "we have keys of this kind now");
        let mut keyed = 0;
        for suite in (0..=u16::MAX).filter_map(overheard::suite) {
            let SupportedCipherSuite::Tls12(tls12) = suite else { continue };
            let is_keyed = is_keyed(tls12.common.suite.into());
            keyed += usize::from(is_keyed);
            assert_eq!(tls12.sign == [SCHEME], is_keyed, "{suite:?}");
            assert_eq!(tls12.sign.contains(&SCHEME), is_keyed, "{suite:?}");
        }
        assert_eq!(keyed, SUITES.len());
    }

    #[test]
    fn the_stand_in_counts_with_a_key_and_only_then() {
        let other = b"0\x03a certificate";
        for (has_key, shown) in [(true, STAND_IN), (false, other)] {
            assert!(takes_certificate(has_key, shown) && !takes_certificate(!has_key, shown));
        }
        assert_eq!(takes_signature(true, STAND_IN, SCHEME, &[]), Some(true));
        for has_key in [true, false] {
            for shown in [STAND_IN, other] {
                for scheme in [SCHEME, SignatureScheme::ED25519, SignatureScheme::RSA_PSS_SHA256] {
                    for signature in [&[][..], &[1]] {
                        let taken = takes_signature(has_key, shown, scheme, signature);
                        let whole = has_key && shown == STAND_IN && scheme == SCHEME && signature.is_empty();
                        let ordinary = !has_key && shown == other && scheme != SCHEME;
                        assert_eq!(taken, if ordinary { None } else { Some(whole) });
                    }
                }
            }
        }
    }

    #[test]
    fn the_premaster_secret() {
        assert_eq!(premaster(None, &[7, 8, 9]).unwrap()[..], [0, 3, 0, 0, 0, 0, 3, 7, 8, 9]);
        assert_eq!(premaster(Some(&[1, 2]), &[7]).unwrap()[..], [0, 2, 1, 2, 0, 1, 7]);
        assert!(premaster(None, &vec![1; 1 << 16]).is_none());
    }
}
