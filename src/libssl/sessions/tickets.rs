//! Session tickets and their keys. Source: SSL_CTX_set_num_tickets(3), SSL_CTX_set_tlsext_ticket_key_cb(3).

use std::ffi::c_int;
use std::fmt;
use std::sync::Arc;

use super::ticket_callback;
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::tls::resumption::server::{Opened, SealsTickets};
use crate::tls::session::Session;
use crate::tls::ticket::TicketKeys;
use crate::tls::version::Version;

/// A context's ticket keys; made now if there are none yet.
pub(in crate::libssl) fn keys(ctx: &SSL_CTX) -> Option<TicketKeys> {
    let mut keys = lock(&ctx.sessions.keys);
    if keys.is_none() {
        *keys = TicketKeys::generate();
    }
    keys.clone()
}

struct Sealer(TicketKeys);

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer")
    }
}

impl SealsTickets for Sealer {
    fn seal(&self, session: &[u8]) -> Option<Vec<u8>> {
        self.0.seal(session)
    }
}

/// What seals the tickets of a connection.
pub(in crate::libssl) fn sealer(ssl: &SSL) -> Option<Arc<dyn SealsTickets>> {
    if let Some(callback) = ticket_callback::Sealer::of(ssl) {
        return Some(Arc::new(callback));
    }
    keys(&ssl.session_ctx).map(|keys| Arc::new(Sealer(keys)) as Arc<dyn SealsTickets>)
}

/// Opens a ticket that this context sealed.
pub(in crate::libssl) fn open(ssl: &SSL, ticket: &[u8]) -> Result<Opened, Error> {
    let (plain, renews) = match ticket_callback::Sealer::of(ssl) {
        _ if ticket.is_empty() => return Ok(Opened::Useless),
        Some(callback) => match callback.open(ticket)? {
            Some(opened) => opened,
            None => return Ok(Opened::Useless),
        },
        None => match keys(&ssl.session_ctx).and_then(|keys| keys.open(ticket)) {
            // With keys of its own OpenSSL replaces every TLS 1.3 ticket.
            Some(plain) => (plain, ssl.core.snapshot().version == Some(Version::TLS1_3)),
            None => return Ok(Opened::Useless),
        },
    };
    let Some(session) = Session::decode(&plain).map(Arc::new) else { return Ok(Opened::Useless) };
    Ok(if renews { Opened::Renew(session) } else { Opened::Use(session) })
}

/// Sets how many TLS 1.3 tickets a server sends after a full handshake. Returns 1.
/// Source: SSL_CTX_set_num_tickets(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_num_tickets(ctx: *mut SSL_CTX, num_tickets: usize) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ctx`.
        unsafe { SSL_CTX::get0(ctx) }?.configure(|settings| settings.num_tickets = num_tickets);
        Ok(1)
    })
}

/// How many TLS 1.3 tickets a server sends. Source: SSL_CTX_set_num_tickets(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_num_tickets(ctx: *const SSL_CTX) -> usize {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(0, || Ok(unsafe { SSL_CTX::get0(ctx) }?.settings().num_tickets))
}

/// [`SSL_CTX_set_num_tickets`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_num_tickets(s: *mut SSL, num_tickets: usize) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s`.
        unsafe { SSL::get0(s) }?.configure(|settings| settings.num_tickets = num_tickets);
        Ok(1)
    })
}

/// [`SSL_CTX_get_num_tickets`] of one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_num_tickets(s: *const SSL) -> usize {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { SSL::get0(s) }?.settings().num_tickets))
}

/// Asks for another TLS 1.3 ticket on an open server connection: it leaves with the next write, or with
/// SSL_do_handshake. Returns 1, or 0 if none can be sent. Source: SSL_CTX_set_num_tickets(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_new_session_ticket(s: *mut SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { SSL::get0(s) }?.core.ask_for_ticket().into()))
}
