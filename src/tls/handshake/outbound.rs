//! The observer of what we send: rustls' records, looked into for callbacks, Finished and the alert keys.

use zeroize::Zeroizing;

use super::assembler::{Assembler, Message};
use crate::tls::records::protection::Keys;
use crate::tls::records::{HEADER, Header, content};

/// What a record of ours held.
#[derive(Debug, PartialEq, Eq)]
pub enum Sent {
    /// A whole handshake message.
    Message(Message),
    /// ChangeCipherSpec.
    ChangeCipherSpec,
}

/// The writing side of a handshake.
#[derive(Default)]
pub struct Outbound {
    assembler: Assembler,
    /// The keys we write with now (TLS 1.2: after our ChangeCipherSpec), at the number of the next record.
    pub keys: Option<Keys>,
    /// The number of rustls' next record under these keys.
    theirs: u64,
    /// Whether it is a TLS 1.2 ChangeCipherSpec that brought them.
    pub sealed: bool,
}

impl Outbound {
    /// From here on we write with these keys, and rustls with the same.
    pub fn write_with(&mut self, keys: Option<Keys>) {
        (self.keys, self.theirs) = (keys, 0);
    }

    /// Looks into a record that rustls made and that goes out as it is; gives what it held.
    pub fn observe(&mut self, record: &[u8]) -> Vec<Sent> {
        if record.first() == Some(&content::CHANGE_CIPHER_SPEC) {
            return vec![Sent::ChangeCipherSpec];
        }
        let opened = self.take(record);
        if let (Some(true), Some(keys)) = (opened, &mut self.keys) {
            keys.go_back_to(self.theirs); // it has used up one of our numbers
        }
        self.messages().into_iter().map(Sent::Message).collect()
    }

    /// Takes in a record that rustls made, to be replaced: whether it was sealed. `None`: it has to go out as it is.
    pub fn take(&mut self, record: &[u8]) -> Option<bool> {
        match *record.first()? {
            content::HANDSHAKE if self.sealed => self.open(record),
            content::HANDSHAKE => {
                self.assembler.push(&record[HEADER..]);
                Some(false)
            }
            content::APPLICATION_DATA => self.open(record),
            _ => None,
        }
    }

    /// The whole messages of the records so far.
    pub fn messages(&mut self) -> Vec<Message> {
        std::iter::from_fn(|| self.assembler.next_message()).collect()
    }

    /// A sealed record with the padding that `wanted` says for its type and length, if any. It goes out in the place of rustls'
    /// own, under the same number.
    pub fn padded(&mut self, record: &[u8], wanted: impl Fn(u8, usize) -> usize) -> Option<Vec<u8>> {
        if record.first() != Some(&content::APPLICATION_DATA) {
            return None;
        }
        let keys = self.keys.as_mut()?;
        let (mut copy, number) = (Zeroizing::new(record.to_vec()), keys.sequence());
        let opened = keys.open(&mut copy);
        keys.go_back_to(number);
        let (content_type, range) = opened.ok()?;
        let padding = wanted(content_type, range.len());
        let mut padded = Vec::new();
        let sealed = padding > 0 && keys.seal_padded(content_type, &copy[range], padding, &mut padded);
        keys.go_back_to(number);
        sealed.then_some(padded)
    }

    /// Opens a record of rustls', which counts its own.
    fn open(&mut self, record: &[u8]) -> Option<bool> {
        let keys = self.keys.as_mut()?;
        let (mut copy, ours) = (record.to_vec(), keys.sequence());
        keys.go_back_to(self.theirs);
        let opened = keys.open(&mut copy);
        self.theirs = keys.sequence();
        keys.go_back_to(ours);
        let Ok((content::HANDSHAKE, range)) = opened else { return None };
        self.assembler.push(&copy[range]);
        Some(true)
    }
}

/// Cuts what rustls encoded into its records.
pub fn records(mut chunk: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let header = Header::parse(chunk)?;
        let (record, rest) = chunk.split_at_checked(HEADER + header.len)?;
        chunk = rest;
        Some(record)
    })
}
