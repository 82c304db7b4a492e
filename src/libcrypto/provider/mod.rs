//! Providers, `<openssl/provider.h>`: the default one with its base, and one that has nothing. Source: OSSL_PROVIDER(3).

use std::ffi::{CStr, c_char, c_int, c_uint, c_void};
use std::sync::{Mutex, PoisonError};

use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::crypto::context::{OSSL_DISPATCH, OSSL_LIB_CTX};
use crate::libcrypto::evp::params::{OSSL_PARAM, each_mut};
use crate::libcrypto::params::number::OSSL_PARAM_set_int;
use crate::libcrypto::params::string::OSSL_PARAM_set_utf8_ptr;

/// A provider; C sees only pointers to the constants below.
pub struct ossl_provider_st {
    name: &'static CStr,
    title: &'static CStr,
}

/// OpenSSL's name for it.
pub type OSSL_PROVIDER = ossl_provider_st;

static PROVIDERS: [OSSL_PROVIDER; 4] = [
    ossl_provider_st { name: c"base", title: c"OpenSSL Base Provider" },
    ossl_provider_st { name: c"default", title: c"OpenSSL Default Provider" },
    // Programs load it to be able to read old files, and some refuse to start without.
    ossl_provider_st { name: c"legacy", title: c"OpenSSL Legacy Provider" },
    ossl_provider_st { name: c"null", title: c"OpenSSL Null Provider" },
];

/// How often each was loaded. The default one is there anyhow.
static LOADED: Mutex<[u32; 4]> = Mutex::new([0; 4]);

/// The place of the default provider.
const DEFAULT: usize = 1;

/// The reason "a shared object" of the common ones; it has no name in the headers.
const R_DSO_LIB: u32 = 37 | 2 << 18;

/// The provider that every algorithm comes from.
pub(crate) fn default_provider() -> *const OSSL_PROVIDER {
    &raw const PROVIDERS[DEFAULT]
}

fn place(name: &[u8]) -> Option<usize> {
    PROVIDERS.iter().position(|provider| provider.name.to_bytes() == name)
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
    // SAFETY: the man page has the caller promise one of the constants.
    unsafe { provider.as_ref() }.ok_or_else(|| Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// Loads a provider: `default`, `base`, `legacy` or `null`. NULL for another.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_load(_ctx: *mut OSSL_LIB_CTX, name: *const c_char) -> *mut OSSL_PROVIDER {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a terminated string.
        let name = unsafe { c_str(name) }?;
        let place = place(name).ok_or_else(|| missing(name))?;
        LOADED.lock().unwrap_or_else(PoisonError::into_inner)[place] += 1;
        Ok((&raw const PROVIDERS[place]).cast_mut())
    })
}

/// As [`OSSL_PROVIDER_load`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_try_load(
    ctx: *mut OSSL_LIB_CTX,
    name: *const c_char,
    _retain_fallbacks: c_int,
) -> *mut OSSL_PROVIDER {
    // SAFETY: as the caller promises.
    unsafe { OSSL_PROVIDER_load(ctx, name) }
}

/// Gives up what [`OSSL_PROVIDER_load`] gave. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_unload(prov: *mut OSSL_PROVIDER) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a provider that was loaded.
        if let Some(place) = unsafe { place(get0(prov)?.name.to_bytes()) } {
            let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
            loaded[place] = loaded[place].saturating_sub(1);
        }
        Ok(1)
    })
}

/// Whether a provider is loaded; the default one always is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_available(_ctx: *mut OSSL_LIB_CTX, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a terminated string.
        let place = place(unsafe { c_str(name) }?).ok_or(Error::SILENT)?;
        let loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
        Ok((place == DEFAULT || loaded[place] > 0).into())
    })
}

/// Calls `cb` for each provider loaded until it answers 0. Returns 1, or 0 if it did.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PROVIDER_do_all(
    _ctx: *mut OSSL_LIB_CTX,
    cb: Option<unsafe extern "C" fn(*mut OSSL_PROVIDER, *mut c_void) -> c_int>,
    cbdata: *mut c_void,
) -> c_int {
    guard(0, || {
        let visit = cb.ok_or(Error::SILENT)?;
        let loaded = *LOADED.lock().unwrap_or_else(PoisonError::into_inner);
        for (place, provider) in PROVIDERS.iter().enumerate() {
            let there = place == DEFAULT || loaded[place] > 0;
            // SAFETY: the program's function; no lock is held.
            if there && unsafe { visit(std::ptr::from_ref(provider).cast_mut(), cbdata) } == 0 {
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
                    b"version" | b"buildinfo" => OSSL_PARAM_set_utf8_ptr(param, c"3.0.19".as_ptr()),
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
    /// An array of constants.
    struct Gettable([OSSL_PARAM; 5]);
    // SAFETY: nothing in it is ever changed.
    unsafe impl Sync for Gettable {}
    const fn described(key: &'static CStr, data_type: c_uint) -> OSSL_PARAM {
        OSSL_PARAM { key: key.as_ptr(), data_type, data: std::ptr::null_mut(), data_size: 0, return_size: 0 }
    }
    static GETTABLE: Gettable = Gettable([
        described(c"name", 6),
        described(c"version", 6),
        described(c"buildinfo", 6),
        described(c"status", 1),
        OSSL_PARAM { key: std::ptr::null(), data_type: 0, data: std::ptr::null_mut(), data_size: 0, return_size: 0 },
    ]);
    GETTABLE.0.as_ptr()
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
