//! The content of INTEGER and ENUMERATED: two's complement on the wire, sign and magnitude in memory.

use crate::error::{Error, Lib, reason};

/// Reads DER content as sign and big-endian magnitude; padding that DER forbids is an error.
pub fn decode(content: &[u8]) -> Result<(bool, Vec<u8>), Error> {
    let Some(&first) = content.first() else {
        return Err(Error::new(Lib::ASN1, reason::ASN1_R_ILLEGAL_ZERO_CONTENT));
    };
    let negative = first & 0x80 != 0;
    let mut digits = content;
    if content.len() > 1 {
        let rest = &content[1..];
        // FF followed by zeros only is not padding: it is the magnitude 01 00…
        let padded = first == 0 || first == 0xff && rest.iter().any(|&byte| byte != 0);
        if padded {
            if negative == (rest[0] & 0x80 != 0) {
                return Err(Error::new(Lib::ASN1, reason::ASN1_R_ILLEGAL_PADDING));
            }
            digits = rest;
        }
    }
    let magnitude = if negative { negated(digits) } else { digits.to_vec() };
    Ok((negative, magnitude))
}

/// DER content for a sign and big-endian magnitude, which is taken as it is (leading zeros stay).
pub fn encode(negative: bool, magnitude: &[u8]) -> Vec<u8> {
    let Some(&first) = magnitude.first() else { return vec![0] };
    let above_half = first > 0x80 || first == 0x80 && magnitude[1..].iter().any(|&byte| byte != 0);
    let padded = if negative { above_half } else { first > 0x7f };
    let mut content = Vec::with_capacity(magnitude.len() + 1);
    if padded {
        content.push(if negative { 0xff } else { 0 });
    }
    if negative {
        content.extend(negated(magnitude));
    } else {
        content.extend_from_slice(magnitude);
    }
    content
}

/// Two's complement of big-endian bytes, same length.
fn negated(bytes: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = bytes.iter().map(|byte| !byte).collect();
    for byte in out.iter_mut().rev() {
        let (sum, carry) = byte.overflowing_add(1);
        *byte = sum;
        if !carry {
            break;
        }
    }
    out
}

/// A magnitude as a number; more than eight bytes are too large.
pub fn to_u64(magnitude: &[u8]) -> Result<u64, Error> {
    if magnitude.len() > 8 {
        return Err(Error::new(Lib::ASN1, reason::ASN1_R_TOO_LARGE));
    }
    Ok(magnitude.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte)))
}

/// The shortest magnitude of a number; one zero byte for 0.
pub fn from_u64(number: u64) -> Vec<u8> {
    let bytes = number.to_be_bytes();
    let skip = (number.leading_zeros() as usize / 8).min(7);
    bytes[skip..].to_vec()
}

/// Sign and magnitude as a number.
pub fn to_i64(negative: bool, magnitude: &[u8]) -> Result<i64, Error> {
    let number = to_u64(magnitude)?;
    match (negative, i64::try_from(number)) {
        (false, Ok(number)) => Ok(number),
        (false, Err(_)) => Err(Error::new(Lib::ASN1, reason::ASN1_R_TOO_LARGE)),
        (true, Ok(number)) => Ok(-number),
        (true, Err(_)) if number == i64::MIN.unsigned_abs() => Ok(i64::MIN),
        (true, Err(_)) => Err(Error::new(Lib::ASN1, reason::ASN1_R_TOO_SMALL)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_round_trips() {
        for content in [&[0][..], &[1], &[0x7f], &[0, 0x80], &[0x80], &[0xff, 0x7f], &[0xff, 0], &[0x80, 0, 0]] {
            let (negative, magnitude) = decode(content).unwrap();
            assert_eq!(encode(negative, &magnitude), content);
        }
    }

    #[test]
    fn padding_is_refused() {
        for content in [&[][..], &[0, 0], &[0, 0x7f], &[0xff, 0xff], &[0xff, 0x80]] {
            assert!(decode(content).is_err(), "{content:?}");
        }
    }

    #[test]
    fn numbers_have_their_bounds() {
        assert_eq!(to_i64(true, &from_u64(1 << 63)), Ok(i64::MIN));
        assert!(to_i64(true, &from_u64((1 << 63) + 1)).is_err());
        assert!(to_i64(false, &from_u64(1 << 63)).is_err());
        assert_eq!(from_u64(0), [0]);
        assert!(to_u64(&[1; 9]).is_err());
    }
}
