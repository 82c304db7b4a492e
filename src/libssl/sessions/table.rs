//! The cache as programs see it: a hash table of session pointers. Source: SSL_CTX_sessions(3).
//!
//! It is made when first asked for and kept up to date from then on; the cache owns the sessions.

use std::ffi::{c_int, c_ulong, c_void};
use std::ptr;

use crate::ffi::{Shared, guard};
use crate::libcrypto::lhash::{OPENSSL_LH_delete, OPENSSL_LH_free, OPENSSL_LH_insert, OPENSSL_LH_new, OPENSSL_LHASH};
use crate::libssl::object::{SSL_CTX, lock};
use crate::tls::session::Session;

/// `LHASH_OF(SSL_SESSION)`.
pub type lhash_st_SSL_SESSION = OPENSSL_LHASH;

/// A table that shows a cache; NULL while nobody asked for it.
pub(crate) struct SessionTable(*mut OPENSSL_LHASH);

// SAFETY: the table is reached through its owner, which locks it, and by programs under OpenSSL's rule that they
// look at it while no other thread changes the cache.
unsafe impl Send for SessionTable {}

impl Default for SessionTable {
    fn default() -> Self {
        SessionTable(ptr::null_mut())
    }
}

impl SessionTable {
    /// A session has joined the cache, in place of another of its id.
    pub(super) fn add(&mut self, session: &Session, replaced: Option<&Session>) {
        if self.0.is_null() {
            return;
        }
        // SAFETY: the table is ours and live, and its elements are sessions of the cache.
        let equal = unsafe { OPENSSL_LH_insert(self.0, ptr::from_ref(session).cast_mut().cast()) };
        if let Some(replaced) = replaced.filter(|_| equal.is_null()) {
            self.remove(replaced); // of another version: no equal for the table
        }
    }

    /// A session has left it, and is still live.
    pub(super) fn remove(&mut self, session: &Session) {
        if !self.0.is_null() {
            // SAFETY: as above.
            unsafe { OPENSSL_LH_delete(self.0, ptr::from_ref(session).cast()) };
        }
    }
}

impl Drop for SessionTable {
    fn drop(&mut self) {
        if !self.0.is_null() {
            // SAFETY: the table is ours, and nobody may use it after the context.
            unsafe { OPENSSL_LH_free(self.0) }
        }
    }
}

/// The first four bytes of the id, as OpenSSL has it: programs see its order.
unsafe extern "C" fn hash(session: *const c_void) -> c_ulong {
    // SAFETY: elements, and what programs look for, are live sessions.
    let id = unsafe { Session::option(session.cast()) }.map(|session| session.fields().id.clone()).unwrap_or_default();
    id.iter().take(4).enumerate().fold(0, |hash, (place, byte)| hash | c_ulong::from(*byte) << (8 * place))
}

/// 0 for the same version and id.
unsafe extern "C" fn compare(a: *const c_void, b: *const c_void) -> c_int {
    // SAFETY: as above.
    let (a, b) = unsafe { (Session::option(a.cast()), Session::option(b.cast())) };
    let (Some(a), Some(b)) = (a, b) else { return 1 };
    if ptr::eq(a, b) {
        return 0;
    }
    let key = |session: &Session| {
        let fields = session.fields();
        (fields.version, fields.id.clone())
    };
    c_int::from(key(a) != key(b))
}

/// The sessions of the context's cache, as a table that stays the context's and shows it as it is at any time.
///
/// Programs may count, visit and look for sessions in it, and change it by `SSL_CTX_add_session` and its kin alone.
/// Source: SSL_CTX_sessions(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_sessions(ctx: *mut SSL_CTX) -> *mut lhash_st_SSL_SESSION {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        let sessions = &unsafe { SSL_CTX::get0(ctx) }?.sessions;
        let (cache, mut table) = (lock(&sessions.cache), lock(&sessions.table));
        if table.0.is_null() {
            // SAFETY: the functions fit the sessions that are put in.
            table.0 = unsafe { OPENSSL_LH_new(Some(hash), Some(compare)) };
            cache.in_order().for_each(|session| table.add(session, None));
        }
        Ok(table.0)
    })
}
