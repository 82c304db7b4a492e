//! DER, PEM and object identifiers over crates.
#![forbid(unsafe_code)]
