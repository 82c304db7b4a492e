//! DH parameters, whose block says which of two forms they have. Source: PEM_read_bio_PrivateKey(3).

use std::ffi::{c_long, c_uchar, c_void};

use super::super::outside::{d2i_DHparams, d2i_DHxparams};
use super::super::read::read_matching;
use super::super::{Asker, pem_password_cb, with_stream};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::dh::DH;

/// Reads DH parameters from the next block `DH PARAMETERS` or `X9.42 DH PARAMETERS`.
///
/// Stores them in `*x` too, replacing what was there, unless `x` is NULL. The caller frees them; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_DHparams(
    bp: *mut BIO,
    x: *mut *mut DH,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut DH {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live BIO and a place; the readers go no further than the data.
        let dh = unsafe {
            let (name, data) = read_matching(bp, b"DH PARAMETERS", Asker { cb, u })?;
            let read = if name.starts_with(b"X9.42") { d2i_DHxparams } else { d2i_DHparams };
            let mut at: *const c_uchar = data.as_ptr();
            read(x.cast(), &mut at, data.len() as c_long)
        };
        if dh.is_null() {
            return Err(Error::new(Lib::PEM, reason::ERR_R_ASN1_LIB));
        }
        Ok(dh.cast())
    })
}

/// As [`PEM_read_bio_DHparams`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_DHparams(
    fp: *mut FILE,
    x: *mut *mut DH,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut DH {
    // SAFETY: the caller promises an open stream and a place.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio_DHparams(bio, x, cb, u))) })
}
