//! The reader: opens inbound records, refuses those that may not come, and puts the messages together. rustls sees
//! none of these records ([`super::relay`]).

use std::sync::Arc;

use super::alert::description as alert;
use super::assembler::{Assembler, Message};
use super::failure::Failure;
use super::hello_v2;
use super::messages::kind;
use crate::error::{Error, Lib, reason};
use crate::tls::records::protection::{BadRecord, Keys};
use crate::tls::records::{HEADER, MAX_PLAINTEXT, MAX_SEALED_TLS12, content};

/// Empty records a peer may send in a row.
const MAX_EMPTY: u32 = 32;

/// What a record brought besides parts of handshake messages.
#[derive(Debug, PartialEq, Eq)]
pub enum Item {
    /// ChangeCipherSpec, well formed and between messages.
    ChangeCipherSpec,
    /// An alert: level, description.
    Alert(u8, u8),
    /// Early data.
    EarlyData(Vec<u8>),
}

/// Early data that a client sends: records under keys of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EarlyRecords {
    /// None may come.
    #[default]
    Never,
    /// They are passed over, so many bytes of them.
    PassedOver(usize),
    /// They are read.
    Read,
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
    /// The ClientHello as it came, if that was in SSLv2's form, until it is acted upon.
    pub hello_v2: Option<Arc<[u8]>>,
    /// The longest fragment agreed on.
    pub longest: Option<usize>,
    /// What a server does with early data.
    pub early: EarlyRecords,
    /// What the latest sealed record of TLS 1.3 held, until it is taken.
    pub opened: Option<u8>,
    empty: u32,
    /// Warnings that came in a row.
    pub warnings: u32,
}

impl Inbound {
    /// Nothing read yet.
    pub fn new(first: First) -> Self {
        Inbound { first_for: Some(first), ..Inbound::default() }
    }

    /// Looks into one whole record. `idle`: ChangeCipherSpec means nothing.
    pub fn read(&mut self, record: &[u8], tls13: bool, idle: bool) -> Result<Option<Item>, Failure> {
        let (outer, payload) = (record[0], &record[HEADER..]);
        if payload.len() > MAX_SEALED_TLS12 {
            return Err(refused(BadRecord::SealedTooLong));
        }
        if idle && outer == content::CHANGE_CIPHER_SPEC {
            return self.read_idle_change(payload);
        }
        if self.keys.is_some() && outer == content::APPLICATION_DATA {
            return self.read_protected(record);
        }
        if self.sealed.is_some() {
            return self.read_sealed(record);
        }
        if payload.len() > MAX_PLAINTEXT {
            return Err(refused(BadRecord::TooLong));
        }
        // After a HelloRetryRequest, until the second ClientHello begins.
        let early = self.early != EarlyRecords::Never && self.announced().is_none();
        if tls13 && outer == content::APPLICATION_DATA && early {
            return self.pass_over(payload.len());
        }
        if tls13 && matches!(outer, content::HANDSHAKE | content::ALERT) && payload.is_empty() {
            return Err(refused(BadRecord::Empty));
        }
        if self.is_strange(outer) {
            return unexpected(reason::SSL_R_UNEXPECTED_MESSAGE);
        }
        self.read_payload(outer, payload)
    }

    /// Whether records of this type may not come before the version is known.
    pub fn is_strange(&self, outer: u8) -> bool {
        match self.first_for {
            Some(_) if outer == content::CHANGE_CIPHER_SPEC => self.announced().is_some(),
            Some(First::Server) => outer != content::HANDSHAKE,
            Some(First::Client) => outer != content::HANDSHAKE && outer != content::ALERT,
            None => false,
        }
    }

    /// Takes a ClientHello in SSLv2's form, a record of its own.
    pub fn read_hello_v2(&mut self, record: &[u8]) -> Result<(), Failure> {
        let message = &record[hello_v2::HEADER..];
        if message.len() > MAX_SEALED_TLS12 {
            return Err(refused(BadRecord::SealedTooLong));
        }
        if message.len() > MAX_PLAINTEXT {
            return Err(refused(BadRecord::TooLong));
        }
        self.hello_v2 = Some(message.into());
        Ok(())
    }

    /// TLS 1.3's ChangeCipherSpec, which means nothing.
    fn read_idle_change(&mut self, payload: &[u8]) -> Result<Option<Item>, Failure> {
        if payload != [1] {
            return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_INVALID_CCS_MESSAGE));
        }
        self.empty += 1;
        match self.empty > MAX_EMPTY {
            true => unexpected(reason::SSL_R_UNEXPECTED_CCS_MESSAGE),
            false => Ok(Some(Item::ChangeCipherSpec)),
        }
    }

    /// A record that we have no keys for: early data that was not accepted.
    fn pass_over(&mut self, len: usize) -> Result<Option<Item>, Failure> {
        let EarlyRecords::PassedOver(left) = self.early else { return Err(refused(BadRecord::Mac)) };
        let Some(left) = left.checked_sub(len) else { return unexpected(reason::SSL_R_TOO_MUCH_EARLY_DATA) };
        self.early = EarlyRecords::PassedOver(left);
        Ok(None)
    }

    /// Between a TLS 1.2 peer's ChangeCipherSpec and its Finished nothing else may come.
    fn read_sealed(&mut self, record: &[u8]) -> Result<Option<Item>, Failure> {
        let Some(keys) = self.sealed.as_mut() else { return Err(Failure::internal()) };
        let mut copy = record.to_vec();
        let (content_type, range) = keys.open(&mut copy).map_err(refused)?;
        if content_type != content::HANDSHAKE {
            return unexpected(reason::SSL_R_DATA_BETWEEN_CCS_AND_FINISHED);
        }
        self.read_payload(content_type, &copy[range])
    }

    fn read_protected(&mut self, record: &[u8]) -> Result<Option<Item>, Failure> {
        let passes_over = matches!(self.early, EarlyRecords::PassedOver(_));
        let Some(keys) = self.keys.as_mut() else { return Err(Failure::internal()) };
        let (mut copy, tag) = (record.to_vec(), keys.tag_len());
        match keys.open(&mut copy) {
            Ok((content_type, range)) => {
                self.opened = Some(content_type);
                self.read_payload(content_type, &copy[range])
            }
            // A client whose early data we did not take may send some until its first message begins.
            Err(BadRecord::Mac | BadRecord::MacByCipher) if self.announced().is_none() && passes_over => {
                self.pass_over(record.len().saturating_sub(HEADER + tag))
            }
            Err(bad) => Err(refused(bad)),
        }
    }

    fn read_payload(&mut self, content_type: u8, payload: &[u8]) -> Result<Option<Item>, Failure> {
        if self.longest.is_some_and(|longest| payload.len() > longest) {
            return Err(refused(BadRecord::TooLong));
        }
        if payload.is_empty() {
            self.empty += 1;
            if self.empty > MAX_EMPTY {
                return unexpected(reason::SSL_R_RECORD_TOO_SMALL);
            }
            let passes = match content_type {
                content::HANDSHAKE => true,
                content::CHANGE_CIPHER_SPEC => self.announced().is_none(),
                _ => false,
            };
            if passes {
                return Ok(None);
            }
        } else {
            self.empty = 0;
        }
        match (content_type, payload) {
            (content::HANDSHAKE, _) => {
                self.warnings = 0;
                self.assembler.push(payload);
                Ok(None)
            }
            (content::ALERT, &[severity, number]) => Ok(Some(Item::Alert(severity, number))),
            (content::ALERT, _) => unexpected(reason::SSL_R_INVALID_ALERT),
            (content::CHANGE_CIPHER_SPEC, _) if self.assembler.announced().is_some() => {
                unexpected(reason::SSL_R_CCS_RECEIVED_EARLY)
            }
            (content::CHANGE_CIPHER_SPEC, [1]) if !self.holds_a_part() => Ok(Some(Item::ChangeCipherSpec)),
            (content::CHANGE_CIPHER_SPEC, _) => unexpected(reason::SSL_R_BAD_CHANGE_CIPHER_SPEC),
            (content::APPLICATION_DATA, _) if self.early == EarlyRecords::Read => {
                Ok(Some(Item::EarlyData(payload.to_vec())))
            }
            _ => unexpected(reason::SSL_R_UNEXPECTED_RECORD),
        }
    }

    /// Kind and length of the next message, if its header is there.
    pub fn announced(&self) -> Option<(u8, usize)> {
        let hello = self.hello_v2.as_ref().map(|message| (kind::CLIENT_HELLO, message.len()));
        hello.or_else(|| self.assembler.announced())
    }

    /// The next message, if it is whole. One in SSLv2's form has no header.
    pub fn next_message(&mut self) -> Option<Message> {
        match &self.hello_v2 {
            Some(bytes) => Some(Message { kind: kind::CLIENT_HELLO, bytes: bytes.to_vec() }),
            None => self.assembler.next_message(),
        }
    }

    /// Notes a TLS 1.2 ChangeCipherSpec: from here on the peer writes with these keys.
    pub fn seal(&mut self, keys: Keys) {
        self.sealed = Some(keys);
    }

    /// TLS 1.2: the keys the peer writes with, past its Finished.
    pub fn take_sealed(&mut self) -> Option<Keys> {
        self.sealed.take()
    }

    /// Whether the peer's records are sealed.
    pub fn is_sealed(&self) -> bool {
        self.keys.is_some() || self.sealed.is_some()
    }

    /// Whether the first part of a message is there and the rest is not.
    pub fn holds_a_part(&self) -> bool {
        !self.assembler.is_empty()
    }
}

fn unexpected<T>(reason: u32) -> Result<T, Failure> {
    Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason))
}

/// The failure that a bad record is.
pub fn refused(bad: BadRecord) -> Failure {
    let mac = reason::SSL_R_DECRYPTION_FAILED_OR_BAD_RECORD_MAC;
    match bad {
        BadRecord::Mac => Failure::new(alert::BAD_RECORD_MAC, mac),
        BadRecord::MacByCipher => Failure {
            alert: Some(alert::BAD_RECORD_MAC),
            error: Error::new(Lib::PROV, reason::PROV_R_CIPHER_OPERATION_FAILED).then(Lib::SSL, mac),
        },
        BadRecord::TooLong => Failure::new(alert::RECORD_OVERFLOW, reason::SSL_R_DATA_LENGTH_TOO_LONG),
        BadRecord::SealedTooLong => Failure::new(alert::RECORD_OVERFLOW, reason::SSL_R_ENCRYPTED_LENGTH_TOO_LONG),
        BadRecord::NoContent => Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_BAD_RECORD_TYPE),
        BadRecord::Empty => Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_BAD_LENGTH),
    }
}
