//! Application data of key objects: made with the object, gone with it.

use std::cell::UnsafeCell;
use std::ffi::{c_int, c_void};
use std::sync::Arc;

use crate::ffi::ex_data::{CRYPTO_EX_DATA, Class, run_free, run_new};

/// An object's application data. As in OpenSSL, threads that share an object take turns at it themselves.
#[derive(Default)]
pub struct Application(UnsafeCell<CRYPTO_EX_DATA>);

// SAFETY: the slots are words of the program's; OpenSSL's contract leaves their locking to the program.
unsafe impl Send for Application {}
// SAFETY: as above.
unsafe impl Sync for Application {}

impl Application {
    /// Runs the `new` callbacks for an object that was just made.
    pub fn born<T>(&self, class: Class, object: &Arc<T>) {
        // SAFETY: the data belong to the live object and no reference into them is in use.
        unsafe { run_new(class, Arc::as_ptr(object).cast_mut().cast(), self.0.get()) }
    }

    /// Runs the `free` callbacks for an object that is being dropped.
    pub fn gone<T>(&self, class: Class, object: &T) {
        // SAFETY: the data belong to the object being dropped, and no reference into them is in use.
        unsafe { run_free(class, std::ptr::from_ref(object).cast_mut().cast(), self.0.get()) }
    }

    /// What is stored under `index`.
    pub fn get(&self, index: c_int) -> *mut c_void {
        // SAFETY: no callback runs meanwhile, and the program does not write at the same time.
        unsafe { (*self.0.get()).get(index) }
    }

    /// Stores `value`; false for an index that cannot be.
    pub fn set(&self, index: c_int, value: *mut c_void) -> bool {
        // SAFETY: no callback runs meanwhile, and the program does not use the data at the same time.
        unsafe { (*self.0.get()).set(index, value) }
    }

    /// The data, for `run_dup`.
    pub fn raw(&self) -> *mut CRYPTO_EX_DATA {
        self.0.get()
    }
}
