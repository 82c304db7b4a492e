//! Stapled OCSP responses (RFC 6066 8). Source: SSL_CTX_set_tlsext_status_cb(3).
//!
//! All is reached through `SSL_ctrl` and `SSL_CTX_ctrl`.

use std::ffi::{c_int, c_long, c_uchar, c_void};
use std::ptr;

use super::object::{SSL, SSL_CTX, lock};
use crate::error::{Error, Lib, reason};
use crate::ffi::{memory, strings};
use crate::libcrypto::ocsp::items::OCSP_RESPID;
use crate::libcrypto::ocsp::typed::response::{OCSP_RESPID_free, d2i_OCSP_RESPID, i2d_OCSP_RESPID};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::{X509_EXTENSION, X509_EXTENSION_free, d2i_X509_EXTENSIONS, i2d_X509_EXTENSIONS};
use crate::tls::handshake::messages::Cursor;
use crate::tls::hello::Hello;

/// `TLSEXT_STATUSTYPE_ocsp`.
const OCSP: c_long = 1;
/// The extension `status_request`.
const STATUS_REQUEST: u16 = 5;
const SSL_TLSEXT_ERR_OK: c_int = 0;
const SSL_TLSEXT_ERR_NOACK: c_int = 3;

/// What a connection holds for stapling, as C sees it.
pub(crate) struct Stapling {
    /// The response to send: the program's block, ours since it was set.
    response: *mut c_uchar,
    len: usize,
    /// The response received, as C has seen it.
    received: Option<Vec<u8>>,
    /// Responder ids and extensions of the request, ours since they were set or received.
    ids: *mut Stack<OCSP_RESPID>,
    extensions: *mut Stack<X509_EXTENSION>,
    /// Whether a server has looked at the request that it received.
    is_read: bool,
}

impl Default for Stapling {
    fn default() -> Self {
        let (ids, extensions) = (ptr::null_mut(), ptr::null_mut());
        Stapling { response: ptr::null_mut(), len: 0, received: None, ids, extensions, is_read: false }
    }
}

impl Drop for Stapling {
    fn drop(&mut self) {
        // SAFETY: the block came from `OPENSSL_malloc`, and both it and the lists were given to us.
        unsafe {
            memory::free(self.response);
            Stack::pop_free(self.ids, |id| OCSP_RESPID_free(id));
            Stack::pop_free(self.extensions, |extension| X509_EXTENSION_free(extension));
        }
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

/// The lists of the request: `SSL_set_tlsext_status_ids` and `_exts`, and their getters. On a server they are the
/// client's.
pub(super) unsafe fn list(ssl: &SSL, ids: bool, set: bool, parg: *mut c_void) -> c_long {
    read_request(ssl);
    let mut stapling = ssl.stapling.borrow_mut();
    // SAFETY: the macros have the caller give a list up, or pass a place for a pointer.
    unsafe {
        match (set, ids) {
            (true, true) => stapling.ids = parg.cast(),
            (true, false) => stapling.extensions = parg.cast(),
            (false, true) => strings::put(parg.cast(), stapling.ids),
            (false, false) => strings::put(parg.cast(), stapling.extensions),
        }
    }
    1
}

/// What a value's writer writes.
fn der<T>(
    value: *const T,
    write: unsafe extern "C" fn(*const T, *mut *mut c_uchar) -> c_int,
) -> Result<Vec<u8>, Error> {
    let failed = || Error::new(Lib::SSL, reason::ERR_R_INTERNAL_ERROR);
    // SAFETY: the value is live; the second call writes as much as the first said.
    unsafe {
        let len = usize::try_from(write(value, ptr::null_mut())).map_err(|_| failed())?;
        let mut der = vec![0; len];
        let mut at = der.as_mut_ptr();
        write(value, &mut at);
        Ok(der)
    }
}

/// Bytes after their length in two bytes.
fn with_length(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let len = u16::try_from(bytes.len()).map_err(|_| Error::new(Lib::SSL, reason::ERR_R_INTERNAL_ERROR))?;
    Ok([&len.to_be_bytes(), bytes].concat())
}

/// The contents of a client's request with the ids and extensions that its program set; `None` if it set none.
pub(super) fn request(ssl: &SSL) -> Result<Option<Vec<u8>>, Error> {
    let stapling = ssl.stapling.borrow();
    if ssl.settings().status_type != OCSP as i32 || (stapling.ids.is_null() && stapling.extensions.is_null()) {
        return Ok(None);
    }
    let mut ids = Vec::new();
    // SAFETY: the list is NULL or live.
    for id in unsafe { Stack::items(stapling.ids) } {
        ids.extend(with_length(&der(id.cast_const(), i2d_OCSP_RESPID)?)?);
    }
    let extensions = match stapling.extensions.is_null() {
        true => Vec::new(),
        false => der(stapling.extensions.cast_const(), i2d_X509_EXTENSIONS)?,
    };
    Ok(Some([vec![OCSP as u8], with_length(&ids)?, with_length(&extensions)?].concat()))
}

/// A server: takes the lists out of the ClientHello, once it has one. A session that is taken up needs none.
fn read_request(ssl: &SSL) {
    let (hello, resumed) = {
        let snapshot = ssl.core.snapshot();
        (snapshot.client_hello.clone(), snapshot.resumed)
    };
    let mut stapling = ssl.stapling.borrow_mut();
    let Some(hello) = hello.filter(|_| !stapling.is_read && !resumed && ssl.is_server()) else { return };
    stapling.is_read = true;
    let hello = Hello::parse(&hello);
    let request = hello.and_then(|hello| hello.extensions().find(|(kind, _)| *kind == STATUS_REQUEST));
    let Some([1, lists @ ..]) = request.map(|(_, data)| data) else { return };
    let mut lists = Cursor(lists);
    let (Some(ids), Some(extensions)) = (lists.vec16(), lists.vec16()) else { return };
    let (mut ids, mut found) = (Cursor(ids), Vec::new());
    while let Some(id) = ids.vec16() {
        let mut at = id.as_ptr();
        // SAFETY: the reader goes no further than the bytes.
        found.push(unsafe { d2i_OCSP_RESPID(ptr::null_mut(), &mut at, id.len() as c_long) });
    }
    found.retain(|id| !id.is_null());
    if !found.is_empty() {
        stapling.ids = Stack::new_raw(found);
    }
    if !extensions.is_empty() {
        let mut at = extensions.as_ptr();
        // SAFETY: as above.
        stapling.extensions = unsafe { d2i_X509_EXTENSIONS(ptr::null_mut(), &mut at, extensions.len() as c_long) };
    }
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
