//! Verifying the peer: modes, callbacks, parameters, and the verification itself.

pub mod dane;
pub mod mode;
pub mod param;
pub mod peer;
mod run;

use std::ffi::c_int;

use super::trust::foreign::{
    SSL_verify_cb, X509_VERIFY_PARAM, X509_VERIFY_PARAM_free, X509_VERIFY_PARAM_inherit, X509_VERIFY_PARAM_new,
    X509_verify_cert_error_string,
};
use crate::error::{Error, Lib, reason};

pub(super) use run::judge;

/// Verification parameters of a side's own.
pub(crate) struct Param(*mut X509_VERIFY_PARAM);

// SAFETY: the parameters are only reached through their owner, which guards them.
unsafe impl Send for Param {}

impl Param {
    fn new() -> Result<Self, Error> {
        // SAFETY: fresh parameters, or NULL.
        let param = unsafe { X509_VERIFY_PARAM_new() };
        if param.is_null() {
            return Err(Error::new(Lib::SSL, reason::ERR_R_MALLOC_FAILURE));
        }
        Ok(Param(param))
    }

    fn as_raw(&self) -> *mut X509_VERIFY_PARAM {
        self.0
    }
}

impl Drop for Param {
    fn drop(&mut self) {
        // SAFETY: the parameters are ours.
        unsafe { X509_VERIFY_PARAM_free(self.0) }
    }
}

/// A verification's result in words.
pub(super) fn describe(error: c_int) -> String {
    // SAFETY: any number may be asked for; the answer is a constant.
    let text = unsafe { X509_verify_cert_error_string(error.into()) };
    if text.is_null() {
        return String::new();
    }
    // SAFETY: not NULL, and a terminated constant.
    unsafe { std::ffi::CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

/// How a side verifies its peer, besides the mode.
#[derive(Default)]
pub(crate) struct Verification {
    /// Made when first asked for.
    param: Option<Param>,
    /// `SSL_CTX_set_verify`'s callback.
    pub(crate) callback: SSL_verify_cb,
}

impl Verification {
    /// The parameters, made now if there are none yet.
    fn param(&mut self) -> Result<*mut X509_VERIFY_PARAM, Error> {
        if self.param.is_none() {
            self.param = Some(Param::new()?);
        }
        Ok(self.param.as_ref().map_or(std::ptr::null_mut(), Param::as_raw))
    }

    /// What `SSL_new` starts with.
    pub(crate) fn inherited(&self) -> Self {
        let copy = |param: &Param| {
            let own = Param::new().ok()?;
            // SAFETY: both are live.
            (unsafe { X509_VERIFY_PARAM_inherit(own.as_raw(), param.as_raw()) } == 1).then_some(own)
        };
        Verification { param: self.param.as_ref().and_then(copy), callback: self.callback }
    }
}
