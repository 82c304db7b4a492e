//! Traffic secrets as rustls' key log tells them: for the reader, the exporters and the program's key log.

use std::borrow::Cow;
use std::fmt;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use aws_lc_rs::constant_time::verify_slices_are_equal;
use rustls::KeyLog;
use zeroize::Zeroizing;

use crate::tls::hkdf::{Sha2, Shared};

/// Labels of NSS key log format.
#[allow(missing_docs)]
pub mod label {
    pub const MASTER: &str = "CLIENT_RANDOM";
    pub const CLIENT_EARLY: &str = "CLIENT_EARLY_TRAFFIC_SECRET";
    pub const CLIENT_HANDSHAKE: &str = "CLIENT_HANDSHAKE_TRAFFIC_SECRET";
    pub const SERVER_HANDSHAKE: &str = "SERVER_HANDSHAKE_TRAFFIC_SECRET";
    pub const CLIENT_TRAFFIC: &str = "CLIENT_TRAFFIC_SECRET_0";
    pub const SERVER_TRAFFIC: &str = "SERVER_TRAFFIC_SECRET_0";
    pub const EXPORTER: &str = "EXPORTER_SECRET";
    pub const EARLY_EXPORTER: &str = "EARLY_EXPORTER_SECRET";
    /// TLS 1.3's resumption master secret, which no key log tells.
    pub const RESUMPTION: &str = "RESUMPTION_SECRET";
    /// TLS 1.2's key block, which no key log tells either.
    pub const KEY_BLOCK: &str = "KEY_BLOCK";
}

/// What a TLS 1.3 server logs as it changes keys, between its messages: nginx, which speaks QUIC by what it sees of
/// a handshake, seals each message with the keys that it was last told. rustls tells all at once.
pub const OF_HANDSHAKE: [&str; 2] = [label::SERVER_HANDSHAKE, label::CLIENT_HANDSHAKE];
/// The same, when its Finished has gone out.
pub const OF_TRAFFIC: [&str; 2] = [label::EXPORTER, label::SERVER_TRAFFIC];

/// Whether a server's line waits for its turn.
pub fn waits(label: &str) -> bool {
    let alone = [label::CLIENT_TRAFFIC, label::MASTER];
    OF_HANDSHAKE.contains(&label) || OF_TRAFFIC.contains(&label) || alone.contains(&label)
}

/// A label and what it stands for.
type Secret = (Cow<'static, str>, Zeroizing<Vec<u8>>);

/// The secrets of one handshake.
#[derive(Default)]
pub struct Secrets {
    known: Mutex<Vec<Secret>>,
    /// What expands the secrets that were expanded so far.
    expanders: Mutex<Vec<(Zeroizing<Vec<u8>>, Shared)>>,
    /// Lines for the program's key log, not handed out yet, with their labels.
    lines: Mutex<Vec<(String, String)>>,
    /// TLS 1.2's master secret, if it is the program's: rustls knows another.
    given: Mutex<Option<Zeroizing<Vec<u8>>>>,
    /// Whether the program wants those lines.
    logging: bool,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets")
    }
}

impl Secrets {
    /// None yet; `logging` says whether the program wants its key log.
    pub fn new(logging: bool) -> Self {
        Secrets { logging, ..Secrets::default() }
    }

    /// A secret by its label, once rustls has derived it.
    pub fn get(&self, label: &str) -> Option<Zeroizing<Vec<u8>>> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().rev().find(|(name, _)| name == label).map(|(_, secret)| secret.clone())
    }

    /// Takes the lines with labels that are due, of those that are not taken yet.
    pub fn take_lines(&self, is_due: impl Fn(&str) -> bool) -> Vec<String> {
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.extract_if(.., |(label, _)| is_due(label)).map(|(_, line)| line).collect()
    }

    /// The program gives the master secret of TLS 1.2.
    pub fn give_master(&self, secret: Zeroizing<Vec<u8>>) {
        *self.given.lock().unwrap_or_else(PoisonError::into_inner) = Some(secret);
    }

    /// That secret, if it has given one.
    pub fn given_master(&self) -> Option<Zeroizing<Vec<u8>>> {
        self.given.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Keeps a secret.
    pub fn note(&self, label: impl Into<Cow<'static, str>>, secret: &[u8]) {
        let secret = Zeroizing::new(secret.to_vec());
        self.known.lock().unwrap_or_else(PoisonError::into_inner).push((label.into(), secret));
    }

    /// What expands a secret: the same for all who ask.
    pub fn expander(&self, hkdf: &Sha2, secret: &[u8]) -> Shared {
        let mut expanders = self.expanders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = expanders.iter().find(|(of, _)| verify_slices_are_equal(of, secret).is_ok()) {
            return known.clone();
        }
        let expander = Shared::from(hkdf.expander(secret));
        expanders.push((Zeroizing::new(secret.to_vec()), expander.clone()));
        expander
    }

    /// The handshake is done: keeps what is needed later only.
    pub fn prune(&self) {
        const LATER: [&str; 5] =
            [label::MASTER, label::CLIENT_TRAFFIC, label::EXPORTER, label::EARLY_EXPORTER, label::RESUMPTION];
        *self.expanders.lock().unwrap_or_else(PoisonError::into_inner) = Vec::new();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|(label, _)| LATER.contains(&&**label));
        known.shrink_to_fit();
    }

    fn add_line(&self, label: &str, client_random: &[u8], secret: &[u8]) {
        let mut line = format!("{label} ");
        hex(&mut line, client_random);
        line.push(' ');
        hex(&mut line, secret);
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).push((label.to_owned(), line));
    }
}

fn hex(line: &mut String, bytes: &[u8]) {
    for byte in bytes {
        let _ = write!(line, "{byte:02x}");
    }
}

impl KeyLog for Secrets {
    fn log(&self, label: &str, client_random: &[u8], secret: &[u8]) {
        let given = if label == self::label::MASTER { self.given_master() } else { None };
        let secret = given.as_deref().map_or(secret, |given| given);
        if self.logging {
            if label == self::label::CLIENT_EARLY
                && let Some(exporter) = self.get(self::label::EARLY_EXPORTER)
            {
                self.add_line(self::label::EARLY_EXPORTER, client_random, &exporter);
            }
            self.add_line(label, client_random, secret);
        }
        self.note(label.to_owned(), secret);
    }
}
