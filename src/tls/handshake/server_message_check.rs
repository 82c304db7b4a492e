//! What OpenSSL's client refuses in a server's messages after the ServerHello, with its alerts: rustls' differ.

use super::alert::description as alert;
use super::extension_rules::{collect, place};
use super::failure::Failure;
use super::fragment;
use super::messages::{ClientHello, Cursor, extension, kind};
use crate::error::{Error, Lib, reason};
use crate::pki::ber::{Reader, tag};
use crate::pki::name::Name;
use crate::tls::custom::Method;
use crate::tls::state::HandshakeState as State;

fn illegal(reason: u32) -> Failure {
    Failure::new(alert::ILLEGAL_PARAMETER, reason)
}

fn undecodable(reason: u32) -> Failure {
    Failure::new(alert::DECODE_ERROR, reason)
}

fn mismatch() -> Failure {
    undecodable(reason::SSL_R_LENGTH_MISMATCH)
}

fn bad_extension() -> Failure {
    undecodable(reason::SSL_R_BAD_EXTENSION)
}

/// What has come before a message, as far as it decides which may come now.
#[derive(Clone, Copy)]
pub struct Before {
    /// The state after the latest message.
    pub state: State,
    /// Whether TLS 1.3 was negotiated.
    pub tls13: bool,
    /// Whether a session is resumed.
    pub resumes: bool,
    /// Whether the server announced a ticket (TLS 1.2).
    pub ticket: bool,
    /// Whether it announced a stapled response (TLS 1.2).
    pub staple: bool,
    /// Whether keys are exchanged besides, if the suite is one with pre-shared keys (TLS 1.2).
    pub keyed: Option<bool>,
}

impl Before {
    /// Refuses a message that is not due.
    pub fn allows(self, kind: u8) -> Result<(), Failure> {
        let due = match self.state {
            State::CW_CLNT_HELLO => kind == kind::SERVER_HELLO,
            _ if self.tls13 => self.allows_tls13(kind),
            _ => self.allows_tls12(kind),
        };
        match due {
            true => Ok(()),
            false => Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE)),
        }
    }

    fn allows_tls13(self, kind: u8) -> bool {
        match self.state {
            State::CR_SRVR_HELLO => kind == kind::ENCRYPTED_EXTENSIONS,
            State::CR_ENCRYPTED_EXTENSIONS if self.resumes => kind == kind::FINISHED,
            State::CR_ENCRYPTED_EXTENSIONS => matches!(kind, kind::CERTIFICATE_REQUEST | kind::CERTIFICATE),
            State::CR_CERT_REQ => kind == kind::CERTIFICATE,
            State::CR_CERT => kind == kind::CERTIFICATE_VERIFY,
            State::CR_CERT_VRFY => kind == kind::FINISHED,
            _ => false,
        }
    }

    /// All of our suites that have a certificate bring a ServerKeyExchange.
    fn allows_tls12(self, kind: u8) -> bool {
        match self.state {
            State::CR_SRVR_HELLO if self.keyed == Some(true) => kind == kind::SERVER_KEY_EXCHANGE,
            State::CR_SRVR_HELLO if self.keyed == Some(false) => {
                matches!(kind, kind::SERVER_KEY_EXCHANGE | kind::SERVER_HELLO_DONE)
            }
            State::CR_KEY_EXCH if self.keyed.is_some() => kind == kind::SERVER_HELLO_DONE,
            State::CR_SRVR_HELLO if self.resumes => self.ticket && kind == kind::NEW_SESSION_TICKET,
            State::CR_SRVR_HELLO => kind == kind::CERTIFICATE,
            State::CR_CERT if self.staple && kind == kind::CERTIFICATE_STATUS => true,
            State::CR_CERT | State::CR_CERT_STATUS => kind == kind::SERVER_KEY_EXCHANGE,
            State::CR_KEY_EXCH => matches!(kind, kind::CERTIFICATE_REQUEST | kind::SERVER_HELLO_DONE),
            State::CR_CERT_REQ => kind == kind::SERVER_HELLO_DONE,
            State::CW_FINISHED => self.ticket && kind == kind::NEW_SESSION_TICKET,
            State::CR_CHANGE => kind == kind::FINISHED,
            _ => false,
        }
    }

    /// Whether a TLS 1.2 ChangeCipherSpec is due.
    pub fn allows_change_cipher_spec(self) -> bool {
        match self.state {
            State::CR_SRVR_HELLO => self.resumes && !self.ticket,
            State::CW_FINISHED => !self.ticket,
            State::CR_SESSION_TICKET => true,
            _ => false,
        }
    }
}

/// Refuses a message longer than its kind may be.
pub fn length(kind: u8, len: usize, tls13: bool, max_cert_list: usize) -> Result<(), Failure> {
    let most = match kind {
        kind::SERVER_HELLO => 65607,
        kind::ENCRYPTED_EXTENSIONS => 20000,
        kind::CERTIFICATE | kind::CERTIFICATE_REQUEST => max_cert_list,
        kind::CERTIFICATE_VERIFY | kind::CERTIFICATE_STATUS => 16384,
        kind::SERVER_KEY_EXCHANGE => 102_400,
        kind::NEW_SESSION_TICKET if tls13 => 131_338,
        kind::NEW_SESSION_TICKET => 65541,
        kind::FINISHED => 64,
        kind::KEY_UPDATE => 1,
        _ => 0,
    };
    if len > most { Err(illegal(reason::SSL_R_EXCESSIVE_MESSAGE_SIZE)) } else { Ok(()) }
}

/// Whether an ALPN answer holds one protocol, and one of those offered.
pub fn protocol(data: &[u8], asked: &ClientHello<'_>) -> Result<(), Failure> {
    let mut list = Cursor(data);
    let mut names = Cursor(list.vec16().filter(|_| list.is_empty()).ok_or_else(bad_extension)?);
    let name = names.vec8().filter(|_| names.is_empty()).ok_or_else(bad_extension)?;
    let mut offered = Cursor(asked.alpn().unwrap_or_default());
    match std::iter::from_fn(|| offered.vec8()).any(|one| one == name) {
        true => Ok(()),
        false => Err(bad_extension()),
    }
}

/// EncryptedExtensions.
pub fn encrypted_extensions(
    body: &[u8],
    resumes: bool,
    asked: &ClientHello<'_>,
    own: &[Method],
) -> Result<(), Failure> {
    let mut cursor = Cursor(body);
    let block = cursor.vec16().filter(|_| cursor.is_empty()).ok_or_else(mismatch)?;
    for (kind, data) in collect(block, place::ENCRYPTED, Some(asked), own)? {
        match kind {
            extension::SERVER_NAME | extension::EARLY_DATA if !data.is_empty() => return Err(bad_extension()),
            extension::EARLY_DATA if !resumes => return Err(illegal(reason::SSL_R_BAD_EXTENSION)),
            extension::ALPN => protocol(data, asked)?,
            extension::MAX_FRAGMENT_LENGTH => fragment::check_answer(data, asked)?,
            _ => {}
        }
    }
    Ok(())
}

/// A Certificate message's frame; the certificates themselves are read elsewhere.
pub fn certificate(body: &[u8], tls13: bool, asked: &ClientHello<'_>, own: &[Method]) -> Result<(), Failure> {
    let mut cursor = Cursor(body);
    let context = if tls13 { cursor.u8() } else { Some(0) };
    let list = cursor.vec24().filter(|list| !list.is_empty() && cursor.is_empty());
    let mut list = Cursor(list.filter(|_| context == Some(0)).ok_or_else(mismatch)?);
    let mut leaf = true;
    while !list.is_empty() {
        list.vec24().ok_or_else(|| undecodable(reason::SSL_R_CERT_LENGTH_MISMATCH))?;
        if !tls13 {
            continue;
        }
        let block = list.vec16().ok_or_else(|| undecodable(reason::SSL_R_BAD_LENGTH))?;
        for (kind, data) in collect(block, place::CERTIFICATE, Some(asked), own)? {
            match kind {
                extension::STATUS_REQUEST if leaf => certificate_status(data)?,
                _ => {}
            }
        }
        leaf = false;
    }
    Ok(())
}

/// CertificateRequest.
pub fn certificate_request(body: &[u8], tls13: bool, own: &[Method]) -> Result<(), Failure> {
    let mut cursor = Cursor(body);
    if !tls13 {
        cursor.vec8().ok_or_else(mismatch)?;
        let schemes = cursor.vec16().ok_or_else(mismatch)?;
        if schemes.is_empty() || !schemes.len().is_multiple_of(2) {
            return Err(Failure::new(alert::INTERNAL_ERROR, reason::SSL_R_SIGNATURE_ALGORITHMS_ERROR));
        }
        authorities(cursor.vec16().ok_or_else(mismatch)?)?;
        return if cursor.is_empty() { Ok(()) } else { Err(mismatch()) };
    }
    cursor.vec8().ok_or_else(mismatch)?;
    let block = cursor.vec16().ok_or_else(|| undecodable(reason::SSL_R_BAD_LENGTH))?;
    let found = collect(block, place::REQUEST, None, own)?;
    for (kind, data) in &found {
        let mut list = Cursor(data);
        let list = list.vec16().filter(|_| list.is_empty());
        match *kind {
            extension::SIGNATURE_ALGORITHMS | extension::SIGNATURE_ALGORITHMS_CERT => {
                let whole = list.is_some_and(|list| !list.is_empty() && list.len().is_multiple_of(2));
                whole.then_some(()).ok_or_else(bad_extension)?;
            }
            extension::CERTIFICATE_AUTHORITIES => authorities(list.ok_or_else(mismatch)?)?,
            _ => {}
        }
    }
    if !found.iter().any(|(kind, _)| *kind == extension::SIGNATURE_ALGORITHMS) {
        return Err(Failure::new(alert::MISSING_EXTENSION, reason::SSL_R_MISSING_SIGALGS_EXTENSION));
    }
    if cursor.is_empty() { Ok(()) } else { Err(mismatch()) }
}

fn authorities(list: &[u8]) -> Result<(), Failure> {
    let mut names = Cursor(list);
    while !names.is_empty() {
        let der = names.vec16().ok_or_else(mismatch)?;
        let whole = Reader::new(der).expect(tag::SEQUENCE).map(|name| name.whole);
        let name = whole.and_then(|whole| Name::parse(whole).map(|_| whole));
        let whole = name.map_err(|error| Failure {
            alert: Some(alert::DECODE_ERROR),
            error: error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR).then(Lib::SSL, reason::ERR_R_ASN1_LIB),
        })?;
        if whole.len() != der.len() {
            return Err(undecodable(reason::SSL_R_CA_DN_LENGTH_MISMATCH));
        }
    }
    Ok(())
}

/// CertificateStatus (TLS 1.2).
pub fn certificate_status(body: &[u8]) -> Result<(), Failure> {
    let mut cursor = Cursor(body);
    if cursor.u8() != Some(1) {
        return Err(undecodable(reason::SSL_R_UNSUPPORTED_STATUS_TYPE));
    }
    cursor.vec24().filter(|_| cursor.is_empty()).ok_or_else(mismatch).map(|_| ())
}

/// ServerKeyExchange up to its signature: the scheme that signs it, and the signature's bytes.
pub fn server_key_exchange(body: &[u8], asked: &ClientHello<'_>) -> Result<(u16, Vec<u8>), Failure> {
    let mut cursor = Cursor(body);
    exchange(&mut cursor, asked)?;
    let scheme = cursor.u16().ok_or_else(|| undecodable(reason::SSL_R_LENGTH_TOO_SHORT))?;
    Ok((scheme, cursor.0.to_vec()))
}

/// The server's share and its group, as far as their form goes.
pub fn exchange<'a>(cursor: &mut Cursor<'a>, asked: &ClientHello<'_>) -> Result<(u16, &'a [u8]), Failure> {
    let short = || undecodable(reason::SSL_R_LENGTH_TOO_SHORT);
    let form = cursor.u8().ok_or_else(short)?;
    let group = cursor.u16().ok_or_else(short)?;
    if form != 3 || !asked.list(extension::SUPPORTED_GROUPS).contains(&group) {
        return Err(illegal(reason::SSL_R_WRONG_CURVE));
    }
    let share = cursor.vec8().ok_or_else(mismatch)?;
    point(group, share)?;
    Ok((group, share))
}

/// Refuses a peer's share of the wrong form; whether it is of use rustls says.
pub fn point(group: u16, point: &[u8]) -> Result<(), Failure> {
    let expected = match group {
        23 => Some(65),
        24 => Some(97),
        25 => Some(133),
        29 => Some(32),
        _ => None,
    };
    let on_curve = matches!(group, 23..=25);
    if expected.is_some_and(|expected| point.len() != expected) || (on_curve && point.first() != Some(&4)) {
        let inner = if on_curve { Error::new(Lib::EC, reason::EC_R_INVALID_ENCODING) } else { Error::SILENT };
        let error = inner.then(Lib::SSL, reason::SSL_R_BAD_ECPOINT);
        return Err(Failure { alert: Some(alert::ILLEGAL_PARAMETER), error });
    }
    Ok(())
}

/// A signature with its length before it, at the end of a message.
pub fn signature(rest: &[u8]) -> Result<(), Failure> {
    let mut cursor = Cursor(rest);
    cursor.vec16().filter(|_| cursor.is_empty()).ok_or_else(mismatch).map(|_| ())
}

/// NewSessionTicket.
pub fn new_session_ticket(body: &[u8], tls13: bool, own: &[Method]) -> Result<(), Failure> {
    let mut cursor = Cursor(body);
    cursor.take(4).ok_or_else(mismatch)?;
    if !tls13 {
        return cursor.vec16().filter(|_| cursor.is_empty()).ok_or_else(mismatch).map(|_| ());
    }
    cursor.take(4).and_then(|_| cursor.vec8()).ok_or_else(mismatch)?;
    cursor.vec16().filter(|ticket| !ticket.is_empty()).ok_or_else(mismatch)?;
    let block = cursor.vec16().filter(|_| cursor.is_empty()).ok_or_else(mismatch)?;
    let found = collect(block, place::TICKET, None, own)?;
    match found.iter().any(|(kind, data)| *kind == extension::EARLY_DATA && data.len() != 4) {
        true => Err(undecodable(reason::SSL_R_INVALID_MAX_EARLY_DATA)),
        false => Ok(()),
    }
}
