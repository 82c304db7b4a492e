//! Texts of codes and of the whole queue. Source: ERR_error_string(3), ERR_print_errors(3).

use std::cell::RefCell;
use std::ffi::{c_char, c_int, c_ulong, c_void};

use super::strings;
use crate::error::{Entry, queue};
use crate::ffi::{guard, memory};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::read::BIO_write;

/// Lines of `ERR_print_errors` are cut here.
const MAX_LINE: usize = 4095;

thread_local! {
    /// What `ERR_error_string(e, NULL)` gave last.
    static BUFFER: RefCell<[c_char; 256]> = const { RefCell::new([0; 256]) };
}

/// Writes `error:CODE:library::reason` to `buf`, which holds `len` bytes. What does not fit is written in short form
/// and cut.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_error_string_n(e: c_ulong, buf: *mut c_char, len: usize) {
    guard((), || {
        if len == 0 || buf.is_null() {
            return Ok(());
        }
        let mut text = strings::describe(e, "");
        if text.len() >= len - 1 {
            text = format!("err:{e:x}:{:x}:0:{:x}", strings::library_of(e), strings::reason_of(e));
        }
        let used = text.len().min(len - 1);
        // SAFETY: the man page has the caller promise `len` writable bytes.
        unsafe {
            std::ptr::copy_nonoverlapping(text.as_ptr(), buf.cast(), used);
            buf.add(used).write(0);
        }
        Ok(())
    })
}

/// As [`ERR_error_string_n`] for 256 bytes at `ret`. Returns `ret`, or a buffer of the thread's if that is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_error_string(e: c_ulong, ret: *mut c_char) -> *mut c_char {
    guard(c"".as_ptr().cast_mut(), || {
        let own = || BUFFER.try_with(|buffer| buffer.borrow_mut().as_mut_ptr()).unwrap_or(std::ptr::null_mut());
        let buffer = if ret.is_null() { own() } else { ret };
        // SAFETY: the man page has the caller promise 256 bytes; so has the thread's buffer.
        unsafe { ERR_error_string_n(e, buffer, 256) };
        Ok(buffer)
    })
}

/// The name of a code's library; NULL if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_lib_error_string(e: c_ulong) -> *const c_char {
    guard(std::ptr::null(), || Ok(strings::library_string(e).map_or(std::ptr::null(), |text| text.as_ptr())))
}

/// Always NULL: codes name no function.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_func_error_string(_e: c_ulong) -> *const c_char {
    std::ptr::null()
}

/// The text of a code's reason; NULL if it is not known or the code is the system's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_reason_error_string(e: c_ulong) -> *const c_char {
    guard(std::ptr::null(), || Ok(strings::reason_string(e).map_or(std::ptr::null(), |text| text.as_ptr())))
}

/// One line of the queue: thread, code, texts, place, data.
fn line_of(entry: &Entry) -> String {
    // SAFETY: always succeeds.
    let thread = unsafe { libc::pthread_self() } as usize;
    let mut line: String = thread.to_ne_bytes().iter().map(|byte| format!("{byte:02X}")).collect();
    let code = strings::describe(c_ulong::from(entry.code), &entry.function);
    line += &format!(":{code}:{}:{}:{}", entry.file, entry.line, entry.data.as_deref().unwrap_or(""));
    let mut end = line.len().min(MAX_LINE - 1);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line.truncate(end);
    line.push('\n');
    line
}

/// Removes each entry and gives its line to `print` until that says no.
fn print_each(mut print: impl FnMut(&str) -> bool) {
    while let Some(entry) = queue::with(|queue| queue.take_first().cloned()) {
        if !print(&line_of(&entry)) {
            break;
        }
    }
}

/// Empties the queue and gives each entry's line to `cb` with its length and `u`; a `cb` that answers 0 or less ends it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_print_errors_cb(
    cb: Option<unsafe extern "C" fn(*const c_char, usize, *mut c_void) -> c_int>,
    u: *mut c_void,
) {
    guard((), || {
        let Some(cb) = cb else { return Ok(()) };
        print_each(|line| {
            let terminated = memory::duplicate_str(line.as_bytes());
            // SAFETY: the string is ours and terminated; `u` is what the program wants its callback to get.
            let answer = unsafe { cb(terminated, line.len(), u) };
            // SAFETY: allocated above.
            unsafe { memory::free(terminated) };
            answer > 0
        });
        Ok(())
    })
}

/// Empties the queue onto `fp`, a line an entry.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_print_errors_fp(fp: *mut libc::FILE) {
    guard((), || {
        if fp.is_null() {
            return Ok(());
        }
        // SAFETY: the caller promises an open stream; the line has that many bytes.
        print_each(|line| unsafe { libc::fwrite(line.as_ptr().cast(), 1, line.len(), fp) } == line.len());
        Ok(())
    })
}

/// Empties the queue into a BIO, a line an entry.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_print_errors(bp: *mut BIO) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live BIO; the line has that many bytes.
        print_each(|line| unsafe { BIO_write(bp, line.as_ptr().cast(), line.len() as c_int) } > 0);
        Ok(())
    })
}
