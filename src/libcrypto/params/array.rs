//! Arrays of parameters. Source: OSSL_PARAM_locate(3), OSSL_PARAM_dup(3).

use std::ffi::{CStr, c_char, c_int};

use super::build::{Item, laid_out};
use super::{OCTET_PTR, OSSL_PARAM, UNMODIFIED, UTF8_PTR, UTF8_STRING};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard, memory};
use crate::libcrypto::evp::params::{each, each_mut};

/// The parameter of that name; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_locate(p: *mut OSSL_PARAM, key: *const c_char) -> *mut OSSL_PARAM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or an array with its end, and a terminated string.
        unsafe {
            if key.is_null() {
                return Ok(std::ptr::null_mut());
            }
            let named = |param: &&mut OSSL_PARAM| CStr::from_ptr(param.key) == CStr::from_ptr(key);
            Ok(each_mut(p).find(named).map_or(std::ptr::null_mut(), std::ptr::from_mut))
        }
    })
}

/// As [`OSSL_PARAM_locate`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_locate_const(p: *const OSSL_PARAM, key: *const c_char) -> *const OSSL_PARAM {
    // SAFETY: as the caller promises; nothing is changed.
    unsafe { OSSL_PARAM_locate(p.cast_mut(), key) }
}

/// Whether an answer was stored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_modified(p: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live parameter.
        Ok(unsafe { p.as_ref() }.is_some_and(|p| p.return_size != UNMODIFIED).into())
    })
}

/// Forgets that answers were stored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_set_all_unmodified(p: *mut OSSL_PARAM) {
    guard((), || {
        // SAFETY: the man page has the caller promise NULL or an array with its end.
        unsafe { each_mut(p) }.for_each(|param| param.return_size = UNMODIFIED);
        Ok(())
    })
}

/// Frees an array that [`OSSL_PARAM_dup`], `OSSL_PARAM_merge` or `OSSL_PARAM_BLD_to_param` made; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_free(p: *mut OSSL_PARAM) {
    guard((), || {
        // SAFETY: the man page has the caller give up such an array, one block.
        unsafe { memory::free(p) };
        Ok(())
    })
}

/// A copy of an array and its values for the caller to free; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_dup(p: *const OSSL_PARAM) -> *mut OSSL_PARAM {
    guard(std::ptr::null_mut(), || {
        if p.is_null() {
            return Err(Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        let copied = |param: &OSSL_PARAM| {
            // A pointer is copied, not what it points to; a string with its NUL.
            let len = match param.data_type {
                UTF8_PTR | OCTET_PTR => size_of::<usize>(),
                UTF8_STRING => param.data_size + 1,
                _ => param.data_size,
            };
            let len = if param.data.is_null() { 0 } else { len };
            // A string is as long as its parameter says, and gets a NUL of ours.
            let given = if param.data_type == UTF8_STRING { len.min(param.data_size) } else { len };
            // SAFETY: the parameter's data are as long as it says, and a pointer as long as pointers are.
            let mut data = unsafe { bytes(param.data, given) }?.to_vec();
            data.resize(len, 0);
            Ok(Item { key: param.key, data_type: param.data_type, data: data.into(), size: param.data_size })
        };
        // SAFETY: the man page has the caller promise an array with its end.
        let items: Result<Vec<Item>, Error> = unsafe { each(p) }.map(copied).collect();
        laid_out(&items?)
    })
}

/// One array of two, by name; what is in both is `p2`'s. The values stay where they are. The caller frees it; NULL on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_merge(p1: *const OSSL_PARAM, p2: *const OSSL_PARAM) -> *mut OSSL_PARAM {
    guard(std::ptr::null_mut(), || {
        let name = |param: &OSSL_PARAM| {
            // SAFETY: a terminated string.
            unsafe { CStr::from_ptr(param.key) }.to_bytes().to_ascii_lowercase()
        };
        // SAFETY: the man page has the caller promise NULL or arrays with their ends.
        let (first, second): (Vec<_>, Vec<_>) = unsafe { (each(p1).collect(), each(p2).collect()) };
        let kept = first.into_iter().filter(|param| !second.iter().any(|other| name(other) == name(param)));
        let mut all: Vec<&OSSL_PARAM> = kept.chain(second.iter().copied()).collect();
        if all.is_empty() {
            return Err(Error::SILENT);
        }
        all.sort_by_key(|param| name(param));
        let block = memory::malloc((all.len() + 1) * size_of::<OSSL_PARAM>()).cast::<OSSL_PARAM>();
        if block.is_null() {
            return Err(Error::new(Lib::CRYPTO, reason::ERR_R_MALLOC_FAILURE));
        }
        // SAFETY: the block has room for all and the end.
        unsafe {
            for (place, param) in all.iter().enumerate() {
                std::ptr::copy_nonoverlapping(*param, block.add(place), 1);
            }
            block.add(all.len()).write(super::construct::OSSL_PARAM_construct_end());
        }
        Ok(block)
    })
}
