//! Why driving a connection stopped short of what was asked.

use crate::error::Error;

/// What a stopped call waits for, numbered as `SSL_want` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[repr(i32)]
pub enum Want {
    /// Nothing.
    #[default]
    Nothing = 1,
    /// The transport to take bytes.
    Writing = 2,
    /// The transport to have bytes.
    Reading = 3,
    /// A certificate callback to answer.
    X509Lookup = 4,
    /// A client-hello callback to answer.
    ClientHello = 7,
    /// A verify callback to answer (`SSL_set_retry_verify`).
    RetryVerify = 8,
}

/// Why a call did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It can be repeated once what it wants has happened.
    Want(Want),
    /// A server that reads early data has some, or has sent its flight: only [`Engine`](super::engine::Engine) sees this.
    Early,
    /// The peer closed its side with close_notify: the call answers 0.
    Closed,
    /// The transport ended or failed; `errno` or the queue tell how. The call answers with this value.
    Transport(i32),
    /// The connection, or only this call, failed: what goes into the queue, and the call's value.
    Failed(Error, i32),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Failed(error, -1)
    }
}
