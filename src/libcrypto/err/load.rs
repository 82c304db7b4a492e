//! Loading texts of errors. Source: ERR_load_strings(3).

use std::ffi::{c_char, c_int, c_ulong};

use super::strings;
use crate::error::{Error, reason};
use crate::ffi::guard;

/// A code and its text; an array of them ends with code 0.
#[repr(C)]
pub struct ERR_string_data_st {
    /// The code.
    pub error: c_ulong,
    /// Its text, which must stay.
    pub string: *const c_char,
}

/// OpenSSL's name for it.
pub type ERR_STRING_DATA = ERR_string_data_st;

/// The entries of an array that ends with code 0.
unsafe fn entries<'a>(array: *const ERR_STRING_DATA) -> Result<&'a [ERR_STRING_DATA], Error> {
    if array.is_null() {
        return Ok(&[]);
    }
    let mut len = 0;
    // SAFETY: the program ended the array with code 0.
    while unsafe { (*array.add(len)).error } != 0 {
        len += 1;
    }
    // SAFETY: just counted.
    Ok(unsafe { std::slice::from_raw_parts(array, len) })
}

/// Writes the library's number into the codes of an array of the program's.
unsafe fn patch(lib: c_int, array: *mut ERR_STRING_DATA) -> Result<(), Error> {
    // SAFETY: as the caller of the entry point promises.
    let len = unsafe { entries(array) }?.len();
    for place in 0..len {
        // SAFETY: within the array, which the man page lets us change.
        unsafe { (*array.add(place)).error |= (lib as c_ulong & 0xff) << 23 };
    }
    Ok(())
}

/// Gives codes of library `lib` texts; writes `lib` into the codes of `str_`, which must stay. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_load_strings(lib: c_int, str_: *mut ERR_STRING_DATA) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise an array that ends with code 0.
        unsafe {
            patch(lib, str_)?;
            entries(str_)?.iter().for_each(|entry| strings::load(entry.error, entry.string));
        }
        Ok(1)
    })
}

/// As [`ERR_load_strings`] with codes that are complete. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_load_strings_const(str_: *const ERR_STRING_DATA) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise an array that ends with code 0.
        unsafe { entries(str_)?.iter().for_each(|entry| strings::load(entry.error, entry.string)) };
        Ok(1)
    })
}

/// Forgets the texts of `str_`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ERR_unload_strings(lib: c_int, str_: *mut ERR_STRING_DATA) -> c_int {
    let _ = lib;
    guard(0, || {
        // SAFETY: the man page has the caller promise an array that ends with code 0.
        unsafe { entries(str_)?.iter().for_each(|entry| strings::unload(entry.error)) };
        Ok(1)
    })
}

/// A number for a library of the program's own; each call gives the next, from 128 on.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_get_next_error_library() -> c_int {
    use std::sync::atomic::{AtomicI32, Ordering};
    static NEXT: AtomicI32 = AtomicI32::new(128);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Gives libssl's reasons their texts. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_SSL_strings() -> c_int {
    reason::load_ssl_texts();
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_ASN1_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_ASYNC_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_BIO_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_BN_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_BUF_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_CMS_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_COMP_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_CONF_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_CRYPTO_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_CT_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_DH_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_DSA_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_EC_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_ENGINE_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_ERR_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_EVP_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_KDF_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_OBJ_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_OCSP_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_OSSL_STORE_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_PEM_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_PKCS12_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_PKCS7_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_RAND_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_RSA_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_TS_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_UI_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_X509V3_strings() -> c_int {
    1
}

/// Does nothing: these texts are always there. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn ERR_load_X509_strings() -> c_int {
    1
}
