//! Early data as part of a handshake: what it holds up, what it counts, and what the info callback hears of it.

use super::assembler::Message;
use super::failure::Failure;
use super::messages::kind;
use super::secrets::label;
use super::state::place;
use super::{Halt, Handshake, alert, outbound};
use crate::error::{Error, reason};
use crate::tls::connection::Env;
use crate::tls::early::status;
use crate::tls::records::content;
use crate::tls::records::output::Output;
use crate::tls::records::protection::Keys;
use crate::tls::state::HandshakeState;
use crate::tls::version::Version;

/// Early data in a handshake.
#[derive(Default)]
pub(super) struct Early {
    /// A client that sends some: rustls must not be told yet that the ClientHello has left.
    pub(super) sending: bool,
    /// A server whose program reads it: the handshake stops when some is there or none will come.
    pub(super) pausing: bool,
    /// The info callback was told that the handshake is done, and not yet that it goes on.
    pub(super) entered: bool,
    /// A client has yet to say that it has sent all.
    pub(super) due: bool,
    /// A client's records are sealed by the keys of early data, which has taken so many.
    pub(super) sealed: Option<u64>,
    /// A server has sent data before the client's Finished.
    pub(super) answered: bool,
    /// Whether a server's flight has gone out.
    pub(super) flight_sent: bool,
    /// Records that came.
    pub(super) received: Vec<Vec<u8>>,
    /// Bytes that came or were sent.
    pub(super) count: usize,
    /// Most bytes that may come or be sent.
    pub(super) limit: u32,
}

impl Early {
    /// Counts bytes: false if they are too many.
    pub(super) fn counts(&mut self, len: usize) -> bool {
        self.count = self.count.saturating_add(len);
        self.count <= self.limit as usize
    }
}

pub(super) fn too_much_early_data() -> Failure {
    Failure::new(alert::description::UNEXPECTED_MESSAGE, reason::SSL_R_TOO_MUCH_EARLY_DATA)
}

impl Handshake {
    /// Starts a client that has early data to send: makes its ClientHello, if that was not done.
    pub fn start_early(&mut self, env: &Env<'_>, output: &mut Output) -> Result<(), Halt> {
        if self.driver.is_none() {
            self.early.sending = true;
            self.start_client(env)?;
            self.feed(env, output)?;
            self.enter_early_data(env);
        }
        Ok(())
    }

    /// A record of early data, within what the session allows; `None` if it is too late for any.
    pub fn seal_early(&mut self, env: &Env<'_>, data: &[u8]) -> Result<Option<Vec<u8>>, Halt> {
        let Some(driver) = self.driver.as_mut().filter(|_| self.early.sending) else { return Ok(None) };
        self.early.limit = env.settings().max_early_data;
        if self.early.limit == 0 {
            // OpenSSL has nothing to say of this.
            return Err(Failure { alert: Some(alert::description::INTERNAL_ERROR), error: Error::SILENT }.into());
        }
        if !self.early.counts(data.len()) {
            return Err(Failure::new(alert::description::INTERNAL_ERROR, reason::SSL_R_TOO_MUCH_EARLY_DATA).into());
        }
        let records = driver.seal_early(data);
        let count = records.as_deref().map_or(0, |chunk| outbound::records(chunk).count());
        self.early.sealed = self.early.sealed.map(|sealed| sealed + count as u64);
        Ok(records)
    }

    /// The keys of early data, if a client's next record is sealed by them.
    pub(super) fn early_keys(&self) -> Option<Keys> {
        let sealed = self.early.sealed?;
        let mut keys = self.material(Some(self.offered.early_suite), label::CLIENT_EARLY)?.keys()?;
        keys.go_back_to(sealed);
        Some(keys)
    }

    /// Seals a TLS 1.3 server's data after its flight; false if it is too early for any.
    pub fn seal_unauthenticated(&mut self, env: &Env<'_>, data: &[u8], output: &mut Output) -> bool {
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        let Some(keys) = self.outbound.keys.as_mut().filter(|_| tls13 && self.early.flight_sent) else { return false };
        self.early.answered = true;
        data.chunks(env.split_fragment()).all(|chunk| {
            let padding = env.padding(content::APPLICATION_DATA, chunk.len());
            let start = output.buffer().len();
            let sealed = keys.seal_padded(content::APPLICATION_DATA, chunk, padding, output.buffer());
            env.show_sent(&output.buffer()[start..], content::APPLICATION_DATA);
            sealed
        })
    }

    /// Whether the program was told that the handshake is done, and not yet that it goes on.
    pub fn rests(&self) -> bool {
        self.early.entered
    }

    /// Whether the handshake stops for early data.
    pub fn pause_for_early(&mut self, pausing: bool) {
        self.early.pausing = pausing;
    }

    /// Whether there is early data to read, or it is clear that there will be none.
    pub(super) fn early_is_decided(&self, env: &Env<'_>) -> bool {
        let accepted = env.snapshot(|snapshot| snapshot.early_data == status::ACCEPTED);
        let ended = self.state == HandshakeState::SR_END_OF_EARLY_DATA;
        let refused = (self.early.flight_sent && !accepted) || self.retried.is_some();
        !self.early.received.is_empty() || refused || ended
    }

    /// The early data received since the last call.
    pub fn take_early(&mut self) -> Vec<Vec<u8>> {
        std::mem::take(&mut self.early.received)
    }

    /// Early data is written or read from here on: to the info callback that is the end of a handshake.
    pub(super) fn enter_early_data(&mut self, env: &Env<'_>) {
        let side = if self.server { place::ACCEPT } else { place::CONNECT };
        env.step(HandshakeState::EARLY_DATA);
        env.connection.in_init.set(false);
        env.hooks.info(place::HANDSHAKE_DONE, 1);
        env.hooks.info(side | place::EXIT, 1);
        env.connection.in_init.set(true);
        (self.early.entered, self.early.due, self.writing) = (true, !self.server, false);
        self.early.sealed = (!self.server).then_some(0);
    }

    /// The handshake goes on after early data: to the info callback another one begins.
    pub(super) fn leave_early_data(&mut self, env: &Env<'_>) {
        if std::mem::take(&mut self.early.entered) {
            env.hooks.info(place::HANDSHAKE_START, 1);
            env.tell_step();
        }
    }

    /// Before a client's last flight: the end of its early data, which rustls seals where nobody sees it.
    pub(super) fn end_early_data(&mut self, env: &Env<'_>, next: u8) {
        if !self.early.due || !matches!(next, kind::CERTIFICATE | kind::FINISHED) {
            return;
        }
        (self.early.due, self.early.sealed) = (false, None);
        env.step(HandshakeState::PENDING_EARLY_DATA_END);
        if env.snapshot(|snapshot| snapshot.early_data == status::ACCEPTED) {
            env.step(HandshakeState::CW_END_OF_EARLY_DATA);
            let message = Message { kind: kind::END_OF_EARLY_DATA, bytes: vec![kind::END_OF_EARLY_DATA, 0, 0, 0] };
            env.show(true, content::HANDSHAKE.into(), &message.bytes);
            self.transcript.add(&message);
        }
    }
}
