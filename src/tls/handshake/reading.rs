//! The way in: a record is read, its messages are judged, acted upon, and handed to rustls.

use super::alert::Heard;
use super::assembler::Message;
use super::failure::Failure;
use super::header_rules::HeaderRules;
use super::inbound::{EarlyRecords, First, Item};
use super::messages::{self, kind};
use super::secrets::label;
use super::stateless::Stateless;
use super::{Halt, Handshake, alert, extension_rules, hello_v2};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::early::{EarlyState, status};
use crate::tls::prf::hashes_with_sha384;
use crate::tls::records::input::{Input, NoRecord};
use crate::tls::records::protection::KeyMaterial;
use crate::tls::records::{HEADER, content};
use crate::tls::settings::Settings;
use crate::tls::state::HandshakeState;
use crate::tls::stop::{Stop, Want};
use crate::tls::version::Version;

fn unexpected(reason: u32) -> Failure {
    Failure::new(alert::description::UNEXPECTED_MESSAGE, reason)
}

/// Shows the program the extensions it may want to see.
pub fn show_extensions(env: &Env<'_>, message: &Message) {
    if env.hooks.wants_extensions() {
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        let found = messages::extensions_of(message, tls13);
        let own = env.hooks.own_extensions();
        let known = |kind: u16| extension_rules::is_known(kind) || own.iter().any(|method| method.kind == kind);
        found.into_iter().filter(|(kind, _)| known(*kind)).for_each(|(kind, data)| env.hooks.extension(kind, data));
    }
}

impl Handshake {
    /// Reads one record. What is no part of a handshake message is acted upon at once.
    pub(super) fn read_record(&mut self, env: &Env<'_>, input: &mut Input) -> Result<(), Halt> {
        let ahead = env.setting(Settings::ahead);
        let version = env.snapshot(|snapshot| snapshot.version);
        let sealed = self.inbound.is_sealed();
        let (first, writes_sealed) = (!env.connection.read_any.get(), self.outbound.keys.is_some());
        let rules = HeaderRules { first, version, sealed, writes_sealed, handshake: true, clear_alerts: self.server };
        let header = match input.fill(env.transport, ahead, |header| rules.taken(header)) {
            Ok(header) => header,
            Err(no_record) => {
                if no_record == NoRecord::BadHeader {
                    self.their_version = rules.their_version(input.pending());
                }
                return Err(env.no_record(no_record, input, &rules));
            }
        };
        env.connection.read_any.set(true);
        let record = input.record(header);
        if rules.is_hello_v2(&header) {
            self.inbound.read_hello_v2(record)?;
            input.consume(header);
            return Ok(());
        }
        env.show_header(false, record);
        self.inbound.longest = env.agreed_fragment();
        if self.is_change_before_cookie(env, record) {
            input.consume(header);
            env.transport.ask_for_read();
            return Err(Halt::Wait(Stop::Want(Want::Reading)));
        }
        // After a HelloRetryRequest OpenSSL's client knows as much of the version.
        let idle = version == Some(Version::TLS1_3) || self.asked.was_retried();
        if self.inbound.is_strange(record[0]) && !(idle && record[0] == content::CHANGE_CIPHER_SPEC) {
            self.answer_as(env, Version(header.version)); // of which nothing else is known
        }
        let item = self.inbound.read(record, version == Some(Version::TLS1_3), idle)?;
        if let Some(inner) = self.inbound.opened.take() {
            env.show_inner(false, inner);
        }
        input.consume(header);
        match item {
            Some(Item::Alert(severity, number)) => match env.hear(severity, number, &mut self.inbound.warnings)? {
                Heard::Ignored => Ok(()),
                Heard::Closed => Err(Halt::Wait(Stop::Closed)),
                Heard::Fatal => Err(Halt::Alerted(number)),
            },
            Some(Item::EarlyData(payload)) => Ok(self.take_early(payload)?),
            Some(Item::ChangeCipherSpec) => self.read_change_cipher_spec(env).map_err(Halt::Fail),
            None => Ok(()),
        }
    }

    /// No version was agreed upon: what goes out from here on, an alert, is in the peer's words.
    pub(super) fn answer_as(&mut self, env: &Env<'_>, theirs: Version) {
        // A client's records say no more than 3.1 until the ServerHello has come.
        let early = !self.server && !self.asked.was_retried();
        self.their_version = Some(if early { theirs.min(Version::TLS1) } else { theirs });
        env.update(|snapshot| snapshot.version = Some(theirs));
    }

    /// Whether a record is the empty ChangeCipherSpec that a client sends before its cookie: to a server that knows of
    /// no first ClientHello it is the first record.
    fn is_change_before_cookie(&self, env: &Env<'_>, record: &[u8]) -> bool {
        let asked = env.connection.stateless.get() == Stateless::Asked;
        asked && self.inbound.first_for.is_some() && record[0] == content::CHANGE_CIPHER_SPEC && record[HEADER..] == [1]
    }

    /// The message to act upon; refuses one that is not due or too long as soon as its header is there.
    pub(super) fn next_message(&mut self, env: &Env<'_>) -> Result<Option<Message>, Failure> {
        if let Some(message) = &self.current {
            return Ok(Some(message.clone()));
        }
        let Some((kind, len)) = self.inbound.announced() else { return Ok(None) };
        let admitted = if self.server { self.admit_client(env, kind, len) } else { self.admit(env, kind, len) };
        admitted.inspect_err(|_| env.tell_step())?;
        let Some(message) = self.inbound.next_message() else { return Ok(None) };
        if matches!(message.kind, kind::FINISHED | kind::END_OF_EARLY_DATA) && self.inbound.keys.is_some() {
            self.at_record_boundary()?;
        }
        Ok(Some(message))
    }

    /// Where keys change, a record must have ended.
    pub(super) fn at_record_boundary(&self) -> Result<(), Failure> {
        match self.inbound.holds_a_part() {
            true => Err(unexpected(reason::SSL_R_NOT_ON_RECORD_BOUNDARY)),
            false => Ok(()),
        }
    }

    fn read_change_cipher_spec(&mut self, env: &Env<'_>) -> Result<(), Failure> {
        let tls12 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_2));
        if tls12 {
            let due = if self.server {
                self.before(env).allows_change_cipher_spec()
            } else {
                self.awaits_change_cipher_spec(env) || self.take_up_given(env)?
            };
            let material = self.tls12_material(env, !self.server).filter(|_| due);
            let keys = || material.and_then(KeyMaterial::keys);
            let (Some(reading), Some(relayed)) = (keys(), keys()) else {
                env.tell_step();
                return Err(unexpected(reason::SSL_R_UNEXPECTED_MESSAGE));
            };
            self.inbound.seal(reading);
            self.relay.change_cipher_spec(relayed);
        } else if self.inbound.first_for.is_some() && !self.asked.was_retried() {
            return Err(unexpected(reason::SSL_R_UNEXPECTED_MESSAGE));
        }
        if tls12 {
            let state = HandshakeState::after_change_cipher_spec(self.server, false);
            self.state = state;
            env.step(state);
        }
        Ok(())
    }

    /// Acts upon a message of the peer's; may suspend, and is then called again with the same message.
    pub(super) fn act(&mut self, env: &Env<'_>, message: &Message) -> Result<(), Halt> {
        if self.step == 0 {
            // A HelloRequest in a handshake means nothing.
            if message.kind == kind::HELLO_REQUEST {
                env.show(false, content::HANDSHAKE.into(), &message.bytes);
                return Ok(());
            }
            if message.kind != kind::CLIENT_HELLO && matches!(self.inbound.early, EarlyRecords::PassedOver(_)) {
                self.inbound.early = EarlyRecords::Never;
            }
            if let Some(state) = HandshakeState::after_message(message.kind, self.server, false) {
                self.state = state;
                env.step(state);
            }
            if message.kind == kind::FINISHED {
                env.update(|snapshot| snapshot.peer_finished = message.body().to_vec());
            }
            if self.inbound.hello_v2.is_some() {
                env.show_hello_v2(&message.bytes);
            } else {
                env.show(false, content::HANDSHAKE.into(), &message.bytes);
                show_extensions(env, message);
                self.transcript.add(message);
            }
            self.step = 1;
        }
        self.inbound.first_for = None;
        let translated = self.inbound.hello_v2.as_deref().map(hello_v2::in_tls_form).transpose()?;
        let message = translated.as_ref().unwrap_or(message);
        if message.kind == kind::FINISHED {
            check_finished(env, message)?;
        }
        if self.server {
            self.act_server(env, message)?
        } else {
            self.act_client(env, message)?;
        }
        self.judged.wire.instead = self.inbound.hello_v2.take();
        if self.asked.was_retried() && env.snapshot(|snapshot| snapshot.version.is_none()) {
            self.inbound.first_for = Some(First::Client); // the version is still to come
        }
        self.transcript.precede(&self.judged.wire.before);
        if !self.relay.message(&self.judged.wire.received(&message.bytes)) {
            return Err(Failure::internal().into());
        }
        if message.kind == kind::ENCRYPTED_EXTENSIONS {
            self.stand_in_for_certificate()?;
        }
        if message.kind == kind::END_OF_EARLY_DATA {
            self.inbound.early = EarlyRecords::Never;
            env.connection.early.set(EarlyState::FinishedReading);
            self.read_with(env, label::CLIENT_HANDSHAKE)?;
        }
        Ok(())
    }

    /// From here on the peer writes with the keys of the secret with this label, if it is known yet.
    fn read_with(&mut self, env: &Env<'_>, label: &str) -> Result<(), Failure> {
        let material = self.material(env.snapshot(|snapshot| snapshot.suite), label);
        let keys = || material.as_ref().and_then(KeyMaterial::keys);
        if let (Some(reading), Some(relayed)) = (keys(), keys()) {
            self.at_record_boundary()?;
            self.inbound.keys = Some(reading);
            self.relay.seal(relayed);
        }
        Ok(())
    }

    /// After rustls took a ServerHello (or made one), TLS 1.3 messages are protected.
    pub(super) fn change_inbound_keys(&mut self, env: &Env<'_>) -> Result<(), Failure> {
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        if !tls13 || self.inbound.keys.is_some() {
            return Ok(());
        }
        let (theirs, ours) = match self.server {
            true => (label::CLIENT_HANDSHAKE, label::SERVER_HANDSHAKE),
            false => (label::SERVER_HANDSHAKE, label::CLIENT_HANDSHAKE),
        };
        if self.server && env.snapshot(|snapshot| snapshot.early_data == status::ACCEPTED) {
            self.inbound.early = EarlyRecords::Read;
            self.read_with(env, label::CLIENT_EARLY)?;
        } else {
            self.read_with(env, theirs)?;
        }
        if self.outbound.keys.is_none() {
            self.outbound.write_with(self.keys(env, ours));
        }
        Ok(())
    }
}

/// Refuses a Finished of the wrong length; whether it fits rustls says.
fn check_finished(env: &Env<'_>, message: &Message) -> Result<(), Failure> {
    let (version, suite) = env.snapshot(|snapshot| (snapshot.version, snapshot.suite.unwrap_or_default()));
    let len = match version {
        Some(Version::TLS1_3) if hashes_with_sha384(suite) => 48,
        Some(Version::TLS1_3) => 32,
        _ => 12,
    };
    match message.body().len() == len {
        true => Ok(()),
        false => Err(Failure::new(alert::description::DECODE_ERROR, reason::SSL_R_BAD_DIGEST_LENGTH)),
    }
}
