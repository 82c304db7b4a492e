//! Whole handshake messages out of records.

use super::messages::Cursor;

/// One whole handshake message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its type.
    pub kind: u8,
    /// Header (four bytes) and body.
    pub bytes: Vec<u8>,
}

impl Message {
    /// A message with this body.
    pub fn of(kind: u8, body: &[u8]) -> Self {
        Message { kind, bytes: [&[kind], &(body.len() as u32).to_be_bytes()[1..], body].concat() }
    }

    /// Bytes of a message's header.
    pub const HEADER: usize = 4;

    /// The body.
    pub fn body(&self) -> &[u8] {
        &self.bytes[Message::HEADER..]
    }
}

/// Puts handshake messages together from records.
#[derive(Default)]
pub struct Assembler {
    bytes: Vec<u8>,
}

impl Assembler {
    /// Adds a record's payload.
    pub fn push(&mut self, payload: &[u8]) {
        self.bytes.extend_from_slice(payload);
    }

    /// The next whole message.
    pub fn next_message(&mut self) -> Option<Message> {
        let mut cursor = Cursor(&self.bytes);
        let kind = cursor.u8()?;
        let len = Message::HEADER + cursor.u24()?;
        if self.bytes.len() < len {
            return None;
        }
        let rest = self.bytes.split_off(len);
        let bytes = std::mem::replace(&mut self.bytes, rest);
        Some(Message { kind, bytes })
    }

    /// Kind and length of the next message, whole or not, if its header is there.
    pub fn announced(&self) -> Option<(u8, usize)> {
        let mut cursor = Cursor(&self.bytes);
        Some((cursor.u8()?, cursor.u24()?))
    }

    /// Whether no part of a message is waiting.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::messages::kind;
    use super::*;

    #[test]
    fn messages_are_joined_from_any_cut() {
        let wire = [kind::FINISHED, 0, 0, 2, 8, 9, kind::SERVER_HELLO_DONE, 0, 0, 0];
        for cut in 1..wire.len() {
            let mut assembler = Assembler::default();
            let mut messages = Vec::new();
            for part in wire.chunks(cut) {
                assembler.push(part);
                messages.extend(std::iter::from_fn(|| assembler.next_message()));
            }
            assert_eq!(messages.iter().map(|m| (m.kind, m.body().len())).collect::<Vec<_>>(), [(20, 2), (14, 0)]);
            assert!(assembler.is_empty());
        }
    }
}
