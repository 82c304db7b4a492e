//! OCSP by HTTP. Source: OCSP_sendreq_new(3).

use std::ffi::{c_char, c_int};

use super::request::{
    OSSL_HTTP_REQ_CTX, OSSL_HTTP_REQ_CTX_free, OSSL_HTTP_REQ_CTX_nbio_d2i, OSSL_HTTP_REQ_CTX_new,
    OSSL_HTTP_REQ_CTX_set_expected, OSSL_HTTP_REQ_CTX_set_request_line, OSSL_HTTP_REQ_CTX_set1_req,
};
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::ocsp::items::{OCSP_REQUEST, OCSP_REQUEST_it, OCSP_RESPONSE, OCSP_RESPONSE_it};

/// A request to an OCSP responder over a BIO, which must stay; `req` may be set later. The caller frees it; NULL on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_sendreq_new(
    io: *mut BIO,
    path: *const c_char,
    req: *const OCSP_REQUEST,
    buf_size: c_int,
) -> *mut OSSL_HTTP_REQ_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects and NULL or a terminated string.
        unsafe {
            let request = OSSL_HTTP_REQ_CTX_new(io, io, buf_size);
            let made = !request.is_null()
                && OSSL_HTTP_REQ_CTX_set_request_line(request, 1, std::ptr::null(), std::ptr::null(), path) == 1
                && OSSL_HTTP_REQ_CTX_set_expected(request, c"application/ocsp-response".as_ptr(), 1, 0, 0) == 1
                && (req.is_null()
                    || OSSL_HTTP_REQ_CTX_set1_req(
                        request,
                        c"application/ocsp-request".as_ptr(),
                        OCSP_REQUEST_it(),
                        req.cast(),
                    ) == 1);
            if !made {
                OSSL_HTTP_REQ_CTX_free(request);
                return Err(Error::SILENT);
            }
            Ok(request)
        }
    })
}

/// Asks an OCSP responder, waiting as need be. Returns its answer for the caller to free; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_sendreq_bio(
    b: *mut BIO,
    path: *const c_char,
    req: *mut OCSP_REQUEST,
) -> *mut OCSP_RESPONSE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as the caller promises.
        unsafe {
            let request = OCSP_sendreq_new(b, path, req, -1);
            if request.is_null() {
                return Err(Error::SILENT);
            }
            let mut response: *mut OCSP_RESPONSE = std::ptr::null_mut();
            let mut state = -1;
            while state == -1 {
                state = OSSL_HTTP_REQ_CTX_nbio_d2i(request, (&raw mut response).cast(), OCSP_RESPONSE_it());
                if state == -1 {
                    std::thread::sleep(std::time::Duration::from_millis(5));
                }
            }
            OSSL_HTTP_REQ_CTX_free(request);
            Ok(response)
        }
    })
}
