//! Object identifiers: content octets and dotted text, with arcs of any size.

use crate::error::{Error, Lib, reason};

/// Arcs longer than this are refused by OpenSSL's printer, which would take too long for them.
const LONGEST_ARC: usize = 586;

fn error(reason: u32) -> Error {
    Error::new(Lib::ASN1, reason)
}

/// Whether these are content octets of an object identifier: complete arcs without padding.
pub fn check(content: &[u8]) -> Result<(), Error> {
    let complete = content.last().is_some_and(|last| last & 0x80 == 0);
    let padded = content.iter().enumerate().any(|(i, byte)| *byte == 0x80 && (i == 0 || content[i - 1] & 0x80 == 0));
    if complete && !padded { Ok(()) } else { Err(error(reason::ASN1_R_INVALID_OBJECT_ENCODING)) }
}

/// Multiplies a number in base 128, lowest digit first, by `factor` and adds `more`.
fn multiply_add(digits: &mut Vec<u8>, factor: u32, more: u32) {
    let mut carry = more;
    for digit in digits.iter_mut() {
        carry += u32::from(*digit) * factor;
        *digit = (carry & 0x7f) as u8;
        carry >>= 7;
    }
    while carry > 0 {
        digits.push((carry & 0x7f) as u8);
        carry >>= 7;
    }
}

/// The content octets that dotted text spells. Dots may be spaces; an empty arc counts as 0, a last empty one not at
/// all, as in OpenSSL. Text of a single arc and a dot gives nothing.
pub fn encode(text: &[u8]) -> Result<Vec<u8>, Error> {
    let first = match text.first() {
        Some(first @ b'0'..=b'2') => u32::from(first - b'0'),
        _ => return Err(error(reason::ASN1_R_FIRST_NUM_TOO_LARGE)),
    };
    let mut rest = &text[1..];
    match rest.first() {
        None => return Err(error(reason::ASN1_R_MISSING_SECOND_NUMBER)),
        Some(b'.' | b' ') => rest = &rest[1..],
        Some(_) if rest.len() > 1 => return Err(error(reason::ASN1_R_INVALID_SEPARATOR)),
        Some(_) => rest = &[],
    }
    let mut content = Vec::new();
    while !rest.is_empty() {
        let end = rest.iter().position(|byte| matches!(byte, b'.' | b' ')).unwrap_or(rest.len());
        let mut digits = Vec::new();
        for byte in &rest[..end] {
            if !byte.is_ascii_digit() {
                return Err(error(reason::ASN1_R_INVALID_DIGIT));
            }
            multiply_add(&mut digits, 10, u32::from(byte - b'0'));
        }
        if content.is_empty() {
            if first < 2 && (digits.len() > 1 || digits.first().is_some_and(|digit| *digit >= 40)) {
                return Err(error(reason::ASN1_R_SECOND_NUMBER_TOO_LARGE));
            }
            multiply_add(&mut digits, 1, first * 40);
        }
        if digits.is_empty() {
            digits.push(0);
        }
        content.extend(digits.iter().enumerate().rev().map(|(i, digit)| digit | if i > 0 { 0x80 } else { 0 }));
        rest = &rest[(end + 1).min(rest.len())..];
    }
    Ok(content)
}

/// One arc in decimal digits, `minus` subtracted; `None` if it is too long.
fn decimal(arc: &[u8], minus: u32) -> Option<String> {
    if arc.len() > LONGEST_ARC {
        return None;
    }
    // Decimal digits, lowest first.
    let mut digits = vec![0u8];
    for byte in arc {
        let mut carry = u32::from(byte & 0x7f);
        for digit in &mut digits {
            carry += u32::from(*digit) * 128;
            *digit = (carry % 10) as u8;
            carry /= 10;
        }
        while carry > 0 {
            digits.push((carry % 10) as u8);
            carry /= 10;
        }
    }
    let mut borrow = minus;
    for digit in &mut digits {
        let (take, now) = (borrow % 10, u32::from(*digit));
        borrow = borrow / 10 + u32::from(now < take);
        *digit = ((now + 10 - take) % 10) as u8;
    }
    while digits.len() > 1 && digits.last() == Some(&0) {
        digits.pop();
    }
    Some(digits.iter().rev().map(|digit| char::from(b'0' + digit)).collect())
}

/// The dotted text of content octets; `None` if they are none.
pub fn to_text(content: &[u8]) -> Option<String> {
    let mut text = String::new();
    for arc in content.split_inclusive(|byte| byte & 0x80 == 0) {
        if arc.last()? & 0x80 != 0 {
            return None;
        }
        if !text.is_empty() {
            text = format!("{text}.{}", decimal(arc, 0)?);
            continue;
        }
        text = match arc {
            [one] if *one < 80 => format!("{}.{}", one / 40, one % 40),
            _ => format!("2.{}", decimal(arc, 80)?),
        };
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_of_any_size_survive() {
        for text in
            ["0.39", "1.2.840.113549", "2.47", "2.48", "2.999.1", "2.25.329800735698586629295641978511506172918"]
        {
            assert_eq!(to_text(&encode(text.as_bytes()).unwrap()).unwrap(), text);
        }
    }

    #[test]
    fn padded_and_cut_arcs_are_refused() {
        assert!(check(&[0x55, 0x80, 0x01]).is_err());
        assert!(check(&[0x55, 0x84]).is_err());
        assert!(check(&[]).is_err());
        assert!(check(&[0x81, 0x80, 0x01]).is_ok());
    }
}
