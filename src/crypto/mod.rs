//! Keys, digests and ciphers over aws-lc.
//!
//! Unsafe code stays at the calls into aws-lc; its objects live in handles ([`lc`]).

pub mod aead;
pub mod block;
pub mod ccm;
pub mod cipher;
pub mod der;
pub mod digest;
pub mod generate;
pub mod kdf;
pub mod key;
pub mod lc;
pub mod mac;
pub mod modes;
pub mod operate;
pub mod pbe;
pub mod rsa;
pub mod verify;
