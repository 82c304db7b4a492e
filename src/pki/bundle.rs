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

/// The content of a block, by rustls-pemfile: the only use of it, for it is archived and knows few labels.
fn decode(text: &[u8]) -> Result<Vec<u8>, Error> {
    let block = [b"-----BEGIN CERTIFICATE-----\n", text, b"\n-----END CERTIFICATE-----\n"].concat();
    match rustls_pemfile::read_one_from_slice(&block) {
        Ok(Some((rustls_pemfile::Item::X509Certificate(der), _))) => Ok(der.to_vec()),
        _ => Err(pem(reason::PEM_R_BAD_BASE64_DECODE)),
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
