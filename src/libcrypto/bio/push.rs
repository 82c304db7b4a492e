//! Chains of BIOs. Source: BIO_push(3), BIO_find_type(3), BIO_should_retry(3), BIO_set_flags.

use std::ffi::c_int;

use super::ctrl::{BIO_CTRL_DUP, BIO_CTRL_POP, BIO_CTRL_PUSH, BIO_ctrl};
use super::new::{BIO_free_all, create};
use super::object::BIO;
use crate::error::Error;
use crate::ffi::ex_data::{self, Class};
use crate::ffi::{Shared, guard, strings};

/// Appends the chain `append` to the chain `b`. Returns `b`, or `append` if `b` is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_push(b: *mut BIO, append: *mut BIO) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live BIOs or NULL.
        let Some(mut last) = (unsafe { BIO::option(b) }) else { return Ok(append) };
        while let Some(next) = last.next() {
            last = next;
        }
        last.next.set(append);
        // SAFETY: as above.
        if let Some(append) = unsafe { BIO::option(append) } {
            append.prev.set(last.as_raw());
        }
        // SAFETY: `b` is live; a filter learns who the last one was.
        unsafe { BIO_ctrl(b, BIO_CTRL_PUSH, 0, last.as_raw().cast()) };
        Ok(b)
    })
}

/// Takes a BIO out of its chain. Returns the one behind it, NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_pop(b: *mut BIO) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live BIO or NULL.
        let Some(bio) = (unsafe { BIO::option(b) }) else { return Ok(std::ptr::null_mut()) };
        let next = bio.next.get();
        // SAFETY: `b` is live.
        unsafe { BIO_ctrl(b, BIO_CTRL_POP, 0, b.cast()) };
        // SAFETY: a chain's links are live.
        unsafe {
            if let Some(prev) = BIO::option(bio.prev.get()) {
                prev.next.set(bio.next.get());
            }
            if let Some(next) = BIO::option(bio.next.get()) {
                next.prev.set(bio.prev.get());
            }
        }
        bio.next.set(std::ptr::null_mut());
        bio.prev.set(std::ptr::null_mut());
        Ok(next)
    })
}

/// The BIO behind this one; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_next(b: *mut BIO) -> *mut BIO {
    // SAFETY: the man page has the caller pass a live BIO or NULL.
    guard(std::ptr::null_mut(), || Ok(unsafe { BIO::option(b) }.map_or(std::ptr::null_mut(), |bio| bio.next.get())))
}

/// Sets the BIO behind this one (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_next(b: *mut BIO, next: *mut BIO) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(b) }?.next.set(next);
        Ok(())
    })
}

/// The first BIO of a kind, or of a class (`BIO_TYPE_FILTER`, …), in a chain; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_find_type(b: *mut BIO, bio_type: c_int) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live BIO.
        let mut at = Some(unsafe { BIO::get0(b) }?);
        while let Some(bio) = at {
            if bio.is_a(bio_type) {
                return Ok(bio.as_raw());
            }
            at = bio.next();
        }
        Ok(std::ptr::null_mut())
    })
}

fn duplicate(bio: &BIO) -> Result<*mut BIO, Error> {
    let copy = create(bio.method)?;
    copy.callback.set(bio.callback.get());
    copy.callback_ex.set(bio.callback_ex.get());
    copy.cb_arg.set(bio.cb_arg.get());
    copy.init.set(bio.init.get());
    copy.shutdown.set(bio.shutdown.get());
    copy.flags.set(bio.flags.get());
    copy.num.set(bio.num.get());
    let copy = BIO::into_raw(copy);
    // SAFETY: both are live, nothing else refers to their slots; on failure the copy is ours to free.
    unsafe {
        if BIO_ctrl(bio.as_raw(), BIO_CTRL_DUP, 0, copy.cast()) <= 0
            || !ex_data::run_dup(Class::Bio, (*copy).ex_data.get(), bio.ex_data.get())
        {
            super::new::BIO_free(copy);
            return Err(Error::SILENT);
        }
    }
    Ok(copy)
}

/// A copy of a chain; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_dup_chain(in_: *mut BIO) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        let mut copy: *mut BIO = std::ptr::null_mut();
        // SAFETY: the man page has the caller pass a live BIO or NULL.
        let mut at = unsafe { BIO::option(in_) };
        while let Some(bio) = at {
            let link = duplicate(bio).inspect_err(|_| {
                // SAFETY: what was copied so far is ours.
                unsafe { BIO_free_all(copy) }
            })?;
            // SAFETY: both are live and ours.
            copy = unsafe { BIO_push(copy, link) };
            at = bio.next();
        }
        Ok(copy)
    })
}

/// Sets flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_flags(b: *mut BIO, flags: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(b) }?.add_flags(flags);
        Ok(())
    })
}

/// Those of `flags` that are set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_test_flags(b: *const BIO, flags: c_int) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(0, || Ok(unsafe { BIO::get0(b) }?.flags.get() & flags))
}

/// Clears flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_clear_flags(b: *mut BIO, flags: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(b) }?.remove_flags(flags);
        Ok(())
    })
}

/// Copies the retry state of the BIO behind this filter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_copy_next_retry(b: *mut BIO) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(b) }?.copy_next_retry();
        Ok(())
    })
}

/// The BIO of a chain that made the retry necessary, and why.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_retry_BIO(bio: *mut BIO, reason: *mut c_int) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live BIO.
        let mut last = unsafe { BIO::get0(bio) }?;
        let mut at = Some(last);
        while let Some(bio) = at.filter(|bio| bio.should_retry()) {
            last = bio;
            at = bio.next();
        }
        // SAFETY: NULL or a place for the reason.
        unsafe { strings::put(reason, last.retry_reason.get()) };
        Ok(last.as_raw())
    })
}

/// Why a special retry is necessary (`BIO_RR_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_get_retry_reason(bio: *mut BIO) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO.
    guard(0, || Ok(unsafe { BIO::get0(bio) }?.retry_reason.get()))
}

/// Sets why a special retry is necessary.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_retry_reason(bio: *mut BIO, reason: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { BIO::get0(bio) }?.retry_reason.set(reason);
        Ok(())
    })
}
