//! Datagram sockets. Source: BIO_s_datagram(3).

use std::cell::Cell;
use std::ffi::{c_char, c_int, c_long, c_void};

use super::addr::{BIO_ADDR, bio_addr_st};
use super::ctrl::*;
use super::method::{BIO_METHOD, BIO_TYPE_DESCRIPTOR, BIO_TYPE_SOURCE_SINK};
use super::new::create;
use super::object::BIO;
use super::socket::{close, ctrl_descriptor, errno, non_fatal, set_errno};
use crate::error::Error;
use crate::ffi::{Shared, guard, optional_str};

const BIO_TYPE_DGRAM: c_int = 21 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR;
const CONNECT: c_int = 31;
const SET_CONNECTED: c_int = 32;
const SET_RECV_TIMEOUT: c_int = 33;
const GET_RECV_TIMEOUT: c_int = 34;
const SET_SEND_TIMEOUT: c_int = 35;
const GET_SEND_TIMEOUT: c_int = 36;
const GET_RECV_TIMER_EXP: c_int = 37;
const GET_SEND_TIMER_EXP: c_int = 38;
const GET_MTU: c_int = 41;
const SET_MTU: c_int = 42;
const SET_PEER: c_int = 44;
const SET_NEXT_TIMEOUT: c_int = 45;
const GET_PEER: c_int = 46;

static DATAGRAM: BIO_METHOD = BIO_METHOD {
    puts: Some(dgram_puts),
    ctrl: Some(dgram_ctrl),
    create: Some(dgram_new),
    destroy: Some(dgram_free),
    ..BIO_METHOD::named(BIO_TYPE_DGRAM, c"datagram socket".as_ptr()).with_io(Some(dgram_read), Some(dgram_write))
};

struct Datagrams {
    /// Where to send, and who sent last.
    peer: Cell<BIO_ADDR>,
    connected: Cell<bool>,
    latest_error: Cell<c_int>,
    mtu: Cell<c_long>,
}

unsafe fn state<'a>(bio: &BIO) -> Result<&'a Datagrams, Error> {
    // SAFETY: `dgram_new` set it, and the BIO is live.
    unsafe { bio.ptr.get().cast::<Datagrams>().as_ref() }.ok_or(Error::SILENT)
}

unsafe extern "C" fn dgram_new(bio: *mut BIO) -> c_int {
    guard(0, || {
        let datagrams = Datagrams {
            peer: Cell::new(bio_addr_st::empty()),
            connected: Cell::new(false),
            latest_error: Cell::new(0),
            mtu: Cell::new(0),
        };
        // SAFETY: `BIO_new` passes a fresh BIO.
        unsafe { BIO::get0(bio) }?.ptr.set(Box::into_raw(Box::new(datagrams)).cast());
        Ok(1)
    })
}

unsafe extern "C" fn dgram_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns; the box is its own.
        unsafe {
            let bio = BIO::get0(bio)?;
            close(bio);
            let datagrams: *mut Datagrams = bio.ptr.replace(std::ptr::null_mut()).cast();
            if !datagrams.is_null() {
                drop(Box::from_raw(datagrams));
            }
        }
        Ok(1)
    })
}

unsafe extern "C" fn dgram_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(-1, || {
        if out.is_null() {
            return Ok(0);
        }
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            let bio = BIO::get0(bio)?;
            let datagrams = state(bio)?;
            set_errno(0);
            let mut peer = bio_addr_st::empty();
            let mut len = size_of::<BIO_ADDR>() as libc::socklen_t;
            let room = usize::try_from(outl).unwrap_or(0);
            let got = libc::recvfrom(bio.num.get(), out.cast(), room, 0, (&raw mut peer).cast(), &mut len) as c_int;
            if !datagrams.connected.get() && got >= 0 {
                datagrams.peer.set(peer);
            }
            bio.clear_retry();
            if got < 0 && non_fatal(errno()) {
                bio.retry_read();
                datagrams.latest_error.set(errno());
            }
            Ok(got)
        }
    })
}

unsafe extern "C" fn dgram_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        unsafe {
            let bio = BIO::get0(bio)?;
            let datagrams = state(bio)?;
            set_errno(0);
            let len = usize::try_from(inl).unwrap_or(0);
            let peer = datagrams.peer.get();
            let done = match datagrams.connected.get() {
                true => libc::write(bio.num.get(), in_.cast(), len),
                false => libc::sendto(bio.num.get(), in_.cast(), len, 0, peer.as_sockaddr(), peer.len()),
            } as c_int;
            bio.clear_retry();
            if done <= 0 && non_fatal(errno()) {
                bio.retry_write();
                datagrams.latest_error.set(errno());
            }
            Ok(done)
        }
    })
}

unsafe extern "C" fn dgram_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    // SAFETY: `BIO_puts` passes its caller's string and a live BIO.
    unsafe {
        let text = optional_str(text).unwrap_or_default();
        dgram_write(bio, text.as_ptr().cast(), text.len() as c_int)
    }
}

/// Sets or tells a time limit of the socket.
unsafe fn time_limit(bio: &BIO, name: c_int, set: bool, ptr: *mut c_void) -> c_long {
    let mut len = size_of::<libc::timeval>() as libc::socklen_t;
    // SAFETY: the commands take a `timeval`.
    let code = unsafe {
        match set {
            true => libc::setsockopt(bio.num.get(), libc::SOL_SOCKET, name, ptr, len),
            false => libc::getsockopt(bio.num.get(), libc::SOL_SOCKET, name, ptr, &mut len),
        }
    };
    match code {
        0 if set => 1,
        0 => len.into(),
        _ => -1,
    }
}

unsafe extern "C" fn dgram_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        unsafe {
            let bio = BIO::get0(raw)?;
            let datagrams = state(bio)?;
            let address = || ptr.cast::<BIO_ADDR>().as_ref().copied();
            let timed_out = || {
                let expired = datagrams.latest_error.get() == libc::EAGAIN;
                if expired {
                    datagrams.latest_error.set(0);
                }
                expired.into()
            };
            Ok(match cmd {
                CONNECT | SET_PEER => {
                    datagrams.peer.set(address().ok_or(Error::SILENT)?);
                    1
                }
                SET_CONNECTED => {
                    datagrams.connected.set(!ptr.is_null());
                    datagrams.peer.set(address().unwrap_or_else(bio_addr_st::empty));
                    1
                }
                GET_PEER => {
                    let peer = datagrams.peer.get();
                    let len = peer.len() as usize;
                    let room = if num == 0 { len } else { len.min(usize::try_from(num).unwrap_or(0)) };
                    std::ptr::copy_nonoverlapping((&raw const peer).cast::<u8>(), ptr.cast(), room);
                    room as c_long
                }
                SET_RECV_TIMEOUT => time_limit(bio, libc::SO_RCVTIMEO, true, ptr),
                GET_RECV_TIMEOUT => time_limit(bio, libc::SO_RCVTIMEO, false, ptr),
                SET_SEND_TIMEOUT => time_limit(bio, libc::SO_SNDTIMEO, true, ptr),
                GET_SEND_TIMEOUT => time_limit(bio, libc::SO_SNDTIMEO, false, ptr),
                GET_RECV_TIMER_EXP | GET_SEND_TIMER_EXP => timed_out(),
                GET_MTU => datagrams.mtu.get(),
                SET_MTU => {
                    datagrams.mtu.set(num);
                    num
                }
                SET_NEXT_TIMEOUT => 1,
                BIO_CTRL_RESET | BIO_CTRL_EOF => 0,
                _ => ctrl_descriptor(bio, cmd, num, ptr).unwrap_or(0),
            })
        }
    })
}

/// The kind of BIO that sends and receives datagrams.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_datagram() -> *const BIO_METHOD {
    &raw const DATAGRAM
}

/// A BIO for the datagram socket `fd`. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_dgram(fd: c_int, close_flag: c_int) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        let bio = create(&raw const DATAGRAM)?;
        bio.num.set(fd);
        bio.shutdown.set(close_flag);
        bio.init.set(1);
        Ok(BIO::into_raw(bio))
    })
}

/// Whether a datagram call that failed with `error` may be repeated. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_dgram_non_fatal_error(error: c_int) -> c_int {
    guard(0, || {
        Ok(matches!(error, libc::EAGAIN | libc::EINTR | libc::EPROTO | libc::EINPROGRESS | libc::EALREADY).into())
    })
}
