//! `DSA`: DSA parameters or a key, as C holds it.

use std::sync::Arc;
use std::sync::atomic::AtomicI32;

use aws_lc_sys as lc;

use crate::crypto::lc::Handle;
use crate::error::{Error, Lib, reason};
use crate::ffi::Shared;
use crate::ffi::ex_data::Class;
use crate::libcrypto::evp::application::Application;

/// DSA parameters or a key: aws-lc's object and the program's data on it.
pub struct dsa_st {
    handle: Handle<lc::DSA>,
    pub(crate) ex_data: Application,
    /// The program's flags, which change nothing here.
    pub(crate) flags: AtomicI32,
}

/// OpenSSL's name for it.
pub type DSA = dsa_st;

impl Shared for dsa_st {
    const LIB: Lib = Lib::DSA;
}

impl Drop for dsa_st {
    fn drop(&mut self) {
        self.ex_data.gone(Class::Dsa, self);
    }
}

impl dsa_st {
    /// Wraps an aws-lc object.
    pub(crate) fn from_handle(handle: Handle<lc::DSA>) -> Arc<Self> {
        let object = Arc::new(dsa_st { handle, ex_data: Application::default(), flags: AtomicI32::new(1) });
        object.ex_data.born(Class::Dsa, &object);
        object
    }

    /// Takes over what an aws-lc function returned; NULL is an allocation failure.
    ///
    /// # Safety
    /// `raw` is NULL or a live object whose reference the caller owns.
    pub(crate) unsafe fn own(raw: *mut lc::DSA) -> Result<Arc<Self>, Error> {
        // SAFETY: as our caller promises.
        let handle = unsafe { Handle::own(raw) };
        handle.map(Self::from_handle).ok_or_else(|| Error::new(Lib::DSA, reason::ERR_R_MALLOC_FAILURE))
    }

    /// The pointer, for aws-lc.
    pub(crate) fn raw(&self) -> *mut lc::DSA {
        self.handle.raw()
    }

    /// The handle.
    pub(crate) fn handle(&self) -> &Handle<lc::DSA> {
        &self.handle
    }
}
