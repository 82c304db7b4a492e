//! Extensions of a server's that come ready-made with a certificate. Source: SSL_CTX_use_serverinfo(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_uint};
use std::ptr;
use std::sync::Arc;

use super::credentials::Shows;
use super::custom_ext::{Handler, OLD_KIND, register};
use super::object::{SSL, SSL_CTX};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, c_str, guard};
use crate::libcrypto::bio::file::BIO_new_file;
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::crypto::memory::CRYPTO_free;
use crate::libcrypto::pem::read::PEM_read_bio;
use crate::tls::custom::{Occasion, Role};
use crate::tls::handshake::messages::Cursor;

/// `SSL_SERVERINFOV1`: type and contents, for TLS 1.2.
const VERSION_1: c_uint = 1;
/// `SSL_SERVERINFOV2`: each after its context.
const VERSION_2: c_uint = 2;

/// One extension: context, type, contents.
type Entry<'a> = (u32, u16, &'a [u8]);

/// The extensions of version 2's form; `None` if they do not parse.
fn entries(data: &[u8]) -> Option<Vec<Entry<'_>>> {
    let mut cursor = Cursor(data);
    let mut found = Vec::new();
    while !cursor.is_empty() {
        found.push((cursor.u32()?, cursor.u16()?, cursor.vec16()?));
    }
    Some(found)
}

/// What goes into an extension; `None` leaves it out.
pub(super) fn find(ssl: &SSL, kind: u16, occasion: &Occasion<'_>) -> Option<Vec<u8>> {
    if occasion.certificate.is_some_and(|(index, _)| index > 0) {
        return None; // the leaf alone has them
    }
    let shown = occasion.shown?;
    let credentials = ssl.credentials.borrow();
    let is_shown = |der: Arc<[u8]>| *der == *shown;
    let mut slots = credentials.complete();
    let slot = slots
        .find(|slot| slot.certificate.as_ref().is_some_and(|certificate| certificate.try_der().is_ok_and(is_shown)))?;
    let entries = entries(slot.server_info.as_deref()?)?;
    entries.into_iter().find(|(_, one, _)| *one == kind).map(|(.., data)| data.to_vec())
}

/// Keeps the data with the current certificate and registers what they hold.
fn use_data(ctx: &SSL_CTX, version: c_uint, data: &[u8]) -> Result<c_int, Error> {
    if data.is_empty() {
        return Err(Error::new(Lib::SSL, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    let invalid = || Error::ssl(reason::SSL_R_INVALID_SERVERINFO_DATA);
    let data = match version {
        // One extension: OpenSSL puts a context before the first alone, so a second does not parse.
        VERSION_1 => [&OLD_KIND.to_be_bytes()[..], data].concat(),
        VERSION_2 => data.to_vec(),
        _ => return Err(invalid()),
    };
    let found = entries(&data).ok_or_else(invalid)?;
    ctx.with(|credentials| credentials.current_mut().server_info = Some(data.as_slice().into()));
    for (context, kind, _) in found {
        let role = if context == OLD_KIND { Role::Server } else { Role::Both };
        if !register(ctx, role, kind.into(), context, Handler::ServerInfo) {
            return Err(invalid());
        }
    }
    Ok(1)
}

/// Has a server send extensions with the current certificate: type, length and contents of each, for TLS 1.2.
///
/// Returns 1, or 0 on failure. Source: SSL_CTX_use_serverinfo(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_serverinfo(
    ctx: *mut SSL_CTX,
    serverinfo: *const c_uchar,
    serverinfo_length: usize,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { SSL_CTX_use_serverinfo_ex(ctx, VERSION_1, serverinfo, serverinfo_length) }
}

/// As [`SSL_CTX_use_serverinfo`]; in version 2 (`SSL_SERVERINFOV2`) each begins with its context (`SSL_EXT_*`).
///
/// Returns 1, or 0 on failure. Source: SSL_CTX_use_serverinfo(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_serverinfo_ex(
    ctx: *mut SSL_CTX,
    version: c_uint,
    serverinfo: *const c_uchar,
    serverinfo_length: usize,
) -> c_int {
    guard(0, || {
        if serverinfo.is_null() {
            return Err(Error::new(Lib::SSL, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller pass a live context and that many bytes.
        let (ctx, data) = unsafe { (SSL_CTX::get0(ctx)?, bytes(serverinfo, serverinfo_length)?) };
        use_data(ctx, version, data)
    })
}

/// The extensions of a file's PEM blocks, in version 2's form.
///
/// # Safety
/// `file` is a terminated string.
unsafe fn read_file(file: *const c_char) -> Result<Vec<u8>, Error> {
    // SAFETY: a terminated string; what is read is freed below.
    unsafe {
        let bio = BIO_new_file(file, c"r".as_ptr());
        if bio.is_null() {
            return Err(Error::new(Lib::SSL, reason::ERR_R_SYS_LIB));
        }
        let mut all = Vec::new();
        let result = loop {
            let (mut name, mut header, mut data, mut len) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut(), 0);
            if PEM_read_bio(bio, &mut name, &mut header, &mut data, &mut len) == 0 {
                break if all.is_empty() { Err(Error::ssl(reason::SSL_R_NO_PEM_EXTENSIONS)) } else { Ok(all) };
            }
            let block = c_str(name).and_then(|name| append(&mut all, name, bytes(data, len as c_long)?));
            for part in [name.cast(), header.cast(), data.cast()] {
                CRYPTO_free(part, ptr::null(), 0);
            }
            if let Err(error) = block {
                break Err(error);
            }
        };
        BIO_free(bio);
        result
    }
}

/// Appends the extension of a PEM block.
fn append(all: &mut Vec<u8>, name: &[u8], data: &[u8]) -> Result<(), Error> {
    const FIRST: &[u8] = b"SERVERINFO FOR ";
    const SECOND: &[u8] = b"SERVERINFOV2 FOR ";
    let refused = |reason| Err(Error::ssl(reason));
    let old = name.starts_with(FIRST);
    match name.len() {
        len if len < FIRST.len() || !old && len < SECOND.len() => return refused(reason::SSL_R_PEM_NAME_TOO_SHORT),
        _ if !old && !name.starts_with(SECOND) => return refused(reason::SSL_R_PEM_NAME_BAD_PREFIX),
        _ => {}
    }
    let mut cursor = Cursor(data);
    let head = if old { Some(OLD_KIND) } else { cursor.u32() };
    let rest = cursor;
    let whole = cursor.u16().and_then(|_| cursor.vec16()).is_some_and(|_| cursor.is_empty());
    match head.filter(|_| whole) {
        Some(context) => {
            all.extend(context.to_be_bytes());
            all.extend_from_slice(rest.0);
            Ok(())
        }
        None => refused(reason::SSL_R_BAD_DATA),
    }
}

/// Has a server send the extensions of a file's PEM blocks with the current certificate.
///
/// Returns 1, or 0 on failure. Source: SSL_CTX_use_serverinfo(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_serverinfo_file(ctx: *mut SSL_CTX, file: *const c_char) -> c_int {
    guard(0, || {
        if file.is_null() {
            return Err(Error::new(Lib::SSL, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller pass a live context and a terminated string.
        unsafe { use_data(SSL_CTX::get0(ctx)?, VERSION_2, &read_file(file)?) }
    })
}
