//! What OpenSSL's client refuses in a ServerHello or HelloRetryRequest, in its order and with its alerts.
//!
//! rustls refuses the same and more, but says it with other alerts.

use std::sync::Arc;

use super::alert::description as alert;
use super::assembler::Message;
use super::extension_rules::{self, collect, place};
use super::failure::Failure;
use super::fragment;
use super::messages::{ClientHello, Cursor, ServerHello, extension, numbers};
use super::server_message_check::{point, protocol};
use crate::error::reason;
use crate::tls::custom::Method;
use crate::tls::prf::hashes_with_sha384;
use crate::tls::resumption::offered::offered_identities;
use crate::tls::session::Session;
use crate::tls::settings::option;
use crate::tls::suites;
use crate::tls::version::{Enabled, Version};

/// The end of a server random that says the server could do more than TLS 1.2 (RFC 8446 section 4.1.3).
const DOWNGRADE: &[u8] = b"DOWNGRD\x01";

/// What the client asked for.
pub struct Asked<'a> {
    /// Its latest ClientHello.
    pub hello: ClientHello<'a>,
    /// `SSL_OP_*`.
    pub options: u64,
    /// The versions it can do.
    pub enabled: Enabled,
    /// The suite of the HelloRetryRequest, if one came.
    pub retried: Option<u16>,
    /// The session it offers.
    pub session: Option<Arc<Session>>,
    /// That of the key from outside it offers.
    pub key: Option<Arc<Session>>,
    /// `SSL_CTX_set_session_id_context`: a session is resumed only in the context it was made in.
    pub id_context: &'a [u8],
    /// The program's extensions.
    pub own: &'a [Method],
}

fn illegal(reason: u32) -> Failure {
    Failure::new(alert::ILLEGAL_PARAMETER, reason)
}

fn undecodable(reason: u32) -> Failure {
    Failure::new(alert::DECODE_ERROR, reason)
}

/// Judges a ServerHello or HelloRetryRequest. `tls12` is asked as soon as that is known to be the version. `answered` is told the version and the session that a ServerHello takes up
/// before the rest is judged, as the program may see of a handshake that fails.
pub fn check(
    message: &Message,
    asked: &Asked<'_>,
    tls12: impl FnOnce() -> Result<(), Failure>,
    answered: impl FnOnce(Version, Option<Arc<Session>>),
) -> Result<(), Failure> {
    let body = message.body();
    let mut cursor = Cursor(body);
    let hello = parse(body, &mut cursor, asked)?;
    let compression = cursor.u8().unwrap_or_default();
    let block = cursor.vec16().unwrap_or_default();
    if hello.is_retry() {
        if asked.retried.is_some() {
            return Err(Failure::new(alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE));
        }
        check_echo(&hello, compression, asked)?;
        check_suite(&hello, true, asked)?;
        return check_retry(block, asked);
    }
    let version = choose_version(body, &hello, asked)?;
    let tls13 = version == Version::TLS1_3;
    if tls13 {
        check_echo(&hello, compression, asked)?;
    }
    let place = if tls13 { place::TLS13_HELLO } else { place::TLS12_HELLO };
    if hello.extensions.iter().any(|(kind, _)| !extension_rules::fits(*kind, place, asked.own)) {
        return Err(illegal(reason::SSL_R_BAD_EXTENSION));
    }
    if !tls13 {
        tls12()?;
    }
    let resumed = resumed(&hello, tls13, asked)?;
    answered(version, resumed.clone());
    if resumed.as_ref().is_some_and(|session| session.fields().id_context != asked.id_context) {
        return Err(illegal(reason::SSL_R_ATTEMPT_TO_REUSE_SESSION_IN_DIFFERENT_CONTEXT));
    }
    check_suite(&hello, tls13, asked)?;
    if let Some(session) = &resumed {
        check_session_suite(session.fields().suite, hello.suite, tls13)?;
    }
    if compression != 0 {
        return Err(illegal(reason::SSL_R_COMPRESSION_DISABLED));
    }
    if tls13 {
        check_key_share(&hello, asked)?
    } else {
        check_tls12(&hello, resumed.is_some(), asked)?
    }
    if let Some(session) = resumed {
        session.fields().suite = hello.suite; // in TLS 1.3 it may be another of the same hash
    }
    Ok(())
}

/// Splits a body; leaves the cursor before the compression method.
fn parse<'a>(body: &'a [u8], cursor: &mut Cursor<'a>, asked: &Asked<'_>) -> Result<ServerHello<'a>, Failure> {
    let mismatch = || undecodable(reason::SSL_R_LENGTH_MISMATCH);
    let random = cursor.take(34).ok_or_else(mismatch)?;
    if cursor.vec8().ok_or_else(mismatch)?.len() > 32 {
        return Err(illegal(reason::SSL_R_SSL3_SESSION_ID_TOO_LONG));
    }
    cursor.u16().ok_or_else(mismatch)?;
    let mut rest = *cursor;
    rest.u8().ok_or_else(mismatch)?;
    let is_retry = ServerHello::is_retry_start(random);
    let none_needed = rest.is_empty() && !is_retry;
    let block = if none_needed { Some(&[][..]) } else { rest.vec16().filter(|_| rest.is_empty()) };
    let block = block.ok_or_else(|| undecodable(reason::SSL_R_BAD_LENGTH))?;
    if !is_retry {
        collect(block, place::TLS12_HELLO | place::TLS13_HELLO, Some(&asked.hello), asked.own)?;
    }
    ServerHello::parse(body).ok_or_else(|| undecodable(reason::SSL_R_BAD_EXTENSION))
}

/// TLS 1.3 has no compression and echoes the client's session id.
fn check_echo(hello: &ServerHello<'_>, compression: u8, asked: &Asked<'_>) -> Result<(), Failure> {
    if compression != 0 {
        return Err(illegal(reason::SSL_R_INVALID_COMPRESSION_ALGORITHM));
    }
    match hello.session_id == asked.hello.session_id {
        true => Ok(()),
        false => Err(illegal(reason::SSL_R_INVALID_SESSION_ID)),
    }
}

fn choose_version(body: &[u8], hello: &ServerHello<'_>, asked: &Asked<'_>) -> Result<Version, Failure> {
    let mut version = Cursor(body).u16().unwrap_or_default();
    // SSL 3.0 has no extensions, so OpenSSL sees none.
    if let Some(data) = hello.extension(extension::SUPPORTED_VERSIONS).filter(|_| version != Version::SSL3.0) {
        version = selected_version(data)?;
    }
    let refused = |reason| Err(Failure::new(alert::PROTOCOL_VERSION, reason));
    if asked.retried.is_some() && version != Version::TLS1_3.0 {
        return refused(reason::SSL_R_WRONG_SSL_VERSION);
    }
    match Version(version) {
        Version::TLS1_3 if asked.enabled.tls13 => Ok(Version::TLS1_3),
        Version::TLS1_2 if asked.enabled.tls13 && hello.random.ends_with(DOWNGRADE) => {
            Err(illegal(reason::SSL_R_INAPPROPRIATE_FALLBACK))
        }
        Version::TLS1_2 if asked.enabled.tls12 => Ok(Version::TLS1_2),
        _ => refused(reason::SSL_R_UNSUPPORTED_PROTOCOL),
    }
}

/// The extension names one version, and nothing but TLS 1.3.
fn selected_version(data: &[u8]) -> Result<u16, Failure> {
    match data {
        [3, 4] => Ok(Version::TLS1_3.0),
        [_, _] => Err(illegal(reason::SSL_R_BAD_PROTOCOL_VERSION_NUMBER)),
        _ => Err(undecodable(reason::SSL_R_LENGTH_MISMATCH)),
    }
}

/// The session offered that the server goes on with.
fn resumed(hello: &ServerHello<'_>, tls13: bool, asked: &Asked<'_>) -> Result<Option<Arc<Session>>, Failure> {
    if !tls13 {
        let echoed = !hello.session_id.is_empty() && hello.session_id == asked.hello.session_id;
        let offered = asked.session.as_ref().filter(|session| session.fields().version == Version::TLS1_2);
        return Ok(offered.filter(|_| echoed).cloned());
    }
    let Some(data) = hello.extension(extension::PRE_SHARED_KEY) else { return Ok(None) };
    let place = data.try_into().map(u16::from_be_bytes).map_err(|_| undecodable(reason::SSL_R_LENGTH_MISMATCH))?;
    let offered = offered_identities(&asked.hello).len();
    // A ticket comes before a key from outside.
    match usize::from(place) {
        place if place >= offered => Err(illegal(reason::SSL_R_BAD_PSK_IDENTITY)),
        0 if offered > 1 || asked.key.is_none() => Ok(asked.session.clone()),
        _ => Ok(asked.key.clone()),
    }
}

fn check_suite(hello: &ServerHello<'_>, tls13: bool, asked: &Asked<'_>) -> Result<(), Failure> {
    let signals = matches!(hello.suite, 0x00FF | 0x5600); // no suites
    let Some(suite) = suites::by_id(hello.suite).filter(|_| !signals) else {
        return Err(illegal(reason::SSL_R_UNKNOWN_CIPHER_RETURNED));
    };
    let offered = numbers(asked.hello.cipher_suites).contains(&hello.suite) && suite.is_tls13() == tls13;
    match offered && asked.retried.is_none_or(|retried| retried == hello.suite) {
        true => Ok(()),
        false => Err(illegal(reason::SSL_R_WRONG_CIPHER_RETURNED)),
    }
}

fn check_session_suite(before: u16, now: u16, tls13: bool) -> Result<(), Failure> {
    if tls13 && hashes_with_sha384(before) != hashes_with_sha384(now) {
        return Err(illegal(reason::SSL_R_CIPHERSUITE_DIGEST_HAS_CHANGED));
    }
    match tls13 || before == now {
        true => Ok(()),
        false => Err(illegal(reason::SSL_R_OLD_SESSION_CIPHER_NOT_RETURNED)),
    }
}

/// Groups of the key shares that a ClientHello carries.
fn shared_groups(hello: &ClientHello<'_>) -> Vec<u16> {
    let mut list = Cursor(hello.extension(extension::KEY_SHARE).and_then(|data| Cursor(data).vec16()).unwrap_or(&[]));
    let mut groups = Vec::new();
    while let (Some(group), Some(_share)) = (list.u16(), list.vec16()) {
        groups.push(group);
    }
    groups
}

fn check_key_share(hello: &ServerHello<'_>, asked: &Asked<'_>) -> Result<(), Failure> {
    let Some(data) = hello.extension(extension::KEY_SHARE) else {
        return Err(Failure::new(alert::MISSING_EXTENSION, reason::SSL_R_NO_SUITABLE_KEY_SHARE));
    };
    let mismatch = || undecodable(reason::SSL_R_LENGTH_MISMATCH);
    let mut cursor = Cursor(data);
    let group = cursor.u16().ok_or_else(mismatch)?;
    if !shared_groups(&asked.hello).contains(&group) {
        return Err(illegal(reason::SSL_R_BAD_KEY_SHARE));
    }
    let share = cursor.vec16().filter(|share| !share.is_empty());
    let share = share.filter(|_| cursor.is_empty()).ok_or_else(mismatch)?;
    point(group, share).map_err(|_| illegal(reason::SSL_R_BAD_ECPOINT))
}

fn check_retry(block: &[u8], asked: &Asked<'_>) -> Result<(), Failure> {
    let found = collect(block, place::RETRY, Some(&asked.hello), asked.own)?;
    let find = |wanted| found.iter().find(|(kind, _)| *kind == wanted).map(|(_, data)| *data);
    let mismatch = || undecodable(reason::SSL_R_LENGTH_MISMATCH);
    if let Some(data) = find(extension::SUPPORTED_VERSIONS) {
        selected_version(data)?;
    }
    let share = find(extension::KEY_SHARE);
    if let Some(data) = share {
        let group = data.try_into().map(u16::from_be_bytes).map_err(|_| mismatch())?;
        let offered = asked.hello.list(extension::SUPPORTED_GROUPS).contains(&group);
        if !offered || shared_groups(&asked.hello).contains(&group) {
            return Err(illegal(reason::SSL_R_BAD_KEY_SHARE));
        }
    }
    let mut cookie = Cursor(find(extension::COOKIE).unwrap_or(&[0, 0]));
    let value = cookie.vec16().filter(|_| cookie.is_empty()).ok_or_else(mismatch)?;
    match share.is_none() && value.is_empty() {
        true => Err(illegal(reason::SSL_R_NO_CHANGE_FOLLOWING_HRR)),
        false => Ok(()),
    }
}

/// The extensions of a TLS 1.2 ServerHello.
fn check_tls12(hello: &ServerHello<'_>, resumes: bool, asked: &Asked<'_>) -> Result<(), Failure> {
    let bad = || undecodable(reason::SSL_R_BAD_EXTENSION);
    let renegotiation = hello.extension(extension::RENEGOTIATION_INFO);
    if let Some(data) = renegotiation {
        let mut cursor = Cursor(data);
        match cursor.vec8().filter(|_| cursor.is_empty()) {
            None => return Err(undecodable(reason::SSL_R_RENEGOTIATION_ENCODING_ERR)),
            Some(before) if !before.is_empty() => return Err(illegal(reason::SSL_R_RENEGOTIATION_MISMATCH)),
            Some(_) => {}
        }
    }
    let formats = hello.extension(extension::EC_POINT_FORMATS).map(|data| {
        let mut cursor = Cursor(data);
        cursor.vec8().filter(|_| cursor.is_empty()).ok_or_else(bad)
    });
    let must_be_empty = [extension::SERVER_NAME, extension::SESSION_TICKET, extension::STATUS_REQUEST];
    if hello.extension(extension::SERVER_NAME).is_some_and(|data| !data.is_empty()) {
        return Err(bad());
    }
    let formats = formats.transpose()?;
    if !resumes && formats.is_some_and(<[u8]>::is_empty) {
        return Err(undecodable(reason::SSL_R_BAD_LENGTH));
    }
    if must_be_empty.iter().any(|kind| hello.extension(*kind).is_some_and(|data| !data.is_empty())) {
        return Err(bad());
    }
    if let Some(data) = hello.extension(extension::MAX_FRAGMENT_LENGTH) {
        fragment::check_answer(data, &asked.hello)?;
    }
    if let Some(data) = hello.extension(extension::ALPN) {
        protocol(data, &asked.hello)?;
    }
    let tolerant = option::LEGACY_SERVER_CONNECT | option::ALLOW_UNSAFE_LEGACY_RENEGOTIATION;
    if renegotiation.is_none() && asked.options & tolerant == 0 {
        let reason = reason::SSL_R_UNSAFE_LEGACY_RENEGOTIATION_DISABLED;
        return Err(Failure::new(alert::HANDSHAKE_FAILURE, reason));
    }
    if formats.is_some_and(|formats| !formats.is_empty() && !formats.contains(&0)) {
        return Err(illegal(reason::SSL_R_TLS_INVALID_ECPOINTFORMAT_LIST));
    }
    let extended = hello.extension(extension::EXTENDED_MASTER_SECRET).is_some();
    let session = asked.session.as_ref().filter(|_| resumes);
    match session.is_some_and(|session| session.fields().extended_master_secret != extended) {
        true => Err(Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_INCONSISTENT_EXTMS)),
        false => Ok(()),
    }
}
