//! Memory that C may free: `CRYPTO_malloc`'s allocator, libc's unless the program replaced it.

use std::ffi::{c_char, c_int, c_void};
use std::sync::RwLock;

/// C's `malloc` with the caller's file and line, as `CRYPTO_set_mem_functions` takes it.
pub type MallocFn = unsafe extern "C" fn(usize, *const c_char, c_int) -> *mut c_void;
/// C's `realloc`, likewise.
pub type ReallocFn = unsafe extern "C" fn(*mut c_void, usize, *const c_char, c_int) -> *mut c_void;
/// C's `free`, likewise.
pub type FreeFn = unsafe extern "C" fn(*mut c_void, *const c_char, c_int);

unsafe extern "C" fn libc_malloc(size: usize, _file: *const c_char, _line: c_int) -> *mut c_void {
    // SAFETY: any size may be asked for.
    unsafe { libc::malloc(size) }
}

unsafe extern "C" fn libc_realloc(old: *mut c_void, size: usize, _file: *const c_char, _line: c_int) -> *mut c_void {
    // SAFETY: the caller passes NULL or a block of this allocator.
    unsafe { libc::realloc(old, size) }
}

unsafe extern "C" fn libc_free(block: *mut c_void, _file: *const c_char, _line: c_int) {
    // SAFETY: the caller passes NULL or a block of this allocator.
    unsafe { libc::free(block) }
}

/// The three functions in force.
#[derive(Clone, Copy)]
pub struct Allocator {
    /// Allocates.
    pub malloc: MallocFn,
    /// Grows or shrinks.
    pub realloc: ReallocFn,
    /// Frees.
    pub free: FreeFn,
}

static ALLOCATOR: RwLock<Allocator> =
    RwLock::new(Allocator { malloc: libc_malloc, realloc: libc_realloc, free: libc_free });

/// The allocator in force.
pub fn allocator() -> Allocator {
    *ALLOCATOR.read().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Replaces the allocator (`CRYPTO_set_mem_functions`).
pub fn set_allocator(allocator: Allocator) {
    *ALLOCATOR.write().unwrap_or_else(std::sync::PoisonError::into_inner) = allocator;
}

/// A block of `size` bytes, not initialised; NULL for size 0 or when there is no memory.
pub fn malloc(size: usize) -> *mut c_void {
    if size == 0 {
        return std::ptr::null_mut();
    }
    // SAFETY: an allocator takes any size; file and line are for its own notes.
    unsafe { (allocator().malloc)(size, c"".as_ptr(), 0) }
}

/// Frees a block of this allocator; NULL is fine.
///
/// # Safety
/// `block` is NULL or came from this allocator and is not used again.
pub unsafe fn free<T>(block: *mut T) {
    if !block.is_null() {
        // SAFETY: as the caller promises.
        unsafe { (allocator().free)(block.cast(), c"".as_ptr(), 0) }
    }
}

/// A copy of `data` for C to free; NULL if there is no memory. An empty slice gives a block of one byte.
pub fn duplicate(data: &[u8]) -> *mut u8 {
    let block = malloc(data.len().max(1)).cast::<u8>();
    if !block.is_null() {
        // SAFETY: the fresh block holds at least `data.len()` bytes.
        unsafe { std::ptr::copy_nonoverlapping(data.as_ptr(), block, data.len()) }
    }
    block
}

/// A NUL-terminated copy of `text` for C to free.
pub fn duplicate_str(text: &[u8]) -> *mut c_char {
    let mut terminated = Vec::with_capacity(text.len() + 1);
    terminated.extend_from_slice(text);
    terminated.push(0);
    duplicate(&terminated).cast()
}
