//! The encodings of signed certificate timestamps (RFC 6962 section 3). Source: i2o_SCT_LIST(3), d2i_X509(3).

use std::ffi::{c_int, c_long, c_uchar};
use std::ptr;

use super::error;
use super::sct::{Block, ID_LEN, SCT, V1, stack_st_SCT};
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, guard, memory};
use crate::libcrypto::asn1::string::ASN1_OCTET_STRING_set;
use crate::libcrypto::asn1::typed::{
    ASN1_OCTET_STRING_free, ASN1_OCTET_STRING_new, d2i_ASN1_OCTET_STRING, i2d_ASN1_OCTET_STRING,
};
use crate::libcrypto::stack::Stack;

/// The longest timestamp, and the longest list of them.
const LONGEST: usize = 65535;
/// Bytes of a timestamp before its extensions.
const HEAD: usize = 1 + ID_LEN + 8 + 2;

fn invalid() -> Error {
    error(reason::CT_R_SCT_INVALID)
}

/// Takes bytes off the front.
fn take<'a>(rest: &mut &'a [u8], len: usize) -> Option<&'a [u8]> {
    let (head, tail) = rest.split_at_checked(len)?;
    *rest = tail;
    Some(head)
}

/// Takes a vector with a length of two bytes off the front.
fn vector<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let len = take(rest, 2)?;
    take(rest, usize::from(len[0]) << 8 | usize::from(len[1]))
}

/// Reads algorithms and signature.
pub(super) fn read_signature(sct: &mut SCT, rest: &mut &[u8]) -> Result<(), Error> {
    let invalid = || error(reason::CT_R_SCT_INVALID_SIGNATURE);
    if rest.len() <= 4 {
        return Err(invalid());
    }
    let head = take(rest, 2).ok_or_else(invalid)?;
    sct.algorithms = [head[0], head[1]];
    if sct.nid() == 0 {
        return Err(invalid());
    }
    sct.signature = Block::copy(vector(rest).ok_or_else(invalid)?);
    Ok(())
}

/// Reads one timestamp.
fn read(mut rest: &[u8]) -> Result<SCT, Error> {
    let &version = rest.first().filter(|_| rest.len() <= LONGEST).ok_or_else(invalid)?;
    let mut sct = SCT { version: version.into(), ..SCT::default() };
    if sct.version != V1 {
        sct.encoding = rest.to_vec();
        return Ok(sct);
    }
    if rest.len() < HEAD {
        return Err(invalid());
    }
    take(&mut rest, 1);
    sct.log_id = Block::copy(take(&mut rest, ID_LEN).unwrap_or_default());
    let time = take(&mut rest, 8).and_then(|time| time.try_into().ok()).unwrap_or_default();
    sct.timestamp = u64::from_be_bytes(time);
    sct.extensions = Block::copy(vector(&mut rest).ok_or_else(invalid)?);
    let again = |error: Error| error.then(Lib::CT, reason::CT_R_SCT_INVALID);
    read_signature(&mut sct, &mut rest).map_err(again)?;
    Ok(sct)
}

/// Reads a whole list.
pub(super) fn read_list(data: &[u8]) -> Result<Vec<SCT>, Error> {
    let invalid = || error(reason::CT_R_SCT_LIST_INVALID);
    let mut rest = data;
    let mut list = vector(&mut rest).filter(|_| rest.is_empty() && data.len() <= LONGEST).ok_or_else(invalid)?;
    let mut all = Vec::new();
    while !list.is_empty() {
        all.push(read(vector(&mut list).filter(|one| !one.is_empty()).ok_or_else(invalid)?)?);
    }
    Ok(all)
}

/// What a log signed besides the certificate: extensions with their length.
pub(super) fn with_length(data: &[u8]) -> Vec<u8> {
    [&(data.len() as u16).to_be_bytes()[..], data].concat()
}

fn encoded(sct: &SCT) -> Result<Vec<u8>, Error> {
    if !sct.is_complete() {
        return Err(error(reason::CT_R_SCT_NOT_SET));
    }
    if sct.version != V1 {
        return Ok(sct.encoding.clone());
    }
    let parts = [
        &[sct.version as u8][..],
        sct.log_id.bytes(),
        &sct.timestamp.to_be_bytes(),
        &with_length(sct.extensions.bytes()),
        &sct.algorithms,
        &with_length(sct.signature.bytes()),
    ];
    Ok(parts.concat())
}

/// Gives an encoding to C: its length; through `*out` the bytes, in a new block if that is NULL.
///
/// # Safety
/// `out` is NULL, or `*out` NULL or room for the bytes.
unsafe fn give(encoding: &[u8], out: *mut *mut c_uchar) -> Result<c_int, Error> {
    // SAFETY: the caller's promise.
    unsafe {
        match out.as_mut() {
            None => {}
            Some(place) if place.is_null() => *place = memory::duplicate(encoding),
            Some(place) => {
                ptr::copy_nonoverlapping(encoding.as_ptr(), *place, encoding.len());
                *place = place.add(encoding.len());
            }
        }
    }
    c_int::try_from(encoding.len()).map_err(|_| Error::SILENT)
}

/// Writes a timestamp: its length, -1 on failure. Source: i2o_SCT_LIST(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2o_SCT(sct: *const SCT, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live timestamp and room for its encoding.
        unsafe { give(&encoded(SCT::get0(sct)?)?, out) }
    })
}

/// Reads a timestamp of `len` bytes at `*in` and moves that past it; puts it into `*psct`, too. NULL on failure.
/// Source: i2o_SCT_LIST(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn o2i_SCT(psct: *mut *mut SCT, in_: *mut *const c_uchar, len: usize) -> *mut SCT {
    guard(ptr::null_mut(), || {
        if len > LONGEST {
            return Err(invalid());
        }
        // SAFETY: the man page has the caller pass that many bytes, and NULL or a place with a timestamp or NULL.
        unsafe {
            let sct = SCT::into_raw(read(bytes(*in_, len)?)?);
            *in_ = (*in_).add(len);
            if let Some(place) = psct.as_mut() {
                drop(SCT::set0(*place));
                *place = sct;
            }
            Ok(sct)
        }
    })
}

/// The encoding of a list.
///
/// # Safety
/// A live stack of live timestamps.
unsafe fn encoded_list(a: *const stack_st_SCT) -> Result<Vec<u8>, Error> {
    let mut list = Vec::new();
    // SAFETY: the caller's promise.
    for sct in unsafe { Stack::items(a) } {
        // SAFETY: as above.
        let one = encoded(unsafe { SCT::get0(sct) }?)?;
        list.extend(with_length(&one));
    }
    match list.len() + 2 > LONGEST {
        true => Err(error(reason::CT_R_SCT_LIST_INVALID)),
        false => Ok(with_length(&list)),
    }
}

/// Writes a list of timestamps: its length, -1 on failure. Source: i2o_SCT_LIST(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2o_SCT_LIST(a: *const stack_st_SCT, pp: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller pass a live list and room for its encoding.
    guard(-1, || unsafe { give(&encoded_list(a)?, pp) })
}

/// Reads a list of timestamps of `len` bytes at `*pp` and moves that past it; into the stack at `*a` if there is one, which
/// is emptied first. NULL on failure. Source: i2o_SCT_LIST(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn o2i_SCT_LIST(
    a: *mut *mut stack_st_SCT,
    pp: *mut *const c_uchar,
    len: usize,
) -> *mut stack_st_SCT {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass that many bytes, and NULL or a place with a stack or NULL.
        unsafe {
            let read = read_list(bytes(*pp, len)?)?.into_iter().map(SCT::into_raw);
            *pp = (*pp).add(len);
            match a.as_mut() {
                Some(place) if !place.is_null() => {
                    if let Some(stack) = Stack::option_mut(*place) {
                        stack.iter().for_each(|old| drop(SCT::set0(old)));
                        stack.clear();
                        read.for_each(|sct| {
                            stack.push(sct);
                        });
                    }
                    Ok(*place)
                }
                _ => {
                    let stack = Stack::new_raw(read);
                    put(a, stack);
                    Ok(stack)
                }
            }
        }
    })
}

/// Writes a list of timestamps as an extension's value: its length, -1 on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_SCT_LIST(sct_list: *const stack_st_SCT, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live list and room for its encoding; the string is ours.
        unsafe {
            let list = encoded_list(sct_list)?;
            let string = ASN1_OCTET_STRING_new();
            let len = match ASN1_OCTET_STRING_set(string, list.as_ptr(), list.len() as c_int) {
                1 => i2d_ASN1_OCTET_STRING(string, out),
                _ => -1,
            };
            ASN1_OCTET_STRING_free(string);
            Ok(len)
        }
    })
}

/// Reads a list of timestamps that is an extension's value, and moves `*pp` past it. NULL on failure. Source: d2i_X509(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_SCT_LIST(
    a: *mut *mut stack_st_SCT,
    pp: *mut *const c_uchar,
    len: c_long,
) -> *mut stack_st_SCT {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass that many bytes, and NULL or a place with a stack or NULL.
        unsafe {
            let mut at = *pp;
            let string = d2i_ASN1_OCTET_STRING(ptr::null_mut(), &mut at, len);
            let Some(octets) = string.as_ref() else { return Err(Error::SILENT) };
            let octets = octets.bytes();
            let list = o2i_SCT_LIST(a, &mut octets.as_ptr(), octets.len());
            ASN1_OCTET_STRING_free(string);
            if list.is_null() {
                return Err(Error::SILENT);
            }
            *pp = at;
            Ok(list)
        }
    })
}
