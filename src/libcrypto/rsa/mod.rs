//! `<openssl/rsa.h>`.

pub mod object;

pub use object::{RSA, rsa_st};
