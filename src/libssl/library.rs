//! Starting libssl. Source: OPENSSL_init_ssl(3).

use std::ffi::c_int;

use crate::error::reason;
use crate::libcrypto::crypto::init::{LOAD_CONFIG, NO_LOAD_CONFIG, OPENSSL_INIT_SETTINGS, OPENSSL_init_crypto};

/// Starts libssl and libcrypto and, unless told not to, reads the configuration file. Returns 1, or 0 after `OPENSSL_cleanup`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_init_ssl(opts: u64, settings: *const OPENSSL_INIT_SETTINGS) -> c_int {
    reason::load_ssl_texts();
    let config = if opts & NO_LOAD_CONFIG == 0 { LOAD_CONFIG } else { 0 };
    // SAFETY: the man page has the caller promise NULL or live settings.
    unsafe { OPENSSL_init_crypto(opts | config, settings) }
}
