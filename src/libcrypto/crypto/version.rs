//! What we are. Source: OpenSSL_version(3).
//!
//! The number is that of the OpenSSL 3.0 whose behaviour we follow; the text says whose work it is.

use std::ffi::{CStr, c_char, c_int, c_uint, c_ulong};

/// The version's third number; it and the headers' are all there is to change.
macro_rules! patch {
    () => {
        22
    };
}

/// A constant C string of literals.
macro_rules! text {
    ($($part:expr),*) => {
        match CStr::from_bytes_with_nul(concat!($($part,)* "\0").as_bytes()) {
            Ok(text) => text,
            Err(_) => c"",
        }
    };
}

const NUMBER: c_ulong = 0x3000_0000 | patch!() << 4;
const TEXT: &CStr = text!("SabiSSL ", env!("CARGO_PKG_VERSION"), " (OpenSSL 3.0.", patch!(), " on rustls and AWS-LC)");
pub(crate) const VERSION: &CStr = text!("3.0.", patch!());
const DIRECTORY: &CStr = c"/usr/lib/ssl";
const ENGINES: &CStr = c"/usr/lib/x86_64-linux-gnu/engines-3";
const MODULES: &CStr = c"/usr/lib/x86_64-linux-gnu/ossl-modules";

/// OpenSSL's version in one number, `0xMNN00PP0`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenSSL_version_num() -> c_ulong {
    NUMBER
}

/// The version's first number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_version_major() -> c_uint {
    (NUMBER >> 28) as c_uint
}

/// The version's second number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_version_minor() -> c_uint {
    (NUMBER >> 20 & 0xff) as c_uint
}

/// The version's third number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_version_patch() -> c_uint {
    (NUMBER >> 4 & 0xff) as c_uint
}

/// What follows the version of a release that is none yet: nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_version_pre_release() -> *const c_char {
    c"".as_ptr()
}

/// What builders add to the version: nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_version_build_metadata() -> *const c_char {
    c"".as_ptr()
}

/// A line about the library (`OPENSSL_VERSION`, `OPENSSL_DIR`, …), a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenSSL_version(type_: c_int) -> *const c_char {
    let text = match type_ {
        0 => TEXT,
        1 => c"compiler: information not available",
        2 => c"built on: date not available",
        3 => c"platform: rust",
        4 => c"OPENSSLDIR: \"/usr/lib/ssl\"",
        5 => c"ENGINESDIR: \"/usr/lib/x86_64-linux-gnu/engines-3\"",
        6 | 7 => VERSION,
        8 => c"MODULESDIR: \"/usr/lib/x86_64-linux-gnu/ossl-modules\"",
        9 => c"CPUINFO: N/A",
        _ => c"not available",
    };
    text.as_ptr()
}

/// One fact about the library (`OPENSSL_INFO_CONFIG_DIR`, …), a constant; NULL if there is no such fact.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_info(type_: c_int) -> *const c_char {
    let text = match type_ {
        1001 => DIRECTORY,
        1002 => ENGINES,
        1003 => MODULES,
        1004 => c".so",
        1005 => c"/",
        1006 => c":",
        1007 => c"os-specific",
        _ => return std::ptr::null(),
    };
    text.as_ptr()
}

#[cfg(test)]
mod tests {
    use super::{NUMBER, VERSION};

    #[test]
    fn headers_tell_the_same_version() {
        let header = include_str!("../../../symbols/headers/opensslv.h.in");
        let version = VERSION.to_str().unwrap();
        assert!(header.contains(&format!("OPENSSL_VERSION_STR \"{version}\"")));
        assert!(header.contains(&format!("OPENSSL_FULL_VERSION_STR \"{version}\"")));
        assert!(header.contains(&format!("OPENSSL_VERSION_NUMBER {NUMBER:#x}L")));
        assert!(header.contains(&format!("OPENSSL_VERSION_PATCH {}\n", NUMBER >> 4 & 0xff)));
        assert!(header.contains(&format!("(OpenSSL {version})")));
    }
}
