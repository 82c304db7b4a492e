//! Strings of entries that C holds pointers to.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::ffi::{CString, c_char, c_int};

use crate::error::Entry;
use crate::ffi::strings::put;

/// The data are a string (`ERR_TXT_STRING`), allocated by the library (`ERR_TXT_MALLOCED`).
const TEXT: c_int = 3;

/// How many strings stay alive.
const KEPT: usize = 64;

thread_local! {
    static HANDED_OUT: RefCell<VecDeque<CString>> = const { RefCell::new(VecDeque::new()) };
}

/// A NUL-terminated copy that lives until `KEPT` more were asked for on this thread.
pub(super) fn lend(text: &str) -> *const c_char {
    if text.is_empty() {
        return c"".as_ptr();
    }
    let text = CString::new(text.replace('\0', "")).unwrap_or_default();
    let pointer = text.as_ptr();
    let kept = HANDED_OUT.try_with(|kept| {
        let mut kept = kept.borrow_mut();
        if kept.len() == KEPT {
            kept.pop_front();
        }
        kept.push_back(text);
    });
    if kept.is_ok() { pointer } else { c"".as_ptr() }
}

/// Where a reading function puts what it tells besides the code; each may be NULL.
pub(super) struct Outs {
    pub file: *mut *const c_char,
    pub line: *mut c_int,
    pub function: *mut *const c_char,
    pub data: *mut *const c_char,
    pub flags: *mut c_int,
}

impl Outs {
    pub const NONE: Outs = Outs {
        file: std::ptr::null_mut(),
        line: std::ptr::null_mut(),
        function: std::ptr::null_mut(),
        data: std::ptr::null_mut(),
        flags: std::ptr::null_mut(),
    };

    /// Tells C about an entry; without one, nothing.
    ///
    /// # Safety
    /// Each pointer is NULL or writable.
    pub unsafe fn tell(&self, entry: Option<&Entry>) {
        let Some(entry) = entry else { return };
        let lend_to = |out: *mut *const c_char, text: &str| {
            if !out.is_null() {
                // SAFETY: not NULL, and the caller promises a writable place.
                unsafe { out.write(lend(text)) }
            }
        };
        lend_to(self.file, &entry.file);
        lend_to(self.function, &entry.function);
        lend_to(self.data, entry.data.as_deref().unwrap_or(""));
        // SAFETY: NULL or writable, as the caller promises.
        unsafe {
            put(self.line, entry.line as c_int);
            put(self.flags, if entry.data.is_some() { TEXT } else { 0 });
        }
    }
}
