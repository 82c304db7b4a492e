//! Base64 (RFC 4648 section 4), without a word on lines.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What no character stands for.
const NONE: u8 = 0xFF;

/// The value of each byte as a character.
const VALUES: [u8; 256] = {
    let mut values = [NONE; 256];
    let mut value = 0;
    while value < ALPHABET.len() {
        values[ALPHABET[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// What a character stands for, if it is one of the 64.
pub fn value(character: u8) -> Option<u32> {
    Some(VALUES[usize::from(character)]).filter(|value| *value != NONE).map(u32::from)
}

/// Appends `data` encoded, padded.
pub fn encode(data: &[u8], text: &mut Vec<u8>) {
    let character = |bits: u32, place: u32| ALPHABET[(bits >> (18 - 6 * place) & 63) as usize];
    text.reserve(data.len().div_ceil(3) * 4);
    let (groups, rest) = data.as_chunks::<3>();
    for [first, second, third] in groups {
        let bits = u32::from_be_bytes([0, *first, *second, *third]);
        text.extend_from_slice(&[0, 1, 2, 3].map(|place| character(bits, place)));
    }
    if let Some(first) = rest.first() {
        let bits = u32::from_be_bytes([0, *first, rest.get(1).copied().unwrap_or(0), 0]);
        let third = if rest.len() == 2 { character(bits, 2) } else { b'=' };
        text.extend_from_slice(&[character(bits, 0), character(bits, 1), third, b'=']);
    }
}

/// Three bytes for each four characters, padding counting as zeros; `None` if another character is there.
pub fn decode_groups(text: &[u8]) -> Option<Vec<u8>> {
    let mut data = Vec::with_capacity(text.len() / 4 * 3);
    for group in text.as_chunks::<4>().0 {
        let mut bits = 0;
        for character in group {
            bits = bits << 6 | if *character == b'=' { 0 } else { value(*character)? };
        }
        data.extend_from_slice(&bits.to_be_bytes()[1..]);
    }
    Some(data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_whole_and_cut() {
        for (data, text) in
            [(&b""[..], &b""[..]), (b"f", b"Zg=="), (b"fo", b"Zm8="), (b"foo", b"Zm9v"), (b"foob", b"Zm9vYg==")]
        {
            let mut encoded = Vec::new();
            encode(data, &mut encoded);
            assert_eq!(encoded, text);
            assert_eq!(&decode_groups(text).unwrap()[..data.len()], data);
        }
        assert_eq!(decode_groups(b"+/A*"), None);
    }
}
