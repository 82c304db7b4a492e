//! The facts of a session, one by one. Pointers that are returned stay the session's own and end with the next change.
//! Source: SSL_SESSION_get_time(3), SSL_SESSION_get0_id_context(3), SSL_SESSION_get0_hostname(3),
//! SSL_SESSION_has_ticket(3), SSL_SESSION_set1_id(3), SSL_SESSION_get0_cipher(3), SSL_SESSION_is_resumable(3).

use std::ffi::{CString, c_char, c_int, c_long, c_uchar, c_uint, c_ulong, c_void};
use std::ptr;

use zeroize::Zeroizing;

use super::SSL_SESSION;
use super::object::attachment;
use crate::error::{Error, reason};
use crate::ffi::strings::put;
use crate::ffi::{Shared, bytes, bytes_mut, guard, optional_str};
use crate::libssl::ciphers::suite::{self, SSL_CIPHER};
use crate::libssl::object::lock;
use crate::tls::session::Session;
use crate::tls::suites;
use crate::tls::version::Version;

/// Hands out bytes of the session's: where they are and how many.
unsafe fn show<L: TryFrom<usize> + Default>(part: &[u8], data: *mut *const c_uchar, len: *mut L) {
    // SAFETY: as our caller promises, both are NULL or writable.
    unsafe {
        put(data, if part.is_empty() { ptr::null() } else { part.as_ptr() });
        put(len, L::try_from(part.len()).unwrap_or_default());
    }
}

/// When the session was made, in seconds since 1970; 0 for NULL. Source: SSL_SESSION_get_time(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_time(s: *const SSL_SESSION) -> c_long {
    // SAFETY: the man page has the caller promise a live `s`, or NULL.
    guard(0, || Ok(unsafe { Session::option(s) }.map_or(0, |session| session.fields().time as c_long)))
}

/// How long the session may be resumed, in seconds; 0 for NULL. Source: SSL_SESSION_get_time(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_timeout(s: *const SSL_SESSION) -> c_long {
    // SAFETY: the man page has the caller promise a live `s`, or NULL.
    guard(0, || Ok(unsafe { Session::option(s) }.map_or(0, |session| session.fields().timeout as c_long)))
}

/// Sets when the session was made, in seconds since 1970. Returns `t`, or 0 for NULL. Source: SSL_SESSION_get_time(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_time(s: *mut SSL_SESSION, t: c_long) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s`, or NULL.
        let session = unsafe { Session::option(s) }.ok_or(Error::SILENT)?;
        session.fields().time = u64::try_from(t).unwrap_or(0);
        Ok(t)
    })
}

/// Sets how long the session may be resumed, in seconds. Returns 1, or 0 for NULL. Source: SSL_SESSION_get_time(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_timeout(s: *mut SSL_SESSION, t: c_long) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s`, or NULL.
        let session = unsafe { Session::option(s) }.ok_or(Error::SILENT)?;
        session.fields().timeout = u64::try_from(t).unwrap_or(0);
        Ok(1)
    })
}

/// The protocol version, as on the wire. Source: SSL_SESSION_get_protocol_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_protocol_version(s: *const SSL_SESSION) -> c_int {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { Session::get0(s) }?.fields().version.0.into()))
}

/// Sets the protocol version. Returns 1. Source: SSL_SESSION_get_protocol_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_protocol_version(s: *mut SSL_SESSION, version: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s`.
        unsafe { Session::get0(s) }?.fields().version = Version(version as u16);
        Ok(1)
    })
}

/// The name asked for by SNI; NULL if none was. Source: SSL_SESSION_get0_hostname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_hostname(s: *const SSL_SESSION) -> *const c_char {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller promise a live `s`.
        let session = unsafe { Session::get0(s) }?;
        let name = session.fields().server_name.clone().and_then(|name| CString::new(name).ok());
        let Some(attachment) = attachment(session) else { return Ok(ptr::null()) };
        let mut kept = lock(&attachment.host_name);
        if *kept != name {
            *kept = name;
        }
        Ok(kept.as_ref().map_or(ptr::null(), |name| name.as_ptr()))
    })
}

/// Sets the name asked for by SNI; NULL: none. Returns 1, or 0 if it is no text. Source: SSL_SESSION_get0_hostname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_hostname(s: *mut SSL_SESSION, hostname: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s` and a string or NULL.
        let (session, name) = unsafe { (Session::get0(s)?, optional_str(hostname)) };
        let name = name.map(|name| String::from_utf8(name.to_vec())).transpose().map_err(|_| Error::SILENT)?;
        session.fields().server_name = name;
        Ok(1)
    })
}

/// The protocol chosen by ALPN: where it is and how long; NULL and 0 if there is none.
/// Source: SSL_SESSION_get0_hostname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_alpn_selected(
    s: *const SSL_SESSION,
    alpn: *mut *const c_uchar,
    len: *mut usize,
) {
    // SAFETY: the man page has the caller promise a live `s` and writable places.
    guard((), || unsafe {
        show(&Session::get0(s)?.fields().alpn, alpn, len);
        Ok(())
    })
}

/// Sets the protocol chosen by ALPN; they are copied. Returns 1, or 0 on failure. Source: SSL_SESSION_get0_hostname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_alpn_selected(
    s: *mut SSL_SESSION,
    alpn: *const c_uchar,
    len: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s` and that many readable bytes.
        let (session, part) = unsafe { (Session::get0(s)?, bytes(alpn, len)?) };
        session.fields().alpn = part.to_vec();
        Ok(1)
    })
}

/// Sets the id context, at most 32 bytes; they are copied. Returns 1, or 0 on failure. Source: SSL_SESSION_get0_id_context(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_id_context(
    s: *mut SSL_SESSION,
    sid_ctx: *const c_uchar,
    sid_ctx_len: c_uint,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s` and that many readable bytes.
        let (session, part) = unsafe { (Session::get0(s)?, bytes(sid_ctx, sid_ctx_len)?) };
        if part.len() > 32 {
            return Err(Error::ssl(reason::SSL_R_SSL_SESSION_ID_CONTEXT_TOO_LONG));
        }
        session.fields().id_context = part.to_vec();
        Ok(1)
    })
}

/// Sets the session id, at most 32 bytes; they are copied. Returns 1, or 0 on failure. Source: SSL_SESSION_set1_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_id(s: *mut SSL_SESSION, sid: *const c_uchar, sid_len: c_uint) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s` and that many readable bytes.
        let (session, part) = unsafe { (Session::get0(s)?, bytes(sid, sid_len)?) };
        if part.len() > 32 {
            return Err(Error::ssl(reason::SSL_R_SSL_SESSION_ID_TOO_LONG));
        }
        session.fields().id = part.to_vec();
        Ok(1)
    })
}

/// Sets the master secret, at most 256 bytes; they are copied. Returns 1, or 0 on failure. Source: SSL_get_client_random(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_master_key(s: *mut SSL_SESSION, in_: *const c_uchar, len: usize) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s` and that many readable bytes.
        let (session, part) = unsafe { (Session::get0(s)?, bytes(in_, len)?) };
        if part.len() > 256 {
            return Err(Error::SILENT);
        }
        session.fields().master = Zeroizing::new(part.to_vec());
        Ok(1)
    })
}

/// Sets the program's own bytes in the ticket; they are copied. Returns 1, or 0 on failure. Source: SSL_CTX_set_session_ticket_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_ticket_appdata(
    s: *mut SSL_SESSION,
    data: *const c_void,
    len: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s` and that many readable bytes.
        let (session, part) = unsafe { (Session::get0(s)?, bytes(data, len)?) };
        session.fields().ticket_appdata = part.to_vec();
        Ok(1)
    })
}

/// The session's suite; a constant, NULL if there is none. Source: SSL_SESSION_get0_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_cipher(s: *const SSL_SESSION) -> *const SSL_CIPHER {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller promise a live `s`.
        let id = unsafe { Session::get0(s) }?.fields().suite;
        Ok(suites::by_id(id).map_or(ptr::null(), |suite| suite::pointer(suite).cast_const()))
    })
}

/// Sets the session's suite. Returns 1, or 0 for NULL. Source: SSL_SESSION_get0_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_cipher(s: *mut SSL_SESSION, cipher: *const SSL_CIPHER) -> c_int {
    guard(0, || {
        let suite = suite::get0(cipher)?;
        // SAFETY: the man page has the caller promise a live `s`.
        unsafe { Session::get0(s) }?.fields().suite = suite.id;
        Ok(1)
    })
}

/// Whether there is a ticket: 1 or 0. Source: SSL_SESSION_has_ticket(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_has_ticket(s: *const SSL_SESSION) -> c_int {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok((!unsafe { Session::get0(s) }?.fields().ticket.is_empty()).into()))
}

/// The lifetime the server announced for its ticket, in seconds. Source: SSL_SESSION_has_ticket(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_ticket_lifetime_hint(s: *const SSL_SESSION) -> c_ulong {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { Session::get0(s) }?.fields().ticket_lifetime.into()))
}

/// The ticket as the peer knows it: where it is and how long; `tick` may be NULL. Source: SSL_SESSION_has_ticket(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_ticket(s: *const SSL_SESSION, tick: *mut *const c_uchar, len: *mut usize) {
    // SAFETY: the man page has the caller promise a live `s` and writable places.
    guard((), || unsafe {
        show(&Session::get0(s)?.fields().ticket, tick, len);
        Ok(())
    })
}

/// Early data allowed, in bytes. Source: SSL_CTX_set_max_early_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_max_early_data(s: *const SSL_SESSION) -> u32 {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { Session::get0(s) }?.fields().max_early_data))
}

/// Sets how much early data is allowed, in bytes. Returns 1. Source: SSL_CTX_set_max_early_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_max_early_data(s: *mut SSL_SESSION, max_early_data: u32) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s`.
        unsafe { Session::get0(s) }?.fields().max_early_data = max_early_data;
        Ok(1)
    })
}

/// Whether the session can be resumed: 1 or 0. Source: SSL_SESSION_is_resumable(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_is_resumable(s: *const SSL_SESSION) -> c_int {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || Ok(unsafe { Session::get0(s) }?.is_resumable().into()))
}

/// The session id; its length through `len`, which may be NULL. Source: SSL_SESSION_get0_id_context(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_id(s: *const SSL_SESSION, len: *mut c_uint) -> *const c_uchar {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller promise a live `s` and a writable length or NULL.
        unsafe {
            let fields = Session::get0(s)?.fields();
            put(len, fields.id.len() as c_uint);
            Ok(fields.id.as_ptr())
        }
    })
}

/// The id context; its length through `len`, which may be NULL. Source: SSL_SESSION_get0_id_context(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_id_context(s: *const SSL_SESSION, len: *mut c_uint) -> *const c_uchar {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller promise a live `s` and a writable length or NULL.
        unsafe {
            let fields = Session::get0(s)?.fields();
            put(len, fields.id_context.len() as c_uint);
            Ok(fields.id_context.as_ptr())
        }
    })
}

/// The compression method: always 0, there is none. Source: SSL_SESSION_get_compress_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_compress_id(s: *const SSL_SESSION) -> c_uint {
    // SAFETY: the man page has the caller promise a live `s`.
    guard(0, || unsafe { Session::get0(s) }.map(|_| 0))
}

/// The maximum fragment length negotiated: always 0, rustls negotiates none. Source: SSL_CTX_set_tlsext_max_fragment_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_max_fragment_length(sess: *const SSL_SESSION) -> u8 {
    // SAFETY: the man page has the caller promise a live `sess`.
    guard(0, || unsafe { Session::get0(sess) }.map(|_| 0))
}

/// Copies the master secret to `out`, at most `outlen` bytes; with `outlen` 0 tells its length.
///
/// Returns the number of bytes; none for TLS 1.3, whose resumption secret stays inside rustls.
/// Source: SSL_get_client_random(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_master_key(
    sess: *const SSL_SESSION,
    out: *mut c_uchar,
    outlen: usize,
) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `sess` and that many writable bytes.
        let (session, out) = unsafe { (Session::get0(sess)?, bytes_mut(out, outlen)?) };
        let fields = session.fields();
        if out.is_empty() {
            return Ok(fields.master.len());
        }
        let len = out.len().min(fields.master.len());
        out[..len].copy_from_slice(&fields.master[..len]);
        Ok(len)
    })
}

/// The program's own bytes in the ticket: where they are and how many. Returns 1.
/// Source: SSL_CTX_set_session_ticket_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_ticket_appdata(
    ss: *mut SSL_SESSION,
    data: *mut *mut c_void,
    len: *mut usize,
) -> c_int {
    // SAFETY: the man page has the caller promise a live `ss` and writable places.
    guard(0, || unsafe {
        show(&Session::get0(ss)?.fields().ticket_appdata, data.cast(), len);
        Ok(1)
    })
}
