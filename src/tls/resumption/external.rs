//! A server's keys agreed on outside (RFC 8446 section 2.2): found by the identities of a ClientHello, before its tickets.

use std::sync::Arc;

use super::lookup::{Lookup, serve_once};
use super::offered::{exchanges_keys, offered_identities};
use crate::tls::connection::Env;
use crate::tls::handshake::failure::Failure;
use crate::tls::handshake::messages::ClientHello;
use crate::tls::handshake::psk::{Key, Proofs, same_hash};
use crate::tls::session::Session;

/// What an identity came to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// The program has no such key.
    Nothing,
    /// The key is of another hash than the suite chosen.
    Unfit,
    /// The client has the key, but the session that holds it cannot be taken up.
    Useless,
    /// It is taken up.
    Key,
}

impl Env<'_> {
    /// Asks the program for the key of the identity at this place, and has the client prove that it has it.
    pub(super) fn find_key(
        &self,
        hello: &ClientHello<'_>,
        (place, identity): (usize, &[u8]),
        lookup: &mut Lookup,
        proofs: &Proofs<'_>,
    ) -> Result<Found, Failure> {
        let Some(session) = self.hooks.find_key(identity)? else { return Ok(Found::Nothing) };
        session.fields().id_context = self.settings().session_id_context.clone();
        let suite = session.fields().suite;
        if suite == 0 {
            return Err(Failure::internal()); // OpenSSL looks at the suite, whether there is one or not
        }
        if !lookup.suite.is_some_and(|chosen| same_hash(chosen, suite)) {
            (lookup.issues, lookup.unfit) = (false, true); // OpenSSL's server gives no tickets then
            return Ok(Found::Unfit);
        }
        proofs.check(hello, place, &Key::of(&session))?;
        lookup.issues = true;
        if !self.is_usable(&session, hello, true, lookup.suite)? {
            return Ok(Found::Useless);
        }
        lookup.external = true;
        self.found(lookup, identity, session);
        Ok(Found::Key)
    }

    /// A session is found, and the connection's.
    pub(super) fn found(&self, lookup: &mut Lookup, name: &[u8], session: Arc<Session>) {
        self.connection.set_session(Some(session.clone()));
        self.take_up(&session);
        self.hooks.session_found();
        lookup.found = Some((name.to_vec(), session));
    }

    /// A second ClientHello: OpenSSL asks for keys anew, and they may be others. The ticket that was found, if one was, is
    /// as good as before, unless it was to serve once: then it is looked up again, mostly in vain.
    pub fn look_up_again(
        &self,
        hello: &ClientHello<'_>,
        lookup: &mut Lookup,
        proofs: &Proofs<'_>,
    ) -> Result<(), Failure> {
        let mut again = lookup.afresh();
        let once = serve_once(&self.settings());
        let has_keys = self.hooks.has_keys() && exchanges_keys(hello);
        for (place, identity) in offered_identities(hello).into_iter().enumerate() {
            let found =
                if has_keys { self.find_key(hello, (place, identity), &mut again, proofs)? } else { Found::Nothing };
            let ticket = lookup.found.as_ref().filter(|(name, _)| !lookup.external && name == identity);
            match (found, ticket) {
                (Found::Key | Found::Useless, _) => break,
                (Found::Nothing, _) if once => {
                    let looked_up = self.session_of(hello, true, identity, &mut again)?;
                    if let Some((name, session)) = looked_up
                        && self.is_usable(&session, hello, true, again.suite)?
                    {
                        self.hooks.session_failed(&session);
                        self.found(&mut again, name, session);
                        break;
                    }
                }
                (Found::Nothing, Some((name, session))) => {
                    again.issues = lookup.issues;
                    self.found(&mut again, name, session.clone());
                    break;
                }
                _ => {}
            }
        }
        if again.session().is_none() {
            self.begin_session();
            again.issues &= lookup.issues || lookup.unfit || lookup.external;
        }
        *lookup = again;
        Ok(())
    }
}
