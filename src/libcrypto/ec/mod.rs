//! `<openssl/ec.h>`.

pub mod method;
pub mod object;

pub use object::{EC_KEY, ec_key_st};
