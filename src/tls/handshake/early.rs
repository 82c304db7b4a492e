//! Early data as part of a handshake: what it holds up, what it counts, and what the info callback hears of it.

use super::assembler::Message;
use super::failure::Failure;
use super::messages::kind;
use super::secrets::label;
use super::state::place;
use super::{Halt, Handshake, alert, outbound};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::early::{EarlyState, status};
use crate::tls::records::content;
use crate::tls::records::input::Input;
use crate::tls::records::output::Output;
use crate::tls::records::protection::Keys;
use crate::tls::settings::option;
use crate::tls::state::HandshakeState;
use crate::tls::version::Version;

/// Early data in a handshake.
#[derive(Default)]
pub(super) struct Early {
    /// A client that sends some.
    pub(super) sending: bool,
    /// The info callback was told that the handshake is done, and not yet that it goes on.
    pub(super) entered: bool,
    /// A client has yet to say that it has sent all.
    pub(super) due: bool,
    /// The keys of early data, while a client writes with them.
    keys: Option<Keys>,
    /// A client's last flight, which waits while its program may send early data.
    held: Option<Vec<Vec<u8>>>,
    /// A server has sent data before the client's Finished.
    pub(super) answered: bool,
    /// Whether a server's flight has gone out.
    pub(super) flight_sent: bool,
    /// A server's program reads records.
    reading: bool,
    /// A record that came.
    received: Option<Vec<u8>>,
    /// Bytes that came or were sent.
    count: usize,
    /// Most bytes that may come or be sent.
    pub(super) limit: u32,
}

impl Early {
    /// Whether a client's next record is sealed by the keys of early data.
    pub(super) fn seals(&self) -> bool {
        self.keys.is_some()
    }

    /// Counts bytes: false if they are too many.
    fn counts(&mut self, len: usize) -> bool {
        self.count = self.count.saturating_add(len);
        self.count <= self.limit as usize
    }
}

const END_OF_EARLY_DATA: [u8; 4] = [kind::END_OF_EARLY_DATA, 0, 0, 0];

impl Handshake {
    /// A client's program is to write early data now that its first flight has left.
    pub(super) fn early_begins(&self, env: &Env<'_>) -> bool {
        self.early.sending && env.connection.early.get() == EarlyState::Connecting
    }

    /// Counts early data that is to be written: what the session allows must not be exceeded.
    pub fn count_early(&mut self, len: usize) -> Result<(), Failure> {
        match self.early.counts(len) && self.early.limit > 0 {
            true => Ok(()),
            false => Err(Failure::new(alert::description::INTERNAL_ERROR, reason::SSL_R_TOO_MUCH_EARLY_DATA)),
        }
    }

    /// Seals early data.
    pub fn seal_early(&mut self, env: &Env<'_>, data: &[u8], output: &mut Output) -> bool {
        data.chunks(env.split_fragment())
            .all(|chunk| self.seal_by_early_keys(env, content::APPLICATION_DATA, chunk, output))
    }

    /// Seals a record by the keys of early data; false if there are none.
    fn seal_by_early_keys(&mut self, env: &Env<'_>, content_type: u8, payload: &[u8], output: &mut Output) -> bool {
        let Some(keys) = &mut self.early.keys else { return false };
        let (start, padding) = (output.buffer().len(), env.padding_in_tls13(content_type, payload.len()));
        let sealed = keys.seal_padded(content_type, payload, padding, output.buffer());
        env.show_sealed(&output.buffer()[start..], content_type);
        sealed
    }

    /// After a HelloRetryRequest OpenSSL's client repeats the empty ChangeCipherSpec that came before its early data, unless
    /// its program has ended that.
    pub(super) fn change_again(&mut self, env: &Env<'_>) {
        let ended = env.connection.early.get() == EarlyState::FinishedWriting;
        if self.early.due && !ended && env.settings().options & option::ENABLE_MIDDLEBOX_COMPAT != 0 {
            self.deferred = Some(vec![content::CHANGE_CIPHER_SPEC, 3, 3, 0, 1, 1]);
        }
    }

    /// No early data follows a HelloRetryRequest.
    pub(super) fn forget_early_keys(&mut self) {
        self.early.keys = None;
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

    /// Whether a server has the beginning of a message to act upon.
    pub fn awaits_message(&self) -> bool {
        self.inbound.announced().is_some()
    }

    /// Reads a record, which may hold early data.
    pub fn read_early(&mut self, env: &Env<'_>, input: &mut Input) -> Result<Option<Vec<u8>>, Halt> {
        self.early.reading = true;
        let read = self.read_record(env, input);
        self.early.reading = false;
        read.map(|()| self.early.received.take())
    }

    /// Takes in early data that came.
    pub(super) fn take_early(&mut self, payload: Vec<u8>) -> Result<(), Failure> {
        if !self.early.reading {
            return Err(Failure::new(alert::description::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_RECORD));
        }
        if !self.early.counts(payload.len()) {
            return Err(Failure::new(alert::description::UNEXPECTED_MESSAGE, reason::SSL_R_TOO_MUCH_EARLY_DATA));
        }
        self.early.received = Some(payload).filter(|payload| !payload.is_empty());
        Ok(())
    }

    /// A client's last flight is made: it waits if the program may still send early data. True if so.
    pub(super) fn holds_flight(&mut self, env: &Env<'_>, flight: &mut Vec<Vec<u8>>) -> bool {
        // In a call that writes OpenSSL's client would forget to end its early data.
        let accepted = env.snapshot(|snapshot| snapshot.early_data == status::ACCEPTED);
        let holds = self.early.due
            && match env.connection.early.get() {
                EarlyState::WriteRetry => true,
                EarlyState::Writing => accepted,
                _ => false,
            };
        if holds {
            self.early.held = Some(std::mem::take(flight));
            self.rest(env, HandshakeState::PENDING_EARLY_DATA_END);
        }
        holds
    }

    /// The flight that waited leaves.
    pub fn leave(&mut self, env: &Env<'_>, output: &mut Output) -> Result<(), Halt> {
        if std::mem::take(&mut self.early.entered) {
            env.hooks.info(place::HANDSHAKE_START, 1);
        }
        if let Some(flight) = self.early.held.take() {
            env.key_log(&self.secrets, |_| true);
            self.put_all(env, output, flight.iter().flat_map(|chunk| outbound::records(chunk)));
        }
        self.send(env, output)
    }

    /// Early data is written or read from here on.
    pub(super) fn enter_early_data(&mut self, env: &Env<'_>) {
        self.rest(env, HandshakeState::EARLY_DATA);
        (self.early.due, self.writing) = (!self.server, false);
        if !self.server {
            let material = self.material(Some(self.offered.early_suite), label::CLIENT_EARLY);
            self.early.keys = material.and_then(|material| material.keys());
            self.early.limit = env.settings().max_early_data;
        }
    }

    /// The program may read and write: to the info callback that is the end of a handshake.
    fn rest(&mut self, env: &Env<'_>, state: HandshakeState) {
        let side = if self.server { place::ACCEPT } else { place::CONNECT };
        env.step(state);
        env.connection.in_init.set(false);
        env.hooks.info(place::HANDSHAKE_DONE, 1);
        env.hooks.info(side | place::EXIT, 1);
        self.early.entered = true;
    }

    /// The handshake goes on after early data: to the info callback another one begins.
    pub(super) fn leave_early_data(&mut self, env: &Env<'_>) {
        if std::mem::take(&mut self.early.entered) {
            env.hooks.info(place::HANDSHAKE_START, 1);
            env.tell_step();
        }
    }

    /// rustls' record with the end of early data, which nobody but us can open: ours goes in its place.
    pub(super) fn seal_end_of_early_data(&mut self, env: &Env<'_>, record: &[u8], output: &mut Output) -> bool {
        let accepted = env.snapshot(|snapshot| snapshot.early_data == status::ACCEPTED);
        let is_end = self.early.due && accepted && record.first() == Some(&content::APPLICATION_DATA);
        let sealed = is_end && self.seal_by_early_keys(env, content::HANDSHAKE, &END_OF_EARLY_DATA, output);
        if sealed {
            self.early.keys = None;
        }
        sealed
    }

    /// Before a client's last flight: the end of its early data.
    pub(super) fn end_early_data(&mut self, env: &Env<'_>, next: u8) {
        if !self.early.due || !matches!(next, kind::CERTIFICATE | kind::FINISHED) {
            return;
        }
        (self.early.due, self.early.keys) = (false, None);
        if self.state_shown(env) != HandshakeState::PENDING_EARLY_DATA_END {
            env.step(HandshakeState::PENDING_EARLY_DATA_END);
        }
        if env.snapshot(|snapshot| snapshot.early_data == status::ACCEPTED) {
            env.step(HandshakeState::CW_END_OF_EARLY_DATA);
            let message = Message { kind: kind::END_OF_EARLY_DATA, bytes: END_OF_EARLY_DATA.to_vec() };
            env.show(true, content::HANDSHAKE.into(), &message.bytes);
            self.transcript.add(&message);
        }
    }

    fn state_shown(&self, env: &Env<'_>) -> HandshakeState {
        env.snapshot(|snapshot| snapshot.state)
    }
}
