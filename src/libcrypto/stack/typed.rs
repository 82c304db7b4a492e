//! `STACK_OF(T)` as Rust sees it: an [`OPENSSL_STACK`](super::OPENSSL_STACK) whose elements are `*mut T`.
//!
//! A header's file names its stacks like this: `pub type stack_st_X509 = Stack<X509>;`. Give one to C with
//! `Box::into_raw(pointers.collect::<Box<Stack<X509>>>())` or [`Stack::new_raw`], look into C's with
//! [`Stack::option`].

use std::ffi::{c_int, c_void};
use std::marker::PhantomData;

use super::{OPENSSL_STACK, stack_st};

/// A stack of pointers to `T`. It does not own its elements.
#[repr(transparent)]
pub struct Stack<T> {
    inner: stack_st,
    elements: PhantomData<*mut T>,
}

impl<T> Default for Stack<T> {
    fn default() -> Self {
        Stack { inner: stack_st::default(), elements: PhantomData }
    }
}

impl<T> Stack<T> {
    /// A new stack for C with these elements.
    pub fn new_raw(items: impl IntoIterator<Item = *mut T>) -> *mut Stack<T> {
        Box::into_raw(items.into_iter().collect::<Box<_>>())
    }

    /// Borrows C's stack, or `None` for NULL.
    ///
    /// # Safety
    /// `stack` is NULL or lives, unchanged, for `'a`.
    pub unsafe fn option<'a>(stack: *const Stack<T>) -> Option<&'a Stack<T>> {
        // SAFETY: as the caller promises.
        unsafe { stack.as_ref() }
    }

    /// Borrows C's stack to change it, or `None` for NULL.
    ///
    /// # Safety
    /// As [`Stack::option`], and nothing else refers to it meanwhile.
    pub unsafe fn option_mut<'a>(stack: *mut Stack<T>) -> Option<&'a mut Stack<T>> {
        // SAFETY: as the caller promises.
        unsafe { stack.as_mut() }
    }

    /// The elements of C's stack, copied, so that callbacks may change it meanwhile; none for NULL.
    ///
    /// # Safety
    /// `stack` is NULL or live.
    pub unsafe fn items(stack: *const Stack<T>) -> Vec<*mut T> {
        // SAFETY: as the caller promises.
        unsafe { Stack::option(stack) }.map(|stack| stack.iter().collect()).unwrap_or_default()
    }

    /// Takes C's stack over; `None` for NULL.
    ///
    /// # Safety
    /// `stack` is NULL or live, and the caller gives it up.
    pub unsafe fn set0(stack: *mut Stack<T>) -> Option<Box<Stack<T>>> {
        // SAFETY: a live stack is a `Box`'s, and the caller gives it up.
        (!stack.is_null()).then(|| unsafe { Box::from_raw(stack) })
    }

    /// Frees C's stack and, by `free`, its elements that are not NULL.
    ///
    /// # Safety
    /// As [`Stack::set0`], and the elements are the stack's to free.
    pub unsafe fn pop_free(stack: *mut Stack<T>, free: impl FnMut(*mut T)) {
        // SAFETY: as the caller promises.
        if let Some(stack) = unsafe { Stack::set0(stack) } {
            stack.iter().filter(|item| !item.is_null()).for_each(free);
        }
    }

    /// The untyped stack that `OPENSSL_sk_*` take.
    pub fn untyped(stack: *mut Stack<T>) -> *mut OPENSSL_STACK {
        stack.cast()
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.inner.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.inner.items.is_empty()
    }

    /// Element `place`.
    pub fn get(&self, place: usize) -> Option<*mut T> {
        self.inner.items.get(place).map(|item| item.cast())
    }

    /// The elements in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = *mut T> + ExactSizeIterator + '_ {
        self.inner.items.iter().map(|item| item.cast())
    }

    /// Appends an element; false if the stack is full.
    pub fn push(&mut self, item: *mut T) -> bool {
        self.insert(item, -1)
    }

    /// Inserts an element before `place`, at the end if there is no such place; false if the stack is full.
    pub fn insert(&mut self, item: *mut T, place: c_int) -> bool {
        self.inner.insert(item.cast::<c_void>(), place) != 0
    }

    /// Removes element `place`.
    pub fn remove(&mut self, place: usize) -> Option<*mut T> {
        (place < self.len()).then(|| self.inner.items.remove(place).cast())
    }

    /// Removes all elements without freeing them.
    pub fn clear(&mut self) {
        self.inner.items.clear();
    }
}

impl<T> FromIterator<*mut T> for Box<Stack<T>> {
    fn from_iter<I: IntoIterator<Item = *mut T>>(items: I) -> Self {
        let items = items.into_iter().map(|item| item.cast()).collect();
        Box::new(Stack { inner: stack_st { items, ..Default::default() }, elements: PhantomData })
    }
}
