//! The lookup that loads a file when told to. Source: X509_LOOKUP_hash_dir(3).

use std::ffi::{c_char, c_int, c_long};

use super::load::{FILE_LOAD, X509_FILETYPE_DEFAULT, X509_load_cert_crl_file, from_environment};
use super::lookup::{X509_LOOKUP, X509_LOOKUP_METHOD};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;

static METHOD: X509_LOOKUP_METHOD = X509_LOOKUP_METHOD::built_in(Some(ctrl), None);

/// The kind of lookup that loads certificates and revocation lists of a file at once. A constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_file() -> *mut X509_LOOKUP_METHOD {
    (&raw const METHOD).cast_mut()
}

unsafe extern "C" fn ctrl(
    lookup: *mut X509_LOOKUP,
    cmd: c_int,
    file: *const c_char,
    kind: c_long,
    _ret: *mut *mut c_char,
) -> c_int {
    guard(0, || {
        if cmd != FILE_LOAD {
            return Ok(0);
        }
        let kind = kind as c_int;
        if kind != X509_FILETYPE_DEFAULT {
            // SAFETY: the caller of the command promises a live lookup and a string.
            return Ok((unsafe { X509_load_cert_crl_file(lookup, file, kind) } != 0).into());
        }
        let chosen = from_environment(c"SSL_CERT_FILE");
        let file = chosen.as_ref().map_or(c"/usr/lib/ssl/cert.pem".as_ptr(), |file| file.as_ptr());
        // SAFETY: as above.
        match unsafe { X509_load_cert_crl_file(lookup, file, super::load::X509_FILETYPE_PEM) } {
            0 => Err(Error::new(Lib::X509, reason::X509_R_LOADING_DEFAULTS)),
            _ => Ok(1),
        }
    })
}
