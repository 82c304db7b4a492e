//! Entry points of `<openssl/ssl.h>`, a file per group of man pages.

pub mod alpn;
pub mod callbacks;
pub mod ciphers;
pub mod connection;
pub mod context;
pub mod credentials;
pub mod ctrl;
mod foreign;
pub mod groups;
pub mod library;
pub mod limits;
pub mod method;
pub mod object;
pub mod options;
pub mod security;
pub mod sigalgs;
pub mod error;
pub mod handshake;
mod hooks;
pub mod io;
pub mod method;
pub mod object;
pub mod options;
pub mod shutdown;
pub mod transport;
pub mod versions;
