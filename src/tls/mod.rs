//! The safe core: settings, connections, handshake, records, sessions.
//!
//! A [`Connection`](connection::Connection) is its settings (copied from a context, changed by the program), a
//! snapshot any accessor may read at any time, and an engine that is borrowed only while it is driven. The world
//! above is reached by two traits: [`Transport`](transport::Transport), which a BIO implements, and
//! [`Hooks`](hooks::Hooks), which the program's callbacks stand behind.
#![forbid(unsafe_code)]

pub mod alpn;
pub mod cache;
pub mod connection;
pub mod custom;
pub mod data;
pub mod early;
pub mod engine;
pub mod exporter;
pub mod groups;
pub mod handshake;
pub mod hello;
pub mod hkdf;
pub mod hooks;
pub mod open;
pub mod post_handshake;
pub mod prf;
pub mod records;
pub mod resumption;
pub mod security;
pub mod session;
pub mod session_der;
pub mod settings;
pub mod sigalgs;
pub mod snapshot;
pub mod state;
pub mod stop;
pub mod suites;
pub mod ticket;
pub mod transport;
pub mod version;

#[cfg(test)]
mod tests;
