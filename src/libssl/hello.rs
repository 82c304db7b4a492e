//! The client-hello callback and what it may look at. Source: SSL_CTX_set_client_hello_cb(3).
//!
//! The pointers live as long as the connection keeps the message: while the callback runs.

use std::ffi::{c_int, c_uchar, c_uint, c_void};
use std::sync::Arc;

use super::callbacks::{SSL_client_hello_cb_fn, With};
use super::object::{SSL, SSL_CTX, lock};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard, memory, strings};
use crate::tls::hello::Hello;

/// Sets what a server calls first for each ClientHello. Looked up in the context when it is needed.
/// Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_client_hello_cb(c: *mut SSL_CTX, cb: SSL_client_hello_cb_fn, arg: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(c) }?.callbacks).client_hello = With { function: cb, arg };
        Ok(())
    })
}

/// The message; a silent failure when it is not at hand: it is while the hello is being answered, from the callback to
/// the choice of the name, and no longer once the handshake has failed.
unsafe fn message(s: *mut SSL) -> Result<Arc<[u8]>, Error> {
    // SAFETY: our callers pass on the live connection the man page has their callers pass.
    let ssl = unsafe { SSL::get0(s) }?;
    let snapshot = ssl.core.snapshot();
    let at_hand = snapshot.hello_at_hand && ssl.core.look(|engine| engine.is_dead()) != Some(true);
    snapshot.client_hello.clone().filter(|_| at_hand).ok_or(Error::SILENT)
}

/// Shows one part of the message: its length, and through `out` where it is.
unsafe fn show(s: *mut SSL, out: *mut *const c_uchar, part: for<'a> fn(&Hello<'a>) -> &'a [u8]) -> usize {
    guard(0, || {
        // SAFETY: as our callers' callers promise.
        let message = unsafe { message(s) }?;
        let hello = Hello::parse(&message).ok_or(Error::SILENT)?;
        let part = part(&hello);
        // SAFETY: the man page has the caller pass NULL or a place; the connection keeps the message.
        unsafe { strings::put(out, part.as_ptr()) };
        Ok(part.len())
    })
}

/// Whether the ClientHello came in SSLv2's form. Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_hello_isv2(s: *mut SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { message(s) }?;
        // SAFETY: as above.
        Ok(c_int::from(unsafe { SSL::get0(s) }?.core.snapshot().suites_v2.is_some()))
    })
}

/// The version field of the ClientHello; 0 if there is none. Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_hello_get0_legacy_version(s: *mut SSL) -> c_uint {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let message = unsafe { message(s) }?;
        Ok(c_uint::from(Hello::parse(&message).ok_or(Error::SILENT)?.legacy_version))
    })
}

/// The client's random: its length, and through `out` its bytes. Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_hello_get0_random(s: *mut SSL, out: *mut *const c_uchar) -> usize {
    // SAFETY: the man page has the caller pass a live connection and a place.
    unsafe { show(s, out, |hello| hello.random) }
}

/// The session id sent: its length, and through `out` its bytes. Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_hello_get0_session_id(s: *mut SSL, out: *mut *const c_uchar) -> usize {
    // SAFETY: the man page has the caller pass a live connection and a place.
    unsafe { show(s, out, |hello| hello.session_id) }
}

/// The suites offered, two bytes each (three in SSLv2's form): their length, and through `out` their bytes. None are left
/// once they have been looked through.
/// Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_hello_get0_ciphers(s: *mut SSL, out: *mut *const c_uchar) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let message = unsafe { message(s) }?;
        // SAFETY: as above.
        let snapshot = unsafe { SSL::get0(s) }?.core.snapshot();
        let in_message = Hello::parse(&message).ok_or(Error::SILENT)?.suites;
        let suites = snapshot.suites_v2.as_deref().unwrap_or(in_message);
        let left = if snapshot.suites_read { &suites[suites.len()..] } else { suites };
        // SAFETY: the man page has the caller pass NULL or a place; the connection keeps both forms.
        unsafe { strings::put(out, left.as_ptr()) };
        Ok(left.len())
    })
}

/// The compression methods offered: their length, and through `out` their bytes.
/// Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_hello_get0_compression_methods(s: *mut SSL, out: *mut *const c_uchar) -> usize {
    // SAFETY: the man page has the caller pass a live connection and a place.
    unsafe { show(s, out, |hello| hello.compressions) }
}

/// The types of the extensions sent that are known, in their order: an array the caller frees with `OPENSSL_free`
/// (NULL if there are none). Returns 1, or 0 without a ClientHello. Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_hello_get1_extensions_present(
    s: *mut SSL,
    out: *mut *mut c_int,
    outlen: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let message = unsafe { message(s) }?;
        if out.is_null() || outlen.is_null() {
            return Err(Error::SILENT);
        }
        let hello = Hello::parse(&message).ok_or(Error::SILENT)?;
        let kinds: Vec<c_int> = hello.extensions().map(|(kind, _)| kind.into()).collect();
        let array = memory::malloc(size_of_val(&kinds[..])).cast::<c_int>();
        if array.is_null() && !kinds.is_empty() {
            return Err(Error::new(Lib::SSL, reason::ERR_R_MALLOC_FAILURE));
        }
        // SAFETY: both places are there, and the fresh block has room for all.
        unsafe {
            array.copy_from_nonoverlapping(kinds.as_ptr(), kinds.len());
            out.write(array);
            outlen.write(kinds.len());
        }
        Ok(1)
    })
}

/// The content of an extension the client sent: through `out` and `outlen`. Returns 1, or 0 if it is not there.
/// Source: SSL_CTX_set_client_hello_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_hello_get0_ext(
    s: *mut SSL,
    r#type: c_uint,
    out: *mut *const c_uchar,
    outlen: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let message = unsafe { message(s) }?;
        let hello = Hello::parse(&message).ok_or(Error::SILENT)?;
        let found = hello.extensions().find(|(kind, _)| c_uint::from(*kind) == r#type);
        let (_, content) = found.ok_or(Error::SILENT)?;
        // SAFETY: the man page has the caller pass NULLs or places; the connection keeps the message.
        unsafe {
            strings::put(out, content.as_ptr());
            strings::put(outlen, content.len());
        }
        Ok(1)
    })
}
