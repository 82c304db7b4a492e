//! Strings. Source: OPENSSL_strlcpy(3), OPENSSL_strcasecmp(3).

use std::ffi::{c_char, c_int};

/// Copies as much of `src` as fits into `siz` bytes at `dst`, terminated. Returns the length of `src`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_strlcpy(dst: *mut c_char, src: *const c_char, siz: usize) -> usize {
    // SAFETY: the man page has the caller promise a terminated `src` and `siz` writable bytes at `dst`.
    unsafe {
        let len = libc::strlen(src);
        if siz > 0 {
            let used = len.min(siz - 1);
            std::ptr::copy_nonoverlapping(src, dst, used);
            dst.add(used).write(0);
        }
        len
    }
}

/// Appends as much of `src` as fits to the string in the `siz` bytes at `dst`. Returns the length it tried to make.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_strlcat(dst: *mut c_char, src: *const c_char, siz: usize) -> usize {
    // SAFETY: the man page has the caller promise terminated strings and `siz` bytes at `dst`.
    unsafe {
        let used = libc::strnlen(dst, siz);
        used + OPENSSL_strlcpy(dst.add(used), src, siz - used)
    }
}

/// The length of a string, `maxlen` if it is longer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_strnlen(str: *const c_char, maxlen: usize) -> usize {
    // SAFETY: the man page has the caller promise a string that ends or has `maxlen` bytes.
    unsafe { libc::strnlen(str, maxlen) }
}

/// Compares strings without regard to the case of ASCII letters, whatever the locale.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_strcasecmp(s1: *const c_char, s2: *const c_char) -> c_int {
    // SAFETY: the man page has the caller promise terminated strings.
    unsafe { OPENSSL_strncasecmp(s1, s2, usize::MAX) }
}

/// As [`OPENSSL_strcasecmp`], the first `n` bytes only.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_strncasecmp(s1: *const c_char, s2: *const c_char, n: usize) -> c_int {
    for place in 0..n {
        // SAFETY: the man page has the caller promise terminated strings; neither has ended yet.
        let (a, b) = unsafe { (*s1.add(place) as u8, *s2.add(place) as u8) };
        let difference = c_int::from(a.to_ascii_lowercase()) - c_int::from(b.to_ascii_lowercase());
        if difference != 0 || a == 0 {
            return difference;
        }
    }
    0
}
