//! `X509_VERIFY_PARAM`: what a verification is asked to check. Source: X509_VERIFY_PARAM_set_flags(3).

use std::ffi::{CString, c_char, c_int, c_ulong};

use super::foreign::oid_of;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard, optional_str};
use crate::libcrypto::objects::object::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;
use crate::pki::params::{Params, flags};

/// C's `time_t`.
pub type time_t = libc::time_t;

/// Parameters of a verification, and the strings that C was shown of them.
#[derive(Default)]
pub struct X509_VERIFY_PARAM_st {
    pub(crate) params: Params,
    pub(super) name: Option<CString>,
    pub(super) shown: Shown,
}

/// Strings handed out by `get0` functions, kept until they change.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) hosts: Vec<CString>,
    pub(super) peer_name: Option<CString>,
    pub(super) email: Option<CString>,
}

/// OpenSSL's name for it.
pub type X509_VERIFY_PARAM = X509_VERIFY_PARAM_st;
pub use crate::libcrypto::x509::stack_st_ASN1_OBJECT;

impl Boxed for X509_VERIFY_PARAM_st {
    const LIB: Lib = Lib::X509;
}

/// Borrows parameters to change them; NULL fails silently, where OpenSSL would crash.
///
/// # Safety
/// `param` is NULL or live, and nothing else refers to it meanwhile.
pub(super) unsafe fn change<'a>(param: *mut X509_VERIFY_PARAM) -> Result<&'a mut X509_VERIFY_PARAM, Error> {
    // SAFETY: as our caller promises.
    unsafe { param.as_mut() }.ok_or(Error::SILENT)
}

/// Borrows parameters; NULL fails silently.
///
/// # Safety
/// `param` is NULL or live and unchanged meanwhile.
pub(super) unsafe fn look<'a>(param: *const X509_VERIFY_PARAM) -> Result<&'a X509_VERIFY_PARAM, Error> {
    // SAFETY: as our caller promises.
    unsafe { param.as_ref() }.ok_or(Error::SILENT)
}

/// Makes parameters that ask for nothing; NULL without memory. Free them with `X509_VERIFY_PARAM_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_new() -> *mut X509_VERIFY_PARAM {
    guard(std::ptr::null_mut(), || Ok(X509_VERIFY_PARAM::into_raw(X509_VERIFY_PARAM::default())))
}

/// Frees parameters; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_free(param: *mut X509_VERIFY_PARAM) {
    guard((), || {
        // SAFETY: the man page has the caller give up live parameters.
        drop(unsafe { X509_VERIFY_PARAM::set0(param) });
        Ok(())
    })
}

/// Takes from `from` what is not set in `to`, as the inheritance flags of both say. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_inherit(
    to: *mut X509_VERIFY_PARAM,
    from: *const X509_VERIFY_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live parameters.
        let source = unsafe { from.as_ref() }.map(|from| from.params.clone());
        if let Some(source) = source {
            // SAFETY: likewise; `source` is a copy, as the two may be the same.
            unsafe { change(to)? }.params.inherit(&source);
        }
        Ok(1)
    })
}

/// Takes over all that is set in `from`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set1(to: *mut X509_VERIFY_PARAM, from: *const X509_VERIFY_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live parameters.
        let source = unsafe { from.as_ref() }.map(|from| from.params.clone());
        if let Some(source) = source {
            // SAFETY: likewise; `source` is a copy, as the two may be the same.
            unsafe { change(to)? }.params.assign(&source);
        }
        Ok(1)
    })
}

/// Names the parameters, for tables. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set1_name(param: *mut X509_VERIFY_PARAM, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live parameters and a string or NULL.
        let (param, name) = unsafe { (change(param)?, optional_str(name)) };
        param.name = name.and_then(|name| CString::new(name).ok());
        Ok(1)
    })
}

/// The parameters' name (get0); NULL if they have none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get0_name(param: *const X509_VERIFY_PARAM) -> *const c_char {
    // SAFETY: the man page has the caller promise live parameters.
    guard(std::ptr::null(), || unsafe { look(param)? }.name.as_ref().map(|name| name.as_ptr()).ok_or(Error::SILENT))
}

/// Sets flags (`X509_V_FLAG_*`); those about policies turn policy checking on. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set_flags(param: *mut X509_VERIFY_PARAM, flags: c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live parameters of its own.
        unsafe { change(param)? }.params.set_flags(flags);
        Ok(1)
    })
}

/// Clears flags. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_clear_flags(param: *mut X509_VERIFY_PARAM, flags: c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: as in `X509_VERIFY_PARAM_set_flags`.
        unsafe { change(param)? }.params.flags &= !flags;
        Ok(1)
    })
}

/// The flags set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get_flags(param: *const X509_VERIFY_PARAM) -> c_ulong {
    // SAFETY: the man page has the caller promise live parameters.
    guard(0, || Ok(unsafe { look(param)? }.params.flags))
}

/// Sets how these parameters are inherited (`X509_VP_FLAG_*`). Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set_inh_flags(param: *mut X509_VERIFY_PARAM, flags: u32) -> c_int {
    guard(0, || {
        // SAFETY: as in `X509_VERIFY_PARAM_set_flags`.
        unsafe { change(param)? }.params.inherit = flags;
        Ok(1)
    })
}

/// How these parameters are inherited.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get_inh_flags(param: *const X509_VERIFY_PARAM) -> u32 {
    // SAFETY: the man page has the caller promise live parameters.
    guard(0, || Ok(unsafe { look(param)? }.params.inherit))
}

/// Whether there is such a purpose.
pub(super) fn is_purpose(purpose: c_int) -> bool {
    (1..=9).contains(&purpose)
}

/// Sets what the certificate is to be used for (`X509_PURPOSE_*`).
///
/// Returns 1, or 0 with X509V3_R_INVALID_PURPOSE if there is no such purpose.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set_purpose(param: *mut X509_VERIFY_PARAM, purpose: c_int) -> c_int {
    guard(0, || {
        if !is_purpose(purpose) {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_PURPOSE));
        }
        // SAFETY: as in `X509_VERIFY_PARAM_set_flags`.
        unsafe { change(param)? }.params.purpose = purpose;
        Ok(1)
    })
}

/// Sets what an anchor must be trusted for (`X509_TRUST_*`).
///
/// Returns 1, or 0 with X509_R_INVALID_TRUST if there is no such setting.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set_trust(param: *mut X509_VERIFY_PARAM, trust: c_int) -> c_int {
    guard(0, || {
        if !super::trust::is_known(trust) {
            return Err(Error::new(Lib::X509, reason::X509_R_INVALID_TRUST));
        }
        // SAFETY: as in `X509_VERIFY_PARAM_set_flags`.
        unsafe { change(param)? }.params.trust = trust;
        Ok(1)
    })
}

/// Sets how many certificates may stand between leaf and anchor.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set_depth(param: *mut X509_VERIFY_PARAM, depth: c_int) {
    guard((), || {
        // SAFETY: as in `X509_VERIFY_PARAM_set_flags`.
        unsafe { change(param)? }.params.depth = depth;
        Ok(())
    })
}

/// How many certificates may stand between leaf and anchor; -1 if that was not set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get_depth(param: *const X509_VERIFY_PARAM) -> c_int {
    // SAFETY: the man page has the caller promise live parameters.
    guard(-1, || Ok(unsafe { look(param)? }.params.depth))
}

/// Sets the security level that keys and digests must reach.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set_auth_level(param: *mut X509_VERIFY_PARAM, auth_level: c_int) {
    guard((), || {
        // SAFETY: as in `X509_VERIFY_PARAM_set_flags`.
        unsafe { change(param)? }.params.auth_level = auth_level;
        Ok(())
    })
}

/// The security level; -1 if that was not set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get_auth_level(param: *const X509_VERIFY_PARAM) -> c_int {
    // SAFETY: the man page has the caller promise live parameters.
    guard(-1, || Ok(unsafe { look(param)? }.params.auth_level))
}

/// The moment set, 0 if none was.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get_time(param: *const X509_VERIFY_PARAM) -> time_t {
    // SAFETY: the man page has the caller promise live parameters.
    guard(0, || Ok(unsafe { look(param)? }.params.check_time))
}

/// Judges at `t` instead of now.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set_time(param: *mut X509_VERIFY_PARAM, t: time_t) {
    guard((), || {
        // SAFETY: as in `X509_VERIFY_PARAM_set_flags`.
        unsafe { change(param)? }.params.set_time(t);
        Ok(())
    })
}

/// Adds an acceptable policy and takes `policy` over (set0). Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_add0_policy(
    param: *mut X509_VERIFY_PARAM,
    policy: *mut ASN1_OBJECT,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller give up a live object.
        unsafe {
            let oid = oid_of(policy).ok_or(Error::SILENT)?;
            change(param)?.params.policies.get_or_insert_default().push(oid);
            super::foreign::ASN1_OBJECT_free(policy);
        }
        Ok(1)
    })
}

/// Sets the acceptable policies to copies of these and turns policy checking on; NULL removes them. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_set1_policies(
    param: *mut X509_VERIFY_PARAM,
    policies: *mut stack_st_ASN1_OBJECT,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live parameters and a live stack of live objects.
        let param = unsafe { change(param)? };
        param.params.policies = None;
        if policies.is_null() {
            return Ok(1);
        }
        // SAFETY: as above.
        let oids = unsafe { Stack::items(policies).into_iter().filter_map(|object| oid_of(object)).collect() };
        param.params.policies = Some(oids);
        param.params.flags |= flags::POLICY_CHECK;
        Ok(1)
    })
}
