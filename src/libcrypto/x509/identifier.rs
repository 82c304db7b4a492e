//! SM2's identifiers of signers, kept for the program. Source: X509_get0_distinguishing_id(3).

use super::{X509, X509_REQ};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::string::{ASN1_OCTET_STRING, ASN1_STRING_free};

/// Sets the identifier, which the certificate takes over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set0_distinguishing_id(x: *mut X509, d_id: *mut ASN1_OCTET_STRING) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live certificate of its own and give the identifier up.
        unsafe { ASN1_STRING_free(X509::get0(x)?.distinguishing_id.get().replace(d_id)) };
        Ok(())
    })
}

/// The identifier (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_distinguishing_id(x: *mut X509) -> *mut ASN1_OCTET_STRING {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || Ok(unsafe { *X509::get0(x)?.distinguishing_id.get() }))
}

unsafe fn request<'a>(x: *mut X509_REQ) -> Result<&'a mut X509_REQ, Error> {
    // SAFETY: live and the caller's own, or NULL.
    unsafe { x.as_mut() }.ok_or_else(|| Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// Sets the identifier, which the request takes over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_set0_distinguishing_id(x: *mut X509_REQ, d_id: *mut ASN1_OCTET_STRING) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live request of its own and give the identifier up.
        unsafe { ASN1_STRING_free(std::mem::replace(&mut request(x)?.distinguishing_id, d_id)) };
        Ok(())
    })
}

/// The identifier (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get0_distinguishing_id(x: *mut X509_REQ) -> *mut ASN1_OCTET_STRING {
    // SAFETY: the man page has the caller promise a live request.
    guard(std::ptr::null_mut(), || Ok(unsafe { request(x) }?.distinguishing_id))
}
