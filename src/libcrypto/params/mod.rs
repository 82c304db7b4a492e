//! Named values, `<openssl/params.h>` and `<openssl/param_build.h>`.

pub mod array;
pub mod build;
pub mod construct;
pub mod from_text;
pub mod number;
pub mod string;

use std::ffi::c_uint;

pub use crate::libcrypto::evp::params::OSSL_PARAM;

/// What `return_size` is before an answer is stored.
pub(super) const UNMODIFIED: usize = usize::MAX;

pub(super) const INTEGER: c_uint = 1;
pub(super) const UNSIGNED: c_uint = 2;
pub(super) const REAL: c_uint = 3;
pub(super) const UTF8_STRING: c_uint = 4;
pub(super) const OCTET_STRING: c_uint = 5;
pub(super) const UTF8_PTR: c_uint = 6;
pub(super) const OCTET_PTR: c_uint = 7;
