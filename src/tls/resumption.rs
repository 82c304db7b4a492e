//! Where sessions meet the handshake: what is offered for resumption, and what becomes of new sessions.
//!
//! rustls reads and writes its session values through the stores below, from inside its own frames; no callback runs
//! there. The reader looks sessions up before rustls sees a ClientHello, and what rustls stored is handed to the
//! program after rustls has returned.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rustls::client::{
    ClientConnectionData, ClientSessionStore, Resumption, Tls12ClientSessionValue, Tls12Resumption,
    Tls13ClientSessionValue,
};
use rustls::kernel::KernelConnection;
use rustls::pki_types::{ServerName, UnixTime};
use rustls::server::{ProducesTickets, StoresServerSessions};
use rustls::time_provider::TimeProvider;
use rustls::{ClientConfig, NamedGroup, ServerConfig};
use zeroize::Zeroizing;

use super::connection::Env;
use super::handshake::Halt;
use super::handshake::messages::{ClientHello, Cursor, extension};
use super::session::{Fields, Payload, Session, now};
use super::settings::option;
use super::version::Version;

/// The kernel connection of a client, shared by the open connection and its sessions.
pub type ClientKernel = Arc<Mutex<KernelConnection<ClientConnectionData>>>;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A TLS 1.3 ticket with what it takes to use it any number of times: rustls' values serve once, but the connection
/// the ticket came by makes a fresh one of the same bytes each time.
#[derive(Clone)]
pub struct ClientTicket {
    kernel: ClientKernel,
    store: Arc<ClientStore>,
    /// The NewSessionTicket's body.
    body: Arc<[u8]>,
    /// When it came, in seconds since 1970: its age counts from there.
    received: u64,
}

impl ClientTicket {
    fn value(&self) -> Option<Tls13ClientSessionValue> {
        let mut kernel = lock(&self.kernel);
        self.store.clock.set(self.received);
        let handled = kernel.handle_new_session_ticket(&self.body);
        self.store.clock.set(0);
        handled.ok()?;
        lock(&self.store.received13).pop()
    }
}

/// A client connection's store: one session to offer, and what the server gave.
#[derive(Default)]
pub struct ClientStore {
    offered12: Mutex<Option<Arc<Tls12ClientSessionValue>>>,
    offered13: Mutex<Option<Tls13ClientSessionValue>>,
    received12: Mutex<Option<Tls12ClientSessionValue>>,
    received13: Mutex<Vec<Tls13ClientSessionValue>>,
    clock: Clock,
}

impl fmt::Debug for ClientStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientStore")
    }
}

impl ClientSessionStore for ClientStore {
    fn set_kx_hint(&self, _name: ServerName<'static>, _group: NamedGroup) {}

    fn kx_hint(&self, _name: &ServerName<'_>) -> Option<NamedGroup> {
        None
    }

    fn set_tls12_session(&self, _name: ServerName<'static>, value: Tls12ClientSessionValue) {
        *lock(&self.received12) = Some(value);
    }

    fn tls12_session(&self, _name: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        lock(&self.offered12).as_deref().cloned()
    }

    fn remove_tls12_session(&self, _name: &ServerName<'static>) {
        *lock(&self.offered12) = None;
    }

    fn insert_tls13_ticket(&self, _name: ServerName<'static>, value: Tls13ClientSessionValue) {
        lock(&self.received13).push(value);
    }

    fn take_tls13_ticket(&self, _name: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        lock(&self.offered13).take()
    }
}

/// The time; another one while an old ticket is taken in again.
#[derive(Debug, Default)]
struct Clock(AtomicU64);

impl Clock {
    fn set(&self, seconds: u64) {
        self.0.store(seconds, Ordering::Relaxed);
    }
}

/// rustls' view of a client store's clock.
#[derive(Debug)]
struct StoreClock(Arc<ClientStore>);

impl TimeProvider for StoreClock {
    fn current_time(&self) -> Option<UnixTime> {
        match self.0.clock.0.load(Ordering::Relaxed) {
            0 => Some(UnixTime::now()),
            seconds => Some(UnixTime::since_unix_epoch(Duration::from_secs(seconds))),
        }
    }
}

/// Seals a server's session into a ticket; callable from inside rustls.
pub trait SealsTickets: fmt::Debug + Send + Sync {
    /// The ticket, or `None` if none is to be sent.
    fn seal(&self, session: &[u8]) -> Option<Vec<u8>>;
}

/// A server connection's store and ticketer.
#[derive(Debug, Default)]
pub struct ServerStore {
    state: Mutex<ServerState>,
    /// Sealing keys; `None` means sessions are kept by their id.
    sealer: Option<Arc<dyn SealsTickets>>,
    /// Whether sessions may be kept by id.
    caches: bool,
    /// The program forbids that this connection's session be resumed: sessions are looked up, none is made.
    forbidden: bool,
    lifetime: u32,
}

#[derive(Default)]
struct ServerState {
    /// Looked up by the reader.
    found: Found,
    /// Whether rustls has had its first records.
    fed: bool,
    /// Whether a ticket made now is a resumed TLS 1.2 session's next one, and no session of its own.
    renewal: bool,
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
    /// The ticket or id by which a usable session was found, and that session's suite.
    pub fn offered(&self) -> Option<(Vec<u8>, u16)> {
        let state = lock(&self.state);
        let (name, _) = state.found.value.as_ref()?;
        Some((name.clone(), state.found.session.as_ref()?.fields().suite))
    }

    fn value(&self, key: &[u8]) -> Option<Vec<u8>> {
        let state = lock(&self.state);
        state.found.value.as_ref().filter(|(known, _)| known == key).map(|(_, value)| value.to_vec())
    }

    fn make(&self, id: Vec<u8>, value: &[u8]) -> Session {
        let mut fields = lock(&self.state).template.clone();
        fields.id = id;
        fields.time = now();
        fields.payload = Payload::Server(Zeroizing::new(value.to_vec()));
        Session::new(fields)
    }
}

impl StoresServerSessions for ServerStore {
    fn put(&self, key: Vec<u8>, value: Vec<u8>) -> bool {
        if !self.caches || self.forbidden {
            return false;
        }
        let session = self.make(key, &value);
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
        self.caches
    }
}

impl ProducesTickets for ServerStore {
    fn enabled(&self) -> bool {
        // A ticket that was opened counts, whatever a callback has set since.
        self.sealer.is_some() || lock(&self.state).found.sealed
    }

    fn lifetime(&self) -> u32 {
        self.lifetime
    }

    fn encrypt(&self, plain: &[u8]) -> Option<Vec<u8>> {
        if self.forbidden {
            return None;
        }
        let mut id = vec![0; 32];
        aws_lc_rs::rand::fill(&mut id).ok()?;
        // OpenSSL gives the session of a TLS 1.2 ticket no id: no cache and no callback hears of it.
        let tls12 = lock(&self.state).template.version == Version::TLS1_2;
        let session = self.make(if tls12 { Vec::new() } else { id }, plain);
        let ticket = self.sealer.as_ref()?.seal(&session.encode())?;
        let mut state = lock(&self.state);
        if !state.renewal {
            state.made.push(session);
        }
        Some(ticket)
    }

    fn decrypt(&self, ticket: &[u8]) -> Option<Vec<u8>> {
        self.value(ticket)
    }
}

/// What a ClientHello names and a server remembers.
#[derive(Clone, Default)]
pub struct Found {
    /// Ticket or id → rustls' value.
    value: Option<(Vec<u8>, Zeroizing<Vec<u8>>)>,
    /// The session that rustls' value belongs to.
    session: Option<Arc<Session>>,
    /// Whether it came as a sealed ticket.
    sealed: bool,
}

/// Why a session that was found is not used.
pub enum Unusable {
    /// It is another context's, or too old: a full handshake follows.
    Skip,
    /// The program verifies clients and set no id context: OpenSSL ends the connection (TLS 1.2).
    NoIdContext,
}

impl Env<'_> {
    /// Gives rustls' client the session to offer and the place for new ones.
    pub fn client_resumption(&self, config: &mut ClientConfig) -> Arc<ClientStore> {
        let store = Arc::new(ClientStore::default());
        if let Some(session) = self.connection.session().filter(|session| session.is_resumable()) {
            let payload = session.fields().payload.clone();
            match payload {
                Payload::Tls12Client(value) => *lock(&store.offered12) = Some(value),
                Payload::Tls13Client(ticket) => *lock(&store.offered13) = ticket.value(),
                Payload::None | Payload::Server(_) => {}
            }
        }
        let without_tickets = self.settings().options & option::NO_TICKET != 0;
        let tls12 = if without_tickets { Tls12Resumption::SessionIdOnly } else { Tls12Resumption::SessionIdOrTickets };
        config.resumption = Resumption::store(store.clone()).tls12_resumption(tls12);
        config.time_provider = Arc::new(StoreClock(store.clone()));
        store
    }

    /// Tells rustls' server where sessions are kept and how tickets are sealed, and gives it the one that was found.
    pub fn server_resumption(
        &self,
        config: &mut ServerConfig,
        hello: &ClientHello<'_>,
        tls13: bool,
        found: Found,
    ) -> Arc<ServerStore> {
        let settings = self.settings();
        let sealer = self.sealer(hello, tls13);
        // One ticket replaces the one that a resumption uses up.
        let resuming = found.value.is_some();
        config.send_tls13_tickets = if resuming { settings.num_tickets.min(1) } else { settings.num_tickets };
        let store = Arc::new(ServerStore {
            state: Mutex::new(ServerState { found, ..ServerState::default() }),
            caches: sealer.is_none() && (settings.session_cache_mode & 2 != 0 || tls13),
            sealer: sealer.flatten(),
            // OpenSSL asks in TLS 1.3, too, and sends its tickets whatever the answer.
            forbidden: self.hooks.forbids_resumption() && !tls13,
            lifetime: u32::try_from(settings.session_timeout).unwrap_or(u32::MAX),
        });
        config.session_storage = store.clone();
        config.ticketer = store.clone();
        store
    }

    /// What seals and opens this connection's tickets, should it have any: the inner `None` if there are no keys.
    fn sealer(&self, hello: &ClientHello<'_>, tls13: bool) -> Option<Option<Arc<dyn SealsTickets>>> {
        let settings = self.settings();
        // rustls takes early data only with sessions it finds by id, which also serve once only.
        let early = tls13 && settings.early_data_limit() > 0;
        let tickets = settings.options & option::NO_TICKET == 0 && !early;
        let asked = tls13 || hello.extension(extension::SESSION_TICKET).is_some();
        (tickets && asked).then(|| self.hooks.ticket_sealer())
    }

    /// Finds the sessions a ClientHello names; the first usable one becomes the connection's.
    ///
    /// OpenSSL looks before it asks the server-name callback: what that callback changes is too late.
    pub fn look_up(&self, hello: &ClientHello<'_>, tls13: bool) -> Result<Found, Unusable> {
        let ticket = hello.extension(extension::SESSION_TICKET).filter(|ticket| !ticket.is_empty() && !tls13);
        let names = match (tls13, ticket) {
            (true, _) => offered_identities(hello),
            (false, Some(ticket)) => vec![ticket],
            (false, None) if hello.session_id.is_empty() => Vec::new(),
            (false, None) => vec![hello.session_id],
        };
        let sealed = self.sealer(hello, tls13).flatten().is_some();
        for name in names {
            let found = match sealed {
                true => self.hooks.open_ticket(name),
                false => self.hooks.find_session(name),
            };
            let Some(session) = found else { continue };
            match self.usable(&session, tls13) {
                Ok(()) => {}
                Err(Unusable::Skip) => continue,
                Err(fatal) => return Err(fatal),
            }
            let value = match &session.fields().payload {
                Payload::Server(value) => value.clone(),
                _ => continue,
            };
            if sealed && !tls13 {
                session.fields().id = hello.session_id.to_vec();
            }
            self.connection.set_session(Some(session.clone()));
            self.update(|snapshot| snapshot.resumed = true);
            return Ok(Found { value: Some((name.to_vec(), value)), session: Some(session), sealed });
        }
        Ok(Found::default())
    }

    /// Gives a handshake that resumes nothing a session without contents: callbacks ask their connection for it.
    pub fn begin_session(&self, version: Option<Version>) {
        if self.connection.session().is_some_and(|session| session.is_resumable()) {
            return;
        }
        let settings = self.settings();
        self.connection.set_session(Some(Arc::new(Session::new(Fields {
            version: version.unwrap_or(Version(0)),
            id_context: settings.session_id_context.clone(),
            timeout: settings.session_timeout,
            ..Fields::default()
        }))));
    }

    fn usable(&self, session: &Session, tls13: bool) -> Result<(), Unusable> {
        let settings = self.settings();
        if session.is_expired() {
            return Err(Unusable::Skip);
        }
        let fields = session.fields();
        if fields.id_context != settings.session_id_context || (fields.version == Version::TLS1_3) != tls13 {
            return Err(Unusable::Skip);
        }
        let verifies = settings.verify_mode_in_force(false) & super::settings::verify::PEER != 0;
        if verifies && settings.session_id_context.is_empty() {
            return Err(if tls13 { Unusable::Skip } else { Unusable::NoIdContext });
        }
        Ok(())
    }

    /// What a session of this connection holds besides its payload.
    pub fn session_fields(&self) -> Fields {
        let settings = self.settings();
        self.snapshot(|snapshot| Fields {
            version: snapshot.version.unwrap_or(Version(0)),
            suite: snapshot.suite.unwrap_or(0),
            id_context: settings.session_id_context.clone(),
            peer_chain: snapshot.peer_chain.clone(),
            verify_result: snapshot.verify_result,
            server_name: snapshot.server_name.clone(),
            alpn: snapshot.alpn.clone(),
            timeout: settings.session_timeout,
            max_early_data: if self.is_server() { settings.early_data_limit() } else { 0 },
            extended_master_secret: snapshot.extended_master_secret,
            ..Fields::default()
        })
    }

    /// Before rustls' server may make sessions: what they will hold.
    ///
    /// A resumed connection sees no certificate: its new sessions hold what the old one knew of the peer. `resumed` is
    /// what rustls says; TLS 1.2 makes a ticket together with the first records only if it resumes.
    pub fn prepare_sessions(&self, store: &ServerStore, resumed: bool) {
        let mut fields = self.session_fields();
        let mut state = lock(&store.state);
        let at_once = !state.fed && fields.version == Version::TLS1_2;
        state.fed = true;
        state.renewal = at_once && state.found.session.is_some();
        if let Some(offered) = state.found.session.clone().filter(|_| resumed || at_once) {
            let known = offered.fields();
            fields.peer_chain.clone_from(&known.peer_chain);
            fields.verify_result = known.verify_result;
            if at_once {
                // The ServerHello, which tells, is yet to come.
                fields.suite = known.suite;
                fields.master.clone_from(&known.master);
                fields.extended_master_secret = known.extended_master_secret;
            }
        }
        state.template = fields;
    }

    /// After rustls' server has returned: hands new sessions to the program.
    pub fn collect_sessions(&self, store: &ServerStore) {
        let made = std::mem::take(&mut lock(&store.state).made);
        for session in made {
            let session = Arc::new(session);
            self.connection.set_session(Some(session.clone()));
            self.update(|snapshot| snapshot.session_made = true);
            self.hooks.new_session(&session);
        }
    }

    /// The handshake is done: the connection has a session, and the program hears of one that can be resumed.
    pub fn established(&self, store: Option<&ClientStore>, master: Option<Zeroizing<Vec<u8>>>) {
        if self.snapshot(|snapshot| snapshot.resumed) {
            return self.resumed(master);
        }
        let received = store.and_then(|store| lock(&store.received12).take());
        let made = self.is_server() && self.snapshot(|snapshot| snapshot.session_made);
        if let Some(session) = self.connection.session().filter(|_| made) {
            if let Some(master) = master {
                session.fields().master = master;
            }
            return;
        }
        let mut fields = self.session_fields();
        fields.master = master.unwrap_or_default();
        let resumable = received.is_some();
        if let Some(value) = received {
            let (lifetime, ticket) = self.snapshot(|snapshot| snapshot.ticket.clone());
            fields.id = match ticket.is_empty() {
                true => self.snapshot(|snapshot| snapshot.session_id.clone()),
                false => id_of_ticket(&ticket),
            };
            (fields.ticket_lifetime, fields.ticket) = (lifetime, ticket);
            fields.payload = Payload::Tls12Client(Arc::new(value));
        }
        let session = Arc::new(Session::new(fields));
        self.connection.set_session(Some(session.clone()));
        if resumable {
            self.hooks.new_session(&session);
        }
    }

    /// A resumed connection keeps its session; what the session knows of the peer is known of the connection.
    fn resumed(&self, master: Option<Zeroizing<Vec<u8>>>) {
        let Some(session) = self.connection.session() else { return };
        let mut fields = session.fields();
        if let Some(master) = master.filter(|_| fields.master.is_empty()) {
            fields.master = master; // that of a ticket, in TLS 1.2
        }
        let (chain, verdict) = (fields.peer_chain.clone(), fields.verify_result);
        drop(fields);
        self.update(|snapshot| {
            snapshot.peer_chain = chain;
            snapshot.verify_result = verdict;
        });
    }

    /// A TLS 1.3 ticket came in: a new session.
    pub fn ticket_received(&self, kernel: &ClientKernel, store: &Arc<ClientStore>, body: &[u8]) -> Result<(), Halt> {
        lock(kernel)
            .handle_new_session_ticket(body)
            .map_err(|error| Halt::Fail(super::handshake::failure::of_rustls(&error)))?;
        lock(&store.received13).clear();
        let mut fields = self.session_fields();
        if let Some(previous) = self.connection.session() {
            fields.verify_result = previous.fields().verify_result;
        }
        let mut cursor = Cursor(body);
        fields.ticket_lifetime =
            cursor.take(4).and_then(|bytes| bytes.first_chunk()).map_or(0, |n| u32::from_be_bytes(*n));
        let _age_add = cursor.take(4);
        let _nonce = cursor.vec8();
        fields.ticket = cursor.vec16().unwrap_or_default().to_vec();
        fields.max_early_data = early_data_of(cursor).unwrap_or(0);
        fields.id = id_of_ticket(&fields.ticket);
        let ticket = ClientTicket { kernel: kernel.clone(), store: store.clone(), body: body.into(), received: now() };
        fields.payload = Payload::Tls13Client(ticket);
        let session = Arc::new(Session::new(fields));
        self.connection.set_session(Some(session.clone()));
        self.hooks.new_session(&session);
        Ok(())
    }

    /// A fatal failure: the session must not be resumed.
    pub fn forget_session(&self) {
        if let Some(session) = self.connection.session() {
            session.spend();
            self.hooks.session_failed(&session);
        }
    }
}

/// The id a client gives a session that came as a ticket, as OpenSSL makes it.
fn id_of_ticket(ticket: &[u8]) -> Vec<u8> {
    aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, ticket).as_ref().to_vec()
}

/// The early_data extension's limit in the rest of a NewSessionTicket.
fn early_data_of(mut cursor: Cursor<'_>) -> Option<u32> {
    let extensions = super::handshake::messages::extensions(cursor.vec16()?)?;
    let (_, data) = extensions.into_iter().find(|(kind, _)| *kind == extension::EARLY_DATA)?;
    data.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

/// Identities in a ClientHello's pre_shared_key extension.
pub fn offered_identities<'a>(hello: &ClientHello<'a>) -> Vec<&'a [u8]> {
    let list = hello.extension(extension::PRE_SHARED_KEY).and_then(|data| Cursor(data).vec16());
    let mut cursor = Cursor(list.unwrap_or_default());
    let mut identities = Vec::new();
    while let (Some(identity), Some(_age)) = (cursor.vec16(), cursor.take(4)) {
        identities.push(identity);
    }
    identities
}
