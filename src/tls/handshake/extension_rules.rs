//! Which extensions may stand in which message of a server's (RFC 8446 section 4.2), as OpenSSL's client has it.

use super::alert::description as alert;
use super::failure::Failure;
use super::messages::{ClientHello, Cursor, extension};
use crate::error::reason;
use crate::tls::custom::{self, Method, Role};

/// Messages with extensions; several may be combined.
#[allow(missing_docs)]
pub mod place {
    use crate::tls::custom::context;

    pub const TLS12_HELLO: u32 = context::TLS1_2_SERVER_HELLO;
    pub const TLS13_HELLO: u32 = context::TLS1_3_SERVER_HELLO;
    pub const RETRY: u32 = context::TLS1_3_HELLO_RETRY_REQUEST;
    pub const ENCRYPTED: u32 = context::TLS1_3_ENCRYPTED_EXTENSIONS;
    pub const CERTIFICATE: u32 = context::TLS1_3_CERTIFICATE;
    pub const REQUEST: u32 = context::TLS1_3_CERTIFICATE_REQUEST;
    pub const TICKET: u32 = context::TLS1_3_NEW_SESSION_TICKET;
}

/// Where an extension may stand; `None` for those OpenSSL does not know and passes over.
fn places(kind: u16) -> Option<u32> {
    use extension::*;
    use place::*;
    Some(match kind {
        SERVER_NAME | MAX_FRAGMENT_LENGTH | SUPPORTED_GROUPS | ALPN => TLS12_HELLO | ENCRYPTED,
        STATUS_REQUEST | SCT => TLS12_HELLO | CERTIFICATE | REQUEST,
        EC_POINT_FORMATS
        | ENCRYPT_THEN_MAC
        | EXTENDED_MASTER_SECRET
        | SESSION_TICKET
        | NEXT_PROTO_NEG
        | RENEGOTIATION_INFO => TLS12_HELLO,
        SIGNATURE_ALGORITHMS | CERTIFICATE_AUTHORITIES | SIGNATURE_ALGORITHMS_CERT => REQUEST,
        PRE_SHARED_KEY => TLS13_HELLO,
        EARLY_DATA => ENCRYPTED | TICKET,
        SUPPORTED_VERSIONS | KEY_SHARE => TLS13_HELLO | RETRY,
        COOKIE => RETRY,
        // use_srtp belongs to DTLS.
        extension::SRP | USE_SRTP | PADDING | PSK_KEY_EXCHANGE_MODES | POST_HANDSHAKE_AUTH => 0,
        _ => return None,
    })
}

/// Whether OpenSSL knows an extension.
pub fn is_known(kind: u16) -> bool {
    places(kind).is_some()
}

/// Whether an extension may stand in one of these messages: the program's own are known, too.
pub fn fits(kind: u16, place: u32, own: &[Method]) -> bool {
    let method = || custom::find(own, Role::reading(place), kind);
    match places(kind) {
        Some(places) => places & place != 0,
        None => method().is_none_or(|index| own[index].fits(place)),
    }
}

/// Reads a block of extensions. Refuses what does not parse, is in the wrong place, comes twice, or answers nothing
/// that `asked` asks (`None` for messages that answer nothing; of the program's own its handlers are asked).
pub fn collect<'a>(
    block: &'a [u8],
    place: u32,
    asked: Option<&ClientHello<'_>>,
    own: &[Method],
) -> Result<Vec<(u16, &'a [u8])>, Failure> {
    let bad = |alert| Failure::new(alert, reason::SSL_R_BAD_EXTENSION);
    let mut cursor = Cursor(block);
    let mut found: Vec<(u16, &[u8])> = Vec::new();
    while !cursor.is_empty() {
        let parsed = cursor.u16().and_then(|kind| Some((kind, cursor.vec16()?)));
        let (kind, data) = parsed.ok_or_else(|| bad(alert::DECODE_ERROR))?;
        let known = is_known(kind);
        let twice = found.iter().any(|(earlier, _)| *earlier == kind);
        let counts = known || custom::find(own, Role::reading(place), kind).is_some();
        if !fits(kind, place, own) || counts && twice {
            return Err(bad(alert::ILLEGAL_PARAMETER));
        }
        let free = !known || matches!(kind, extension::COOKIE | extension::RENEGOTIATION_INFO | extension::SCT);
        if !free && asked.is_some_and(|asked| asked.extension(kind).is_none()) {
            return Err(Failure::new(alert::UNSUPPORTED_EXTENSION, reason::SSL_R_UNSOLICITED_EXTENSION));
        }
        found.push((kind, data));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(block: &[u8], place: u32) -> Option<u8> {
        let mut body = vec![3, 3];
        body.extend([5; 32]);
        body.extend([0, 0, 2, 0x13, 1, 1, 0, 0, 4, 0, 16, 0, 0]); // offers ALPN
        let asked = ClientHello::parse(&body).unwrap();
        collect(block, place, Some(&asked), &[]).err().and_then(|failure| failure.alert)
    }

    #[test]
    fn only_answers_are_taken() {
        assert_eq!(refusal(&[0, 16, 0, 0], place::ENCRYPTED), None);
        assert_eq!(refusal(&[0, 0, 0, 0], place::ENCRYPTED), Some(110));
        assert_eq!(refusal(&[0, 51, 0, 0], place::ENCRYPTED), Some(47));
        assert_eq!(refusal(&[0, 16, 0, 0, 0, 16, 0, 0], place::ENCRYPTED), Some(47));
        assert_eq!(refusal(&[0, 16, 0], place::ENCRYPTED), Some(50));
        assert_eq!(refusal(&[0xAA, 0xAA, 0, 0], place::ENCRYPTED), None);
    }
}
