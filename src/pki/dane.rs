//! DANE (RFC 6698, RFC 7671): TLSA records, and which of them a chain's certificates match.

use std::sync::Arc;

use super::certificate::Certificate;
use super::key::PublicKey;
use crate::crypto::digest::Algorithm;

/// Certificate usages: what a record constrains.
#[allow(missing_docs)]
pub mod usage {
    pub const PKIX_TA: u8 = 0;
    pub const PKIX_EE: u8 = 1;
    pub const DANE_TA: u8 = 2;
    pub const DANE_EE: u8 = 3;
}

/// Usages that name the leaf, an authority; that need PKIX as well, that do not.
const EE: u8 = 1 << usage::PKIX_EE | 1 << usage::DANE_EE;
const TA: u8 = 1 << usage::PKIX_TA | 1 << usage::DANE_TA;
const PKIX: u8 = 1 << usage::PKIX_TA | 1 << usage::PKIX_EE;
const DANE: u8 = 1 << usage::DANE_TA | 1 << usage::DANE_EE;

/// Whole certificates or keys.
pub const SELECT_CERTIFICATE: u8 = 0;
/// Public keys.
pub const SELECT_KEY: u8 = 1;
/// The matching type of data that is not hashed.
pub const FULL: u8 = 0;

/// With this flag a match of usage 3 makes names unimportant.
pub const NO_EE_NAME_CHECKS: u64 = 1;

/// The matching types a context knows: digests, and the rank of each.
#[derive(Clone, Debug, Default)]
pub struct MatchingTypes(Vec<(Option<Algorithm>, u8)>);

impl MatchingTypes {
    /// SHA-256 as type 1 and the stronger SHA-512 as type 2; a second call changes nothing.
    pub fn enable(&mut self) {
        if self.0.is_empty() {
            self.0 = vec![(None, 0), (Some(Algorithm::Sha256), 1), (Some(Algorithm::Sha512), 2)];
        }
    }

    /// Whether DANE is there at all.
    pub fn is_enabled(&self) -> bool {
        self.0.len() > 1
    }

    /// Sets or (`None`) disables a type.
    pub fn set(&mut self, kind: u8, digest: Option<Algorithm>, rank: u8) {
        if self.0.len() <= usize::from(kind) {
            self.0.resize(usize::from(kind) + 1, (None, 0));
        }
        self.0[usize::from(kind)] = (digest, if digest.is_some() { rank } else { 0 });
    }

    /// The digest of a type.
    pub fn digest(&self, kind: u8) -> Option<Algorithm> {
        self.0.get(usize::from(kind))?.0
    }

    fn rank(&self, kind: u8) -> u8 {
        self.0.get(usize::from(kind)).map_or(0, |(_, rank)| *rank)
    }
}

/// A TLSA record.
#[derive(Clone, Debug)]
pub struct Record {
    /// Certificate usage.
    pub usage: u8,
    /// What is compared.
    pub selector: u8,
    /// How.
    pub kind: u8,
    /// With what.
    pub data: Arc<[u8]>,
}

/// A connection's records, and what verification found.
#[derive(Clone)]
pub struct Dane {
    /// Matching types, as the context had them.
    pub types: MatchingTypes,
    /// [`NO_EE_NAME_CHECKS`] or 0.
    pub flags: u64,
    /// Best first.
    records: Vec<Record>,
    /// Authorities' certificates that came in records.
    pub certificates: Vec<Arc<Certificate>>,
    usages: u8,
    /// Depth of the certificate that matched; -1: none.
    pub depth: i32,
    /// Depth at which PKIX trust was found; -1: not.
    pub pkix_depth: i32,
    matched: Option<usize>,
    /// The certificate that matched.
    pub certificate: Option<Arc<Certificate>>,
    /// The chain's top is signed by a bare key of a record.
    pub signed_by_bare_key: bool,
}

impl Dane {
    /// No records yet.
    pub fn new(types: MatchingTypes, flags: u64) -> Self {
        Dane {
            types,
            flags,
            records: Vec::new(),
            certificates: Vec::new(),
            usages: 0,
            depth: -1,
            pkix_depth: -1,
            matched: None,
            certificate: None,
            signed_by_bare_key: false,
        }
    }

    /// Takes a record in at its place: higher usages, selectors and ranks first.
    pub fn add(&mut self, record: Record) {
        let key = |record: &Record| (record.usage, record.selector, self.types.rank(record.kind));
        let place = self.records.iter().position(|other| key(other) <= key(&record)).unwrap_or(self.records.len());
        self.usages |= 1 << record.usage;
        self.records.insert(place, record);
    }

    /// Whether there is a record at all.
    pub fn is_used(&self) -> bool {
        !self.records.is_empty()
    }

    /// Whether a record names an authority.
    pub fn has_authority(&self) -> bool {
        self.usages & TA != 0
    }

    /// Whether a record needs PKIX as well.
    pub fn has_pkix(&self) -> bool {
        self.usages & PKIX != 0
    }

    /// Whether a record does without PKIX.
    pub fn has_dane(&self) -> bool {
        self.usages & DANE != 0
    }

    /// Forgets what an earlier verification found.
    pub fn reset(&mut self) {
        (self.depth, self.pkix_depth) = (-1, -1);
        (self.matched, self.certificate, self.signed_by_bare_key) = (None, None, false);
    }

    /// The record that matched.
    pub fn matched(&self) -> Option<&Record> {
        self.records.get(self.matched?)
    }

    /// Whether a certificate at this depth matches a record that needs no PKIX; a match that does is remembered.
    pub fn matches(&mut self, certificate: &Arc<Certificate>, depth: usize) -> bool {
        let mut mask = if depth == 0 { EE } else { TA };
        if self.depth >= 0 {
            mask &= !PKIX;
        }
        // A weaker digest counts only if no record of the same usage and selector has a stronger one (RFC 7671, 9).
        let mut group = None;
        for (index, record) in self.records.iter().enumerate() {
            if 1 << record.usage & mask == 0 {
                continue;
            }
            let rank = self.types.rank(record.kind);
            match group {
                Some((usage, selector, best)) if (usage, selector) == (record.usage, record.selector) => {
                    if record.kind != FULL && rank < best {
                        continue;
                    }
                }
                _ => group = Some((record.usage, record.selector, rank)),
            }
            if !self.fits(record, certificate) {
                continue;
            }
            let enough = 1 << record.usage & DANE != 0;
            if enough || self.depth < 0 {
                self.depth = depth as i32;
                self.matched = Some(index);
                self.certificate = Some(certificate.clone());
            }
            return enough;
        }
        false
    }

    fn fits(&self, record: &Record, certificate: &Certificate) -> bool {
        let encoded = match record.selector {
            SELECT_CERTIFICATE => &certificate.der()[..],
            _ => certificate.spki(),
        };
        match self.types.digest(record.kind) {
            None => record.kind == FULL && encoded == &record.data[..],
            Some(digest) => digest.digest(encoded).is_some_and(|hash| hash == record.data[..]),
        }
    }

    /// Whether a bare key of an authority's record has signed the chain's top, which is at this depth.
    pub fn bare_key_signed(&mut self, top: &Certificate, depth: usize) -> bool {
        let is_bare = |record: &Record| {
            (record.usage, record.selector, record.kind) == (usage::DANE_TA, SELECT_KEY, FULL)
                && PublicKey::parse(&record.data).is_some_and(|key| top.is_signed_by(&key))
        };
        let Some(index) = self.records.iter().position(is_bare) else { return false };
        self.certificate = None;
        self.matched = Some(index);
        self.depth = depth as i32;
        self.signed_by_bare_key = true;
        true
    }
}
