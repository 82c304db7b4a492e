//! Pre-shared keys from outside (RFC 8446 section 2.2), as the handshake sees them: keys, binders, and a ClientHello
//! with identities that rustls does not know.
//!
//! rustls knows pre-shared keys only as sessions it resumes. A key from outside is such a session to it; what it derives
//! from that session's secret is derived from the key instead, with the label that such keys have ([`super::overheard`]).
//! That holds for what rustls offers in its first ClientHello. Other identities and their binders, a key beside a ticket or
//! one of a second ClientHello, are put in when the ClientHello leaves. If the server takes one of those, rustls hears
//! nothing of it: its early secret is the key's, and a certificate that never was on the wire stands in ([`super::offer`]).

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest::{Algorithm, SHA256, SHA384, digest};
use rustls::crypto::tls13::{Hkdf, HkdfExpander};
use zeroize::Zeroizing;

use super::alert::description as alert;
use super::assembler::Message;
use super::edit::{Place, block_of, len24};
use super::failure::Failure;
use super::messages::{ClientHello, Cursor, extension, kind};
use crate::error::reason;
use crate::tls::hkdf::{self, Secret};
use crate::tls::prf::hashes_with_sha384;
use crate::tls::session::Session;

/// What a program offers or finds: an identity, and the session that says key and suite.
#[derive(Clone, Debug)]
pub struct External {
    /// The identity.
    pub identity: Vec<u8>,
    /// Key, suite and what else is known.
    pub session: Arc<Session>,
}

/// A pre-shared key.
#[derive(Clone)]
pub struct Key {
    secret: Zeroizing<Vec<u8>>,
    /// A suite whose hash it is used with.
    suite: u16,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// What the binders of keys from outside are derived by.
const FROM_OUTSIDE: &[u8] = b"ext binder";
/// And those of tickets.
const OF_TICKETS: &[u8] = b"res binder";

fn hash_of(suite: u16) -> &'static Algorithm {
    if hashes_with_sha384(suite) { &SHA384 } else { &SHA256 }
}

/// A suite of TLS 1.3's that hashes as this one, which may be of another version.
pub fn tls13_suite(suite: u16) -> u16 {
    match suite {
        0x1301..=0x1305 => suite,
        other if hashes_with_sha384(other) => 0x1302,
        _ => 0x1301,
    }
}

/// Whether two suites hash alike.
pub fn same_hash(one: u16, other: u16) -> bool {
    hashes_with_sha384(one) == hashes_with_sha384(other)
}

impl Key {
    /// That of a session.
    pub fn of(session: &Session) -> Self {
        let fields = session.fields();
        Key { secret: fields.master.clone(), suite: tls13_suite(fields.suite) }
    }

    /// The key itself.
    pub fn secret(&self) -> &[u8] {
        &self.secret
    }

    /// What the early secret expands to.
    pub fn early_secret(&self) -> Box<dyn HkdfExpander> {
        hkdf::of_suite(self.suite).extract_from_secret(None, &self.secret)
    }

    /// The binder over a transcript that ends before the binders (RFC 8446 section 4.2.11.2); `label` says whether the key
    /// is one from outside.
    fn binder(&self, label: &[u8], transcript: &[u8]) -> Option<Vec<u8>> {
        let (hkdf, hash) = (hkdf::of_suite(self.suite), hash_of(self.suite));
        let expand = |secret: &Secret, label, context: &[u8]| secret.expand_label(label, context, hash.output_len());
        let early = Secret::from(self.early_secret());
        let binder_key = expand(&early, label, digest(hash, &[]).as_ref())?;
        let finished = expand(&Secret::new(hkdf, &binder_key), b"finished", &[])?;
        Some(hkdf::sign(hkdf, &finished, digest(hash, transcript).as_ref()))
    }
}

/// The keys that rustls' key schedule is made from, where it is not from what rustls knows.
#[derive(Debug, Default)]
pub struct Keys {
    /// In the place of the secret of the session that rustls resumes.
    pub session: Option<Key>,
    /// The key that was agreed on, if it is none that rustls offered.
    pub agreed: Option<Key>,
}

/// A ClientHello's proofs, on a server.
pub struct Proofs<'a> {
    /// The whole message.
    pub message: &'a [u8],
    /// What comes before it in the transcript.
    pub before: &'a [u8],
}

impl Proofs<'_> {
    /// Whether the client has the key whose identity is the one at this place.
    pub fn check(&self, hello: &ClientHello<'_>, place: usize, key: &Key) -> Result<(), Failure> {
        let mut data = Cursor(hello.extension(extension::PRE_SHARED_KEY).unwrap_or_default());
        let list = data.vec16().and_then(|_identities| data.vec16());
        let mut binders = Cursor(list.unwrap_or_default());
        let binder = (0..=place).map(|_| binders.vec8()).last().flatten();
        let binder = binder.filter(|binder| binder.len() == hash_of(key.suite).output_len());
        let binder = binder.ok_or_else(|| Failure::new(alert::DECODE_ERROR, reason::SSL_R_BAD_EXTENSION))?;
        let bound = before_binders(self.message).ok_or_else(Failure::internal)?;
        let right = key.binder(FROM_OUTSIDE, &[self.before, bound].concat()).ok_or_else(Failure::internal)?;
        match verify_slices_are_equal(&right, binder) {
            Ok(()) => Ok(()),
            Err(_) => Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_BINDER_DOES_NOT_VERIFY)),
        }
    }
}

/// A pre_shared_key extension with as many binders as identities, on which rustls insists and OpenSSL does not; `None` if
/// it is like that already, or does not parse.
pub fn paired(data: &[u8]) -> Option<Vec<u8>> {
    const NOBODY_LOOKS: [u8; 33] = [32; 33];
    let mut data = Cursor(data);
    let (identities, list) = (data.vec16()?, data.vec16()?);
    let (mut ids, mut binders) = (Cursor(identities), Cursor(list));
    let (mut out, mut same) = (Vec::new(), true);
    while ids.vec16().zip(ids.u32()).is_some() {
        match binders.vec8() {
            Some(binder) => out.extend([&[binder.len() as u8], binder].concat()),
            None => out.extend(NOBODY_LOOKS),
        }
        same &= out.len() <= list.len();
    }
    same &= binders.is_empty();
    let whole = [&len16(identities.len())?[..], identities, &len16(out.len())?, &out].concat();
    (!same).then_some(whole)
}

/// A ClientHello up to its binders; `None` if it has none.
pub fn before_binders(message: &[u8]) -> Option<&[u8]> {
    let hello = ClientHello::parse(message.get(Message::HEADER..)?).ok()?;
    let mut data = Cursor(hello.extension(extension::PRE_SHARED_KEY)?);
    data.vec16()?;
    message.get(..message.len().checked_sub(data.0.len())?)
}

/// What a first ClientHello and a HelloRetryRequest that chose `suite` leave in the transcript.
pub fn after_retry(suite: u16, hello: &[u8], retry: &[u8]) -> Vec<u8> {
    let hash = digest(hash_of(suite), hello);
    [&[kind::MESSAGE_HASH, 0, 0, hash.as_ref().len() as u8], hash.as_ref(), retry].concat()
}

/// An identity of a client's that rustls does not know.
#[derive(Debug)]
pub struct Identity {
    name: Vec<u8>,
    age: u32,
    key: Key,
    label: &'static [u8],
}

impl Identity {
    /// A key from outside, which has no age.
    pub fn external(external: &External) -> Self {
        let (name, key) = (external.identity.clone(), Key::of(&external.session));
        Identity { name, age: 0, key, label: FROM_OUTSIDE }
    }

    /// A ticket's.
    pub fn of_ticket(session: &Session) -> Self {
        let (name, age) = session.fields().ticket_and_age();
        Identity { name, age, key: Key::of(session), label: OF_TICKETS }
    }
}

/// A client's offer of pre-shared keys, where it is not rustls' own.
#[derive(Debug, Default)]
pub struct Offer {
    /// The identity that rustls offers is left out.
    pub dropped: bool,
    /// Other ones that follow it.
    pub others: Vec<Identity>,
    /// What comes before the ClientHello in the transcript.
    pub before: Vec<u8>,
}

impl Offer {
    /// Bytes that tickets take, all of the extension's lengths counted with them.
    pub fn tickets_len(&self) -> usize {
        const FRAME: usize = 15;
        let tickets = self.others.iter().filter(|other| other.label == OF_TICKETS);
        tickets.map(|ticket| FRAME + ticket.name.len() + hash_of(ticket.key.suite).output_len()).sum()
    }

    /// A ClientHello of rustls' with this offer; it may be cut before its binders. `None` if there is nothing to change.
    pub fn placed(&self, message: &[u8]) -> Option<Vec<u8>> {
        let at = block_of(Place::ClientHello, message)?;
        let mut rest = Cursor(message.get(at + 2..)?);
        let (others, found) = loop {
            let others = &message[at + 2..message.len() - rest.0.len()];
            if rest.is_empty() {
                break (others, None);
            }
            match (rest.u16()?, rest.u16()?) {
                (extension::PRE_SHARED_KEY, declared) => break (others, Some(usize::from(declared))),
                (_, len) => drop(rest.take(len.into())?),
            };
        };
        let (mut identities, mut binders_len, mut binders) = (Vec::new(), 0, Some(Vec::new()));
        if let Some(declared) = found {
            let first = rest.vec16()?;
            let own = rest.vec16();
            if self.dropped {
                binders = own.map(|_| Vec::new());
            } else {
                (identities, binders_len) = (first.to_vec(), declared.checked_sub(2 + first.len() + 2)?);
                binders = own.map(<[u8]>::to_vec);
            }
        } else if self.others.is_empty() {
            return None;
        }
        for other in &self.others {
            identities.extend(len16(other.name.len())?);
            identities.extend_from_slice(&other.name);
            identities.extend(other.age.to_be_bytes());
            binders_len += 1 + hash_of(other.key.suite).output_len();
        }
        let mut out = [&message[..at], &[0, 0], others].concat();
        let mut missing = 0;
        if !identities.is_empty() {
            out.extend(extension::PRE_SHARED_KEY.to_be_bytes());
            out.extend(len16(2 + identities.len() + 2 + binders_len)?);
            out.extend(len16(identities.len())?);
            out.extend(identities);
            missing = 2 + binders_len;
        }
        let block = out.len() + missing - at - 2;
        out[at..at + 2].copy_from_slice(&len16(block)?);
        out.get_mut(1..Message::HEADER)?.copy_from_slice(&len24(at + 2 + block - Message::HEADER)?);
        if let Some(mut binders) = binders.filter(|_| missing > 0) {
            let bound = [&self.before, &out[..]].concat();
            for other in &self.others {
                let binder = other.key.binder(other.label, &bound)?;
                binders.push(binder.len() as u8);
                binders.extend(binder);
            }
            out.extend(len16(binders.len())?);
            out.extend(binders);
        }
        Some(out)
    }
}

fn len16(len: usize) -> Option<[u8; 2]> {
    u16::try_from(len).ok().map(u16::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &[u8] = b"a name";

    fn key(suite: u16) -> Key {
        Key { secret: Zeroizing::new(vec![7; 20]), suite }
    }

    fn hello(psk: &[u8]) -> Vec<u8> {
        let mut block = vec![0, 5, 0, 1, 1];
        if !psk.is_empty() {
            block.extend([0, 41, 0, psk.len() as u8]);
            block.extend_from_slice(psk);
        }
        let mut body = vec![3, 3];
        body.extend([9; 32]);
        body.extend([0, 0, 2, 0x13, 1, 1, 0, 0, block.len() as u8]);
        body.extend(block);
        [&[kind::CLIENT_HELLO, 0, 0, body.len() as u8][..], &body].concat()
    }

    /// rustls' own offer: a ticket of three bytes and a binder of 32.
    fn ticket() -> Vec<u8> {
        [&[0, 9, 0, 3, 1, 2, 3, 5, 5, 5, 5, 0, 33, 32][..], &[8; 32]].concat()
    }

    fn another(suite: u16) -> Identity {
        Identity { name: NAME.to_vec(), age: 0, key: key(suite), label: FROM_OUTSIDE }
    }

    #[test]
    fn a_second_identity_is_proven_over_what_leaves() {
        for suite in [0x1301, 0x1302] {
            let offer = Offer { others: vec![another(suite)], before: vec![4, 4], ..Offer::default() };
            let message = hello(&ticket());
            let placed = offer.placed(&message).unwrap();
            let binders = 33 + 1 + hash_of(suite).output_len();
            // Cut or not, it is the same up to the binders.
            assert_eq!(offer.placed(&message[..message.len() - 35]).unwrap(), placed[..placed.len() - 2 - binders]);
            let parsed = ClientHello::parse(&placed[Message::HEADER..]).unwrap();
            let proofs = Proofs { message: &placed, before: &[4, 4] };
            assert!(proofs.check(&parsed, 1, &key(suite)).is_ok());
            assert_eq!(proofs.check(&parsed, 2, &key(suite)).unwrap_err().alert, Some(alert::DECODE_ERROR));
            let proofs = Proofs { message: &placed, before: &[4] };
            assert_eq!(proofs.check(&parsed, 1, &key(suite)).unwrap_err().alert, Some(alert::ILLEGAL_PARAMETER));
        }
    }

    #[test]
    fn identities_are_offered_where_rustls_offers_none() {
        for message in [hello(&[]), hello(&ticket())] {
            let offer = Offer { dropped: true, others: vec![another(0x1302), another(0x1301)], before: vec![4] };
            let placed = offer.placed(&message).unwrap();
            let parsed = ClientHello::parse(&placed[Message::HEADER..]).unwrap();
            let proofs = Proofs { message: &placed, before: &[4] };
            assert!(proofs.check(&parsed, 0, &key(0x1302)).is_ok());
            assert!(proofs.check(&parsed, 1, &key(0x1301)).is_ok());
            assert!(proofs.check(&parsed, 2, &key(0x1301)).is_err());
        }
    }

    #[test]
    fn binders_are_paired_with_identities() {
        let offer = |identities: &[u8], binders: &[u8]| {
            let sized = |part: &[u8]| [&len16(part.len()).unwrap()[..], part].concat();
            [sized(identities), sized(binders)].concat()
        };
        let (one, two) = ([0, 1, 5, 0, 0, 0, 0], [0, 1, 5, 0, 0, 0, 0, 0, 1, 6, 0, 0, 0, 0]);
        assert!(paired(&offer(&one, &[2, 8, 8])).is_none());
        assert_eq!(paired(&offer(&one, &[2, 8, 8, 1, 7])).unwrap(), offer(&one, &[2, 8, 8]));
        assert_eq!(paired(&offer(&two, &[2, 8, 8])).unwrap(), offer(&two, &[&[2, 8, 8][..], &[32; 33]].concat()));
        assert!(paired(&two[..9]).is_none());
        for len in 0..30 {
            for fill in [0, 1, 0xFF] {
                let _ = (paired(&vec![fill; len]), before_binders(&vec![fill; len]));
            }
        }
    }

    #[test]
    fn the_first_identity_is_left_out() {
        let dropped = Offer { dropped: true, ..Offer::default() };
        assert_eq!(dropped.placed(&hello(&ticket())).unwrap(), hello(&[]));
        assert!(dropped.placed(&hello(&[])).is_none());
    }
}
