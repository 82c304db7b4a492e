//! The messages in which suites with pre-shared keys differ, in both their forms.

use super::super::assembler::Message;
use super::super::edit::{len24, whole};
use super::super::messages::{Cursor, kind};
use super::{SCHEME, STAND_IN};

/// A share for rustls where none is exchanged: nobody looks at it.
const NO_SHARE: [u8; 33] = [32; 33];

/// What is in the messages of one direction besides rustls' own.
#[derive(Clone, Debug)]
pub struct Forms {
    /// Whether keys are exchanged.
    pub exchanges: bool,
    /// A server's hint or a client's identity, as it leaves.
    pub text: Option<Vec<u8>>,
    /// The group that rustls takes for the one of the exchange, if there is none.
    pub group: u16,
}

/// One direction's.
#[derive(Clone, Debug)]
pub enum Direction {
    /// rustls' messages leave in the suite's form.
    Sent(Forms),
    /// The peer's reach rustls in rustls' form.
    Read(Forms),
}

impl Direction {
    /// The other form of a message, header included; `None` if it has only one.
    pub fn applied(&self, message: &[u8]) -> Option<Vec<u8>> {
        let body = message.get(Message::HEADER..)?;
        match (self, *message.first()?) {
            (Direction::Sent(_), kind::CERTIFICATE) => Some(Vec::new()),
            (Direction::Sent(forms), kind::SERVER_KEY_EXCHANGE) => forms.server_sends(body),
            (Direction::Sent(forms), kind::CLIENT_KEY_EXCHANGE) => forms.client_sends(body),
            (Direction::Read(forms), kind::SERVER_KEY_EXCHANGE) => forms.client_reads(body),
            (Direction::Read(forms), kind::CLIENT_KEY_EXCHANGE) => forms.server_reads(body),
            _ => None,
        }
    }
}

impl Forms {
    fn text(&self) -> Option<Vec<u8>> {
        let text = self.text.as_deref().unwrap_or_default();
        Some([&u16::try_from(text.len()).ok()?.to_be_bytes()[..], text].concat())
    }

    /// A hint comes first, an exchange follows, and nothing is signed. With neither there is no message.
    fn server_sends(&self, body: &[u8]) -> Option<Vec<u8>> {
        if !self.exchanges && self.text.is_none() {
            return Some(Vec::new());
        }
        let mut rest = Cursor(body);
        rest.take(3)?; // a named curve
        rest.vec8()?;
        let exchange = if self.exchanges { body.get(..body.len() - rest.0.len())? } else { &[] };
        whole(kind::SERVER_KEY_EXCHANGE, &[&self.text()?, exchange].concat())
    }

    fn client_sends(&self, body: &[u8]) -> Option<Vec<u8>> {
        let share = if self.exchanges { body } else { &[] };
        whole(kind::CLIENT_KEY_EXCHANGE, &[&self.text()?, share].concat())
    }

    fn client_reads(&self, body: &[u8]) -> Option<Vec<u8>> {
        let mut rest = Cursor(body);
        rest.vec16()?;
        if self.exchanges { signed(rest.0) } else { self.no_exchange() }
    }

    fn server_reads(&self, body: &[u8]) -> Option<Vec<u8>> {
        let mut rest = Cursor(body);
        rest.vec16()?;
        whole(kind::CLIENT_KEY_EXCHANGE, if self.exchanges { rest.0 } else { &NO_SHARE })
    }

    /// The ServerKeyExchange that rustls' client reads where keys are not exchanged.
    pub fn no_exchange(&self) -> Option<Vec<u8>> {
        let [high, low] = self.group.to_be_bytes();
        signed(&[&[3, high, low][..], &NO_SHARE].concat())
    }
}

/// A ServerKeyExchange with the stand-in's signature.
fn signed(exchange: &[u8]) -> Option<Vec<u8>> {
    let scheme = u16::from(SCHEME).to_be_bytes();
    whole(kind::SERVER_KEY_EXCHANGE, &[exchange, &scheme, &[0, 0]].concat())
}

/// The Certificate that rustls' client reads.
pub fn certificate() -> Option<Vec<u8>> {
    let certificate = [&len24(STAND_IN.len())?[..], STAND_IN].concat();
    whole(kind::CERTIFICATE, &[&len24(certificate.len())?[..], &certificate].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(exchanges: bool, text: Option<&[u8]>) -> Forms {
        Forms { exchanges, text: text.map(<[u8]>::to_vec), group: 29 }
    }

    #[test]
    fn both_sides_forms_fit() {
        let exchange = [3, 0, 29, 2, 8, 9];
        let rustls = signed(&exchange).unwrap();
        for text in [None, Some(&b"a hint"[..])] {
            let wire = Direction::Sent(forms(true, text)).applied(&rustls).unwrap();
            assert_eq!(wire[Message::HEADER..], [&forms(true, text).text().unwrap()[..], &exchange].concat());
            assert_eq!(Direction::Read(forms(true, None)).applied(&wire).unwrap(), rustls);
            let wire = Direction::Sent(forms(false, text)).applied(&rustls).unwrap();
            assert_eq!(wire.is_empty(), text.is_none());
            let read = Direction::Read(forms(false, None)).applied(&wire);
            assert_eq!(read, forms(false, None).no_exchange().filter(|_| text.is_some()));
        }
        let share = [kind::CLIENT_KEY_EXCHANGE, 0, 0, 3, 2, 8, 9];
        let wire = Direction::Sent(forms(true, Some(b"me"))).applied(&share).unwrap();
        assert_eq!(wire, [kind::CLIENT_KEY_EXCHANGE, 0, 0, 7, 0, 2, b'm', b'e', 2, 8, 9]);
        assert_eq!(Direction::Read(forms(true, None)).applied(&wire).unwrap(), share);
        let wire = Direction::Sent(forms(false, Some(b"me"))).applied(&share).unwrap();
        assert_eq!(wire, [kind::CLIENT_KEY_EXCHANGE, 0, 0, 4, 0, 2, b'm', b'e']);
        assert_eq!(Direction::Read(forms(false, None)).applied(&wire).unwrap()[Message::HEADER..], NO_SHARE);
    }

    #[test]
    fn what_does_not_parse_does_no_harm() {
        for kind in 0..32 {
            for len in 0..12 {
                for fill in [0, 1, 3, 0xFF] {
                    let message = [&[kind][..], &vec![fill; len]].concat();
                    for exchanges in [true, false] {
                        let _ = Direction::Sent(forms(exchanges, None)).applied(&message);
                        let _ = Direction::Read(forms(exchanges, None)).applied(&message);
                    }
                }
            }
        }
    }
}
