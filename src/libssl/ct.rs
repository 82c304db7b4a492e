//! Certificate transparency (RFC 6962): logs may be named, but enabling it fails, so that nobody believes it checks.
//! Source: SSL_CTX_set_ct_validation_callback(3), SSL_CTX_set_ctlog_list_file(3).

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use super::absent::{AnyCallback, unsupported};
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::ct::{CTLOG_STORE, CTLOG_STORE_load_default_file, CTLOG_STORE_load_file};
use crate::libssl::object::{SSL, SSL_CTX, lock};

/// Whether a context's connections ask for timestamps.
pub(super) fn is_enabled(_ctx: &SSL_CTX) -> bool {
    false
}

/// 0: certificate transparency is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_enable_ct(_ctx: *mut SSL_CTX, _validation_mode: c_int) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: certificate transparency is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_enable_ct(_s: *mut SSL, _validation_mode: c_int) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: it is never enabled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_ct_is_enabled(_ctx: *const SSL_CTX) -> c_int {
    0
}

/// 0: it is never enabled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_ct_is_enabled(_s: *const SSL) -> c_int {
    0
}

/// Returns 1 for NULL, which asks for no check; 0 for a callback, which would never be called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ct_validation_callback(
    _ctx: *mut SSL_CTX,
    callback: AnyCallback,
    _arg: *mut c_void,
) -> c_int {
    guard(0, || if callback.is_none() { Ok(1) } else { Err(unsupported()) })
}

/// Returns 1 for NULL, which asks for no check; 0 for a callback, which would never be called.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_ct_validation_callback(
    _s: *mut SSL,
    callback: AnyCallback,
    _arg: *mut c_void,
) -> c_int {
    guard(0, || if callback.is_none() { Ok(1) } else { Err(unsupported()) })
}

/// NULL: none are looked for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_peer_scts(_s: *mut SSL) -> *const c_void {
    ptr::null()
}

/// Gives the context a store of logs; NULL none. Source: SSL_CTX_set0_ctlog_store(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set0_ctlog_store(ctx: *mut SSL_CTX, logs: *mut CTLOG_STORE) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context and give up a store.
        unsafe { *lock(&SSL_CTX::get0(ctx)?.logs) = CTLOG_STORE::set0(logs) };
        Ok(())
    })
}

/// The store of logs, which the context keeps. Source: SSL_CTX_set0_ctlog_store(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_ctlog_store(ctx: *const SSL_CTX) -> *const CTLOG_STORE {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.logs).as_deref().map_or(ptr::null(), ptr::from_ref))
    })
}

/// Has `load` add logs to a context's store.
///
/// # Safety
/// The context is live.
unsafe fn add_logs(ctx: *mut SSL_CTX, load: impl FnOnce(*mut CTLOG_STORE) -> c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller's promise.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        Ok(load(lock(&ctx.logs).as_deref_mut().map_or(ptr::null_mut(), ptr::from_mut)))
    })
}

/// Adds the logs that the usual file lists. Returns 1, or 0 on failure. Source: SSL_CTX_set_ctlog_list_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_ctlog_list_file(ctx: *mut SSL_CTX) -> c_int {
    // SAFETY: the man page has the caller pass a live context; the store is the context's.
    unsafe { add_logs(ctx, |logs| CTLOG_STORE_load_default_file(logs)) }
}

/// Adds the logs that a file lists. Returns 1, or 0 on failure. Source: SSL_CTX_set_ctlog_list_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ctlog_list_file(ctx: *mut SSL_CTX, path: *const c_char) -> c_int {
    // SAFETY: the man page has the caller pass a live context and a string; the store is the context's.
    unsafe { add_logs(ctx, |logs| CTLOG_STORE_load_file(logs, path)) }
}
