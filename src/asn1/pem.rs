//! PEM, as lax as OpenSSL reads it: text before a block, any line ends, long lines, headers (RFC 1421).

use zeroize::Zeroizing;

use super::base64;
use crate::error::{Error, Lib, reason};

/// A line is read in pieces of at most so many bytes.
pub const LINE: usize = 254;

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const TAIL: &[u8] = b"-----\n";

/// Strip white space from the ends of lines (what `PEM_read_bio` asks for).
pub const FLAG_EAY_COMPATIBLE: u32 = 2;
/// Base64 and nothing else.
pub const FLAG_ONLY_B64: u32 = 4;

/// One block: between BEGIN and END.
pub struct Block {
    /// What it says it is: `CERTIFICATE`.
    pub name: Vec<u8>,
    /// The header lines, each with its newline; empty if there are none.
    pub header: Vec<u8>,
    /// What the base64 says; it may be a key.
    pub data: Zeroizing<Vec<u8>>,
}

fn failure(reason: u32) -> Error {
    Error::new(Lib::PEM, reason)
}

/// A line without trailing garbage, with one newline.
fn sanitize(line: &[u8], flags: u32) -> Vec<u8> {
    let mut clean: Vec<u8> = if flags & FLAG_EAY_COMPATIBLE != 0 {
        let end = line.iter().rposition(|&byte| byte > b' ' && byte < 0x80).map_or(0, |last| last + 1);
        line[..end].to_vec()
    } else if flags & FLAG_ONLY_B64 != 0 {
        line.iter().copied().take_while(|&byte| base64::value(byte).is_some() || byte == b'=').collect()
    } else {
        let until_end = line.iter().take_while(|&&byte| byte != b'\n' && byte != b'\r');
        until_end.map(|&byte| if byte.is_ascii_control() { b' ' } else { byte }).collect()
    };
    clean.push(b'\n');
    clean
}

/// Reads up to the next BEGIN line: the name in it.
fn read_name(lines: &mut dyn FnMut() -> Option<Vec<u8>>, flags: u32) -> Result<Vec<u8>, Error> {
    let mut first = true;
    loop {
        let line = lines().ok_or_else(|| failure(reason::PEM_R_NO_START_LINE))?;
        let line = line.strip_prefix(b"\xef\xbb\xbf").filter(|rest| first && !rest.is_empty()).unwrap_or(&line);
        first = false;
        let line = sanitize(line, flags & !FLAG_ONLY_B64);
        if let Some(name) = line.strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(TAIL)) {
            return Ok(name.to_vec());
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Header {
    /// No line has told yet.
    Maybe,
    Inside,
    Past,
}

/// The lines between BEGIN and END: header and base64.
fn read_body(
    lines: &mut dyn FnMut() -> Option<Vec<u8>>,
    name: &[u8],
    flags: u32,
) -> Result<(Vec<u8>, Zeroizing<Vec<u8>>), Error> {
    let bad_end = || failure(reason::PEM_R_BAD_END_LINE);
    let end_line = [name, TAIL].concat();
    let (mut first, mut second) = (Zeroizing::new(Vec::new()), Zeroizing::new(Vec::new()));
    let mut state = Header::Maybe;
    let (mut partial, mut short) = (false, false);
    loop {
        let line = Zeroizing::new(lines().ok_or_else(bad_end)?);
        let was_partial = std::mem::replace(&mut partial, line.len() == LINE && line.last() != Some(&b'\n'));
        if state == Header::Maybe && line.contains(&b':') {
            state = Header::Inside;
        }
        let any_text = line.starts_with(END) || state == Header::Inside;
        let line = Zeroizing::new(sanitize(&line, if any_text { flags & !FLAG_ONLY_B64 } else { flags }));
        if line[..] == *b"\n" {
            // The rest of a line that came in two pieces is no blank line.
            if !was_partial {
                if state == Header::Past {
                    return Err(bad_end());
                }
                state = Header::Past;
            }
            continue;
        }
        if let Some(rest) = line.strip_prefix(END) {
            if !rest.starts_with(&end_line) {
                return Err(bad_end());
            }
            return Ok(if state == Header::Maybe { (Vec::new(), first) } else { (first.to_vec(), second) });
        }
        if short {
            return Err(bad_end());
        }
        if state == Header::Past { &mut second } else { &mut first }.extend_from_slice(&line);
        if state == Header::Past {
            // Encrypted data come in lines of 64, but for the last.
            if line.len() > 65 {
                return Err(Error::SILENT);
            }
            short = line.len() < 65;
        }
    }
}

/// Reads the next block. `lines` gives a line with its newline, or a piece of [`LINE`] bytes; `None` at the end.
pub fn read(lines: &mut dyn FnMut() -> Option<Vec<u8>>, flags: u32) -> Result<Block, Error> {
    let name = read_name(lines, flags)?;
    let (header, base64) = read_body(lines, &name, flags)?;
    if base64.is_empty() {
        return Err(Error::SILENT);
    }
    let data = decode(&base64).ok_or_else(|| failure(reason::PEM_R_BAD_BASE64_DECODE))?;
    if data.is_empty() {
        return Err(Error::SILENT);
    }
    Ok(Block { name, header, data })
}

/// Decodes base64 with white space anywhere; a hyphen ends it. `None` if it is not that.
pub fn decode(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut data = Zeroizing::new(Vec::with_capacity(text.len() / 4 * 3));
    let (mut bits, mut count, mut padding) = (0u32, 0u32, 0u32);
    for &byte in text.iter().take_while(|&&byte| byte != b'-') {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => continue,
            b'=' if padding < 2 => {
                padding += 1;
                bits <<= 6;
            }
            _ if padding == 0 => bits = bits << 6 | base64::value(byte)?,
            _ => return None,
        }
        count += 1;
        if count % 4 == 0 {
            let group = bits.to_be_bytes();
            data.extend_from_slice(&group[1..4 - padding as usize]);
            bits = 0;
        }
    }
    (count % 4 == 0).then_some(data)
}

/// Encodes in lines of 64 characters, each with its newline.
pub fn encode(data: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut text = Zeroizing::new(Vec::with_capacity(data.len() / 48 * 65 + 66));
    for line in data.chunks(48) {
        base64::encode(line, &mut text);
        text.push(b'\n');
    }
    text
}

/// A whole block as text, and how long its base64 is.
pub fn write(name: &[u8], header: &[u8], data: &[u8]) -> (Zeroizing<Vec<u8>>, usize) {
    let base64 = encode(data);
    let separator: &[u8] = if header.is_empty() { b"" } else { b"\n" };
    let parts = [BEGIN, name, TAIL, header, separator, &base64, END, name, TAIL];
    (Zeroizing::new(parts.concat()), base64.len())
}

/// Whether a block called `found` may be read where `wanted` is asked for.
pub fn matches(found: &[u8], wanted: &[u8]) -> bool {
    const KEYS: [&[u8]; 5] =
        [b"ENCRYPTED PRIVATE KEY", b"PRIVATE KEY", b"RSA PRIVATE KEY", b"EC PRIVATE KEY", b"DSA PRIVATE KEY"];
    const PARAMETERS: [&[u8]; 4] = [b"EC PARAMETERS", b"DSA PARAMETERS", b"DH PARAMETERS", b"X9.42 DH PARAMETERS"];
    let found_is = |names: &[&[u8]]| names.contains(&found);
    found == wanted
        || match wanted {
            b"ANY PRIVATE KEY" => found_is(&KEYS),
            b"PARAMETERS" => found_is(&PARAMETERS),
            b"DH PARAMETERS" => found == b"X9.42 DH PARAMETERS",
            b"CERTIFICATE" => found == b"X509 CERTIFICATE",
            b"CERTIFICATE REQUEST" => found == b"NEW CERTIFICATE REQUEST",
            b"TRUSTED CERTIFICATE" => found_is(&[b"CERTIFICATE", b"X509 CERTIFICATE"]),
            b"PKCS7" => found_is(&[b"CERTIFICATE", b"PKCS #7 SIGNED DATA"]),
            b"CMS" => found_is(&[b"CERTIFICATE", b"PKCS7"]),
            _ => false,
        }
}

/// How a block is encrypted (RFC 1421): the cipher's name and what follows it.
pub struct DekInfo<'a> {
    /// The cipher, by OpenSSL's name.
    pub cipher: &'a [u8],
    rest: &'a [u8],
}

fn skip<'a>(text: &'a [u8], blanks: &[u8]) -> &'a [u8] {
    let len = text.iter().take_while(|byte| blanks.contains(byte)).count();
    &text[len..]
}

/// Reads a header; `None` if it is empty: nothing is encrypted.
pub fn dek_info(header: &[u8]) -> Result<Option<DekInfo<'_>>, Error> {
    if matches!(header.first(), None | Some(b'\n')) {
        return Ok(None);
    }
    let rest = header.strip_prefix(b"Proc-Type:").ok_or_else(|| failure(reason::PEM_R_NOT_PROC_TYPE))?;
    let rest = skip(rest, b" \t").strip_prefix(b"4,").ok_or(Error::SILENT)?;
    let rest = skip(rest, b" \t")
        .strip_prefix(b"ENCRYPTED")
        .filter(|rest| rest.first().is_some_and(|byte| b" \t\r\n".contains(byte)));
    let rest = rest.ok_or_else(|| failure(reason::PEM_R_NOT_ENCRYPTED))?;
    let rest = skip(rest, b" \t\r").strip_prefix(b"\n").ok_or_else(|| failure(reason::PEM_R_SHORT_HEADER))?;
    let rest = rest.strip_prefix(b"DEK-Info:").ok_or_else(|| failure(reason::PEM_R_NOT_DEK_INFO))?;
    let rest = skip(rest, b" \t");
    let len = rest.iter().take_while(|byte| !b" \t,".contains(byte)).count();
    let (cipher, rest) = rest.split_at(len);
    Ok(Some(DekInfo { cipher, rest: skip(rest, b" \t") }))
}

impl DekInfo<'_> {
    /// The initialisation vector, for a cipher that wants `len` bytes of it.
    pub fn iv(&self, len: usize) -> Result<Vec<u8>, Error> {
        if len == 0 {
            return match self.rest.first() {
                Some(b',') => Err(failure(reason::PEM_R_UNEXPECTED_DEK_IV)),
                _ => Ok(Vec::new()),
            };
        }
        let digits = self.rest.strip_prefix(b",").ok_or_else(|| failure(reason::PEM_R_MISSING_DEK_IV))?;
        let digit = |place: usize| digits.get(place).and_then(|&byte| char::from(byte).to_digit(16));
        let byte = |place: usize| Some((digit(2 * place)? << 4 | digit(2 * place + 1)?) as u8);
        let iv: Option<Vec<u8>> = (0..len).map(byte).collect();
        iv.ok_or_else(|| failure(reason::PEM_R_BAD_IV_CHARS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &'static [u8]) -> impl FnMut() -> Option<Vec<u8>> {
        let mut rest = text.split_inclusive(|&byte| byte == b'\n');
        move || rest.next().map(<[u8]>::to_vec)
    }

    #[test]
    fn what_is_written_can_be_read() {
        for len in 1..200 {
            let data: Vec<u8> = (0..len).map(|byte| byte as u8).collect();
            let (text, _) = write(b"THING", b"A: b\n", &data);
            let mut pieces = text.split_inclusive(|&byte| byte == b'\n').map(<[u8]>::to_vec);
            let block = read(&mut || pieces.next(), FLAG_EAY_COMPATIBLE).unwrap();
            assert_eq!(
                (&block.name[..], &block.header[..], &block.data[..]),
                (&b"THING"[..], &b"A: b\n"[..], &data[..])
            );
        }
    }

    #[test]
    fn truncated_or_mismatched_blocks_fail() {
        for text in ["", "x\n", "-----BEGIN A-----\nAAAA\n", "-----BEGIN A-----\nAAAA\n-----END B-----\n"] {
            assert!(read(&mut lines(text.as_bytes()), FLAG_EAY_COMPATIBLE).is_err());
        }
    }
}
