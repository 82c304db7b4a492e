//! What rustls gets to read: the messages the reader has acted upon, in records of our own making.
//!
//! The peer's own records may be cut in any way, empty, padded, or mixed with alerts that mean nothing. rustls sees
//! none of that, only whole messages, sealed anew under the peer's keys where it expects them sealed. These records
//! never leave the process.

use crate::tls::records::protection::Keys;
use crate::tls::records::{Header, MAX_PLAINTEXT, content};
use crate::tls::version::Version;

/// Records for rustls.
#[derive(Default)]
pub struct Relay {
    /// Those it has not seen.
    pub pending: Vec<u8>,
    /// The keys it expects the peer to write with.
    keys: Option<Keys>,
}

impl Relay {
    /// From here on rustls expects records under these keys.
    pub fn seal(&mut self, keys: Keys) {
        self.keys = Some(keys);
    }

    /// A handshake message, header included; false if it cannot be sealed.
    pub fn message(&mut self, bytes: &[u8]) -> bool {
        bytes.chunks(MAX_PLAINTEXT).all(|part| self.record(content::HANDSHAKE, part))
    }

    /// A TLS 1.2 ChangeCipherSpec, which brings keys.
    pub fn change_cipher_spec(&mut self, keys: Keys) {
        self.record(content::CHANGE_CIPHER_SPEC, &[1]);
        self.seal(keys);
    }

    fn record(&mut self, content_type: u8, payload: &[u8]) -> bool {
        let Some(keys) = &mut self.keys else {
            let header = Header { content_type, version: Version::TLS1_2.0, len: payload.len() };
            self.pending.extend_from_slice(&header.encode());
            self.pending.extend_from_slice(payload);
            return true;
        };
        keys.seal(content_type, payload, &mut self.pending)
    }
}
