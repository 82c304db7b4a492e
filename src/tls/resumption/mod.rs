//! Where sessions meet the handshake: what is offered for resumption, and what becomes of new sessions.
//!
//! rustls reads and writes its session values through the stores below, from inside its own frames; no callback runs
//! there. The reader looks sessions up before rustls sees a ClientHello, and what rustls stored is handed to the
//! program after rustls has returned.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustls::client::{
    ClientSessionStore, Resumption, Tls12ClientSessionValue, Tls12Resumption, Tls13ClientSessionValue,
};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, NamedGroup};
use zeroize::Zeroizing;

use super::connection::Env;
use super::handshake::Halt;
use super::handshake::failure::Failure;
use super::handshake::messages::{Cursor, extension};
use super::handshake::provider::offered_versions;
use super::handshake::psk::External;
use super::handshake::secrets::{Secrets, label};
use super::hkdf::{self, Secret};
use super::prf;
use super::session::{Fields, Payload, Session, now};
use super::settings::option;
use super::snapshot::Snapshot;
use super::version::Version;

mod donor;
mod external;
mod issue;
pub mod lookup;
pub mod offered;
pub mod server;
mod value;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The secret by which a TLS 1.3 ticket resumes (RFC 8446 section 4.6.1).
fn ticket_secret(suite: u16, secrets: &Secrets, nonce: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let len = if prf::hashes_with_sha384(suite) { 48 } else { 32 };
    let master = secrets.get(label::RESUMPTION)?;
    Secret::new(hkdf::of_suite(suite), &master).expand_label(b"resumption", nonce, len)
}

/// A client connection's store: one session to offer, and what the server gave.
#[derive(Default)]
pub struct ClientStore {
    offered12: Mutex<Option<Arc<Tls12ClientSessionValue>>>,
    offered13: Mutex<Option<Tls13ClientSessionValue>>,
    received12: Mutex<Option<Tls12ClientSessionValue>>,
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

    /// TLS 1.3's tickets come when rustls' part is over.
    fn insert_tls13_ticket(&self, _name: ServerName<'static>, _value: Tls13ClientSessionValue) {}

    fn take_tls13_ticket(&self, _name: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        lock(&self.offered13).take()
    }
}

impl ClientStore {
    /// Has rustls offer a TLS 1.3 session; false if it cannot be.
    pub fn offer_ticket(&self, session: &Session) -> bool {
        let offered = donor::tls13(&session.fields());
        let made = offered.is_some();
        *lock(&self.offered13) = offered;
        made
    }

    /// Has rustls offer a key from outside as if it were a ticket's; false if it cannot be.
    pub fn offer_key(&self, external: &External) -> bool {
        let offered = donor::external(external);
        let made = offered.is_some();
        *lock(&self.offered13) = offered;
        made
    }

    /// Has rustls offer a TLS 1.2 session, if a value can be made of it.
    fn offer(&self, session: &Session) {
        let mut fields = session.fields();
        if matches!(fields.payload, Payload::Facts)
            && let Some(value) = donor::tls12(&fields)
        {
            fields.payload = Payload::Tls12Client(Arc::new(value));
        }
        if let Payload::Tls12Client(value) = &fields.payload {
            *lock(&self.offered12) = Some(value.clone());
        }
    }
}

impl Env<'_> {
    /// Gives rustls' client the TLS 1.2 session to offer and the place for new ones; and tells of which session TLS 1.3 can
    /// offer the ticket.
    pub fn client_resumption(&self, config: &mut ClientConfig) -> (Arc<ClientStore>, Option<Arc<Session>>) {
        let store = Arc::new(ClientStore::default());
        let enabled = offered_versions(&self.settings(), self.hooks.has_shared_keys());
        let offered = self.connection.session().filter(|session| session.is_resumable()).filter(|session| {
            let version = session.fields().version;
            (enabled.tls13 && version == Version::TLS1_3) || (enabled.tls12 && version == Version::TLS1_2)
        });
        let is_tls13 = |session: &Arc<Session>| session.fields().version == Version::TLS1_3;
        match &offered {
            None => self.begin_session(),
            Some(session) if is_tls13(session) => {}
            Some(session) => store.offer(session),
        }
        let ticket = offered.filter(is_tls13).filter(|session| {
            let fields = session.fields();
            !fields.ticket.is_empty() && !fields.is_ticket_too_old()
        });
        let settings = self.settings();
        let without_tickets = settings.forbids_tickets || settings.options & option::NO_TICKET != 0;
        let tls12 = if without_tickets { Tls12Resumption::SessionIdOnly } else { Tls12Resumption::SessionIdOrTickets };
        config.resumption = Resumption::store(store.clone()).tls12_resumption(tls12);
        (store, ticket)
    }

    /// Has rustls' client offer a TLS 1.2 session with this id, of whose secret it knows nothing.
    pub fn given_resumption(&self, config: &mut ClientConfig, id: &[u8]) -> Option<Arc<ClientStore>> {
        let fields =
            Fields { id: id.to_vec(), master: Zeroizing::new(vec![0; 48]), time: now(), ..self.session_fields() };
        let store = ClientStore::default();
        *lock(&store.offered12) = Some(Arc::new(donor::tls12(&fields)?));
        let store = Arc::new(store);
        config.resumption = Resumption::store(store.clone()).tls12_resumption(Tls12Resumption::SessionIdOnly);
        Some(store)
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
            leaf_alone: snapshot.leaf_alone,
            verify_result: snapshot.verify_result,
            server_name: snapshot.server_name.clone().filter(|_| snapshot.name_accepted),
            alpn: snapshot.alpn.clone(),
            timeout: self.hooks.session_timeout(),
            extended_master_secret: snapshot.extended_master_secret,
            fragment_mode: snapshot.fragment_mode,
            ..Fields::default()
        })
    }

    /// No session is taken up: the connection gets one of its own, which the handshake will fill.
    pub fn begin_session(&self) {
        // Of an earlier handshake's peer nothing counts any more.
        self.update(|snapshot| (snapshot.peer_chain, snapshot.leaf_alone) = (Vec::new(), false));
        self.make_session();
    }

    fn make_session(&self) {
        let mut fields = Fields { verify_result: 0, ..self.session_fields() };
        if fields.version == Version(0) {
            let highest = if self.settings().enabled_versions().tls13 { Version::TLS1_3 } else { Version::TLS1_2 };
            fields.version = highest;
        }
        self.connection.set_session(Some(Arc::new(Session::new(fields))));
    }

    /// A session is taken up: what it knows is known of the connection, even before the handshake is done.
    pub fn take_up(&self, session: &Session) {
        let fields = session.fields();
        let (suite, chain, verdict) = (fields.suite, fields.peer_chain.clone(), fields.verify_result);
        let is_server = self.is_server();
        let (group, leaf_alone, fragment_mode) = (fields.group, fields.leaf_alone, fields.fragment_mode);
        drop(fields);
        self.update(|snapshot| {
            snapshot.resumed = true;
            snapshot.suite = Some(suite);
            // TLS 1.2 exchanges no keys when it resumes; in TLS 1.3 the new group is yet to come.
            snapshot.group = snapshot.group.or(group);
            (snapshot.peer_chain, snapshot.leaf_alone) = (chain, leaf_alone);
            snapshot.fragment_mode = fragment_mode;
            if is_server {
                snapshot.verify_result = verdict; // a client has known since it was given the session
            }
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
                self.begin_session();
            }
        }
    }

    /// The handshake is done: the connection has a session, and the program hears of one that can be resumed.
    pub fn established(&self, store: Option<&ClientStore>, master: Option<Zeroizing<Vec<u8>>>) {
        let tls13 = self.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        if self.connection.session().is_none() {
            self.make_session();
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
            if !ticket.is_empty() {
                (fields.ticket_lifetime, fields.ticket) = (lifetime, ticket);
            }
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
    pub fn ticket_received(&self, secrets: &Secrets, body: &[u8]) -> Result<(), Halt> {
        let mut fields = self.session_fields();
        let previous = self.connection.session();
        if let Some(previous) = &previous {
            let known = previous.fields();
            // OpenSSL's is a copy of the previous one, with what the ticket says.
            (fields.verify_result, fields.timeout) = (known.verify_result, known.timeout);
            fields.max_early_data = known.max_early_data;
            fields.server_name.clone_from(&known.server_name);
        }
        let mut cursor = Cursor(body);
        fields.ticket_lifetime = cursor.u32().unwrap_or(0);
        fields.ticket_age_add = cursor.u32().unwrap_or(0);
        let nonce = cursor.vec8().unwrap_or_default();
        fields.ticket = cursor.vec16().unwrap_or_default().to_vec();
        if let Some(limit) = early_data_of(cursor) {
            fields.max_early_data = limit;
        }
        fields.id = id_of_ticket(&fields.ticket);
        fields.master = ticket_secret(fields.suite, secrets, nonce).ok_or_else(Failure::internal)?;
        fields.payload = Payload::Facts;
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
            if !session.fields().id.is_empty() {
                session.spend(); // one without an id OpenSSL forgets to mark
            }
            self.hooks.session_failed(&session);
            let suite = self.snapshot(Snapshot::suite_in_force);
            if session.fields().suite == 0 && suite.is_some() {
                let known = self.session_fields();
                session.fields().complete(known);
            }
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
