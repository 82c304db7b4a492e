//! Reading BER as leniently as OpenSSL does: padded and indefinite lengths pass, and every slice points into the
//! input, so that signatures are checked over the bytes as they came.

use crate::error::{Error, Lib, reason};

/// Universal tags (identifier octets without the constructed bit).
#[allow(missing_docs)]
pub mod tag {
    pub const BOOLEAN: u8 = 1;
    pub const INTEGER: u8 = 2;
    pub const BIT_STRING: u8 = 3;
    pub const OCTET_STRING: u8 = 4;
    pub const NULL: u8 = 5;
    pub const OID: u8 = 6;
    pub const ENUMERATED: u8 = 10;
    pub const UTF8_STRING: u8 = 12;
    pub const SEQUENCE: u8 = 16;
    pub const SET: u8 = 17;
    pub const PRINTABLE_STRING: u8 = 19;
    pub const T61_STRING: u8 = 20;
    pub const IA5_STRING: u8 = 22;
    pub const UTC_TIME: u8 = 23;
    pub const GENERALIZED_TIME: u8 = 24;
    pub const VISIBLE_STRING: u8 = 26;
    pub const UNIVERSAL_STRING: u8 = 28;
    pub const BMP_STRING: u8 = 30;
    /// `[n]`, context-specific.
    pub const fn context(number: u8) -> u8 {
        0x80 | number
    }
}

/// How deep indefinite lengths may be nested.
const MAX_DEPTH: usize = 30;

/// One element: tag, content and the whole as it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// Class and number; numbers above 30 all read as 31.
    pub tag: u8,
    /// Whether the content is made of elements.
    pub constructed: bool,
    /// The content, without end-of-contents octets.
    pub content: &'a [u8],
    /// Header, content and end-of-contents octets.
    pub whole: &'a [u8],
}

#[track_caller]
fn bad(number: u32) -> Error {
    Error::new(Lib::ASN1, number)
}

/// Identifier octets: tag, constructed, how many octets.
fn identifier(input: &[u8]) -> Option<(u8, bool, usize)> {
    let first = *input.first()?;
    let mut used = 1;
    if first & 0x1f == 0x1f {
        loop {
            let next = *input.get(used)?;
            used += 1;
            if next & 0x80 == 0 {
                break;
            }
            if used > 5 {
                return None;
            }
        }
    }
    Some((first & 0xdf, first & 0x20 != 0, used))
}

/// Length octets: the length (`None` if indefinite) and how many octets.
fn length(input: &[u8]) -> Option<(Option<usize>, usize)> {
    let first = *input.first()?;
    if first & 0x80 == 0 {
        return Some((Some(usize::from(first)), 1));
    }
    let count = usize::from(first & 0x7f);
    if count == 0 {
        return Some((None, 1));
    }
    let octets = input.get(1..1 + count)?;
    let significant = octets.iter().position(|octet| *octet != 0).map_or(&[][..], |start| &octets[start..]);
    if significant.len() > 4 {
        return None;
    }
    let value = significant.iter().fold(0usize, |value, octet| value << 8 | usize::from(*octet));
    Some((Some(value), 1 + count))
}

fn read_at(input: &[u8], depth: usize) -> Result<(Element<'_>, &[u8]), Error> {
    let header = || bad(reason::ASN1_R_BAD_OBJECT_HEADER);
    let (tag, constructed, id_len) = identifier(input).ok_or_else(header)?;
    let (len, len_len) = length(&input[id_len..]).ok_or_else(header)?;
    let body = &input[id_len + len_len..];
    if let Some(len) = len {
        let content = body
            .get(..len)
            .ok_or_else(|| bad(reason::ASN1_R_TOO_LONG).then(Lib::ASN1, reason::ASN1_R_BAD_OBJECT_HEADER))?;
        let (whole, rest) = input.split_at(id_len + len_len + len);
        return Ok((Element { tag, constructed, content, whole }, rest));
    }
    if !constructed || depth == MAX_DEPTH {
        return Err(header());
    }
    let mut rest = body;
    while !rest.starts_with(&[0, 0]) {
        if rest.is_empty() {
            return Err(bad(reason::ASN1_R_MISSING_EOC));
        }
        (_, rest) = read_at(rest, depth + 1)?;
    }
    let content = &body[..body.len() - rest.len()];
    let rest = &rest[2..];
    Ok((Element { tag, constructed, content, whole: &input[..input.len() - rest.len()] }, rest))
}

/// Reads elements one after the other.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Reads from the start of `input`.
    pub fn new(input: &'a [u8]) -> Self {
        Reader(input)
    }

    /// What has not been read.
    pub fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// Whether everything has been read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next element, whatever it is.
    pub fn any(&mut self) -> Result<Element<'a>, Error> {
        let (element, rest) = read_at(self.0, 0)?;
        self.0 = rest;
        Ok(element)
    }

    /// Whether the next element has this tag.
    pub fn next_is(&self, tag: u8) -> bool {
        self.0.first().is_some_and(|first| first & 0xdf == tag)
    }

    /// The next element, which must have this tag and form.
    pub fn expect(&mut self, tag: u8) -> Result<Element<'a>, Error> {
        let primitive = tag & 0xc0 == 0 && tag != tag::SEQUENCE && tag != tag::SET;
        let element = self.any()?;
        if element.tag != tag {
            return Err(bad(reason::ASN1_R_WRONG_TAG));
        }
        if element.constructed == primitive && tag & 0xc0 == 0 {
            let number =
                if primitive { reason::ASN1_R_TYPE_NOT_PRIMITIVE } else { reason::ASN1_R_SEQUENCE_NOT_CONSTRUCTED };
            return Err(bad(number));
        }
        Ok(element)
    }

    /// The next element if it has this tag.
    pub fn optional(&mut self, tag: u8) -> Result<Option<Element<'a>>, Error> {
        if self.next_is(tag) { self.expect(tag).map(Some) } else { Ok(None) }
    }

    /// Fails if something is left.
    pub fn end(self) -> Result<(), Error> {
        if self.0.is_empty() { Ok(()) } else { Err(bad(reason::ASN1_R_SEQUENCE_LENGTH_MISMATCH)) }
    }
}

impl<'a> Element<'a> {
    /// A reader of the content.
    pub fn reader(&self) -> Reader<'a> {
        Reader::new(self.content)
    }

    /// BOOLEAN, any octet but 0 being true.
    pub fn boolean(&self) -> Result<bool, Error> {
        match self.content {
            [value] => Ok(*value != 0),
            _ => Err(bad(reason::ASN1_R_BOOLEAN_IS_WRONG_LENGTH)),
        }
    }

    /// The content of an INTEGER: at least one octet and no padding.
    pub fn integer(&self) -> Result<&'a [u8], Error> {
        match self.content {
            [] => Err(bad(reason::ASN1_R_ILLEGAL_ZERO_CONTENT)),
            [0, next, ..] if next & 0x80 == 0 => Err(bad(reason::ASN1_R_ILLEGAL_PADDING)),
            [0xff, next, ..] if next & 0x80 != 0 => Err(bad(reason::ASN1_R_ILLEGAL_PADDING)),
            content => Ok(content),
        }
    }

    /// A BIT STRING's octets and how many bits of the last are unused; those bits are cleared.
    pub fn bits(&self) -> Result<(&'a [u8], u8), Error> {
        match self.content {
            [] => Err(bad(reason::ASN1_R_STRING_TOO_SHORT)),
            [unused, ..] if *unused > 7 => Err(bad(reason::ASN1_R_INVALID_BIT_STRING_BITS_LEFT)),
            [unused, octets @ ..] => Ok((octets, *unused)),
        }
    }

    /// The content of an OBJECT IDENTIFIER.
    pub fn oid(&self) -> Result<&'a [u8], Error> {
        let padded = |at: usize| self.content[at] == 0x80 && (at == 0 || self.content[at - 1] & 0x80 == 0);
        match self.content {
            [] => Err(bad(reason::ASN1_R_INVALID_OBJECT_ENCODING)),
            [.., last] if last & 0x80 != 0 => Err(bad(reason::ASN1_R_INVALID_OBJECT_ENCODING)),
            content if (0..content.len()).any(padded) => Err(bad(reason::ASN1_R_INVALID_OBJECT_ENCODING)),
            content => Ok(content),
        }
    }
}

/// A BIT STRING of named bits as a number: the first octet is the lowest, the second the next.
pub fn named_bits(octets: &[u8], unused: u8) -> u32 {
    let octet = |index: usize| {
        let value = octets.get(index).copied().unwrap_or(0);
        let mask = if index + 1 == octets.len() { 0xffu8 << unused } else { 0xff };
        u32::from(value & mask)
    };
    octet(0) | octet(1) << 8
}

/// Appends an element, DER-encoded.
pub fn write(out: &mut Vec<u8>, identifier: u8, content: &[u8]) {
    write_header(out, identifier, content.len());
    out.extend_from_slice(content);
}

/// Appends the header of an element of `len` bytes.
pub fn write_header(out: &mut Vec<u8>, identifier: u8, len: usize) {
    out.push(identifier);
    match len {
        0..=0x7f => out.push(len as u8),
        0x80..=0xff => out.extend([0x81, len as u8]),
        0x100..=0xffff => out.extend([0x82, (len >> 8) as u8, len as u8]),
        _ => out.extend([0x84, (len >> 24) as u8, (len >> 16) as u8, (len >> 8) as u8, len as u8]),
    }
}

/// Bytes of an element of `len` bytes with its header.
pub fn with_header(len: usize) -> usize {
    len + match len {
        0..=0x7f => 2,
        0x80..=0xff => 3,
        0x100..=0xffff => 4,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padded_and_indefinite_lengths_pass() {
        let mut reader = Reader::new(&[0x30, 0x82, 0, 2, 5, 0, 0x30, 0x80, 2, 1, 7, 0, 0, 9]);
        assert_eq!(reader.expect(tag::SEQUENCE).unwrap().content, [5, 0]);
        let indefinite = reader.expect(tag::SEQUENCE).unwrap();
        assert_eq!((indefinite.content, indefinite.whole.len()), (&[2, 1, 7][..], 7));
        assert_eq!(reader.rest(), [9]);
        assert!(Reader::new(&[0x30, 3, 5, 0]).any().is_err());
        assert!(Reader::new(&[0x30, 0x80, 5, 0]).any().is_err());
    }

    #[test]
    fn integers_are_minimal() {
        let integer =
            |content: &'static [u8]| Element { tag: 2, constructed: false, content, whole: content }.integer();
        assert!(integer(&[]).is_err());
        assert!(integer(&[0, 0x7f]).is_err());
        assert!(integer(&[0xff, 0x80]).is_err());
        assert_eq!(integer(&[0, 0x80]).unwrap(), [0, 0x80]);
    }
}
