//! Messages after the handshake (RFC 8446 section 4.6): tickets, key updates, and a client's certificate.
//!
//! A connection that has something of that kind to send, or sees the header of such a message, is in its handshake once
//! more until that is dealt with: an exchange. Callbacks see OpenSSL's states meanwhile, a call may suspend anywhere, and
//! the next one goes on ([`Engine::exchange`]). A server asks for a certificate ([`server`]) of a client that has offered
//! to show one ([`client`]); what proves it is in [`proof`].

mod client;
pub mod proof;
mod server;

use super::connection::{Connection, Env};
use super::engine::Engine;
use super::handshake::Halt;
use super::handshake::alert::description as alert;
use super::handshake::assembler::Message;
use super::handshake::client_message_check::max_length;
use super::handshake::failure::Failure;
use super::handshake::messages::kind;
use super::handshake::reading::show_extensions;
use super::handshake::server_message_check;
use super::open::Open;
use super::records::content;
use super::records::input::Input;
use super::records::output::Output;
use super::settings::verify;
use super::state::HandshakeState as State;
use super::version::Version;
use crate::error::{Error, reason};

/// How a connection and authentication after the handshake stand to each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// The client has offered nothing.
    #[default]
    None,
    /// It has offered to show a certificate.
    Offered,
    /// The server's program wants to see it.
    Pending,
    /// It has been asked for.
    Requested,
}

/// Where an exchange stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// None is under way.
    #[default]
    Idle,
    /// The next message's header is awaited.
    Header,
    /// The rest of that message is.
    Body,
    /// It has come: it is being acted upon.
    Acting,
    /// The client's program has to choose a certificate.
    Choosing,
    /// Messages of ours are leaving, the last of the exchange.
    Leaving,
    /// Tickets are.
    Tickets,
}

/// An exchange under way.
#[derive(Default)]
pub struct Exchange {
    /// How far it has come.
    pub stage: Stage,
    /// The message that is being acted upon.
    message: Option<Message>,
    /// Whether the program has seen what is in that message.
    parsed: bool,
    /// Whether the client has shown a certificate, of which a signature must follow.
    shown: bool,
}

/// What follows a message.
enum Next {
    /// Another stage.
    Stage(Stage),
    /// The end of the exchange.
    End,
}

impl Connection {
    /// Whether a server asks clients for certificates by this mode, this one still.
    pub fn may_ask(&self, mode: i32) -> bool {
        mode & verify::PEER != 0 && (mode & verify::CLIENT_ONCE == 0 || self.requests.get() == 0)
    }

    /// The program wants new keys to write with (`SSL_key_update`), and the peer's, too, if it is to be asked. They come with
    /// the next call that drives the connection.
    pub fn ask_for_keys(&self, ask_back: bool) -> Result<(), Error> {
        // A callback that hears of the handshake's end runs before it is over.
        if self.in_init.get() || self.snapshot().state != State::OK {
            return Err(Error::ssl(reason::SSL_R_STILL_IN_INIT));
        }
        if self.look(Engine::has_unfinished_write) == Some(true) {
            return Err(Error::ssl(reason::SSL_R_BAD_WRITE_RETRY));
        }
        self.in_init.set(true);
        self.key_update.set(Some(ask_back));
        Ok(())
    }

    /// The program wants to see the client's certificate (`SSL_verify_client_post_handshake`): the request leaves with the
    /// next call that drives the connection.
    pub fn ask_for_certificate(&self) -> Result<(), Error> {
        let state = self.snapshot().state;
        let refuse = |reason| Err(Error::ssl(reason));
        if self.snapshot().version != Some(Version::TLS1_3) {
            return refuse(reason::SSL_R_WRONG_SSL_VERSION);
        }
        if self.server.get() != Some(true) {
            return refuse(reason::SSL_R_NOT_SERVER);
        }
        if self.in_init.get() || state != State::OK {
            return refuse(reason::SSL_R_STILL_IN_INIT);
        }
        match self.standing.get() {
            Standing::None => return refuse(reason::SSL_R_EXTENSION_NOT_RECEIVED),
            Standing::Pending => return refuse(reason::SSL_R_REQUEST_PENDING),
            Standing::Requested => return refuse(reason::SSL_R_REQUEST_SENT),
            Standing::Offered => {}
        }
        if !self.may_ask(self.settings().verify_mode_in_force(false)) {
            return refuse(reason::SSL_R_INVALID_CONFIG);
        }
        self.standing.set(Standing::Pending);
        self.in_init.set(true);
        Ok(())
    }
}

impl Engine {
    /// Goes on until an exchange is over: with what waits to be sent, or with the message that comes next.
    pub(super) fn exchange(&mut self, env: &Env<'_>) -> Result<(), Halt> {
        let connection = env.connection;
        let tickets = || connection.tickets_due.get() > 0 || connection.tickets_asked.get() > 0;
        loop {
            let Some((open, input, output)) = self.parts() else { return Err(Halt::Wait(Error::SILENT.into())) };
            let next = match open.exchange.stage {
                Stage::Idle if connection.key_update.get().is_some() && !open.has_unfinished_write() => {
                    open.change_keys(env, output)?;
                    Next::Stage(Stage::Leaving)
                }
                Stage::Idle if connection.standing.get() == Standing::Pending => {
                    open.request_certificate(env, output)?;
                    Next::Stage(Stage::Leaving)
                }
                Stage::Idle if tickets() => Next::Stage(Stage::Tickets),
                Stage::Idle => {
                    env.tell_step();
                    Next::Stage(Stage::Header)
                }
                Stage::Header => open.read_header(env, input, output)?,
                Stage::Body => open.read_body(env, input, output)?,
                Stage::Acting => open.act(env)?,
                Stage::Choosing => open.answer_request(env, output)?,
                Stage::Leaving => {
                    if let Some(stop) = self.send_pending(env) {
                        return Err(Halt::Wait(stop));
                    }
                    Next::End
                }
                Stage::Tickets => return self.send_tickets(env, false).map_err(Halt::Wait),
            };
            let Some((open, ..)) = self.parts() else { return Err(Failure::internal().into()) };
            match next {
                Next::Stage(stage) => open.exchange.stage = stage,
                Next::End => {
                    open.exchange = Exchange::default();
                    end(env);
                    return Ok(());
                }
            }
        }
    }
}

/// An exchange is over, whatever it was.
fn end(env: &Env<'_>) {
    let standing = &env.connection.standing;
    if !env.is_server() && standing.get() == Standing::Requested {
        standing.set(Standing::Offered);
    }
    env.step(State::OK);
    env.connection.in_init.set(false);
}

impl Open {
    /// Reads up to the header of the next message, which must be due.
    fn read_header(&mut self, env: &Env<'_>, input: &mut Input, output: &mut Output) -> Result<Next, Halt> {
        let (kind, len) = loop {
            match self.messages.announced() {
                Some(announced) => break announced,
                None => self.read_for_message(env, input, output)?,
            }
        };
        env.tell_step();
        let state = self.next_state(env, kind);
        let state = state.ok_or(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE))?;
        env.update(|snapshot| snapshot.state = state);
        let max_cert_list = env.settings().max_cert_list;
        match (kind, env.is_server()) {
            (kind::KEY_UPDATE, true) if len <= 1 => {}
            (_, true) if len <= max_length(kind, max_cert_list) => {}
            (_, true) => {
                return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_EXCESSIVE_MESSAGE_SIZE).into());
            }
            (_, false) => server_message_check::length(kind, len, true, max_cert_list)?,
        }
        Ok(Next::Stage(Stage::Body))
    }

    /// The state that a message leads to, if it is due.
    fn next_state(&self, env: &Env<'_>, kind: u8) -> Option<State> {
        let (state, standing) = (env.snapshot(|snapshot| snapshot.state), &env.connection.standing);
        let due = match (kind, state, env.is_server()) {
            (kind::KEY_UPDATE, State::OK, _) | (kind::NEW_SESSION_TICKET, State::OK, false) => true,
            (kind::CERTIFICATE_REQUEST, State::OK, false) if standing.get() == Standing::Offered => {
                standing.set(Standing::Requested);
                true
            }
            (kind::CERTIFICATE, State::OK, true) => standing.get() == Standing::Requested,
            (kind::CERTIFICATE_VERIFY, State::SR_CERT, true) => self.exchange.shown,
            (kind::FINISHED, State::SR_CERT, true) => !self.exchange.shown,
            (kind::FINISHED, State::SR_CERT_VRFY, true) => true,
            _ => false,
        };
        if due { State::after_message(kind, env.is_server(), false) } else { None }
    }

    fn read_body(&mut self, env: &Env<'_>, input: &mut Input, output: &mut Output) -> Result<Next, Halt> {
        let message = loop {
            match self.messages.next_message() {
                Some(message) => break message,
                None => self.read_for_message(env, input, output)?,
            }
        };
        env.show(false, content::HANDSHAKE.into(), &message.bytes);
        show_extensions(env, &message);
        self.exchange.message = Some(message);
        Ok(Next::Stage(Stage::Acting))
    }

    /// Acts upon a message; may suspend, and does it again then.
    fn act(&mut self, env: &Env<'_>) -> Result<Next, Halt> {
        let message = self.exchange.message.take().ok_or_else(Failure::internal)?;
        let acted = match message.kind {
            kind::NEW_SESSION_TICKET => self.read_ticket(env, &message).map(|()| Next::End),
            kind::KEY_UPDATE => self.read_key_update(env, &message).map(|()| Next::End),
            kind::CERTIFICATE_REQUEST => self.read_request(env, &message),
            kind::CERTIFICATE => self.read_certificate(env, &message),
            kind::CERTIFICATE_VERIFY => self.read_verify(env, &message),
            kind::FINISHED => self.read_finished(env, &message),
            _ => Err(Failure::internal().into()),
        };
        match acted {
            Err(Halt::Wait(_)) => self.exchange.message = Some(message),
            _ => self.exchange.parsed = false,
        }
        acted
    }

    /// From here on we write with new keys: the program or the peer wants that.
    fn change_keys(&mut self, env: &Env<'_>, output: &mut Output) -> Result<(), Failure> {
        let ask_back = env.connection.key_update.take() == Some(true);
        if let Some(state) = State::after_message(kind::KEY_UPDATE, env.is_server(), true) {
            env.step(state);
        }
        if self.update_writing(env, ask_back, output) { Ok(()) } else { Err(Failure::internal()) }
    }

    /// Queues a message of ours.
    fn send_message(&mut self, env: &Env<'_>, message: &[u8], output: &mut Output) -> Result<(), Failure> {
        for part in message.chunks(env.longest_fragment()) {
            if !self.seal(env, content::HANDSHAKE, part, output) {
                return Err(Failure::internal());
            }
        }
        env.show(true, content::HANDSHAKE.into(), message);
        Ok(())
    }
}

/// A block of extensions.
fn block(extensions: &[(u16, Vec<u8>)]) -> Option<Vec<u8>> {
    let mut block = Vec::new();
    for (kind, data) in extensions {
        block.extend(kind.to_be_bytes());
        block.extend(vec16(data)?);
    }
    vec16(&block)
}

/// Bytes with their length before them.
fn vec16(bytes: &[u8]) -> Option<Vec<u8>> {
    Some([&u16::try_from(bytes.len()).ok()?.to_be_bytes()[..], bytes].concat())
}
