//! Which extensions may stand in which message of a server's (RFC 8446 section 4.2), as OpenSSL's client has it.

use super::alert::description as alert;
use super::failure::Failure;
use super::messages::{ClientHello, Cursor, extension};
use crate::error::reason;

/// Messages with extensions; several may be combined.
#[allow(missing_docs)]
pub mod place {
    pub const TLS12_HELLO: u8 = 1;
    pub const TLS13_HELLO: u8 = 2;
    pub const RETRY: u8 = 4;
    pub const ENCRYPTED: u8 = 8;
    pub const CERTIFICATE: u8 = 16;
    pub const REQUEST: u8 = 32;
    pub const TICKET: u8 = 64;
}

/// Where an extension may stand; `None` for those OpenSSL does not know and passes over.
fn places(kind: u16) -> Option<u8> {
    use place::*;
    Some(match kind {
        // server_name, max_fragment_length, supported_groups, use_srtp, ALPN
        0 | 1 | 10 | 14 | 16 => TLS12_HELLO | ENCRYPTED,
        extension::STATUS_REQUEST | extension::SCT => TLS12_HELLO | CERTIFICATE | REQUEST,
        // ec_point_formats, encrypt_then_mac, extended_master_secret, session_ticket, NPN, renegotiation_info
        11 | 22 | 23 | 35 | 13172 | 0xFF01 => TLS12_HELLO,
        // signature_algorithms, certificate_authorities, signature_algorithms_cert
        13 | 47 | 50 => REQUEST,
        extension::PRE_SHARED_KEY => TLS13_HELLO,
        extension::EARLY_DATA => ENCRYPTED | TICKET,
        extension::SUPPORTED_VERSIONS | extension::KEY_SHARE => TLS13_HELLO | RETRY,
        extension::COOKIE => RETRY,
        // srp, padding, psk_key_exchange_modes, post_handshake_auth
        12 | 21 | 45 | 49 => 0,
        _ => return None,
    })
}

/// Whether an extension may stand in one of these messages.
pub fn fits(kind: u16, place: u8) -> bool {
    places(kind).is_none_or(|places| places & place != 0)
}

/// Reads a block of extensions. Refuses what does not parse, is in the wrong place, comes twice, or answers nothing
/// that `asked` asks (`None` for messages that answer nothing).
pub fn collect<'a>(
    block: &'a [u8],
    place: u8,
    asked: Option<&ClientHello<'_>>,
) -> Result<Vec<(u16, &'a [u8])>, Failure> {
    let bad = |alert| Failure::new(alert, reason::SSL_R_BAD_EXTENSION);
    let mut cursor = Cursor(block);
    let mut found: Vec<(u16, &[u8])> = Vec::new();
    while !cursor.is_empty() {
        let parsed = cursor.u16().and_then(|kind| Some((kind, cursor.vec16()?)));
        let (kind, data) = parsed.ok_or_else(|| bad(alert::DECODE_ERROR))?;
        if let Some(places) = places(kind) {
            let twice = found.iter().any(|(earlier, _)| *earlier == kind);
            if places & place == 0 || twice {
                return Err(bad(alert::ILLEGAL_PARAMETER));
            }
            let free = matches!(kind, extension::COOKIE | extension::RENEGOTIATION_INFO | extension::SCT);
            if !free && asked.is_some_and(|asked| asked.extension(kind).is_none()) {
                return Err(Failure::new(alert::UNSUPPORTED_EXTENSION, reason::SSL_R_UNSOLICITED_EXTENSION));
            }
        }
        found.push((kind, data));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(block: &[u8], place: u8) -> Option<u8> {
        let mut body = vec![3, 3];
        body.extend([5; 32]);
        body.extend([0, 0, 2, 0x13, 1, 1, 0, 0, 4, 0, 16, 0, 0]); // offers ALPN
        let asked = ClientHello::parse(&body).unwrap();
        collect(block, place, Some(&asked)).err().and_then(|failure| failure.alert)
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
