//! Secrets that the program gives for a TLS 1.2 session (EAP-FAST, RFC 4851): the session is taken up by the secret alone,
//! whatever the ids say.
//!
//! Such secrets are made of both randoms. So a server's is drawn before its program is asked, and rustls is given it. A
//! client's program is asked at the ServerHello, but whether the server means the same only the next message says, a
//! ChangeCipherSpec: then another rustls client, which has offered a session, takes the place of the first. On the wire
//! the ClientHellos of both are one. rustls never sees the secret, which may be of any length: where it derives keys from
//! that of such a session, this one takes its place ([`super::overheard`]).

use zeroize::Zeroizing;

use super::alert::description as alert;
use super::assembler::Message;
use super::credential::wants_ecdsa;
use super::driver::Driver;
use super::edit::Place;
use super::failure::Failure;
use super::hello_check::Judge;
use super::messages::{ClientHello, extension, kind, numbers};
use super::outbound::records;
use super::relay::Relay;
use super::server::server_versions;
use super::signature::{self, KeyKind};
use super::{Handshake, failure, overheard};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::records::HEADER;
use crate::tls::resumption::lookup::GIVEN_TICKET;
use crate::tls::state::HandshakeState;
use crate::tls::version::Version;

/// What a program gives.
#[derive(Clone)]
pub struct Given {
    /// The master secret, at least a byte.
    pub secret: Zeroizing<Vec<u8>>,
    /// The suite that it chose, if it did.
    pub suite: Option<u16>,
    /// A client: no id was offered.
    pub fresh: bool,
}

/// What a client's program has given at the ServerHello.
pub struct AtServerHello {
    secret: Zeroizing<Vec<u8>>,
    message: Message,
}

/// Bytes of a random, and of our session ids.
const RANDOM: usize = 32;

fn random() -> Result<[u8; RANDOM], Failure> {
    let mut bytes = [0; RANDOM];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| Failure::internal())?;
    Ok(bytes)
}

impl Handshake {
    /// Draws the random of a TLS 1.2 server; it says if the server could do more (RFC 8446 section 4.1.3).
    pub(super) fn draw_server_random(&mut self, env: &Env<'_>) -> Result<(), Failure> {
        const DOWNGRADE: &[u8; 8] = b"DOWNGRD\x01";
        if self.judged.random.is_some() {
            return Ok(());
        }
        let mut random = random()?;
        if server_versions(env, &env.settings()).tls13 {
            random[RANDOM - DOWNGRADE.len()..].copy_from_slice(DOWNGRADE);
        }
        self.judged.random = Some(random);
        env.update(|snapshot| snapshot.server_random = random.to_vec());
        Ok(())
    }

    /// A server that has found no session asks its program for a secret.
    pub(super) fn ask_secret(&mut self, env: &Env<'_>, judge: &Judge<'_>) -> Result<(), Failure> {
        if judge.version != Version::TLS1_2 || self.resumes() || !env.hooks.gives_secrets() {
            return Ok(());
        }
        let theirs = numbers(judge.hello.cipher_suites);
        let session = env.connection.session().ok_or_else(Failure::internal)?;
        let id = self.lookup.id_of_new_session(random()?);
        session.fields().id.clone_from(&id);
        let Some(given) = env.hooks.session_secret(Some(&theirs)) else {
            if !self.lookup.keeps_by_id() {
                session.fields().id.clear();
            }
            return Ok(());
        };
        {
            let mut fields = session.fields();
            (fields.master, fields.version) = (given.secret.clone(), Version::TLS1_2);
            (fields.verify_result, fields.fragment_mode) = (0, env.snapshot(|snapshot| snapshot.fragment_mode));
            fields.extended_master_secret = judge.hello.offers_extended_master_secret(judge.settings.options);
        }
        env.update(|snapshot| {
            snapshot.resumed = true;
            snapshot.offered_suites.clone_from(&theirs);
        });
        let none = || Failure::new(alert::HANDSHAKE_FAILURE, reason::SSL_R_NO_SHARED_CIPHER);
        let suite = given.suite.or_else(|| unchosen(env, judge)).filter(|suite| wants_ecdsa(*suite).is_some());
        session.fields().suite = suite.ok_or_else(none)?;
        env.take_up(&session);
        self.secrets.give_master(given.secret);
        self.judged.wire.sends.given_id = Some(id);
        self.judged.wire.reads.suites.extend(suite.filter(|suite| !theirs.contains(suite)));
        self.lookup.give(session);
        // OpenSSL's list is the client's from here on.
        let known = |suites: &mut Vec<u16>, tls13: bool| {
            let of_version = |suite: &u16| (suite >> 8 == 0x13) == tls13 && overheard::suite(*suite).is_some();
            *suites = theirs.iter().copied().filter(of_version).collect();
        };
        env.connection.configure(|settings| {
            known(&mut settings.tls12_suites, false);
            known(&mut settings.tls13_suites, true);
        });
        Ok(())
    }

    /// Whether a server takes up a session whose secret its program has given.
    pub(super) fn is_given(&self) -> bool {
        self.judged.wire.sends.given_id.is_some()
    }

    /// What a TLS 1.2 server's rustls sees of a ticket: by one it finds a session whose secret the program gives. Where
    /// none are used OpenSSL takes no notice of it; rustls would give the session no id.
    pub(super) fn show_ticket(&mut self, options: u64) {
        let is_given = self.is_given();
        let hello = self.judged.wire.reads.at(Place::ClientHello);
        if is_given || !self.lookup.uses_tickets(options) {
            hello.dropped.push(extension::SESSION_TICKET);
        }
        if is_given {
            hello.added.push((extension::SESSION_TICKET, GIVEN_TICKET.to_vec()));
        }
    }

    /// What the program has given at the ServerHello becomes the session's secret: at once if the server takes that up
    /// by its id; else, if none was offered, in case it goes on as if it did.
    pub(super) fn keep_secret(&mut self, env: &Env<'_>, given: Given, message: &Message) {
        let Some(session) = env.connection.session() else { return };
        session.fields().master = given.secret.clone();
        if self.asked.resumes {
            self.secrets.give_master(given.secret);
        } else if given.fresh {
            self.asked.given = Some(AtServerHello { secret: given.secret, message: message.clone() });
        }
    }

    /// A ChangeCipherSpec came right after the ServerHello: the server means the session whose secret the program has
    /// given. False if it has given none.
    pub(super) fn take_up_given(&mut self, env: &Env<'_>) -> Result<bool, Failure> {
        let Some(given) = self.asked.given.take().filter(|_| self.state == HandshakeState::CR_SRVR_HELLO) else {
            return Ok(false);
        };
        self.secrets.give_master(given.secret);
        self.judged.random = env.snapshot(|snapshot| snapshot.client_random.as_slice().try_into().ok());
        let id = random()?;
        let mut driver = self.start_again(env, &id)?;
        let own = self.feed_other(&mut driver, Vec::new())?;
        self.judged.wire.note(own, Message::of(kind::CLIENT_HELLO, &self.asked.hello).bytes);
        let reads = &mut self.judged.wire.reads;
        reads.given_id = Some(id.to_vec());
        reads.at(Place::ServerHello).dropped.push(extension::SESSION_TICKET);
        let mut relay = Relay::default();
        if !relay.message(&self.judged.wire.received(&given.message.bytes)) {
            return Err(Failure::internal());
        }
        self.feed_other(&mut driver, relay.pending)?;
        self.driver = Some(driver);
        self.asked.resumes = true;
        if let Some(session) = env.connection.session() {
            session.fields().complete(env.session_fields());
        }
        env.key_log(&self.secrets, |_| true);
        env.update(|snapshot| snapshot.resumed = true);
        Ok(true)
    }

    /// Lets the other rustls have records; gives the messages it makes.
    fn feed_other(&mut self, driver: &mut Driver, mut input: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let mut made = Vec::new();
        let fed = driver.feed(&mut self.judged, &mut input, |chunk| made.extend(chunk));
        fed.map_err(|error| failure::of_rustls(&error))?;
        Ok(records(&made).flat_map(|record| &record[HEADER..]).copied().collect())
    }
}

/// At a TLS 1.2 ServerHello a client's program must give a secret, if its session_ticket extension held anything.
pub(super) fn ask_secret(env: &Env<'_>, asked: &ClientHello<'_>, message: &Message) -> Result<Option<Given>, Failure> {
    let sent = asked.extension(extension::SESSION_TICKET).is_some_and(|data| !data.is_empty());
    let session = env.connection.session();
    let has_ticket = session.as_ref().is_some_and(|session| !session.fields().ticket.is_empty());
    if !env.hooks.gives_secrets() || !(sent || has_ticket) {
        return Ok(None);
    }
    let fresh = session.is_none_or(|session| session.fields().id.is_empty());
    env.update(|snapshot| {
        snapshot.version = Some(Version::TLS1_2);
        snapshot.server_random = message.body().get(2..2 + RANDOM).unwrap_or_default().to_vec();
    });
    let given = env.hooks.session_secret(None).ok_or_else(Failure::internal)?;
    Ok(Some(Given { fresh, ..given }))
}

/// The suite of a server whose program chose none: OpenSSL does not know yet which signatures its client takes, and
/// without them no certificate will do but RSA's.
fn unchosen(env: &Env<'_>, judge: &Judge<'_>) -> Option<u16> {
    let is_rsa = |leaf: &[u8]| signature::key_kind(leaf) == KeyKind::Rsa;
    if !env.hooks.has_certificate(&is_rsa) || judge.group().is_none() {
        return None;
    }
    let settings = env.settings();
    let theirs = numbers(judge.hello.cipher_suites);
    let ours = settings.ordered(&settings.tls12_suites, &theirs);
    settings.shared(&theirs, &ours).find(|suite| wants_ecdsa(*suite) == Some(false))
}
