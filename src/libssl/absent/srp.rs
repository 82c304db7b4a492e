//! Secure Remote Password (RFC 5054): setting it up fails. Source: SSL_CTX_set_srp_password(3).

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use super::{AnyCallback, unsupported};
use crate::ffi::guard;
use crate::libssl::object::{SSL, SSL_CTX};

/// 0: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_srp_username(_ctx: *mut SSL_CTX, _name: *mut c_char) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_srp_password(_ctx: *mut SSL_CTX, _password: *mut c_char) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_srp_strength(_ctx: *mut SSL_CTX, _strength: c_int) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_srp_client_pwd_callback(_ctx: *mut SSL_CTX, _cb: AnyCallback) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_srp_verify_param_callback(_ctx: *mut SSL_CTX, _cb: AnyCallback) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_srp_username_callback(_ctx: *mut SSL_CTX, _cb: AnyCallback) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_srp_cb_arg(_ctx: *mut SSL_CTX, _arg: *mut c_void) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 1: there is nothing to begin with.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_SRP_CTX_init(_ctx: *mut SSL_CTX) -> c_int {
    1
}

/// 1: there is nothing to free.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_SRP_CTX_free(_ctx: *mut SSL_CTX) -> c_int {
    1
}

/// 1: there is nothing to begin with.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SRP_CTX_init(_s: *mut SSL) -> c_int {
    1
}

/// 1: there is nothing to free.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_SRP_CTX_free(_ctx: *mut SSL) -> c_int {
    1
}

/// -1: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_srp_server_param(
    _s: *mut SSL,
    _n: *const c_void,
    _g: *const c_void,
    _sa: *mut c_void,
    _v: *mut c_void,
    _info: *mut c_char,
) -> c_int {
    guard(-1, || Err(unsupported()))
}

/// -1: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_srp_server_param_pw(
    _s: *mut SSL,
    _user: *const c_char,
    _pass: *const c_char,
    _grp: *const c_char,
) -> c_int {
    guard(-1, || Err(unsupported()))
}

/// `SSL3_AL_FATAL`: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_srp_server_param_with_username(_s: *mut SSL, _ad: *mut c_int) -> c_int {
    guard(2, || Err(unsupported()))
}

/// 0: SRP is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SRP_Calc_A_param(_s: *mut SSL) -> c_int {
    guard(0, || Err(unsupported()))
}

/// NULL: no handshake used SRP.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_srp_N(_s: *mut SSL) -> *mut c_void {
    ptr::null_mut()
}

/// NULL: no handshake used SRP.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_srp_g(_s: *mut SSL) -> *mut c_void {
    ptr::null_mut()
}

/// NULL: no handshake used SRP.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_srp_username(_s: *mut SSL) -> *mut c_char {
    ptr::null_mut()
}

/// NULL: no handshake used SRP.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_srp_userinfo(_s: *mut SSL) -> *mut c_char {
    ptr::null_mut()
}
