//! The security level and its callback. Source: SSL_CTX_set_security_level(3).

use std::ffi::{c_int, c_void};

use rustls::pki_types::CertificateDer;

use super::callbacks::{SecurityCallback, With};
use super::ciphers::suite;
use super::credentials;
use super::object::{Configurable, SSL, SSL_CTX, lock};
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::x509::certificate::from_der;
use crate::tls::security::{Stage, Subject, suffices};
use crate::tls::{groups, sigalgs, suites};

const SECOP_VERSION: c_int = 9;
const SECOP_TICKET: c_int = 10;
const SECOP_COMPRESSION: c_int = 15;

/// What `SSL_CTX_get_security_callback` returns while the program set none, for it to call.
unsafe extern "C" fn by_level(
    ssl: *const SSL,
    ctx: *const SSL_CTX,
    op: c_int,
    bits: c_int,
    _nid: c_int,
    _other: *mut c_void,
    _ex: *mut c_void,
) -> c_int {
    // SAFETY: the program passes on what a callback gets: a live connection or a live context.
    let (ssl, ctx) = unsafe { (SSL::option(ssl), SSL_CTX::option(ctx)) };
    let level = ssl.map(|ssl| ssl.settings()).or(ctx.map(|ctx| ctx.settings())).map_or(0, |s| s.security_level);
    c_int::from(match op {
        SECOP_VERSION => true,
        SECOP_TICKET => Subject::Ticket.suits(level),
        SECOP_COMPRESSION => level < 2,
        _ => suffices(level, bits),
    })
}

fn ask(
    callback: With<SecurityCallback>,
    (ssl, ctx): (*const SSL, *const SSL_CTX),
    level: i32,
    (op, bits, nid): (c_int, c_int, c_int),
    other: *mut c_void,
) -> bool {
    match callback.function {
        // SAFETY: the program registered this function for this purpose; the object outlives the call.
        Some(function) => unsafe { function(ssl, ctx, op, bits, nid, other, callback.arg) != 0 },
        None => suffices(level, bits),
    }
}

/// Asks a context's callback, or its level, about something (`SSL_SECOP_*`).
pub(crate) fn context_accepts(ctx: &SSL_CTX, op: c_int, bits: c_int, nid: c_int, other: *mut c_void) -> bool {
    let callback = lock(&ctx.handed_on).security;
    ask(callback, (std::ptr::null(), ctx), ctx.settings().security_level, (op, bits, nid), other)
}

/// Asks a connection's callback, or its level, about something (`SSL_SECOP_*`).
pub(crate) fn connection_accepts(ssl: &SSL, op: c_int, bits: c_int, nid: c_int, other: *mut c_void) -> bool {
    let callback = ssl.callbacks.get().security;
    ask(callback, (ssl, std::ptr::null()), ssl.settings().security_level, (op, bits, nid), other)
}

/// `SSL_SECOP_*` of the core's questions: what is asked, and of what kind the pointer is.
fn operation(subject: Subject, stage: Stage) -> c_int {
    let at = |supported: c_int| supported + stage as c_int;
    match subject {
        Subject::Suite(_) => at(1) | (1 << 16),
        Subject::Group(_) => at(4) | (2 << 16),
        Subject::Version(_) => SECOP_VERSION,
        Subject::Ticket => SECOP_TICKET,
        Subject::Scheme(_) => at(11) | (5 << 16),
    }
}

/// What a connection's callback says; `None` if the program set none.
pub(super) fn judged(ssl: &SSL, subject: Subject, stage: Stage) -> Option<bool> {
    ssl.callbacks.get().security.function?;
    let (id, nid) = match subject {
        Subject::Suite(id) => (id, 0),
        Subject::Version(version) => (version, version.into()),
        Subject::Group(id) => (id, groups::by_id(id).map_or(0, |group| group.nid)),
        Subject::Scheme(id) => (id, sigalgs::by_id(id).map_or(0, |scheme| scheme.hash)),
        Subject::Ticket => (0, 0),
    };
    let mut number = id.to_be_bytes();
    let other: *mut c_void = match subject {
        Subject::Suite(_) => suites::by_id(id).map_or(std::ptr::null_mut(), |of| suite::pointer(of).cast()),
        Subject::Group(_) | Subject::Scheme(_) => number.as_mut_ptr().cast(),
        Subject::Version(_) | Subject::Ticket => std::ptr::null_mut(),
    };
    Some(connection_accepts(ssl, operation(subject, stage), subject.bits(), nid, other))
}

/// Whether a chain may be shown to the peer. The default level has judged it when it was loaded.
pub(super) fn may_show(ssl: &SSL, chain: &[CertificateDer<'static>]) -> Result<(), Error> {
    if ssl.settings().security_level <= 2 && ssl.callbacks.get().security.function.is_none() {
        return Ok(());
    }
    for (depth, certificate) in chain.iter().enumerate() {
        credentials::judge(ssl, &*from_der(certificate.as_ref().into())?, depth == 0)?;
    }
    Ok(())
}

/// Sets the security level of a context, 0 to 5. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_security_level(ctx: *mut SSL_CTX, level: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { SSL_CTX::get0(ctx) }?.configured(|settings| settings.security_level = level);
        Ok(())
    })
}

/// The security level of a context. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_security_level(ctx: *const SSL_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(unsafe { SSL_CTX::get0(ctx) }?.current().security_level)
    })
}

/// Sets what judges the ciphers, groups, signature algorithms, versions, tickets, keys and certificates of a context in
/// place of the level.
/// Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_security_callback(ctx: *mut SSL_CTX, cb: SecurityCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).security.function = cb;
        Ok(())
    })
}

/// The security callback of a context; the library's own while the program set none.
/// Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_security_callback(ctx: *const SSL_CTX) -> SecurityCallback {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live context.
        let security = lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).security;
        Ok(security.function.or(Some(by_level)))
    })
}

/// Sets the last argument of the security callback of a context. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set0_security_ex_data(ctx: *mut SSL_CTX, ex: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).security.arg = ex;
        Ok(())
    })
}

/// The last argument of the security callback of a context. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_security_ex_data(ctx: *const SSL_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        let security = lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).security;
        Ok(security.arg)
    })
}

/// Sets the security level of a connection, 0 to 5. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_security_level(s: *mut SSL, level: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.configured(|settings| settings.security_level = level);
        Ok(())
    })
}

/// The security level of a connection. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_security_level(s: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(s) }?.current().security_level)
    })
}

/// Sets what judges the ciphers, groups, signature algorithms, versions, tickets, keys and certificates of a connection
/// in place of the level.
/// Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_security_callback(s: *mut SSL, cb: SecurityCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        ssl.change_callbacks(|callbacks| callbacks.security.function = cb);
        ssl.core.judge_security_anew();
        Ok(())
    })
}

/// The security callback of a connection; the library's own while the program set none.
/// Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_security_callback(s: *const SSL) -> SecurityCallback {
    guard(None, || {
        // SAFETY: the man page has the caller pass a live connection.
        let security = unsafe { SSL::get0(s) }?.callbacks.get().security;
        Ok(security.function.or(Some(by_level)))
    })
}

/// Sets the last argument of the security callback of a connection. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set0_security_ex_data(s: *mut SSL, ex: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        ssl.change_callbacks(|callbacks| callbacks.security.arg = ex);
        ssl.core.judge_security_anew();
        Ok(())
    })
}

/// The last argument of the security callback of a connection. Source: SSL_CTX_set_security_level(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_security_ex_data(s: *const SSL) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let security = unsafe { SSL::get0(s) }?.callbacks.get().security;
        Ok(security.arg)
    })
}
