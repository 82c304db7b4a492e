//! The secure heap: there is none, as in an OpenSSL in which it was not initialised. Source: OPENSSL_secure_malloc(3).

use std::ffi::{c_char, c_int, c_void};

use super::memory::{CRYPTO_clear_free, CRYPTO_free, CRYPTO_malloc, CRYPTO_zalloc};

/// There is no secure heap to be had. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_malloc_init(_sz: usize, _minsize: usize) -> c_int {
    0
}

/// There is no secure heap to end. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_malloc_done() -> c_int {
    0
}

/// Whether there is a secure heap: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_malloc_initialized() -> c_int {
    0
}

/// As `OPENSSL_malloc`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_malloc(num: usize, file: *const c_char, line: c_int) -> *mut c_void {
    // SAFETY: any size may be asked for.
    unsafe { CRYPTO_malloc(num, file, line) }
}

/// As `OPENSSL_zalloc`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_zalloc(num: usize, file: *const c_char, line: c_int) -> *mut c_void {
    // SAFETY: any size may be asked for.
    unsafe { CRYPTO_zalloc(num, file, line) }
}

/// As `OPENSSL_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_free(ptr: *mut c_void, file: *const c_char, line: c_int) {
    // SAFETY: the man page has the caller give up a block of this allocator.
    unsafe { CRYPTO_free(ptr, file, line) }
}

/// As `OPENSSL_clear_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_clear_free(ptr: *mut c_void, num: usize, file: *const c_char, line: c_int) {
    // SAFETY: the man page has the caller give up a block of at least `num` bytes of this allocator.
    unsafe { CRYPTO_clear_free(ptr, num, file, line) }
}

/// Whether a block is of the secure heap: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_allocated(_ptr: *const c_void) -> c_int {
    0
}

/// The size of a block of the secure heap: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_actual_size(_ptr: *mut c_void) -> usize {
    0
}

/// How much of the secure heap is used: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_secure_used() -> usize {
    0
}
