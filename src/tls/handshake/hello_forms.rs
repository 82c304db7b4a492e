//! The forms of a ClientHello's extensions as OpenSSL reads them: a table, in the order in which it does.

use super::alert::description as alert;
use super::hello_check::Judge;
use super::messages::{Cursor, extension};
use super::provider;
use crate::error::reason;
use crate::tls::version::Version;

/// What is wrong.
pub struct Wrong {
    /// The alert to answer with.
    pub alert: u8,
    /// Why.
    pub reason: u32,
    /// What the elliptic curves say first, if they do.
    pub point: Option<u32>,
}

const fn wrong(alert: u8, reason: u32) -> Wrong {
    Wrong { alert, reason, point: None }
}

type Check = fn(&Judge<'_>, Cursor<'_>) -> Result<(), Wrong>;

/// One kind of extension.
pub struct Form {
    /// Its type.
    pub kind: u16,
    /// The only version it is looked at in.
    pub only: Option<Version>,
    /// Judges what it holds.
    pub check: Check,
}

const fn form(kind: u16, only: Option<Version>, check: Check) -> Form {
    Form { kind, only, check }
}

const TLS13: Option<Version> = Some(Version::TLS1_3);
const TLS12: Option<Version> = Some(Version::TLS1_2);

/// What is read before a session is looked for.
pub const SESSION_FORMS: [Form; 2] =
    [form(extension::PSK_KEY_EXCHANGE_MODES, TLS13, list8), form(extension::PRE_SHARED_KEY, TLS13, identities)];

/// All others.
pub const TLS_FORMS: [Form; 15] = [
    form(extension::RENEGOTIATION_INFO, TLS12, renegotiation_info),
    form(extension::SERVER_NAME, None, server_name),
    form(extension::MAX_FRAGMENT_LENGTH, None, max_fragment_length),
    form(extension::SRP, TLS12, srp_name),
    form(extension::EC_POINT_FORMATS, TLS12, list8),
    form(extension::SUPPORTED_GROUPS, None, numbers16),
    form(extension::STATUS_REQUEST, None, status_request),
    form(extension::ALPN, None, protocols),
    form(extension::EXTENDED_MASTER_SECRET, TLS12, nothing),
    form(extension::SIGNATURE_ALGORITHMS_CERT, None, numbers16),
    form(extension::POST_HANDSHAKE_AUTH, TLS13, post_handshake_auth),
    form(extension::SIGNATURE_ALGORITHMS, None, numbers16),
    form(extension::KEY_SHARE, TLS13, key_share),
    form(extension::EARLY_DATA, TLS13, early_data),
    form(extension::CERTIFICATE_AUTHORITIES, TLS13, authorities),
];

const MALFORMED: Wrong = wrong(alert::DECODE_ERROR, reason::SSL_R_BAD_EXTENSION);
const BAD_LENGTH: Wrong = wrong(alert::DECODE_ERROR, reason::SSL_R_LENGTH_MISMATCH);
const BAD_SHARE: Wrong = wrong(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_KEY_SHARE);

fn ensure(right: bool, wrong: Wrong) -> Result<(), Wrong> {
    if right { Ok(()) } else { Err(wrong) }
}

fn list8(_: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    ensure(data.whole8().is_some_and(|list| !list.is_empty()), MALFORMED)
}

fn nothing(_: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    ensure(data.is_empty(), MALFORMED)
}

fn srp_name(_: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    ensure(data.whole8().is_some_and(|name| !name.contains(&0)), MALFORMED)
}

fn numbers16(_: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    let list = data.whole16().ok_or(MALFORMED)?;
    ensure(!list.is_empty() && list.len().is_multiple_of(2), MALFORMED)
}

fn renegotiation_info(_: &Judge<'_>, mut data: Cursor<'_>) -> Result<(), Wrong> {
    let verify_data = data.vec8().ok_or(wrong(alert::DECODE_ERROR, reason::SSL_R_RENEGOTIATION_ENCODING_ERR))?;
    ensure(verify_data.is_empty(), wrong(alert::HANDSHAKE_FAILURE, reason::SSL_R_RENEGOTIATION_MISMATCH))
}

fn server_name(_: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    /// A longer name is no host's.
    const MAX: usize = 255;
    let mut list = Cursor(data.whole16().ok_or(MALFORMED)?);
    ensure(list.u8() == Some(0), MALFORMED)?;
    let name = list.whole16().ok_or(MALFORMED)?;
    ensure(name.len() <= MAX && !name.contains(&0), wrong(alert::UNRECOGNIZED_NAME, reason::SSL_R_BAD_EXTENSION))
}

fn max_fragment_length(_: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    ensure(data.0.len() == 1, MALFORMED)?;
    let known = (1..=4).contains(&data.0[0]);
    ensure(known, wrong(alert::ILLEGAL_PARAMETER, reason::SSL_R_SSL3_EXT_INVALID_MAX_FRAGMENT_LENGTH))
}

fn status_request(_: &Judge<'_>, mut data: Cursor<'_>) -> Result<(), Wrong> {
    const OCSP: u8 = 1;
    if data.u8().ok_or(MALFORMED)? != OCSP {
        return Ok(());
    }
    let mut responders = Cursor(data.vec16().ok_or(MALFORMED)?);
    while !responders.is_empty() {
        // By name or by key: explicitly tagged 1 or 2.
        let id = responders.vec16().ok_or(MALFORMED)?;
        ensure(is_der(id, 0xA1) || is_der(id, 0xA2), MALFORMED)?;
    }
    let extensions = data.whole16().ok_or(MALFORMED)?;
    ensure(extensions.is_empty() || is_der(extensions, 0x30), MALFORMED)
}

/// Whether bytes are one DER element with this tag, as far as its length tells.
fn is_der(bytes: &[u8], tag: u8) -> bool {
    let mut cursor = Cursor(bytes);
    let tagged = cursor.u8() == Some(tag);
    let len = match cursor.u8() {
        Some(len @ 0..=0x7F) => Some(len.into()),
        Some(0x81) => cursor.u8().map(usize::from),
        Some(0x82) => cursor.u16().map(usize::from),
        _ => None,
    };
    tagged && len == Some(cursor.0.len())
}

fn protocols(_: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    let mut names = Cursor(data.whole16().filter(|list| !list.is_empty()).ok_or(MALFORMED)?);
    while !names.is_empty() {
        ensure(names.vec8().is_some_and(|name| !name.is_empty()), MALFORMED)?;
    }
    Ok(())
}

fn post_handshake_auth(_: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    ensure(data.is_empty(), wrong(alert::DECODE_ERROR, reason::SSL_R_POST_HANDSHAKE_AUTH_ENCODING_ERR))
}

fn early_data(judge: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    ensure(data.is_empty(), MALFORMED)?;
    ensure(judge.retried.is_none(), wrong(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_EXTENSION))
}

fn authorities(_: &Judge<'_>, mut data: Cursor<'_>) -> Result<(), Wrong> {
    let mut names = Cursor(data.vec16().ok_or(BAD_LENGTH)?);
    while !names.is_empty() {
        let name = names.vec16().ok_or(BAD_LENGTH)?;
        ensure(is_der(name, 0x30), wrong(alert::DECODE_ERROR, reason::ERR_R_ASN1_LIB))?;
    }
    ensure(data.is_empty(), MALFORMED)
}

fn identities(judge: &Judge<'_>, mut data: Cursor<'_>) -> Result<(), Wrong> {
    /// A pre-shared key together with a key exchange, the only mode we know.
    const PSK_DHE_KE: u8 = 1;
    let modes = judge.hello.extension(extension::PSK_KEY_EXCHANGE_MODES).unwrap_or_default();
    if !modes.iter().skip(1).any(|mode| *mode == PSK_DHE_KE) {
        return Ok(());
    }
    let mut identities = Cursor(data.vec16().ok_or(MALFORMED)?);
    while !identities.is_empty() {
        let identity = identities.vec16().ok_or(MALFORMED)?;
        ensure(identities.take(4).is_some() && !identity.is_empty(), MALFORMED)?;
    }
    Ok(())
}

fn key_share(judge: &Judge<'_>, data: Cursor<'_>) -> Result<(), Wrong> {
    let mut shares = Cursor(data.whole16().ok_or(BAD_LENGTH)?);
    let (theirs, ours) = (judge.hello.list(extension::SUPPORTED_GROUPS), provider::groups(judge.settings));
    let none = wrong(alert::MISSING_EXTENSION, reason::SSL_R_MISSING_SUPPORTED_GROUPS_EXTENSION);
    let asked = judge.retried.and_then(|retried| retried.group);
    // A second hello need not name them again.
    ensure(!theirs.is_empty() || judge.retried.is_some(), none)?;
    ensure(asked.is_none() || !shares.is_empty(), BAD_SHARE)?;
    let mut found = false;
    while !shares.is_empty() {
        let (group, point) = shares.u16().zip(shares.vec16()).ok_or(BAD_LENGTH)?;
        ensure(!point.is_empty(), BAD_LENGTH)?;
        if found {
            continue;
        }
        ensure(asked.is_none_or(|asked| asked == group && shares.is_empty()), BAD_SHARE)?;
        ensure(theirs.is_empty() || theirs.contains(&group), BAD_SHARE)?;
        if ours.contains(&group) {
            found = true;
            // OpenSSL's curves look only at what says that it is uncompressed.
            let looked_at = group != X25519 && point.len() > 2 && point[0] == 4;
            let point_says = looked_at.then_some(reason::EC_R_INVALID_ENCODING);
            let bad = Wrong { point: point_says, ..wrong(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_ECPOINT) };
            ensure(is_point(group, point), bad)?;
        }
    }
    Ok(())
}

const X25519: u16 = 29;

/// Whether bytes have the form of a client's share of a group.
fn is_point(group: u16, bytes: &[u8]) -> bool {
    let uncompressed = |len| bytes.len() == len && bytes[0] == 4;
    match group {
        23 => uncompressed(65),
        24 => uncompressed(97),
        25 => uncompressed(133),
        29 => bytes.len() == 32,
        _ => true,
    }
}
