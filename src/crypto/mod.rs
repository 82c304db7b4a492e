//! Keys, digests and ciphers over aws-lc.
//!
//! Modules that may be unsafe because they hold aws-lc's objects: [`lc`] (handles and buffers), [`key`] and
//! [`verify`].

pub mod der;
pub mod key;
pub mod lc;
pub mod pkcs8;
pub mod verify;
