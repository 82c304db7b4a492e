//! What the core asks of the world above while a connection is driven: the program's callbacks and C objects.
//!
//! No rustls frame is on the stack and no borrow is held while a hook runs: it may call back.

use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::sign::CertifiedKey;

use super::custom::{Method, Occasion};
use super::handshake::failure::Failure;
use super::handshake::given::Given;
use super::handshake::keyed::SharedKey;
use super::handshake::psk::External;
use super::handshake::signature::KeyKind;
use super::resumption::server::{Opened, SealsTickets};
use super::security::{Stage, Subject};
use super::session::Session;
use super::ticket::TicketKeys;
use crate::error::Error;

/// What a certificate, client-hello or SNI callback decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Go on.
    Continue,
    /// Stop here; the next call asks again.
    Suspend,
    /// As if there were no callback (SNI: the name is not acknowledged).
    NoAck,
    /// Not so, which the peer is warned of by this alert.
    Warning(u8),
    /// End the connection with this alert.
    Fatal(u8),
}

/// Who chose no protocol, or which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AlpnChoice {
    /// This one is acknowledged.
    Protocol(Vec<u8>),
    /// None; the handshake goes on without.
    None,
    /// End the connection with no_application_protocol.
    Fatal,
}

/// How path validation went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Accepted; the result is in the snapshot.
    Accept,
    /// Ask again later (`SSL_set_retry_verify`).
    Suspend,
    /// Refused: with this `X509_V_ERR_*`.
    Refuse(i64),
}

/// A certificate to show, of one key type.
#[derive(Clone, Debug)]
pub struct Credential {
    /// Chain, key and staple for rustls.
    pub certified: Arc<CertifiedKey>,
    /// The certificate's key.
    pub kind: KeyKind,
    /// Whether the peer takes the certificate's own signature (`signature_algorithms_cert`).
    pub is_signed_as_asked: bool,
}

/// The program's side of a handshake. Defaults: no callback.
pub trait Hooks {
    /// A server received a ClientHello (in the snapshot).
    fn client_hello(&self) -> Result<Answer, Error> {
        Ok(Answer::Continue)
    }
    /// A server looks at the name asked for (in the snapshot; also called without one), a client at the answer.
    fn server_name(&self) -> Result<Answer, Error> {
        Ok(Answer::NoAck)
    }
    /// `SSL_CTX_set_cert_cb`: last chance to change certificates.
    fn certificate(&self) -> Result<Answer, Error> {
        Ok(Answer::Continue)
    }
    /// A server chooses among the protocols offered (wire form).
    fn choose_protocol(&self, _offered: &[u8]) -> Result<AlpnChoice, Error> {
        Ok(AlpnChoice::None)
    }
    /// A client is asked for a certificate (`SSL_CTX_set_client_cert_cb`, then its own).
    fn client_certificate(&self) -> Result<Answer, Error> {
        Ok(Answer::Continue)
    }
    /// Whether the program judges security itself, in place of the level.
    fn judges_security(&self) -> bool {
        false
    }
    /// The program's judgement; `None` where it leaves that to the level.
    fn permits(&self, _subject: Subject, _stage: Stage) -> Option<bool> {
        None
    }
    /// Whether security lets this chain be shown to the peer.
    fn may_show(&self, _chain: &[CertificateDer<'static>]) -> Result<(), Error> {
        Ok(())
    }
    /// This certificate was chosen: it is the current one from here on.
    fn chosen(&self, _chain: &[CertificateDer<'static>]) {}
    /// The certificates configured now, in order of preference.
    fn credentials(&self) -> Vec<Credential>;
    /// Whether there is a certificate like this among all that are configured, of use now or not.
    fn has_certificate(&self, like: &dyn Fn(&[u8]) -> bool) -> bool {
        self.credentials().iter().any(|one| one.certified.cert.first().is_some_and(|leaf| like(leaf)))
    }
    /// Judges the peer's chain (in the snapshot); sets `verify_result` there.
    fn verify_peer(&self) -> Result<Verdict, Error>;
    /// DER-encoded names of the authorities that a server names to clients.
    fn authorities(&self) -> Vec<Vec<u8>> {
        Vec::new()
    }
    /// The stapled response a server sends, DER, for the credential chosen.
    fn ocsp_response(&self) -> Result<Option<Vec<u8>>, Error> {
        Ok(None)
    }
    /// The contents of a client's status_request, if it asks for more than any stapled response.
    fn staple_request(&self) -> Result<Option<Vec<u8>>, Error> {
        Ok(None)
    }
    /// A client received a stapled response or none (in the snapshot); false refuses the handshake.
    fn ocsp_received(&self) -> Result<Answer, Error> {
        Ok(Answer::Continue)
    }
    /// `SSL_CTX_set_info_callback`: `SSL_CB_*` and a value.
    fn info(&self, _place: i32, _value: i32) {}
    /// Whether anyone listens to [`Hooks::message`].
    fn wants_messages(&self) -> bool {
        false
    }
    /// `SSL_CTX_set_msg_callback`: a message sent or received, its version and record type.
    fn message(&self, _sent: bool, _version: u16, _content_type: i32, _bytes: &[u8]) {}
    /// Whether anyone listens to [`Hooks::extension`].
    fn wants_extensions(&self) -> bool {
        false
    }
    /// `SSL_set_tlsext_debug_callback`: an extension received, its number and contents.
    fn extension(&self, _kind: u16, _data: &[u8]) {}
    /// The program's own extensions, in its order.
    fn own_extensions(&self) -> Vec<Method> {
        Vec::new()
    }
    /// What the program puts into the extension at this place of that list; `None` leaves it out, a failure is an alert's
    /// number.
    fn add_extension(&self, _index: usize, _occasion: &Occasion<'_>) -> Result<Option<Vec<u8>>, i32> {
        Ok(None)
    }
    /// The program looks at what the peer's holds; a failure is an alert's number.
    fn parse_extension(&self, _index: usize, _occasion: &Occasion<'_>, _data: &[u8]) -> Result<(), i32> {
        Ok(())
    }
    /// Whether the program takes what the peer's session_ticket extension holds (TLS 1.2).
    fn takes_ticket_extension(&self, _data: &[u8]) -> bool {
        true
    }
    /// Whether the program gives secrets of TLS 1.2 sessions.
    fn gives_secrets(&self) -> bool {
        false
    }
    /// The secret, if it gives one now; a server shows the suites that its client offers.
    fn session_secret(&self, _offered: Option<&[u16]>) -> Option<Given> {
        None
    }
    /// Whether a client asks for signed certificate timestamps, to have them judged.
    fn wants_timestamps(&self) -> bool {
        false
    }
    /// A client has all timestamps that will come (in the snapshot and elsewhere).
    fn timestamps_received(&self) -> Result<(), Failure> {
        Ok(())
    }
    /// Whether anyone listens to [`Hooks::key_log`].
    fn wants_key_log(&self) -> bool {
        false
    }
    /// A line in NSS key log format.
    fn key_log(&self, _line: &str) {}
    /// For how many seconds a new session lasts, as the context says now.
    fn session_timeout(&self) -> u64 {
        7200
    }
    /// What seals a server's tickets; `None`: no tickets.
    fn ticket_sealer(&self) -> Option<Arc<dyn SealsTickets>> {
        None
    }
    /// Opens a ticket that a client offers; an empty one asks for its first.
    fn open_ticket(&self, _ticket: &[u8]) -> Result<Opened, Error> {
        Ok(Opened::Useless)
    }
    /// A ticket is about to be made of the connection's session: the program may put its own bytes in.
    fn ticket_due(&self) -> Result<(), Error> {
        Ok(())
    }
    /// Whether a server takes early data that came with a session it takes up.
    fn allows_early_data(&self) -> bool {
        true
    }
    /// The id of a server's new session, if the program makes one.
    fn session_id(&self) -> Result<Option<Vec<u8>>, Error> {
        Ok(None)
    }
    /// What seals a server's cookies.
    fn cookie_keys(&self) -> Option<TicketKeys> {
        None
    }
    /// The program's part of a cookie. `None`: it makes none; `Some(None)`: it failed.
    fn make_cookie(&self) -> Option<Option<Vec<u8>>> {
        None
    }
    /// Whether the program's part of a cookie is right; `None`: it does not say.
    fn cookie_fits(&self, _own: &[u8]) -> Option<bool> {
        None
    }
    /// The key agreed on outside that a client offers; `suite` is a HelloRetryRequest's.
    fn key_to_offer(&self, _suite: Option<u16>) -> Result<Option<External>, Failure> {
        Ok(None)
    }
    /// Whether a client's program has keys for TLS 1.2.
    fn has_shared_keys(&self) -> bool {
        false
    }
    /// A TLS 1.2 client's identity and key for a server that gives this hint.
    fn shared_key(&self, _hint: Option<&[u8]>) -> Result<(Vec<u8>, SharedKey), Failure> {
        Err(Failure::internal())
    }
    /// Whether a server's program has keys for TLS 1.2.
    fn knows_identities(&self) -> bool {
        false
    }
    /// A TLS 1.2 server's key of this identity.
    fn shared_key_of(&self, _identity: &[u8]) -> Result<SharedKey, Failure> {
        Err(Failure::internal())
    }
    /// Whether a server's program has keys agreed on outside.
    fn has_keys(&self) -> bool {
        false
    }
    /// A server's client offered a session that can be taken up.
    fn session_found(&self) {}
    /// Whether TLS 1.3 is for a server without certificates: they may come by a callback, or keys from outside instead.
    fn may_lack_certificates(&self) -> bool {
        false
    }
    /// Whether a server has keys that say no suite, and can do nothing without them.
    fn prefers_sha256(&self) -> bool {
        false
    }
    /// A server's key of this identity.
    fn find_key(&self, _identity: &[u8]) -> Result<Option<Arc<Session>>, Failure> {
        Ok(None)
    }
    /// Finds a server's session by its id, in the cache or by asking the program.
    fn find_session(&self, _id: &[u8]) -> Option<Arc<Session>> {
        None
    }
    /// Whether the session of a full handshake on a server must not be resumed.
    fn forbids_resumption(&self, _forward_secure: bool) -> bool {
        false
    }
    /// Whether anyone decides in [`Hooks::record_padding`].
    fn pads(&self) -> bool {
        false
    }
    /// Bytes of padding for a TLS 1.3 record whose plaintext, type included, has `len`; `None`: nobody decides.
    fn record_padding(&self, _content_type: u8, _len: usize) -> Option<usize> {
        None
    }
    /// A session that can be resumed came to be.
    fn new_session(&self, _session: &Arc<Session>) {}
    /// A client has done its handshake with this session, or made it.
    fn session_used(&self, _session: &Arc<Session>) {}
    /// A session takes another's place, with its application data.
    fn session_replaced(&self, _previous: &Session, _session: &Session) {}
    /// A client's offer was in vain.
    fn session_missed(&self) {}
    /// A server's client offered a session whose time was over.
    fn session_expired(&self) {}
    /// A session's connection failed: caches must drop it.
    fn session_failed(&self, _session: &Arc<Session>) {}
}
