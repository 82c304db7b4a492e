//! `<openssl/ec.h>`: curves, points and keys; ECDSA and ECDH. Curves, points and signatures are aws-lc's own objects.

pub mod error;
pub mod group;
pub mod key;
pub mod lifecycle;
pub mod method;
pub mod object;
pub mod point;
pub mod sign;

pub use object::{EC_KEY, ec_key_st};

use std::ffi::c_void;

use crate::error::{Error, Lib, reason};

/// Fails if one of the objects, which aws-lc would look into, is NULL.
pub(crate) fn present(objects: &[*const c_void]) -> Result<(), Error> {
    let missing = || Error::new(Lib::EC, reason::ERR_R_PASSED_NULL_PARAMETER);
    if objects.iter().any(|object| object.is_null()) { Err(missing()) } else { Ok(()) }
}
