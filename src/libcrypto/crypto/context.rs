//! Library contexts. Source: OSSL_LIB_CTX(3).
//!
//! All of them are alike but for the providers each says it has.

use std::ffi::{c_char, c_int, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};

use crate::error::Lib;
use crate::ffi::{Boxed, guard};
use crate::libcrypto::conf::modules::CONF_modules_load_file_ex;
use crate::libcrypto::provider::Providers;

/// A library context.
pub struct ossl_lib_ctx_st {
    providers: Providers,
}

/// OpenSSL's name for it.
pub type OSSL_LIB_CTX = ossl_lib_ctx_st;

impl Boxed for ossl_lib_ctx_st {
    const LIB: Lib = Lib::CRYPTO;
}

/// What identifies an object of the core to a provider.
pub type OSSL_CORE_HANDLE = c_void;

/// A function that core and provider give each other.
#[repr(C)]
pub struct ossl_dispatch_st {
    /// Which function.
    pub function_id: c_int,
    /// The function, of the type that its number says.
    pub function: Option<unsafe extern "C" fn()>,
}

/// OpenSSL's name for it.
pub type OSSL_DISPATCH = ossl_dispatch_st;

static GLOBAL: ossl_lib_ctx_st = ossl_lib_ctx_st { providers: Providers::new() };

thread_local! {
    /// The context this thread uses where none is named.
    static DEFAULT: AtomicPtr<OSSL_LIB_CTX> = const { AtomicPtr::new(std::ptr::null_mut()) };
}

pub(super) fn global() -> *mut OSSL_LIB_CTX {
    (&raw const GLOBAL).cast_mut()
}

/// The providers of the default context.
pub(crate) fn global_providers() -> &'static Providers {
    &GLOBAL.providers
}

/// The providers of a context; NULL is this thread's default one.
///
/// # Safety
/// The context is NULL or alive as long as the answer is used.
pub(crate) unsafe fn providers<'a>(ctx: *mut OSSL_LIB_CTX) -> &'a Providers {
    let ctx = if ctx.is_null() { DEFAULT.with(|default| default.load(Ordering::Relaxed)) } else { ctx };
    // SAFETY: the caller's promise; a thread's default context lives as long as it is that.
    unsafe { ctx.as_ref() }.map_or_else(global_providers, |ctx| &ctx.providers)
}

/// A new context, as good as the default one; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_LIB_CTX_new() -> *mut OSSL_LIB_CTX {
    guard(std::ptr::null_mut(), || Ok(ossl_lib_ctx_st::into_raw(ossl_lib_ctx_st { providers: Providers::new() })))
}

/// Frees a context; NULL and the default one are fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_LIB_CTX_free(ctx: *mut OSSL_LIB_CTX) {
    guard((), || {
        if !std::ptr::eq(ctx, &GLOBAL) {
            // SAFETY: the man page has the caller give up a context that is not the default one.
            drop(unsafe { ossl_lib_ctx_st::set0(ctx) });
        }
        Ok(())
    })
}

/// Configures a context from a file. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_LIB_CTX_load_config(ctx: *mut OSSL_LIB_CTX, config_file: *const c_char) -> c_int {
    // SAFETY: the man page has the caller promise a live context and a terminated string.
    guard(0, || Ok((unsafe { CONF_modules_load_file_ex(ctx, config_file, std::ptr::null(), 0) } > 0).into()))
}

/// The default context of the process; not to be freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_LIB_CTX_get0_global_default() -> *mut OSSL_LIB_CTX {
    global()
}

/// Makes `libctx` this thread's default unless it is NULL. Returns the earlier one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_LIB_CTX_set0_default(libctx: *mut OSSL_LIB_CTX) -> *mut OSSL_LIB_CTX {
    guard(std::ptr::null_mut(), || {
        let old = DEFAULT.with(|default| {
            if libctx.is_null() { default.load(Ordering::Relaxed) } else { default.swap(libctx, Ordering::Relaxed) }
        });
        Ok(if old.is_null() { global() } else { old })
    })
}
