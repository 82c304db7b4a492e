//! Protocol versions: the range a program allows and the version agreed upon.
//! Source: SSL_CTX_set_min_proto_version(3), SSL_get_version(3).

use std::ffi::{CStr, c_char, c_int, c_long};

use super::method::{self, SSL_METHOD};
use super::object::{SSL, SSL_CTX};
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::tls::settings::Settings;
use crate::tls::version::Version;

/// What stands for any version.
const TLS_ANY_VERSION: c_int = 0x10000;

/// Which end of the range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Min,
    Max,
}

/// Sets one end of a range; `Err` (silent) for a number that is no version.
///
/// A method pinned to one version takes any version without effect, as OpenSSL's do.
pub(super) fn set_bound(settings: &mut Settings, bound: Bound, version: c_long) -> Result<c_long, Error> {
    let is_stream = (0x0300..=0x0304).contains(&version);
    let is_datagram = matches!(version, 0x0100 | 0xFEFF | 0xFEFE | 0xFEFD);
    let other = if bound == Bound::Min { settings.max_version } else { settings.min_version };
    // A range may not mix TLS and DTLS.
    if version != 0 && !is_stream && (!is_datagram || other != 0) {
        return Err(Error::SILENT);
    }
    if settings.method.pinned.is_none() && !is_datagram {
        let version = version as u16;
        match bound {
            Bound::Min => settings.min_version = version,
            Bound::Max => settings.max_version = version,
        }
    }
    Ok(1)
}

/// One end of a range; 0 if it was not set.
pub(super) fn get_bound(settings: &Settings, bound: Bound) -> c_long {
    c_long::from(if bound == Bound::Min { settings.min_version } else { settings.max_version })
}

/// The version a connection shows: the one agreed upon, before that the method's highest.
/// What `SSL_version` answers.
pub(super) fn shown(ssl: &SSL) -> Version {
    let agreed = ssl.core.snapshot().version;
    let settings = ssl.settings();
    agreed.or(settings.method.pinned).unwrap_or_else(|| {
        // A client that has begun shows the highest version it offers.
        let begun = ssl.core.server.get() == Some(false) && !ssl.core.is_before();
        match begun && !settings.enabled_versions().tls13 {
            true => Version::TLS1_2,
            false => Version::TLS1_3,
        }
    })
}

fn c_name(version: Version) -> &'static CStr {
    match version {
        Version::TLS1 => c"TLSv1",
        Version::TLS1_1 => c"TLSv1.1",
        Version::TLS1_2 => c"TLSv1.2",
        Version::TLS1_3 => c"TLSv1.3",
        _ => c"unknown",
    }
}

/// The name of the protocol version: `TLSv1.2`, `TLSv1.3`…; a constant. Before a handshake the highest version of the
/// method. Source: SSL_get_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_version(ssl: *const SSL) -> *const c_char {
    guard(c"unknown".as_ptr(), || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(c_name(shown(unsafe { SSL::get0(ssl) }?)).as_ptr())
    })
}

/// The number of the protocol version (`TLS1_3_VERSION`…). Source: SSL_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_version(ssl: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(c_int::from(shown(unsafe { SSL::get0(ssl) }?).0))
    })
}

/// The highest version the client offered in its hello's legacy field. Source: SSL_client_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_client_version(ssl: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(ssl) }?;
        let legacy = ssl.core.snapshot().client_version;
        let before = ssl.settings().method.pinned.map_or(TLS_ANY_VERSION, |pinned| c_int::from(pinned.0));
        let agreed = ssl.core.snapshot().version.map(|agreed| c_int::from(agreed.min(Version::TLS1_2).0));
        Ok(legacy.map(|legacy| c_int::from(legacy.0)).or(agreed).unwrap_or(before))
    })
}

/// 0: connections of this library are never DTLS. Source: SSL_is_dtls(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_is_dtls(ssl: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(c_int::from(unsafe { SSL::get0(ssl) }?.settings().method.datagram))
    })
}

/// The method of a connection; a constant. Source: SSL_CTX_set_ssl_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_ssl_method(ssl: *const SSL) -> *const SSL_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(method::pointer(unsafe { SSL::get0(ssl) }?.settings().method))
    })
}

/// The method of a context; a constant. Source: SSL_CTX_set_ssl_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_ssl_method(ctx: *const SSL_CTX) -> *const SSL_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(method::pointer(unsafe { SSL_CTX::get0(ctx) }?.settings().method))
    })
}

/// Changes the method of a context for connections to come and resets its cipher lists to the defaults.
///
/// Returns 1, or 0 for a method that cannot serve. Source: SSL_CTX_set_ssl_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ssl_version(ctx: *mut SSL_CTX, meth: *const SSL_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a method, which is a constant.
        let (ctx, method) = unsafe { (SSL_CTX::get0(ctx)?, meth.as_ref()) };
        let method = method.ok_or_else(|| Error::ssl(reason::SSL_R_NULL_SSL_METHOD_PASSED))?.0;
        if method.datagram {
            return Err(Error::ssl(reason::SSL_R_UNSUPPORTED_PROTOCOL));
        }
        let fresh = Settings::new(method);
        ctx.configure(|settings| {
            settings.method = method;
            settings.tls12_suites = fresh.tls12_suites;
            settings.tls13_suites = fresh.tls13_suites;
        });
        Ok(1)
    })
}

/// Changes the method of a connection that has not begun its handshake. Returns 1, or 0 for a method that cannot
/// serve. Source: SSL_CTX_set_ssl_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_ssl_method(ssl: *mut SSL, method: *const SSL_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a method, which is a constant.
        let (ssl, method) = unsafe { (SSL::get0(ssl)?, method.as_ref()) };
        let method = method.ok_or_else(|| Error::ssl(reason::SSL_R_NULL_SSL_METHOD_PASSED))?.0;
        if method.datagram {
            return Err(Error::ssl(reason::SSL_R_UNSUPPORTED_PROTOCOL));
        }
        ssl.configure(|settings| settings.method = method);
        Ok(1)
    })
}
