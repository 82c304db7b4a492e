//! A server that chose a suite with pre-shared keys.

use super::super::alert::description as alert;
use super::super::client_message_check;
use super::super::edit::Place;
use super::super::failure::Failure;
use super::super::messages::{Cursor, extension};
use super::super::{Halt, Handshake};
use super::forms::{Direction, Forms};
use super::{ANY_GROUP, LONGEST_IDENTITY, SCHEME, exchanges, until_zero};
use crate::error::reason;
use crate::tls::connection::Env;

impl Handshake {
    /// Whether keys are exchanged besides, if the suite is one with pre-shared keys and no session is taken up.
    pub(in super::super) fn keyed(&self) -> Option<bool> {
        self.keyed_suite.and_then(exchanges)
    }

    /// What rustls' server sees and what leaves in place of its messages.
    pub(in super::super) fn prepare_keyed(&mut self, env: &Env<'_>) {
        let Some(exchanges) = self.keyed() else { return };
        let hint = env.settings().identity_hint.clone();
        let forms = |text| Forms { exchanges, text, group: ANY_GROUP };
        let wire = &mut self.judged.wire;
        wire.sends.keyed = Some(Direction::Sent(forms(hint)));
        wire.reads.keyed = Some(Direction::Read(forms(None)));
        let [high, low] = u16::from(SCHEME).to_be_bytes();
        let hello = wire.reads.at(Place::ClientHello);
        hello.replace(extension::SIGNATURE_ALGORITHMS, vec![0, 2, high, low]);
    }

    /// Reads a ClientKeyExchange: whose key it is, and the client's share if keys are exchanged.
    pub(in super::super) fn read_identity(&mut self, env: &Env<'_>, body: &[u8], exchanges: bool) -> Result<(), Halt> {
        let undecodable = |reason| Failure::new(alert::DECODE_ERROR, reason);
        let mut cursor = Cursor(body);
        let identity = cursor.vec16().ok_or_else(|| undecodable(reason::SSL_R_LENGTH_MISMATCH))?;
        if identity.len() > LONGEST_IDENTITY {
            return Err(undecodable(reason::SSL_R_DATA_LENGTH_TOO_LONG).into());
        }
        let identity = until_zero(identity);
        if let Some(session) = env.connection.session() {
            session.fields().identity = Some(identity.clone());
        }
        let key = env.hooks.shared_key_of(&identity)?;
        if exchanges {
            client_message_check::key_exchange(cursor.0, self.group.unwrap_or_default())?;
        } else if !cursor.is_empty() {
            return Err(undecodable(reason::SSL_R_LENGTH_MISMATCH).into());
        }
        self.judged.shared_key = Some(key);
        Ok(())
    }
}
