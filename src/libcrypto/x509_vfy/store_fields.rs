//! What a store hands on to the verifications that use it. Source: X509_STORE_set_verify_cb_func(3).

use std::ffi::{c_int, c_ulong, c_void};

use super::callbacks::*;
use super::param::{X509_VERIFY_PARAM, X509_VERIFY_PARAM_set_purpose, X509_VERIFY_PARAM_set_trust};
use super::param::{X509_VERIFY_PARAM_set_flags, X509_VERIFY_PARAM_set1};
use super::store::{X509_STORE, lock};
use crate::error::Error;
use crate::ffi::{Shared, guard};

/// The parameters of verifications with this store (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get0_param(ctx: *const X509_STORE) -> *mut X509_VERIFY_PARAM {
    // SAFETY: the man page has the caller promise a live store.
    guard(std::ptr::null_mut(), || Ok(unsafe { X509_STORE::get0(ctx)? }.param.get()))
}

/// Takes over all that is set in `pm`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set1_param(ctx: *mut X509_STORE, pm: *const X509_VERIFY_PARAM) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_VERIFY_PARAM_set1(X509_STORE_get0_param(ctx), pm) }
}

/// Sets verification flags. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_flags(ctx: *mut X509_STORE, flags: c_ulong) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_VERIFY_PARAM_set_flags(X509_STORE_get0_param(ctx), flags) }
}

/// Sets how many certificates may stand between leaf and anchor. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_depth(store: *mut X509_STORE, depth: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live store of its own.
        unsafe { (*X509_STORE::get0(store)?.param.get()).params.depth = depth };
        Ok(1)
    })
}

/// Sets the purpose certificates must serve. Returns 1, or 0 if there is no such purpose.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_purpose(ctx: *mut X509_STORE, purpose: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_VERIFY_PARAM_set_purpose(X509_STORE_get0_param(ctx), purpose) }
}

/// Sets what anchors must be trusted for. Returns 1, or 0 if there is no such setting.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_trust(ctx: *mut X509_STORE, trust: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_VERIFY_PARAM_set_trust(X509_STORE_get0_param(ctx), trust) }
}

/// Stores application data. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_ex_data(ctx: *mut X509_STORE, idx: c_int, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live store that no other thread changes.
        Ok(unsafe { (*X509_STORE::get0(ctx)?.ex_data.get()).set(idx, data) }.into())
    })
}

/// The application data stored under `idx`; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_ex_data(ctx: *const X509_STORE, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live store.
        Ok(unsafe { (*X509_STORE::get0(ctx)?.ex_data.get()).get(idx) })
    })
}

/// Reads one of the functions.
///
/// # Safety
/// `store` is NULL or live.
unsafe fn read<T>(store: *const X509_STORE, field: impl FnOnce(&Functions) -> Option<T>) -> Result<Option<T>, Error> {
    // SAFETY: as our caller promises.
    Ok(field(&unsafe { X509_STORE::get0(store)? }.functions()))
}

/// Changes one of the functions.
///
/// # Safety
/// `store` is NULL or live.
unsafe fn write(store: *mut X509_STORE, set: impl FnOnce(&mut Functions)) -> Result<(), Error> {
    // SAFETY: as our caller promises.
    set(&mut lock(&unsafe { X509_STORE::get0(store)? }.functions));
    Ok(())
}

/// Sets the function that checks signatures and times, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_verify(ctx: *mut X509_STORE, verify: X509_STORE_CTX_verify_fn) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.verify = verify) })
}

/// Gets the function that checks signatures and times; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_verify(ctx: *const X509_STORE) -> X509_STORE_CTX_verify_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.verify) })
}

/// Sets the callback that hears of errors and good certificates, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_verify_cb(ctx: *mut X509_STORE, verify_cb: X509_STORE_CTX_verify_cb) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.verify_cb = verify_cb) })
}

/// Gets the callback that hears of errors and good certificates; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_verify_cb(ctx: *const X509_STORE) -> X509_STORE_CTX_verify_cb {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.verify_cb) })
}

/// Sets the function that finds a trusted issuer, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_get_issuer(ctx: *mut X509_STORE, get_issuer: X509_STORE_CTX_get_issuer_fn) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.get_issuer = get_issuer) })
}

/// Gets the function that finds a trusted issuer; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_get_issuer(ctx: *const X509_STORE) -> X509_STORE_CTX_get_issuer_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.get_issuer) })
}

/// Sets the function that tells whether one certificate issued another, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_check_issued(
    ctx: *mut X509_STORE,
    check_issued: X509_STORE_CTX_check_issued_fn,
) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.check_issued = check_issued) })
}

/// Gets the function that tells whether one certificate issued another; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_check_issued(ctx: *const X509_STORE) -> X509_STORE_CTX_check_issued_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.check_issued) })
}

/// Sets the function that checks for revocations, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_check_revocation(
    ctx: *mut X509_STORE,
    check_revocation: X509_STORE_CTX_check_revocation_fn,
) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.check_revocation = check_revocation) })
}

/// Gets the function that checks for revocations; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_check_revocation(ctx: *const X509_STORE) -> X509_STORE_CTX_check_revocation_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.check_revocation) })
}

/// Sets the function that finds the revocation list for a certificate, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_get_crl(ctx: *mut X509_STORE, get_crl: X509_STORE_CTX_get_crl_fn) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.get_crl = get_crl) })
}

/// Gets the function that finds the revocation list for a certificate; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_get_crl(ctx: *const X509_STORE) -> X509_STORE_CTX_get_crl_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.get_crl) })
}

/// Sets the function that checks a revocation list, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_check_crl(ctx: *mut X509_STORE, check_crl: X509_STORE_CTX_check_crl_fn) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.check_crl = check_crl) })
}

/// Gets the function that checks a revocation list; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_check_crl(ctx: *const X509_STORE) -> X509_STORE_CTX_check_crl_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.check_crl) })
}

/// Sets the function that looks a certificate up in a revocation list, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_cert_crl(ctx: *mut X509_STORE, cert_crl: X509_STORE_CTX_cert_crl_fn) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.cert_crl = cert_crl) })
}

/// Gets the function that looks a certificate up in a revocation list; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_cert_crl(ctx: *const X509_STORE) -> X509_STORE_CTX_cert_crl_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.cert_crl) })
}

/// Sets the function that checks policies, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_check_policy(
    ctx: *mut X509_STORE,
    check_policy: X509_STORE_CTX_check_policy_fn,
) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.check_policy = check_policy) })
}

/// Gets the function that checks policies; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_check_policy(ctx: *const X509_STORE) -> X509_STORE_CTX_check_policy_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.check_policy) })
}

/// Sets the function that finds trusted certificates by subject, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_lookup_certs(
    ctx: *mut X509_STORE,
    lookup_certs: X509_STORE_CTX_lookup_certs_fn,
) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.lookup_certs = lookup_certs) })
}

/// Gets the function that finds trusted certificates by subject; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_lookup_certs(ctx: *const X509_STORE) -> X509_STORE_CTX_lookup_certs_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.lookup_certs) })
}

/// Sets the function that finds revocation lists by issuer, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_lookup_crls(ctx: *mut X509_STORE, lookup_crls: X509_STORE_CTX_lookup_crls_fn) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.lookup_crls = lookup_crls) })
}

/// Gets the function that finds revocation lists by issuer; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_lookup_crls(ctx: *const X509_STORE) -> X509_STORE_CTX_lookup_crls_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.lookup_crls) })
}

/// Sets the function called when a context is cleaned up, for verifications to come; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_cleanup(ctx: *mut X509_STORE, cleanup: X509_STORE_CTX_cleanup_fn) {
    // SAFETY: the man page has the caller promise a live store.
    guard((), || unsafe { write(ctx, |functions| functions.cleanup = cleanup) })
}

/// Gets the function called when a context is cleaned up; NULL for the usual one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get_cleanup(ctx: *const X509_STORE) -> X509_STORE_CTX_cleanup_fn {
    // SAFETY: the man page has the caller promise a live store.
    guard(None, || unsafe { read(ctx, |functions| functions.cleanup) })
}
