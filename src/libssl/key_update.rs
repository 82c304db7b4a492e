//! Key updates on request. Source: SSL_key_update(3).

use std::ffi::c_int;

use super::object::SSL;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::tls::version::Version;

const SSL_KEY_UPDATE_NONE: c_int = -1;
const SSL_KEY_UPDATE_NOT_REQUESTED: c_int = 0;
const SSL_KEY_UPDATE_REQUESTED: c_int = 1;

/// Changes the keys we write with (and asks the peer to change its, with SSL_KEY_UPDATE_REQUESTED); the message
/// leaves with the next write or handshake call. TLS 1.3 only.
///
/// Returns 1, or 0 with a reason queued. Source: SSL_key_update(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_key_update(s: *mut SSL, updatetype: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s`.
        let ssl = unsafe { SSL::get0(s) }?;
        if ssl.core.snapshot().version != Some(Version::TLS1_3) {
            return Err(Error::ssl(reason::SSL_R_WRONG_SSL_VERSION));
        }
        let ask_back = match updatetype {
            SSL_KEY_UPDATE_NOT_REQUESTED => false,
            SSL_KEY_UPDATE_REQUESTED => true,
            _ => return Err(Error::ssl(reason::SSL_R_INVALID_KEY_UPDATE_TYPE)),
        };
        ssl.core.ask_for_keys(ask_back).map(|()| 1)
    })
}

/// The kind of a key update that has not left yet, or SSL_KEY_UPDATE_NONE. Source: SSL_key_update(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_key_update_type(s: *const SSL) -> c_int {
    guard(SSL_KEY_UPDATE_NONE, || {
        // SAFETY: the man page has the caller promise a live `s`.
        let ssl = unsafe { SSL::get0(s) }?;
        Ok(ssl.core.key_update.get().map_or(SSL_KEY_UPDATE_NONE, c_int::from))
    })
}
