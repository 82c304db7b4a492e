//! Buffers of one record's size, kept for reuse: an idle connection owns none.

use std::cell::RefCell;

use super::{HEADER, MAX_BODY};

/// Bytes of a buffer: one record of the largest size.
pub const SIZE: usize = HEADER + MAX_BODY;

/// Buffers a thread keeps.
const KEPT: usize = 8;

thread_local! {
    static POOL: RefCell<Vec<Box<[u8]>>> = const { RefCell::new(Vec::new()) };
}

/// A buffer of at least `wanted` and [`SIZE`] bytes; its contents are whatever they were.
pub fn take(wanted: usize) -> Box<[u8]> {
    if wanted > SIZE {
        return vec![0; wanted].into_boxed_slice();
    }
    let kept = POOL.try_with(|pool| pool.borrow_mut().pop()).ok().flatten();
    kept.unwrap_or_else(|| vec![0; SIZE].into_boxed_slice())
}

/// Gives a buffer back. What it held is overwritten by its next user, or freed with the thread.
pub fn give(buffer: Box<[u8]>) {
    let _ = POOL.try_with(|pool| {
        let mut pool = pool.borrow_mut();
        if buffer.len() == SIZE && pool.len() < KEPT {
            pool.push(buffer);
        }
    });
}
