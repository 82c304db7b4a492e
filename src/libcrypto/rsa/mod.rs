//! `<openssl/rsa.h>`.

pub mod method;
pub mod object;

pub use object::{RSA, rsa_st};
