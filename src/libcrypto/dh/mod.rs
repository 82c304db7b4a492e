//! `<openssl/dh.h>`.

pub mod object;

pub use object::{DH, dh_st};
