//! Which records are read at all, judged by their headers before their bodies have come.

use super::alert::description as alert;
use super::failure::Failure;
use super::hello_v2;
use crate::error::reason;
use crate::tls::records::{HEADER, Header, MAX_BODY, content};
use crate::tls::version::Version;

/// What the header of the next record is judged by.
pub struct HeaderRules {
    /// It is the connection's first one: what is not TLS gets no alert, and a client may use SSLv2's form.
    pub first: bool,
    /// The version agreed upon.
    pub version: Option<Version>,
    /// The peer's records are sealed.
    pub sealed: bool,
    /// And ours.
    pub writes_sealed: bool,
    /// The handshake is under way: TLS 1.3 lets ChangeCipherSpec come in the clear.
    pub handshake: bool,
    /// And alerts: the peer is a client, which may not have its keys yet.
    pub clear_alerts: bool,
}

impl HeaderRules {
    /// The header of a record that is read; its length counts what follows these five bytes, whatever the form.
    pub fn taken(&self, header: Header) -> Option<Header> {
        match self.hello_v2(&header) {
            Some(len) => of_hello_v2(len).ok().map(|len| Header { len, ..header }),
            None => self.refusal(&header).is_none().then_some(header),
        }
    }

    /// The length of a ClientHello in SSLv2's form, if it is one.
    fn hello_v2(&self, header: &Header) -> Option<usize> {
        header.hello_v2().filter(|_| self.first && self.clear_alerts)
    }

    /// Whether bytes begin a ClientHello in SSLv2's form.
    pub fn begins_hello_v2(&self, bytes: &[u8]) -> bool {
        Header::parse(bytes).is_some_and(|header| self.is_hello_v2(&header))
    }

    /// Whether a record is a ClientHello in SSLv2's form.
    pub fn is_hello_v2(&self, header: &Header) -> bool {
        self.hello_v2(header).is_some()
    }

    /// The version that the failure's alert goes out under, if it is the record's.
    pub fn their_version(&self, bytes: &[u8]) -> Option<Version> {
        let header = Header::parse(bytes).filter(|header| header.version >> 8 == 3)?;
        (self.version == Some(Version::TLS1_2) && !self.writes_sealed).then_some(Version(header.version))
    }

    /// The failure that a header is which was not taken; `bytes` begin with it.
    pub fn refuse(&self, bytes: &[u8]) -> Failure {
        match Header::parse(bytes) {
            Some(header) if self.is_hello_v2(&header) => self.hello_v2(&header).and_then(|len| of_hello_v2(len).err()),
            Some(header) if self.first && header.version >> 8 != 3 => not_tls(bytes),
            Some(header) => self.refusal(&header),
            None => None,
        }
        .unwrap_or_else(Failure::internal)
    }

    fn refusal(&self, header: &Header) -> Option<Failure> {
        let major_differs = header.version >> 8 != 3;
        let wrong_version = |number| Some(Failure::new(number, reason::SSL_R_WRONG_VERSION_NUMBER));
        if self.version == Some(Version::TLS1_3) && self.sealed && !major_differs {
            let expected = match header.content_type {
                content::APPLICATION_DATA => true,
                content::CHANGE_CIPHER_SPEC => self.handshake,
                content::ALERT => self.clear_alerts,
                _ => false,
            };
            if !expected {
                return Some(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_BAD_RECORD_TYPE));
            }
            if header.version != Version::TLS1_2.0 {
                return wrong_version(alert::DECODE_ERROR);
            }
        }
        if self.version == Some(Version::TLS1_2) && header.version != Version::TLS1_2.0 && !major_differs {
            return match header.version {
                _ if self.writes_sealed => wrong_version(alert::PROTOCOL_VERSION),
                // An alert of a peer that thinks of another version is not answered.
                _ if header.content_type == content::ALERT => Some(Failure::quiet(reason::SSL_R_WRONG_VERSION_NUMBER)),
                // The answer is in the words of the peer's version: SSL 3.0 lacks this one.
                0x0300 => wrong_version(alert::HANDSHAKE_FAILURE),
                _ => wrong_version(alert::PROTOCOL_VERSION),
            };
        }
        if major_differs {
            return wrong_version(alert::PROTOCOL_VERSION);
        }
        let too_long = header.len > MAX_BODY;
        too_long.then(|| Failure::new(alert::RECORD_OVERFLOW, reason::SSL_R_PACKET_LENGTH_TOO_LONG))
    }
}

/// What follows the first five bytes of a record that is a ClientHello in SSLv2's form of this length.
fn of_hello_v2(len: usize) -> Result<usize, Failure> {
    const LONGEST: usize = HEADER + MAX_BODY - hello_v2::HEADER;
    match len {
        ..hello_v2::FIXED => Err(Failure::new(alert::DECODE_ERROR, reason::SSL_R_LENGTH_TOO_SHORT)),
        hello_v2::FIXED..=LONGEST => Ok(hello_v2::HEADER + len - HEADER),
        _ => Err(Failure::new(alert::RECORD_OVERFLOW, reason::SSL_R_PACKET_LENGTH_TOO_LONG)),
    }
}

/// The failure of a peer that does not speak TLS: it gets no alert.
fn not_tls(bytes: &[u8]) -> Option<Failure> {
    let methods = [&b"GET "[..], b"POST ", b"HEAD ", b"PUT "];
    let reason = match bytes {
        bytes if methods.iter().any(|method| bytes.starts_with(method)) => reason::SSL_R_HTTP_REQUEST,
        bytes if bytes.starts_with(b"CONNE") => reason::SSL_R_HTTPS_PROXY_REQUEST,
        _ => reason::SSL_R_WRONG_VERSION_NUMBER,
    };
    Some(Failure::quiet(reason))
}
