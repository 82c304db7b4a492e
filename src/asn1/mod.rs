//! DER, PEM and object identifiers over crates.
#![forbid(unsafe_code)]

pub mod base64;
pub mod bits;
pub mod dump;
pub mod integer;
pub mod mime;
pub mod oid;
pub mod pem;
pub mod text;
pub mod time;
pub mod tlv;
