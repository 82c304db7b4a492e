//! `<openssl/pkcs12.h>` and PKCS#8: keys and certificates in a file under a password (RFC 7292, RFC 5208).
//!
//! A file is a list of safes, each a list of bags; certificates' safes are encrypted whole, keys each by itself. The
//! types are templates ([`items`]), the encryption is that of [`super::pkcs5`].

pub mod attributes;
pub mod bags;
pub mod create;
pub mod items;
pub mod mac;
pub mod parse;
pub mod pbe;
pub mod pkcs8;
pub mod safes;
pub mod text;
pub mod typed;
pub mod wiped;

use std::ffi::{c_char, c_int};

use crate::error::{Error, Lib, reason};

/// A failure of this library.
#[track_caller]
fn failure(reason: u32) -> Error {
    Error::new(Lib::PKCS12, reason)
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

/// A password of `len` bytes, of a string if `len` is negative; `None` for NULL.
unsafe fn password<'a>(pass: *const c_char, len: c_int) -> Result<Option<&'a [u8]>, Error> {
    if pass.is_null() {
        return Ok(None);
    }
    // SAFETY: the man pages have the caller pass a string, or `len` bytes.
    unsafe {
        match len {
            0.. => crate::ffi::bytes(pass, len).map(Some),
            _ => crate::ffi::c_str(pass).map(Some),
        }
    }
}
