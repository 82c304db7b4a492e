//! Sockets that connect when they are first used. Source: BIO_s_connect(3).

use std::cell::{Cell, RefCell};
use std::ffi::{CString, c_char, c_int, c_long, c_void};

use super::addr::BIO_ADDR;
use super::ctrl::*;
use super::lookup::{BIO_ADDRINFO, BIO_LOOKUP_CLIENT, BIO_PARSE_PRIO_HOST, lookup, parse};
use super::method::{BIO_METHOD, BIO_TYPE_DESCRIPTOR, BIO_TYPE_SOURCE_SINK};
use super::new::create;
use super::object::{BIO, BIO_FLAGS_IN_EOF, BIO_RR_CONNECT, BIO_info_cb};
use super::sock::{BIO_SOCK_KEEPALIVE, BIO_SOCK_NONBLOCK, BIO_sock_error, connect, open};
use super::socket::{errno, read_descriptor, set_errno, should_retry, write_descriptor};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard, optional_str, strings};

const BIO_TYPE_CONNECT: c_int = 12 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR;
pub(super) const BIO_FAMILY_IPV4: c_int = 4;
pub(super) const BIO_FAMILY_IPV6: c_int = 6;
pub(super) const BIO_FAMILY_IPANY: c_int = 256;

static CONNECT: BIO_METHOD = BIO_METHOD {
    puts: Some(conn_puts),
    ctrl: Some(conn_ctrl),
    create: Some(conn_new),
    destroy: Some(conn_free),
    callback_ctrl: Some(conn_callback_ctrl),
    ..BIO_METHOD::named(BIO_TYPE_CONNECT, c"socket connect".as_ptr()).with_io(Some(conn_read), Some(conn_write))
};

/// How far the connection is; the numbers are those the info callback is told.
#[derive(Clone, Copy, PartialEq)]
#[repr(i32)]
enum Step {
    Before = 1,
    GetAddress = 2,
    CreateSocket = 3,
    Connect = 4,
    Connected = 5,
    Blocked = 6,
    Failed = 7,
}

struct Connection {
    step: Cell<Step>,
    family: Cell<c_int>,
    mode: Cell<c_int>,
    host: RefCell<Option<CString>>,
    service: RefCell<Option<CString>>,
    found: RefCell<Option<Box<BIO_ADDRINFO>>>,
    /// Which of the addresses is being tried.
    place: Cell<usize>,
    callback: Cell<BIO_info_cb>,
}

unsafe fn state<'a>(bio: &BIO) -> Result<&'a Connection, Error> {
    // SAFETY: `conn_new` set it, and the BIO is live.
    unsafe { bio.ptr.get().cast::<Connection>().as_ref() }.ok_or(Error::SILENT)
}

/// The system's number for a family of OpenSSL's.
pub(super) fn system_family(family: c_int) -> Result<c_int, Error> {
    match family {
        BIO_FAMILY_IPV4 => Ok(libc::AF_INET),
        BIO_FAMILY_IPV6 => Ok(libc::AF_INET6),
        BIO_FAMILY_IPANY => Ok(libc::AF_UNSPEC),
        _ => Err(Error::new(Lib::BIO, reason::BIO_R_UNSUPPORTED_IP_FAMILY)),
    }
}

unsafe extern "C" fn conn_new(bio: *mut BIO) -> c_int {
    guard(0, || {
        let connection = Connection {
            step: Cell::new(Step::Before),
            family: Cell::new(BIO_FAMILY_IPANY),
            mode: Cell::new(0),
            host: RefCell::default(),
            service: RefCell::default(),
            found: RefCell::default(),
            place: Cell::new(0),
            callback: Cell::new(None),
        };
        // SAFETY: `BIO_new` passes a fresh BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        bio.num.set(-1);
        bio.ptr.set(Box::into_raw(Box::new(connection)).cast());
        Ok(1)
    })
}

/// Closes the socket, politely if it was connected.
fn close(bio: &BIO, connected: bool) {
    if bio.num.get() != -1 {
        // SAFETY: the socket is the BIO's.
        unsafe {
            if connected {
                libc::shutdown(bio.num.get(), libc::SHUT_RDWR);
            }
            libc::close(bio.num.get());
        }
        bio.num.set(-1);
    }
}

unsafe extern "C" fn conn_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns.
        let bio = unsafe { BIO::get0(bio) }?;
        let connection: *mut Connection = bio.ptr.replace(std::ptr::null_mut()).cast();
        if !connection.is_null() {
            // SAFETY: `conn_new` made the box, and the BIO gives it up.
            let connection = unsafe { Box::from_raw(connection) };
            if bio.shutdown.get() != 0 {
                close(bio, connection.step.get() == Step::Connected);
                bio.flags.set(0);
                bio.init.set(0);
            }
        }
        Ok(1)
    })
}

/// What became of a step: go on (perhaps with an answer that the callback is told), or stop with an answer.
enum Next {
    Go(Step),
    Tell(Step, c_int),
    Stop(c_int),
}

impl Connection {
    fn text(part: &RefCell<Option<CString>>) -> String {
        part.borrow().as_ref().map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// A failed connection, told with its names.
    fn failure(&self, code: c_int) -> Error {
        Error::system(code, format!("calling connect({}, {})", Self::text(&self.host), Self::text(&self.service)))
    }

    fn look_up(&self) -> Result<(), Error> {
        let part = |part: &RefCell<Option<CString>>| part.borrow().as_ref().map(|part| part.to_bytes().to_vec());
        let (host, service) = (part(&self.host), part(&self.service));
        let family = system_family(self.family.get())?;
        let found = lookup(host.as_deref(), service.as_deref(), BIO_LOOKUP_CLIENT, family, libc::SOCK_STREAM, 0)?;
        *self.found.borrow_mut() = Some(found);
        self.place.set(0);
        Ok(())
    }

    fn with_address<T>(&self, work: impl FnOnce(&BIO_ADDRINFO) -> Result<T, Error>) -> Result<T, Error> {
        let found = self.found.borrow();
        let info = found.as_ref().and_then(|found| found.iter().nth(self.place.get()));
        work(info.ok_or_else(|| Error::new(Lib::BIO, reason::BIO_R_LOOKUP_RETURNED_NOTHING))?)
    }

    /// Goes on to the next address, if there is one.
    fn try_next(&self, bio: &BIO) -> bool {
        let more = self.found.borrow().as_ref().is_some_and(|found| found.iter().count() > self.place.get() + 1);
        if more {
            self.place.set(self.place.get() + 1);
            close(bio, false);
        }
        more
    }

    fn step(&self, bio: &BIO) -> Result<Next, Error> {
        match self.step.get() {
            Step::Before => {
                if self.host.borrow().is_none() && self.service.borrow().is_none() {
                    return Err(Error::new(Lib::BIO, reason::BIO_R_NO_HOSTNAME_OR_SERVICE_SPECIFIED)
                        .with_data("hostname=<NULL> service=<NULL>"));
                }
                Ok(Next::Go(Step::GetAddress))
            }
            Step::GetAddress => self.look_up().map(|()| Next::Go(Step::CreateSocket)),
            Step::CreateSocket => {
                let sock = self.with_address(|info| open(info.family, info.socktype, info.protocol))?;
                bio.num.set(sock);
                Ok(Next::Tell(Step::Connect, sock))
            }
            Step::Connect => self.connect(bio),
            Step::Blocked => self.finish(bio),
            Step::Connected => Ok(Next::Stop(1)),
            Step::Failed => {
                Error::new(Lib::BIO, reason::BIO_R_CONNECT_ERROR).raise();
                Ok(Next::Stop(0))
            }
        }
    }

    fn connect(&self, bio: &BIO) -> Result<Next, Error> {
        bio.clear_retry();
        set_errno(0);
        let tried =
            self.with_address(|info| connect(bio.num.get(), &info.address, BIO_SOCK_KEEPALIVE | self.mode.get()));
        let Err(error) = tried else { return Ok(Next::Tell(Step::Connected, 1)) };
        let code = errno();
        if should_retry(-1) {
            bio.retry_special(BIO_RR_CONNECT);
            self.step.set(Step::Blocked);
            return Ok(Next::Stop(-1));
        }
        if self.try_next(bio) {
            return Ok(Next::Go(Step::CreateSocket));
        }
        error.raise();
        self.failure(code).raise();
        Ok(Next::Tell(Step::Failed, 0))
    }

    /// Looks at what became of a connection that did not block.
    fn finish(&self, bio: &BIO) -> Result<Next, Error> {
        let mut entry = libc::pollfd { fd: bio.num.get(), events: libc::POLLOUT, revents: 0 };
        // SAFETY: one entry of ours.
        if unsafe { libc::poll(&mut entry, 1, 0) } == 0 {
            bio.clear_retry();
            bio.retry_special(BIO_RR_CONNECT);
            return Ok(Next::Stop(-1));
        }
        // SAFETY: any socket may be asked.
        let code = unsafe { BIO_sock_error(bio.num.get()) };
        bio.clear_retry();
        if code == 0 {
            return Ok(Next::Go(Step::Connected));
        }
        if self.try_next(bio) {
            return Ok(Next::Go(Step::CreateSocket));
        }
        Err(self.failure(code).then(Lib::BIO, reason::BIO_R_NBIO_CONNECT_ERROR))
    }
}

/// Goes on until connected: 1, or -1 to be tried again, 0 or -1 on failure.
unsafe fn drive(bio: &BIO) -> Result<c_int, Error> {
    // SAFETY: as our callers promise.
    let connection = unsafe { state(bio) }?;
    let mut answer = -1;
    loop {
        let next = connection.step(bio).unwrap_or_else(|error| {
            error.raise();
            Next::Stop(if connection.step.get() == Step::Blocked { 0 } else { -1 })
        });
        let stopped = matches!(next, Next::Stop(_));
        match next {
            Next::Stop(stop) => answer = stop,
            Next::Go(step) => connection.step.set(step),
            Next::Tell(step, told) => {
                connection.step.set(step);
                answer = told;
            }
        }
        if let Some(callback) = connection.callback.get() {
            // SAFETY: the program set this callback for this BIO.
            answer = unsafe { callback(bio.as_raw(), connection.step.get() as c_int, answer) };
            if answer == 0 {
                return Ok(0);
            }
        }
        if stopped {
            return Ok(answer);
        }
    }
}

/// Connects first, if need be; the answer if that is not done.
unsafe fn connected(bio: *mut BIO) -> Result<Result<(), c_int>, Error> {
    // SAFETY: a method's function is called with a live BIO.
    unsafe {
        let bio = BIO::get0(bio)?;
        if state(bio)?.step.get() == Step::Connected {
            return Ok(Ok(()));
        }
        let answer = drive(bio)?;
        Ok(if answer <= 0 { Err(answer) } else { Ok(()) })
    }
}

unsafe extern "C" fn conn_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            match connected(bio)? {
                Ok(()) => read_descriptor(bio, out, outl),
                Err(answer) => Ok(answer),
            }
        }
    })
}

unsafe extern "C" fn conn_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        unsafe {
            match connected(bio)? {
                Ok(()) => write_descriptor(bio, in_, inl),
                Err(answer) => Ok(answer),
            }
        }
    })
}

unsafe extern "C" fn conn_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    // SAFETY: `BIO_puts` passes its caller's string and a live BIO.
    unsafe {
        let text = optional_str(text).unwrap_or_default();
        conn_write(bio, text.as_ptr().cast(), text.len() as c_int)
    }
}

unsafe fn set_target(bio: &BIO, connection: &Connection, what: c_long, ptr: *mut c_void) -> Result<c_long, Error> {
    let own = |part: &[u8]| CString::new(part).unwrap_or_default();
    bio.init.set(1);
    // SAFETY: each target is what its number says.
    unsafe {
        match what {
            0 => {
                let parsed = parse(optional_str(ptr.cast()).unwrap_or_default(), BIO_PARSE_PRIO_HOST)?;
                *connection.host.borrow_mut() = parsed.host.flatten().map(|part| own(&part));
                if let Some(service) = parsed.service.flatten() {
                    *connection.service.borrow_mut() = Some(own(&service));
                }
            }
            1 => *connection.service.borrow_mut() = optional_str(ptr.cast()).map(own),
            2 => {
                let (host, service) = ptr.cast::<BIO_ADDR>().as_ref().ok_or(Error::SILENT)?.strings(true)?;
                *connection.host.borrow_mut() = Some(own(&host));
                *connection.service.borrow_mut() = Some(own(&service));
                *connection.found.borrow_mut() = None;
            }
            3 => connection.family.set(ptr.cast::<c_int>().as_ref().copied().ok_or(Error::SILENT)?),
            _ => return Ok(0),
        }
    }
    Ok(1)
}

unsafe fn get_target(connection: &Connection, what: c_long, ptr: *mut c_void) -> Result<c_long, Error> {
    let text = |part: &RefCell<Option<CString>>| part.borrow().as_ref().map_or(std::ptr::null(), |part| part.as_ptr());
    if what == 3 && !ptr.is_null() {
        let tried = connection.with_address(|info| Ok(info.family)).unwrap_or(-1);
        return Ok(match tried {
            libc::AF_INET => BIO_FAMILY_IPV4.into(),
            libc::AF_INET6 => BIO_FAMILY_IPV6.into(),
            _ if connection.found.borrow().is_none() => connection.family.get().into(),
            _ => -1,
        });
    }
    if ptr.is_null() {
        return Ok(0);
    }
    // SAFETY: not NULL, so a place for a pointer; the strings stay until they are set anew.
    unsafe {
        match what {
            0 => strings::put(ptr.cast(), text(&connection.host)),
            1 => strings::put(ptr.cast(), text(&connection.service)),
            2 => {
                let address = connection.with_address(|info| Ok(std::ptr::from_ref(&info.address)));
                strings::put(ptr.cast(), address.unwrap_or(std::ptr::null()));
            }
            4 => return Ok(connection.mode.get().into()),
            _ => return Ok(0),
        }
    }
    Ok(1)
}

unsafe extern "C" fn conn_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        unsafe {
            let bio = BIO::get0(raw)?;
            let connection = state(bio)?;
            let done = connection.step.get() == Step::Connected;
            Ok(match cmd {
                BIO_CTRL_RESET => {
                    close(bio, done);
                    connection.step.set(Step::Before);
                    *connection.found.borrow_mut() = None;
                    bio.flags.set(0);
                    0
                }
                BIO_C_DO_STATE_MACHINE if done => 1,
                BIO_C_DO_STATE_MACHINE => drive(bio)?.into(),
                BIO_C_GET_CONNECT => return get_target(connection, num, ptr),
                BIO_C_SET_CONNECT => return set_target(bio, connection, num, ptr),
                BIO_C_SET_NBIO => {
                    let mode = connection.mode.get() & !BIO_SOCK_NONBLOCK;
                    connection.mode.set(if num != 0 { mode | BIO_SOCK_NONBLOCK } else { mode });
                    1
                }
                BIO_C_SET_CONNECT_MODE => {
                    connection.mode.set(num as c_int);
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
                BIO_CTRL_FLUSH => 1,
                BIO_CTRL_DUP => {
                    let copy = state(BIO::get0(ptr.cast::<BIO>())?)?;
                    *copy.host.borrow_mut() = connection.host.borrow().clone();
                    *copy.service.borrow_mut() = connection.service.borrow().clone();
                    copy.family.set(connection.family.get());
                    copy.mode.set(connection.mode.get());
                    copy.callback.set(connection.callback.get());
                    1
                }
                BIO_CTRL_GET_CALLBACK => {
                    strings::put(ptr.cast::<BIO_info_cb>(), connection.callback.get());
                    1
                }
                BIO_CTRL_EOF => bio.has(BIO_FLAGS_IN_EOF).into(),
                _ => 0,
            })
        }
    })
}

unsafe extern "C" fn conn_callback_ctrl(bio: *mut BIO, _cmd: c_int, fp: BIO_info_cb) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_callback_ctrl` with a live BIO.
        unsafe { state(BIO::get0(bio)?) }?.callback.set(fp);
        Ok(1)
    })
}

/// The kind of BIO that connects a socket when it is first used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_connect() -> *const BIO_METHOD {
    &raw const CONNECT
}

/// A BIO that connects to `host:port`. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_connect(host_port: *const c_char) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        let bio = create(&raw const CONNECT)?;
        // SAFETY: the man page has the caller pass a string.
        let set = unsafe { BIO_ctrl(bio.as_raw(), BIO_C_SET_CONNECT, 0, host_port.cast_mut().cast()) };
        if set == 0 { Err(Error::SILENT) } else { Ok(BIO::into_raw(bio)) }
    })
}
