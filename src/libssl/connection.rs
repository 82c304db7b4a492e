//! Making, sharing and freeing connections. Source: SSL_new(3), SSL_free(3).

use std::ffi::c_int;
use std::ptr;
use std::sync::Arc;

use super::object::{SSL, SSL_CTX};
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};

/// Makes a connection as `ctx` configures it now; it holds a reference to `ctx`.
///
/// Returns it with one reference, the caller's to free with `SSL_free`; NULL on failure. Source: SSL_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_new(ctx: *mut SSL_CTX) -> *mut SSL {
    guard(ptr::null_mut(), || {
        if ctx.is_null() {
            return Err(Error::ssl(reason::SSL_R_NULL_SSL_CTX));
        }
        // SAFETY: the man page has the caller pass a live context.
        let ssl = Arc::new(SSL::new(unsafe { SSL_CTX::get1(ctx) }?));
        ssl.announce();
        Ok(Shared::into_raw(ssl))
    })
}

/// Takes another reference to `ssl`. Returns 1, or 0 for NULL. Source: SSL_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_up_ref(ssl: *mut SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let _ = Arc::into_raw(unsafe { SSL::get1(ssl) }?);
        Ok(1)
    })
}

/// Gives a reference up; the last one frees the connection. NULL is fine. Source: SSL_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_free(ssl: *mut SSL) {
    guard((), || {
        // SAFETY: the man page has the caller give up a reference of its own.
        drop(unsafe { SSL::set0(ssl) });
        Ok(())
    })
}
