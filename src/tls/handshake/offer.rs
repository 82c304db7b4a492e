//! A client's keys from outside (RFC 8446 section 2.2): asked of the program, offered, and taken by the server.

use std::sync::Arc;

use super::Handshake;
use super::alert::description as alert;
use super::assembler::Message;
use super::edit::{Place, whole};
use super::failure::Failure;
use super::messages::{Cursor, extension, extensions, kind, selected_protocol};
use super::psk::{External, First, Key, Offer, after_retry, same_hash};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::resumption::ClientStore;
use crate::tls::session::Session;
use crate::tls::settings::Settings;
use crate::tls::state::HandshakeState;
use crate::tls::version::Version;

/// What a client offers.
#[derive(Default)]
pub(super) struct Offered {
    /// The program's key.
    pub(super) external: Option<External>,
    /// Suite of the session that rustls offers, a key's or a ticket's.
    pub(super) suite: Option<u16>,
    /// Whether that is a ticket's.
    ticket: bool,
}

fn bad_key() -> Failure {
    Failure::new(alert::INTERNAL_ERROR, reason::SSL_R_BAD_PSK)
}

impl Offered {
    /// The key's session, if the key is offered.
    pub(super) fn key_session(&self) -> Option<Arc<Session>> {
        self.external.as_ref().map(|external| external.session.clone())
    }
}

/// Asks the program, who finds the handshake about to send its ClientHello.
fn ask(env: &Env<'_>, suite: Option<u16>) -> Result<Option<External>, Failure> {
    let before = env.snapshot(|snapshot| snapshot.state);
    env.update(|snapshot| snapshot.state = HandshakeState::CW_CLNT_HELLO);
    let answer = env.hooks.key_to_offer(suite);
    env.update(|snapshot| snapshot.state = before);
    answer
}

/// How much early data a session or the key offered with it allows, and that one.
fn early_session(env: &Env<'_>, external: Option<&External>) -> Option<(Arc<Session>, u32)> {
    let resumable = env.connection.session().filter(|session| session.is_resumable());
    let candidates = resumable.into_iter().chain(external.map(|external| external.session.clone()));
    let with_limit = |session: Arc<Session>| {
        let limit = session.fields().max_early_data;
        (session, limit)
    };
    candidates.map(with_limit).find(|(_, limit)| *limit > 0)
}

/// No early data goes with this ClientHello: OpenSSL's connections then say that none is allowed.
fn forget_limit(env: &Env<'_>) {
    if env.settings().max_early_data != 0 {
        env.connection.configure(|settings| settings.max_early_data = 0);
    }
}

/// Early data goes to the name and by the protocol that its session was made for.
fn early_data_fits(session: &Session, settings: &Settings) -> Result<(), Failure> {
    let known = session.fields();
    let refused = |reason| Err(Failure::new(alert::INTERNAL_ERROR, reason));
    if known.server_name.is_some() && known.server_name != settings.server_name {
        return refused(reason::SSL_R_INCONSISTENT_EARLY_DATA_SNI);
    }
    if !known.alpn.is_empty() && !settings.alpn.names().any(|name| name == known.alpn) {
        return refused(reason::SSL_R_INCONSISTENT_EARLY_DATA_ALPN);
    }
    Ok(())
}

impl Handshake {
    /// Before the first ClientHello: asks the program for a key. Whether early data will go out.
    pub(super) fn ask_for_key(&mut self, env: &Env<'_>, settings: &Settings, tls13: bool) -> Result<bool, Failure> {
        if tls13 {
            self.offered.external = ask(env, None)?;
        }
        if !self.early.sending {
            forget_limit(env);
            return Ok(false);
        }
        let Some((session, limit)) = early_session(env, self.offered.external.as_ref()) else {
            forget_limit(env);
            return Ok(false);
        };
        // The session's limit is the connection's from here on, and shows.
        env.connection.configure(|settings| settings.max_early_data = limit);
        early_data_fits(&session, settings)?;
        Ok(true)
    }

    /// Offers the key, after the session's ticket if there is one: `store` has what rustls offers.
    pub(super) fn offer_key(&mut self, env: &Env<'_>, store: &ClientStore, early: bool) -> Result<(), Failure> {
        let session = env.connection.session();
        let (version, suite) = session.map_or((Version(0), 0), |session| {
            let fields = session.fields();
            (fields.version, fields.suite)
        });
        self.offered.ticket = store.offers_ticket();
        self.offered.suite = self.offered.ticket.then_some(suite);
        if version != Version::TLS1_3 {
            self.offered.external = None; // nothing but the session of another version is offered
        }
        let Some(external) = self.offered.external.clone() else { return Ok(()) };
        let key = Key::of(&external.session);
        let allows = |session: &Session| session.fields().max_early_data > 0;
        // OpenSSL offers a ticket that allows no early data before the key that does: no server takes early data then.
        let useless = early && !env.connection.session().is_some_and(|session| allows(&session));
        if self.offered.ticket && !useless {
            let second = Some((external.identity.clone(), key));
            self.judged.wire.offer = Some(Offer { second, ..Offer::default() });
            return Ok(());
        }
        if !store.offer_key(&external) {
            return Err(bad_key());
        }
        (self.offered.ticket, self.offered.suite) = (false, Some(external.session.fields().suite));
        self.judged.keys.session = Some(key);
        Ok(())
    }

    /// A HelloRetryRequest came: asks the program for a key anew, now that the suite is known.
    pub(super) fn offer_again(&mut self, env: &Env<'_>, suite: u16, retry: &Message) -> Result<(), Failure> {
        self.early.sealed = None;
        let external = ask(env, Some(suite))?;
        forget_limit(env);
        if external.is_none() && self.offered.external.is_none() {
            return Ok(());
        }
        // Where rustls offers nothing it cannot begin to.
        let Some(offered) = self.offered.suite else {
            self.offered.external = None;
            return Ok(());
        };
        if external.as_ref().is_some_and(|external| !same_hash(external.session.fields().suite, suite)) {
            return Err(bad_key());
        }
        let hello = whole(kind::CLIENT_HELLO, &self.asked.hello).ok_or_else(Failure::internal)?;
        let before = after_retry(suite, &hello, &retry.bytes);
        let fits = same_hash(offered, suite);
        let key = external.as_ref().map(|external| (external.identity.clone(), Key::of(&external.session)));
        let mut offer = Offer { before, ..Offer::default() };
        match key {
            key if self.offered.ticket && fits => offer.second = key,
            Some((identity, key)) => {
                // In the place of what rustls offers.
                offer.first = First::Named(identity);
                self.judged.keys.session = Some(key);
                self.judged.keys.hash = (!fits).then_some(suite);
                self.offered.ticket = false;
            }
            None => offer.first = First::Dropped,
        }
        self.judged.wire.offer = Some(offer);
        self.offered.external = external;
        Ok(())
    }

    /// The server has said which session it takes up, a key's or the one that was offered.
    pub(super) fn offer_answered(&mut self, env: &Env<'_>, taken: Option<Arc<Session>>) {
        let key = self.offered.key_session();
        if let (Some(taken), Some(key)) = (&taken, key)
            && Arc::ptr_eq(taken, &key)
        {
            self.key_taken(&key);
            env.connection.set_session(Some(key));
        }
        env.offer_answered(taken.is_some());
    }

    /// The suite is known: if the key taken has another hash than the ticket that rustls offered, rustls goes on with it.
    pub(super) fn agree_on_hash(&mut self, suite: u16) {
        let fits = self.offered.suite.is_none_or(|offered| same_hash(offered, suite));
        if self.judged.keys.agreed.is_some() && !fits {
            self.judged.keys.hash = Some(suite);
        }
    }

    /// Refuses that a server takes early data by another protocol than its session's, or with the second identity.
    pub(super) fn check_early_data(&self, env: &Env<'_>, body: &[u8]) -> Result<(), Failure> {
        let found = Cursor(body).vec16().and_then(extensions).unwrap_or_default();
        let find = |wanted| found.iter().find(|(kind, _)| *kind == wanted).map(|(_, data)| *data);
        if find(extension::EARLY_DATA).is_none() {
            return Ok(());
        }
        let protocol = find(extension::ALPN).and_then(selected_protocol).unwrap_or_default();
        let session = env.connection.session();
        match self.judged.keys.agreed.is_none() && session.is_some_and(|session| session.fields().alpn == protocol) {
            true => Ok(()),
            false => Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_EXTENSION)),
        }
    }

    /// The server took the key that was offered after a ticket: rustls must take it for the ticket.
    fn key_taken(&mut self, session: &Session) {
        if !self.offered.ticket {
            return;
        }
        const FIRST: [u8; 2] = [0, 0];
        let reads = self.judged.wire.reads.at(Place::ServerHello);
        reads.dropped.push(extension::PRE_SHARED_KEY);
        reads.added.push((extension::PRE_SHARED_KEY, FIRST.to_vec()));
        self.judged.keys.agreed = Some(Key::of(session));
    }
}
