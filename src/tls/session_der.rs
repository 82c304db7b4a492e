//! Sessions as DER (`i2d_SSL_SESSION`): OpenSSL's outline, with what resuming takes as a field of our own.
//!
//! A server's session is whole in it. A client's holds a token that names an entry of this process: rustls does not
//! let a client's secrets out, so another process that reads it does a full handshake.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use super::session::{Payload, Session};
use crate::asn1::tlv::{Framing, Header, class, write_header};

/// Client payloads kept for tokens; the oldest go first.
const KEPT: usize = 4096;
/// Bytes of a token.
const TOKEN: usize = 16;
/// Context tags of our own fields, far from OpenSSL's.
const TAG_ENCODED: i32 = 100;
const TAG_TOKEN: i32 = 101;
const TAG_TICKET: i32 = 10;
const INTEGER: i32 = 2;
const OCTET_STRING: i32 = 4;
const SEQUENCE: i32 = 16;

type Kept = ([u8; TOKEN], Payload);

static TOKENS: Mutex<VecDeque<Kept>> = Mutex::new(VecDeque::new());

fn keep(payload: Payload) -> Option<[u8; TOKEN]> {
    let mut token = [0; TOKEN];
    aws_lc_rs::rand::fill(&mut token).ok()?;
    let mut tokens = TOKENS.lock().unwrap_or_else(PoisonError::into_inner);
    if tokens.len() >= KEPT {
        tokens.pop_front();
    }
    tokens.push_back((token, payload));
    Some(token)
}

fn kept(token: &[u8]) -> Option<Payload> {
    let tokens = TOKENS.lock().unwrap_or_else(PoisonError::into_inner);
    tokens.iter().rev().find(|(known, _)| known == token).map(|(_, payload)| payload.clone())
}

fn put(out: &mut Vec<u8>, tag: i32, class: u8, content: &[u8]) {
    write_header(out, Framing::Primitive, tag, class, content.len());
    out.extend_from_slice(content);
}

/// A field with an explicit context tag.
fn put_tagged(out: &mut Vec<u8>, tag: i32, inner: i32, content: &[u8]) {
    let mut field = Vec::new();
    put(&mut field, inner, class::UNIVERSAL, content);
    write_header(out, Framing::Constructed, tag, class::CONTEXT, field.len());
    out.extend(field);
}

impl Session {
    /// The session as DER; `None` if there is no randomness for a token.
    pub fn to_der(&self) -> Option<Vec<u8>> {
        let (encoded, fields) = (self.encode(), self.fields().clone());
        let mut body = Vec::new();
        put(&mut body, INTEGER, class::UNIVERSAL, &[1]);
        put(&mut body, INTEGER, class::UNIVERSAL, &fields.version.0.to_be_bytes());
        put(&mut body, OCTET_STRING, class::UNIVERSAL, &fields.suite.to_be_bytes());
        put(&mut body, OCTET_STRING, class::UNIVERSAL, &fields.id);
        put(&mut body, OCTET_STRING, class::UNIVERSAL, &fields.master);
        put_tagged(&mut body, TAG_TICKET, OCTET_STRING, &fields.ticket);
        put_tagged(&mut body, TAG_ENCODED, OCTET_STRING, &encoded);
        if matches!(fields.payload, Payload::Tls12Client(_) | Payload::Tls13Client(_)) {
            put_tagged(&mut body, TAG_TOKEN, OCTET_STRING, &keep(fields.payload)?);
        }
        let mut out = Vec::new();
        write_header(&mut out, Framing::Constructed, SEQUENCE, class::UNIVERSAL, body.len());
        out.extend(body);
        Some(out)
    }

    /// The session that [`Session::to_der`] wrote, and how many bytes it took; `None` if it did not.
    pub fn from_der(der: &[u8]) -> Option<(Session, usize)> {
        let outer = Header::read_whole(der).ok()?;
        let body = outer.body(der);
        let taken = body.as_ptr() as usize - der.as_ptr() as usize + body.len();
        let (mut rest, mut session, mut ticket, mut payload) = (body, None, Vec::new(), None);
        while !rest.is_empty() {
            let header = Header::read_whole(rest).ok()?;
            let field = header.body(rest);
            rest = &rest[field.as_ptr() as usize - rest.as_ptr() as usize + field.len()..];
            if header.class != class::CONTEXT {
                continue;
            }
            let content = Header::read_whole(field).ok()?.body(field);
            match header.tag {
                TAG_ENCODED => session = Session::decode(content),
                TAG_TICKET => ticket = content.to_vec(),
                TAG_TOKEN => payload = kept(content),
                _ => {}
            }
        }
        let session = session?;
        session.fields().ticket = ticket;
        if let Some(payload) = payload {
            session.fields().payload = payload;
        }
        Some((session, taken))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::session::Fields;

    #[test]
    fn der_round_trips_and_garbage_does_not() {
        let session = Session::new(Fields { id: vec![7; 32], ticket: vec![1; 300], ..Fields::default() });
        let der = session.to_der().unwrap();
        let (again, taken) = Session::from_der(&der).unwrap();
        assert_eq!((taken, &again.fields().ticket), (der.len(), &vec![1; 300]));
        for len in 0..der.len() {
            assert!(Session::from_der(&der[..len]).is_none());
        }
    }
}
