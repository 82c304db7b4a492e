//! Sessions as `i2d_SSL_SESSION` writes them: OpenSSL's ASN.1, in which they are whole.

use zeroize::Zeroizing;

use super::session::{Fields, Payload, Session};
use super::suites;
use super::version::Version;
use crate::crypto::der::{self, INTEGER, OCTET_STRING, Reader};
use crate::error::{Error, Lib, reason};

/// The form's own version.
const FORM: u64 = 1;
/// `SSL_SESS_FLAG_EXTMS`.
const FLAG_EXTENDED_MASTER: u64 = 1;
/// Bytes of the longest secret (`TLS13_MAX_RESUMPTION_PSK_LENGTH`).
const LONGEST_SECRET: usize = 512;

fn number(value: u64) -> Vec<u8> {
    der::unsigned(&value.to_be_bytes())
}

fn explicit(field: u8, content: &[u8]) -> Vec<u8> {
    der::element(0xA0 | field, content)
}

/// Fields with a value of 0 or nothing are left out.
fn optional_number(field: u8, value: u64) -> Vec<u8> {
    if value == 0 { Vec::new() } else { explicit(field, &number(value)) }
}

fn optional_bytes(field: u8, bytes: &[u8]) -> Vec<u8> {
    if bytes.is_empty() { Vec::new() } else { explicit(field, &der::element(OCTET_STRING, bytes)) }
}

fn optional_text(field: u8, text: Option<&[u8]>) -> Vec<u8> {
    text.map_or_else(Vec::new, |text| explicit(field, &der::element(OCTET_STRING, text)))
}

/// The encoding; `None` for a session without a suite, which OpenSSL does not encode either.
pub fn encode(session: &Session) -> Option<Zeroizing<Vec<u8>>> {
    let fields = session.fields();
    if fields.suite == 0 {
        return None;
    }
    let octets = |bytes: &[u8]| der::element(OCTET_STRING, bytes);
    let leaf = fields.peer_chain.first().map(|leaf| explicit(3, leaf)).unwrap_or_default();
    let flags = if fields.extended_master_secret { FLAG_EXTENDED_MASTER } else { 0 };
    let name = fields.server_name.as_deref().unwrap_or_default();
    let master = Zeroizing::new(octets(&fields.master));
    let content = Zeroizing::new(
        [
            &number(FORM)[..],
            &number(fields.version.0.into()),
            &octets(&fields.suite.to_be_bytes()),
            &octets(&fields.id),
            &master,
            &optional_number(1, fields.time),
            &optional_number(2, fields.timeout),
            &leaf,
            &explicit(4, &octets(&fields.id_context)),
            &optional_number(5, fields.verify_result.unsigned_abs()),
            &optional_bytes(6, name.as_bytes()),
            &optional_text(7, fields.identity_hint.as_deref()),
            &optional_text(8, fields.identity.as_deref()),
            &optional_number(9, fields.ticket_lifetime.into()),
            &optional_bytes(10, &fields.ticket),
            &optional_number(13, flags),
            &optional_number(14, fields.ticket_age_add.into()),
            &optional_number(15, fields.max_early_data.into()),
            &optional_bytes(16, &fields.alpn),
            &optional_number(17, fields.fragment_mode.into()),
            &optional_bytes(18, &fields.ticket_appdata),
            &explicit(19, &number(fields.group.unwrap_or_default().into())),
        ]
        .concat(),
    );
    Some(Zeroizing::new(der::element(der::SEQUENCE, &content)))
}

fn malformed() -> Error {
    Error::new(Lib::ASN1, reason::ASN1_R_BAD_OBJECT_HEADER)
        .then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR)
        .with_data("Type=SSL_SESSION_ASN1")
}

/// The number inside a field.
fn small(content: &[u8]) -> Option<u64> {
    let mut reader = Reader(content);
    (reader.peek() == Some(INTEGER)).then(|| reader.small())?
}

fn octets(content: &[u8]) -> Option<&[u8]> {
    Reader(content).expect(OCTET_STRING)
}

/// Reads a session; also how many bytes it took.
pub fn decode(input: &[u8]) -> Result<(Session, usize), Error> {
    let (_, _, whole) = Reader(input).element().ok_or_else(malformed)?;
    let mut reader = Reader(whole).sequence().ok_or_else(malformed)?;
    let form = reader.small().ok_or_else(malformed)?;
    let version = reader.small().ok_or_else(malformed)?;
    let suite = reader.expect(OCTET_STRING).ok_or_else(malformed)?;
    if form != FORM {
        return Err(Error::ssl(reason::SSL_R_UNKNOWN_SSL_VERSION));
    }
    if version >> 8 != 3 {
        return Err(Error::ssl(reason::SSL_R_UNSUPPORTED_SSL_VERSION));
    }
    let suite = <[u8; 2]>::try_from(suite).map_err(|_| Error::ssl(reason::SSL_R_CIPHER_CODE_WRONG_LENGTH))?;
    let suite = u16::from_be_bytes(suite);
    suites::by_id(suite).ok_or(Error::SILENT)?;
    let id = reader.expect(OCTET_STRING).filter(|id| id.len() <= 32).ok_or_else(malformed)?;
    let master = reader.expect(OCTET_STRING).ok_or_else(malformed)?;
    if master.len() > LONGEST_SECRET {
        return Err(Error::SILENT);
    }
    let mut fields = Fields {
        version: Version(version as u16),
        suite,
        id: id.to_vec(),
        master: Zeroizing::new(master.to_vec()),
        timeout: 3,
        verify_result: 0,
        leaf_alone: true,
        fragment_mode: 0,
        payload: Payload::Facts,
        ..Fields::default()
    };
    while let Some((tag, content, _)) = reader.element() {
        read_field(&mut fields, tag & 0x1F, content).ok_or_else(malformed)?;
    }
    Ok((Session::new(fields), whole.len()))
}

fn read_field(fields: &mut Fields, field: u8, content: &[u8]) -> Option<()> {
    match field {
        1 => fields.time = small(content)?,
        2 => fields.timeout = small(content)?,
        3 => fields.peer_chain = vec![content.into()],
        4 => fields.id_context = octets(content).filter(|context| context.len() <= 32)?.to_vec(),
        5 => fields.verify_result = i64::try_from(small(content)?).ok()?,
        6 => fields.server_name = Some(String::from_utf8_lossy(octets(content)?).into_owned()),
        7 => fields.identity_hint = Some(octets(content)?.to_vec()),
        8 => fields.identity = Some(octets(content)?.to_vec()),
        9 => fields.ticket_lifetime = u32::try_from(small(content)?).ok()?,
        10 => fields.ticket = octets(content)?.to_vec(),
        13 => fields.extended_master_secret = small(content)? & FLAG_EXTENDED_MASTER != 0,
        14 => fields.ticket_age_add = u32::try_from(small(content)?).ok()?,
        15 => fields.max_early_data = u32::try_from(small(content)?).ok()?,
        16 => fields.alpn = octets(content)?.to_vec(),
        17 => fields.fragment_mode = u8::try_from(small(content)?).ok()?,
        18 => fields.ticket_appdata = octets(content)?.to_vec(),
        19 => fields.group = Some(u16::try_from(small(content)?).ok()?).filter(|group| *group != 0),
        _ => {}
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let session = Session::new(Fields {
            version: Version::TLS1_2,
            suite: 0xC02B,
            id: vec![7; 32],
            server_name: Some("host".into()),
            master: Zeroizing::new(vec![1; 48]),
            ticket_age_add: 1 << 31,
            ..Fields::default()
        });
        let bytes = encode(&session).unwrap();
        let (again, len) = decode(&bytes).unwrap();
        assert_eq!(len, bytes.len());
        assert_eq!(encode(&again).unwrap(), bytes);
        assert!(again.is_resumable());
        for len in 0..bytes.len() {
            assert!(decode(&bytes[..len]).is_err());
        }
        assert!(encode(&Session::default()).is_none());
    }
}
