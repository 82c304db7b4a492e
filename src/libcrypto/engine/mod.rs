//! Engines, `<openssl/engine.h>`: there are none.

use std::ffi::c_int;

/// An engine. Programs may make one and set it up; nothing uses it.
pub struct engine_st {
    _structural: c_int,
}

/// OpenSSL's name for it.
pub type ENGINE = engine_st;
