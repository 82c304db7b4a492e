//! `<openssl/bio.h>`: sources, sinks and filters of bytes.
//!
//! Each kind is a table of C functions ([`method::BIO_METHOD`]), ours as well as those that programs write, so that
//! programs may take a function out of one and put it into their own. Reading and writing (`read`) wrap those
//! functions with the program's callback and the counters. A kind's state hangs on the BIO's `ptr` and `num`.

pub mod accept;
pub mod addr;
pub mod callback;
pub mod connect;
pub mod ctrl;
pub mod datagram;
pub mod dump;
pub mod fd;
pub mod file;
pub mod filter;
pub mod lookup;
pub mod mem;
pub mod method;
pub mod new;
pub mod null;
pub mod object;
pub mod pair;
pub mod push;
pub mod read;
pub mod sock;
pub mod socket;
pub mod wait;

use std::ffi::c_int;

pub use method::BIO_METHOD;
pub use object::BIO;

use crate::error::{Error, Lib};

/// Queues `reason` of this library; the answer is `value`.
#[track_caller]
fn failed<T>(value: T, reason: u32) -> Result<T, Error> {
    Error::new(Lib::BIO, reason).raise();
    Ok(value)
}

/// Reads until nothing more comes.
///
/// # Safety
/// `bio` is live.
pub unsafe fn read_all(bio: *mut BIO) -> Vec<u8> {
    let mut all = Vec::new();
    let mut chunk = [0u8; 4096];
    loop {
        // SAFETY: the BIO is live, as our caller promises, and the buffer is ours.
        let got = unsafe { read::BIO_read(bio, chunk.as_mut_ptr().cast(), chunk.len() as c_int) };
        match usize::try_from(got) {
            Ok(got @ 1..) => all.extend_from_slice(&chunk[..got]),
            _ => return all,
        }
    }
}

/// Writes all of `data`; a silent failure if the BIO takes less (it queues its own reasons).
///
/// # Safety
/// `bio` is live.
pub unsafe fn write_all(bio: *mut BIO, data: &[u8]) -> Result<(), Error> {
    let mut rest = data;
    while !rest.is_empty() {
        let len = c_int::try_from(rest.len()).unwrap_or(c_int::MAX);
        // SAFETY: the BIO is live, as our caller promises, and `rest` holds `len` bytes.
        let done = unsafe { read::BIO_write(bio, rest.as_ptr().cast(), len) };
        match usize::try_from(done) {
            Ok(done @ 1..) => rest = &rest[done..],
            _ => return Err(Error::SILENT),
        }
    }
    Ok(())
}

/// Reads a line with its newline, at most `limit` bytes; `None` at the end or on failure.
///
/// # Safety
/// `bio` is live.
pub unsafe fn gets_line(bio: *mut BIO, limit: usize) -> Option<Vec<u8>> {
    let mut line = vec![0u8; limit + 1];
    // SAFETY: the BIO is live, as our caller promises, and the buffer is ours.
    let got =
        unsafe { read::BIO_gets(bio, line.as_mut_ptr().cast(), c_int::try_from(limit + 1).unwrap_or(c_int::MAX)) };
    line.truncate(usize::try_from(got).unwrap_or(0));
    (!line.is_empty()).then_some(line)
}
