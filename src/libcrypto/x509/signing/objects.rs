//! Certificates, requests and lists, signed and verified.

use std::ffi::{c_char, c_int};

use super::super::algorithm::*;
use super::super::certificate::*;
use super::super::crl::{X509_CRL, X509_CRL_INFO_it};
use super::super::outside::*;
use super::super::request::*;
use super::verify::verify_anew;
use super::{Context, sign};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};

/// The parts of a certificate to be signed.
///
/// # Safety
/// `x` is NULL or live, and the caller has it alone.
unsafe fn certificate_to_sign<'a>(x: *mut X509) -> Result<&'a mut super::super::signed::Parts<X509_CINF>, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
        let x509 = X509::option(x).ok_or_else(null)?;
        x509.content.change()
    }
}

/// Signs a certificate. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_sign(x: *mut X509, pkey: *mut EVP_PKEY, md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, a live key, a live digest or NULL.
        unsafe {
            let parts = certificate_to_sign(x)?;
            let ctx = Context::to_sign(pkey, md)?;
            sign(X509_CINF_it(), [(*parts.info).signature, parts.sig_alg], parts.signature, parts.info, ctx.0)
        }
    })
}

/// Signs a certificate by a context that was set up. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_sign_ctx(x: *mut X509, ctx: *mut EVP_MD_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, and a live context.
        unsafe {
            let parts = certificate_to_sign(x)?;
            sign(X509_CINF_it(), [(*parts.info).signature, parts.sig_alg], parts.signature, parts.info, ctx)
        }
    })
}

/// Whether `r` signed the certificate. Returns 1, 0 if not, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_verify(a: *mut X509, r: *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live certificate and key.
        unsafe {
            let parts = X509::get0(a)?.content.parts()?;
            if X509_ALGOR_cmp(parts.sig_alg, (*parts.info).signature) != 0 {
                return Ok(0);
            }
            verify_anew(X509_CINF_it(), parts.sig_alg, parts.signature, parts.info, r)
        }
    })
}

/// Signs a request. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_sign(x: *mut X509_REQ, pkey: *mut EVP_PKEY, md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a request it has alone, a live key, a live digest or NULL.
        unsafe {
            let req = x.as_mut().ok_or(Error::SILENT)?;
            req.change();
            let ctx = Context::to_sign(pkey, md)?;
            let none = std::ptr::null_mut();
            sign(X509_REQ_INFO_it(), [req.sig_alg, none], req.signature, req.req_info, ctx.0)
        }
    })
}

/// Signs a request by a context that was set up. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_sign_ctx(x: *mut X509_REQ, ctx: *mut EVP_MD_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a request it has alone, and a live context.
        unsafe {
            let req = x.as_mut().ok_or(Error::SILENT)?;
            req.change();
            sign(X509_REQ_INFO_it(), [req.sig_alg, std::ptr::null_mut()], req.signature, req.req_info, ctx)
        }
    })
}

/// Whether `r` signed the request. Returns 1, 0 if not, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_verify(a: *mut X509_REQ, r: *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live request and key.
        unsafe {
            let req = a.as_ref().ok_or(Error::SILENT)?;
            verify_anew(X509_REQ_INFO_it(), req.sig_alg, req.signature, req.req_info, r)
        }
    })
}

/// As `X509_REQ_verify`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_verify_ex(
    a: *mut X509_REQ,
    r: *mut EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: the same promise.
    unsafe { X509_REQ_verify(a, r) }
}

/// Signs a revocation list. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_sign(x: *mut X509_CRL, pkey: *mut EVP_PKEY, md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone, a live key, a live digest or NULL.
        unsafe {
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let parts = X509_CRL::option(x).ok_or_else(null)?.content.change()?;
            let ctx = Context::to_sign(pkey, md)?;
            sign(X509_CRL_INFO_it(), [(*parts.info).sig_alg, parts.sig_alg], parts.signature, parts.info, ctx.0)
        }
    })
}

/// Signs a revocation list by a context that was set up. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_sign_ctx(x: *mut X509_CRL, ctx: *mut EVP_MD_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone, and a live context.
        unsafe {
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let parts = X509_CRL::option(x).ok_or_else(null)?.content.change()?;
            sign(X509_CRL_INFO_it(), [(*parts.info).sig_alg, parts.sig_alg], parts.signature, parts.info, ctx)
        }
    })
}

/// Whether `pkey` signed the revocation list. Returns 1, 0 if not, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_verify(a: *mut X509_CRL, pkey: *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live list and key.
        unsafe {
            let parts = X509_CRL::get0(a)?.content.parts()?;
            if X509_ALGOR_cmp(parts.sig_alg, (*parts.info).sig_alg) != 0 {
                return Ok(0);
            }
            verify_anew(X509_CRL_INFO_it(), parts.sig_alg, parts.signature, parts.info, pkey)
        }
    })
}
