//! Finding digests by name, and going through all of them.

use std::ffi::{c_char, c_int, c_void};

use super::super::digest_table::{FETCHED, PLAIN};
use super::super::{fetch, listed};
use super::{EVP_MD, is_builtin};
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::legacy_is_loaded_in;

/// The constant that `EVP_get_digestbyname` answers.
pub(crate) fn by_name(name: &[u8]) -> Option<&'static EVP_MD> {
    PLAIN.iter().find(|md| md.is_a(name))
}

/// What can be fetched in a library context.
///
/// # Safety
/// NULL or a live context.
unsafe fn fetched(ctx: *mut OSSL_LIB_CTX) -> impl Iterator<Item = &'static EVP_MD> {
    // SAFETY: the caller's promise.
    let legacy = unsafe { legacy_is_loaded_in(ctx) };
    FETCHED.iter().filter(move |md| legacy || !md.is_legacy())
}

/// What `EVP_MD_fetch` answers in a library context.
///
/// # Safety
/// NULL or a live context.
pub(crate) unsafe fn fetched_by_name(ctx: *mut OSSL_LIB_CTX, name: &[u8]) -> Option<&'static EVP_MD> {
    // SAFETY: the caller's promise.
    unsafe { fetched(ctx) }.find(|md| md.is_a(name))
}

/// Looks a digest up by any of its names ("SHA256", "sha-256", "RSA-SHA256", an OID). NULL for an unknown name.
/// Source: EVP_get_digestbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_get_digestbyname(name: *const c_char) -> *const EVP_MD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or a C string.
        let name = unsafe { crate::ffi::optional_str(name) }.ok_or(Error::SILENT)?;
        by_name(name).map(std::ptr::from_ref).ok_or(Error::SILENT)
    })
}

/// Finds a digest of the default provider, or of the legacy one if that is loaded. Returns a digest for `EVP_MD_free`, or NULL with the reason in the queue.
/// Source: EVP_MD_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_fetch(
    ctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_MD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or C strings; NULL or a live context, as the man page has the caller promise.
        let md = unsafe { fetch::find_c(algorithm, properties, |name| fetched_by_name(ctx, name)) }?;
        Ok(std::ptr::from_ref(md).cast_mut())
    })
}

/// Calls `fn` with each digest that can be fetched. Source: EVP_MD_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_MD, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let callback = callback.ok_or(Error::SILENT)?;
        // SAFETY: NULL or a live context, as the man page has the caller promise.
        for md in unsafe { fetched(libctx) } {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(md).cast_mut(), arg) }
        }
        Ok(())
    })
}

type EachName = unsafe extern "C" fn(*const EVP_MD, *const c_char, *const c_char, *mut c_void);

fn for_each_name(callback: Option<EachName>, arg: *mut c_void) -> Result<(), Error> {
    let callback = callback.ok_or(Error::SILENT)?;
    for listed in listed::digests() {
        let (none, nothing) = (std::ptr::null(), std::ptr::null());
        // SAFETY: the program's own callback with its own argument.
        unsafe {
            match listed.alias {
                Some(alias) => callback(none, listed.name.as_ptr(), alias.as_ptr(), arg),
                None => callback(listed.object, listed.name.as_ptr(), nothing, arg),
            }
        }
    }
    Ok(())
}

/// Calls `fn` with each known name and its digest, or for an alias with NULL and the name it stands for.
/// Source: EVP_MD_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_do_all(
    callback: Option<unsafe extern "C" fn(*const EVP_MD, *const c_char, *const c_char, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || for_each_name(callback, arg))
}

/// As `EVP_MD_do_all`, in the names' order. Source: EVP_MD_do_all_sorted(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_do_all_sorted(
    callback: Option<unsafe extern "C" fn(*const EVP_MD, *const c_char, *const c_char, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || for_each_name(callback, arg))
}

/// Makes a digest known to `EVP_get_digestbyname`; ours all are. Returns 1, or 0 for the program's own.
/// Source: EVP_add_digest(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_add_digest(digest: *const EVP_MD) -> c_int {
    guard(0, || Ok(is_builtin(digest).into()))
}
