//! Alerts (RFC 8446 section 6): their numbers, and what OpenSSL calls the error of a received one.

use super::failure::Failure;
use crate::error::reason;

/// Alert descriptions.
#[allow(missing_docs)]
pub mod description {
    pub const CLOSE_NOTIFY: u8 = 0;
    pub const UNEXPECTED_MESSAGE: u8 = 10;
    pub const BAD_RECORD_MAC: u8 = 20;
    pub const RECORD_OVERFLOW: u8 = 22;
    pub const HANDSHAKE_FAILURE: u8 = 40;
    pub const BAD_CERTIFICATE: u8 = 42;
    pub const UNSUPPORTED_CERTIFICATE: u8 = 43;
    pub const CERTIFICATE_REVOKED: u8 = 44;
    pub const CERTIFICATE_EXPIRED: u8 = 45;
    pub const CERTIFICATE_UNKNOWN: u8 = 46;
    pub const ILLEGAL_PARAMETER: u8 = 47;
    pub const UNKNOWN_CA: u8 = 48;
    pub const DECODE_ERROR: u8 = 50;
    pub const DECRYPT_ERROR: u8 = 51;
    pub const PROTOCOL_VERSION: u8 = 70;
    pub const INTERNAL_ERROR: u8 = 80;
    pub const INAPPROPRIATE_FALLBACK: u8 = 86;
    pub const USER_CANCELED: u8 = 90;
    pub const NO_RENEGOTIATION: u8 = 100;
    pub const MISSING_EXTENSION: u8 = 109;
    pub const UNSUPPORTED_EXTENSION: u8 = 110;
    pub const UNRECOGNIZED_NAME: u8 = 112;
    pub const BAD_CERTIFICATE_STATUS_RESPONSE: u8 = 113;
    pub const UNKNOWN_PSK_IDENTITY: u8 = 115;
    pub const CERTIFICATE_REQUIRED: u8 = 116;
    pub const NO_APPLICATION_PROTOCOL: u8 = 120;
}

/// Alert levels.
#[allow(missing_docs)]
pub mod level {
    pub const WARNING: u8 = 1;
    pub const FATAL: u8 = 2;
}

/// What a peer's alert means for the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nothing.
    Ignored,
    /// It has closed its side.
    Closed,
    /// The connection is over.
    Fatal,
}

/// Warnings a peer may send in a row.
const MAX_WARNINGS: u32 = 5;

/// Judges a peer's alert; `warnings` counts those that came in a row.
pub fn judge(tls13: bool, severity: u8, number: u8, warnings: &mut u32) -> Result<Heard, Failure> {
    let canceled = tls13 && number == description::USER_CANCELED;
    if severity == level::WARNING || canceled {
        *warnings += 1;
        if *warnings >= MAX_WARNINGS {
            return Err(Failure::new(description::UNEXPECTED_MESSAGE, reason::SSL_R_TOO_MANY_WARN_ALERTS));
        }
    }
    match (severity, number) {
        _ if canceled => Ok(Heard::Ignored),
        (_, description::CLOSE_NOTIFY) if tls13 || severity == level::WARNING => Ok(Heard::Closed),
        (level::FATAL, _) => Ok(Heard::Fatal),
        _ if tls13 => Ok(Heard::Fatal),
        (_, description::NO_RENEGOTIATION) => {
            Err(Failure::new(description::HANDSHAKE_FAILURE, reason::SSL_R_NO_RENEGOTIATION))
        }
        (level::WARNING, _) => Ok(Heard::Ignored),
        _ => Err(Failure::new(description::ILLEGAL_PARAMETER, reason::SSL_R_UNKNOWN_ALERT_TYPE)),
    }
}

/// The alert that goes out where a program's callback names a number; `None` for one that is no alert: then none does.
pub fn of_program(number: i32, tls13: bool) -> Option<u8> {
    match u8::try_from(number).ok()? {
        number @ (description::MISSING_EXTENSION | description::CERTIFICATE_REQUIRED) => {
            Some(if tls13 { number } else { description::HANDSHAKE_FAILURE })
        }
        number @ (0 | 10 | 20..=22 | 30 | 40 | 42..=51 | 60 | 70 | 71 | 80 | 86 | 90 | 100 | 110..=115 | 120) => {
            Some(number)
        }
        _ => None,
    }
}

/// The reason that reports a received fatal alert (`SSL_AD_REASON_OFFSET` + its number).
pub fn received_reason(alert: u8) -> u32 {
    reason::SSL_R_SSLV3_ALERT_UNEXPECTED_MESSAGE - u32::from(description::UNEXPECTED_MESSAGE) + u32::from(alert)
}

/// The alert that answers a refused certificate (`X509_V_ERR_*`).
pub fn for_verify_error(error: i64) -> u8 {
    use description::*;
    match error {
        2 | 3 | 18 | 19 | 20 | 21 | 22 | 24 | 25 | 33 | 79 => UNKNOWN_CA,
        4 | 5 | 6 | 9 | 11 | 13 | 14 | 15 | 16 | 27 | 28 | 62 | 63 | 64 | 65 | 66 | 67 | 68 => BAD_CERTIFICATE,
        7 | 8 => DECRYPT_ERROR,
        10 | 12 => CERTIFICATE_EXPIRED,
        23 => CERTIFICATE_REVOKED,
        26 => UNSUPPORTED_CERTIFICATE,
        1 | 17 | 69 | 70 => INTERNAL_ERROR,
        50 => HANDSHAKE_FAILURE,
        _ => CERTIFICATE_UNKNOWN,
    }
}
