//! An open connection: reading and writing the program's data, and what else comes by in records.

use std::ops::Range;
use std::sync::Arc;

use super::connection::{Env, shutdown};
use super::data::{Unfinished, ask_again};
use super::handshake::alert::{Heard, description, level};
use super::handshake::assembler::{Assembler, Message};
use super::handshake::custom::{self, Custom};
use super::handshake::driver::Kernel;
use super::handshake::failure::Failure;
use super::handshake::header_rules::HeaderRules;
use super::handshake::inbound::refused;
use super::handshake::messages::kind;
use super::handshake::secrets::Secrets;
use super::handshake::server_message_check;
use super::handshake::state::place;
use super::handshake::{Finished, Halt};
use super::post_handshake::Exchange;
use super::post_handshake::proof::Proof;
use super::records::input::Input;
use super::records::output::Output;
use super::records::protection::{BadRecord, Keys};
use super::records::{Header, content};
use super::resumption::server::Giving;
use super::settings::{Settings, mode};
use super::stop::Stop;
use super::version::Version;
use crate::error::reason;

/// Empty records a peer may send in a row; rustls' own limit ended with the handshake.
const MAX_EMPTY: u32 = 32;
/// Bytes of the largest ClientHello, which TLS 1.2 answers with no_renegotiation.
const MAX_CLIENT_HELLO: usize = 131_396;

/// The record layer of an open connection.
pub struct Open {
    reading: Keys,
    pub(super) writing: Keys,
    kernel: Kernel,
    /// How a TLS 1.3 server's tickets are made.
    pub(super) giving: Option<Giving>,
    /// The secrets of exporters and tickets.
    pub secrets: Arc<Secrets>,
    /// The record whose data is being handed out, and where what is left of it stands.
    pub(super) current: Option<(Header, Range<usize>)>,
    pub(super) messages: Assembler,
    pub(super) unfinished: Option<Unfinished>,
    /// What goes on after the handshake.
    pub(super) exchange: Exchange,
    /// What a client's certificate takes, if it has offered to show one.
    pub(super) proof: Option<Box<Proof>>,
    /// What the program's own extensions were.
    pub(super) custom: Custom,
    empty: u32,
    warnings: u32,
}

impl Open {
    /// Takes over from the handshake.
    pub fn new(finished: Finished) -> Self {
        Open {
            reading: finished.reading,
            writing: finished.writing,
            kernel: finished.kernel,
            giving: finished.tickets.and_then(|store| store.giving()),
            secrets: finished.secrets,
            current: None,
            messages: Assembler::default(),
            unfinished: None,
            exchange: Exchange::default(),
            proof: finished.proof.map(Box::new),
            custom: finished.custom,
            empty: 0,
            warnings: 0,
        }
    }

    /// Bytes of the current record not handed out yet.
    pub fn pending(&self) -> usize {
        self.current.as_ref().map_or(0, |(_, range)| range.len())
    }

    /// Whether a write must be repeated before anything else is written.
    pub fn has_unfinished_write(&self) -> bool {
        self.unfinished.is_some()
    }

    /// Seals a record, padded as the program wants.
    pub(super) fn seal(&mut self, env: &Env<'_>, content_type: u8, payload: &[u8], output: &mut Output) -> bool {
        let start = output.buffer().len();
        let padding = env.padding(content_type, payload.len());
        if !self.writing.seal_padded(content_type, payload, padding, output.buffer()) {
            return false;
        }
        if env.hooks.wants_messages() {
            let record = output.buffer()[start..].to_vec();
            env.show_sent(&record, content_type);
        }
        true
    }

    /// Changes the keys we write with, telling the peer first (RFC 8446 section 4.6.3).
    pub(super) fn update_writing(&mut self, env: &Env<'_>, ask_back: bool, output: &mut Output) -> bool {
        let message = [kind::KEY_UPDATE, 0, 0, 1, ask_back.into()];
        if !self.seal(env, content::HANDSHAKE, &message, output) {
            return false;
        }
        env.show(true, content::HANDSHAKE.into(), &message);
        let next = self.kernel.update_writing();
        let keys = next.ok().and_then(|(sequence, secrets)| self.writing.renewed(&secrets, sequence));
        if let Some(proof) = self.proof.as_mut().filter(|_| !env.is_server()) {
            proof.update_secret();
        }
        keys.map(|keys| self.writing = keys).is_some()
    }

    fn update_reading(&mut self, env: &Env<'_>) -> bool {
        let next = self.kernel.update_reading();
        let keys = next.ok().and_then(|(sequence, secrets)| self.reading.renewed(&secrets, sequence));
        if let Some(proof) = self.proof.as_mut().filter(|_| env.is_server()) {
            proof.update_secret();
        }
        keys.map(|keys| self.reading = keys).is_some()
    }

    /// Makes the next application data record the current one; false if a message of TLS 1.3 comes before it. What else
    /// comes by is dealt with on the way.
    pub(super) fn next_record(
        &mut self,
        env: &Env<'_>,
        input: &mut Input,
        output: &mut Output,
        closing: bool,
    ) -> Result<bool, Halt> {
        let tls13 = self.is_tls13(env);
        while self.current.is_none() {
            if tls13 && self.messages.announced().is_some() {
                return Ok(false);
            }
            let (header, content_type, range) = self.take_record(env, input)?;
            let retries = env.setting(|settings| settings.mode) & mode::AUTO_RETRY != 0;
            if env.connection.shutdown.get() & shutdown::SENT != 0 && self.comes_late(env, content_type, closing)? {
                input.consume(header);
                if !retries {
                    return Err(Halt::Wait(ask_again(env)));
                }
                continue;
            }
            if content_type == content::APPLICATION_DATA && range.start < range.end {
                self.data_may_come(env, false)?;
                (self.empty, self.warnings) = (0, 0);
                self.current = Some((header, range));
                break;
            }
            let payload = input.record_bytes(range).to_vec();
            input.consume(header);
            self.read_other(env, content_type, &payload, output)?;
            // A read ends after a message of TLS 1.2, not after an alert that means nothing.
            if !(retries || tls13 || content_type != content::HANDSHAKE || payload.is_empty()) {
                return Err(Halt::Wait(ask_again(env)));
            }
        }
        Ok(true)
    }

    /// Reads a record that must be part of a message, or an alert.
    pub(super) fn read_for_message(
        &mut self,
        env: &Env<'_>,
        input: &mut Input,
        output: &mut Output,
    ) -> Result<(), Halt> {
        let (header, content_type, range) = self.take_record(env, input)?;
        let late = env.connection.shutdown.get() & shutdown::SENT != 0;
        if late && self.comes_late(env, content_type, true)? {
            input.consume(header);
            return Ok(());
        }
        if content_type == content::APPLICATION_DATA {
            return Err(Failure::new(description::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_RECORD).into());
        }
        let payload = input.record_bytes(range).to_vec();
        input.consume(header);
        self.read_other(env, content_type, &payload, output)
    }

    /// The next record, opened: its type, and where its contents stand.
    fn take_record(&mut self, env: &Env<'_>, input: &mut Input) -> Result<(Header, u8, Range<usize>), Halt> {
        let version = env.snapshot(|snapshot| snapshot.version);
        let rules = HeaderRules {
            first: false,
            version,
            sealed: true,
            writes_sealed: true,
            handshake: false,
            clear_alerts: false,
        };
        let ahead = env.setting(Settings::ahead);
        let header = match input.fill(env.transport, ahead, |header| rules.taken(header)) {
            Ok(header) => header,
            Err(no_record) => return Err(env.no_record(no_record, input, &rules)),
        };
        let (content_type, range) = self.open_record(env, input, header)?;
        Ok((header, content_type, range))
    }

    fn open_record(&mut self, env: &Env<'_>, input: &mut Input, header: Header) -> Result<(u8, Range<usize>), Halt> {
        let record = input.record(header);
        env.show_header(false, record);
        let opened = self.reading.open(record).map_err(refused)?;
        if env.agreed_fragment().is_some_and(|most| opened.1.len() > most) {
            return Err(refused(BadRecord::TooLong).into());
        }
        env.show_inner(false, opened.0);
        Ok(opened)
    }

    fn is_tls13(&self, env: &Env<'_>) -> bool {
        env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3))
    }

    /// After our close_notify nothing can be answered: TLS 1.2's messages are passed over (true), and what is neither
    /// message nor alert is refused, the data a program reads excepted.
    fn comes_late(&self, env: &Env<'_>, content_type: u8, closing: bool) -> Result<bool, Failure> {
        let tls13 = self.is_tls13(env);
        match content_type {
            content::HANDSHAKE => Ok(!tls13),
            content::ALERT => Ok(false),
            content::APPLICATION_DATA if !closing => Ok(false),
            // TLS 1.3 says so below.
            _ if tls13 && !self.messages.is_empty() && self.messages.announced().is_none() => Ok(false),
            _ => Err(Failure::quiet(reason::SSL_R_APPLICATION_DATA_AFTER_CLOSE_NOTIFY)),
        }
    }

    /// No data may stand between the parts of a handshake message; in TLS 1.2, once its header has come. Alerts may
    /// then.
    fn data_may_come(&self, env: &Env<'_>, alert: bool) -> Result<(), Halt> {
        let reason = match self.messages.announced() {
            Some(_) if alert => return Ok(()),
            Some(_) => reason::SSL_R_UNEXPECTED_RECORD,
            None if self.is_tls13(env) && !self.messages.is_empty() => {
                reason::SSL_R_MIXED_HANDSHAKE_AND_NON_HANDSHAKE_DATA
            }
            None => return Ok(()),
        };
        Err(Failure::new(description::UNEXPECTED_MESSAGE, reason).into())
    }

    fn read_other(&mut self, env: &Env<'_>, content_type: u8, payload: &[u8], output: &mut Output) -> Result<(), Halt> {
        let unexpected = |reason| Err(Failure::new(description::UNEXPECTED_MESSAGE, reason).into());
        if payload.is_empty() {
            self.empty += 1;
            if self.empty > MAX_EMPTY {
                return unexpected(reason::SSL_R_RECORD_TOO_SMALL);
            }
            if matches!(content_type, content::APPLICATION_DATA | content::HANDSHAKE) {
                return Ok(());
            }
        }
        match content_type {
            content::ALERT => {
                if self.is_tls13(env) {
                    self.data_may_come(env, true)?;
                }
                self.read_alert(env, payload)
            }
            content::HANDSHAKE => {
                self.messages.push(payload);
                while let Some((kind, len)) = self.messages.announced().filter(|_| !self.is_tls13(env)) {
                    self.expect(env, kind, len)?;
                    let Some(message) = self.messages.next_message() else { break };
                    self.read_message(env, &message, output)?;
                }
                Ok(())
            }
            content::CHANGE_CIPHER_SPEC => unexpected(reason::SSL_R_CCS_RECEIVED_EARLY),
            _ => unexpected(reason::SSL_R_UNEXPECTED_RECORD),
        }
    }

    fn read_alert(&mut self, env: &Env<'_>, payload: &[u8]) -> Result<(), Halt> {
        let &[severity, number] = payload else {
            return Err(Failure::new(description::UNEXPECTED_MESSAGE, reason::SSL_R_INVALID_ALERT).into());
        };
        match env.hear(severity, number, &mut self.warnings)? {
            Heard::Ignored => Ok(()),
            Heard::Closed => Err(Halt::Wait(Stop::Closed)),
            Heard::Fatal => Err(Halt::Alerted(number)),
        }
    }

    /// Whether a message of this kind may come in TLS 1.2, judged as soon as its header is there.
    fn expect(&self, env: &Env<'_>, kind: u8, len: usize) -> Result<(), Failure> {
        let max = match (kind, env.is_server()) {
            (kind::HELLO_REQUEST, false) => 0,
            (kind::CLIENT_HELLO, true) => MAX_CLIENT_HELLO,
            _ => return Err(Failure::new(description::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE)),
        };
        match len <= max {
            true => Ok(()),
            false => Err(Failure::new(description::ILLEGAL_PARAMETER, reason::SSL_R_EXCESSIVE_MESSAGE_SIZE)),
        }
    }

    /// A message of TLS 1.2.
    fn read_message(&mut self, env: &Env<'_>, message: &Message, output: &mut Output) -> Result<(), Halt> {
        let server = env.is_server();
        env.show(false, content::HANDSHAKE.into(), &message.bytes);
        match message.kind {
            kind::HELLO_REQUEST if !server => self.refuse_renegotiation(env, output),
            kind::CLIENT_HELLO if server => self.refuse_renegotiation(env, output),
            _ => Err(Failure::new(description::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE).into()),
        }
    }

    /// A ticket that a TLS 1.3 client is given.
    pub(super) fn read_ticket(&mut self, env: &Env<'_>, message: &Message) -> Result<(), Halt> {
        server_message_check::new_session_ticket(message.body(), true, &env.hooks.own_extensions())?;
        custom::read_ticket(env, message.body())?;
        env.ticket_received(&self.secrets, message.body())
    }

    /// The peer changes its keys, and may ask us to change ours.
    pub(super) fn read_key_update(&mut self, env: &Env<'_>, message: &Message) -> Result<(), Halt> {
        let unexpected = |reason| Err(Failure::new(description::UNEXPECTED_MESSAGE, reason).into());
        if !self.messages.is_empty() {
            return unexpected(reason::SSL_R_NOT_ON_RECORD_BOUNDARY);
        }
        let ask_back = match message.body() {
            [0] => false,
            [1] => true,
            [_] => return Err(Failure::new(description::ILLEGAL_PARAMETER, reason::SSL_R_BAD_KEY_UPDATE).into()),
            _ => return Err(Failure::new(description::DECODE_ERROR, reason::SSL_R_BAD_KEY_UPDATE).into()),
        };
        if ask_back {
            env.connection.key_update.set(Some(false)); // with the next write, or before another message is read
        }
        if self.update_reading(env) { Ok(()) } else { Err(Failure::internal().into()) }
    }

    fn refuse_renegotiation(&mut self, env: &Env<'_>, output: &mut Output) -> Result<(), Halt> {
        let body = [level::WARNING, description::NO_RENEGOTIATION];
        if !self.seal(env, content::ALERT, &body, output) {
            return Err(Failure::internal().into());
        }
        env.show(true, content::ALERT.into(), &body);
        env.hooks.info(place::WRITE_ALERT, i32::from(body[0]) << 8 | i32::from(body[1]));
        let _ = output.send(env.transport);
        Ok(())
    }

    /// Seals the next part of `data` after `from`: one record, or several where they may leave together.
    pub(super) fn seal_some(
        &mut self,
        env: &Env<'_>,
        data: &[u8],
        from: usize,
        fragment: usize,
        single: bool,
        output: &mut Output,
    ) -> usize {
        /// Bytes sealed at once at most: enough to save system calls, little enough to stay in the cache.
        const BATCH: usize = 4 * 16384;
        if self.writing.is_worn() && !self.update_writing(env, false, output) {
            return 0;
        }
        let limit = if single { fragment } else { BATCH.max(fragment) };
        let part = &data[from..data.len().min(from + limit)];
        let mut sealed = 0;
        for chunk in part.chunks(fragment) {
            if !self.seal(env, content::APPLICATION_DATA, chunk, output) {
                return 0;
            }
            sealed += chunk.len();
        }
        sealed
    }
}
