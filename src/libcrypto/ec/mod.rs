//! `<openssl/ec.h>`.

pub mod object;

pub use object::{EC_KEY, ec_key_st};
