//! Sessions as text. Source: SSL_SESSION_print(3).

use std::ffi::c_int;
use std::fmt::Write;

use super::SSL_SESSION;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::{BIO_new_fp, FILE};
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::bio::read::BIO_write;
use crate::libssl::verify::describe as verdict;
use crate::tls::session::{Fields, Session};
use crate::tls::suites;
use crate::tls::version::Version;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02X}");
        text
    })
}

/// Lines of 16 bytes, as `BIO_dump_indent` prints them with an indent of 4.
fn dump(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (row, line) in bytes.chunks(16).enumerate() {
        let _ = write!(text, "    {:04x} - ", row * 16);
        for column in 0..16 {
            match line.get(column) {
                Some(byte) => {
                    let _ = write!(text, "{byte:02x}{}", if column == 7 { '-' } else { ' ' });
                }
                None => text.push_str("   "),
            }
        }
        text.push_str("  ");
        text.extend(line.iter().map(|&byte| if (b' '..=b'~').contains(&byte) { char::from(byte) } else { '.' }));
        text.push('\n');
    }
    text
}

fn describe(fields: &Fields) -> String {
    let tls13 = fields.version == Version::TLS1_3;
    let suite = match suites::by_id(fields.suite) {
        Some(suite) => suite.name.to_string_lossy().into_owned(),
        None => format!("{:04X}", fields.suite),
    };
    let mut text = format!("SSL-Session:\n    Protocol  : {}\n    Cipher    : {suite}\n", fields.version.name());
    let secret = if tls13 { "Resumption PSK: " } else { "Master-Key: " };
    let _ = write!(text, "    Session-ID: {}\n    Session-ID-ctx: {}\n", hex(&fields.id), hex(&fields.id_context));
    let _ = writeln!(text, "    {secret}{}", hex(&fields.master));
    let shown = |text: &Option<Vec<u8>>| {
        text.as_deref().map_or("None".into(), |text| String::from_utf8_lossy(text).into_owned())
    };
    let (identity, hint) = (shown(&fields.identity), shown(&fields.identity_hint));
    let _ = writeln!(text, "    PSK identity: {identity}\n    PSK identity hint: {hint}\n    SRP username: None");
    if fields.ticket_lifetime != 0 {
        let _ = writeln!(text, "    TLS session ticket lifetime hint: {} (seconds)", fields.ticket_lifetime);
    }
    if !fields.ticket.is_empty() {
        let _ = writeln!(text, "    TLS session ticket:\n{}", dump(&fields.ticket).trim_end());
        text.push('\n');
    }
    if fields.time != 0 {
        let _ = writeln!(text, "    Start Time: {}", fields.time);
    }
    if fields.timeout != 0 {
        let _ = writeln!(text, "    Timeout   : {} (sec)", fields.timeout);
    }
    let _ =
        writeln!(text, "    Verify return code: {} ({})", fields.verify_result, verdict(fields.verify_result as c_int));
    let extended = if fields.extended_master_secret { "yes" } else { "no" };
    let _ = writeln!(text, "    Extended master secret: {extended}");
    if tls13 {
        let _ = writeln!(text, "    Max Early Data: {}", fields.max_early_data);
    }
    text
}

unsafe fn print(bp: *mut BIO, text: &str) -> Result<c_int, Error> {
    let len = c_int::try_from(text.len()).map_err(|_| Error::SILENT)?;
    // SAFETY: the man page has our callers' callers pass a live BIO.
    if unsafe { BIO_write(bp, text.as_ptr().cast(), len) } == len { Ok(1) } else { Err(Error::SILENT) }
}

/// Describes a session for people. Returns 1, or 0 on failure. Source: SSL_SESSION_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_print(fp: *mut BIO, ses: *const SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO and a live session or NULL.
        unsafe {
            let text = describe(&Session::option(ses).ok_or(Error::SILENT)?.fields());
            print(fp, &text)
        }
    })
}

/// [`SSL_SESSION_print`] to a stream of the C library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_print_fp(fp: *mut FILE, ses: *const SSL_SESSION) -> c_int {
    // SAFETY: the man page has the caller pass an open stream and a live session.
    unsafe {
        let bio = BIO_new_fp(fp, 0);
        if bio.is_null() {
            guard((), || Err(Error::new(Lib::SSL, reason::ERR_R_BUF_LIB)));
            return 0;
        }
        let printed = SSL_SESSION_print(bio, ses);
        BIO_free(bio);
        printed
    }
}

/// Prints a session's id and master secret in NSS's old key-log format. Returns 1, or 0 if it lacks one of them.
/// Source: SSL_SESSION_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SESSION_print_keylog(bp: *mut BIO, x: *const SSL_SESSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO and a live session or NULL.
        unsafe {
            let fields = Session::option(x).ok_or(Error::SILENT)?.fields();
            if fields.id.is_empty() || fields.master.is_empty() {
                return Err(Error::SILENT);
            }
            let text = format!("RSA Session-ID:{} Master-Key:{}\n", hex(&fields.id), hex(&fields.master));
            drop(fields);
            print(bp, &text)
        }
    })
}
