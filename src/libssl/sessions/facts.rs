//! What a session knows. Source: SSL_SESSION_get_time(3), SSL_SESSION_get0_hostname(3), SSL_SESSION_get0_cipher(3),
//! SSL_SESSION_get0_id_context(3), SSL_SESSION_has_ticket(3), SSL_SESSION_get_protocol_version(3).

use std::ffi::{CString, c_char, c_int, c_long, c_uchar, c_uint, c_ulong, c_void};
use std::ptr;

use zeroize::Zeroizing;

use super::SSL_SESSION;
use super::object::Border;
use crate::error::{Error, reason};
use crate::ffi::{Shared, bytes, guard, optional_str, strings};
use crate::libcrypto::x509::X509;
use crate::libssl::ciphers::{SSL_CIPHER, suite_of, suite_pointer};
use crate::libssl::object::lock;
use crate::tls::session::{Fields, Payload, Session};
use crate::tls::version::Version;

/// Longest session id and longest id context.
const LONGEST_ID: usize = 32;
/// Longest master secret (`TLS13_MAX_RESUMPTION_PSK_LENGTH`).
const LONGEST_SECRET: usize = 512;

/// Works on a session's facts.
unsafe fn with<T>(s: *const SSL_SESSION, work: impl FnOnce(&mut Fields) -> T) -> Result<T, Error> {
    // SAFETY: our callers pass on the live session (or NULL) the man page has their callers pass.
    let session = unsafe { Session::option(s) }.ok_or(Error::SILENT)?;
    Ok(work(&mut session.fields()))
}

/// Shows bytes of a session, which stay where they are until it is changed.
unsafe fn show<L: TryFrom<usize>>(bytes: &[u8], len: *mut L) -> *const c_uchar {
    if let Ok(length) = L::try_from(bytes.len()) {
        // SAFETY: our callers pass on NULL or a place.
        unsafe { strings::put(len, length) };
    }
    bytes.as_ptr()
}

/// When the session was made, in seconds since 1970; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_time(s: *const SSL_SESSION) -> c_long {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| fields.time as c_long) })
}

/// How long the session may be resumed, in seconds; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_timeout(s: *const SSL_SESSION) -> c_long {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| fields.timeout as c_long) })
}

/// The session's protocol version.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_protocol_version(s: *const SSL_SESSION) -> c_int {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| c_int::from(fields.version.0)) })
}

/// How many bytes of early data the session allows.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_max_early_data(s: *const SSL_SESSION) -> u32 {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| fields.max_early_data) })
}

/// The lifetime of its ticket as the server announced it, in seconds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_ticket_lifetime_hint(s: *const SSL_SESSION) -> c_ulong {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| c_ulong::from(fields.ticket_lifetime)) })
}

/// 1 if the session came as a ticket, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_has_ticket(s: *const SSL_SESSION) -> c_int {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| c_int::from(!fields.ticket.is_empty())) })
}

/// The session's suite, a constant; NULL if it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_cipher(s: *const SSL_SESSION) -> *const SSL_CIPHER {
    // SAFETY: the man page has the caller pass a live session.
    guard(ptr::null(), || unsafe { with(s, |fields| suite_pointer(fields.suite)) })
}

/// The maximum fragment length agreed on, `TLSEXT_max_fragment_length_*`: 0 for none, or if nobody asked. Source:
/// SSL_CTX_set_split_send_fragment(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_max_fragment_length(sess: *const SSL_SESSION) -> u8 {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(sess, |fields| fields.fragment_mode % 255) })
}

/// 0: nothing is ever compressed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_compress_id(_s: *const SSL_SESSION) -> c_uint {
    0
}

/// 1 if the session may be resumed, else 0. Source: SSL_SESSION_is_resumable(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_is_resumable(s: *const SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live session.
        let session = unsafe { Session::option(s) }.ok_or(Error::SILENT)?;
        let fields = session.fields();
        let is_named = !fields.id.is_empty() || !fields.ticket.is_empty();
        Ok(c_int::from(is_named && !session.is_spent()))
    })
}

/// Sets when the session was made, in seconds since 1970. Returns `t`, 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_time(s: *mut SSL_SESSION, t: c_long) -> c_long {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| fields.time = t as u64) }.map(|()| t))
}

/// Sets how long the session may be resumed, in seconds. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_timeout(s: *mut SSL_SESSION, t: c_long) -> c_long {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| fields.timeout = t as u64) }.map(|()| 1))
}

/// Sets the session's protocol version. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_protocol_version(s: *mut SSL_SESSION, version: c_int) -> c_int {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| fields.version = Version(version as u16)) }.map(|()| 1))
}

/// Sets how many bytes of early data the session allows. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_max_early_data(s: *mut SSL_SESSION, max_early_data: u32) -> c_int {
    // SAFETY: the man page has the caller pass a live session.
    guard(0, || unsafe { with(s, |fields| fields.max_early_data = max_early_data) }.map(|()| 1))
}

/// Sets the session's suite. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set_cipher(s: *mut SSL_SESSION, cipher: *const SSL_CIPHER) -> c_int {
    guard(0, || {
        let suite = suite_of(cipher).map_or(0, |suite| suite.id);
        // SAFETY: the man page has the caller pass a live session.
        unsafe { with(s, |fields| fields.suite = suite) }.map(|()| 1)
    })
}

/// The session id: its bytes, which stay the session's, and through `len` their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_id(s: *const SSL_SESSION, len: *mut c_uint) -> *const c_uchar {
    // SAFETY: the man page has the caller pass a live session and NULL or a place.
    guard(ptr::null(), || unsafe { with(s, |fields| show(&fields.id, len)) })
}

/// The session's id context: its bytes, which stay the session's, and through `len` their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_id_context(s: *const SSL_SESSION, len: *mut c_uint) -> *const c_uchar {
    // SAFETY: the man page has the caller pass a live session and NULL or a place.
    guard(ptr::null(), || unsafe { with(s, |fields| show(&fields.id_context, len)) })
}

/// Sets the session id, at most 32 bytes. Returns 1, or 0 for a longer one (`SSL_R_SSL_SESSION_ID_TOO_LONG`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_id(s: *mut SSL_SESSION, sid: *const c_uchar, sid_len: c_uint) -> c_int {
    guard(0, || {
        if sid_len as usize > LONGEST_ID {
            return Err(Error::ssl(reason::SSL_R_SSL_SESSION_ID_TOO_LONG));
        }
        // SAFETY: the man page has the caller pass a live session and `sid_len` readable bytes.
        unsafe { with(s, |fields| bytes(sid, sid_len as usize).map(|id| fields.id = id.to_vec()))?? };
        Ok(1)
    })
}

/// Sets the session's id context, at most 32 bytes. Returns 1, or 0 for a longer one
/// (`SSL_R_SSL_SESSION_ID_CONTEXT_TOO_LONG`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_id_context(
    s: *mut SSL_SESSION,
    sid_ctx: *const c_uchar,
    sid_ctx_len: c_uint,
) -> c_int {
    guard(0, || {
        if sid_ctx_len as usize > LONGEST_ID {
            return Err(Error::ssl(reason::SSL_R_SSL_SESSION_ID_CONTEXT_TOO_LONG));
        }
        // SAFETY: the man page has the caller pass a live session and `sid_ctx_len` readable bytes.
        unsafe { with(s, |fields| bytes(sid_ctx, sid_ctx_len as usize).map(|id| fields.id_context = id.to_vec()))?? };
        Ok(1)
    })
}

/// The name the session is for, which stays its; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_hostname(s: *const SSL_SESSION) -> *const c_char {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live session.
        let session = unsafe { Session::get0(s) }?;
        let name = session.fields().server_name.clone().ok_or(Error::SILENT)?;
        let mut shown = lock(&Border::of(session)?.name);
        if shown.as_ref().is_none_or(|shown| shown.to_bytes() != name.as_bytes()) {
            *shown = Some(CString::new(name).map_err(|_| Error::SILENT)?);
        }
        Ok(shown.as_ref().map_or(ptr::null(), |shown| shown.as_ptr()))
    })
}

/// Sets the name the session is for; NULL for none. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_hostname(s: *mut SSL_SESSION, hostname: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live session and a string or NULL.
        unsafe {
            let name = optional_str(hostname).map(|name| String::from_utf8_lossy(name).into_owned());
            with(s, |fields| fields.server_name = name)?;
        }
        Ok(1)
    })
}

/// The protocol chosen by ALPN: through `alpn` its bytes, which stay the session's, and through `len` their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_alpn_selected(
    s: *const SSL_SESSION,
    alpn: *mut *const c_uchar,
    len: *mut usize,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live session and places for both.
        unsafe {
            with(s, |fields| {
                let name = show(&fields.alpn, len);
                strings::put(alpn, if fields.alpn.is_empty() { ptr::null() } else { name });
            })
        }
    })
}

/// Sets the protocol chosen by ALPN; NULL or no bytes for none. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_alpn_selected(
    s: *mut SSL_SESSION,
    alpn: *const c_uchar,
    len: usize,
) -> c_int {
    guard(0, || {
        let len = if alpn.is_null() { 0 } else { len };
        // SAFETY: the man page has the caller pass a live session and `len` readable bytes.
        unsafe { with(s, |fields| bytes(alpn, len).map(|name| fields.alpn = name.to_vec()))?? };
        Ok(1)
    })
}

/// The ticket: through `tick`, unless NULL, its bytes, which stay the session's, and through `len` their number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_ticket(s: *const SSL_SESSION, tick: *mut *const c_uchar, len: *mut usize) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live session and places for both.
        unsafe {
            with(s, |fields| {
                let ticket = show(&fields.ticket, len);
                strings::put(tick, if fields.ticket.is_empty() { ptr::null() } else { ticket });
            })
        }
    })
}

/// The peer's certificate, which stays the session's; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_peer(s: *mut SSL_SESSION) -> *mut X509 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live session.
        let session = unsafe { Session::get0(s) }?;
        Ok(Border::of(session)?.peer(session))
    })
}

/// Copies at most `outlen` bytes of the master secret. Returns how many; with `outlen` 0 how many there are.
/// In TLS 1.3 it is the secret by which the ticket resumes. Source: SSL_get_client_random(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get_master_key(
    session: *const SSL_SESSION,
    out: *mut c_uchar,
    outlen: usize,
) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live session and `outlen` writable bytes.
        unsafe {
            with(session, |fields| {
                let count = if outlen == 0 { return fields.master.len() } else { outlen.min(fields.master.len()) };
                out.copy_from_nonoverlapping(fields.master.as_ptr(), count);
                count
            })
        }
    })
}

/// Sets the master secret, at most 512 bytes. Returns 1, or 0 for a longer one. Source: SSL_get_client_random(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_master_key(sess: *mut SSL_SESSION, in_: *const c_uchar, len: usize) -> c_int {
    guard(0, || {
        if len > LONGEST_SECRET {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller pass a live session and `len` readable bytes.
        unsafe {
            with(sess, |fields| {
                let key = bytes(in_, len)?;
                (fields.master, fields.payload) = (Zeroizing::new(key.to_vec()), Payload::Facts);
                Ok::<_, Error>(())
            })??
        };
        Ok(1)
    })
}

/// Sets the program's own bytes in the ticket; NULL or no bytes for none. Returns 1.
/// Source: SSL_CTX_set_session_ticket_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_set1_ticket_appdata(
    ss: *mut SSL_SESSION,
    data: *const c_void,
    len: usize,
) -> c_int {
    guard(0, || {
        let len = if data.is_null() { 0 } else { len };
        // SAFETY: the man page has the caller pass a live session and `len` readable bytes.
        unsafe { with(ss, |fields| bytes(data, len).map(|data| fields.ticket_appdata = data.to_vec()))?? };
        Ok(1)
    })
}

/// The program's own bytes in the ticket: through `data` where they are and through `len` their number. Returns 1.
/// Source: SSL_CTX_set_session_ticket_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_get0_ticket_appdata(
    ss: *mut SSL_SESSION,
    data: *mut *mut c_void,
    len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live session and places for both.
        unsafe {
            with(ss, |fields| {
                let shown = show(&fields.ticket_appdata, len);
                let shown = if fields.ticket_appdata.is_empty() { ptr::null() } else { shown };
                strings::put(data, shown.cast_mut().cast());
            })?;
        }
        Ok(1)
    })
}
