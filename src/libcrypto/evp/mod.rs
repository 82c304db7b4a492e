//! `<openssl/evp.h>`: keys, digests, ciphers, and the contexts that work with them.

pub mod application;
pub mod base64;
pub mod cipher;
pub mod cipher_ctx;
pub mod cipher_method;
pub mod cipher_names;
pub mod cipher_table;
pub mod digest;
pub mod digest_method;
pub mod digest_params;
pub mod digest_sign;
pub mod digest_table;
pub mod envelope;
pub mod fetch;
pub mod mac;
mod names;
pub mod params;
pub mod password;
pub mod pkey;
pub mod pkey_check;
pub mod pkey_ctx;
pub mod pkey_info;
pub mod pkey_params;
pub mod pkey_raw;
pub mod print;
pub mod types;
