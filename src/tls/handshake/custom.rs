//! Extensions of the program's own in the handshake.
//!
//! The program is asked before rustls makes a message, and what it gives is put in on the way out; it is shown what came
//! before rustls gets the message, which then lacks what rustls does not know. Signed certificate timestamps, which the
//! library knows only as a client that was told to judge them, go the same way.

use super::edit::Place;
use super::failure::Failure;
use super::messages::{self, ClientHello, Cursor, ServerHello, extension};
use super::ticket_extension::{offered_ticket_extension, refuse_ticket_extension};
use super::{Handshake, alert, extension_rules, provider};
use crate::error::{Error, reason};
use crate::tls::connection::Env;
use crate::tls::custom::{self, Message, Method, Occasion, Role, context};
use crate::tls::version::Version;

/// Extensions by type, as they came.
type Found<'a> = [(u16, &'a [u8])];

/// What went to and fro so far.
#[derive(Default)]
pub struct Custom {
    /// What our ClientHello had.
    sent: Vec<(u16, Role)>,
    /// What the peer's ClientHello or CertificateRequest had.
    received: Vec<(u16, Role)>,
    /// Whether a server takes a session up.
    pub resumes: bool,
    /// Whether a server asks for a certificate.
    pub asks: bool,
}

fn noted(list: &[(u16, Role)], method: &Method) -> bool {
    list.iter().any(|(kind, role)| *kind == method.kind && role.fits(method.role))
}

/// How a callback's failure ends the handshake.
fn refused(env: &Env<'_>, number: i32, reason: u32) -> Failure {
    let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
    Failure { alert: alert::of_program(number, tls13), error: Error::ssl(reason) }
}

impl Custom {
    fn message(&self, env: &Env<'_>, place: u32) -> Message {
        let (version, resumed) = env.snapshot(|snapshot| (snapshot.version, snapshot.resumed));
        Message {
            place,
            server: env.is_server(),
            tls13: version == Some(Version::TLS1_3),
            offers_tls13: place == context::CLIENT_HELLO && provider::usable_versions(&env.settings()).tls13,
            resumes: self.resumes || resumed,
        }
    }

    /// Has the program add to a message.
    pub fn add(&mut self, env: &Env<'_>, occasion: &Occasion<'_>) -> Result<Vec<(u16, Vec<u8>)>, Failure> {
        let own = env.hooks.own_extensions();
        if own.is_empty() {
            return Ok(Vec::new());
        }
        let (place, message) = (occasion.place, self.message(env, occasion.place));
        let unasked = context::CLIENT_HELLO | context::TLS1_3_CERTIFICATE_REQUEST | context::TLS1_3_NEW_SESSION_TICKET;
        let mut added = Vec::new();
        for (index, method) in own.iter().enumerate().filter(|(_, method)| method.is_added(&message)) {
            if place & unasked == 0 && !noted(&self.received, method) {
                continue;
            }
            let data = env.hooks.add_extension(index, occasion);
            let Some(data) = data.map_err(|number| refused(env, number, reason::SSL_R_CALLBACK_FAILED))? else {
                continue;
            };
            if place == context::CLIENT_HELLO {
                if noted(&self.sent, method) {
                    return Err(Failure::internal()); // no hello has one twice
                }
                self.sent.push((method.kind, method.role));
            }
            added.push((method.kind, data));
        }
        Ok(added)
    }

    /// Shows the program what came.
    pub fn parse(&mut self, env: &Env<'_>, found: &Found<'_>, occasion: &Occasion<'_>) -> Result<(), Failure> {
        let (own, role) = (env.hooks.own_extensions(), Role::reading(occasion.place));
        for (index, method) in own.iter().enumerate() {
            let is_its = |kind: u16| kind == method.kind && custom::find(&own, role, kind) == Some(index);
            if let Some((_, data)) = found.iter().find(|(kind, _)| is_its(*kind) && *kind != extension::SCT) {
                self.parse_one(env, index, method, occasion, data)?;
            }
        }
        Ok(())
    }

    /// As OpenSSL reads signed certificate timestamps: before the program's other extensions.
    pub fn parse_timestamps(
        &mut self,
        env: &Env<'_>,
        found: &Found<'_>,
        occasion: &Occasion<'_>,
    ) -> Result<(), Failure> {
        let Some((_, data)) = found.iter().find(|(kind, _)| *kind == extension::SCT) else { return Ok(()) };
        let (client, place) = (!env.is_server(), occasion.place);
        if client && place == context::TLS1_3_CERTIFICATE_REQUEST {
            return Ok(());
        }
        if client && env.hooks.wants_timestamps() {
            env.update(|snapshot| snapshot.timestamps = data.to_vec());
            return Ok(());
        }
        let own = env.hooks.own_extensions();
        match custom::find(&own, Role::reading(place), extension::SCT) {
            Some(index) => self.parse_one(env, index, &own[index], occasion, data),
            None if client => Err(unsolicited()),
            None => Ok(()),
        }
    }

    fn parse_one(
        &mut self,
        env: &Env<'_>,
        index: usize,
        method: &Method,
        occasion: &Occasion<'_>,
        data: &[u8],
    ) -> Result<(), Failure> {
        let place = occasion.place;
        if !method.is_relevant(&self.message(env, place)) {
            return Ok(());
        }
        let answers =
            context::TLS1_2_SERVER_HELLO | context::TLS1_3_SERVER_HELLO | context::TLS1_3_ENCRYPTED_EXTENSIONS;
        if place & answers != 0 && !noted(&self.sent, method) {
            return Err(unsolicited());
        }
        if place & (context::CLIENT_HELLO | context::TLS1_3_CERTIFICATE_REQUEST) != 0 {
            self.received.push((method.kind, method.role));
        }
        let parsed = env.hooks.parse_extension(index, occasion, data);
        parsed.map_err(|number| refused(env, number, reason::SSL_R_BAD_EXTENSION))
    }
}

fn unsolicited() -> Failure {
    Failure::new(alert::description::UNSUPPORTED_EXTENSION, reason::SSL_R_BAD_EXTENSION)
}

impl Handshake {
    /// The place's number; a ServerHello's depends on the version.
    fn number(&self, env: &Env<'_>, place: Place) -> u32 {
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        match place {
            Place::ClientHello => context::CLIENT_HELLO,
            Place::ServerHello if tls13 => context::TLS1_3_SERVER_HELLO,
            Place::ServerHello => context::TLS1_2_SERVER_HELLO,
            Place::HelloRetryRequest => context::TLS1_3_HELLO_RETRY_REQUEST,
            Place::EncryptedExtensions => context::TLS1_3_ENCRYPTED_EXTENSIONS,
            Place::CertificateRequest => context::TLS1_3_CERTIFICATE_REQUEST,
            Place::Certificate(_) => context::TLS1_3_CERTIFICATE,
        }
    }

    /// Has the program add to a message that rustls makes next.
    fn add_extensions(&mut self, env: &Env<'_>, place: Place) -> Result<(), Failure> {
        let number = self.number(env, place);
        if number == context::CLIENT_HELLO {
            self.custom.sent.clear(); // a second one begins anew
        }
        let credential = self.judged.credential.clone().filter(|_| !self.custom.resumes);
        let chain = credential.as_ref().map_or(&[][..], |credential| &credential.cert[..]);
        let certificate = match place {
            Place::Certificate(index) => chain.get(index).map(|der| (index, &der[..])),
            _ => None,
        };
        let occasion = Occasion { place: number, certificate, shown: chain.first().map(|der| &der[..]) };
        let added = self.custom.add(env, &occasion)?;
        let sends = &mut self.judged.wire.sends;
        if !added.is_empty() || number == context::CLIENT_HELLO && !sends.is_empty() {
            sends.at(place).first = added;
        }
        Ok(())
    }

    /// A client is about to say hello.
    pub(super) fn extend_hello(&mut self, env: &Env<'_>) -> Result<(), Failure> {
        self.fill_ticket_extension(env)?;
        self.add_extensions(env, Place::ClientHello)
    }

    /// Our certificates are about to go out.
    pub(super) fn extend_certificates(&mut self, env: &Env<'_>) -> Result<(), Failure> {
        let count = self.judged.credential.as_ref().map_or(0, |credential| credential.cert.len());
        (0..count).try_for_each(|index| self.add_extensions(env, Place::Certificate(index)))
    }

    /// A server is about to answer a ClientHello: by a HelloRetryRequest, or by all that follows a ServerHello.
    pub(super) fn extend_answer(&mut self, env: &Env<'_>, retries: bool) -> Result<(), Failure> {
        if retries {
            return self.add_extensions(env, Place::HelloRetryRequest);
        }
        self.add_extensions(env, Place::ServerHello)?;
        if !env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3)) {
            return Ok(());
        }
        self.add_extensions(env, Place::EncryptedExtensions)?;
        if self.custom.resumes {
            return Ok(());
        }
        if self.custom.asks {
            self.add_extensions(env, Place::CertificateRequest)?;
        }
        self.extend_certificates(env)
    }

    /// Shows the program a ClientHello.
    pub(super) fn parse_hello(&mut self, env: &Env<'_>, hello: &ClientHello<'_>) -> Result<(), Failure> {
        self.custom.received.clear();
        offered_ticket_extension(env, hello)?;
        let occasion = Occasion { place: context::CLIENT_HELLO, ..Occasion::default() };
        self.custom.parse_timestamps(env, &hello.extensions, &occasion)?;
        self.custom.parse(env, &hello.extensions, &occasion)
    }

    /// Shows the program the extensions of a message, and hides from rustls those that it does not know.
    pub(super) fn parse_extensions(
        &mut self,
        env: &Env<'_>,
        place: Place,
        found: &Found<'_>,
        certificate: Option<(usize, &[u8])>,
    ) -> Result<(), Failure> {
        let strange = |kind: &u16| !extension_rules::is_known(*kind) || *kind == extension::SCT;
        let strange: Vec<u16> = found.iter().map(|(kind, _)| *kind).filter(strange).collect();
        if !strange.is_empty() {
            self.judged.wire.reads.at(place).dropped.extend(strange);
        }
        let occasion = Occasion { place: self.number(env, place), certificate, shown: None };
        self.custom.parse_timestamps(env, found, &occasion)?;
        self.custom.parse(env, found, &occasion)
    }

    /// The same for EncryptedExtensions or a CertificateRequest.
    pub(super) fn parse_body(&mut self, env: &Env<'_>, place: Place, body: &[u8]) -> Result<(), Failure> {
        let mut cursor = Cursor(body);
        if place == Place::CertificateRequest {
            cursor.vec8(); // context
        }
        let found = cursor.vec16().and_then(messages::extensions).unwrap_or_default();
        self.parse_extensions(env, place, &found, None)
    }

    /// The same for a ServerHello or HelloRetryRequest.
    pub(super) fn parse_server_hello(&mut self, env: &Env<'_>, hello: &ServerHello<'_>) -> Result<(), Failure> {
        let place = if hello.is_retry() { Place::HelloRetryRequest } else { Place::ServerHello };
        self.custom.resumes = self.asked.resumes();
        refuse_ticket_extension(env, hello)?;
        self.parse_extensions(env, place, &hello.extensions, None)
    }

    /// The same for each certificate of TLS 1.3.
    pub(super) fn parse_certificates(&mut self, env: &Env<'_>, body: &[u8]) -> Result<(), Failure> {
        for (index, (der, found)) in messages::certificates(body).enumerate() {
            self.parse_extensions(env, Place::Certificate(index), &found, Some((index, der)))?;
        }
        Ok(())
    }
}

/// What the program adds to a ticket of TLS 1.3.
pub fn added_to_ticket(env: &Env<'_>) -> Result<Vec<(u16, Vec<u8>)>, Failure> {
    let occasion = Occasion { place: context::TLS1_3_NEW_SESSION_TICKET, ..Occasion::default() };
    Custom::default().add(env, &occasion)
}

/// Shows the program the extensions of a ticket of TLS 1.3.
pub fn read_ticket(env: &Env<'_>, body: &[u8]) -> Result<(), Failure> {
    let mut cursor = Cursor(body);
    let block = cursor.take(8).and_then(|_| cursor.vec8()).and_then(|_| cursor.vec16()).and_then(|_| cursor.vec16());
    let occasion = Occasion { place: context::TLS1_3_NEW_SESSION_TICKET, ..Occasion::default() };
    Custom::default().parse(env, &block.and_then(messages::extensions).unwrap_or_default(), &occasion)
}
