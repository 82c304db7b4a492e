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
use rustls::time_provider::TimeProvider;
use rustls::{ClientConfig, NamedGroup};
use zeroize::Zeroizing;

use super::connection::Env;
use super::handshake::Halt;
use super::handshake::messages::{Cursor, extension};
use super::handshake::provider::usable_versions;
use super::session::{Fields, Payload, Session, now};
use super::settings::option;
use super::version::Version;

pub mod server;
mod value;

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

impl Env<'_> {
    /// Gives rustls' client the session to offer and the place for new ones.
    pub fn client_resumption(&self, config: &mut ClientConfig) -> Arc<ClientStore> {
        let store = Arc::new(ClientStore::default());
        let enabled = usable_versions(&self.settings());
        let offered = self.connection.session().filter(|session| session.is_resumable()).filter(|session| {
            let version = session.fields().version;
            (enabled.tls13 && version == Version::TLS1_3) || (enabled.tls12 && version == Version::TLS1_2)
        });
        match offered {
            None => self.begin_session(),
            Some(session) if session.fields().is_ticket_too_old() => {}
            Some(session) => {
                let payload = session.fields().payload.clone();
                match payload {
                    Payload::Tls12Client(value) => *lock(&store.offered12) = Some(value),
                    Payload::Tls13Client(ticket) => *lock(&store.offered13) = ticket.value(),
                    Payload::None | Payload::Server(_) => {}
                }
            }
        }
        let without_tickets = self.settings().options & option::NO_TICKET != 0;
        let tls12 = if without_tickets { Tls12Resumption::SessionIdOnly } else { Tls12Resumption::SessionIdOrTickets };
        config.resumption = Resumption::store(store.clone()).tls12_resumption(tls12);
        config.time_provider = Arc::new(StoreClock(store.clone()));
        store
    }

    /// What a session of this connection holds besides its payload.
    pub fn session_fields(&self) -> Fields {
        let settings = self.settings();
        self.snapshot(|snapshot| Fields {
            version: snapshot.version.unwrap_or(Version(0)),
            suite: snapshot.suite.unwrap_or(0),
            group: snapshot.group,
            id_context: settings.session_id_context.clone(),
            peer_chain: snapshot.peer_chain.clone(),
            verify_result: snapshot.verify_result,
            server_name: snapshot.server_name.clone(),
            alpn: snapshot.alpn.clone(),
            timeout: settings.session_timeout,
            max_early_data: if self.is_server() { settings.max_early_data } else { 0 },
            extended_master_secret: snapshot.extended_master_secret,
            ..Fields::default()
        })
    }

    /// No session is taken up: the connection gets one of its own, which the handshake will fill.
    pub fn begin_session(&self) {
        let session = Arc::new(Session::new(Fields { verify_result: 0, ..self.session_fields() }));
        self.connection.set_session(Some(session));
    }

    /// A session is taken up: what it knows is known of the connection, even before the handshake is done.
    pub fn take_up(&self, session: &Session) {
        let fields = session.fields();
        let (suite, chain, verdict) = (fields.suite, fields.peer_chain.clone(), fields.verify_result);
        let group = fields.group;
        drop(fields);
        self.update(|snapshot| {
            snapshot.resumed = true;
            snapshot.suite = Some(suite);
            // TLS 1.2 exchanges no keys when it resumes; in TLS 1.3 the new group is yet to come.
            snapshot.group = snapshot.group.or(group);
            snapshot.peer_chain = chain;
            snapshot.verify_result = verdict;
        });
    }

    /// A client learns whether its server takes up the session that was offered.
    pub fn offer_answered(&self, taken_up: bool) {
        let offered = self.connection.session();
        match offered.as_ref().filter(|_| taken_up) {
            Some(session) => self.take_up(session),
            None => {
                if offered.is_some_and(|session| !session.fields().id.is_empty()) {
                    self.hooks.session_missed();
                }
                self.update(|snapshot| snapshot.peer_chain.clear());
                self.begin_session();
            }
        }
    }

    /// The handshake is done: the connection has a session, and the program hears of one that can be resumed.
    pub fn established(&self, store: Option<&ClientStore>, master: Option<Zeroizing<Vec<u8>>>) {
        let tls13 = self.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        if self.connection.session().is_none() {
            self.begin_session();
        }
        let Some(session) = self.connection.session() else { return };
        if !self.is_server() && tls13 {
            // OpenSSL would have programs use a TLS 1.3 ticket once: its client's cache gives this one up.
            self.hooks.session_used(&session);
        }
        let received = store.and_then(|store| lock(&store.received12).take());
        if self.snapshot(|snapshot| snapshot.resumed) {
            if let Some(master) = master.filter(|_| session.fields().master.is_empty()) {
                session.fields().master = master; // that of a ticket, in TLS 1.2
            }
            if let Some(value) = received {
                self.ticket_renewed(&session, value);
            }
            return;
        }
        let now_known = self.session_fields();
        let mut fields = session.fields();
        fields.complete(now_known);
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
        drop(fields);
        if resumable {
            self.hooks.new_session(&session);
        }
    }

    /// A TLS 1.2 server took a client's session up and may have given another ticket for it: that makes a new session,
    /// for the old one may be in a cache.
    fn ticket_renewed(&self, previous: &Arc<Session>, value: Tls12ClientSessionValue) {
        let (lifetime, ticket) = self.snapshot(|snapshot| snapshot.ticket.clone());
        if ticket.is_empty() {
            return;
        }
        let mut fields = previous.fields().clone();
        fields.id = id_of_ticket(&ticket);
        (fields.ticket_lifetime, fields.ticket) = (lifetime, ticket);
        fields.payload = Payload::Tls12Client(Arc::new(value));
        let session = Arc::new(Session::new(fields));
        self.hooks.session_used(previous);
        self.hooks.session_replaced(previous, &session);
        self.connection.set_session(Some(session));
    }

    /// A TLS 1.3 ticket came in: a new session.
    pub fn ticket_received(&self, kernel: &ClientKernel, store: &Arc<ClientStore>, body: &[u8]) -> Result<(), Halt> {
        lock(kernel)
            .handle_new_session_ticket(body)
            .map_err(|error| Halt::Fail(super::handshake::failure::of_rustls(&error)))?;
        lock(&store.received13).clear();
        let mut fields = self.session_fields();
        let previous = self.connection.session();
        if let Some(previous) = &previous {
            let known = previous.fields();
            (fields.verify_result, fields.server_name) = (known.verify_result, known.server_name.clone());
        }
        let mut cursor = Cursor(body);
        fields.ticket_lifetime = cursor.u32().unwrap_or(0);
        let _age_add = cursor.u32();
        let _nonce = cursor.vec8();
        fields.ticket = cursor.vec16().unwrap_or_default().to_vec();
        fields.max_early_data = early_data_of(cursor).unwrap_or(0);
        fields.id = id_of_ticket(&fields.ticket);
        let ticket = ClientTicket { kernel: kernel.clone(), store: store.clone(), body: body.into(), received: now() };
        fields.payload = Payload::Tls13Client(ticket);
        let session = Arc::new(Session::new(fields));
        if let Some(previous) = &previous {
            self.hooks.session_replaced(previous, &session);
        }
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
    Cursor(data).u32()
}
