//! The object `SSL_SESSION`: its references, application data, and what hangs on it for C.
//! Source: SSL_SESSION_free(3).

use std::ffi::{CString, c_int, c_void};
use std::ptr;
use std::sync::{Arc, Mutex, OnceLock};

use super::SSL_SESSION;
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Shared, guard};
use crate::libcrypto::x509::{self, X509};
use crate::libssl::object::lock;
use crate::tls::session::Session;

/// What `get0` functions return of a session, and its application data: made when first asked for.
pub(super) struct Attachment {
    session: usize,
    ex_data: Mutex<CRYPTO_EX_DATA>,
    peer: OnceLock<Option<Arc<X509>>>,
    pub(super) host_name: Mutex<Option<CString>>,
}

// SAFETY: the pointers in it are the program's own words, and an X509 may be used by any thread.
unsafe impl Send for Attachment {}
// SAFETY: as above; what changes is behind locks.
unsafe impl Sync for Attachment {}

impl Drop for Attachment {
    fn drop(&mut self) {
        let data: *mut CRYPTO_EX_DATA = self.ex_data.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        // SAFETY: the session is going; callbacks get its address and its data only.
        unsafe { ex_data::run_free(Class::SslSession, self.session as *mut c_void, data) }
    }
}

/// A session's C part.
pub(super) fn attachment(session: &Session) -> Option<&Attachment> {
    let make = || {
        let address = ptr::from_ref(session) as usize;
        let (ex_data, peer) = (Mutex::default(), OnceLock::new());
        Box::new(Attachment { session: address, ex_data, peer, host_name: Mutex::default() }) as _
    };
    session.attachment.get_or_init(make).downcast_ref()
}

/// The peer's certificate, the same object each time.
fn peer(session: &Session) -> Option<*mut X509> {
    let make = || session.fields().peer_chain.first().cloned().and_then(|der| x509::from_der(der).ok());
    let peer = attachment(session)?.peer.get_or_init(make).as_ref();
    peer.map(|peer| Arc::as_ptr(peer).cast_mut())
}

/// Makes an empty session. The caller frees it. Source: SSL_SESSION_free(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_SESSION_new() -> *mut SSL_SESSION {
    guard(ptr::null_mut(), || Ok(Session::into_raw(Arc::default())))
}

/// Makes a copy of its own of a session. The caller frees it. Source: SSL_SESSION_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_dup(src: *const SSL_SESSION) -> *mut SSL_SESSION {
    // SAFETY: the man page has the caller promise a live `src`.
    guard(ptr::null_mut(), || Ok(Session::into_raw(Arc::new(unsafe { Session::get0(src) }?.duplicate()))))
}

/// Takes another reference to a session. Returns 1, or 0 for NULL. Source: SSL_SESSION_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_up_ref(ses: *mut SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ses`; the reference is now the caller's.
        Session::into_raw(unsafe { Session::get1(ses) }?);
        Ok(1)
    })
}

/// Gives up a reference to a session. NULL is fine. Source: SSL_SESSION_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_free(ses: *mut SSL_SESSION) {
    guard((), || {
        // SAFETY: the caller gives up its reference.
        drop(unsafe { Session::set0(ses) });
        Ok(())
    })
}

/// Stores `data` under `idx` on a session. Returns 1, or 0 on failure. Source: BIO_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_ex_data(ss: *mut SSL_SESSION, idx: c_int, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ss`.
        let attachment = attachment(unsafe { Session::get0(ss) }?);
        Ok(attachment.is_some_and(|attachment| lock(&attachment.ex_data).set(idx, data)).into())
    })
}

/// What is stored under `idx` on a session; NULL if nothing is. Source: BIO_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_ex_data(ss: *const SSL_SESSION, idx: c_int) -> *mut c_void {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live `ss`.
        let attachment = attachment(unsafe { Session::get0(ss) }?);
        Ok(attachment.map_or(ptr::null_mut(), |attachment| lock(&attachment.ex_data).get(idx)))
    })
}

/// The peer's certificate; the session's own reference (get0). NULL if there is none.
/// Source: SSL_SESSION_get0_peer(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_peer(s: *mut SSL_SESSION) -> *mut X509 {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(ptr::null_mut(), || Ok(peer(unsafe { Session::get0(s) }?).unwrap_or(ptr::null_mut())))
}
