//! What OpenSSL refuses in a ClientHello before it negotiates anything, with its alerts: rustls' differ.

use super::alert::description as alert;
use super::failure::Failure;
use super::messages::{ClientHello, Cursor, extension, numbers};
use crate::error::reason;
use crate::tls::version::{Enabled, Version};

/// The signalling suite of a client that tried a higher version before (RFC 7507).
const FALLBACK_SCSV: u16 = 0x5600;

/// Refuses extensions that come twice.
pub fn no_duplicates(hello: &ClientHello<'_>) -> Result<(), Failure> {
    let twice = |index: usize| hello.extensions[..index].iter().any(|(kind, _)| *kind == hello.extensions[index].0);
    match (1..hello.extensions.len()).any(twice) {
        true => Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_EXTENSION)),
        false => Ok(()),
    }
}

/// Refuses a list of versions that does not parse.
pub fn versions(hello: &ClientHello<'_>) -> Result<(), Failure> {
    let Some(data) = hello.extension(extension::SUPPORTED_VERSIONS) else { return Ok(()) };
    let mut cursor = Cursor(data);
    match cursor.vec8().is_some() && cursor.is_empty() {
        true => Ok(()),
        false => Err(Failure::new(alert::PROTOCOL_VERSION, reason::SSL_R_LENGTH_MISMATCH)),
    }
}

/// Refuses a fallback from a version that both sides have, and extensions that do not parse or are missing.
pub fn extensions(hello: &ClientHello<'_>, version: Version, enabled: Enabled) -> Result<(), Failure> {
    let fell_back = numbers(hello.cipher_suites).contains(&FALLBACK_SCSV);
    if fell_back && version == Version::TLS1_2 && enabled.tls13 {
        return Err(Failure::new(alert::INAPPROPRIATE_FALLBACK, reason::SSL_R_INAPPROPRIATE_FALLBACK));
    }
    if hello.extensions.iter().any(|(kind, data)| !parses(*kind, data)) {
        return Err(Failure::new(alert::DECODE_ERROR, reason::SSL_R_BAD_EXTENSION));
    }
    if version != Version::TLS1_3 || hello.extension(extension::PRE_SHARED_KEY).is_some() {
        return Ok(());
    }
    let missing = |kind| hello.extension(kind).is_none();
    if missing(extension::SUPPORTED_GROUPS) {
        let reason = reason::SSL_R_MISSING_SUPPORTED_GROUPS_EXTENSION;
        return Err(Failure::new(alert::MISSING_EXTENSION, reason));
    }
    if missing(extension::SIGNATURE_ALGORITHMS) {
        return Err(Failure::new(alert::MISSING_EXTENSION, reason::SSL_R_MISSING_SIGALGS_EXTENSION));
    }
    Ok(())
}

/// Whether an extension has the form that its kind demands.
fn parses(kind: u16, data: &[u8]) -> bool {
    let mut cursor = Cursor(data);
    let whole = |list: Option<&[u8]>, rest: &Cursor<'_>| list.is_some_and(|list| !list.is_empty()) && rest.is_empty();
    match kind {
        extension::SUPPORTED_GROUPS | extension::SIGNATURE_ALGORITHMS => {
            let list = cursor.vec16();
            whole(list, &cursor) && list.is_some_and(|list| list.len().is_multiple_of(2))
        }
        extension::EC_POINT_FORMATS | extension::PSK_KEY_EXCHANGE_MODES => {
            let list = cursor.vec8();
            whole(list, &cursor)
        }
        extension::ALPN => {
            let list = cursor.vec16();
            whole(list, &cursor) && list.is_some_and(names_parse)
        }
        _ => true,
    }
}

fn names_parse(list: &[u8]) -> bool {
    let mut names = Cursor(list);
    while !names.is_empty() {
        if names.vec8().is_none_or(<[u8]>::is_empty) {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_must_be_whole_and_not_empty() {
        assert!(parses(extension::SUPPORTED_GROUPS, &[0, 2, 0, 29]));
        for bad in [&[][..], &[0, 0], &[0, 2, 0], &[0, 2, 0, 29, 0], &[0, 1, 29]] {
            assert!(!parses(extension::SUPPORTED_GROUPS, bad), "{bad:?}");
        }
        assert!(parses(extension::ALPN, b"\0\x03\x02h2"));
        assert!(!parses(extension::ALPN, b"\0\x04\x02h2\0"));
    }
}
