//! Which loader is registered for a scheme. Source: OSSL_STORE_register_loader(3).

use std::ffi::{c_char, c_int, c_void};
use std::sync::Mutex;

use super::{OSSL_STORE_LOADER, lock};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, c_str, guard};

/// A loader of the program's, which stays its owner.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::libcrypto::store) struct Registered(pub(in crate::libcrypto::store) *mut OSSL_STORE_LOADER);

// SAFETY: loaders may be used from any thread.
unsafe impl Send for Registered {}

impl Registered {
    fn has(self, scheme: &[u8]) -> bool {
        // SAFETY: the program keeps what it registered, and its scheme, alive.
        unsafe {
            OSSL_STORE_LOADER::get0(self.0).is_ok_and(|loader| c_str(loader.scheme).is_ok_and(|own| own == scheme))
        }
    }
}

static REGISTERED: Mutex<Vec<Registered>> = Mutex::new(Vec::new());

/// The error for a scheme without a registered loader.
pub(in crate::libcrypto::store) fn unregistered(scheme: &[u8]) -> Error {
    let scheme = format!("scheme={}", String::from_utf8_lossy(scheme));
    Error::new(Lib::STORE, reason::OSSL_STORE_R_UNREGISTERED_SCHEME).with_data(scheme)
}

/// The loader registered for a scheme; schemes are told apart by case.
pub(in crate::libcrypto::store) fn of_scheme(scheme: &[u8]) -> Option<Registered> {
    lock(&REGISTERED).iter().copied().find(|loader| loader.has(scheme))
}

/// RFC 3986's characters; OpenSSL takes an empty scheme, too.
fn is_scheme(scheme: &[u8]) -> bool {
    scheme.first().is_none_or(u8::is_ascii_alphabetic)
        && scheme.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte))
}

/// Makes a loader the one for its scheme, instead of an earlier one; it must live until it is taken away again. Returns 1 or 0.
/// Source: OSSL_STORE_register_loader(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_register_loader(loader: *mut OSSL_STORE_LOADER) -> c_int {
    guard(0, || {
        // SAFETY: a live object or NULL, as the man page has the caller promise; its scheme lives as long.
        let (own, scheme) = unsafe {
            let own = OSSL_STORE_LOADER::get0(loader)?;
            (own, c_str(own.scheme)?)
        };
        if !is_scheme(scheme) {
            let data = format!("scheme={}", String::from_utf8_lossy(scheme));
            return Err(Error::new(Lib::STORE, reason::OSSL_STORE_R_INVALID_SCHEME).with_data(data));
        }
        if !own.functions().are_complete() {
            return Err(Error::new(Lib::STORE, reason::OSSL_STORE_R_LOADER_INCOMPLETE));
        }
        let mut all = lock(&REGISTERED);
        all.retain(|earlier| !earlier.has(scheme));
        all.push(Registered(loader));
        Ok(1)
    })
}

/// Takes the loader of a scheme away and gives it back; NULL if there is none. Source: OSSL_STORE_unregister_loader(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_unregister_loader(scheme: *const c_char) -> *mut OSSL_STORE_LOADER {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a string or NULL, as the man page has the caller promise.
        let scheme = unsafe { c_str(scheme) }?;
        let mut all = lock(&REGISTERED);
        let at = all.iter().position(|loader| loader.has(scheme)).ok_or_else(|| unregistered(scheme))?;
        Ok(all.remove(at).0)
    })
}

/// Calls `do_function` with each registered loader. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_do_all_loaders(
    do_function: Option<unsafe extern "C" fn(*const OSSL_STORE_LOADER, *mut c_void)>,
    do_arg: *mut c_void,
) -> c_int {
    guard(1, || {
        // The callback may register others.
        let all = lock(&REGISTERED).clone();
        if let Some(function) = do_function {
            for loader in all {
                // SAFETY: the program's own callback with its own argument and loader.
                unsafe { function(loader.0, do_arg) }
            }
        }
        Ok(1)
    })
}
