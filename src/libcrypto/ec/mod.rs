//! `<openssl/ec.h>`: curves, points and keys; ECDSA and ECDH. Curves, points and signatures are aws-lc's own objects.

pub mod error;
pub mod group;
pub mod key;
pub mod method;
pub mod object;
pub mod point;
pub mod sign;

pub use object::{EC_KEY, ec_key_st};
