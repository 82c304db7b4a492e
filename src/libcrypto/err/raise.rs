//! Adding to the queue, marks, and clearing it. Source: ERR_raise(3), ERR_put_error(3), ERR_set_mark(3).

use std::ffi::{c_char, c_int, c_ulong, c_void};

use crate::error::{Entry, Error, Lib, SYSTEM_FLAG, queue};
use crate::ffi::{guard, memory, optional_str};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::ctrl::BIO_ctrl;

/// C's `va_list` as it is passed to functions.
pub type va_list = *mut c_void;

/// Formatted texts of this length or more are dropped (`ERR_MAX_DATA_SIZE`).
const MAX_FORMATTED: usize = 1024;
/// What one entry's data hold at most before `ERR_add_error_txt` starts another.
const MAX_ADDED: usize = 4096 - 100;

unsafe extern "C" {
    fn vsnprintf(buf: *mut c_char, size: usize, format: *const c_char, args: va_list) -> c_int;
}

fn blank() -> Entry {
    Entry { code: 0, data: None, file: String::new(), line: 0, function: String::new() }
}

fn text(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}

/// Starts a new entry, to be completed by [`ERR_set_debug`] and `ERR_set_error`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_new() {
    guard((), || {
        queue::with(|queue| queue.push(blank()));
        Ok(())
    })
}

/// Says where the newest entry comes from; the strings are copied.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_set_debug(file: *const c_char, line: c_int, func: *const c_char) {
    guard((), || {
        // SAFETY: the man page has the caller promise NULL or terminated strings.
        let (file, func) = unsafe { (optional_str(file), optional_str(func)) };
        queue::with(|queue| {
            if let Some(entry) = queue.last_mut() {
                entry.file = text(file.unwrap_or_default());
                entry.line = line as u32;
                entry.function = text(func.unwrap_or_default());
            }
        });
        Ok(())
    })
}

fn set_error(lib: c_int, reason: c_int, data: Option<String>) {
    let system = lib as u32 == Lib::SYS.0;
    let code = if system { SYSTEM_FLAG | reason as u32 } else { (lib as u32 & 0xff) << 23 | reason as u32 & 0x7f_ffff };
    queue::with(|queue| {
        if queue.is_empty() {
            queue.push(blank());
        }
        if let Some(entry) = queue.last_mut() {
            (entry.code, entry.data) = (code, data);
        }
    });
}

/// Completes the newest entry with its code and, unless `fmt` is NULL, a text formatted as by `vprintf`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_vset_error(lib: c_int, reason: c_int, fmt: *const c_char, args: *mut c_void) {
    guard((), || {
        let data = if fmt.is_null() {
            None
        } else {
            let mut buffer = [0 as c_char; MAX_FORMATTED];
            // SAFETY: the man page has the caller promise arguments that fit the format; the buffer has that size.
            let len = unsafe { vsnprintf(buffer.as_mut_ptr(), buffer.len(), fmt, args) };
            // OpenSSL's formatter fails on a text that does not fit: the data are empty then.
            let fits = usize::try_from(len).is_ok_and(|len| len < MAX_FORMATTED);
            // SAFETY: `vsnprintf` terminated the buffer.
            let formatted = unsafe { optional_str(buffer.as_ptr()) }.unwrap_or_default();
            Some(if fits { text(formatted) } else { String::new() })
        };
        set_error(lib, reason, data);
        Ok(())
    })
}

/// Replaces the data of the newest entry. A string with `ERR_TXT_MALLOCED` in `flags` becomes the library's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_set_error_data(data: *mut c_char, flags: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller promise NULL or a terminated string.
        let copy = unsafe { optional_str(data) }.map(text);
        queue::with(|queue| {
            if let Some(entry) = queue.last_mut() {
                entry.data = copy;
            }
        });
        if flags & 1 != 0 {
            // SAFETY: the caller gives up a block of `OPENSSL_malloc`'s.
            unsafe { memory::free(data) };
        }
        Ok(())
    })
}

/// What `ERR_add_error_data` adds: one more piece of the newest entry's data. NULL adds `<NULL>`.
///
/// # Safety
/// `piece` is NULL or a terminated string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sabissl_error_append(piece: *const c_char) {
    guard((), || {
        // SAFETY: as the caller promises.
        let piece = unsafe { optional_str(piece) }.map_or_else(|| "<NULL>".to_owned(), text);
        append("", &piece);
        Ok(())
    })
}

/// Appends to the data of the newest entry, which is made if there is none.
fn append(separator: &str, piece: &str) {
    queue::with(|queue| {
        if queue.is_empty() {
            queue.push(Entry { code: (Lib::NONE.0) << 23, ..blank() });
        }
        let Some(entry) = queue.last_mut() else { return };
        let data = entry.data.get_or_insert_default();
        if !data.is_empty() {
            data.push_str(separator);
        }
        data.push_str(piece);
    });
}

/// Appends `txt` to the newest entry's data, after `sepr` if there are some. What is too long for one entry goes on
/// in further ones, split at `sepr`. NULL stands for an empty string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_add_error_txt(sepr: *const c_char, txt: *const c_char) {
    guard((), || {
        // SAFETY: the man page has the caller promise NULL or terminated strings.
        let (separator, rest) = unsafe { (optional_str(sepr), optional_str(txt)) };
        let (separator, rest) = (text(separator.unwrap_or_default()), text(rest.unwrap_or_default()));
        let mut rest = rest.as_str();
        loop {
            let used = queue::with(|queue| queue.last().and_then(|last| last.data.as_ref()).map_or(0, String::len));
            let room = MAX_ADDED.saturating_sub(used + separator.len() + 1);
            if rest.len() <= room {
                append(&separator, rest);
                return Ok(());
            }
            let split = split_at(rest, &separator, room);
            append(&separator, &rest[..split]);
            rest = &rest[split..];
            let next = queue::with(|queue| queue.last().cloned()).ok_or(Error::SILENT)?;
            queue::with(|queue| queue.push(Entry { data: None, ..next }));
        }
    })
}

/// Where to cut a text that is too long: after the last separator that fits, else where there is no more room.
fn split_at(text: &str, separator: &str, room: usize) -> usize {
    let mut end = room;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let separators = (!separator.is_empty()).then(|| text[..end].rfind(separator)).flatten();
    separators.map_or(end, |place| place + separator.len())
}

/// Empties the queue.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_clear_error() {
    guard((), || {
        queue::with(queue::Queue::clear);
        Ok(())
    })
}

/// Marks the newest entry. Returns 1, or 0 if the queue is empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_set_mark() -> c_int {
    guard(0, || Ok(queue::with(queue::Queue::mark).into()))
}

/// Removes the entries after the latest mark, and the mark. Returns 1, or 0 if there was none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_pop_to_mark() -> c_int {
    guard(0, || Ok(queue::with(queue::Queue::pop_to_mark).into()))
}

/// Removes the latest mark and keeps the entries. Returns 1, or 0 if there was none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_clear_last_mark() -> c_int {
    guard(0, || Ok(queue::with(queue::Queue::clear_last_mark).into()))
}

/// Does nothing: a thread's queue goes when the thread ends.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_remove_thread_state(_state: *mut c_void) {}

/// Does nothing: a thread's queue goes when the thread ends.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_remove_state(_pid: c_ulong) {}

/// Does nothing: the texts are constants.
#[unsafe(no_mangle)]
pub extern "C" fn err_free_strings_int() {}

/// Appends the text in a memory BIO to the newest entry's data, after `sep` if there are some.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_add_error_mem_bio(sep: *const c_char, bio: *mut BIO) {
    guard((), || {
        const INFO: c_int = 3;
        let mut data: *mut c_char = std::ptr::null_mut();
        // SAFETY: the man page has the caller promise NULL or a live BIO, which tells where its bytes are.
        let held = unsafe {
            let len = if bio.is_null() { 0 } else { BIO_ctrl(bio, INFO, 0, (&raw mut data).cast()) };
            crate::ffi::bytes(data, usize::try_from(len).unwrap_or(0))?
        };
        let held = held.split(|byte| *byte == 0).next().unwrap_or_default();
        if !held.is_empty() {
            let terminated = std::ffi::CString::new(held).unwrap_or_default();
            // SAFETY: both are terminated strings, or the separator is NULL.
            unsafe { ERR_add_error_txt(sep, terminated.as_ptr()) };
        }
        Ok(())
    })
}
