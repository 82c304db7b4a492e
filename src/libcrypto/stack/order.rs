//! Sorting and searching by a comparison function of the program's.

use std::cmp::Ordering;
use std::ffi::{c_int, c_void};

use super::stack_st;

/// Sorts the stack unless it is sorted or has no order; NULL is fine.
///
/// # Safety
/// `stack` is NULL or live; the comparison function does not change it.
pub unsafe fn sort(stack: *mut stack_st) {
    // SAFETY: as the caller promises.
    let Some(stack) = (unsafe { stack.as_mut() }) else { return };
    if stack.sorted || stack.compare.is_none() {
        return;
    }
    // C's own sort: Rust's panics when a program's comparison contradicts itself.
    // SAFETY: `items` are that many pointers, and the function compares places that hold them.
    unsafe { libc::qsort(stack.items.as_mut_ptr().cast(), stack.items.len(), size_of::<*mut c_void>(), stack.compare) };
    stack.sorted = true;
}

/// The place of the first element equal to `data`, or with `near` that of the last one looked at; -1 if none.
///
/// # Safety
/// As [`sort`]; `matched` is NULL or writable and gets the number of equal elements.
pub unsafe fn find(stack: *mut stack_st, data: *const c_void, near: bool, matched: *mut c_int) -> c_int {
    // SAFETY: as the caller promises.
    let Some(found) = (unsafe { search(stack, data, near) }) else {
        // SAFETY: as the caller promises.
        unsafe { crate::ffi::strings::put(matched, 0) };
        return -1;
    };
    // SAFETY: as the caller promises.
    unsafe { crate::ffi::strings::put(matched, found.1 as c_int) };
    found.0 as c_int
}

/// Place and number of equal elements.
unsafe fn search(stack: *mut stack_st, data: *const c_void, near: bool) -> Option<(usize, usize)> {
    // SAFETY: `stack` is NULL or live, as the caller promises.
    if unsafe { stack.as_ref() }?.items.is_empty() {
        return None;
    }
    // SAFETY: as before.
    unsafe { sort(stack) };
    // SAFETY: as before; nothing changes the stack from here on.
    let stack = unsafe { &*stack };
    let Some(compare) = stack.compare else {
        return stack.items.iter().position(|item| item.cast_const() == data).map(|place| (place, 1));
    };
    if data.is_null() {
        return None;
    }
    let against = |place: usize| {
        // SAFETY: the program says that the function compares places that hold such elements.
        let answer = unsafe { compare((&raw const data).cast(), (&raw const stack.items[place]).cast()) };
        answer.cmp(&0)
    };
    let (mut low, mut high, mut place) = (0, stack.items.len(), 0);
    while low < high {
        place = (low + high) / 2;
        match against(place) {
            Ordering::Less => high = place,
            Ordering::Greater => low = place + 1,
            Ordering::Equal => {
                while place > 0 && against(place - 1) == Ordering::Equal {
                    place -= 1;
                }
                let equal = (place..stack.items.len()).take_while(|place| against(*place) == Ordering::Equal);
                return Some((place, equal.count()));
            }
        }
    }
    near.then_some((place, 0))
}
