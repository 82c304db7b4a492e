//! Requests: what they ask, and nonces. Source: OCSP_REQUEST_new(3), OCSP_request_add1_nonce(3).

use std::ffi::{c_int, c_uchar};

use super::items::*;
use super::typed::{OCSP_ONEREQ_free, OCSP_ONEREQ_new, OCSP_SIGNATURE_new};
use super::{live, live_mut};
use crate::error::{Error, Silent};
use crate::ffi::guard;
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;

/// The length of a nonce that we choose.
const NONCE: usize = 16;
/// `GEN_DIRNAME`.
const DIRNAME: c_int = 4;

/// Adds a question about `cid`, which is taken over. The question (get0); NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_add0_id(req: *mut OCSP_REQUEST, cid: *mut OCSP_CERTID) -> *mut OCSP_ONEREQ {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live request and give the identifier up.
        unsafe {
            let info = live_mut(live(req)?.tbsRequest)?;
            let one = OCSP_ONEREQ_new();
            let question = live_mut(one)?;
            super::typed::OCSP_CERTID_free(question.reqCert);
            question.reqCert = cid;
            let added = Stack::option_mut(info.requestList).is_some_and(|list| list.push(one));
            if !added {
                // On failure the identifier stays the caller's.
                question.reqCert = std::ptr::null_mut();
                OCSP_ONEREQ_free(one);
                return Err(Error::SILENT);
            }
            Ok(one)
        }
    })
}

/// Says who asks (the name is copied). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_set1_name(req: *mut OCSP_REQUEST, nm: *const X509_NAME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live request and name.
        unsafe {
            let info = live_mut(live(req)?.tbsRequest).silent()?;
            let copy = X509_NAME_dup(nm);
            if copy.is_null() {
                return Err(Error::SILENT);
            }
            let general = GENERAL_NAME_new();
            GENERAL_NAME_set0_value(general, DIRNAME, copy.cast());
            GENERAL_NAME_free(std::mem::replace(&mut info.requestorName, general));
        }
        Ok(1)
    })
}

/// Adds a certificate to the request's signature (get1). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_add1_cert(req: *mut OCSP_REQUEST, cert: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live request and certificate.
        unsafe {
            let request = live_mut(req)?;
            if request.optionalSignature.is_null() {
                request.optionalSignature = OCSP_SIGNATURE_new();
            }
            let signature = live_mut(request.optionalSignature)?;
            if !cert.is_null() {
                add1_cert(&mut signature.certs, cert)?;
            }
        }
        Ok(1)
    })
}

/// Adds a reference to a certificate to a stack, which is made if there is none.
pub(super) unsafe fn add1_cert(certs: &mut *mut stack_st_X509, cert: *mut X509) -> Result<(), Error> {
    // SAFETY: as our caller promises.
    unsafe {
        if certs.is_null() {
            *certs = Stack::new_raw([]);
        }
        X509_up_ref(cert);
        if !Stack::option_mut(*certs).is_some_and(|list| list.push(cert)) {
            X509_free(cert);
            return Err(Error::SILENT);
        }
    }
    Ok(())
}

/// How many questions a request has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_onereq_count(req: *mut OCSP_REQUEST) -> c_int {
    // SAFETY: the man page has the caller pass a live request.
    guard(-1, || unsafe {
        Ok(Stack::option(live(live(req)?.tbsRequest)?.requestList).map_or(-1, |list| list.len() as c_int))
    })
}

/// A question of a request (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_onereq_get0(req: *mut OCSP_REQUEST, i: c_int) -> *mut OCSP_ONEREQ {
    // SAFETY: the man page has the caller pass a live request.
    guard(std::ptr::null_mut(), || unsafe {
        let list = Stack::option(live(live(req)?.tbsRequest)?.requestList).ok_or(Error::SILENT)?;
        usize::try_from(i).ok().and_then(|i| list.get(i)).ok_or(Error::SILENT)
    })
}

/// Whether a request is signed. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_is_signed(req: *mut OCSP_REQUEST) -> c_int {
    // SAFETY: the man page has the caller pass a live request.
    guard(0, || Ok((!unsafe { live(req) }?.optionalSignature.is_null()).into()))
}

/// Puts a nonce into extensions, replacing one that is there: `len` bytes at `val`, or some of our choice.
unsafe fn add_nonce(exts: *mut *mut stack_st_X509_EXTENSION, val: *const c_uchar, len: c_int) -> Result<c_int, Error> {
    let mut nonce = vec![0u8; if len > 0 { len as usize } else { NONCE }];
    // SAFETY: `len` bytes are readable at `val` unless it is NULL; the extension copies its value.
    unsafe {
        if val.is_null() {
            if RAND_bytes(nonce.as_mut_ptr(), nonce.len() as c_int) <= 0 {
                return Err(Error::SILENT);
            }
        } else {
            nonce = crate::ffi::bytes(val, nonce.len())?.to_vec();
        }
        // The extension holds the DER of an octet string (RFC 6960, 4.4.1).
        let der = crate::crypto::der::element(crate::crypto::der::OCTET_STRING, &nonce);
        let string = ASN1_STRING_type_new(tag::OCTET_STRING);
        super::identifier::set(string, &der)?;
        let fresh = X509_EXTENSION_create_by_NID(std::ptr::null_mut(), NID_id_pkix_OCSP_Nonce, 0, string);
        ASN1_STRING_free(string);
        let place = X509v3_get_ext_by_NID(*exts, NID_id_pkix_OCSP_Nonce, -1);
        if place >= 0 {
            X509_EXTENSION_free(X509v3_delete_ext(*exts, place));
        }
        let added = X509v3_add_ext(exts, fresh, place);
        X509_EXTENSION_free(fresh);
        Ok((!added.is_null()).into())
    }
}

/// Adds a nonce to a request. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_add1_nonce(req: *mut OCSP_REQUEST, val: *mut c_uchar, len: c_int) -> c_int {
    // SAFETY: the man page has the caller pass a live request, and `len` bytes or NULL.
    guard(0, || unsafe { add_nonce(&mut live_mut(live(req)?.tbsRequest)?.requestExtensions, val, len) })
}

/// Adds a nonce to a response. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_basic_add1_nonce(resp: *mut OCSP_BASICRESP, val: *mut c_uchar, len: c_int) -> c_int {
    // SAFETY: the man page has the caller pass a live response, and `len` bytes or NULL.
    guard(0, || unsafe { add_nonce(&mut live_mut(live(resp)?.tbsResponseData)?.responseExtensions, val, len) })
}

/// The nonce among extensions.
unsafe fn nonce(exts: *const stack_st_X509_EXTENSION) -> *mut X509_EXTENSION {
    // SAFETY: live extensions or NULL.
    unsafe { X509v3_get_ext(exts, X509v3_get_ext_by_NID(exts, NID_id_pkix_OCSP_Nonce, -1)) }
}

/// Compares nonces: 1 equal, 0 different, 2 both absent, -1 only in the request, 3 only in the response.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_check_nonce(req: *mut OCSP_REQUEST, bs: *mut OCSP_BASICRESP) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let asked = nonce(live(live(req)?.tbsRequest)?.requestExtensions);
            let answered = nonce(live(live(bs)?.tbsResponseData)?.responseExtensions);
            Ok(match (asked.is_null(), answered.is_null()) {
                (true, true) => 2,
                (false, true) => -1,
                (true, false) => 3,
                (false, false) => {
                    let (asked, answered) = (X509_EXTENSION_get_data(asked), X509_EXTENSION_get_data(answered));
                    (ASN1_STRING_cmp(asked, answered) == 0).into()
                }
            })
        }
    })
}

/// Copies the request's nonce into the response. Returns 1, 2 if there is none, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_copy_nonce(resp: *mut OCSP_BASICRESP, req: *mut OCSP_REQUEST) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let asked = nonce(live(live(req)?.tbsRequest)?.requestExtensions);
            if asked.is_null() {
                return Ok(2);
            }
            let data = live_mut(live(resp)?.tbsResponseData)?;
            Ok((!X509v3_add_ext(&mut data.responseExtensions, asked, -1).is_null()).into())
        }
    })
}
