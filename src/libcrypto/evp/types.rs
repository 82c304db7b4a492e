//! Types of other headers that this folder only passes on.

pub use crate::libcrypto::engine::{ENGINE, engine_st};
