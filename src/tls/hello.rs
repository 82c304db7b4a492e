//! A ClientHello taken apart, for the client-hello callback.

/// The parts of a ClientHello message, as they came.
#[derive(Clone, Copy, Debug)]
pub struct Hello<'a> {
    /// The version field that no longer decides.
    pub legacy_version: u16,
    /// 32 bytes.
    pub random: &'a [u8],
    /// At most 32 bytes.
    pub session_id: &'a [u8],
    /// Suite numbers, two bytes each.
    pub suites: &'a [u8],
    /// Compression methods, one byte each.
    pub compressions: &'a [u8],
    extensions: &'a [u8],
}

/// Extensions that OpenSSL knows; its accessors show no others.
const KNOWN: &[u16] =
    &[0xFF01, 0, 1, 12, 11, 10, 35, 5, 13172, 16, 14, 22, 18, 23, 50, 49, 13, 43, 45, 51, 44, 0xFDE8, 42, 47, 21, 41];

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, tail) = rest.split_at_checked(count)?;
    *rest = tail;
    Some(taken)
}

fn number(rest: &mut &[u8]) -> Option<u16> {
    take(rest, 2).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
}

fn vector8<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let len = take(rest, 1)?[0];
    take(rest, len.into())
}

fn vector16<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let len = number(rest)?;
    take(rest, len.into())
}

impl<'a> Hello<'a> {
    /// Takes a whole message (with its header of four bytes) apart.
    pub fn parse(message: &'a [u8]) -> Option<Self> {
        let mut rest = message.get(4..)?;
        Some(Hello {
            legacy_version: number(&mut rest)?,
            random: take(&mut rest, 32)?,
            session_id: vector8(&mut rest)?,
            suites: vector16(&mut rest)?,
            compressions: vector8(&mut rest)?,
            extensions: if rest.is_empty() { rest } else { vector16(&mut rest)? },
        })
    }

    /// Type and content of each extension that OpenSSL knows, in the order sent.
    pub fn extensions(&self) -> impl Iterator<Item = (u16, &'a [u8])> + use<'a> {
        let mut rest = self.extensions;
        let all = std::iter::from_fn(move || Some((number(&mut rest)?, vector16(&mut rest)?)));
        all.filter(|(kind, _)| KNOWN.contains(kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts() {
        let mut message = vec![1, 0, 0, 0, 3, 3];
        message.extend([7; 32]);
        message.extend([0, 0, 2, 0x13, 1, 1, 0, 0, 9, 0x5A, 0x5A, 0, 0, 0, 16, 0, 1, 9]);
        let hello = Hello::parse(&message).unwrap();
        assert_eq!((hello.legacy_version, hello.suites, hello.compressions), (0x303, &[0x13, 1][..], &[0][..]));
        assert_eq!(hello.extensions().collect::<Vec<_>>(), [(16, &[9][..])]);
        assert!(Hello::parse(&message[..30]).is_none());
    }
}
