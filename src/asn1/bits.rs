//! The content of BIT STRING: a count of unused bits and the bits.

/// DER content for bits. Without a count of unused bits, trailing zero bits do not count.
pub fn encode(bits: &[u8], unused: Option<u8>) -> Vec<u8> {
    let (bits, unused) = match unused {
        Some(unused) => (bits, if bits.is_empty() { 0 } else { unused & 7 }),
        None => {
            let length = bits.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1);
            (&bits[..length], bits[..length].last().map_or(0, |last| last.trailing_zeros() as u8))
        }
    };
    let mut content = Vec::with_capacity(bits.len() + 1);
    content.push(unused);
    content.extend_from_slice(bits);
    if let Some(last) = content[1..].last_mut() {
        *last &= 0xff << unused;
    }
    content
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn trailing_zeros() {
        assert_eq!(encode(&[0xa0, 0], None), [5, 0xa0]);
        assert_eq!(encode(&[0, 0], None), [0]);
        assert_eq!(encode(&[0xff], Some(3)), [3, 0xf8]);
        assert_eq!(encode(&[], Some(3)), [0]);
    }
}
