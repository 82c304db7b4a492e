//! Stacks, `<openssl/stack.h>`: growable arrays of pointers, `STACK_OF(T)` in C. Source: DEFINE_STACK_OF(3).

mod order;
pub mod typed;

use std::ffi::{c_int, c_void};

pub use typed::Stack;

use crate::error::{Error, Lib, reason};
use crate::ffi::guard;

/// Compares two elements; it gets pointers *to* the elements.
pub type OPENSSL_sk_compfunc = Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>;
/// Frees an element.
pub type OPENSSL_sk_freefunc = Option<unsafe extern "C" fn(*mut c_void)>;
/// Copies an element; NULL on failure.
pub type OPENSSL_sk_copyfunc = Option<unsafe extern "C" fn(*const c_void) -> *mut c_void>;

/// A stack; C never looks inside.
#[derive(Clone, Default)]
pub struct stack_st {
    pub(super) items: Vec<*mut c_void>,
    pub(super) compare: OPENSSL_sk_compfunc,
    /// Whether `items` are in the order of `compare`.
    pub(super) sorted: bool,
}

/// OpenSSL's name for it.
pub type OPENSSL_STACK = stack_st;

impl stack_st {
    /// Inserts before `place`, at the end if there is no such place; the number of elements, 0 if the stack is full.
    pub(super) fn insert(&mut self, item: *mut c_void, place: c_int) -> c_int {
        let Ok(count) = c_int::try_from(self.items.len() + 1) else { return 0 };
        match usize::try_from(place) {
            Ok(place) if place < self.items.len() => self.items.insert(place, item),
            _ => self.items.push(item),
        }
        self.sorted = false;
        count
    }

    fn remove(&mut self, place: usize) -> *mut c_void {
        if place < self.items.len() { self.items.remove(place) } else { std::ptr::null_mut() }
    }
}

/// Borrows C's stack for one operation; NULL is a silent failure.
unsafe fn get0<'a>(st: *const OPENSSL_STACK) -> Result<&'a stack_st, Error> {
    // SAFETY: the man page has the caller promise a live stack that no other thread uses.
    unsafe { st.as_ref() }.ok_or(Error::SILENT)
}

/// As [`get0`], to change it.
unsafe fn get0_mut<'a>(st: *mut OPENSSL_STACK) -> Result<&'a mut stack_st, Error> {
    // SAFETY: the man page has the caller promise a live stack that no other thread uses.
    unsafe { st.as_mut() }.ok_or(Error::SILENT)
}

fn crypto(reason: u32) -> Error {
    Error::new(Lib::CRYPTO, reason)
}

/// As [`get0_mut`]; NULL is an error in the queue.
unsafe fn required<'a>(st: *mut OPENSSL_STACK) -> Result<&'a mut stack_st, Error> {
    // SAFETY: as in `get0_mut`.
    unsafe { st.as_mut() }.ok_or_else(|| crypto(reason::ERR_R_PASSED_NULL_PARAMETER))
}

fn into_raw(stack: stack_st) -> *mut OPENSSL_STACK {
    Box::into_raw(Box::new(stack))
}

/// The number of elements; -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_num(st: *const OPENSSL_STACK) -> c_int {
    guard(-1, || {
        // SAFETY: see `get0`.
        Ok(unsafe { get0(st) }?.items.len() as c_int)
    })
}

/// Element `i`; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_value(st: *const OPENSSL_STACK, i: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`.
        let items = unsafe { &get0(st)?.items };
        Ok(usize::try_from(i).ok().and_then(|i| items.get(i).copied()).unwrap_or(std::ptr::null_mut()))
    })
}

/// Replaces element `i`. Returns the new element, NULL if there is no such place.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_set(st: *mut OPENSSL_STACK, i: c_int, data: *const c_void) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`.
        let stack = unsafe { required(st) }?;
        let slot = usize::try_from(i).ok().and_then(|i| stack.items.get_mut(i));
        let outside = || crypto(reason::ERR_R_PASSED_INVALID_ARGUMENT).with_data(format!("i={i}"));
        let slot = slot.ok_or_else(outside)?;
        *slot = data.cast_mut();
        stack.sorted = false;
        Ok(data.cast_mut())
    })
}

/// A new, empty stack ordered by `cmp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_new(cmp: OPENSSL_sk_compfunc) -> *mut OPENSSL_STACK {
    guard(std::ptr::null_mut(), || Ok(into_raw(stack_st { compare: cmp, ..Default::default() })))
}

/// A new, empty stack without an order.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_new_null() -> *mut OPENSSL_STACK {
    guard(std::ptr::null_mut(), || Ok(into_raw(stack_st::default())))
}

/// A new, empty stack ordered by `c` with room for `n` elements.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_new_reserve(c: OPENSSL_sk_compfunc, n: c_int) -> *mut OPENSSL_STACK {
    guard(std::ptr::null_mut(), || {
        let mut items = Vec::new();
        items.try_reserve_exact(usize::try_from(n).unwrap_or(0)).map_err(|_| crypto(reason::ERR_R_MALLOC_FAILURE))?;
        Ok(into_raw(stack_st { items, compare: c, sorted: false }))
    })
}

/// Makes room for `n` more elements. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_reserve(st: *mut OPENSSL_STACK, n: c_int) -> c_int {
    guard(0, || {
        // SAFETY: see `get0`.
        let items = &mut unsafe { required(st) }?.items;
        let more = usize::try_from(n).unwrap_or(0);
        if items.len() + more > c_int::MAX as usize {
            return Err(crypto(reason::CRYPTO_R_TOO_MANY_RECORDS));
        }
        items.try_reserve(more).map_err(|_| crypto(reason::ERR_R_MALLOC_FAILURE))?;
        Ok(1)
    })
}

/// Frees the stack, not its elements; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_free(st: *mut OPENSSL_STACK) {
    guard((), || {
        if !st.is_null() {
            // SAFETY: a live stack is a `Box`'s, and the caller gives it up.
            drop(unsafe { Box::from_raw(st) });
        }
        Ok(())
    })
}

/// Frees the stack and, by `func`, its elements that are not NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_pop_free(st: *mut OPENSSL_STACK, func: Option<unsafe extern "C" fn(*mut c_void)>) {
    guard((), || {
        if st.is_null() {
            return Ok(());
        }
        // SAFETY: a live stack is a `Box`'s, and the caller gives it up.
        let stack = unsafe { Box::from_raw(st) };
        if let Some(func) = func {
            // SAFETY: the program says that `func` frees this stack's elements; NULLs are not elements.
            stack.items.into_iter().filter(|item| !item.is_null()).for_each(|item| unsafe { func(item) });
        }
        Ok(())
    })
}

/// A copy with each element copied by `c`; on failure frees what was copied by `f` and returns NULL.
///
/// NULL is copied as an empty stack.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_deep_copy(
    st: *const OPENSSL_STACK,
    c: OPENSSL_sk_copyfunc,
    f: OPENSSL_sk_freefunc,
) -> *mut OPENSSL_STACK {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`; copied first, so that the callbacks may use the stack.
        let mut stack = unsafe { st.as_ref() }.cloned().unwrap_or_default();
        let copy = if stack.items.is_empty() { return Ok(into_raw(stack)) } else { c.ok_or(Error::SILENT)? };
        let originals = std::mem::take(&mut stack.items);
        for original in originals {
            // SAFETY: the program says that `c` copies this stack's elements.
            let item = if original.is_null() { original } else { unsafe { copy(original) } };
            if item.is_null() && !original.is_null() {
                let copied = stack.items.into_iter().rev().filter(|item| !item.is_null());
                if let Some(free) = f {
                    // SAFETY: and that `f` frees such copies.
                    copied.for_each(|item| unsafe { free(item) });
                }
                return Err(crypto(reason::ERR_R_MALLOC_FAILURE));
            }
            stack.items.push(item);
        }
        Ok(into_raw(stack))
    })
}

/// Inserts `data` before element `where_`, at the end if there is none. Returns the number of elements, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_insert(sk: *mut OPENSSL_STACK, data: *const c_void, where_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: see `get0`.
        Ok(unsafe { required(sk) }?.insert(data.cast_mut(), where_))
    })
}

/// Removes element `loc`. Returns it, or NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_delete(st: *mut OPENSSL_STACK, loc: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        let place = usize::try_from(loc).map_err(|_| Error::SILENT)?;
        // SAFETY: see `get0`.
        Ok(unsafe { get0_mut(st) }?.remove(place))
    })
}

/// Removes the first element that is `p` itself. Returns it, or NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_delete_ptr(st: *mut OPENSSL_STACK, p: *const c_void) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`.
        let stack = unsafe { get0_mut(st) }?;
        let place = stack.items.iter().position(|item| item.cast_const() == p).ok_or(Error::SILENT)?;
        Ok(stack.remove(place))
    })
}

/// The place of the first element equal to `data` (the same pointer, if the stack has no order); -1 if there is none.
///
/// Sorts the stack.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_find(st: *mut OPENSSL_STACK, data: *const c_void) -> c_int {
    guard(-1, || {
        // SAFETY: see `get0`.
        Ok(unsafe { order::find(st, data, false, std::ptr::null_mut()) })
    })
}

/// As [`OPENSSL_sk_find`], but where no element is equal, the place of a neighbour.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_find_ex(st: *mut OPENSSL_STACK, data: *const c_void) -> c_int {
    guard(-1, || {
        // SAFETY: see `get0`.
        Ok(unsafe { order::find(st, data, true, std::ptr::null_mut()) })
    })
}

/// As [`OPENSSL_sk_find`]; tells in `*pnum` how many elements are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_find_all(st: *mut OPENSSL_STACK, data: *const c_void, pnum: *mut c_int) -> c_int {
    guard(-1, || {
        // SAFETY: see `get0`; `pnum` is NULL or writable.
        Ok(unsafe { order::find(st, data, false, pnum) })
    })
}

/// Appends `data`. Returns the number of elements, 0 on failure, -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_push(st: *mut OPENSSL_STACK, data: *const c_void) -> c_int {
    guard(-1, || {
        // SAFETY: see `get0`.
        Ok(unsafe { get0_mut(st) }?.insert(data.cast_mut(), -1))
    })
}

/// Puts `data` first. Returns the number of elements, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_unshift(st: *mut OPENSSL_STACK, data: *const c_void) -> c_int {
    guard(0, || {
        // SAFETY: see `get0`.
        Ok(unsafe { required(st) }?.insert(data.cast_mut(), 0))
    })
}

/// Removes the first element. Returns it, or NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_shift(st: *mut OPENSSL_STACK) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`.
        Ok(unsafe { get0_mut(st) }?.remove(0))
    })
}

/// Removes the last element. Returns it, or NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_pop(st: *mut OPENSSL_STACK) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`.
        unsafe { get0_mut(st) }?.items.pop().ok_or(Error::SILENT)
    })
}

/// Removes all elements without freeing them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_zero(st: *mut OPENSSL_STACK) {
    guard((), || {
        // SAFETY: see `get0`.
        unsafe { get0_mut(st) }?.items.clear();
        Ok(())
    })
}

/// Sets the order. Returns the earlier one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_set_cmp_func(
    sk: *mut OPENSSL_STACK,
    cmp: OPENSSL_sk_compfunc,
) -> OPENSSL_sk_compfunc {
    guard(None, || {
        // SAFETY: see `get0`.
        let stack = unsafe { get0_mut(sk) }?;
        let same = match (stack.compare, cmp) {
            (Some(old), Some(new)) => std::ptr::fn_addr_eq(old, new),
            (old, new) => old.is_none() && new.is_none(),
        };
        stack.sorted &= same;
        Ok(std::mem::replace(&mut stack.compare, cmp))
    })
}

/// A copy of the stack with the same elements; of NULL an empty stack.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_dup(st: *const OPENSSL_STACK) -> *mut OPENSSL_STACK {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`.
        Ok(into_raw(unsafe { st.as_ref() }.cloned().unwrap_or_default()))
    })
}

/// Sorts the stack by its order, if it has one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_sort(st: *mut OPENSSL_STACK) {
    guard((), || {
        // SAFETY: see `get0`.
        unsafe { order::sort(st) };
        Ok(())
    })
}

/// Whether the stack is known to be sorted; 1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_sk_is_sorted(st: *const OPENSSL_STACK) -> c_int {
    guard(1, || {
        // SAFETY: see `get0`.
        Ok(unsafe { get0(st) }?.sorted.into())
    })
}
