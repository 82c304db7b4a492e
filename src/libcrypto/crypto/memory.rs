//! The allocator. Source: OPENSSL_malloc(3).

use std::ffi::{c_char, c_int, c_void};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::{Error, Lib, reason};
use crate::ffi::memory::{self, Allocator, FreeFn, MallocFn, ReallocFn};
use crate::ffi::{guard, strings};

/// Allocates; may be replaced by [`CRYPTO_set_mem_functions`].
pub type CRYPTO_malloc_fn = Option<MallocFn>;
/// Grows or shrinks.
pub type CRYPTO_realloc_fn = Option<ReallocFn>;
/// Frees.
pub type CRYPTO_free_fn = Option<FreeFn>;

/// Set by the first allocation from libc: from then on the functions stay.
static USED: AtomicBool = AtomicBool::new(false);
/// Set when the program brought its own functions.
static REPLACED: AtomicBool = AtomicBool::new(false);

/// A block of `num` bytes from the allocator in force. A program's own is asked even for none.
fn allocate(num: usize, file: *const c_char, line: c_int) -> *mut c_void {
    if !REPLACED.load(Ordering::Relaxed) {
        if num == 0 {
            return std::ptr::null_mut();
        }
        if !USED.load(Ordering::Relaxed) {
            USED.store(true, Ordering::Relaxed);
        }
    }
    // SAFETY: an allocator takes any size; file and line are for its own notes.
    unsafe { (memory::allocator().malloc)(num, file, line) }
}

/// A block for a copy: no memory is an error of its own.
fn allocate_copy(num: usize, file: *const c_char, line: c_int) -> Result<*mut c_void, Error> {
    let block = allocate(num, file, line);
    if block.is_null() { Err(Error::new(Lib::CRYPTO, reason::ERR_R_MALLOC_FAILURE)) } else { Ok(block) }
}

/// Overwrites `len` bytes at `block` so that no compiler leaves it out; NULL is fine.
///
/// # Safety
/// `block` is NULL or `len` bytes are writable there.
pub(super) unsafe fn wipe(block: *mut c_void, len: usize) {
    if !block.is_null() && len > 0 {
        // SAFETY: as the caller promises.
        zeroize::Zeroize::zeroize(unsafe {
            std::slice::from_raw_parts_mut(block.cast::<std::mem::MaybeUninit<u8>>(), len)
        });
    }
}

/// Replaces the allocator, which must happen before anything was allocated. NULL keeps a function.
///
/// Returns 1, or 0 if it is too late.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_set_mem_functions(
    malloc_fn: CRYPTO_malloc_fn,
    realloc_fn: CRYPTO_realloc_fn,
    free_fn: CRYPTO_free_fn,
) -> c_int {
    guard(0, || {
        if USED.load(Ordering::Relaxed) {
            return Err(Error::SILENT);
        }
        let old = memory::allocator();
        REPLACED.store(malloc_fn.is_some(), Ordering::Relaxed);
        memory::set_allocator(Allocator {
            malloc: malloc_fn.unwrap_or(old.malloc),
            realloc: realloc_fn.unwrap_or(old.realloc),
            free: free_fn.unwrap_or(old.free),
        });
        Ok(1)
    })
}

/// Tells the allocator's functions through each pointer that is not NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_get_mem_functions(
    malloc_fn: *mut CRYPTO_malloc_fn,
    realloc_fn: *mut CRYPTO_realloc_fn,
    free_fn: *mut CRYPTO_free_fn,
) {
    guard((), || {
        let Allocator { malloc, realloc, free } = memory::allocator();
        // SAFETY: the man page has the caller promise pointers that are NULL or writable.
        unsafe {
            strings::put(malloc_fn, Some(malloc));
            strings::put(realloc_fn, Some(realloc));
            strings::put(free_fn, Some(free));
        }
        Ok(())
    })
}

/// A block of `num` bytes, not initialised; NULL for 0 or when there is no memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_malloc(num: usize, file: *const c_char, line: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || Ok(allocate(num, file, line)))
}

/// A block of `num` zero bytes; NULL for 0 or when there is no memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_zalloc(num: usize, file: *const c_char, line: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        let block = allocate(num, file, line);
        if !block.is_null() {
            // SAFETY: the fresh block holds `num` bytes.
            unsafe { block.write_bytes(0, num) };
        }
        Ok(block)
    })
}

/// A copy of `siz` bytes; NULL for NULL or too many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_memdup(
    data: *const c_void,
    siz: usize,
    file: *const c_char,
    line: c_int,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        if data.is_null() || siz >= c_int::MAX as usize {
            return Err(Error::SILENT);
        }
        let block = allocate_copy(siz, file, line)?;
        // SAFETY: the man page has the caller promise `siz` readable bytes; the fresh block holds as many.
        unsafe { std::ptr::copy_nonoverlapping(data, block, siz) };
        Ok(block)
    })
}

/// A copy of a string; NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_strdup(str: *const c_char, file: *const c_char, line: c_int) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        if str.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a terminated string; the fresh block holds it with its NUL.
        unsafe {
            let len = libc::strlen(str) + 1;
            let block = allocate_copy(len, file, line)?;
            std::ptr::copy_nonoverlapping(str, block.cast(), len);
            Ok(block.cast())
        }
    })
}

/// A copy of the first `s` bytes of a string, or all of it if it is shorter; NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_strndup(str: *const c_char, s: usize, file: *const c_char, line: c_int) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        if str.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a string that ends or has `s` bytes; the block holds one byte more.
        unsafe {
            let len = libc::strnlen(str, s);
            let block = allocate_copy(len + 1, file, line)?.cast::<c_char>();
            std::ptr::copy_nonoverlapping(str, block, len);
            block.add(len).write(0);
            Ok(block)
        }
    })
}

/// Frees a block; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_free(ptr: *mut c_void, file: *const c_char, line: c_int) {
    guard((), || {
        if !ptr.is_null() {
            // SAFETY: the man page has the caller give up a block of this allocator.
            unsafe { (memory::allocator().free)(ptr, file, line) };
        }
        Ok(())
    })
}

/// Wipes `num` bytes of a block and frees it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_clear_free(ptr: *mut c_void, num: usize, file: *const c_char, line: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller give up a block of at least `num` bytes of this allocator.
        unsafe {
            wipe(ptr, num);
            CRYPTO_free(ptr, file, line);
        }
        Ok(())
    })
}

/// Changes the size of a block, which may move; NULL allocates, size 0 frees and gives NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_realloc(
    addr: *mut c_void,
    num: usize,
    file: *const c_char,
    line: c_int,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        if addr.is_null() {
            return Ok(allocate(num, file, line));
        }
        if num == 0 {
            // SAFETY: the man page has the caller give up a block of this allocator.
            unsafe { CRYPTO_free(addr, file, line) };
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a block of this allocator.
        Ok(unsafe { (memory::allocator().realloc)(addr, num, file, line) })
    })
}

/// As [`CRYPTO_realloc`], and wipes what the block of `old_num` bytes held where it no longer belongs to the new one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_clear_realloc(
    addr: *mut c_void,
    old_num: usize,
    num: usize,
    file: *const c_char,
    line: c_int,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        if addr.is_null() {
            return Ok(allocate(num, file, line));
        }
        // SAFETY: the man page has the caller promise a block of `old_num` bytes of this allocator; `num` is smaller.
        unsafe {
            if num == 0 {
                CRYPTO_clear_free(addr, old_num, file, line);
                return Err(Error::SILENT);
            }
            if num < old_num {
                wipe(addr.byte_add(num), old_num - num);
                return Ok(addr);
            }
        }
        let block = allocate(num, file, line);
        if !block.is_null() {
            // SAFETY: both blocks hold `old_num` bytes; the old one is given up.
            unsafe {
                std::ptr::copy_nonoverlapping(addr, block, old_num);
                CRYPTO_clear_free(addr, old_num, file, line);
            }
        }
        Ok(block)
    })
}

/// Overwrites memory, and no compiler leaves it out.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_cleanse(ptr: *mut c_void, len: usize) {
    guard((), || {
        // SAFETY: the man page has the caller promise `len` writable bytes.
        unsafe { wipe(ptr, len) };
        Ok(())
    })
}

/// Compares memory in a time that depends on `len` only. Returns 0 if it is equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_memcmp(in_a: *const c_void, in_b: *const c_void, len: usize) -> c_int {
    // SAFETY: the man page has the caller promise `len` readable bytes at both.
    unsafe { aws_lc_sys::CRYPTO_memcmp(in_a, in_b, len) }
}
