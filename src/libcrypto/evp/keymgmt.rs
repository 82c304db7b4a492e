//! `EVP_KEYMGMT`: a type of key by name. What it computes is `EVP_PKEY_CTX`'s business.

use std::ffi::{CStr, c_char, c_int, c_void};

use super::fetch;
use super::params::OSSL_PARAM;
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider};

/// An algorithm.
pub struct evp_keymgmt_st {
    names: &'static [&'static CStr],
    description: &'static CStr,
}

/// OpenSSL's name for it.
pub type EVP_KEYMGMT = evp_keymgmt_st;

impl Boxed for evp_keymgmt_st {
    const LIB: Lib = Lib::EVP;
}

/// RSA's names, also as a signature and a cipher.
pub(super) const RSA_NAMES: &[&CStr] = &[c"RSA", c"rsaEncryption", c"1.2.840.113549.1.1.1", c"2.5.8.1.1"];
/// DSA's names, also as a signature.
pub(super) const DSA_NAMES: &[&CStr] = &[
    c"DSA",
    c"dsaEncryption",
    c"1.2.840.10040.4.1",
    c"1.2.840.10040.4.3",
    c"1.3.14.3.2.12",
    c"1.3.14.3.2.13",
    c"1.3.14.3.2.27",
    c"DSA-old",
    c"DSA-SHA",
    c"DSA-SHA1",
    c"DSA-SHA1-old",
    c"dsaEncryption-old",
    c"dsaWithSHA",
    c"dsaWithSHA1",
    c"dsaWithSHA1-old",
];

static ALL: [EVP_KEYMGMT; 14] = [
    evp_keymgmt_st { names: RSA_NAMES, description: c"OpenSSL RSA implementation" },
    evp_keymgmt_st {
        names: &[c"DH", c"dhKeyAgreement", c"1.2.840.113549.1.3.1"],
        description: c"OpenSSL PKCS#3 DH implementation",
    },
    evp_keymgmt_st { names: DSA_NAMES, description: c"OpenSSL DSA implementation" },
    evp_keymgmt_st {
        names: &[c"EC", c"id-ecPublicKey", c"1.2.840.10045.2.1"],
        description: c"OpenSSL EC implementation",
    },
    evp_keymgmt_st {
        names: &[c"RSA-PSS", c"RSASSA-PSS", c"1.2.840.113549.1.1.10", c"rsassaPss"],
        description: c"OpenSSL RSA-PSS implementation",
    },
    evp_keymgmt_st {
        names: &[c"DHX", c"X9.42 DH", c"dhpublicnumber", c"1.2.840.10046.2.1"],
        description: c"OpenSSL X9.42 DH implementation",
    },
    evp_keymgmt_st { names: &[c"X25519", c"1.3.101.110"], description: c"OpenSSL X25519 implementation" },
    evp_keymgmt_st { names: &[c"ED25519", c"1.3.101.112"], description: c"OpenSSL ED25519 implementation" },
    evp_keymgmt_st { names: &[c"TLS1-PRF"], description: c"OpenSSL TLS1_PRF via EVP_PKEY implementation" },
    evp_keymgmt_st { names: &[c"HKDF"], description: c"OpenSSL HKDF via EVP_PKEY implementation" },
    evp_keymgmt_st {
        names: &[c"SCRYPT", c"id-scrypt", c"1.3.6.1.4.1.11591.4.11"],
        description: c"OpenSSL SCRYPT via EVP_PKEY implementation",
    },
    evp_keymgmt_st { names: &[c"HMAC"], description: c"OpenSSL HMAC via EVP_PKEY implementation" },
    evp_keymgmt_st { names: &[c"POLY1305"], description: c"OpenSSL POLY1305 via EVP_PKEY implementation" },
    evp_keymgmt_st { names: &[c"CMAC"], description: c"OpenSSL CMAC via EVP_PKEY implementation" },
];

fn is_a(algorithm: &EVP_KEYMGMT, name: &[u8]) -> bool {
    algorithm.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
}

fn by_name(name: &[u8]) -> Option<&'static EVP_KEYMGMT> {
    ALL.iter().find(|algorithm| is_a(algorithm, name))
}

/// Finds a type of key of the default provider for `EVP_KEYMGMT_free`, or NULL with the reason in the queue. Source: EVP_KEYMGMT_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_fetch(
    ctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_KEYMGMT {
    guard(std::ptr::null_mut(), || {
        let _ = ctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_KEYMGMT_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_up_ref(keymgmt: *mut EVP_KEYMGMT) -> c_int {
    guard(1, || {
        let _ = keymgmt;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_KEYMGMT_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_free(keymgmt: *mut EVP_KEYMGMT) {
    guard((), || {
        let _ = keymgmt;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_KEYMGMT_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_get0_name(keymgmt: *const EVP_KEYMGMT) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KEYMGMT::get0(keymgmt) }?.names[0].as_ptr())
    })
}

/// What the algorithm is, for people. Source: EVP_KEYMGMT_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_get0_description(keymgmt: *const EVP_KEYMGMT) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KEYMGMT::get0(keymgmt) }?.description.as_ptr())
    })
}

/// The default provider. Source: EVP_KEYMGMT_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_get0_provider(keymgmt: *const EVP_KEYMGMT) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || Ok(if keymgmt.is_null() { std::ptr::null() } else { default_provider() }))
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KEYMGMT_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_is_a(keymgmt: *const EVP_KEYMGMT, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe {
            EVP_KEYMGMT::option(keymgmt).is_some_and(|algorithm| is_a(algorithm, c_str(name).unwrap_or_default()))
        }
        .into())
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_KEYMGMT_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_names_do_all(
    keymgmt: *const EVP_KEYMGMT,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let algorithm = unsafe { EVP_KEYMGMT::get0(keymgmt) }?;
        if let Some(callback) = callback {
            for name in algorithm.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_KEYMGMT_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_KEYMGMT, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let callback = callback.ok_or(Error::SILENT)?;
        for algorithm in &ALL {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(algorithm).cast_mut(), arg) }
        }
        Ok(())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYMGMT_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_gettable_params(keymgmt: *const EVP_KEYMGMT) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = keymgmt;
        Ok(std::ptr::null())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYMGMT_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_settable_params(keymgmt: *const EVP_KEYMGMT) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = keymgmt;
        Ok(std::ptr::null())
    })
}

/// NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYMGMT_gen_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KEYMGMT_gen_settable_params(keymgmt: *const EVP_KEYMGMT) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = keymgmt;
        Ok(std::ptr::null())
    })
}
