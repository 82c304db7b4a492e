//! Asking for a password under the older names. Source: EVP_read_pw_string(3).

use std::ffi::{CStr, CString, c_char, c_int};
use std::sync::{Mutex, PoisonError};

use super::process::UI_process;
use super::string::{UI_add_input_string, UI_add_verify_string};
use super::{UI_free, UI_new};
use crate::ffi::guard;

/// Longer passwords are not asked for (C's `BUFSIZ`).
const LONGEST: c_int = 8192;
/// A prompt is cut here.
const LONGEST_PROMPT: usize = 79;

/// What is asked where the caller says nothing.
static PROMPT: Mutex<Option<CString>> = Mutex::new(None);

/// Sets what is asked where the caller says nothing; NULL for nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_set_pw_prompt(prompt: *const c_char) {
    guard((), || {
        // SAFETY: NULL or a terminated string.
        let prompt = (!prompt.is_null()).then(|| {
            // SAFETY: as before.
            let text = unsafe { CStr::from_ptr(prompt) }.to_bytes();
            CString::new(&text[..text.len().min(LONGEST_PROMPT)]).unwrap_or_default()
        });
        *PROMPT.lock().unwrap_or_else(PoisonError::into_inner) = prompt.filter(|prompt| !prompt.is_empty());
        Ok(())
    })
}

/// What is asked where the caller says nothing; NULL if nothing is set. Stays until it is set again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_get_pw_prompt() -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        let prompt = PROMPT.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(prompt.as_ref().map_or(std::ptr::null_mut(), |prompt| prompt.as_ptr().cast_mut()))
    })
}

/// Asks for a password of less than `length` characters, twice if `verify`, and puts it to `buf`. Returns 0, else -1,
/// -2 if the user interrupts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_read_pw_string(
    buf: *mut c_char,
    length: c_int,
    prompt: *const c_char,
    verify: c_int,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { EVP_read_pw_string_min(buf, 0, length, prompt, verify) }
}

/// As [`EVP_read_pw_string`], of at least `minlen` characters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_read_pw_string_min(
    buf: *mut c_char,
    minlen: c_int,
    maxlen: c_int,
    prompt: *const c_char,
    verify: c_int,
) -> c_int {
    guard(-1, || {
        let own = PROMPT.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let prompt = match &own {
            Some(own) if prompt.is_null() => own.as_ptr(),
            _ => prompt,
        };
        let most = if maxlen >= LONGEST { LONGEST - 1 } else { maxlen };
        let mut again = zeroize::Zeroizing::new(vec![0u8; LONGEST as usize]);
        // SAFETY: the man page has the caller promise room for the password and NULL or a terminated prompt.
        unsafe {
            let ui = UI_new();
            let mut outcome = UI_add_input_string(ui, prompt, 0, buf, minlen, most);
            if outcome >= 0 && verify != 0 {
                outcome = UI_add_verify_string(ui, prompt, 0, again.as_mut_ptr().cast(), minlen, most, buf);
            }
            if outcome >= 0 {
                outcome = UI_process(ui);
            }
            UI_free(ui);
            Ok(outcome.min(0))
        }
    })
}
