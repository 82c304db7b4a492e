//! The strings of a conversation. Source: UI_new(3), UI_STRING(3).

use std::ffi::{CStr, CString, c_char, c_int, c_uint};

use super::{REDOABLE, UI, error, ui_st};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard};

/// The kind of a string (`UIT_*`).
pub type UI_string_types = c_uint;

pub(super) const PROMPT: UI_string_types = 1;
pub(super) const VERIFY: UI_string_types = 2;
pub(super) const BOOLEAN: UI_string_types = 3;
pub(super) const INFO: UI_string_types = 4;
pub(super) const ERROR: UI_string_types = 5;

/// A text of the program's, or a copy.
pub(super) struct Text {
    pub pointer: *const c_char,
    _copy: Option<CString>,
}

impl Text {
    const NONE: Text = Text { pointer: std::ptr::null(), _copy: None };

    /// # Safety
    /// `text` is NULL or terminated, and stays unless it is copied.
    unsafe fn of(text: *const c_char, copied: bool) -> Text {
        if !copied || text.is_null() {
            return Text { pointer: text, _copy: None };
        }
        // SAFETY: as the caller promises.
        let copy = unsafe { CStr::from_ptr(text) }.to_owned();
        Text { pointer: copy.as_ptr(), _copy: Some(copy) }
    }

    fn bytes(&self) -> &[u8] {
        // SAFETY: NULL, or terminated and alive as long as the string, by the program's promise or as our copy.
        unsafe { crate::ffi::optional_str(self.pointer) }.unwrap_or_default()
    }
}

/// Something to show, or to ask.
pub struct ui_string_st {
    pub(super) kind: UI_string_types,
    pub(super) out: Text,
    input_flags: c_int,
    result: *mut c_char,
    result_len: c_int,
    range: Option<(c_int, c_int)>,
    pub(super) test: *const c_char,
    pub(super) action: Text,
    ok: Text,
    cancel: Text,
}

/// OpenSSL's name for it.
pub type UI_STRING = ui_string_st;

impl Boxed for ui_string_st {
    const LIB: Lib = Lib::UI;
}

impl ui_string_st {
    fn new(kind: UI_string_types, out: Text) -> Self {
        ui_string_st {
            kind,
            out,
            input_flags: 0,
            result: std::ptr::null_mut(),
            result_len: 0,
            range: None,
            test: std::ptr::null(),
            action: Text::NONE,
            ok: Text::NONE,
            cancel: Text::NONE,
        }
    }

    /// A string to be shown, not a part of a conversation.
    ///
    /// # Safety
    /// `text` is terminated and outlives the string.
    pub(super) unsafe fn shown(kind: UI_string_types, text: *const c_char) -> Self {
        // SAFETY: as the caller promises.
        Self::new(kind, unsafe { Text::of(text, false) })
    }

    pub(super) fn asks(&self) -> bool {
        matches!(self.kind, PROMPT | VERIFY)
    }

    pub(super) fn echoes(&self) -> bool {
        self.input_flags & 1 != 0
    }
}

/// Appends a string. Returns how many there are.
unsafe fn append(ui: *mut UI, string: ui_string_st) -> Result<c_int, Error> {
    // SAFETY: the man pages have the caller promise a live conversation.
    let ui = unsafe { ui_st::get0_mut(ui) }?;
    if string.out.pointer.is_null() {
        return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    if matches!(string.kind, PROMPT | VERIFY | BOOLEAN) && string.result.is_null() {
        return Err(error(reason::UI_R_NO_RESULT_BUFFER));
    }
    ui.strings.push(Box::new(string));
    Ok(ui.strings.len() as c_int)
}

/// Asks for a string of `minsize` to `maxsize` characters, put to `result_buf`; the prompt must stay. Returns how many
/// strings there are, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_add_input_string(
    ui: *mut UI,
    prompt: *const c_char,
    flags: c_int,
    result_buf: *mut c_char,
    minsize: c_int,
    maxsize: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation, terminated strings, and room for the answer.
        unsafe {
            let string = ui_string_st::new(PROMPT, Text::of(prompt, false));
            let range = Some((minsize, maxsize));
            append(ui, ui_string_st { input_flags: flags, result: result_buf, range, ..string })
        }
    })
}

/// As [`UI_add_input_string`], and the answer must be what is in `test_buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_add_verify_string(
    ui: *mut UI,
    prompt: *const c_char,
    flags: c_int,
    result_buf: *mut c_char,
    minsize: c_int,
    maxsize: c_int,
    test_buf: *const c_char,
) -> c_int {
    guard(-1, || {
        // SAFETY: as for `UI_add_input_string`.
        unsafe {
            let string = ui_string_st::new(VERIFY, Text::of(prompt, false));
            let range = Some((minsize, maxsize));
            append(ui, ui_string_st { input_flags: flags, result: result_buf, range, test: test_buf, ..string })
        }
    })
}

/// Asks for a character of `ok_chars` or `cancel_chars`; the first of these is put to `result_buf`. Strings: as with
/// [`UI_add_input_string`]. Returns how many strings there are, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_add_input_boolean(
    ui: *mut UI,
    prompt: *const c_char,
    action_desc: *const c_char,
    ok_chars: *const c_char,
    cancel_chars: *const c_char,
    flags: c_int,
    result_buf: *mut c_char,
) -> c_int {
    guard(-1, || {
        // SAFETY: as for `UI_add_input_string`.
        unsafe {
            let (ok, cancel) = (Text::of(ok_chars, false), Text::of(cancel_chars, false));
            if ok.pointer.is_null() || cancel.pointer.is_null() {
                return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            if ok.bytes().iter().any(|byte| cancel.bytes().contains(byte)) {
                error(reason::UI_R_COMMON_OK_AND_CANCEL_CHARACTERS).raise();
            }
            let (string, action) = (ui_string_st::new(BOOLEAN, Text::of(prompt, false)), Text::of(action_desc, false));
            append(ui, ui_string_st { input_flags: flags, result: result_buf, action, ok, cancel, ..string })
        }
    })
}

/// Shows a text, which must stay. Returns how many strings there are, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_add_info_string(ui: *mut UI, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation and a terminated string.
        unsafe { append(ui, ui_string_st::new(INFO, Text::of(text, false))) }
    })
}

/// Shows an error, whose text must stay. Returns how many strings there are, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_add_error_string(ui: *mut UI, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation and a terminated string.
        unsafe { append(ui, ui_string_st::new(ERROR, Text::of(text, false))) }
    })
}

/// Asks for a string of `minsize` to `maxsize` characters, put to `result_buf`; the prompt is copied. Returns how many
/// strings there are, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_dup_input_string(
    ui: *mut UI,
    prompt: *const c_char,
    flags: c_int,
    result_buf: *mut c_char,
    minsize: c_int,
    maxsize: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation, terminated strings, and room for the answer.
        unsafe {
            let string = ui_string_st::new(PROMPT, Text::of(prompt, true));
            let range = Some((minsize, maxsize));
            append(ui, ui_string_st { input_flags: flags, result: result_buf, range, ..string })
        }
    })
}

/// As [`UI_dup_input_string`], and the answer must be what is in `test_buf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_dup_verify_string(
    ui: *mut UI,
    prompt: *const c_char,
    flags: c_int,
    result_buf: *mut c_char,
    minsize: c_int,
    maxsize: c_int,
    test_buf: *const c_char,
) -> c_int {
    guard(-1, || {
        // SAFETY: as for `UI_dup_input_string`.
        unsafe {
            let string = ui_string_st::new(VERIFY, Text::of(prompt, true));
            let range = Some((minsize, maxsize));
            append(ui, ui_string_st { input_flags: flags, result: result_buf, range, test: test_buf, ..string })
        }
    })
}

/// Asks for a character of `ok_chars` or `cancel_chars`; the first of these is put to `result_buf`. Strings: as with
/// [`UI_dup_input_string`]. Returns how many strings there are, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_dup_input_boolean(
    ui: *mut UI,
    prompt: *const c_char,
    action_desc: *const c_char,
    ok_chars: *const c_char,
    cancel_chars: *const c_char,
    flags: c_int,
    result_buf: *mut c_char,
) -> c_int {
    guard(-1, || {
        // SAFETY: as for `UI_dup_input_string`.
        unsafe {
            let (ok, cancel) = (Text::of(ok_chars, true), Text::of(cancel_chars, true));
            if ok.pointer.is_null() || cancel.pointer.is_null() {
                return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            if ok.bytes().iter().any(|byte| cancel.bytes().contains(byte)) {
                error(reason::UI_R_COMMON_OK_AND_CANCEL_CHARACTERS).raise();
            }
            let (string, action) = (ui_string_st::new(BOOLEAN, Text::of(prompt, true)), Text::of(action_desc, true));
            append(ui, ui_string_st { input_flags: flags, result: result_buf, action, ok, cancel, ..string })
        }
    })
}

/// Shows a text, which is copied. Returns how many strings there are, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_dup_info_string(ui: *mut UI, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation and a terminated string.
        unsafe { append(ui, ui_string_st::new(INFO, Text::of(text, true))) }
    })
}

/// Shows an error, whose text is copied. Returns how many strings there are, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_dup_error_string(ui: *mut UI, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation and a terminated string.
        unsafe { append(ui, ui_string_st::new(ERROR, Text::of(text, true))) }
    })
}

/// The kind of a string (`UIT_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_string_type(uis: *mut UI_STRING) -> UI_string_types {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(string.kind)
    })
}

/// The flags of a question.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_input_flags(uis: *mut UI_STRING) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(string.input_flags)
    })
}

/// The text to show.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get0_output_string(uis: *mut UI_STRING) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(string.out.pointer)
    })
}

/// What a yes/no question is about; NULL for other strings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get0_action_string(uis: *mut UI_STRING) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(string.action.pointer)
    })
}

/// The answer; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get0_result_string(uis: *mut UI_STRING) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(if string.asks() { string.result.cast_const() } else { std::ptr::null() })
    })
}

/// The length of the answer; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_result_string_length(uis: *mut UI_STRING) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(if string.asks() { string.result_len } else { -1 })
    })
}

/// What the answer must be; NULL if it is free.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get0_test_string(uis: *mut UI_STRING) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(if string.kind == VERIFY { string.test } else { std::ptr::null() })
    })
}

/// The least length of the answer; -1 for other strings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_result_minsize(uis: *mut UI_STRING) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(string.range.map_or(-1, |(least, _)| least))
    })
}

/// The greatest length of the answer; -1 for other strings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_result_maxsize(uis: *mut UI_STRING) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ui_string_st::get0(uis) }?;
        Ok(string.range.map_or(-1, |(_, most)| most))
    })
}

/// The string of a number.
unsafe fn numbered<'a>(ui: *mut UI, i: c_int) -> Result<&'a ui_string_st, Error> {
    let i = usize::try_from(i).map_err(|_| error(reason::UI_R_INDEX_TOO_SMALL))?;
    // SAFETY: the man pages have the caller promise a live conversation.
    let strings = unsafe { &ui_st::get0(ui)?.strings };
    strings.get(i).map(|string| &**string).ok_or_else(|| error(reason::UI_R_INDEX_TOO_LARGE))
}

/// The answer to string i; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get0_result(ui: *mut UI, i: c_int) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: as the caller promises.
        let string = unsafe { numbered(ui, i) }?;
        Ok(if string.asks() { string.result.cast_const() } else { std::ptr::null() })
    })
}

/// The length of the answer to string i; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_get_result_length(ui: *mut UI, i: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: as the caller promises.
        let string = unsafe { numbered(ui, i) }?;
        Ok(if string.asks() { string.result_len } else { -1 })
    })
}

/// Gives an answer; what does not fit fails and may be asked again. Returns 0, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_set_result(ui: *mut UI, uis: *mut UI_STRING, result: *const c_char) -> c_int {
    guard(-1, || {
        if result.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise live objects and a terminated string.
        unsafe { Ok(UI_set_result_ex(ui, uis, result, libc::strlen(result) as c_int)) }
    })
}

/// As [`UI_set_result`] with an answer of `len` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_set_result_ex(
    ui: *mut UI,
    uis: *mut UI_STRING,
    result: *const c_char,
    len: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise live objects and `len` readable bytes.
        let (ui, string, answer) =
            unsafe { (ui_st::get0_mut(ui)?, ui_string_st::get0_mut(uis)?, crate::ffi::bytes(result, len)?) };
        ui.flags &= !REDOABLE;
        match string.kind {
            PROMPT | VERIFY => {
                let (least, most) = string.range.unwrap_or((0, 0));
                let wrong = match len {
                    _ if len < least => Some(reason::UI_R_RESULT_TOO_SMALL),
                    _ if len > most => Some(reason::UI_R_RESULT_TOO_LARGE),
                    _ => None,
                };
                if let Some(wrong) = wrong {
                    ui.flags |= REDOABLE;
                    let range = format!("You must type in {least} to {most} characters");
                    return Err(error(wrong).with_data(range));
                }
                // SAFETY: the program promised room for the most characters and a NUL.
                unsafe {
                    std::ptr::copy_nonoverlapping(result, string.result, answer.len());
                    string.result.add(answer.len()).write(0);
                }
                string.result_len = len;
            }
            BOOLEAN => {
                let first = |of: &Text| of.bytes().first().copied().unwrap_or(0);
                let meant = answer.iter().find_map(|byte| match byte {
                    byte if string.ok.bytes().contains(byte) => Some(first(&string.ok)),
                    byte if string.cancel.bytes().contains(byte) => Some(first(&string.cancel)),
                    _ => None,
                });
                // SAFETY: the program promised room for a character.
                unsafe { string.result.write(meant.unwrap_or(0) as c_char) };
            }
            _ => {}
        }
        Ok(0)
    })
}
