//! The record layer (RFC 8446 section 5, RFC 5246 section 6): framing, protection, the buffers on both sides.
//!
//! Small and security-critical. A record is read whole and nothing beyond it (unless read-ahead is on), opened in
//! place, and handed out; what is written is sealed into the output buffer and leaves in order.

pub mod aead;
pub mod input;
pub mod output;
pub mod pool;
pub mod protection;

/// Bytes of a record's header.
pub const HEADER: usize = 5;
/// Largest plaintext of a record.
pub const MAX_PLAINTEXT: usize = 16384;
/// Largest body that is read: OpenSSL's buffer holds no larger one.
pub const MAX_BODY: usize = MAX_PLAINTEXT + 323;
/// Largest body before TLS 1.3's keys: OpenSSL allows less expansion than RFC 5246's 2048 bytes.
pub const MAX_SEALED_TLS12: usize = MAX_PLAINTEXT + 320;
/// Largest body under TLS 1.3's keys.
pub const MAX_SEALED_TLS13: usize = MAX_PLAINTEXT + 256;

/// Content types of records.
#[allow(missing_docs)]
pub mod content {
    pub const CHANGE_CIPHER_SPEC: u8 = 20;
    pub const ALERT: u8 = 21;
    pub const HANDSHAKE: u8 = 22;
    pub const APPLICATION_DATA: u8 = 23;
}

/// A record's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Outer content type.
    pub content_type: u8,
    /// Version as it stands in the header.
    pub version: u16,
    /// Bytes that follow.
    pub len: usize,
}

impl Header {
    /// Reads a header; `None` if there are not five bytes.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let [content_type, major, minor, high, low] = *bytes.first_chunk::<HEADER>()?;
        Some(Header {
            content_type,
            version: u16::from_be_bytes([major, minor]),
            len: usize::from(u16::from_be_bytes([high, low])),
        })
    }

    /// The length of a ClientHello in SSLv2's form, if this is how its record begins: two bytes of header, then its kind.
    pub fn hello_v2(&self) -> Option<usize> {
        const CLIENT_HELLO: u16 = 1;
        let begins = self.content_type & 0x80 != 0 && self.version & 0xFF == CLIENT_HELLO;
        begins.then(|| usize::from(self.content_type & 0x7F) << 8 | usize::from(self.version >> 8))
    }

    /// The header as it stands on the wire.
    pub fn encode(self) -> [u8; HEADER] {
        let [major, minor] = self.version.to_be_bytes();
        let [high, low] = (self.len as u16).to_be_bytes();
        [self.content_type, major, minor, high, low]
    }
}
