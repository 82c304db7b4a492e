//! Compression, which TLS 1.3 removed. Source: SSL_COMP_add_compression_method(3).

use std::ffi::{c_char, c_int, c_void};
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

use crate::ffi::guard;
use crate::libcrypto::stack::{OPENSSL_STACK, Stack};
use crate::libssl::object::SSL;

/// The program's stack, or an empty one of ours: nobody looks into it.
static METHODS: AtomicPtr<OPENSSL_STACK> = AtomicPtr::new(ptr::null_mut());

/// The stack of methods, which is empty and stays the library's.
#[unsafe(no_mangle)]
pub extern "C" fn SSL_COMP_get_compression_methods() -> *mut OPENSSL_STACK {
    guard(ptr::null_mut(), || {
        let known = METHODS.load(Ordering::Acquire);
        if !known.is_null() {
            return Ok(known);
        }
        let fresh = Stack::untyped(Stack::<c_void>::new_raw([]));
        match METHODS.compare_exchange(ptr::null_mut(), fresh, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => Ok(fresh),
            Err(theirs) => {
                // SAFETY: ours was never shown to anybody.
                drop(unsafe { Stack::set0(fresh.cast::<Stack<c_void>>()) });
                Ok(theirs)
            }
        }
    })
}

/// Replaces the stack of methods, which nothing uses. Returns the one before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_COMP_set0_compression_methods(meths: *mut OPENSSL_STACK) -> *mut OPENSSL_STACK {
    METHODS.swap(meths, Ordering::AcqRel)
}

/// 1, which means failure here: there is no compression.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_COMP_add_compression_method(_id: c_int, _cm: *mut c_void) -> c_int {
    1
}

/// NULL: there is no compression.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_COMP_get_name(_comp: *const c_void) -> *const c_char {
    ptr::null()
}

/// NULL: there is no compression.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_COMP_get0_name(_comp: *const c_void) -> *const c_char {
    ptr::null()
}

/// -1: there is no compression.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_COMP_get_id(_comp: *const c_void) -> c_int {
    -1
}

/// NULL: nothing is compressed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_current_compression(_s: *const SSL) -> *const c_void {
    ptr::null()
}

/// NULL: nothing is compressed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_current_expansion(_s: *const SSL) -> *const c_void {
    ptr::null()
}
