//! The reader: sees every inbound record before rustls does and takes the messages out of a copy.

use super::alert::{description as alert, level};
use super::failure::Failure;
use super::messages::{Assembler, Message};
use crate::error::reason;
use crate::tls::records::protection::{BadRecord, Keys};
use crate::tls::records::{HEADER, Header, MAX_BODY, MAX_PLAINTEXT, content};

/// Empty records a peer may send in a row.
const MAX_EMPTY: u32 = 32;
/// Warning alerts a peer may send in a row.
const MAX_WARNINGS: u32 = 5;
/// Bytes of the largest handshake message taken (OpenSSL's limit for the messages without one of their own).
const MAX_MESSAGE: usize = 0x1_0000;

/// What a record brought.
#[derive(Debug, PartialEq, Eq)]
pub enum Item {
    /// A whole handshake message.
    Message(Message),
    /// ChangeCipherSpec; whether it is well formed and stands between messages.
    ChangeCipherSpec(bool),
    /// An alert: level, description.
    Alert(u8, u8),
    /// Application data under the handshake's keys or early keys: rustls' business.
    Data,
}

/// Whose first record it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// A server's.
    Server,
    /// A client's.
    Client,
}

/// The reading side of a handshake.
#[derive(Default)]
pub struct Inbound {
    assembler: Assembler,
    /// TLS 1.3 keys the peer writes with now.
    pub keys: Option<Keys>,
    /// TLS 1.2: the peer sent ChangeCipherSpec; it writes with these keys.
    sealed: Option<Keys>,
    /// Only a ClientHello (to a server), or messages and alerts (to a client) may come before the version is known.
    pub first_for: Option<First>,
    /// Encrypted records may be early data we have no key for: pass them on.
    pub early_data: bool,
    empty: u32,
    warnings: u32,
}

impl Inbound {
    /// Nothing read yet.
    pub fn new(first: First) -> Self {
        Inbound { first_for: Some(first), ..Inbound::default() }
    }

    /// Looks into one whole record.
    pub fn read(&mut self, record: &[u8], items: &mut Vec<Item>) -> Result<(), Failure> {
        let outer = record[0];
        if self.keys.is_some() && outer == content::APPLICATION_DATA {
            return self.read_protected(record, items);
        }
        if self.keys.is_some() && !matches!(outer, content::CHANGE_CIPHER_SPEC | content::ALERT) {
            // TLS 1.3 has agreed upon keys: nothing but these two may come in the clear.
            return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_BAD_RECORD_TYPE));
        }
        if self.sealed.is_some() {
            return self.read_sealed(record, items);
        }
        let strange = match self.first_for {
            Some(First::Server) => outer != content::HANDSHAKE,
            Some(First::Client) => outer != content::HANDSHAKE && outer != content::ALERT,
            None => outer == content::APPLICATION_DATA,
        };
        if strange {
            return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE));
        }
        if record.len() - HEADER > MAX_PLAINTEXT {
            return Err(Failure::new(alert::RECORD_OVERFLOW, reason::SSL_R_DATA_LENGTH_TOO_LONG));
        }
        self.read_payload(outer, &record[HEADER..], items)
    }

    /// Between a TLS 1.2 peer's ChangeCipherSpec and its Finished nothing else may come.
    fn read_sealed(&mut self, record: &[u8], items: &mut Vec<Item>) -> Result<(), Failure> {
        let Some(keys) = self.sealed.as_mut() else { return Err(Failure::internal()) };
        let mut copy = record.to_vec();
        let (content_type, range) = keys.open(&mut copy).map_err(refused)?;
        if content_type != content::HANDSHAKE {
            let reason = reason::SSL_R_DATA_BETWEEN_CCS_AND_FINISHED;
            return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason));
        }
        self.read_payload(content_type, &copy[range], items)
    }

    fn read_protected(&mut self, record: &[u8], items: &mut Vec<Item>) -> Result<(), Failure> {
        let Some(keys) = self.keys.as_mut() else { return Err(Failure::internal()) };
        let mut copy = record.to_vec();
        match keys.open(&mut copy) {
            Ok((content_type, range)) => self.read_payload(content_type, &copy[range], items),
            Err(BadRecord::Mac) if self.early_data => {
                items.push(Item::Data);
                Ok(())
            }
            Err(bad) => Err(refused(bad)),
        }
    }

    fn read_payload(&mut self, content_type: u8, payload: &[u8], items: &mut Vec<Item>) -> Result<(), Failure> {
        if payload.is_empty() {
            self.empty += 1;
            if content_type == content::HANDSHAKE && self.keys.is_none() && self.empty <= MAX_EMPTY {
                return Ok(()); // OpenSSL passes over it; rustls never sees it
            }
            if self.empty > MAX_EMPTY || content_type != content::APPLICATION_DATA {
                return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_RECORD_TOO_SMALL));
            }
        } else {
            self.empty = 0;
        }
        if content_type == content::APPLICATION_DATA && !self.assembler.is_empty() {
            return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE));
        }
        match content_type {
            content::HANDSHAKE => self.read_handshake(payload, items),
            content::ALERT => self.read_alert(payload, items),
            content::CHANGE_CIPHER_SPEC => {
                items.push(Item::ChangeCipherSpec(payload == [1] && self.assembler.is_empty()));
                Ok(())
            }
            content::APPLICATION_DATA => {
                items.push(Item::Data);
                Ok(())
            }
            _ => Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_RECORD)),
        }
    }

    fn read_handshake(&mut self, payload: &[u8], items: &mut Vec<Item>) -> Result<(), Failure> {
        self.warnings = 0;
        self.assembler.push(payload);
        items.extend(std::iter::from_fn(|| self.assembler.next_message()).map(Item::Message));
        if self.assembler.announced().is_some_and(|len| len > MAX_MESSAGE) {
            return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_EXCESSIVE_MESSAGE_SIZE));
        }
        Ok(())
    }

    fn read_alert(&mut self, payload: &[u8], items: &mut Vec<Item>) -> Result<(), Failure> {
        let &[severity, number] = payload else {
            return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_INVALID_ALERT));
        };
        if severity == level::WARNING {
            self.warnings += 1;
            if self.warnings >= MAX_WARNINGS {
                return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_TOO_MANY_WARN_ALERTS));
            }
        }
        items.push(Item::Alert(severity, number));
        Ok(())
    }

    /// Notes a TLS 1.2 ChangeCipherSpec: from here on the peer writes with these keys.
    pub fn seal(&mut self, keys: Keys) {
        self.sealed = Some(keys);
    }

    /// Whether the first part of a message is there and the rest is not.
    pub fn holds_a_part(&self) -> bool {
        !self.assembler.is_empty()
    }
}

/// The failure that a bad record is.
pub fn refused(bad: BadRecord) -> Failure {
    match bad {
        BadRecord::Mac => Failure::new(alert::BAD_RECORD_MAC, reason::SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC),
        BadRecord::TooLong => Failure::new(alert::RECORD_OVERFLOW, reason::SSL_R_DATA_LENGTH_TOO_LONG),
        BadRecord::NoContent => Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_BAD_RECORD_TYPE),
    }
}

/// Judges a header that [`Input::fill`](crate::tls::records::input::Input::fill) did not take: `start` are the first
/// bytes of the stream if this is its first record.
pub fn bad_header(header: &[u8], first: bool) -> Failure {
    if header.get(1) != Some(&3) {
        if !first {
            return Failure::new(alert::PROTOCOL_VERSION, reason::SSL_R_WRONG_VERSION_NUMBER);
        }
        let methods = [&b"GET "[..], b"POST ", b"HEAD ", b"PUT "];
        let reason = match header {
            header if methods.iter().any(|method| header.starts_with(method)) => reason::SSL_R_HTTP_REQUEST,
            header if header.starts_with(b"CONNE") => reason::SSL_R_HTTPS_PROXY_REQUEST,
            _ => reason::SSL_R_WRONG_VERSION_NUMBER,
        };
        // What does not look like TLS gets no alert.
        return Failure::quiet(reason);
    }
    Failure::new(alert::RECORD_OVERFLOW, reason::SSL_R_PACKET_LENGTH_TOO_LONG)
}

/// Judges the version in a record's header once the connection has one.
pub fn check_version(header: Header, tls13: bool) -> Result<(), Failure> {
    match header.version {
        0x0303 => Ok(()),
        _ if tls13 => Err(Failure::new(alert::DECODE_ERROR, reason::SSL_R_WRONG_VERSION_NUMBER)),
        // An alert of a peer that thinks of another version is not answered.
        _ if header.content_type == content::ALERT => Err(Failure::quiet(reason::SSL_R_WRONG_VERSION_NUMBER)),
        _ => Err(Failure::new(alert::PROTOCOL_VERSION, reason::SSL_R_WRONG_VERSION_NUMBER)),
    }
}

/// Whether a record with this header is read at all.
pub fn takes(header: &Header) -> bool {
    header.version >> 8 == 3 && header.len <= MAX_BODY
}
