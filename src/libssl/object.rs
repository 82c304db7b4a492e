//! `SSL_CTX` and `SSL`: the C objects around the core's settings and connections.

use std::cell::{Cell, RefCell};
use std::ffi::{CString, c_void};
use std::ptr;
use std::rc::Rc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::callbacks::{ConnectionCallbacks, ContextCallbacks};
use super::ciphers::{CipherStack, stack_st_SSL_CIPHER};
use super::credentials::{CertificateStack, Credentials};
use super::ct::{self, PeerTimestamps};
use super::custom_ext::Extension;
use super::ocsp::Stapling;
use super::sessions::ContextSessions;
use super::sessions::cache::{self, session_failed};
use super::srtp::stack_st_SRTP_PROTECTION_PROFILE;
use super::transport::release;
use super::trust::authorities::Authorities;
use super::trust::names::NameStack;
use super::trust::{Store, Stores};
use super::verify::Verification;
use super::verify::dane::{ConnectionDane, ContextDane};
use super::verify::peer::Shown;
use crate::error::{Error, Lib};
use crate::ffi::Shared;
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::ct::CTLOG_STORE;
use crate::pki::certificate::Certificate;
use crate::tls::connection::{Connection, shutdown};
use crate::tls::settings::Settings;
use crate::tls::version::Method;

/// A context: what many connections have in common. Threads share it; each lock is held for moments, never while
/// a callback runs.
pub struct ssl_ctx_st {
    /// What `SSL_new` hands on; copied by the first change after that.
    settings: Mutex<Arc<Settings>>,
    /// Callbacks that connections look up here when they need them.
    pub(crate) callbacks: Mutex<ContextCallbacks>,
    /// Callbacks that `SSL_new` copies.
    pub(crate) handed_on: Mutex<ConnectionCallbacks>,
    /// What `SSL_CTX_get_ciphers` returned last.
    pub(crate) ciphers: Mutex<CipherStack>,
    /// Certificates, keys and chains to show.
    pub(crate) credentials: Mutex<Credentials>,
    /// Trust anchors, made when first asked for.
    pub(crate) store: Mutex<Option<Store>>,
    /// Stores that connections are to use instead.
    pub(crate) stores: Mutex<Stores>,
    /// Names of authorities to send.
    pub(crate) authorities: Mutex<Authorities>,
    /// Parameters and callback of the verification.
    pub(crate) verification: Mutex<Verification>,
    /// Cache, ticket keys and session callbacks.
    pub(crate) sessions: ContextSessions,
    /// Logs of certificate transparency.
    pub(crate) logs: Mutex<Option<Box<CTLOG_STORE>>>,
    /// Extensions of the program's own.
    pub(crate) extensions: Mutex<Vec<Extension>>,
    /// Matching types of TLSA records.
    pub(crate) dane: Mutex<ContextDane>,
    /// `SSL_CTX_set_tlsext_use_srtp`.
    pub(crate) srtp: Mutex<Option<Box<stack_st_SRTP_PROTECTION_PROFILE>>>,
    /// Application data.
    pub(crate) ex_data: Mutex<CRYPTO_EX_DATA>,
}

/// OpenSSL's name for it.
pub type SSL_CTX = ssl_ctx_st;

impl Shared for ssl_ctx_st {
    const LIB: Lib = Lib::SSL;
}

/// Locks a mutex that no panic can leave half-changed.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl ssl_ctx_st {
    /// A context with OpenSSL's defaults; its application data are not announced yet ([`ssl_ctx_st::announce`]).
    pub(crate) fn new(method: Method) -> Arc<Self> {
        Arc::new(ssl_ctx_st {
            settings: Mutex::new(Arc::new(Settings::new(method))),
            callbacks: Mutex::default(),
            handed_on: Mutex::default(),
            ciphers: Mutex::default(),
            credentials: Mutex::default(),
            store: Mutex::default(),
            stores: Mutex::default(),
            authorities: Mutex::default(),
            verification: Mutex::default(),
            sessions: ContextSessions::default(),
            logs: Mutex::new(Some(Box::default())),
            extensions: Mutex::default(),
            dane: Mutex::default(),
            srtp: Mutex::default(),
            ex_data: Mutex::default(),
        })
    }

    /// Tells the application-data callbacks of a context that was just made.
    pub(crate) fn announce(self: &Arc<Self>) {
        let data: *mut CRYPTO_EX_DATA = &mut *lock(&self.ex_data);
        // SAFETY: the context is live and the lock released; callbacks may set data through the pointer.
        unsafe { ex_data::run_new(Class::SslCtx, Arc::as_ptr(self).cast_mut().cast::<c_void>(), data) }
    }

    /// The settings as they are now.
    pub(crate) fn settings(&self) -> Arc<Settings> {
        lock(&self.settings).clone()
    }

    /// Changes the settings for connections to come.
    pub(crate) fn configure<T>(&self, change: impl FnOnce(&mut Settings) -> T) -> T {
        change(Arc::make_mut(&mut lock(&self.settings)))
    }
}

impl Drop for ssl_ctx_st {
    fn drop(&mut self) {
        // The remove callback may look at the context's application data.
        cache::close(self);
        let parent: *mut c_void = (&raw mut *self).cast();
        let data: *mut CRYPTO_EX_DATA = self.ex_data.get_mut().unwrap_or_else(PoisonError::into_inner);
        // SAFETY: the last reference is gone; callbacks get the object as it still is.
        unsafe { ex_data::run_free(Class::SslCtx, parent, data) }
    }
}

/// A connection. One thread uses it at a time.
pub struct ssl_st {
    /// Settings, snapshot and engine.
    pub(crate) core: Connection,
    /// The context in force (`SSL_set_SSL_CTX` changes it).
    ctx: RefCell<Arc<SSL_CTX>>,
    /// The context it was made from: sessions, tickets, options.
    pub(crate) session_ctx: Arc<SSL_CTX>,
    /// Where bytes come from; the connection owns a reference. NULL until set.
    pub(crate) rbio: Cell<*mut BIO>,
    /// Where bytes go; a reference of its own even if it is the same BIO.
    pub(crate) wbio: Cell<*mut BIO>,
    /// Callbacks copied from the context, changed for this connection.
    pub(crate) callbacks: Cell<ConnectionCallbacks>,
    /// What `SSL_get_ciphers` returned last.
    pub(crate) ciphers: RefCell<CipherStack>,
    /// Whether the suites were set here: another context's do not replace them.
    has_own_suites: Cell<bool>,
    /// Certificates, keys and chains to show: the context's, until the program changes them here.
    pub(crate) credentials: RefCell<Credentials>,
    /// Stores to use instead of the context's.
    pub(crate) stores: RefCell<Stores>,
    /// Names of authorities to send.
    pub(crate) authorities: RefCell<Authorities>,
    /// What `SSL_get0_peer_CA_list` returned last, and the encodings it is of.
    pub(crate) peer_authorities: RefCell<Option<(Vec<Vec<u8>>, NameStack)>>,
    /// Parameters and callback of the verification.
    pub(crate) verification: RefCell<Verification>,
    /// `SSL_set_retry_verify`: the verification is to be asked again later.
    pub(crate) retry_verify: Cell<bool>,
    /// The peer's certificates as C has seen them.
    pub(crate) peer: RefCell<Option<Rc<Shown>>>,
    /// The chain that verification built.
    pub(crate) verified_chain: RefCell<Option<CertificateStack>>,
    /// The same while nobody has asked for it.
    pub(crate) plain_chain: RefCell<Vec<Arc<Certificate>>>,
    /// Whether verification of the peer is under way or has refused it: its certificates do not show then.
    pub(crate) is_peer_hidden: Cell<bool>,
    /// Extensions of the program's own, as the context had them.
    pub(crate) extensions: RefCell<Vec<Extension>>,
    /// TLSA records.
    pub(crate) dane: ConnectionDane,
    /// `SSL_set_tlsext_use_srtp`.
    pub(crate) srtp: RefCell<Option<Box<stack_st_SRTP_PROTECTION_PROFILE>>>,
    /// What is stapled.
    pub(crate) stapling: RefCell<Stapling>,
    /// What `SSL_get_servername` returned last.
    pub(crate) shown_name: RefCell<Option<CString>>,
    /// What `SSL_get_client_ciphers` returned last.
    pub(crate) client_ciphers: RefCell<Option<Box<stack_st_SSL_CIPHER>>>,
    /// The peer's certificate timestamps as C has seen them.
    pub(crate) peer_timestamps: PeerTimestamps,
    /// Application data.
    pub(crate) ex_data: RefCell<CRYPTO_EX_DATA>,
}

/// OpenSSL's name for it.
pub type SSL = ssl_st;

impl Shared for ssl_st {
    const LIB: Lib = Lib::SSL;
}

impl Drop for ssl_st {
    fn drop(&mut self) {
        let parent: *mut c_void = (&raw mut *self).cast();
        let data: *mut CRYPTO_EX_DATA = self.ex_data.get_mut();
        self.abandon_session();
        // SAFETY: the last reference is gone; callbacks get the object as it still is.
        unsafe { ex_data::run_free(Class::Ssl, parent, data) }
        release(self.rbio.get());
        release(self.wbio.get());
    }
}

impl ssl_st {
    /// A connection as `ctx` configures it now; its application data are not announced yet.
    pub(crate) fn new(ctx: Arc<SSL_CTX>) -> Self {
        let callbacks = *lock(&ctx.handed_on);
        let credentials = lock(&ctx.credentials).clone();
        let extensions = lock(&ctx.extensions).clone();
        let stores = lock(&ctx.stores).clone();
        let verification = lock(&ctx.verification).inherited();
        let ssl = ssl_st {
            core: Connection::new(ctx.settings()),
            ctx: RefCell::new(ctx.clone()),
            rbio: Cell::new(ptr::null_mut()),
            wbio: Cell::new(ptr::null_mut()),
            callbacks: Cell::new(callbacks),
            ciphers: RefCell::default(),
            has_own_suites: Cell::new(false),
            credentials: RefCell::new(credentials),
            stores: RefCell::new(stores),
            authorities: RefCell::default(),
            peer_authorities: RefCell::default(),
            verification: RefCell::new(verification),
            retry_verify: Cell::new(false),
            peer: RefCell::default(),
            verified_chain: RefCell::default(),
            plain_chain: RefCell::default(),
            is_peer_hidden: Cell::new(false),
            extensions: RefCell::new(extensions),
            dane: ConnectionDane::of(&ctx),
            stapling: RefCell::default(),
            shown_name: RefCell::default(),
            client_ciphers: RefCell::default(),
            srtp: RefCell::default(),
            peer_timestamps: PeerTimestamps::default(),
            ex_data: RefCell::default(),
            session_ctx: ctx,
        };
        ct::asks_for_staple(&ssl);
        ssl
    }

    /// A connection with the same contexts, settings and callbacks that has not begun.
    pub(crate) fn copy(original: &SSL) -> Result<Self, Error> {
        let copy = SSL::new(original.session_ctx.clone());
        copy.ctx.replace(original.ctx());
        let post_handshake_auth = original.ctx().settings().post_handshake_auth; // the context's, as in OpenSSL
        copy.core.configure(|settings| *settings = Settings { post_handshake_auth, ..(*original.settings()).clone() });
        copy.has_own_suites.set(original.has_own_suites.get());
        copy.core.server.set(original.core.server.get());
        copy.callbacks.set(original.callbacks.get());
        copy.credentials.replace(original.credentials.borrow().clone());
        copy.extensions.replace(original.extensions.borrow().clone());
        copy.stores.replace(original.stores.borrow().clone());
        copy.authorities.replace(original.authorities.borrow().clone());
        copy.verification.replace(original.verification.borrow().inherited());
        copy.dane.inherit(&original.dane);
        // SAFETY: both objects are live and no reference to their data is in use.
        match unsafe { ex_data::run_dup(Class::Ssl, copy.ex_data.as_ptr(), original.ex_data.as_ptr()) } {
            true => Ok(copy),
            false => Err(Error::SILENT),
        }
    }

    /// Forgets what the last handshake told of the peer (`SSL_clear`).
    pub(crate) fn forget_peer(&self) {
        self.is_peer_hidden.set(false);
        self.retry_verify.set(false);
        self.peer_timestamps.clear();
        // The chain that verification built stays, as in OpenSSL.
        drop(self.peer.take());
    }

    /// A connection that is given up without a close_notify of ours takes its session with it: whether that was so.
    pub(crate) fn abandon_session(&self) -> bool {
        let closed = self.core.shutdown.get() & shutdown::SENT != 0;
        let abandoned = self.core.session().filter(|_| !closed && !self.core.in_init.get());
        if let Some(session) = &abandoned {
            session_failed(self, session);
        }
        abandoned.is_some()
    }

    /// Tells the application-data callbacks of a connection that was just made.
    pub(crate) fn announce(self: &Arc<Self>) {
        // SAFETY: the connection is live and nothing is borrowed; callbacks may set data through the pointer.
        unsafe { ex_data::run_new(Class::Ssl, Arc::as_ptr(self).cast_mut().cast::<c_void>(), self.ex_data.as_ptr()) }
    }

    /// The settings as they are now.
    pub(crate) fn settings(&self) -> Arc<Settings> {
        self.core.settings()
    }

    /// Changes this connection's settings.
    pub(crate) fn configure<T>(&self, change: impl FnOnce(&mut Settings) -> T) -> T {
        self.core.configure(change)
    }

    /// Changes this connection's own callbacks.
    pub(crate) fn change_callbacks(&self, change: impl FnOnce(&mut ConnectionCallbacks)) {
        let mut callbacks = self.callbacks.get();
        change(&mut callbacks);
        self.callbacks.set(callbacks);
    }

    /// Puts another context in force. Certificates, hint, callbacks and options that came from the old one now come from the
    /// new one; suites and an id context that were the old one's too.
    pub(crate) fn switch_to(&self, previous: &SSL_CTX, next: Arc<SSL_CTX>) {
        let (old, new) = (previous.settings(), next.settings());
        self.credentials.replace(lock(&next.credentials).clone());
        self.extensions.replace(lock(&next.extensions).clone());
        let certificate = lock(&next.handed_on).certificate;
        self.change_callbacks(|callbacks| callbacks.certificate = certificate);
        self.configure(|settings| {
            if !self.has_own_suites.get() {
                settings.tls12_suites.clone_from(&new.tls12_suites);
                settings.tls13_suites.clone_from(&new.tls13_suites);
            }
            if settings.session_id_context == old.session_id_context {
                settings.session_id_context.clone_from(&new.session_id_context);
            }
            settings.identity_hint.clone_from(&new.identity_hint);
        });
        let gone = self.ctx.replace(next);
        drop(gone); // may free a context, and its callbacks may look at this connection
    }

    /// Which side it is; before the program says so, that of its method, a server if the method is for both.
    pub(crate) fn is_server(&self) -> bool {
        self.core.server.get().unwrap_or_else(|| self.settings().method.server)
    }

    /// The context in force.
    pub(crate) fn ctx(&self) -> Arc<SSL_CTX> {
        self.ctx.borrow().clone()
    }
}

/// What has settings: the many functions that exist for `SSL_CTX` and for `SSL` are written once over it.
pub(crate) trait Configurable {
    /// The settings as they are now.
    fn current(&self) -> Arc<Settings>;
    /// Changes the settings.
    fn configured<T>(&self, change: impl FnOnce(&mut Settings) -> T) -> T;
    /// Notes that the suites are set here.
    fn own_suites(&self) {}
}

impl Configurable for ssl_ctx_st {
    fn current(&self) -> Arc<Settings> {
        self.settings()
    }
    fn configured<T>(&self, change: impl FnOnce(&mut Settings) -> T) -> T {
        self.configure(change)
    }
}

impl Configurable for ssl_st {
    fn own_suites(&self) {
        self.has_own_suites.set(true);
    }
    fn current(&self) -> Arc<Settings> {
        self.settings()
    }
    fn configured<T>(&self, change: impl FnOnce(&mut Settings) -> T) -> T {
        self.configure(change)
    }
}
