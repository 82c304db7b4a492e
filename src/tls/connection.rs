//! A connection as accessors and callbacks see it, and the one way in which its engine is driven.

use std::cell::{Cell, Ref, RefCell, RefMut};
use std::sync::Arc;

use super::early::EarlyState;
use super::engine::Engine;
use super::handshake::Halt;
use super::handshake::alert;
use super::handshake::failure::Failure;
use super::handshake::header_rules::HeaderRules;
use super::handshake::secrets::Secrets;
use super::handshake::state::place;
use super::handshake::stateless::Stateless;
use super::hooks::Hooks;
use super::open::Open;
use super::post_handshake::Standing;
use super::records::input::{Input, NoRecord};
use super::records::{HEADER, content};
use super::security::{Restricted, Stage, Subject};
use super::session::Session;
use super::settings::{Settings, option};
use super::snapshot::Snapshot;
use super::state::HandshakeState;
use super::stop::{Stop, Want};
use super::transport::{Moved, Transport};
use super::version::Version;
use crate::error::{Error, reason};

/// Bits of `SSL_get_shutdown`.
#[allow(missing_docs)]
pub mod shutdown {
    pub const SENT: i32 = 1;
    pub const RECEIVED: i32 = 2;
}

/// A TLS connection. Its cells are borrowed for moments only; its engine is taken out while it is driven, so that a
/// callback may use the connection freely, and finds none to drive.
pub struct Connection {
    settings: RefCell<Arc<Settings>>,
    snapshot: RefCell<Snapshot>,
    engine: RefCell<Option<Box<Engine>>>,
    session: RefCell<Option<Arc<Session>>>,
    /// The secrets of exporters, for callbacks: the engine that has them is then being driven.
    pub(super) secrets: RefCell<Option<Arc<Secrets>>>,
    /// What security leaves of the settings, if it takes anything.
    pub(super) restricted: RefCell<Option<Restricted>>,
    /// Changes when the connection is cleared: an engine taken out before that is not put back.
    generation: Cell<u32>,
    /// Why the last call stopped.
    pub want: Cell<Want>,
    /// Whether the callback that is running hears of a failure.
    pub failing: Cell<bool>,
    /// [`shutdown`] bits.
    pub shutdown: Cell<i32>,
    /// The peer's last alert was a warning other than close_notify: its end is then no orderly one.
    pub warned: Cell<bool>,
    /// Whether a handshake is due or under way, or failed.
    pub in_init: Cell<bool>,
    /// Tickets that a TLS 1.3 server has yet to send.
    pub tickets_due: Cell<usize>,
    /// Tickets that its program has asked for (`SSL_new_session_ticket`).
    pub tickets_asked: Cell<usize>,
    /// Where the program stands with early data.
    pub early: Cell<EarlyState>,
    /// Whether a server asks for a cookie.
    pub stateless: Cell<Stateless>,
    /// Whether a record was ever read, even before the connection was cleared.
    pub read_any: Cell<bool>,
    /// New keys are due to write with; true: and the peer is asked for its.
    pub key_update: Cell<Option<bool>>,
    /// How things stand with a client's certificate after the handshake.
    pub standing: Cell<Standing>,
    /// Certificates that a server has asked for.
    pub requests: Cell<u32>,
    /// Which side this is; `None` until told.
    pub server: Cell<Option<bool>>,
}

/// What is at hand while a connection is driven.
pub struct Env<'a> {
    /// The connection.
    pub connection: &'a Connection,
    /// The program's callbacks.
    pub hooks: &'a dyn Hooks,
    /// Its transport.
    pub transport: &'a dyn Transport,
}

impl Connection {
    /// A connection that has not begun.
    pub fn new(settings: Arc<Settings>) -> Self {
        Connection {
            settings: RefCell::new(settings),
            snapshot: RefCell::default(),
            engine: RefCell::new(Some(Box::default())),
            session: RefCell::default(),
            secrets: RefCell::default(),
            restricted: RefCell::default(),
            generation: Cell::new(0),
            want: Cell::new(Want::Nothing),
            failing: Cell::new(false),
            shutdown: Cell::new(0),
            warned: Cell::new(false),
            in_init: Cell::new(true),
            tickets_due: Cell::new(0),
            tickets_asked: Cell::new(0),
            early: Cell::default(),
            stateless: Cell::default(),
            read_any: Cell::default(),
            key_update: Cell::new(None),
            standing: Cell::default(),
            requests: Cell::new(0),
            server: Cell::new(None),
        }
    }

    /// The settings as they are now.
    pub fn settings(&self) -> Arc<Settings> {
        self.settings.borrow().clone()
    }

    /// Changes the settings.
    pub fn configure<T>(&self, change: impl FnOnce(&mut Settings) -> T) -> T {
        change(Arc::make_mut(&mut self.settings.borrow_mut()))
    }

    /// The snapshot, to read. Drop it before calling back.
    pub fn snapshot(&self) -> Ref<'_, Snapshot> {
        self.snapshot.borrow()
    }

    /// The snapshot, to change. Drop it before calling back.
    pub fn snapshot_mut(&self) -> RefMut<'_, Snapshot> {
        self.snapshot.borrow_mut()
    }

    /// The session in use, or to be offered.
    pub fn session(&self) -> Option<Arc<Session>> {
        self.session.borrow().clone()
    }

    /// Sets the session in use, or to be offered.
    pub fn set_session(&self, session: Option<Arc<Session>>) {
        let previous = self.session.replace(session);
        drop(previous); // its last reference may run the program's callbacks: nothing is borrowed any more
    }

    /// Back to before the handshake (`SSL_clear`): settings stay, and the last verdict until there is another.
    pub fn clear(&self) {
        self.generation.set(self.generation.get().wrapping_add(1));
        *self.engine.borrow_mut() = Some(Box::default());
        let verify_result = self.snapshot.borrow().verify_result;
        *self.snapshot.borrow_mut() = Snapshot { verify_result, ..Snapshot::default() };
        drop(self.secrets.take());
        self.want.set(Want::Nothing);
        self.shutdown.set(0);
        self.warned.set(false);
        self.in_init.set(true);
        self.tickets_due.set(0);
        self.tickets_asked.set(0);
        self.early.set(EarlyState::None);
        self.stateless.set(Stateless::Off);
        self.key_update.set(None);
        self.standing.set(Standing::None);
    }

    /// Starts the handshake over, unless one is being driven (`SSL_set_connect_state` and its like).
    pub fn restart(&self) {
        self.shutdown.set(0);
        let fresh = self.engine.borrow().as_ref().is_some_and(|engine| engine.is_idle());
        if !fresh {
            self.clear();
        }
    }

    /// Whether the handshake has not begun.
    pub fn is_before(&self) -> bool {
        let at_start = || self.snapshot.borrow().state == HandshakeState::default();
        self.in_init.get() && self.engine.borrow().as_ref().map_or_else(at_start, |engine| engine.is_idle())
    }

    /// Works with the engine. While it does, the connection has none: driving it from a callback is an error.
    pub fn drive<T>(
        &self,
        hooks: &dyn Hooks,
        transport: &dyn Transport,
        work: impl FnOnce(&mut Engine, &Env<'_>) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let taken = self.engine.borrow_mut().take();
        let Some(mut engine) = taken else { return Err(Error::ssl(reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED).into()) };
        self.want.set(Want::Nothing);
        let generation = self.generation.get();
        let result = work(&mut engine, &Env { connection: self, hooks, transport });
        if let Err(Stop::Want(want)) = result {
            self.want.set(want);
        }
        if generation == self.generation.get() {
            *self.engine.borrow_mut() = Some(engine);
        }
        result
    }

    /// Another ticket is wanted (`SSL_new_session_ticket`): it leaves with the next write or handshake call. False if
    /// none can be sent.
    pub fn ask_for_ticket(&self) -> bool {
        let is_tls13 = self.snapshot().version == Some(Version::TLS1_3);
        let asked = self.tickets_asked.get();
        let unfinished = self.look(|engine| engine.open().map(Open::has_unfinished_write));
        let first = match unfinished {
            Some(open) => open.is_none(),
            None => self.snapshot().finished.is_empty() || self.snapshot().peer_finished.is_empty(), // a callback asks
        };
        if (self.in_init.get() && asked == 0) || first || self.server.get() != Some(true) || !is_tls13 {
            return false;
        }
        self.tickets_asked.set(asked + 1);
        if unfinished.flatten() != Some(true) {
            self.in_init.set(true);
        }
        true
    }

    /// Looks at the engine; `None` while it is being driven.
    pub fn look<T>(&self, look: impl FnOnce(&Engine) -> T) -> Option<T> {
        self.engine.borrow().as_deref().map(look)
    }
}

impl Env<'_> {
    /// The settings in force.
    pub fn settings(&self) -> Arc<Settings> {
        self.connection.settings_in_force(self.hooks)
    }

    /// Reads a setting that security does not judge.
    pub fn setting<T>(&self, read: impl FnOnce(&Settings) -> T) -> T {
        read(&self.connection.settings.borrow())
    }

    /// The settings in force on a server for a handshake of this version.
    pub fn settings_for(&self, version: Version) -> Arc<Settings> {
        self.connection.settings_at(self.hooks, Some(version))
    }

    /// Whether security allows the version a handshake begins with, its method's highest, whichever it will choose.
    pub fn permits_version_of_method(&self) -> bool {
        let highest = self.connection.settings().method.pinned.unwrap_or(Version::TLS1_3);
        self.permits(Subject::Version(highest.0), Stage::Supported)
    }

    /// Whether security allows something.
    pub fn permits(&self, subject: Subject, stage: Stage) -> bool {
        self.connection.permits(self.hooks, subject, stage)
    }

    /// Reads the snapshot.
    pub fn snapshot<T>(&self, read: impl FnOnce(&Snapshot) -> T) -> T {
        read(&self.connection.snapshot.borrow())
    }

    /// Changes the snapshot.
    pub fn update(&self, change: impl FnOnce(&mut Snapshot)) {
        change(&mut self.connection.snapshot.borrow_mut());
    }

    /// Whether this side is a server's.
    pub fn is_server(&self) -> bool {
        self.connection.server.get() == Some(true)
    }

    /// Tells the info callback that the handshake looks for the next state.
    pub fn tell_step(&self) {
        let side = if self.is_server() { place::ACCEPT } else { place::CONNECT };
        self.hooks.info(side | place::LOOP, 1);
    }

    /// Enters a handshake state. The info callback hears of the change while the old state still stands.
    pub fn step(&self, state: HandshakeState) {
        self.tell_step();
        self.update(|snapshot| snapshot.state = state);
    }

    /// Tells the message callback of a record's header.
    pub fn show_header(&self, sent: bool, record: &[u8]) {
        if self.hooks.wants_messages() {
            const SSL3_RT_HEADER: i32 = 0x100;
            let version = record.get(1..3).map_or(0, |bytes| u16::from_be_bytes([bytes[0], bytes[1]]));
            self.hooks.message(sent, version, SSL3_RT_HEADER, &record[..HEADER.min(record.len())]);
        }
    }

    /// The authorities to be named to the peer, DER: none, or a list that the program may have had emptied.
    pub fn authorities(&self) -> Option<Vec<Vec<u8>>> {
        let mut names = Some(self.hooks.authorities()).filter(|names| !names.is_empty())?;
        if self.setting(|settings| settings.options) & option::DISABLE_TLSEXT_CA_NAMES != 0 {
            names.clear();
        }
        Some(names)
    }

    /// The longest fragment that was agreed on, if any was (RFC 6066 section 4).
    pub fn agreed_fragment(&self) -> Option<usize> {
        match self.snapshot(|snapshot| snapshot.fragment_mode) {
            mode @ 1..=4 => Some(256 << mode),
            _ => None,
        }
    }

    /// The longest plaintext of a record that we send.
    pub fn longest_fragment(&self) -> usize {
        let most = self.setting(|settings| settings.max_send_fragment);
        self.agreed_fragment().map_or(most, |agreed| most.min(agreed)).max(1)
    }

    /// Into what a long write is split.
    pub fn split_fragment(&self) -> usize {
        self.longest_fragment().min(self.setting(|settings| settings.split_send_fragment)).max(1)
    }

    /// Tells the message callback of the type that a sealed record of TLS 1.3 holds.
    pub fn show_inner(&self, sent: bool, content_type: u8) {
        const SSL3_RT_INNER_CONTENT_TYPE: i32 = 0x101;
        if self.hooks.wants_messages() && self.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3)) {
            let version = if sent { Version::TLS1_2 } else { Version::TLS1_3 };
            self.hooks.message(sent, version.0, SSL3_RT_INNER_CONTENT_TYPE, &[content_type]);
        }
    }

    /// Tells the message callback of a record that we have sealed or are about to send in the clear.
    pub fn show_sent(&self, record: &[u8], content_type: u8) {
        self.show_header(true, record);
        if record.first() == Some(&content::APPLICATION_DATA) {
            self.show_inner(true, content_type);
        }
    }

    /// [`Self::show_sent`] once it is known that the record is a sealed one of TLS 1.3.
    pub fn show_sealed(&self, record: &[u8], content_type: u8) {
        self.show_header(true, record);
        if self.hooks.wants_messages() {
            const SSL3_RT_INNER_CONTENT_TYPE: i32 = 0x101;
            self.hooks.message(true, Version::TLS1_2.0, SSL3_RT_INNER_CONTENT_TYPE, &[content_type]);
        }
    }

    /// Tells the message callback of a message.
    pub fn show(&self, sent: bool, content_type: i32, bytes: &[u8]) {
        if self.hooks.wants_messages() {
            let agreed = self.snapshot(|snapshot| snapshot.version);
            let highest = if self.is_server() || self.settings().enabled_versions().tls13 {
                Version::TLS1_3
            } else {
                Version::TLS1_2
            };
            let version = agreed.unwrap_or(highest);
            self.hooks.message(sent, version.0, content_type, bytes);
        }
    }

    /// Shows the program a ClientHello in SSLv2's form.
    pub fn show_hello_v2(&self, message: &[u8]) {
        const NO_TYPE: i32 = 0;
        if self.hooks.wants_messages() {
            self.hooks.message(false, Version::SSL2.0, NO_TYPE, message);
        }
    }

    /// Hands the program the key log lines that rustls has written since and that are due.
    pub fn key_log(&self, secrets: &Secrets, is_due: impl Fn(&str) -> bool) {
        secrets.take_lines(is_due).iter().for_each(|line| self.hooks.key_log(line));
    }

    /// Bytes of padding for a sealed record of `len` bytes, within what a record of ours may hold; TLS 1.2 has none.
    pub fn padding(&self, content_type: u8, len: usize) -> usize {
        match self.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3)) {
            true => self.padding_in_tls13(content_type, len),
            false => 0,
        }
    }

    /// [`Self::padding`] once it is known that the record is one of TLS 1.3.
    pub fn padding_in_tls13(&self, content_type: u8, len: usize) -> usize {
        let with_type = len + 1;
        let room = self.longest_fragment().saturating_sub(with_type);
        let wanted = match self.setting(|settings| settings.block_padding) {
            _ if room == 0 => 0,
            block => self.hooks.record_padding(content_type, with_type).unwrap_or_else(|| match block {
                0 => 0,
                block => with_type.next_multiple_of(block) - with_type,
            }),
        };
        wanted.min(room)
    }

    /// The peer sent an alert: tells the program, and says what it means.
    pub fn hear(&self, severity: u8, number: u8, warnings: &mut u32) -> Result<alert::Heard, Failure> {
        self.show(false, content::ALERT.into(), &[severity, number]);
        self.hooks.info(place::READ_ALERT, i32::from(severity) << 8 | i32::from(number));
        if severity == alert::level::WARNING {
            self.connection.warned.set(number != alert::description::CLOSE_NOTIFY);
        }
        let tls13 = self.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        alert::judge(tls13, severity, number, warnings)
    }

    /// Passes on what a buffering transport holds.
    pub fn flush(&self) -> Result<(), Stop> {
        match self.transport.flush() {
            Moved::Bytes(_) => Ok(()),
            stopped => Err(self.stopped(stopped, Want::Writing)),
        }
    }

    /// What a transport that did not move bytes means for the call.
    pub fn stopped(&self, moved: Moved, want: Want) -> Stop {
        match moved {
            Moved::Failed(value) => {
                // OpenSSL leaves its wait state as it is; SSL_get_error asks the BIO, which does not want to be retried.
                self.connection.want.set(want);
                Stop::Transport(value)
            }
            Moved::End(value) => Stop::Transport(value),
            _ => Stop::Want(want),
        }
    }

    /// What it means that no whole record could be read.
    pub fn no_record(&self, no_record: NoRecord, input: &Input, rules: &HeaderRules) -> Halt {
        match no_record {
            NoRecord::Transport(Moved::End(value))
                if self.setting(|settings| settings.options) & option::IGNORE_UNEXPECTED_EOF != 0 =>
            {
                // Nothing else: that we closed is forgotten, as in OpenSSL.
                self.connection.shutdown.set(shutdown::RECEIVED);
                // The first read answers as the transport did, later ones 0.
                Halt::Wait(if value == 0 { Stop::Closed } else { Stop::Transport(value) })
            }
            NoRecord::Transport(Moved::End(value)) => Halt::Eof(value),
            NoRecord::Transport(moved) => Halt::Wait(self.stopped(moved, Want::Reading)),
            NoRecord::BadHeader => {
                if !rules.begins_hello_v2(input.pending()) {
                    self.show_header(false, input.pending());
                }
                Halt::Fail(rules.refuse(input.pending()))
            }
        }
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Failed(failure.error, -1)
    }
}
