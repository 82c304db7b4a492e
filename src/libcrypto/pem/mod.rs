//! `<openssl/pem.h>`: objects as text, possibly under a password.
//!
//! The text itself is safe code's ([`crate::asn1::pem`]). Here lines come from BIOs, passwords from the program, and
//! what is between the lines goes to the object's own `d2i` and comes from its `i2d`. Private and public keys are
//! read as OpenSSL's decoders do: blocks that are something else are passed over.

pub mod encryption;
pub(crate) mod find_key;
pub mod info;
pub mod keys;
pub mod outside;
pub mod pkcs8;
pub mod read;
pub mod sign;
pub mod typed;
pub mod write;

use std::ffi::{c_char, c_int, c_void};

use zeroize::Zeroizing;

use crate::asn1::pem;
use crate::error::Error;
use crate::ffi::Shared;
use crate::libcrypto::bio::file::{BIO_new_fp, FILE};
use crate::libcrypto::bio::{self, BIO};

/// The longest password, and the longest header (`PEM_BUFSIZE`).
pub const PEM_BUFSIZE: usize = 1024;

/// Asks for a password: where it goes, how long it may be, 1 if it is to encrypt, the program's word.
/// Returns its length, negative (OpenSSL also takes 0) for none.
pub type pem_password_cb = Option<unsafe extern "C" fn(*mut c_char, c_int, c_int, *mut c_void) -> c_int>;

/// Where a password comes from.
#[derive(Clone, Copy)]
pub(crate) struct Asker {
    pub cb: pem_password_cb,
    pub u: *mut c_void,
}

impl Asker {
    /// The password, or `None` with the callback's answer if there is none.
    ///
    /// # Safety
    /// The callback, if any, is the program's own; without one, `u` is NULL or a string.
    pub unsafe fn ask(&self, encrypting: bool) -> Option<Zeroizing<Vec<u8>>> {
        let mut buffer = Zeroizing::new(vec![0u8; PEM_BUFSIZE]);
        let ask = self.cb.unwrap_or(encryption::PEM_def_callback);
        // SAFETY: the buffer has the length passed with it.
        let len = unsafe { ask(buffer.as_mut_ptr().cast(), PEM_BUFSIZE as c_int, encrypting.into(), self.u) };
        // An answer longer than the room for it was never written.
        let len = usize::try_from(len).ok().filter(|len| *len <= PEM_BUFSIZE)?;
        buffer.truncate(len);
        Some(buffer)
    }
}

/// Reads the next block from a BIO.
///
/// # Safety
/// `bio` is a live BIO.
pub(crate) unsafe fn read_block(bio: *mut BIO, flags: u32) -> Result<pem::Block, Error> {
    // SAFETY: as the caller promises.
    pem::read(&mut || unsafe { bio::gets_line(bio, pem::LINE) }, flags)
}

/// Does something with a BIO around a C stream, which stays open.
///
/// # Safety
/// `fp` is an open stream.
unsafe fn with_stream<T>(fp: *mut FILE, work: impl FnOnce(*mut BIO) -> Result<T, Error>) -> Result<T, Error> {
    // SAFETY: the stream is open, as the caller promises; the BIO is ours to free.
    let bio = unsafe { BIO::set0(BIO_new_fp(fp, bio::object::BIO_NOCLOSE)) }.ok_or(Error::SILENT)?;
    work(std::sync::Arc::as_ptr(&bio).cast_mut())
}
