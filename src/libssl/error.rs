//! What a call came to. Source: SSL_get_error(3), SSL_want(3).

use std::ffi::c_int;

use super::object::SSL;
use crate::error::{Lib, SYSTEM_FLAG, pack, queue};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::{
    BIO,
    push::{BIO_get_retry_reason, BIO_test_flags},
};
use crate::tls::connection::shutdown;
use crate::tls::stop::Want;

const SSL_ERROR_NONE: c_int = 0;
const SSL_ERROR_SSL: c_int = 1;
const SSL_ERROR_WANT_READ: c_int = 2;
const SSL_ERROR_WANT_WRITE: c_int = 3;
const SSL_ERROR_WANT_X509_LOOKUP: c_int = 4;
const SSL_ERROR_SYSCALL: c_int = 5;
const SSL_ERROR_ZERO_RETURN: c_int = 6;
const SSL_ERROR_WANT_CONNECT: c_int = 7;
const SSL_ERROR_WANT_ACCEPT: c_int = 8;
const SSL_ERROR_WANT_CLIENT_HELLO_CB: c_int = 11;
const SSL_ERROR_WANT_RETRY_VERIFY: c_int = 12;

const BIO_FLAGS_READ: c_int = 1;
const BIO_FLAGS_WRITE: c_int = 2;
const BIO_FLAGS_IO_SPECIAL: c_int = 4;
const BIO_RR_CONNECT: c_int = 2;
const BIO_RR_ACCEPT: c_int = 3;

/// What a BIO that stopped us waits for; `None` if it does not say.
fn wanted_by(bio: *mut BIO, reading: bool) -> Option<c_int> {
    if bio.is_null() {
        return None;
    }
    // SAFETY: the connection holds a reference to its BIO.
    let (flags, why) = unsafe { (|flag| BIO_test_flags(bio, flag) != 0, BIO_get_retry_reason(bio)) };
    let (read, write) = (flags(BIO_FLAGS_READ), flags(BIO_FLAGS_WRITE));
    match (read, write) {
        (true, _) if reading => Some(SSL_ERROR_WANT_READ),
        (_, true) => Some(SSL_ERROR_WANT_WRITE),
        (true, _) => Some(SSL_ERROR_WANT_READ),
        _ if flags(BIO_FLAGS_IO_SPECIAL) => Some(match why {
            BIO_RR_CONNECT => SSL_ERROR_WANT_CONNECT,
            BIO_RR_ACCEPT => SSL_ERROR_WANT_ACCEPT,
            _ => SSL_ERROR_SYSCALL,
        }),
        _ => None,
    }
}

fn why(ssl: &SSL) -> c_int {
    let queued = queue::with(|queue| queue.first().map(|entry| entry.code));
    match queued {
        Some(code) if code & SYSTEM_FLAG != 0 || code >> 23 == pack(Lib::SYS, 0) >> 23 => return SSL_ERROR_SYSCALL,
        Some(_) => return SSL_ERROR_SSL,
        None => {}
    }
    let waiting = match ssl.core.want.get() {
        Want::Reading => wanted_by(ssl.rbio.get(), true),
        Want::Writing => wanted_by(ssl.wbio.get(), false),
        Want::X509Lookup => Some(SSL_ERROR_WANT_X509_LOOKUP),
        Want::ClientHello => Some(SSL_ERROR_WANT_CLIENT_HELLO_CB),
        Want::RetryVerify => Some(SSL_ERROR_WANT_RETRY_VERIFY),
        Want::Nothing => None,
    };
    let closed = ssl.core.shutdown.get() & shutdown::RECEIVED != 0 && !ssl.core.warned.get();
    waiting.unwrap_or(if closed { SSL_ERROR_ZERO_RETURN } else { SSL_ERROR_SYSCALL })
}

/// Why the last call on `ssl` returned `ret_code`: an `SSL_ERROR_*`.
///
/// It looks at the thread's error queue first, so the queue must have been empty before that call.
/// Source: SSL_get_error(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_error(ssl: *const SSL, ret_code: c_int) -> c_int {
    guard(SSL_ERROR_SSL, || {
        if ret_code > 0 {
            return Ok(SSL_ERROR_NONE);
        }
        // SAFETY: the man page has the caller promise a live `ssl`.
        Ok(why(unsafe { SSL::get0(ssl) }?))
    })
}

/// What the last call waits for (`SSL_NOTHING`, `SSL_READING`, …). Source: SSL_want(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_want(ssl: *const SSL) -> c_int {
    // SAFETY: the man page has the caller promise a live `ssl`.
    guard(Want::Nothing as c_int, || Ok(unsafe { SSL::get0(ssl) }?.core.want.get() as c_int))
}
