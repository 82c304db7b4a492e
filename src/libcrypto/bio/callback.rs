//! A program's callback, told before and after each operation. Source: BIO_set_callback(3).

use std::ffi::{CStr, c_char, c_int, c_long};

use super::object::{BIO, BIO_callback_fn, BIO_callback_fn_ex};
use super::read::BIO_write;
use crate::ffi::{Shared, guard};

pub(super) const BIO_CB_FREE: c_int = 1;
pub(super) const BIO_CB_READ: c_int = 2;
pub(super) const BIO_CB_WRITE: c_int = 3;
pub(super) const BIO_CB_PUTS: c_int = 4;
pub(super) const BIO_CB_GETS: c_int = 5;
pub(super) const BIO_CB_CTRL: c_int = 6;
pub(super) const BIO_CB_RETURN: c_int = 0x80;

/// What a callback is told of an operation.
pub(super) struct Operation {
    pub code: c_int,
    pub argp: *const c_char,
    pub len: usize,
    pub argi: c_int,
    pub argl: c_long,
}

impl Operation {
    /// One on a buffer.
    pub fn on_buffer(code: c_int, argp: *const c_char, len: usize) -> Self {
        Operation { code, argp, len, argi: 0, argl: 0 }
    }
}

impl BIO {
    fn has_callback(&self) -> bool {
        self.callback.get().is_some() || self.callback_ex.get().is_some()
    }

    /// Asks the callback whether the operation may begin: its answer, 1 if there is none.
    pub(super) fn before(&self, operation: &Operation) -> c_long {
        if !self.has_callback() {
            return 1;
        }
        call(self, operation, operation.code, 1, None)
    }

    /// Tells the callback the result; its answer is the new one.
    pub(super) fn after(&self, operation: &Operation, result: c_long, processed: Option<&mut usize>) -> c_long {
        if !self.has_callback() {
            return result;
        }
        call(self, operation, operation.code | BIO_CB_RETURN, result, processed)
    }
}

fn call(bio: &BIO, operation: &Operation, code: c_int, result: c_long, processed: Option<&mut usize>) -> c_long {
    let Operation { argp, len, argi, argl, .. } = *operation;
    if let Some(callback) = bio.callback_ex.get() {
        let processed = processed.map_or(std::ptr::null_mut(), std::ptr::from_mut);
        // SAFETY: the program set this callback for this BIO; `argp` is what it passed to the operation.
        return unsafe { callback(bio.as_raw(), code, argp, len, argi, argl, result as c_int, processed) };
    }
    let Some(callback) = bio.callback.get() else { return result };
    call_old(bio, operation, code, result, processed, callback)
}

/// The older callback knows no `size_t`: lengths travel as numbers, counts as results.
fn call_old(
    bio: &BIO,
    operation: &Operation,
    code: c_int,
    mut result: c_long,
    processed: Option<&mut usize>,
    callback: unsafe extern "C" fn(*mut BIO, c_int, *const c_char, c_int, c_long, c_long) -> c_long,
) -> c_long {
    let Operation { argp, len, mut argi, argl, .. } = *operation;
    let bare = code & !BIO_CB_RETURN;
    if matches!(bare, BIO_CB_READ | BIO_CB_WRITE | BIO_CB_GETS) {
        let Ok(len) = c_int::try_from(len) else { return -1 };
        argi = len;
    }
    let counts = code & BIO_CB_RETURN != 0 && bare != BIO_CB_CTRL;
    if let Some(processed) = processed.as_deref().filter(|_| counts && result > 0) {
        let Ok(count) = c_int::try_from(*processed) else { return -1 };
        result = c_long::from(count);
    }
    // SAFETY: the program set this callback for this BIO; `argp` is what it passed to the operation.
    let answer = unsafe { callback(bio.as_raw(), code, argp, argi, argl, result) };
    match processed {
        Some(processed) if counts && answer > 0 => {
            *processed = answer as usize;
            1
        }
        _ => answer,
    }
}

/// Tells the callback that the BIO goes; its answer, which may forbid it.
pub(super) fn on_free(bio: &BIO) -> c_long {
    bio.before(&Operation::on_buffer(BIO_CB_FREE, std::ptr::null(), 0))
}

/// Sets the older kind of callback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_callback(b: *mut BIO, callback: BIO_callback_fn) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(b) }?.callback.set(callback);
        Ok(())
    })
}

/// The older kind of callback; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_callback(b: *const BIO) -> BIO_callback_fn {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(None, || Ok(unsafe { BIO::get0(b) }?.callback.get()))
}

/// Sets the callback; it goes before the older kind.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_callback_ex(b: *mut BIO, callback: BIO_callback_fn_ex) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(b) }?.callback_ex.set(callback);
        Ok(())
    })
}

/// The callback; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_callback_ex(b: *const BIO) -> BIO_callback_fn_ex {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(None, || Ok(unsafe { BIO::get0(b) }?.callback_ex.get()))
}

/// Stores a word for the callback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_callback_arg(b: *mut BIO, arg: *mut c_char) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(b) }?.cb_arg.set(arg);
        Ok(())
    })
}

/// The word for the callback.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_callback_arg(b: *const BIO) -> *mut c_char {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(std::ptr::null_mut(), || Ok(unsafe { BIO::get0(b) }?.cb_arg.get()))
}

/// One line about an operation, as OpenSSL words it.
fn describe(bio: &BIO, operation: &Operation, result: c_long) -> String {
    let Operation { code, len, argi, argl, .. } = *operation;
    // SAFETY: a method's name is a C string that lives as long as the method.
    let name = unsafe { CStr::from_ptr(bio.method().name) }.to_string_lossy();
    let on_descriptor = bio.is_a(super::method::BIO_TYPE_DESCRIPTOR);
    let transfer = |what: &str| match on_descriptor {
        true => format!("{what}({},{len}) - {name} fd={}\n", bio.num.get(), bio.num.get()),
        false => format!("{what}({},{len}) - {name}\n", bio.num.get()),
    };
    let text = match code {
        BIO_CB_FREE => format!("Free - {name}\n"),
        BIO_CB_READ => transfer("read"),
        BIO_CB_WRITE => transfer("write"),
        BIO_CB_PUTS => format!("puts() - {name}\n"),
        BIO_CB_GETS => format!("gets({len}) - {name}\n"),
        BIO_CB_CTRL => format!("ctrl({argi}) - {name}\n"),
        _ => {
            let what = match code & !BIO_CB_RETURN {
                BIO_CB_READ => "read",
                BIO_CB_WRITE => "write",
                BIO_CB_PUTS => "puts",
                BIO_CB_GETS => "gets",
                BIO_CB_CTRL => "ctrl",
                _ => return format!("BIO[{:p}]: bio callback - unknown type ({code})\n", bio.as_raw()),
            };
            format!("{what} return {result}\n")
        }
    };
    let _ = argl;
    format!("BIO[{:p}]: {text}", bio.as_raw())
}

/// A ready-made callback: writes a line about each operation to the BIO in the callback's word, or to stderr.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_debug_callback_ex(
    bio: *mut BIO,
    oper: c_int,
    argp: *const c_char,
    len: usize,
    argi: c_int,
    argl: c_long,
    ret: c_int,
    processed: *mut usize,
) -> c_long {
    guard(0, || {
        // SAFETY: called back with a live BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        let returning = oper & BIO_CB_RETURN != 0;
        // SAFETY: the place of the count is NULL or readable.
        let processed = unsafe { processed.as_ref() }.filter(|_| returning);
        let count = processed.map_or(c_long::from(ret), |count| *count as c_long);
        let text = describe(bio, &Operation { code: oper, argp, len, argi, argl }, count);
        let sink: *mut BIO = bio.cb_arg.get().cast();
        if sink.is_null() {
            eprint!("{text}");
        } else {
            // SAFETY: the man page has the callback's word be a live BIO.
            unsafe { BIO_write(sink, text.as_ptr().cast(), text.len() as c_int) };
        }
        Ok(if returning { c_long::from(ret) } else { 1 })
    })
}

/// As [`BIO_debug_callback_ex`], of the older kind.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_debug_callback(
    bio: *mut BIO,
    cmd: c_int,
    argp: *const c_char,
    argi: c_int,
    argl: c_long,
    ret: c_long,
) -> c_long {
    let mut processed = usize::try_from(ret).unwrap_or(0);
    let len = usize::try_from(argi).unwrap_or(0);
    // SAFETY: as our caller promises; the count is ours.
    let answer = unsafe { BIO_debug_callback_ex(bio, cmd, argp, len, argi, argl, ret.min(1) as c_int, &mut processed) };
    if ret > 0 && cmd & BIO_CB_RETURN != 0 { ret } else { answer }
}
