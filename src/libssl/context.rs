//! Making, sharing and freeing contexts. Source: SSL_CTX_new(3), SSL_CTX_free(3).

use std::ffi::{c_char, c_int, c_void};
use std::ptr;
use std::sync::Arc;

use super::conf;
use super::library::OPENSSL_init_ssl;
use super::method::SSL_METHOD;
use super::object::SSL_CTX;
use super::sessions::tickets;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};

/// Makes a context for connections of `method`.
///
/// Returns it with one reference, the caller's to free with `SSL_CTX_free`; NULL on failure: without a method
/// (`SSL_R_NULL_SSL_METHOD_PASSED`) or for one of the DTLS family (`SSL_R_UNSUPPORTED_PROTOCOL`).
/// Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_new(meth: *const SSL_METHOD) -> *mut SSL_CTX {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a method of this library, all of which are constants, or NULL.
        let method = unsafe { meth.as_ref() }.ok_or_else(|| Error::ssl(reason::SSL_R_NULL_SSL_METHOD_PASSED))?.0;
        if method.datagram {
            return Err(Error::ssl(reason::SSL_R_UNSUPPORTED_PROTOCOL));
        }
        // Making a context starts libssl: its reasons have texts, and the configuration file is read.
        // SAFETY: no settings.
        if unsafe { OPENSSL_init_ssl(0, ptr::null()) } == 0 {
            return Err(Error::SILENT);
        }
        let ctx = SSL_CTX::new(method);
        ctx.announce();
        conf::module::configure_by_system(&ctx);
        if method.server {
            // Workers forked from here on must open each other's tickets.
            tickets::keys(&ctx);
        }
        Ok(Shared::into_raw(ctx))
    })
}

/// [`SSL_CTX_new`] with a library context and a property query; there is only the default provider, so both are
/// ignored. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_new_ex(
    _libctx: *mut c_void,
    _propq: *const c_char,
    meth: *const SSL_METHOD,
) -> *mut SSL_CTX {
    // SAFETY: as our caller promises.
    unsafe { SSL_CTX_new(meth) }
}

/// Takes another reference to `ctx`. Returns 1, or 0 for NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_up_ref(ctx: *mut SSL_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let ctx = unsafe { SSL_CTX::get1(ctx) }?;
        let _ = Arc::into_raw(ctx);
        Ok(1)
    })
}

/// Gives a reference up; the last one frees the context. NULL is fine. Source: SSL_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_free(ctx: *mut SSL_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a reference of its own.
        drop(unsafe { SSL_CTX::set0(ctx) });
        Ok(())
    })
}
