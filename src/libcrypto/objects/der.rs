//! Objects in DER. Source: d2i_ASN1_OBJECT(3).

use std::ffi::{c_int, c_long, c_uchar};

use super::object::{ASN1_OBJECT, ASN1_OBJECT_free};
use crate::asn1::oid;
use crate::asn1::tlv::Header;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard, memory};

const TAG: u8 = 6;

fn error(reason: u32) -> Error {
    Error::new(Lib::ASN1, reason)
}

/// Content octets and whole length of the object at the beginning of `der`.
fn split(der: &[u8]) -> Result<(&[u8], usize), Error> {
    let header = Header::read_whole(der)?;
    if header.tag != i32::from(TAG) {
        return Err(error(reason::ASN1_R_EXPECTING_AN_OBJECT));
    }
    Ok((&der[header.size..][..header.length], header.size + header.length))
}

fn encode(content: &[u8]) -> Vec<u8> {
    let mut der = vec![TAG];
    match content.len() {
        len @ 0..=0x7f => der.push(len as u8),
        len @ 0x80..=0xff => der.extend([0x81, len as u8]),
        len => {
            let bytes = len.to_be_bytes();
            let used = &bytes[bytes.iter().position(|byte| *byte != 0).unwrap_or(0)..];
            der.push(0x80 | used.len() as u8);
            der.extend(used);
        }
    }
    der.extend(content);
    der
}

/// Reads an object from `len` bytes at `*in_`, which moves behind it. Replaces `*a`. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_OBJECT(
    a: *mut *mut ASN1_OBJECT,
    in_: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || {
        if in_.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise `len` readable bytes at `*in_`.
        let (content, used) = split(unsafe { bytes(*in_, len.max(0)) }?)?;
        oid::check(content)?;
        let object = super::object_of(content);
        // SAFETY: `in_` is writable, and `a` is NULL or holds NULL or an object that is ours to replace.
        unsafe {
            if !a.is_null() {
                ASN1_OBJECT_free(*a);
                *a = object;
            }
            *in_ = (*in_).add(used);
        }
        Ok(object)
    })
}

/// Writes an object at `*out`, which moves behind it, or into a new block if `*out` is NULL. Returns its length; 0 for
/// an object without identifier.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_OBJECT(a: *const ASN1_OBJECT, out: *mut *mut c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live object.
        let object = unsafe { a.as_ref() }.filter(|object| !object.content().is_empty()).ok_or(Error::SILENT)?;
        let der = encode(object.content());
        if out.is_null() {
            return Ok(der.len() as c_int);
        }
        // SAFETY: the man page has the caller promise room for the object at `*out`, or NULL there.
        unsafe {
            if (*out).is_null() {
                *out = memory::duplicate(&der);
            } else {
                std::ptr::copy_nonoverlapping(der.as_ptr(), *out, der.len());
                *out = (*out).add(der.len());
            }
        }
        Ok(der.len() as c_int)
    })
}
