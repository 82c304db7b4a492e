//! Writing. Source: PEM_read_bio_PrivateKey(3), PEM_write_bio.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use zeroize::Zeroizing;

use super::encryption::encrypt;
use super::outside::{EVP_CIPHER, Writer, i2d_of_void};
use super::{Asker, pem_password_cb, with_stream};
use crate::asn1::pem;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, c_str, guard, optional_str};
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::bio::{self, BIO};

/// Writes a block. The length of its base64.
///
/// # Safety
/// `bio` is a live BIO.
pub(crate) unsafe fn write_block(bio: *mut BIO, name: &[u8], header: &[u8], data: &[u8]) -> Result<c_int, Error> {
    let (text, len) = pem::write(name, header, data);
    // SAFETY: as our caller promises.
    let written = unsafe { bio::write_all(bio, &text) };
    written.map_err(|_| Error::new(Lib::PEM, reason::ERR_R_BUF_LIB))?;
    Ok(len as c_int)
}

/// Writes a block with a header, which may be NULL. Returns the length of its base64, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio(
    bp: *mut BIO,
    name: *const c_char,
    hdr: *const c_char,
    data: *const c_uchar,
    len: c_long,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO, strings and `len` bytes.
        unsafe { write_block(bp, c_str(name)?, optional_str(hdr).unwrap_or_default(), bytes(data, len)?) }
    })
}

/// As [`PEM_write_bio`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write(
    fp: *mut FILE,
    name: *const c_char,
    hdr: *const c_char,
    data: *const c_uchar,
    len: c_long,
) -> c_int {
    // SAFETY: as our caller promises.
    guard(0, || unsafe { with_stream(fp, |bio| Ok(PEM_write_bio(bio, name, hdr, data, len))) })
}

/// How an object is to be encrypted, if at all.
pub(crate) struct Encryption {
    /// The cipher, or NULL.
    pub cipher: *const EVP_CIPHER,
    /// The password, or NULL: ask.
    pub kstr: *const c_uchar,
    /// Its length.
    pub klen: c_int,
    /// Whom to ask.
    pub asker: Asker,
}

impl Encryption {
    /// None at all.
    pub const NONE: Encryption = Encryption {
        cipher: std::ptr::null(),
        kstr: std::ptr::null(),
        klen: 0,
        asker: Asker { cb: None, u: std::ptr::null_mut() },
    };

    /// The password the program gave.
    ///
    /// # Safety
    /// `klen` bytes are readable at `kstr`, or it is NULL.
    pub unsafe fn password(&self) -> Result<Option<&[u8]>, Error> {
        if self.kstr.is_null() {
            return Ok(None);
        }
        // SAFETY: as our caller promises.
        unsafe { bytes(self.kstr, self.klen) }.map(Some)
    }
}

/// An object's DER.
///
/// # Safety
/// `i2d` writes objects such as `x`.
pub(crate) unsafe fn encode<T>(i2d: Option<Writer<T>>, x: *const T) -> Result<Zeroizing<Vec<u8>>, Error> {
    let i2d = i2d.ok_or_else(|| Error::new(Lib::PEM, reason::ERR_R_PASSED_NULL_PARAMETER))?;
    // SAFETY: as our caller promises; the second call writes as much as the first said.
    unsafe {
        let len = usize::try_from(i2d(x, std::ptr::null_mut())).unwrap_or(0);
        let mut der = Zeroizing::new(vec![0u8; len]);
        let mut at = der.as_mut_ptr();
        if len == 0 || i2d(x, &mut at) <= 0 {
            return Err(Error::new(Lib::PEM, reason::ERR_R_ASN1_LIB));
        }
        Ok(der)
    }
}

/// Writes an object: its DER by `i2d`, encrypted if asked. Returns 1.
///
/// # Safety
/// `bio` is a live BIO, `i2d` writes objects such as `x`, and `encryption` holds live pointers.
pub(crate) unsafe fn write_object<T>(
    bio: *mut BIO,
    name: &[u8],
    i2d: Option<Writer<T>>,
    x: *const T,
    encryption: Encryption,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let der = encode(i2d, x)?;
        if encryption.cipher.is_null() {
            return write_block(bio, name, b"", &der).map(|_| 1);
        }
        let (header, data) = encrypt(encryption.cipher, encryption.password()?, &der, encryption.asker)?;
        write_block(bio, name, &header, &data).map(|_| 1)
    }
}

/// As [`write_object`] to a stream.
///
/// # Safety
/// As [`write_object`]; `fp` is an open stream.
pub(crate) unsafe fn write_object_stream<T>(
    fp: *mut FILE,
    name: &[u8],
    i2d: Option<Writer<T>>,
    x: *const T,
    encryption: Encryption,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe { with_stream(fp, |bio| write_object(bio, name, i2d, x, encryption)) }
}

/// Writes an object by `i2d` as block `name`, under a password if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_ASN1_write_bio(
    i2d: i2d_of_void,
    name: *const c_char,
    bp: *mut BIO,
    x: *const c_void,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: as our caller promises.
    guard(0, || unsafe { write_object(bp, c_str(name)?, i2d, x, encryption) })
}

/// As [`PEM_ASN1_write_bio`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_ASN1_write(
    i2d: i2d_of_void,
    name: *const c_char,
    fp: *mut FILE,
    x: *const c_void,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    callback: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb: callback, u } };
    // SAFETY: as our caller promises.
    guard(0, || unsafe { write_object_stream(fp, c_str(name)?, i2d, x, encryption) })
}
