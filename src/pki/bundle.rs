//! Files of certificates and CRLs in PEM, as trust stores read them.

use crate::error::{Error, Lib, reason};

/// One block: what its first line names, and its content.
#[derive(Debug, PartialEq, Eq)]
pub struct Block<'a> {
    /// The label between BEGIN and the dashes.
    pub label: &'a str,
    /// The content, decoded.
    pub der: Vec<u8>,
}

/// What a block holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A certificate.
    Certificate,
    /// A certificate and its trust settings.
    Trusted,
    /// A CRL.
    Crl,
    /// Something that stores have no use for.
    Other,
}

impl Block<'_> {
    /// What it holds.
    pub fn kind(&self) -> Kind {
        match self.label {
            "CERTIFICATE" | "X509 CERTIFICATE" => Kind::Certificate,
            "TRUSTED CERTIFICATE" => Kind::Trusted,
            "X509 CRL" => Kind::Crl,
            _ => Kind::Other,
        }
    }
}

#[track_caller]
fn pem(number: u32) -> Error {
    Error::new(Lib::PEM, number)
}

/// The blocks of a file; text around them is ignored.
pub fn blocks(text: &[u8]) -> impl Iterator<Item = Result<Block<'_>, Error>> {
    let mut lines = text.split(|c| *c == b'\n').map(<[u8]>::trim_ascii_end);
    std::iter::from_fn(move || {
        let label = lines.by_ref().find_map(|line| {
            let label = line.strip_prefix(b"-----BEGIN ")?.strip_suffix(b"-----")?;
            std::str::from_utf8(label).ok()
        })?;
        let mut content = Vec::new();
        let mut header = false;
        for line in lines.by_ref() {
            if let Some(end) = line.strip_prefix(b"-----END ") {
                let matches = end.strip_suffix(b"-----") == Some(label.as_bytes());
                return Some(match matches {
                    // An encrypted key is no concern of ours.
                    true if header => Ok(Block { label: "", der: Vec::new() }),
                    true => decode(&content).map(|der| Block { label, der }),
                    false => Err(pem(reason::PEM_R_BAD_END_LINE)),
                });
            }
            header |= line.contains(&b':');
            content.extend_from_slice(line);
        }
        Some(Err(pem(reason::PEM_R_BAD_END_LINE)))
    })
}

fn decode(text: &[u8]) -> Result<Vec<u8>, Error> {
    let bad = || pem(reason::PEM_R_BAD_BASE64_DECODE);
    let text: Vec<u8> = text.iter().copied().filter(|c| !c.is_ascii_whitespace()).collect();
    let padding = text.iter().rev().take_while(|c| **c == b'=').count();
    if !text.len().is_multiple_of(4) || padding > 2 {
        return Err(bad());
    }
    let mut der = Vec::with_capacity(text.len() / 4 * 3);
    for group in text[..text.len() - padding].chunks(4) {
        let mut value = 0u32;
        for character in group {
            value = value << 6 | u32::from(sextet(*character).ok_or_else(bad)?);
        }
        value <<= 6 * (4 - group.len());
        der.extend_from_slice(&value.to_be_bytes()[1..group.len()]);
    }
    Ok(der)
}

fn sextet(character: u8) -> Option<u8> {
    match character {
        b'A'..=b'Z' => Some(character - b'A'),
        b'a'..=b'z' => Some(character - b'a' + 26),
        b'0'..=b'9' => Some(character - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_among_text() {
        let text = b"hello\n-----BEGIN X-----\nAQID\nBA==\n-----END X-----\n\n-----BEGIN Y-----\n!\n-----END Y-----\n";
        let found: Vec<_> = blocks(text).collect();
        assert_eq!(found[0], Ok(Block { label: "X", der: vec![1, 2, 3, 4] }));
        assert!(found[1].is_err());
        assert_eq!(found.len(), 2);
    }
}
