//! Sessions as bytes and as text. Source: d2i_SSL_SESSION(3), SSL_SESSION_print(3).

use std::ffi::{c_int, c_long, c_uchar};
use std::fmt::Write;
use std::ptr;
use std::sync::Arc;

use super::SSL_SESSION;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, guard, memory};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::BIO_new_fp;
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::bio::read::BIO_write;
use crate::tls::session::Session;
use crate::tls::suites;
use crate::tls::version::Version;

/// Writes a session as DER to `*pp` and moves it on, to a fresh block if `*pp` is NULL, or only counts if `pp` is.
///
/// Returns the number of bytes, or 0 on failure. A client's session is resumable from it within this process only.
/// Source: d2i_SSL_SESSION(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_SSL_SESSION(in_: *const SSL_SESSION, pp: *mut *mut c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live session or NULL.
        let session = unsafe { Session::option(in_) }.ok_or(Error::SILENT)?;
        if session.fields().suite == 0 {
            return Err(Error::SILENT);
        }
        let der = session.to_der().ok_or(Error::SILENT)?;
        let len = c_int::try_from(der.len()).map_err(|_| Error::SILENT)?;
        if !pp.is_null() {
            // SAFETY: the man page has the caller promise room for the bytes at `*pp`, or NULL there.
            unsafe {
                if (*pp).is_null() {
                    *pp = memory::duplicate(&der);
                } else {
                    ptr::copy_nonoverlapping(der.as_ptr(), *pp, der.len());
                    *pp = (*pp).add(der.len());
                }
            }
        }
        Ok(len)
    })
}

/// Reads a session from `length` bytes of DER at `*pp` and moves it on; `a`, if not NULL, gets it too.
///
/// Returns a session the caller frees, or NULL with a reason queued. Source: d2i_SSL_SESSION(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_SSL_SESSION(
    a: *mut *mut SSL_SESSION,
    pp: *mut *const c_uchar,
    length: c_long,
) -> *mut SSL_SESSION {
    guard(ptr::null_mut(), || {
        let malformed = || Error::new(Lib::ASN1, reason::ASN1_R_NOT_ENOUGH_DATA);
        if pp.is_null() {
            return Err(malformed());
        }
        // SAFETY: the man page has the caller promise that many readable bytes at `*pp`.
        let der = unsafe { bytes(*pp, length)? };
        let (session, taken) = Session::from_der(der).ok_or_else(malformed)?;
        let session = Session::into_raw(Arc::new(session));
        // SAFETY: `a` is NULL or holds NULL or a reference that is replaced; `taken` is within the bytes.
        unsafe {
            if !a.is_null() {
                drop(Session::set0(*a));
                *a = session;
            }
            *pp = (*pp).add(taken);
        }
        Ok(session)
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02X}");
        text
    })
}

fn text(session: &Session) -> String {
    let fields = session.fields();
    let tls13 = fields.version == Version::TLS1_3;
    let cipher = suites::by_id(fields.suite).map_or("unknown".into(), |suite| suite.name.to_string_lossy());
    let mut out = String::from("SSL-Session:\n");
    let _ = writeln!(out, "    Protocol  : {}", fields.version.name());
    let _ = writeln!(out, "    Cipher    : {cipher}");
    let _ = writeln!(out, "    Session-ID: {}", hex(&fields.id));
    let _ = writeln!(out, "    Session-ID-ctx: {}", hex(&fields.id_context));
    let secret = if tls13 { "Resumption PSK" } else { "Master-Key" };
    let _ = writeln!(out, "    {secret}: {}", hex(&fields.master));
    out.push_str("    PSK identity: None\n    PSK identity hint: None\n    SRP username: None\n");
    if fields.ticket_lifetime > 0 {
        let _ = writeln!(out, "    TLS session ticket lifetime hint: {} (seconds)", fields.ticket_lifetime);
    }
    if !fields.ticket.is_empty() {
        let _ = writeln!(out, "    TLS session ticket:\n{}", crate::asn1::dump::hex_dump(&fields.ticket, 4));
    }
    let _ = write!(out, "\n    Start Time: {}\n    Timeout   : {} (sec)\n", fields.time, fields.timeout);
    let _ = writeln!(out, "    Verify return code: {}", fields.verify_result);
    let extended = if fields.extended_master_secret { "yes" } else { "no" };
    let _ = writeln!(out, "    Extended master secret: {extended}");
    if tls13 {
        let _ = writeln!(out, "    Max Early Data: {}", fields.max_early_data);
    }
    out
}

unsafe fn print(bio: *mut BIO, text: &str) -> c_int {
    let len = c_int::try_from(text.len()).unwrap_or(c_int::MAX);
    // SAFETY: the caller passes a live BIO; `text` outlives the call.
    (unsafe { BIO_write(bio, text.as_ptr().cast(), len) } > 0).into()
}

/// Prints a session for people, secrets included. Returns 1, or 0 on failure. Source: SSL_SESSION_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_print(fp: *mut BIO, ses: *const SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live BIO and a live session or NULL.
        let session = unsafe { Session::option(ses) }.ok_or(Error::SILENT)?;
        // SAFETY: as above.
        Ok(unsafe { print(fp, &text(session)) })
    })
}

/// [`SSL_SESSION_print`] to a stream. Source: SSL_SESSION_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_print_fp(fp: *mut libc::FILE, ses: *const SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise an open stream; the BIO leaves it open.
        unsafe {
            let bio = BIO_new_fp(fp.cast(), 0);
            let printed = SSL_SESSION_print(bio, ses);
            BIO_free(bio);
            Ok(printed)
        }
    })
}

/// Prints a TLS 1.2 session's id and master secret as a line of a key log. Returns 1, or 0 on failure.
/// Source: SSL_SESSION_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_print_keylog(bp: *mut BIO, x: *const SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live BIO and a live session or NULL.
        let session = unsafe { Session::option(x) }.ok_or(Error::SILENT)?;
        let fields = session.fields();
        if fields.id.is_empty() || fields.master.is_empty() {
            return Ok(0);
        }
        let line = format!("RSA Session-ID:{} Master-Key:{}\n", hex(&fields.id), hex(&fields.master));
        // SAFETY: as above.
        Ok(unsafe { print(bp, &line) })
    })
}
