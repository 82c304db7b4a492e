//! The functions a verification context works with. Source: X509_STORE_CTX_set_verify_cb(3).

use super::callbacks::*;
use super::context::X509_STORE_CTX;
use super::run;
use crate::error::Error;
use crate::ffi::{Boxed, guard};

/// Reads one of the functions.
///
/// # Safety
/// `ctx` is NULL or live.
unsafe fn read<T>(ctx: *const X509_STORE_CTX, field: impl FnOnce(&Functions) -> Option<T>) -> Result<Option<T>, Error> {
    // SAFETY: as our caller promises.
    Ok(field(&unsafe { X509_STORE_CTX::get0(ctx)? }.functions.get()))
}

/// Sets the callback that hears of errors and good certificates.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_verify_cb(ctx: *mut X509_STORE_CTX, verify: X509_STORE_CTX_verify_cb) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context.
        let functions = &unsafe { X509_STORE_CTX::get0(ctx)? }.functions;
        functions.set(Functions { verify_cb: verify, ..functions.get() });
        Ok(())
    })
}

/// Sets the function that checks signatures and times.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_verify(ctx: *mut X509_STORE_CTX, verify: X509_STORE_CTX_verify_fn) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context.
        let functions = &unsafe { X509_STORE_CTX::get0(ctx)? }.functions;
        functions.set(Functions { verify, ..functions.get() });
        Ok(())
    })
}

/// Gets the function that checks signatures and times; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_verify(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_verify_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.verify.or(Some(run::default_verify))) })
}

/// Gets the callback that hears of errors and good certificates; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_verify_cb(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_verify_cb {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.verify_cb.or(Some(run::default_verify_cb))) })
}

/// Gets the function that finds a trusted issuer; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_get_issuer(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_get_issuer_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.get_issuer.or(Some(run::default_get_issuer))) })
}

/// Gets the function that tells whether one certificate issued another; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_check_issued(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_check_issued_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.check_issued.or(Some(run::default_check_issued))) })
}

/// Gets the function that checks for revocations; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_check_revocation(
    ctx: *const X509_STORE_CTX,
) -> X509_STORE_CTX_check_revocation_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.check_revocation.or(Some(run::default_check_revocation))) })
}

/// Gets the function that finds the revocation list for a certificate; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_get_crl(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_get_crl_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.get_crl) })
}

/// Gets the function that checks a revocation list; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_check_crl(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_check_crl_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.check_crl.or(Some(run::default_check_crl))) })
}

/// Gets the function that looks a certificate up in a revocation list; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_cert_crl(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_cert_crl_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.cert_crl.or(Some(run::default_cert_crl))) })
}

/// Gets the function that checks policies; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_check_policy(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_check_policy_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.check_policy.or(Some(run::default_check_policy))) })
}

/// Gets the function that finds trusted certificates by subject; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_lookup_certs(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_lookup_certs_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.lookup_certs.or(Some(run::default_lookup_certs))) })
}

/// Gets the function that finds revocation lists by issuer; never NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_lookup_crls(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_lookup_crls_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.lookup_crls.or(Some(run::default_lookup_crls))) })
}

/// Gets the function called when a context is cleaned up; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_cleanup(ctx: *const X509_STORE_CTX) -> X509_STORE_CTX_cleanup_fn {
    // SAFETY: the man page has the caller promise a live context.
    guard(None, || unsafe { read(ctx, |functions| functions.cleanup) })
}
