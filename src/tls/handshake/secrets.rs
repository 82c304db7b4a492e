//! Traffic secrets as rustls' key log tells them: for the reader, the exporters and the program's key log.

use std::fmt;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use rustls::KeyLog;
use zeroize::Zeroizing;

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
}

type Secret = (String, Zeroizing<Vec<u8>>);

/// The secrets of one handshake.
#[derive(Default)]
pub struct Secrets {
    known: Mutex<Vec<Secret>>,
    /// Lines for the program's key log, not handed out yet.
    lines: Mutex<Vec<String>>,
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

    /// Takes the lines that came since the last call.
    pub fn take_lines(&self) -> Vec<String> {
        std::mem::take(&mut self.lines.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps a secret.
    pub fn note(&self, label: &str, secret: &[u8]) {
        let secret = Zeroizing::new(secret.to_vec());
        self.known.lock().unwrap_or_else(PoisonError::into_inner).push((label.to_owned(), secret));
    }

    fn add_line(&self, label: &str, client_random: &[u8], secret: &[u8]) {
        let mut line = format!("{label} ");
        hex(&mut line, client_random);
        line.push(' ');
        hex(&mut line, secret);
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }
}

fn hex(line: &mut String, bytes: &[u8]) {
    for byte in bytes {
        let _ = write!(line, "{byte:02x}");
    }
}

impl KeyLog for Secrets {
    fn log(&self, label: &str, client_random: &[u8], secret: &[u8]) {
        if self.logging {
            if label == self::label::CLIENT_EARLY
                && let Some(exporter) = self.get(self::label::EARLY_EXPORTER)
            {
                self.add_line(self::label::EARLY_EXPORTER, client_random, &exporter);
            }
            self.add_line(label, client_random, secret);
        }
        self.note(label, secret);
    }
}
