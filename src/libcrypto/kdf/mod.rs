//! `<openssl/kdf.h>`: derivations of keys by name.

pub mod context;
mod derive;
mod more;
mod settable;

use std::ffi::{CStr, c_char, c_int, c_void};

use crate::error::{Error, Lib};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::fetch;
use crate::libcrypto::evp::params::OSSL_PARAM;
use crate::libcrypto::provider::OSSL_PROVIDER;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Hkdf,
    Tls1Prf,
    Pbkdf2,
    Scrypt,
    Pkcs12,
    X963,
    SingleStep,
    ByCode,
    Ssh,
}

/// An algorithm.
pub struct evp_kdf_st {
    kind: Kind,
    names: &'static [&'static CStr],
}

/// OpenSSL's name for it.
pub type EVP_KDF = evp_kdf_st;

impl Boxed for evp_kdf_st {
    const LIB: Lib = Lib::EVP;
}

impl evp_kdf_st {
    fn is_a(&self, name: &[u8]) -> bool {
        self.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
    }
}

/// In the order in which OpenSSL numbers them.
static ALL: [EVP_KDF; 9] = [
    evp_kdf_st { kind: Kind::Hkdf, names: &[c"HKDF"] },
    evp_kdf_st { kind: Kind::SingleStep, names: &[c"SSKDF"] },
    evp_kdf_st { kind: Kind::Pbkdf2, names: &[c"PBKDF2", c"1.2.840.113549.1.5.12"] },
    evp_kdf_st { kind: Kind::Pkcs12, names: &[c"PKCS12KDF"] },
    evp_kdf_st { kind: Kind::Ssh, names: &[c"SSHKDF"] },
    evp_kdf_st { kind: Kind::X963, names: &[c"X963KDF", c"X942KDF-CONCAT"] },
    evp_kdf_st { kind: Kind::Tls1Prf, names: &[c"TLS1-PRF"] },
    evp_kdf_st { kind: Kind::ByCode, names: &[c"KBKDF"] },
    evp_kdf_st { kind: Kind::Scrypt, names: &[c"SCRYPT", c"id-scrypt", c"1.3.6.1.4.1.11591.4.11"] },
];

fn by_name(name: &[u8]) -> Option<&'static EVP_KDF> {
    ALL.iter().find(|kdf| kdf.is_a(name))
}

/// Finds a derivation of the default provider for `EVP_KDF_free`, or NULL with the reason in the queue. Source: EVP_KDF_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_fetch(
    libctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_KDF {
    guard(std::ptr::null_mut(), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_KDF_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_up_ref(kdf: *mut EVP_KDF) -> c_int {
    guard(1, || {
        let _ = kdf;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_KDF_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_free(kdf: *mut EVP_KDF) {
    guard((), || {
        let _ = kdf;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_KDF_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_get0_name(kdf: *const EVP_KDF) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KDF::option(kdf) }.map_or(std::ptr::null(), |kdf| kdf.names[0].as_ptr()))
    })
}

/// NULL: algorithms are not described. Source: EVP_KDF_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_get0_description(kdf: *const EVP_KDF) -> *const c_char {
    guard(std::ptr::null(), || {
        let _ = kdf;
        Ok(std::ptr::null())
    })
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KDF_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_is_a(kdf: *const EVP_KDF, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KDF::option(kdf).is_some_and(|kdf| kdf.is_a(c_str(name).unwrap_or_default())) }.into())
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_KDF_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_names_do_all(
    kdf: *const EVP_KDF,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let kdf = unsafe { EVP_KDF::get0(kdf) }?;
        if let Some(callback) = callback {
            for name in kdf.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_KDF_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_KDF, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let callback = callback.ok_or(Error::SILENT)?;
        for kdf in &ALL {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(kdf).cast_mut(), arg) }
        }
        Ok(())
    })
}

/// The default provider. Source: EVP_KDF_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_get0_provider(kdf: *const EVP_KDF) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        Ok(if kdf.is_null() { std::ptr::null() } else { crate::libcrypto::provider::default_provider() })
    })
}

/// Tells nothing of the algorithm itself. Returns 1. Source: EVP_KDF_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_get_params(kdf: *mut EVP_KDF, params: *mut OSSL_PARAM) -> c_int {
    guard(1, || {
        let _ = (kdf, params);
        Ok(1)
    })
}

/// NULL: an algorithm itself tells nothing. Source: EVP_KDF_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_gettable_params(kdf: *const EVP_KDF) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = kdf;
        Ok(std::ptr::null())
    })
}

/// What `EVP_KDF_CTX_set_params` takes. Source: EVP_KDF_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_settable_ctx_params(kdf: *const EVP_KDF) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a constant of the table or NULL, as the man page has the caller promise.
        Ok(unsafe { EVP_KDF::option(kdf) }.map_or(std::ptr::null(), |kdf| settable::of(kdf.kind).as_ptr()))
    })
}

/// What `EVP_KDF_CTX_get_params` tells. Source: EVP_KDF_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_gettable_ctx_params(kdf: *const EVP_KDF) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if kdf.is_null() { std::ptr::null() } else { settable::GETTABLE.as_ptr() }))
}
