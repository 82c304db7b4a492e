//! `RSA`: an RSA key, as C holds it.

use std::ffi::c_int;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, AtomicPtr, Ordering};

use aws_lc_sys as lc;

use super::method::{FIPS_METHOD, RSA_METHOD, default_method};
use crate::crypto::lc::Handle;
use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::Class;
use crate::ffi::{Boxed, Shared};
use crate::libcrypto::engine::methods::Slot;
use crate::libcrypto::evp::application::Application;

/// an RSA key: aws-lc's object and the program's data on it.
pub struct rsa_st {
    handle: Handle<lc::RSA>,
    pub(crate) ex_data: Application,
    method: AtomicPtr<RSA_METHOD>,
    /// The engine it was made with.
    pub(crate) engine: Slot,
    flags: AtomicI32,
}

/// OpenSSL's name for it.
pub type RSA = rsa_st;

impl Shared for rsa_st {
    const LIB: Lib = Lib::RSA;
}

impl Drop for rsa_st {
    fn drop(&mut self) {
        // SAFETY: the program keeps its method alive while keys use it; the key is whole until this returns.
        unsafe {
            if let Some(finish) = RSA_METHOD::option(self.method()).and_then(|method| method.finish) {
                finish(std::ptr::from_ref(self).cast_mut());
            }
        }
        self.engine.set(None);
        self.ex_data.gone(Class::Rsa, self);
    }
}

impl rsa_st {
    /// Wraps an aws-lc object.
    pub(crate) fn from_handle(handle: Handle<lc::RSA>) -> Arc<Self> {
        let object = Arc::new(rsa_st {
            handle,
            ex_data: Application::default(),
            method: AtomicPtr::new(default_method().cast_mut()),
            engine: Slot::default(),
            flags: AtomicI32::new(FIPS_METHOD),
        });
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

    /// The method it is used by.
    pub(crate) fn method(&self) -> *const RSA_METHOD {
        self.method.load(Ordering::Acquire)
    }

    /// Gives it another method.
    pub(crate) fn set_method(&self, method: *const RSA_METHOD) {
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
