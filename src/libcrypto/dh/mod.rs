//! `<openssl/dh.h>`.

pub mod check;
pub mod generate;
pub mod key;
pub mod object;

pub use object::{DH, dh_st};
