//! A method that asks a password callback. Source: UI_UTIL_wrap_read_pem_callback(3).

use std::ffi::{c_char, c_int};

use zeroize::Zeroizing;

use super::method::{UI_METHOD, UI_create_method};
use super::string::{UI_get_result_maxsize, UI_get_string_type, UI_set_result_ex};
use super::{UI, UI_STRING, UI_get_method, UI_get0_user_data};
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::pem::encryption::PEM_def_callback;
use crate::libcrypto::pem::pem_password_cb;

/// The longest password (`PEM_BUFSIZE`).
const LONGEST: usize = 1024;
/// `UIT_PROMPT`.
const PROMPT: c_int = 1;

/// Begins and ends a conversation, for which there is nothing to do.
unsafe extern "C" fn step(_ui: *mut UI) -> c_int {
    1
}

/// Shows a string: the callback has words of its own.
unsafe extern "C" fn show(_ui: *mut UI, _string: *mut UI_STRING) -> c_int {
    1
}

/// Asks the callback for the answer to a prompt.
unsafe extern "C" fn read(ui: *mut UI, string: *mut UI_STRING) -> c_int {
    guard(-1, || {
        // SAFETY: a live conversation and one of its strings; the buffer is longer than what the callback is told.
        unsafe {
            if UI_get_string_type(string) as c_int != PROMPT {
                return Ok(1);
            }
            let (callback, is_writing) = (*UI_get_method(ui)).wrapped.ok_or(Error::SILENT)?;
            let ask = callback.unwrap_or(PEM_def_callback);
            let mut answer = Zeroizing::new([0u8; LONGEST + 1]);
            let most = UI_get_result_maxsize(string).clamp(0, LONGEST as c_int);
            let len = ask(answer.as_mut_ptr().cast::<c_char>(), most, is_writing, UI_get0_user_data(ui));
            if len <= 0 {
                return Ok(len);
            }
            answer[len.min(most) as usize] = 0;
            Ok((UI_set_result_ex(ui, string, answer.as_ptr().cast(), len.min(most)) >= 0).into())
        }
    })
}

/// A method that asks a password callback, which is told `rwflag`; NULL stands for the usual one, which asks at the
/// terminal. The caller frees it with `UI_destroy_method`. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_UTIL_wrap_read_pem_callback(cb: pem_password_cb, rwflag: c_int) -> *mut UI_METHOD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a terminated string; the method is fresh and ours.
        unsafe {
            let method = UI_create_method(c"PEM password callback wrapper".as_ptr());
            let fresh = method.as_mut().ok_or(Error::SILENT)?;
            fresh.open = Some(step);
            fresh.write = Some(show);
            fresh.read = Some(read);
            fresh.close = Some(step);
            fresh.wrapped = Some((cb, rwflag));
            Ok(method)
        }
    })
}
