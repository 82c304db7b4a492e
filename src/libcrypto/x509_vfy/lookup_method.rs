//! The functions of a kind of lookup. Source: X509_LOOKUP_meth_new(3).

use std::ffi::c_int;

use super::lookup::*;
use crate::ffi::{Boxed, guard};

/// Sets what is called for a new lookup. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_new_item(
    method: *mut X509_LOOKUP_METHOD,
    function: Option<unsafe extern "C" fn(*mut X509_LOOKUP) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.new_item = function;
        Ok(1)
    })
}

/// Gets what is called for a new lookup; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_new_item(
    method: *const X509_LOOKUP_METHOD,
) -> Option<unsafe extern "C" fn(*mut X509_LOOKUP) -> c_int> {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.new_item))
}

/// Sets what is called when a lookup is freed. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_free(
    method: *mut X509_LOOKUP_METHOD,
    function: Option<unsafe extern "C" fn(*mut X509_LOOKUP)>,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.free = function;
        Ok(1)
    })
}

/// Gets what is called when a lookup is freed; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_free(
    method: *const X509_LOOKUP_METHOD,
) -> Option<unsafe extern "C" fn(*mut X509_LOOKUP)> {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.free))
}

/// Sets what `X509_LOOKUP_init` calls. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_init(
    method: *mut X509_LOOKUP_METHOD,
    function: Option<unsafe extern "C" fn(*mut X509_LOOKUP) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.init = function;
        Ok(1)
    })
}

/// Gets what `X509_LOOKUP_init` calls; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_init(
    method: *const X509_LOOKUP_METHOD,
) -> Option<unsafe extern "C" fn(*mut X509_LOOKUP) -> c_int> {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.init))
}

/// Sets what `X509_LOOKUP_shutdown` calls. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_shutdown(
    method: *mut X509_LOOKUP_METHOD,
    function: Option<unsafe extern "C" fn(*mut X509_LOOKUP) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.shutdown = function;
        Ok(1)
    })
}

/// Gets what `X509_LOOKUP_shutdown` calls; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_shutdown(
    method: *const X509_LOOKUP_METHOD,
) -> Option<unsafe extern "C" fn(*mut X509_LOOKUP) -> c_int> {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.shutdown))
}

/// Sets what handles commands. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_ctrl(
    method: *mut X509_LOOKUP_METHOD,
    function: X509_LOOKUP_ctrl_fn,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.ctrl = function;
        Ok(1)
    })
}

/// Gets what handles commands; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_ctrl(method: *const X509_LOOKUP_METHOD) -> X509_LOOKUP_ctrl_fn {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.ctrl))
}

/// Sets what finds by subject. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_get_by_subject(
    method: *mut X509_LOOKUP_METHOD,
    function: X509_LOOKUP_get_by_subject_fn,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.get_by_subject = function;
        Ok(1)
    })
}

/// Gets what finds by subject; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_get_by_subject(
    method: *const X509_LOOKUP_METHOD,
) -> X509_LOOKUP_get_by_subject_fn {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.get_by_subject))
}

/// Sets what finds by issuer and serial number. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_get_by_issuer_serial(
    method: *mut X509_LOOKUP_METHOD,
    function: X509_LOOKUP_get_by_issuer_serial_fn,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.get_by_issuer_serial = function;
        Ok(1)
    })
}

/// Gets what finds by issuer and serial number; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_get_by_issuer_serial(
    method: *const X509_LOOKUP_METHOD,
) -> X509_LOOKUP_get_by_issuer_serial_fn {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.get_by_issuer_serial))
}

/// Sets what finds by fingerprint. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_get_by_fingerprint(
    method: *mut X509_LOOKUP_METHOD,
    function: X509_LOOKUP_get_by_fingerprint_fn,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.get_by_fingerprint = function;
        Ok(1)
    })
}

/// Gets what finds by fingerprint; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_get_by_fingerprint(
    method: *const X509_LOOKUP_METHOD,
) -> X509_LOOKUP_get_by_fingerprint_fn {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.get_by_fingerprint))
}

/// Sets what finds by alias. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_set_get_by_alias(
    method: *mut X509_LOOKUP_METHOD,
    function: X509_LOOKUP_get_by_alias_fn,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live method of its own.
        unsafe { X509_LOOKUP_METHOD::get0_mut(method)? }.get_by_alias = function;
        Ok(1)
    })
}

/// Gets what finds by alias; NULL if nothing was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_get_get_by_alias(
    method: *const X509_LOOKUP_METHOD,
) -> X509_LOOKUP_get_by_alias_fn {
    // SAFETY: the man page has the caller promise a live method.
    guard(None, || Ok(unsafe { X509_LOOKUP_METHOD::get0(method)? }.get_by_alias))
}
