//! The program's own bytes in tickets, and its say in what becomes of a ticket. Source:
//! SSL_CTX_set_session_ticket_cb(3).

use std::ffi::{c_int, c_uchar, c_void};
use std::ptr;
use std::sync::Arc;

use super::SSL_SESSION;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::tls::resumption::server::Opened;

/// What became of a ticket (`SSL_TICKET_STATUS`).
pub type SSL_TICKET_STATUS = c_int;
/// What the program makes of it (`SSL_TICKET_RETURN`).
pub type SSL_TICKET_RETURN = c_int;

const SSL_TICKET_EMPTY: SSL_TICKET_STATUS = 3;
const SSL_TICKET_NO_DECRYPT: SSL_TICKET_STATUS = 4;
const SSL_TICKET_SUCCESS: SSL_TICKET_STATUS = 5;
const SSL_TICKET_SUCCESS_RENEW: SSL_TICKET_STATUS = 6;

const SSL_TICKET_RETURN_IGNORE: SSL_TICKET_RETURN = 1;
const SSL_TICKET_RETURN_IGNORE_RENEW: SSL_TICKET_RETURN = 2;
const SSL_TICKET_RETURN_USE: SSL_TICKET_RETURN = 3;
const SSL_TICKET_RETURN_USE_RENEW: SSL_TICKET_RETURN = 4;

/// Bytes of a key's name, which the program is shown.
const KEY_NAME: usize = 16;

/// Called before a ticket is made; 0 ends the connection.
pub type SSL_CTX_generate_session_ticket_fn = Option<unsafe extern "C" fn(s: *mut SSL, arg: *mut c_void) -> c_int>;
/// Called when a ticket came in, opened or not.
pub type SSL_CTX_decrypt_session_ticket_fn = Option<
    unsafe extern "C" fn(
        s: *mut SSL,
        ss: *mut SSL_SESSION,
        keyname: *const c_uchar,
        keyname_length: usize,
        status: SSL_TICKET_STATUS,
        arg: *mut c_void,
    ) -> SSL_TICKET_RETURN,
>;

/// Both callbacks and their argument.
#[derive(Clone, Copy)]
pub struct TicketDataCallbacks {
    generate: SSL_CTX_generate_session_ticket_fn,
    judge: SSL_CTX_decrypt_session_ticket_fn,
    arg: *mut c_void,
}

impl Default for TicketDataCallbacks {
    fn default() -> Self {
        TicketDataCallbacks { generate: None, judge: None, arg: ptr::null_mut() }
    }
}

/// A ticket is about to be made of the connection's session.
pub(in crate::libssl) fn generate(ssl: &SSL) -> Result<(), Error> {
    let callbacks = *lock(&ssl.session_ctx.sessions.ticket_data);
    let Some(function) = callbacks.generate else { return Ok(()) };
    // SAFETY: the program registered this function for this purpose; the connection outlives the call.
    match unsafe { function(ptr::from_ref(ssl).cast_mut(), callbacks.arg) } {
        0 => Err(Error::ssl(reason::ERR_R_INTERNAL_ERROR)),
        _ => Ok(()),
    }
}

/// Lets the program judge a ticket that was opened, or was not.
pub(in crate::libssl) fn judge(ssl: &SSL, ticket: &[u8], opened: Opened) -> Result<Opened, Error> {
    let callbacks = *lock(&ssl.session_ctx.sessions.ticket_data);
    let Some(function) = callbacks.judge else { return Ok(opened) };
    let (session, status) = match opened {
        Opened::Use(session) => (Some(session), SSL_TICKET_SUCCESS),
        Opened::Renew(session) => (Some(session), SSL_TICKET_SUCCESS_RENEW),
        Opened::Useless if ticket.is_empty() => (None, SSL_TICKET_EMPTY),
        Opened::Useless => (None, SSL_TICKET_NO_DECRYPT),
        Opened::Ignored => return Ok(Opened::Ignored),
    };
    let shown = session.as_ref().map_or(ptr::null_mut(), |session| Arc::as_ptr(session).cast_mut());
    let name = &ticket[..ticket.len().min(KEY_NAME)];
    let connection = ptr::from_ref(ssl).cast_mut();
    // SAFETY: the program registered this function for this purpose; all it gets outlives the call.
    let answer = unsafe { function(connection, shown, name.as_ptr(), name.len(), status, callbacks.arg) };
    Ok(match (answer, session) {
        (SSL_TICKET_RETURN_IGNORE, _) => Opened::Ignored,
        (SSL_TICKET_RETURN_IGNORE_RENEW, _) => Opened::Useless,
        (SSL_TICKET_RETURN_USE, Some(session)) => Opened::Use(session),
        (SSL_TICKET_RETURN_USE_RENEW, Some(session)) => Opened::Renew(session),
        _ => return Err(Error::ssl(reason::ERR_R_INTERNAL_ERROR)),
    })
}

/// Sets what a server calls before it makes a ticket (`gen_cb`, which may set the session's bytes by
/// `SSL_SESSION_set1_ticket_appdata`) and when a client's ticket came in (`dec_cb`, which decides what becomes of it).
/// Either may be NULL. Returns 1. Source: SSL_CTX_set_session_ticket_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_session_ticket_cb(
    ctx: *mut SSL_CTX,
    gen_cb: SSL_CTX_generate_session_ticket_fn,
    dec_cb: SSL_CTX_decrypt_session_ticket_fn,
    arg: *mut c_void,
) -> c_int {
    guard(0, || {
        let callbacks = TicketDataCallbacks { generate: gen_cb, judge: dec_cb, arg };
        // SAFETY: the man page has the caller pass a live context.
        *lock(&unsafe { SSL_CTX::get0(ctx) }?.sessions.ticket_data) = callbacks;
        Ok(1)
    })
}
