//! Application protocols (RFC 7301).

use crate::error::Error;

/// Protocol names in order of preference, as they stand on the wire: each preceded by its length in one byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProtocolList(Box<[u8]>);

impl ProtocolList {
    /// Fails if a name is empty or the lengths do not add up.
    pub fn parse(wire: &[u8]) -> Result<Self, Error> {
        let mut rest = wire;
        while let Some((&len, tail)) = rest.split_first() {
            rest = tail.get(usize::from(len)..).filter(|_| len > 0).ok_or(Error::SILENT)?;
        }
        Ok(ProtocolList(wire.into()))
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = &self.0[..];
        std::iter::from_fn(move || {
            let (&len, tail) = rest.split_first()?;
            let (name, tail) = tail.split_at_checked(usize::from(len))?;
            rest = tail;
            Some(name)
        })
    }

    /// The list as it stands on the wire.
    pub fn wire(&self) -> &[u8] {
        &self.0
    }

    /// Whether there are no names.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_must_add_up() {
        assert!(ProtocolList::parse(b"\x02h2\x08http/1.1").is_ok());
        assert!(ProtocolList::parse(b"\x02h2\x00").is_err());
        assert!(ProtocolList::parse(b"\x03h2").is_err());
        let list = ProtocolList::parse(b"\x02h2\x01x").unwrap();
        assert_eq!(list.names().collect::<Vec<_>>(), [&b"h2"[..], b"x"]);
    }
}
