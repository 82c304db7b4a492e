//! The BIOs of a connection, and the transport the core sees in them. Source: SSL_set_fd(3), SSL_set_bio(3).

use std::ffi::{c_int, c_long};
use std::ptr;

use super::object::SSL;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::{
    BIO,
    ctrl::{BIO_ctrl, BIO_int_ctrl},
    new::{BIO_free_all, BIO_method_type, BIO_new, BIO_up_ref},
    push::{BIO_find_type, BIO_test_flags},
    read::{BIO_read, BIO_write},
    socket::BIO_s_socket,
};
use crate::tls::transport::{Moved, Transport};

const BIO_CTRL_EOF: c_int = 2;
const BIO_CTRL_FLUSH: c_int = 11;
const BIO_C_SET_FD: c_int = 104;
const BIO_C_GET_FD: c_int = 105;
const BIO_NOCLOSE: c_int = 0;
const BIO_TYPE_DESCRIPTOR: c_int = 0x0100;
const BIO_TYPE_SOCKET: c_int = 5 | 0x0400 | BIO_TYPE_DESCRIPTOR;
const BIO_FLAGS_READ: c_int = 1;
const BIO_FLAGS_SHOULD_RETRY: c_int = 8;

/// The connection's BIOs, looked up at each use: a callback may have changed them.
pub(in crate::libssl) struct Bios<'a>(pub &'a SSL);

impl Transport for Bios<'_> {
    fn read(&self, into: &mut [u8]) -> Moved {
        let bio = self.0.rbio.get();
        if bio.is_null() {
            Error::ssl(reason::SSL_R_READ_BIO_NOT_SET).raise();
            return Moved::Failed(-1);
        }
        let len = c_int::try_from(into.len()).unwrap_or(c_int::MAX);
        // SAFETY: the connection holds a reference to its BIO; `into` has `len` writable bytes.
        unsafe {
            *libc::__errno_location() = 0;
            match BIO_read(bio, into.as_mut_ptr().cast(), len) {
                count @ 1.. => Moved::Bytes(count as usize),
                _ if BIO_test_flags(bio, BIO_FLAGS_SHOULD_RETRY) != 0 => Moved::Retry,
                value if BIO_ctrl(bio, BIO_CTRL_EOF, 0, ptr::null_mut()) != 0 => Moved::End(value),
                failed => Moved::Failed(failed),
            }
        }
    }

    fn write(&self, from: &[u8]) -> Moved {
        let bio = self.0.wbio.get();
        if bio.is_null() {
            return Moved::Failed(-1); // OpenSSL buffers the flight and fails to flush it, without a reason
        }
        let len = c_int::try_from(from.len()).unwrap_or(c_int::MAX);
        // SAFETY: the connection holds a reference to its BIO; `from` has `len` readable bytes.
        unsafe {
            *libc::__errno_location() = 0;
            match BIO_write(bio, from.as_ptr().cast(), len) {
                count @ 1.. => Moved::Bytes(count as usize),
                _ if BIO_test_flags(bio, BIO_FLAGS_SHOULD_RETRY) != 0 => Moved::Retry,
                failed => Moved::Failed(failed),
            }
        }
    }

    fn flush(&self) -> Moved {
        let bio = self.0.wbio.get();
        if bio.is_null() {
            return Moved::Bytes(0);
        }
        // SAFETY: the connection holds a reference to its BIO.
        unsafe {
            match BIO_ctrl(bio, BIO_CTRL_FLUSH, 0, ptr::null_mut()) {
                1.. => Moved::Bytes(0),
                _ if BIO_test_flags(bio, BIO_FLAGS_SHOULD_RETRY) != 0 => Moved::Retry,
                failed => Moved::Failed(failed as i32),
            }
        }
    }

    fn is_gone(&self) -> bool {
        matches!(std::io::Error::last_os_error().raw_os_error(), Some(libc::EPIPE | libc::ECONNRESET))
    }

    fn ask_for_read(&self) {
        let bio = self.0.rbio.get();
        if !bio.is_null() {
            // SAFETY: the connection holds a reference to its BIO.
            unsafe { crate::libcrypto::bio::push::BIO_set_flags(bio, BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY) }
        }
    }
}

/// Gives up the reference to a BIO; NULL is fine.
pub(super) fn release(bio: *mut BIO) {
    // SAFETY: the caller's reference is given up; NULL is allowed.
    unsafe { BIO_free_all(bio) }
}

fn new_socket_bio(fd: c_int) -> Result<*mut BIO, Error> {
    // SAFETY: a fresh BIO of our own method; BIO_C_SET_FD reads one int.
    unsafe {
        let bio = BIO_new(BIO_s_socket());
        if bio.is_null() {
            return Err(Error::ssl(reason::ERR_R_BUF_LIB));
        }
        BIO_int_ctrl(bio, BIO_C_SET_FD, c_long::from(BIO_NOCLOSE), fd);
        Ok(bio)
    }
}

/// Whether `bio` is a socket BIO on `fd`.
fn is_socket_on(bio: *mut BIO, fd: c_int) -> bool {
    // SAFETY: NULL was excluded and the connection holds a reference to its BIO.
    !bio.is_null()
        && unsafe {
            BIO_method_type(bio) == BIO_TYPE_SOCKET
                && BIO_ctrl(bio, BIO_C_GET_FD, 0, ptr::null_mut()) == c_long::from(fd)
        }
}

fn set0_rbio(ssl: &SSL, bio: *mut BIO) {
    release(ssl.rbio.replace(bio));
}

fn set0_wbio(ssl: &SSL, bio: *mut BIO) {
    release(ssl.wbio.replace(bio));
}

/// Lets the connection read from and write to a socket (or any descriptor); the program closes it itself.
///
/// Returns 1, or 0 with a reason queued. Source: SSL_set_fd(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_fd(ssl: *mut SSL, fd: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `ssl`.
        let ssl = unsafe { SSL::get0(ssl) }?;
        let bio = new_socket_bio(fd)?;
        set_both(ssl, bio, bio);
        Ok(1)
    })
}

/// [`SSL_set_fd`] for reading only.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_rfd(ssl: *mut SSL, fd: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as for SSL_set_fd.
        let ssl = unsafe { SSL::get0(ssl) }?;
        let other = ssl.wbio.get();
        if is_socket_on(other, fd) {
            // SAFETY: the connection holds a reference to its BIO.
            unsafe { BIO_up_ref(other) };
            set0_rbio(ssl, other);
        } else {
            set0_rbio(ssl, new_socket_bio(fd)?);
        }
        Ok(1)
    })
}

/// [`SSL_set_fd`] for writing only.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_wfd(ssl: *mut SSL, fd: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as for SSL_set_fd.
        let ssl = unsafe { SSL::get0(ssl) }?;
        let other = ssl.rbio.get();
        if is_socket_on(other, fd) {
            // SAFETY: the connection holds a reference to its BIO.
            unsafe { BIO_up_ref(other) };
            set0_wbio(ssl, other);
        } else {
            set0_wbio(ssl, new_socket_bio(fd)?);
        }
        Ok(1)
    })
}

fn descriptor(bio: *mut BIO) -> c_int {
    // SAFETY: BIO_find_type takes NULL, and queues OpenSSL's reason for it; otherwise the connection holds a reference to its BIO; BIO_find_type walks the live chain.
    unsafe {
        let found = BIO_find_type(bio, BIO_TYPE_DESCRIPTOR);
        if found.is_null() { -1 } else { BIO_ctrl(found, BIO_C_GET_FD, 0, ptr::null_mut()) as c_int }
    }
}

/// The descriptor the connection reads from, or -1. Source: SSL_get_fd(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_fd(ssl: *const SSL) -> c_int {
    // SAFETY: as SSL_get_rfd.
    unsafe { SSL_get_rfd(ssl) }
}

/// The descriptor the connection reads from, or -1. Source: SSL_get_fd(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_rfd(ssl: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(-1, || Ok(descriptor(unsafe { SSL::get0(ssl) }?.rbio.get())))
}

/// The descriptor the connection writes to, or -1. Source: SSL_get_fd(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_wfd(ssl: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(-1, || Ok(descriptor(unsafe { SSL::get0(ssl) }?.wbio.get())))
}

/// Sets both BIOs; the connection takes over one reference to each, or one in all if they are the same.
fn set_both(ssl: &SSL, rbio: *mut BIO, wbio: *mut BIO) {
    if rbio == ssl.rbio.get() && wbio == ssl.wbio.get() {
        return;
    }
    if !rbio.is_null() && rbio == wbio {
        // SAFETY: the caller hands over a live BIO; the second place needs a reference of its own.
        unsafe { BIO_up_ref(rbio) };
    }
    if rbio == ssl.rbio.get() {
        set0_wbio(ssl, wbio);
    } else if wbio == ssl.wbio.get() && ssl.rbio.get() != ssl.wbio.get() {
        set0_rbio(ssl, rbio);
    } else {
        set0_rbio(ssl, rbio);
        set0_wbio(ssl, wbio);
    }
}

/// Sets the BIOs to read from and write to, taking over the caller's references (one if both are the same, none for
/// one that is set already; see the man page for the cases). Source: SSL_set_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_bio(ssl: *mut SSL, rbio: *mut BIO, wbio: *mut BIO) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ssl` and references to the BIOs.
        set_both(unsafe { SSL::get0(ssl) }?, rbio, wbio);
        Ok(())
    })
}

/// Sets the BIO to read from, taking over the caller's reference. Source: SSL_set_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set0_rbio(ssl: *mut SSL, rbio: *mut BIO) {
    guard((), || {
        // SAFETY: as for SSL_set_bio.
        set0_rbio(unsafe { SSL::get0(ssl) }?, rbio);
        Ok(())
    })
}

/// Sets the BIO to write to, taking over the caller's reference. Source: SSL_set_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set0_wbio(ssl: *mut SSL, wbio: *mut BIO) {
    guard((), || {
        // SAFETY: as for SSL_set_bio.
        set0_wbio(unsafe { SSL::get0(ssl) }?, wbio);
        Ok(())
    })
}

/// The BIO the connection reads from; not a reference of the caller's (get0). Source: SSL_get_rbio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_rbio(ssl: *const SSL) -> *mut BIO {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(ptr::null_mut(), || Ok(unsafe { SSL::get0(ssl) }?.rbio.get()))
}

/// The BIO the connection writes to; not a reference of the caller's (get0). Source: SSL_get_rbio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_wbio(ssl: *const SSL) -> *mut BIO {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(ptr::null_mut(), || Ok(unsafe { SSL::get0(ssl) }?.wbio.get()))
}
