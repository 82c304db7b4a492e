//! `<openssl/dh.h>`.

pub mod check;
pub mod generate;
pub mod key;
pub mod object;
pub mod rfc5114;

pub use object::{DH, dh_st};
