//! Distinguished names: their canonical form, by which OpenSSL compares and hashes them.
//!
//! Two names are equal if their text is, whatever the string types, ASCII case folded, white space trimmed and
//! collapsed, the members of an RDN in any order.

use std::ops::Range;

use super::ber::{self, Element, Reader, tag};
use crate::error::{Error, Lib, reason};

/// One attribute of a name.
#[derive(Clone, Copy, Debug)]
pub struct Attribute<'a> {
    /// Its type, content octets of the OID.
    pub oid: &'a [u8],
    /// Its value.
    pub value: Element<'a>,
    /// Which RDN it belongs to, from 0.
    pub set: usize,
}

/// A name as it was encoded, and its canonical form.
#[derive(Clone, Debug)]
pub struct Name {
    encoded: Box<[u8]>,
    canonical: Box<[u8]>,
    entries: usize,
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.canonical == other.canonical
    }
}

impl Eq for Name {}

impl Name {
    /// Reads a `Name` (the SEQUENCE and all).
    pub fn parse(encoded: &[u8]) -> Result<Self, Error> {
        let mut reader = Reader::new(encoded);
        let element = reader.expect(tag::SEQUENCE)?;
        reader.end()?;
        Name::from_rdns(element.content, encoded)
    }

    /// Reads the name whose RDNs are `rdns`.
    fn from_rdns(rdns: &[u8], encoded: &[u8]) -> Result<Self, Error> {
        let mut canonical = Vec::with_capacity(rdns.len());
        let mut entries = 0;
        let (mut reader, mut scratch) = (Reader::new(rdns), Scratch::new(rdns.len()));
        while !reader.is_empty() {
            entries += scratch.canonical_rdn(reader.expect(tag::SET)?, &mut canonical)?;
        }
        Ok(Name { encoded: encoded.into(), canonical: canonical.into(), entries })
    }

    /// An RDN (content of its SET) added to this name, as relative distribution points are.
    pub fn with_rdn(&self, rdn: &[u8]) -> Result<Self, Error> {
        let mut outer = Reader::new(&self.encoded);
        let mut rdns = outer.expect(tag::SEQUENCE)?.content.to_vec();
        ber::write(&mut rdns, 0x31, rdn);
        let mut encoded = Vec::new();
        ber::write(&mut encoded, 0x30, &rdns);
        Name::parse(&encoded)
    }

    /// The encoding it came in.
    pub fn encoded(&self) -> &[u8] {
        &self.encoded
    }

    /// The canonical form, for comparison and hashing.
    pub fn canonical(&self) -> &[u8] {
        &self.canonical
    }

    /// How many attributes there are.
    pub fn len(&self) -> usize {
        self.entries
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries == 0
    }

    /// The attributes in order.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'_>> {
        let rdns = Reader::new(&self.encoded).expect(tag::SEQUENCE).map_or(&[][..], |element| element.content);
        let mut sets = Reader::new(rdns);
        let mut current = Reader::new(&[]);
        let mut set = 0;
        std::iter::from_fn(move || {
            while current.is_empty() {
                current = sets.any().ok()?.reader();
                set += 1;
            }
            let (oid, value) = attribute(current.any().ok()?).ok()?;
            Some(Attribute { oid, value, set: set - 1 })
        })
    }

    /// The number in the file names of a certificate directory: four octets of SHA-1 of the canonical form.
    pub fn hash(&self) -> u32 {
        let digest = sha1(&self.canonical);
        u32::from_le_bytes([digest[0], digest[1], digest[2], digest[3]])
    }
}

/// SHA-1, which OpenSSL names certificates and directory entries by.
pub fn sha1(data: &[u8]) -> [u8; 20] {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA1_FOR_LEGACY_USE_ONLY, data);
    let mut octets = [0; 20];
    octets.copy_from_slice(digest.as_ref());
    octets
}

fn attribute(element: Element<'_>) -> Result<(&[u8], Element<'_>), Error> {
    let mut reader = element.reader();
    let oid = reader.expect(tag::OID)?.oid()?;
    let value = reader.any()?;
    reader.end()?;
    Ok((oid, value))
}

/// Room for an RDN's canonical form, used again for the next.
struct Scratch {
    /// Its attributes, and where each stands.
    attributes: Vec<u8>,
    places: Vec<Range<usize>>,
    /// The text of one.
    text: Vec<u8>,
}

impl Scratch {
    /// Room for a name of `len` bytes.
    fn new(len: usize) -> Self {
        let room = || Vec::with_capacity(len);
        Scratch { attributes: room(), places: Vec::with_capacity(1), text: room() }
    }

    /// Appends the canonical form of one RDN; tells how many attributes it has.
    fn canonical_rdn(&mut self, set: Element<'_>, out: &mut Vec<u8>) -> Result<usize, Error> {
        self.attributes.clear();
        self.places.clear();
        let mut reader = set.reader();
        while !reader.is_empty() {
            let (oid, value) = attribute(reader.expect(tag::SEQUENCE)?)?;
            let start = self.attributes.len();
            self.canonical_attribute(oid, value)?;
            self.places.push(start..self.attributes.len());
        }
        let attributes = &self.attributes;
        self.places.sort_by(|one, other| attributes[one.clone()].cmp(&attributes[other.clone()]));
        if !self.places.is_empty() {
            ber::write_header(out, 0x31, attributes.len());
            self.places.iter().for_each(|place| out.extend_from_slice(&attributes[place.clone()]));
        }
        Ok(self.places.len())
    }

    fn canonical_attribute(&mut self, oid: &[u8], value: Element<'_>) -> Result<(), Error> {
        if !is_allowed(&value) {
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_MSTRING_WRONG_TAG));
        }
        let has_text = match value.tag {
            // These stand for themselves.
            tag::UTF8_STRING | tag::PRINTABLE_STRING | tag::T61_STRING | tag::IA5_STRING | tag::VISIBLE_STRING
                if value.content.is_ascii() =>
            {
                fold(value.content, &mut self.text);
                true
            }
            _ => text(value)?.map(|text| fold(text.as_bytes(), &mut self.text)).is_some(),
        };
        let len = if has_text { ber::with_header(self.text.len()) } else { value.whole.len() };
        let out = &mut self.attributes;
        ber::write_header(out, 0x30, ber::with_header(oid.len()) + len);
        ber::write(out, tag::OID, oid);
        match has_text {
            true => ber::write(out, tag::UTF8_STRING, &self.text),
            false => out.extend_from_slice(value.whole),
        }
        Ok(())
    }
}

/// Whether a name may hold a value of this type: what OpenSSL's `ASN1_PRINTABLE` lets through.
fn is_allowed(value: &Element<'_>) -> bool {
    matches!(value.tag, 3 | 7..=16 | 18..=20 | 22 | 28..=30)
}

/// The text of a string value; `None` if the type is not one whose text counts.
pub fn text(value: Element<'_>) -> Result<Option<String>, Error> {
    let illegal = |number| Error::new(Lib::ASN1, number);
    let content = value.content;
    let text = match value.tag {
        tag::UTF8_STRING => match std::str::from_utf8(content) {
            Ok(text) => text.to_owned(),
            Err(_) => return Err(illegal(reason::ASN1_R_INVALID_UTF8STRING)),
        },
        tag::PRINTABLE_STRING | tag::T61_STRING | tag::IA5_STRING | tag::VISIBLE_STRING => {
            content.iter().map(|octet| char::from(*octet)).collect()
        }
        tag::BMP_STRING if !content.len().is_multiple_of(2) => {
            return Err(illegal(reason::ASN1_R_INVALID_BMPSTRING_LENGTH));
        }
        tag::BMP_STRING => {
            let units = content.chunks_exact(2).map(|unit| u32::from(unit[0]) << 8 | u32::from(unit[1]));
            units
                .map(char::from_u32)
                .collect::<Option<_>>()
                .ok_or_else(|| illegal(reason::ASN1_R_ILLEGAL_CHARACTERS))?
        }
        tag::UNIVERSAL_STRING if !content.len().is_multiple_of(4) => {
            return Err(illegal(reason::ASN1_R_INVALID_UNIVERSALSTRING_LENGTH));
        }
        tag::UNIVERSAL_STRING => {
            let units = content.chunks_exact(4).map(|unit| u32::from_be_bytes([unit[0], unit[1], unit[2], unit[3]]));
            units
                .map(char::from_u32)
                .collect::<Option<_>>()
                .ok_or_else(|| illegal(reason::ASN1_R_ILLEGAL_CHARACTERS))?
        }
        _ => return Ok(None),
    };
    Ok(Some(text))
}

fn is_space(octet: &u8) -> bool {
    matches!(octet, b' ' | 9..=13)
}

/// Trims and collapses white space and folds ASCII case; what was in `folded` goes.
fn fold(text: &[u8], folded: &mut Vec<u8>) {
    folded.clear();
    for octet in text {
        match is_space(octet) {
            true if folded.last().is_none_or(|last| *last == b' ') => {}
            true => folded.push(b' '),
            false => folded.push(octet.to_ascii_lowercase()),
        }
    }
    if folded.last() == Some(&b' ') {
        folded.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(string_tag: u8, text: &[u8]) -> Result<Name, Error> {
        let (mut attribute, mut sequence, mut set, mut all) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        ber::write(&mut attribute, tag::OID, super::super::oid::COMMON_NAME);
        ber::write(&mut attribute, string_tag, text);
        ber::write(&mut sequence, 0x30, &attribute);
        ber::write(&mut set, 0x31, &sequence);
        ber::write(&mut all, 0x30, &set);
        Name::parse(&all)
    }

    #[test]
    fn text_decides() {
        let plain = name(tag::PRINTABLE_STRING, b"Test CA").unwrap();
        assert_eq!(plain, name(tag::UTF8_STRING, b"  test \t ca ").unwrap());
        assert_eq!(plain, name(tag::BMP_STRING, b"\0T\0e\0s\0t\0 \0C\0A").unwrap());
        assert_ne!(plain, name(tag::UTF8_STRING, b"testca").unwrap());
        assert!(name(tag::UTF8_STRING, b"\xff").is_err());
        assert!(name(tag::OCTET_STRING, b"x").is_err());
    }

    #[test]
    fn members_of_a_set_have_no_order() {
        let member = |text: &[u8]| {
            let (mut attribute, mut sequence) = (Vec::new(), Vec::new());
            ber::write(&mut attribute, tag::OID, super::super::oid::COMMON_NAME);
            ber::write(&mut attribute, tag::UTF8_STRING, text);
            ber::write(&mut sequence, 0x30, &attribute);
            sequence
        };
        let name = |sets: &[&[&[u8]]]| {
            let (mut rdns, mut all) = (Vec::new(), Vec::new());
            sets.iter().for_each(|members| ber::write(&mut rdns, 0x31, &members.concat()));
            ber::write(&mut all, 0x30, &rdns);
            Name::parse(&all).unwrap()
        };
        let long = [b'c'; 300];
        let (a, b, c) = (&member(b"A")[..], &member("\u{e9} b".as_bytes())[..], &member(&long)[..]);
        let plain = name(&[&[a, b, c], &[b]]);
        assert_eq!((plain.len(), &plain), (4, &name(&[&[c, a, b], &[b]])));
        assert_ne!(plain, name(&[&[a, b], &[c, b]]));
        assert!(name(&[&[], &[a]]) == name(&[&[a]]));
    }
}
