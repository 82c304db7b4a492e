//! The names a leaf must have: hosts, mailbox, address. Source: X509_VERIFY_PARAM_set_flags(3).

use std::ffi::{CString, c_char, c_int, c_uchar, c_uint};

use super::param::{X509_VERIFY_PARAM, change, look};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard, memory, optional_str};
use crate::pki::host::parse_ip;

/// A name of `len` bytes, or up to its NUL if that is 0; `None` for NULL.
///
/// # Safety
/// As many bytes are readable, or `name` is NULL.
unsafe fn name_at<'a>(name: *const c_char, len: usize) -> Result<Option<&'a [u8]>, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        match (name.is_null(), len) {
            (true, _) => Ok(None),
            (false, 0) => Ok(optional_str(name)),
            (false, len) => bytes(name, len).map(Some),
        }
    }
}

fn c_string(text: &[u8]) -> CString {
    CString::new(text).unwrap_or_default()
}

/// # Safety
/// As the entry points below promise.
unsafe fn set_host(
    param: *mut X509_VERIFY_PARAM,
    name: *const c_char,
    len: usize,
    replace: bool,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let name = name_at(name, len)?;
        Ok(change(param)?.params.set_host(name, replace).into())
    }
}

/// The leaf must speak for the host `name` (copied; `namelen` 0: up to its NUL), and no longer for others.
///
/// Returns 1; 0 if the name has a NUL inside, and then nothing changes. NULL or an empty name: nothing is checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set1_host(
    param: *mut X509_VERIFY_PARAM,
    name: *const c_char,
    namelen: usize,
) -> c_int {
    // SAFETY: the man page has the caller promise live parameters and a readable name.
    guard(0, || unsafe { set_host(param, name, namelen, true) })
}

/// As `X509_VERIFY_PARAM_set1_host`, as one more choice.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_add1_host(
    param: *mut X509_VERIFY_PARAM,
    name: *const c_char,
    namelen: usize,
) -> c_int {
    // SAFETY: as in `X509_VERIFY_PARAM_set1_host`.
    guard(0, || unsafe { set_host(param, name, namelen, false) })
}

/// Host name number `idx` (get0); NULL if there are not so many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get0_host(param: *mut X509_VERIFY_PARAM, idx: c_int) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live parameters of its own.
        let param = unsafe { change(param)? };
        let hosts = param.params.hosts.as_deref().unwrap_or_default();
        let same = param.shown.hosts.len() == hosts.len()
            && param.shown.hosts.iter().zip(hosts).all(|(shown, host)| shown.as_bytes() == &host[..]);
        if !same {
            param.shown.hosts = hosts.iter().map(|host| c_string(host)).collect();
        }
        let idx = usize::try_from(idx).map_err(|_| Error::SILENT)?;
        param.shown.hosts.get(idx).map(|host| host.as_ptr().cast_mut()).ok_or(Error::SILENT)
    })
}

/// Sets how host names are matched (`X509_CHECK_FLAG_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set_hostflags(param: *mut X509_VERIFY_PARAM, flags: c_uint) {
    guard((), || {
        // SAFETY: as in `X509_VERIFY_PARAM_set_flags`.
        unsafe { change(param)? }.params.host_flags = flags;
        Ok(())
    })
}

/// How host names are matched.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get_hostflags(param: *const X509_VERIFY_PARAM) -> c_uint {
    // SAFETY: the man page has the caller promise live parameters.
    guard(0, || Ok(unsafe { look(param)? }.params.host_flags))
}

/// The name in the certificate that matched (get0); NULL if none did.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get0_peername(param: *const X509_VERIFY_PARAM) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live parameters of its own; the string is kept with them.
        let param = unsafe { change(param.cast_mut())? };
        let name = param.params.peer_name.as_deref().ok_or(Error::SILENT)?;
        if param.shown.peer_name.as_ref().is_none_or(|shown| shown.as_bytes() != name) {
            param.shown.peer_name = Some(c_string(name));
        }
        param.shown.peer_name.as_ref().map(|name| name.as_ptr().cast_mut()).ok_or(Error::SILENT)
    })
}

/// Moves the name that matched from one set of parameters to another.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_move_peername(to: *mut X509_VERIFY_PARAM, from: *mut X509_VERIFY_PARAM) {
    guard((), || {
        // SAFETY: the man page has the caller promise live parameters, or NULL as source.
        let moved = unsafe { from.as_mut() }.and_then(|from| from.params.peer_name.take());
        // SAFETY: likewise.
        unsafe { change(to)? }.params.peer_name = moved;
        Ok(())
    })
}

/// The mailbox the leaf must have (get0); NULL if none was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get0_email(param: *mut X509_VERIFY_PARAM) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live parameters of its own.
        let param = unsafe { change(param)? };
        let email = param.params.email.as_deref().ok_or(Error::SILENT)?;
        if param.shown.email.as_ref().is_none_or(|shown| shown.as_bytes() != email) {
            param.shown.email = Some(c_string(email));
        }
        param.shown.email.as_ref().map(|email| email.as_ptr().cast_mut()).ok_or(Error::SILENT)
    })
}

/// The leaf must have this mailbox (copied; `emaillen` 0: up to its NUL); NULL: nothing is checked. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set1_email(
    param: *mut X509_VERIFY_PARAM,
    email: *const c_char,
    emaillen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live parameters and a readable name.
        let (param, email) = unsafe { (change(param)?, name_at(email, emaillen)?) };
        param.params.email = email.map(<[u8]>::to_vec);
        Ok(1)
    })
}

/// The leaf must have this IP address: 4 or 16 bytes; none: nothing is checked.
///
/// Returns 1; 0 for another length, and then nothing changes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set1_ip(
    param: *mut X509_VERIFY_PARAM,
    ip: *const c_uchar,
    iplen: usize,
) -> c_int {
    guard(0, || {
        if !matches!(iplen, 0 | 4 | 16) {
            return Err(Error::new(Lib::X509, reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        // SAFETY: the man page has the caller promise live parameters and `iplen` readable bytes.
        let (param, ip) = unsafe { (change(param)?, if ip.is_null() { &[] } else { bytes(ip, iplen)? }) };
        param.params.ip = (!ip.is_empty()).then(|| ip.to_vec());
        Ok(1)
    })
}

/// As `X509_VERIFY_PARAM_set1_ip`, with the address in text. Returns 0 for what is no address.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set1_ip_asc(param: *mut X509_VERIFY_PARAM, ipasc: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live parameters and a string.
        let (param, text) = unsafe { (change(param)?, optional_str(ipasc)) };
        param.params.ip = Some(text.and_then(parse_ip).ok_or(Error::SILENT)?);
        Ok(1)
    })
}

/// The address set, in text, for the caller to free; NULL if none is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get1_ip_asc(param: *mut X509_VERIFY_PARAM) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live parameters.
        let param = unsafe { look(param)? };
        let missing = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
        let ip = param.params.ip.as_deref().ok_or_else(missing)?;
        let text = match ip {
            [a, b, c, d] => format!("{a}.{b}.{c}.{d}"),
            ip => {
                let groups = ip.chunks_exact(2).map(|group| format!("{:X}", u16::from_be_bytes([group[0], group[1]])));
                groups.collect::<Vec<_>>().join(":")
            }
        };
        Ok(memory::duplicate_str(text.as_bytes()))
    })
}
