//! Which message leads to which handshake state; the places an info callback is told.

use super::messages::kind;
use crate::tls::state::HandshakeState;

impl HandshakeState {
    /// Whether a full handshake has not come to the messages that our new keys protect.
    pub fn is_in_the_clear(self, tls12: bool) -> bool {
        match tls12 {
            true => matches!(self.0, 3..=8 | 12..=15 | 20..=30 | 34),
            false => matches!(self.0, 3 | 20..=22),
        }
    }

    /// The state after a message of this kind.
    pub fn after_message(kind: u8, server: bool, sent: bool) -> Option<Self> {
        let state = match (kind, server, sent) {
            (kind::SERVER_HELLO, false, false) => Self::CR_SRVR_HELLO,
            (kind::CERTIFICATE, false, false) => Self::CR_CERT,
            (kind::CERTIFICATE_STATUS, false, false) => Self::CR_CERT_STATUS,
            (kind::SERVER_KEY_EXCHANGE, false, false) => Self::CR_KEY_EXCH,
            (kind::CERTIFICATE_REQUEST, false, false) => Self::CR_CERT_REQ,
            (kind::SERVER_HELLO_DONE, false, false) => Self::CR_SRVR_DONE,
            (kind::NEW_SESSION_TICKET, false, false) => Self::CR_SESSION_TICKET,
            (kind::FINISHED, false, false) => Self::CR_FINISHED,
            (kind::CLIENT_HELLO, false, true) => Self::CW_CLNT_HELLO,
            (kind::CERTIFICATE, false, true) => Self::CW_CERT,
            (kind::CLIENT_KEY_EXCHANGE, false, true) => Self::CW_KEY_EXCH,
            (kind::CERTIFICATE_VERIFY, false, true) => Self::CW_CERT_VRFY,
            (kind::FINISHED, false, true) => Self::CW_FINISHED,
            (kind::CLIENT_HELLO, true, false) => Self::SR_CLNT_HELLO,
            (kind::SERVER_HELLO, true, true) => Self::SW_SRVR_HELLO,
            (kind::CERTIFICATE, true, true) => Self::SW_CERT,
            (kind::SERVER_KEY_EXCHANGE, true, true) => Self::SW_KEY_EXCH,
            (kind::CERTIFICATE_REQUEST, true, true) => Self::SW_CERT_REQ,
            (kind::SERVER_HELLO_DONE, true, true) => Self::SW_SRVR_DONE,
            (kind::CERTIFICATE, true, false) => Self::SR_CERT,
            (kind::CLIENT_KEY_EXCHANGE, true, false) => Self::SR_KEY_EXCH,
            (kind::CERTIFICATE_VERIFY, true, false) => Self::SR_CERT_VRFY,
            (kind::FINISHED, true, false) => Self::SR_FINISHED,
            (kind::NEW_SESSION_TICKET, true, true) => Self::SW_SESSION_TICKET,
            (kind::CERTIFICATE_STATUS, true, true) => Self::SW_CERT_STATUS,
            (kind::FINISHED, true, true) => Self::SW_FINISHED,
            (kind::ENCRYPTED_EXTENSIONS, true, true) => Self::SW_ENCRYPTED_EXTENSIONS,
            (kind::ENCRYPTED_EXTENSIONS, false, false) => Self::CR_ENCRYPTED_EXTENSIONS,
            (kind::CERTIFICATE_VERIFY, false, false) => Self::CR_CERT_VRFY,
            (kind::CERTIFICATE_VERIFY, true, true) => Self::SW_CERT_VRFY,
            (kind::HELLO_REQUEST, false, false) => Self::CR_HELLO_REQ,
            (kind::KEY_UPDATE, true, true) => Self::SW_KEY_UPDATE,
            (kind::KEY_UPDATE, false, true) => Self::CW_KEY_UPDATE,
            (kind::KEY_UPDATE, true, false) => Self::SR_KEY_UPDATE,
            (kind::KEY_UPDATE, false, false) => Self::CR_KEY_UPDATE,
            (kind::END_OF_EARLY_DATA, false, true) => Self::CW_END_OF_EARLY_DATA,
            (kind::END_OF_EARLY_DATA, true, false) => Self::SR_END_OF_EARLY_DATA,
            _ => return None,
        };
        Some(state)
    }

    /// The state after ChangeCipherSpec.
    pub fn after_change_cipher_spec(server: bool, sent: bool) -> Self {
        match (server, sent) {
            (false, false) => Self::CR_CHANGE,
            (false, true) => Self::CW_CHANGE,
            (true, false) => Self::SR_CHANGE,
            (true, true) => Self::SW_CHANGE,
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
