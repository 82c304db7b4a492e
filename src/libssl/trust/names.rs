//! A stack of distinguished names that owns them: what C sees as `STACK_OF(X509_NAME)`.

use std::ptr;

use super::foreign::{X509_NAME, X509_NAME_dup, X509_NAME_free, d2i_X509_NAME, i2d_X509_NAME};
use crate::libcrypto::stack::Stack;

/// The stack; its names are freed with it.
pub(crate) struct NameStack(*mut Stack<X509_NAME>);

// SAFETY: the stack is only reached through its owner, which guards it.
unsafe impl Send for NameStack {}

impl NameStack {
    pub(crate) fn new() -> Self {
        NameStack(Stack::new_raw([]))
    }

    /// Takes C's stack and names over; `None` for NULL.
    pub(crate) unsafe fn set0(stack: *mut Stack<X509_NAME>) -> Option<Self> {
        (!stack.is_null()).then_some(NameStack(stack))
    }

    /// Copies C's stack and its names; `None` for NULL.
    pub(crate) unsafe fn copy(stack: *const Stack<X509_NAME>) -> Option<Self> {
        // SAFETY: the caller promises a live stack of live names, or NULL.
        let names = unsafe { Stack::option(stack) }?;
        // SAFETY: as above.
        Some(NameStack(Stack::new_raw(names.iter().map(|name| unsafe { X509_NAME_dup(name) }))))
    }

    /// Names of these encodings; those that cannot be read are left out.
    pub(crate) fn from_der<'a>(names: impl IntoIterator<Item = &'a Vec<u8>>) -> Self {
        let read = |der: &Vec<u8>| {
            let mut at = der.as_ptr();
            // SAFETY: `der` is readable for its length.
            unsafe { d2i_X509_NAME(ptr::null_mut(), &mut at, der.len() as std::ffi::c_long) }
        };
        NameStack(Stack::new_raw(names.into_iter().map(read).filter(|name| !name.is_null())))
    }

    pub(crate) fn as_raw(&self) -> *mut Stack<X509_NAME> {
        self.0
    }

    pub(crate) fn into_raw(self) -> *mut Stack<X509_NAME> {
        let raw = self.0;
        std::mem::forget(self);
        raw
    }

    pub(crate) fn is_empty(&self) -> bool {
        // SAFETY: the stack is ours and live.
        unsafe { Stack::option(self.0) }.is_none_or(Stack::is_empty)
    }

    /// Appends a copy of a name.
    pub(crate) unsafe fn push_copy(&mut self, name: *const X509_NAME) -> bool {
        // SAFETY: the caller promises a live name; the stack is ours.
        unsafe {
            let copy = X509_NAME_dup(name);
            let pushed = !copy.is_null() && Stack::option_mut(self.0).is_some_and(|stack| stack.push(copy));
            if !pushed {
                X509_NAME_free(copy);
            }
            pushed
        }
    }

    /// The encodings.
    pub(crate) fn encodings(&self) -> Vec<Vec<u8>> {
        // SAFETY: the stack is ours and live, and so are its names.
        unsafe { Stack::items(self.0).into_iter().filter_map(|name| encoding(name)).collect() }
    }
}

/// The encoding of a live name.
unsafe fn encoding(name: *const X509_NAME) -> Option<Vec<u8>> {
    // SAFETY: the name is live; the first call only measures, the second has that much room.
    unsafe {
        let len = usize::try_from(i2d_X509_NAME(name, ptr::null_mut())).ok().filter(|len| *len > 0)?;
        let mut der = vec![0; len];
        let mut at = der.as_mut_ptr();
        (i2d_X509_NAME(name, &mut at) as usize == len).then_some(der)
    }
}

impl Clone for NameStack {
    fn clone(&self) -> Self {
        // SAFETY: the stack is ours and live.
        unsafe { NameStack::copy(self.0) }.unwrap_or_else(NameStack::new)
    }
}

impl Drop for NameStack {
    fn drop(&mut self) {
        // SAFETY: the stack and its names are ours.
        unsafe { Stack::pop_free(self.0, |name| X509_NAME_free(name)) }
    }
}
