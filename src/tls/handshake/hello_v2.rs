//! A ClientHello in SSLv2's form (RFC 5246 appendix E.2): the first record of a client that may meet servers that old.
//!
//! It is no record of TLS', and no message either: it has no header but the record's two bytes. The transcript takes it
//! as it came; everything else sees the ClientHello that it stands for. It has no extensions, so it leads to TLS 1.2 at
//! most, and to a suite of ours only with a pre-shared key or a secret of the program's.

use super::alert::description as alert;
use super::assembler::Message;
use super::failure::Failure;
use super::messages::{Cursor, kind};
use crate::error::reason;

/// Bytes of the record's header.
pub const HEADER: usize = 2;
/// Bytes before the three lists: kind, version, and the lists' lengths.
pub const FIXED: usize = 9;
/// Bytes of a suite's number.
const SUITE: usize = 3;
/// Bytes of a random.
const RANDOM: usize = 32;

/// The ClientHello that a message in SSLv2's form stands for.
pub fn in_tls_form(message: &[u8]) -> Result<Message, Failure> {
    let parts = Parts::parse(message)?;
    // The suites of SSLv2 itself, which do not begin with 0, mean nothing.
    let suites: Vec<u8> =
        parts.suites.chunks_exact(SUITE).filter(|suite| suite[0] == 0).flat_map(|suite| &suite[1..]).copied().collect();
    let challenge = &parts.challenge[..parts.challenge.len().min(RANDOM)];
    let mut body = Vec::with_capacity(message.len() + RANDOM);
    body.extend_from_slice(parts.version);
    body.resize(body.len() + RANDOM - challenge.len(), 0);
    body.extend_from_slice(challenge);
    body.push(parts.session_id.len() as u8); // no longer than any
    body.extend_from_slice(parts.session_id);
    body.extend((suites.len() as u16).to_be_bytes()); // fewer than came
    body.extend(suites);
    body.extend([1, 0]); // no compression
    Ok(Message::of(kind::CLIENT_HELLO, &body))
}

/// The suites of a message in SSLv2's form, three bytes each.
pub fn suites(message: &[u8]) -> &[u8] {
    Parts::parse(message).map_or(&[], |parts| parts.suites)
}

/// What a message in SSLv2's form holds.
struct Parts<'a> {
    version: &'a [u8],
    suites: &'a [u8],
    session_id: &'a [u8],
    challenge: &'a [u8],
}

impl<'a> Parts<'a> {
    fn parse(message: &'a [u8]) -> Result<Self, Failure> {
        const MAX_SESSION_ID: u16 = 32;
        let mismatch = || Failure::new(alert::DECODE_ERROR, reason::SSL_R_RECORD_LENGTH_MISMATCH);
        let mut cursor = Cursor(message);
        let _kind = cursor.u8();
        let version = cursor.take(2).ok_or_else(mismatch)?;
        let mut len = || cursor.u16().ok_or_else(mismatch);
        let (suites, session_id, challenge) = (len()?, len()?, len()?);
        if session_id > MAX_SESSION_ID {
            return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_LENGTH_MISMATCH));
        }
        let mut part = |len: u16| cursor.take(len.into()).ok_or_else(mismatch);
        let parts =
            Parts { version, suites: part(suites)?, session_id: part(session_id)?, challenge: part(challenge)? };
        if cursor.is_empty() { Ok(parts) } else { Err(mismatch()) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::messages::ClientHello;
    use super::*;

    /// Suites 0700C0 and 00C02B, a session id of two bytes, a challenge of three.
    const V2: [u8; 20] = [1, 3, 3, 0, 6, 0, 2, 0, 3, 7, 0, 0xC0, 0, 0xC0, 0x2B, 8, 9, 1, 2, 3];

    #[test]
    fn a_hello_is_translated() {
        let message = in_tls_form(&V2).unwrap();
        let hello = ClientHello::parse(message.body()).unwrap();
        assert_eq!(
            (hello.legacy_version, hello.session_id, hello.cipher_suites),
            (0x303, &[8, 9][..], &[0xC0, 0x2B][..])
        );
        assert_eq!((&hello.random[..29], &hello.random[29..]), (&[0; 29][..], &[1, 2, 3][..]));
        assert_eq!(hello.compression_methods, [0]);
        assert_eq!(suites(&V2), &V2[9..15]);
    }

    #[test]
    fn of_a_long_challenge_the_beginning_counts() {
        let challenge: Vec<u8> = (0..40).collect();
        let message = in_tls_form(&[&[1, 3, 3, 0, 0, 0, 0, 0, 40], &challenge[..]].concat()).unwrap();
        assert_eq!(ClientHello::parse(message.body()).unwrap().random, &challenge[..32]);
    }

    #[test]
    fn lengths_must_add_up() {
        for len in 0..V2.len() {
            assert!(in_tls_form(&V2[..len]).is_err());
        }
        assert!(in_tls_form(&[&V2[..], &[0]].concat()).is_err());
    }
}
