//! `<openssl/crypto.h>`: memory, text, threads, times, versions, starting and ending.

pub mod context;
mod ex_data;
pub(crate) mod hex;
pub mod init;
pub mod memory;
mod secure;
pub mod self_test;
mod text;
pub mod thread;
mod time;
pub(crate) mod version;
