//! What a client proves its certificate by after the handshake: the hash over the handshake's messages and those of the
//! exchange, and the Finished that its application traffic secret makes of it (RFC 8446 sections 4.4 and 4.6.2).

use aws_lc_rs::{constant_time, digest, hmac};
use zeroize::Zeroizing;

use crate::tls::handshake::assembler::Message;
use crate::tls::handshake::messages::{ClientHello, Cursor, ServerHello, extension, kind};
use crate::tls::handshake::secrets::{Secrets, label};
use crate::tls::hkdf::{self, Secret};
use crate::tls::prf::hashes_with_sha384;

/// The messages of a handshake as they stand on the wire; kept only where the client offers to show a certificate later.
#[derive(Default)]
pub struct Transcript(Option<Vec<u8>>);

impl Transcript {
    /// A server keeps messages until it knows that its client offers nothing.
    pub fn new(server: bool) -> Self {
        Transcript(server.then(Vec::new))
    }

    /// From here on messages are kept.
    pub fn begin(&mut self) {
        self.0 = Some(Vec::new());
    }

    /// Keeps a message. A ClientHello that offers nothing ends this.
    pub fn add(&mut self, message: &Message) {
        let Some(bytes) = &mut self.0 else { return };
        let offers = |body| ClientHello::parse(body).is_ok_and(|hello| offers(&hello));
        match message.kind == kind::CLIENT_HELLO && !offers(message.body()) {
            true => self.0 = None,
            false => bytes.extend_from_slice(&message.bytes),
        }
    }

    /// Puts messages in front, of which a server knows by a cookie.
    pub fn precede(&mut self, before: &[u8]) {
        if let Some(bytes) = &mut self.0 {
            bytes.splice(..0, before.iter().copied());
        }
    }

    /// The handshake is done.
    pub fn finish(self, suite: u16, secrets: &Secrets) -> Option<Proof> {
        let bytes = self.0?;
        let secret = secrets.get(label::CLIENT_TRAFFIC)?;
        let algorithm = algorithms(suite).0;
        let mut base = digest::Context::new(algorithm);
        let (first, rest) = split(&bytes)?;
        match first[0] == kind::CLIENT_HELLO && is_retry(rest) {
            // RFC 8446 section 4.4.1: the first ClientHello counts by its hash.
            true => {
                let hash = digest::digest(algorithm, first);
                base.update(&[kind::MESSAGE_HASH, 0, 0, hash.as_ref().len() as u8]);
                base.update(hash.as_ref());
            }
            false => base.update(first),
        }
        base.update(rest);
        Some(Proof { suite, running: base.clone(), base, secret, context: Vec::new() })
    }
}

/// Whether a client is ready to be asked for a certificate after the handshake.
fn offers(hello: &ClientHello<'_>) -> bool {
    hello.extension(extension::POST_HANDSHAKE_AUTH).is_some()
}

/// The first message, and what follows it.
fn split(messages: &[u8]) -> Option<(&[u8], &[u8])> {
    let len = Cursor(messages.get(1..)?).u24()?;
    messages.split_at_checked(Message::HEADER + len)
}

fn is_retry(messages: &[u8]) -> bool {
    let hello = split(messages).filter(|(hello, _)| hello.first() == Some(&kind::SERVER_HELLO));
    let hello =
        hello.and_then(|(hello, _)| ServerHello::parse(&hello[Message::HEADER..]).map(|hello| hello.is_retry()));
    hello == Some(true)
}

fn algorithms(suite: u16) -> (&'static digest::Algorithm, hmac::Algorithm) {
    match hashes_with_sha384(suite) {
        true => (&digest::SHA384, hmac::HMAC_SHA384),
        false => (&digest::SHA256, hmac::HMAC_SHA256),
    }
}

/// Proves and verifies on an open connection.
pub struct Proof {
    suite: u16,
    /// Over the handshake, the client's Finished included.
    base: digest::Context,
    /// And over the exchange under way.
    running: digest::Context,
    /// What the client's keys are made of now: key updates change it.
    secret: Zeroizing<Vec<u8>>,
    /// By which the answer is known to be one to the request.
    context: Vec<u8>,
}

impl Proof {
    /// An exchange begins with this request.
    pub fn begin(&mut self, context: &[u8], request: &[u8]) {
        self.running = self.base.clone();
        self.running.update(request);
        self.context = context.to_vec();
    }

    /// The context of the latest request.
    pub fn context(&self) -> &[u8] {
        &self.context
    }

    /// Another message of the exchange.
    pub fn add(&mut self, message: &[u8]) {
        self.running.update(message);
    }

    /// What a CertificateVerify that comes next signs (RFC 8446 section 4.4.3).
    pub fn signed(&self) -> Vec<u8> {
        let hash = self.running.clone().finish();
        [&[b' '; 64][..], b"TLS 1.3, client CertificateVerify\0", hash.as_ref()].concat()
    }

    /// The contents of a Finished that comes next; `None` if a length is impossible.
    pub fn verify_data(&self) -> Option<Vec<u8>> {
        let key = self.expand(b"finished")?;
        let hash = self.running.clone().finish();
        Some(hmac::sign(&hmac::Key::new(algorithms(self.suite).1, &key), hash.as_ref()).as_ref().to_vec())
    }

    /// Whether these are the contents of the Finished that is due; compared in constant time.
    pub fn verifies(&self, verify_data: &[u8]) -> bool {
        self.verify_data().is_some_and(|due| constant_time::verify_slices_are_equal(&due, verify_data).is_ok())
    }

    /// Bytes of a Finished.
    pub fn hash_len(&self) -> usize {
        algorithms(self.suite).0.output_len()
    }

    /// The client changes its keys (RFC 8446 section 7.2).
    pub fn update_secret(&mut self) {
        if let Some(next) = self.expand(b"traffic upd") {
            self.secret = next;
        }
    }

    fn expand(&self, label: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        Secret::new(hkdf::of_suite(self.suite), &self.secret).expand_label(label, b"", self.hash_len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::handshake::messages::RETRY_RANDOM;

    fn message(kind: u8, body: &[u8]) -> Message {
        Message { kind, bytes: [&[kind, 0, 0, body.len() as u8], body].concat() }
    }

    fn hello(block: &[u8]) -> Message {
        let fixed = [&[3, 3][..], &[7; 32], &[0, 0, 2, 0x13, 1, 1, 0, 0, block.len() as u8]].concat();
        message(kind::CLIENT_HELLO, &[&fixed, block].concat())
    }

    fn proof(suite: u16, messages: &[Message]) -> Option<Proof> {
        let secrets = Secrets::default();
        secrets.note(label::CLIENT_TRAFFIC, &vec![5; if suite == 0x1302 { 48 } else { 32 }]);
        let mut transcript = Transcript::default();
        transcript.begin();
        messages.iter().for_each(|message| transcript.add(message));
        transcript.finish(suite, &secrets)
    }

    #[test]
    fn only_what_was_offered_is_kept() {
        assert!(proof(0x1301, &[hello(&[0, 5, 0, 0])]).is_none());
        assert!(proof(0x1301, &[hello(&[0, 49, 0, 0])]).is_some());
        assert!(proof(0x1301, &[hello(&[0, 49, 0])]).is_none());
        assert!(proof(0x1301, &[]).is_none());
    }

    #[test]
    fn a_first_hello_counts_by_its_hash() {
        let retry = [&[3, 3][..], &RETRY_RANDOM, &[0, 0x13, 1, 0, 0, 0]].concat();
        let rest = [message(kind::SERVER_HELLO, &retry), hello(&[0, 49, 0, 0]), message(kind::FINISHED, &[1, 2])];
        let all = [&[hello(&[0, 49, 0, 0])][..], &rest].concat();
        let first = digest::digest(&digest::SHA256, &all[0].bytes);
        let mut plain = [&[kind::MESSAGE_HASH, 0, 0, 32][..], first.as_ref()].concat();
        rest.iter().for_each(|message| plain.extend_from_slice(&message.bytes));
        let made = proof(0x1301, &all).unwrap();
        assert_eq!(made.base.finish().as_ref(), digest::digest(&digest::SHA256, &plain).as_ref());
    }

    #[test]
    fn every_damaged_byte_of_a_finished_is_noticed() {
        for suite in [0x1301, 0x1302, 0x1303] {
            let mut made = proof(suite, &[hello(&[0, 49, 0, 0])]).unwrap();
            made.begin(&[1; 32], b"request");
            made.add(b"answer");
            let good = made.verify_data().unwrap();
            assert!(made.verifies(&good) && good.len() == made.hash_len());
            for at in 0..good.len() {
                let mut bad = good.clone();
                bad[at] ^= 0x80;
                assert!(!made.verifies(&bad) && !made.verifies(&good[..at]));
            }
            made.update_secret();
            assert!(!made.verifies(&good), "the keys are others now");
            made.begin(&[1; 32], b"request");
            made.add(b"answer");
            assert!(!made.verifies(&good) && made.verifies(&made.verify_data().unwrap()));
        }
    }
}
