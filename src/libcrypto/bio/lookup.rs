//! Names to addresses. Source: BIO_ADDRINFO(3), BIO_parse_hostserv(3).

use std::ffi::{CStr, CString, c_char, c_int};

use super::addr::{BIO_ADDR, bio_addr_st};
use super::socket::errno;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{guard, memory, optional_str};

pub(super) const BIO_LOOKUP_CLIENT: c_int = 0;
pub(super) const BIO_LOOKUP_SERVER: c_int = 1;
/// Text without a colon is a host.
pub(super) const BIO_PARSE_PRIO_HOST: c_int = 0;
/// Text without a colon is a service.
pub(super) const BIO_PARSE_PRIO_SERV: c_int = 1;

/// One of the addresses found, and the next.
pub struct bio_addrinfo_st {
    pub(super) family: c_int,
    pub(super) socktype: c_int,
    pub(super) protocol: c_int,
    pub(super) address: BIO_ADDR,
    next: Option<Box<bio_addrinfo_st>>,
}

/// OpenSSL's name for it.
pub type BIO_ADDRINFO = bio_addrinfo_st;

impl bio_addrinfo_st {
    /// The addresses from this one on.
    pub(super) fn iter(&self) -> impl Iterator<Item = &bio_addrinfo_st> {
        std::iter::successors(Some(self), |info| info.next.as_deref())
    }
}

fn failure(reason: u32) -> Error {
    Error::new(Lib::BIO, reason)
}

/// What `host:service` says; a part that is empty or `*` says nothing.
#[derive(Default, Debug, PartialEq)]
pub(super) struct HostService {
    /// The host, if the text has one.
    pub host: Option<Option<Vec<u8>>>,
    /// The service, if the text has one.
    pub service: Option<Option<Vec<u8>>>,
}

/// Splits `host:service`, `[host]:service`, or one of them alone.
pub(super) fn parse(text: &[u8], priority: c_int) -> Result<HostService, Error> {
    let meaning = |part: &[u8]| (!part.is_empty() && part != b"*").then(|| part.to_vec());
    let (host, service) = if let Some(rest) = text.strip_prefix(b"[") {
        let malformed = || failure(reason::BIO_R_MALFORMED_HOST_OR_SERVICE);
        let end = rest.iter().position(|&byte| byte == b']').ok_or_else(malformed)?;
        match &rest[end + 1..] {
            [] => (Some(&rest[..end]), None),
            [b':', service @ ..] => (Some(&rest[..end]), Some(service)),
            _ => return Err(malformed()),
        }
    } else {
        let mut colons = text.iter().enumerate().filter(|(_, byte)| **byte == b':').map(|(place, _)| place);
        match (colons.next(), colons.next()) {
            (_, Some(_)) => return Err(failure(reason::BIO_R_AMBIGUOUS_HOST_OR_SERVICE)),
            (Some(colon), None) => (Some(&text[..colon]), Some(&text[colon + 1..])),
            (None, None) if priority == BIO_PARSE_PRIO_HOST => (Some(text), None),
            (None, None) => (None, Some(text)),
        }
    };
    if service.is_some_and(|service| service.contains(&b':')) {
        return Err(failure(reason::BIO_R_MALFORMED_HOST_OR_SERVICE));
    }
    Ok(HostService { host: host.map(meaning), service: service.map(meaning) })
}

/// Splits `host:service` into strings for the caller to free, NULL for a part that says nothing. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_parse_hostserv(
    hostserv: *const c_char,
    host: *mut *mut c_char,
    service: *mut *mut c_char,
    hostserv_prio: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a string and places or NULL.
        unsafe {
            let text = optional_str(hostserv).ok_or_else(|| failure(reason::ERR_R_PASSED_NULL_PARAMETER))?;
            let parsed = parse(text, hostserv_prio)?;
            let copy = |part: Option<Vec<u8>>| part.map_or(std::ptr::null_mut(), |part| memory::duplicate_str(&part));
            // A part that the text does not have leaves its place alone.
            if let Some(part) = parsed.host {
                put(host, copy(part));
            }
            if let Some(part) = parsed.service {
                put(service, copy(part));
            }
        }
        Ok(1)
    })
}

fn wrap_unix(socktype: c_int, path: &[u8]) -> Result<Box<BIO_ADDRINFO>, Error> {
    let mut address = bio_addr_st::empty();
    // SAFETY: the address and the path are ours.
    let made =
        unsafe { super::addr::BIO_ADDR_rawmake(&mut address, libc::AF_UNIX, path.as_ptr().cast(), path.len(), 0) };
    if made == 0 {
        return Err(Error::SILENT);
    }
    Ok(Box::new(bio_addrinfo_st { family: libc::AF_UNIX, socktype, protocol: 0, address, next: None }))
}

/// Copies the system's list.
unsafe fn copy_list(list: *const libc::addrinfo) -> Option<Box<BIO_ADDRINFO>> {
    let mut all = Vec::new();
    let mut at = list;
    // SAFETY: the system's list is live and ends with NULL.
    unsafe {
        while let Some(info) = at.as_ref() {
            all.push((
                (info.ai_family, info.ai_socktype, info.ai_protocol),
                bio_addr_st::from_system(info.ai_addr, info.ai_addrlen as usize),
            ));
            at = info.ai_next;
        }
    }
    all.into_iter().rev().fold(None, |next, ((family, socktype, protocol), address)| {
        Some(Box::new(bio_addrinfo_st { family, socktype, protocol, address, next }))
    })
}

/// Looks a name up.
pub(super) fn lookup(
    host: Option<&[u8]>,
    service: Option<&[u8]>,
    kind: c_int,
    family: c_int,
    socktype: c_int,
    protocol: c_int,
) -> Result<Box<BIO_ADDRINFO>, Error> {
    match family {
        libc::AF_INET | libc::AF_INET6 | libc::AF_UNSPEC => {}
        libc::AF_UNIX => return wrap_unix(socktype, host.unwrap_or_default()),
        _ => return Err(failure(reason::BIO_R_UNSUPPORTED_PROTOCOL_FAMILY)),
    }
    let text = |part: Option<&[u8]>| part.map(|part| CString::new(part).unwrap_or_default());
    let (host, service) = (text(host), text(service));
    let pointer = |part: &Option<CString>| part.as_ref().map_or(std::ptr::null(), |part| part.as_ptr());
    // SAFETY: all zero are hints that ask for nothing.
    let mut hints: libc::addrinfo = unsafe { std::mem::zeroed() };
    (hints.ai_family, hints.ai_socktype, hints.ai_protocol) = (family, socktype, protocol);
    if host.is_some() && family == libc::AF_UNSPEC {
        hints.ai_flags |= libc::AI_ADDRCONFIG;
    }
    if kind == BIO_LOOKUP_SERVER {
        hints.ai_flags |= libc::AI_PASSIVE;
    }
    let mut first = 0;
    loop {
        let mut list = std::ptr::null_mut();
        // SAFETY: strings or NULL, hints and a place for the list, which is ours to free.
        let code = unsafe { libc::getaddrinfo(pointer(&host), pointer(&service), &hints, &mut list) };
        match code {
            0 => {
                // SAFETY: the list is live until it is freed here.
                let own = unsafe {
                    let own = copy_list(list);
                    libc::freeaddrinfo(list);
                    own
                };
                return own.ok_or(Error::SILENT);
            }
            libc::EAI_SYSTEM => {
                return Err(Error::system(errno(), "calling getaddrinfo()").then(Lib::BIO, reason::ERR_R_SYS_LIB));
            }
            // No interface of that family, perhaps: a number needs none.
            _ if hints.ai_flags & libc::AI_ADDRCONFIG != 0 => {
                hints.ai_flags &= !libc::AI_ADDRCONFIG;
                hints.ai_flags |= libc::AI_NUMERICHOST;
                first = code;
            }
            _ => {
                let code = if first != 0 { first } else { code };
                // SAFETY: the system's texts are strings.
                let text = unsafe { CStr::from_ptr(libc::gai_strerror(code)) }.to_string_lossy();
                return Err(failure(reason::ERR_R_SYS_LIB).with_data(text));
            }
        }
    }
}

/// Looks up host and service; the caller frees the list. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_lookup_ex(
    host: *const c_char,
    service: *const c_char,
    lookup_type: c_int,
    family: c_int,
    socktype: c_int,
    protocol: c_int,
    res: *mut *mut BIO_ADDRINFO,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass strings or NULL and a place for the list.
        unsafe {
            let found = lookup(optional_str(host), optional_str(service), lookup_type, family, socktype, protocol)?;
            put(res, Box::into_raw(found));
        }
        Ok(1)
    })
}

/// As [`BIO_lookup_ex`] for any protocol.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_lookup(
    host: *const c_char,
    service: *const c_char,
    lookup_type: c_int,
    family: c_int,
    socktype: c_int,
    res: *mut *mut BIO_ADDRINFO,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { BIO_lookup_ex(host, service, lookup_type, family, socktype, 0, res) }
}

/// The next address found (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDRINFO_next(bai: *const BIO_ADDRINFO) -> *const BIO_ADDRINFO {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live list or NULL.
        let next = unsafe { bai.as_ref() }.and_then(|info| info.next.as_deref());
        Ok(next.map_or(std::ptr::null(), std::ptr::from_ref))
    })
}

/// The address's family; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDRINFO_family(bai: *const BIO_ADDRINFO) -> c_int {
    // SAFETY: the man page has the caller pass a live list or NULL.
    guard(0, || Ok(unsafe { bai.as_ref() }.map_or(0, |info| info.family)))
}

/// The kind of socket for it; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDRINFO_socktype(bai: *const BIO_ADDRINFO) -> c_int {
    // SAFETY: the man page has the caller pass a live list or NULL.
    guard(0, || Ok(unsafe { bai.as_ref() }.map_or(0, |info| info.socktype)))
}

/// The protocol for it; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDRINFO_protocol(bai: *const BIO_ADDRINFO) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live list or NULL.
        let Some(info) = (unsafe { bai.as_ref() }) else { return Ok(0) };
        Ok(match (info.protocol, info.family, info.socktype) {
            (0, family, libc::SOCK_STREAM) if family != libc::AF_UNIX => libc::IPPROTO_TCP,
            (0, family, libc::SOCK_DGRAM) if family != libc::AF_UNIX => libc::IPPROTO_UDP,
            (protocol, ..) => protocol,
        })
    })
}

/// The address (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDRINFO_address(bai: *const BIO_ADDRINFO) -> *const BIO_ADDR {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live list or NULL.
        let info = unsafe { bai.as_ref() };
        Ok(info.map_or(std::ptr::null(), |info| std::ptr::from_ref(&info.address)))
    })
}

/// Frees a list; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ADDRINFO_free(bai: *mut BIO_ADDRINFO) {
    guard((), || {
        if !bai.is_null() {
            // SAFETY: `BIO_lookup_ex` made the box, and the caller gives it up.
            drop(unsafe { Box::from_raw(bai) });
        }
        Ok(())
    })
}
