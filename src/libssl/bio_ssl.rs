//! A connection as a filter BIO. Source: BIO_f_ssl(3).

use std::ffi::{c_char, c_int, c_long, c_void};
use std::ptr;
use std::sync::OnceLock;

use super::connection::{SSL_clear, SSL_dup, SSL_free, SSL_new};
use super::error::SSL_get_error;
use super::handshake::{SSL_do_handshake, SSL_in_init, SSL_set_accept_state, SSL_set_connect_state};
use super::io::{SSL_pending, SSL_read, SSL_write};
use super::object::{SSL, SSL_CTX};
use super::sessions::settings::SSL_copy_session_id;
use super::shutdown::SSL_shutdown;
use super::transport::{SSL_get_rbio, SSL_get_wbio, SSL_set_bio};
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, strings};
use crate::libcrypto::bio::connect::BIO_s_connect;
use crate::libcrypto::bio::ctrl::BIO_ctrl;
use crate::libcrypto::bio::filter::buffer::BIO_f_buffer;
use crate::libcrypto::bio::method::{
    BIO_meth_new, BIO_meth_set_create, BIO_meth_set_ctrl, BIO_meth_set_destroy, BIO_meth_set_puts, BIO_meth_set_read,
    BIO_meth_set_write,
};
use crate::libcrypto::bio::new::{
    BIO_free, BIO_get_data, BIO_get_init, BIO_get_shutdown, BIO_new, BIO_set_data, BIO_set_init, BIO_set_shutdown,
    BIO_up_ref,
};
use crate::libcrypto::bio::push::{
    BIO_clear_flags, BIO_copy_next_retry, BIO_get_retry_reason, BIO_set_flags, BIO_set_retry_reason,
};
use crate::libcrypto::bio::push::{BIO_find_type, BIO_next, BIO_push, BIO_set_next};
use crate::libcrypto::bio::{BIO, BIO_METHOD};

/// `BIO_TYPE_SSL`.
const BIO_TYPE_SSL: c_int = 7 | 0x0200;

/// Commands of `BIO_ctrl` and the macros over it.
mod command {
    use std::ffi::c_int;
    pub const RESET: c_int = 1;
    pub const PUSH: c_int = 6;
    pub const POP: c_int = 7;
    pub const GET_CLOSE: c_int = 8;
    pub const SET_CLOSE: c_int = 9;
    pub const PENDING: c_int = 10;
    pub const FLUSH: c_int = 11;
    pub const DUP: c_int = 12;
    pub const WPENDING: c_int = 13;
    pub const INFO: c_int = 3;
    pub const SET_CALLBACK: c_int = 14;
    pub const DO_STATE_MACHINE: c_int = 101;
    pub const GET_FD: c_int = 105;
    pub const SET_SSL: c_int = 109;
    pub const GET_SSL: c_int = 110;
    pub const SSL_MODE: c_int = 119;
    pub const SET_SSL_RENEGOTIATE_BYTES: c_int = 125;
    pub const GET_SSL_NUM_RENEGOTIATES: c_int = 126;
    pub const SET_SSL_RENEGOTIATE_TIMEOUT: c_int = 127;
}

/// `BIO_FLAGS_*`.
mod flag {
    use std::ffi::c_int;
    pub const READ: c_int = 0x01;
    pub const WRITE: c_int = 0x02;
    pub const SPECIAL: c_int = 0x04;
    pub const SHOULD_RETRY: c_int = 0x08;
    pub const ALL_RETRY: c_int = READ | WRITE | SPECIAL | SHOULD_RETRY;
}

/// What calls of the BIO return and take besides; the connection is its data.
unsafe fn connection(bio: *mut BIO) -> *mut SSL {
    // SAFETY: our callers are called with a live BIO of this kind, whose data are a connection or NULL.
    unsafe { BIO_get_data(bio).cast() }
}

unsafe extern "C" fn create(bio: *mut BIO) -> c_int {
    // SAFETY: a fresh BIO of this kind.
    unsafe {
        BIO_set_data(bio, ptr::null_mut());
        BIO_set_init(bio, 0);
        BIO_clear_flags(bio, !0);
    }
    1
}

unsafe extern "C" fn destroy(bio: *mut BIO) -> c_int {
    if bio.is_null() {
        return 0;
    }
    // SAFETY: a live BIO of this kind; what it owns is freed once.
    unsafe {
        let ssl = connection(bio);
        if BIO_get_shutdown(bio) != 0 {
            // One whose handshake is not done has nothing to close, and says nothing of it.
            if !ssl.is_null() && SSL_in_init(ssl) == 0 {
                SSL_shutdown(ssl);
            }
            if BIO_get_init(bio) != 0 {
                SSL_free(ssl);
            }
            BIO_clear_flags(bio, !0);
            BIO_set_init(bio, 0);
        }
        BIO_set_data(bio, ptr::null_mut());
    }
    1
}

/// Turns what the connection waits for into the BIO's retry flags.
unsafe fn note_retry(bio: *mut BIO, ssl: *mut SSL, ret: c_int) {
    const BIO_RR_SSL_X509_LOOKUP: c_int = 1;
    const BIO_RR_CONNECT: c_int = 2;
    const BIO_RR_ACCEPT: c_int = 3;
    // SAFETY: both are live.
    unsafe {
        let (flags, reason) = match SSL_get_error(ssl, ret) {
            2 => (flag::READ, 0),
            3 => (flag::WRITE, 0),
            4 => (flag::SPECIAL, BIO_RR_SSL_X509_LOOKUP),
            7 => (flag::SPECIAL, BIO_RR_CONNECT),
            8 => (flag::SPECIAL, BIO_RR_ACCEPT),
            _ => return BIO_set_retry_reason(bio, 0),
        };
        BIO_set_flags(bio, flags | flag::SHOULD_RETRY);
        BIO_set_retry_reason(bio, reason);
    }
}

unsafe extern "C" fn read(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    // SAFETY: a live BIO of this kind and `size` writable bytes.
    unsafe {
        let ssl = connection(bio);
        if buf.is_null() || ssl.is_null() {
            return 0;
        }
        BIO_clear_flags(bio, flag::ALL_RETRY);
        let ret = SSL_read(ssl, buf.cast(), size);
        note_retry(bio, ssl, ret);
        ret
    }
}

unsafe extern "C" fn write(bio: *mut BIO, buf: *const c_char, num: c_int) -> c_int {
    // SAFETY: a live BIO of this kind and `num` readable bytes.
    unsafe {
        let ssl = connection(bio);
        if buf.is_null() || ssl.is_null() {
            return 0;
        }
        BIO_clear_flags(bio, flag::ALL_RETRY);
        let ret = SSL_write(ssl, buf.cast(), num);
        note_retry(bio, ssl, ret);
        ret
    }
}

unsafe extern "C" fn puts(bio: *mut BIO, str: *const c_char) -> c_int {
    // SAFETY: a live BIO of this kind and a string.
    unsafe { write(bio, str, libc::strlen(str) as c_int) }
}

/// `BIO_set_ssl`.
unsafe fn set_connection(bio: *mut BIO, ssl: *mut SSL, close: c_long) -> c_long {
    // SAFETY: a live BIO of this kind; the caller gives it a connection, whose BIO it shares.
    unsafe {
        if !connection(bio).is_null() {
            destroy(bio);
            create(bio);
        }
        BIO_set_shutdown(bio, close as c_int);
        BIO_set_data(bio, ssl.cast());
        let transport = SSL_get_rbio(ssl);
        if !transport.is_null() {
            let next = BIO_next(bio);
            if !next.is_null() {
                BIO_push(transport, next);
            }
            BIO_set_next(bio, transport);
            BIO_up_ref(transport);
        }
        BIO_set_init(bio, 1);
    }
    1
}

/// `BIO_reset`: shuts down and starts over.
unsafe fn reset(bio: *mut BIO, ssl: *mut SSL, num: c_long, arg: *mut c_void) -> c_long {
    // SAFETY: both are live.
    unsafe {
        SSL_shutdown(ssl);
        if SSL_clear(ssl) == 0 {
            return 0;
        }
        let next = BIO_next(bio);
        let below = if next.is_null() { SSL_get_rbio(ssl) } else { next };
        if below.is_null() { 1 } else { BIO_ctrl(below, command::RESET, num, arg) }
    }
}

/// `BIO_do_handshake`.
unsafe fn handshake(bio: *mut BIO, ssl: *mut SSL) -> c_long {
    // SAFETY: both are live.
    unsafe {
        BIO_clear_flags(bio, flag::ALL_RETRY);
        BIO_set_retry_reason(bio, 0);
        let ret = SSL_do_handshake(ssl);
        note_retry(bio, ssl, ret);
        let next = BIO_next(bio);
        if SSL_get_error(ssl, ret) == 7 && !next.is_null() {
            BIO_set_retry_reason(bio, BIO_get_retry_reason(next));
        }
        ret.into()
    }
}

/// The BIO was put before another or taken away: the connection reads and writes there.
unsafe fn relink(bio: *mut BIO, ssl: *mut SSL, cmd: c_int, arg: *mut c_void) -> c_long {
    // SAFETY: all are live; the connection takes a reference of its own.
    unsafe {
        let next = BIO_next(bio);
        if cmd == command::PUSH && !next.is_null() && next != SSL_get_rbio(ssl) {
            BIO_up_ref(next);
            SSL_set_bio(ssl, next, next);
        } else if cmd == command::POP && bio == arg.cast() {
            SSL_set_bio(ssl, ptr::null_mut(), ptr::null_mut());
        }
    }
    1
}

unsafe extern "C" fn ctrl(bio: *mut BIO, cmd: c_int, num: c_long, arg: *mut c_void) -> c_long {
    // SAFETY: a live BIO of this kind; the rest is what the command takes.
    unsafe {
        let ssl = connection(bio);
        if ssl.is_null() && cmd != command::SET_SSL {
            return 0;
        }
        match cmd {
            command::SET_SSL => set_connection(bio, arg.cast(), num),
            command::RESET => reset(bio, ssl, num, arg),
            command::INFO | command::SET_CALLBACK => 0,
            command::SSL_MODE => {
                if num != 0 {
                    SSL_set_connect_state(ssl)
                } else {
                    SSL_set_accept_state(ssl)
                }
                1
            }
            // Connections are never negotiated again, however many bytes or seconds go by.
            command::SET_SSL_RENEGOTIATE_TIMEOUT
            | command::SET_SSL_RENEGOTIATE_BYTES
            | command::GET_SSL_NUM_RENEGOTIATES => 0,
            command::GET_SSL => {
                strings::put(arg.cast::<*mut SSL>(), ssl);
                c_long::from(!arg.is_null())
            }
            command::GET_CLOSE => BIO_get_shutdown(bio).into(),
            command::SET_CLOSE => {
                BIO_set_shutdown(bio, num as c_int);
                1
            }
            command::WPENDING => BIO_ctrl(SSL_get_wbio(ssl), cmd, num, arg),
            command::PENDING => match SSL_pending(ssl) {
                0 => BIO_ctrl(SSL_get_rbio(ssl), cmd, 0, ptr::null_mut()),
                pending => pending.into(),
            },
            command::FLUSH => {
                BIO_clear_flags(bio, flag::ALL_RETRY);
                let ret = BIO_ctrl(SSL_get_wbio(ssl), cmd, num, arg);
                BIO_copy_next_retry(bio);
                ret
            }
            command::PUSH | command::POP => relink(bio, ssl, cmd, arg),
            command::DO_STATE_MACHINE => handshake(bio, ssl),
            command::DUP => {
                let copy: *mut BIO = arg.cast();
                SSL_free(connection(copy));
                let fresh = SSL_dup(ssl);
                BIO_set_data(copy, fresh.cast());
                c_long::from(!fresh.is_null())
            }
            command::GET_FD => BIO_ctrl(SSL_get_rbio(ssl), cmd, num, arg),
            _ => BIO_ctrl(SSL_get_rbio(ssl), cmd, num, arg),
        }
    }
}

/// The method of BIOs that are connections; a constant. Source: BIO_f_ssl(3).
#[unsafe(no_mangle)]
pub extern "C" fn BIO_f_ssl() -> *const BIO_METHOD {
    struct Method(*const BIO_METHOD);
    // SAFETY: the method is made once and never changed or freed.
    unsafe impl Send for Method {}
    // SAFETY: likewise.
    unsafe impl Sync for Method {}
    static METHOD: OnceLock<Method> = OnceLock::new();
    guard(ptr::null(), || {
        let make = || {
            // SAFETY: a fresh method, which only we know.
            unsafe {
                let method = BIO_meth_new(BIO_TYPE_SSL, c"ssl".as_ptr());
                BIO_meth_set_write(method, Some(write));
                BIO_meth_set_read(method, Some(read));
                BIO_meth_set_puts(method, Some(puts));
                BIO_meth_set_ctrl(method, Some(ctrl));
                BIO_meth_set_create(method, Some(create));
                BIO_meth_set_destroy(method, Some(destroy));
                Method(method)
            }
        };
        Ok(METHOD.get_or_init(make).0)
    })
}

/// Makes a BIO that is a new connection of `ctx`, a client's or a server's. Returns it, the caller's to free with the
/// connection; NULL on failure. Source: BIO_f_ssl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_ssl(ctx: *mut SSL_CTX, client: c_int) -> *mut BIO {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context; the rest is ours.
        unsafe {
            let ssl = SSL_new(ctx);
            if ssl.is_null() {
                return Err(Error::SILENT);
            }
            let bio = BIO_new(BIO_f_ssl());
            if bio.is_null() {
                SSL_free(ssl);
                return Err(Error::new(Lib::SSL, reason::ERR_R_MALLOC_FAILURE));
            }
            if client != 0 {
                SSL_set_connect_state(ssl)
            } else {
                SSL_set_accept_state(ssl)
            }
            set_connection(bio, ssl, 1);
            Ok(bio)
        }
    })
}

/// Puts `top` before `bottom`; frees both if one is missing.
unsafe fn chain(top: *mut BIO, bottom: *mut BIO) -> *mut BIO {
    // SAFETY: our callers pass fresh BIOs or NULL.
    unsafe {
        if top.is_null() || bottom.is_null() {
            BIO_free(top);
            BIO_free(bottom);
            return ptr::null_mut();
        }
        BIO_push(top, bottom)
    }
}

/// A client's connection over a connecting socket. Returns the chain, the caller's to free; NULL on failure.
/// Source: BIO_f_ssl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_ssl_connect(ctx: *mut SSL_CTX) -> *mut BIO {
    // SAFETY: the man page has the caller pass a live context.
    unsafe { chain(BIO_new_ssl(ctx, 1), BIO_new(BIO_s_connect())) }
}

/// [`BIO_new_ssl_connect`] behind a buffer. Source: BIO_f_ssl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_buffer_ssl_connect(ctx: *mut SSL_CTX) -> *mut BIO {
    // SAFETY: the man page has the caller pass a live context.
    unsafe { chain(BIO_new(BIO_f_buffer()), BIO_new_ssl_connect(ctx)) }
}

/// Gives the connection in chain `to` the session of the one in chain `from`. Returns 1, or 0 on failure.
/// Source: BIO_f_ssl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ssl_copy_session_id(to: *mut BIO, from: *mut BIO) -> c_int {
    // SAFETY: the man page has the caller pass live chains.
    unsafe {
        let (to, from) = (BIO_find_type(to, BIO_TYPE_SSL), BIO_find_type(from, BIO_TYPE_SSL));
        if to.is_null() || from.is_null() || connection(to).is_null() || connection(from).is_null() {
            return 0;
        }
        SSL_copy_session_id(connection(to), connection(from))
    }
}

/// Shuts down the connection in a chain. Source: BIO_f_ssl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ssl_shutdown(ssl_bio: *mut BIO) {
    // SAFETY: the man page has the caller pass a live chain.
    unsafe {
        let mut bio = BIO_find_type(ssl_bio, BIO_TYPE_SSL);
        while !bio.is_null() {
            let ssl = connection(bio);
            if !ssl.is_null() {
                SSL_shutdown(ssl);
            }
            let next = BIO_next(bio);
            bio = if next.is_null() { next } else { BIO_find_type(next, BIO_TYPE_SSL) };
        }
    }
}
