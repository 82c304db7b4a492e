//! Sockets. Source: BIO_s_socket(3), BIO_should_retry(3).

use std::ffi::{c_char, c_int, c_long, c_void};

use super::ctrl::*;
use super::method::{BIO_METHOD, BIO_TYPE_DESCRIPTOR, BIO_TYPE_SOURCE_SINK};
use super::new::create;
use super::object::{BIO, BIO_FLAGS_IN_EOF};
use crate::error::Error;
use crate::ffi::{Shared, guard, optional_str, strings};

const BIO_TYPE_SOCKET: c_int = 5 | BIO_TYPE_SOURCE_SINK | BIO_TYPE_DESCRIPTOR;

static SOCKET: BIO_METHOD = BIO_METHOD {
    puts: Some(sock_puts),
    ctrl: Some(sock_ctrl),
    create: Some(sock_new),
    destroy: Some(sock_free),
    ..BIO_METHOD::named(BIO_TYPE_SOCKET, c"socket".as_ptr()).with_io(Some(sock_read), Some(sock_write))
};

/// This thread's `errno`.
pub(super) fn errno() -> c_int {
    std::io::Error::last_os_error().raw_os_error().unwrap_or(0)
}

/// Sets this thread's `errno`, which programs look at after a failure.
pub(super) fn set_errno(value: c_int) {
    // SAFETY: libc gives the place of the thread's own `errno`.
    unsafe { *libc::__errno_location() = value }
}

unsafe extern "C" fn sock_new(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: `BIO_new` passes a fresh BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        bio.init.set(0);
        bio.num.set(0);
        Ok(1)
    })
}

/// Closes the descriptor if it is the BIO's.
pub(super) fn close(bio: &BIO) {
    if bio.shutdown.get() != 0 {
        if bio.init.get() != 0 {
            // SAFETY: the descriptor is the BIO's, as `BIO_CLOSE` says.
            unsafe { libc::close(bio.num.get()) };
        }
        bio.init.set(0);
        bio.flags.set(0);
    }
}

unsafe extern "C" fn sock_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns.
        close(unsafe { BIO::get0(bio) }?);
        Ok(1)
    })
}

/// One `read` of a descriptor, with what it means for a retry.
pub(super) unsafe fn read_descriptor(bio: *mut BIO, out: *mut c_char, outl: c_int) -> Result<c_int, Error> {
    // SAFETY: the method's caller passes a live BIO.
    let bio = unsafe { BIO::get0(bio) }?;
    let Ok(len) = usize::try_from(outl) else { return Ok(0) };
    if out.is_null() {
        return Ok(0);
    }
    set_errno(0);
    // SAFETY: `outl` bytes are writable at `out`.
    let got = unsafe { libc::read(bio.num.get(), out.cast(), len) } as c_int;
    bio.clear_retry();
    if got <= 0 {
        if should_retry(got) {
            bio.retry_read();
        } else if got == 0 {
            bio.add_flags(BIO_FLAGS_IN_EOF);
        }
    }
    Ok(got)
}

/// One `write` to a descriptor, with what it means for a retry.
pub(super) unsafe fn write_descriptor(bio: *mut BIO, in_: *const c_char, inl: c_int) -> Result<c_int, Error> {
    // SAFETY: the method's caller passes a live BIO.
    let bio = unsafe { BIO::get0(bio) }?;
    set_errno(0);
    // SAFETY: `inl` bytes are readable at `in_`.
    let done = unsafe { libc::write(bio.num.get(), in_.cast(), usize::try_from(inl).unwrap_or(0)) } as c_int;
    bio.clear_retry();
    if done <= 0 && should_retry(done) {
        bio.retry_write();
    }
    Ok(done)
}

unsafe extern "C" fn sock_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    // SAFETY: as our caller promises.
    guard(-1, || unsafe { read_descriptor(bio, out, outl) })
}

unsafe extern "C" fn sock_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    // SAFETY: as our caller promises.
    guard(-1, || unsafe { write_descriptor(bio, in_, inl) })
}

unsafe extern "C" fn sock_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: `BIO_puts` passes its caller's string and a live BIO.
        unsafe {
            let text = optional_str(text).unwrap_or_default();
            write_descriptor(bio, text.as_ptr().cast(), text.len() as c_int)
        }
    })
}

/// The commands that sockets and file descriptors have in common; `None` for others.
pub(super) unsafe fn ctrl_descriptor(bio: &BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> Option<c_long> {
    Some(match cmd {
        BIO_C_SET_FD => {
            close(bio);
            // SAFETY: this command takes a pointer to a descriptor.
            bio.num.set(unsafe { ptr.cast::<c_int>().as_ref() }.copied()?);
            bio.shutdown.set(num as c_int);
            bio.init.set(1);
            1
        }
        BIO_C_GET_FD if bio.init.get() == 0 => -1,
        BIO_C_GET_FD => {
            // SAFETY: NULL or a place for a descriptor.
            unsafe { strings::put(ptr.cast::<c_int>(), bio.num.get()) };
            bio.num.get().into()
        }
        BIO_CTRL_GET_CLOSE => bio.shutdown.get().into(),
        BIO_CTRL_SET_CLOSE => {
            bio.shutdown.set(num as c_int);
            1
        }
        BIO_CTRL_DUP | BIO_CTRL_FLUSH => 1,
        BIO_CTRL_EOF => bio.has(BIO_FLAGS_IN_EOF).into(),
        _ => return None,
    })
}

unsafe extern "C" fn sock_ctrl(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO and what `cmd` asks for.
        Ok(unsafe { ctrl_descriptor(BIO::get0(bio)?, cmd, num, ptr) }.unwrap_or(0))
    })
}

/// Whether a socket call that failed with `error` may be repeated.
pub(super) fn non_fatal(error: c_int) -> bool {
    // EWOULDBLOCK is EAGAIN on Linux.
    use libc::{EAGAIN, EALREADY, EINPROGRESS, EINTR, ENOTCONN, EPROTO};
    matches!(error, EAGAIN | ENOTCONN | EINTR | EPROTO | EINPROGRESS | EALREADY)
}

/// Whether a call that returned `result` may be repeated: 0 and -1 are judged by `errno`.
pub(super) fn should_retry(result: c_int) -> bool {
    matches!(result, 0 | -1) && non_fatal(errno())
}

/// The kind of BIO that reads and writes a socket.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_socket() -> *const BIO_METHOD {
    &raw const SOCKET
}

/// A BIO for the socket `sock`; with `BIO_CLOSE` it is closed with it. The caller frees the BIO; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_socket(sock: c_int, close_flag: c_int) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        let bio = create(&raw const SOCKET)?;
        bio.num.set(sock);
        bio.shutdown.set(close_flag);
        bio.init.set(1);
        Ok(BIO::into_raw(bio))
    })
}

/// Whether a socket call that returned `i` may be repeated, by `errno`. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_sock_should_retry(i: c_int) -> c_int {
    guard(0, || Ok(should_retry(i).into()))
}

/// Whether a socket call that failed with `error` may be repeated. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_sock_non_fatal_error(error: c_int) -> c_int {
    guard(0, || Ok(non_fatal(error).into()))
}
