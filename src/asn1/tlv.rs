//! Tags, lengths and values: reads BER (long forms, indefinite lengths), writes DER.
//!
//! What is accepted and what is not is OpenSSL's, quirks included: the peers of programs have met it for decades.

use crate::error::{Error, Lib, reason};

/// The class bits of an identifier octet.
#[allow(missing_docs)]
pub mod class {
    pub const UNIVERSAL: u8 = 0;
    pub const APPLICATION: u8 = 0x40;
    pub const CONTEXT: u8 = 0x80;
    pub const PRIVATE: u8 = 0xc0;
}

const CONSTRUCTED: u8 = 0x20;
/// Strings may be nested this deep in constructed form.
const STRING_NEST: u32 = 5;

/// What stands before a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The tag number.
    pub tag: i32,
    /// The class bits.
    pub class: u8,
    /// Whether the value is made of further values.
    pub constructed: bool,
    /// Whether an end-of-contents marks the end instead of a length.
    pub indefinite: bool,
    /// How many bytes the header itself has.
    pub size: usize,
    /// How many bytes follow; 0 if indefinite.
    pub length: usize,
    /// Whether that is more than there are.
    pub overrun: bool,
}

impl Header {
    /// Reads the header at the start of `input`.
    pub fn read(input: &[u8]) -> Result<Header, Error> {
        if input.is_empty() {
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_TOO_SMALL));
        }
        Self::scan(input).ok_or_else(|| Error::new(Lib::ASN1, reason::ASN1_R_HEADER_TOO_LONG))
    }

    fn scan(input: &[u8]) -> Option<Header> {
        let (&first, mut rest) = input.split_first()?;
        let mut tag = i32::from(first & 0x1f);
        if tag == 0x1f {
            tag = 0;
            loop {
                let (&octet, after) = rest.split_first()?;
                if tag > i32::MAX >> 7 {
                    return None;
                }
                tag = tag << 7 | i32::from(octet & 0x7f);
                rest = after;
                if octet & 0x80 == 0 {
                    break;
                }
            }
        }
        let (indefinite, length, rest) = read_length(rest)?;
        let constructed = first & CONSTRUCTED != 0;
        if indefinite && !constructed {
            return None;
        }
        let (class, size) = (first & class::PRIVATE, input.len() - rest.len());
        Some(Header { tag, class, constructed, indefinite, size, length, overrun: length > rest.len() })
    }

    /// Reads a header whose value is all there.
    pub fn read_whole(input: &[u8]) -> Result<Header, Error> {
        let bad = |error: Error| error.then(Lib::ASN1, reason::ASN1_R_BAD_OBJECT_HEADER);
        let header = Header::read(input).map_err(bad)?;
        if header.overrun {
            return Err(bad(Error::new(Lib::ASN1, reason::ASN1_R_TOO_LONG)));
        }
        Ok(header)
    }

    /// The bytes after the header: as many as the length says, all if it is indefinite.
    pub fn body<'a>(&self, input: &'a [u8]) -> &'a [u8] {
        let rest = input.get(self.size..).unwrap_or_default();
        if self.indefinite { rest } else { rest.get(..self.length).unwrap_or(rest) }
    }
}

fn read_length(input: &[u8]) -> Option<(bool, usize, &[u8])> {
    let (&first, mut rest) = input.split_first()?;
    if first == 0x80 {
        return Some((true, 0, rest));
    }
    if first < 0x80 {
        return Some((false, first.into(), rest));
    }
    let mut octets = usize::from(first & 0x7f);
    if rest.len() < octets {
        return None;
    }
    while octets > 0 && rest[0] == 0 {
        (octets, rest) = (octets - 1, &rest[1..]);
    }
    if octets > size_of::<i64>() {
        return None;
    }
    let (octets, rest) = rest.split_at(octets);
    let length = octets.iter().fold(0u64, |sum, &octet| sum << 8 | u64::from(octet));
    Some((false, usize::try_from(i64::try_from(length).ok()?).ok()?, rest))
}

/// Whether `input` begins with an end-of-contents.
pub fn at_end(input: &[u8]) -> bool {
    input.starts_with(&[0, 0])
}

/// How many bytes the value of an indefinite length has, its end-of-contents included.
pub fn find_end(body: &[u8]) -> Result<usize, Error> {
    let (mut at, mut open) = (0, 1usize);
    while at < body.len() {
        if at_end(&body[at..]) {
            at += 2;
            open -= 1;
            if open == 0 {
                return Ok(at);
            }
            continue;
        }
        let header =
            Header::read_whole(&body[at..]).map_err(|error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR))?;
        at += header.size + header.length;
        open += usize::from(header.indefinite);
    }
    Err(Error::new(Lib::ASN1, reason::ASN1_R_MISSING_EOC))
}

/// Joins the pieces of a string in constructed form; how many bytes of `body` they took.
pub fn collect(body: &[u8], indefinite: bool, out: &mut Vec<u8>) -> Result<usize, Error> {
    collect_nested(body, indefinite, out, 0)
}

fn collect_nested(body: &[u8], indefinite: bool, out: &mut Vec<u8>, depth: u32) -> Result<usize, Error> {
    let mut at = 0;
    while at < body.len() {
        let rest = &body[at..];
        if at_end(rest) {
            if !indefinite {
                return Err(Error::new(Lib::ASN1, reason::ASN1_R_UNEXPECTED_EOC));
            }
            return Ok(at + 2);
        }
        let header =
            Header::read_whole(rest).map_err(|error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR))?;
        let piece = header.body(rest);
        at += header.size;
        if header.constructed {
            if depth >= STRING_NEST {
                return Err(Error::new(Lib::ASN1, reason::ASN1_R_NESTED_ASN1_STRING));
            }
            at += collect_nested(piece, header.indefinite, out, depth + 1)?;
        } else {
            out.extend_from_slice(piece);
            at += piece.len();
        }
    }
    if indefinite {
        return Err(Error::new(Lib::ASN1, reason::ASN1_R_MISSING_EOC));
    }
    Ok(at)
}

/// How a value is framed when it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// A length, primitive.
    Primitive,
    /// A length, constructed.
    Constructed,
    /// No length: an end-of-contents follows.
    Indefinite,
}

/// Writes a header for `length` bytes of value.
pub fn write_header(out: &mut Vec<u8>, framing: Framing, tag: i32, class: u8, length: usize) {
    let constructed = if framing == Framing::Primitive { 0 } else { CONSTRUCTED };
    let first = class & class::PRIVATE | constructed;
    if tag < 31 {
        out.push(first | (tag & 0x1f) as u8);
    } else {
        out.push(first | 0x1f);
        let groups = (32 - tag.leading_zeros()).div_ceil(7);
        for group in (0..groups).rev() {
            let more = if group > 0 { 0x80 } else { 0 };
            out.push(more | (tag >> (7 * group)) as u8 & 0x7f);
        }
    }
    match framing {
        Framing::Indefinite => out.push(0x80),
        _ if length < 0x80 => out.push(length as u8),
        _ => {
            let octets = length.to_be_bytes();
            let skip = length.leading_zeros() as usize / 8;
            out.push(0x80 | (octets.len() - skip) as u8);
            out.extend_from_slice(&octets[skip..]);
        }
    }
}

/// The order in which DER writes the members of a SET OF.
pub fn set_order(a: &[u8], b: &[u8]) -> std::cmp::Ordering {
    a.cmp(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_round_trip() {
        for tag in [0, 1, 30, 31, 127, 128, 16_383, 16_384, i32::MAX >> 1] {
            for length in [0, 1, 127, 128, 255, 256, 70_000] {
                let mut out = Vec::new();
                write_header(&mut out, Framing::Constructed, tag, class::CONTEXT, length);
                let size = out.len();
                out.resize(size + length, 0);
                let header = Header::read(&out).unwrap();
                assert_eq!((header.tag, header.length, header.size, header.overrun), (tag, length, size, false));
                assert!(header.constructed && header.class == class::CONTEXT);
            }
        }
    }

    #[test]
    fn bad_headers() {
        let too_long = Err(Error::new(Lib::ASN1, reason::ASN1_R_HEADER_TOO_LONG).entries()[0].code);
        for bad in
            [&[0x30][..], &[0x1f, 0x80], &[0x30, 0x81], &[0x04, 0x80], &[0x30, 0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]
        {
            assert_eq!(Header::read(bad).map_err(|error| error.entries()[0].code), too_long, "{bad:?}");
        }
        assert!(Header::read(&[4, 2, 0]).unwrap().overrun);
        assert!(Header::read(&[]).is_err());
    }

    #[test]
    fn indefinite_values() {
        assert_eq!(find_end(&[0x30, 0x80, 0, 0, 4, 1, 0, 0, 0, 9]), Ok(9));
        assert!(find_end(&[4, 1, 0]).is_err());
        let mut out = Vec::new();
        assert_eq!(collect(&[4, 1, 7, 0x24, 0x80, 4, 1, 8, 0, 0, 0, 0], true, &mut out), Ok(12));
        assert_eq!(out, [7, 8]);
    }

    #[test]
    fn garbage_never_panics() {
        let mut state = 0x1234_5678_u32;
        for _ in 0..20_000 {
            let bytes: Vec<u8> = (0..24)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    if state >> 29 == 0 { 0x80 } else { (state >> 24) as u8 }
                })
                .collect();
            let _ = Header::read_whole(&bytes).map(|header| header.body(&bytes).len());
            let _ = find_end(&bytes);
            let _ = collect(&bytes, true, &mut Vec::new());
        }
    }
}
