//! Providers, `<openssl/provider.h>`: the default one with its base, that of old algorithms, and one that has nothing. Source: OSSL_PROVIDER(3).

use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::crypto::context::{OSSL_CORE_HANDLE, OSSL_DISPATCH, OSSL_LIB_CTX, global_providers, providers};
use crate::libcrypto::crypto::init::load_configuration;
use crate::libcrypto::crypto::version::VERSION;
use crate::libcrypto::evp::params::{END, INTEGER, OSSL_PARAM, UTF8_PTR, described, each_mut};
use crate::libcrypto::params::number::OSSL_PARAM_set_int;
use crate::libcrypto::params::string::OSSL_PARAM_set_utf8_ptr;

/// What a provider begins with: it exchanges functions with the core.
pub type OSSL_provider_init_fn = Option<
    unsafe extern "C" fn(
        *const OSSL_CORE_HANDLE,
        *const OSSL_DISPATCH,
        *mut *const OSSL_DISPATCH,
        *mut *mut c_void,
    ) -> c_int,
>;

/// A provider; C sees only pointers to those of a library context.
pub struct ossl_provider_st {
    name: &'static CStr,
    title: &'static CStr,
    /// How often it was loaded.
    loaded: AtomicU32,
}

/// OpenSSL's name for it.
pub type OSSL_PROVIDER = ossl_provider_st;

/// The place of the default provider.
const DEFAULT: usize = 1;
/// The place of the legacy provider.
const LEGACY: usize = 2;

/// The providers of a library context.
pub(crate) struct Providers {
    known: [OSSL_PROVIDER; 4],
    /// Whether the default provider comes by itself when somebody looks: until the first that is loaded by name.
    fallback: AtomicBool,
    /// Names of those a program brought.
    added: Mutex<Vec<Vec<u8>>>,
}

impl Providers {
    /// Those of a new context: none is loaded.
    pub(crate) const fn new() -> Self {
        const fn known(name: &'static CStr, title: &'static CStr) -> OSSL_PROVIDER {
            ossl_provider_st { name, title, loaded: AtomicU32::new(0) }
        }
        let known = [
            known(c"base", c"OpenSSL Base Provider"),
            known(c"default", c"OpenSSL Default Provider"),
            // Programs load it to be able to read old files, and some refuse to start without.
            known(c"legacy", c"OpenSSL Legacy Provider"),
            known(c"null", c"OpenSSL Null Provider"),
        ];
        Self { known, fallback: AtomicBool::new(true), added: Mutex::new(Vec::new()) }
    }

    fn find(&self, name: &[u8]) -> Option<&OSSL_PROVIDER> {
        self.known.iter().find(|provider| provider.name.to_bytes() == name)
    }

    /// Loads one by name.
    fn load(&self, name: &[u8]) -> Result<&OSSL_PROVIDER, Error> {
        let Some(provider) = self.find(name) else {
            let added = self.added.lock().unwrap_or_else(PoisonError::into_inner);
            return Err(if added.iter().any(|known| known == name) { refused(name) } else { missing(name) });
        };
        provider.loaded.fetch_add(1, Ordering::Relaxed);
        Ok(provider)
    }

    /// Loads one for a configuration file, once.
    pub(crate) fn activate(&self, name: &[u8]) -> Result<(), Error> {
        self.fallback.store(false, Ordering::Relaxed);
        if self.find(name).is_none_or(|provider| provider.loaded.load(Ordering::Relaxed) == 0) {
            self.load(name)?;
        }
        Ok(())
    }

    /// Those that are loaded, after the default one came if nothing was loaded so far.
    fn loaded(&self) -> impl Iterator<Item = &OSSL_PROVIDER> {
        if self.fallback.swap(false, Ordering::Relaxed) {
            self.known[DEFAULT].loaded.fetch_add(1, Ordering::Relaxed);
        }
        self.known.iter().filter(|provider| provider.loaded.load(Ordering::Relaxed) > 0)
    }
}

/// The reason "a shared object" of the common ones; it has no name in the headers.
const R_DSO_LIB: u32 = 37 | 2 << 18;

/// The provider that every algorithm comes from.
pub(crate) fn default_provider() -> *const OSSL_PROVIDER {
    &raw const global_providers().known[DEFAULT]
}

/// The provider of old algorithms.
pub(crate) fn legacy_provider() -> *const OSSL_PROVIDER {
    &raw const global_providers().known[LEGACY]
}

/// Whether the program, or its configuration, loaded it.
pub(crate) fn legacy_is_loaded() -> bool {
    // SAFETY: the default context is always there.
    unsafe { legacy_is_loaded_in(std::ptr::null_mut()) }
}

/// Whether it is loaded in a library context.
///
/// # Safety
/// NULL or a live context.
pub(crate) unsafe fn legacy_is_loaded_in(ctx: *mut OSSL_LIB_CTX) -> bool {
    // SAFETY: the caller's promise.
    unsafe { configured(ctx) }.known[LEGACY].loaded.load(Ordering::Relaxed) > 0
}

/// The providers of a context; before those of the usual one are asked for, the configuration file has loaded its own.
///
/// # Safety
/// NULL or a live context.
unsafe fn configured<'a>(ctx: *mut OSSL_LIB_CTX) -> &'a Providers {
    // SAFETY: the caller's promise.
    let all = unsafe { providers(ctx) };
    if std::ptr::eq(all, global_providers()) {
        load_configuration();
    }
    all
}

/// A provider that the program added cannot be used: nothing here would ask it.
fn refused(name: &[u8]) -> Error {
    let name = String::from_utf8_lossy(name);
    Error::new(Lib::CRYPTO, reason::ERR_R_INIT_FAIL).with_data(format!("name={name}"))
}

fn missing(name: &[u8]) -> Error {
    let name = String::from_utf8_lossy(name);
    let path = format!("/usr/lib/x86_64-linux-gnu/ossl-modules/{name}.so");
    let tried = format!("filename({path}): {path}: cannot open shared object file: No such file or directory");
    let error = Error::new(Lib::DSO, reason::DSO_R_LOAD_FAILED).with_data(tried);
    let error = error.then(Lib::DSO, reason::DSO_R_LOAD_FAILED);
    error.then(Lib::CRYPTO, R_DSO_LIB).with_data(format!("name={name}"))
}

unsafe fn get0<'a>(provider: *const OSSL_PROVIDER) -> Result<&'a OSSL_PROVIDER, Error> {
    // SAFETY: the man page has the caller promise a provider of a context that lives.
    unsafe { provider.as_ref() }.ok_or_else(|| Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// Loads a provider: `default`, `base`, `legacy` or `null`. NULL for another. From now on the default provider of this
/// context is no longer loaded by itself, even if this one is not found.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_load(ctx: *mut OSSL_LIB_CTX, name: *const c_char) -> *mut OSSL_PROVIDER {
    // SAFETY: as the caller promises.
    unsafe {
        providers(ctx).fallback.store(false, Ordering::Relaxed);
        OSSL_PROVIDER_try_load(ctx, name, 0)
    }
}

/// As [`OSSL_PROVIDER_load`]; with `retain_fallbacks`, or if this one is not found, the default provider is still loaded
/// by itself.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_try_load(
    ctx: *mut OSSL_LIB_CTX,
    name: *const c_char,
    retain_fallbacks: c_int,
) -> *mut OSSL_PROVIDER {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context or NULL, and a terminated string.
        let (all, name) = unsafe { (configured(ctx), c_str(name)?) };
        let provider = all.load(name)?;
        if retain_fallbacks == 0 {
            all.fallback.store(false, Ordering::Relaxed);
        }
        Ok(std::ptr::from_ref(provider).cast_mut())
    })
}

/// Makes a provider of the program's known under `name`. Nothing asks such providers here, so loading it fails.
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_add_builtin(
    libctx: *mut OSSL_LIB_CTX,
    name: *const c_char,
    init_fn: OSSL_provider_init_fn,
) -> c_int {
    guard(0, || {
        let null = || Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER);
        init_fn.filter(|_| !name.is_null()).ok_or_else(null)?;
        // SAFETY: the man page has the caller promise a live context or NULL, and a terminated string.
        let (all, name) = unsafe { (providers(libctx), c_str(name)?) };
        all.added.lock().unwrap_or_else(PoisonError::into_inner).push(name.to_vec());
        Ok(1)
    })
}

/// Gives up what [`OSSL_PROVIDER_load`] gave. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_unload(prov: *mut OSSL_PROVIDER) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a provider that was loaded.
        let loaded = &unsafe { get0(prov) }.silent()?.loaded;
        let _ = loaded.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |count| count.checked_sub(1));
        Ok(1)
    })
}

/// Whether a provider is loaded. The default one is unless another was loaded first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_available(ctx: *mut OSSL_LIB_CTX, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context or NULL, and a terminated string.
        let (all, name) = unsafe { (configured(ctx), c_str(name)?) };
        Ok(all.loaded().any(|provider| provider.name.to_bytes() == name).into())
    })
}

/// Calls `cb` for each provider loaded until it answers 0. Returns 1, or 0 if it did.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_do_all(
    ctx: *mut OSSL_LIB_CTX,
    cb: Option<unsafe extern "C" fn(*mut OSSL_PROVIDER, *mut c_void) -> c_int>,
    cbdata: *mut c_void,
) -> c_int {
    guard(0, || {
        let visit = cb.ok_or(Error::SILENT)?;
        // SAFETY: the man page has the caller promise a live context or NULL.
        let loaded: Vec<_> = unsafe { configured(ctx) }.loaded().map(std::ptr::from_ref).collect();
        for provider in loaded {
            // SAFETY: the program's function; no lock is held.
            if unsafe { visit(provider.cast_mut(), cbdata) } == 0 {
                return Ok(0);
            }
        }
        Ok(1)
    })
}

/// The name of a provider.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_get0_name(prov: *const OSSL_PROVIDER) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: see `get0`.
        Ok(unsafe { get0(prov) }?.name.as_ptr())
    })
}

/// Whether a provider works: 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_self_test(prov: *const OSSL_PROVIDER) -> c_int {
    guard(0, || {
        // SAFETY: see `get0`.
        unsafe { get0(prov) }?;
        Ok(1)
    })
}

/// Tells `name`, `version`, `buildinfo` and `status` of a provider. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_get_params(prov: *const OSSL_PROVIDER, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: see `get0`; the man page has the caller promise an array with its end.
        unsafe {
            let provider = get0(prov)?;
            for param in each_mut(params) {
                let done = match param.name() {
                    b"name" => OSSL_PARAM_set_utf8_ptr(param, provider.title.as_ptr()),
                    b"version" | b"buildinfo" => OSSL_PARAM_set_utf8_ptr(param, VERSION.as_ptr()),
                    b"status" => OSSL_PARAM_set_int(param, 1),
                    _ => 1,
                };
                if done == 0 {
                    return Ok(0);
                }
            }
        }
        Ok(1)
    })
}

/// What [`OSSL_PROVIDER_get_params`] can tell, an array.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_gettable_params(_prov: *const OSSL_PROVIDER) -> *const OSSL_PARAM {
    static GETTABLE: [OSSL_PARAM; 5] = [
        described(c"name", UTF8_PTR),
        described(c"version", UTF8_PTR),
        described(c"buildinfo", UTF8_PTR),
        described(c"status", INTEGER),
        END,
    ];
    GETTABLE.as_ptr()
}

/// The functions of a provider as a shared object would have them: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_get0_dispatch(_prov: *const OSSL_PROVIDER) -> *const OSSL_DISPATCH {
    std::ptr::null()
}

/// What a provider keeps for itself: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_get0_provider_ctx(_prov: *const OSSL_PROVIDER) -> *mut c_void {
    std::ptr::null_mut()
}

/// Does nothing: providers are not loaded from files. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_set_default_search_path(_ctx: *mut OSSL_LIB_CTX, _path: *const c_char) -> c_int {
    1
}
