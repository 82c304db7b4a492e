//! What a connection may use of what it is set to: the security level's judgement, or the program's in its place.
//! Source: SSL_CTX_set_security_level(3).

use std::sync::Arc;

use super::connection::Connection;
use super::handshake::credential::wants_ecdsa;
use super::handshake::keyed::exchanges;
use super::handshake::provider::DEFAULT_GROUPS;
use super::handshake::signature::SCHEMES;
use super::hooks::Hooks;
use super::settings::{Settings, option, verify};
use super::sigalgs::{self, CERTIFICATE_TYPES, ECDSA_SIGN, RSA_SIGN};
use super::suites;
use super::version::Version;

/// What is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A protocol version.
    Version(u16),
    /// A cipher suite.
    Suite(u16),
    /// A key exchange group.
    Group(u16),
    /// A signature scheme.
    Scheme(u16),
    /// TLS 1.2's session tickets.
    Ticket,
}

/// When it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Before we offer it.
    Supported,
    /// Before we choose it among what the peer offers.
    Shared,
    /// After the peer has chosen it.
    Checked,
    /// Before suites are offered that need signatures like it.
    Masked,
}

/// Levels up to this allow all that we have.
const ALLOWS_ALL: i32 = 2;
/// The first level without tickets.
const NO_TICKETS: i32 = 3;

/// The first level without suites in which no keys are exchanged.
const FORWARD_SECRECY: i32 = 3;

/// Whether so many bits of security suffice for a level. Unknown strength suffices only where nothing is asked.
pub fn suffices(level: i32, bits: i32) -> bool {
    const LEAST: [i32; 6] = [0, 80, 112, 128, 192, 256];
    level <= 0 || bits >= LEAST[level.min(5) as usize]
}

impl Subject {
    /// Its strength in bits; 0 for what has none.
    pub fn bits(self) -> i32 {
        match self {
            Subject::Version(_) | Subject::Ticket => 0,
            Subject::Suite(id) => suites::by_id(id).map_or(0, suites::Suite::bits),
            Subject::Group(25) => 256,
            Subject::Group(24 | 0x11EB | 0x11EC) => 192,
            Subject::Group(_) => 128,
            Subject::Scheme(id) => sigalgs::by_id(id).map_or(0, sigalgs::Scheme::bits),
        }
    }

    /// Whether a level allows it.
    pub fn suits(self, level: i32) -> bool {
        match self {
            Subject::Version(_) => true,
            Subject::Ticket => level < NO_TICKETS,
            Subject::Suite(id) if exchanges(id) == Some(false) && level >= FORWARD_SECRECY => false,
            _ => suffices(level, self.bits()),
        }
    }
}

/// At what point of a handshake settings are looked at: what is judged depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    server: bool,
    /// The version, once a server knows it.
    version: Option<Version>,
    /// Whether this is a client whom the server has asked for a certificate.
    asked: bool,
}

impl Settings {
    /// Leaves what `permits` allows.
    fn restrict(&mut self, moment: Moment, offered_groups: &[u16], permits: impl Fn(Subject, Stage) -> bool) {
        // Of those that we lack, too: the program hears what OpenSSL would ask.
        let versions = [(0x0301, 0), (0x0302, 0), (0x0303, option::NO_TLSV1_2), (0x0304, option::NO_TLSV1_3)];
        let pinned = self.method.pinned;
        for (version, off) in versions {
            let asked = version >= self.min_version && pinned.is_none_or(|pinned| pinned.0 == version);
            if asked && !permits(Subject::Version(version), Stage::Supported) {
                self.options |= off;
            }
        }
        match moment {
            Moment { server: false, asked, .. } => self.restrict_client(asked, permits),
            Moment { version: Some(version), .. } => self.restrict_server(version, offered_groups, permits),
            _ => {} // a server judges the rest by its version
        }
    }

    /// What a client is about to offer; a request for its certificate it is about to answer.
    fn restrict_client(&mut self, asked: bool, permits: impl Fn(Subject, Stage) -> bool) {
        let mut schemes = self.own_schemes();
        let mut of_client = self.client_sigalgs.take().unwrap_or_else(|| schemes.clone());
        let signing = types_signing(&schemes, |scheme| permits(scheme, Stage::Masked));
        let (rsa, ecdsa) = (signing.contains(&RSA_SIGN), signing.contains(&ECDSA_SIGN));
        let offers = |suite: &u16| permits(Subject::Suite(*suite), Stage::Supported);
        if self.enabled_versions().tls13 {
            self.tls13_suites.retain(offers);
        }
        self.tls12_suites.retain(|suite| {
            let signed = wants_ecdsa(*suite).is_none_or(|wants_ecdsa| if wants_ecdsa { ecdsa } else { rsa });
            signed && offers(suite)
        });
        self.retain_groups(|group| permits(group, Stage::Supported));
        self.forbids_tickets = !permits(Subject::Ticket, Stage::Supported);
        schemes.retain(|scheme| permits(Subject::Scheme(*scheme), Stage::Supported));
        of_client.retain(|scheme| !asked || permits(Subject::Scheme(*scheme), Stage::Shared));
        self.sigalgs = Some(schemes);
        self.client_sigalgs = Some(of_client);
    }

    /// What a server is about to choose, and what it offers a client that it asks for a certificate.
    fn restrict_server(&mut self, version: Version, offered_groups: &[u16], permits: impl Fn(Subject, Stage) -> bool) {
        let tls13 = version == Version::TLS1_3;
        let suites = if tls13 { &mut self.tls13_suites } else { &mut self.tls12_suites };
        suites.retain(|suite| permits(Subject::Suite(*suite), Stage::Shared));
        self.retain_groups(|group| match group {
            Subject::Group(id) if !offered_groups.contains(&id) => true, // not chosen anyway
            _ if tls13 => permits(group, Stage::Checked) && permits(group, Stage::Supported),
            _ => permits(group, Stage::Shared),
        });
        let mut schemes = self.own_schemes();
        let mut of_clients = self.client_sigalgs.take().unwrap_or_else(|| schemes.clone());
        schemes.retain(|scheme| permits(Subject::Scheme(*scheme), Stage::Shared));
        if self.verify_mode_in_force(false) & verify::PEER != 0 {
            of_clients.retain(|scheme| permits(Subject::Scheme(*scheme), Stage::Supported));
        }
        self.sigalgs = Some(schemes);
        self.client_sigalgs = Some(of_clients);
        self.forbids_tickets = !tls13 && !permits(Subject::Ticket, Stage::Supported);
    }

    fn own_schemes(&mut self) -> Vec<u16> {
        self.sigalgs.take().unwrap_or_else(|| SCHEMES.iter().map(|scheme| u16::from(*scheme)).collect())
    }

    fn retain_groups(&mut self, keep: impl Fn(Subject) -> bool) {
        let mut groups = self.groups.take().unwrap_or_else(|| DEFAULT_GROUPS.to_vec());
        groups.retain(|group| keep(Subject::Group(*group)));
        self.groups = Some(groups);
    }
}

/// The types of certificates that sign by one of these schemes, if that is permitted.
pub fn types_signing(schemes: &[u16], permits: impl Fn(Subject) -> bool) -> Vec<u8> {
    let is_of = |id: u16, kind| sigalgs::by_id(id).is_some_and(|scheme| scheme.certificate_type() == kind);
    let signs = |kind: &u8| schemes.iter().any(|id| is_of(*id, *kind) && permits(Subject::Scheme(*id)));
    CERTIFICATE_TYPES.into_iter().filter(signs).collect()
}

/// What security leaves of settings.
#[derive(Clone)]
pub struct Restricted {
    of: Arc<Settings>,
    moment: Moment,
    rest: Arc<Settings>,
}

impl Connection {
    /// Whether the security level, or the program in its place, allows something.
    pub fn permits(&self, hooks: &dyn Hooks, subject: Subject, stage: Stage) -> bool {
        hooks.permits(subject, stage).unwrap_or_else(|| subject.suits(self.settings().security_level))
    }

    /// The settings, less what security forbids. They are worked out once for each change of the settings and for each
    /// moment of a handshake at which other things are judged.
    pub fn settings_in_force(&self, hooks: &dyn Hooks) -> Arc<Settings> {
        let settings = self.settings();
        if settings.security_level <= ALLOWS_ALL && !hooks.judges_security() {
            return settings;
        }
        let version = self.snapshot().version;
        self.settings_at(hooks, version)
    }

    /// [`Connection::settings_in_force`], on a server for a handshake of this version.
    pub fn settings_at(&self, hooks: &dyn Hooks, version: Option<Version>) -> Arc<Settings> {
        let settings = self.settings();
        if settings.security_level <= ALLOWS_ALL && !hooks.judges_security() {
            return settings;
        }
        let server = self.server.get() == Some(true);
        let asked = !server && !self.snapshot().offered_schemes.is_empty();
        let moment = Moment { server, version: version.filter(|_| server), asked };
        let known = self.restricted.borrow().clone();
        if let Some(known) = known.filter(|known| Arc::ptr_eq(&known.of, &settings) && known.moment == moment) {
            return known.rest;
        }
        let mut rest = Settings::clone(&settings);
        let offered = self.snapshot().offered_groups.clone();
        rest.restrict(moment, &offered, |subject, stage| self.permits(hooks, subject, stage));
        let rest = Arc::new(rest);
        *self.restricted.borrow_mut() = Some(Restricted { of: settings, moment, rest: rest.clone() });
        rest
    }

    /// What judged security has changed.
    pub fn judge_security_anew(&self) {
        *self.restricted.borrow_mut() = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels() {
        assert!(Subject::Suite(0x1301).suits(3) && !Subject::Suite(0x1301).suits(4) && Subject::Suite(0x1303).suits(5));
        assert!(Subject::Group(29).suits(3) && !Subject::Group(29).suits(4) && Subject::Group(24).suits(4));
        assert!(
            Subject::Scheme(0x0403).suits(3) && !Subject::Scheme(0x0201).suits(1) && Subject::Scheme(0x0603).suits(5)
        );
        assert!(Subject::Ticket.suits(2) && !Subject::Ticket.suits(3));
    }
}
