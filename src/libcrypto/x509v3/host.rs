//! Does a certificate speak for a host, a mailbox, an address? Source: X509_check_host(3).

use std::ffi::{c_char, c_int, c_uchar, c_uint};

use crate::error::Error;
use crate::ffi::{bytes, guard, memory, optional_str, strings::put};
use crate::libcrypto::x509::X509;
use crate::libcrypto::x509_vfy::foreign::borrow_certificate;
use crate::pki::host;

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
            let (_, certificate) = borrow_certificate(x)?;
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
            let (_, certificate) = borrow_certificate(x)?;
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
            let (_, certificate) = borrow_certificate(x)?;
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
            let (_, certificate) = borrow_certificate(x)?;
            Ok(host::matches_ip(&certificate, &address).into())
        }
    })
}
