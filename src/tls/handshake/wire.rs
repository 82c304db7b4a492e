//! What stands on the wire where rustls has something else.
//!
//! Some messages of OpenSSL's rustls cannot make, or would not read: extensions of the program's own, a ClientHello that
//! asks for no stapled response, an answer to a cookie. So a message may have two forms, one for rustls and one for the
//! peer. The handshake's security rests on both sides hashing the same bytes; therefore rustls' transcript, whose hash
//! functions are ours ([`super::transcript`]), takes in the form on the wire, always: Finished, signatures and binders
//! cover what the peer sent and got. A form that rustls should have seen and did not can at worst end the handshake.

use std::borrow::Cow;
use std::sync::Arc;

use super::assembler::Message;
use super::edit::{self, Edits};
use super::messages::{Cursor, kind};
use super::psk::{self, Offer};

/// The differences of one connection.
#[derive(Debug, Default)]
pub struct Wire {
    /// In what we send: rustls' messages, as they leave.
    pub sends: Edits,
    /// In what we receive: the peer's messages, as rustls reads them.
    pub reads: Edits,
    /// What stands in the transcript before the first message, though rustls knows nothing of it.
    pub before: Vec<u8>,
    /// What stands in the transcript in the place of the next message that comes: a ClientHello in SSLv2's form.
    pub instead: Option<Arc<[u8]>>,
    /// Our ClientHello is padded if it is of some lengths (`SSL_OP_TLSEXT_PADDING`).
    pub pads: bool,
    /// The pre-shared keys of our ClientHello, if they are not rustls' own.
    pub offer: Option<Offer>,
    /// Messages rustls made in both forms, rustls' and the wire's.
    sent: Vec<(Vec<u8>, Vec<u8>)>,
    /// Messages that came.
    received: Vec<Received>,
}

/// A message that came, in both its forms.
#[derive(Debug)]
struct Received {
    ours: Vec<u8>,
    /// `None`: both are one.
    wire: Option<Vec<u8>>,
    /// rustls has not hashed it yet. Both sides may show the same certificates: the messages are one to rustls then, and
    /// only their order tells them apart.
    fresh: bool,
}

impl Received {
    fn wire(&self) -> &[u8] {
        self.wire.as_deref().unwrap_or(&self.ours)
    }
}

impl Wire {
    /// Whether any message may have two forms.
    pub fn is_active(&self) -> bool {
        let edits = self.pads || !(self.sends.is_empty() && self.reads.is_empty() && self.offer.is_none());
        edits || !(self.sent.is_empty() && self.received.is_empty())
    }

    /// The peer's message as rustls reads it.
    pub fn received<'a>(&mut self, message: &'a [u8]) -> Cow<'a, [u8]> {
        let instead = self.instead.take();
        let ours = self.reads.applied(message).map_or(Cow::Borrowed(message), Cow::Owned);
        // Both sides send Certificates: that no edit of what we send applies to this one must be known.
        let both_send = message.first() == Some(&kind::CERTIFICATE);
        let is_edited = matches!(ours, Cow::Owned(_)) || instead.is_some();
        if is_edited || !self.before.is_empty() || (both_send && self.is_active()) {
            let wire = (is_edited || !self.before.is_empty())
                .then(|| [&std::mem::take(&mut self.before)[..], instead.as_deref().unwrap_or(message)].concat());
            self.received.push(Received { ours: ours.to_vec(), wire, fresh: true });
        }
        ours
    }

    /// A message that rustls reads and nobody sent.
    pub fn stand_in(&mut self, ours: &[u8]) {
        self.received.push(Received { ours: ours.to_vec(), wire: Some(Vec::new()), fresh: true });
    }

    /// A message that rustls makes stands on the wire like this.
    pub fn note(&mut self, ours: Vec<u8>, wire: Vec<u8>) {
        self.sent.push((ours, wire));
    }

    /// The session id of rustls' ClientHello.
    pub fn hello_id(&self) -> Option<&[u8]> {
        let (ours, _) = self.sent.iter().find(|(ours, _)| ours.first() == Some(&kind::CLIENT_HELLO))?;
        Cursor(ours.get(Message::HEADER + 2 + 32..)?).vec8()
    }

    /// A message that rustls made as it stands on the wire: nothing, if it does not leave.
    pub fn on_wire<'a>(&mut self, message: &'a [u8]) -> Cow<'a, [u8]> {
        let known = self.sent.iter().position(|(ours, _)| ours == message);
        let known = known.or_else(|| {
            let wire = self.edited(message)?;
            self.sent.push((message.to_vec(), wire));
            Some(self.sent.len() - 1)
        });
        known.map_or(Cow::Borrowed(message), |at| Cow::Owned(self.sent[at].1.clone()))
    }

    /// Gives `take` a message that rustls hashes, which it made or read, as it stands on the wire.
    fn hashed(&mut self, message: &[u8], take: &mut impl FnMut(&[u8])) {
        let both_send = message.first() == Some(&kind::CERTIFICATE);
        if let Some(form) = self.received.iter_mut().find(|form| form.ours == message)
            && (std::mem::take(&mut form.fresh) || !both_send)
        {
            return take(form.wire());
        }
        take(&self.on_wire(message));
    }

    /// A message of ours with what is different in it; `None` if nothing is.
    fn edited(&self, message: &[u8]) -> Option<Vec<u8>> {
        let edited = self.sends.applied(message);
        if message.first() != Some(&kind::CLIENT_HELLO) {
            return edited;
        }
        let offer = self.offer.as_ref();
        let tickets = || offer.map_or(0, Offer::tickets_len);
        let padded = self.pads.then(|| edit::padded(edited.as_deref().unwrap_or(message), tickets())).flatten();
        let edited = padded.or(edited);
        let placed = offer.and_then(|offer| offer.placed(edited.as_deref().unwrap_or(message)));
        placed.or(edited)
    }

    /// Gives `take` a part of rustls' transcript, whole messages but for a ClientHello cut before its binders, as the wire
    /// has it, piece by piece.
    pub fn transcript(&mut self, part: &[u8], mut take: impl FnMut(&[u8])) {
        let mut rest = part;
        while let Some(len) = Cursor(rest.get(1..).unwrap_or_default()).u24() {
            match rest.split_at_checked(Message::HEADER + len) {
                Some((message, left)) => {
                    self.hashed(message, &mut take);
                    rest = left;
                }
                None => return take(&self.cut(rest)),
            }
        }
        take(rest);
    }

    /// A message without its end.
    fn cut<'a>(&self, start: &'a [u8]) -> Cow<'a, [u8]> {
        let is_hello = start.first() == Some(&kind::CLIENT_HELLO);
        let mut hellos = self.received.iter().filter(|form| is_hello && form.ours.starts_with(start));
        if let Some(bound) = hellos.next().and_then(|form| psk::before_binders(form.wire())) {
            return bound.to_vec().into(); // its binders may be others
        }
        let received = self.received.iter().map(|form| (&form.ours, form.wire()));
        let mut known = self.sent.iter().map(|(ours, wire)| (ours, &wire[..])).chain(received);
        if let Some((ours, wire)) = known.find(|(ours, _)| ours.starts_with(start)) {
            let missing = ours.len() - start.len();
            return wire.get(..wire.len().saturating_sub(missing)).unwrap_or_default().to_vec().into();
        }
        self.edited(start).filter(|_| is_hello).map_or(Cow::Borrowed(start), Cow::Owned)
    }
}

#[cfg(test)]
mod tests {
    use super::super::edit::Place;
    use super::*;

    fn transcript(wire: &mut Wire, part: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        wire.transcript(part, |piece| out.extend_from_slice(piece));
        out
    }

    const NAMED: [u8; 10] = [kind::ENCRYPTED_EXTENSIONS, 0, 0, 6, 0, 4, 0, 0, 0, 0];
    const EMPTY: [u8; 6] = [kind::ENCRYPTED_EXTENSIONS, 0, 0, 2, 0, 0];
    const DONE: [u8; 4] = [kind::SERVER_HELLO_DONE, 0, 0, 0];

    #[test]
    fn the_transcript_is_the_wires() {
        let mut wire = Wire::default();
        assert!(!wire.is_active());
        wire.sends.at(Place::EncryptedExtensions).dropped.push(0);
        assert_eq!(&wire.on_wire(&NAMED)[..], EMPTY);
        assert_eq!(transcript(&mut wire, &[&NAMED[..], &DONE].concat())[..], [&EMPTY[..], &DONE].concat());
        let mut wire = Wire::default();
        wire.reads.at(Place::EncryptedExtensions).dropped.push(0);
        assert_eq!(&wire.received(&NAMED)[..], EMPTY);
        assert_eq!(transcript(&mut wire, &[&DONE[..], &EMPTY].concat())[..], [&DONE[..], &NAMED].concat());
        assert_eq!(&transcript(&mut wire, &NAMED[..9])[..], &NAMED[..9]);
        assert_eq!(&transcript(&mut wire, &EMPTY[..5])[..], &NAMED[..9]);
    }

    #[test]
    fn certificates_that_both_sides_show_are_told_apart() {
        const SHOWN: [u8; 14] = [kind::CERTIFICATE, 0, 0, 10, 0, 0, 0, 6, 0, 0, 1, 7, 0, 0];
        const ADDED: [u8; 18] = [kind::CERTIFICATE, 0, 0, 14, 0, 0, 0, 10, 0, 0, 1, 7, 0, 4, 1, 2, 0, 0];
        let added = |wire: &mut Wire| wire.sends.at(Place::Certificate(0)).added.push((0x0102, Vec::new()));
        let mut client = Wire::default();
        client.reads.at(Place::CertificateRequest).dropped.push(1);
        client.received(&SHOWN);
        assert_eq!(&transcript(&mut client, &SHOWN)[..], SHOWN);
        added(&mut client);
        assert_eq!(&transcript(&mut client, &SHOWN)[..], ADDED);
        assert_eq!(&client.on_wire(&SHOWN)[..], ADDED);
        let mut server = Wire::default();
        added(&mut server);
        assert_eq!(&transcript(&mut server, &SHOWN)[..], ADDED);
        assert_eq!(&server.on_wire(&SHOWN)[..], ADDED);
        server.received(&SHOWN);
        assert_eq!(&transcript(&mut server, &SHOWN)[..], SHOWN);
    }
}
