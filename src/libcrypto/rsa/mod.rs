//! `<openssl/rsa.h>`.

pub mod key;
pub mod method;
pub mod object;
pub mod operate;
pub mod padding;

pub use object::{RSA, rsa_st};
