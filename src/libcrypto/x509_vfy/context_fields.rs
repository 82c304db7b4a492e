//! What a verification is to work with. Source: X509_STORE_CTX_new(3).

use std::ffi::{c_int, c_ulong, c_void};

use super::callbacks::{stack_st_X509, stack_st_X509_CRL};
use super::context::X509_STORE_CTX;
use super::param::{X509_VERIFY_PARAM, X509_VERIFY_PARAM_free, time_t};
use super::store::X509_STORE;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard};
use crate::libcrypto::x509::X509;
use crate::pki::trust::id as trust_id;

/// What an anchor must be trusted for to serve a purpose; `None` if there is no such purpose.
pub(super) fn trust_for(purpose: c_int) -> Option<c_int> {
    Some(match purpose {
        1 => trust_id::SSL_CLIENT,
        2 | 3 => trust_id::SSL_SERVER,
        4 | 5 => trust_id::EMAIL,
        6 | 8 => trust_id::COMPAT,
        7 => trust_id::DEFAULT,
        9 => trust_id::TSA,
        _ => return None,
    })
}

/// Borrows a context.
///
/// # Safety
/// `ctx` is NULL or live.
unsafe fn get<'a>(ctx: *const X509_STORE_CTX) -> Result<&'a X509_STORE_CTX, Error> {
    // SAFETY: as our caller promises.
    unsafe { X509_STORE_CTX::get0(ctx) }
}

/// The store (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_store(ctx: *const X509_STORE_CTX) -> *mut X509_STORE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context.
        let own = unsafe { get(ctx)? };
        let store = own.store.borrow();
        Ok(store.as_ref().map_or(std::ptr::null_mut(), |store| std::sync::Arc::as_ptr(store).cast_mut()))
    })
}

/// The certificate to verify (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_cert(ctx: *const X509_STORE_CTX) -> *mut X509 {
    // SAFETY: the man page has the caller promise a live context.
    guard(std::ptr::null_mut(), || Ok(unsafe { get(ctx)? }.cert.get()))
}

/// Sets the certificate to verify, which stays the caller's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_cert(ctx: *mut X509_STORE_CTX, target: *mut X509) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context.
        unsafe { get(ctx)? }.cert.set(target);
        Ok(())
    })
}

/// The untrusted certificates (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_untrusted(ctx: *const X509_STORE_CTX) -> *mut stack_st_X509 {
    // SAFETY: the man page has the caller promise a live context.
    guard(std::ptr::null_mut(), || Ok(unsafe { get(ctx)? }.untrusted.get()))
}

/// Sets the untrusted certificates, which stay the caller's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set0_untrusted(ctx: *mut X509_STORE_CTX, sk: *mut stack_st_X509) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context.
        unsafe { get(ctx)? }.untrusted.set(sk);
        Ok(())
    })
}

/// Trusts these certificates, which stay the caller's, instead of the store's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set0_trusted_stack(ctx: *mut X509_STORE_CTX, sk: *mut stack_st_X509) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context.
        let own = unsafe { get(ctx)? };
        own.trusted.set(sk);
        own.has_trusted.set(true);
        let functions = own.functions.get();
        own.functions.set(super::callbacks::Functions { get_issuer: None, lookup_certs: None, ..functions });
        Ok(())
    })
}

/// Sets revocation lists to look into before the store's; they stay the caller's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set0_crls(ctx: *mut X509_STORE_CTX, sk: *mut stack_st_X509_CRL) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context.
        unsafe { get(ctx)? }.crls.set(sk);
        Ok(())
    })
}

/// The parameters (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get0_param(ctx: *const X509_STORE_CTX) -> *mut X509_VERIFY_PARAM {
    // SAFETY: the man page has the caller promise a live context.
    guard(std::ptr::null_mut(), || Ok(unsafe { get(ctx)? }.param.get()))
}

/// Replaces the parameters by `param`, which the context takes over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set0_param(ctx: *mut X509_STORE_CTX, param: *mut X509_VERIFY_PARAM) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context and give up the parameters.
        unsafe { X509_VERIFY_PARAM_free(get(ctx)?.param.replace(param)) };
        Ok(())
    })
}

/// Sets verification flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_flags(ctx: *mut X509_STORE_CTX, flags: c_ulong) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context.
        unsafe { get(ctx)? }.params()?.set_flags(flags);
        Ok(())
    })
}

/// Judges at `t` instead of now; `flags` is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_time(ctx: *mut X509_STORE_CTX, flags: c_ulong, t: time_t) {
    guard((), || {
        let _ = flags;
        // SAFETY: the man page has the caller promise a live context.
        unsafe { get(ctx)? }.params()?.set_time(t);
        Ok(())
    })
}

/// Sets how many certificates may stand between leaf and anchor.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_depth(ctx: *mut X509_STORE_CTX, depth: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context.
        unsafe { get(ctx)? }.params()?.depth = depth;
        Ok(())
    })
}

/// Sets the purpose, and the trust that goes with it, unless they are set. Returns 1, or 0 if there is none such.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_purpose(ctx: *mut X509_STORE_CTX, purpose: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_STORE_CTX_purpose_inherit(ctx, 0, purpose, 0) }
}

/// Sets what anchors must be trusted for unless that is set. Returns 1, or 0 if there is no such setting.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_trust(ctx: *mut X509_STORE_CTX, trust: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_STORE_CTX_purpose_inherit(ctx, 0, 0, trust) }
}

/// Sets purpose (`def_purpose` if it is 0) and trust (by default the purpose's) unless they are set.
///
/// Returns 1, or 0 if there is none such.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_purpose_inherit(
    ctx: *mut X509_STORE_CTX,
    def_purpose: c_int,
    purpose: c_int,
    trust: c_int,
) -> c_int {
    guard(0, || {
        let unknown = || Error::new(Lib::X509, reason::X509_R_UNKNOWN_PURPOSE_ID);
        let chosen = if purpose == 0 { def_purpose } else { purpose };
        let default = if purpose != 0 && def_purpose == 0 { purpose } else { def_purpose };
        let mut trust = trust;
        if chosen != 0 {
            let mut own = trust_for(chosen).ok_or_else(unknown)?;
            if own == trust_id::DEFAULT {
                own = trust_for(default).ok_or_else(unknown)?;
            }
            if trust == 0 {
                trust = own;
            }
        }
        if trust != 0 && !super::trust::is_known(trust) {
            return Err(Error::new(Lib::X509, reason::X509_R_UNKNOWN_TRUST_ID));
        }
        // SAFETY: the man page has the caller promise a live context.
        let params = unsafe { get(ctx)? }.params()?;
        if params.purpose == 0 {
            params.purpose = chosen;
        }
        if params.trust == 0 {
            params.trust = trust;
        }
        Ok(1)
    })
}

/// Stores application data. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_ex_data(ctx: *mut X509_STORE_CTX, idx: c_int, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context that no other thread uses.
        Ok(unsafe { (*get(ctx)?.ex_data.get()).set(idx, data) }.into())
    })
}

/// The application data stored under `idx`; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_ex_data(ctx: *const X509_STORE_CTX, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context.
        Ok(unsafe { (*get(ctx)?.ex_data.get()).get(idx) })
    })
}
