//! Functions of libcrypto that this library's libcrypto half exports, by their C names: how `<openssl/ssl.h>` reads
//! PEM and DER just as a C program would.

#![allow(clashing_extern_declarations, improper_ctypes)]

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use super::callbacks::pem_password_cb;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::x509::X509;

unsafe extern "C" {
    pub(super) fn PEM_read_bio_X509(bp: *mut BIO, x: *mut *mut X509, cb: pem_password_cb, u: *mut c_void) -> *mut X509;
    pub(super) fn PEM_read_bio_X509_AUX(
        bp: *mut BIO,
        x: *mut *mut X509,
        cb: pem_password_cb,
        u: *mut c_void,
    ) -> *mut X509;
    pub(super) fn PEM_read_bio_PrivateKey(
        bp: *mut BIO,
        x: *mut *mut EVP_PKEY,
        cb: pem_password_cb,
        u: *mut c_void,
    ) -> *mut EVP_PKEY;
    pub(super) fn d2i_X509_bio(bp: *mut BIO, x509: *mut *mut X509) -> *mut X509;
    pub(super) fn d2i_PrivateKey_bio(bp: *mut BIO, a: *mut *mut EVP_PKEY) -> *mut EVP_PKEY;
    pub(super) fn d2i_X509(a: *mut *mut X509, data: *mut *const c_uchar, len: c_long) -> *mut X509;
    pub(super) fn d2i_PrivateKey(
        type_: c_int,
        a: *mut *mut EVP_PKEY,
        pp: *mut *const c_uchar,
        length: c_long,
    ) -> *mut EVP_PKEY;
    pub(super) fn BIO_new_mem_buf(buf: *const c_void, len: c_int) -> *mut BIO;
    pub(super) fn BIO_s_file() -> *const c_void;
    pub(super) fn BIO_new(method: *const c_void) -> *mut BIO;
    pub(super) fn BIO_ctrl(b: *mut BIO, cmd: c_int, larg: c_long, parg: *mut c_void) -> c_long;
    pub(super) fn BIO_free(b: *mut BIO) -> c_int;
}

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
