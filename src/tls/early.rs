//! Early data (RFC 8446 section 2.3): sent by a client with its first flight, read by a server before the handshake
//! is done.
//!
//! The handshake rests then: the program may read and write, and [`Connection::leave_rest`] says by which calls it goes on. A
//! client rests a second time if it reads before it has ended its early data: the server's flight is in, and its own waits.

use super::connection::{Connection, Env};
use super::engine::Engine;
use super::handshake::failure::Failure;
use super::handshake::header_rules::HeaderRules;
use super::handshake::{Halt, alert};
use super::records::input::{Input, NoRecord};
use super::state::HandshakeState as State;
use super::stop::{Stop, Want};
use crate::error::{Error, queue, reason};

/// What `SSL_get_early_data_status` tells.
#[allow(missing_docs)]
pub mod status {
    pub const NOT_SENT: i32 = 0;
    pub const REJECTED: i32 = 1;
    pub const ACCEPTED: i32 = 2;
}

/// Where a program stands with early data. A state is left for another one at the calls named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EarlyState {
    /// It has none to do with.
    #[default]
    None,
    /// A client's first flight has not left: `SSL_write_early_data` is to be repeated.
    ConnectRetry,
    /// The client is in `SSL_write_early_data`, before anything is written.
    Connecting,
    /// It may write more.
    WriteRetry,
    /// It is in `SSL_write_early_data`.
    Writing,
    /// What it has written has not left: the call is to be repeated.
    WriteFlush,
    /// It may write no more.
    FinishedWriting,
    /// A server's flight has not left: `SSL_read_early_data` is to be repeated.
    AcceptRetry,
    /// The server is in `SSL_read_early_data`, before anything is read.
    Accepting,
    /// It may read more.
    ReadRetry,
    /// It is in `SSL_read_early_data`.
    Reading,
    /// There is no more.
    FinishedReading,
}

/// What a program calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// `SSL_do_handshake` and its like.
    Handshake,
    /// `SSL_read`.
    Read,
    /// `SSL_write`.
    Write,
}

/// The failure of a call that comes at the wrong time.
pub fn misused(value: i32) -> Stop {
    Stop::Failed(Error::ssl(reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED), value)
}

impl Connection {
    /// Whether this call may come now.
    pub fn permits_call(&self, call: Call) -> Result<(), Stop> {
        use EarlyState::{AcceptRetry, ConnectRetry, ReadRetry};
        match (call, self.early.get()) {
            (Call::Read | Call::Write, ConnectRetry | AcceptRetry) | (Call::Write, ReadRetry) => Err(misused(0)),
            _ => Ok(()),
        }
    }

    /// A handshake that rests goes on if this call is one that takes its end.
    pub fn leave_rest(&self, call: Call) {
        let (state, early) = (self.snapshot().state, self.early.get());
        let client = self.server.get() == Some(false);
        let rests = state == State::EARLY_DATA || (state == State::PENDING_EARLY_DATA_END && client);
        let leaves = match call {
            Call::Handshake => true,
            Call::Write if client => early != EarlyState::Writing,
            Call::Read if client => state == State::EARLY_DATA,
            _ => early == EarlyState::FinishedReading,
        };
        if rests && leaves {
            self.in_init.set(true);
            if call != Call::Read && early == EarlyState::WriteRetry {
                self.early.set(EarlyState::FinishedWriting);
            }
        }
    }
}

/// A client that peeks while it may write early data: OpenSSL knows no version then, and holds any for wrong.
fn refuse_record(env: &Env<'_>, input: &mut Input) -> Result<Option<Vec<u8>>, Halt> {
    let version = env.snapshot(|snapshot| snapshot.version);
    let rules =
        HeaderRules { first: true, version, sealed: false, writes_sealed: true, handshake: true, clear_alerts: false };
    match input.fill(env.transport, env.settings().ahead(), |_| None) {
        Err(NoRecord::BadHeader) => {
            env.show_header(false, input.pending());
            Err(Failure::new(alert::description::PROTOCOL_VERSION, reason::SSL_R_WRONG_VERSION_NUMBER).into())
        }
        Err(no_record) => Err(env.no_record(no_record, input, &rules)),
        Ok(_) => Err(Failure::internal().into()),
    }
}

impl Engine {
    /// Writes a client's early data, whose first flight has left.
    pub fn write_early(&mut self, env: &Env<'_>, data: &[u8], address: usize) -> Result<(), Stop> {
        if let Some(stop) = self.send_pending(env) {
            return Err(stop);
        }
        let Some((handshake, output)) = self.resting() else {
            // The handshake was done on the way, and the server takes no early data.
            return if self.is_done() { self.write(env, data, address).map(drop) } else { Err(Error::SILENT.into()) };
        };
        match handshake.seal_early(env, data, output) {
            true => self.flush_early(env),
            // After a HelloRetryRequest OpenSSL would send it in the clear.
            false => {
                let failure = Failure::new(alert::description::INTERNAL_ERROR, reason::SSL_R_TOO_MUCH_EARLY_DATA);
                Err(self.halt(env, Halt::Fail(failure), -1))
            }
        }
    }

    /// Counts a client's early data, before it is written and anything else is done.
    pub fn count_early(&mut self, env: &Env<'_>, len: usize) -> Result<(), Stop> {
        let counted = self.resting().map(|(handshake, _)| handshake.count_early(len));
        counted.unwrap_or(Ok(())).map_err(|failure| self.halt(env, Halt::Fail(failure), -1))
    }

    /// Has early data leave.
    pub fn flush_early(&mut self, env: &Env<'_>) -> Result<(), Stop> {
        self.send_pending(env).map_or(Ok(()), Err)
    }

    /// A server's data for a client that has not authenticated yet: once the program has looked for early data.
    pub fn write_unauthenticated(&mut self, env: &Env<'_>, data: &[u8], address: usize) -> Result<usize, Stop> {
        if self.open().is_some() {
            return self.write(env, data, address);
        }
        if let Some(stop) = self.send_pending(env) {
            return Err(stop);
        }
        let Some((handshake, output)) = self.handshaking() else { return Err(misused(-1)) };
        if !handshake.seal_unauthenticated(env, data, output) {
            return Err(misused(-1));
        }
        // What the transport does not take now leaves before anything else does.
        match self.send_pending(env) {
            None | Some(Stop::Want(Want::Writing)) => Ok(data.len()),
            Some(stop) => Err(stop),
        }
    }

    /// Reads while the handshake rests until there is early data. True if a message came, and all of the handshake.
    pub(super) fn next_resting(&mut self, env: &Env<'_>) -> Result<bool, Stop> {
        while self.early.is_empty() {
            let Some((handshake, input, _)) = self.handshake_parts() else { return Err(misused(-1)) };
            if !handshake.awaits_message() {
                let read = if env.is_server() { handshake.read_early(env, input) } else { refuse_record(env, input) };
                match read {
                    Ok(record) => self.early.extend(record),
                    Err(halt) => return Err(self.halt(env, halt, 0)),
                }
                continue;
            }
            let reading = env.connection.early.get() == EarlyState::Reading;
            queue::with(|queue| queue.clear());
            env.connection.in_init.set(true);
            match self.handshake(env) {
                Ok(()) if reading => return Err(Stop::Failed(Error::SILENT, -1)),
                Ok(()) => return Ok(true),
                Err(Stop::Closed | Stop::Transport(_)) => return Err(Stop::Transport(-1)),
                Err(stop) => return Err(stop),
            }
        }
        Ok(false)
    }

    /// Reads a server's early data while the handshake rests.
    pub(super) fn read_resting(&mut self, env: &Env<'_>, into: &mut [u8], peek: bool) -> Result<usize, Stop> {
        if self.next_resting(env)? {
            return self.read(env, into, peek);
        }
        let Some(record) = self.early.front_mut() else { return Ok(0) };
        let len = into.len().min(record.len());
        into[..len].copy_from_slice(&record[..len]);
        if !peek {
            record.drain(..len);
            if record.is_empty() {
                self.early.pop_front();
            }
        }
        Ok(len)
    }
}
