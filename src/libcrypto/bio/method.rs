//! `BIO_METHOD`: the functions that make a kind of BIO. Source: BIO_meth_new(3).

use std::ffi::{c_char, c_int, c_long, c_void};
use std::sync::atomic::{AtomicI32, Ordering};

use super::object::{BIO, BIO_info_cb};
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, memory, optional_str};

/// The bits of a type that number it; the others tell its class.
pub(super) const BIO_TYPE_MASK: c_int = 0xff;
/// A class: works on a file descriptor.
pub(super) const BIO_TYPE_DESCRIPTOR: c_int = 0x100;
/// A class: passes data on to the next BIO.
pub(super) const BIO_TYPE_FILTER: c_int = 0x200;
/// A class: the end of a chain.
pub(super) const BIO_TYPE_SOURCE_SINK: c_int = 0x400;
/// Numbers above this are the program's.
const BIO_TYPE_START: c_int = 128;

/// Writes at most INT_MAX bytes.
pub type WriteFn = Option<unsafe extern "C" fn(*mut BIO, *const c_char, c_int) -> c_int>;
/// Writes and tells how much apart from success.
pub type WriteExFn = Option<unsafe extern "C" fn(*mut BIO, *const c_char, usize, *mut usize) -> c_int>;
/// Reads at most INT_MAX bytes.
pub type ReadFn = Option<unsafe extern "C" fn(*mut BIO, *mut c_char, c_int) -> c_int>;
/// Reads and tells how much apart from success.
pub type ReadExFn = Option<unsafe extern "C" fn(*mut BIO, *mut c_char, usize, *mut usize) -> c_int>;
/// Writes a string.
pub type PutsFn = Option<unsafe extern "C" fn(*mut BIO, *const c_char) -> c_int>;
/// Reads a line.
pub type GetsFn = Option<unsafe extern "C" fn(*mut BIO, *mut c_char, c_int) -> c_int>;
/// Everything else.
pub type CtrlFn = Option<unsafe extern "C" fn(*mut BIO, c_int, c_long, *mut c_void) -> c_long>;
/// Makes the state of a BIO.
pub type CreateFn = Option<unsafe extern "C" fn(*mut BIO) -> c_int>;
/// Frees it.
pub type DestroyFn = Option<unsafe extern "C" fn(*mut BIO) -> c_int>;
/// Takes a callback for the states of a connection.
pub type CallbackCtrlFn = Option<unsafe extern "C" fn(*mut BIO, c_int, BIO_info_cb) -> c_long>;

/// The functions of a kind of BIO; C sees none of it.
pub struct bio_method_st {
    pub(super) kind: c_int,
    pub(super) name: *const c_char,
    pub(super) write_ex: WriteExFn,
    pub(super) write: WriteFn,
    pub(super) read_ex: ReadExFn,
    pub(super) read: ReadFn,
    pub(super) puts: PutsFn,
    pub(super) gets: GetsFn,
    pub(super) ctrl: CtrlFn,
    pub(super) create: CreateFn,
    pub(super) destroy: DestroyFn,
    pub(super) callback_ctrl: CallbackCtrlFn,
}

/// OpenSSL's name for it.
pub type BIO_METHOD = bio_method_st;

// SAFETY: the name points to a literal or to a block that only `BIO_meth_free` frees; functions have no state.
unsafe impl Sync for bio_method_st {}

impl bio_method_st {
    /// A kind that can do nothing yet.
    pub(super) const fn named(kind: c_int, name: *const c_char) -> Self {
        bio_method_st {
            kind,
            name,
            write_ex: None,
            write: None,
            read_ex: None,
            read: None,
            puts: None,
            gets: None,
            ctrl: None,
            create: None,
            destroy: None,
            callback_ctrl: None,
        }
    }

    /// The same, reading and writing by the older functions.
    pub(super) const fn with_io(mut self, read: ReadFn, write: WriteFn) -> Self {
        self.read = read;
        self.write = write;
        self.read_ex = Some(read_by_int);
        self.write_ex = Some(write_by_int);
        self
    }
}

/// `write_ex` by way of `write`.
unsafe extern "C" fn write_by_int(bio: *mut BIO, data: *const c_char, len: usize, written: *mut usize) -> c_int {
    // SAFETY: called by `BIO_write` alone, with a live BIO of a method that has `write`, and a place for the count.
    unsafe {
        *written = 0;
        let Some(write) = (*(*bio).method).write else { return -2 };
        let done = write(bio, data, c_int::try_from(len).unwrap_or(c_int::MAX));
        *written = usize::try_from(done).unwrap_or(0);
        done.min(1)
    }
}

/// `read_ex` by way of `read`.
unsafe extern "C" fn read_by_int(bio: *mut BIO, data: *mut c_char, len: usize, got: *mut usize) -> c_int {
    // SAFETY: called by `BIO_read` alone, with a live BIO of a method that has `read`, and a place for the count.
    unsafe {
        *got = 0;
        let Some(read) = (*(*bio).method).read else { return -2 };
        let done = read(bio, data, c_int::try_from(len).unwrap_or(c_int::MAX));
        *got = usize::try_from(done).unwrap_or(0);
        done.min(1)
    }
}

unsafe fn get0<'a>(method: *const BIO_METHOD) -> Result<&'a BIO_METHOD, Error> {
    // SAFETY: the man page has the caller promise a live method.
    unsafe { method.as_ref() }.ok_or_else(|| Error::new(Lib::BIO, reason::ERR_R_PASSED_NULL_PARAMETER))
}

unsafe fn get0_mut<'a>(method: *mut BIO_METHOD) -> Result<&'a mut BIO_METHOD, Error> {
    // SAFETY: the man page has the caller promise a live method of its own, not in use elsewhere while it is built.
    unsafe { method.as_mut() }.ok_or_else(|| Error::new(Lib::BIO, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// A number for a new kind of BIO, to be combined with a class; -1 when there are none left.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_new_index() -> c_int {
    static LAST: AtomicI32 = AtomicI32::new(BIO_TYPE_START);
    let next =
        LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| (last < BIO_TYPE_MASK).then_some(last + 1));
    next.map_or(-1, |last| last + 1)
}

/// A new method of kind `type_`; the name is copied. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_new(type_: c_int, name: *const c_char) -> *mut BIO_METHOD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a string.
        let name = memory::duplicate_str(unsafe { optional_str(name) }.unwrap_or_default());
        Ok(Box::into_raw(Box::new(bio_method_st::named(type_, name))))
    })
}

/// Frees a method of the program's own; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_free(biom: *mut BIO_METHOD) {
    guard((), || {
        if !biom.is_null() {
            // SAFETY: `BIO_meth_new` made the box and the name; the caller gives both up.
            unsafe {
                let method = Box::from_raw(biom);
                memory::free(method.name.cast_mut());
            }
        }
        Ok(())
    })
}

/// Gets the function that writes; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_write(biom: *const BIO_METHOD) -> WriteFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.write))
}

/// Sets the function that writes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_write(biom: *mut BIO_METHOD, bwrite: WriteFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.write = bwrite;
        method.write_ex = Some(write_by_int);
        Ok(1)
    })
}

/// Gets the function that writes and tells how much apart; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_write_ex(biom: *const BIO_METHOD) -> WriteExFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.write_ex))
}

/// Sets the function that writes and tells how much apart. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_write_ex(biom: *mut BIO_METHOD, bwrite: WriteExFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.write_ex = bwrite;
        method.write = None;
        Ok(1)
    })
}

/// Gets the function that reads; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_read(biom: *const BIO_METHOD) -> ReadFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.read))
}

/// Sets the function that reads. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_read(biom: *mut BIO_METHOD, bread: ReadFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.read = bread;
        method.read_ex = Some(read_by_int);
        Ok(1)
    })
}

/// Gets the function that reads and tells how much apart; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_read_ex(biom: *const BIO_METHOD) -> ReadExFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.read_ex))
}

/// Sets the function that reads and tells how much apart. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_read_ex(biom: *mut BIO_METHOD, bread: ReadExFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.read_ex = bread;
        method.read = None;
        Ok(1)
    })
}

/// Gets the function that writes a string; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_puts(biom: *const BIO_METHOD) -> PutsFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.puts))
}

/// Sets the function that writes a string. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_puts(biom: *mut BIO_METHOD, bputs: PutsFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.puts = bputs;
        Ok(1)
    })
}

/// Gets the function that reads a line; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_gets(biom: *const BIO_METHOD) -> GetsFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.gets))
}

/// Sets the function that reads a line. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_gets(biom: *mut BIO_METHOD, ossl_gets: GetsFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.gets = ossl_gets;
        Ok(1)
    })
}

/// Gets the function for everything else; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_ctrl(biom: *const BIO_METHOD) -> CtrlFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.ctrl))
}

/// Sets the function for everything else. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_ctrl(biom: *mut BIO_METHOD, ctrl: CtrlFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.ctrl = ctrl;
        Ok(1)
    })
}

/// Gets the function that makes a BIO's state; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_create(biom: *const BIO_METHOD) -> CreateFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.create))
}

/// Sets the function that makes a BIO's state. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_create(biom: *mut BIO_METHOD, create: CreateFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.create = create;
        Ok(1)
    })
}

/// Gets the function that frees a BIO's state; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_destroy(biom: *const BIO_METHOD) -> DestroyFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.destroy))
}

/// Sets the function that frees a BIO's state. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_destroy(biom: *mut BIO_METHOD, destroy: DestroyFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.destroy = destroy;
        Ok(1)
    })
}

/// Gets the function that takes a callback; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_get_callback_ctrl(biom: *const BIO_METHOD) -> CallbackCtrlFn {
    // SAFETY: see `get0`.
    guard(None, || Ok(unsafe { get0(biom) }?.callback_ctrl))
}

/// Sets the function that takes a callback. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_meth_set_callback_ctrl(biom: *mut BIO_METHOD, callback_ctrl: CallbackCtrlFn) -> c_int {
    guard(0, || {
        // SAFETY: see `get0_mut`.
        let method = unsafe { get0_mut(biom) }?;
        method.callback_ctrl = callback_ctrl;
        Ok(1)
    })
}
