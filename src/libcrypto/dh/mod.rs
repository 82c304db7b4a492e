//! `<openssl/dh.h>`.

pub mod key;
pub mod object;

pub use object::{DH, dh_st};
