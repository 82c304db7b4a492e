//! Character strings: how their bytes become characters and back, and how characters are escaped for people.

use crate::error::{Error, Lib, reason};

/// How the characters of a string are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// UTF-8.
    Utf8,
    /// One byte each (Latin-1 where it matters).
    One,
    /// Two bytes each (BMPString).
    Two,
    /// Four bytes each (UniversalString).
    Four,
}

/// The width of a universal string type; `None` if it holds no characters.
pub fn width_of(tag: i32) -> Option<Width> {
    match tag {
        12 => Some(Width::Utf8),
        18 | 19 | 20 | 22 | 23 | 24 | 26 => Some(Width::One),
        28 => Some(Width::Four),
        30 => Some(Width::Two),
        _ => None,
    }
}

/// Why bytes are no UTF-8 (the numbers that `UTF8_getc` returns).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum BadUtf8 {
    /// The character is not complete.
    Short = -1,
    /// No character begins so, or none may.
    Illegal = -2,
    /// A byte should continue the character and does not.
    Continuation = -3,
    /// The character has a shorter form.
    Overlong = -4,
}

/// The first character of UTF-8 text and its length; `None` for no text.
pub fn first_utf8(text: &[u8]) -> Result<Option<(u32, usize)>, BadUtf8> {
    let Some(&first) = text.first() else { return Ok(None) };
    let (length, bits, least) = match first {
        0x00..0x80 => return Ok(Some((first.into(), 1))),
        0xc0..0xe0 => (2, first & 0x1f, 0x80),
        0xe0..0xf0 => (3, first & 0x0f, 0x800),
        0xf0..0xf8 => (4, first & 0x07, 0x1_0000),
        _ => return Err(BadUtf8::Illegal),
    };
    let rest = text.get(1..length).ok_or(BadUtf8::Short)?;
    if rest.iter().any(|byte| byte & 0xc0 != 0x80) {
        return Err(BadUtf8::Continuation);
    }
    let character = rest.iter().fold(u32::from(bits), |sum, byte| sum << 6 | u32::from(byte & 0x3f));
    if character < least {
        return Err(BadUtf8::Overlong);
    }
    if length == 3 && is_surrogate(character) {
        return Err(BadUtf8::Illegal);
    }
    Ok(Some((character, length)))
}

fn is_surrogate(character: u32) -> bool {
    (0xd800..0xe000).contains(&character)
}

/// UTF-8 for a character; `None` if there is none.
pub fn to_utf8(character: u32) -> Option<Vec<u8>> {
    Some(char::from_u32(character)?.to_string().into_bytes())
}

/// The characters of `bytes`.
pub fn characters(bytes: &[u8], width: Width) -> Result<Vec<u32>, Error> {
    let wrong = |reason| Err(Error::new(Lib::ASN1, reason));
    match width {
        Width::One => Ok(bytes.iter().map(|&byte| byte.into()).collect()),
        Width::Two if !bytes.len().is_multiple_of(2) => wrong(reason::ASN1_R_INVALID_BMPSTRING_LENGTH),
        Width::Two => Ok(bytes.chunks_exact(2).map(|pair| u32::from(pair[0]) << 8 | u32::from(pair[1])).collect()),
        Width::Four if !bytes.len().is_multiple_of(4) => wrong(reason::ASN1_R_INVALID_UNIVERSALSTRING_LENGTH),
        Width::Four => {
            let number = |chunk: &[u8]| chunk.iter().fold(0, |sum, &byte| sum << 8 | u32::from(byte));
            Ok(bytes.chunks_exact(4).map(number).collect())
        }
        Width::Utf8 => {
            let (mut rest, mut out) = (bytes, Vec::with_capacity(bytes.len()));
            while let Some((character, length)) =
                first_utf8(rest).map_err(|_| Error::new(Lib::ASN1, reason::ASN1_R_INVALID_UTF8STRING))?
            {
                out.push(character);
                rest = &rest[length..];
            }
            Ok(out)
        }
    }
}

/// Characters as bytes of `width`; `None` if one has no place there.
pub fn encode(characters: &[u32], width: Width) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(characters.len());
    for &character in characters {
        match width {
            Width::One => out.push(character as u8),
            Width::Two => out.extend((character as u16).to_be_bytes()),
            Width::Four => out.extend(character.to_be_bytes()),
            Width::Utf8 => out.extend(to_utf8(character)?),
        }
    }
    Some(out)
}

/// Bits of the string types that a text may take (`B_ASN1_*`).
pub mod mask {
    #![allow(missing_docs)]
    pub const NUMERIC: u64 = 1;
    pub const PRINTABLE: u64 = 2;
    pub const T61: u64 = 4;
    pub const IA5: u64 = 0x10;
    pub const UNIVERSAL: u64 = 0x100;
    pub const BMP: u64 = 0x800;
    pub const UTF8: u64 = 0x2000;
    /// What a DirectoryString may be.
    pub const DIRECTORY: u64 = PRINTABLE | T61 | BMP | UTF8;
}

/// Whether a character may stand in a PrintableString.
pub fn is_printable(character: u32) -> bool {
    u8::try_from(character).is_ok_and(|byte| byte.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&byte))
}

/// Those types of `allowed` that can hold all characters.
pub fn fitting(characters: &[u32], allowed: u64) -> u64 {
    characters.iter().fold(allowed, |mask, &character| {
        let numeric = character == 0x20 || (0x30..0x3a).contains(&character);
        let refused = [
            (mask::NUMERIC, !numeric),
            (mask::PRINTABLE, !is_printable(character)),
            (mask::IA5, character > 0x7f),
            (mask::T61, character > 0xff),
            (mask::BMP, character > 0xffff),
            (mask::UTF8, char::from_u32(character).is_none()),
        ];
        refused.iter().filter(|(_, no)| *no).fold(mask, |mask, (bit, _)| mask & !bit)
    })
}

/// How characters are escaped (`ASN1_STRFLGS_*`).
pub mod escape {
    #![allow(missing_docs)]
    pub const RFC2253: u64 = 1;
    pub const CTRL: u64 = 2;
    pub const MSB: u64 = 4;
    pub const QUOTE: u64 = 8;
    pub const UTF8_CONVERT: u64 = 0x10;
    pub const IGNORE_TYPE: u64 = 0x20;
    pub const SHOW_TYPE: u64 = 0x40;
    pub const DUMP_ALL: u64 = 0x80;
    pub const DUMP_UNKNOWN: u64 = 0x100;
    pub const DUMP_DER: u64 = 0x200;
    pub const RFC2254: u64 = 0x400;
}

/// A text as it is shown, and whether it needs quotes around it.
#[derive(Default)]
struct Shown {
    text: Vec<u8>,
    quotes: bool,
}

/// Where a character stands, for those that are only escaped at an end.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    first: bool,
    last: bool,
}

impl Shown {
    fn add(&mut self, character: u32, flags: u64, place: Place) {
        const ANY: u64 = escape::RFC2253 | escape::RFC2254 | escape::QUOTE | escape::CTRL | escape::MSB;
        let Ok(byte) = u8::try_from(character) else {
            let text = if character > 0xffff { format!("\\W{character:08X}") } else { format!("\\U{character:04X}") };
            return self.text.extend(text.into_bytes());
        };
        let special = match byte {
            b'"' | b'\\' | b'+' | b',' | b';' | b'<' | b'>' => flags & escape::RFC2253 != 0,
            b' ' => place.first || place.last,
            b'#' => place.first,
            _ => false,
        };
        let hex = match byte {
            0x80.. => flags & escape::MSB != 0,
            0 => flags & (escape::CTRL | escape::RFC2254) != 0,
            1..0x20 | 0x7f => flags & escape::CTRL != 0,
            b'(' | b')' | b'*' | b'\\' => flags & escape::RFC2254 != 0,
            _ => false,
        };
        if special {
            if flags & escape::QUOTE != 0 && !matches!(byte, b'"' | b'\\') {
                self.quotes = true;
            } else {
                self.text.push(b'\\');
            }
            self.text.push(byte);
        } else if hex {
            self.text.extend(format!("\\{byte:02X}").into_bytes());
        } else if byte == b'\\' && flags & ANY != 0 {
            self.text.extend(b"\\\\");
        } else {
            self.text.push(byte);
        }
    }
}

/// The text of a string of `width`, escaped as `flags` say; as UTF-8 if `convert`.
pub fn show(bytes: &[u8], width: Width, convert: bool, flags: u64) -> Result<Vec<u8>, Error> {
    let characters =
        characters(bytes, width).map_err(|error| if width == Width::Utf8 { Error::SILENT } else { error })?;
    let mut shown = Shown::default();
    let count = characters.len();
    for (at, &character) in characters.iter().enumerate() {
        let ends = flags & escape::RFC2253 != 0;
        let place = Place { first: ends && at == 0, last: ends && at + 1 == count };
        if convert {
            let encoded = to_utf8(character).ok_or(Error::SILENT)?;
            encoded.iter().for_each(|&byte| shown.add(byte.into(), flags, place));
        } else {
            shown.add(character, flags, place);
        }
    }
    if shown.quotes {
        shown.text.insert(0, b'"');
        shown.text.push(b'"');
    }
    Ok(shown.text)
}

/// Upper-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_has_one_form_each() {
        assert_eq!(first_utf8("é".as_bytes()), Ok(Some((0xe9, 2))));
        assert_eq!(first_utf8(&[0xc3]), Err(BadUtf8::Short));
        assert_eq!(first_utf8(&[0xc3, 0x20]), Err(BadUtf8::Continuation));
        assert_eq!(first_utf8(&[0xc0, 0x80]), Err(BadUtf8::Overlong));
        assert_eq!(first_utf8(&[0xed, 0xa0, 0x80]), Err(BadUtf8::Illegal));
        assert_eq!(first_utf8(&[0xf8, 0x88, 0x80, 0x80, 0x80]), Err(BadUtf8::Illegal));
        assert_eq!(first_utf8(&[]), Ok(None));
    }

    #[test]
    fn escapes() {
        let show =
            |text: &str, flags| String::from_utf8(show(text.as_bytes(), Width::One, false, flags).unwrap()).unwrap();
        assert_eq!(show(" a,b ", escape::RFC2253), "\\ a\\,b\\ ");
        assert_eq!(show(" a,b ", escape::RFC2253 | escape::QUOTE), "\" a,b \"");
        assert_eq!(show("a\\(", escape::RFC2254), "a\\5C\\28");
        assert_eq!(show("a\\", 0), "a\\");
    }

    #[test]
    fn smallest_types() {
        let all = mask::NUMERIC | mask::PRINTABLE | mask::IA5 | mask::UTF8;
        assert_eq!(fitting(&[0x31], all), all);
        assert_eq!(fitting(&[0x61], all), all & !mask::NUMERIC);
        assert_eq!(fitting(&[0x40], all), mask::IA5 | mask::UTF8);
        assert_eq!(fitting(&[0x20ac], all), mask::UTF8);
    }
}
