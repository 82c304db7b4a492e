//! Making, sharing and freeing connections. Source: SSL_new(3), SSL_free(3), SSL_clear(3), SSL_dup(3).

use std::ffi::c_int;
use std::ptr;
use std::sync::Arc;

use super::object::{SSL, SSL_CTX};
use super::sessions::current::show_session;
use super::verify::param::forget_peername;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::{new::BIO_up_ref, push::BIO_dup_chain};

/// Makes a connection that inherits the context's settings as they are now and holds a reference to it.
///
/// Returns a connection the caller frees with [`SSL_free`], or NULL with a reason queued. Source: SSL_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_new(ctx: *mut SSL_CTX) -> *mut SSL {
    guard(ptr::null_mut(), || {
        if ctx.is_null() {
            return Err(Error::ssl(reason::SSL_R_NULL_SSL_CTX));
        }
        // SAFETY: the man page has the caller promise a live `ctx`.
        let ctx = unsafe { SSL_CTX::get1(ctx) }?;
        let ssl = Arc::new(SSL::new(ctx));
        ssl.announce();
        Ok(SSL::into_raw(ssl))
    })
}

/// Takes another reference to a connection. Returns 1, or 0 for NULL. Source: SSL_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_up_ref(ssl: *mut SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ssl`; the reference is now the caller's.
        SSL::into_raw(unsafe { SSL::get1(ssl) }?);
        Ok(1)
    })
}

/// Gives up a reference; the last one frees the connection, its BIOs and its reference to the context. NULL is fine.
/// Source: SSL_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_free(ssl: *mut SSL) {
    guard((), || {
        // SAFETY: the caller gives up its reference.
        drop(unsafe { SSL::set0(ssl) });
        Ok(())
    })
}

/// Makes the connection ready for another handshake of the same side with the same settings.
///
/// Returns 1, or 0 with a reason queued. Source: SSL_clear(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_clear(ssl: *mut SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let ssl = unsafe { SSL::get0(ssl) }?;
        if ssl.abandon_session() {
            ssl.core.set_session(None);
        }
        ssl.core.clear();
        ssl.forget_peer();
        forget_peername(ssl)?;
        if let Some(session) = ssl.core.session() {
            show_session(ssl, &session);
        }
        Ok(1)
    })
}

/// Copies a connection that has not begun; of one that has, takes another reference.
///
/// Returns a connection the caller frees, or NULL. Source: SSL_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dup(ssl: *mut SSL) -> *mut SSL {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let original = unsafe { SSL::get1(ssl) }?;
        if !original.core.is_before() {
            return Ok(SSL::into_raw(original));
        }
        let copy = Arc::new(SSL::copy(&original)?);
        let (rbio, wbio) = (original.rbio.get(), original.wbio.get());
        // SAFETY: the original holds references to its BIOs; the copies are the new connection's.
        unsafe {
            if !rbio.is_null() {
                copy.rbio.set(BIO_dup_chain(rbio));
            }
            if !wbio.is_null() && wbio == rbio {
                BIO_up_ref(copy.rbio.get());
                copy.wbio.set(copy.rbio.get());
            } else if !wbio.is_null() {
                copy.wbio.set(BIO_dup_chain(wbio));
            }
        }
        Ok(SSL::into_raw(copy))
    })
}
