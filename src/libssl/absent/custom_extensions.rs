//! Extensions of the program's own: adding one fails. Source: SSL_extension_supported(3), SSL_CTX_use_serverinfo(3).

use std::ffi::{c_char, c_int, c_uchar, c_uint, c_void};

use super::{AnyCallback, unsupported};
use crate::ffi::guard;
use crate::libssl::object::SSL_CTX;

/// 0: extensions cannot be added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add_client_custom_ext(
    _ctx: *mut SSL_CTX,
    _ext_type: c_uint,
    _add_cb: AnyCallback,
    _free_cb: AnyCallback,
    _add_arg: *mut c_void,
    _parse_cb: AnyCallback,
    _parse_arg: *mut c_void,
) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: extensions cannot be added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add_server_custom_ext(
    _ctx: *mut SSL_CTX,
    _ext_type: c_uint,
    _add_cb: AnyCallback,
    _free_cb: AnyCallback,
    _add_arg: *mut c_void,
    _parse_cb: AnyCallback,
    _parse_arg: *mut c_void,
) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: extensions cannot be added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add_custom_ext(
    _ctx: *mut SSL_CTX,
    _ext_type: c_uint,
    _context: c_uint,
    _add_cb: AnyCallback,
    _free_cb: AnyCallback,
    _add_arg: *mut c_void,
    _parse_cb: AnyCallback,
    _parse_arg: *mut c_void,
) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_has_client_custom_ext(_ctx: *const SSL_CTX, _ext_type: c_uint) -> c_int {
    0
}

/// 0: extensions cannot be added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_serverinfo(
    _ctx: *mut SSL_CTX,
    _serverinfo: *const c_uchar,
    _length: usize,
) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: extensions cannot be added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_serverinfo_ex(
    _ctx: *mut SSL_CTX,
    _version: c_uint,
    _serverinfo: *const c_uchar,
    _length: usize,
) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 0: extensions cannot be added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_serverinfo_file(_ctx: *mut SSL_CTX, _file: *const c_char) -> c_int {
    guard(0, || Err(unsupported()))
}

/// 1 for the extensions that OpenSSL itself handles, else 0. Source: SSL_extension_supported(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_extension_supported(ext_type: c_uint) -> c_int {
    let handled =
        matches!(ext_type, 0 | 1 | 5 | 10..=14 | 16 | 18 | 21..=23 | 35 | 41..=45 | 47 | 49 | 51 | 13172 | 65281);
    c_int::from(handled)
}
