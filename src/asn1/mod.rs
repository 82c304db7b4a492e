//! DER, PEM and object identifiers over crates.
#![forbid(unsafe_code)]

pub mod integer;
pub mod time;
