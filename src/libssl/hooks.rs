//! The program's callbacks as the core's [`Hooks`]: each copies function and argument out, drops every borrow, calls.

use std::ffi::{CString, c_int, c_uchar, c_uint, c_void};
use std::ptr;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;

use super::credentials::{Slot, callback, signing};
use super::ct;
use super::object::{SSL, SSL_CTX, lock};
use super::ocsp;
use super::psk;
use super::security;
use super::sessions::{cache, object, secret, ticket_data, ticket_ext, tickets};
use super::trust::authorities;
use super::verify;
use crate::error::{Error, reason};
use crate::libcrypto::x509::X509;
use crate::tls::custom::{Method, Occasion};
use crate::tls::handshake::alert::description;
use crate::tls::handshake::failure::Failure;
use crate::tls::handshake::given::Given;
use crate::tls::handshake::keyed::SharedKey;
use crate::tls::handshake::psk::External;
use crate::tls::hooks::{AlpnChoice, Answer, Credential, Hooks, Verdict};
use crate::tls::resumption::server::{Opened, SealsTickets};
use crate::tls::security::{Stage, Subject};
use crate::tls::session::Session;
use crate::tls::ticket::TicketKeys;

const SSL_TLSEXT_ERR_OK: c_int = 0;
const SSL_TLSEXT_ERR_ALERT_WARNING: c_int = 1;
const SSL_TLSEXT_ERR_ALERT_FATAL: c_int = 2;
const SSL_CLIENT_HELLO_SUCCESS: c_int = 1;
const SSL_CLIENT_HELLO_RETRY: c_int = -1;

/// The program behind a connection. Its callbacks get the pointer that C has, and may do anything with it.
pub(in crate::libssl) struct Program<'a>(pub &'a SSL);

impl Program<'_> {
    fn ssl(&self) -> *mut SSL {
        ptr::from_ref(self.0).cast_mut()
    }

    /// Calls a callback that reports an alert through a pointer.
    fn ask(
        &self,
        function: unsafe extern "C" fn(*mut SSL, *mut c_int, *mut c_void) -> c_int,
        arg: *mut c_void,
        default_alert: u8,
    ) -> (c_int, u8) {
        let mut alert = c_int::from(default_alert);
        // SAFETY: the program registered this function for this purpose; the connection outlives the call.
        let answer = unsafe { function(self.ssl(), &mut alert, arg) };
        (answer, u8::try_from(alert).unwrap_or(default_alert))
    }
}

impl Hooks for Program<'_> {
    fn client_hello(&self) -> Result<Answer, Error> {
        let callback = lock(&self.0.session_ctx.callbacks).client_hello;
        let Some(function) = callback.function else { return Ok(Answer::Continue) };
        Ok(match self.ask(function, callback.arg, description::INTERNAL_ERROR) {
            (SSL_CLIENT_HELLO_SUCCESS, _) => Answer::Continue,
            (SSL_CLIENT_HELLO_RETRY, _) => Answer::Suspend,
            (_, alert) => Answer::Fatal(alert),
        })
    }

    fn server_name(&self) -> Result<Answer, Error> {
        let current = lock(&self.0.ctx().callbacks).servername;
        let callback =
            if current.function.is_some() { current } else { lock(&self.0.session_ctx.callbacks).servername };
        let Some(function) = callback.function else { return Ok(Answer::NoAck) };
        Ok(match self.ask(function, callback.arg, description::UNRECOGNIZED_NAME) {
            (SSL_TLSEXT_ERR_ALERT_FATAL, alert) => Answer::Fatal(alert),
            (SSL_TLSEXT_ERR_ALERT_WARNING, alert) => Answer::Warning(alert),
            (SSL_TLSEXT_ERR_OK, _) => Answer::Continue,
            _ => Answer::NoAck,
        })
    }

    fn certificate(&self) -> Result<Answer, Error> {
        Ok(callback::ask(self.0))
    }

    fn choose_protocol(&self, offered: &[u8]) -> Result<AlpnChoice, Error> {
        let callback = lock(&self.0.ctx().callbacks).alpn_select;
        let Some(function) = callback.function else { return Ok(AlpnChoice::None) };
        let (mut out, mut len): (*const c_uchar, c_uchar) = (ptr::null(), 0);
        // SAFETY: the program registered this function for this purpose; `offered` outlives the call.
        let answer = unsafe {
            function(self.ssl(), &mut out, &mut len, offered.as_ptr(), offered.len() as c_uint, callback.arg)
        };
        Ok(match answer {
            // SAFETY: the callback says it chose the `len` bytes at `out`.
            SSL_TLSEXT_ERR_OK => AlpnChoice::Protocol(unsafe { crate::ffi::bytes(out, len) }?.to_vec()),
            SSL_TLSEXT_ERR_ALERT_WARNING | SSL_TLSEXT_ERR_ALERT_FATAL => AlpnChoice::Fatal,
            _ => AlpnChoice::None,
        })
    }

    fn client_certificate(&self) -> Result<Answer, Error> {
        match callback::ask(self.0) {
            Answer::Continue if signing::for_connection(self.0).is_empty() => callback::ask_client(self.0),
            answer => Ok(answer),
        }
    }

    fn judges_security(&self) -> bool {
        self.0.callbacks.get().security.function.is_some()
    }

    fn permits(&self, subject: Subject, stage: Stage) -> Option<bool> {
        security::judged(self.0, subject, stage)
    }

    fn may_show(&self, chain: &[CertificateDer<'static>]) -> Result<(), Error> {
        security::may_show(self.0, chain)
    }

    fn chosen(&self, chain: &[CertificateDer<'static>]) {
        let Some(leaf) = chain.first() else { return };
        let is_leaf = |slot: &X509| slot.try_der().is_ok_and(|der| *der == **leaf);
        self.0.credentials.borrow_mut().select(is_leaf);
    }

    fn credentials(&self) -> Vec<Credential> {
        signing::for_connection(self.0)
    }

    fn has_certificate(&self, like: &dyn Fn(&[u8]) -> bool) -> bool {
        let credentials = self.0.credentials.borrow().clone();
        let leaf = |slot: &Slot| slot.certificate.as_ref().and_then(|leaf| leaf.try_der().ok());
        credentials.complete().any(|slot| leaf(slot).is_some_and(|leaf| like(&leaf)))
    }

    fn verify_peer(&self) -> Result<Verdict, Error> {
        verify::judge(self.0)
    }

    fn ocsp_response(&self) -> Result<Option<Vec<u8>>, Error> {
        ocsp::to_staple(self.0)
    }

    fn staple_request(&self) -> Result<Option<Vec<u8>>, Error> {
        ocsp::request(self.0)
    }

    fn ocsp_received(&self) -> Result<Answer, Error> {
        let callback = lock(&self.0.ctx().callbacks).status;
        let Some(function) = callback.function else { return Ok(Answer::Continue) };
        // SAFETY: the program registered this function for this purpose; the connection outlives the call.
        match unsafe { function(self.ssl(), callback.arg) } {
            0 => Ok(Answer::Fatal(description::BAD_CERTIFICATE_STATUS_RESPONSE)),
            1.. => Ok(Answer::Continue),
            _ => Err(Error::ssl(reason::SSL_R_OCSP_CALLBACK_FAILURE)),
        }
    }

    fn info(&self, place: i32, value: i32) {
        let own = self.0.callbacks.get().info;
        let info = own.or_else(|| lock(&self.0.ctx().handed_on).info);
        if let Some(function) = info {
            // SAFETY: the program registered this function for this purpose; the connection outlives the call.
            unsafe { function(self.ssl(), place, value) }
        }
    }

    fn wants_messages(&self) -> bool {
        self.0.callbacks.get().msg.function.is_some()
    }

    fn message(&self, sent: bool, version: u16, content_type: i32, bytes: &[u8]) {
        let callback = self.0.callbacks.get().msg;
        let Some(function) = callback.function else { return };
        let (data, len) = (bytes.as_ptr().cast(), bytes.len());
        // SAFETY: the program registered this function for this purpose; `bytes` outlive the call.
        unsafe { function(sent.into(), version.into(), content_type, data, len, self.ssl(), callback.arg) }
    }

    fn wants_extensions(&self) -> bool {
        self.0.callbacks.get().extension.function.is_some()
    }

    fn extension(&self, kind: u16, data: &[u8]) {
        let callback = self.0.callbacks.get().extension;
        let Some(function) = callback.function else { return };
        let from_server = c_int::from(self.0.core.server.get() != Some(true));
        let (start, len) = (data.as_ptr(), data.len() as c_int);
        // SAFETY: the program registered this function for this purpose; `data` outlives the call.
        unsafe { function(self.ssl(), from_server, kind.into(), start, len, callback.arg) }
    }

    fn own_extensions(&self) -> Vec<Method> {
        self.0.extensions.borrow().iter().map(|extension| extension.method).collect()
    }

    fn add_extension(&self, index: usize, occasion: &Occasion<'_>) -> Result<Option<Vec<u8>>, i32> {
        let extension = self.0.extensions.borrow().get(index).copied();
        extension.map_or(Ok(None), |extension| extension.add(self.0, occasion))
    }

    fn parse_extension(&self, index: usize, occasion: &Occasion<'_>, data: &[u8]) -> Result<(), i32> {
        let extension = self.0.extensions.borrow().get(index).copied();
        extension.map_or(Ok(()), |extension| extension.parse(self.0, occasion, data))
    }

    fn takes_ticket_extension(&self, data: &[u8]) -> bool {
        ticket_ext::is_taken(self.0, data)
    }

    fn gives_secrets(&self) -> bool {
        self.0.callbacks.get().session_secret.function.is_some()
    }

    fn session_secret(&self, offered: Option<&[u16]>) -> Option<Given> {
        secret::ask(self.0, offered)
    }

    fn wants_timestamps(&self) -> bool {
        self.0.callbacks.get().transparency.function.is_some()
    }

    fn timestamps_received(&self) -> Result<(), Failure> {
        ct::judge(self.0)
    }

    fn session_timeout(&self) -> u64 {
        self.0.session_ctx.settings().session_timeout
    }

    fn authorities(&self) -> Vec<Vec<u8>> {
        authorities::sent_by(self.0)
    }

    fn wants_key_log(&self) -> bool {
        lock(&self.0.ctx().callbacks).keylog.is_some()
    }

    fn key_log(&self, line: &str) {
        let callback = lock(&self.0.ctx().callbacks).keylog;
        if let (Some(function), Ok(line)) = (callback, CString::new(line)) {
            // SAFETY: the program registered this function for this purpose; `line` outlives the call.
            unsafe { function(self.ssl(), line.as_ptr()) }
        }
    }

    fn ticket_sealer(&self) -> Option<Arc<dyn SealsTickets>> {
        tickets::sealer(self.0)
    }

    fn open_ticket(&self, ticket: &[u8]) -> Result<Opened, Error> {
        ticket_data::judge(self.0, ticket, tickets::open(self.0, ticket)?)
    }

    fn ticket_due(&self) -> Result<(), Error> {
        ticket_data::generate(self.0)
    }

    fn allows_early_data(&self) -> bool {
        let callback = self.0.callbacks.get().allow_early_data;
        let Some(function) = callback.function else { return true };
        // SAFETY: the program registered this function for this purpose; the connection outlives the call.
        unsafe { function(self.ssl(), callback.arg) != 0 }
    }

    fn key_to_offer(&self, suite: Option<u16>) -> Result<Option<External>, Failure> {
        psk::to_offer(self.0, suite)
    }

    fn has_shared_keys(&self) -> bool {
        self.0.callbacks.get().psk_client.is_some()
    }

    fn shared_key(&self, hint: Option<&[u8]>) -> Result<(Vec<u8>, SharedKey), Failure> {
        psk::shared_key(self.0, hint)
    }

    fn knows_identities(&self) -> bool {
        self.0.callbacks.get().psk_server.is_some()
    }

    fn shared_key_of(&self, identity: &[u8]) -> Result<SharedKey, Failure> {
        psk::shared_key_of(self.0, identity)
    }

    fn has_keys(&self) -> bool {
        let callbacks = self.0.callbacks.get();
        callbacks.psk_find_session.is_some() || callbacks.psk_server.is_some()
    }

    fn session_found(&self) {
        lock(&self.0.session_ctx.sessions.counts).hits += 1;
    }

    fn may_lack_certificates(&self) -> bool {
        let names = |ctx: &SSL_CTX| lock(&ctx.callbacks).servername.function.is_some();
        let certificates = self.0.callbacks.get().certificate.function.is_some();
        self.has_keys() || certificates || names(&self.0.ctx()) || names(&self.0.session_ctx)
    }

    fn prefers_sha256(&self) -> bool {
        self.0.callbacks.get().psk_server.is_some() && self.credentials().is_empty()
    }

    fn find_key(&self, identity: &[u8]) -> Result<Option<Arc<Session>>, Failure> {
        psk::find(self.0, identity)
    }

    fn find_session(&self, id: &[u8]) -> Option<Arc<Session>> {
        cache::find_session(self.0, id)
    }

    fn forbids_resumption(&self, forward_secure: bool) -> bool {
        let Some(function) = self.0.callbacks.get().not_resumable else { return false };
        // SAFETY: the program registered this function for this purpose; the connection outlives the call.
        unsafe { function(self.ssl(), forward_secure.into()) != 0 }
    }

    fn cookie_keys(&self) -> Option<TicketKeys> {
        tickets::keys(&self.0.session_ctx)
    }

    fn make_cookie(&self) -> Option<Option<Vec<u8>>> {
        /// As much as a cookie may have of the program's.
        const ROOM: usize = 4096;
        let function = lock(&self.0.ctx().callbacks).make_cookie?;
        let (mut cookie, mut len) = (vec![0; ROOM], ROOM);
        // SAFETY: as above; `cookie` has room for as many bytes as the man page says.
        let made = unsafe { function(self.ssl(), cookie.as_mut_ptr(), &raw mut len) } != 0 && len <= ROOM;
        cookie.truncate(len);
        Some(made.then_some(cookie))
    }

    fn cookie_fits(&self, own: &[u8]) -> Option<bool> {
        let function = lock(&self.0.ctx().callbacks).check_cookie?;
        // SAFETY: as above; `own` has as many bytes.
        Some(unsafe { function(self.ssl(), own.as_ptr(), own.len()) } != 0)
    }

    fn session_id(&self) -> Result<Option<Vec<u8>>, Error> {
        const ROOM: usize = 32;
        let of_context = || lock(&self.0.session_ctx.handed_on).generate_session_id;
        let Some(function) = self.0.callbacks.get().generate_session_id.or_else(of_context) else { return Ok(None) };
        let (mut id, mut len) = (vec![0; ROOM], ROOM as c_uint);
        // SAFETY: as above; `id` has `len` bytes.
        if unsafe { function(self.ssl(), id.as_mut_ptr(), &raw mut len) } == 0 {
            return Err(Error::ssl(reason::SSL_R_SSL_SESSION_ID_CALLBACK_FAILED));
        }
        if !(1..=ROOM).contains(&(len as usize)) {
            return Err(Error::ssl(reason::SSL_R_SSL_SESSION_ID_HAS_BAD_LENGTH));
        }
        id.truncate(len as usize);
        match lock(&self.0.session_ctx.sessions.cache).get(&id) {
            Some(_) => Err(Error::ssl(reason::SSL_R_SSL_SESSION_ID_CONFLICT)),
            None => Ok(Some(id)),
        }
    }

    fn pads(&self) -> bool {
        self.0.callbacks.get().record_padding.function.is_some()
    }

    fn record_padding(&self, content_type: u8, len: usize) -> Option<usize> {
        let callback = self.0.callbacks.get().record_padding;
        let function = callback.function?;
        // SAFETY: as above.
        Some(unsafe { function(self.ssl(), content_type.into(), len, callback.arg) })
    }

    fn new_session(&self, session: &Arc<Session>) {
        cache::new_session(self.0, session);
    }

    fn session_used(&self, session: &Arc<Session>) {
        cache::used(self.0, session);
    }

    fn session_replaced(&self, previous: &Session, session: &Session) {
        object::Border::copy_data(previous, session);
    }

    fn session_missed(&self) {
        lock(&self.0.session_ctx.sessions.counts).misses += 1;
    }

    fn session_expired(&self) {
        lock(&self.0.session_ctx.sessions.counts).timeouts += 1;
    }

    fn session_failed(&self, session: &Arc<Session>) {
        cache::session_failed(self.0, session);
    }
}
