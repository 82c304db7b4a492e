//! Tracing: built without it, as Debian's OpenSSL. Source: OSSL_trace_set_channel(3).

use std::ffi::{CStr, c_char, c_int, c_void};

use crate::error::{Error, Silent};
use crate::ffi::{c_str, guard};
use crate::libcrypto::bio::BIO;

/// Gets what is traced.
pub type OSSL_trace_cb = Option<unsafe extern "C" fn(*const c_char, usize, c_int, c_int, *mut c_void) -> usize>;

/// The categories by number.
const CATEGORIES: [&CStr; 18] = [
    c"ALL",
    c"TRACE",
    c"INIT",
    c"TLS",
    c"TLS_CIPHER",
    c"CONF",
    c"ENGINE_TABLE",
    c"ENGINE_REF_COUNT",
    c"PKCS5V2",
    c"PKCS12_KEYGEN",
    c"PKCS12_DECRYPT",
    c"X509V3_POLICY",
    c"BN_CTX",
    c"CMP",
    c"STORE",
    c"DECODER",
    c"ENCODER",
    c"REF_COUNT",
];

/// Whether a category is traced: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_enabled(_category: c_int) -> c_int {
    0
}

/// Nothing is traced: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_begin(_category: c_int) -> *mut BIO {
    std::ptr::null_mut()
}

/// Does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_end(_category: c_int, _channel: *mut BIO) {}

/// The name of a category; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_get_category_name(num: c_int) -> *const c_char {
    guard(std::ptr::null(), || {
        let name = usize::try_from(num).ok().and_then(|num| CATEGORIES.get(num));
        Ok(name.map_or(std::ptr::null(), |name| name.as_ptr()))
    })
}

/// The number of a category; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_get_category_num(name: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a terminated string.
        let name = unsafe { c_str(name) }.silent()?;
        let found = CATEGORIES.iter().position(|known| known.to_bytes().eq_ignore_ascii_case(name));
        found.map(|number| number as c_int).ok_or(Error::SILENT)
    })
}

/// Nothing is traced. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_set_callback(
    _category: c_int,
    _callback: OSSL_trace_cb,
    _data: *mut c_void,
) -> c_int {
    0
}

/// Nothing is traced. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_set_channel(_category: c_int, _channel: *mut BIO) -> c_int {
    0
}

/// Nothing is traced. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_set_prefix(_category: c_int, _prefix: *const c_char) -> c_int {
    0
}

/// Nothing is traced. Returns 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_trace_set_suffix(_category: c_int, _suffix: *const c_char) -> c_int {
    0
}
