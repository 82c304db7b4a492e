//! DANE (RFC 6698): enabling it fails, so that nobody believes it checks. Source: SSL_CTX_dane_enable(3).

use std::ffi::{c_char, c_int, c_uchar, c_ulong, c_void};
use std::ptr;

use super::unsupported;
use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::x509::X509;
use crate::libssl::object::{SSL, SSL_CTX};

/// 0: DANE is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_dane_enable(_ctx: *mut SSL_CTX) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: DANE is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_dane_mtype_set(_ctx: *mut SSL_CTX, _md: *const c_void, _mtype: u8, _ord: u8) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0, as for a context on which DANE was not enabled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dane_enable(_s: *mut SSL, _basedomain: *const c_char) -> c_int {
    guard(0, || Err(Error::ssl(reason::SSL_R_CONTEXT_NOT_DANE_ENABLED)))
}

/// -1, as for a connection on which DANE was not enabled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dane_tlsa_add(
    _s: *mut SSL,
    _usage: u8,
    _selector: u8,
    _mtype: u8,
    _data: *const c_uchar,
    _dlen: usize,
) -> c_int {
    guard(-1, || Err(Error::ssl(reason::SSL_R_DANE_NOT_ENABLED)))
}

/// -1: nothing matched.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_dane_authority(
    _s: *mut SSL,
    _mcert: *mut *mut X509,
    _mspki: *mut *mut EVP_PKEY,
) -> c_int {
    -1
}

/// -1: nothing matched.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_dane_tlsa(
    _s: *mut SSL,
    _usage: *mut u8,
    _selector: *mut u8,
    _mtype: *mut u8,
    _data: *mut *const c_uchar,
    _dlen: *mut usize,
) -> c_int {
    -1
}

/// NULL: there is no DANE state.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_dane(_ssl: *mut SSL) -> *mut c_void {
    ptr::null_mut()
}

/// 0: no flags are kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_dane_set_flags(_ctx: *mut SSL_CTX, _flags: c_ulong) -> c_ulong {
    0
}

/// 0: no flags are kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_dane_clear_flags(_ctx: *mut SSL_CTX, _flags: c_ulong) -> c_ulong {
    0
}

/// 0: no flags are kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dane_set_flags(_ssl: *mut SSL, _flags: c_ulong) -> c_ulong {
    0
}

/// 0: no flags are kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dane_clear_flags(_ssl: *mut SSL, _flags: c_ulong) -> c_ulong {
    0
}
