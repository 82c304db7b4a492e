//! The handshake: rustls' protocol, OpenSSL's behaviour.
//!
//! Records are the reader's ([`inbound`], [`reading`]): it opens them and takes the messages out. Each message is
//! judged and acted upon (snapshot, callbacks, verification) by [`client`] or [`server`] while no rustls call is on the
//! stack; a callback may suspend there, and the next call goes on with the same message. Only then does rustls get it,
//! in a record of our own making ([`relay`], [`driver`]). What rustls wants sent passes the observer ([`outbound`],
//! [`sending`]) on its way to the output buffer. Where OpenSSL's messages are not rustls', each has two forms and the
//! transcript takes the wire's ([`wire`]).

pub mod alert;
pub mod asking;
pub mod assembler;
mod ccm;
pub mod chain;
pub mod client;
pub mod client_message_check;
mod configure;
pub mod credential;
pub mod custom;
pub mod driver;
mod early;
pub mod edit;
pub mod extension_rules;
pub mod failure;
mod fragment;
pub mod given;
pub mod header_rules;
mod hello_check;
mod hello_forms;
mod hello_v2;
pub mod inbound;
pub mod judged;
pub mod keyed;
pub mod messages;
mod offer;
mod outbound;
pub mod overheard;
mod plain_hello;
pub mod provider;
pub mod psk;
pub mod reading;
mod relay;
pub mod secrets;
mod sending;
pub mod server;
mod server_hello;
mod server_hello_check;
pub mod server_message_check;
pub mod signature;
mod starting;
pub mod state;
pub mod stateless;
mod ticket_extension;
mod transcript;
pub mod wire;

use std::sync::Arc;

use rustls::PeerMisbehaved;

use self::assembler::Message;
use self::custom::Custom;
use self::driver::{Driver, Kernel, Progress};
use self::early::Early;
use self::failure::Failure;
use self::hello_check::Retried;
use self::inbound::{First, Inbound};
use self::judged::Judged;
use self::outbound::Outbound;
use self::relay::Relay;
use self::secrets::{Secrets, label};
use super::connection::Env;
use super::early::{EarlyState, status};
use super::hkdf::{self, Secret};
use super::open::Open;
use super::post_handshake::proof::{Proof, Transcript};
use super::records::input::Input;
use super::records::output::Output;
use super::records::protection::{KeyMaterial, Keys};
use super::records::{Header, content};
use super::resumption::ClientStore;
use super::resumption::lookup::Lookup;
use super::resumption::server::ServerStore;
use super::settings::option;
use super::state::HandshakeState;
use super::stop::{Stop, Want};
use super::version::Version;
use crate::error::{Error, Lib, reason};

/// What a step of the handshake ends with when it does not go on.
pub enum Halt {
    /// It waits for something.
    Wait(Stop),
    /// The transport ended without a close_notify, by this value.
    Eof(i32),
    /// It failed: an alert is due.
    Fail(Failure),
    /// Early data came, or none will: the server's program asked to be told.
    Early,
    /// The peer sent a fatal alert.
    Alerted(u8),
}

impl From<Failure> for Halt {
    fn from(failure: Failure) -> Self {
        Halt::Fail(failure)
    }
}

impl From<crate::error::Error> for Halt {
    fn from(error: crate::error::Error) -> Self {
        Halt::Fail(error.into())
    }
}

fn suspended(want: Want) -> Halt {
    Halt::Wait(Stop::Want(want))
}

/// What the handshake leaves behind for the record layer.
pub struct Finished {
    /// Keys to read with.
    pub reading: Keys,
    /// Keys to write with.
    pub writing: Keys,
    /// Tickets and key updates.
    pub kernel: Kernel,
    /// Where a client's tickets arrive.
    pub sessions: Option<Arc<ClientStore>>,
    /// A server's new sessions, of which the program has not heard.
    pub tickets: Option<Arc<ServerStore>>,
    /// The secrets exporters need.
    pub secrets: Arc<Secrets>,
    /// What a client's certificate takes, if it offers to show one later.
    pub proof: Option<Proof>,
    /// What the program's own extensions were.
    pub custom: Custom,
}

/// A handshake under way.
pub struct Handshake {
    server: bool,
    driver: Option<Driver>,
    judged: Judged,
    secrets: Arc<Secrets>,
    inbound: Inbound,
    outbound: Outbound,
    /// A client's sessions.
    client_store: Option<Arc<ClientStore>>,
    /// A server's.
    server_store: Option<Arc<ServerStore>>,
    /// What rustls gets to read.
    relay: Relay,
    /// What TLS 1.2 keys are made of: the client's and the server's.
    key_block: Option<[KeyMaterial; 2]>,
    /// A record that goes out before the next one.
    deferred: Option<Vec<u8>>,
    /// Records that answer a ClientHello which rustls does not get.
    answer: Vec<u8>,
    /// The message that is being acted upon.
    current: Option<Message>,
    /// What the ClientHello's offer of sessions came to, until rustls is told.
    lookup: Lookup,
    /// The program forbids that the session be resumed.
    forbidden: bool,
    /// What a server or client does about early data.
    early: Early,
    /// Records wait for the end of the peer's flight, because a callback comes first.
    hold: bool,
    /// How far the callbacks for the current message have come.
    step: usize,
    /// Messages have gone into the output, or nothing was done yet, and no more were looked for since.
    writing: bool,
    /// rustls is done; what it wanted sent may not have left yet.
    done: bool,
    /// What a server's second ClientHello comes after in the transcript.
    before_hello: Vec<u8>,
    /// The group keys are exchanged by.
    group: Option<u16>,
    /// What a server's HelloRetryRequest asked for.
    retried: Option<Retried>,
    /// Whether a server's rustls was shown the name asked for.
    named: bool,
    /// The version of a peer that we could not agree with: an alert goes out in its words.
    their_version: Option<Version>,
    /// Whether a CertificateRequest went out or came in.
    certificate_asked: bool,
    /// State after the latest message of either side; what the program sees may be another.
    state: HandshakeState,
    /// A server's suite, if it is one with pre-shared keys and no session is taken up.
    keyed_suite: Option<u16>,
    /// The state of the next message that leaves has been entered, for a callback.
    entered: bool,
    /// The program's own extensions.
    custom: Custom,
    /// What a client offers of pre-shared keys.
    offered: offer::Offered,
    /// A client's questions, to which the server's messages must fit.
    asked: client::Asked,
    /// All messages, as far as they are needed later.
    transcript: Transcript,
}

impl Handshake {
    /// Begins a handshake.
    pub fn new(env: &Env<'_>, server: bool) -> Self {
        let first = if server { First::Server } else { First::Client };
        let secrets = Arc::new(Secrets::new(env.hooks.wants_key_log()));
        Handshake {
            server,
            driver: None,
            judged: Judged { secrets: Some(secrets.clone()), ..Judged::default() },
            secrets,
            inbound: Inbound::new(first),
            outbound: Outbound::default(),
            client_store: None,
            server_store: None,
            relay: Relay::default(),
            key_block: None,
            deferred: None,
            answer: Vec::new(),
            current: None,
            lookup: Lookup::default(),
            forbidden: false,
            early: Early::default(),
            hold: false,
            step: 0,
            writing: true,
            done: false,
            before_hello: Vec::new(),
            group: None,
            retried: None,
            named: false,
            their_version: None,
            certificate_asked: false,
            state: HandshakeState::BEFORE,
            keyed_suite: None,
            entered: false,
            custom: Custom::default(),
            offered: offer::Offered::default(),
            asked: client::Asked::default(),
            transcript: Transcript::new(server),
        }
    }

    /// Goes on as far as it can.
    pub fn advance(&mut self, env: &Env<'_>, input: &mut Input, output: &mut Output) -> Result<Finished, Halt> {
        if self.driver.is_none() && !env.permits_version_of_method() {
            return Err(Failure::quiet(reason::ERR_R_INTERNAL_ERROR).into());
        }
        if !self.server && self.driver.is_none() {
            self.early.sending = env.connection.early.get() == EarlyState::Connecting;
            self.start_client(env)?;
            self.feed(env, output)?;
        }
        self.leave_early_data(env);
        loop {
            self.send(env, output)?;
            if self.early_begins(env) {
                let settings = env.settings();
                if settings.max_early_data == 0 && settings.options & option::ENABLE_MIDDLEBOX_COMPAT != 0 {
                    // OpenSSL goes by the way of TLS 1.2, and has nothing to say of it.
                    let alert = Some(alert::description::INTERNAL_ERROR);
                    return Err(Failure { alert, error: Error::SILENT }.into());
                }
                self.enter_early_data(env);
                return Err(Halt::Early);
            }
            self.flight_left(env);
            if self.early.entered {
                // A program that may still send early data reads what is for it already.
                return if self.done { self.finish(env).map_err(Halt::Fail) } else { Err(Halt::Early) };
            }
            while let Some(message) = self.next_message(env)? {
                self.current = Some(message.clone());
                self.act(env, &message)?;
                self.current = None;
                self.step = 0;
            }
            if !self.answer.is_empty() {
                let answer = std::mem::take(&mut self.answer);
                self.put_all(env, output, outbound::records(&answer));
                continue;
            }
            if !self.relay.pending.is_empty() && !self.hold && self.driver.is_some() {
                self.done = self.feed(env, output)? == Progress::Done;
                continue;
            }
            if self.done {
                return self.finish(env).map_err(Halt::Fail);
            }
            self.read_record(env, input)?;
        }
    }

    /// Sends what is in the output buffer.
    pub(super) fn send(&mut self, env: &Env<'_>, output: &mut Output) -> Result<(), Halt> {
        if output.is_empty() {
            return Ok(());
        }
        match output.send(env.transport) {
            None => env.flush().map_err(Halt::Wait),
            Some(stopped) => Err(Halt::Wait(env.stopped(stopped, Want::Writing))),
        }
    }

    /// Lets rustls have the pending records and takes what it wants sent.
    fn feed(&mut self, env: &Env<'_>, output: &mut Output) -> Result<Progress, Halt> {
        let Some(driver) = self.driver.as_mut() else { return Err(Failure::internal().into()) };
        if let Some(store) = &self.server_store {
            env.prepare_sessions(store);
        }
        let mut chunks = Vec::new();
        let fed = driver.feed(&mut self.judged, &mut self.relay.pending, |chunk| chunks.push(chunk));
        env.key_log(&self.secrets, |label| !(self.server && secrets::waits(label)));
        self.show_master(env);
        if let Some(scheme) = self.judged.signed_with.take() {
            env.update(|snapshot| snapshot.peer_signature_scheme = Some(scheme.into()));
        }
        let progress = match fed {
            Ok(progress) => progress,
            Err(error) => return Err(self.rustls_failed(env, &error)),
        };
        if progress == Progress::Done && self.holds_flight(env, &mut chunks) {
            return Ok(progress);
        }
        self.put_all(env, output, chunks.iter().flat_map(|chunk| outbound::records(chunk)));
        if self.server && self.driver.as_ref().is_some_and(Driver::resumed) {
            env.update(|snapshot| snapshot.resumed = true);
        }
        self.change_inbound_keys(env)?;
        Ok(progress)
    }

    /// Programs may ask a TLS 1.2 session for its master secret as soon as that is known.
    fn show_master(&self, env: &Env<'_>) {
        if self.driver.as_ref().and_then(Driver::version) != Some(Version::TLS1_2) {
            return;
        }
        if let Some((session, master)) = env.connection.session().zip(self.secrets.get(label::MASTER)) {
            session.fields().master = master;
        }
    }

    fn rustls_failed(&mut self, env: &Env<'_>, error: &rustls::Error) -> Halt {
        self.driver = None;
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        Halt::Fail(match self.group {
            Some(group) if *error == PeerMisbehaved::InvalidKeyShare.into() => failure::bad_share(group, tls13),
            _ => self.with_refusal(failure::of_rustls(error)),
        })
    }

    /// A refused signature, with what its algorithm says of it.
    fn with_refusal(&mut self, failure: Failure) -> Failure {
        match self.judged.refusal.take() {
            Some(error) => Failure { error: error.then(Lib::SSL, reason::SSL_R_BAD_SIGNATURE), ..failure },
            None => failure,
        }
    }

    /// What the keys of the traffic secret with this label are made of, if it is known yet.
    fn material(&self, suite: Option<u16>, label: &str) -> Option<KeyMaterial> {
        let suite = suite?;
        let expander = self.secrets.expander(hkdf::of_suite(suite), &self.secrets.get(label)?);
        KeyMaterial::from_secret(suite, &Secret::from(expander))
    }

    /// The keys themselves.
    fn keys(&self, env: &Env<'_>, label: &str) -> Option<Keys> {
        self.material(env.snapshot(|snapshot| snapshot.suite), label)?.keys()
    }

    /// What TLS 1.2 keys of one direction are made of, once rustls has derived them.
    fn tls12_material(&mut self, env: &Env<'_>, server_writes: bool) -> Option<&KeyMaterial> {
        if self.key_block.is_none() {
            let block = self.secrets.get(label::KEY_BLOCK)?;
            self.key_block = KeyMaterial::from_block(env.snapshot(|snapshot| snapshot.suite)?, &block);
        }
        self.key_block.as_ref().map(|block| &block[usize::from(server_writes)])
    }

    /// The handshake is done, or only a client's last flight has not left: takes the record keys from rustls.
    fn finish(&mut self, env: &Env<'_>) -> Result<Finished, Failure> {
        let driver = self.driver.take().ok_or_else(Failure::internal)?;
        env.key_log(&self.secrets, |_| true);
        let resumed = driver.resumed() || self.judged.keys.agreed.is_some();
        let (tls13, group) = (driver.version() == Some(Version::TLS1_3), driver.group());
        // A callback may have cleared the snapshot.
        let suite = driver.suite().unwrap_or_default();
        let group = group.filter(|_| keyed::exchanges(suite) != Some(false)); // rustls' is for show
        // The keys are derived anew: from the secret that the program gave, if it gave one.
        let finished = judged::with(&mut self.judged, || driver.finish());
        let (secrets, kernel) = finished.map_err(|error| failure::of_rustls(&error))?;
        let keys = |(sequence, secrets): &(u64, _)| Keys::from_rustls(suite, secrets, *sequence, tls13);
        let reading = self.inbound.take_sealed().or_else(|| keys(&secrets.rx)).ok_or_else(Failure::internal)?;
        let writing = keys(&secrets.tx).ok_or_else(Failure::internal)?;
        env.update(|snapshot| {
            snapshot.resumed = resumed;
            if group.is_some() {
                snapshot.group = group;
            }
        });
        let (sessions, secrets) = (self.client_store.clone(), self.secrets.clone());
        let tickets = self.server_store.take();
        let (proof, custom) = (None, Custom::default());
        Ok(Finished { reading, writing, kernel, sessions, tickets, secrets, proof, custom })
    }

    /// Adds what is known once all has left.
    pub fn complete(&mut self, env: &Env<'_>, finished: &mut Finished) {
        // rustls seals nothing under a server's last keys in a handshake: they may be in use already.
        if let Some(used) = self.outbound.keys.take().filter(|_| self.early.answered) {
            finished.writing = used;
        }
        finished.proof = self.proof(env);
        finished.custom = std::mem::take(&mut self.custom);
    }

    /// [`Self::complete`] for a connection that reads already.
    pub fn complete_open(&mut self, env: &Env<'_>, open: &mut Open) {
        open.proof = self.proof(env).map(Box::new);
        open.custom = std::mem::take(&mut self.custom);
    }

    /// What a client's certificate takes, if it offers to show one later.
    fn proof(&mut self, env: &Env<'_>) -> Option<Proof> {
        let transcript = std::mem::take(&mut self.transcript);
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        let suite = env.snapshot(|snapshot| snapshot.suite).filter(|_| tls13);
        let proof = suite.and_then(|suite| transcript.finish(suite, &self.secrets));
        self.secrets.prune();
        proof
    }

    /// Where a client's tickets arrive.
    pub fn sessions(&self) -> Option<Arc<ClientStore>> {
        self.client_store.clone()
    }

    /// The secrets known so far.
    pub fn secrets(&self) -> Arc<Secrets> {
        self.secrets.clone()
    }

    /// Seals an alert under whatever keys are in force for us; false if that fails.
    pub fn seal_alert(&mut self, env: &Env<'_>, body: [u8; 2], output: &mut Output) -> bool {
        // OpenSSL's client has no keys to write with before its own flight, unless it has sent early data.
        let keyless = !self.server && env.snapshot(|snapshot| snapshot.early_data == status::NOT_SENT);
        let is_first = self.inbound.first_for == Some(First::Client) && !self.asked.was_retried();
        let is_early = is_first && !self.early.sending;
        let own = self.outbound.keys.as_mut().filter(|keys| !keyless || keys.sequence() > 0);
        // Nor does it seal alerts by the keys of early data.
        match own.filter(|_| !self.early.seals()) {
            Some(keys) => {
                // Peers that look for the empty ChangeCipherSpec do so before the first sealed record.
                output.buffer().extend(self.deferred.take().into_iter().flatten());
                let padding = env.padding(content::ALERT, body.len());
                keys.seal_padded(content::ALERT, &body, padding, output.buffer())
            }
            None => {
                // A client's records say 3.1 until the version is known.
                let usual = Version(if is_early { 0x0301 } else { Version::TLS1_2.0 });
                let version = self.their_version.filter(|theirs| *theirs != Version::TLS1_3).unwrap_or(usual);
                let header = Header { content_type: content::ALERT, version: version.0, len: body.len() };
                if self.server {
                    output.buffer().extend(self.deferred.take().into_iter().flatten());
                }
                output.buffer().extend_from_slice(&header.encode());
                output.buffer().extend_from_slice(&body);
                true
            }
        }
    }
}
