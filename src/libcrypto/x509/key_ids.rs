//! The key identifiers that a certificate's extensions name. Source: X509_get_extension_flags(3).

use std::ffi::{c_int, c_void};
use std::sync::OnceLock;

use super::certificate::*;
use super::fields::X509_get0_extensions;
use super::outside::*;
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::x509v3::types::GENERAL_NAMES;
use crate::libcrypto::x509v3::types::{AUTHORITY_KEYID, AUTHORITY_KEYID_free};

const SUBJECT_KEY_IDENTIFIER: c_int = 82;
const AUTHORITY_KEY_IDENTIFIER: c_int = 90;

/// The decoded identifiers, kept with the certificate for `get0` functions.
#[derive(Default)]
pub(super) struct KeyIds {
    subject: OnceLock<Owned<ASN1_OCTET_STRING>>,
    authority: OnceLock<Owned<AUTHORITY_KEYID>>,
}

/// A decoded extension and how it is freed; the pointer may be NULL.
struct Owned<T>(*mut T, unsafe extern "C" fn(*mut T));

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        // SAFETY: decoded for us, and freed by its type's own function.
        unsafe { (self.1)(self.0) }
    }
}

/// An extension, decoded; NULL if there is none or it is malformed, which is no news here.
///
/// # Safety
/// `x` is live.
unsafe fn decoded(x: *const X509, nid: c_int) -> *mut c_void {
    // SAFETY: as the caller promises.
    unsafe {
        ERR_set_mark();
        let value = X509V3_get_d2i(X509_get0_extensions(x), nid, std::ptr::null_mut(), std::ptr::null_mut());
        ERR_pop_to_mark();
        value
    }
}

/// # Safety
/// `x` is NULL or live.
unsafe fn authority<'a>(x: *const X509) -> Result<&'a AUTHORITY_KEYID, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let ids = &X509::option(x).ok_or(Error::SILENT)?.key_ids;
        let found =
            ids.authority.get_or_init(|| Owned(decoded(x, AUTHORITY_KEY_IDENTIFIER).cast(), AUTHORITY_KEYID_free));
        found.0.as_ref().ok_or(Error::SILENT)
    }
}

/// The subject's key identifier (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_subject_key_id(x: *mut X509) -> *const ASN1_OCTET_STRING {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live certificate.
        unsafe {
            let ids = &X509::option(x).ok_or(Error::SILENT)?.key_ids;
            let found = ids.subject.get_or_init(|| Owned(decoded(x, SUBJECT_KEY_IDENTIFIER).cast(), ASN1_STRING_free));
            Ok(found.0.cast_const())
        }
    })
}

/// The key identifier of the issuer (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_authority_key_id(x: *mut X509) -> *const ASN1_OCTET_STRING {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null(), || unsafe { Ok(authority(x)?.keyid.cast_const().cast()) })
}

/// The names of the issuer's issuer (get0); NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_authority_issuer(x: *mut X509) -> *const GENERAL_NAMES {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null(), || unsafe { Ok(authority(x)?.issuer.cast_const().cast()) })
}

/// The serial number of the issuer (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_authority_serial(x: *mut X509) -> *const ASN1_INTEGER {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null(), || unsafe { Ok(authority(x)?.serial.cast_const().cast()) })
}
