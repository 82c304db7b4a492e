//! What OpenSSL's server refuses in a client's messages after the ClientHello, with its alerts: rustls' differ.

use super::alert::description as alert;
use super::chain::parse_certificate;
use super::extension_rules::{collect, place};
use super::failure::Failure;
use super::messages::{Cursor, extension, kind};
use crate::error::{Error, Lib, reason};
use crate::tls::custom::Method;
use crate::tls::state::HandshakeState as State;

fn undecodable(reason: u32) -> Failure {
    Failure::new(alert::DECODE_ERROR, reason)
}

fn mismatch() -> Failure {
    undecodable(reason::SSL_R_LENGTH_MISMATCH)
}

/// What has come before a message, as far as it decides which may come now.
#[derive(Clone, Copy)]
pub struct Before {
    /// The state after the latest message.
    pub state: State,
    /// Whether TLS 1.3 was chosen.
    pub tls13: bool,
    /// Whether a HelloRetryRequest is unanswered.
    pub retried: bool,
    /// Whether a certificate was asked for.
    pub asked: bool,
    /// Whether one was shown.
    pub shown: bool,
    /// Whether early data is being read.
    pub early: bool,
}

impl Before {
    /// Whether a message is due.
    pub fn allows(self, kind: u8) -> bool {
        match self.state {
            State::BEFORE => kind == kind::CLIENT_HELLO,
            State::SW_FINISHED if self.early => kind == kind::END_OF_EARLY_DATA,
            State::SW_SRVR_HELLO => self.retried && kind == kind::CLIENT_HELLO,
            State::SW_SRVR_DONE if self.asked => kind == kind::CERTIFICATE,
            State::SW_FINISHED | State::SR_END_OF_EARLY_DATA if self.tls13 && self.asked => kind == kind::CERTIFICATE,
            State::SR_CERT if self.tls13 && self.shown => kind == kind::CERTIFICATE_VERIFY,
            State::SR_CERT | State::SR_CERT_VRFY | State::SW_FINISHED | State::SR_END_OF_EARLY_DATA if self.tls13 => {
                kind == kind::FINISHED
            }
            State::SW_SRVR_DONE | State::SR_CERT => kind == kind::CLIENT_KEY_EXCHANGE,
            State::SR_KEY_EXCH => self.shown && kind == kind::CERTIFICATE_VERIFY,
            State::SR_CHANGE => kind == kind::FINISHED,
            _ => false,
        }
    }

    /// Whether a TLS 1.2 ChangeCipherSpec is due.
    pub fn allows_change_cipher_spec(self) -> bool {
        match self.state {
            State::SR_KEY_EXCH => !self.shown,
            State::SR_CERT_VRFY | State::SW_FINISHED => true,
            _ => false,
        }
    }
}

/// The most bytes a message of a kind may have.
pub fn max_length(kind: u8, max_cert_list: usize) -> usize {
    match kind {
        kind::CLIENT_HELLO => 131_396,
        kind::CERTIFICATE => max_cert_list,
        kind::CLIENT_KEY_EXCHANGE => 2048,
        kind::CERTIFICATE_VERIFY => 16384,
        kind::FINISHED => 64,
        _ => 0,
    }
}

/// A Certificate message with the certificates in it. `context` is that of TLS 1.3's request, empty in a handshake.
pub fn certificate(body: &[u8], context: Option<&[u8]>, own: &[Method]) -> Result<(), Failure> {
    let mut cursor = Cursor(body);
    let tls13 = context.is_some();
    if let Some(due) = context {
        let context = cursor.vec8().filter(|context| *context == due);
        context.ok_or_else(|| undecodable(reason::SSL_R_INVALID_CONTEXT))?;
    }
    let mut list = Cursor(cursor.vec24().filter(|_| cursor.is_empty()).ok_or_else(mismatch)?);
    while !list.is_empty() {
        let der = list.vec24().ok_or_else(|| undecodable(reason::SSL_R_CERT_LENGTH_MISMATCH))?;
        parse_certificate(der, alert::DECODE_ERROR)?;
        if tls13 {
            let block = list.vec16().ok_or_else(|| undecodable(reason::SSL_R_BAD_LENGTH))?;
            certificate_extensions(block, own)?;
        }
    }
    Ok(())
}

/// A certificate's extensions: of the library's own we ask for none.
fn certificate_extensions(block: &[u8], own: &[Method]) -> Result<(), Failure> {
    let found = collect(block, place::CERTIFICATE, None, own)?;
    match found.iter().any(|(kind, _)| *kind == extension::STATUS_REQUEST) {
        true => Err(Failure::new(alert::UNSUPPORTED_EXTENSION, reason::SSL_R_UNSOLICITED_EXTENSION)),
        false => Ok(()),
    }
}

/// ClientKeyExchange: the client's share of `group`. Whether a point is on its curve rustls says.
pub fn key_exchange(body: &[u8], group: u16) -> Result<(), Failure> {
    if body.is_empty() {
        return Err(Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_MISSING_TMP_ECDH_KEY));
    }
    let share = Cursor(body).whole8().ok_or_else(mismatch)?;
    let bad_share = || Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_KEY_SHARE);
    let bad_point = |number| {
        let error = Error::new(Lib::EC, number).then(Lib::SSL, reason::SSL_R_BAD_KEY_SHARE);
        Err(Failure { alert: Some(alert::ILLEGAL_PARAMETER), error })
    };
    let len = match group {
        23 => 65,
        24 => 97,
        25 => 133,
        _ => return if share.len() == 32 { Ok(()) } else { Err(bad_share()) },
    };
    match share {
        [4, ..] if share.len() == len => Ok(()),
        // The first byte says whether y is odd.
        [form @ (6 | 7), .., last] if share.len() == len && form & 1 == last & 1 => {
            bad_point(reason::EC_R_POINT_IS_NOT_ON_CURVE)
        }
        [] => bad_point(reason::EC_R_BUFFER_TOO_SMALL),
        [0] => {
            let error =
                Error::new(Lib::EC, reason::EC_R_POINT_AT_INFINITY).then(Lib::SSL, reason::ERR_R_INTERNAL_ERROR);
            Err(Failure { alert: Some(alert::INTERNAL_ERROR), error })
        }
        _ => bad_point(reason::EC_R_INVALID_ENCODING),
    }
}

/// CertificateVerify: the scheme it signs by.
pub fn scheme(body: &[u8]) -> Result<u16, Failure> {
    Cursor(body).u16().ok_or_else(|| undecodable(reason::SSL_R_BAD_PACKET))
}
