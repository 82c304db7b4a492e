//! `<openssl/dsa.h>`.

pub mod key;
pub mod object;

pub use object::{DSA, dsa_st};
