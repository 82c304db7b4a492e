//! The session_ticket extension where the program fills it or looks at it.

use super::edit::Place;
use super::failure::Failure;
use super::messages::{ClientHello, ServerHello, extension};
use super::{Handshake, alert, provider};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::settings::{TicketExtension, option};
use crate::tls::version::Version;

impl Handshake {
    /// Puts what the program wants into a client's extension, if there is one and it holds no ticket.
    pub(super) fn fill_ticket_extension(&mut self, env: &Env<'_>) -> Result<(), Failure> {
        let settings = env.settings();
        let session = env.connection.session().filter(|session| session.is_resumable());
        let has_ticket = session.as_ref().is_some_and(|session| {
            let fields = session.fields();
            fields.version == Version::TLS1_2 && !fields.ticket.is_empty()
        });
        let held = &settings.ticket_extension;
        if has_ticket || *held == TicketExtension::Empty || settings.options & option::NO_TICKET != 0 {
            return Ok(());
        }
        let edit = self.judged.wire.sends.at(Place::ClientHello);
        if edit.dropped.contains(&extension::SESSION_TICKET) {
            return Ok(()); // a second hello has the same
        }
        edit.dropped.push(extension::SESSION_TICKET);
        if let TicketExtension::Holds(data) = held {
            // OpenSSL cannot hold no bytes, and takes the bytes for a ticket of TLS 1.3 if it offers that.
            if data.is_empty() || session.is_none() && provider::usable_versions(&settings).tls13 {
                return Err(Failure::internal());
            }
            edit.added.push((extension::SESSION_TICKET, data.clone()));
        }
        Ok(())
    }
}

/// A TLS 1.2 client's session of its own: OpenSSL takes what the program put into the extension for its ticket, and knows
/// its id from the ServerHello on.
pub(super) fn note_session(env: &Env<'_>, id: &[u8]) {
    let Some(session) = env.connection.session() else { return };
    let mut fields = session.fields();
    if let TicketExtension::Holds(data) = &env.settings().ticket_extension
        && env.settings().options & option::NO_TICKET == 0
    {
        fields.ticket.clone_from(data);
    }
    fields.id = id.to_vec();
}

/// A server shows its program what a client's extension holds.
pub(super) fn offered_ticket_extension(env: &Env<'_>, hello: &ClientHello<'_>) -> Result<(), Failure> {
    let tls12 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_2));
    let data = hello.extension(extension::SESSION_TICKET).filter(|_| tls12);
    match data.is_none_or(|data| env.hooks.takes_ticket_extension(data)) {
        true => Ok(()),
        false => Err(Failure::internal()),
    }
}

/// A client shows its program what the server's extension holds.
pub(super) fn refuse_ticket_extension(env: &Env<'_>, hello: &ServerHello<'_>) -> Result<(), Failure> {
    match hello.extension(extension::SESSION_TICKET).is_none_or(|data| env.hooks.takes_ticket_extension(data)) {
        true => Ok(()),
        false => Err(Failure::new(alert::description::HANDSHAKE_FAILURE, reason::SSL_R_BAD_EXTENSION)),
    }
}
