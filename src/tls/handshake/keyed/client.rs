//! A client whose server chose a suite with pre-shared keys.

use super::super::alert::description as alert;
use super::super::failure::Failure;
use super::super::messages::{ClientHello, Cursor};
use super::super::{Halt, Handshake, provider, server_message_check};
use super::forms::{self, Direction, Forms};
use super::{LONGEST_IDENTITY, STAND_IN, exchanges, until_zero};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::security::{Stage, Subject};
use crate::tls::settings::Settings;
use crate::tls::state::HandshakeState;
use crate::tls::suites;

fn undecodable(reason: u32) -> Failure {
    Failure::new(alert::DECODE_ERROR, reason)
}

/// Whether OpenSSL's ClientHello has the extensions of elliptic curves.
pub fn names_groups(env: &Env<'_>, settings: &Settings) -> bool {
    let keyed = env.hooks.has_shared_keys();
    let uses_curves = |suite: &u16| match exchanges(*suite) {
        None => suites::by_id(*suite).is_some(), // all others of ours do
        Some(exchanges) => exchanges && keyed,
    };
    provider::offered_versions(settings, keyed).tls13 || settings.tls12_suites.iter().any(uses_curves)
}

impl Handshake {
    /// What rustls' client gets to read and send in place of the suite's messages.
    fn client_forms(&self, env: &Env<'_>, exchanges: bool, identity: Option<Vec<u8>>) -> Forms {
        let mut groups = provider::groups(&env.settings()).into_iter();
        let group = groups.find(|group| !provider::is_hybrid(*group)).unwrap_or_default();
        Forms { exchanges, text: identity, group }
    }

    /// rustls gets to read the certificate that never came.
    fn stand_in(&mut self, message: Option<Vec<u8>>) -> Result<(), Failure> {
        let message = message.filter(|message| self.relay.message(message)).ok_or_else(Failure::internal)?;
        self.judged.wire.stand_in(&message);
        Ok(())
    }

    /// Reads a ServerKeyExchange: the hint, and the server's share if keys are exchanged.
    pub(in super::super) fn read_keyed_exchange(
        &mut self,
        env: &Env<'_>,
        body: &[u8],
        asked: &ClientHello<'_>,
        exchanges: bool,
    ) -> Result<(), Failure> {
        let mut cursor = Cursor(body);
        let hint = cursor.vec16().ok_or_else(|| undecodable(reason::SSL_R_LENGTH_MISMATCH))?;
        if hint.len() > LONGEST_IDENTITY {
            return Err(Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_DATA_LENGTH_TOO_LONG));
        }
        if let Some(session) = env.connection.session() {
            session.fields().identity_hint = Some(until_zero(hint)).filter(|_| !hint.is_empty());
        }
        if exchanges {
            let (group, share) = server_message_check::exchange(&mut cursor, asked)?;
            if !env.permits(Subject::Group(group), Stage::Checked) {
                return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_WRONG_CURVE));
            }
            self.group = Some(group);
            env.update(|snapshot| (snapshot.group, snapshot.peer_share) = (Some(group), share.to_vec()));
        }
        if !cursor.is_empty() {
            return Err(undecodable(reason::SSL_R_EXTRA_DATA_IN_MESSAGE));
        }
        self.stand_in(forms::certificate())?;
        self.judged.wire.reads.keyed = Some(Direction::Read(self.client_forms(env, exchanges, None)));
        Ok(())
    }

    /// The server has said all it has to say: asks the program for the key, and lets rustls go on with it.
    pub(in super::super) fn use_shared_key(&mut self, env: &Env<'_>, exchanges: bool) -> Result<(), Halt> {
        // OpenSSL asks while it makes its ClientKeyExchange.
        let exchange_came = self.judged.wire.reads.keyed.is_some();
        env.step(HandshakeState::CW_KEY_EXCH);
        self.entered = true;
        let session = env.connection.session().ok_or_else(Failure::internal)?;
        let hint = session.fields().identity_hint.clone();
        let (identity, key) = env.hooks.shared_key(hint.as_deref())?;
        session.fields().identity = Some(identity.clone());
        let forms = self.client_forms(env, exchanges, Some(identity));
        if !exchange_came {
            self.stand_in(forms::certificate())?;
            self.stand_in(forms.no_exchange())?;
        }
        self.judged.wire.sends.keyed = Some(Direction::Sent(forms));
        self.judged.chain = vec![STAND_IN.into()];
        self.judged.shared_key = Some(key);
        Ok(())
    }
}
