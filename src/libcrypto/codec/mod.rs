//! Keys and parameters as DER: the `d2i` and `i2d` functions of `<openssl/evp.h>`, `rsa.h`, `ec.h`, `dsa.h`, `dh.h`.

pub mod dh;
pub mod dsa;
pub mod duplicate;
pub mod ec;
mod forms;
pub mod pkey;
pub(crate) mod private_key;
pub mod rsa;

use std::ffi::{c_int, c_long, c_uchar};
use std::sync::Arc;

use libc::FILE;

use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, bytes_mut, memory};
use crate::libcrypto::asn1::input::read_value;
use crate::libcrypto::asn1::print::StreamBio;
use crate::libcrypto::bio::{BIO, write_all};

/// What a value that is not what its function reads fails with: OpenSSL's outermost reason, with one beneath.
#[track_caller]
pub(crate) fn malformed() -> Error {
    Error::new(Lib::ASN1, reason::ASN1_R_WRONG_TAG).then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR)
}

/// Reads an object from `*pp` and moves that past it.
///
/// # Safety
/// `*pp` has `len` readable bytes.
pub(crate) unsafe fn decode<T>(
    pp: *mut *const c_uchar,
    len: c_long,
    parse: impl FnOnce(&[u8]) -> Result<(T, usize), Error>,
) -> Result<T, Error> {
    if pp.is_null() {
        return Err(Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    // SAFETY: as our caller promises; what was read lies inside.
    unsafe {
        let (object, used) = parse(bytes(*pp, len.max(0))?)?;
        *pp = (*pp).add(used);
        Ok(object)
    }
}

/// Hands an object to C, in place of the one that `*a` holds if any.
///
/// # Safety
/// `a` is NULL or holds NULL or a live object that the caller gives up.
pub(crate) unsafe fn hand_out<T: Shared>(a: *mut *mut T, object: Arc<T>) -> *mut T {
    let raw = Shared::into_raw(object);
    if !a.is_null() {
        // SAFETY: as our caller promises.
        unsafe {
            drop(T::set0(*a));
            *a = raw;
        }
    }
    raw
}

/// Writes an encoding as `i2d` functions do: nowhere for NULL, to fresh memory for a NULL in `*out`, else to `*out`,
/// which is moved past it. The answer is the length.
///
/// # Safety
/// `out` is NULL or writable, and `*out` NULL or with room for the encoding.
pub(crate) unsafe fn encode(out: *mut *mut c_uchar, der: &[u8]) -> Result<c_int, Error> {
    let len = c_int::try_from(der.len()).map_err(|_| Error::new(Lib::ASN1, reason::ASN1_R_TOO_LARGE))?;
    if out.is_null() {
        return Ok(len);
    }
    // SAFETY: as our caller promises.
    unsafe {
        if (*out).is_null() {
            *out = memory::duplicate(der);
        } else {
            bytes_mut(*out, der.len())?.copy_from_slice(der);
            *out = (*out).add(der.len());
        }
    }
    Ok(len)
}

/// One whole value from a BIO.
///
/// # Safety
/// `bio` is live.
pub(crate) unsafe fn from_bio(bio: *mut BIO) -> Result<Vec<u8>, Error> {
    // SAFETY: as our caller promises.
    unsafe { read_value(bio) }
}

/// One whole value from a C stream.
///
/// # Safety
/// `file` is open.
pub(crate) unsafe fn from_file(file: *mut FILE) -> Result<Vec<u8>, Error> {
    // SAFETY: as our caller promises; the BIO lives until the value is read.
    unsafe { read_value(StreamBio::new(file)?.get()) }
}

/// Writes an encoding to a BIO.
///
/// # Safety
/// `bio` is live.
pub(crate) unsafe fn to_bio(bio: *mut BIO, der: &[u8]) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe { write_all(bio, der) }?;
    Ok(1)
}

/// Writes an encoding to a C stream.
///
/// # Safety
/// `file` is open.
pub(crate) unsafe fn to_file(file: *mut FILE, der: &[u8]) -> Result<c_int, Error> {
    // SAFETY: as our caller promises; the BIO lives until all is written.
    unsafe { write_all(StreamBio::new(file)?.get(), der) }?;
    Ok(1)
}
