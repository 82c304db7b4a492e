//! Types of other headers that this folder only passes on.

use crate::error::{Error, Lib};
pub use crate::libcrypto::engine::{ENGINE, engine_st};

/// Refuses to work with an engine, as no engine serves anything.
#[track_caller]
pub(crate) fn no_engine(engine: *const ENGINE, first: u32, then: u32) -> Result<(), Error> {
    if engine.is_null() { Ok(()) } else { Err(Error::new(Lib::ENGINE, first).then(Lib::EVP, then)) }
}
