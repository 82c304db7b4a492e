//! The way out: rustls' records, their messages in the form they have on the wire, and what is noted of them.

use std::borrow::Cow;

use super::Handshake;
use super::assembler::Message;
use super::driver::Driver;
use super::messages::{self, kind};
use super::outbound::Sent;
use super::secrets::{OF_HANDSHAKE, OF_TRAFFIC, label};
use super::stateless::Stateless;
use crate::tls::connection::Env;
use crate::tls::early::{EarlyState, status};
use crate::tls::records::content;
use crate::tls::records::output::Output;
use crate::tls::records::protection::KeyMaterial;
use crate::tls::settings::option;
use crate::tls::state::HandshakeState;
use crate::tls::version::Version;

impl Handshake {
    /// Whether a record has to wait: OpenSSL's client sends TLS 1.3's empty ChangeCipherSpec with its next flight, rustls at once.
    pub(super) fn defers(&self, env: &Env<'_>, record: &[u8]) -> bool {
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        !self.server && tls13 && record.first() == Some(&content::CHANGE_CIPHER_SPEC)
    }

    /// Records go out, or wait, or are left out.
    pub(super) fn put_all<'a>(&mut self, env: &Env<'_>, output: &mut Output, records: impl Iterator<Item = &'a [u8]>) {
        for record in records {
            if self.is_unwanted(env, record) {
                continue;
            }
            if self.defers(env, record) {
                self.deferred = Some(record.to_vec());
                continue;
            }
            if let Some(change) = self.deferred.take() {
                self.put(env, output, &change);
            }
            if self.seal_end_of_early_data(env, record, output) {
                continue;
            }
            self.put(env, output, record);
        }
    }

    /// Whether a record is TLS 1.3's empty ChangeCipherSpec, and the program does without, or it has gone out before.
    fn is_unwanted(&self, env: &Env<'_>, record: &[u8]) -> bool {
        let second = env.connection.stateless.get() == Stateless::Fits;
        record.first() == Some(&content::CHANGE_CIPHER_SPEC)
            && (second || env.setting(|settings| settings.options) & option::ENABLE_MIDDLEBOX_COMPAT == 0)
            && env.snapshot(|snapshot| snapshot.version != Some(Version::TLS1_2))
    }

    /// A record goes out.
    pub(super) fn put(&mut self, env: &Env<'_>, output: &mut Output, record: &[u8]) {
        if self.is_replaced(env, record) && self.replace(env, output, record) {
            return;
        }
        let pads = env.setting(|settings| settings.block_padding) > 0 || env.hooks.pads();
        let wanted = |content_type, len| env.padding(content_type, len);
        let padded = if pads { self.outbound.padded(record, wanted) } else { None };
        let wire = padded.as_deref().unwrap_or(record);
        output.buffer().extend_from_slice(wire);
        env.show_sent(wire, content::HANDSHAKE);
        for sent in self.outbound.observe(record) {
            self.sent(env, &sent);
        }
    }

    /// Whether a record's messages may have another form on the wire. If those that are sealed may, all sealed ones are
    /// sealed anew, for their number may be another.
    fn is_replaced(&self, env: &Env<'_>, record: &[u8]) -> bool {
        let clear = record.first() == Some(&content::HANDSHAKE) && !self.outbound.sealed;
        let wire = &self.judged.wire;
        wire.is_active() && (clear || wire.sends.reach_sealed() || env.agreed_fragment().is_some())
    }

    /// Sends the messages that a record of rustls' held in their form on the wire; false if the record has to go out as it is.
    pub(super) fn replace(&mut self, env: &Env<'_>, output: &mut Output, record: &[u8]) -> bool {
        let Some(sealed) = self.outbound.take(record) else { return false };
        let mut messages = self.outbound.messages();
        for message in &mut messages {
            if let Cow::Owned(wire) = self.judged.wire.on_wire(&message.bytes) {
                message.bytes = wire;
            }
        }
        messages.retain(|message| !message.bytes.is_empty());
        let payload = messages.iter().map(|message| &message.bytes[..]).collect::<Vec<_>>().concat();
        for part in payload.chunks(env.longest_fragment()) {
            let start = output.buffer().len();
            match self.outbound.keys.as_mut().filter(|_| sealed) {
                Some(keys) => {
                    let padding = env.padding(content::HANDSHAKE, part.len());
                    keys.seal_padded(content::HANDSHAKE, part, padding, output.buffer());
                }
                None => {
                    output.buffer().extend_from_slice(&record[..3]);
                    output.buffer().extend((part.len() as u16).to_be_bytes());
                    output.buffer().extend_from_slice(part);
                }
            }
            env.show_sent(&output.buffer()[start..], content::HANDSHAKE);
        }
        for message in messages {
            self.sent(env, &Sent::Message(message));
        }
        true
    }

    /// Our flight has left: OpenSSL looks for more to write, and the info callback hears of that.
    pub(super) fn flight_left(&mut self, env: &Env<'_>) {
        if !std::mem::take(&mut self.writing) || self.done {
            return;
        }
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        if self.server && tls13 && (self.early.flight_sent || self.retried.is_some()) {
            let pauses = env.connection.early.get() == EarlyState::Accepting;
            if pauses || self.cookie_is_decided(env) {
                return self.enter_early_data(env);
            }
            env.step(HandshakeState::EARLY_DATA);
        }
        env.tell_step();
    }

    /// Tells the program's key log of the keys that a server changes to now.
    fn log_keys(&self, env: &Env<'_>, labels: &[&str]) {
        if self.server {
            labels.iter().for_each(|due| env.key_log(&self.secrets, |label| label == *due));
        }
    }

    /// Notes what went out: states, callbacks, our Finished, the keys of what follows.
    pub(super) fn sent(&mut self, env: &Env<'_>, sent: &Sent) {
        self.writing = true;
        let message = match sent {
            Sent::ChangeCipherSpec => {
                env.step(HandshakeState::after_change_cipher_spec(self.server, true));
                env.show(true, content::CHANGE_CIPHER_SPEC.into(), &[1]);
                self.log_keys(env, &OF_HANDSHAKE);
                if self.driver.as_ref().and_then(Driver::version) == Some(Version::TLS1_2) {
                    self.outbound.sealed = true;
                    let keys = self.tls12_material(env, self.server).and_then(KeyMaterial::keys);
                    self.outbound.write_with(keys);
                }
                return;
            }
            Sent::Message(message) => message,
        };
        if message.kind == kind::SERVER_HELLO {
            self.sent_server_hello(env, message);
        }
        if let Some(state) = HandshakeState::after_message(message.kind, self.server, true) {
            self.end_early_data(env, message.kind);
            self.state = state;
            if !std::mem::take(&mut self.entered) {
                env.step(state);
            }
        }
        if message.kind == kind::FINISHED {
            env.update(|snapshot| snapshot.finished = message.body().to_vec());
        }
        match message.kind {
            kind::ENCRYPTED_EXTENSIONS => self.log_keys(env, &OF_HANDSHAKE),
            kind::FINISHED => self.log_keys(env, &[label::MASTER]),
            _ => {}
        }
        env.show(true, content::HANDSHAKE.into(), &message.bytes);
        self.transcript.add(message);
        match message.kind {
            kind::FINISHED => {
                self.early.flight_sent = self.server;
                self.log_keys(env, &OF_TRAFFIC);
                if !self.outbound.sealed {
                    let next = if self.server { label::SERVER_TRAFFIC } else { label::CLIENT_TRAFFIC };
                    self.outbound.write_with(self.keys(env, next));
                }
            }
            kind::CLIENT_HELLO => self.sent_client_hello(env, message),
            kind::ENCRYPTED_EXTENSIONS if accepts_early_data(message) => {
                env.update(|snapshot| snapshot.early_data = status::ACCEPTED);
            }
            kind::SERVER_KEY_EXCHANGE => self.sent_key_exchange(env, message),
            kind::CERTIFICATE_REQUEST => {
                self.certificate_asked = true;
                env.connection.requests.set(env.connection.requests.get() + 1);
            }
            kind::CERTIFICATE_VERIFY => {
                let scheme = message.body().first_chunk().map(|bytes| u16::from_be_bytes(*bytes));
                env.update(|snapshot| snapshot.signature_scheme = scheme);
            }
            _ => {}
        }
    }
}

/// Whether our EncryptedExtensions accept early data.
fn accepts_early_data(message: &Message) -> bool {
    let block = messages::Cursor(message.body()).vec16();
    let found = block.and_then(messages::extensions).unwrap_or_default();
    found.iter().any(|(kind, _)| *kind == messages::extension::EARLY_DATA)
}
