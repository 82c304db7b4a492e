//! Functions of other headers that this folder calls by their C names.

use std::ffi::{c_int, c_void};

/// A BIO.
#[repr(C)]
pub struct bio_st {
    _opaque: [u8; 0],
}
/// OpenSSL's name for it.
pub type BIO = bio_st;

unsafe extern "C" {
    /// Writes to a BIO.
    pub fn BIO_write(b: *mut BIO, data: *const c_void, dlen: c_int) -> c_int;
}

/// Writes all of `text`; false if the BIO took less.
///
/// # Safety
/// `bio` is a live BIO.
pub unsafe fn write(bio: *mut BIO, text: &[u8]) -> bool {
    // SAFETY: as the caller promises; the bytes are readable.
    text.is_empty() || unsafe { BIO_write(bio, text.as_ptr().cast(), text.len() as c_int) } == text.len() as c_int
}
