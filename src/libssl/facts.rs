//! Facts of a connection that programs ask by `SSL_ctrl`. Source: SSL_get_extms_support(3).

use std::ffi::{c_long, c_uchar, c_void};

use super::object::SSL;
use crate::error::Error;
use crate::ffi::strings;
use crate::tls::hello::Hello;

/// `SSL_get_secure_renegotiation_support`: whether the peer said that it knows secure renegotiation. In TLS 1.3 only
/// clients do, by the signalling suite.
pub(super) fn renegotiation_info(ssl: &SSL) -> c_long {
    c_long::from(ssl.core.snapshot().secure_renegotiation)
}

/// `SSL_get_extms_support`: -1 before the handshake is done.
pub(super) fn extended_master_secret(ssl: &SSL) -> c_long {
    if ssl.core.in_init.get() {
        return -1;
    }
    c_long::from(ssl.core.snapshot().extended_master_secret)
}

/// `SSL_get0_raw_cipherlist`: the suites of the ClientHello, through `out`; without it the size of one.
pub(super) unsafe fn raw_ciphers(ssl: &SSL, out: *mut c_void) -> Result<c_long, Error> {
    if out.is_null() {
        return Ok(2);
    }
    let snapshot = ssl.core.snapshot();
    let message = snapshot.client_hello.clone().filter(|_| snapshot.suites_read).ok_or(Error::SILENT)?;
    let suites = Hello::parse(&message).ok_or(Error::SILENT)?.suites;
    // SAFETY: the macro has the caller pass a place for a pointer; the connection keeps the message.
    unsafe { strings::put(out.cast::<*const c_uchar>(), suites.as_ptr()) };
    Ok(suites.len() as c_long)
}

/// `SSL_get0_ec_point_formats`: those the peer sent, through `out`.
pub(super) unsafe fn point_formats(ssl: &SSL, out: *mut c_void) -> Result<c_long, Error> {
    // SAFETY: as our caller promises.
    unsafe { lend(ssl.core.snapshot().point_formats.as_deref(), out) }
}

/// `SSL_get0_certificate_types`: those a TLS 1.2 server asked for, through `out`, which may be NULL.
pub(super) unsafe fn certificate_types(ssl: &SSL, out: *mut c_void) -> Result<c_long, Error> {
    // SAFETY: as our caller promises.
    unsafe { lend(ssl.core.snapshot().certificate_types.as_deref(), out) }
}

/// Puts a pointer to bytes that the connection keeps, and gives their number.
///
/// # Safety
/// `out` is a place for a pointer, or NULL.
unsafe fn lend(bytes: Option<&[u8]>, out: *mut c_void) -> Result<c_long, Error> {
    let bytes = bytes.ok_or(Error::SILENT)?;
    if !out.is_null() {
        // SAFETY: as our caller promises.
        unsafe { strings::put(out.cast::<*const c_uchar>(), bytes.as_ptr()) };
    }
    Ok(bytes.len() as c_long)
}
