//! What a program keeps in an `EVP_CIPHER_CTX`: flags, pointers of its own, a block of memory.

use std::ffi::{c_int, c_uchar, c_void};

use super::{EVP_CIPHER_CTX, NO_PADDING};
use crate::ffi::{Slotted, guard};

/// Memory of a block's size for the program. Source: EVP_CIPHER_CTX_buf_noconst(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_buf_noconst(ctx: *mut EVP_CIPHER_CTX) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?.buffer.as_mut_ptr())
    })
}

/// Sets flags (`EVP_CIPHER_CTX_FLAG_WRAP_ALLOW`, `EVP_CIPH_NO_PADDING`). Source: EVP_CIPHER_CTX_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_flags(ctx: *mut EVP_CIPHER_CTX, flags: c_int) {
    guard((), || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?;
        ctx.flags |= flags;
        ctx.padding = ctx.flags & NO_PADDING == 0;
        ctx.pad(ctx.padding);
        Ok(())
    })
}

/// Clears flags. Source: EVP_CIPHER_CTX_clear_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_clear_flags(ctx: *mut EVP_CIPHER_CTX, flags: c_int) {
    guard((), || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?;
        ctx.flags &= !flags;
        ctx.padding = ctx.flags & NO_PADDING == 0;
        ctx.pad(ctx.padding);
        Ok(())
    })
}

/// Which of `flags` are set. Source: EVP_CIPHER_CTX_test_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_test_flags(ctx: *const EVP_CIPHER_CTX, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0(ctx) }?.flags & flags)
    })
}

/// Stores a pointer of the program's. Source: EVP_CIPHER_CTX_set_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_app_data(ctx: *mut EVP_CIPHER_CTX, data: *mut c_void) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?.app_data = data;
        Ok(())
    })
}

/// The program's pointer. Source: EVP_CIPHER_CTX_get_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_app_data(ctx: *const EVP_CIPHER_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0(ctx) }?.app_data)
    })
}

/// Stores a pointer for a cipher of the program's; the answer is the one before. Source: EVP_CIPHER_CTX_set_cipher_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_cipher_data(
    ctx: *mut EVP_CIPHER_CTX,
    cipher_data: *mut c_void,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(std::mem::replace(&mut unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?.cipher_data, cipher_data))
    })
}

/// The pointer of a cipher of the program's. Source: EVP_CIPHER_CTX_get_cipher_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_cipher_data(ctx: *const EVP_CIPHER_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0(ctx) }?.cipher_data)
    })
}
