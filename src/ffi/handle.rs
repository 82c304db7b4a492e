//! C objects: how a pointer that C holds becomes a reference or an owned handle, and back.
//!
//! The suffixes are OpenSSL's own: `get0` borrows, `get1` takes a reference of its own, `set0` takes the caller's
//! reference over. A NULL is an error (`ERR_R_PASSED_NULL_PARAMETER` of the type's library) except for `option`.

use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::sync::atomic::{AtomicPtr, Ordering};

use super::memory;
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
        // SAFETY: a live object's pointer is an `Arc`'s; its count is only looked at.
        let shared = ManuallyDrop::new(unsafe { Arc::from_raw(object) });
        // An object whose last reference is gone still shows itself to the program's free callbacks: a new reference
        // would free it a second time.
        match Arc::strong_count(&shared) {
            0 => Err(Error::new(Self::LIB, reason::ERR_R_PASSED_INVALID_ARGUMENT)),
            _ => Ok(Arc::clone(&shared)),
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

/// An object with a single owner that programs also keep in memory of their own (MariaDB does): one word, which zeros
/// make a fresh object, and which `X_reset` leaves with nothing to free. `X_new` takes one block of `CRYPTO_malloc`'s.
pub trait Slotted: Sized {
    /// What the word points to once there is anything to keep.
    type Contents: Default;
    /// Whose error a NULL pointer is.
    const LIB: Lib;

    /// The word.
    fn word(&self) -> &AtomicPtr<Self::Contents>;

    /// The contents, made if there are none; `None` for NULL.
    ///
    /// # Safety
    /// `object` is NULL or a live object's word, or zeros.
    unsafe fn contents(object: *const Self) -> Option<*mut Self::Contents> {
        // SAFETY: as our caller promises.
        let word = unsafe { object.as_ref() }?.word();
        let found = word.load(Ordering::Acquire);
        if !found.is_null() {
            return Some(found);
        }
        let fresh = Box::into_raw(Box::<Self::Contents>::default());
        match word.compare_exchange(std::ptr::null_mut(), fresh, Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => Some(fresh),
            Err(found) => {
                // SAFETY: another thread that only looks at the object was faster, so that nobody else knows ours.
                drop(unsafe { Box::from_raw(fresh) });
                Some(found)
            }
        }
    }

    /// Borrows the contents behind C's pointer, or `None` for NULL.
    ///
    /// # Safety
    /// As [`Slotted::contents`], and the object lives as long as `'a` and is not changed meanwhile.
    unsafe fn option<'a>(object: *const Self) -> Option<&'a Self::Contents>
    where
        Self::Contents: 'a,
    {
        // SAFETY: as our caller promises; the word's contents are a box's.
        unsafe { Self::contents(object).map(|contents| &*contents) }
    }

    /// Borrows the contents behind C's pointer.
    ///
    /// # Safety
    /// As [`Slotted::option`].
    #[track_caller]
    unsafe fn get0<'a>(object: *const Self) -> Result<&'a Self::Contents, Error>
    where
        Self::Contents: 'a,
    {
        // SAFETY: as our caller promises.
        unsafe { Self::option(object) }.ok_or_else(|| Error::new(Self::LIB, reason::ERR_R_PASSED_NULL_PARAMETER))
    }

    /// Borrows the contents to change them.
    ///
    /// # Safety
    /// As [`Slotted::option`], and nothing else refers to the contents meanwhile.
    #[track_caller]
    unsafe fn get0_mut<'a>(object: *mut Self) -> Result<&'a mut Self::Contents, Error>
    where
        Self::Contents: 'a,
    {
        // SAFETY: as our caller promises; the word's contents are a box's.
        let contents = unsafe { Self::contents(object).map(|contents| &mut *contents) };
        contents.ok_or_else(|| Error::new(Self::LIB, reason::ERR_R_PASSED_NULL_PARAMETER))
    }

    /// Frees the contents, which makes the object a fresh one.
    ///
    /// # Safety
    /// `object` is NULL or live, and nothing refers to its contents.
    unsafe fn clear(object: *mut Self) {
        // SAFETY: as our caller promises.
        let Some(object) = (unsafe { object.as_ref() }) else { return };
        let contents = object.word().swap(std::ptr::null_mut(), Ordering::AcqRel);
        if !contents.is_null() {
            // SAFETY: the word's contents are a box's and the word no longer knows them.
            drop(unsafe { Box::from_raw(contents) });
        }
    }

    /// Frees an object of [`Slotted::new_raw`]'s; NULL is fine.
    ///
    /// # Safety
    /// As [`Slotted::clear`], and the caller gives the object up.
    unsafe fn free(object: *mut Self) {
        // SAFETY: as our caller promises.
        unsafe {
            Self::clear(object);
            memory::free(object);
        }
    }

    /// A fresh object for C to free.
    fn new_raw() -> Result<*mut Self, Error> {
        const { assert!(size_of::<Self>() == size_of::<AtomicPtr<Self::Contents>>()) };
        let object = memory::malloc(size_of::<Self>()).cast::<Self>();
        if object.is_null() {
            return Err(Error::new(Self::LIB, reason::ERR_R_MALLOC_FAILURE));
        }
        // SAFETY: a fresh block of this size, aligned for a pointer; the object is a word that may be NULL.
        unsafe { object.write_bytes(0, 1) };
        Ok(object)
    }
}
