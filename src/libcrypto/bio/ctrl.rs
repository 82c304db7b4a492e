//! Everything but reading and writing, by number. Source: BIO_ctrl(3).

use std::ffi::{c_int, c_long, c_void};

use super::callback::{BIO_CB_CTRL, Operation};
use super::failed;
use super::object::{BIO, BIO_info_cb};
use crate::error::reason;
use crate::ffi::{Shared, guard};

pub(crate) const BIO_CTRL_RESET: c_int = 1;
pub(super) const BIO_CTRL_EOF: c_int = 2;
pub(super) const BIO_CTRL_INFO: c_int = 3;
pub(super) const BIO_CTRL_SET: c_int = 4;
pub(super) const BIO_CTRL_PUSH: c_int = 6;
pub(super) const BIO_CTRL_POP: c_int = 7;
pub(super) const BIO_CTRL_GET_CLOSE: c_int = 8;
pub(super) const BIO_CTRL_SET_CLOSE: c_int = 9;
pub(super) const BIO_CTRL_PENDING: c_int = 10;
pub(crate) const BIO_CTRL_FLUSH: c_int = 11;
pub(super) const BIO_CTRL_DUP: c_int = 12;
pub(super) const BIO_CTRL_WPENDING: c_int = 13;
pub(super) const BIO_CTRL_SET_CALLBACK: c_int = 14;
pub(super) const BIO_CTRL_GET_CALLBACK: c_int = 15;
pub(super) const BIO_CTRL_PEEK: c_int = 29;
pub(crate) const BIO_C_SET_CONNECT: c_int = 100;
pub(super) const BIO_C_DO_STATE_MACHINE: c_int = 101;
pub(super) const BIO_C_SET_NBIO: c_int = 102;
pub(super) const BIO_C_SET_FD: c_int = 104;
pub(super) const BIO_C_GET_FD: c_int = 105;
pub(super) const BIO_C_SET_FILE_PTR: c_int = 106;
pub(super) const BIO_C_GET_FILE_PTR: c_int = 107;
pub(super) const BIO_C_SET_FILENAME: c_int = 108;
pub(super) const BIO_C_SET_MD: c_int = 111;
pub(super) const BIO_C_GET_MD: c_int = 112;
pub(super) const BIO_C_GET_CIPHER_STATUS: c_int = 113;
pub(super) const BIO_C_SET_BUF_MEM: c_int = 114;
pub(super) const BIO_C_GET_BUF_MEM_PTR: c_int = 115;
pub(super) const BIO_C_GET_BUFF_NUM_LINES: c_int = 116;
pub(super) const BIO_C_SET_BUFF_SIZE: c_int = 117;
pub(super) const BIO_C_SET_ACCEPT: c_int = 118;
pub(super) const BIO_C_GET_MD_CTX: c_int = 120;
pub(super) const BIO_C_SET_BUFF_READ_DATA: c_int = 122;
pub(super) const BIO_C_GET_CONNECT: c_int = 123;
pub(super) const BIO_C_GET_ACCEPT: c_int = 124;
pub(super) const BIO_C_FILE_SEEK: c_int = 128;
pub(super) const BIO_C_GET_CIPHER_CTX: c_int = 129;
pub(super) const BIO_C_SET_BUF_MEM_EOF_RETURN: c_int = 130;
pub(super) const BIO_C_SET_BIND_MODE: c_int = 131;
pub(super) const BIO_C_GET_BIND_MODE: c_int = 132;
pub(super) const BIO_C_FILE_TELL: c_int = 133;
pub(super) const BIO_C_SET_WRITE_BUF_SIZE: c_int = 136;
pub(super) const BIO_C_GET_WRITE_BUF_SIZE: c_int = 137;
pub(super) const BIO_C_MAKE_BIO_PAIR: c_int = 138;
pub(super) const BIO_C_DESTROY_BIO_PAIR: c_int = 139;
pub(super) const BIO_C_GET_WRITE_GUARANTEE: c_int = 140;
pub(super) const BIO_C_GET_READ_REQUEST: c_int = 141;
pub(super) const BIO_C_SHUTDOWN_WR: c_int = 142;
pub(super) const BIO_C_NREAD0: c_int = 143;
pub(super) const BIO_C_NREAD: c_int = 144;
pub(super) const BIO_C_NWRITE0: c_int = 145;
pub(super) const BIO_C_NWRITE: c_int = 146;
pub(super) const BIO_C_RESET_READ_REQUEST: c_int = 147;
pub(super) const BIO_C_SET_MD_CTX: c_int = 148;
pub(crate) const BIO_C_SET_CONNECT_MODE: c_int = 155;

/// Does `cmd` (`BIO_CTRL_*`, `BIO_C_*`). What it returns depends on it; -1 for NULL, -2 if this kind knows none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ctrl(b: *mut BIO, cmd: c_int, larg: c_long, parg: *mut c_void) -> c_long {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live BIO or NULL.
        let Some(bio) = (unsafe { BIO::option(b) }) else { return Ok(-1) };
        let Some(ctrl) = bio.method().ctrl else { return failed(-2, reason::BIO_R_UNSUPPORTED_METHOD) };
        let operation = Operation { code: BIO_CB_CTRL, argp: parg.cast(), len: 0, argi: cmd, argl: larg };
        let answer = bio.before(&operation);
        if answer <= 0 {
            return Ok(answer);
        }
        // SAFETY: `ctrl` is the method's own; the arguments are what `cmd` asks for, as our caller promises.
        let result = unsafe { ctrl(b, cmd, larg, parg) };
        Ok(bio.after(&operation, result, None))
    })
}

/// Does `cmd` with a function as argument. -2 if this kind knows none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_callback_ctrl(b: *mut BIO, cmd: c_int, fp: BIO_info_cb) -> c_long {
    guard(-2, || {
        // SAFETY: the man page has the caller pass a live BIO or NULL.
        let Some(bio) = (unsafe { BIO::option(b) }) else { return Ok(-2) };
        let ctrl = bio.method().callback_ctrl.filter(|_| cmd == BIO_CTRL_SET_CALLBACK);
        let Some(ctrl) = ctrl else { return failed(-2, reason::BIO_R_UNSUPPORTED_METHOD) };
        let argp = (&raw const fp).cast();
        let operation = Operation { code: BIO_CB_CTRL, argp, len: 0, argi: cmd, argl: 0 };
        let answer = bio.before(&operation);
        if answer <= 0 {
            return Ok(answer);
        }
        // SAFETY: `ctrl` is the method's own.
        let result = unsafe { ctrl(b, cmd, fp) };
        Ok(bio.after(&operation, result, None))
    })
}

/// [`BIO_ctrl`] with a number as argument.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_int_ctrl(b: *mut BIO, cmd: c_int, larg: c_long, iarg: c_int) -> c_long {
    let mut number = iarg;
    // SAFETY: as our caller promises; `cmd` takes a pointer to a number.
    unsafe { BIO_ctrl(b, cmd, larg, (&raw mut number).cast()) }
}

/// [`BIO_ctrl`] for a `cmd` that answers a pointer; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ptr_ctrl(b: *mut BIO, cmd: c_int, larg: c_long) -> *mut c_void {
    let mut pointer: *mut c_void = std::ptr::null_mut();
    // SAFETY: as our caller promises; `cmd` takes a place for a pointer.
    let result = unsafe { BIO_ctrl(b, cmd, larg, (&raw mut pointer).cast()) };
    if result <= 0 { std::ptr::null_mut() } else { pointer }
}

/// Bytes that can be read without asking further down.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ctrl_pending(b: *mut BIO) -> usize {
    // SAFETY: as our caller promises.
    let pending = unsafe { BIO_ctrl(b, BIO_CTRL_PENDING, 0, std::ptr::null_mut()) };
    usize::try_from(pending).unwrap_or(0)
}

/// Bytes that wait to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ctrl_wpending(b: *mut BIO) -> usize {
    // SAFETY: as our caller promises.
    let pending = unsafe { BIO_ctrl(b, BIO_CTRL_WPENDING, 0, std::ptr::null_mut()) };
    usize::try_from(pending).unwrap_or(0)
}
