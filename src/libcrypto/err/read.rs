//! Reading the queue. Source: ERR_get_error(3).

use std::ffi::{c_char, c_int, c_ulong};

use super::data::Outs;
use crate::error::{Entry, queue};
use crate::ffi::guard;

/// Which entry, and whether it is removed.
#[derive(Clone, Copy)]
enum Which {
    TakeFirst,
    First,
    Last,
}

/// The code of an entry, 0 if there is none; tells about the entry through `outs`.
///
/// # Safety
/// Each pointer in `outs` is NULL or writable.
unsafe fn read(which: Which, outs: Outs) -> c_ulong {
    let tell = |entry: Option<&Entry>| {
        // SAFETY: as the caller promises.
        unsafe { outs.tell(entry) };
        entry.map_or(0, |entry| c_ulong::from(entry.code))
    };
    guard(0, || {
        Ok(queue::with(|queue| match which {
            Which::TakeFirst => tell(queue.take_first()),
            Which::First => tell(queue.first()),
            Which::Last => tell(queue.last()),
        }))
    })
}

/// Removes the oldest entry. Returns its code, 0 if the queue is empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_get_error() -> c_ulong {
    // SAFETY: nothing is written.
    unsafe { read(Which::TakeFirst, Outs::NONE) }
}

/// As [`ERR_get_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_get_error_line(file: *mut *const c_char, line: *mut c_int) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::TakeFirst, Outs { file, line, ..Outs::NONE }) }
}

/// As [`ERR_get_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_get_error_line_data(
    file: *mut *const c_char,
    line: *mut c_int,
    data: *mut *const c_char,
    flags: *mut c_int,
) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::TakeFirst, Outs { file, line, data, flags, ..Outs::NONE }) }
}

/// As [`ERR_get_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_get_error_all(
    file: *mut *const c_char,
    line: *mut c_int,
    func: *mut *const c_char,
    data: *mut *const c_char,
    flags: *mut c_int,
) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::TakeFirst, Outs { file, line, function: func, data, flags }) }
}

/// Looks at the oldest entry. Returns its code, 0 if the queue is empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_error() -> c_ulong {
    // SAFETY: nothing is written.
    unsafe { read(Which::First, Outs::NONE) }
}

/// As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_error_line(file: *mut *const c_char, line: *mut c_int) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::First, Outs { file, line, ..Outs::NONE }) }
}

/// As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_error_func(func: *mut *const c_char) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::First, Outs { function: func, ..Outs::NONE }) }
}

/// As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_error_data(data: *mut *const c_char, flags: *mut c_int) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::First, Outs { data, flags, ..Outs::NONE }) }
}

/// As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_error_line_data(
    file: *mut *const c_char,
    line: *mut c_int,
    data: *mut *const c_char,
    flags: *mut c_int,
) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::First, Outs { file, line, data, flags, ..Outs::NONE }) }
}

/// As [`ERR_peek_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_error_all(
    file: *mut *const c_char,
    line: *mut c_int,
    func: *mut *const c_char,
    data: *mut *const c_char,
    flags: *mut c_int,
) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::First, Outs { file, line, function: func, data, flags }) }
}

/// Looks at the newest entry. Returns its code, 0 if the queue is empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_last_error() -> c_ulong {
    // SAFETY: nothing is written.
    unsafe { read(Which::Last, Outs::NONE) }
}

/// As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_last_error_line(file: *mut *const c_char, line: *mut c_int) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::Last, Outs { file, line, ..Outs::NONE }) }
}

/// As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_last_error_func(func: *mut *const c_char) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::Last, Outs { function: func, ..Outs::NONE }) }
}

/// As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_last_error_data(data: *mut *const c_char, flags: *mut c_int) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::Last, Outs { data, flags, ..Outs::NONE }) }
}

/// As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_last_error_line_data(
    file: *mut *const c_char,
    line: *mut c_int,
    data: *mut *const c_char,
    flags: *mut c_int,
) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::Last, Outs { file, line, data, flags, ..Outs::NONE }) }
}

/// As [`ERR_peek_last_error`], and tells through each pointer that is not NULL; the strings stay the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_peek_last_error_all(
    file: *mut *const c_char,
    line: *mut c_int,
    func: *mut *const c_char,
    data: *mut *const c_char,
    flags: *mut c_int,
) -> c_ulong {
    // SAFETY: the man page has the caller promise pointers that are NULL or writable.
    unsafe { read(Which::Last, Outs { file, line, function: func, data, flags }) }
}
