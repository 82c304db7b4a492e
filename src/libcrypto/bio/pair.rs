//! Two BIOs that read what the other writes. Source: BIO_s_bio(3).

use std::ffi::{c_char, c_int, c_long, c_void};
use std::sync::Arc;

use super::ctrl::*;
use super::failed;
use super::method::{BIO_METHOD, BIO_TYPE_SOURCE_SINK};
use super::new::create;
use super::object::BIO;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, bytes_mut, guard, optional_str, strings};

const BIO_TYPE_BIO: c_int = 19 | BIO_TYPE_SOURCE_SINK;
/// A record of TLS and a little more.
const DEFAULT_SIZE: usize = 17 * 1024;

static PAIR: BIO_METHOD = BIO_METHOD {
    puts: Some(bio_puts),
    ctrl: Some(bio_ctrl),
    create: Some(bio_new),
    destroy: Some(bio_free),
    ..BIO_METHOD::named(BIO_TYPE_BIO, c"BIO pair".as_ptr()).with_io(Some(bio_read), Some(bio_write))
};

/// One half: a ring that holds what this half wrote until the other reads it.
struct Half {
    peer: *mut BIO,
    /// Nothing more will be written.
    closed: bool,
    ring: Vec<u8>,
    offset: usize,
    len: usize,
    size: usize,
    /// How much the peer last tried to read in vain.
    request: usize,
}

/// The state of a half; no reference to it outlives a call, and no call here runs the program's code.
unsafe fn state<'a>(bio: *const BIO) -> Option<&'a mut Half> {
    // SAFETY: `bio` is NULL or live, `bio_new` set its state, and one thread uses a pair.
    unsafe { bio.as_ref()?.ptr.get().cast::<Half>().as_mut() }
}

impl Half {
    fn clear(&mut self) {
        (self.offset, self.len) = (0, 0);
    }

    /// What can be read without wrapping around.
    fn readable(&self) -> &[u8] {
        &self.ring[self.offset..(self.offset + self.len).min(self.size)]
    }

    fn consume(&mut self, count: usize) {
        self.len -= count;
        self.offset = if self.len == 0 { 0 } else { (self.offset + count) % self.size };
    }

    /// What can be written without wrapping around.
    fn writable(&mut self) -> &mut [u8] {
        let start = (self.offset + self.len) % self.size.max(1);
        let end = (start + self.size - self.len).min(self.size);
        &mut self.ring[start..end]
    }
}

unsafe extern "C" fn bio_new(bio: *mut BIO) -> c_int {
    guard(0, || {
        let half = Half {
            peer: std::ptr::null_mut(),
            closed: false,
            ring: Vec::new(),
            offset: 0,
            len: 0,
            size: DEFAULT_SIZE,
            request: 0,
        };
        // SAFETY: `BIO_new` passes a fresh BIO.
        unsafe { BIO::get0(bio) }?.ptr.set(Box::into_raw(Box::new(half)).cast());
        Ok(1)
    })
}

unsafe extern "C" fn bio_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns.
        let bio = unsafe { BIO::get0(bio) }?;
        separate(bio);
        let half: *mut Half = bio.ptr.replace(std::ptr::null_mut()).cast();
        if !half.is_null() {
            // SAFETY: `bio_new` made the box, and the BIO gives it up.
            drop(unsafe { Box::from_raw(half) });
        }
        Ok(1)
    })
}

/// Joins two halves that have no peer yet.
fn join(first: &BIO, second: &BIO) -> Result<(), Error> {
    for (bio, peer) in [(first, second), (second, first)] {
        // SAFETY: see `state`; the two differ, as a half with a peer is refused.
        let half = unsafe { state(bio) }.ok_or(Error::SILENT)?;
        if !half.peer.is_null() {
            return Err(Error::new(Lib::BIO, reason::BIO_R_IN_USE));
        }
        // SAFETY: as above.
        if unsafe { state(peer) }.is_some_and(|half| !half.peer.is_null() && half.peer != bio.as_raw()) {
            return Err(Error::new(Lib::BIO, reason::BIO_R_IN_USE));
        }
        half.ring.resize(half.size, 0);
        half.clear();
        (half.peer, half.closed, half.request) = (peer.as_raw(), false, 0);
        bio.init.set(1);
    }
    Ok(())
}

/// Takes a pair apart; what was written and not read is lost.
fn separate(bio: &BIO) {
    // SAFETY: see `state`; a half's peer is live, as a freed one separates first.
    unsafe {
        let Some(half) = state(bio) else { return };
        let peer = std::mem::replace(&mut half.peer, std::ptr::null_mut());
        if peer.is_null() {
            return;
        }
        half.clear();
        bio.init.set(0);
        if let (Some(peer), Some(half)) = (BIO::option(peer), state(peer)) {
            half.peer = std::ptr::null_mut();
            half.clear();
            peer.init.set(0);
        }
    }
}

/// The half that `bio` reads from, or what to answer instead: 0 at the end, -1 to be tried again.
unsafe fn source<'a>(bio: &BIO, wanted: usize) -> Result<&'a mut Half, c_int> {
    bio.clear_retry();
    if bio.init.get() == 0 {
        return Err(0);
    }
    // SAFETY: see `state`; the peer is live.
    let half = unsafe { state(bio).and_then(|half| state(half.peer)) }.ok_or(0)?;
    half.request = 0;
    if half.len > 0 || wanted == 0 {
        return Ok(half);
    }
    if half.closed {
        return Err(0);
    }
    bio.retry_read();
    half.request = wanted.min(half.size);
    Err(-1)
}

unsafe extern "C" fn bio_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        let (bio, mut into) = unsafe { (BIO::get0(bio)?, bytes_mut(out, if out.is_null() { 0 } else { outl })?) };
        // SAFETY: see `state`.
        let half = match unsafe { source(bio, into.len()) } {
            Ok(half) => half,
            Err(answer) => return Ok(answer),
        };
        let mut got = 0;
        while half.len > 0 && !into.is_empty() {
            let from = half.readable();
            let count = from.len().min(into.len());
            into[..count].copy_from_slice(&from[..count]);
            half.consume(count);
            into = &mut into[count..];
            got += count;
        }
        Ok(got as c_int)
    })
}

/// Where `bio` writes to, or what to answer instead.
unsafe fn sink<'a>(bio: &BIO) -> Result<&'a mut Half, c_long> {
    bio.clear_retry();
    // SAFETY: see `state`.
    let half = unsafe { state(bio) }.filter(|_| bio.init.get() != 0).ok_or(0)?;
    half.request = 0;
    if half.closed {
        Error::new(Lib::BIO, reason::BIO_R_BROKEN_PIPE).raise();
        return Err(-1);
    }
    if half.len == half.size {
        bio.retry_write();
        return Err(-1);
    }
    Ok(half)
}

unsafe extern "C" fn bio_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        let (bio, mut from) = unsafe { (BIO::get0(bio)?, bytes(in_, if in_.is_null() { 0 } else { inl })?) };
        if from.is_empty() {
            bio.clear_retry();
            return Ok(0);
        }
        // SAFETY: see `state`.
        let half = match unsafe { sink(bio) } {
            Ok(half) => half,
            Err(answer) => return Ok(answer as c_int),
        };
        let mut done = 0;
        while half.len < half.size && !from.is_empty() {
            let into = half.writable();
            let count = into.len().min(from.len());
            into[..count].copy_from_slice(&from[..count]);
            half.len += count;
            from = &from[count..];
            done += count;
        }
        Ok(done as c_int)
    })
}

unsafe extern "C" fn bio_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: `BIO_puts` passes its caller's string and a live BIO.
        unsafe {
            let text = optional_str(text).unwrap_or_default();
            Ok(bio_write(bio, text.as_ptr().cast(), text.len() as c_int))
        }
    })
}

/// How much may be taken: OpenSSL reads a negative number as a very large one.
fn limit(take: Option<c_long>) -> usize {
    take.map_or(usize::MAX, |take| take as usize)
}

/// Shows or takes what can be read in one piece, without copying.
unsafe fn nread(bio: &BIO, take: Option<c_long>, out: *mut c_void) -> c_long {
    // SAFETY: see `state`; NULL or a place for a pointer.
    unsafe {
        let half = match source(bio, 1) {
            Ok(half) => half,
            Err(answer) => return answer.into(),
        };
        let from = half.readable();
        strings::put(out.cast::<*const u8>(), from.as_ptr());
        let count = from.len().min(limit(take));
        if take.is_some() {
            half.consume(count);
        }
        count as c_long
    }
}

/// Shows or takes room that can be written in one piece, without copying.
unsafe fn nwrite(bio: &BIO, take: Option<c_long>, out: *mut c_void) -> c_long {
    // SAFETY: see `state`; NULL or a place for a pointer.
    unsafe {
        let half = match sink(bio) {
            Ok(half) => half,
            Err(answer) => return answer,
        };
        let into = half.writable();
        strings::put(out.cast::<*mut u8>(), into.as_mut_ptr());
        let count = into.len().min(limit(take));
        if take.is_some() {
            half.len += count;
        }
        count as c_long
    }
}

fn set_size(half: &mut Half, size: c_long) -> Result<c_long, Error> {
    if !half.peer.is_null() {
        return Err(Error::new(Lib::BIO, reason::BIO_R_IN_USE));
    }
    let size = usize::try_from(size).ok().filter(|&size| size > 0);
    half.size = size.ok_or_else(|| Error::new(Lib::BIO, reason::BIO_R_INVALID_ARGUMENT))?;
    half.ring = Vec::new();
    Ok(1)
}

unsafe extern "C" fn bio_ctrl(bio: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        let bio = unsafe { BIO::get0(bio) }?;
        // SAFETY: as above; these commands look at both halves.
        unsafe {
            match cmd {
                BIO_C_MAKE_BIO_PAIR => return join(bio, BIO::get0(ptr.cast())?).map(|()| 1),
                BIO_C_DESTROY_BIO_PAIR => {
                    separate(bio);
                    return Ok(1);
                }
                BIO_C_NREAD0 => return Ok(nread(bio, None, ptr)),
                BIO_C_NREAD => return Ok(nread(bio, Some(num), ptr)),
                BIO_C_NWRITE0 => return Ok(nwrite(bio, None, ptr)),
                BIO_C_NWRITE => return Ok(nwrite(bio, Some(num), ptr)),
                _ => {}
            }
        }
        // SAFETY: see `state`.
        let half = unsafe { state(bio) }.ok_or(Error::SILENT)?;
        // SAFETY: see `state`; the peer is NULL or live and not this half.
        let peer = unsafe { state(half.peer) };
        Ok(match cmd {
            BIO_C_SET_WRITE_BUF_SIZE => return set_size(half, num),
            BIO_C_GET_WRITE_BUF_SIZE => half.size as c_long,
            BIO_C_GET_WRITE_GUARANTEE if half.peer.is_null() || half.closed => 0,
            BIO_C_GET_WRITE_GUARANTEE => (half.size - half.len) as c_long,
            BIO_C_GET_READ_REQUEST => half.request as c_long,
            BIO_C_RESET_READ_REQUEST => {
                half.request = 0;
                1
            }
            BIO_C_SHUTDOWN_WR => {
                half.closed = true;
                1
            }
            BIO_CTRL_RESET => {
                half.clear();
                0
            }
            BIO_CTRL_GET_CLOSE => bio.shutdown.get().into(),
            BIO_CTRL_SET_CLOSE => {
                bio.shutdown.set(num as c_int);
                1
            }
            BIO_CTRL_PENDING => peer.map_or(0, |peer| peer.len as c_long),
            BIO_CTRL_WPENDING => half.len as c_long,
            BIO_CTRL_DUP => {
                let size = half.size;
                // SAFETY: the command takes a fresh half without a peer.
                if let Some(copy) = unsafe { state(ptr.cast()) } {
                    copy.size = size;
                }
                1
            }
            BIO_CTRL_FLUSH => 1,
            BIO_CTRL_EOF => peer.is_none_or(|peer| peer.len == 0 && peer.closed).into(),
            _ => 0,
        })
    })
}

/// The kind of BIO that is one half of a pair.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_s_bio() -> *const BIO_METHOD {
    &raw const PAIR
}

fn new_half(size: usize) -> Result<Arc<BIO>, Error> {
    let bio = create(&raw const PAIR)?;
    if size != 0 {
        // SAFETY: the half is fresh.
        if let Some(half) = unsafe { state(&*bio) } {
            half.size = size;
        }
    }
    Ok(bio)
}

/// Makes a pair; each buffer holds so many bytes (0: 17 KiB). The caller frees both. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_new_bio_pair(
    bio1: *mut *mut BIO,
    writebuf1: usize,
    bio2: *mut *mut BIO,
    writebuf2: usize,
) -> c_int {
    // SAFETY: the man page has the caller pass two places for pointers.
    let give = |first, second| unsafe {
        strings::put(bio1, first);
        strings::put(bio2, second);
    };
    guard(0, || {
        give(std::ptr::null_mut(), std::ptr::null_mut());
        let (first, second) = (new_half(writebuf1)?, new_half(writebuf2)?);
        join(&first, &second)?;
        give(BIO::into_raw(first), BIO::into_raw(second));
        Ok(1)
    })
}

/// How much can surely be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ctrl_get_write_guarantee(b: *mut BIO) -> usize {
    // SAFETY: as our caller promises.
    unsafe { BIO_ctrl(b, BIO_C_GET_WRITE_GUARANTEE, 0, std::ptr::null_mut()) as usize }
}

/// How much the other half last tried to read in vain.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ctrl_get_read_request(b: *mut BIO) -> usize {
    // SAFETY: as our caller promises.
    unsafe { BIO_ctrl(b, BIO_C_GET_READ_REQUEST, 0, std::ptr::null_mut()) as usize }
}

/// Forgets that the other half tried to read. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_ctrl_reset_read_request(b: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { c_int::from(BIO_ctrl(b, BIO_C_RESET_READ_REQUEST, 0, std::ptr::null_mut()) != 0) }
}

/// Does a zero-copy command; an unusable BIO answers -2.
unsafe fn zero_copy(bio: *mut BIO, cmd: c_int, num: c_int, buf: *mut *mut c_char) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller pass a live BIO.
    if unsafe { BIO::get0(bio) }?.init.get() == 0 {
        return failed(-2, reason::BIO_R_UNINITIALIZED);
    }
    // SAFETY: the BIO is live and `buf` a place for a pointer.
    Ok(unsafe { BIO_ctrl(bio, cmd, num.into(), buf.cast()) } as c_int)
}

/// Shows what can be read in one piece. Returns its length, 0 or less if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_nread0(bio: *mut BIO, buf: *mut *mut c_char) -> c_int {
    // SAFETY: as our caller promises.
    guard(-1, || unsafe { zero_copy(bio, BIO_C_NREAD0, 0, buf) })
}

/// Takes at most `num` bytes of what can be read in one piece. Returns how many, 0 or less if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_nread(bio: *mut BIO, buf: *mut *mut c_char, num: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: as our caller promises.
        let got = unsafe { zero_copy(bio, BIO_C_NREAD, num, buf) }?;
        if got > 0 {
            // SAFETY: `zero_copy` found a live BIO.
            let bio = unsafe { BIO::get0(bio) }?;
            bio.num_read.set(bio.num_read.get() + got as u64);
        }
        Ok(got)
    })
}

/// Shows the room that can be written in one piece. Returns its length, 0 or less if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_nwrite0(bio: *mut BIO, buf: *mut *mut c_char) -> c_int {
    // SAFETY: as our caller promises.
    guard(-1, || unsafe { zero_copy(bio, BIO_C_NWRITE0, 0, buf) })
}

/// Takes at most `num` bytes of the room that can be written in one piece. Returns how many, 0 or less if none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_nwrite(bio: *mut BIO, buf: *mut *mut c_char, num: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: as our caller promises.
        let done = unsafe { zero_copy(bio, BIO_C_NWRITE, num, buf) }?;
        if done > 0 {
            // SAFETY: `zero_copy` found a live BIO.
            let bio = unsafe { BIO::get0(bio) }?;
            bio.num_write.set(bio.num_write.get() + done as u64);
        }
        Ok(done)
    })
}
