//! Extensions of a handshake message added and left out.
//!
//! Nothing here judges: a message whose block of extensions is not found stays as it is. Only the lengths are put right.

use super::assembler::Message;
use super::keyed::forms::Direction;
use super::messages::{Cursor, ServerHello, extension, kind};

/// A message with a block of extensions, or one certificate of a TLS 1.3 Certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// ClientHello.
    ClientHello,
    /// ServerHello.
    ServerHello,
    /// HelloRetryRequest.
    HelloRetryRequest,
    /// EncryptedExtensions.
    EncryptedExtensions,
    /// CertificateRequest of TLS 1.3.
    CertificateRequest,
    /// The certificate at this place in its chain.
    Certificate(usize),
}

/// What is different in a block of extensions.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// Types left out.
    pub dropped: Vec<u16>,
    /// Extensions put before those that were there: the program's own.
    pub first: Vec<(u16, Vec<u8>)>,
    /// Extensions added, type and contents, in this order after those that were there.
    pub added: Vec<(u16, Vec<u8>)>,
}

/// What is different in the messages of one direction.
#[derive(Debug, Default)]
pub struct Edits {
    blocks: Vec<(Place, Edit)>,
    /// Takes the place of the id that a ServerHello gives a new session.
    pub session_id: Option<Vec<u8>>,
    /// Takes the place of the id in a ServerHello, even if it has none.
    pub given_id: Option<Vec<u8>>,
    /// A ClientHello has no session id, as OpenSSL's has none without the ways of middleboxes.
    pub hides_id: bool,
    /// Suites added to those of a ClientHello.
    pub suites: Vec<u16>,
    /// Whether a ServerHello reads as if it said TLS 1.2 where nobody looks any more.
    pub says_tls12: bool,
    /// Take the place of the types in a TLS 1.2 CertificateRequest; at most 255.
    pub certificate_types: Option<Vec<u8>>,
    /// The messages of a TLS 1.2 suite with pre-shared keys.
    pub keyed: Option<Direction>,
}

impl Edits {
    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        let ids = self.session_id.is_some() || self.given_id.is_some() || self.hides_id;
        let lists = !self.suites.is_empty() || self.certificate_types.is_some();
        self.blocks.is_empty() && !ids && !lists && !self.says_tls12 && self.keyed.is_none()
    }

    /// Whether anything is different in messages that TLS 1.3 seals.
    pub fn reach_sealed(&self) -> bool {
        let clear = [Place::ClientHello, Place::ServerHello, Place::HelloRetryRequest];
        self.blocks.iter().any(|(place, _)| !clear.contains(place))
    }

    /// What is different at a place, to be changed.
    pub fn at(&mut self, place: Place) -> &mut Edit {
        let found = self.blocks.iter().position(|(at, _)| *at == place).unwrap_or_else(|| {
            self.blocks.push((place, Edit::default()));
            self.blocks.len() - 1
        });
        &mut self.blocks[found].1
    }

    fn find(&self, place: Place) -> Option<&Edit> {
        self.blocks.iter().find(|(at, _)| *at == place).map(|(_, edit)| edit)
    }

    /// The message, header included, as it reads with these; `None` if it is no different.
    ///
    /// A ClientHello may be cut before the end of its pre_shared_key, as binders take it: what is missing is not missed.
    pub fn applied(&self, message: &[u8]) -> Option<Vec<u8>> {
        if self.is_empty() {
            return None;
        }
        let place = match *message.first()? {
            kind::CLIENT_HELLO => Place::ClientHello,
            kind::SERVER_HELLO if is_retry(message) => Place::HelloRetryRequest,
            kind::SERVER_HELLO => Place::ServerHello,
            kind::ENCRYPTED_EXTENSIONS => Place::EncryptedExtensions,
            kind::CERTIFICATE_REQUEST if self.certificate_types.is_some() => return self.retyped(message),
            kind::CERTIFICATE_REQUEST => Place::CertificateRequest,
            kind::CERTIFICATE if self.keyed.is_none() => return self.in_certificates(message),
            _ => return self.keyed.as_ref()?.applied(message),
        };
        let other = match place {
            Place::ServerHello | Place::HelloRetryRequest => self.renamed(message),
            Place::ClientHello => self.resuited(message),
            _ => None,
        };
        let message = other.as_deref().unwrap_or(message);
        let edit = self.find(place).and_then(|edit| edit.in_last_block(message, block_of(place, message)?));
        edit.or(other)
    }

    /// A ServerHello with the other session id and version.
    fn renamed(&self, message: &[u8]) -> Option<Vec<u8>> {
        const ID: usize = Message::HEADER + 2 + 32;
        let mut rest = Cursor(message.get(ID..)?);
        let before = rest.vec8()?;
        let other = self.given_id.as_ref().or_else(|| self.session_id.as_ref().filter(|_| !before.is_empty()));
        if other.is_none() && !self.says_tls12 {
            return None;
        }
        let id = other.map_or(before, |id| id);
        let version = if self.says_tls12 { &[3, 3] } else { &message[Message::HEADER..][..2] };
        let body = [version, &message[Message::HEADER + 2..ID], &[u8::try_from(id.len()).ok()?], id, rest.0].concat();
        Some(Message::of(message[0], &body).bytes)
    }

    /// A ClientHello with more suites, or without its session id.
    fn resuited(&self, message: &[u8]) -> Option<Vec<u8>> {
        const ID: usize = Message::HEADER + 2 + 32;
        if self.suites.is_empty() && !self.hides_id {
            return None;
        }
        let mut rest = Cursor(message.get(ID..)?);
        let id = rest.vec8()?.len() + 1;
        let id = if self.hides_id { &[0] } else { &message[ID..ID + id] };
        let suites =
            [rest.vec16()?, &self.suites.iter().flat_map(|suite| suite.to_be_bytes()).collect::<Vec<_>>()].concat();
        let len = u16::try_from(suites.len()).ok()?.to_be_bytes();
        let body = [&message[Message::HEADER..ID], id, &len, &suites, rest.0].concat();
        let missing = Cursor(&message[1..]).u24()?.checked_sub(message.len() - Message::HEADER)?;
        Some([&message[..1], &len24(body.len() + missing)?, &body].concat())
    }

    /// A TLS 1.2 CertificateRequest with the other types.
    fn retyped(&self, message: &[u8]) -> Option<Vec<u8>> {
        let (types, mut rest) = (self.certificate_types.as_ref()?, Cursor(message.get(Message::HEADER..)?));
        rest.vec8()?;
        let len = u8::try_from(types.len()).ok()?;
        let body = [&[len], &types[..], rest.0].concat();
        Some([&message[..1], &len24(body.len())?, &body].concat())
    }

    fn in_certificates(&self, message: &[u8]) -> Option<Vec<u8>> {
        if !self.blocks.iter().any(|(place, _)| matches!(place, Place::Certificate(_))) {
            return None;
        }
        let mut body = Cursor(message.get(Message::HEADER..)?);
        let context = body.vec8()?;
        let mut chain = Cursor(body.vec24()?);
        let mut list = Vec::with_capacity(message.len());
        for index in 0.. {
            if chain.is_empty() {
                break;
            }
            let (certificate, block) = (chain.vec24()?, chain.vec16()?);
            list.extend(len24(certificate.len())?);
            list.extend_from_slice(certificate);
            let edited = self.find(Place::Certificate(index)).map(|edit| edit.in_block(block));
            let block = edited.as_deref().unwrap_or(block);
            list.extend(u16::try_from(block.len()).ok()?.to_be_bytes());
            list.extend_from_slice(block);
        }
        let mut out = vec![message[0]];
        out.extend(len24(1 + context.len() + 3 + list.len())?);
        out.push(context.len() as u8);
        out.extend_from_slice(context);
        out.extend(len24(list.len())?);
        out.extend(list);
        Some(out)
    }
}

impl Edit {
    /// Has an extension in the place of any of its type.
    pub fn replace(&mut self, kind: u16, data: Vec<u8>) {
        self.added.retain(|(other, _)| *other != kind);
        self.dropped.push(kind);
        self.added.push((kind, data));
    }

    /// The block with what is added and without what is left out. From pre_shared_key on, which must be the last, it
    /// stays as it is unless that is left out, and so does what does not parse.
    fn in_block(&self, block: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(block.len() + 64);
        self.first.iter().for_each(|(kind, data)| put(&mut out, *kind, data));
        let mut rest = Cursor(block);
        loop {
            let before = rest;
            let Some((kind, data)) = rest.u16().and_then(|kind| Some((kind, rest.vec16()?))) else {
                rest = before;
                break;
            };
            if kind == extension::PRE_SHARED_KEY && !self.dropped.contains(&kind) {
                rest = before;
                break;
            }
            if !self.dropped.contains(&kind) {
                put(&mut out, kind, data);
            }
        }
        self.added.iter().for_each(|(kind, data)| put(&mut out, *kind, data));
        out.extend_from_slice(rest.0);
        out
    }

    /// The message whose last member is a block of extensions, which begins with its length at `at`.
    fn in_last_block(&self, message: &[u8], at: usize) -> Option<Vec<u8>> {
        let (head, mut tail) = (message.get(..at)?, Cursor(&message[at..]));
        let declared = usize::from(tail.u16().unwrap_or(0));
        let block = self.in_block(tail.0);
        // A message that is cut declares more than there is.
        let len = (declared + block.len()).checked_sub(tail.0.len())?;
        let bodiless = head[0] == kind::SERVER_HELLO && len == 0; // TLS 1.2's has no empty block
        let mut out = head.to_vec();
        if !bodiless {
            out.extend(u16::try_from(len).ok()?.to_be_bytes());
            out.extend(block);
        }
        let whole = at - Message::HEADER + if bodiless { 0 } else { 2 + len };
        out[1..Message::HEADER].copy_from_slice(&len24(whole)?);
        Some(out)
    }
}

fn put(out: &mut Vec<u8>, kind: u16, data: &[u8]) {
    out.extend(kind.to_be_bytes());
    out.extend((data.len() as u16).to_be_bytes()); // what is added has at most 65,535 bytes, as its length in C says
    out.extend_from_slice(data);
}

/// A ClientHello with the padding that some servers need, to which ones between 256 and 511 bytes are unknown (RFC 7685);
/// `None` if it needs none. `more`: bytes that will be added behind.
pub fn padded(message: &[u8], more: usize) -> Option<Vec<u8>> {
    const HEADER: usize = 4; // of an extension, which must not be empty
    let len = Message::HEADER + Cursor(message.get(1..)?).u24()? + more;
    let missing = 512usize.checked_sub(len).filter(|missing| (1..=256).contains(missing))?;
    let padding = (extension::PADDING, vec![0; missing.saturating_sub(HEADER).max(1)]);
    let edit = Edit { added: vec![padding], ..Edit::default() };
    edit.in_last_block(message, block_of(Place::ClientHello, message)?)
}

/// A whole message of this type; `None` if the body is too long for one.
pub fn whole(kind: u8, body: &[u8]) -> Option<Vec<u8>> {
    Some([&[kind], &len24(body.len())?[..], body].concat())
}

/// A length in three bytes.
pub fn len24(len: usize) -> Option<[u8; 3]> {
    let [high, rest @ ..] = u32::try_from(len).ok()?.to_be_bytes();
    (high == 0).then_some(rest)
}

fn is_retry(message: &[u8]) -> bool {
    message.get(Message::HEADER..).is_some_and(ServerHello::is_retry_start)
}

/// Where the block of extensions begins, with its length.
pub fn block_of(place: Place, message: &[u8]) -> Option<usize> {
    let mut cursor = Cursor(message.get(Message::HEADER..)?);
    match place {
        Place::ClientHello => {
            cursor.take(2 + 32)?;
            cursor.vec8()?; // session id
            cursor.vec16()?; // suites
            cursor.vec8()?; // compression
        }
        Place::ServerHello | Place::HelloRetryRequest => {
            cursor.take(2 + 32)?;
            cursor.vec8()?; // session id
            cursor.take(3)?; // suite, compression
        }
        Place::CertificateRequest => {
            cursor.vec8()?; // context
        }
        Place::EncryptedExtensions | Place::Certificate(_) => {}
    }
    Some(message.len() - cursor.0.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(kind: u8, body: &[&[u8]]) -> Vec<u8> {
        let body = body.concat();
        [&[kind], &len24(body.len()).unwrap()[..], &body].concat()
    }

    fn hello(block: &[u8]) -> Vec<u8> {
        let len = (block.len() as u16).to_be_bytes();
        message(kind::CLIENT_HELLO, &[&[3, 3], &[7; 32], &[1, 9], &[0, 2, 0x13, 1], &[1, 0], &len, block])
    }

    fn edits(place: Place, dropped: &[u16], added: &[(u16, &[u8])]) -> Edits {
        let mut edits = Edits::default();
        let added = added.iter().map(|(kind, data)| (*kind, data.to_vec())).collect();
        *edits.at(place) = Edit { dropped: dropped.to_vec(), added, first: Vec::new() };
        edits
    }

    #[test]
    fn hellos_are_edited_before_their_binders_whether_these_are_there_or_not() {
        let before = [0, 5, 0, 1, 1, 0, 16, 0, 0, 0, 41, 0, 3, 8, 8, 8];
        let after = [0, 16, 0, 0, 1, 2, 0, 1, 5, 0, 41, 0, 3, 8, 8, 8];
        let edits = edits(Place::ClientHello, &[5], &[(0x0102, &[5])]);
        let (long, edited) = (hello(&before), hello(&after));
        assert_eq!(edits.applied(&long).unwrap(), edited);
        for cut in 1..=3 {
            let cut_off = |message: &[u8]| message[..message.len() - cut].to_vec();
            assert_eq!(edits.applied(&cut_off(&long)).unwrap(), cut_off(&edited));
        }
    }

    #[test]
    fn a_block_comes_and_goes() {
        let fixed: [&[u8]; 4] = [&[3, 3], &[7; 32], &[0], &[0xC0, 0x2F, 0]];
        let bare = message(kind::SERVER_HELLO, &fixed);
        let full = message(kind::SERVER_HELLO, &[&fixed.concat(), &[0, 5, 0, 1, 0, 1, 4]]);
        assert_eq!(edits(Place::ServerHello, &[], &[(1, &[4])]).applied(&bare).unwrap(), full);
        assert_eq!(edits(Place::ServerHello, &[1], &[]).applied(&full).unwrap(), bare);
        let encrypted = message(kind::ENCRYPTED_EXTENSIONS, &[&[0, 4, 0, 0, 0, 0]]);
        let empty = message(kind::ENCRYPTED_EXTENSIONS, &[&[0, 0]]);
        assert_eq!(edits(Place::EncryptedExtensions, &[0], &[]).applied(&encrypted).unwrap(), empty);
        assert!(edits(Place::EncryptedExtensions, &[0], &[]).applied(&full).is_none());
    }

    #[test]
    fn a_session_gets_another_id() {
        let hello =
            |id: &[u8]| message(kind::SERVER_HELLO, &[&[3, 3], &[7; 32], &[id.len() as u8], id, &[0xC0, 0x2F, 0]]);
        let mut edits = Edits { session_id: Some(vec![8; 3]), ..Edits::default() };
        assert_eq!(edits.applied(&hello(&[1; 32])).unwrap(), hello(&[8; 3]));
        assert!(edits.applied(&hello(&[])).is_none());
        edits.at(Place::ServerHello).dropped.push(0);
        assert_eq!(edits.applied(&hello(&[1; 32])).unwrap(), hello(&[8; 3]));
    }

    #[test]
    fn a_request_gets_other_types() {
        let request =
            |types: &[u8]| message(kind::CERTIFICATE_REQUEST, &[&[types.len() as u8], types, &[0, 2, 4, 3, 0, 0]]);
        let edits = Edits { certificate_types: Some(vec![1, 2, 64]), ..Edits::default() };
        assert_eq!(edits.applied(&request(&[1, 64])).unwrap(), request(&[1, 2, 64]));
        assert!(edits.applied(&message(kind::CERTIFICATE_REQUEST, &[&[9, 1]])).is_none());
    }

    #[test]
    fn each_certificate_has_its_own() {
        let chain = |first: &[u8], second: &[u8]| {
            let entry = |block: &[u8]| [&[0, 0, 2, 0xAA, 0xBB, 0, block.len() as u8], block].concat();
            let list = [entry(first), entry(second)].concat();
            message(kind::CERTIFICATE, &[&[0], &len24(list.len()).unwrap(), &list])
        };
        let added = edits(Place::Certificate(1), &[], &[(18, &[])]);
        assert_eq!(added.applied(&chain(&[0, 5, 0, 0], &[])).unwrap(), chain(&[0, 5, 0, 0], &[0, 18, 0, 0]));
    }

    #[test]
    fn a_hello_loses_its_session_id_and_gets_suites() {
        let edits = Edits { hides_id: true, suites: vec![0x1302], ..Edits::default() };
        let expected = message(
            kind::CLIENT_HELLO,
            &[&[3, 3], &[7; 32], &[0], &[0, 4, 0x13, 1, 0x13, 2], &[1, 0], &[0, 5], &[0, 41, 0, 1, 8]],
        );
        let before = hello(&[0, 41, 0, 1, 8]);
        assert_eq!(edits.applied(&before).unwrap(), expected);
        assert_eq!(edits.applied(&before[..before.len() - 1]).unwrap(), expected[..expected.len() - 1]);
    }

    #[test]
    fn hellos_of_some_lengths_are_padded() {
        let of_len = |len: usize| hello(&[&[0, 9, 0, (len - 52) as u8][..], &vec![1; len - 52]].concat());
        for len in [256, 300] {
            assert_eq!(of_len(len).len(), len);
            assert_eq!(padded(&of_len(len), 0).unwrap().len(), 512);
            assert_eq!(padded(&of_len(len), 12).unwrap().len(), 500);
        }
        assert!(padded(&of_len(255), 0).is_none());
        assert_eq!(padded(&of_len(255), 256).unwrap().len(), 255 + 5);
        assert!(padded(&of_len(255), 257).is_none());
    }

    #[test]
    fn what_does_not_parse_does_no_harm() {
        let mut all = edits(Place::ClientHello, &[5], &[(1, &[4])]);
        for place in [Place::ServerHello, Place::EncryptedExtensions, Place::CertificateRequest, Place::Certificate(0)]
        {
            all.at(place).added.push((1, vec![4]));
        }
        for kind in 0..32 {
            for fill in [0, 1, 3, 0xFF] {
                for len in 0..80 {
                    let _ = all.applied(&[&[kind][..], &vec![fill; len]].concat());
                }
            }
        }
    }
}
