//! Does a certificate speak for a host, a mailbox, an address? Source: X509_check_host(3).

use std::ffi::{c_char, c_int, c_uchar, c_uint};
use std::sync::Arc;

use crate::crypto::der;
use crate::error::{Error, queue};
use crate::ffi::{bytes, guard, memory, optional_str, strings::put};
use crate::libcrypto::asn1::template::functions;
use crate::libcrypto::x509::cert_extensions::{X509_get_ext, X509_get_ext_count};
use crate::libcrypto::x509::{X509, X509_EXTENSION_it, X509_NAME_it, X509_get_subject_name};
use crate::libcrypto::x509_vfy::foreign::borrow_certificate;
use crate::pki::certificate::Certificate;
use crate::pki::host;

/// The certificate, or a stand-in with its subject and extensions for one that is not finished: programs ask those, too.
///
/// # Safety
/// `x` is NULL or live.
unsafe fn names_of(x: *const X509) -> Result<Arc<Certificate>, Error> {
    let marked = queue::with(queue::Queue::mark);
    // SAFETY: as our caller promises.
    let failed = match unsafe { borrow_certificate(x) } {
        Ok((_, certificate)) => {
            queue::with(|queue| marked && queue.clear_last_mark());
            return Ok(certificate);
        }
        Err(error) => error,
    };
    if x.is_null() {
        queue::with(|queue| marked && queue.clear_last_mark());
        return Err(failed);
    }
    // What an unfinished certificate lacks is nobody's error.
    queue::with(|queue| {
        if !marked || !queue.pop_to_mark() {
            queue.clear();
        }
    });
    const ED25519: &[u8] = &[0x2b, 0x65, 0x70];
    const UTC_TIME: u8 = 0x17;
    // SAFETY: a live certificate, as our caller promises; its parts live as long.
    let (subject, extensions) = unsafe {
        let extension = |at| functions::encoded(X509_get_ext(x, at).cast_const(), X509_EXTENSION_it());
        let extensions = (0..X509_get_ext_count(x)).map(extension).collect::<Result<Vec<_>, _>>()?;
        (functions::encoded(X509_get_subject_name(x).cast_const(), X509_NAME_it())?, extensions.concat())
    };
    let algorithm = der::sequence(&[&der::element(der::OBJECT_IDENTIFIER, ED25519)]);
    let time = der::element(UTC_TIME, b"700101000000Z");
    let extensions = match extensions.is_empty() {
        true => Vec::new(),
        false => der::element(0xa3, &der::sequence(&[&extensions])),
    };
    let content = der::sequence(&[
        &der::element(0xa0, &der::unsigned(&[2])),
        &der::unsigned(&[1]),
        &algorithm,
        &der::sequence(&[]),
        &der::sequence(&[&time, &time]),
        &subject,
        &der::spki(ED25519, &[], &[0; 32]),
        &extensions,
    ]);
    Certificate::parse(der::sequence(&[&content, &algorithm, &der::bit_string(&[0; 64])]).into())
}

/// A name of `len` bytes, or up to its NUL if that is 0; fails for NULL and for one with a NUL inside.
///
/// # Safety
/// As many bytes are readable, or `name` is NULL.
unsafe fn name_at<'a>(name: *const c_char, len: usize) -> Result<&'a [u8], Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let name = match len {
            0 => optional_str(name),
            len if !name.is_null() => Some(bytes(name, len)?),
            _ => None,
        };
        name.and_then(host::without_nul).ok_or(Error::SILENT)
    }
}

/// Whether the certificate speaks for the host `chk` (`chklen` bytes, or up to its NUL if 0).
///
/// A name with a leading dot stands for any host below. Returns 1 if it does, 0 if not, -1 if a name in the
/// certificate cannot be read, -2 if `chk` is no name. The name that matched goes to `*peername` for the caller to
/// free, unless that is NULL. `flags`: `X509_CHECK_FLAG_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_host(
    x: *mut X509,
    chk: *const c_char,
    chklen: usize,
    flags: c_uint,
    peername: *mut *mut c_char,
) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise a live certificate, a readable name and a place.
        unsafe {
            let name = name_at(chk, chklen)?;
            let certificate = names_of(x)?;
            match host::matching_host(&certificate, name, flags) {
                Err(host::Unreadable) => Ok(-1),
                Ok(None) => Ok(0),
                Ok(Some(found)) => {
                    if !peername.is_null() {
                        // As C has it: up to the first NUL.
                        let end = found.iter().position(|c| *c == 0).unwrap_or(found.len());
                        put(peername, memory::duplicate_str(&found[..end]));
                    }
                    Ok(1)
                }
            }
        }
    })
}

/// Whether the certificate has the e-mail address `chk` (`chklen` bytes, or up to its NUL if 0).
///
/// Returns as `X509_check_host`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_email(x: *mut X509, chk: *const c_char, chklen: usize, flags: c_uint) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise a live certificate and a readable name.
        unsafe {
            let name = name_at(chk, chklen)?;
            let certificate = names_of(x)?;
            Ok(host::matches_email(&certificate, name, flags).map_or(-1, c_int::from))
        }
    })
}

/// Whether the certificate has the IP address `chk` (4 or 16 bytes).
///
/// Returns 1 if it has, 0 if not, -2 if `chk` is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_ip(x: *mut X509, chk: *const c_uchar, chklen: usize, flags: c_uint) -> c_int {
    guard(-2, || {
        let _ = flags;
        if chk.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a live certificate and `chklen` readable bytes.
        unsafe {
            let address = bytes(chk, chklen)?;
            let certificate = names_of(x)?;
            Ok(host::matches_ip(&certificate, address).into())
        }
    })
}

/// Whether the certificate has the IP address `ipasc`, in text.
///
/// Returns 1 if it has, 0 if not, -2 if `ipasc` is no address.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_ip_asc(x: *mut X509, ipasc: *const c_char, flags: c_uint) -> c_int {
    guard(-2, || {
        let _ = flags;
        // SAFETY: the man page has the caller promise a live certificate and a string.
        unsafe {
            let address = optional_str(ipasc).and_then(host::parse_ip).ok_or(Error::SILENT)?;
            let certificate = names_of(x)?;
            Ok(host::matches_ip(&certificate, &address).into())
        }
    })
}
