//! Early data (RFC 8446 section 2.3): sent by a client with its first flight, read by a server before the handshake
//! is done.

use super::connection::Env;
use super::engine::Engine;
use super::stop::{Stop, Want};
use crate::error::{Error, reason};

/// What `SSL_get_early_data_status` tells.
#[allow(missing_docs)]
pub mod status {
    pub const NOT_SENT: i32 = 0;
    pub const REJECTED: i32 = 1;
    pub const ACCEPTED: i32 = 2;
}

/// What a server's read of early data came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EarlyRead {
    /// So many bytes.
    Data(usize),
    /// There is none, or no more: the handshake goes on.
    Finished,
}

fn misused() -> Stop {
    Stop::Failed(Error::ssl(reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED), 0)
}

impl Engine {
    /// A client's early data: sends the ClientHello first if it has not left.
    pub fn write_early(&mut self, env: &Env<'_>, data: &[u8]) -> Result<usize, Stop> {
        if self.is_idle() {
            let allowed = env.connection.session().map_or(0, |session| session.fields().max_early_data);
            if allowed == 0 && !env.hooks.has_sessions_to_offer() {
                return Err(misused());
            }
            self.begin(env, false)?;
        }
        let Some((handshake, output)) = self.handshaking() else { return Err(misused()) };
        if let Err(halt) = handshake.start_early(env, output) {
            return Err(self.halt(env, halt, 0));
        }
        if let Some(stop) = self.send_pending(env) {
            return Err(stop);
        }
        let Some((handshake, output)) = self.handshaking() else { return Err(misused()) };
        match handshake.seal_early(env, data) {
            Ok(Some(record)) => output.buffer().extend(record),
            Ok(None) => return Err(misused()),
            Err(halt) => return Err(self.halt(env, halt, 0)),
        }
        // What the transport does not take now leaves before anything else does.
        match self.send_pending(env) {
            None | Some(Stop::Want(Want::Writing)) => Ok(data.len()),
            Some(stop) => Err(stop),
        }
    }

    /// A server's data for a client that has not authenticated yet: once the program has looked for early data.
    pub fn write_unauthenticated(&mut self, env: &Env<'_>, data: &[u8], address: usize) -> Result<usize, Stop> {
        if !self.early_looked {
            return Err(misused());
        }
        if self.open().is_some() {
            return self.write(env, data, address);
        }
        if let Some(stop) = self.send_pending(env) {
            return Err(stop);
        }
        let Some((handshake, output)) = self.handshaking() else { return Err(misused()) };
        if !handshake.seal_unauthenticated(env, data, output) {
            return Err(misused());
        }
        // What the transport does not take now leaves before anything else does.
        match self.send_pending(env) {
            None | Some(Stop::Want(Want::Writing)) => Ok(data.len()),
            Some(stop) => Err(stop),
        }
    }

    /// A server's early data.
    pub fn read_early(&mut self, env: &Env<'_>, into: &mut [u8]) -> Result<EarlyRead, Stop> {
        if self.is_idle() {
            self.begin(env, true)?;
            self.early_reading = true;
        }
        if let Some(data) = self.take_early(into) {
            return Ok(data);
        }
        if !std::mem::take(&mut self.early_reading) {
            return Err(misused());
        }
        if self.open().is_some() {
            return Ok(EarlyRead::Finished);
        }
        if let Some((handshake, _)) = self.handshaking() {
            handshake.pause_for_early(true);
        }
        let done = self.handshake(env);
        if let Some((handshake, _)) = self.handshaking() {
            handshake.pause_for_early(false);
        }
        self.early_looked |= done.is_ok();
        match done {
            Ok(()) => match self.take_early(into) {
                None => Ok(EarlyRead::Finished),
                Some(data) => {
                    self.early_reading = true;
                    Ok(data)
                }
            },
            Err(stop) => {
                self.early_reading = true;
                Err(stop)
            }
        }
    }

    fn take_early(&mut self, into: &mut [u8]) -> Option<EarlyRead> {
        let record = self.early.front_mut()?;
        let len = into.len().min(record.len());
        into[..len].copy_from_slice(&record[..len]);
        record.drain(..len);
        if record.is_empty() {
            self.early.pop_front();
        }
        Some(EarlyRead::Data(len))
    }
}
