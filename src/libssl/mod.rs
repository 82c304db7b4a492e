//! Entry points of `<openssl/ssl.h>`, a file per group of man pages.

pub mod library;
pub mod method;
pub mod object;
