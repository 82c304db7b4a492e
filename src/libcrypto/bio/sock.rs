//! Sockets without a BIO. Source: BIO_connect(3), BIO_sock_info, BIO_socket_wait(3).

use std::ffi::{c_char, c_int, c_long, c_ushort, c_void};

use super::addr::{BIO_ADDR, bio_addr_st};
use super::lookup::{BIO_LOOKUP_SERVER, BIO_PARSE_PRIO_SERV, lookup, parse};
use super::socket::{errno, set_errno, should_retry};
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, memory, optional_str};

pub(super) const BIO_SOCK_REUSEADDR: c_int = 0x01;
pub(super) const BIO_SOCK_V6_ONLY: c_int = 0x02;
pub(super) const BIO_SOCK_KEEPALIVE: c_int = 0x04;
pub(super) const BIO_SOCK_NONBLOCK: c_int = 0x08;
const BIO_SOCK_NODELAY: c_int = 0x10;
/// How many connections may wait to be accepted.
const BACKLOG: c_int = 32;

/// A failed system call and what it means.
fn failed(call: &str, reason: u32) -> Error {
    Error::system(errno(), call).then(Lib::BIO, reason)
}

fn set_option(sock: c_int, level: c_int, name: c_int, value: c_int) -> bool {
    // SAFETY: the option is a number of this size.
    unsafe {
        libc::setsockopt(sock, level, name, (&raw const value).cast(), size_of::<c_int>() as libc::socklen_t) == 0
    }
}

fn get_option(sock: c_int, name: c_int) -> Option<c_int> {
    let mut value: c_int = 0;
    let mut len = size_of::<c_int>() as libc::socklen_t;
    // SAFETY: the place has the length passed with it.
    let code = unsafe { libc::getsockopt(sock, libc::SOL_SOCKET, name, (&raw mut value).cast(), &mut len) };
    (code == 0).then_some(value)
}

pub(super) fn set_nonblocking(sock: c_int, on: bool) -> bool {
    // SAFETY: any descriptor may be asked for its flags.
    unsafe {
        let flags = libc::fcntl(sock, libc::F_GETFL);
        if flags < 0 {
            return false;
        }
        let wanted = if on { flags | libc::O_NONBLOCK } else { flags & !libc::O_NONBLOCK };
        libc::fcntl(sock, libc::F_SETFL, wanted) == 0
    }
}

/// Opens a socket.
pub(super) fn open(domain: c_int, socktype: c_int, protocol: c_int) -> Result<c_int, Error> {
    // SAFETY: any socket may be asked for.
    match unsafe { libc::socket(domain, socktype, protocol) } {
        -1 => Err(failed("calling socket()", reason::BIO_R_UNABLE_TO_CREATE_SOCKET)),
        sock => Ok(sock),
    }
}

fn prepare(sock: c_int, options: c_int) -> Result<(), Error> {
    if sock == -1 {
        return Err(Error::new(Lib::BIO, reason::BIO_R_INVALID_SOCKET));
    }
    if !set_nonblocking(sock, options & BIO_SOCK_NONBLOCK != 0) {
        return Err(Error::system(errno(), "calling fcntl()"));
    }
    if options & BIO_SOCK_KEEPALIVE != 0 && !set_option(sock, libc::SOL_SOCKET, libc::SO_KEEPALIVE, 1) {
        return Err(failed("calling setsockopt()", reason::BIO_R_UNABLE_TO_KEEPALIVE));
    }
    if options & BIO_SOCK_NODELAY != 0 && !set_option(sock, libc::IPPROTO_TCP, libc::TCP_NODELAY, 1) {
        return Err(failed("calling setsockopt()", reason::BIO_R_UNABLE_TO_NODELAY));
    }
    Ok(())
}

/// Connects; a silent failure if it is to be tried again (`errno` tells).
pub(super) fn connect(sock: c_int, addr: &BIO_ADDR, options: c_int) -> Result<(), Error> {
    prepare(sock, options)?;
    // SAFETY: the address is live and as long as said.
    if unsafe { libc::connect(sock, addr.as_sockaddr(), addr.len()) } == -1 {
        return Err(match should_retry(-1) {
            true => Error::SILENT,
            false => failed("calling connect()", reason::BIO_R_CONNECT_ERROR),
        });
    }
    Ok(())
}

fn bind(sock: c_int, addr: &BIO_ADDR, options: c_int) -> Result<(), Error> {
    if sock == -1 {
        return Err(Error::new(Lib::BIO, reason::BIO_R_INVALID_SOCKET));
    }
    if options & BIO_SOCK_REUSEADDR != 0 && !set_option(sock, libc::SOL_SOCKET, libc::SO_REUSEADDR, 1) {
        return Err(failed("calling setsockopt()", reason::BIO_R_UNABLE_TO_REUSEADDR));
    }
    // SAFETY: the address is live and as long as said.
    if unsafe { libc::bind(sock, addr.as_sockaddr(), addr.len()) } != 0 {
        return Err(failed("calling bind()", reason::BIO_R_UNABLE_TO_BIND_SOCKET));
    }
    Ok(())
}

/// Binds and listens.
pub(super) fn listen(sock: c_int, addr: &BIO_ADDR, options: c_int) -> Result<(), Error> {
    if sock == -1 {
        return Err(Error::new(Lib::BIO, reason::BIO_R_INVALID_SOCKET));
    }
    let socktype = get_option(sock, libc::SO_TYPE);
    let socktype = socktype.ok_or_else(|| failed("calling getsockopt()", reason::BIO_R_GETTING_SOCKTYPE))?;
    prepare(sock, options)?;
    if addr.family() == libc::AF_INET6
        && !set_option(sock, libc::IPPROTO_IPV6, libc::IPV6_V6ONLY, (options & BIO_SOCK_V6_ONLY != 0).into())
    {
        return Err(failed("calling setsockopt()", reason::BIO_R_LISTEN_V6_ONLY));
    }
    bind(sock, addr, options)?;
    // SAFETY: any socket may be asked.
    if socktype != libc::SOCK_DGRAM && unsafe { libc::listen(sock, BACKLOG) } == -1 {
        return Err(failed("calling listen()", reason::BIO_R_UNABLE_TO_LISTEN_SOCKET));
    }
    Ok(())
}

/// Accepts a connection: its socket and the peer's address; a silent failure if it is to be tried again.
pub(super) fn accept(sock: c_int, options: c_int) -> Result<(c_int, BIO_ADDR), Error> {
    let mut peer = bio_addr_st::empty();
    let mut len = size_of::<BIO_ADDR>() as libc::socklen_t;
    set_errno(0);
    // SAFETY: the place has the length passed with it.
    let accepted = unsafe { libc::accept(sock, (&raw mut peer).cast(), &mut len) };
    if accepted == -1 {
        return Err(match should_retry(-1) {
            true => Error::SILENT,
            false => failed("calling accept()", reason::BIO_R_ACCEPT_ERROR),
        });
    }
    if !set_nonblocking(accepted, options & BIO_SOCK_NONBLOCK != 0) {
        // SAFETY: the socket is ours.
        unsafe { libc::close(accepted) };
        return Err(Error::SILENT);
    }
    Ok((accepted, peer))
}

unsafe fn get0<'a>(addr: *const BIO_ADDR) -> Result<&'a BIO_ADDR, Error> {
    // SAFETY: the man page has the caller pass a live address.
    unsafe { addr.as_ref() }.ok_or_else(|| Error::new(Lib::BIO, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// Opens a socket. -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_socket(domain: c_int, socktype: c_int, protocol: c_int, _options: c_int) -> c_int {
    guard(-1, || open(domain, socktype, protocol))
}

/// Connects a socket (`BIO_SOCK_*` options). Returns 1, 0 on failure or if it is to be tried again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_connect(sock: c_int, addr: *const BIO_ADDR, options: c_int) -> c_int {
    // SAFETY: see `get0`.
    guard(0, || connect(sock, unsafe { get0(addr) }?, options).map(|()| 1))
}

/// Binds a socket. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_bind(sock: c_int, addr: *const BIO_ADDR, options: c_int) -> c_int {
    // SAFETY: see `get0`.
    guard(0, || bind(sock, unsafe { get0(addr) }?, options).map(|()| 1))
}

/// Binds a socket and listens. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_listen(sock: c_int, addr: *const BIO_ADDR, options: c_int) -> c_int {
    // SAFETY: see `get0`.
    guard(0, || listen(sock, unsafe { get0(addr) }?, options).map(|()| 1))
}

/// Accepts a connection and tells the peer's address unless `addr` is NULL. The socket, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_accept_ex(accept_sock: c_int, addr: *mut BIO_ADDR, options: c_int) -> c_int {
    guard(-1, || {
        let (accepted, peer) = accept(accept_sock, options)?;
        // SAFETY: NULL or a place for an address.
        unsafe { crate::ffi::strings::put(addr, peer) };
        Ok(accepted)
    })
}

/// Closes a socket. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_closesocket(sock: c_int) -> c_int {
    // SAFETY: the caller gives the socket up.
    guard(0, || Ok((sock >= 0 && unsafe { libc::close(sock) } == 0).into()))
}

/// What went wrong with a socket, as `errno`; 1 if even that is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_sock_error(sock: c_int) -> c_int {
    guard(1, || Ok(get_option(sock, libc::SO_ERROR).unwrap_or_else(errno)))
}

/// Sets whether a socket blocks. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_socket_nbio(fd: c_int, mode: c_int) -> c_int {
    guard(0, || match set_nonblocking(fd, mode != 0) {
        true => Ok(1),
        false => Err(Error::system(errno(), "calling fcntl()")),
    })
}

/// `ioctl` on a socket: its answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_socket_ioctl(fd: c_int, type_: c_long, arg: *mut c_void) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass what the request asks for.
        match unsafe { libc::ioctl(fd, type_ as libc::Ioctl, arg) } {
            answer if answer < 0 => {
                Error::system(errno(), "calling ioctlsocket()").raise();
                Ok(answer)
            }
            answer => Ok(answer),
        }
    })
}

/// Prepares for sockets: nothing to do. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_sock_init() -> c_int {
    1
}

/// Sets whether small writes leave at once. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_tcp_ndelay(sock: c_int, turn_on: c_int) -> c_int {
    guard(0, || Ok(set_option(sock, libc::IPPROTO_TCP, libc::TCP_NODELAY, turn_on).into()))
}

/// Where the answers of [`BIO_sock_info`] go.
#[repr(C)]
pub union BIO_sock_info_u {
    /// The socket's own address.
    pub addr: *mut BIO_ADDR,
}

/// Tells a socket's own address (`type_` 0). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_sock_info(sock: c_int, type_: c_int, info: *mut BIO_sock_info_u) -> c_int {
    guard(0, || {
        if type_ != 0 {
            return Err(Error::new(Lib::BIO, reason::BIO_R_UNKNOWN_INFO_TYPE));
        }
        let mut len = size_of::<BIO_ADDR>() as libc::socklen_t;
        // SAFETY: the man page has the caller pass a place for an address.
        unsafe {
            if libc::getsockname(sock, (*info).addr.cast(), &mut len) == -1 {
                return Err(failed("calling getsockname()", reason::BIO_R_GETSOCKNAME_ERROR));
            }
        }
        if len as usize > size_of::<BIO_ADDR>() {
            return Err(Error::new(Lib::BIO, reason::BIO_R_GETSOCKNAME_TRUNCATED_ADDRESS));
        }
        Ok(1)
    })
}

/// Waits until a socket can be read or written, at the latest until `max_time`. 1 ready, 0 too late, -1 failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_socket_wait(fd: c_int, for_read: c_int, max_time: libc::time_t) -> c_int {
    guard(-1, || {
        if fd < 0 {
            return Ok(-1);
        }
        if max_time == 0 {
            return Ok(1);
        }
        // SAFETY: the clock may be asked; `poll` gets one entry of ours.
        unsafe {
            let left = max_time - libc::time(std::ptr::null_mut());
            if left < 0 {
                return Ok(0);
            }
            let events = if for_read != 0 { libc::POLLIN } else { libc::POLLOUT };
            let mut entry = libc::pollfd { fd, events, revents: 0 };
            Ok(libc::poll(&mut entry, 1, c_int::try_from(left.saturating_mul(1000)).unwrap_or(c_int::MAX)))
        }
    })
}

/// Makes a socket that listens on `host:port`. -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_accept_socket(host_port: *mut c_char, mode: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a string.
        let text = unsafe { optional_str(host_port) }.ok_or(Error::SILENT)?;
        let parsed = parse(text, BIO_PARSE_PRIO_SERV)?;
        let (host, service) = (parsed.host.flatten(), parsed.service.flatten());
        let found =
            lookup(host.as_deref(), service.as_deref(), BIO_LOOKUP_SERVER, libc::AF_UNSPEC, libc::SOCK_STREAM, 0)?;
        let sock = open(found.family, found.socktype, found.protocol)?;
        let options = if mode != 0 { BIO_SOCK_REUSEADDR } else { 0 };
        listen(sock, &found.address, options).inspect_err(|_| {
            // SAFETY: the socket is ours.
            unsafe { libc::close(sock) };
        })?;
        Ok(sock)
    })
}

/// Accepts a connection and tells the peer as `host:port`, for the caller to free. -1 on failure, -2 to be tried again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_accept(sock: c_int, ip_port: *mut *mut c_char) -> c_int {
    guard(-1, || {
        let (accepted, peer) = match accept(sock, 0) {
            Ok(accepted) => accepted,
            Err(error) if error.is_silent() => return Ok(-2),
            Err(error) => return Err(error),
        };
        if !ip_port.is_null() {
            let (host, service) = peer.strings(true)?;
            // SAFETY: a place for a string.
            unsafe { *ip_port = memory::duplicate_str(&[&host[..], b":", &service].concat()) };
        }
        Ok(accepted)
    })
}

/// The number of a port by name or number. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_port(str_: *const c_char, port_ptr: *mut c_ushort) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a string or NULL and a place.
        unsafe {
            let service = optional_str(str_).ok_or_else(|| Error::new(Lib::BIO, reason::BIO_R_NO_PORT_DEFINED))?;
            let found = lookup(None, Some(service), 0, libc::AF_INET, libc::SOCK_STREAM, 0)?;
            *port_ptr = u16::from_be(found.address.v4.sin_port);
        }
        Ok(1)
    })
}

/// The IPv4 address of a host. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_host_ip(str_: *const c_char, ip: *mut u8) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a string and room for four bytes.
        unsafe {
            let found = lookup(optional_str(str_), None, 0, libc::AF_INET, libc::SOCK_STREAM, 0)?;
            std::ptr::copy_nonoverlapping((&raw const found.address.v4.sin_addr).cast::<u8>(), ip, 4);
        }
        Ok(1)
    })
}
