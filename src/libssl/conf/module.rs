//! Configuration by a section of OpenSSL's configuration file. Source: SSL_CTX_config(3).
//!
//! No configuration file is read, so there are no sections.

use std::ffi::{c_char, c_int};

use crate::error::{Error, reason};
use crate::ffi::{guard, optional_str};
use crate::libssl::object::{SSL, SSL_CTX};

/// There is no section of any name.
unsafe fn unknown(name: *const c_char) -> Error {
    // SAFETY: our callers pass on the string or NULL that the man page has their callers pass.
    let name = unsafe { optional_str(name) }.map_or("<NULL>".into(), String::from_utf8_lossy);
    Error::ssl(reason::SSL_R_INVALID_CONFIGURATION_NAME).with_data(format!("name={name}"))
}

/// Returns 0: there is no section of this name. Source: SSL_CTX_config(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_config(_ctx: *mut SSL_CTX, name: *const c_char) -> c_int {
    // SAFETY: the man page has the caller pass a string.
    guard(0, || Err(unsafe { unknown(name) }))
}

/// Returns 0: there is no section of this name. Source: SSL_CTX_config(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_config(_s: *mut SSL, name: *const c_char) -> c_int {
    // SAFETY: the man page has the caller pass a string.
    guard(0, || Err(unsafe { unknown(name) }))
}

/// Nothing: no configuration file is read that could use the module.
#[unsafe(no_mangle)]
pub extern "C" fn SSL_add_ssl_module() {}
