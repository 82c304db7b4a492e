//! Loading certificates. Source: SSL_CTX_use_certificate(3).

use std::ffi::{c_char, c_int, c_long, c_uchar};
use std::ptr;
use std::sync::Arc;

use super::{Shows, check_pair, set_certificate};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, guard};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::x509::X509;
use crate::libssl::foreign::{self, Source};
use crate::libssl::object::{SSL, SSL_CTX};

/// `SSL_FILETYPE_PEM`.
pub(super) const PEM: c_int = 1;
/// `SSL_FILETYPE_ASN1`.
pub(super) const ASN1: c_int = 2;

/// Which entry point's failure a reading one's is.
pub(super) fn nested(library: u32) -> Error {
    Error::new(Lib::SSL, library)
}

/// Reads one certificate from `source`.
fn read(of: &impl Shows, source: &Source, format: c_int) -> Result<Arc<X509>, Error> {
    let password = of.password();
    // SAFETY: the BIO is live; the password callback gets the argument it was registered with.
    let (certificate, library) = unsafe {
        match format {
            ASN1 => (foreign::d2i_X509_bio(source.bio(), ptr::null_mut()), reason::ERR_R_ASN1_LIB),
            PEM => {
                let (function, arg) = (password.function, password.arg);
                (foreign::PEM_read_bio_X509(source.bio(), ptr::null_mut(), function, arg), reason::ERR_R_PEM_LIB)
            }
            _ => return Err(Error::ssl(reason::SSL_R_BAD_SSL_FILETYPE)),
        }
    };
    // SAFETY: the reader gave us its reference.
    unsafe { X509::set0(certificate) }.ok_or_else(|| nested(library))
}

unsafe fn use_file(of: &impl Shows, file: *const c_char, format: c_int) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    let source = unsafe { Source::file(file) }.ok_or_else(|| nested(reason::ERR_R_SYS_LIB))?;
    let certificate = read(of, &source, format)?;
    set_certificate(of, certificate)
}

fn use_der(of: &impl Shows, der: &[u8]) -> Result<c_int, Error> {
    let mut at = der.as_ptr();
    // SAFETY: `der` is readable for its length.
    let certificate = unsafe { X509::set0(foreign::d2i_X509(ptr::null_mut(), &mut at, der.len() as c_long)) };
    set_certificate(of, certificate.ok_or_else(|| nested(reason::ERR_R_ASN1_LIB))?)
}

fn use_buffer(of: &impl Shows, buffer: &[u8], format: c_int) -> Result<c_int, Error> {
    let source = Source::memory(buffer).ok_or_else(|| nested(reason::ERR_R_BUF_LIB))?;
    let certificate = read(of, &source, format)?;
    set_certificate(of, certificate)
}

/// Whether the current slot holds a key as well.
pub(in crate::libssl) fn current_is_complete(of: &impl Shows) -> bool {
    of.with(|credentials| credentials.current().key.is_some())
}

/// Whether the current slot holds a certificate and its key.
fn check(of: &impl Shows) -> Result<c_int, Error> {
    let slot = of.with(|credentials| credentials.current().clone());
    let certificate = slot.certificate.ok_or_else(|| Error::ssl(reason::SSL_R_NO_CERTIFICATE_ASSIGNED))?;
    let key = slot.key.ok_or_else(|| Error::ssl(reason::SSL_R_NO_PRIVATE_KEY_ASSIGNED))?;
    check_pair(&certificate, &key).map(|()| 1)
}

/// Sets the certificate of a context for its key type and takes a reference to it. It becomes the current one.
///
/// A key already there that does not belong to it is dropped. Returns 1; 0 without a certificate, for a key too weak
/// for the security level, or of a type that cannot be used. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_certificate(ctx: *mut SSL_CTX, x: *mut X509) -> c_int {
    guard(0, || {
        let null = || Error::new(Lib::SSL, reason::ERR_R_PASSED_NULL_PARAMETER);
        // SAFETY: the man page has the caller pass a live context and a live certificate.
        let (of, x) = unsafe { (SSL_CTX::get0(ctx)?, X509::get1(x).map_err(|_| null())?) };
        set_certificate(of, x)
    })
}

/// Sets the certificate of a context from `len` bytes of DER. Returns 1, or 0 on failure.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_certificate_ASN1(ctx: *mut SSL_CTX, len: c_int, d: *const c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and `len` readable bytes.
        let (of, der) = unsafe { (SSL_CTX::get0(ctx)?, bytes(d, len)?) };
        use_der(of, der)
    })
}

/// Sets the certificate of a context from the first one in a file, `SSL_FILETYPE_PEM` or `SSL_FILETYPE_ASN1`.
/// Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_certificate_file(ctx: *mut SSL_CTX, file: *const c_char, type_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a file name.
        unsafe { use_file(SSL_CTX::get0(ctx)?, file, type_) }
    })
}

/// Sets the certificate of a context from memory: `sz` bytes of PEM or DER. wolfSSL's function.
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_certificate_buffer(
    ctx: *mut SSL_CTX,
    in_: *const c_uchar,
    sz: c_long,
    format: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: wolfSSL's manual has the caller pass a live context and `sz` readable bytes.
        let (of, buffer) = unsafe { (SSL_CTX::get0(ctx)?, bytes(in_, sz)?) };
        use_buffer(of, buffer, format)
    })
}

/// Sets the certificate of a connection for its key type and takes a reference to it. It becomes the current one.
///
/// A key already there that does not belong to it is dropped. Returns 1; 0 without a certificate, for a key too weak
/// for the security level, or of a type that cannot be used. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_certificate(ssl: *mut SSL, x: *mut X509) -> c_int {
    guard(0, || {
        let null = || Error::new(Lib::SSL, reason::ERR_R_PASSED_NULL_PARAMETER);
        // SAFETY: the man page has the caller pass a live connection and a live certificate.
        let (of, x) = unsafe { (SSL::get0(ssl)?, X509::get1(x).map_err(|_| null())?) };
        set_certificate(of, x)
    })
}

/// Sets the certificate of a connection from `len` bytes of DER. Returns 1, or 0 on failure.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_certificate_ASN1(ssl: *mut SSL, d: *const c_uchar, len: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and `len` readable bytes.
        let (of, der) = unsafe { (SSL::get0(ssl)?, bytes(d, len)?) };
        use_der(of, der)
    })
}

/// Sets the certificate of a connection from the first one in a file, `SSL_FILETYPE_PEM` or `SSL_FILETYPE_ASN1`.
/// Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_certificate_file(ssl: *mut SSL, file: *const c_char, type_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a file name.
        unsafe { use_file(SSL::get0(ssl)?, file, type_) }
    })
}

/// Sets the certificate of a connection from memory: `sz` bytes of PEM or DER. wolfSSL's function.
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_certificate_buffer(
    ssl: *mut SSL,
    in_: *const c_uchar,
    sz: c_long,
    format: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: wolfSSL's manual has the caller pass a live connection and `sz` readable bytes.
        let (of, buffer) = unsafe { (SSL::get0(ssl)?, bytes(in_, sz)?) };
        use_buffer(of, buffer, format)
    })
}

/// Whether the current certificate and key of a context belong together: 1, or 0 with the reason.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_check_private_key(ctx: *const SSL_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context or NULL.
        let ctx = unsafe { SSL_CTX::option(ctx) }.ok_or_else(|| Error::ssl(reason::SSL_R_NO_CERTIFICATE_ASSIGNED))?;
        check(ctx)
    })
}

/// Whether the current certificate and key of a connection belong together: 1, or 0 with the reason.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_check_private_key(ssl: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection or NULL.
        check(unsafe { SSL::get0(ssl) }?)
    })
}

/// The current certificate of a context, which stays its; NULL if there is none. Source: SSL_get_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_certificate(ctx: *const SSL_CTX) -> *mut X509 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        let of = unsafe { SSL_CTX::get0(ctx) }?;
        Ok(of.with(|credentials| credentials.current().certificate.as_ref().map_or(ptr::null_mut(), as_raw)))
    })
}

/// The current key of a context, which stays its; NULL if there is none. Source: SSL_get_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_privatekey(ctx: *const SSL_CTX) -> *mut EVP_PKEY {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        let of = unsafe { SSL_CTX::get0(ctx) }?;
        Ok(of.with(|credentials| credentials.current().key.as_ref().map_or(ptr::null_mut(), as_raw)))
    })
}

/// The current certificate of a connection, which stays its; NULL if there is none. Source: SSL_get_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_certificate(ssl: *const SSL) -> *mut X509 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let of = unsafe { SSL::get0(ssl) }?;
        Ok(of.with(|credentials| credentials.current().certificate.as_ref().map_or(ptr::null_mut(), as_raw)))
    })
}

/// The current key of a connection, which stays its; NULL if there is none. Source: SSL_get_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_privatekey(ssl: *const SSL) -> *mut EVP_PKEY {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let of = unsafe { SSL::get0(ssl) }?;
        Ok(of.with(|credentials| credentials.current().key.as_ref().map_or(ptr::null_mut(), as_raw)))
    })
}

/// C's pointer to an object that stays ours.
fn as_raw<T>(object: &Arc<T>) -> *mut T {
    Arc::as_ptr(object).cast_mut()
}
