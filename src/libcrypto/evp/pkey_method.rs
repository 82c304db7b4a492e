//! The built-in operations of key types as a table. Source: EVP_PKEY_meth_get_count(3). Their functions are not handed out,
//! and a program cannot add its own.

use std::ffi::c_int;

use crate::ffi::strings::put;

/// `EVP_PKEY_FLAG_AUTOARGLEN`: lengths are checked before the operation runs.
const CHECKS_LENGTHS: c_int = 2;
/// `EVP_PKEY_FLAG_SIGCTX_CUSTOM`: it signs what it is given at once.
const SIGNS_AT_ONCE: c_int = 4;

/// A type's operations; C sees only pointers to the constants below.
pub struct evp_pkey_method_st {
    id: c_int,
    flags: c_int,
}

/// OpenSSL's name for it.
pub type EVP_PKEY_METHOD = evp_pkey_method_st;

const fn method(id: c_int, flags: c_int) -> EVP_PKEY_METHOD {
    evp_pkey_method_st { id, flags }
}

static METHODS: [EVP_PKEY_METHOD; 10] = [
    method(6, CHECKS_LENGTHS),
    method(28, 0),
    method(116, CHECKS_LENGTHS),
    method(408, 0),
    method(912, CHECKS_LENGTHS),
    method(920, 0),
    method(1034, 0),
    method(1035, 0),
    method(1087, SIGNS_AT_ONCE),
    method(1088, SIGNS_AT_ONCE),
];

fn pointer(method: Option<&'static EVP_PKEY_METHOD>) -> *const EVP_PKEY_METHOD {
    method.map_or(std::ptr::null(), std::ptr::from_ref)
}

/// How many types have operations. Source: EVP_PKEY_meth_get_count(3).
#[unsafe(no_mangle)]
pub extern "C" fn EVP_PKEY_meth_get_count() -> usize {
    METHODS.len()
}

/// The operations at a place; NULL beyond the last. Source: EVP_PKEY_meth_get_count(3).
#[unsafe(no_mangle)]
pub extern "C" fn EVP_PKEY_meth_get0(idx: usize) -> *const EVP_PKEY_METHOD {
    pointer(METHODS.get(idx))
}

/// The operations of a type; NULL for none. Source: EVP_PKEY_meth_find(3).
#[unsafe(no_mangle)]
pub extern "C" fn EVP_PKEY_meth_find(type_: c_int) -> *const EVP_PKEY_METHOD {
    pointer(METHODS.iter().find(|method| method.id == type_))
}

/// Tells the type's number and flags; each place may be NULL. Source: EVP_PKEY_meth_get0_info(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_meth_get0_info(
    ppkey_id: *mut c_int,
    pflags: *mut c_int,
    meth: *const EVP_PKEY_METHOD,
) {
    // SAFETY: a constant of the table or NULL, and places or NULL, as the man page has the caller promise.
    unsafe {
        if let Some(method) = meth.as_ref() {
            put(ppkey_id, method.id);
            put(pflags, method.flags);
        }
    }
}
