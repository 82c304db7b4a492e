//! `EVP_MD`: a digest algorithm, ours or the program's own (`EVP_MD_meth_*`).

use std::ffi::{CStr, c_char, c_int, c_uchar, c_ulong, c_void};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::digest::EVP_MD_CTX;
use super::digest_table::{FETCHED, NULL, PLAIN};
use super::fetch;
use crate::crypto::digest::Algorithm;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider};

/// What computes a digest.
pub(crate) enum Implementation {
    /// The core.
    Builtin(Algorithm),
    /// Nothing: `EVP_md_null`.
    Null,
    /// A digest of OpenSSL's legacy provider.
    Unavailable,
    /// The program's functions.
    Method(Mutex<Method>),
}

/// What `EVP_MD_meth_set_*` stored.
#[derive(Clone, Copy, Default)]
pub(crate) struct Method {
    pub block: c_int,
    pub size: c_int,
    pub data_size: c_int,
    pub flags: c_ulong,
    pub init: Option<unsafe extern "C" fn(*mut EVP_MD_CTX) -> c_int>,
    pub update: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const c_void, usize) -> c_int>,
    pub finish: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *mut c_uchar) -> c_int>,
    pub copy: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const EVP_MD_CTX) -> c_int>,
    pub cleanup: Option<unsafe extern "C" fn(*mut EVP_MD_CTX) -> c_int>,
    pub ctrl: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, c_int, c_int, *mut c_void) -> c_int>,
}

/// A digest algorithm.
pub struct evp_md_st {
    pub(crate) nid: c_int,
    pkey_nid: c_int,
    size: c_int,
    block: c_int,
    flags: c_ulong,
    names: &'static [&'static CStr],
    description: &'static CStr,
    fetched: bool,
    pub(crate) implementation: Implementation,
}

/// OpenSSL's name for it.
pub type EVP_MD = evp_md_st;

impl Boxed for evp_md_st {
    const LIB: Lib = Lib::EVP;
}

impl evp_md_st {
    /// A row of the table.
    #[allow(clippy::too_many_arguments)]
    pub(crate) const fn fixed(
        nid: c_int,
        pkey_nid: c_int,
        size: c_int,
        block: c_int,
        flags: c_ulong,
        names: &'static [&'static CStr],
        description: &'static CStr,
        implementation: Implementation,
    ) -> Self {
        evp_md_st { nid, pkey_nid, size, block, flags, names, description, fetched: false, implementation }
    }

    /// The row as `EVP_MD_fetch` finds it.
    pub(crate) const fn fetched(mut self) -> Self {
        self.fetched = true;
        self
    }

    /// The program's functions, if it is the program's digest.
    pub(crate) fn method(&self) -> Option<MutexGuard<'_, Method>> {
        match &self.implementation {
            Implementation::Method(method) => Some(method.lock().unwrap_or_else(PoisonError::into_inner)),
            _ => None,
        }
    }

    /// Length of the digest.
    pub(crate) fn size(&self) -> c_int {
        self.method().map_or(self.size, |method| method.size)
    }

    /// The name it is known by.
    pub(crate) fn name(&self) -> &'static CStr {
        self.names.first().copied().unwrap_or(c"UNDEF")
    }

    fn is_a(&self, name: &[u8]) -> bool {
        let known = |md: &EVP_MD| md.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name));
        known(self) || FETCHED.iter().any(|md| md.nid == self.nid && md.nid != 0 && known(md))
    }
}

/// The constant that `EVP_get_digestbyname` answers.
pub(crate) fn by_name(name: &[u8]) -> Option<&'static EVP_MD> {
    PLAIN.iter().find(|md| md.is_a(name))
}

/// The constant that `EVP_MD_fetch` answers.
pub(crate) fn fetched_by_name(name: &[u8]) -> Option<&'static EVP_MD> {
    FETCHED.iter().find(|md| md.is_a(name))
}

/// The core's algorithm behind C's pointer, for whoever needs a digest but no context; fails for the program's own.
///
/// # Safety
/// `md` is NULL or live.
pub(crate) unsafe fn algorithm(md: *const EVP_MD) -> Result<Algorithm, Error> {
    // SAFETY: as our caller promises.
    match unsafe { EVP_MD::get0(md) }?.implementation {
        Implementation::Builtin(algorithm) => Ok(algorithm),
        _ => Err(Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM)),
    }
}

/// The constant for an algorithm of the core.
pub(crate) fn constant(algorithm: Algorithm) -> *const EVP_MD {
    super::digest_table::plain(algorithm.nid())
}

fn is_builtin(md: *const EVP_MD) -> bool {
    PLAIN.iter().chain(&FETCHED).any(|known| std::ptr::eq(known, md)) || std::ptr::eq(&raw const NULL, md)
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

/// Finds a digest of the default provider. Returns a digest for `EVP_MD_free`, or NULL with the reason in the queue.
/// Source: EVP_MD_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_fetch(
    ctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_MD {
    guard(std::ptr::null_mut(), || {
        let _ = ctx;
        // SAFETY: NULL or C strings.
        let md = unsafe { fetch::find_c(algorithm, properties, fetched_by_name) }?;
        Ok(std::ptr::from_ref(md).cast_mut())
    })
}

/// Adds a reference to a fetched digest. Returns 1. Source: EVP_MD_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_up_ref(md: *mut EVP_MD) -> c_int {
    guard(1, || {
        let _ = md;
        Ok(1)
    })
}

/// Gives up a fetched digest; NULL is fine. Source: EVP_MD_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_free(md: *mut EVP_MD) {
    guard((), || {
        let _ = md;
        Ok(())
    })
}

/// Length of the digest in bytes; -1 for NULL. Source: EVP_MD_get_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get_size(md: *const EVP_MD) -> c_int {
    guard(-1, || {
        // SAFETY: a live digest or NULL.
        let md = unsafe { EVP_MD::option(md) };
        Ok(md.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_MESSAGE_DIGEST_IS_NULL))?.size())
    })
}

/// Length of the blocks the digest works on; -1 for NULL. Source: EVP_MD_get_block_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get_block_size(md: *const EVP_MD) -> c_int {
    guard(-1, || {
        // SAFETY: a live digest or NULL.
        let md = unsafe { EVP_MD::option(md) };
        let md = md.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_MESSAGE_DIGEST_IS_NULL))?;
        Ok(md.method().map_or(md.block, |method| method.block))
    })
}

/// The digest's NID. Source: EVP_MD_get_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get_type(md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: a live digest.
        Ok(unsafe { EVP_MD::get0(md) }?.nid)
    })
}

/// The NID of signatures with the digest. Source: EVP_MD_get_pkey_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get_pkey_type(md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: a live digest.
        Ok(unsafe { EVP_MD::get0(md) }?.pkey_nid)
    })
}

/// The digest's flags (`EVP_MD_FLAG_XOF`, …). Source: EVP_MD_get_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get_flags(md: *const EVP_MD) -> c_ulong {
    guard(0, || {
        // SAFETY: a live digest.
        let md = unsafe { EVP_MD::get0(md) }?;
        Ok(md.method().map_or(md.flags, |method| method.flags))
    })
}

/// The digest's name; it lives as long as the digest. NULL for NULL. Source: EVP_MD_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get0_name(md: *const EVP_MD) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: a live digest or NULL.
        Ok(unsafe { EVP_MD::option(md) }.map_or(std::ptr::null(), |md| md.name().as_ptr()))
    })
}

/// What the digest is, for people. Source: EVP_MD_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get0_description(md: *const EVP_MD) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: a live digest.
        Ok(unsafe { EVP_MD::get0(md) }?.description.as_ptr())
    })
}

/// The default provider of a fetched digest; NULL for others. Source: EVP_MD_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get0_provider(md: *const EVP_MD) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        // SAFETY: a live digest.
        let md = unsafe { EVP_MD::get0(md) }?;
        Ok(if md.fetched { default_provider() } else { std::ptr::null() })
    })
}

/// Whether the digest has this name. Returns 1 or 0. Source: EVP_MD_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_is_a(md: *const EVP_MD, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: a live digest or NULL, and a C string.
        let (md, name) = unsafe { (EVP_MD::option(md).ok_or(Error::SILENT)?, c_str(name)?) };
        Ok(md.is_a(name).into())
    })
}

/// Calls `fn` with each name of a fetched digest. Returns 1. Source: EVP_MD_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_names_do_all(
    md: *const EVP_MD,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: a live digest.
        let md = unsafe { EVP_MD::get0(md) }?;
        if md.fetched
            && let Some(callback) = callback
        {
            for name in md.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
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
        let _ = libctx;
        let callback = callback.ok_or(Error::SILENT)?;
        for md in &FETCHED {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(md).cast_mut(), arg) }
        }
        Ok(())
    })
}

/// Every name with its digest, sorted; aliases with what they stand for instead.
fn all_names() -> Vec<(&'static CStr, &'static EVP_MD, bool)> {
    let with_aliases = |md: &'static EVP_MD| {
        let aliases = md.names.iter().filter(|name| !name.to_bytes()[0].is_ascii_digit() && **name != md.description);
        std::iter::once((md.description, md, false)).chain(aliases.skip(1).map(move |alias| (*alias, md, true)))
    };
    let mut all: Vec<_> = PLAIN.iter().flat_map(with_aliases).collect();
    all.sort_by_key(|(name, ..)| name.to_bytes());
    all
}

type EachName = unsafe extern "C" fn(*const EVP_MD, *const c_char, *const c_char, *mut c_void);

fn for_each_name(callback: Option<EachName>, arg: *mut c_void) -> Result<(), Error> {
    let callback = callback.ok_or(Error::SILENT)?;
    for (name, md, is_alias) in all_names() {
        // SAFETY: the program's own callback with its own argument.
        unsafe {
            if is_alias {
                callback(std::ptr::null(), name.as_ptr(), md.name().as_ptr(), arg);
            } else {
                callback(md, name.as_ptr(), std::ptr::null(), arg);
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
    // SAFETY: callers pass on what C promised to be a live digest.
    let md = unsafe { EVP_MD::get0(md) }?;
    Ok(md.method().map(|method| read(&method)).unwrap_or_default())
}

/// Sets the length of its blocks. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_input_blocksize(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_input_blocksize(md: *mut EVP_MD, blocksize: c_int) -> c_int {
    guard(0, || set(md, |method| put(&mut method.block, blocksize)))
}

/// Tells the length of its blocks. Source: EVP_MD_meth_get_input_blocksize(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_input_blocksize(md: *const EVP_MD) -> c_int {
    guard(0, || get(md, |method| method.block))
}

/// Sets the length of its result. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_result_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_set_result_size(md: *mut EVP_MD, resultsize: c_int) -> c_int {
    guard(0, || set(md, |method| put(&mut method.size, resultsize)))
}

/// Tells the length of its result. Source: EVP_MD_meth_get_result_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_meth_get_result_size(md: *const EVP_MD) -> c_int {
    guard(0, || get(md, |method| method.size))
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
    guard(0, || get(md, |method| method.flags))
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
