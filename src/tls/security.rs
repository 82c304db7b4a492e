//! What a connection may use of what it is set to: the security level's judgement, or the program's in its place.
//! Source: SSL_CTX_set_security_level(3).

use std::sync::Arc;

use super::connection::Connection;
use super::handshake::provider::DEFAULT_GROUPS;
use super::handshake::signature::SCHEMES;
use super::hooks::Hooks;
use super::settings::{Settings, option};
use super::sigalgs;
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
}

/// Levels up to this allow all that we have.
const ALLOWS_ALL: i32 = 2;
/// The first level without tickets.
const NO_TICKETS: i32 = 3;

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
            _ => suffices(level, self.bits()),
        }
    }
}

impl Settings {
    /// Leaves what `permits` allows.
    fn restrict(&mut self, server: bool, permits: impl Fn(Subject, Stage) -> bool) {
        // What the one side is about to offer the other is about to choose.
        let (hello, answer) =
            if server { (Stage::Shared, Stage::Supported) } else { (Stage::Supported, Stage::Shared) };
        let versions = [(Version::TLS1_2, option::NO_TLSV1_2), (Version::TLS1_3, option::NO_TLSV1_3)];
        for (version, off) in versions {
            if !permits(Subject::Version(version.0), Stage::Supported) {
                self.options |= off;
            }
        }
        self.tls12_suites.retain(|suite| permits(Subject::Suite(*suite), hello));
        self.tls13_suites.retain(|suite| permits(Subject::Suite(*suite), hello));
        let mut groups = self.groups.take().unwrap_or_else(|| DEFAULT_GROUPS.to_vec());
        groups.retain(|group| permits(Subject::Group(*group), hello));
        self.groups = Some(groups);
        let mut schemes =
            self.sigalgs.take().unwrap_or_else(|| SCHEMES.iter().map(|scheme| u16::from(*scheme)).collect());
        let mut of_clients = self.client_sigalgs.take().unwrap_or_else(|| schemes.clone());
        schemes.retain(|scheme| permits(Subject::Scheme(*scheme), hello));
        of_clients.retain(|scheme| permits(Subject::Scheme(*scheme), answer));
        self.sigalgs = Some(schemes);
        self.client_sigalgs = Some(of_clients);
        self.forbids_tickets = !permits(Subject::Ticket, hello);
    }
}

/// What security leaves of settings.
#[derive(Clone)]
pub struct Restricted {
    of: Arc<Settings>,
    server: bool,
    rest: Arc<Settings>,
}

impl Connection {
    /// Whether the security level, or the program in its place, allows something.
    pub fn permits(&self, hooks: &dyn Hooks, subject: Subject, stage: Stage) -> bool {
        hooks.permits(subject, stage).unwrap_or_else(|| subject.suits(self.settings().security_level))
    }

    /// The settings, less what security forbids. They are worked out once for each change of the settings.
    pub fn settings_in_force(&self, hooks: &dyn Hooks) -> Arc<Settings> {
        let settings = self.settings();
        if settings.security_level <= ALLOWS_ALL && !hooks.judges_security() {
            return settings;
        }
        let server = self.server.get() == Some(true);
        let known = self.restricted.borrow().clone();
        if let Some(known) = known.filter(|known| Arc::ptr_eq(&known.of, &settings) && known.server == server) {
            return known.rest;
        }
        let mut rest = Settings::clone(&settings);
        rest.restrict(server, |subject, stage| self.permits(hooks, subject, stage));
        let rest = Arc::new(rest);
        *self.restricted.borrow_mut() = Some(Restricted { of: settings, server, rest: rest.clone() });
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
