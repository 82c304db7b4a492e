//! A server asks for its client's certificate, and judges the answer.

use std::sync::Arc;

use super::{Next, Stage, Standing, block, vec16};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::custom::{Occasion, context};
use crate::tls::handshake::Halt;
use crate::tls::handshake::alert::description as alert;
use crate::tls::handshake::asking::name_list;
use crate::tls::handshake::assembler::Message;
use crate::tls::handshake::client::schemes;
use crate::tls::handshake::edit::whole;
use crate::tls::handshake::failure::{Failure, of_rustls};
use crate::tls::handshake::messages::{Cursor, certificates, extension, kind};
use crate::tls::handshake::server::{check_verify, client_certificate};
use crate::tls::handshake::{client_message_check, signature};
use crate::tls::open::Open;
use crate::tls::records::output::Output;
use crate::tls::settings::Settings;
use crate::tls::state::HandshakeState as State;

/// Bytes by which OpenSSL has the answer known.
const CONTEXT: usize = 32;

impl Open {
    /// Queues the request.
    pub(super) fn request_certificate(&mut self, env: &Env<'_>, output: &mut Output) -> Result<(), Failure> {
        env.step(State::SW_CERT_REQ);
        let mut known_by = [0; CONTEXT];
        aws_lc_rs::rand::fill(&mut known_by).map_err(|_| Failure::internal())?;
        let occasion = Occasion { place: context::TLS1_3_CERTIFICATE_REQUEST, ..Occasion::default() };
        let mut extensions = self.custom.add(env, &occasion)?;
        extensions.extend(asked(&env.settings(), env.authorities().as_deref()).ok_or_else(Failure::internal)?);
        let block = block(&extensions).ok_or_else(Failure::internal)?;
        let body = [&[CONTEXT as u8][..], &known_by, &block].concat();
        let message = whole(kind::CERTIFICATE_REQUEST, &body).ok_or_else(Failure::internal)?;
        self.proof.as_mut().ok_or_else(Failure::internal)?.begin(&known_by, &message);
        env.connection.requests.set(env.connection.requests.get() + 1);
        env.connection.standing.set(Standing::Requested);
        self.send_message(env, &message, output)
    }

    /// The client's certificates, or none.
    pub(super) fn read_certificate(&mut self, env: &Env<'_>, message: &Message) -> Result<Next, Halt> {
        let proof = self.proof.as_mut().ok_or_else(Failure::internal)?;
        if !self.exchange.parsed {
            let own = env.hooks.own_extensions();
            client_message_check::certificate(message.body(), Some(proof.context()), &own)?;
            for (index, (der, found)) in certificates(message.body()).enumerate() {
                let certificate = Some((index, der));
                let occasion = Occasion { place: context::TLS1_3_CERTIFICATE, certificate, shown: None };
                self.custom.parse_timestamps(env, &found, &occasion)?;
                self.custom.parse(env, &found, &occasion)?;
            }
            self.exchange.parsed = true; // once, even if the program takes its time to verify
        }
        let chain = client_certificate(env, message.body(), true)?;
        proof.add(&message.bytes);
        self.exchange.shown = !chain.is_empty();
        env.update(|snapshot| (snapshot.peer_chain, snapshot.leaf_alone) = (chain, false));
        renew_session(env);
        Ok(Next::Stage(Stage::Header))
    }

    /// The client's signature.
    pub(super) fn read_verify(&mut self, env: &Env<'_>, message: &Message) -> Result<Next, Halt> {
        let proof = self.proof.as_mut().ok_or_else(Failure::internal)?;
        let leaf = env.snapshot(|snapshot| snapshot.peer_chain.first().cloned()).ok_or_else(Failure::internal)?;
        let scheme = check_verify(env, message.body(), &leaf)?;
        let given = Cursor(message.body().get(2..).unwrap_or_default()).vec16().unwrap_or_default();
        let verified = signature::verify_by(&proof.signed(), &leaf, scheme.into(), given, true);
        verified.map_err(|error| of_rustls(&error))?;
        proof.add(&message.bytes);
        Ok(Next::Stage(Stage::Header))
    }

    /// The client's Finished: new tickets follow.
    pub(super) fn read_finished(&mut self, env: &Env<'_>, message: &Message) -> Result<Next, Halt> {
        let proof = self.proof.as_ref().ok_or_else(Failure::internal)?;
        if !self.messages.is_empty() {
            return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_NOT_ON_RECORD_BOUNDARY).into());
        }
        if message.body().len() != proof.hash_len() {
            return Err(Failure::new(alert::DECODE_ERROR, reason::SSL_R_BAD_DIGEST_LENGTH).into());
        }
        if !proof.verifies(message.body()) {
            return Err(Failure::new(alert::DECRYPT_ERROR, reason::SSL_R_DIGEST_CHECK_FAILED).into());
        }
        env.update(|snapshot| snapshot.peer_finished = message.body().to_vec());
        env.connection.standing.set(Standing::Offered);
        // One ticket replaces the one that a resumption has used up.
        let most = if env.snapshot(|snapshot| snapshot.resumed) { 1 } else { usize::MAX };
        let tickets = env.settings().num_tickets.min(most);
        env.connection.tickets_due.set(tickets);
        Ok(if tickets > 0 { Next::Stage(Stage::Tickets) } else { Next::End })
    }
}

/// The session may be in a cache and with others: what is known now goes into one of our own.
fn renew_session(env: &Env<'_>) {
    let Some(previous) = env.connection.session() else { return };
    let session = Arc::new(previous.duplicate());
    {
        let mut fields = session.fields();
        env.snapshot(|snapshot| {
            fields.peer_chain.clone_from(&snapshot.peer_chain);
            fields.leaf_alone = false;
            fields.verify_result = snapshot.verify_result;
        });
    }
    if previous.is_spent() {
        session.spend();
    }
    env.hooks.session_replaced(&previous, &session);
    env.connection.set_session(Some(session));
}

/// What a request asks for, in a handshake, too.
fn asked(settings: &Settings, authorities: Option<&[Vec<u8>]>) -> Option<Vec<(u16, Vec<u8>)>> {
    let schemes = schemes(settings.client_sigalgs.as_deref().or(settings.sigalgs.as_deref()));
    let schemes: Vec<u8> = schemes.into_iter().flat_map(|scheme| u16::from(scheme).to_be_bytes()).collect();
    let mut asked = vec![(extension::SIGNATURE_ALGORITHMS, vec16(&schemes)?)];
    if let Some(authorities) = authorities {
        asked.push((extension::CERTIFICATE_AUTHORITIES, name_list(authorities)?));
    }
    Some(asked)
}
