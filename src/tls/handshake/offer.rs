//! A client's keys from outside (RFC 8446 section 2.2): asked of the program, offered, and taken by the server.
//!
//! rustls takes its peer's word only for what it offered itself. Where the server takes an identity that is not rustls'
//! ([`super::psk`]), rustls is not told. It then awaits a certificate and a signature, and gets some of our making, which are
//! in no transcript. Its verifier takes these while a key is agreed on, and then nothing else ([`takes_signature`]). That the
//! peer is the right one is proven as with all such keys: nobody else's Finished fits.

use std::sync::Arc;

use super::Handshake;
use super::alert::description as alert;
use super::assembler::Message;
use super::edit::{Place, whole};
use super::failure::Failure;
use super::messages::{Cursor, extension, extensions, kind, selected_protocol};
use super::psk::{External, Identity, Key, Offer, after_retry, same_hash};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::resumption::ClientStore;
use crate::tls::session::Session;
use crate::tls::settings::Settings;
use crate::tls::state::HandshakeState;
use crate::tls::version::Version;

/// The bytes of the certificate, and of the signature, that rustls is shown in the place of a server's.
const STAND_IN: [u8; 1] = [0];

/// Whether a signature that nobody made may stand, as a key was agreed on; `None`: it has to be verified.
pub(super) fn takes_signature(agreed: bool, certificate: &[u8], signature: &[u8]) -> Option<bool> {
    let stands_in = certificate == STAND_IN && signature == STAND_IN;
    (agreed || certificate == STAND_IN).then_some(agreed && stands_in)
}

/// What a client offers.
#[derive(Default)]
pub(super) struct Offered {
    /// The program's key.
    pub(super) external: Option<External>,
    /// The session that can be taken up, even if another connection fails with it meanwhile.
    pub(super) session: Option<Arc<Session>>,
    /// The same if it is one whose ticket TLS 1.3 offers.
    ticket: Option<Arc<Session>>,
    /// The one of these that the server hears of by rustls.
    own: Option<Arc<Session>>,
    /// Suite of the session that rustls knows, which early data is sealed by; 0 if it knows none.
    pub(super) early_suite: u16,
}

fn bad_key() -> Failure {
    Failure::new(alert::INTERNAL_ERROR, reason::SSL_R_BAD_PSK)
}

impl Offered {
    /// Whether rustls offers this one.
    fn gave(&self, session: &Arc<Session>) -> bool {
        self.own.as_ref().is_some_and(|own| Arc::ptr_eq(own, session))
    }

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

/// Whether pre-shared keys can be offered: not beside a session of another version.
fn is_tls13(session: Option<&Arc<Session>>) -> bool {
    session.is_some_and(|session| session.fields().version == Version::TLS1_3)
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

    /// Offers the session's ticket and after it the key. rustls knows of the one that early data goes with and of no other:
    /// it is given that by `store`. Whether early data can go out.
    pub(super) fn offer_keys(
        &mut self,
        env: &Env<'_>,
        store: &ClientStore,
        ticket: Option<Arc<Session>>,
        early: bool,
    ) -> Result<bool, Failure> {
        let session = env.connection.session();
        self.offered.session = session.clone().filter(|session| session.is_resumable());
        if !is_tls13(session.as_ref()) {
            self.offered.external = None; // nothing but the session of another version is offered
        }
        self.offered.ticket = ticket;
        let mut early = early;
        if early {
            early = self.offer_early(store)?;
        }
        let mut offer = Offer::default();
        if let Some(ticket) = self.offered.ticket.as_ref().filter(|ticket| !self.offered.gave(ticket)) {
            offer.others.push(Identity::of_ticket(ticket));
        }
        if let Some(external) = self.offered.external.as_ref().filter(|key| !self.offered.gave(&key.session)) {
            offer.others.push(Identity::external(external));
        }
        // A ticket that allows no early data comes before the key that does: rustls knows the key, but does not offer it.
        offer.dropped = early && self.offered.own.is_none();
        if !offer.others.is_empty() {
            self.judged.wire.offer = Some(offer);
        }
        Ok(early)
    }

    /// Has rustls know what early data goes with: true if it does.
    fn offer_early(&mut self, store: &ClientStore) -> Result<bool, Failure> {
        let ticket = self.offered.ticket.clone();
        if let Some(ticket) = ticket.clone().filter(|ticket| ticket.fields().max_early_data > 0) {
            self.offered.early_suite = ticket.fields().suite;
            let given = store.offer_ticket(&ticket);
            self.offered.own = Some(ticket).filter(|_| given);
            return Ok(given);
        }
        let Some(external) = self.offered.external.clone() else { return Ok(false) };
        if !store.offer_key(&external) {
            return Err(bad_key());
        }
        self.judged.keys.session = Some(Key::of(&external.session));
        self.offered.early_suite = external.session.fields().suite;
        self.offered.own = Some(external.session).filter(|_| ticket.is_none());
        Ok(true)
    }

    /// A HelloRetryRequest came: asks the program for a key anew, now that the suite is known.
    pub(super) fn offer_again(&mut self, env: &Env<'_>, suite: u16, retry: &Message) -> Result<(), Failure> {
        self.forget_early_keys();
        let session = env.connection.session();
        let external = ask(env, Some(suite))?.filter(|_| is_tls13(session.as_ref()));
        forget_limit(env);
        if external.as_ref().is_some_and(|external| !same_hash(external.session.fields().suite, suite)) {
            return Err(bad_key());
        }
        let hello = whole(kind::CLIENT_HELLO, &self.asked.hello).ok_or_else(Failure::internal)?;
        let ticket = self.offered.ticket.take().filter(|ticket| same_hash(ticket.fields().suite, suite));
        // rustls leaves its ticket out, too, if it does not fit.
        let gave = ticket.as_ref().is_some_and(|ticket| self.offered.gave(ticket));
        let others = ticket.iter().filter(|_| !gave).map(|ticket| Identity::of_ticket(ticket));
        let others: Vec<_> = others.chain(external.as_ref().map(Identity::external)).collect();
        let offer = Offer { dropped: !gave, others, before: after_retry(suite, &hello, &retry.bytes) };
        self.judged.wire.offer = Some(offer).filter(|offer| self.offered.early_suite != 0 || !offer.others.is_empty());
        self.offered.own.take_if(|_| !gave);
        (self.offered.ticket, self.offered.external) = (ticket, external);
        Ok(())
    }

    /// The server has said which session it takes up, a key's or the one that was offered.
    pub(super) fn offer_answered(&mut self, env: &Env<'_>, taken: Option<Arc<Session>>) {
        if let Some(taken) = &taken {
            if !self.offered.gave(taken) && is_tls13(Some(taken)) {
                self.judged.wire.reads.at(Place::ServerHello).dropped.push(extension::PRE_SHARED_KEY);
                self.judged.keys.agreed = Some(Key::of(taken));
            }
            env.connection.set_session(Some(taken.clone()));
        }
        env.offer_answered(taken.is_some());
    }

    /// After the EncryptedExtensions of a server that took a key of which rustls does not know, rustls is shown what it
    /// awaits: somebody's certificate and signature.
    pub(super) fn stand_in_for_certificate(&mut self) -> Result<(), Failure> {
        const CERTIFICATE: [u8; 14] = [kind::CERTIFICATE, 0, 0, 10, 0, 0, 0, 6, 0, 0, 1, STAND_IN[0], 0, 0];
        const VERIFY: [u8; 9] = [kind::CERTIFICATE_VERIFY, 0, 0, 5, 8, 7, 0, 1, STAND_IN[0]];
        if self.judged.keys.agreed.is_none() {
            return Ok(());
        }
        self.judged.chain = vec![STAND_IN.into()];
        for message in [&CERTIFICATE[..], &VERIFY] {
            self.judged.wire.stand_in(message);
            if !self.relay.message(message) {
                return Err(Failure::internal());
            }
        }
        Ok(())
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stand_in_counts_with_a_key_and_only_then() {
        for certificate in [&STAND_IN[..], b"0\x03a certificate"] {
            for signature in [&STAND_IN[..], b"a signature"] {
                let all = certificate == STAND_IN && signature == STAND_IN;
                assert_eq!(takes_signature(true, certificate, signature), Some(all));
                let ordinary = certificate != STAND_IN;
                assert_eq!(takes_signature(false, certificate, signature), (!ordinary).then_some(false));
            }
        }
    }
}
