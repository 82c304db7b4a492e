//! Engines as the default for algorithms: none ever is. Source: ENGINE_add(3).

use std::ffi::{c_char, c_int, c_uint};

use super::methods::Kind;
use super::{ENGINE, engine_st, error};
use crate::error::{Error, reason};
use crate::ffi::{Shared, c_str, guard};

/// Succeeds if the engine has nothing of these kinds, as OpenSSL does; else fails, for nothing would use it.
unsafe fn nothing_of(e: *mut ENGINE, kinds: &[Kind]) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller promise a live engine.
    let fields = unsafe { engine_st::get0(e) }?.fields();
    if kinds.iter().any(|kind| fields.pointers[*kind as usize] != 0) {
        return Err(error(reason::ENGINE_R_NOT_INITIALISED));
    }
    Ok(1)
}

const ALL: [Kind; 5] = [Kind::Dh, Kind::Dsa, Kind::Ec, Kind::Rand, Kind::Rsa];

/// Makes an engine the default for what it has: fails if it has something. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default(e: *mut ENGINE, _flags: c_uint) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &ALL) }
    })
}

/// As [`ENGINE_set_default`] with a list of names, such as "RSA,DH". Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_string(e: *mut ENGINE, def_list: *const c_char) -> c_int {
    guard(0, || {
        const NAMES: [&str; 11] =
            ["ALL", "RSA", "DSA", "DH", "EC", "RAND", "CIPHERS", "DIGESTS", "PKEY", "PKEY_CRYPTO", "PKEY_ASN1"];
        // SAFETY: the man page has the caller promise a terminated string and a live engine.
        unsafe {
            let text = String::from_utf8_lossy(c_str(def_list)?).into_owned();
            if !text.split(',').all(|name| NAMES.contains(&name.trim())) {
                return Err(error(reason::ENGINE_R_INVALID_STRING).with_data(format!("str={text}")));
            }
            nothing_of(e, &ALL)
        }
    })
}

/// Does nothing: engines are no defaults. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_complete() -> c_int {
    1
}

/// Registers what an engine has: fails if it has something. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_complete(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &ALL) }
    })
}

/// Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_DH(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Dh]) }
    })
}

/// As [`ENGINE_set_default_DH`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_DH(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Dh]) }
    })
}

/// No engine is the default for this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_default_DH() -> *mut ENGINE {
    std::ptr::null_mut()
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_DH() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_DH(_e: *mut ENGINE) {}

/// Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_DSA(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Dsa]) }
    })
}

/// As [`ENGINE_set_default_DSA`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_DSA(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Dsa]) }
    })
}

/// No engine is the default for this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_default_DSA() -> *mut ENGINE {
    std::ptr::null_mut()
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_DSA() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_DSA(_e: *mut ENGINE) {}

/// Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_EC(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Ec]) }
    })
}

/// As [`ENGINE_set_default_EC`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_EC(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Ec]) }
    })
}

/// No engine is the default for this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_default_EC() -> *mut ENGINE {
    std::ptr::null_mut()
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_EC() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_EC(_e: *mut ENGINE) {}

/// Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_RAND(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Rand]) }
    })
}

/// As [`ENGINE_set_default_RAND`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_RAND(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Rand]) }
    })
}

/// No engine is the default for this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_default_RAND() -> *mut ENGINE {
    std::ptr::null_mut()
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_RAND() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_RAND(_e: *mut ENGINE) {}

/// Makes an engine the default for this: fails if it has functions for it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_RSA(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Rsa]) }
    })
}

/// As [`ENGINE_set_default_RSA`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_RSA(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[Kind::Rsa]) }
    })
}

/// No engine is the default for this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_default_RSA() -> *mut ENGINE {
    std::ptr::null_mut()
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_RSA() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_RSA(_e: *mut ENGINE) {}

/// Engines have none of these. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_ciphers(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[]) }
    })
}

/// Engines have none of these. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_ciphers(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[]) }
    })
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_ciphers() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_ciphers(_e: *mut ENGINE) {}

/// Engines have none of these. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_digests(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[]) }
    })
}

/// Engines have none of these. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_digests(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[]) }
    })
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_digests() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_digests(_e: *mut ENGINE) {}

/// Engines have none of these. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_pkey_meths(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[]) }
    })
}

/// Engines have none of these. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_pkey_meths(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[]) }
    })
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_pkey_meths() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_pkey_meths(_e: *mut ENGINE) {}

/// Engines have none of these. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_default_pkey_asn1_meths(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[]) }
    })
}

/// Engines have none of these. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_pkey_asn1_meths(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { nothing_of(e, &[]) }
    })
}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_register_all_pkey_asn1_meths() {}

/// Does nothing: engines are no defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_unregister_pkey_asn1_meths(_e: *mut ENGINE) {}

/// No engine serves this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_cipher_engine(_nid: c_int) -> *mut ENGINE {
    std::ptr::null_mut()
}

/// No engine serves this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_digest_engine(_nid: c_int) -> *mut ENGINE {
    std::ptr::null_mut()
}

/// No engine serves this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_pkey_meth_engine(_nid: c_int) -> *mut ENGINE {
    std::ptr::null_mut()
}

/// No engine serves this: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_pkey_asn1_meth_engine(_nid: c_int) -> *mut ENGINE {
    std::ptr::null_mut()
}

/// The flags of the tables of defaults: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_table_flags() -> c_uint {
    0
}

/// Does nothing: there are no tables of defaults.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_table_flags(_flags: c_uint) {}
