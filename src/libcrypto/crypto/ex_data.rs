//! Application data on objects. Source: CRYPTO_get_ex_new_index(3).

use std::ffi::{c_int, c_long, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, CRYPTO_EX_dup, CRYPTO_EX_free, CRYPTO_EX_new, Class};
use crate::ffi::guard;

fn class(index: c_int) -> Result<Class, Error> {
    Class::from_index(index).ok_or_else(|| Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_INVALID_ARGUMENT))
}

unsafe fn live<'a>(ad: *mut CRYPTO_EX_DATA) -> Result<&'a mut CRYPTO_EX_DATA, Error> {
    // SAFETY: the man page has the caller promise live data that no other thread changes.
    unsafe { ad.as_mut() }.ok_or_else(|| Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// A new index for objects of a class (`CRYPTO_EX_INDEX_*`) with its callbacks, each of which may be NULL; -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_get_ex_new_index(
    class_index: c_int,
    argl: c_long,
    argp: *mut c_void,
    new_func: CRYPTO_EX_new,
    dup_func: CRYPTO_EX_dup,
    free_func: CRYPTO_EX_free,
) -> c_int {
    guard(-1, || {
        let class = class(class_index)?;
        ex_data::new_index(class as usize, argl, argp, new_func, dup_func, free_func).ok_or(Error::SILENT)
    })
}

/// Forgets the callbacks of an index. Returns 1, or 0 if there is no such index.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_free_ex_index(class_index: c_int, idx: c_int) -> c_int {
    guard(0, || {
        let class = class(class_index)?;
        Ok(usize::try_from(idx).is_ok_and(|index| ex_data::free_index(class as usize, index)).into())
    })
}

/// Begins the data of a new object `obj` and calls the class's callbacks. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_new_ex_data(class_index: c_int, obj: *mut c_void, ad: *mut CRYPTO_EX_DATA) -> c_int {
    guard(0, || {
        let class = class(class_index)?;
        // SAFETY: the man page has the caller promise writable data and its object.
        unsafe {
            ad.write(CRYPTO_EX_DATA::default());
            ex_data::run_new(class, obj, ad);
        }
        Ok(1)
    })
}

/// Copies data from one object to another and asks the class's callbacks. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_dup_ex_data(
    class_index: c_int,
    to: *mut CRYPTO_EX_DATA,
    from: *const CRYPTO_EX_DATA,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live data of that class.
        Ok(unsafe { ex_data::run_dup(class(class_index)?, to, from) }.into())
    })
}

/// Ends the data of `obj` and calls the class's callbacks.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_free_ex_data(class_index: c_int, obj: *mut c_void, ad: *mut CRYPTO_EX_DATA) {
    guard((), || {
        // SAFETY: the man page has the caller promise live data of that class.
        unsafe { ex_data::run_free(class(class_index)?, obj, ad) };
        Ok(())
    })
}

/// Calls the callback of `idx` for an object that was made before the index, if nothing is stored. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_alloc_ex_data(
    class_index: c_int,
    obj: *mut c_void,
    ad: *mut CRYPTO_EX_DATA,
    idx: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live data of that class.
        unsafe {
            if live(ad)?.get(idx).is_null() {
                ex_data::run_new_one(class(class_index)?, obj, ad, idx);
            }
        }
        Ok(1)
    })
}

/// Stores `val` under an index. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_set_ex_data(ad: *mut CRYPTO_EX_DATA, idx: c_int, val: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: see `live`.
        Ok(unsafe { live(ad) }?.set(idx, val).into())
    })
}

/// What is stored under an index; NULL if nothing is.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_get_ex_data(ad: *const CRYPTO_EX_DATA, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live data.
        Ok(unsafe { ad.as_ref() }.ok_or(Error::SILENT)?.get(idx))
    })
}
