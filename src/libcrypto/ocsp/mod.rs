//! `<openssl/ocsp.h>`: is a certificate still good? Requests, responses, and what they say (RFC 6960).
//!
//! The types are templates ([`items`]); the functions read, build, sign and verify them.

pub mod extensions;
pub mod identifier;
pub mod items;
pub mod print;
pub mod request;
pub mod response;
pub mod sign;
pub mod status;
pub mod typed;
pub mod verify;

use crate::error::{Error, Lib, reason};

/// A failure of this library.
#[track_caller]
fn failure(reason: u32) -> Error {
    Error::new(Lib::OCSP, reason)
}

/// The object, or the failure that NULL is.
unsafe fn live<'a, T>(object: *const T) -> Result<&'a T, Error> {
    // SAFETY: the man pages have the caller pass live objects.
    unsafe { object.as_ref() }.ok_or_else(|| failure(reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// As [`live`], to change it.
unsafe fn live_mut<'a, T>(object: *mut T) -> Result<&'a mut T, Error> {
    // SAFETY: the man pages have the caller pass live objects that no one else uses.
    unsafe { object.as_mut() }.ok_or_else(|| failure(reason::ERR_R_PASSED_NULL_PARAMETER))
}
