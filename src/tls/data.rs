//! The program's data on an open connection: what `SSL_read` and `SSL_write` do.

use super::connection::Env;
use super::engine::Engine;
use super::handshake::Halt;
use super::handshake::failure::Failure;
use super::settings::mode;
use super::stop::{Stop, Want};
use crate::error::{Error, queue, reason};

/// A write that the transport has not taken whole: it must be repeated.
pub(super) struct Unfinished {
    /// Where the program's buffer was.
    address: usize,
    /// Bytes of it that have left.
    sent: usize,
    /// Bytes after those that are sealed already.
    sealed: usize,
}

/// What was read was no data: a program that does not want us to go on is to ask again.
pub(super) fn ask_again(env: &Env<'_>) -> Stop {
    env.transport.ask_for_read();
    Stop::Want(Want::Reading)
}

impl Engine {
    /// Reads what one record holds, at most `into.len()` bytes; with `peek` they stay.
    pub fn read(&mut self, env: &Env<'_>, into: &mut [u8], peek: bool) -> Result<usize, Stop> {
        if self.is_handshaking() {
            return self.read_resting(env, into, peek);
        }
        let Some((open, ..)) = self.parts() else { return Err(Stop::Failed(Error::SILENT, -1)) };
        if into.is_empty() && open.current.is_some() {
            return Ok(0);
        }
        self.next_data(env, false, 0)?;
        let Some((open, input, _)) = self.parts() else { return Err(Stop::Failed(Error::SILENT, -1)) };
        let Some((header, range)) = &mut open.current else { return Ok(0) };
        let len = into.len().min(range.len());
        into[..len].copy_from_slice(input.record_bytes(range.start..range.start + len));
        if !peek {
            range.start += len;
            if range.start == range.end {
                let header = *header;
                open.current = None;
                input.consume(header);
            }
        }
        Ok(len)
    }

    /// Reads on until there is data. An exchange that a message begins is done on the way. `value` is what the call answers
    /// to an end or an alert outside of one.
    fn next_data(&mut self, env: &Env<'_>, closing: bool, value: i32) -> Result<(), Stop> {
        loop {
            let Some((open, input, output)) = self.parts() else { return Err(Stop::Failed(Error::SILENT, -1)) };
            match open.next_record(env, input, output, closing) {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(halt) => return Err(self.halt(env, halt, value)),
            }
            queue::with(|queue| queue.clear()); // as every call that does a handshake
            env.connection.in_init.set(true);
            match self.handshake(env) {
                Ok(()) if env.setting(|settings| settings.mode) & mode::AUTO_RETRY == 0 => return Err(ask_again(env)),
                Ok(()) => {}
                Err(Stop::Closed | Stop::Transport(_)) => return Err(Stop::Transport(-1)),
                Err(stop) => return Err(stop),
            }
        }
    }

    /// Reads on until the peer's close_notify; data that comes instead is an error.
    pub(super) fn await_close(&mut self, env: &Env<'_>) -> Result<(), Stop> {
        if !self.is_handshaking() || self.next_resting(env)? {
            self.next_data(env, true, -1)?;
        }
        let failure = Failure::quiet(reason::SSL_R_APPLICATION_DATA_AFTER_CLOSE_NOTIFY);
        Err(self.halt(env, Halt::Fail(failure), -1))
    }

    /// Writes `data`, whose buffer is at `address`: its whole length, or what left under
    /// `SSL_MODE_ENABLE_PARTIAL_WRITE`.
    pub fn write(&mut self, env: &Env<'_>, data: &[u8], address: usize) -> Result<usize, Stop> {
        let modes = env.setting(|settings| settings.mode);
        let partial = modes & mode::ENABLE_PARTIAL_WRITE != 0;
        let moving = modes & mode::ACCEPT_MOVING_WRITE_BUFFER != 0;
        let fragment = env.split_fragment();
        let due = env.connection.tickets_asked.get() > 0 || env.connection.key_update.get().is_some();
        if due && !self.has_unfinished_write() {
            env.connection.in_init.set(true);
            self.handshake(env)?;
        }
        let Some((open, _, output)) = self.parts() else { return Err(Stop::Failed(Error::SILENT, -1)) };
        let mut wrote = false;
        let mut state = match open.unfinished.take() {
            None => Unfinished { address, sent: 0, sealed: 0 },
            Some(unfinished) => {
                let wrong = if data.len() < unfinished.sent + unfinished.sealed {
                    Some(reason::SSL_R_BAD_LENGTH)
                } else if unfinished.address != address && !moving {
                    Some(reason::SSL_R_BAD_WRITE_RETRY)
                } else {
                    None
                };
                if let Some(reason) = wrong {
                    return Err(self.halt(env, Halt::Fail(Failure::quiet(reason)), -1));
                }
                unfinished
            }
        };
        loop {
            if !output.is_empty()
                && let Some(moved) = output.send(env.transport)
            {
                open.unfinished = Some(state);
                return Err(env.stopped(moved, Want::Writing));
            }
            state.sent += std::mem::take(&mut state.sealed);
            // As in OpenSSL, a retry under partial writes first finishes the old record, then tries another.
            if state.sent >= data.len() || (partial && wrote) {
                return Ok(state.sent);
            }
            state.sealed = open.seal_some(env, data, state.sent, fragment, partial, output);
            wrote = true;
            if state.sealed == 0 {
                return Err(self.halt(env, Halt::Fail(Failure::internal()), -1));
            }
        }
    }
}
