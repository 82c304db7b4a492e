//! Entry points of `<openssl/ssl.h>`, a file per group of man pages.

pub mod alpn;
pub mod callbacks;
pub mod ciphers;
pub mod connection;
pub mod context;
pub mod credentials;
pub mod ctrl;
pub mod error;
mod foreign;
pub mod groups;
pub mod handshake;
mod hooks;
pub mod io;
pub mod library;
pub mod limits;
pub mod method;
pub mod object;
pub mod options;
pub mod security;
pub mod sessions;
pub mod shutdown;
pub mod sigalgs;
pub mod transport;
pub mod versions;
