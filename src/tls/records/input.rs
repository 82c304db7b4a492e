//! Inbound bytes: exactly one record at a time unless the program allows reading ahead.

use super::{HEADER, Header, pool};
use crate::tls::transport::{Moved, Transport};

/// Bytes read from the transport and not yet used up: at most the current record, more only with read-ahead.
#[derive(Default)]
pub struct Input {
    buffer: Option<Box<[u8]>>,
    /// Where the current record begins.
    start: usize,
    /// Where the bytes read end.
    end: usize,
    /// Whether the current record's header has been taken and its body is awaited.
    in_body: bool,
}

/// Why no whole record is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRecord {
    /// The transport says so: `Retry`, `End` or `Failed`.
    Transport(Moved),
    /// The header is one we do not take: see the header. The buffer still holds it.
    BadHeader,
}

impl Input {
    /// Bytes read that belong to no record used up yet.
    pub fn pending(&self) -> &[u8] {
        self.buffer.as_ref().map_or(&[], |buffer| &buffer[self.start..self.end])
    }

    /// Whether the last attempt to read ended between a record's header and the end of its body.
    pub fn is_in_body(&self) -> bool {
        self.in_body
    }

    /// Reads until one whole record is there and gives its header. `accept` judges the header as soon as it is
    /// there, before the body is awaited, and gives it with the record's length. With `ahead` as many bytes are read
    /// along with a header.
    pub fn fill(
        &mut self,
        transport: &dyn Transport,
        ahead: Option<usize>,
        accept: impl Fn(Header) -> Option<Header>,
    ) -> Result<Header, NoRecord> {
        self.fill_to(HEADER, transport, ahead)?;
        let header = Header::parse(self.pending()).and_then(accept).ok_or(NoRecord::BadHeader)?;
        if HEADER + header.len > pool::SIZE {
            return Err(NoRecord::BadHeader);
        }
        self.in_body = true;
        self.fill_to(HEADER + header.len, transport, None)?;
        self.in_body = false;
        Ok(header)
    }

    fn fill_to(&mut self, wanted: usize, transport: &dyn Transport, ahead: Option<usize>) -> Result<(), NoRecord> {
        while self.end - self.start < wanted {
            let buffer = self.buffer.get_or_insert_with(|| pool::take(ahead.unwrap_or_default()));
            if ahead.is_some() || self.start + wanted > buffer.len() {
                buffer.copy_within(self.start..self.end, 0);
                self.end -= self.start;
                self.start = 0;
            }
            let limit = ahead.map_or(self.start + wanted, |ahead| ahead.min(buffer.len()));
            match transport.read(&mut buffer[self.end..limit]) {
                Moved::Bytes(count) => self.end += count,
                stopped => {
                    self.release_if_empty();
                    return Err(NoRecord::Transport(stopped));
                }
            }
        }
        Ok(())
    }

    /// The current record, header included; [`Input::fill`] has just succeeded.
    pub fn record(&mut self, header: Header) -> &mut [u8] {
        let range = self.start..self.start + HEADER + header.len;
        self.buffer.as_mut().map_or(&mut [], |buffer| &mut buffer[range])
    }

    /// Bytes of the current record by their place in it.
    pub fn record_bytes(&self, range: std::ops::Range<usize>) -> &[u8] {
        self.buffer.as_ref().map_or(&[], |buffer| &buffer[self.start + range.start..self.start + range.end])
    }

    /// Drops the current record.
    pub fn consume(&mut self, header: Header) {
        self.start += HEADER + header.len;
        if self.start >= self.end {
            self.start = 0;
            self.end = 0;
        }
        self.release_if_empty();
    }

    fn release_if_empty(&mut self) {
        if self.start == self.end
            && let Some(buffer) = self.buffer.take()
        {
            self.start = 0;
            self.end = 0;
            pool::give(buffer);
        }
    }
}
