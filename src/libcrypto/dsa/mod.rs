//! `<openssl/dsa.h>`.

pub mod object;

pub use object::{DSA, dsa_st};
