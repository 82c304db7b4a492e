//! `RSA`: an RSA key, as C holds it.

use std::sync::Arc;

use aws_lc_sys as lc;

use crate::crypto::lc::Handle;
use crate::error::{Error, Lib, reason};
use crate::ffi::Shared;
use crate::ffi::ex_data::Class;
use crate::libcrypto::evp::application::Application;

/// an RSA key: aws-lc's object and the program's data on it.
pub struct rsa_st {
    handle: Handle<lc::RSA>,
    pub(crate) ex_data: Application,
}

/// OpenSSL's name for it.
pub type RSA = rsa_st;

impl Shared for rsa_st {
    const LIB: Lib = Lib::RSA;
}

impl Drop for rsa_st {
    fn drop(&mut self) {
        self.ex_data.gone(Class::Rsa, self);
    }
}

impl rsa_st {
    /// Wraps an aws-lc object.
    pub(crate) fn from_handle(handle: Handle<lc::RSA>) -> Arc<Self> {
        let object = Arc::new(rsa_st { handle, ex_data: Application::default() });
        object.ex_data.born(Class::Rsa, &object);
        object
    }

    /// Takes over what an aws-lc function returned; NULL is an allocation failure.
    ///
    /// # Safety
    /// `raw` is NULL or a live object whose reference the caller owns.
    pub(crate) unsafe fn own(raw: *mut lc::RSA) -> Result<Arc<Self>, Error> {
        // SAFETY: as our caller promises.
        let handle = unsafe { Handle::own(raw) };
        handle.map(Self::from_handle).ok_or_else(|| Error::new(Lib::RSA, reason::ERR_R_MALLOC_FAILURE))
    }

    /// The pointer, for aws-lc.
    pub(crate) fn raw(&self) -> *mut lc::RSA {
        self.handle.raw()
    }

    /// The handle.
    pub(crate) fn handle(&self) -> &Handle<lc::RSA> {
        &self.handle
    }
}
