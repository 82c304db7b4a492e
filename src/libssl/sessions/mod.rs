//! Sessions: the object, the caches, tickets, and the session of a connection.

pub mod cache;
pub mod current;
pub mod early_data;
pub mod facts;
pub mod object;
pub mod pem;
pub mod print;
pub mod secret;
pub mod settings;
pub mod table;
pub mod ticket_callback;
pub mod ticket_data;
pub mod ticket_ext;
pub mod tickets;

use std::ffi::{c_int, c_uchar};
use std::sync::Mutex;

use super::object::{SSL, SSL_CTX};
use crate::error::Lib;
use crate::ffi::Shared;
use crate::tls::cache::SessionCache;
use crate::tls::session::Session;
use crate::tls::ticket::TicketKeys;
use ticket_callback::TicketCallback;

/// A session; C's pointer is an `Arc<Session>`'s.
pub type SSL_SESSION = Session;

impl Shared for Session {
    const LIB: Lib = Lib::SSL;
}

/// `SSL_CTX_sess_set_new_cb`.
pub type NewSessionCallback = Option<unsafe extern "C" fn(ssl: *mut SSL, session: *mut SSL_SESSION) -> c_int>;
/// `SSL_CTX_sess_set_remove_cb`.
pub type RemoveSessionCallback = Option<unsafe extern "C" fn(ctx: *mut SSL_CTX, session: *mut SSL_SESSION)>;
/// `SSL_CTX_sess_set_get_cb`.
pub type GetSessionCallback =
    Option<unsafe extern "C" fn(ssl: *mut SSL, id: *const c_uchar, len: c_int, copy: *mut c_int) -> *mut SSL_SESSION>;

/// A context's part in sessions.
#[derive(Default)]
pub struct ContextSessions {
    /// The internal cache.
    pub(crate) cache: Mutex<SessionCache>,
    /// The same for programs; changed while the cache is locked.
    pub(crate) table: Mutex<table::SessionTable>,
    /// Ticket keys; made when first needed.
    pub(crate) keys: Mutex<Option<TicketKeys>>,
    /// What seals and opens tickets instead of the keys.
    pub(crate) ticket_callback: Mutex<TicketCallback>,
    /// What puts the program's bytes into tickets and judges those that come back.
    pub(crate) ticket_data: Mutex<ticket_data::TicketDataCallbacks>,
    /// The program's callbacks.
    pub(crate) callbacks: Mutex<SessionCallbacks>,
    /// Counters of `SSL_CTX_sess_*`.
    pub(crate) counts: Mutex<SessionCounts>,
}

/// Callbacks for external caches.
#[derive(Clone, Copy, Default)]
pub struct SessionCallbacks {
    /// A session came to be.
    pub new: NewSessionCallback,
    /// A session leaves the cache.
    pub remove: RemoveSessionCallback,
    /// A session is looked for.
    pub get: GetSessionCallback,
}

/// What `SSL_CTX_sess_connect` and its kin count.
#[derive(Clone, Copy, Default)]
pub struct SessionCounts {
    /// Handshakes begun as a client.
    pub connect: u32,
    /// Of those, completed.
    pub connect_good: u32,
    /// Handshakes begun as a server.
    pub accept: u32,
    /// Of those, completed.
    pub accept_good: u32,
    /// Sessions resumed.
    pub hits: u32,
    /// Sessions found by the get callback.
    pub callback_hits: u32,
    /// Sessions asked for and not found.
    pub misses: u32,
    /// Sessions asked for whose time was over.
    pub timeouts: u32,
    /// Sessions dropped because the cache was full.
    pub full: u32,
}
