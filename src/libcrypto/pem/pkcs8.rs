//! Private keys as PKCS#8, clear or encrypted. Source: PEM_read_bio_PrivateKey(3), d2i_PKCS8PrivateKey_bio(3).

use std::ffi::{c_char, c_int, c_long, c_void};
use std::sync::Arc;

use zeroize::Zeroizing;

use super::outside::{EVP_CIPHER, PKCS8_PRIV_KEY_INFO_free, X509_SIG, X509_SIG_free, d2i_X509_SIG, i2d_X509_SIG};
use super::write::{Encryption, write_block};
use super::{Asker, pem_password_cb, with_stream};
use crate::crypto::key::PrivateKey;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, guard, memory};
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::bio::{self, BIO};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::evp::pkey::from_private;
use crate::libcrypto::pkcs7::outside::{X509_SIG_get0, string_bytes};
use crate::libcrypto::pkcs12::pbe::crypt;
use crate::libcrypto::pkcs12::pkcs8::{EVP_PKEY2PKCS8, PKCS8_encrypt, d2i_PKCS8_bio};

/// What a key is encrypted with.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Cipher {
    /// Nothing.
    None,
    /// PBES2 with this cipher.
    With(*const EVP_CIPHER),
    /// The PBES1 scheme of this number (`NID_pbe_*`).
    Scheme(c_int),
}

impl Cipher {
    pub fn of(cipher: *const EVP_CIPHER) -> Cipher {
        if cipher.is_null() { Cipher::None } else { Cipher::With(cipher) }
    }

    fn scheme(nid: c_int) -> Cipher {
        if nid == -1 { Cipher::None } else { Cipher::Scheme(nid) }
    }
}

/// Encrypts a key's PKCS#8 form.
///
/// # Safety
/// A cipher is live.
unsafe fn encrypt(key: &EVP_PKEY, cipher: Cipher, password: &[u8]) -> Result<Vec<u8>, Error> {
    let (scheme, cipher) = match cipher {
        Cipher::Scheme(nid) => (nid, std::ptr::null()),
        Cipher::With(cipher) => (-1, cipher),
        Cipher::None => return Err(Error::SILENT),
    };
    let no_salt = std::ptr::null_mut();
    let (pass, len) = (password.as_ptr().cast(), password.len() as c_int);
    // SAFETY: live objects, the password with its length; what is made is freed.
    unsafe {
        let clear = EVP_PKEY2PKCS8(key);
        if clear.is_null() {
            return Err(Error::SILENT);
        }
        let sealed = PKCS8_encrypt(scheme, cipher, pass, len, no_salt, 0, 0, clear);
        PKCS8_PRIV_KEY_INFO_free(clear);
        let mut der = std::ptr::null_mut();
        let len = if sealed.is_null() { -1 } else { i2d_X509_SIG(sealed, &mut der) };
        X509_SIG_free(sealed);
        if der.is_null() {
            return Err(Error::SILENT);
        }
        let copy = bytes(der, len).map(<[u8]>::to_vec);
        memory::free(der);
        copy
    }
}

/// The block's name and DER.
///
/// # Safety
/// `encryption` holds live pointers.
unsafe fn encode(
    key: &EVP_PKEY,
    cipher: Cipher,
    encryption: &Encryption,
) -> Result<(&'static [u8], Zeroizing<Vec<u8>>), Error> {
    if cipher == Cipher::None {
        let failed = |error: Error| error.then(Lib::PEM, reason::PEM_R_ERROR_CONVERTING_PRIVATE_KEY);
        return Ok((b"PRIVATE KEY", key.private().and_then(|key| key.to_pkcs8_der()).map_err(failed)?));
    }
    // SAFETY: as our caller promises.
    let password = match unsafe { encryption.password() }? {
        Some(password) => Zeroizing::new(password.to_vec()),
        // SAFETY: as our caller promises.
        None => unsafe { encryption.asker.ask(true) }.ok_or_else(|| Error::new(Lib::PEM, reason::PEM_R_READ_KEY))?,
    };
    // SAFETY: as our caller promises.
    Ok((b"ENCRYPTED PRIVATE KEY", Zeroizing::new(unsafe { encrypt(key, cipher, &password) }?)))
}

/// Writes a key as PEM. Returns 1.
///
/// # Safety
/// `bio` is a live BIO and `encryption` holds live pointers.
pub(crate) unsafe fn write_pem(
    bio: *mut BIO,
    key: &EVP_PKEY,
    cipher: Cipher,
    encryption: &Encryption,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let (name, der) = encode(key, cipher, encryption)?;
        write_block(bio, name, b"", &der).map(|_| 1)
    }
}

/// Writes a key as DER. Returns 1.
unsafe fn write_der(
    bio: *mut BIO,
    key: *const EVP_PKEY,
    cipher: Cipher,
    encryption: &Encryption,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let (_, der) = encode(EVP_PKEY::get0(key)?, cipher, encryption)?;
        bio::write_all(bio, &der).map(|()| 1)
    }
}

/// An EncryptedPrivateKeyInfo that is freed.
struct Sealed(*mut X509_SIG);

impl Sealed {
    /// Opens it with a password.
    fn open(&self, password: &[u8]) -> Result<PrivateKey, Error> {
        let (mut algorithm, mut data) = (std::ptr::null(), std::ptr::null());
        // SAFETY: the object lives and the parts are its own; the password comes with its length.
        unsafe {
            X509_SIG_get0(self.0, &mut algorithm, &mut data);
            let password = (password.as_ptr().cast(), password.len() as c_int);
            PrivateKey::from_pkcs8_der(&crypt(algorithm, password, string_bytes(data), false)?)
        }
    }
}

impl Drop for Sealed {
    fn drop(&mut self) {
        // SAFETY: NULL or ours.
        unsafe { X509_SIG_free(self.0) }
    }
}

/// Opens an EncryptedPrivateKeyInfo with a password.
pub(crate) fn open_with(der: &[u8], password: &[u8]) -> Result<PrivateKey, Error> {
    // SAFETY: the reader goes no further than the bytes.
    let sealed = unsafe { d2i_X509_SIG(std::ptr::null_mut(), &mut der.as_ptr(), der.len() as c_long) };
    if sealed.is_null() { Err(Error::SILENT) } else { Sealed(sealed).open(password) }
}

unsafe fn read_der(bio: *mut BIO, asker: Asker) -> Result<Arc<EVP_PKEY>, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let sealed = Sealed(d2i_PKCS8_bio(bio, std::ptr::null_mut()));
        if sealed.0.is_null() {
            return Err(Error::SILENT);
        }
        let password = asker.ask(false).ok_or_else(|| Error::new(Lib::PEM, reason::PEM_R_BAD_PASSWORD_READ))?;
        Ok(from_private(sealed.open(&password)?))
    }
}

/// Writes a private key as PEM of PKCS#8, encrypted if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PKCS8PrivateKey(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_char,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: std::ptr::null(), kstr: kstr.cast(), klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live destination, a live key and a password or whom to ask.
    guard(0, || unsafe { write_pem(bp, EVP_PKEY::get0(x)?, Cipher::of(enc), &encryption) })
}

/// Writes a private key as PEM of PKCS#8, encrypted by a PBES1 scheme unless `nid` is -1. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PKCS8PrivateKey_nid(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    nid: c_int,
    kstr: *const c_char,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: std::ptr::null(), kstr: kstr.cast(), klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live destination, a live key and a password or whom to ask.
    guard(0, || unsafe { write_pem(bp, EVP_PKEY::get0(x)?, Cipher::scheme(nid), &encryption) })
}

/// Writes a private key as PEM of PKCS#8 to a stream, encrypted if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PKCS8PrivateKey(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_char,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: std::ptr::null(), kstr: kstr.cast(), klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live destination, a live key and a password or whom to ask.
    guard(0, || unsafe { with_stream(fp, |bio| write_pem(bio, EVP_PKEY::get0(x)?, Cipher::of(enc), &encryption)) })
}

/// Writes a private key as PEM of PKCS#8 to a stream, encrypted by a PBES1 scheme unless `nid` is -1. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PKCS8PrivateKey_nid(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    nid: c_int,
    kstr: *const c_char,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: std::ptr::null(), kstr: kstr.cast(), klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live destination, a live key and a password or whom to ask.
    guard(0, || unsafe { with_stream(fp, |bio| write_pem(bio, EVP_PKEY::get0(x)?, Cipher::scheme(nid), &encryption)) })
}

/// Writes a private key as DER of PKCS#8, encrypted if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8PrivateKey_bio(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_char,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: std::ptr::null(), kstr: kstr.cast(), klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live destination, a live key and a password or whom to ask.
    guard(0, || unsafe { write_der(bp, x, Cipher::of(enc), &encryption) })
}

/// Writes a private key as DER of PKCS#8, encrypted by a PBES1 scheme unless `nid` is -1. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8PrivateKey_nid_bio(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    nid: c_int,
    kstr: *const c_char,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: std::ptr::null(), kstr: kstr.cast(), klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live destination, a live key and a password or whom to ask.
    guard(0, || unsafe { write_der(bp, x, Cipher::scheme(nid), &encryption) })
}

/// Writes a private key as DER of PKCS#8 to a stream, encrypted if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8PrivateKey_fp(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_char,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: std::ptr::null(), kstr: kstr.cast(), klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live destination, a live key and a password or whom to ask.
    guard(0, || unsafe { with_stream(fp, |bio| write_der(bio, x, Cipher::of(enc), &encryption)) })
}

/// Writes a private key as DER of PKCS#8 to a stream, encrypted by a PBES1 scheme unless `nid` is -1. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8PrivateKey_nid_fp(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    nid: c_int,
    kstr: *const c_char,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: std::ptr::null(), kstr: kstr.cast(), klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live destination, a live key and a password or whom to ask.
    guard(0, || unsafe { with_stream(fp, |bio| write_der(bio, x, Cipher::scheme(nid), &encryption)) })
}

/// Reads an encrypted private key's DER. The caller frees the key; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS8PrivateKey_bio(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller pass a live BIO and a place that holds NULL or a key of its own.
    guard(std::ptr::null_mut(), || unsafe { Ok(super::keys::hand_out(read_der(bp, Asker { cb, u })?, x)) })
}

/// As [`d2i_PKCS8PrivateKey_bio`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS8PrivateKey_fp(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(d2i_PKCS8PrivateKey_bio(bio, x, cb, u))) })
}
