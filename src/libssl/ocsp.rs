//! Stapled OCSP responses (RFC 6066 8). Source: SSL_CTX_set_tlsext_status_cb(3).
//!
//! All is reached through `SSL_ctrl` and `SSL_CTX_ctrl`.

use std::ffi::{c_int, c_long, c_uchar, c_void};
use std::ptr;

use super::object::{SSL, SSL_CTX, lock};
use crate::error::{Error, reason};
use crate::ffi::{memory, strings};

/// `TLSEXT_STATUSTYPE_ocsp`.
const OCSP: c_long = 1;
const SSL_TLSEXT_ERR_OK: c_int = 0;
const SSL_TLSEXT_ERR_NOACK: c_int = 3;

/// What a connection holds for stapling, as C sees it.
pub(crate) struct Stapling {
    /// The response to send: the program's block, ours since it was set.
    response: *mut c_uchar,
    len: usize,
    /// The response received, as C has seen it.
    received: Option<Vec<u8>>,
    /// Responder ids and extensions of the request: kept for the getters, not sent.
    ids: *mut c_void,
    extensions: *mut c_void,
}

impl Default for Stapling {
    fn default() -> Self {
        let null = ptr::null_mut();
        Stapling { response: ptr::null_mut(), len: 0, received: None, ids: null, extensions: null }
    }
}

impl Drop for Stapling {
    fn drop(&mut self) {
        // SAFETY: the block came from `OPENSSL_malloc` and was given to us.
        unsafe { memory::free(self.response) }
    }
}

/// `SSL_set_tlsext_status_ocsp_resp`: takes the block over.
pub(super) fn set_response(ssl: &SSL, response: *mut c_void, len: c_long) -> c_long {
    let mut stapling = ssl.stapling.borrow_mut();
    // SAFETY: the block before came from `OPENSSL_malloc` and was given to us.
    unsafe { memory::free(stapling.response) }
    stapling.response = response.cast();
    stapling.len = usize::try_from(len).unwrap_or(0);
    1
}

/// `SSL_get_tlsext_status_ocsp_resp`: on a client what the server stapled, else what was set; -1 if there is none.
pub(super) unsafe fn response(ssl: &SSL, out: *mut c_void) -> c_long {
    let received = ssl.core.snapshot().ocsp_response.clone();
    let mut stapling = ssl.stapling.borrow_mut();
    if received.is_some() && stapling.received != received {
        stapling.received = received;
    }
    let (data, len) = match &stapling.received {
        Some(received) => (received.as_ptr(), received.len()),
        None => (stapling.response.cast_const(), stapling.len),
    };
    let (data, len) = if data.is_null() || len == 0 { (ptr::null(), 0) } else { (data, len) };
    // SAFETY: the macro has the caller pass a place for a pointer.
    unsafe { strings::put(out.cast::<*const c_uchar>(), data) };
    if len == 0 { -1 } else { len as c_long }
}

/// `SSL_set_tlsext_status_type`.
pub(super) fn set_type(of: &impl super::object::Configurable, kind: c_long) -> c_long {
    of.configured(|settings| settings.status_type = kind as i32);
    1
}

/// The lists of the request: `SSL_set_tlsext_status_ids` and `_exts`, and their getters.
pub(super) unsafe fn list(ssl: &SSL, ids: bool, set: bool, parg: *mut c_void) -> c_long {
    let mut stapling = ssl.stapling.borrow_mut();
    let list = if ids { &mut stapling.ids } else { &mut stapling.extensions };
    match set {
        true => *list = parg,
        // SAFETY: the macro has the caller pass a place for a pointer.
        false => unsafe { strings::put(parg.cast(), *list) },
    }
    1
}

/// `SSL_CTX_set_tlsext_status_arg`.
pub(super) fn set_argument(ctx: &SSL_CTX, arg: *mut c_void) -> c_long {
    lock(&ctx.callbacks).status.arg = arg;
    1
}

/// `SSL_CTX_get_tlsext_status_arg` and `SSL_CTX_get_tlsext_status_cb`.
pub(super) unsafe fn show_callback(ctx: &SSL_CTX, is_argument: bool, out: *mut c_void) -> c_long {
    let status = lock(&ctx.callbacks).status;
    // SAFETY: the macros have the caller pass a place for a pointer, or for a function.
    unsafe {
        match is_argument {
            true => strings::put(out.cast(), status.arg),
            false => strings::put(out.cast(), status.function),
        }
    }
    1
}

/// A client asked for a staple: asks the program's callback, and gives its response.
pub(super) fn to_staple(ssl: &SSL) -> Result<Option<Vec<u8>>, Error> {
    let callback = lock(&ssl.ctx().callbacks).status;
    let Some(function) = callback.function else { return Ok(None) };
    set_type(ssl, OCSP);
    // SAFETY: the program registered this function for this purpose; the connection outlives the call.
    match unsafe { function(ptr::from_ref(ssl).cast_mut(), callback.arg) } {
        SSL_TLSEXT_ERR_OK => {
            let stapling = ssl.stapling.borrow();
            // SAFETY: the program gave us a block of this length.
            let response = unsafe { crate::ffi::bytes(stapling.response, stapling.len) }?;
            Ok((!response.is_empty()).then(|| response.to_vec()))
        }
        SSL_TLSEXT_ERR_NOACK => Ok(None),
        _ => Err(Error::ssl(reason::SSL_R_CLIENTHELLO_TLSEXT)),
    }
}
