//! Outbound bytes: sealed records that have not left yet.

use crate::tls::transport::{Moved, Transport};

/// Records on their way out; they leave in order before anything else does.
#[derive(Default)]
pub struct Output {
    bytes: Vec<u8>,
    sent: usize,
}

impl Output {
    /// Where sealed records are appended.
    pub fn buffer(&mut self) -> &mut Vec<u8> {
        &mut self.bytes
    }

    /// Whether everything has left.
    pub fn is_empty(&self) -> bool {
        self.sent == self.bytes.len()
    }

    /// Sends what is there; `None` once all has left, else why not.
    pub fn send(&mut self, transport: &dyn Transport) -> Option<Moved> {
        while self.sent < self.bytes.len() {
            match transport.write(&self.bytes[self.sent..]) {
                Moved::Bytes(count) => self.sent += count,
                stopped => return Some(stopped),
            }
        }
        self.sent = 0;
        // One large write must not pin its memory for the rest of an idle connection's life.
        self.bytes = Vec::new();
        None
    }

    /// Forgets what is there.
    pub fn clear(&mut self) {
        *self = Output::default();
    }
}
