//! Methods: how a conversation is held. Source: UI_create_method(3).

use std::ffi::{CString, c_char, c_int, c_void};
use std::sync::Mutex;

use super::{UI, UI_STRING, terminal};
use crate::error::{Error, Lib};
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::pem::pem_password_cb;

/// Opens, flushes or closes a conversation: 1, 0 on failure, -1 if the user interrupts.
pub type Step = Option<unsafe extern "C" fn(*mut UI) -> c_int>;
/// Shows a string or reads an answer: 1, 0 on failure, -1 if the user interrupts.
pub type Talk = Option<unsafe extern "C" fn(*mut UI, *mut UI_STRING) -> c_int>;
/// Copies user data.
pub type Duplicate = Option<unsafe extern "C" fn(*mut UI, *mut c_void) -> *mut c_void>;
/// Frees user data.
pub type Destroy = Option<unsafe extern "C" fn(*mut UI, *mut c_void)>;
/// Makes a prompt.
pub type Construct = Option<unsafe extern "C" fn(*mut UI, *const c_char, *const c_char) -> *mut c_char>;

/// A way to hold a conversation.
pub struct ui_method_st {
    _name: Option<CString>,
    pub(super) open: Step,
    pub(super) write: Talk,
    pub(super) flush: Step,
    pub(super) read: Talk,
    pub(super) close: Step,
    pub(super) duplicate: Duplicate,
    pub(super) destroy: Destroy,
    pub(super) construct_prompt: Construct,
    /// The password callback that the method stands for, and whether it is told that something is written.
    pub(super) wrapped: Option<(pem_password_cb, c_int)>,
    ex_data: Mutex<CRYPTO_EX_DATA>,
}

// SAFETY: a method is changed only before it is used; the application data are behind a mutex.
unsafe impl Sync for ui_method_st {}

/// OpenSSL's name for it.
pub type UI_METHOD = ui_method_st;

impl Boxed for ui_method_st {
    const LIB: Lib = Lib::UI;
}

const fn built_in(open: Step, write: Talk, read: Talk, close: Step) -> ui_method_st {
    ui_method_st {
        _name: None,
        open,
        write,
        flush: None,
        read,
        close,
        duplicate: None,
        destroy: None,
        construct_prompt: None,
        wrapped: None,
        ex_data: Mutex::new(CRYPTO_EX_DATA { ctx: std::ptr::null_mut(), sk: std::ptr::null_mut() }),
    }
}

/// The method that does nothing.
pub(super) static NONE: ui_method_st = built_in(None, None, None, None);
/// The method that asks at the terminal.
pub(super) static OPENSSL: ui_method_st =
    built_in(Some(terminal::open), Some(terminal::write), Some(terminal::read), Some(terminal::close));

/// The method that does nothing, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_null() -> *const UI_METHOD {
    &raw const NONE
}

/// The method that asks at the terminal, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_OpenSSL() -> *mut UI_METHOD {
    (&raw const OPENSSL).cast_mut()
}

/// A new method without functions; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_create_method(name: *const c_char) -> *mut UI_METHOD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a terminated string.
        let name = CString::new(unsafe { c_str(name) }?).map_err(|_| Error::SILENT)?;
        let method = ui_method_st { _name: Some(name), ..built_in(None, None, None, None) };
        let method = ui_method_st::into_raw(method);
        // SAFETY: a fresh object that nobody else knows.
        unsafe {
            let slot = &mut (*method).ex_data;
            let data: *mut CRYPTO_EX_DATA = slot.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
            ex_data::run_new(Class::UiMethod, method.cast(), data);
        }
        Ok(method)
    })
}

/// Frees a method that a program made; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_destroy_method(method: *mut UI_METHOD) {
    guard((), || {
        if method.is_null() || std::ptr::eq(method, &raw const NONE) || std::ptr::eq(method, &raw const OPENSSL) {
            return Ok(());
        }
        // SAFETY: the man page has the caller give up a live method.
        unsafe {
            let slot = &mut (*method).ex_data;
            let data: *mut CRYPTO_EX_DATA = slot.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
            ex_data::run_free(Class::UiMethod, method.cast(), data);
            drop(ui_method_st::set0(method));
        }
        Ok(())
    })
}

/// Borrows a method of the program's to change it; -1 for NULL, and nothing is queued.
unsafe fn changed<'a>(method: *mut UI_METHOD) -> Result<&'a mut UI_METHOD, Error> {
    // SAFETY: the man pages have the caller promise NULL or a live method that is not in use.
    unsafe { method.as_mut() }.ok_or(Error::SILENT)
}

/// Sets the function that opens. Returns 0, -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_set_opener(
    method: *mut UI_METHOD,
    opener: Option<unsafe extern "C" fn(*mut UI) -> c_int>,
) -> c_int {
    guard(-1, || {
        // SAFETY: see `changed`.
        unsafe { changed(method) }?.open = opener;
        Ok(0)
    })
}

/// The function that opens; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_opener(
    method: *const UI_METHOD,
) -> Option<unsafe extern "C" fn(*mut UI) -> c_int> {
    guard(None, || {
        // SAFETY: the man page has the caller promise NULL or a live method.
        Ok(unsafe { method.as_ref() }.and_then(|method| method.open))
    })
}

/// Sets the function that shows a string. Returns 0, -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_set_writer(
    method: *mut UI_METHOD,
    writer: Option<unsafe extern "C" fn(*mut UI, *mut UI_STRING) -> c_int>,
) -> c_int {
    guard(-1, || {
        // SAFETY: see `changed`.
        unsafe { changed(method) }?.write = writer;
        Ok(0)
    })
}

/// The function that shows a string; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_writer(
    method: *const UI_METHOD,
) -> Option<unsafe extern "C" fn(*mut UI, *mut UI_STRING) -> c_int> {
    guard(None, || {
        // SAFETY: the man page has the caller promise NULL or a live method.
        Ok(unsafe { method.as_ref() }.and_then(|method| method.write))
    })
}

/// Sets the function that flushes. Returns 0, -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_set_flusher(
    method: *mut UI_METHOD,
    flusher: Option<unsafe extern "C" fn(*mut UI) -> c_int>,
) -> c_int {
    guard(-1, || {
        // SAFETY: see `changed`.
        unsafe { changed(method) }?.flush = flusher;
        Ok(0)
    })
}

/// The function that flushes; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_flusher(
    method: *const UI_METHOD,
) -> Option<unsafe extern "C" fn(*mut UI) -> c_int> {
    guard(None, || {
        // SAFETY: the man page has the caller promise NULL or a live method.
        Ok(unsafe { method.as_ref() }.and_then(|method| method.flush))
    })
}

/// Sets the function that reads an answer. Returns 0, -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_set_reader(
    method: *mut UI_METHOD,
    reader: Option<unsafe extern "C" fn(*mut UI, *mut UI_STRING) -> c_int>,
) -> c_int {
    guard(-1, || {
        // SAFETY: see `changed`.
        unsafe { changed(method) }?.read = reader;
        Ok(0)
    })
}

/// The function that reads an answer; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_reader(
    method: *const UI_METHOD,
) -> Option<unsafe extern "C" fn(*mut UI, *mut UI_STRING) -> c_int> {
    guard(None, || {
        // SAFETY: the man page has the caller promise NULL or a live method.
        Ok(unsafe { method.as_ref() }.and_then(|method| method.read))
    })
}

/// Sets the function that closes. Returns 0, -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_set_closer(
    method: *mut UI_METHOD,
    closer: Option<unsafe extern "C" fn(*mut UI) -> c_int>,
) -> c_int {
    guard(-1, || {
        // SAFETY: see `changed`.
        unsafe { changed(method) }?.close = closer;
        Ok(0)
    })
}

/// The function that closes; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_closer(
    method: *const UI_METHOD,
) -> Option<unsafe extern "C" fn(*mut UI) -> c_int> {
    guard(None, || {
        // SAFETY: the man page has the caller promise NULL or a live method.
        Ok(unsafe { method.as_ref() }.and_then(|method| method.close))
    })
}

/// Sets the function that makes a prompt. Returns 0, -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_set_prompt_constructor(
    method: *mut UI_METHOD,
    prompt_constructor: Option<unsafe extern "C" fn(*mut UI, *const c_char, *const c_char) -> *mut c_char>,
) -> c_int {
    guard(-1, || {
        // SAFETY: see `changed`.
        unsafe { changed(method) }?.construct_prompt = prompt_constructor;
        Ok(0)
    })
}

/// The function that makes a prompt; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_prompt_constructor(
    method: *const UI_METHOD,
) -> Option<unsafe extern "C" fn(*mut UI, *const c_char, *const c_char) -> *mut c_char> {
    guard(None, || {
        // SAFETY: the man page has the caller promise NULL or a live method.
        Ok(unsafe { method.as_ref() }.and_then(|method| method.construct_prompt))
    })
}

/// Sets the functions that copy and free user data. Returns 0, -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_set_data_duplicator(
    method: *mut UI_METHOD,
    duplicator: Option<unsafe extern "C" fn(*mut UI, *mut c_void) -> *mut c_void>,
    destructor: Option<unsafe extern "C" fn(*mut UI, *mut c_void)>,
) -> c_int {
    guard(-1, || {
        // SAFETY: see `changed`.
        let method = unsafe { changed(method) }?;
        (method.duplicate, method.destroy) = (duplicator, destructor);
        Ok(0)
    })
}

/// The function that copies user data; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_data_duplicator(
    method: *const UI_METHOD,
) -> Option<unsafe extern "C" fn(*mut UI, *mut c_void) -> *mut c_void> {
    guard(None, || {
        // SAFETY: the man page has the caller promise NULL or a live method.
        Ok(unsafe { method.as_ref() }.and_then(|method| method.duplicate))
    })
}

/// The function that frees user data; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_data_destructor(
    method: *const UI_METHOD,
) -> Option<unsafe extern "C" fn(*mut UI, *mut c_void)> {
    guard(None, || {
        // SAFETY: the man page has the caller promise NULL or a live method.
        Ok(unsafe { method.as_ref() }.and_then(|method| method.destroy))
    })
}

/// Stores application data. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_set_ex_data(method: *mut UI_METHOD, idx: c_int, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method.
        let method = unsafe { method.as_ref() }.ok_or(Error::SILENT)?;
        Ok(method.ex_data.lock().unwrap_or_else(std::sync::PoisonError::into_inner).set(idx, data).into())
    })
}

/// Application data; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_method_get_ex_data(method: *const UI_METHOD, idx: c_int) -> *const c_void {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live method.
        let method = unsafe { method.as_ref() }.ok_or(Error::SILENT)?;
        Ok(method.ex_data.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get(idx).cast_const())
    })
}
