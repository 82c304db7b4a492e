//! Tickets a TLS 1.3 server gives: our own messages, for rustls makes them only at the end of the handshake, in one way
//! with early data and in another without.

use std::sync::Arc;

use super::server::Giving;
use super::ticket_secret;
use crate::error::queue;
use crate::tls::connection::Env;
use crate::tls::engine::Engine;
use crate::tls::handshake::Halt;
use crate::tls::handshake::custom;
use crate::tls::handshake::failure::Failure;
use crate::tls::handshake::messages::{extension, kind};
use crate::tls::handshake::secrets::Secrets;
use crate::tls::post_handshake::Stage;
use crate::tls::records::{MAX_PLAINTEXT, content};
use crate::tls::session::{Fields, Payload, Session};
use crate::tls::state::HandshakeState;
use crate::tls::stop::{Stop, Want};

/// A ticket lasts a week at most, in seconds (RFC 8446 section 4.6.1).
const LONGEST_LIFETIME: u32 = 7 * 24 * 60 * 60;

impl Env<'_> {
    /// Makes a session and the NewSessionTicket that gives it to the client, and tells the program of it. `None` if the
    /// program's keys seal no ticket.
    fn issue_ticket(&self, giving: Giving, secrets: &Secrets) -> Result<Option<Vec<u8>>, Failure> {
        self.hooks.ticket_due()?;
        let sealer = if giving.by_id { None } else { self.hooks.ticket_sealer() };
        if let Some(sealer) = &sealer {
            sealer.prepare()?;
        }
        let own = self.new_session_id()?;
        let (mut nonce, mut id, mut age_add) = ([0; 32], vec![0; 32], [0; 4]);
        for random in [&mut nonce[..], &mut id, &mut age_add] {
            aws_lc_rs::rand::fill(random).map_err(|_| Failure::internal())?;
        }
        let id = own.unwrap_or(id);
        let mut fields = self.fields_of_new_session();
        fields.master = ticket_secret(fields.suite, secrets, &nonce).ok_or_else(Failure::internal)?;
        fields.max_early_data = self.settings().max_early_data;
        fields.ticket_age_add = u32::from_be_bytes(age_add);
        fields.id.clone_from(&id);
        fields.payload = Payload::Facts;
        let session = Session::new(fields);
        let ticket = match sealer {
            Some(sealer) => sealer.seal(&session.encode()),
            None => Some(id).filter(|_| giving.by_id),
        };
        self.count_ticket();
        let Some(ticket) = ticket else { return Ok(None) };
        let own = custom::added_to_ticket(self)?;
        let message = new_session_ticket(&session.fields(), &nonce, &ticket, &own).ok_or_else(Failure::internal)?;
        self.session_given(giving, Arc::new(session));
        Ok(Some(message))
    }

    /// A ticket that the program asked for counts as one of those that are due anyway.
    fn count_ticket(&self) {
        for count in [&self.connection.tickets_due, &self.connection.tickets_asked] {
            count.set(count.get().saturating_sub(1));
        }
    }
}

/// The whole message.
fn new_session_ticket(fields: &Fields, nonce: &[u8], ticket: &[u8], own: &[(u16, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut body = Vec::with_capacity(ticket.len() + 64);
    body.extend(u32::try_from(fields.timeout).unwrap_or(u32::MAX).min(LONGEST_LIFETIME).to_be_bytes());
    body.extend(fields.ticket_age_add.to_be_bytes());
    body.push(u8::try_from(nonce.len()).ok()?);
    body.extend_from_slice(nonce);
    body.extend(u16::try_from(ticket.len()).ok()?.to_be_bytes());
    body.extend_from_slice(ticket);
    body.extend(extensions_of_ticket(own, fields.max_early_data)?);
    let mut message = u32::try_from(body.len()).ok()?.to_be_bytes().to_vec();
    message[0] = kind::NEW_SESSION_TICKET;
    message.extend(body);
    Some(message)
}

/// A NewSessionTicket's extensions: the program's and at most one of ours.
pub(super) fn extensions_of_ticket(own: &[(u16, Vec<u8>)], limit: u32) -> Option<Vec<u8>> {
    let mut block = Vec::new();
    for (kind, data) in own {
        block.extend(kind.to_be_bytes());
        block.extend(u16::try_from(data.len()).ok()?.to_be_bytes());
        block.extend_from_slice(data);
    }
    if limit > 0 {
        block.extend(extension::EARLY_DATA.to_be_bytes());
        block.extend(4u16.to_be_bytes());
        block.extend(limit.to_be_bytes());
    }
    Some([&u16::try_from(block.len()).ok()?.to_be_bytes()[..], &block].concat())
}

impl Engine {
    /// Sends the tickets that are due. `entered`: the state has been stepped into already.
    pub(in crate::tls) fn send_tickets(&mut self, env: &Env<'_>, mut entered: bool) -> Result<(), Stop> {
        let connection = env.connection;
        self.enter(Stage::Tickets);
        while connection.tickets_due.get() > 0 || connection.tickets_asked.get() > 0 {
            if !std::mem::take(&mut entered) {
                env.step(HandshakeState::SW_SESSION_TICKET);
            }
            self.queue_ticket(env)?;
        }
        match self.send_pending(env) {
            // What a client sent before it closed can still be read, though it did not wait for its tickets.
            Some(Stop::Transport(_)) if env.transport.is_gone() && queue::with(|queue| queue.is_empty()) => {
                self.forget_pending(env)
            }
            Some(stop) => return Err(stop),
            None => {}
        }
        self.enter(Stage::Idle);
        env.step(HandshakeState::OK);
        connection.in_init.set(false);
        Ok(())
    }

    fn forget_pending(&mut self, env: &Env<'_>) {
        self.output.clear();
        self.alert_pending = false;
        env.connection.want.set(Want::Nothing);
    }

    fn enter(&mut self, stage: Stage) {
        if let Some((open, ..)) = self.parts() {
            open.exchange.stage = stage;
        }
    }

    fn queue_ticket(&mut self, env: &Env<'_>) -> Result<(), Stop> {
        let made = match self.open().map(|open| (open.secrets.clone(), open.giving)) {
            Some((secrets, Some(giving))) => env.issue_ticket(giving, &secrets),
            _ => Err(Failure::internal()),
        };
        let message = match made {
            Ok(Some(message)) => message,
            Ok(None) => return Ok(()),
            Err(failure) => return Err(self.halt(env, Halt::Fail(failure), -1)),
        };
        let Some((open, _, output)) = self.parts() else { return Ok(()) };
        for part in message.chunks(MAX_PLAINTEXT) {
            if !open.seal(env, content::HANDSHAKE, part, output) {
                return Err(self.halt(env, Halt::Fail(Failure::internal()), -1));
            }
        }
        env.show(true, content::HANDSHAKE.into(), &message);
        Ok(())
    }
}
