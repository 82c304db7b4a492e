//! Facts of a connection that programs ask by `SSL_ctrl`. Source: SSL_get_extms_support(3).

use std::ffi::{c_long, c_uchar, c_void};

use super::object::SSL;
use crate::error::Error;
use crate::ffi::strings;
use crate::tls::hello::Hello;
use crate::tls::version::Version;

/// `SSL_get_secure_renegotiation_support`: whether the peer said that it knows secure renegotiation. In TLS 1.3 only
/// clients do, by the signalling suite.
pub(super) fn renegotiation_info(ssl: &SSL) -> c_long {
    const SIGNALLING_SUITE: u16 = 0x00FF;
    let snapshot = ssl.core.snapshot();
    let signalled = snapshot.offered_suites.contains(&SIGNALLING_SUITE);
    let said = signalled || (snapshot.version == Some(Version::TLS1_2) && snapshot.secure_renegotiation);
    c_long::from(said && !ssl.core.in_init.get())
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
    let message = ssl.core.snapshot().client_hello.clone().ok_or(Error::SILENT)?;
    let suites = Hello::parse(&message).ok_or(Error::SILENT)?.suites;
    // SAFETY: the macro has the caller pass a place for a pointer; the connection keeps the message.
    unsafe { strings::put(out.cast::<*const c_uchar>(), suites.as_ptr()) };
    Ok(suites.len() as c_long)
}

/// `SSL_get0_ec_point_formats`: those the client sent, through `out`.
pub(super) unsafe fn point_formats(ssl: &SSL, out: *mut c_void) -> Result<c_long, Error> {
    const EC_POINT_FORMATS: u16 = 11;
    let message = ssl.core.snapshot().client_hello.clone().ok_or(Error::SILENT)?;
    let mut extensions = Hello::parse(&message).ok_or(Error::SILENT)?.extensions();
    let (_, content) = extensions.find(|(kind, _)| *kind == EC_POINT_FORMATS).ok_or(Error::SILENT)?;
    let formats = content.get(1..).ok_or(Error::SILENT)?;
    // SAFETY: the macro has the caller pass a place for a pointer; the connection keeps the message.
    unsafe { strings::put(out.cast::<*const c_uchar>(), formats.as_ptr()) };
    Ok(formats.len() as c_long)
}
