//! Reading. Source: PEM_read_bio_PrivateKey(3), PEM_read(3), PEM_bytes_read_bio(3), PEM_read_bio_ex(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_uint, c_void};

use zeroize::Zeroizing;

use super::encryption::decrypt;
use super::outside::{Reader, d2i_of_void};
use super::{Asker, pem_password_cb, read_block, with_stream};
use crate::asn1::pem;
use crate::error::{Error, Lib, queue, reason};
use crate::ffi::strings::put;
use crate::ffi::{c_str, guard, memory};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;

/// Where the parts of a block go; the caller frees them.
struct Parts {
    name: *mut *mut c_char,
    header: *mut *mut c_char,
    data: *mut *mut c_uchar,
    len: *mut c_long,
}

impl Parts {
    unsafe fn give(&self, block: &pem::Block) {
        // SAFETY: the man page has the caller pass places for the parts.
        unsafe {
            put(self.name, memory::duplicate_str(&block.name));
            put(self.header, memory::duplicate_str(&block.header));
            put(self.data, memory::duplicate(&block.data));
            put(self.len, block.data.len() as c_long);
        }
    }
}

/// Reads the next block, whatever it is; the caller frees the name, the header and the data. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio(
    bp: *mut BIO,
    name: *mut *mut c_char,
    header: *mut *mut c_char,
    data: *mut *mut c_uchar,
    len: *mut c_long,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_bio_ex(bp, name, header, data, len, pem::FLAG_EAY_COMPATIBLE) }
}

/// As [`PEM_read_bio`] with `PEM_FLAG_*`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_ex(
    bp: *mut BIO,
    name: *mut *mut c_char,
    header: *mut *mut c_char,
    data: *mut *mut c_uchar,
    len: *mut c_long,
    flags: c_uint,
) -> c_int {
    let parts = Parts { name, header, data, len };
    guard(0, || {
        // SAFETY: the man page has the caller pass places for the parts.
        unsafe {
            put(name, std::ptr::null_mut());
            put(header, std::ptr::null_mut());
            put(data, std::ptr::null_mut());
            put(len, 0);
        }
        if flags & pem::FLAG_EAY_COMPATIBLE != 0 && flags & pem::FLAG_ONLY_B64 != 0 {
            return Err(Error::new(Lib::PEM, reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        // SAFETY: the man page has the caller pass a live BIO.
        unsafe { parts.give(&read_block(bp, flags)?) };
        Ok(1)
    })
}

/// As [`PEM_read_bio`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read(
    fp: *mut FILE,
    name: *mut *mut c_char,
    header: *mut *mut c_char,
    data: *mut *mut c_uchar,
    len: *mut c_long,
) -> c_int {
    // SAFETY: as our caller promises.
    guard(0, || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio(bio, name, header, data, len))) })
}

/// The bits of an error's code that are its reason.
const REASON: u32 = 0x7f_ffff;

/// The next block that may be read as `wanted`, decrypted: its name and data.
///
/// # Safety
/// `bio` is a live BIO; the asker's callback is the program's own.
pub(crate) unsafe fn read_matching(
    bio: *mut BIO,
    wanted: &[u8],
    asker: Asker,
) -> Result<(Vec<u8>, Zeroizing<Vec<u8>>), Error> {
    loop {
        // SAFETY: as our caller promises.
        let block = unsafe { read_block(bio, pem::FLAG_EAY_COMPATIBLE) }.map_err(|error| {
            // OpenSSL looks at the reason of the oldest entry, which may be of something else.
            let oldest = queue::with(|queue| queue.first().map(|entry| entry.code));
            let oldest = oldest.or_else(|| error.entries().first().map(|entry| entry.code));
            if oldest.is_some_and(|code| code & REASON == reason::PEM_R_NO_START_LINE) {
                return error.with_data(format!("Expecting: {}", String::from_utf8_lossy(wanted)));
            }
            error
        })?;
        if pem::matches(&block.name, wanted) {
            // SAFETY: as our caller promises.
            let data = unsafe { decrypt(&block.header, block.data, asker) }?;
            return Ok((block.name, data));
        }
    }
}

/// Reads the next block that may be read as `name` and decrypts it; the caller frees data and name. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_bytes_read_bio(
    pdata: *mut *mut c_uchar,
    plen: *mut c_long,
    pnm: *mut *mut c_char,
    name: *const c_char,
    bp: *mut BIO,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO, a string and places for the parts.
        unsafe {
            let (found, data) = read_matching(bp, c_str(name)?, Asker { cb, u })?;
            put(pdata, memory::duplicate(&data));
            put(plen, data.len() as c_long);
            if !pnm.is_null() {
                *pnm = memory::duplicate_str(&found);
            }
        }
        Ok(1)
    })
}

/// As [`PEM_bytes_read_bio`]; the data are freed by `OPENSSL_secure_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_bytes_read_bio_secmem(
    pdata: *mut *mut c_uchar,
    plen: *mut c_long,
    pnm: *mut *mut c_char,
    name: *const c_char,
    bp: *mut BIO,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    // SAFETY: as our caller promises. There is no secure heap: `OPENSSL_secure_free` frees any block of ours.
    unsafe { PEM_bytes_read_bio(pdata, plen, pnm, name, bp, cb, u) }
}

/// Reads an object: the next block that may be read as `wanted`, by `d2i`.
///
/// # Safety
/// `bio` is a live BIO, `d2i` reads what `wanted` names, `x` is NULL or a place that it may fill.
pub(crate) unsafe fn read_object<T>(
    bio: *mut BIO,
    wanted: &[u8],
    d2i: Option<Reader<T>>,
    x: *mut *mut T,
    asker: Asker,
) -> Result<*mut T, Error> {
    let d2i = d2i.ok_or_else(|| Error::new(Lib::PEM, reason::ERR_R_PASSED_NULL_PARAMETER))?;
    // SAFETY: as our caller promises; `d2i` reads no further than the data.
    unsafe {
        let (_, data) = read_matching(bio, wanted, asker)?;
        let mut at: *const c_uchar = data.as_ptr();
        let object = d2i(x, &mut at, data.len() as c_long);
        if object.is_null() {
            return Err(Error::new(Lib::PEM, reason::ERR_R_ASN1_LIB));
        }
        Ok(object)
    }
}

/// As [`read_object`] from a stream.
///
/// # Safety
/// As [`read_object`]; `fp` is an open stream.
pub(crate) unsafe fn read_object_stream<T>(
    fp: *mut FILE,
    wanted: &[u8],
    d2i: Option<Reader<T>>,
    x: *mut *mut T,
    asker: Asker,
) -> Result<*mut T, Error> {
    // SAFETY: as our caller promises.
    unsafe { with_stream(fp, |bio| read_object(bio, wanted, d2i, x, asker)) }
}

/// Reads an object by `d2i` from the next block that may be read as `name`. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_ASN1_read_bio(
    d2i: d2i_of_void,
    name: *const c_char,
    bp: *mut BIO,
    x: *mut *mut c_void,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut c_void {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { read_object(bp, c_str(name)?, d2i, x, Asker { cb, u }) })
}

/// As [`PEM_ASN1_read_bio`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_ASN1_read(
    d2i: d2i_of_void,
    name: *const c_char,
    fp: *mut FILE,
    x: *mut *mut c_void,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut c_void {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { read_object_stream(fp, c_str(name)?, d2i, x, Asker { cb, u }) })
}
