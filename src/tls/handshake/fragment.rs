//! The maximum fragment length (RFC 6066 section 4), which rustls does not know: asked for, answered, and noted.

use super::Handshake;
use super::alert::description as alert;
use super::edit::Place;
use super::failure::Failure;
use super::messages::{ClientHello, Cursor, extension};
use crate::error::reason;
use crate::tls::connection::Env;

const KIND: u16 = extension::MAX_FRAGMENT_LENGTH;

/// Refuses a server's answer that is not what was asked.
pub(super) fn check_answer(data: &[u8], asked: &ClientHello<'_>) -> Result<(), Failure> {
    match data {
        [_] if asked.extension(KIND) == Some(data) => Ok(()),
        [_] => Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_SSL3_EXT_INVALID_MAX_FRAGMENT_LENGTH)),
        _ => Err(Failure::new(alert::DECODE_ERROR, reason::SSL_R_BAD_EXTENSION)),
    }
}

impl Handshake {
    /// A client asks for a length.
    pub(super) fn ask_fragment_length(&mut self, env: &Env<'_>) {
        let mode = env.settings().max_fragment_length;
        if mode != 0 {
            let wire = &mut self.judged.wire;
            wire.sends.at(Place::ClientHello).added.push((KIND, vec![mode]));
            for answer in [Place::ServerHello, Place::EncryptedExtensions] {
                wire.reads.at(answer).dropped.push(KIND);
            }
        }
    }

    /// A server answers: with what the client asks for, or what the session it takes up was made with.
    pub(super) fn answer_fragment_length(&mut self, env: &Env<'_>, hello: &ClientHello<'_>, tls13: bool) {
        if !self.resumes() || self.is_given() {
            let asked = hello.extension(KIND).and_then(|data| Cursor(data).u8());
            env.update(|snapshot| snapshot.fragment_mode = asked.unwrap_or(0));
        }
        let mode = env.snapshot(|snapshot| snapshot.fragment_mode);
        if env.agreed_fragment().is_some() {
            let answer = if tls13 { Place::EncryptedExtensions } else { Place::ServerHello };
            self.judged.wire.sends.at(answer).added.push((KIND, vec![mode]));
        }
    }
}
