//! Certificates after the handshake, whose messages are damaged.

use super::*;
use crate::tls::handshake::messages::kind;
use crate::tls::settings::verify;

/// The connection is open, the client ready to be asked.
fn offered(key: Option<&'static str>) -> Pair {
    let mut pair = pair(Version::TLS1_3, "ecdsa", usize::MAX, false, |settings, is_server| {
        settings.post_handshake_auth = !is_server;
        settings.verify_mode = is_server.then_some(verify::PEER | verify::POST_HANDSHAKE);
        settings.num_tickets = 0;
    });
    pair.client.program.key = key;
    pair.connected()
}

impl Side {
    /// As if these bytes had come sealed.
    fn gets(&self, messages: &[u8]) -> Result<(), Stop> {
        self.program.sent.borrow_mut().clear();
        self.end.incoming.bytes.borrow_mut().clear();
        self.connection.in_init.set(true);
        self.connection.drive(&self.program, &self.end, |engine, env| {
            if let Some((open, ..)) = engine.parts() {
                open.messages.push(messages);
            }
            engine.handshake(env)
        })
    }

    fn asks(&self) -> Vec<u8> {
        self.program.sent.borrow_mut().clear();
        self.connection.ask_for_certificate().unwrap();
        self.handshake().unwrap();
        self.program.sent.take()
    }
}

/// What the client answers to the server's request.
fn answer(pair: &Pair) -> Vec<u8> {
    pair.client.gets(&pair.server.asks()).unwrap();
    pair.client.program.sent.take()
}

#[test]
fn an_answer_counts_if_it_is_whole_and_as_it_was() {
    let len = answer(&offered(Some("ecdsa"))).len();
    // A signature's length may be another each time.
    for at in (0..len - 8).step_by(5).chain([usize::MAX]) {
        let pair = offered(Some("ecdsa"));
        let mut answer = answer(&pair);
        if at == usize::MAX {
            assert_eq!(pair.server.gets(&answer), Ok(()));
            assert_eq!(pair.server.connection.snapshot().peer_chain.len(), 1);
            continue;
        }
        answer[at] ^= 1 << (at % 8);
        let got = pair.server.gets(&answer);
        assert!(got.is_err(), "byte {at}");
        assert!(pair.server.gets(&answer).is_err() && pair.server.connection.in_init.get(), "byte {at}");
    }
}

#[test]
fn parts_of_an_answer_are_no_answer() {
    let len = answer(&offered(Some("ecdsa"))).len();
    for cut in (0..len - 8).step_by(31) {
        let pair = offered(Some("ecdsa"));
        let answer = answer(&pair);
        assert_eq!(pair.server.gets(&answer[..cut]), Err(Stop::Want(Want::Reading)), "{cut} bytes");
        assert_eq!(pair.server.gets(&answer[cut..]), Ok(()), "{cut} bytes");
    }
}

#[test]
fn certificates_go_with_signatures() {
    for (key, left_out) in [(Some("ecdsa"), kind::CERTIFICATE_VERIFY), (Some("ecdsa"), kind::FINISHED), (None, 0)] {
        let pair = offered(key);
        let (all, mut some) = (answer(&pair), Vec::new());
        let mut rest = &all[..];
        while let [kind, high, middle, low, ..] = *rest {
            let len = 4 + (usize::from(high) << 16 | usize::from(middle) << 8 | usize::from(low));
            if kind != left_out {
                some.extend_from_slice(&rest[..len]);
            }
            rest = &rest[len..];
        }
        let accepted = pair.server.gets(&some);
        assert_eq!(accepted.is_ok(), key.is_none(), "{accepted:?}");
    }
    let pair = offered(Some("ecdsa"));
    let answer = answer(&pair);
    assert_eq!(pair.server.gets(&answer), Ok(()));
    assert!(matches!(pair.server.gets(&answer), Err(Stop::Failed(..))), "nobody has asked again");
}

#[test]
fn damaged_requests_are_refused_or_answered() {
    let request = offered(None).server.asks();
    let (mut refused, mut answered) = (0, 0);
    for at in 0..request.len() {
        for mask in [1, 0x80, 0xFF] {
            let pair = offered(Some("ecdsa"));
            let mut damaged = request.clone();
            damaged[at] ^= mask;
            match pair.client.gets(&damaged) {
                Ok(()) => answered += 1,
                Err(_) => refused += 1,
            }
        }
    }
    assert!(refused > 0 && answered > 0);
}
