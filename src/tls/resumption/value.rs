//! The value by which rustls' server remembers a session: its form is rustls' own, so it is taken apart here as soon as
//! rustls gives it, and put together again when rustls wants it back.
//!
//! Nothing else has to know it, and a session that OpenSSL wrote can be resumed. Two members are not the session's own:
//! rustls takes a session up only for the name it was made for, where OpenSSL leaves that to the session-id context;
//! and it takes early data whenever it can, where OpenSSL asks the program first.

use rustls::pki_types::DnsName;
use zeroize::Zeroizing;

use crate::tls::handshake::messages::Cursor;
use crate::tls::session::Fields;

/// No protocol has this name: a value that holds it allows no early data.
const NO_PROTOCOL: &[u8] = b"\0no early data";

/// What rustls alone knows of a session.
pub struct Parts {
    /// TLS 1.2's master secret or TLS 1.3's PSK.
    pub secret: Zeroizing<Vec<u8>>,
    /// What TLS 1.3's client adds to the ticket's age.
    pub age_add: u32,
}

/// Takes a value apart; `None` if it does not look as expected.
pub fn parts(value: &[u8]) -> Option<Parts> {
    let mut cursor = Cursor(value);
    let _name = optional(&mut cursor, Cursor::vec8)?;
    let _version_and_suite = cursor.take(4)?;
    let secret = cursor.vec8()?;
    let _extended = cursor.u8()?;
    let _chain = optional(&mut cursor, Cursor::vec24)?;
    let _protocol = optional(&mut cursor, Cursor::vec8)?;
    let _data = cursor.vec16()?;
    let _made = cursor.take(8)?;
    let age_add = cursor.u32()?;
    cursor.is_empty().then(|| Parts { secret: Zeroizing::new(secret.to_vec()), age_add })
}

/// The value of a session, as if it had been made for `name`; without `early` it allows no early data. `None` if a
/// member is too long for it.
pub fn made(fields: &Fields, name: Option<&str>, early: bool) -> Option<Zeroizing<Vec<u8>>> {
    let name = name.filter(|name| DnsName::try_from(*name).is_ok());
    let protocol = Some(&fields.alpn[..]).filter(|name| !name.is_empty());
    let most = fields.master.len() + name.map_or(0, str::len) + fields.alpn.len() + 64;
    let mut out = Zeroizing::new(Vec::with_capacity(most)); // never to be moved, for it holds a secret
    put_optional(&mut out, name.map(str::as_bytes))?;
    out.extend(fields.version.0.to_be_bytes());
    out.extend(fields.suite.to_be_bytes());
    put(&mut out, &fields.master)?;
    out.push(fields.extended_master_secret.into());
    out.push(0); // the client's certificates: the session has them
    put_optional(&mut out, if early { protocol } else { Some(NO_PROTOCOL) })?;
    out.extend([0, 0]); // no data of an application's
    out.extend(fields.time.to_be_bytes());
    out.extend(fields.ticket_age_add.to_be_bytes());
    Some(out)
}

/// A member that a byte says is there or not.
fn optional<'a>(cursor: &mut Cursor<'a>, read: fn(&mut Cursor<'a>) -> Option<&'a [u8]>) -> Option<Option<&'a [u8]>> {
    match cursor.u8()? {
        0 => Some(None),
        1 => read(cursor).map(Some),
        _ => None,
    }
}

fn put(out: &mut Vec<u8>, member: &[u8]) -> Option<()> {
    out.push(u8::try_from(member.len()).ok()?);
    out.extend_from_slice(member);
    Some(())
}

fn put_optional(out: &mut Vec<u8>, member: Option<&[u8]>) -> Option<()> {
    out.push(member.is_some().into());
    member.map_or(Some(()), |bytes| put(out, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::version::Version;

    #[test]
    fn what_is_made_can_be_taken_apart() {
        let fields = Fields {
            version: Version::TLS1_3,
            suite: 0x1301,
            master: Zeroizing::new(vec![7; 32]),
            ticket_age_add: 0x0102_0304,
            alpn: b"h2".to_vec(),
            ..Fields::default()
        };
        for (name, early) in [(Some("host"), true), (None, false), (Some("not a name"), true)] {
            let value = made(&fields, name, early).unwrap();
            let parts = parts(&value).unwrap();
            assert_eq!((&parts.secret, parts.age_add), (&fields.master, fields.ticket_age_add));
            assert_eq!(value.windows(NO_PROTOCOL.len()).any(|part| part == NO_PROTOCOL), !early);
            for len in 0..value.len() {
                assert!(super::parts(&value[..len]).is_none());
            }
        }
    }
}
