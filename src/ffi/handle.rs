//! C objects: how a pointer that C holds becomes a reference or an owned handle, and back.
//!
//! The suffixes are OpenSSL's own: `get0` borrows, `get1` takes a reference of its own, `set0` takes the caller's
//! reference over. A NULL is an error (`ERR_R_PASSED_NULL_PARAMETER` of the type's library) except for `option`.

use std::sync::Arc;

use crate::error::{Error, Lib, reason};

/// An object that C counts references of (`X_up_ref`, `X_free`): C's pointer is an `Arc`'s.
pub trait Shared: Sized {
    /// Whose error a NULL pointer is.
    const LIB: Lib;

    /// Borrows the object behind C's pointer.
    ///
    /// # Safety
    /// `object` is NULL or came from [`Shared::into_raw`] and lives as long as `'a`.
    #[track_caller]
    unsafe fn get0<'a>(object: *const Self) -> Result<&'a Self, Error> {
        // SAFETY: the caller promises a live object.
        unsafe { object.as_ref() }.ok_or_else(|| Error::new(Self::LIB, reason::ERR_R_PASSED_NULL_PARAMETER))
    }

    /// Borrows the object, or `None` for NULL.
    ///
    /// # Safety
    /// As [`Shared::get0`].
    unsafe fn option<'a>(object: *const Self) -> Option<&'a Self> {
        // SAFETY: the caller promises a live object.
        unsafe { object.as_ref() }
    }

    /// Takes a new reference to the object behind C's pointer.
    ///
    /// # Safety
    /// As [`Shared::get0`].
    #[track_caller]
    unsafe fn get1(object: *const Self) -> Result<Arc<Self>, Error> {
        // SAFETY: the caller promises a live object.
        let object = unsafe { Self::get0(object) }? as *const Self;
        // SAFETY: a live object's pointer is an `Arc`'s, whose count is at least 1.
        unsafe {
            Arc::increment_strong_count(object);
            Ok(Arc::from_raw(object))
        }
    }

    /// Takes over the caller's reference; `None` for NULL. Dropping the result frees it.
    ///
    /// # Safety
    /// As [`Shared::get0`], and the caller gives its reference up.
    unsafe fn set0(object: *const Self) -> Option<Arc<Self>> {
        // SAFETY: a live object's pointer is an `Arc`'s and the caller's reference is now ours.
        (!object.is_null()).then(|| unsafe { Arc::from_raw(object) })
    }

    /// Hands a reference to C, which must free it.
    fn into_raw(object: Arc<Self>) -> *mut Self {
        Arc::into_raw(object).cast_mut()
    }
}

/// An object with a single owner (`X_new`, `X_free`): C's pointer is a `Box`'s.
pub trait Boxed: Sized {
    /// Whose error a NULL pointer is.
    const LIB: Lib;

    /// Borrows the object behind C's pointer.
    ///
    /// # Safety
    /// `object` is NULL or came from [`Boxed::into_raw`], lives as long as `'a` and is not changed meanwhile.
    #[track_caller]
    unsafe fn get0<'a>(object: *const Self) -> Result<&'a Self, Error> {
        // SAFETY: the caller promises a live object.
        unsafe { object.as_ref() }.ok_or_else(|| Error::new(Self::LIB, reason::ERR_R_PASSED_NULL_PARAMETER))
    }

    /// Borrows the object, or `None` for NULL.
    ///
    /// # Safety
    /// As [`Boxed::get0`].
    unsafe fn option<'a>(object: *const Self) -> Option<&'a Self> {
        // SAFETY: the caller promises a live object.
        unsafe { object.as_ref() }
    }

    /// Borrows the object to change it.
    ///
    /// # Safety
    /// As [`Boxed::get0`], and nothing else refers to the object meanwhile.
    #[track_caller]
    unsafe fn get0_mut<'a>(object: *mut Self) -> Result<&'a mut Self, Error> {
        // SAFETY: the caller promises a live object that only we look at.
        unsafe { object.as_mut() }.ok_or_else(|| Error::new(Self::LIB, reason::ERR_R_PASSED_NULL_PARAMETER))
    }

    /// Takes the object over; `None` for NULL. Dropping the result frees it.
    ///
    /// # Safety
    /// As [`Boxed::get0`], and the caller gives the object up.
    unsafe fn set0(object: *mut Self) -> Option<Box<Self>> {
        // SAFETY: a live object's pointer is a `Box`'s and the caller gives it up.
        (!object.is_null()).then(|| unsafe { Box::from_raw(object) })
    }

    /// Hands the object to C, which must free it.
    fn into_raw(object: Self) -> *mut Self {
        Box::into_raw(Box::new(object))
    }
}
