//! The core as a whole, client against server, over transports that misbehave.

mod post_handshake;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use rustls::sign::CertifiedKey;

use super::connection::Connection;
use super::early::EarlyState;
use super::handshake::signature::key_kind;
use super::hooks::{Answer, Credential, Hooks, Verdict};
use super::resumption::server::{Opened, SealsTickets};
use super::session::Session;
use super::settings::{Settings, mode};
use super::stop::{Stop, Want};
use super::ticket::TicketKeys;
use super::transport::{Moved, Transport};
use super::version::{Method, Version};
use crate::error::Error;

/// One direction of a pipe.
#[derive(Default)]
struct Pipe {
    bytes: RefCell<VecDeque<u8>>,
    closed: Cell<bool>,
}

/// One end of two pipes; moves at most `step` bytes a call and refuses every other call.
struct End {
    incoming: Rc<Pipe>,
    outgoing: Rc<Pipe>,
    step: usize,
    refuse: Cell<bool>,
    flaky: bool,
}

impl End {
    fn refuses(&self) -> bool {
        self.refuse.set(!self.refuse.get());
        self.flaky && self.refuse.get()
    }
}

impl Transport for End {
    fn read(&self, into: &mut [u8]) -> Moved {
        if self.refuses() {
            return Moved::Retry;
        }
        let mut bytes = self.incoming.bytes.borrow_mut();
        let count = into.len().min(self.step).min(bytes.len());
        into[..count].iter_mut().zip(bytes.drain(..count)).for_each(|(to, from)| *to = from);
        match count {
            0 if self.incoming.closed.get() => Moved::End(0),
            0 => Moved::Retry,
            count => Moved::Bytes(count),
        }
    }

    fn write(&self, from: &[u8]) -> Moved {
        if self.refuses() {
            return Moved::Retry;
        }
        let count = from.len().min(self.step);
        self.outgoing.bytes.borrow_mut().extend(&from[..count]);
        Moved::Bytes(count)
    }

    fn flush(&self) -> Moved {
        Moved::Bytes(0)
    }

    fn ask_for_read(&self) {}
}

fn pipes(step: usize, flaky: bool) -> (End, End) {
    let (one, two) = (Rc::new(Pipe::default()), Rc::new(Pipe::default()));
    let end = |incoming: &Rc<Pipe>, outgoing: &Rc<Pipe>| End {
        incoming: incoming.clone(),
        outgoing: outgoing.clone(),
        step,
        refuse: Cell::new(false),
        flaky,
    };
    (end(&one, &two), end(&two, &one))
}

/// A program without callbacks, or one that suspends each of them once.
struct Program {
    key: Option<&'static str>,
    suspend: bool,
    asked: RefCell<Vec<&'static str>>,
    tickets: Option<Arc<Sealer>>,
    sessions: RefCell<Vec<Arc<Session>>>,
    /// Handshake messages sent, all in a row.
    sent: RefCell<Vec<u8>>,
}

struct Sealer(TicketKeys);

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer")
    }
}

impl SealsTickets for Sealer {
    fn seal(&self, session: &[u8]) -> Option<Vec<u8>> {
        self.0.seal(session)
    }
}

impl Program {
    fn new(key: Option<&'static str>) -> Self {
        Program {
            key,
            suspend: false,
            asked: RefCell::default(),
            tickets: None,
            sessions: RefCell::default(),
            sent: RefCell::default(),
        }
    }

    fn answer(&self, what: &'static str) -> Answer {
        let first = !self.asked.borrow().contains(&what);
        self.asked.borrow_mut().push(what);
        if self.suspend && first { Answer::Suspend } else { Answer::Continue }
    }
}

impl Hooks for Program {
    fn client_hello(&self) -> Result<Answer, Error> {
        Ok(self.answer("hello"))
    }

    fn certificate(&self) -> Result<Answer, Error> {
        Ok(self.answer("certificate"))
    }

    fn client_certificate(&self) -> Result<Answer, Error> {
        Ok(self.answer("client certificate"))
    }

    fn credentials(&self) -> Vec<Credential> {
        let Some(name) = self.key else { return Vec::new() };
        let read = |suffix| std::fs::read(format!("tests/data/core/{name}.{suffix}")).unwrap();
        let cert = rustls_pemfile::certs(&mut &read("crt")[..]).collect::<Result<Vec<_>, _>>().unwrap();
        let key = rustls_pemfile::private_key(&mut &read("key")[..]).unwrap().unwrap();
        let key = rustls::crypto::aws_lc_rs::sign::any_supported_type(&key).unwrap();
        let kind = key_kind(&cert[0]);
        vec![Credential { certified: Arc::new(CertifiedKey::new(cert, key)), kind, is_signed_as_asked: true }]
    }

    fn verify_peer(&self) -> Result<Verdict, Error> {
        Ok(match self.answer("verify") {
            Answer::Suspend => Verdict::Suspend,
            _ => Verdict::Accept,
        })
    }

    fn wants_messages(&self) -> bool {
        true
    }

    fn message(&self, sent: bool, _version: u16, content_type: i32, bytes: &[u8]) {
        if sent && content_type == 22 {
            self.sent.borrow_mut().extend_from_slice(bytes);
        }
    }

    fn ticket_sealer(&self) -> Option<Arc<dyn SealsTickets>> {
        self.tickets.clone().map(|sealer| sealer as Arc<dyn SealsTickets>)
    }

    fn open_ticket(&self, ticket: &[u8]) -> Result<Opened, Error> {
        let opened = self.tickets.as_ref().and_then(|tickets| Session::decode(&tickets.0.open(ticket)?));
        Ok(opened.map_or(Opened::Useless, |session| Opened::Renew(Arc::new(session))))
    }

    fn find_session(&self, id: &[u8]) -> Option<Arc<Session>> {
        self.sessions.borrow().iter().find(|session| session.fields().id == id).cloned()
    }

    fn new_session(&self, session: &Arc<Session>) {
        self.sessions.borrow_mut().push(session.clone());
    }
}

struct Side {
    connection: Connection,
    program: Program,
    end: End,
}

impl Side {
    fn handshake(&self) -> Result<(), Stop> {
        self.connection.drive(&self.program, &self.end, |engine, env| engine.handshake(env))
    }

    fn read(&self, len: usize) -> Result<Vec<u8>, Stop> {
        let mut into = vec![0; len];
        let count =
            self.connection.drive(&self.program, &self.end, |engine, env| engine.read(env, &mut into, false))?;
        into.truncate(count);
        Ok(into)
    }

    fn write(&self, data: &[u8]) -> Result<usize, Stop> {
        self.connection.drive(&self.program, &self.end, |engine, env| engine.write(env, data, data.as_ptr() as usize))
    }

    fn shut_down(&self) -> Result<bool, Stop> {
        self.connection.drive(&self.program, &self.end, |engine, env| engine.shut_down(env))
    }
}

struct Pair {
    client: Side,
    server: Side,
}

fn pair(version: Version, key: &'static str, step: usize, flaky: bool, change: impl Fn(&mut Settings, bool)) -> Pair {
    let (one, two) = pipes(step, flaky);
    let side = |end, is_server: bool| {
        let pinned = Some(version);
        let mut settings = Settings::new(Method { client: !is_server, server: is_server, pinned, datagram: false });
        change(&mut settings, is_server);
        let connection = Connection::new(Arc::new(settings));
        connection.server.set(Some(is_server));
        Side { connection, program: Program::new(is_server.then_some(key)), end }
    };
    Pair { client: side(one, false), server: side(two, true) }
}

/// Repeats a call as a program does for as long as it asks for it.
fn until<T>(mut call: impl FnMut() -> Result<T, Stop>) -> Result<T, Stop> {
    loop {
        match call() {
            Err(Stop::Want(_)) => {}
            done => return done,
        }
    }
}

impl Pair {
    fn handshake(&self) -> (Result<(), Stop>, Result<(), Stop>) {
        let waiting = |result: &Result<(), Stop>| matches!(result, Err(Stop::Want(_)));
        let (mut client, mut server) = (Err(Stop::Want(Want::Nothing)), Err(Stop::Want(Want::Nothing)));
        for _ in 0..200_000 {
            if waiting(&client) {
                client = self.client.handshake();
            }
            if waiting(&server) {
                server = self.server.handshake();
            }
            if !waiting(&client) && !waiting(&server) {
                break;
            }
        }
        (client, server)
    }

    fn connected(self) -> Self {
        assert_eq!(self.handshake(), (Ok(()), Ok(())));
        self
    }
}

const VERSIONS: [Version; 2] = [Version::TLS1_2, Version::TLS1_3];

#[test]
fn both_versions_and_key_types_connect_over_any_transport() {
    for version in VERSIONS {
        for key in ["ecdsa", "rsa"] {
            for (step, flaky) in [(usize::MAX, false), (1, false), (7, true), (1000, true)] {
                let pair = pair(version, key, step, flaky, |_, _| {}).connected();
                assert_eq!(pair.client.connection.snapshot().version, Some(version));
                let message = b"one record a write".repeat(3000);
                assert_eq!(until(|| pair.client.write(&message)), Ok(message.len()));
                let mut got = Vec::new();
                while got.len() < message.len() {
                    let part = until(|| pair.server.read(20000)).unwrap();
                    assert!(part.len() <= 16384);
                    got.extend(part);
                }
                assert_eq!(got, message);
            }
        }
    }
}

#[test]
fn finished_messages_are_seen_by_both_sides() {
    for version in VERSIONS {
        let pair = pair(version, "ecdsa", usize::MAX, false, |_, _| {}).connected();
        let (client, server) = (pair.client.connection.snapshot(), pair.server.connection.snapshot());
        assert!(!client.finished.is_empty() && !server.finished.is_empty());
        assert_eq!(client.finished, server.peer_finished);
        assert_eq!(server.finished, client.peer_finished);
        assert_eq!(client.client_random, server.client_random);
        assert_eq!(client.suite, server.suite);
        assert_eq!(client.group, server.group);
        assert_eq!(client.peer_signature_scheme, server.signature_scheme);
    }
}

#[test]
fn every_callback_may_suspend() {
    for version in VERSIONS {
        let mut pair = pair(version, "ecdsa", usize::MAX, false, |settings, server| {
            settings.verify_mode = Some(if server { 3 } else { 1 });
        });
        pair.client.program.key = Some("rsa");
        pair.client.program.suspend = true;
        pair.server.program.suspend = true;
        let pair = pair.connected();
        assert_eq!(
            *pair.server.program.asked.borrow(),
            ["hello", "hello", "certificate", "certificate", "verify", "verify"]
        );
        assert_eq!(
            *pair.client.program.asked.borrow(),
            ["verify", "verify", "client certificate", "client certificate"]
        );
        assert_eq!(pair.server.connection.snapshot().peer_chain.len(), 1);
    }
}

#[test]
fn a_missing_client_certificate_is_refused() {
    for (version, alert) in [(Version::TLS1_2, 40), (Version::TLS1_3, 116)] {
        let pair = pair(version, "ecdsa", usize::MAX, false, |settings, server| {
            settings.verify_mode = Some(if server { 3 } else { 1 });
        });
        let (client, server) = pair.handshake();
        let code = |stop: &Stop| match stop {
            Stop::Failed(error, _) => error.entries()[0].code & 0xfff,
            _ => 0,
        };
        assert_eq!(code(&server.unwrap_err()), 199);
        // In TLS 1.3 the client learns of it when it reads.
        let told = client.and_then(|()| pair.client.read(1).map(drop));
        assert_eq!(code(&told.unwrap_err()), 1000 + alert);
    }
}

/// Connects once to get a session, then three times with it; true for each time it was resumed.
fn resumptions(version: Version, stateful: bool) -> Vec<bool> {
    let sealer = TicketKeys::generate().map(|keys| Arc::new(Sealer(keys)));
    let (mut session, mut kept, mut resumed) = (None, Vec::new(), Vec::new());
    for _ in 0..4 {
        let mut pair = pair(version, "ecdsa", usize::MAX, false, |settings, server| {
            settings.options |= if stateful { super::settings::option::NO_TICKET } else { 0 };
            settings.verify_mode = Some(if server { 3 } else { 0 });
            settings.session_id_context = b"here".to_vec();
        });
        pair.client.program.key = Some("rsa");
        pair.server.program.tickets.clone_from(&sealer);
        pair.server.program.sessions = RefCell::new(kept);
        pair.client.connection.set_session(session.clone());
        let pair = pair.connected();
        assert_eq!(pair.server.write(b"data"), Ok(4));
        assert_eq!(pair.client.read(10), Ok(b"data".to_vec()));
        assert_eq!(pair.server.connection.snapshot().peer_chain.len(), 1);
        resumed.push(pair.client.connection.snapshot().resumed);
        assert_eq!(pair.server.connection.snapshot().resumed, resumed[resumed.len() - 1]);
        if session.is_none() {
            session = pair.client.program.sessions.borrow().first().cloned();
            assert!(session.as_ref().is_some_and(|session| session.is_resumable()));
        }
        kept = pair.server.program.sessions.take();
    }
    resumed
}

#[test]
fn one_session_is_resumed_again_and_again() {
    for version in VERSIONS {
        for stateful in [false, true] {
            assert_eq!(resumptions(version, stateful), [false, true, true, true], "{version:?} stateful: {stateful}");
        }
    }
}

#[test]
fn early_data_arrives_with_the_first_flight() {
    let (mut session, mut kept) = (None, Vec::new());
    for round in 0..2 {
        let mut pair = pair(Version::TLS1_3, "ecdsa", usize::MAX, false, |settings, _| settings.max_early_data = 1000);
        pair.server.program.tickets = TicketKeys::generate().map(|keys| Arc::new(Sealer(keys)));
        pair.server.program.sessions = RefCell::new(kept);
        pair.client.connection.set_session(session.clone());
        let begin = |side: &Side, state| {
            side.connection.early.set(state);
            side.connection.drive(&side.program, &side.end, |engine, env| engine.handshake(env))
        };
        if round == 1 {
            assert_eq!(begin(&pair.client, EarlyState::Connecting), Ok(()));
            let (program, end) = (&pair.client.program, &pair.client.end);
            let sent = pair.client.connection.drive(program, end, |engine, env| engine.write_early(env, b"early", 0));
            assert_eq!(sent, Ok(()));
            pair.client.connection.early.set(EarlyState::FinishedWriting);
        } else {
            assert!(matches!(pair.client.handshake(), Err(Stop::Want(Want::Reading))));
        }
        assert_eq!(begin(&pair.server, EarlyState::Accepting), Ok(()));
        pair.server.connection.early.set(EarlyState::ReadRetry);
        if round == 1 {
            assert_eq!(pair.server.read(10), Ok(b"early".to_vec()));
        }
        pair.client.connection.in_init.set(true);
        pair.server.connection.in_init.set(true);
        let pair = pair.connected();
        assert_eq!(pair.client.connection.snapshot().early_data, if round == 1 { 2 } else { 0 });
        assert_eq!(pair.server.write(b"data"), Ok(4));
        assert_eq!(pair.client.read(10), Ok(b"data".to_vec()));
        session = pair.client.program.sessions.borrow().first().cloned();
        kept = pair.server.program.sessions.take();
    }
}

#[test]
fn closing_takes_both_sides() {
    for version in VERSIONS {
        let pair = pair(version, "ecdsa", usize::MAX, false, |_, _| {}).connected();
        assert_eq!(pair.client.shut_down(), Ok(false));
        assert_eq!(pair.server.read(1), Err(Stop::Closed));
        assert_eq!(pair.server.shut_down(), Ok(true));
        assert_eq!(pair.client.shut_down(), Ok(true));
    }
}

#[test]
fn an_end_without_close_is_an_error() {
    for version in VERSIONS {
        let pair = pair(version, "ecdsa", usize::MAX, false, |_, _| {}).connected();
        pair.client.end.outgoing.closed.set(true);
        assert!(matches!(pair.server.read(1), Err(Stop::Failed(error, 0)) if error.entries()[0].code == 0x0A00_0126));
        assert!(matches!(pair.server.read(1), Err(Stop::Failed(error, -1)) if error.is_silent()));
    }
}

#[test]
fn keys_can_be_updated_from_both_sides() {
    let pair = pair(Version::TLS1_3, "ecdsa", usize::MAX, false, |_, _| {}).connected();
    for (from, to) in [(&pair.client, &pair.server), (&pair.server, &pair.client)] {
        assert!(from.connection.ask_for_keys(true).is_ok());
        assert_eq!(from.write(b"after"), Ok(5));
        assert_eq!(to.read(10), Ok(b"after".to_vec()));
        assert_eq!(to.write(b"answer"), Ok(6));
        assert_eq!(from.read(10), Ok(b"answer".to_vec()));
    }
}

#[test]
fn partial_writes_and_retries_follow_the_mode() {
    let pair = pair(Version::TLS1_3, "ecdsa", usize::MAX, false, |settings, _| {
        settings.mode |= mode::ENABLE_PARTIAL_WRITE;
    })
    .connected();
    let data = vec![1; 50_000];
    assert_eq!(pair.client.write(&data), Ok(16384));
    assert_eq!(pair.client.write(&data[16384..]), Ok(16384));
}

#[test]
fn damaged_flights_never_panic_and_never_connect() {
    for version in VERSIONS {
        for at in 0..400 {
            let pair = pair(version, "ecdsa", usize::MAX, false, |_, _| {});
            let _ = pair.client.handshake();
            let hello_len = pair.server.end.incoming.bytes.borrow().len();
            let damage = |pipe: &Pipe, at: usize| {
                if let Some(byte) = pipe.bytes.borrow_mut().get_mut(at) {
                    *byte ^= 0x15;
                }
            };
            if at % 2 == 0 {
                damage(&pair.server.end.incoming, at % hello_len);
            }
            let _ = pair.server.handshake();
            if at % 2 == 1 {
                damage(&pair.client.end.incoming, at);
            }
            let (client, server) = pair.handshake();
            let _ = (client.is_ok(), server.is_ok());
            let _ = pair.client.read(10);
            let _ = pair.server.read(10);
        }
    }
}
