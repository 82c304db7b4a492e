//! What a ClientHello's offer of sessions comes to on a server.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::external::Found;
use super::offered::{exchanges_keys, offered};
use super::server::{Opened, SealsTickets};
use crate::error::{Error, reason};
use crate::tls::connection::Env;
use crate::tls::handshake::alert::description;
use crate::tls::handshake::failure::Failure;
use crate::tls::handshake::messages::{ClientHello, extension};
use crate::tls::handshake::psk::{Proofs, same_hash};
use crate::tls::prf::hashes_with_sha384;
use crate::tls::session::{Fields, Session, now};
use crate::tls::settings::{Settings, option, verify};
use crate::tls::version::Version;

/// What rustls takes for the ticket of a session whose secret the program gives.
pub const GIVEN_TICKET: &[u8] = b"given";

/// How the sessions of a connection are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Keeping {
    /// Not at all.
    #[default]
    Nowhere,
    /// Sealed into tickets.
    Tickets,
    /// By id; in TLS 1.3 the id is the ticket.
    ById,
}

/// What a ClientHello's offer came to.
#[derive(Clone, Debug, Default)]
pub struct Lookup {
    pub(super) keeping: Keeping,
    pub(super) sealer: Option<Arc<dyn SealsTickets>>,
    /// The ticket or id, and the session it names.
    pub(super) found: Option<(Vec<u8>, Arc<Session>)>,
    /// Whether new tickets are made.
    pub(super) issues: bool,
    /// Whether rustls sees the name that the client asks for.
    pub named: bool,
    /// The program's id for TLS 1.2's new session.
    pub(super) id: Option<Vec<u8>>,
    /// Whether what was found is a key from outside, not a session of ours.
    pub external: bool,
    /// Whether its secret is the program's, of which rustls knows nothing.
    given: bool,
    /// Whether a key was found that the suite does not fit.
    pub(super) unfit: bool,
    /// The suite that rustls will choose in TLS 1.3.
    pub(super) suite: Option<u16>,
}

impl Lookup {
    /// The ticket or id that was offered, and the session it names.
    pub fn found(&self) -> Option<(&[u8], &Arc<Session>)> {
        self.found.as_ref().map(|(name, session)| (&name[..], session))
    }

    /// The program's id for TLS 1.2's new session.
    pub fn id(&self) -> Option<&[u8]> {
        self.id.as_deref()
    }

    /// The id of TLS 1.2's new session: the program's, or else this one.
    pub fn id_of_new_session(&mut self, random: [u8; 32]) -> Vec<u8> {
        self.id.get_or_insert_with(|| random.to_vec()).clone()
    }

    /// Whether tickets are of use to a TLS 1.2 server with these `SSL_OP_*`, which callbacks may have changed since.
    pub fn uses_tickets(&self, options: u64) -> bool {
        self.keeping == Keeping::Tickets && (self.found.is_some() || options & option::NO_TICKET == 0)
    }

    /// Whether the new session is kept by its id.
    pub fn keeps_by_id(&self) -> bool {
        self.keeping == Keeping::ById
    }

    /// The session that is taken up.
    pub fn session(&self) -> Option<&Arc<Session>> {
        self.found.as_ref().map(|(_, session)| session)
    }

    /// A session is taken up whose secret the program gives.
    pub fn give(&mut self, session: Arc<Session>) {
        self.found = Some((GIVEN_TICKET.to_vec(), session));
        (self.keeping, self.issues, self.given) = (Keeping::Tickets, false, true);
    }

    /// The same before anything was found.
    pub(super) fn afresh(&self) -> Self {
        Lookup { found: None, external: false, unfit: false, issues: true, ..self.clone() }
    }

    /// How many tickets follow the handshake if the program wants so many after a full one. One ticket replaces the
    /// one that a resumption uses up.
    pub(super) fn due_tickets(&self, wanted: usize) -> usize {
        let most = if self.found.is_some() { 1 } else { usize::MAX };
        if self.issues { wanted.min(most) } else { 0 }
    }

    /// The facts of a session as rustls' value has them. It takes up only sessions of the suite it chose, OpenSSL all of
    /// the same hash; and a key from outside is not in it, nor an age.
    pub(super) fn as_rustls_has_it(&self, session: &Session) -> Fields {
        let mut fields = session.fields().clone();
        fields.suite = self.suite.unwrap_or(fields.suite);
        if self.given {
            fields.master = Zeroizing::new(vec![0; 48]);
        }
        if self.external {
            let len = if hashes_with_sha384(fields.suite) { 48 } else { 32 };
            fields.master = Zeroizing::new(vec![0; len]);
            (fields.time, fields.ticket_age_add) = (now(), 0);
        }
        fields
    }
}

/// Early data must not be played again: a session whose tickets allow it serves once.
pub fn serve_once(settings: &Settings) -> bool {
    settings.max_early_data > 0 && settings.options & option::NO_ANTI_REPLAY == 0
}

/// A session, and the ticket or id that it was found by.
type Named<'a> = (&'a [u8], Arc<Session>);

/// How the sessions of a connection with this client are kept. `no_tickets`: not by tickets.
fn keeping(settings: &Settings, hello: &ClientHello<'_>, tls13: bool, no_tickets: bool) -> Keeping {
    let no_ticket = settings.options & option::NO_TICKET != 0 || (settings.forbids_tickets && !tls13);
    let asked = tls13 || hello.extension(extension::SESSION_TICKET).is_some();
    let caches = settings.session_cache_mode & 2 != 0;
    match no_tickets || no_ticket || !asked {
        false => Keeping::Tickets,
        true if tls13 || caches => Keeping::ById,
        true => Keeping::Nowhere,
    }
}

impl Env<'_> {
    /// Looks up the sessions a ClientHello names. The first that can be taken up becomes the connection's; if there
    /// is none it gets a fresh one. `suite` is TLS 1.3's, which rustls will choose.
    pub fn look_up(
        &self,
        hello: &ClientHello<'_>,
        tls13: bool,
        suite: Option<u16>,
        proofs: &Proofs<'_>,
    ) -> Result<Lookup, Failure> {
        let settings = self.settings();
        let once = tls13 && serve_once(&settings);
        // A program that gives secrets reads the tickets itself.
        let secrets = !tls13 && self.hooks.gives_secrets();
        let keeping = keeping(&settings, hello, tls13, once || secrets);
        let sealer = (keeping == Keeping::Tickets).then(|| self.hooks.ticket_sealer()).flatten();
        let mut lookup = Lookup { keeping, sealer, issues: true, suite, ..Lookup::default() };
        let has_keys = tls13 && self.hooks.has_keys() && exchanges_keys(hello);
        let told = secrets && hello.extension(extension::SESSION_TICKET).is_some_and(|data| !data.is_empty());
        let names = if told { Vec::new() } else { offered(hello, tls13, keeping) };
        for (place, name) in names.into_iter().enumerate() {
            if has_keys {
                match self.find_key(hello, (place, name), &mut lookup, proofs)? {
                    Found::Key => return Ok(lookup),
                    Found::Useless => break,
                    Found::Unfit => continue,
                    Found::Nothing => {}
                }
            }
            let Some((name, session)) = self.session_of(hello, tls13, name, &mut lookup)? else { continue };
            let usable = self.is_usable(&session, hello, tls13, suite).inspect_err(|_| {
                if tls13 {
                    session.spend();
                    self.hooks.session_failed(&session);
                }
            })?;
            if usable {
                if keeping == Keeping::Tickets {
                    session.fields().id = hello.session_id.to_vec();
                }
                if once {
                    self.hooks.session_failed(&session);
                }
                self.found(&mut lookup, name, session);
                return Ok(lookup);
            }
            lookup.issues = true;
        }
        self.begin_session();
        if !tls13 && keeping != Keeping::Tickets {
            lookup.id = self.new_session_id()?;
        }
        Ok(lookup)
    }

    /// The session that a ticket or id names, with the name it was found by; notes whether new tickets are to be made.
    pub(super) fn session_of<'a>(
        &self,
        hello: &ClientHello<'a>,
        tls13: bool,
        name: &'a [u8],
        lookup: &mut Lookup,
    ) -> Result<Option<Named<'a>>, Failure> {
        /// OpenSSL looks for no other ticket by its id.
        const WHOLE_ID: usize = 32;
        let by_id = |id| self.hooks.find_session(id).map(|session| (id, session));
        if lookup.keeping != Keeping::Tickets {
            let looked_for = !tls13 || name.len() == WHOLE_ID;
            return Ok(Some(name).filter(|_| looked_for).and_then(by_id));
        }
        Ok(match self.hooks.open_ticket(name)? {
            Opened::Use(session) => {
                lookup.issues = false;
                Some((name, session))
            }
            Opened::Renew(session) => Some((name, session)),
            // A client that asks for its first ticket may have a session by an id.
            Opened::Useless if !tls13 && name.is_empty() && !hello.session_id.is_empty() => by_id(hello.session_id),
            Opened::Useless => None,
            Opened::Ignored => {
                lookup.issues = false;
                None
            }
        })
    }

    /// The program's id for a new session, if it makes one.
    pub fn new_session_id(&self) -> Result<Option<Vec<u8>>, Failure> {
        let failed = |error| Failure { alert: Some(description::INTERNAL_ERROR), error };
        self.hooks.session_id().map_err(failed)
    }

    /// Whether a session that was found can be taken up; some that cannot end the connection.
    pub(super) fn is_usable(
        &self,
        session: &Session,
        hello: &ClientHello<'_>,
        tls13: bool,
        suite: Option<u16>,
    ) -> Result<bool, Failure> {
        let settings = self.settings();
        let (expired, fields) = (session.is_expired(), session.fields());
        if (fields.version == Version::TLS1_3) != tls13 || fields.id_context != settings.session_id_context {
            return Ok(false);
        }
        let verifies = settings.verify_mode_in_force(false) & verify::PEER != 0;
        if verifies && settings.session_id_context.is_empty() {
            let error = Error::ssl(reason::SSL_R_SESSION_ID_CONTEXT_UNINITIALIZED);
            return Err(Failure { alert: Some(description::INTERNAL_ERROR), error });
        }
        if expired {
            self.hooks.session_expired();
            return Ok(false);
        }
        if tls13 {
            return Ok(exchanges_keys(hello) && suite.is_some_and(|suite| same_hash(suite, fields.suite)));
        }
        match (fields.extended_master_secret, hello.offers_extended_master_secret(settings.options)) {
            (true, false) => {
                return Err(Failure::new(description::HANDSHAKE_FAILURE, reason::SSL_R_INCONSISTENT_EXTMS));
            }
            (false, true) => return Ok(false),
            _ => {}
        }
        let offered = crate::tls::handshake::messages::numbers(hello.cipher_suites);
        if !offered.contains(&fields.suite) {
            return Err(Failure::new(description::ILLEGAL_PARAMETER, reason::SSL_R_REQUIRED_CIPHER_MISSING));
        }
        Ok(true)
    }
}
