//! Encodings from and to BIOs and C streams: `ASN1_item_d2i_bio`, `ASN1_i2d_fp` and kin.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use libc::FILE;

use super::outside::{BIO, BIO_read, write};
use super::print::StreamBio;
use super::template::{ASN1_ITEM, ASN1_VALUE, OSSL_LIB_CTX, functions};
use crate::asn1::tlv::Header;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::buffer::{BUF_MEM, BUF_MEM_new};

/// Reads a value.
pub type d2i_of_void = unsafe extern "C" fn(*mut *mut c_void, *mut *const c_uchar, c_long) -> *mut c_void;
/// Writes a value.
pub type i2d_of_void = unsafe extern "C" fn(*const c_void, *mut *mut c_uchar) -> c_int;

/// Bytes of a tag that are waited for: a longer number is nobody's.
const LONGEST_TAG: usize = 8;
/// Bytes of a length at most.
const LONGEST_LENGTH: usize = size_of::<c_long>();
/// How much is read at once, so that a length that lies costs little memory.
const CHUNK: usize = 16 * 1024;

/// How many bytes the tag of a header has, if its end is there.
fn tag_len(start: &[u8]) -> Option<usize> {
    match start.first()? & 0x1f {
        0x1f => start[1..].iter().position(|octet| octet & 0x80 == 0).map(|last| last + 2),
        _ => Some(1),
    }
}

/// How many more bytes are surely part of a header that begins so; 0 if it is whole, or too long to be one.
fn header_lacks(start: &[u8]) -> Result<usize, Error> {
    if start.len() < 2 {
        return Ok(2 - start.len());
    }
    let Some(tag_len) = tag_len(start) else { return Ok(usize::from(start.len() < LONGEST_TAG)) };
    match start.get(tag_len) {
        None => Ok(1),
        Some(&first) if first & 0x80 == 0 => Ok(0),
        Some(&first) => match usize::from(first & 0x7f) {
            octets if octets > LONGEST_LENGTH => Err(Error::new(Lib::ASN1, reason::ASN1_R_TOO_LONG)),
            octets => Ok((tag_len + 1 + octets).saturating_sub(start.len())),
        },
    }
}

/// Reads one whole value from a BIO.
///
/// # Safety
/// `bio` is live.
pub(crate) unsafe fn read_value(bio: *mut BIO) -> Result<Vec<u8>, Error> {
    let failed = |reason| Err(Error::new(Lib::ASN1, reason));
    let (mut data, mut at, mut open) = (Vec::new(), 0usize, 0usize);
    loop {
        // Byte for byte what the header wants, as the next value in the BIO is somebody else's.
        while let want @ 1.. = header_lacks(&data[at..])? {
            // SAFETY: as the caller promises.
            let got = unsafe { read_some(bio, &mut data, want) };
            if got <= 0 {
                // Nothing at all where a value could begin is an end, not an error.
                let is_end = got == 0 && data.len() == at && open == 0;
                let reason = match tag_len(&data[at..]) {
                    None if data.len() - at == LONGEST_TAG - 1 => reason::ASN1_R_HEADER_TOO_LONG,
                    _ => reason::ASN1_R_NOT_ENOUGH_DATA,
                };
                return if is_end { Err(Error::SILENT) } else { failed(reason) };
            }
        }
        let header = Header::read(&data[at..])?;
        at += header.size;
        if header.indefinite {
            open += 1;
        } else if open > 0 && header.length == 0 && header.tag == 0 {
            open -= 1;
        } else {
            let end = at.checked_add(header.length).filter(|&end| end <= c_int::MAX as usize);
            let Some(end) = end else { return failed(reason::ASN1_R_TOO_LONG) };
            while data.len() < end {
                let want = (end - data.len()).min(CHUNK);
                // SAFETY: as the caller promises.
                if unsafe { read_some(bio, &mut data, want) } <= 0 {
                    return failed(reason::ASN1_R_NOT_ENOUGH_DATA);
                }
            }
            at = end;
        }
        if open == 0 {
            data.truncate(at);
            return Ok(data);
        }
    }
}

/// Reads one whole value's encoding from a BIO into a fresh buffer, which the caller frees. Returns its length, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn asn1_d2i_read_bio(r#in: *mut BIO, pb: *mut *mut BUF_MEM) -> c_int {
    guard(-1, || {
        // SAFETY: the caller passes a live BIO and a place.
        unsafe {
            let value = read_value(r#in)?;
            let buffer = BUF_MEM_new();
            let fresh = buffer.as_mut().ok_or(Error::SILENT)?;
            fresh.extend(&value)?;
            pb.write(buffer);
            Ok(value.len() as c_int)
        }
    })
}

/// Appends up to `want` bytes from a BIO; what `BIO_read` answered.
///
/// # Safety
/// `bio` is live.
unsafe fn read_some(bio: *mut BIO, data: &mut Vec<u8>, want: usize) -> c_int {
    let start = data.len();
    data.resize(start + want, 0);
    // SAFETY: as the caller promises; `want` bytes are writable.
    let got = unsafe { BIO_read(bio, data[start..].as_mut_ptr().cast(), want as c_int) };
    data.truncate(start + got.clamp(0, want as c_int) as usize);
    got
}

/// Reads a value from a BIO into `*x` (a new one if NULL). Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_d2i_bio(
    _xnew: Option<unsafe extern "C" fn() -> *mut c_void>,
    d2i: Option<d2i_of_void>,
    r#in: *mut BIO,
    x: *mut *mut c_void,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        let d2i = d2i.ok_or(Error::SILENT)?;
        // SAFETY: the caller promises a live BIO and a function for what `x` holds.
        unsafe {
            let data = read_value(r#in)?;
            let mut start = data.as_ptr();
            Ok(d2i(x, &mut start, data.len() as c_long))
        }
    })
}

/// As `ASN1_d2i_bio`, from a C stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_d2i_fp(
    xnew: Option<unsafe extern "C" fn() -> *mut c_void>,
    d2i: Option<d2i_of_void>,
    r#in: *mut FILE,
    x: *mut *mut c_void,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises an open stream; the rest is the same promise.
        unsafe {
            let bio = StreamBio::new(r#in)?;
            Ok(ASN1_d2i_bio(xnew, d2i, bio.get(), x))
        }
    })
}

/// Reads a value of the type `it` from a BIO into `*pval` (a new one if NULL). Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_d2i_bio_ex(
    it: *const ASN1_ITEM,
    r#in: *mut BIO,
    pval: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        if r#in.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the caller promises a live BIO and a slot of this table or NULL.
        unsafe {
            let data = read_value(r#in)?;
            let mut start = data.as_ptr();
            Ok(functions::d2i::<ASN1_VALUE>(pval.cast(), &mut start, data.len() as c_long, it).cast())
        }
    })
}

/// As `ASN1_item_d2i_bio_ex`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_d2i_bio(it: *const ASN1_ITEM, r#in: *mut BIO, pval: *mut c_void) -> *mut c_void {
    // SAFETY: the same promise.
    unsafe { ASN1_item_d2i_bio_ex(it, r#in, pval, std::ptr::null_mut(), std::ptr::null()) }
}

/// As `ASN1_item_d2i_bio_ex`, from a C stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_d2i_fp_ex(
    it: *const ASN1_ITEM,
    r#in: *mut FILE,
    x: *mut c_void,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises an open stream; the rest is the same promise.
        unsafe {
            let bio = StreamBio::new(r#in)?;
            Ok(ASN1_item_d2i_bio_ex(it, bio.get(), x, libctx, propq))
        }
    })
}

/// As `ASN1_item_d2i_fp_ex`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_d2i_fp(it: *const ASN1_ITEM, r#in: *mut FILE, x: *mut c_void) -> *mut c_void {
    // SAFETY: the same promise.
    unsafe { ASN1_item_d2i_fp_ex(it, r#in, x, std::ptr::null_mut(), std::ptr::null()) }
}

/// The encoding that an `i2d` function writes.
///
/// # Safety
/// `x` is live and of the function's type.
unsafe fn encoded(i2d: Option<i2d_of_void>, x: *const c_void) -> Result<Vec<u8>, Error> {
    let i2d = i2d.ok_or(Error::SILENT)?;
    // SAFETY: as the caller promises; the second call gets a buffer of the size the first one told.
    unsafe {
        let length = i2d(x, std::ptr::null_mut());
        if length <= 0 {
            return Err(Error::SILENT);
        }
        let mut data = vec![0u8; length as usize];
        let mut end = data.as_mut_ptr();
        i2d(x, &mut end);
        Ok(data)
    }
}

/// Writes a value to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_i2d_bio(i2d: Option<i2d_of_void>, out: *mut BIO, x: *const c_void) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and a value of the function's type.
        unsafe { Ok(c_int::from(write(out, &encoded(i2d, x)?))) }
    })
}

/// As `ASN1_i2d_bio`, to a C stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_i2d_fp(i2d: Option<i2d_of_void>, out: *mut FILE, x: *const c_void) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises an open stream; the rest is the same promise.
        unsafe {
            let bio = StreamBio::new(out)?;
            Ok(ASN1_i2d_bio(i2d, bio.get(), x))
        }
    })
}

/// Writes a value of the type `it` to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_i2d_bio(it: *const ASN1_ITEM, out: *mut BIO, x: *const c_void) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and a value of this table.
        unsafe {
            let data = functions::encoded(x, it)?;
            if data.is_empty() {
                return Err(Error::new(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE));
            }
            Ok(c_int::from(write(out, &data)))
        }
    })
}

/// As `ASN1_item_i2d_bio`, to a C stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_i2d_fp(it: *const ASN1_ITEM, out: *mut FILE, x: *const c_void) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises an open stream; the rest is the same promise.
        unsafe {
            let bio = StreamBio::new(out)?;
            Ok(ASN1_item_i2d_bio(it, bio.get(), x))
        }
    })
}

/// Copies a value by way of its encoding; NULL for NULL or on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_dup(i2d: Option<i2d_of_void>, d2i: Option<d2i_of_void>, x: *const c_void) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        if x.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the caller promises a value of the functions' type.
        unsafe {
            let data = encoded(i2d, x)?;
            let mut start = data.as_ptr();
            Ok(d2i.ok_or(Error::SILENT)?(std::ptr::null_mut(), &mut start, data.len() as c_long))
        }
    })
}

/// A new memory BIO that holds the encoding of a value; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_i2d_mem_bio(it: *const ASN1_ITEM, val: *const ASN1_VALUE) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a value of this table; the BIO is freed if it cannot be filled.
        unsafe {
            if it.is_null() || val.is_null() {
                return Err(Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            let bio = crate::libcrypto::bio::new::BIO_new(crate::libcrypto::bio::mem::BIO_s_mem());
            if !bio.is_null() && ASN1_item_i2d_bio(it, bio, val.cast()) <= 0 {
                super::outside::BIO_free(bio);
                return Err(Error::SILENT);
            }
            Ok(bio)
        }
    })
}
