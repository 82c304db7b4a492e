//! Where a verification stands and what it found. Source: X509_STORE_CTX_get_error(3).

use std::ffi::c_int;
use std::sync::Arc;

use super::callbacks::stack_st_X509;
use super::context::X509_STORE_CTX;
use super::foreign::{self, X509_CRL, borrow_certificate};
use super::policy::X509_POLICY_TREE;
use crate::error::Error;
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::pki::certificate::Certificate;
use crate::pki::path::State;

/// Reads something of the state.
///
/// # Safety
/// `ctx` is NULL or live.
unsafe fn read<T>(ctx: *const X509_STORE_CTX, field: impl FnOnce(&State) -> T) -> Result<T, Error> {
    // SAFETY: as our caller promises.
    Ok(field(&unsafe { X509_STORE_CTX::get0(ctx)? }.state.borrow()))
}

/// Changes something of the state.
///
/// # Safety
/// `ctx` is NULL or live.
unsafe fn write(ctx: *mut X509_STORE_CTX, change: impl FnOnce(&mut State)) -> Result<(), Error> {
    // SAFETY: as our caller promises.
    change(&mut unsafe { X509_STORE_CTX::get0(ctx)? }.state.borrow_mut());
    Ok(())
}

/// Shows C a certificate of the state (get0); NULL if there is none.
///
/// # Safety
/// `ctx` is NULL or live.
unsafe fn show(
    ctx: *const X509_STORE_CTX,
    field: impl FnOnce(&State) -> Option<Arc<Certificate>>,
) -> Result<*mut X509, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let certificate = read(ctx, field)?.ok_or(Error::SILENT)?;
        Ok(X509_STORE_CTX::get0(ctx)?.show(&certificate))
    }
}

/// The last error, pardoned or not: `X509_V_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_error(ctx: *const X509_STORE_CTX) -> c_int {
    // SAFETY: the man page has the caller promise a live context.
    guard(0, || unsafe { read(ctx, |state| state.error) })
}

/// Sets the error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_error(ctx: *mut X509_STORE_CTX, s: c_int) {
    // SAFETY: the man page has the caller promise a live context.
    guard((), || unsafe { write(ctx, |state| state.error = s) })
}

/// Where in the chain: 0 is the leaf.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_error_depth(ctx: *const X509_STORE_CTX) -> c_int {
    // SAFETY: the man page has the caller promise a live context.
    guard(0, || unsafe { read(ctx, |state| state.error_depth) })
}

/// Sets where in the chain.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_error_depth(ctx: *mut X509_STORE_CTX, depth: c_int) {
    // SAFETY: the man page has the caller promise a live context.
    guard((), || unsafe { write(ctx, |state| state.error_depth = depth) })
}

/// The certificate being checked (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_current_cert(ctx: *const X509_STORE_CTX) -> *mut X509 {
    // SAFETY: the man page has the caller promise a live context.
    guard(std::ptr::null_mut(), || unsafe { show(ctx, |state| state.current.clone()) })
}

/// Sets the certificate being checked, which stays the caller's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_current_cert(ctx: *mut X509_STORE_CTX, x: *mut X509) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context and certificate.
        unsafe {
            let current = match x.is_null() {
                true => None,
                false => {
                    let (x509, certificate) = borrow_certificate(x)?;
                    Some(X509_STORE_CTX::get0(ctx)?.keep(x509, certificate))
                }
            };
            write(ctx, |state| state.current = current)
        }
    })
}

/// The issuer of the certificate being checked (get0); NULL if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_current_issuer(ctx: *const X509_STORE_CTX) -> *mut X509 {
    // SAFETY: the man page has the caller promise a live context.
    guard(std::ptr::null_mut(), || unsafe { show(ctx, |state| state.current_issuer.clone()) })
}

/// The revocation list being checked (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_current_crl(ctx: *const X509_STORE_CTX) -> *mut X509_CRL {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context.
        let current = unsafe { read(ctx, |state| state.current_crl.clone())? }.ok_or(Error::SILENT)?;
        // The core's list keeps its C object.
        foreign::x509_crl_of(&current).map(|crl| crl.raw()).ok_or(Error::SILENT)
    })
}

/// The verification this one is part of (get0); NULL, as such parts have no context of their own here.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_parent_ctx(ctx: *const X509_STORE_CTX) -> *mut X509_STORE_CTX {
    // SAFETY: the man page has the caller promise a live context.
    guard(std::ptr::null_mut(), || Ok(unsafe { X509_STORE_CTX::get0(ctx)? }.parent.get()))
}

/// The chain so far, leaf first (get0); NULL before there is one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_chain(ctx: *const X509_STORE_CTX) -> *mut stack_st_X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context.
        let (own, chain) = unsafe { (X509_STORE_CTX::get0(ctx)?, read(ctx, |state| state.chain.clone())?) };
        let chain = chain.ok_or(Error::SILENT)?;
        let mut shown = own.chain.borrow_mut();
        let list = shown.get_or_insert_default();
        list.clear();
        for certificate in &chain {
            list.push(own.show(certificate));
        }
        Ok(&raw mut **list)
    })
}

/// The chain, leaf first, for the caller to free with its references; NULL before there is one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get1_chain(ctx: *const X509_STORE_CTX) -> *mut stack_st_X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context.
        let chain = unsafe { read(ctx, |state| state.chain.clone())? }.ok_or(Error::SILENT)?;
        Ok(Stack::new_raw(chain.iter().map(|certificate| X509::into_raw(foreign::x509_of(certificate)))))
    })
}

/// Replaces the chain by `sk`, which the context takes over with its references.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set0_verified_chain(ctx: *mut X509_STORE_CTX, sk: *mut stack_st_X509) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context and give up the list and its references.
        unsafe {
            let own = X509_STORE_CTX::get0(ctx)?;
            let chain = (!sk.is_null()).then(|| own.certificates(sk));
            Stack::pop_free(sk, |x509| drop(X509::set0(x509)));
            write(ctx, |state| state.chain = chain)
        }
    })
}

/// How many certificates of the chain are not from the store.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_num_untrusted(ctx: *const X509_STORE_CTX) -> c_int {
    // SAFETY: the man page has the caller promise a live context.
    guard(0, || unsafe { read(ctx, |state| state.num_untrusted as c_int) })
}

/// Whether an explicit policy was required.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_explicit_policy(ctx: *const X509_STORE_CTX) -> c_int {
    // SAFETY: the man page has the caller promise a live context.
    guard(0, || unsafe { read(ctx, |state| state.explicit_policy.into()) })
}

/// The policies that remain (get0); NULL if none do.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_policy_tree(ctx: *const X509_STORE_CTX) -> *mut X509_POLICY_TREE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context.
        let (own, tree) = unsafe { (X509_STORE_CTX::get0(ctx)?, read(ctx, |state| state.tree.clone())?) };
        let tree = tree.ok_or(Error::SILENT)?;
        let mut shown = own.tree.borrow_mut();
        Ok(&raw mut **shown.get_or_insert_with(|| Box::new(X509_POLICY_TREE::new(tree))))
    })
}
