//! Entry points of `<openssl/ssl.h>`, a file per group of man pages.

pub mod library;
pub mod callbacks;
pub mod ciphers;
pub mod context;
pub mod method;
pub mod object;
pub mod options;
pub mod versions;
