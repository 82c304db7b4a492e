//! `SSL_CTX` and `SSL`: the C objects around the core's settings and connections.

use std::cell::{Cell, RefCell};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::error::Lib;
use crate::ffi::Shared;
use crate::ffi::ex_data::CRYPTO_EX_DATA;
use crate::tls::settings::Settings;

/// A context: what many connections have in common. Threads share it; each lock is held for moments, never while
/// a callback runs.
pub struct ssl_ctx_st {
    /// What `SSL_new` hands on; copied by the first change after that.
    settings: Mutex<Arc<Settings>>,
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
    /// The settings as they are now.
    pub(crate) fn settings(&self) -> Arc<Settings> {
        lock(&self.settings).clone()
    }

    /// Changes the settings for connections to come.
    pub(crate) fn configure<T>(&self, change: impl FnOnce(&mut Settings) -> T) -> T {
        change(Arc::make_mut(&mut lock(&self.settings)))
    }
}

/// A connection. One thread uses it at a time.
pub struct ssl_st {
    settings: RefCell<Arc<Settings>>,
    /// The context in force (`SSL_set_SSL_CTX` changes it).
    ctx: RefCell<Arc<SSL_CTX>>,
    /// The context it was made from: sessions, tickets, options.
    pub(crate) session_ctx: Arc<SSL_CTX>,
    /// Application data.
    pub(crate) ex_data: RefCell<CRYPTO_EX_DATA>,
    /// Why the last call stopped (`SSL_want`).
    pub(crate) want: Cell<i32>,
}

/// OpenSSL's name for it.
pub type SSL = ssl_st;

impl Shared for ssl_st {
    const LIB: Lib = Lib::SSL;
}

impl ssl_st {
    /// The settings as they are now.
    pub(crate) fn settings(&self) -> Arc<Settings> {
        self.settings.borrow().clone()
    }

    /// Changes this connection's settings.
    pub(crate) fn configure<T>(&self, change: impl FnOnce(&mut Settings) -> T) -> T {
        change(Arc::make_mut(&mut self.settings.borrow_mut()))
    }

    /// The context in force.
    pub(crate) fn ctx(&self) -> Arc<SSL_CTX> {
        self.ctx.borrow().clone()
    }
}
