//! Loading private keys. Source: SSL_CTX_use_certificate(3).

use std::ffi::{c_char, c_int, c_long, c_uchar};
use std::ptr;
use std::sync::Arc;

use super::certificate::{ASN1, PEM, nested};
use super::{Shows, set_key};
use crate::crypto::key::PrivateKey;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, guard};
use crate::libcrypto::evp::pkey::{self, EVP_PKEY};
use crate::libcrypto::rsa::RSA;
use crate::libssl::foreign::{self, Source};
use crate::libssl::object::{SSL, SSL_CTX};

fn read(of: &impl Shows, source: &Source, format: c_int) -> Result<Arc<EVP_PKEY>, Error> {
    let password = of.password();
    // SAFETY: the BIO is live; the password callback gets the argument it was registered with.
    let (key, library) = unsafe {
        match format {
            ASN1 => (foreign::d2i_PrivateKey_bio(source.bio(), ptr::null_mut()), reason::ERR_R_ASN1_LIB),
            PEM => {
                let (function, arg) = (password.function, password.arg);
                (foreign::PEM_read_bio_PrivateKey(source.bio(), ptr::null_mut(), function, arg), reason::ERR_R_PEM_LIB)
            }
            _ => return Err(Error::ssl(reason::SSL_R_BAD_SSL_FILETYPE)),
        }
    };
    // SAFETY: the reader gave us its reference.
    unsafe { EVP_PKEY::set0(key) }.ok_or_else(|| nested(library))
}

unsafe fn use_file(of: &impl Shows, file: *const c_char, format: c_int) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    let source = unsafe { Source::file(file) }.ok_or_else(|| nested(reason::ERR_R_SYS_LIB))?;
    let key = read(of, &source, format)?;
    set_key(of, key)
}

/// As [`use_file`], with the readers of RSA keys.
unsafe fn use_rsa_file(of: &impl Shows, file: *const c_char, format: c_int) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    let source = unsafe { Source::file(file) }.ok_or_else(|| nested(reason::ERR_R_SYS_LIB))?;
    let password = of.password();
    // SAFETY: the BIO is live; the password callback gets the argument it was registered with.
    let (rsa, library) = unsafe {
        match format {
            ASN1 => (foreign::d2i_RSAPrivateKey_bio(source.bio(), ptr::null_mut()), reason::ERR_R_ASN1_LIB),
            PEM => {
                let (function, arg) = (password.function, password.arg);
                let rsa = foreign::PEM_read_bio_RSAPrivateKey(source.bio(), ptr::null_mut(), function, arg);
                (rsa, reason::ERR_R_PEM_LIB)
            }
            _ => return Err(Error::ssl(reason::SSL_R_BAD_SSL_FILETYPE)),
        }
    };
    // SAFETY: the reader gave us its reference, which is given up at the end.
    let rsa = unsafe { RSA::set0(rsa) }.ok_or_else(|| nested(library))?;
    use_rsa(of, Arc::as_ptr(&rsa).cast_mut())
}

fn use_der(of: &impl Shows, kind: c_int, der: &[u8]) -> Result<c_int, Error> {
    let mut at = der.as_ptr();
    // SAFETY: `der` is readable for its length.
    let key = unsafe { foreign::d2i_PrivateKey(kind, ptr::null_mut(), &mut at, der.len() as c_long) };
    // SAFETY: the reader gave us its reference.
    let key = unsafe { EVP_PKEY::set0(key) };
    set_key(of, key.ok_or_else(|| nested(reason::ERR_R_ASN1_LIB))?)
}

fn use_rsa_der(of: &impl Shows, der: &[u8]) -> Result<c_int, Error> {
    let key = PrivateKey::from_pkcs1_der(der).map_err(|_| nested(reason::ERR_R_ASN1_LIB))?;
    set_key(of, pkey::from_private(key))
}

fn use_rsa(of: &impl Shows, rsa: *mut RSA) -> Result<c_int, Error> {
    // SAFETY: the new key is ours; it takes a reference to the live RSA key.
    let (key, is_set) = unsafe {
        let key = pkey::EVP_PKEY_new();
        (EVP_PKEY::set0(key), pkey::EVP_PKEY_set1_RSA(key, rsa))
    };
    set_key(of, key.filter(|_| is_set == 1).ok_or_else(|| nested(reason::ERR_R_EVP_LIB))?)
}

fn use_buffer(of: &impl Shows, buffer: &[u8], format: c_int) -> Result<c_int, Error> {
    let source = Source::memory(buffer).ok_or_else(|| nested(reason::ERR_R_BUF_LIB))?;
    let key = read(of, &source, format)?;
    set_key(of, key)
}

fn null() -> Error {
    Error::new(Lib::SSL, reason::ERR_R_PASSED_NULL_PARAMETER)
}

/// Sets the private key of a context for its type and takes a reference to it. It becomes the current one.
///
/// Returns 1; 0 without a key, of a type that cannot be used, or if the certificate already there is not its own.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_PrivateKey(ctx: *mut SSL_CTX, pkey: *mut EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a live key.
        let (of, pkey) = unsafe { (SSL_CTX::get0(ctx)?, EVP_PKEY::get1(pkey).map_err(|_| null())?) };
        set_key(of, pkey)
    })
}

/// Sets the private key of a context from `len` bytes of DER that hold a key of type `pk` (`EVP_PKEY_*`).
/// Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_PrivateKey_ASN1(
    pk: c_int,
    ctx: *mut SSL_CTX,
    d: *const c_uchar,
    len: c_long,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and `len` readable bytes.
        let (of, der) = unsafe { (SSL_CTX::get0(ctx)?, bytes(d, len)?) };
        use_der(of, pk, der)
    })
}

/// Sets the private key of a context from a file, `SSL_FILETYPE_PEM` or `SSL_FILETYPE_ASN1`; an encrypted one asks
/// the password callback. Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_PrivateKey_file(ctx: *mut SSL_CTX, file: *const c_char, type_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a file name.
        unsafe { use_file(SSL_CTX::get0(ctx)?, file, type_) }
    })
}

/// Sets the RSA key of a context and takes a reference to it. Returns 1, or 0 on failure.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_RSAPrivateKey(ctx: *mut SSL_CTX, rsa: *mut RSA) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a live key.
        let of = unsafe { SSL_CTX::get0(ctx) }?;
        if rsa.is_null() {
            return Err(null());
        }
        use_rsa(of, rsa)
    })
}

/// Sets the RSA key of a context from `len` bytes of PKCS#1 DER. Returns 1, or 0 on failure.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_RSAPrivateKey_ASN1(ctx: *mut SSL_CTX, d: *const c_uchar, len: c_long) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and `len` readable bytes.
        let (of, der) = unsafe { (SSL_CTX::get0(ctx)?, bytes(d, len)?) };
        use_rsa_der(of, der)
    })
}

/// Sets the RSA key of a context from a file. Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_RSAPrivateKey_file(ctx: *mut SSL_CTX, file: *const c_char, type_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a file name.
        unsafe { use_rsa_file(SSL_CTX::get0(ctx)?, file, type_) }
    })
}

/// Sets the private key of a context from memory: `sz` bytes of PEM or DER. wolfSSL's function.
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_PrivateKey_buffer(
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

/// Sets the private key of a connection for its type and takes a reference to it. It becomes the current one.
///
/// Returns 1; 0 without a key, of a type that cannot be used, or if the certificate already there is not its own.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_PrivateKey(ssl: *mut SSL, pkey: *mut EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a live key.
        let (of, pkey) = unsafe { (SSL::get0(ssl)?, EVP_PKEY::get1(pkey).map_err(|_| null())?) };
        set_key(of, pkey)
    })
}

/// Sets the private key of a connection from `len` bytes of DER that hold a key of type `pk` (`EVP_PKEY_*`).
/// Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_PrivateKey_ASN1(pk: c_int, ssl: *mut SSL, d: *const c_uchar, len: c_long) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and `len` readable bytes.
        let (of, der) = unsafe { (SSL::get0(ssl)?, bytes(d, len)?) };
        use_der(of, pk, der)
    })
}

/// Sets the private key of a connection from a file, `SSL_FILETYPE_PEM` or `SSL_FILETYPE_ASN1`; an encrypted one asks
/// the password callback. Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_PrivateKey_file(ssl: *mut SSL, file: *const c_char, type_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a file name.
        unsafe { use_file(SSL::get0(ssl)?, file, type_) }
    })
}

/// Sets the RSA key of a connection and takes a reference to it. Returns 1, or 0 on failure.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_RSAPrivateKey(ssl: *mut SSL, rsa: *mut RSA) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a live key.
        let of = unsafe { SSL::get0(ssl) }?;
        if rsa.is_null() {
            return Err(null());
        }
        use_rsa(of, rsa)
    })
}

/// Sets the RSA key of a connection from `len` bytes of PKCS#1 DER. Returns 1, or 0 on failure.
/// Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_RSAPrivateKey_ASN1(ssl: *mut SSL, d: *const c_uchar, len: c_long) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and `len` readable bytes.
        let (of, der) = unsafe { (SSL::get0(ssl)?, bytes(d, len)?) };
        use_rsa_der(of, der)
    })
}

/// Sets the RSA key of a connection from a file. Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_RSAPrivateKey_file(ssl: *mut SSL, file: *const c_char, type_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a file name.
        unsafe { use_rsa_file(SSL::get0(ssl)?, file, type_) }
    })
}

/// Sets the private key of a connection from memory: `sz` bytes of PEM or DER. wolfSSL's function.
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_PrivateKey_buffer(
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
