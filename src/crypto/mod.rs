//! Keys, digests and ciphers over aws-lc.
//!
//! Two modules may be unsafe because they hold aws-lc's objects: [`lc`] (handles and buffers) and [`key`].

pub mod der;
pub mod key;
pub mod lc;
pub mod pkcs8;
