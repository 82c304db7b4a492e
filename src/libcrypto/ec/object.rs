//! `EC_KEY`: an elliptic curve key, as C holds it.

use std::ffi::c_int;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, AtomicPtr, Ordering};

use aws_lc_sys as lc;

use super::method::{EC_KEY_METHOD, default_method};
use crate::crypto::lc::Handle;
use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::Class;
use crate::ffi::{Boxed, Shared};
use crate::libcrypto::engine::methods::Slot;
use crate::libcrypto::evp::application::Application;

/// an elliptic curve key: aws-lc's object and the program's data on it.
pub struct ec_key_st {
    handle: Handle<lc::EC_KEY>,
    pub(crate) ex_data: Application,
    method: AtomicPtr<EC_KEY_METHOD>,
    /// The engine it was made with.
    pub(crate) engine: Slot,
    flags: AtomicI32,
}

/// OpenSSL's name for it.
pub type EC_KEY = ec_key_st;

impl Shared for ec_key_st {
    const LIB: Lib = Lib::EC;
}

impl Drop for ec_key_st {
    fn drop(&mut self) {
        // SAFETY: the program keeps its method alive while keys use it; the key is whole until this returns.
        unsafe {
            if let Some(finish) = EC_KEY_METHOD::option(self.method()).and_then(|method| method.finish) {
                finish(std::ptr::from_ref(self).cast_mut());
            }
        }
        self.engine.set(None);
        self.ex_data.gone(Class::EcKey, self);
    }
}

impl ec_key_st {
    /// Wraps an aws-lc object.
    pub(crate) fn from_handle(handle: Handle<lc::EC_KEY>) -> Arc<Self> {
        let object = Arc::new(ec_key_st {
            handle,
            ex_data: Application::default(),
            method: AtomicPtr::new(default_method().cast_mut()),
            engine: Slot::default(),
            flags: AtomicI32::new(0),
        });
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

    /// The method it is used by.
    pub(crate) fn method(&self) -> *const EC_KEY_METHOD {
        self.method.load(Ordering::Acquire)
    }

    /// Gives it another method.
    pub(crate) fn set_method(&self, method: *const EC_KEY_METHOD) {
        self.method.store(method.cast_mut(), Ordering::Release);
    }

    /// Its flags.
    pub(crate) fn flags(&self) -> c_int {
        self.flags.load(Ordering::Relaxed)
    }

    /// Sets and clears flags.
    pub(crate) fn change_flags(&self, set: c_int, clear: c_int) {
        let _ = self.flags.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |flags| Some((flags | set) & !clear));
    }
}
