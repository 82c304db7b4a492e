//! The name a client asks for (SNI). Source: SSL_CTX_set_tlsext_servername_callback(3).

use std::ffi::{CString, c_char, c_int, c_long};
use std::ptr;

use super::object::SSL;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::tls::version::Version;

/// `TLSEXT_NAMETYPE_host_name`.
const HOST_NAME: c_long = 0;
/// The longest name that fits the extension.
const LONGEST: usize = 255;

/// `SSL_set_tlsext_host_name`: the name to ask for; `None` for none.
pub(super) fn set(ssl: &SSL, kind: c_long, name: Option<&[u8]>) -> Result<c_long, Error> {
    if kind != HOST_NAME {
        return Err(Error::ssl(reason::SSL_R_SSL3_EXT_INVALID_SERVERNAME_TYPE));
    }
    ssl.configure(|settings| settings.server_name = None);
    let Some(name) = name else { return Ok(1) };
    if name.is_empty() || name.len() > LONGEST {
        return Err(Error::ssl(reason::SSL_R_SSL3_EXT_INVALID_SERVERNAME));
    }
    // A name that is no text is kept as it looks; rustls would refuse to send it either way.
    let name = String::from_utf8_lossy(name).into_owned();
    ssl.configure(|settings| settings.server_name = Some(name));
    Ok(1)
}

/// The name a client's TLS 1.2 session brings: before the handshake where the program asks for none itself, and from
/// then on if the session is taken up, whatever it asks for.
fn of_clients_session(ssl: &SSL) -> Option<String> {
    let (resumed, version) = {
        let snapshot = ssl.core.snapshot();
        (snapshot.resumed, snapshot.version)
    };
    let session = ssl.core.session()?;
    let fields = session.fields();
    let brings = match ssl.core.is_before() {
        true => ssl.settings().server_name.is_none() && fields.version != Version::TLS1_3,
        false => resumed && version != Some(Version::TLS1_3),
    };
    fields.server_name.clone().filter(|_| brings)
}

/// The name in force: on a server the one the client sent, on a client the one to ask for.
fn current(ssl: &SSL) -> Option<String> {
    match ssl.core.server.get() {
        Some(true) => {
            let snapshot = ssl.core.snapshot();
            // A TLS 1.2 session that is taken up keeps its name, whatever the client asks for now.
            match ssl.core.session().filter(|_| snapshot.resumed && snapshot.version == Some(Version::TLS1_2)) {
                Some(session) => session.fields().server_name.clone(),
                None => snapshot.server_name.clone(),
            }
        }
        _ => of_clients_session(ssl).or_else(|| ssl.settings().server_name.clone()),
    }
}

/// The name a client asks for: on a server the one it sent, on a client the one set. NULL if there is none or for
/// another type than `TLSEXT_NAMETYPE_host_name`. It stays the connection's.
/// Source: SSL_CTX_set_tlsext_servername_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_servername(s: *const SSL, r#type: c_int) -> *const c_char {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::option(s) }.ok_or(Error::SILENT)?;
        let name = current(ssl).filter(|_| c_long::from(r#type) == HOST_NAME).ok_or(Error::SILENT)?;
        let mut shown = ssl.shown_name.borrow_mut();
        if shown.as_ref().is_none_or(|shown| shown.to_bytes() != name.as_bytes()) {
            *shown = Some(CString::new(name).map_err(|_| Error::SILENT)?);
        }
        Ok(shown.as_ref().map_or(ptr::null(), |shown| shown.as_ptr()))
    })
}

/// `TLSEXT_NAMETYPE_host_name` if there is a name, else -1. Source: SSL_CTX_set_tlsext_servername_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_servername_type(s: *const SSL) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live connection.
        let name = unsafe { SSL::option(s) }.and_then(current);
        Ok(if name.is_some() { HOST_NAME as c_int } else { -1 })
    })
}
