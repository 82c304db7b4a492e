//! The object `X509`: its DER, and what hangs on it.

use std::cell::UnsafeCell;
use std::ffi::{c_int, c_void};
use std::sync::{Arc, PoisonError, RwLock};

use crate::error::{Error, Lib};
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Shared, guard};

/// A certificate. Threads may share it as long as none changes it.
pub struct x509_st {
    /// The encoding; `None` while only the parts say what the certificate is.
    der: RwLock<Option<Arc<[u8]>>>,
    ex_data: UnsafeCell<CRYPTO_EX_DATA>,
}

/// OpenSSL's name for it.
pub type X509 = x509_st;

// SAFETY: the lock guards the encoding; the rest follows OpenSSL's rule that a certificate which is being changed
// belongs to one thread.
unsafe impl Send for x509_st {}
// SAFETY: likewise.
unsafe impl Sync for x509_st {}

impl Shared for x509_st {
    const LIB: Lib = Lib::X509;
}

impl Drop for x509_st {
    fn drop(&mut self) {
        let object: *mut Self = self;
        // SAFETY: the object is still whole, and nobody else has it any more.
        unsafe { ex_data::run_free(Class::X509, object.cast(), (*object).ex_data.get()) }
    }
}

impl x509_st {
    fn make(der: Option<Arc<[u8]>>) -> Arc<Self> {
        let object = Arc::new(x509_st { der: RwLock::new(der), ex_data: UnsafeCell::default() });
        // SAFETY: the fresh object is live, and the callbacks get the only pointer to its data.
        unsafe { ex_data::run_new(Class::X509, Arc::as_ptr(&object).cast_mut().cast(), object.ex_data.get()) }
        object
    }

    /// An empty certificate, to be filled.
    pub fn empty() -> Arc<Self> {
        Self::make(None)
    }

    /// The encoding; empty if the certificate is not complete.
    pub fn der(&self) -> Arc<[u8]> {
        self.try_der().unwrap_or_default()
    }

    /// The encoding.
    pub fn try_der(&self) -> Result<Arc<[u8]>, Error> {
        self.der.read().unwrap_or_else(PoisonError::into_inner).clone().ok_or(Error::SILENT)
    }
}

/// A certificate of this DER, which is not looked at before somebody asks.
pub fn from_der(der: Arc<[u8]>) -> Result<Arc<X509>, Error> {
    Ok(x509_st::make(Some(der)))
}

/// Makes an empty certificate; NULL without memory. Free it with `X509_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_new() -> *mut X509 {
    guard(std::ptr::null_mut(), || Ok(X509::into_raw(X509::empty())))
}

/// Gives a reference up; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_free(a: *mut X509) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live certificate.
        drop(unsafe { X509::set0(a) });
        Ok(())
    })
}

/// Takes another reference. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_up_ref(x: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate.
        std::mem::forget(unsafe { X509::get1(x)? });
        Ok(1)
    })
}

/// Stores application data. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set_ex_data(r: *mut X509, idx: c_int, arg: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate that no other thread changes.
        Ok(unsafe { (*X509::get0(r)?.ex_data.get()).set(idx, arg) }.into())
    })
}

/// The application data stored under `idx`; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_ex_data(r: *const X509, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live certificate.
        Ok(unsafe { (*X509::get0(r)?.ex_data.get()).get(idx) })
    })
}
