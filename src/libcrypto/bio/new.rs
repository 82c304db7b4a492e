//! Life of a BIO. Source: BIO_new(3), BIO_meth_new(3), BIO_get_data(3), BIO_get_ex_new_index(3).

use std::ffi::{c_char, c_int, c_void};
use std::sync::Arc;

use super::callback;
use super::method::BIO_METHOD;
use super::object::{BIO, bio_st};
use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::{self, Class};
use crate::ffi::{Shared, guard};

/// Makes a BIO for Rust callers.
pub(super) fn create(method: *const BIO_METHOD) -> Result<Arc<BIO>, Error> {
    if method.is_null() {
        return Err(Error::new(Lib::BIO, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    let bio = Arc::new(bio_st::new(method));
    // SAFETY: the object is fresh and nothing else refers to its slots.
    unsafe { ex_data::run_new(Class::Bio, bio.as_raw().cast(), bio.ex_data.get()) };
    match bio.method().create {
        // SAFETY: `create` is the method's own and the BIO is fresh.
        Some(create) if unsafe { create(bio.as_raw()) } == 0 => {
            // SAFETY: the object goes and nothing else refers to its slots.
            unsafe { ex_data::run_free(Class::Bio, bio.as_raw().cast(), bio.ex_data.get()) };
            return Err(Error::new(Lib::BIO, reason::ERR_R_INIT_FAIL));
        }
        Some(_) => {}
        None => bio.init.set(1),
    }
    bio.created.set(true);
    Ok(bio)
}

/// Makes a BIO of kind `type_`; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new(type_: *const BIO_METHOD) -> *mut BIO {
    guard(std::ptr::null_mut(), || Ok(BIO::into_raw(create(type_)?)))
}

/// As [`BIO_new`]; the library context is not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_ex(_libctx: *mut c_void, method: *const BIO_METHOD) -> *mut BIO {
    guard(std::ptr::null_mut(), || Ok(BIO::into_raw(create(method)?)))
}

/// Gives a reference up; the last one frees the BIO, not those behind it. Returns 1, or 0 for NULL
/// or if the callback forbade it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_free(a: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller give up its reference to a live BIO.
        let Some(bio) = (unsafe { BIO::set0(a) }) else { return Ok(0) };
        if Arc::strong_count(&bio) == 1 {
            if callback::on_free(&bio) <= 0 {
                std::mem::forget(bio);
                return Ok(0);
            }
            bio.released.set(true);
        }
        Ok(1)
    })
}

/// As [`BIO_free`], with no answer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_vfree(a: *mut BIO) {
    // SAFETY: as our caller promises.
    unsafe { BIO_free(a) };
}

/// Frees a whole chain, up to the first BIO that others refer to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_free_all(a: *mut BIO) {
    guard((), || {
        let mut at = a;
        // SAFETY: the man page has the caller give the chain up; each link is live until it is freed here.
        while let Some(bio) = unsafe { BIO::set0(at) } {
            let shared = Arc::strong_count(&bio) > 1;
            at = bio.next.get();
            let raw = BIO::into_raw(bio);
            // SAFETY: `raw` carries the reference that was the chain's.
            unsafe { BIO_free(raw) };
            if shared {
                break;
            }
        }
        Ok(())
    })
}

/// Takes another reference. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_up_ref(a: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO.
        std::mem::forget(unsafe { BIO::get1(a) }?);
        Ok(1)
    })
}

/// Stores a method's state (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_data(a: *mut BIO, ptr: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(a) }?.ptr.set(ptr);
        Ok(())
    })
}

/// What [`BIO_set_data`] stored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_data(a: *mut BIO) -> *mut c_void {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(std::ptr::null_mut(), || Ok(unsafe { BIO::get0(a) }?.ptr.get()))
}

/// Says whether the BIO can be used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_init(a: *mut BIO, init: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(a) }?.init.set(init);
        Ok(())
    })
}

/// Whether the BIO can be used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_init(a: *mut BIO) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(0, || Ok(unsafe { BIO::get0(a) }?.init.get()))
}

/// Sets `BIO_CLOSE` or `BIO_NOCLOSE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_shutdown(a: *mut BIO, shut: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(a) }?.shutdown.set(shut);
        Ok(())
    })
}

/// `BIO_CLOSE` or `BIO_NOCLOSE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_shutdown(a: *mut BIO) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(0, || Ok(unsafe { BIO::get0(a) }?.shutdown.get()))
}

/// Stores application data. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_ex_data(bio: *mut BIO, idx: c_int, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO that no other thread uses; no callback runs here.
        Ok(c_int::from(unsafe { (*BIO::get0(bio)?.ex_data.get()).set(idx, data) }))
    })
}

/// Application data; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_ex_data(bio: *const BIO, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live BIO that no other thread uses; no callback runs here.
        Ok(unsafe { (*BIO::get0(bio)?.ex_data.get()).get(idx) })
    })
}

/// The name of the BIO's kind.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_method_name(b: *const BIO) -> *const c_char {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(std::ptr::null(), || Ok(unsafe { BIO::get0(b) }?.method().name))
}

/// The BIO's kind.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_method_type(b: *const BIO) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(0, || Ok(unsafe { BIO::get0(b) }?.method().kind))
}
