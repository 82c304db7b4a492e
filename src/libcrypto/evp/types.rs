//! Opaque types of other headers that this folder only passes on.

/// An engine; there are none.
pub struct engine_st;

/// OpenSSL's name for it.
pub type ENGINE = engine_st;
