//! `DH`: Diffie-Hellman parameters or a key, as C holds it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, AtomicI64};

use aws_lc_sys as lc;

use crate::crypto::lc::Handle;
use crate::error::{Error, Lib, reason};
use crate::ffi::Shared;
use crate::ffi::ex_data::Class;
use crate::libcrypto::evp::application::Application;

/// Diffie-Hellman parameters or a key: aws-lc's object and the program's data on it.
pub struct dh_st {
    handle: Handle<lc::DH>,
    pub(crate) ex_data: Application,
    /// The program's flags, which change nothing here.
    pub(crate) flags: AtomicI32,
    /// Length of private keys to be made, which aws-lc does not tell.
    pub(crate) length: AtomicI64,
}

/// OpenSSL's name for it.
pub type DH = dh_st;

impl Shared for dh_st {
    const LIB: Lib = Lib::DH;
}

impl Drop for dh_st {
    fn drop(&mut self) {
        self.ex_data.gone(Class::Dh, self);
    }
}

impl dh_st {
    /// Wraps an aws-lc object.
    pub(crate) fn from_handle(handle: Handle<lc::DH>) -> Arc<Self> {
        let object = Arc::new(dh_st {
            handle,
            ex_data: Application::default(),
            flags: AtomicI32::new(1),
            length: AtomicI64::new(0),
        });
        object.ex_data.born(Class::Dh, &object);
        object
    }

    /// Takes over what an aws-lc function returned; NULL is an allocation failure.
    ///
    /// # Safety
    /// `raw` is NULL or a live object whose reference the caller owns.
    pub(crate) unsafe fn own(raw: *mut lc::DH) -> Result<Arc<Self>, Error> {
        // SAFETY: as our caller promises.
        let handle = unsafe { Handle::own(raw) };
        handle.map(Self::from_handle).ok_or_else(|| Error::new(Lib::DH, reason::ERR_R_MALLOC_FAILURE))
    }

    /// The pointer, for aws-lc.
    pub(crate) fn raw(&self) -> *mut lc::DH {
        self.handle.raw()
    }

    /// The handle.
    pub(crate) fn handle(&self) -> &Handle<lc::DH> {
        &self.handle
    }
}
