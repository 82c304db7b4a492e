//! `EVP_MD`: a digest algorithm, ours or the program's own (`EVP_MD_meth_*`).

pub mod custom;
pub mod find;

use super::digest::EVP_MD_CTX;
use super::digest_table::{FETCHED, NULL, PLAIN};
use super::fetch;
use crate::crypto::digest::Algorithm;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider, legacy_is_loaded, legacy_provider};
pub use find::EVP_get_digestbyname;
pub(crate) use find::{by_name, fetched_by_name};
use std::ffi::{CStr, c_char, c_int, c_uchar, c_ulong, c_void};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What computes a digest.
pub(crate) enum Implementation {
    /// The core.
    Builtin(Algorithm),
    /// Nothing: `EVP_md_null`.
    Null,
    /// Nothing: a digest of OpenSSL's legacy provider that is known by name only.
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

    /// Whether it is of the legacy provider.
    fn is_legacy(&self) -> bool {
        matches!(&self.implementation, Implementation::Builtin(algorithm) if algorithm.is_legacy())
    }

    /// What computes it now: legacy digests are there only for who could fetch them, or loaded their provider.
    pub(crate) fn served(&self) -> &Implementation {
        if self.is_legacy() && !self.fetched && !legacy_is_loaded() {
            return &Implementation::Unavailable;
        }
        &self.implementation
    }

    /// Whether a program fetched it from a provider.
    pub(crate) fn is_fetched(&self) -> bool {
        self.fetched
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

/// The core's algorithm behind C's pointer, for whoever needs a digest but no context; fails for the program's own.
///
/// # Safety
/// `md` is NULL or live.
pub(crate) unsafe fn algorithm(md: *const EVP_MD) -> Result<Algorithm, Error> {
    // SAFETY: as our caller promises.
    let md = unsafe { EVP_MD::get0(md) }?;
    match md.served() {
        Implementation::Builtin(algorithm) => Ok(*algorithm),
        Implementation::Unavailable => Err(fetch::unsupported(md.name().to_bytes(), None)),
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

/// The provider of a fetched digest, default or legacy; NULL for others. Source: EVP_MD_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get0_provider(md: *const EVP_MD) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        // SAFETY: a live digest.
        let md = unsafe { EVP_MD::get0(md) }?;
        Ok(match md.is_legacy() {
            _ if !md.fetched => std::ptr::null(),
            true => legacy_provider(),
            false => default_provider(),
        })
    })
}

/// Whether the digest has this name. Returns 1 or 0. Source: EVP_MD_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_is_a(md: *const EVP_MD, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: a live digest or NULL, and a C string.
        let (md, name) = unsafe { (EVP_MD::option(md).ok_or(Error::SILENT)?, c_str(name).silent()?) };
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
