//! One entry of a revocation list, `X509_REVOKED`. Source: X509_CRL_get0_by_serial(3).

use std::ffi::c_int;

use super::crl::*;
use super::extension::*;
use super::fields::set1_time;
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::asn1::string::*;

/// Borrows an entry; NULL is a silent failure.
///
/// # Safety
/// `x` is NULL or live for `'a`, and the caller has it alone if it changes it.
pub(super) unsafe fn live<'a>(x: *mut X509_REVOKED) -> Result<&'a mut X509_REVOKED, Error> {
    // SAFETY: as the caller promises.
    unsafe { x.as_mut() }.ok_or(Error::SILENT)
}

/// The serial number (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_get0_serialNumber(x: *const X509_REVOKED) -> *const ASN1_INTEGER {
    // SAFETY: the man page has the caller promise a live entry.
    guard(std::ptr::null(), || Ok(unsafe { x.as_ref() }.ok_or(Error::SILENT)?.serial.cast_const()))
}

/// When it was revoked (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_get0_revocationDate(x: *const X509_REVOKED) -> *const ASN1_TIME {
    // SAFETY: the man page has the caller promise a live entry.
    guard(std::ptr::null(), || Ok(unsafe { x.as_ref() }.ok_or(Error::SILENT)?.date.cast_const()))
}

/// The extensions (get0); NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_get0_extensions(r: *const X509_REVOKED) -> *const stack_st_X509_EXTENSION {
    // SAFETY: the man page has the caller promise a live entry.
    guard(std::ptr::null(), || Ok(unsafe { r.as_ref() }.ok_or(Error::SILENT)?.extensions.cast_const()))
}

/// Sets the serial number; it is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_set_serialNumber(x: *mut X509_REVOKED, serial: *mut ASN1_INTEGER) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise an entry it has alone, and a live number.
        unsafe {
            let entry = live(x)?;
            Ok(if entry.serial == serial { 1 } else { ASN1_STRING_copy(entry.serial, serial) })
        }
    })
}

/// Sets when it was revoked; the time is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_set_revocationDate(x: *mut X509_REVOKED, tm: *mut ASN1_TIME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise an entry it has alone, and a live time.
        unsafe {
            if tm.is_null() {
                return Err(Error::SILENT);
            }
            set1_time(&mut live(x)?.date, tm)
        }
    })
}
