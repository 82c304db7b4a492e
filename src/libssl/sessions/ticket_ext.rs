//! What the session_ticket extension holds, filled and looked at by the program (RFC 4851 carries its keys in it).
//! Source: the declarations of <openssl/ssl.h>; no man page.

use std::ffi::{c_int, c_uchar, c_void};
use std::ptr;

use crate::ffi::{Shared, bytes, guard};
use crate::libssl::callbacks::With;
use crate::libssl::object::SSL;
use crate::tls::settings::TicketExtension;

/// Looks at the peer's session_ticket extension: 0 ends the handshake.
pub type tls_session_ticket_ext_cb_fn =
    Option<unsafe extern "C" fn(s: *mut SSL, data: *const c_uchar, len: c_int, arg: *mut c_void) -> c_int>;

/// Sets what a client's session_ticket extension holds where it has no ticket of TLS 1.2 to offer; with NULL it is left
/// out then. The bytes are copied.
///
/// Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_session_ticket_ext(s: *mut SSL, ext_data: *mut c_void, ext_len: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live connection, and NULL or that many bytes.
        let ssl = unsafe { SSL::get0(s) }?;
        let held = if ext_data.is_null() {
            TicketExtension::LeftOut
        } else {
            // SAFETY: as above.
            TicketExtension::Holds(unsafe { bytes(ext_data, ext_len) }?.to_vec())
        };
        ssl.configure(|settings| settings.ticket_extension = held);
        Ok(1)
    })
}

/// Has `cb` look at the peer's session_ticket extension in TLS 1.2; NULL nobody. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_session_ticket_ext_cb(
    s: *mut SSL,
    cb: tls_session_ticket_ext_cb_fn,
    arg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        ssl.change_callbacks(|callbacks| callbacks.ticket_extension = With { function: cb, arg });
        Ok(1)
    })
}

/// Whether the program takes what the peer's extension holds.
pub(in crate::libssl) fn is_taken(ssl: &SSL, data: &[u8]) -> bool {
    let callback = ssl.callbacks.get().ticket_extension;
    let Some(function) = callback.function else { return true };
    let this = ptr::from_ref(ssl).cast_mut();
    // SAFETY: the program registered this function for this purpose; connection and data outlive the call.
    unsafe { function(this, data.as_ptr(), data.len() as c_int, callback.arg) != 0 }
}
