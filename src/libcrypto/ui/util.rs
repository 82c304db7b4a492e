//! Asking for a password in one call. Source: UI_UTIL_read_pw(3).

use std::ffi::{c_char, c_int};

use super::process::UI_process;
use super::string::{UI_add_input_string, UI_add_verify_string};
use super::{UI_free, UI_new};
use crate::error::Error;
use crate::ffi::guard;

/// Longer passwords are not asked for.
const LONGEST: c_int = 8192;

/// Asks for a password of less than `length` characters, twice if `verify`, and puts it to `buf`. Returns 0, else -1,
/// -2 if the user interrupts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_UTIL_read_pw_string(
    buf: *mut c_char,
    length: c_int,
    prompt: *const c_char,
    verify: c_int,
) -> c_int {
    guard(-1, || {
        let length = length.clamp(1, LONGEST);
        let mut again = zeroize::Zeroizing::new(vec![0u8; LONGEST as usize]);
        // SAFETY: the man page has the caller promise room for the password and a terminated prompt.
        Ok(unsafe { UI_UTIL_read_pw(buf, again.as_mut_ptr().cast(), length, prompt, verify) })
    })
}

/// As [`UI_UTIL_read_pw_string`] with room for the second answer at `buff`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_UTIL_read_pw(
    buf: *mut c_char,
    buff: *mut c_char,
    size: c_int,
    prompt: *const c_char,
    verify: c_int,
) -> c_int {
    guard(-1, || {
        if size < 1 {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise room for both answers and a terminated prompt.
        unsafe {
            let ui = UI_new();
            let mut outcome = UI_add_input_string(ui, prompt, 0, buf, 0, size - 1);
            if outcome >= 0 && verify != 0 {
                outcome = UI_add_verify_string(ui, prompt, 0, buff, 0, size - 1, buf);
            }
            if outcome >= 0 {
                outcome = UI_process(ui);
            }
            UI_free(ui);
            Ok(outcome.min(0))
        }
    })
}
