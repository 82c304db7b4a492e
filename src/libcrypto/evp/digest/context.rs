//! `EVP_MD_CTX` as an object: making, copying and freeing it, what it holds and heeds.

use std::ffi::{c_int, c_void};

use super::super::digest_method::EVP_MD;
use super::super::digest_sign::Signing;
use super::super::pkey_ctx::EVP_PKEY_CTX;
use super::{EVP_MD_CTX, FLAG_KEEP_PKEY_CTX, State, clear, copy};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Slotted, guard};

/// Makes a context. Returns one for `EVP_MD_CTX_free`. Source: EVP_MD_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_new() -> *mut EVP_MD_CTX {
    guard(std::ptr::null_mut(), Slotted::new_raw)
}

/// Clears and frees a context; NULL is fine. Source: EVP_MD_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_free(ctx: *mut EVP_MD_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        unsafe {
            clear(ctx);
            Slotted::free(ctx);
        }
        Ok(())
    })
}

/// Clears a context for another use. Returns 1. Source: EVP_MD_CTX_reset(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_reset(ctx: *mut EVP_MD_CTX) -> c_int {
    guard(1, || {
        // SAFETY: a live context, zeros or NULL.
        unsafe { clear(ctx) };
        Ok(1)
    })
}

/// Copies a context with what it has computed so far. Returns 1 or 0. Source: EVP_MD_CTX_copy_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_copy_ex(out: *mut EVP_MD_CTX, input: *const EVP_MD_CTX) -> c_int {
    guard(0, || {
        if input.is_null() {
            return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: live contexts, as the man page has the caller promise.
        unsafe {
            EVP_MD_CTX::get0(out)?;
            copy(out, input)?;
        }
        Ok(1)
    })
}

/// Clears `out` and copies a context to it. Returns 1 or 0. Source: EVP_MD_CTX_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_copy(out: *mut EVP_MD_CTX, input: *const EVP_MD_CTX) -> c_int {
    guard(0, || {
        if input.is_null() {
            return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: live contexts, as the man page has the caller promise.
        unsafe {
            EVP_MD_CTX::get0(out)?;
            clear(out);
            copy(out, input)?;
        }
        Ok(1)
    })
}

/// The digest the context computes; NULL if none. Source: EVP_MD_CTX_get0_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get0_md(ctx: *const EVP_MD_CTX) -> *const EVP_MD {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_MD_CTX::get0(ctx).map_err(|_| Error::SILENT) }?.md)
    })
}

/// The older name of `EVP_MD_CTX_get0_md`. Source: EVP_MD_CTX_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_md(ctx: *const EVP_MD_CTX) -> *const EVP_MD {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_MD_CTX::get0(ctx).map_err(|_| Error::SILENT) }?.md)
    })
}

/// The digest the context computes, with a reference of its own. Source: EVP_MD_CTX_get1_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get1_md(ctx: *mut EVP_MD_CTX) -> *mut EVP_MD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_MD_CTX::get0(ctx).map_err(|_| Error::SILENT) }?.md.cast_mut())
    })
}

/// The memory of a digest of the program's own; NULL for ours. Source: EVP_MD_CTX_get0_md_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get0_md_data(ctx: *const EVP_MD_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_MD_CTX::get0(ctx) }?.md_data)
    })
}

/// Sets flags (`EVP_MD_CTX_FLAG_*`). Source: EVP_MD_CTX_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_set_flags(ctx: *mut EVP_MD_CTX, flags: c_int) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_MD_CTX::get0_mut(ctx) }?.flags |= flags;
        Ok(())
    })
}

/// Clears flags. Source: EVP_MD_CTX_clear_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_clear_flags(ctx: *mut EVP_MD_CTX, flags: c_int) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_MD_CTX::get0_mut(ctx) }?.flags &= !flags;
        Ok(())
    })
}

/// Which of `flags` are set. Source: EVP_MD_CTX_test_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_test_flags(ctx: *const EVP_MD_CTX, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_MD_CTX::get0(ctx) }?.flags & flags)
    })
}

/// Replaces the function that adds data. Source: EVP_MD_CTX_set_update_fn(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_set_update_fn(
    ctx: *mut EVP_MD_CTX,
    update: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const c_void, usize) -> c_int>,
) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_MD_CTX::get0_mut(ctx) }?.update = update;
        Ok(())
    })
}

/// The function that adds data, if it was replaced. Source: EVP_MD_CTX_update_fn(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_update_fn(
    ctx: *mut EVP_MD_CTX,
) -> Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const c_void, usize) -> c_int> {
    guard(None, || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_MD_CTX::get0(ctx) }?.update)
    })
}

/// Special requests: 3 (`EVP_MD_CTRL_XOF_LEN`) sets an extendable output's length to `p1`. Returns 1, 0 or less.
/// Source: EVP_MD_CTX_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_ctrl(ctx: *mut EVP_MD_CTX, cmd: c_int, p1: c_int, p2: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: a live context; the borrow ends before a callback runs.
        let state = unsafe { EVP_MD_CTX::get0_mut(ctx) }
            .map_err(|_| Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER))?;
        if let Some(ctrl) = state.md().and_then(|md| md.method().and_then(|method| method.ctrl)) {
            // SAFETY: the program's own function for its own digest.
            return Ok(unsafe { ctrl(ctx, cmd, p1, p2) });
        }
        let State::Hasher(hasher) = &state.state else { return Err(Error::SILENT) };
        if cmd != 3 || !hasher.algorithm().is_xof() {
            return Err(Error::SILENT);
        }
        state.xof_len = usize::try_from(p1).ok();
        Ok(1)
    })
}

/// Gives the context an `EVP_PKEY_CTX` that stays the caller's; NULL takes it away. Source: EVP_MD_CTX_set_pkey_ctx(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_set_pkey_ctx(ctx: *mut EVP_MD_CTX, pctx: *mut EVP_PKEY_CTX) {
    guard((), || {
        // SAFETY: live objects, as the man page has the caller promise.
        let state = unsafe { EVP_MD_CTX::get0_mut(ctx) }?;
        if state.flags & FLAG_KEEP_PKEY_CTX != 0 {
            state.signing.forget();
        }
        state.signing = Signing::with(pctx);
        state.flags = if pctx.is_null() { state.flags & !FLAG_KEEP_PKEY_CTX } else { state.flags | FLAG_KEEP_PKEY_CTX };
        Ok(())
    })
}

/// The `EVP_PKEY_CTX` of a signature or verification; NULL if there is none. Source: EVP_MD_CTX_get_pkey_ctx(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get_pkey_ctx(ctx: *const EVP_MD_CTX) -> *mut EVP_PKEY_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_MD_CTX::get0(ctx) }?.signing.pkey_ctx())
    })
}
