//! Sockets that listen, and give a BIO for each connection. Source: BIO_s_accept(3).

use std::cell::{Cell, RefCell};
use std::ffi::{CString, c_char, c_int, c_long, c_void};

use super::addr::BIO_ADDR;
use super::connect::{BIO_FAMILY_IPANY, BIO_FAMILY_IPV4, BIO_FAMILY_IPV6, system_family};
use super::ctrl::*;
use super::lookup::{BIO_ADDRINFO, BIO_LOOKUP_SERVER, BIO_PARSE_PRIO_SERV, lookup, parse};
use super::method::{BIO_METHOD, BIO_TYPE_DESCRIPTOR, BIO_TYPE_SOURCE_SINK};
use super::new::{BIO_free, BIO_free_all, create};
use super::object::{BIO, BIO_CLOSE, BIO_RR_ACCEPT};
use super::push::{BIO_dup_chain, BIO_push};
use super::read::{BIO_read, BIO_write};
use super::sock::{BIO_SOCK_NONBLOCK, accept, listen, open};
use super::socket::BIO_new_socket;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard, optional_str, strings};

const BIO_TYPE_ACCEPT: c_int = 13 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR;

static ACCEPT: BIO_METHOD = BIO_METHOD {
    puts: Some(acpt_puts),
    ctrl: Some(acpt_ctrl),
    create: Some(acpt_new),
    destroy: Some(acpt_free),
    ..BIO_METHOD::named(BIO_TYPE_ACCEPT, c"socket accept".as_ptr()).with_io(Some(acpt_read), Some(acpt_write))
};

/// How far the listener is.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Before,
    CreateSocket,
    Accept,
    /// A connection is behind the listener.
    Connected,
}

type Text = RefCell<Option<CString>>;

struct Listener {
    step: Cell<Step>,
    family: Cell<c_int>,
    bind_mode: Cell<c_int>,
    accepted_mode: Cell<c_int>,
    host: Text,
    service: Text,
    found: RefCell<Option<Box<BIO_ADDRINFO>>>,
    /// Where it listens, and who connected last.
    own_host: Text,
    own_service: Text,
    peer_host: Text,
    peer_service: Text,
    /// Copied before each connection (get0 by way of `BIO_set_accept_bios`, freed with the listener).
    chain: Cell<*mut BIO>,
}

unsafe fn state<'a>(bio: &BIO) -> Result<&'a Listener, Error> {
    // SAFETY: `acpt_new` set it, and the BIO is live.
    unsafe { bio.ptr.get().cast::<Listener>().as_ref() }.ok_or(Error::SILENT)
}

fn own(part: &[u8]) -> CString {
    CString::new(part).unwrap_or_default()
}

unsafe extern "C" fn acpt_new(bio: *mut BIO) -> c_int {
    guard(0, || {
        let listener = Listener {
            step: Cell::new(Step::Before),
            family: Cell::new(BIO_FAMILY_IPANY),
            bind_mode: Cell::new(0),
            accepted_mode: Cell::new(0),
            host: RefCell::default(),
            service: RefCell::default(),
            found: RefCell::default(),
            own_host: RefCell::default(),
            own_service: RefCell::default(),
            peer_host: RefCell::default(),
            peer_service: RefCell::default(),
            chain: Cell::new(std::ptr::null_mut()),
        };
        // SAFETY: `BIO_new` passes a fresh BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        bio.num.set(-1);
        bio.ptr.set(Box::into_raw(Box::new(listener)).cast());
        bio.shutdown.set(BIO_CLOSE);
        Ok(1)
    })
}

fn close(bio: &BIO) {
    if bio.num.get() != -1 {
        // SAFETY: the socket is the BIO's.
        unsafe {
            libc::shutdown(bio.num.get(), libc::SHUT_RDWR);
            libc::close(bio.num.get());
        }
        bio.num.set(-1);
    }
}

unsafe extern "C" fn acpt_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns; the box and the chain are its own.
        unsafe {
            let bio = BIO::get0(bio)?;
            let listener: *mut Listener = bio.ptr.replace(std::ptr::null_mut()).cast();
            if !listener.is_null() {
                let listener = Box::from_raw(listener);
                BIO_free(listener.chain.get());
                if bio.shutdown.get() != 0 {
                    close(bio);
                    bio.flags.set(0);
                    bio.init.set(0);
                }
            }
        }
        Ok(1)
    })
}

impl Listener {
    fn look_up(&self) -> Result<(), Error> {
        let part = |part: &Text| part.borrow().as_ref().map(|part| part.to_bytes().to_vec());
        let (host, service) = (part(&self.host), part(&self.service));
        if host.is_none() && service.is_none() {
            return Err(Error::new(Lib::BIO, reason::BIO_R_NO_ACCEPT_ADDR_OR_SERVICE_SPECIFIED)
                .with_data("hostname=<NULL>, service=<NULL>"));
        }
        let family = system_family(self.family.get())?;
        let found = lookup(host.as_deref(), service.as_deref(), BIO_LOOKUP_SERVER, family, libc::SOCK_STREAM, 0)?;
        *self.found.borrow_mut() = Some(found);
        Ok(())
    }

    /// Opens the socket for the first address that can be listened on.
    fn open(&self, bio: &BIO) -> Result<(), Error> {
        let found = self.found.borrow();
        let mut latest = Error::new(Lib::BIO, reason::BIO_R_LOOKUP_RETURNED_NOTHING);
        for info in found.iter().flat_map(|found| found.iter()) {
            let sock = match open(info.family, info.socktype, info.protocol) {
                Ok(sock) => sock,
                Err(error) => {
                    latest = error;
                    continue;
                }
            };
            if let Err(error) = listen(sock, &info.address, self.bind_mode.get()) {
                // SAFETY: the socket is ours.
                unsafe { libc::close(sock) };
                return Err(error);
            }
            bio.num.set(sock);
            let mut address = info.address;
            let mut len = size_of::<BIO_ADDR>() as libc::socklen_t;
            // SAFETY: the place has the length passed with it.
            unsafe { libc::getsockname(sock, (&raw mut address).cast(), &mut len) };
            let (host, service) = address.strings(true)?;
            *self.own_host.borrow_mut() = Some(own(&host));
            *self.own_service.borrow_mut() = Some(own(&service));
            return Ok(());
        }
        Err(latest)
    }

    /// Accepts a connection and puts it behind the listener.
    unsafe fn accept(&self, bio: &BIO) -> Result<c_int, Error> {
        bio.clear_retry();
        let (sock, peer) = match accept(bio.num.get(), self.accepted_mode.get()) {
            Ok(accepted) => accepted,
            Err(error) if error.is_silent() => {
                bio.retry_special(BIO_RR_ACCEPT);
                return Ok(-1);
            }
            Err(error) => return Err(error),
        };
        // SAFETY: the BIOs made here are ours until they are in the chain, which is the listener's.
        unsafe {
            let mut connection = BIO_new_socket(sock, BIO_CLOSE);
            let accepted = BIO::get0(connection)?;
            accepted.callback.set(bio.callback.get());
            accepted.callback_ex.set(bio.callback_ex.get());
            accepted.cb_arg.set(bio.cb_arg.get());
            if !self.chain.get().is_null() {
                let copy = BIO_dup_chain(self.chain.get());
                if copy.is_null() {
                    BIO_free(connection);
                    return Err(Error::SILENT);
                }
                connection = BIO_push(copy, connection);
            }
            if BIO_push(bio.as_raw(), connection).is_null() {
                BIO_free_all(connection);
                return Err(Error::SILENT);
            }
        }
        if let Ok((host, service)) = peer.strings(true) {
            *self.peer_host.borrow_mut() = Some(own(&host));
            *self.peer_service.borrow_mut() = Some(own(&service));
        }
        self.step.set(Step::Connected);
        Ok(1)
    }

    /// Goes on: to listening at first, later to a connection.
    unsafe fn drive(&self, bio: &BIO) -> Result<c_int, Error> {
        loop {
            match self.step.get() {
                Step::Before => {
                    self.look_up()?;
                    self.step.set(Step::CreateSocket);
                }
                Step::CreateSocket => {
                    self.open(bio)?;
                    self.step.set(Step::Accept);
                    return Ok(1);
                }
                Step::Accept if !bio.next.get().is_null() => self.step.set(Step::Connected),
                // SAFETY: as our caller promises.
                Step::Accept => return unsafe { self.accept(bio) },
                Step::Connected if bio.next.get().is_null() => self.step.set(Step::Accept),
                Step::Connected => return Ok(1),
            }
        }
    }
}

/// Waits for a connection if there is none behind the listener; the answer if that is not done.
unsafe fn with_connection(bio: *mut BIO) -> Result<Result<(&'static BIO, *mut BIO), c_int>, Error> {
    // SAFETY: a method's function is called with a live BIO; the reference does not outlive the call.
    unsafe {
        let bio = BIO::get0(bio)?;
        bio.clear_retry();
        while bio.next.get().is_null() {
            let answer = state(bio)?.drive(bio)?;
            if answer <= 0 {
                return Ok(Err(answer));
            }
        }
        Ok(Ok((bio, bio.next.get())))
    }
}

unsafe extern "C" fn acpt_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            let (bio, next) = match with_connection(bio)? {
                Ok(both) => both,
                Err(answer) => return Ok(answer),
            };
            let got = BIO_read(next, out.cast(), outl);
            bio.copy_next_retry();
            Ok(got)
        }
    })
}

unsafe extern "C" fn acpt_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        unsafe {
            let (bio, next) = match with_connection(bio)? {
                Ok(both) => both,
                Err(answer) => return Ok(answer),
            };
            let done = BIO_write(next, in_.cast(), inl);
            bio.copy_next_retry();
            Ok(done)
        }
    })
}

unsafe extern "C" fn acpt_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    // SAFETY: `BIO_puts` passes its caller's string and a live BIO.
    unsafe {
        let text = optional_str(text).unwrap_or_default();
        acpt_write(bio, text.as_ptr().cast(), text.len() as c_int)
    }
}

unsafe fn set(bio: &BIO, listener: &Listener, what: c_long, ptr: *mut c_void) -> Result<c_long, Error> {
    let nonblocking = |mode: &Cell<c_int>, on: bool| {
        mode.set(if on { mode.get() | BIO_SOCK_NONBLOCK } else { mode.get() & !BIO_SOCK_NONBLOCK });
    };
    // SAFETY: each target is what its number says.
    unsafe {
        match what {
            0 => {
                bio.init.set(1);
                let parsed = parse(optional_str(ptr.cast()).unwrap_or_default(), BIO_PARSE_PRIO_SERV)?;
                *listener.host.borrow_mut() = parsed.host.flatten().map(|part| own(&part));
                *listener.service.borrow_mut() = parsed.service.flatten().map(|part| own(&part));
            }
            1 => {
                bio.init.set(1);
                *listener.service.borrow_mut() = optional_str(ptr.cast()).map(own);
            }
            2 => nonblocking(&listener.bind_mode, !ptr.is_null()),
            3 => {
                BIO_free(listener.chain.replace(ptr.cast()));
            }
            4 => listener.family.set(ptr.cast::<c_int>().as_ref().copied().ok_or(Error::SILENT)?),
            _ => {}
        }
    }
    Ok(1)
}

unsafe fn get(bio: &BIO, listener: &Listener, what: c_long, ptr: *mut c_void) -> c_long {
    if bio.init.get() == 0 {
        return -1;
    }
    let text = match what {
        0 => &listener.own_host,
        1 => &listener.own_service,
        2 => &listener.peer_host,
        3 => &listener.peer_service,
        4 => {
            let found = listener.found.borrow();
            return match found.as_ref().map(|found| found.family) {
                Some(libc::AF_INET) => BIO_FAMILY_IPV4.into(),
                Some(libc::AF_INET6) => BIO_FAMILY_IPV6.into(),
                Some(_) => -1,
                None => listener.family.get().into(),
            };
        }
        _ => return -1,
    };
    if ptr.is_null() {
        return -1;
    }
    let pointer = text.borrow().as_ref().map_or(std::ptr::null(), |text| text.as_ptr());
    // SAFETY: not NULL, so a place for a string, which stays until the next connection.
    unsafe { strings::put(ptr.cast::<*const c_char>(), pointer) };
    1
}

unsafe extern "C" fn acpt_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        unsafe {
            let bio = BIO::get0(raw)?;
            let listener = state(bio)?;
            Ok(match cmd {
                BIO_CTRL_RESET => {
                    listener.step.set(Step::Before);
                    close(bio);
                    *listener.found.borrow_mut() = None;
                    bio.flags.set(0);
                    0
                }
                BIO_C_DO_STATE_MACHINE => {
                    let answer = listener.drive(bio);
                    answer
                        .unwrap_or_else(|error| {
                            error.raise();
                            -1
                        })
                        .into()
                }
                BIO_C_SET_ACCEPT => return set(bio, listener, num, ptr),
                BIO_C_GET_ACCEPT => get(bio, listener, num, ptr),
                BIO_C_SET_NBIO => {
                    let mode = listener.accepted_mode.get() & !BIO_SOCK_NONBLOCK;
                    listener.accepted_mode.set(if num != 0 { mode | BIO_SOCK_NONBLOCK } else { mode });
                    1
                }
                BIO_C_SET_FD => {
                    bio.num.set(ptr.cast::<c_int>().as_ref().copied().ok_or(Error::SILENT)?);
                    listener.step.set(Step::Accept);
                    bio.shutdown.set(num as c_int);
                    bio.init.set(1);
                    1
                }
                BIO_C_GET_FD if bio.init.get() == 0 => -1,
                BIO_C_GET_FD => {
                    strings::put(ptr.cast(), bio.num.get());
                    bio.num.get().into()
                }
                BIO_CTRL_GET_CLOSE => bio.shutdown.get().into(),
                BIO_CTRL_SET_CLOSE => {
                    bio.shutdown.set(num as c_int);
                    1
                }
                BIO_C_SET_BIND_MODE => {
                    listener.bind_mode.set(num as c_int);
                    1
                }
                BIO_C_GET_BIND_MODE => listener.bind_mode.get().into(),
                BIO_CTRL_FLUSH | BIO_CTRL_DUP => 1,
                BIO_CTRL_EOF if bio.next.get().is_null() => 0,
                BIO_CTRL_EOF => BIO_ctrl(bio.next.get(), cmd, num, ptr),
                _ => 0,
            })
        }
    })
}

/// The kind of BIO that listens.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_accept() -> *const BIO_METHOD {
    &raw const ACCEPT
}

/// A BIO that listens on `host:port`. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_accept(host_port: *const c_char) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        let bio = create(&raw const ACCEPT)?;
        // SAFETY: the man page has the caller pass a string.
        let set = unsafe { BIO_ctrl(bio.as_raw(), BIO_C_SET_ACCEPT, 0, host_port.cast_mut().cast()) };
        if set == 0 { Err(Error::SILENT) } else { Ok(BIO::into_raw(bio)) }
    })
}
