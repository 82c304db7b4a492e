//! A program's own generator. Source: RAND_set_rand_method(3).

use std::ffi::{c_int, c_uchar, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};

use super::bytes::{RAND_add, RAND_bytes, RAND_pseudo_bytes, RAND_seed, RAND_status};
use crate::ffi::guard;
use crate::libcrypto::engine::ENGINE;

/// The functions of a generator; each may be NULL.
#[repr(C)]
pub struct rand_meth_st {
    /// Takes a seed.
    pub seed: Option<unsafe extern "C" fn(*const c_void, c_int) -> c_int>,
    /// Fills a buffer.
    pub bytes: Option<unsafe extern "C" fn(*mut c_uchar, c_int) -> c_int>,
    /// Ends.
    pub cleanup: Option<unsafe extern "C" fn()>,
    /// Takes a seed of a given entropy.
    pub add: Option<unsafe extern "C" fn(*const c_void, c_int, f64) -> c_int>,
    /// Fills a buffer with what may be predictable.
    pub pseudorand: Option<unsafe extern "C" fn(*mut c_uchar, c_int) -> c_int>,
    /// Whether it is seeded.
    pub status: Option<unsafe extern "C" fn() -> c_int>,
}

/// OpenSSL's name for it.
pub type RAND_METHOD = rand_meth_st;

unsafe extern "C" fn seed(buf: *const c_void, num: c_int) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { RAND_seed(buf, num) };
    1
}

unsafe extern "C" fn add(buf: *const c_void, num: c_int, randomness: f64) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { RAND_add(buf, num, randomness) };
    1
}

static OURS: RAND_METHOD = RAND_METHOD {
    seed: Some(seed),
    bytes: Some(RAND_bytes),
    cleanup: None,
    add: Some(add),
    pseudorand: Some(RAND_pseudo_bytes),
    status: Some(RAND_status),
};

static CURRENT: AtomicPtr<RAND_METHOD> = AtomicPtr::new(std::ptr::null_mut());

/// The program's method, if it set one.
pub(super) fn current() -> Option<&'static RAND_METHOD> {
    // SAFETY: NULL, or a method that the program keeps as long as it is set.
    unsafe { CURRENT.load(Ordering::Acquire).as_ref() }
}

/// Replaces the generator by the program's own, which must stay; NULL by ours. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_set_rand_method(meth: *const RAND_METHOD) -> c_int {
    guard(0, || {
        let meth = if std::ptr::eq(meth, &OURS) { std::ptr::null_mut() } else { meth.cast_mut() };
        CURRENT.store(meth, Ordering::Release);
        Ok(1)
    })
}

/// The generator in force.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_get_rand_method() -> *const RAND_METHOD {
    current().map_or(&raw const OURS, std::ptr::from_ref)
}

/// Our generator.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_OpenSSL() -> *mut RAND_METHOD {
    (&raw const OURS).cast_mut()
}

/// There are no engines: NULL is the one that can be set. Returns 1, or 0 for another.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_set_rand_engine(engine: *mut ENGINE) -> c_int {
    guard(0, || {
        if engine.is_null() {
            CURRENT.store(std::ptr::null_mut(), Ordering::Release);
        }
        Ok(engine.is_null().into())
    })
}
