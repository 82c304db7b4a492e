//! A small HTTP client, `<openssl/http.h>`.

pub mod client;
pub mod ocsp;
pub mod request;
mod response;
pub mod transfer;
pub mod url;

use crate::error::{Error, Lib};

/// HTTP's error library (`ERR_LIB_HTTP`).
const LIB: Lib = Lib(61);

fn error(reason: u32) -> Error {
    Error::new(LIB, reason)
}
