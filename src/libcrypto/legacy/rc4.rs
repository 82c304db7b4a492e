//! RC4. Source: RC4_set_key(3).

use std::ffi::{c_char, c_int, c_uchar, c_uint};

use aws_lc_sys as lc;
pub use aws_lc_sys::RC4_KEY;

use crate::ffi::guard;

/// Sets a key of `len` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RC4_set_key(key: *mut RC4_KEY, len: c_int, data: *const c_uchar) {
    guard((), || {
        // SAFETY: the man page has the caller promise a writable key and `len` readable bytes.
        unsafe { lc::RC4_set_key(key, c_uint::try_from(len).unwrap_or(0), data) };
        Ok(())
    })
}

/// Encrypts or decrypts `len` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RC4(key: *mut RC4_KEY, len: usize, indata: *const c_uchar, outdata: *mut c_uchar) {
    guard((), || {
        // SAFETY: the man page has the caller promise a key that was set, and `len` bytes at both places.
        unsafe { lc::RC4(key, len, indata, outdata) };
        Ok(())
    })
}

/// How RC4 is built, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RC4_options() -> *const c_char {
    c"rc4(ptr,int)".as_ptr()
}
