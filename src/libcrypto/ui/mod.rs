//! Asking a user, `<openssl/ui.h>`. Source: UI_new(3), UI_create_method(3).

pub mod method;
pub mod password;
pub mod process;
pub mod string;
mod terminal;
pub mod util;
pub mod wrap;

pub use method::UI_METHOD;
pub use string::UI_STRING;

use std::ffi::{c_char, c_int, c_long, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};

use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Boxed, guard, memory, optional_str};

/// Errors are shown as they come.
pub(super) const PRINT_ERRORS: c_int = 0x100;
/// The last run failed for what the user typed: it may be repeated.
pub(super) const REDOABLE: c_int = 1;
/// The user data are a copy of the method's.
const OWN_DATA: c_int = 2;

/// A conversation with a user: strings to be shown and answers to be had.
pub struct ui_st {
    pub(super) method: *const UI_METHOD,
    /// Boxed, for C keeps pointers to them.
    #[allow(clippy::vec_box)]
    pub(super) strings: Vec<Box<UI_STRING>>,
    user_data: *mut c_void,
    ex_data: CRYPTO_EX_DATA,
    pub(super) flags: c_int,
}

/// OpenSSL's name for it.
pub type UI = ui_st;

impl Boxed for ui_st {
    const LIB: Lib = Lib::UI;
}

static DEFAULT: AtomicPtr<UI_METHOD> = AtomicPtr::new((&raw const method::OPENSSL).cast_mut());

pub(super) fn error(reason: u32) -> Error {
    Error::new(Lib::UI, reason)
}

/// A new conversation by the default method; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_new() -> *mut UI {
    // SAFETY: NULL stands for the default.
    unsafe { UI_new_method(std::ptr::null()) }
}

/// A new conversation by a method, which must stay; NULL stands for the default. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_new_method(method: *const UI_METHOD) -> *mut UI {
    guard(std::ptr::null_mut(), || {
        let method = if method.is_null() { DEFAULT.load(Ordering::Acquire).cast_const() } else { method };
        let method = if method.is_null() { &raw const method::NONE } else { method };
        let ui = ui_st {
            method,
            strings: Vec::new(),
            user_data: std::ptr::null_mut(),
            ex_data: CRYPTO_EX_DATA::default(),
            flags: 0,
        };
        let ui = ui_st::into_raw(ui);
        // SAFETY: a fresh object that nobody else knows.
        unsafe { ex_data::run_new(Class::Ui, ui.cast(), &raw mut (*ui).ex_data) };
        Ok(ui)
    })
}

/// Frees a conversation; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_free(ui: *mut UI) {
    guard((), || {
        if ui.is_null() {
            return Ok(());
        }
        // SAFETY: the man page has the caller give up a live conversation; callbacks run while it is whole.
        unsafe {
            drop_user_data(ui);
            ex_data::run_free(Class::Ui, ui.cast(), &raw mut (*ui).ex_data);
            drop(ui_st::set0(ui));
        }
        Ok(())
    })
}

/// Frees user data that are ours.
unsafe fn drop_user_data(ui: *mut UI) {
    // SAFETY: the callers promise a live conversation.
    unsafe {
        if (*ui).flags & OWN_DATA != 0 {
            if let Some(destroy) = (*(*ui).method).destroy {
                destroy(ui, (*ui).user_data);
            }
            (*ui).flags &= !OWN_DATA;
        }
    }
}

/// Sets what the method's functions may want. Returns what was set before, NULL if that was a copy of ours.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_add_user_data(ui: *mut UI, user_data: *mut c_void) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live conversation.
        unsafe {
            ui_st::get0(ui)?;
            let old = if (*ui).flags & OWN_DATA != 0 { std::ptr::null_mut() } else { (*ui).user_data };
            drop_user_data(ui);
            (*ui).user_data = user_data;
            Ok(old)
        }
    })
}

/// As [`UI_add_user_data`] with a copy made by the method. Returns 0, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_dup_user_data(ui: *mut UI, user_data: *mut c_void) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation.
        unsafe {
            ui_st::get0(ui)?;
            let (duplicate, destroy) = ((*(*ui).method).duplicate, (*(*ui).method).destroy);
            let unsupported = || error(reason::UI_R_USER_DATA_DUPLICATION_UNSUPPORTED);
            let duplicate = duplicate.filter(|_| destroy.is_some()).ok_or_else(unsupported)?;
            let copy = duplicate(ui, user_data);
            if copy.is_null() {
                return Err(error(reason::ERR_R_MALLOC_FAILURE));
            }
            drop_user_data(ui);
            (*ui).user_data = copy;
            (*ui).flags |= OWN_DATA;
        }
        Ok(0)
    })
}

/// The user data; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get0_user_data(ui: *mut UI) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live conversation.
        Ok(unsafe { ui_st::get0(ui) }?.user_data)
    })
}

/// "Enter `phrase_desc` for `object_name`:", or what the method makes of it; the caller frees the string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_construct_prompt(
    ui: *mut UI,
    phrase_desc: *const c_char,
    object_name: *const c_char,
) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or a live conversation and terminated strings.
        unsafe {
            if let Some(construct) = ui_st::get0(ui).ok().and_then(|ui| (*ui.method).construct_prompt) {
                return Ok(construct(ui, phrase_desc, object_name));
            }
            let Some(phrase) = optional_str(phrase_desc) else { return Ok(std::ptr::null_mut()) };
            let mut prompt = [b"Enter ", phrase].concat();
            if let Some(object) = optional_str(object_name) {
                prompt.extend([b" for ", object].concat());
            }
            prompt.push(b':');
            Ok(memory::duplicate_str(&prompt))
        }
    })
}

/// `UI_CTRL_PRINT_ERRORS` sets whether errors are shown and returns what was set; `UI_CTRL_IS_REDOABLE` tells whether
/// the last run may be repeated. Returns -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_ctrl(
    ui: *mut UI,
    cmd: c_int,
    i: c_long,
    _p: *mut c_void,
    _f: Option<unsafe extern "C" fn()>,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation.
        let ui = unsafe { ui_st::get0_mut(ui) }?;
        match cmd {
            1 => {
                let was = ui.flags & PRINT_ERRORS != 0;
                ui.flags = if i != 0 { ui.flags | PRINT_ERRORS } else { ui.flags & !PRINT_ERRORS };
                Ok(was.into())
            }
            2 => Ok((ui.flags & REDOABLE != 0).into()),
            _ => Err(error(reason::UI_R_UNKNOWN_CONTROL_COMMAND)),
        }
    })
}

/// Stores application data. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_set_ex_data(r: *mut UI, idx: c_int, arg: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live conversation.
        Ok(unsafe { ui_st::get0_mut(r) }?.ex_data.set(idx, arg).into())
    })
}

/// Application data; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_ex_data(r: *const UI, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live conversation.
        Ok(unsafe { ui_st::get0(r) }?.ex_data.get(idx))
    })
}

/// Makes a method the default; it must stay.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_set_default_method(meth: *const UI_METHOD) {
    guard((), || {
        DEFAULT.store(meth.cast_mut(), Ordering::Release);
        Ok(())
    })
}

/// The default method.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_default_method() -> *const UI_METHOD {
    DEFAULT.load(Ordering::Acquire).cast_const()
}

/// The method of a conversation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_method(ui: *mut UI) -> *const UI_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live conversation.
        Ok(unsafe { ui_st::get0(ui) }?.method)
    })
}

/// Sets the method of a conversation, which must stay. Returns it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_set_method(ui: *mut UI, meth: *const UI_METHOD) -> *const UI_METHOD {
    guard(std::ptr::null(), || {
        let meth = if meth.is_null() { &raw const method::NONE } else { meth };
        // SAFETY: the man page has the caller promise a live conversation.
        unsafe { ui_st::get0_mut(ui) }?.method = meth;
        Ok(meth)
    })
}
