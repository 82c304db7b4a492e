//! The little DER that key containers need: reading and writing elements of definite length.
#![forbid(unsafe_code)]

/// Universal tags used in key containers.
pub const INTEGER: u8 = 0x02;
/// BIT STRING.
pub const BIT_STRING: u8 = 0x03;
/// OCTET STRING.
pub const OCTET_STRING: u8 = 0x04;
/// NULL.
pub const NULL: u8 = 0x05;
/// OBJECT IDENTIFIER.
pub const OBJECT_IDENTIFIER: u8 = 0x06;
/// SEQUENCE, constructed.
pub const SEQUENCE: u8 = 0x30;

/// Reads elements one after the other.
#[derive(Clone, Copy)]
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// Whether all is read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next element's tag, unread.
    pub fn peek(&self) -> Option<u8> {
        self.0.first().copied()
    }

    /// The next element: tag, contents and the whole encoding. `None` if it is not DER of one-byte tag.
    pub fn element(&mut self) -> Option<(u8, &'a [u8], &'a [u8])> {
        let (&tag, rest) = self.0.split_first()?;
        let (&first, rest) = rest.split_first()?;
        let (len, header) = match first {
            0..=0x7f => (usize::from(first), 2),
            0x81..=0x84 => {
                let count = usize::from(first & 0x7f);
                let len = rest.get(..count)?.iter().fold(0usize, |len, &byte| len << 8 | usize::from(byte));
                (len >= 0x80).then_some((len, 2 + count))?
            }
            _ => return None,
        };
        let whole = self.0.get(..header.checked_add(len)?)?;
        self.0 = &self.0[whole.len()..];
        (tag & 0x1f != 0x1f).then_some((tag, &whole[header..], whole))
    }

    /// The contents of the next element, which must have this tag.
    pub fn expect(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.element().filter(|(found, ..)| *found == tag).map(|(_, contents, _)| contents)
    }

    /// A reader of the contents of the next element, which must be a SEQUENCE.
    pub fn sequence(&mut self) -> Option<Reader<'a>> {
        self.expect(SEQUENCE).map(Reader)
    }

    /// The big-endian magnitude of the next element, a non-negative INTEGER.
    pub fn unsigned(&mut self) -> Option<&'a [u8]> {
        let contents = self.expect(INTEGER)?;
        match contents {
            [0, rest @ ..] => Some(rest),
            [first, ..] if first & 0x80 == 0 => Some(contents),
            _ => None,
        }
    }

    /// The next element, a small non-negative INTEGER.
    pub fn small(&mut self) -> Option<u64> {
        let magnitude = self.unsigned()?;
        (magnitude.len() <= 8).then(|| magnitude.iter().fold(0, |value, &byte| value << 8 | u64::from(byte)))
    }
}

/// Encodes one element.
pub fn element(tag: u8, contents: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(contents.len() + 6);
    out.push(tag);
    if contents.len() < 0x80 {
        out.push(contents.len() as u8);
    } else {
        let bytes = contents.len().to_be_bytes();
        let skip = bytes.iter().take_while(|byte| **byte == 0).count();
        out.push(0x80 | (bytes.len() - skip) as u8);
        out.extend_from_slice(&bytes[skip..]);
    }
    out.extend_from_slice(contents);
    out
}

/// Encodes a SEQUENCE of elements.
pub fn sequence(elements: &[&[u8]]) -> Vec<u8> {
    element(SEQUENCE, &elements.concat())
}

/// Encodes a non-negative INTEGER from its big-endian magnitude.
pub fn unsigned(magnitude: &[u8]) -> Vec<u8> {
    let skip = magnitude.iter().take_while(|byte| **byte == 0).count();
    let mut contents = magnitude[skip..].to_vec();
    if contents.first().is_none_or(|first| first & 0x80 != 0) {
        contents.insert(0, 0);
    }
    element(INTEGER, &contents)
}

/// Encodes a BIT STRING of whole bytes.
pub fn bit_string(bytes: &[u8]) -> Vec<u8> {
    let mut contents = vec![0];
    contents.extend_from_slice(bytes);
    element(BIT_STRING, &contents)
}

/// Encodes SubjectPublicKeyInfo.
pub fn spki(oid: &[u8], parameters: &[u8], key: &[u8]) -> Vec<u8> {
    let algorithm = sequence(&[&element(OBJECT_IDENTIFIER, oid), parameters]);
    sequence(&[&algorithm, &bit_string(key)])
}

/// Encodes an unencrypted PKCS#8 PrivateKeyInfo of version 0.
pub fn pkcs8(oid: &[u8], parameters: &[u8], key: &[u8]) -> Vec<u8> {
    let algorithm = sequence(&[&element(OBJECT_IDENTIFIER, oid), parameters]);
    sequence(&[&unsigned(&[0]), &algorithm, &element(OCTET_STRING, key)])
}

/// The parts of a SubjectPublicKeyInfo or PrivateKeyInfo that say what key it holds.
pub struct Container<'a> {
    /// The algorithm's OID, contents only.
    pub oid: &'a [u8],
    /// Its parameters as encoded; empty if absent.
    pub parameters: &'a [u8],
    /// The key inside.
    pub key: &'a [u8],
}

fn algorithm<'a>(reader: &mut Reader<'a>) -> Option<(&'a [u8], &'a [u8])> {
    let mut algorithm = reader.sequence()?;
    Some((algorithm.expect(OBJECT_IDENTIFIER)?, algorithm.0))
}

/// Splits a SubjectPublicKeyInfo.
pub fn split_spki(der: &[u8]) -> Option<Container<'_>> {
    let mut spki = Reader(der).sequence()?;
    let (oid, parameters) = algorithm(&mut spki)?;
    let (unused, key) = spki.expect(BIT_STRING)?.split_first()?;
    (*unused == 0 && spki.is_empty()).then_some(Container { oid, parameters, key })
}

/// Splits an unencrypted PKCS#8 key of either version.
pub fn split_pkcs8(der: &[u8]) -> Option<Container<'_>> {
    let mut info = Reader(der).sequence()?;
    if info.small()? > 1 {
        return None;
    }
    let (oid, parameters) = algorithm(&mut info)?;
    let key = info.expect(OCTET_STRING)?;
    Some(Container { oid, parameters, key })
}
