//! Pre-shared keys from outside: in TLS 1.3 (RFC 8446 section 2.2), and in TLS 1.2's suites for them (RFC 4279).
//! Source: SSL_CTX_set_psk_client_callback(3), SSL_CTX_use_psk_identity_hint(3).

use std::ffi::{CStr, CString, c_char, c_int, c_uchar};
use std::ptr;
use std::sync::{Arc, Mutex};

use zeroize::Zeroizing;

use super::callbacks::{
    ConnectionCallbacks, SSL_psk_client_cb_func, SSL_psk_find_session_cb_func, SSL_psk_server_cb_func,
    SSL_psk_use_session_cb_func,
};
use super::object::{Configurable, SSL, SSL_CTX, lock};
use super::sessions::SSL_SESSION;
use super::sessions::object::Border;
use crate::crypto::digest::Algorithm;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, guard, optional_str};
use crate::libcrypto::evp::digest_table;
use crate::tls::handshake::alert::description;
use crate::tls::handshake::failure::Failure;
use crate::tls::handshake::keyed::{LONGEST_IDENTITY, SharedKey};
use crate::tls::handshake::psk::External;
use crate::tls::prf::hashes_with_sha384;
use crate::tls::session::{Fields, Payload, Session};
use crate::tls::version::Version;

/// Longest key of the old callbacks.
const LONGEST_KEY: usize = 512;

unsafe fn set_for_context(ctx: *mut SSL_CTX, change: impl FnOnce(&mut ConnectionCallbacks)) {
    guard((), || {
        // SAFETY: our callers pass on the live context the man page has their callers pass.
        change(&mut lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on));
        Ok(())
    })
}

unsafe fn set_for_connection(ssl: *mut SSL, change: impl FnOnce(&mut ConnectionCallbacks)) {
    guard((), || {
        // SAFETY: our callers pass on the live connection the man page has their callers pass.
        unsafe { SSL::get0(ssl) }?.change_callbacks(change);
        Ok(())
    })
}

/// Sets what gives a client's key and its identity, for connections to come; NULL for nothing.
///
/// With it the client offers TLS 1.2's suites with pre-shared keys. The callback hears the server's hint or NULL, writes
/// the identity and a zero into `max_identity_len + 1` bytes and the key into `max_psk_len`, and returns the key's length,
/// 0 for none. In TLS 1.3 the key is used with SHA-256, the hint is NULL, and no early data goes out with it;
/// `SSL_CTX_set_psk_use_session_callback` comes first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_psk_client_callback(ctx: *mut SSL_CTX, cb: SSL_psk_client_cb_func) {
    // SAFETY: as the man page has the caller promise.
    unsafe { set_for_context(ctx, |callbacks| callbacks.psk_client = cb) }
}

/// Sets what finds a server's key by its identity, for connections to come; NULL for nothing.
///
/// With it the server takes TLS 1.2's suites with pre-shared keys, for which it needs no certificate. The callback writes
/// the key into `max_psk_len` bytes and returns its length, 0 for none. In TLS 1.3 the key is used with SHA-256;
/// `SSL_CTX_set_psk_find_session_callback` comes first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_psk_server_callback(ctx: *mut SSL_CTX, cb: SSL_psk_server_cb_func) {
    // SAFETY: as the man page has the caller promise.
    unsafe { set_for_context(ctx, |callbacks| callbacks.psk_server = cb) }
}

/// Sets what finds a server's key, as a session, by its identity, for connections to come; NULL for nothing.
///
/// The session says key, suite and version (TLS 1.3), and how much early data goes with it. The callback returns 1, with
/// no session if it has no such key, or 0 to end the handshake.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_psk_find_session_callback(ctx: *mut SSL_CTX, cb: SSL_psk_find_session_cb_func) {
    // SAFETY: as the man page has the caller promise.
    unsafe { set_for_context(ctx, |callbacks| callbacks.psk_find_session = cb) }
}

/// Sets what gives a client's key, as a session, and its identity, for connections to come; NULL for nothing.
///
/// It is called for each ClientHello; for a second one `md` is the hash that the key must have. The callback returns 1,
/// with no session if it has no key, or 0 to end the handshake.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_psk_use_session_callback(ctx: *mut SSL_CTX, cb: SSL_psk_use_session_cb_func) {
    // SAFETY: as the man page has the caller promise.
    unsafe { set_for_context(ctx, |callbacks| callbacks.psk_use_session = cb) }
}

/// [`SSL_CTX_set_psk_client_callback`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_psk_client_callback(ssl: *mut SSL, cb: SSL_psk_client_cb_func) {
    // SAFETY: as the man page has the caller promise.
    unsafe { set_for_connection(ssl, |callbacks| callbacks.psk_client = cb) }
}

/// [`SSL_CTX_set_psk_server_callback`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_psk_server_callback(ssl: *mut SSL, cb: SSL_psk_server_cb_func) {
    // SAFETY: as the man page has the caller promise.
    unsafe { set_for_connection(ssl, |callbacks| callbacks.psk_server = cb) }
}

/// [`SSL_CTX_set_psk_find_session_callback`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_psk_find_session_callback(ssl: *mut SSL, cb: SSL_psk_find_session_cb_func) {
    // SAFETY: as the man page has the caller promise.
    unsafe { set_for_connection(ssl, |callbacks| callbacks.psk_find_session = cb) }
}

/// [`SSL_CTX_set_psk_use_session_callback`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_psk_use_session_callback(ssl: *mut SSL, cb: SSL_psk_use_session_cb_func) {
    // SAFETY: as the man page has the caller promise.
    unsafe { set_for_connection(ssl, |callbacks| callbacks.psk_use_session = cb) }
}

unsafe fn set_hint(of: &impl Configurable, hint: *const c_char) -> Result<c_int, Error> {
    // SAFETY: our callers pass on the string or NULL the man page has their callers pass.
    let hint = unsafe { optional_str(hint) };
    if hint.is_some_and(|hint| hint.len() > LONGEST_IDENTITY) {
        return Err(Error::ssl(reason::SSL_R_DATA_LENGTH_TOO_LONG));
    }
    of.configured(|settings| settings.identity_hint = hint.map(<[u8]>::to_vec));
    Ok(1)
}

/// Sets what a server tells TLS 1.2's clients of the identities it knows, in connections to come: at most 256 bytes, NULL
/// for nothing. TLS 1.3 has no hints.
///
/// Returns 1, or 0 for a longer one (`SSL_R_DATA_LENGTH_TOO_LONG`): the earlier hint stays then.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_psk_identity_hint(ctx: *mut SSL_CTX, identity_hint: *const c_char) -> c_int {
    // SAFETY: as the man page has the caller promise.
    guard(0, || unsafe { set_hint(SSL_CTX::get0(ctx)?, identity_hint) })
}

/// [`SSL_CTX_use_psk_identity_hint`] for one connection; 0 for NULL, too.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_psk_identity_hint(s: *mut SSL, identity_hint: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: as the man page has the caller promise.
        unsafe { set_hint(SSL::get0(s).map_err(|_| Error::SILENT)?, identity_hint) }
    })
}

/// A text of the connection's session, in a string of C's that stays until the session has another.
unsafe fn show(
    s: *const SSL,
    text: impl FnOnce(&Fields) -> Option<&Vec<u8>>,
    place: impl FnOnce(&Border) -> &Mutex<Option<CString>>,
) -> *const c_char {
    guard(ptr::null(), || {
        // SAFETY: our callers pass on the live connection or NULL the man page has their callers pass.
        let session = unsafe { SSL::option(s) }.and_then(|ssl| ssl.core.session()).ok_or(Error::SILENT)?;
        let text = text(&session.fields()).cloned().ok_or(Error::SILENT)?;
        let mut shown = lock(place(Border::of(&session)?));
        if shown.as_ref().is_none_or(|shown| shown.to_bytes() != text) {
            *shown = Some(CString::new(text).map_err(|_| Error::SILENT)?);
        }
        Ok(shown.as_ref().map_or(ptr::null(), |shown| shown.as_ptr()))
    })
}

/// The identity of the pre-shared key that the session was made with, in TLS 1.2; NULL if there is none.
///
/// The string is the session's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_psk_identity(s: *const SSL) -> *const c_char {
    // SAFETY: as the man page has the caller promise.
    unsafe { show(s, |fields| fields.identity.as_ref(), |border| &border.identity) }
}

/// The hint that a TLS 1.2 client was given; NULL if there is none, and on a server.
///
/// The string is the session's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_psk_identity_hint(s: *const SSL) -> *const c_char {
    // SAFETY: as the man page has the caller promise.
    unsafe { show(s, |fields| fields.identity_hint.as_ref(), |border| &border.identity_hint) }
}

/// Keys as the old callbacks write them: not moved, so that no copy stays behind.
type Room = Zeroizing<Vec<u8>>;

/// Asks an old callback of a client's: the identity, up to its zero, and the key with the length it says.
fn ask_client(ssl: &SSL, hint: Option<&CStr>) -> Option<(Vec<u8>, Room, u32)> {
    let function = ssl.callbacks.get().psk_client?;
    let mut name = [0; LONGEST_IDENTITY + 1];
    let mut room = Zeroizing::new(vec![0; LONGEST_KEY]);
    let (most_name, most) = (LONGEST_IDENTITY as u32, LONGEST_KEY as u32);
    let (name_start, room_start) = (name.as_mut_ptr().cast(), room.as_mut_ptr());
    let (pointer, hint) = (ptr::from_ref(ssl).cast_mut(), hint.map_or(ptr::null(), CStr::as_ptr));
    // SAFETY: the program registered this function for this purpose; both places have the room that it is told, and the
    // identity's end besides; the hint outlives the call.
    let len = unsafe { function(pointer, hint, name_start, most_name, room_start, most) };
    Some((name.into_iter().take_while(|byte| *byte != 0).collect(), room, len))
}

/// Asks an old callback of a server's: the key with the length it says.
fn ask_server(ssl: &SSL, identity: &[u8]) -> Option<(Room, u32)> {
    let function = ssl.callbacks.get().psk_server?;
    let name: Vec<u8> = identity.iter().copied().take_while(|byte| *byte != 0).collect();
    let name = CString::new(name).ok()?;
    let mut room = Zeroizing::new(vec![0; LONGEST_KEY]);
    let pointer = ptr::from_ref(ssl).cast_mut();
    // SAFETY: the program registered this function for this purpose; the place has the room that it is told.
    let len = unsafe { function(pointer, name.as_ptr(), room.as_mut_ptr(), LONGEST_KEY as u32) };
    Some((room, len))
}

/// The bytes that a callback put into `room`, by the length it says; `unknown` is the alert if it has none.
fn bytes_in(room: &[u8], len: u32, alert: u8, unknown: u8) -> Result<&[u8], Failure> {
    match usize::try_from(len).ok().and_then(|len| room.get(..len)) {
        Some([]) => Err(Failure::new(unknown, reason::SSL_R_PSK_IDENTITY_NOT_FOUND)),
        Some(key) => Ok(key),
        None => Err(Failure::new(alert, reason::ERR_R_INTERNAL_ERROR)),
    }
}

/// A TLS 1.2 client's identity and key.
pub(super) fn shared_key(ssl: &SSL, hint: Option<&[u8]>) -> Result<(Vec<u8>, SharedKey), Failure> {
    let no_callback = || Failure::new(description::INTERNAL_ERROR, reason::SSL_R_PSK_NO_CLIENT_CB);
    let hint = hint.map(CString::new).transpose().map_err(|_| Failure::internal())?;
    let (identity, room, len) = ask_client(ssl, hint.as_deref()).ok_or_else(no_callback)?;
    let key = bytes_in(&room, len, description::HANDSHAKE_FAILURE, description::HANDSHAKE_FAILURE)?;
    match identity.len() > LONGEST_IDENTITY {
        true => Err(Failure::internal()),
        false => Ok((identity, SharedKey::new(key))),
    }
}

/// A TLS 1.2 server's key of this identity.
pub(super) fn shared_key_of(ssl: &SSL, identity: &[u8]) -> Result<SharedKey, Failure> {
    let no_callback = || Failure::new(description::INTERNAL_ERROR, reason::SSL_R_PSK_NO_SERVER_CB);
    let (room, len) = ask_server(ssl, identity).ok_or_else(no_callback)?;
    let key = bytes_in(&room, len, description::INTERNAL_ERROR, description::UNKNOWN_PSK_IDENTITY)?;
    Ok(SharedKey::new(key))
}

/// The session that OpenSSL makes of a key that an old callback gave.
fn session_of(key: &[u8]) -> Arc<Session> {
    const AES_128_GCM_SHA256: u16 = 0x1301;
    Arc::new(Session::new(Fields {
        version: Version::TLS1_3,
        suite: AES_128_GCM_SHA256,
        master: Zeroizing::new(key.to_vec()),
        payload: Payload::Facts,
        ..Fields::default()
    }))
}

/// The key an old callback put into `room`, by the length it says; `None` if it has none.
fn key_in(room: &[u8], len: u32, alert: u8) -> Result<Option<Arc<Session>>, Failure> {
    match usize::try_from(len).ok().and_then(|len| room.get(..len)) {
        Some([]) => Ok(None),
        Some(key) => Ok(Some(session_of(key))),
        None => Err(Failure::new(alert, reason::ERR_R_INTERNAL_ERROR)),
    }
}

/// What a client's program offers now.
pub(super) fn to_offer(ssl: &SSL, suite: Option<u16>) -> Result<Option<External>, Failure> {
    let callbacks = ssl.callbacks.get();
    let pointer = ptr::from_ref(ssl).cast_mut();
    let mut offered = None;
    if let Some(function) = callbacks.psk_use_session {
        let bad = || Failure::new(description::INTERNAL_ERROR, reason::SSL_R_BAD_PSK);
        let hash = suite.map(|suite| if hashes_with_sha384(suite) { Algorithm::Sha384 } else { Algorithm::Sha256 });
        let hash = hash.and_then(|hash| digest_table::fetched(hash.nid()));
        let (mut id, mut len): (*const c_uchar, usize) = (ptr::null(), 0);
        let mut session: *mut SSL_SESSION = ptr::null_mut();
        let md = hash.map_or(ptr::null(), ptr::from_ref);
        // SAFETY: the program registered this function for this purpose; the connection outlives the call.
        let answer = unsafe { function(pointer, md, &mut id, &mut len, &mut session) };
        // SAFETY: the callback gives its reference to the session up, if it sets one.
        let session = unsafe { Session::set0(session) };
        if answer == 0 || session.as_ref().is_some_and(|session| session.fields().version != Version::TLS1_3) {
            return Err(bad());
        }
        if let Some(session) = session {
            // SAFETY: the callback says that the identity is these bytes.
            let identity = unsafe { bytes(id, len) }?.to_vec();
            offered = Some(External { identity, session });
        }
    }
    if offered.is_none()
        && let Some((identity, room, len)) = ask_client(ssl, None)
    {
        let session = key_in(&room, len, description::HANDSHAKE_FAILURE)?;
        if session.is_some() && identity.len() > LONGEST_IDENTITY {
            return Err(Failure::internal());
        }
        offered = session.map(|session| External { identity, session });
    }
    match &offered {
        Some(external) if external.identity.is_empty() => {
            // OpenSSL cannot copy an identity without bytes.
            let error = Error::new(Lib::CRYPTO, reason::ERR_R_MALLOC_FAILURE);
            let error = error.then(Lib::SSL, reason::ERR_R_INTERNAL_ERROR);
            Err(Failure { alert: Some(description::INTERNAL_ERROR), error })
        }
        _ => Ok(offered),
    }
}

/// A server's key by its identity: the connection's own copy of the session that holds it.
pub(super) fn find(ssl: &SSL, identity: &[u8]) -> Result<Option<Arc<Session>>, Failure> {
    let callbacks = ssl.callbacks.get();
    let pointer = ptr::from_ref(ssl).cast_mut();
    let mut found = None;
    if let Some(function) = callbacks.psk_find_session {
        let mut session: *mut SSL_SESSION = ptr::null_mut();
        // SAFETY: the program registered this function for this purpose; `identity` outlives the call.
        let answer = unsafe { function(pointer, identity.as_ptr(), identity.len(), &mut session) };
        if answer == 0 {
            return Err(Failure::new(description::INTERNAL_ERROR, reason::SSL_R_BAD_EXTENSION));
        }
        // SAFETY: the callback gives its reference to the session up, if it sets one.
        found = unsafe { Session::set0(session) };
    }
    if found.is_none()
        && identity.len() <= LONGEST_IDENTITY
        && let Some((room, len)) = ask_server(ssl, identity)
    {
        found = key_in(&room, len, description::INTERNAL_ERROR)?;
    }
    Ok(found.map(|session| {
        let own = Arc::new(session.duplicate());
        Border::copy_data(&session, &own);
        own
    }))
}
