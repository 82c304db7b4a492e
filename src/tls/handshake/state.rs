//! Handshake states as `SSL_get_state` numbers them, and which message leads to which.

use super::messages::kind;
use crate::tls::snapshot::HandshakeState;

#[allow(missing_docs)]
impl HandshakeState {
    pub const BEFORE: Self = Self(0);
    pub const OK: Self = Self(1);
    pub const EARLY_DATA: Self = Self(46);
    /// Received by a server.
    pub const END_OF_EARLY_DATA: Self = Self(49);

    /// Whether a full handshake has not come to the messages that our new keys protect.
    pub fn is_in_the_clear(self, tls12: bool) -> bool {
        match tls12 {
            true => matches!(self.0, 3..=8 | 12..=15 | 20..=31 | 34),
            false => matches!(self.0, 3 | 20..=22),
        }
    }

    /// The state after a message of this kind.
    pub fn after_message(kind: u8, server: bool, sent: bool) -> Option<Self> {
        let state = match (kind, server, sent) {
            (kind::SERVER_HELLO, false, false) => 3,
            (kind::CERTIFICATE, false, false) => 4,
            (kind::CERTIFICATE_STATUS, false, false) => 5,
            (kind::SERVER_KEY_EXCHANGE, false, false) => 6,
            (kind::CERTIFICATE_REQUEST, false, false) => 7,
            (kind::SERVER_HELLO_DONE, false, false) => 8,
            (kind::NEW_SESSION_TICKET, false, false) => 9,
            (kind::FINISHED, false, false) => 11,
            (kind::CLIENT_HELLO, false, true) => 12,
            (kind::CERTIFICATE, false, true) => 13,
            (kind::CLIENT_KEY_EXCHANGE, false, true) => 14,
            (kind::CERTIFICATE_VERIFY, false, true) => 15,
            (kind::FINISHED, false, true) => 18,
            (kind::CLIENT_HELLO, true, false) => 20,
            (kind::SERVER_HELLO, true, true) => 22,
            (kind::CERTIFICATE, true, true) => 23,
            (kind::SERVER_KEY_EXCHANGE, true, true) => 24,
            (kind::CERTIFICATE_REQUEST, true, true) => 25,
            (kind::SERVER_HELLO_DONE, true, true) => 26,
            (kind::CERTIFICATE, true, false) => 27,
            (kind::CLIENT_KEY_EXCHANGE, true, false) => 28,
            (kind::CERTIFICATE_VERIFY, true, false) => 29,
            (kind::FINISHED, true, false) => 32,
            (kind::NEW_SESSION_TICKET, true, true) => 33,
            (kind::CERTIFICATE_STATUS, true, true) => 34,
            (kind::FINISHED, true, true) => 36,
            (kind::ENCRYPTED_EXTENSIONS, true, true) => 37,
            (kind::ENCRYPTED_EXTENSIONS, false, false) => 38,
            (kind::CERTIFICATE_VERIFY, false, false) => 39,
            (kind::CERTIFICATE_VERIFY, true, true) => 40,
            (kind::HELLO_REQUEST, false, false) => 41,
            (kind::KEY_UPDATE, true, true) => 42,
            (kind::KEY_UPDATE, false, true) => 43,
            (kind::KEY_UPDATE, true, false) => 44,
            (kind::KEY_UPDATE, false, false) => 45,
            (kind::END_OF_EARLY_DATA, false, true) => 48,
            (kind::END_OF_EARLY_DATA, true, false) => 49,
            _ => return None,
        };
        Some(Self(state))
    }

    /// The state after ChangeCipherSpec.
    pub fn after_change_cipher_spec(server: bool, sent: bool) -> Self {
        match (server, sent) {
            (false, false) => Self(10),
            (false, true) => Self(16),
            (true, false) => Self(31),
            (true, true) => Self(35),
        }
    }
}

/// Places an info callback is told (`SSL_CB_*`).
#[allow(missing_docs)]
pub mod place {
    pub const EXIT: i32 = 0x02;
    pub const LOOP: i32 = 0x01;
    pub const READ_ALERT: i32 = 0x4004;
    pub const WRITE_ALERT: i32 = 0x4008;
    pub const HANDSHAKE_START: i32 = 0x10;
    pub const HANDSHAKE_DONE: i32 = 0x20;
    pub const CONNECT: i32 = 0x1000;
    pub const ACCEPT: i32 = 0x2000;
}
