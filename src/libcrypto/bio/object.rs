//! `BIO`: the C object. Its words are those that a method's functions, in C or ours, read and set.

use std::cell::{Cell, UnsafeCell};
use std::ffi::{c_char, c_int, c_long, c_void};

use super::callback;
use super::method::{BIO_METHOD, BIO_TYPE_MASK};
use crate::error::Lib;
use crate::ffi::Shared;
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};

/// Close the underlying resource when the BIO is freed.
pub const BIO_CLOSE: c_int = 1;
/// Leave the underlying resource open.
pub const BIO_NOCLOSE: c_int = 0;

/// Waits for input.
pub const BIO_FLAGS_READ: c_int = 0x01;
/// Waits to be able to write.
pub const BIO_FLAGS_WRITE: c_int = 0x02;
/// Waits for something else; the retry reason tells.
pub const BIO_FLAGS_IO_SPECIAL: c_int = 0x04;
/// What is waited for.
pub const BIO_FLAGS_RWS: c_int = BIO_FLAGS_READ | BIO_FLAGS_WRITE | BIO_FLAGS_IO_SPECIAL;
/// The last call may be repeated.
pub const BIO_FLAGS_SHOULD_RETRY: c_int = 0x08;
/// Base64 without line breaks.
pub const BIO_FLAGS_BASE64_NO_NL: c_int = 0x100;
/// Memory that cannot be written.
pub const BIO_FLAGS_MEM_RDONLY: c_int = 0x200;
/// A reset keeps what was written.
pub const BIO_FLAGS_NONCLEAR_RST: c_int = 0x400;
/// The last read met the end.
pub const BIO_FLAGS_IN_EOF: c_int = 0x800;
/// All that `BIO_clear_retry_flags` clears.
pub const RETRY_FLAGS: c_int = BIO_FLAGS_RWS | BIO_FLAGS_SHOULD_RETRY;

/// A connect would have blocked.
pub const BIO_RR_CONNECT: c_int = 2;
/// An accept would have blocked.
pub const BIO_RR_ACCEPT: c_int = 3;

/// Old callback: BIO, operation, buffer, number, long argument, result.
pub type BIO_callback_fn =
    Option<unsafe extern "C" fn(*mut BIO, c_int, *const c_char, c_int, c_long, c_long) -> c_long>;
/// Callback: BIO, operation, buffer, its length, number, long argument, result, bytes processed.
pub type BIO_callback_fn_ex =
    Option<unsafe extern "C" fn(*mut BIO, c_int, *const c_char, usize, c_int, c_long, c_int, *mut usize) -> c_long>;
/// Told of the states of a connection being made.
pub type BIO_info_cb = Option<unsafe extern "C" fn(*mut BIO, c_int, c_int) -> c_int>;

/// An abstract source and sink of bytes, or a filter before another. One thread uses it at a time.
pub struct bio_st {
    pub(super) method: *const BIO_METHOD,
    pub(super) callback: Cell<BIO_callback_fn>,
    pub(super) callback_ex: Cell<BIO_callback_fn_ex>,
    pub(super) cb_arg: Cell<*mut c_char>,
    /// Whether it can be read and written yet.
    pub(super) init: Cell<c_int>,
    /// `BIO_CLOSE` or `BIO_NOCLOSE`.
    pub(super) shutdown: Cell<c_int>,
    pub(super) flags: Cell<c_int>,
    pub(super) retry_reason: Cell<c_int>,
    /// A method's number; for descriptors and sockets the file descriptor.
    pub(super) num: Cell<c_int>,
    /// A method's state (`BIO_get_data`).
    pub(super) ptr: Cell<*mut c_void>,
    pub(super) next: Cell<*mut BIO>,
    pub(super) prev: Cell<*mut BIO>,
    pub(super) num_read: Cell<u64>,
    pub(super) num_write: Cell<u64>,
    pub(super) ex_data: UnsafeCell<CRYPTO_EX_DATA>,
    /// The program's callback has been told of the end and agreed.
    pub(super) released: Cell<bool>,
    /// Made whole: `method.create` succeeded, so `method.destroy` is owed.
    pub(super) created: Cell<bool>,
}

/// OpenSSL's name for it.
pub type BIO = bio_st;

impl Shared for bio_st {
    const LIB: Lib = Lib::BIO;
}

impl bio_st {
    pub(super) fn new(method: *const BIO_METHOD) -> Self {
        bio_st {
            method,
            callback: Cell::new(None),
            callback_ex: Cell::new(None),
            cb_arg: Cell::new(std::ptr::null_mut()),
            init: Cell::new(0),
            shutdown: Cell::new(BIO_CLOSE),
            flags: Cell::new(0),
            retry_reason: Cell::new(0),
            num: Cell::new(0),
            ptr: Cell::new(std::ptr::null_mut()),
            next: Cell::new(std::ptr::null_mut()),
            prev: Cell::new(std::ptr::null_mut()),
            num_read: Cell::new(0),
            num_write: Cell::new(0),
            ex_data: UnsafeCell::new(CRYPTO_EX_DATA::default()),
            released: Cell::new(false),
            created: Cell::new(false),
        }
    }

    /// The functions behind it.
    pub(super) fn method(&self) -> &BIO_METHOD {
        // SAFETY: `BIO_new` refuses NULL, and a program keeps a method until its BIOs are gone (BIO_meth_new(3)).
        unsafe { &*self.method }
    }

    /// C's pointer to it.
    pub(super) fn as_raw(&self) -> *mut BIO {
        std::ptr::from_ref(self).cast_mut()
    }

    /// Whether any of `flags` is set.
    pub fn has(&self, flags: c_int) -> bool {
        self.flags.get() & flags != 0
    }

    /// Sets `flags`.
    pub fn add_flags(&self, flags: c_int) {
        self.flags.set(self.flags.get() | flags);
    }

    /// Clears `flags`.
    pub fn remove_flags(&self, flags: c_int) {
        self.flags.set(self.flags.get() & !flags);
    }

    /// Forgets that the last call was to be repeated.
    pub fn clear_retry(&self) {
        self.remove_flags(RETRY_FLAGS);
    }

    /// Asks for the last read to be repeated.
    pub fn retry_read(&self) {
        self.add_flags(BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY);
    }

    /// Asks for the last write to be repeated.
    pub fn retry_write(&self) {
        self.add_flags(BIO_FLAGS_WRITE | BIO_FLAGS_SHOULD_RETRY);
    }

    /// Asks for the last call to be repeated when `reason` is over.
    pub fn retry_special(&self, reason: c_int) {
        self.add_flags(BIO_FLAGS_IO_SPECIAL | BIO_FLAGS_SHOULD_RETRY);
        self.retry_reason.set(reason);
    }

    /// Whether the last call may be repeated.
    pub fn should_retry(&self) -> bool {
        self.has(BIO_FLAGS_SHOULD_RETRY)
    }

    /// The BIO behind this filter.
    pub(super) fn next(&self) -> Option<&BIO> {
        // SAFETY: a chain's links are live BIOs: whoever frees one takes it out first or frees the whole chain.
        unsafe { BIO::option(self.next.get()) }
    }

    /// A filter's retry state is that of the BIO behind it.
    pub(super) fn copy_next_retry(&self) {
        if let Some(next) = self.next() {
            self.add_flags(next.flags.get() & RETRY_FLAGS);
            self.retry_reason.set(next.retry_reason.get());
        }
    }

    /// Whether it is of `kind` (a whole type, or one of the class bits).
    pub(super) fn is_a(&self, kind: c_int) -> bool {
        let own = self.method().kind;
        if kind & BIO_TYPE_MASK == 0 { own & kind != 0 } else { own == kind }
    }
}

impl Drop for bio_st {
    fn drop(&mut self) {
        let raw = self.as_raw();
        if !self.created.get() {
            return;
        }
        if !self.released.get() {
            callback::on_free(self);
        }
        if let Some(destroy) = self.method().destroy {
            // SAFETY: the object is whole until this function ends; `destroy` is its method's own.
            unsafe { destroy(raw) };
        }
        // SAFETY: the last reference is gone, so nothing else refers to the slots.
        unsafe { ex_data::run_free(Class::Bio, raw.cast(), self.ex_data.get()) };
    }
}
