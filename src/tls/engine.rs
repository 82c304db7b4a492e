//! The engine of a connection: a handshake first, then open records; dead after a fatal failure.

use std::collections::VecDeque;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::connection::{Env, shutdown};
use super::handshake::alert::{self, description, level};
use super::handshake::failure::Failure;
use super::handshake::secrets::{Secrets, label};
use super::handshake::state::place;
use super::handshake::{Halt, Handshake};
use super::open::Open;
use super::post_handshake::Standing;
use super::records::HEADER;
use super::records::content;
use super::records::input::Input;
use super::records::output::Output;
use super::resumption::ClientStore;
use super::resumption::server::ServerStore;
use super::state::HandshakeState;
use super::stop::{Stop, Want};
use crate::error::{Error, reason};

/// Where a connection stands.
#[derive(Default)]
enum Phase {
    /// Nothing was done yet.
    #[default]
    Idle,
    /// The handshake is under way.
    Handshake(Box<Handshake>),
    /// Records carry the program's data.
    Open(Box<Open>),
    /// A fatal failure: nothing works any more.
    Dead,
}

/// The parts of a connection that only a driving call touches.
#[derive(Default)]
pub struct Engine {
    phase: Phase,
    pub(super) input: Input,
    pub(super) output: Output,
    /// A client's handshake that rests although the server's flight is in: its own has not left.
    ending: Option<Box<Handshake>>,
    /// Early data a server received and has not handed out, by record.
    pub(super) early: VecDeque<Vec<u8>>,
    /// The output ends with an alert that has not left yet.
    pub(super) alert_pending: bool,
}

impl Engine {
    /// Whether nothing was done yet.
    pub fn is_idle(&self) -> bool {
        matches!(self.phase, Phase::Idle)
    }

    /// Whether a fatal failure ended it.
    pub fn is_dead(&self) -> bool {
        matches!(self.phase, Phase::Dead)
    }

    /// The record layer, once the handshake is done.
    pub fn open(&self) -> Option<&Open> {
        match &self.phase {
            Phase::Open(open) => Some(open),
            _ => None,
        }
    }

    /// The secrets known so far.
    pub fn secrets(&self) -> Option<Arc<Secrets>> {
        match &self.phase {
            Phase::Handshake(handshake) => Some(handshake.secrets()),
            Phase::Open(open) => Some(open.secrets.clone()),
            Phase::Idle | Phase::Dead => None,
        }
    }

    /// The record layer with the buffers it works on.
    pub(super) fn parts(&mut self) -> Option<(&mut Open, &mut Input, &mut Output)> {
        match &mut self.phase {
            Phase::Open(open) => Some((open, &mut self.input, &mut self.output)),
            _ => None,
        }
    }

    /// Whether sealed records wait for the transport.
    pub fn has_pending_output(&self) -> bool {
        !self.output.is_empty()
    }

    /// Whether a write must be repeated before anything else is written.
    pub fn has_unfinished_write(&self) -> bool {
        self.open().is_some_and(Open::has_unfinished_write)
    }

    /// Whether a handshake is over.
    pub fn is_done(&self) -> bool {
        self.open().is_some() && self.ending.is_none()
    }

    /// Whether a handshake is under way and its records are still its own.
    pub(super) fn is_handshaking(&self) -> bool {
        matches!(self.phase, Phase::Handshake(_))
    }

    /// A client's handshake that rests, with the output it fills.
    pub(super) fn resting(&mut self) -> Option<(&mut Handshake, &mut Output)> {
        match (&mut self.ending, &mut self.phase) {
            (Some(handshake), _) | (None, Phase::Handshake(handshake)) => Some((handshake, &mut self.output)),
            _ => None,
        }
    }

    /// The handshake under way with the buffers it works on.
    pub(super) fn handshake_parts(&mut self) -> Option<(&mut Handshake, &mut Input, &mut Output)> {
        match &mut self.phase {
            Phase::Handshake(handshake) => Some((handshake, &mut self.input, &mut self.output)),
            _ => None,
        }
    }

    /// The handshake under way, with the output it fills.
    pub(super) fn handshaking(&mut self) -> Option<(&mut Handshake, &mut Output)> {
        match &mut self.phase {
            Phase::Handshake(handshake) => Some((handshake, &mut self.output)),
            _ => None,
        }
    }

    /// Whether bytes of the peer's wait in our buffer, read but not handed out. A header that has been taken is none.
    pub fn has_pending(&self) -> bool {
        !self.early.is_empty() || self.input.pending().len() > if self.is_in_body() { HEADER } else { 0 }
    }

    /// Whether a record's header has been read and its body is awaited.
    pub fn is_in_body(&self) -> bool {
        self.input.is_in_body()
    }

    /// Whether no byte is kept for either direction.
    pub fn has_empty_buffers(&self) -> bool {
        self.input.pending().is_empty() && self.output.is_empty()
    }

    /// Bytes of the current record that a read can have at once.
    pub fn pending(&self) -> usize {
        self.open().map_or_else(|| self.early.front().map_or(0, Vec::len), Open::pending)
    }

    /// Does the handshake, or goes on with it. Done already is fine.
    pub fn handshake(&mut self, env: &Env<'_>) -> Result<(), Stop> {
        let server = env.is_server();
        let exit = place::EXIT | if server { place::ACCEPT } else { place::CONNECT };
        let opened = matches!(self.phase, Phase::Open(_));
        if opened && !env.connection.in_init.get() && env.connection.tickets_asked.get() == 0 {
            return self.send_pending(env).map_or(Ok(()), Err);
        }
        let advanced = match opened && self.ending.is_none() {
            true => self.exchange(env).map_err(|halt| self.halt(env, halt, -1)),
            false => self.advance(env, server),
        };
        let result = match advanced {
            Err(Stop::Early) => return Ok(()),
            result => result,
        };
        let value = match &result {
            Ok(()) => 1,
            Err(_) => -1,
        };
        // What the connection waits for, and that it has failed, shows already in the callback.
        if let Err(Stop::Want(want)) = &result {
            env.connection.want.set(*want);
        }
        env.connection.failing.set(matches!(self.phase, Phase::Dead));
        env.hooks.info(exit, value);
        env.connection.failing.set(false);
        result
    }

    fn advance(&mut self, env: &Env<'_>, server: bool) -> Result<(), Stop> {
        if matches!(self.phase, Phase::Idle) {
            self.begin(env, server)?;
        }
        if self.ending.is_some() {
            return self.end(env);
        }
        if !self.early.is_empty() {
            let failure = Failure::new(description::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_RECORD);
            return Err(self.halt(env, Halt::Fail(failure), -1));
        }
        let Phase::Handshake(handshake) = &mut self.phase else { return Err(Stop::Failed(Error::SILENT, -1)) };
        match handshake.advance(env, &mut self.input, &mut self.output) {
            Ok(mut finished) => {
                let Phase::Handshake(mut handshake) = std::mem::take(&mut self.phase) else {
                    return Err(Stop::Failed(Error::SILENT, -1));
                };
                let rests = handshake.rests();
                if !rests {
                    handshake.complete(env, &mut finished);
                }
                let (sessions, made) = (finished.sessions.clone(), finished.tickets.clone());
                env.connection.secrets.replace(Some(finished.secrets.clone()));
                let open = Open::new(finished);
                let master = open.secrets.get(label::MASTER);
                self.phase = Phase::Open(Box::new(open));
                if rests {
                    self.ending = Some(handshake);
                    return Err(Stop::Early);
                }
                self.settle(env, made.as_deref(), sessions.as_deref(), master)
            }
            Err(halt) => Err(self.halt(env, halt, -1)),
        }
    }

    /// Ends a client's handshake that rests: its flight leaves.
    fn end(&mut self, env: &Env<'_>) -> Result<(), Stop> {
        let Some(handshake) = &mut self.ending else { return Err(Stop::Failed(Error::SILENT, -1)) };
        if let Err(halt) = handshake.leave(env, &mut self.output) {
            return Err(self.halt(env, halt, -1));
        }
        let Some((mut handshake, Phase::Open(open))) = self.ending.take().zip(Some(&mut self.phase)) else {
            return Err(Stop::Failed(Error::SILENT, -1));
        };
        handshake.complete_open(env, open);
        let sessions = handshake.sessions();
        self.settle(env, None, sessions.as_deref(), None)
    }

    /// The handshake is done: states, sessions and callbacks in OpenSSL's order. A TLS 1.3 server counts its handshake
    /// as done before its tickets, and is in it once more while they leave.
    fn settle(
        &mut self,
        env: &Env<'_>,
        made: Option<&ServerStore>,
        received: Option<&ClientStore>,
        master: Option<Zeroizing<Vec<u8>>>,
    ) -> Result<(), Stop> {
        let tickets = made.map_or(0, ServerStore::tickets);
        let offers = self.open().is_some_and(|open| open.proof.is_some());
        env.connection.standing.set(if offers { Standing::Offered } else { Standing::None });
        env.step(if tickets > 0 { HandshakeState::SW_SESSION_TICKET } else { HandshakeState::OK });
        env.established(received, master);
        if let Some(store) = made {
            env.collect_sessions(store);
        }
        env.connection.tickets_due.set(tickets);
        env.connection.in_init.set(false);
        env.hooks.info(place::HANDSHAKE_DONE, 1);
        if tickets == 0 {
            return Ok(());
        }
        env.connection.in_init.set(true);
        self.send_tickets(env, true)
    }

    pub(super) fn begin(&mut self, env: &Env<'_>, server: bool) -> Result<(), Stop> {
        env.hooks.info(place::HANDSHAKE_START, 1);
        if !server && env.settings().enabled_versions().is_empty() {
            return Err(Stop::Failed(Error::ssl(reason::SSL_R_NO_PROTOCOLS_AVAILABLE), -1));
        }
        self.phase = Phase::Handshake(Box::new(Handshake::new(env, server)));
        Ok(())
    }

    /// Turns a halt into the call's outcome: sends the alert that is due and latches what is fatal. `value` is what
    /// a read answers to an alert or an end of file, 0 after the handshake; a transport may tell of the end by less.
    pub(super) fn halt(&mut self, env: &Env<'_>, halt: Halt, value: i32) -> Stop {
        match halt {
            Halt::Wait(Stop::Closed) => {
                env.connection.shutdown.set(env.connection.shutdown.get() | shutdown::RECEIVED);
                Stop::Closed
            }
            Halt::Wait(stop) => stop,
            Halt::Early => Stop::Early,
            Halt::Eof(transport) => {
                let failure = Failure::new(description::DECODE_ERROR, reason::SSL_R_UNEXPECTED_EOF_WHILE_READING);
                self.fail(env, failure, value.min(transport))
            }
            Halt::Fail(failure) => self.fail(env, failure, -1),
            Halt::Alerted(number) => {
                env.connection.shutdown.set(env.connection.shutdown.get() | shutdown::RECEIVED);
                env.connection.in_init.set(true);
                env.forget_session();
                (self.phase, self.ending) = (Phase::Dead, None);
                let error = Error::ssl(alert::received_reason(number)).with_data(format!("SSL alert number {number}"));
                Stop::Failed(error, value)
            }
        }
    }

    /// A fatal failure of ours: tells the peer if an alert is due, then the connection is dead.
    fn fail(&mut self, env: &Env<'_>, failure: Failure, value: i32) -> Stop {
        // Nothing may follow our close_notify.
        let closed = env.connection.shutdown.get() & shutdown::SENT != 0;
        env.connection.in_init.set(true);
        if let Some(number) = failure.alert.filter(|_| !closed) {
            env.connection.failing.set(true);
            self.send_alert(env, level::FATAL, number);
            env.connection.failing.set(false);
        } else {
            let _ = self.output.send(env.transport);
        }
        env.forget_session();
        (self.phase, self.ending) = (Phase::Dead, None);
        Stop::Failed(failure.error, value)
    }

    /// Queues an alert and tries to send it; what a slow transport leaves stays in the output.
    pub(super) fn send_alert(&mut self, env: &Env<'_>, level: u8, number: u8) -> Option<Stop> {
        let body = [level, number];
        let start = self.output.buffer().len();
        let sealed = match (&mut self.ending, &mut self.phase) {
            (Some(handshake), _) | (None, Phase::Handshake(handshake)) => {
                handshake.seal_alert(env, body, &mut self.output)
            }
            (None, Phase::Open(open)) => {
                let padding = env.padding(content::ALERT, body.len());
                open.writing.seal_padded(content::ALERT, &body, padding, self.output.buffer())
            }
            (None, Phase::Idle | Phase::Dead) => false,
        };
        if sealed {
            let record = self.output.buffer()[start..].to_vec();
            env.show_sent(&record, content::ALERT);
            env.show(true, content::ALERT.into(), &body);
            env.hooks.info(place::WRITE_ALERT, i32::from(level) << 8 | i32::from(number));
        }
        self.send_pending(env)
    }

    /// Sends what waits in the output; `None` once it is empty.
    pub(super) fn send_pending(&mut self, env: &Env<'_>) -> Option<Stop> {
        let stopped = self.output.send(env.transport).map(|moved| env.stopped(moved, Want::Writing));
        self.alert_pending = stopped.is_some();
        if stopped.is_none() {
            let _ = env.transport.flush();
        }
        stopped
    }

    /// `SSL_shutdown` on a connection whose handshake is done: true once both sides have closed.
    pub fn shut_down(&mut self, env: &Env<'_>) -> Result<bool, Stop> {
        let flags = &env.connection.shutdown;
        if flags.get() & shutdown::SENT == 0 {
            flags.set(flags.get() | shutdown::SENT);
            if let Some(stop) = self.send_alert(env, level::WARNING, description::CLOSE_NOTIFY) {
                return Err(stop);
            }
        } else if self.alert_pending {
            if let Some(stop) = self.send_pending(env) {
                return Err(stop);
            }
        } else if flags.get() & shutdown::RECEIVED == 0 {
            match self.await_close(env) {
                Err(Stop::Closed) | Ok(()) => {}
                Err(Stop::Transport(_)) if flags.get() & shutdown::RECEIVED != 0 => {}
                // A fatal alert closes, too: what it was stays in the queue.
                Err(Stop::Failed(error, _)) if flags.get() & shutdown::RECEIVED != 0 => error.raise(),
                // An end of file too, which reading answers with 0.
                Err(Stop::Failed(error, _)) => return Err(Stop::Failed(error, -1)),
                Err(stop) => return Err(stop),
            }
            if flags.get() & shutdown::RECEIVED == 0 {
                return Err(Stop::Failed(Error::SILENT, -1));
            }
        }
        Ok(flags.get() == shutdown::SENT | shutdown::RECEIVED)
    }
}
