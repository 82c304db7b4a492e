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
use super::value;
use crate::error::{Error, reason};
use crate::tls::connection::Env;
use crate::tls::handshake::alert::description;
use crate::tls::handshake::failure::Failure;
use crate::tls::handshake::messages::{ClientHello, Cursor, extension};
use crate::tls::session::{Fields, Payload, Session, now};
use crate::tls::settings::{option, verify};
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

/// How the sessions of a connection are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Keeping {
    /// Not at all.
    #[default]
    Nowhere,
    /// Sealed into tickets.
    Tickets,
    /// By id; in TLS 1.3 the id is the ticket.
    ById,
}

/// What a ClientHello's offer came to.
#[derive(Debug, Default)]
pub struct Lookup {
    keeping: Keeping,
    sealer: Option<Arc<dyn SealsTickets>>,
    /// The ticket or id, and the session it names.
    found: Option<(Vec<u8>, Arc<Session>)>,
    /// Whether new tickets are made.
    issues: bool,
    /// Whether rustls sees the name that the client asks for.
    pub named: bool,
    /// The program's id for TLS 1.2's new session.
    id: Option<Vec<u8>>,
}

impl Lookup {
    /// The ticket or id that was offered, and the session it names.
    pub fn found(&self) -> Option<(&[u8], &Arc<Session>)> {
        self.found.as_ref().map(|(name, session)| (&name[..], session))
    }

    /// The program's id for TLS 1.2's new session.
    pub fn id(&self) -> Option<&[u8]> {
        self.id.as_deref()
    }

    /// The session that is taken up.
    pub fn session(&self) -> Option<&Arc<Session>> {
        self.found.as_ref().map(|(_, session)| session)
    }
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
    /// How many tickets are due after a TLS 1.3 handshake.
    tickets: usize,
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
        self.tickets
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
    /// Looks up the sessions a ClientHello names. The first that can be taken up becomes the connection's; if there
    /// is none it gets a fresh one. `suite` is TLS 1.3's, which rustls will choose.
    pub fn look_up(&self, hello: &ClientHello<'_>, tls13: bool, suite: Option<u16>) -> Result<Lookup, Failure> {
        const WHOLE_ID: usize = 32;
        let settings = self.settings();
        let no_ticket = settings.options & option::NO_TICKET != 0 || (settings.forbids_tickets && !tls13);
        // Early data must not be played again: a session whose tickets allow it serves once.
        let once = tls13 && settings.max_early_data > 0 && settings.options & option::NO_ANTI_REPLAY == 0;
        let asked = tls13 || hello.extension(extension::SESSION_TICKET).is_some();
        let caches = settings.session_cache_mode & 2 != 0;
        let keeping = match once || no_ticket || !asked {
            false => Keeping::Tickets,
            true if tls13 || caches => Keeping::ById,
            true => Keeping::Nowhere,
        };
        let sealer = (keeping == Keeping::Tickets).then(|| self.hooks.ticket_sealer()).flatten();
        let mut lookup = Lookup { keeping, sealer, found: None, issues: true, named: false, id: None };
        for name in offered(hello, tls13, keeping) {
            // A client that asks for its first ticket may have a session by an id.
            let by_id = !tls13 && name.is_empty() && !hello.session_id.is_empty();
            let session = match keeping {
                Keeping::Tickets => match self.hooks.open_ticket(name)? {
                    Opened::Use(session) => {
                        lookup.issues = false;
                        session
                    }
                    Opened::Renew(session) => session,
                    Opened::Useless => match by_id.then(|| self.hooks.find_session(hello.session_id)).flatten() {
                        Some(session) => session,
                        None => continue,
                    },
                    Opened::Ignored => {
                        lookup.issues = false;
                        continue;
                    }
                },
                _ if tls13 && name.len() != WHOLE_ID => continue, // OpenSSL does not look for such a ticket
                _ => match self.hooks.find_session(name) {
                    Some(session) => session,
                    None => continue,
                },
            };
            let usable = self.is_usable(&session, hello, tls13, suite).inspect_err(|_| {
                if tls13 {
                    session.spend();
                    self.hooks.session_failed(&session);
                }
            })?;
            if usable {
                if keeping == Keeping::Tickets {
                    session.fields().id = hello.session_id.to_vec();
                }
                if once {
                    self.hooks.session_failed(&session);
                }
                self.connection.set_session(Some(session.clone()));
                self.take_up(&session);
                lookup.found = Some((if by_id { hello.session_id } else { name }.to_vec(), session));
                return Ok(lookup);
            }
            lookup.issues = true;
        }
        self.begin_session();
        if !tls13 && keeping != Keeping::Tickets {
            lookup.id = self.new_session_id()?;
        }
        Ok(lookup)
    }

    /// The program's id for a new session, if it makes one.
    pub fn new_session_id(&self) -> Result<Option<Vec<u8>>, Failure> {
        let failed = |error| Failure { alert: Some(description::INTERNAL_ERROR), error };
        self.hooks.session_id().map_err(failed)
    }

    /// Whether a session that was found can be taken up; some that cannot end the connection.
    fn is_usable(
        &self,
        session: &Session,
        hello: &ClientHello<'_>,
        tls13: bool,
        suite: Option<u16>,
    ) -> Result<bool, Failure> {
        let settings = self.settings();
        let (expired, fields) = (session.is_expired(), session.fields());
        if (fields.version == Version::TLS1_3) != tls13 || fields.id_context != settings.session_id_context {
            return Ok(false);
        }
        let verifies = settings.verify_mode_in_force(false) & verify::PEER != 0;
        if verifies && settings.session_id_context.is_empty() {
            let error = Error::ssl(reason::SSL_R_SESSION_ID_CONTEXT_UNINITIALIZED);
            return Err(Failure { alert: Some(description::INTERNAL_ERROR), error });
        }
        if expired {
            self.hooks.session_expired();
            return Ok(false);
        }
        if tls13 {
            const DHE: u8 = 1;
            let modes = hello.extension(extension::PSK_KEY_EXCHANGE_MODES).and_then(|data| Cursor(data).vec8());
            return Ok(modes.is_some_and(|modes| modes.contains(&DHE)) && suite == Some(fields.suite));
        }
        match (fields.extended_master_secret, hello.extension(extension::EXTENDED_MASTER_SECRET).is_some()) {
            (true, false) => {
                return Err(Failure::new(description::HANDSHAKE_FAILURE, reason::SSL_R_INCONSISTENT_EXTMS));
            }
            (false, true) => return Ok(false),
            _ => {}
        }
        let offered = crate::tls::handshake::messages::numbers(hello.cipher_suites);
        if !offered.contains(&fields.suite) {
            return Err(Failure::new(description::ILLEGAL_PARAMETER, reason::SSL_R_REQUIRED_CIPHER_MISSING));
        }
        Ok(true)
    }

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
        // One ticket replaces the one that a resumption uses up.
        let most = if lookup.found.is_some() { 1 } else { usize::MAX };
        // OpenSSL resumes whatever name is asked for now; rustls compares it with the session's.
        let found = lookup.found.and_then(|(key, session)| {
            let value = value::made(&session.fields(), name.as_deref(), early);
            value.map(|value| (key, value))
        });
        config.send_tls13_tickets = 0; // ours to send
        let store = Arc::new(ServerStore {
            state: Mutex::new(ServerState { found, ..ServerState::default() }),
            sealer: lookup.sealer,
            keeping: lookup.keeping,
            id: lookup.id,
            tls13,
            // OpenSSL asks in TLS 1.3, too, and sends its tickets whatever the answer.
            forbidden: forbidden && !tls13,
            spends: forbidden,
            issues: lookup.issues,
            tickets: if lookup.issues && tls13 { settings.num_tickets.min(most) } else { 0 },
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
            self.hooks.new_session(&own);
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

/// The tickets or ids of a ClientHello, first things first.
fn offered<'a>(hello: &ClientHello<'a>, tls13: bool, keeping: Keeping) -> Vec<&'a [u8]> {
    match (tls13, keeping) {
        (true, _) => offered_identities(hello),
        (false, Keeping::Tickets) => hello.extension(extension::SESSION_TICKET).into_iter().collect(),
        (false, _) if hello.session_id.is_empty() => Vec::new(),
        (false, _) => vec![hello.session_id],
    }
}

/// Identities in a ClientHello's pre_shared_key extension.
pub fn offered_identities<'a>(hello: &ClientHello<'a>) -> Vec<&'a [u8]> {
    identities(hello).map(|(identity, _)| identity).collect()
}

/// Identities in a ClientHello's pre_shared_key extension, with the ages of their tickets as they are sent.
fn identities<'a>(hello: &ClientHello<'a>) -> impl Iterator<Item = (&'a [u8], u32)> {
    let list = hello.extension(extension::PRE_SHARED_KEY).and_then(|data| Cursor(data).vec16());
    let mut cursor = Cursor(list.unwrap_or_default());
    std::iter::from_fn(move || cursor.vec16().zip(cursor.u32()))
}

/// Whether early data comes with the first session offered, which the client has for as long as we do: OpenSSL allows
/// a second's and ten seconds' difference, rustls a minute's.
pub fn early_data_is_timely(hello: &ClientHello<'_>, lookup: &Lookup) -> bool {
    /// How much longer the ClientHello may have been under way, in milliseconds.
    const ALLOWANCE: u64 = 10_000;
    let (Some((name, session)), Some((first, sent))) = (lookup.found(), identities(hello).next()) else { return false };
    let fields = session.fields();
    let theirs = u64::from(sent.wrapping_sub(fields.ticket_age_add));
    let age = now().wrapping_sub(fields.time);
    let ours = age.saturating_mul(1000).saturating_add(1000);
    name == first && age <= fields.timeout && theirs <= ours && theirs + ALLOWANCE >= ours
}
