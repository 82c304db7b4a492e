//! The ciphers of OpenSSL 3.0: those of its default provider that are served, and the others by name only.
//!
//! The rows are those of `symbols/ciphers.tsv`. Each exists twice, as in OpenSSL: what `EVP_aes_128_cbc()` returns
//! and what `EVP_CIPHER_fetch` finds differ in names and flags.

use super::cipher_method::{EVP_CIPHER, Service, evp_cipher_st};

include!(concat!(env!("OUT_DIR"), "/ciphers.rs"));

/// What `EVP_enc_null()` returns.
pub(crate) static NULL: EVP_CIPHER = evp_cipher_st::fixed(0, 0, 1, 0, 0, 0, &[c"UNDEF"], c"undefined", Service::Served);

/// The constant for a number of the table; NULL for others.
pub(crate) fn plain(nid: i32) -> *const EVP_CIPHER {
    PLAIN.iter().find(|cipher| cipher.nid == nid).map_or(std::ptr::null(), |cipher| cipher)
}
