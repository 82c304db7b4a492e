//! Loaders: the library's own for files, and those that programs register for schemes of theirs.
//! Source: OSSL_STORE_LOADER(3).

pub mod fetch;
pub mod registry;

use std::ffi::{c_char, c_int, c_void};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::info::OSSL_STORE_INFO;
use super::search::OSSL_STORE_SEARCH;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::engine::ENGINE;
use crate::libcrypto::err::raise::va_list;
use crate::libcrypto::ui::UI_METHOD;

/// What a loader of the program's keeps for one open store.
pub type OSSL_STORE_LOADER_CTX = c_void;

/// Opens a URI.
pub type OSSL_STORE_open_fn = Option<
    unsafe extern "C" fn(
        *const OSSL_STORE_LOADER,
        *const c_char,
        *const UI_METHOD,
        *mut c_void,
    ) -> *mut OSSL_STORE_LOADER_CTX,
>;
/// Opens a URI in a library context.
pub type OSSL_STORE_open_ex_fn = Option<
    unsafe extern "C" fn(
        *const OSSL_STORE_LOADER,
        *const c_char,
        *mut OSSL_LIB_CTX,
        *const c_char,
        *const UI_METHOD,
        *mut c_void,
    ) -> *mut OSSL_STORE_LOADER_CTX,
>;
/// Reads from a BIO.
pub type OSSL_STORE_attach_fn = Option<
    unsafe extern "C" fn(
        *const OSSL_STORE_LOADER,
        *mut BIO,
        *mut OSSL_LIB_CTX,
        *const c_char,
        *const UI_METHOD,
        *mut c_void,
    ) -> *mut OSSL_STORE_LOADER_CTX,
>;
/// Takes a command.
pub type OSSL_STORE_ctrl_fn = Option<unsafe extern "C" fn(*mut OSSL_STORE_LOADER_CTX, c_int, va_list) -> c_int>;
/// Hears of the wanted kind.
pub type OSSL_STORE_expect_fn = Option<unsafe extern "C" fn(*mut OSSL_STORE_LOADER_CTX, c_int) -> c_int>;
/// Hears of what is searched; without a store, tells whether it could.
pub type OSSL_STORE_find_fn =
    Option<unsafe extern "C" fn(*mut OSSL_STORE_LOADER_CTX, *const OSSL_STORE_SEARCH) -> c_int>;
/// Gives the next thing.
pub type OSSL_STORE_load_fn =
    Option<unsafe extern "C" fn(*mut OSSL_STORE_LOADER_CTX, *const UI_METHOD, *mut c_void) -> *mut OSSL_STORE_INFO>;
/// Tells whether all was given.
pub type OSSL_STORE_eof_fn = Option<unsafe extern "C" fn(*mut OSSL_STORE_LOADER_CTX) -> c_int>;
/// Tells whether the last loading failed.
pub type OSSL_STORE_error_fn = Option<unsafe extern "C" fn(*mut OSSL_STORE_LOADER_CTX) -> c_int>;
/// Closes and frees.
pub type OSSL_STORE_close_fn = Option<unsafe extern "C" fn(*mut OSSL_STORE_LOADER_CTX) -> c_int>;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A program's functions.
#[derive(Clone, Copy, Default)]
pub(super) struct Functions {
    pub(super) open: OSSL_STORE_open_fn,
    pub(super) open_ex: OSSL_STORE_open_ex_fn,
    pub(super) attach: OSSL_STORE_attach_fn,
    pub(super) ctrl: OSSL_STORE_ctrl_fn,
    pub(super) expect: OSSL_STORE_expect_fn,
    pub(super) find: OSSL_STORE_find_fn,
    pub(super) load: OSSL_STORE_load_fn,
    pub(super) eof: OSSL_STORE_eof_fn,
    pub(super) error: OSSL_STORE_error_fn,
    pub(super) close: OSSL_STORE_close_fn,
}

impl Functions {
    const NONE: Self = Functions {
        open: None,
        open_ex: None,
        attach: None,
        ctrl: None,
        expect: None,
        find: None,
        load: None,
        eof: None,
        error: None,
        close: None,
    };

    /// Whether those are there that no loader can do without.
    pub(super) fn are_complete(&self) -> bool {
        self.open.is_some() && self.load.is_some() && self.eof.is_some() && self.error.is_some() && self.close.is_some()
    }
}

/// A loader. Scheme and engine are the program's; both are NULL in the library's own.
pub struct ossl_store_loader_st {
    scheme: *const c_char,
    engine: *mut ENGINE,
    functions: Mutex<Functions>,
}

/// OpenSSL's name for it.
pub type OSSL_STORE_LOADER = ossl_store_loader_st;

// SAFETY: the pointers are the program's, which lets every thread use its loader; nothing is written through them.
unsafe impl Send for ossl_store_loader_st {}
// SAFETY: as before; what changes is behind a mutex.
unsafe impl Sync for ossl_store_loader_st {}

impl Boxed for ossl_store_loader_st {
    const LIB: Lib = Lib::STORE;
}

impl ossl_store_loader_st {
    pub(super) fn functions(&self) -> Functions {
        *lock(&self.functions)
    }
}

/// Sets one of a loader's functions.
///
/// # Safety
/// `loader` is live or NULL.
unsafe fn set(loader: *mut OSSL_STORE_LOADER, change: impl FnOnce(&mut Functions)) -> c_int {
    guard(0, || {
        // SAFETY: as our caller promises.
        let loader = unsafe { OSSL_STORE_LOADER::get0(loader) }?;
        change(&mut lock(&loader.functions));
        Ok(1)
    })
}

/// A new loader for a scheme, for `OSSL_STORE_LOADER_free`; scheme and engine are not copied. NULL without a scheme.
/// Source: OSSL_STORE_LOADER_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_new(e: *mut ENGINE, scheme: *const c_char) -> *mut OSSL_STORE_LOADER {
    guard(std::ptr::null_mut(), || {
        if scheme.is_null() {
            return Err(Error::new(Lib::STORE, reason::OSSL_STORE_R_INVALID_SCHEME));
        }
        let functions = Mutex::new(Functions::NONE);
        Ok(Boxed::into_raw(OSSL_STORE_LOADER { scheme, engine: e, functions }))
    })
}

/// Frees a loader of the program's, or gives up a reference to the library's own; NULL is fine.
/// Source: OSSL_STORE_LOADER_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_free(loader: *mut OSSL_STORE_LOADER) {
    guard((), || {
        if !fetch::is_own(loader) {
            // SAFETY: the program's own loader, which it gives up, or NULL.
            drop(unsafe { OSSL_STORE_LOADER::set0(loader) });
        }
        Ok(())
    })
}

/// The engine a loader was made with. Source: OSSL_STORE_LOADER_get0_engine(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_get0_engine(loader: *const OSSL_STORE_LOADER) -> *const ENGINE {
    guard(std::ptr::null(), || {
        // SAFETY: a live object or NULL, as the man page has the caller promise.
        Ok(unsafe { OSSL_STORE_LOADER::get0(loader) }?.engine.cast_const())
    })
}

/// The scheme a loader was made for. Source: OSSL_STORE_LOADER_get0_scheme(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_get0_scheme(loader: *const OSSL_STORE_LOADER) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: a live object or NULL, as the man page has the caller promise.
        Ok(unsafe { OSSL_STORE_LOADER::get0(loader) }?.scheme)
    })
}

/// Sets what opens a URI. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_open(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_open(
    loader: *mut OSSL_STORE_LOADER,
    open_function: OSSL_STORE_open_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.open = open_function) }
}

/// Sets what opens a URI in a library context, which goes before `open`. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_open_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_open_ex(
    loader: *mut OSSL_STORE_LOADER,
    open_ex_function: OSSL_STORE_open_ex_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.open_ex = open_ex_function) }
}

/// Sets what reads from a BIO. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_attach(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_attach(
    loader: *mut OSSL_STORE_LOADER,
    attach_function: OSSL_STORE_attach_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.attach = attach_function) }
}

/// Sets what takes commands. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_ctrl(
    loader: *mut OSSL_STORE_LOADER,
    ctrl_function: OSSL_STORE_ctrl_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.ctrl = ctrl_function) }
}

/// Sets what hears of the wanted kind. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_expect(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_expect(
    loader: *mut OSSL_STORE_LOADER,
    expect_function: OSSL_STORE_expect_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.expect = expect_function) }
}

/// Sets what hears of a search. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_find(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_find(
    loader: *mut OSSL_STORE_LOADER,
    find_function: OSSL_STORE_find_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.find = find_function) }
}

/// Sets what gives the next thing. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_load(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_load(
    loader: *mut OSSL_STORE_LOADER,
    load_function: OSSL_STORE_load_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.load = load_function) }
}

/// Sets what tells whether all was given. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_eof(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_eof(
    loader: *mut OSSL_STORE_LOADER,
    eof_function: OSSL_STORE_eof_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.eof = eof_function) }
}

/// Sets what tells whether the last loading failed. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_error(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_error(
    loader: *mut OSSL_STORE_LOADER,
    error_function: OSSL_STORE_error_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.error = error_function) }
}

/// Sets what closes and frees. Returns 1 or 0. Source: OSSL_STORE_LOADER_set_close(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_LOADER_set_close(
    loader: *mut OSSL_STORE_LOADER,
    close_function: OSSL_STORE_close_fn,
) -> c_int {
    // SAFETY: a live object or NULL, as the man page has the caller promise.
    unsafe { set(loader, |functions| functions.close = close_function) }
}
