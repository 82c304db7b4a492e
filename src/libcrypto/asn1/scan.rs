//! `ASN1_SCTX`: a context that programs fill for scans of their own.

use std::ffi::{c_int, c_ulong, c_void};

use super::template::{ASN1_ITEM, ASN1_TEMPLATE};
use crate::error::Lib;
use crate::ffi::{Boxed, guard};

/// A program's scan.
pub type ScanFn = Option<unsafe extern "C" fn(ctx: *mut ASN1_SCTX) -> c_int>;

/// A scan's context.
pub struct asn1_sctx_st {
    app_data: *mut c_void,
}
/// OpenSSL's name for it.
pub type ASN1_SCTX = asn1_sctx_st;

impl Boxed for asn1_sctx_st {
    const LIB: Lib = Lib::ASN1;
}

/// Makes a scan context; the library itself never scans. NULL without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SCTX_new(_scan_cb: ScanFn) -> *mut ASN1_SCTX {
    guard(std::ptr::null_mut(), || Ok(ASN1_SCTX::into_raw(ASN1_SCTX { app_data: std::ptr::null_mut() })))
}

/// Frees a scan context; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SCTX_free(p: *mut ASN1_SCTX) {
    guard((), || {
        // SAFETY: the caller gives up a live context.
        drop(unsafe { ASN1_SCTX::set0(p) });
        Ok(())
    })
}

/// Returns the table being scanned: NULL, since nothing is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SCTX_get_item(_p: *mut ASN1_SCTX) -> *const ASN1_ITEM {
    std::ptr::null()
}

/// Returns the field being scanned: NULL, since nothing is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SCTX_get_template(_p: *mut ASN1_SCTX) -> *const ASN1_TEMPLATE {
    std::ptr::null()
}

/// Returns the flags of a scan: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SCTX_get_flags(_p: *mut ASN1_SCTX) -> c_ulong {
    0
}

/// Keeps the program's data in a scan context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SCTX_set_app_data(p: *mut ASN1_SCTX, data: *mut c_void) {
    guard((), || {
        // SAFETY: the caller promises a live context.
        unsafe { ASN1_SCTX::get0_mut(p)? }.app_data = data;
        Ok(())
    })
}

/// Returns the program's data.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SCTX_get_app_data(p: *mut ASN1_SCTX) -> *mut c_void {
    // SAFETY: the caller promises a live context.
    guard(std::ptr::null_mut(), || Ok(unsafe { ASN1_SCTX::get0(p)? }.app_data))
}
