//! A server's sessions: what a ClientHello offers, what rustls is told of it, and what is made of new ones.
//!
//! Everything that may call the program back (opening a ticket, finding a session, keys for new tickets) happens
//! before rustls is fed; inside rustls' frames the stores below only hand out what lies ready.

use std::fmt;
use std::sync::{Arc, Mutex};

use rustls::ServerConfig;
use rustls::server::{ProducesTickets, StoresServerSessions};
use zeroize::Zeroizing;

use super::lock;
use super::lookup::{Keeping, Lookup};
use super::value;
use crate::error::Error;
use crate::tls::connection::Env;
use crate::tls::handshake::failure::Failure;
use crate::tls::session::{Fields, Payload, Session, now};
use crate::tls::settings::option;
use crate::tls::version::Version;

/// Seals a server's session into a ticket; callable from inside rustls, where no callback may run.
pub trait SealsTickets: fmt::Debug + Send + Sync {
    /// The ticket, or `None` if none is to be sent.
    fn seal(&self, session: &[u8]) -> Option<Vec<u8>>;
    /// A ticket will be made: time to ask the program for its key. Called outside rustls.
    fn prepare(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// What became of a ticket that a client sent.
#[derive(Debug)]
pub enum Opened {
    /// The session is taken up, no new ticket is due.
    Use(Arc<Session>),
    /// The session is taken up and the ticket replaced.
    Renew(Arc<Session>),
    /// It is of no use; the full handshake makes another.
    Useless,
    /// It is of no use, and none is to replace it.
    Ignored,
}

/// A server connection's store and ticketer.
#[derive(Debug, Default)]
pub struct ServerStore {
    state: Mutex<ServerState>,
    sealer: Option<Arc<dyn SealsTickets>>,
    keeping: Keeping,
    /// TLS 1.2: the id of the session it makes, if not rustls' own.
    id: Option<Vec<u8>>,
    tls13: bool,
    /// The program forbids that this connection's session be resumed: none is made.
    forbidden: bool,
    /// TLS 1.3's way of forbidding it: the tickets go out, their sessions are of no use.
    spends: bool,
    /// Whether new tickets are made.
    issues: bool,
    lifetime: u32,
}

/// What kind of tickets a TLS 1.3 server gives.
#[derive(Clone, Copy, Debug)]
pub struct Giving {
    /// Sessions are kept: the ticket is the id.
    pub by_id: bool,
    /// None of them is to be resumed.
    pub spent: bool,
}

#[derive(Default)]
struct ServerState {
    /// Ticket or id, and rustls' value of the session it names.
    found: Option<(Vec<u8>, Zeroizing<Vec<u8>>)>,
    /// What a new session will hold besides rustls' value.
    template: Fields,
    /// How many tickets are due after a TLS 1.3 handshake.
    tickets: usize,
    made: Vec<Session>,
}

impl fmt::Debug for ServerState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerState")
    }
}

impl ServerStore {
    /// How many tickets a TLS 1.3 server sends after the handshake.
    pub fn tickets(&self) -> usize {
        lock(&self.state).tickets
    }

    /// What the second ClientHello offers is something else than what the first did: another key from outside, or none.
    pub fn offered_again(&self, lookup: &Lookup, name: Option<&str>, tickets: usize) {
        let found = lookup.found().and_then(|(identity, session)| {
            let value = value::made(&lookup.as_rustls_has_it(session), name, false)?;
            Some((identity.to_vec(), value))
        });
        let mut state = lock(&self.state);
        state.tickets = lookup.due_tickets(tickets);
        state.found = found;
    }

    /// How it gives TLS 1.3 tickets, which it may do as long as the connection lasts.
    pub fn giving(&self) -> Option<Giving> {
        self.tls13.then_some(Giving { by_id: self.keeping == Keeping::ById, spent: self.spends })
    }

    fn value(&self, key: &[u8]) -> Option<Vec<u8>> {
        let state = lock(&self.state);
        state.found.as_ref().filter(|(known, _)| known == key).map(|(_, value)| value.to_vec())
    }

    /// The session that rustls' value is of.
    fn make(&self, id: Vec<u8>, value: &[u8]) -> Option<Session> {
        let parts = value::parts(value)?;
        let mut fields = lock(&self.state).template.clone();
        fields.id = id;
        (fields.master, fields.ticket_age_add) = (parts.secret, parts.age_add);
        fields.payload = Payload::Facts;
        Some(Session::new(fields))
    }

    /// Whether rustls is about to seal TLS 1.2's ticket.
    fn seals(&self) -> bool {
        self.issues && !self.tls13 && !self.forbidden && self.keeping == Keeping::Tickets
    }
}

impl StoresServerSessions for ServerStore {
    fn put(&self, key: Vec<u8>, value: Vec<u8>) -> bool {
        if !self.can_cache() || self.forbidden {
            return false;
        }
        let Some(session) = self.make(self.id.clone().unwrap_or(key), &value) else { return false };
        lock(&self.state).made.push(session);
        true
    }

    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        self.value(key)
    }

    fn take(&self, key: &[u8]) -> Option<Vec<u8>> {
        self.value(key)
    }

    fn can_cache(&self) -> bool {
        self.keeping == Keeping::ById
    }
}

impl ProducesTickets for ServerStore {
    /// TLS 1.3's tickets are ids to rustls: with other ones it takes no early data. A TLS 1.2 ticket that is good as it
    /// is is not replaced.
    fn enabled(&self) -> bool {
        self.keeping == Keeping::Tickets && self.issues && !self.tls13
    }

    fn lifetime(&self) -> u32 {
        self.lifetime
    }

    fn encrypt(&self, plain: &[u8]) -> Option<Vec<u8>> {
        if self.forbidden || !self.issues {
            return None;
        }
        // OpenSSL gives the session of a TLS 1.2 ticket no id: no cache and no callback hears of it.
        let session = self.make(Vec::new(), plain)?;
        let ticket = self.sealer.as_ref()?.seal(&session.encode())?;
        lock(&self.state).made.push(session);
        Some(ticket)
    }

    fn decrypt(&self, ticket: &[u8]) -> Option<Vec<u8>> {
        self.value(ticket)
    }
}

impl Env<'_> {
    /// Tells rustls' server where sessions are kept and how tickets are sealed, and hands it what was found.
    /// `forbidden`: the program wants this connection's session never to be resumed. `early`: early data is welcome.
    pub fn server_resumption(
        &self,
        config: &mut ServerConfig,
        mut lookup: Lookup,
        forbidden: bool,
        early: bool,
    ) -> Arc<ServerStore> {
        let settings = self.settings();
        let tls13 = self.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        let name = self.snapshot(|snapshot| snapshot.server_name.clone().filter(|_| lookup.named));
        if !tls13 && lookup.keeping == Keeping::Tickets && settings.options & option::NO_TICKET != 0 {
            // The server-name callback has forbidden the ticket that the client asked for.
            lookup.issues = lookup.found.is_none();
            lookup.keeping = match (lookup.issues, settings.session_cache_mode & 2 != 0) {
                (false, _) => Keeping::Tickets,
                (true, true) => Keeping::ById,
                (true, false) => Keeping::Nowhere,
            };
        }
        // OpenSSL resumes whatever name is asked for now; rustls compares it with the session's.
        let found = lookup.found.as_ref().and_then(|(key, session)| {
            let value = value::made(&lookup.as_rustls_has_it(session), name.as_deref(), early);
            value.map(|value| (key.clone(), value))
        });
        let tickets = if tls13 { lookup.due_tickets(settings.num_tickets) } else { 0 };
        config.send_tls13_tickets = 0; // ours to send
        let store = Arc::new(ServerStore {
            state: Mutex::new(ServerState { found, tickets, ..ServerState::default() }),
            sealer: lookup.sealer,
            keeping: lookup.keeping,
            id: lookup.id,
            tls13,
            // OpenSSL asks in TLS 1.3, too, and sends its tickets whatever the answer.
            forbidden: forbidden && !tls13,
            spends: forbidden,
            issues: lookup.issues,
            lifetime: u32::try_from(self.hooks.session_timeout()).unwrap_or(u32::MAX),
        });
        config.session_storage = store.clone();
        config.ticketer = store.clone();
        store
    }

    /// The next records that rustls gets make it seal tickets: the program is asked what that takes.
    pub fn prepare_tickets(&self, store: &ServerStore) -> Result<(), Failure> {
        if store.seals() {
            self.hooks.ticket_due()?;
            if let Some(sealer) = &store.sealer {
                sealer.prepare()?;
            }
        }
        Ok(())
    }

    /// Before rustls' server may make sessions: what they will hold.
    pub fn prepare_sessions(&self, store: &ServerStore) {
        if !store.tls13 {
            lock(&store.state).template = self.fields_of_new_session();
        }
    }

    /// What a server's next session will hold. A resumed connection's new sessions hold what the old one knew, the
    /// peer's certificate included.
    pub fn fields_of_new_session(&self) -> Fields {
        let mut fields = self.session_fields();
        let resumed = self.snapshot(|snapshot| snapshot.resumed);
        if let Some(session) = self.connection.session() {
            let known = session.fields();
            fields.ticket_appdata.clone_from(&known.ticket_appdata);
            (fields.time, fields.timeout) = (known.time, known.timeout);
            fields.identity.clone_from(&known.identity);
            if resumed {
                fields.server_name.clone_from(&known.server_name);
                fields.peer_chain.clone_from(&known.peer_chain);
                fields.leaf_alone = known.leaf_alone;
                (fields.verify_result, fields.suite) = (known.verify_result, known.suite);
                fields.group = fields.group.or(known.group);
                fields.extended_master_secret = known.extended_master_secret;
                fields.time = now();
            }
        }
        fields
    }

    /// After rustls' server has returned: what TLS 1.2 has made of the connection's session is handed to the program.
    pub fn collect_sessions(&self, store: &ServerStore) {
        let made = std::mem::take(&mut lock(&store.state).made);
        let Some(own) = self.connection.session() else { return };
        for session in made {
            let known = session.fields().clone();
            own.fields().complete(known);
            if !self.snapshot(|snapshot| snapshot.resumed) {
                self.hooks.new_session(&own); // a ticket renewed makes none
            }
        }
    }

    /// A TLS 1.3 client is given a session: it takes the place of the connection's, and the program hears of it.
    pub(super) fn session_given(&self, giving: Giving, session: Arc<Session>) {
        if let Some(previous) = self.connection.session() {
            if giving.spent {
                session.spend();
            }
            self.hooks.session_replaced(&previous, &session);
        }
        self.connection.set_session(Some(session.clone()));
        self.hooks.new_session(&session);
    }
}
