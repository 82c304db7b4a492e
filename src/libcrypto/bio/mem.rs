//! Memory. Source: BIO_s_mem(3).

use std::ffi::{c_char, c_int, c_long, c_void};

use super::ctrl::*;
use super::failed;
use super::method::{BIO_METHOD, BIO_TYPE_SOURCE_SINK};
use super::new::create;
use super::object::{BIO, BIO_FLAGS_MEM_RDONLY, BIO_FLAGS_NONCLEAR_RST};
use crate::error::{Error, reason};
use crate::ffi::{Shared, bytes, bytes_mut, guard, optional_str};
use crate::libcrypto::buffer::{BUF_MEM, BUF_MEM_FLAG_SECURE, BUF_MEM_free, buf_mem_st};

const BIO_TYPE_MEM: c_int = 1 | BIO_TYPE_SOURCE_SINK;

const METHOD: BIO_METHOD = BIO_METHOD {
    puts: Some(mem_puts),
    gets: Some(mem_gets),
    ctrl: Some(mem_ctrl),
    create: Some(mem_new),
    destroy: Some(mem_free),
    ..BIO_METHOD::named(BIO_TYPE_MEM, c"memory buffer".as_ptr()).with_io(Some(mem_read), Some(mem_write))
};
static MEM: BIO_METHOD = METHOD;
static SECMEM: BIO_METHOD = BIO_METHOD { name: c"secure memory buffer".as_ptr(), create: Some(secmem_new), ..METHOD };

/// The buffer, and how much of its front was read.
///
/// The program sees the buffer itself (`BIO_get_mem_ptr`) and may put one of its own in, so it stays a raw pointer;
/// what was read is only cut off when the buffer is written or shown. A read-only buffer itself shrinks as it is read.
struct Memory {
    buffer: *mut BUF_MEM,
    read: usize,
    read_only: bool,
}

/// The state of a memory BIO; no reference to it outlives a call, and no call here runs the program's code.
unsafe fn state<'a>(bio: &BIO) -> Result<&'a mut Memory, Error> {
    // SAFETY: `mem_new` set it, the BIO is live and only one thread uses it.
    unsafe { bio.ptr.get().cast::<Memory>().as_mut() }.ok_or(Error::SILENT)
}

impl Memory {
    fn buffer(&mut self) -> &mut BUF_MEM {
        // SAFETY: `mem_new` or `BIO_set_mem_buf` set it; it lives as long as the BIO uses it.
        unsafe { &mut *self.buffer }
    }

    /// What has not been read.
    fn rest(&mut self) -> &[u8] {
        let read = if self.read_only { 0 } else { self.read };
        self.buffer().as_slice().get(read..).unwrap_or_default()
    }

    /// Counts `len` more bytes as read.
    fn advance(&mut self, len: usize) {
        self.read += len;
        if self.read_only {
            let buffer = self.buffer();
            // SAFETY: at least `len` bytes are left.
            buffer.data = unsafe { buffer.data.add(len) };
            buffer.length -= len;
            buffer.max -= len;
        }
    }

    /// Back to the start.
    fn rewind(&mut self) {
        let read = std::mem::take(&mut self.read);
        if self.read_only {
            let buffer = self.buffer();
            // SAFETY: `advance` moved it forward by `read` bytes.
            buffer.data = unsafe { buffer.data.sub(read) };
            buffer.length += read;
            buffer.max += read;
        }
    }

    /// Cuts off what was read.
    fn compact(&mut self) {
        if self.read_only {
            return;
        }
        let read = std::mem::take(&mut self.read);
        let buffer = self.buffer();
        if read > 0 {
            let len = buffer.length;
            buffer.as_mut_slice().copy_within(read.min(len).., 0);
            buffer.length = len.saturating_sub(read);
        }
    }
}

fn make(bio: *mut BIO, flags: std::ffi::c_ulong) -> Result<c_int, Error> {
    // SAFETY: `BIO_new` passes a fresh BIO.
    let bio = unsafe { BIO::get0(bio) }?;
    let buffer = Box::into_raw(Box::new(buf_mem_st::empty(flags)));
    bio.ptr.set(Box::into_raw(Box::new(Memory { buffer, read: 0, read_only: false })).cast());
    bio.num.set(-1);
    bio.init.set(1);
    Ok(1)
}

unsafe extern "C" fn mem_new(bio: *mut BIO) -> c_int {
    guard(0, || make(bio, 0))
}

unsafe extern "C" fn secmem_new(bio: *mut BIO) -> c_int {
    guard(0, || make(bio, BUF_MEM_FLAG_SECURE))
}

/// Frees the buffer if it is ours to free.
unsafe fn release(bio: &BIO, memory: &mut Memory) {
    if bio.shutdown.get() == 0 || bio.init.get() == 0 || memory.buffer.is_null() {
        return;
    }
    if memory.read_only || bio.has(BIO_FLAGS_MEM_RDONLY) {
        // The bytes are the caller's.
        memory.buffer().data = std::ptr::null_mut();
    }
    // SAFETY: the buffer is this BIO's alone, as `BIO_CLOSE` says.
    unsafe { BUF_MEM_free(memory.buffer) };
    memory.buffer = std::ptr::null_mut();
}

unsafe extern "C" fn mem_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns.
        let bio = unsafe { BIO::get0(bio) }?;
        let memory: *mut Memory = bio.ptr.replace(std::ptr::null_mut()).cast();
        if !memory.is_null() {
            // SAFETY: `mem_new` made the box, and the BIO gives it up.
            unsafe { release(bio, &mut Box::from_raw(memory)) };
        }
        Ok(1)
    })
}

unsafe extern "C" fn mem_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_read` with a live BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        bio.clear_retry();
        // SAFETY: see `state`.
        let memory = unsafe { state(bio) }?;
        let rest = memory.rest();
        let len = rest.len().min(usize::try_from(outl).unwrap_or(0));
        if !out.is_null() && len > 0 {
            // SAFETY: `outl` bytes are writable at `out`.
            unsafe { bytes_mut(out, len) }?.copy_from_slice(&rest[..len]);
            memory.advance(len);
            return Ok(len as c_int);
        }
        if !rest.is_empty() {
            return Ok(len as c_int);
        }
        let at_end = bio.num.get();
        if at_end != 0 {
            bio.retry_read();
        }
        Ok(at_end)
    })
}

unsafe extern "C" fn mem_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_write` with a live BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        if bio.has(BIO_FLAGS_MEM_RDONLY) {
            return failed(-1, reason::BIO_R_WRITE_TO_READ_ONLY_BIO);
        }
        bio.clear_retry();
        if inl == 0 {
            return Ok(0);
        }
        if in_.is_null() {
            return failed(-1, reason::ERR_R_PASSED_NULL_PARAMETER);
        }
        // SAFETY: `inl` bytes are readable at `in_`; for the state see `state`.
        let (data, memory) = unsafe { (bytes(in_, inl)?, state(bio)?) };
        memory.compact();
        memory.buffer().extend(data)?;
        Ok(inl)
    })
}

unsafe extern "C" fn mem_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: `BIO_puts` passes its caller's string.
        let text = unsafe { optional_str(text) }.unwrap_or_default();
        // SAFETY: the BIO is live and `text` readable.
        Ok(unsafe { mem_write(bio, text.as_ptr().cast(), text.len() as c_int) })
    })
}

unsafe extern "C" fn mem_gets(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_gets` with a live BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        bio.clear_retry();
        // SAFETY: see `state`.
        let memory = unsafe { state(bio) }?;
        let rest = memory.rest();
        let window = &rest[..rest.len().min(usize::try_from(size - 1).unwrap_or(0))];
        let len = window.iter().position(|&byte| byte == b'\n').map_or(window.len(), |newline| newline + 1);
        if size > 0 {
            // SAFETY: `size` bytes are writable at `buf`, and `len` is less.
            let into = unsafe { bytes_mut(buf, size) }?;
            into[..len].copy_from_slice(&window[..len]);
            into[len] = 0;
        }
        memory.advance(len);
        Ok(len as c_int)
    })
}

unsafe extern "C" fn mem_ctrl(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO.
        let bio = unsafe { BIO::get0(bio) }?;
        // SAFETY: see `state`; `ptr` is what each command asks for.
        let memory = unsafe { state(bio) }?;
        Ok(match cmd {
            BIO_CTRL_RESET => reset(bio, memory),
            BIO_C_FILE_SEEK => seek(memory, num),
            BIO_C_FILE_TELL => memory.read as c_long,
            BIO_CTRL_EOF => memory.rest().is_empty().into(),
            BIO_C_SET_BUF_MEM_EOF_RETURN => {
                bio.num.set(num as c_int);
                1
            }
            BIO_CTRL_INFO => info(memory, ptr),
            BIO_C_SET_BUF_MEM => {
                // SAFETY: see `release`.
                unsafe { release(bio, memory) };
                bio.shutdown.set(num as c_int);
                *memory = Memory { buffer: ptr.cast(), read: 0, read_only: memory.read_only };
                1
            }
            BIO_C_GET_BUF_MEM_PTR => {
                if !bio.has(BIO_FLAGS_MEM_RDONLY) {
                    memory.compact();
                }
                // SAFETY: NULL or a place for a pointer.
                unsafe { crate::ffi::strings::put(ptr.cast::<*mut BUF_MEM>(), memory.buffer) };
                1
            }
            BIO_CTRL_GET_CLOSE => bio.shutdown.get().into(),
            BIO_CTRL_SET_CLOSE => {
                bio.shutdown.set(num as c_int);
                1
            }
            BIO_CTRL_PENDING => memory.rest().len() as c_long,
            BIO_CTRL_DUP | BIO_CTRL_FLUSH => 1,
            _ => 0,
        })
    })
}

fn reset(bio: &BIO, memory: &mut Memory) -> c_long {
    memory.rewind();
    if !memory.read_only && !bio.has(BIO_FLAGS_NONCLEAR_RST | BIO_FLAGS_MEM_RDONLY) {
        // Wiped, as what was there may have been a key.
        let _ = memory.buffer().resize(0, true);
    }
    1
}

fn seek(memory: &mut Memory, place: c_long) -> c_long {
    let end = memory.read + memory.rest().len();
    match usize::try_from(place) {
        Ok(place) if place <= end => {
            memory.rewind();
            memory.advance(place);
            place as c_long
        }
        _ => -1,
    }
}

/// What is left to be read: its length, and where it is.
fn info(memory: &mut Memory, ptr: *mut c_void) -> c_long {
    let len = memory.rest().len();
    let read = if memory.read_only { 0 } else { memory.read };
    let data = memory.buffer().data.wrapping_add(read);
    // SAFETY: NULL or a place for a pointer.
    unsafe { crate::ffi::strings::put(ptr.cast::<*mut c_char>(), data) };
    len as c_long
}

/// The kind of BIO that keeps what is written until it is read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_mem() -> *const BIO_METHOD {
    &raw const MEM
}

/// As [`BIO_s_mem`], wiping what it frees.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_secmem() -> *const BIO_METHOD {
    &raw const SECMEM
}

/// A BIO that reads `len` bytes at `buf` (a string if `len` is negative), which the caller keeps as long.
/// The caller frees the BIO; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_mem_buf(buf: *const c_void, len: c_int) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        if buf.is_null() {
            return failed(std::ptr::null_mut(), reason::ERR_R_PASSED_NULL_PARAMETER);
        }
        // SAFETY: the man page has the caller pass a string if `len` is negative.
        let len = usize::try_from(len).unwrap_or_else(|_| unsafe { libc::strlen(buf.cast()) });
        let bio = create(&raw const MEM)?;
        // SAFETY: the BIO is fresh.
        let memory = unsafe { state(&bio) }?;
        memory.read_only = true;
        let buffer = memory.buffer();
        buffer.data = buf.cast_mut().cast();
        (buffer.length, buffer.max) = (len, len);
        bio.add_flags(BIO_FLAGS_MEM_RDONLY);
        bio.num.set(0);
        Ok(BIO::into_raw(bio))
    })
}
