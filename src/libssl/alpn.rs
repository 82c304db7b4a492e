//! Application protocols (RFC 7301). Source: SSL_CTX_set_alpn_select_cb(3).

use std::ffi::{c_int, c_uchar, c_uint, c_void};
use std::ptr;

use super::callbacks::{SSL_CTX_alpn_select_cb_func, With};
use super::object::{SSL, SSL_CTX, lock};
use crate::ffi::{Shared, bytes, guard, strings};
use crate::tls::alpn::ProtocolList;

/// Sets the protocols a client offers, most preferred first.
///
/// `protos` points to `protos_len` bytes, each name preceded by its length in one byte; they are copied.
///
/// Returns 0 on success and 1 on failure: the reverse of the library's habit; nothing is queued.
/// NULL or no bytes clear the list. On failure the earlier list stays in force.
/// Source: SSL_CTX_set_alpn_select_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_alpn_protos(
    ctx: *mut SSL_CTX,
    protos: *const c_uchar,
    protos_len: c_uint,
) -> c_int {
    guard(1, || {
        // SAFETY: the man page has the caller pass a live context and `protos_len` readable bytes.
        let (ctx, protos) = unsafe { (SSL_CTX::get0(ctx)?, wire(protos, protos_len)?) };
        let list = ProtocolList::parse(protos)?;
        ctx.configure(|settings| settings.alpn = list);
        Ok(0)
    })
}

/// [`SSL_CTX_set_alpn_protos`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_alpn_protos(ssl: *mut SSL, protos: *const c_uchar, protos_len: c_uint) -> c_int {
    guard(1, || {
        // SAFETY: the man page has the caller pass a live connection and `protos_len` readable bytes.
        let (ssl, protos) = unsafe { (SSL::get0(ssl)?, wire(protos, protos_len)?) };
        let list = ProtocolList::parse(protos)?;
        ssl.configure(|settings| settings.alpn = list);
        Ok(0)
    })
}

/// NULL clears the list whatever its length.
unsafe fn wire<'a>(protos: *const c_uchar, len: c_uint) -> Result<&'a [u8], crate::error::Error> {
    let len = if protos.is_null() { 0 } else { len };
    // SAFETY: as our caller promises.
    unsafe { bytes(protos, len as usize) }
}

/// Sets what a server calls to choose among the protocols a client offers; NULL chooses none.
///
/// Looked up in the connection's context when it is needed. Source: SSL_CTX_set_alpn_select_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_alpn_select_cb(
    ctx: *mut SSL_CTX,
    cb: SSL_CTX_alpn_select_cb_func,
    arg: *mut c_void,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        lock(&ctx.callbacks).alpn_select = With { function: cb, arg };
        Ok(())
    })
}

/// The protocol agreed upon: `data` gets a pointer that lives as long as the connection keeps it, NULL with `len` 0 if
/// there is none. Source: SSL_CTX_set_alpn_select_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_alpn_selected(ssl: *const SSL, data: *mut *const c_uchar, len: *mut c_uint) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::option(ssl) };
        let snapshot = ssl.map(|ssl| ssl.core.snapshot());
        let name = snapshot.as_ref().map_or(&[][..], |snapshot| &snapshot.alpn);
        // SAFETY: the man page has the caller pass places for both.
        unsafe {
            strings::put(data, if name.is_empty() { ptr::null() } else { name.as_ptr() });
            strings::put(len, name.len() as c_uint);
        }
        Ok(())
    })
}

/// Chooses the first protocol of `in_` that `client` lists too; `out` points into either list.
///
/// Returns `OPENSSL_NPN_NEGOTIATED` (1), or `OPENSSL_NPN_NO_OVERLAP` (2) with `out` at the client's first protocol.
/// Source: SSL_CTX_set_alpn_select_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_select_next_proto(
    out: *mut *mut c_uchar,
    outlen: *mut c_uchar,
    in_: *const c_uchar,
    inlen: c_uint,
    client: *const c_uchar,
    client_len: c_uint,
) -> c_int {
    const NEGOTIATED: c_int = 1;
    const NO_OVERLAP: c_int = 2;
    guard(NO_OVERLAP, || {
        // SAFETY: the man page has the caller pass places for both.
        unsafe {
            strings::put(out, ptr::null_mut());
            strings::put(outlen, 0);
        }
        // SAFETY: the man page has the caller pass lists of these lengths.
        let (server, client) = unsafe { (wire(in_, inlen)?, wire(client, client_len)?) };
        let Some(fallback) = names(client).next().filter(|name| !name.is_empty()) else {
            return Ok(NO_OVERLAP);
        };
        let common = names(server).filter(|name| !name.is_empty()).find(|name| names(client).any(|n| n == *name));
        let chosen = common.unwrap_or(fallback);
        // SAFETY: the man page has the caller pass places for both; the pointer is into one of the caller's lists.
        unsafe {
            strings::put(out, chosen.as_ptr().cast_mut());
            strings::put(outlen, chosen.len() as c_uchar);
        }
        Ok(if common.is_some() { NEGOTIATED } else { NO_OVERLAP })
    })
}

/// The names of a list in place.
fn names(mut wire: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let (&len, tail) = wire.split_first()?;
        let (name, tail) = tail.split_at_checked(usize::from(len))?;
        wire = tail;
        Some(name)
    })
}
