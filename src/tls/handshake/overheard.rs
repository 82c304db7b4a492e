//! What rustls derives and keeps to itself: the key derivation of its suites passes through here.
//!
//! Two secrets are noted for the connection being driven: the one TLS 1.3 tickets come from, and the one of early
//! exporters. A secret that the program gives takes the place of TLS 1.2's, a key from outside that of a session's secret
//! ([`super::psk`]). In TLS 1.2's suites with pre-shared keys ([`super::keyed`]) the master secret comes from the key. And for a
//! donor's connection ([`crate::tls::resumption::donor`]) a session's secret can be planted, which rustls then takes for its
//! own. What is not of interest goes straight to the implementation: [`hkdf`] in TLS 1.3, rustls' own in TLS 1.2.

use std::cell::RefCell;
use std::sync::LazyLock;

use rustls::crypto::aws_lc_rs::ALL_CIPHER_SUITES;
use rustls::crypto::hmac::Tag;
use rustls::crypto::tls12::Prf;
use rustls::crypto::tls13::{Hkdf, HkdfExpander, OkmBlock, OutputLengthError};
use rustls::crypto::{ActiveKeyExchange, CipherSuiteCommon, SharedSecret};
use rustls::{CipherSuite, Error, SupportedCipherSuite, Tls12CipherSuite, Tls13CipherSuite};
use zeroize::Zeroizing;

use super::ccm::{self, Ccm};
use super::keyed;
use super::psk::Key;
use super::secrets::label;
use super::{judged, transcript};
use crate::tls::hkdf::{self, Sha2};

thread_local! {
    static PLANTED: RefCell<Option<Zeroizing<Vec<u8>>>> = const { RefCell::new(None) };
}

/// Runs rustls calls of a donor's connection: what it would derive as a session's secret is this one.
pub fn plant<T>(secret: &[u8], call: impl FnOnce() -> T) -> T {
    struct Restore(Option<Zeroizing<Vec<u8>>>);
    impl Drop for Restore {
        fn drop(&mut self) {
            PLANTED.set(self.0.take());
        }
    }
    let _restore = Restore(PLANTED.replace(Some(Zeroizing::new(secret.to_vec()))));
    call()
}

fn planted() -> Option<Zeroizing<Vec<u8>>> {
    PLANTED.with_borrow(Option::clone)
}

/// rustls' suites, overheard: its objects are static, so these live as long as the process.
static SUITES: LazyLock<Vec<SupportedCipherSuite>> = LazyLock::new(|| {
    let own = ALL_CIPHER_SUITES.iter().map(|suite| overhear(suite, None));
    let more = ccm::suites().filter_map(|(suite, cipher, like)| {
        let like = ALL_CIPHER_SUITES.iter().find(|other| u16::from(other.suite()) == like)?;
        Some(overhear(like, Some((suite, cipher))))
    });
    own.chain(more).chain(keyed::suites().filter_map(with_key)).collect()
});

/// A suite by its IANA number.
pub fn suite(number: u16) -> Option<SupportedCipherSuite> {
    SUITES.iter().copied().find(|suite| u16::from(suite.suite()) == number)
}

fn common(of: &CipherSuiteCommon) -> CipherSuiteCommon {
    let CipherSuiteCommon { suite, hash_provider, confidentiality_limit } = *of;
    CipherSuiteCommon { suite, hash_provider, confidentiality_limit }
}

/// A suite of rustls', or another with the number and the cipher given.
fn overhear(suite: &SupportedCipherSuite, other: Option<(CipherSuite, &'static Ccm)>) -> SupportedCipherSuite {
    let (number, cipher) = other.unzip();
    match suite {
        SupportedCipherSuite::Tls12(suite) => SupportedCipherSuite::Tls12(Box::leak(Box::new(Tls12CipherSuite {
            common: CipherSuiteCommon {
                suite: number.unwrap_or(suite.common.suite),
                hash_provider: transcript::of(suite.common.hash_provider),
                ..common(&suite.common)
            },
            prf_provider: Box::leak(Box::new(OverheardPrf(suite.prf_provider))),
            kx: suite.kx,
            sign: suite.sign,
            aead_alg: cipher.map_or(suite.aead_alg, |cipher| cipher),
        }))),
        SupportedCipherSuite::Tls13(suite) => SupportedCipherSuite::Tls13(Box::leak(Box::new(Tls13CipherSuite {
            common: CipherSuiteCommon {
                suite: number.unwrap_or(suite.common.suite),
                hash_provider: transcript::of(suite.common.hash_provider),
                ..common(&suite.common)
            },
            hkdf_provider: Box::leak(Box::new(OverheardHkdf(number.unwrap_or(suite.common.suite).into()))),
            aead_alg: cipher.map_or(suite.aead_alg, |cipher| cipher),
            quic: None,
        }))),
    }
}

/// A suite with pre-shared keys: signed by nothing that signs elsewhere, and without a master secret of rustls' own.
fn with_key((number, exchanges, like): (CipherSuite, bool, u16)) -> Option<SupportedCipherSuite> {
    let mut all = ALL_CIPHER_SUITES.iter();
    let like = all.find(|suite| u16::from(suite.suite()) == like)?;
    let SupportedCipherSuite::Tls12(suite) = like else { return None };
    Some(SupportedCipherSuite::Tls12(Box::leak(Box::new(Tls12CipherSuite {
        common: CipherSuiteCommon {
            suite: number,
            hash_provider: transcript::of(suite.common.hash_provider),
            ..common(&suite.common)
        },
        prf_provider: Box::leak(Box::new(KeyedPrf { prf: OverheardPrf(suite.prf_provider), exchanges })),
        kx: suite.kx,
        sign: &[keyed::SCHEME],
        aead_alg: ccm::cipher(number.into()).map_or(suite.aead_alg, |cipher| cipher),
    }))))
}

/// The same as donors use it: whatever key signs in TLS 1.2.
pub fn donor_suite(number: u16) -> Option<SupportedCipherSuite> {
    const ECDSA: u16 = 0xC02B; // its schemes include Ed25519
    static SIGNED_BY_ANY: LazyLock<Vec<SupportedCipherSuite>> = LazyLock::new(|| {
        let Some(SupportedCipherSuite::Tls12(ecdsa)) = suite(ECDSA) else { return Vec::new() };
        let signed_by_any = |suite: &SupportedCipherSuite| match suite {
            SupportedCipherSuite::Tls12(suite) => SupportedCipherSuite::Tls12(Box::leak(Box::new(Tls12CipherSuite {
                common: common(&suite.common),
                prf_provider: suite.prf_provider,
                kx: suite.kx,
                sign: ecdsa.sign,
                aead_alg: suite.aead_alg,
            }))),
            tls13 => *tls13,
        };
        SUITES.iter().map(signed_by_any).collect()
    });
    SIGNED_BY_ANY.iter().copied().find(|suite| u16::from(suite.suite()) == number)
}

/// The HKDF of the suite with this number.
struct OverheardHkdf(u16);

impl OverheardHkdf {
    fn inner(&self) -> &'static Sha2 {
        hkdf::of_suite(self.0)
    }
}

impl Hkdf for OverheardHkdf {
    fn extract_from_zero_ikm(&self, salt: Option<&[u8]>) -> Box<dyn HkdfExpander> {
        let expander = self.inner().extract_from_zero_ikm(salt);
        let of = if salt.is_some() { Source::Master } else { Source::Session };
        Box::new(Overheard { expander, of })
    }

    fn extract_from_secret(&self, salt: Option<&[u8]>, secret: &[u8]) -> Box<dyn HkdfExpander> {
        if salt.is_some() {
            return self.inner().extract_from_secret(salt, secret);
        }
        // The early secret of a session taken up, or of the key that stands behind it.
        let key = judged::session_key();
        let secret = key.as_ref().map_or(secret, Key::secret);
        let expander = self.inner().extract_from_secret(None, secret);
        let of = if key.is_some() { Source::External } else { Source::Session };
        Box::new(Overheard { expander, of })
    }

    fn extract_from_kx_shared_secret(
        &self,
        salt: Option<&[u8]>,
        kx: Box<dyn ActiveKeyExchange>,
        peer_pub_key: &[u8],
    ) -> Result<Box<dyn HkdfExpander>, Error> {
        self.inner().extract_from_kx_shared_secret(salt, kx, peer_pub_key)
    }

    fn expander_for_okm(&self, okm: &OkmBlock) -> Box<dyn HkdfExpander> {
        match (planted(), judged::secrets()) {
            (Some(secret), _) => Box::new(Planted { expander: self.inner().expander_for_okm(okm), secret }),
            (None, Some(secrets)) => Box::new(secrets.expander(self.inner(), okm.as_ref())),
            (None, None) => self.inner().expander_for_okm(okm),
        }
    }

    fn hmac_sign(&self, key: &OkmBlock, message: &[u8]) -> Tag {
        self.inner().hmac_sign(key, message)
    }

    fn fips(&self) -> bool {
        self.inner().fips()
    }
}

/// The label that HKDF-Expand-Label (RFC 8446 section 7.1) puts into these parts.
fn label_of<'a>(info: &[&'a [u8]]) -> &'a [u8] {
    match info {
        [_, _, _, label, ..] => label,
        _ => &[],
    }
}

/// An expander whose results are noted, if they are of interest.
struct Overheard {
    expander: Box<dyn HkdfExpander>,
    of: Source,
}

/// What an expander expands.
#[derive(PartialEq, Eq)]
enum Source {
    /// The master secret.
    Master,
    /// The early secret of a session, or of none.
    Session,
    /// That of a key from outside.
    External,
}

impl HkdfExpander for Overheard {
    fn expand_slice(&self, info: &[&[u8]], output: &mut [u8]) -> Result<(), OutputLengthError> {
        self.expander.expand_slice(info, output)
    }

    fn expand_block(&self, info: &[&[u8]]) -> OkmBlock {
        /// It stands beside the early traffic secret: same secret, same context.
        const EARLY_EXPORTER: &[u8] = b"e exp master";
        match (label_of(info), info) {
            (b"res master", _) => {
                let block = self.expander.expand_block(info);
                judged::note_secret(label::RESUMPTION, block.as_ref());
                block
            }
            (b"c e traffic", [len, _, prefix, _, rest @ ..]) => {
                let label_len = [(prefix.len() + EARLY_EXPORTER.len()) as u8];
                let exporter = [&[*len, &label_len[..], prefix, EARLY_EXPORTER], rest].concat();
                judged::note_secret(label::EARLY_EXPORTER, self.expander.expand_block(&exporter).as_ref());
                self.expander.expand_block(info)
            }
            (b"res binder", [len, label_len, prefix, _, rest @ ..]) if self.of == Source::External => {
                self.expander.expand_block(&[&[*len, *label_len, *prefix, b"ext binder"], rest].concat())
            }
            (b"derived", _) => match judged::agreed_key().filter(|_| self.of != Source::Master) {
                Some(key) => key.early_secret().expand_block(info),
                None => self.expander.expand_block(info),
            },
            _ => self.expander.expand_block(info),
        }
    }

    fn hash_len(&self) -> usize {
        self.expander.hash_len()
    }
}

/// An expander that gives the planted secret where a ticket's is derived.
struct Planted {
    expander: Box<dyn HkdfExpander>,
    secret: Zeroizing<Vec<u8>>,
}

impl HkdfExpander for Planted {
    fn expand_slice(&self, info: &[&[u8]], output: &mut [u8]) -> Result<(), OutputLengthError> {
        self.expander.expand_slice(info, output)
    }

    fn expand_block(&self, info: &[&[u8]]) -> OkmBlock {
        match label_of(info) == b"resumption" && self.secret.len() == self.hash_len() {
            true => OkmBlock::new(&self.secret),
            false => self.expander.expand_block(info),
        }
    }

    fn hash_len(&self) -> usize {
        self.expander.hash_len()
    }
}

/// Derives the master secret from the key of the connection being driven; without one there is none.
struct KeyedPrf {
    prf: OverheardPrf,
    exchanges: bool,
}

impl Prf for KeyedPrf {
    fn for_key_exchange(
        &self,
        output: &mut [u8; 48],
        kx: Box<dyn ActiveKeyExchange>,
        peer_pub_key: &[u8],
        label: &[u8],
        seed: &[u8],
    ) -> Result<(), Error> {
        if PLANTED.with_borrow(Option::is_some) {
            return self.prf.for_key_exchange(output, kx, peer_pub_key, label, seed); // a donor's
        }
        let no_key = || Error::General("no pre-shared key".into());
        let key = judged::shared_key().ok_or_else(no_key)?;
        let exchange = || kx.complete_for_tls_version(peer_pub_key, &rustls::version::TLS12);
        let exchanged = self.exchanges.then(exchange).transpose()?;
        let premaster = keyed::premaster(exchanged.as_ref().map(SharedSecret::secret_bytes), key.bytes());
        // Past all that may replace a secret: it comes from this key or not at all.
        self.prf.0.for_secret(output, &premaster.ok_or_else(no_key)?, label, seed);
        Ok(())
    }

    fn for_secret(&self, output: &mut [u8], secret: &[u8], label: &[u8], seed: &[u8]) {
        self.prf.for_secret(output, secret, label, seed);
    }
}

struct OverheardPrf(&'static dyn Prf);

impl Prf for OverheardPrf {
    fn for_key_exchange(
        &self,
        output: &mut [u8; 48],
        kx: Box<dyn ActiveKeyExchange>,
        peer_pub_key: &[u8],
        label: &[u8],
        seed: &[u8],
    ) -> Result<(), Error> {
        match planted().as_deref().and_then(|secret| secret.first_chunk()) {
            None => self.0.for_key_exchange(output, kx, peer_pub_key, label, seed),
            Some(secret) => {
                *output = *secret;
                Ok(())
            }
        }
    }

    fn for_secret(&self, output: &mut [u8], secret: &[u8], label: &[u8], seed: &[u8]) {
        let given = judged::given_master();
        let secret = given.as_deref().map_or(secret, |given| given);
        if PLANTED.with_borrow(Option::is_some) {
            match label.ends_with(b"finished") {
                // A donor's two ends need not have seen the same messages.
                true => output.fill(0),
                false => self.0.for_secret(output, secret, label, seed),
            }
            return;
        }
        // A connection has one: rustls asks for it to use it, and again to hand it over.
        let secrets = judged::secrets().filter(|_| label == b"key expansion");
        match secrets.as_ref().and_then(|secrets| secrets.get(label::KEY_BLOCK)) {
            Some(block) if block.len() == output.len() => output.copy_from_slice(&block),
            _ => {
                self.0.for_secret(output, secret, label, seed);
                if let Some(secrets) = secrets {
                    secrets.note(label::KEY_BLOCK, output);
                }
            }
        }
    }

    fn fips(&self) -> bool {
        self.0.fips()
    }
}
