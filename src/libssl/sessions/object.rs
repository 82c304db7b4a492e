//! The object `SSL_SESSION`. Source: SSL_SESSION_free(3), SSL_SESSION_set1_id(3), d2i_SSL_SESSION(3).

use std::ffi::{CString, c_int, c_long, c_uchar, c_void};
use std::ptr;
use std::sync::{Arc, Mutex, OnceLock};

use super::SSL_SESSION;
use crate::error::Error;
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Shared, bytes, guard, strings};
use crate::libcrypto::codec::encode;
use crate::libcrypto::x509::{X509, from_der};
use crate::libssl::object::lock;
use crate::tls::session::Session;
use crate::tls::session_der;

/// What C sees of a session besides the core's facts; made when first asked for.
pub(in crate::libssl) struct Border {
    /// The session, for the application-data callbacks.
    parent: *const Session,
    pub(super) ex_data: Mutex<CRYPTO_EX_DATA>,
    /// The peer's certificate as C has seen it.
    peer: OnceLock<Option<Arc<X509>>>,
    /// The host name as C has seen it.
    pub(super) name: Mutex<Option<CString>>,
    /// The identity of its pre-shared key as C has seen it.
    pub(in crate::libssl) identity: Mutex<Option<CString>>,
    /// What the server said of identities, as C has seen it.
    pub(in crate::libssl) identity_hint: Mutex<Option<CString>>,
}

// SAFETY: the pointers are the program's own, or that of the session this belongs to; the locks guard the rest.
unsafe impl Send for Border {}
// SAFETY: likewise.
unsafe impl Sync for Border {}

impl Border {
    /// The border's part of a session.
    pub(in crate::libssl) fn of(session: &Session) -> Result<&Border, Error> {
        let mut is_new = false;
        let made = session.attachment.get_or_init(|| {
            is_new = true;
            Box::new(Border {
                parent: session,
                ex_data: Mutex::default(),
                peer: OnceLock::new(),
                name: Mutex::default(),
                identity: Mutex::default(),
                identity_hint: Mutex::default(),
            })
        });
        let border = made.downcast_ref::<Border>().ok_or(Error::SILENT)?;
        if is_new {
            let data: *mut CRYPTO_EX_DATA = &mut *lock(&border.ex_data);
            // SAFETY: the session is live and the lock released; callbacks may set data through the pointer.
            unsafe { ex_data::run_new(Class::SslSession, border.parent.cast_mut().cast(), data) }
        }
        Ok(border)
    }

    /// Where a session's application data are; the lock is not held.
    fn data(session: &Session) -> Result<*mut CRYPTO_EX_DATA, Error> {
        Ok(&raw mut *lock(&Border::of(session)?.ex_data))
    }

    /// Copies application data from one session to another that takes its place.
    pub(in crate::libssl) fn copy_data(from: &Session, to: &Session) {
        if from.attachment.get().is_none() {
            return; // no program has seen it
        }
        if let (Ok(from), Ok(to)) = (Border::data(from), Border::data(to)) {
            // SAFETY: both sessions are live and no lock is held.
            unsafe { ex_data::run_dup(Class::SslSession, to, from) };
        }
    }

    /// The peer's certificate, the same object each time.
    pub(super) fn peer(&self, session: &Session) -> *mut X509 {
        let make = || from_der(session.fields().peer_chain.first()?.clone()).ok();
        let peer = self.peer.get_or_init(make);
        peer.as_ref().map_or(ptr::null_mut(), |peer| Arc::as_ptr(peer).cast_mut())
    }
}

impl Drop for Border {
    fn drop(&mut self) {
        let data: *mut CRYPTO_EX_DATA = &mut *lock(&self.ex_data);
        // SAFETY: the session is going and drops this first, so that callbacks get it as it still is.
        unsafe { ex_data::run_free(Class::SslSession, self.parent.cast_mut().cast(), data) }
    }
}

/// Makes a session that knows nothing. Returns it with one reference, the caller's to free.
/// Source: SSL_SESSION_free(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_SESSION_new() -> *mut SSL_SESSION {
    guard(ptr::null_mut(), || {
        let session = Arc::new(Session::default());
        Border::of(&session)?;
        Ok(Session::into_raw(session))
    })
}

/// Takes another reference. Returns 1, or 0 for NULL. Source: SSL_SESSION_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_up_ref(ses: *mut SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live session.
        std::mem::forget(unsafe { Session::get1(ses) }?);
        Ok(1)
    })
}

/// Gives a reference up; the last one frees the session. NULL is fine. Source: SSL_SESSION_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_free(ses: *mut SSL_SESSION) {
    guard((), || {
        // SAFETY: the man page has the caller give up a reference of its own.
        drop(unsafe { Session::set0(ses) });
        Ok(())
    })
}

/// Copies a session, application data included. Returns the copy, the caller's to free; NULL on failure.
/// Source: SSL_SESSION_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_dup(src: *const SSL_SESSION) -> *mut SSL_SESSION {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live session.
        let src = unsafe { Session::get0(src) }?;
        let copy = Arc::new(src.duplicate());
        let (from, to) = (Border::data(src)?, Border::data(&copy)?);
        // SAFETY: both sessions are live and no lock is held.
        match unsafe { ex_data::run_dup(Class::SslSession, to, from) } {
            true => Ok(Session::into_raw(copy)),
            false => Err(Error::SILENT),
        }
    })
}

/// Stores `data` under `idx` on a session. Returns 1, or 0 on failure. Source: BIO_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_ex_data(ss: *mut SSL_SESSION, idx: c_int, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live session.
        let session = unsafe { Session::get0(ss) }?;
        Ok(lock(&Border::of(session)?.ex_data).set(idx, data).into())
    })
}

/// What is stored under `idx` on a session; NULL if nothing is. Source: BIO_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_ex_data(ss: *const SSL_SESSION, idx: c_int) -> *mut c_void {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live session.
        let session = unsafe { Session::get0(ss) }?;
        Ok(lock(&Border::of(session)?.ex_data).get(idx))
    })
}

/// Encodes a session; `pp`, unless NULL, points to where the bytes go and is moved behind them, or to NULL for fresh
/// memory, the caller's to free.
///
/// Returns the length, 0 for a session that has no suite. Source: d2i_SSL_SESSION(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_SSL_SESSION(in_: *const SSL_SESSION, pp: *mut *mut c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live session.
        let session = unsafe { Session::option(in_) }.ok_or(Error::SILENT)?;
        let der = session_der::encode(session).ok_or(Error::SILENT)?;
        // SAFETY: the man page has the caller pass NULL, or a place that points to NULL or to enough room.
        unsafe { encode(pp, &der) }
    })
}

/// Reads a session from `length` bytes at `*pp`, which is moved behind it. `a`, unless NULL, gets it too, and what was
/// there is freed. Returns the session, the caller's to free; NULL on failure. Source: d2i_SSL_SESSION(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_SSL_SESSION(
    a: *mut *mut SSL_SESSION,
    pp: *mut *const c_uchar,
    length: c_long,
) -> *mut SSL_SESSION {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a place that points to `length` readable bytes.
        let at = unsafe { pp.as_mut() }.ok_or(Error::SILENT)?;
        // SAFETY: as above.
        let (session, len) = session_der::decode(unsafe { bytes(*at, length) }?)?;
        let session = Session::into_raw(Arc::new(session));
        // SAFETY: `len` bytes were read there; `a` is NULL or holds NULL or a live session.
        unsafe {
            *at = at.add(len);
            if let Some(place) = a.as_mut() {
                drop(Session::set0(*place));
            }
            strings::put(a, session);
        }
        Ok(session)
    })
}
