//! Files and memory that certificates and keys are read from, with libcrypto's own readers.

use std::ffi::{c_char, c_int, c_long};
use std::ptr;
use std::sync::Arc;

use crate::ffi::Shared;
use crate::libcrypto::x509::X509;

use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::ctrl::BIO_ctrl;
use crate::libcrypto::bio::file::BIO_s_file;
use crate::libcrypto::bio::mem::BIO_new_mem_buf;
use crate::libcrypto::bio::new::{BIO_free, BIO_new};
pub(super) use crate::libcrypto::codec::pkey::{d2i_PrivateKey, d2i_PrivateKey_bio};
pub(super) use crate::libcrypto::codec::rsa::d2i_RSAPrivateKey_bio;
pub(super) use crate::libcrypto::pem::keys::PEM_read_bio_PrivateKey;
pub(super) use crate::libcrypto::pem::typed::certificates::{PEM_read_bio_X509, PEM_read_bio_X509_AUX};
pub(super) use crate::libcrypto::pem::typed::private::PEM_read_bio_RSAPrivateKey;
pub(super) use crate::libcrypto::x509::io::d2i_X509_bio;
pub(super) use crate::libcrypto::x509::typed::d2i_X509;

/// A BIO that is freed when it goes.
pub(super) struct Source(*mut BIO);

impl Source {
    /// A file, opened as `BIO_read_filename` does; `None` with the queue filled if it cannot be.
    ///
    /// # Safety
    /// `name` is a string or NULL.
    pub(super) unsafe fn file(name: *const c_char) -> Option<Self> {
        const BIO_C_SET_FILENAME: c_int = 108;
        const CLOSE_AND_READ: c_long = 0x03;
        // SAFETY: the method is a constant; the new BIO is ours.
        let source = Source(unsafe { BIO_new(BIO_s_file()) });
        // SAFETY: `name` is a string, as our caller promises, and the BIO is live.
        let opened = unsafe { BIO_ctrl(source.0, BIO_C_SET_FILENAME, CLOSE_AND_READ, name.cast_mut().cast()) };
        (opened > 0).then_some(source)
    }

    /// Bytes in memory, which must outlive it.
    pub(super) fn memory(bytes: &[u8]) -> Option<Self> {
        let len = c_int::try_from(bytes.len()).ok()?;
        // SAFETY: `bytes` are readable and our callers keep them while they read.
        let bio = unsafe { BIO_new_mem_buf(bytes.as_ptr().cast(), len) };
        (!bio.is_null()).then_some(Source(bio))
    }

    /// The BIO, still this value's.
    pub(super) fn bio(&self) -> *mut BIO {
        self.0
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        // SAFETY: the BIO is ours and nobody uses it after this.
        unsafe { BIO_free(self.0) };
    }
}

/// The next certificate of a PEM source; `None` at its end or where it is malformed, with the reason queued.
pub(super) fn next_certificate(source: &Source) -> Option<Arc<X509>> {
    // SAFETY: the BIO is live, and the reader gives us its reference.
    unsafe { X509::set0(PEM_read_bio_X509(source.bio(), ptr::null_mut(), None, ptr::null_mut())) }
}
