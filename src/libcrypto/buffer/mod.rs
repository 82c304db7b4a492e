//! Growing buffers, `<openssl/buffer.h>`. Source: BUF_MEM_new(3).

use std::ffi::{c_char, c_uchar, c_ulong};

use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, memory};

/// Asks for memory that is wiped when freed.
pub const BUF_MEM_FLAG_SECURE: c_ulong = 1;

/// A buffer that grows: `length` of `max` bytes at `data` are in use. C programs read and change all of it.
#[repr(C)]
pub struct buf_mem_st {
    /// Bytes in use.
    pub length: usize,
    /// The bytes, from `OPENSSL_malloc`; NULL while there are none.
    pub data: *mut c_char,
    /// Bytes allocated.
    pub max: usize,
    /// `BUF_MEM_FLAG_SECURE`.
    pub flags: c_ulong,
}

/// OpenSSL's name for it.
pub type BUF_MEM = buf_mem_st;

/// OpenSSL refuses buffers that, grown by a third, pass 2 GiB.
const LIMIT: usize = 0x5fff_fffc;

impl buf_mem_st {
    /// An empty buffer that allocated nothing.
    pub const fn empty(flags: c_ulong) -> Self {
        buf_mem_st { length: 0, data: std::ptr::null_mut(), max: 0, flags }
    }

    /// The bytes in use.
    pub fn as_slice(&self) -> &[u8] {
        if self.data.is_null() {
            return &[];
        }
        // SAFETY: `length` bytes of the block are initialised: by `resize`, or by the program that set the fields.
        unsafe { std::slice::from_raw_parts(self.data.cast(), self.length) }
    }

    /// The bytes in use, to be changed.
    pub fn as_mut_slice(&mut self) -> &mut [u8] {
        if self.data.is_null() {
            return &mut [];
        }
        // SAFETY: as in `as_slice`, and `self` is borrowed exclusively.
        unsafe { std::slice::from_raw_parts_mut(self.data.cast(), self.length) }
    }

    /// Sets the number of bytes in use; new ones are zero. With `clean` (or the secure flag) what falls away is wiped.
    pub fn resize(&mut self, length: usize, clean: bool) -> Result<(), Error> {
        if length <= self.length {
            if clean && !self.data.is_null() {
                self.as_mut_slice()[length..].fill(0);
            }
            self.length = length;
            return Ok(());
        }
        if length > self.max {
            self.reallocate(length, clean)?;
        }
        if !self.data.is_null() {
            // SAFETY: the block holds `max` bytes, at least `length`.
            unsafe { self.data.add(self.length).write_bytes(0, length - self.length) };
        }
        self.length = length;
        Ok(())
    }

    /// Appends bytes.
    pub fn extend(&mut self, more: &[u8]) -> Result<(), Error> {
        let old = self.length;
        self.resize(old + more.len(), false)?;
        self.as_mut_slice()[old..].copy_from_slice(more);
        Ok(())
    }

    fn reallocate(&mut self, length: usize, clean: bool) -> Result<(), Error> {
        if length > LIMIT {
            return Err(Error::new(Lib::BUF, reason::ERR_R_MALLOC_FAILURE));
        }
        let max = length.div_ceil(3) * 4;
        let block: *mut c_char = memory::malloc(max).cast();
        if block.is_null() {
            return Err(Error::new(Lib::BUF, reason::ERR_R_MALLOC_FAILURE));
        }
        if !self.data.is_null() {
            // SAFETY: the old block has `length` bytes in use and the new one is larger; the old one goes.
            unsafe {
                std::ptr::copy_nonoverlapping(self.data, block, self.length);
                if clean || self.flags & BUF_MEM_FLAG_SECURE != 0 {
                    wipe(self.data, self.max);
                }
                memory::free(self.data);
            }
        }
        (self.data, self.max) = (block, max);
        Ok(())
    }
}

impl Drop for buf_mem_st {
    fn drop(&mut self) {
        // SAFETY: `data` is NULL or a block of `max` bytes of our allocator, the buffer's own.
        unsafe {
            if !self.data.is_null() {
                wipe(self.data, self.max);
                memory::free(self.data);
            }
        }
    }
}

/// Overwrites memory that may have held secrets.
///
/// # Safety
/// `len` bytes are writable at `data`.
unsafe fn wipe(data: *mut c_char, len: usize) {
    // SAFETY: as the caller promises.
    zeroize::Zeroize::zeroize(unsafe { std::slice::from_raw_parts_mut(data, len) });
}

/// A new, empty buffer; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BUF_MEM_new() -> *mut BUF_MEM {
    guard(std::ptr::null_mut(), || Ok(Box::into_raw(Box::new(buf_mem_st::empty(0)))))
}

/// A new, empty buffer with `flags` (`BUF_MEM_FLAG_SECURE`); the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BUF_MEM_new_ex(flags: c_ulong) -> *mut BUF_MEM {
    guard(std::ptr::null_mut(), || Ok(Box::into_raw(Box::new(buf_mem_st::empty(flags)))))
}

/// Wipes and frees the buffer and its bytes; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BUF_MEM_free(a: *mut BUF_MEM) {
    guard((), || {
        if !a.is_null() {
            // SAFETY: a live buffer is a `Box`'s, and the caller gives it up.
            drop(unsafe { Box::from_raw(a) });
        }
        Ok(())
    })
}

/// Sets the number of bytes in use; new ones are zero. Returns it, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BUF_MEM_grow(buffer: *mut BUF_MEM, len: usize) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live buffer.
        let buffer =
            unsafe { buffer.as_mut() }.ok_or_else(|| Error::new(Lib::BUF, reason::ERR_R_PASSED_NULL_PARAMETER))?;
        buffer.resize(len, false)?;
        Ok(len)
    })
}

/// As [`BUF_MEM_grow`]; what falls away is wiped.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BUF_MEM_grow_clean(buffer: *mut BUF_MEM, len: usize) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live buffer.
        let buffer =
            unsafe { buffer.as_mut() }.ok_or_else(|| Error::new(Lib::BUF, reason::ERR_R_PASSED_NULL_PARAMETER))?;
        buffer.resize(len, true)?;
        Ok(len)
    })
}

/// Writes the `siz` bytes at `in_` to `out` in reverse order; in place if `in_` is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BUF_reverse(out: *mut c_uchar, in_: *const c_uchar, siz: usize) {
    guard((), || {
        if out.is_null() {
            return Ok(());
        }
        // SAFETY: the man page has the caller promise `siz` bytes at `out`, and at `in_` if it is not NULL, not overlapping.
        unsafe {
            if !in_.is_null() {
                std::ptr::copy_nonoverlapping(in_, out, siz);
            }
            std::slice::from_raw_parts_mut::<c_uchar>(out, siz).reverse();
        }
        Ok(())
    })
}
