//! A program's own digests: `EVP_MD_meth_new` and what it sets.

use std::ffi::{c_int, c_uchar, c_ulong, c_void};
use std::sync::Mutex;

use super::super::digest::EVP_MD_CTX;
use super::{EVP_MD, Implementation, Method, evp_md_st, is_builtin};
use crate::error::Error;
use crate::ffi::{Boxed, guard};

/// Makes a digest of the program's own. Returns one for `EVP_MD_meth_free`. Source: EVP_MD_meth_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_new(md_type: c_int, pkey_type: c_int) -> *mut EVP_MD {
    guard(std::ptr::null_mut(), || {
        let implementation = Implementation::Method(Mutex::new(Method::default()));
        Ok(Boxed::into_raw(evp_md_st::fixed(md_type, pkey_type, 0, 0, 0, &[], c"undefined", implementation)))
    })
}

/// Copies a digest of the program's own. Returns one for `EVP_MD_meth_free`, NULL for ours.
/// Source: EVP_MD_meth_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_dup(md: *const EVP_MD) -> *mut EVP_MD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live digest.
        let md = unsafe { EVP_MD::get0(md) }?;
        let method = *md.method().ok_or(Error::SILENT)?;
        let implementation = Implementation::Method(Mutex::new(method));
        Ok(Boxed::into_raw(evp_md_st::fixed(md.nid, md.pkey_nid, 0, 0, 0, &[], c"undefined", implementation)))
    })
}

/// Frees a digest of the program's own; ours and NULL are left alone. Source: EVP_MD_meth_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_free(md: *mut EVP_MD) {
    guard((), || {
        if !is_builtin(md) {
            // SAFETY: not one of ours, so a box of `EVP_MD_meth_new` or NULL.
            drop(unsafe { EVP_MD::set0(md) });
        }
        Ok(())
    })
}

/// Changes a method of the program's own; 1 if the field was unset before, as OpenSSL has it.
fn set(md: *mut EVP_MD, change: impl FnOnce(&mut Method) -> bool) -> Result<c_int, Error> {
    // SAFETY: callers pass on what C promised to be a live digest.
    let md = unsafe { EVP_MD::get0(md) }?;
    Ok(change(&mut *md.method().ok_or(Error::SILENT)?).into())
}

/// Stores a value in a field that must be unset.
fn put<T: PartialEq + Default>(field: &mut T, value: T) -> bool {
    let unset = *field == T::default();
    if unset {
        *field = value;
    }
    unset
}

fn get<T: Default>(md: *const EVP_MD, read: impl FnOnce(&Method) -> T) -> Result<T, Error> {
    get_or(md, read, |_| T::default())
}

/// What a digest of the program's own says, or else what one of ours has instead.
fn get_or<T>(
    md: *const EVP_MD,
    read: impl FnOnce(&Method) -> T,
    otherwise: impl FnOnce(&EVP_MD) -> T,
) -> Result<T, Error> {
    // SAFETY: callers pass on what C promised to be a live digest.
    let md = unsafe { EVP_MD::get0(md) }?;
    Ok(match md.method() {
        Some(method) => read(&method),
        None => otherwise(md),
    })
}

/// Sets the length of its blocks. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_input_blocksize(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_input_blocksize(md: *mut EVP_MD, blocksize: c_int) -> c_int {
    guard(0, || set(md, |method| put(&mut method.block, blocksize)))
}

/// Tells the length of its blocks. Source: EVP_MD_meth_get_input_blocksize(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_input_blocksize(md: *const EVP_MD) -> c_int {
    guard(0, || get_or(md, |method| method.block, |md| md.block))
}

/// Sets the length of its result. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_result_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_result_size(md: *mut EVP_MD, resultsize: c_int) -> c_int {
    guard(0, || set(md, |method| put(&mut method.size, resultsize)))
}

/// Tells the length of its result. Source: EVP_MD_meth_get_result_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_result_size(md: *const EVP_MD) -> c_int {
    guard(0, || get_or(md, |method| method.size, |md| md.size))
}

/// Sets how much memory a context gives it. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_app_datasize(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_app_datasize(md: *mut EVP_MD, datasize: c_int) -> c_int {
    guard(0, || set(md, |method| put(&mut method.data_size, datasize)))
}

/// Tells how much memory a context gives it. Source: EVP_MD_meth_get_app_datasize(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_app_datasize(md: *const EVP_MD) -> c_int {
    guard(0, || get(md, |method| method.data_size))
}

/// Sets its flags. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_flags(md: *mut EVP_MD, flags: c_ulong) -> c_int {
    guard(0, || set(md, |method| put(&mut method.flags, flags)))
}

/// Tells its flags. Source: EVP_MD_meth_get_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_flags(md: *const EVP_MD) -> c_ulong {
    guard(0, || get_or(md, |method| method.flags, |md| md.flags))
}

/// Sets the function that begins a digest. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_init(
    md: *mut EVP_MD,
    init: Option<unsafe extern "C" fn(*mut EVP_MD_CTX) -> c_int>,
) -> c_int {
    guard(0, || {
        set(md, |method| {
            let unset = method.init.is_none();
            if unset {
                method.init = init;
            }
            unset
        })
    })
}

/// Tells the function that begins a digest. Source: EVP_MD_meth_get_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_init(
    md: *const EVP_MD,
) -> Option<unsafe extern "C" fn(*mut EVP_MD_CTX) -> c_int> {
    guard(None, || get(md, |method| method.init))
}

/// Sets the function that adds data. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_update(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_update(
    md: *mut EVP_MD,
    update: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const c_void, usize) -> c_int>,
) -> c_int {
    guard(0, || {
        set(md, |method| {
            let unset = method.update.is_none();
            if unset {
                method.update = update;
            }
            unset
        })
    })
}

/// Tells the function that adds data. Source: EVP_MD_meth_get_update(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_update(
    md: *const EVP_MD,
) -> Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const c_void, usize) -> c_int> {
    guard(None, || get(md, |method| method.update))
}

/// Sets the function that ends a digest. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_final(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_final(
    md: *mut EVP_MD,
    finish: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *mut c_uchar) -> c_int>,
) -> c_int {
    guard(0, || {
        set(md, |method| {
            let unset = method.finish.is_none();
            if unset {
                method.finish = finish;
            }
            unset
        })
    })
}

/// Tells the function that ends a digest. Source: EVP_MD_meth_get_final(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_final(
    md: *const EVP_MD,
) -> Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *mut c_uchar) -> c_int> {
    guard(None, || get(md, |method| method.finish))
}

/// Sets the function that copies a context. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_copy(
    md: *mut EVP_MD,
    copy: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const EVP_MD_CTX) -> c_int>,
) -> c_int {
    guard(0, || {
        set(md, |method| {
            let unset = method.copy.is_none();
            if unset {
                method.copy = copy;
            }
            unset
        })
    })
}

/// Tells the function that copies a context. Source: EVP_MD_meth_get_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_copy(
    md: *const EVP_MD,
) -> Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const EVP_MD_CTX) -> c_int> {
    guard(None, || get(md, |method| method.copy))
}

/// Sets the function that clears a context. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_cleanup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_cleanup(
    md: *mut EVP_MD,
    cleanup: Option<unsafe extern "C" fn(*mut EVP_MD_CTX) -> c_int>,
) -> c_int {
    guard(0, || {
        set(md, |method| {
            let unset = method.cleanup.is_none();
            if unset {
                method.cleanup = cleanup;
            }
            unset
        })
    })
}

/// Tells the function that clears a context. Source: EVP_MD_meth_get_cleanup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_cleanup(
    md: *const EVP_MD,
) -> Option<unsafe extern "C" fn(*mut EVP_MD_CTX) -> c_int> {
    guard(None, || get(md, |method| method.cleanup))
}

/// Sets the function that does anything else. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_ctrl(
    md: *mut EVP_MD,
    ctrl: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, c_int, c_int, *mut c_void) -> c_int>,
) -> c_int {
    guard(0, || {
        set(md, |method| {
            let unset = method.ctrl.is_none();
            if unset {
                method.ctrl = ctrl;
            }
            unset
        })
    })
}

/// Tells the function that does anything else. Source: EVP_MD_meth_get_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_ctrl(
    md: *const EVP_MD,
) -> Option<unsafe extern "C" fn(*mut EVP_MD_CTX, c_int, c_int, *mut c_void) -> c_int> {
    guard(None, || get(md, |method| method.ctrl))
}
