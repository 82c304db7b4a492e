//! `EC_KEY`: an elliptic curve key, as C holds it.

use std::sync::Arc;

use aws_lc_sys as lc;

use crate::crypto::lc::Handle;
use crate::error::{Error, Lib, reason};
use crate::ffi::Shared;
use crate::ffi::ex_data::Class;
use crate::libcrypto::evp::application::Application;

/// an elliptic curve key: aws-lc's object and the program's data on it.
pub struct ec_key_st {
    handle: Handle<lc::EC_KEY>,
    pub(crate) ex_data: Application,
}

/// OpenSSL's name for it.
pub type EC_KEY = ec_key_st;

impl Shared for ec_key_st {
    const LIB: Lib = Lib::EC;
}

impl Drop for ec_key_st {
    fn drop(&mut self) {
        self.ex_data.gone(Class::EcKey, self);
    }
}

impl ec_key_st {
    /// Wraps an aws-lc object.
    pub(crate) fn from_handle(handle: Handle<lc::EC_KEY>) -> Arc<Self> {
        let object = Arc::new(ec_key_st { handle, ex_data: Application::default() });
        object.ex_data.born(Class::EcKey, &object);
        object
    }

    /// Takes over what an aws-lc function returned; NULL is an allocation failure.
    ///
    /// # Safety
    /// `raw` is NULL or a live object whose reference the caller owns.
    pub(crate) unsafe fn own(raw: *mut lc::EC_KEY) -> Result<Arc<Self>, Error> {
        // SAFETY: as our caller promises.
        let handle = unsafe { Handle::own(raw) };
        handle.map(Self::from_handle).ok_or_else(|| Error::new(Lib::EC, reason::ERR_R_MALLOC_FAILURE))
    }

    /// The pointer, for aws-lc.
    pub(crate) fn raw(&self) -> *mut lc::EC_KEY {
        self.handle.raw()
    }

    /// The handle.
    pub(crate) fn handle(&self) -> &Handle<lc::EC_KEY> {
        &self.handle
    }
}
