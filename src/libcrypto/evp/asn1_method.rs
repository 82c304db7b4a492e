//! Key types as a table. Source: EVP_PKEY_asn1_get_count(3). A program cannot add to it.

use std::ffi::{CStr, c_char, c_int};

use crate::error::Error;
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::engine::ENGINE;
use crate::libcrypto::evp::pkey::EVP_PKEY;

/// Another name of a type (`ASN1_PKEY_ALIAS`).
const ALIAS: c_int = 1;
/// Its signatures have NULL for parameters (`ASN1_PKEY_SIGPARAM_NULL`).
const NULL_PARAMETERS: c_int = 4;

/// A key type; C sees only pointers to the constants below.
pub struct evp_pkey_asn1_method_st {
    id: c_int,
    base: c_int,
    flags: c_int,
    name: Option<&'static CStr>,
    info: Option<&'static CStr>,
}

/// OpenSSL's name for it.
pub type EVP_PKEY_ASN1_METHOD = evp_pkey_asn1_method_st;

const fn own(id: c_int, flags: c_int, name: &'static CStr, info: &'static CStr) -> EVP_PKEY_ASN1_METHOD {
    evp_pkey_asn1_method_st { id, base: id, flags, name: Some(name), info: Some(info) }
}

const fn alias(id: c_int, base: c_int) -> EVP_PKEY_ASN1_METHOD {
    evp_pkey_asn1_method_st { id, base, flags: ALIAS, name: None, info: None }
}

/// Sorted by number.
static METHODS: [EVP_PKEY_ASN1_METHOD; 16] = [
    own(6, NULL_PARAMETERS, c"RSA", c"OpenSSL RSA method"),
    alias(19, 6),
    own(28, 0, c"DH", c"OpenSSL PKCS#3 DH method"),
    alias(66, 116),
    alias(67, 116),
    alias(70, 116),
    alias(113, 116),
    own(116, 0, c"DSA", c"OpenSSL DSA method"),
    own(408, 0, c"EC", c"OpenSSL EC algorithm"),
    own(912, NULL_PARAMETERS, c"RSA-PSS", c"OpenSSL RSA-PSS method"),
    own(920, 0, c"X9.42 DH", c"OpenSSL X9.42 DH method"),
    own(1034, 0, c"X25519", c"OpenSSL X25519 algorithm"),
    own(1035, 0, c"X448", c"OpenSSL X448 algorithm"),
    own(1087, 0, c"ED25519", c"OpenSSL ED25519 algorithm"),
    own(1088, 0, c"ED448", c"OpenSSL ED448 algorithm"),
    alias(1172, 408),
];

/// The type with a number, after aliases.
fn of_id(id: c_int) -> Option<&'static EVP_PKEY_ASN1_METHOD> {
    let found = METHODS.iter().find(|method| method.id == id)?;
    if found.flags & ALIAS == 0 { Some(found) } else { of_id(found.base) }
}

fn pointer(method: Option<&'static EVP_PKEY_ASN1_METHOD>) -> *const EVP_PKEY_ASN1_METHOD {
    method.map_or(std::ptr::null(), std::ptr::from_ref)
}

/// Tells that no engine implements the type.
unsafe fn no_engine(pe: *mut *mut ENGINE) {
    // SAFETY: NULL or writable, as our callers' callers promise.
    unsafe { put(pe, std::ptr::null_mut()) };
}

/// How many types there are, aliases included. Source: EVP_PKEY_asn1_get_count(3).
#[unsafe(no_mangle)]
pub extern "C" fn EVP_PKEY_asn1_get_count() -> c_int {
    METHODS.len() as c_int
}

/// The type at a place; NULL beyond the last. Source: EVP_PKEY_asn1_get_count(3).
#[unsafe(no_mangle)]
pub extern "C" fn EVP_PKEY_asn1_get0(idx: c_int) -> *const EVP_PKEY_ASN1_METHOD {
    pointer(usize::try_from(idx).ok().and_then(|place| METHODS.get(place)))
}

/// The type with a number, or the one it is an alias of; NULL for none. Source: EVP_PKEY_asn1_get_count(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_asn1_find(pe: *mut *mut ENGINE, type_: c_int) -> *const EVP_PKEY_ASN1_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass NULL or a writable place.
        unsafe { no_engine(pe) };
        Ok(pointer(of_id(type_)))
    })
}

/// The type with a name of `len` bytes (-1: terminated), whatever its case; NULL for none.
/// Source: EVP_PKEY_asn1_get_count(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_asn1_find_str(
    pe: *mut *mut ENGINE,
    str: *const c_char,
    len: c_int,
) -> *const EVP_PKEY_ASN1_METHOD {
    guard(std::ptr::null(), || {
        if str.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller pass NULL or a writable place, and that many bytes or a string.
        let wanted = unsafe {
            no_engine(pe);
            let len = usize::try_from(len).unwrap_or_else(|_| libc::strlen(str));
            std::slice::from_raw_parts(str.cast::<u8>(), len)
        };
        let named = |method: &&EVP_PKEY_ASN1_METHOD| {
            method.name.is_some_and(|name| name.to_bytes().eq_ignore_ascii_case(wanted))
        };
        Ok(pointer(METHODS.iter().rfind(named)))
    })
}

/// What is known of a type; NULL places are skipped. Returns 1, or 0 for NULL. Source: EVP_PKEY_asn1_get_count(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_asn1_get0_info(
    ppkey_id: *mut c_int,
    pkey_base_id: *mut c_int,
    ppkey_flags: *mut c_int,
    pinfo: *mut *const c_char,
    ppem_str: *mut *const c_char,
    ameth: *const EVP_PKEY_ASN1_METHOD,
) -> c_int {
    guard(0, || {
        let text = |text: Option<&'static CStr>| text.map_or(std::ptr::null(), CStr::as_ptr);
        // SAFETY: the man page has the caller pass one of the constants or NULL, and writable places or NULL.
        unsafe {
            let method = ameth.as_ref().ok_or(Error::SILENT)?;
            put(ppkey_id, method.id);
            put(pkey_base_id, method.base);
            put(ppkey_flags, method.flags);
            put(pinfo, text(method.info));
            put(ppem_str, text(method.name));
        }
        Ok(1)
    })
}

/// NULL, as for all keys that come from a provider. Source: EVP_PKEY_asn1_get_count(3).
#[unsafe(no_mangle)]
pub extern "C" fn EVP_PKEY_get0_asn1(_pkey: *const EVP_PKEY) -> *const EVP_PKEY_ASN1_METHOD {
    std::ptr::null()
}
