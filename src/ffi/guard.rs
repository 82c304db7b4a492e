//! The one door every entry point goes through.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::{Error, Lib, reason};

/// Runs an entry point's body: its value, or `failure` with the error's entries in the thread's queue.
///
/// A panic stops here: it becomes an internal error, since unwinding into C would be undefined.
#[track_caller]
pub fn guard<T>(failure: T, body: impl FnOnce() -> Result<T, Error>) -> T {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(value)) => value,
        Ok(Err(error)) => {
            error.raise();
            failure
        }
        Err(_) => {
            Error::new(Lib::CRYPTO, reason::ERR_R_INTERNAL_ERROR).raise();
            failure
        }
    }
}
