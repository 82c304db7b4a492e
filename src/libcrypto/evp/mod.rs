//! `<openssl/evp.h>`: keys, digests, ciphers, and the contexts that work with them.

pub mod application;
mod names;
pub mod pkey;
pub mod pkey_info;
