//! What OpenSSL refuses in a ClientHello, in its order, with its alerts and reasons: rustls' differ.

use super::alert::description as alert;
use super::client::schemes;
use super::extension_rules::is_known;
use super::failure::Failure;
use super::hello_forms::{SESSION_FORMS, TLS_FORMS, Wrong};
use super::messages::{ClientHello, Cursor, Malformed, extension, key_share, numbers};
use super::provider;
use crate::error::{Error, Lib, reason};
use crate::tls::custom::{self, Method, Role, context};
use crate::tls::prf::hashes_with_sha384;
use crate::tls::resumption::offered::offered_identities;
use crate::tls::settings::Settings;
use crate::tls::version::{Enabled, Version};

/// The signalling suite of a client that tried a higher version before (RFC 7507).
pub const FALLBACK_SCSV: u16 = 0x5600;

/// Schemes of OpenSSL's default list that we have not: a client that offers only these shares some, but gets no
/// certificate. Those of DSA, the last, count in TLS 1.2 only.
const FOREIGN_SCHEMES: [u16; 10] = [0x0808, 0x0809, 0x080A, 0x080B, 0x0303, 0x0301, 0x0302, 0x0402, 0x0502, 0x0602];

/// What a HelloRetryRequest of ours asked for.
#[derive(Clone, Copy)]
pub struct Retried {
    /// The suite it chose.
    pub suite: u16,
    /// The group it wants a share of.
    pub group: Option<u16>,
}

/// A ClientHello and what it is judged by.
pub struct Judge<'a> {
    /// The hello.
    pub hello: &'a ClientHello<'a>,
    /// The version chosen.
    pub version: Version,
    /// Ours.
    pub settings: &'a Settings,
    /// Set if this is the second hello.
    pub retried: Option<Retried>,
    /// Whether a TLS 1.3 suite with SHA-256 comes before all others.
    pub prefers_sha256: bool,
}

/// Takes a hello apart, and refuses extensions that cannot stand in one.
pub fn parse<'a>(body: &'a [u8], own: &[Method]) -> Result<ClientHello<'a>, Failure> {
    let hello = ClientHello::parse(body).map_err(|malformed| {
        let reason = match malformed {
            Malformed::Short => reason::SSL_R_LENGTH_TOO_SHORT,
            Malformed::Body => reason::SSL_R_LENGTH_MISMATCH,
            Malformed::Extensions => reason::SSL_R_BAD_EXTENSION,
        };
        Failure::new(alert::DECODE_ERROR, reason)
    })?;
    let kinds: Vec<u16> = hello.extensions.iter().map(|(kind, _)| *kind).collect();
    // What nobody knows may come as often as it likes.
    let is_ours = |kind: &u16| is_known(*kind) || custom::find(own, Role::Server, *kind).is_some();
    let mut known: Vec<u16> = kinds.iter().copied().filter(is_ours).collect();
    known.sort_unstable();
    let twice = known.windows(2).any(|pair| pair[0] == pair[1]);
    let psk = kinds.iter().position(|kind| *kind == extension::PRE_SHARED_KEY);
    let psk_not_last = psk.is_some_and(|at| at + 1 < kinds.len());
    let own_elsewhere = |kind: &u16| {
        let method = custom::find(own, Role::Server, *kind).map(|index| &own[index]);
        method.is_some_and(|method| *kind != extension::SCT && !method.fits(context::CLIENT_HELLO))
    };
    // use_srtp belongs to DTLS.
    match twice || psk_not_last || kinds.contains(&extension::USE_SRTP) || kinds.iter().any(own_elsewhere) {
        true => Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_EXTENSION)),
        false => Ok(hello),
    }
}

/// The version a hello leads to.
pub fn version(hello: &ClientHello<'_>, enabled: Enabled, retried: bool) -> Result<Version, Failure> {
    let legacy = Version(hello.legacy_version);
    if hello.is_foreign_v2() {
        return Err(Failure::new(alert::PROTOCOL_VERSION, reason::SSL_R_UNKNOWN_PROTOCOL));
    }
    let refused = |reason| {
        // The alert is put into the words of the version the client named: SSL 3.0 lacks this one.
        let number = if legacy == Version::SSL3 { alert::HANDSHAKE_FAILURE } else { alert::PROTOCOL_VERSION };
        Failure::new(number, reason)
    };
    let offered = match hello.extension(extension::SUPPORTED_VERSIONS) {
        Some(data) => {
            let list = Cursor(data).whole8().ok_or_else(|| refused(reason::SSL_R_LENGTH_MISMATCH))?;
            if legacy <= Version::SSL3 {
                return Err(refused(reason::SSL_R_BAD_LEGACY_VERSION));
            }
            if !list.len().is_multiple_of(2) {
                return Err(refused(reason::SSL_R_LENGTH_MISMATCH));
            }
            numbers(list)
        }
        None if legacy <= Version::SSL3 => return Err(refused(reason::SSL_R_VERSION_TOO_LOW)),
        None => vec![legacy.min(Version::TLS1_2).0],
    };
    if enabled.tls13 && offered.contains(&Version::TLS1_3.0) {
        Ok(Version::TLS1_3)
    } else if enabled.tls12 && offered.contains(&Version::TLS1_2.0) && !retried {
        Ok(Version::TLS1_2)
    } else {
        Err(refused(reason::SSL_R_UNSUPPORTED_PROTOCOL))
    }
}

/// Refuses TLS 1.3 binders that are missing or too short or long, up to that of the identity that a session was found by.
pub fn binder(hello: &ClientHello<'_>, identity: &[u8], suite: u16) -> Result<(), Failure> {
    let found = offered_identities(hello).iter().position(|one| *one == identity);
    let mut cursor = Cursor(hello.extension(extension::PRE_SHARED_KEY).unwrap_or_default());
    let mut binders = Cursor(cursor.vec16().and_then(|_| cursor.vec16()).unwrap_or_default());
    let binder = (0..=found.unwrap_or_default()).map(|_| binders.vec8()).last().flatten();
    let len = if hashes_with_sha384(suite) { 48 } else { 32 };
    match binder.is_some_and(|binder| binder.len() == len) {
        true => Ok(()),
        false => Err(Failure::new(alert::DECODE_ERROR, reason::SSL_R_BAD_EXTENSION)),
    }
}

impl Judge<'_> {
    /// The form of what offers sessions, before they are looked for.
    pub fn session_forms(&self) -> Result<(), Failure> {
        self.run(&SESSION_FORMS)
    }

    /// The part that follows: compression, the form of all other extensions.
    pub fn forms(&self) -> Result<(), Failure> {
        if !self.hello.compression_methods.contains(&0) {
            return Err(Failure::new(alert::DECODE_ERROR, reason::SSL_R_NO_COMPRESSION_SPECIFIED));
        }
        self.run(&TLS_FORMS)
    }

    /// What comes first: the form of the list of suites.
    pub fn suite_list(&self) -> Result<(), Failure> {
        let (bytes, width) = self.hello.suites_v2.map_or((self.hello.cipher_suites, 2), |suites| (suites, 3));
        if bytes.is_empty() {
            return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_NO_CIPHERS_SPECIFIED));
        }
        if !bytes.len().is_multiple_of(width) {
            return Err(Failure::new(alert::DECODE_ERROR, reason::SSL_R_ERROR_IN_RECEIVED_CIPHER_LIST));
        }
        Ok(())
    }

    /// What the suites say, and TLS 1.3's choice.
    pub fn suites(&self) -> Result<(), Failure> {
        let theirs = numbers(self.hello.cipher_suites);
        let fell_back = theirs.contains(&FALLBACK_SCSV) && self.version == Version::TLS1_2;
        if fell_back && provider::usable_versions(self.settings).tls13 {
            return Err(Failure::new(alert::INAPPROPRIATE_FALLBACK, reason::SSL_R_INAPPROPRIATE_FALLBACK));
        }
        if self.version != Version::TLS1_3 {
            return Ok(());
        }
        let chosen = self.tls13_suite();
        let chosen = chosen.ok_or_else(|| Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_NO_SHARED_CIPHER))?;
        match self.retried.is_some_and(|retried| retried.suite != chosen) {
            true => Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_CIPHER)),
            false => Ok(()),
        }
    }

    fn run(&self, forms: &[super::hello_forms::Form]) -> Result<(), Failure> {
        let tls13 = self.version == Version::TLS1_3;
        for form in forms.iter().filter(|form| form.only.is_none_or(|only| only == self.version)) {
            if let Some(data) = self.hello.extension(form.kind) {
                (form.check)(self, Cursor(data)).map_err(|Wrong { alert, reason, point }| {
                    let number = if tls13 { alert } else { in_tls12(alert) };
                    let error = match point {
                        Some(point) => Error::new(Lib::EC, point).then(Lib::SSL, reason),
                        None => Error::ssl(reason),
                    };
                    Failure { alert: Some(number), error }
                })?;
            }
        }
        Ok(())
    }

    /// What comes after the callbacks for name and protocol: extensions that must be there, and what both must share.
    pub fn complete(&self, resumes: bool) -> Result<(), Failure> {
        let has = |kind| self.hello.extension(kind).is_some();
        let tls13 = self.version == Version::TLS1_3;
        let missing = |reason| {
            let number = alert::MISSING_EXTENSION;
            Err(Failure::new(if tls13 { number } else { in_tls12(number) }, reason))
        };
        if tls13 && !resumes && !has(extension::SIGNATURE_ALGORITHMS) {
            return missing(reason::SSL_R_MISSING_SIGALGS_EXTENSION);
        }
        if tls13 && !has(extension::KEY_SHARE) {
            return missing(reason::SSL_R_NO_SUITABLE_KEY_SHARE);
        }
        if tls13 && self.group().is_none() {
            return Err(Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_NO_SUITABLE_KEY_SHARE));
        }
        if has(extension::PRE_SHARED_KEY) && !has(extension::PSK_KEY_EXCHANGE_MODES) {
            return missing(reason::SSL_R_MISSING_PSK_KEX_MODES_EXTENSION);
        }
        if tls13 && self.hello.compression_methods.len() != 1 {
            return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_INVALID_COMPRESSION_ALGORITHM));
        }
        match self.shares_scheme() {
            true => Ok(()),
            false => Err(Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS)),
        }
    }

    fn shares_scheme(&self) -> bool {
        let ours = self.settings.sigalgs.as_deref();
        let foreign = match (ours, self.version == Version::TLS1_3) {
            (Some(_), _) => &[][..],
            (None, true) => &FOREIGN_SCHEMES[..6],
            (None, false) => &FOREIGN_SCHEMES[..],
        };
        let offered = self.hello.list(extension::SIGNATURE_ALGORITHMS);
        let known = schemes(ours);
        let shared = |scheme: &u16| known.contains(&(*scheme).into()) || foreign.contains(scheme);
        self.hello.extension(extension::SIGNATURE_ALGORITHMS).is_none() || offered.iter().any(shared)
    }

    /// The TLS 1.3 suite that rustls will choose.
    pub fn tls13_suite(&self) -> Option<u16> {
        let theirs = numbers(self.hello.cipher_suites);
        let ours = self.settings.ordered(&self.settings.tls13_suites, &theirs);
        let shared = || self.settings.shared(&theirs, &ours);
        let preferred = shared().find(|suite| self.prefers_sha256 && !hashes_with_sha384(*suite));
        preferred.or_else(|| shared().next())
    }

    /// The group OpenSSL would exchange keys with: in TLS 1.3 that of the first share it can use, or else one it asks
    /// a share of by a HelloRetryRequest.
    pub fn group(&self) -> Option<u16> {
        let mut ours = provider::groups(self.settings);
        let theirs = self.hello.list(extension::SUPPORTED_GROUPS);
        if self.version == Version::TLS1_3 {
            let shared = self.hello.shares().map(|(group, _)| group).find(|group| ours.contains(group));
            return shared.or_else(|| ours.iter().copied().find(|group| theirs.contains(group)));
        }
        ours.retain(|group| !provider::is_hybrid(*group));
        self.settings.shared(&theirs, &ours).next()
    }

    /// Of a TLS 1.3 client's key shares the one that will be used: its group, and the share if OpenSSL 3.0 has such keys.
    pub fn share(&self) -> (Option<u16>, &[u8]) {
        let has_share = |group: &u16| self.hello.shares().any(|(of, _)| of == *group);
        let group = self.group().filter(|group| self.version == Version::TLS1_3 && has_share(group));
        let shares = self.hello.extension(extension::KEY_SHARE).zip(group);
        (group, shares.and_then(|(data, group)| key_share(data, group, false)).unwrap_or_default())
    }
}

/// TLS 1.2's word for an alert that is TLS 1.3's.
fn in_tls12(number: u8) -> u8 {
    if number == alert::MISSING_EXTENSION { alert::HANDSHAKE_FAILURE } else { number }
}
