//! What rustls leaves out: functions that set such things up fail or have no effect, as each says; their getters
//! answer as in an OpenSSL where nothing of the kind was done.

pub mod asynchronous;
pub mod compression;
pub mod dh;
pub mod dtls;
pub mod npn;
pub mod other;
pub mod renegotiation;
pub mod srp;

use crate::error::{Error, Lib, reason};

/// A callback that is never called, whatever its type in C.
pub type AnyCallback = Option<unsafe extern "C" fn()>;

/// How a function fails that would do what is not there.
#[track_caller]
pub(in crate::libssl) fn unsupported() -> Error {
    Error::new(Lib::SSL, reason::ERR_R_UNSUPPORTED)
}
