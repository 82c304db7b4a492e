//! The value by which rustls' server remembers a session, adapted to what OpenSSL resumes.
//!
//! rustls takes a session up only for the name it was made for; OpenSSL leaves that to the session-id context. And
//! it takes early data whenever it can; OpenSSL asks the program first. Both are members of the value, whose form is
//! rustls' own: what does not look as expected is left as it is, and rustls judges it.

use rustls::pki_types::DnsName;
use zeroize::Zeroizing;

use crate::tls::handshake::messages::Cursor;

/// No protocol has this name: a value that holds it allows no early data.
const NO_PROTOCOL: &[u8] = b"\0no early data";

/// The value, as if the session had been made for `name`; without `early` it allows no early data.
pub fn adapted(value: &[u8], name: Option<&str>, early: bool) -> Zeroizing<Vec<u8>> {
    let copy = || Zeroizing::new(value.to_vec());
    rewrite(value, name.filter(|name| DnsName::try_from(*name).is_ok()), early).unwrap_or_else(copy)
}

fn rewrite(value: &[u8], name: Option<&str>, early: bool) -> Option<Zeroizing<Vec<u8>>> {
    let mut cursor = Cursor(value);
    let _name = optional(&mut cursor, Cursor::vec8)?;
    let start = cursor.0;
    let _version_and_suite = cursor.take(4)?;
    let _secret = cursor.vec8()?;
    let _extended = cursor.u8()?;
    let _chain = optional(&mut cursor, Cursor::vec24)?;
    let middle = &start[..start.len() - cursor.0.len()];
    let protocol = optional(&mut cursor, Cursor::vec8)?;
    let rest = cursor.0;
    let _data = cursor.vec16()?;
    let _times = cursor.take(12)?;
    if !cursor.is_empty() {
        return None;
    }
    let mut out = Zeroizing::new(Vec::with_capacity(value.len() + 64));
    put(&mut out, name.map(str::as_bytes))?;
    out.extend_from_slice(middle);
    put(&mut out, if early { protocol } else { Some(NO_PROTOCOL) })?;
    out.extend_from_slice(rest);
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

fn put(out: &mut Vec<u8>, member: Option<&[u8]>) -> Option<()> {
    match member {
        None => out.push(0),
        Some(bytes) => {
            out.extend([1, u8::try_from(bytes.len()).ok()?]);
            out.extend_from_slice(bytes);
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_name_and_protocol_change() {
        let tail = [&[3, 4, 0x13, 1, 2, 7, 7, 0, 0][..], &[1, 2, b'h', b'2'], &[0, 0], &[9; 12]].concat();
        let value = [&[1, 3][..], b"one", &tail].concat();
        assert_eq!(*adapted(&value, Some("other"), true), [&[1, 5][..], b"other", &tail].concat());
        assert_eq!(*adapted(&value, None, true), [&[0][..], &tail].concat());
        assert_eq!(*adapted(&value, Some("not a name"), true), [&[0][..], &tail].concat());
        assert!(adapted(&value, Some("one"), false).windows(NO_PROTOCOL.len()).any(|part| part == NO_PROTOCOL));
        for len in 0..value.len() {
            assert_eq!(*adapted(&value[..len], Some("other"), true), value[..len]);
        }
    }
}
