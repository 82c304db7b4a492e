//! Objects to and from BIOs. Source: OBJ_create_objects(3), i2a_ASN1_OBJECT(3).

use std::ffi::{CString, c_int};

use super::lookup::OBJ_obj2txt;
use super::object::{ASN1_OBJECT, OBJ_create};
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::read::{BIO_gets, BIO_write};

/// Lines are cut here.
const LINE: usize = 512;

/// Writes the name or dotted text of an object, `NULL` for none. Returns what `BIO_write` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2a_ASN1_OBJECT(bp: *mut BIO, a: *const ASN1_OBJECT) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live BIO and NULL or a live object.
        unsafe {
            let Some(object) = a.as_ref().filter(|object| !object.content().is_empty()) else {
                return Ok(BIO_write(bp, c"NULL".as_ptr().cast(), 4));
            };
            let len = OBJ_obj2txt(std::ptr::null_mut(), 0, object, 0);
            let Some(room) = usize::try_from(len).ok().filter(|len| *len > 0) else {
                return Ok(BIO_write(bp, c"<INVALID>".as_ptr().cast(), 9));
            };
            let mut text = vec![0u8; room + 1];
            OBJ_obj2txt(text.as_mut_ptr().cast(), len + 1, object, 0);
            Ok(BIO_write(bp, text.as_ptr().cast(), len))
        }
    })
}

/// The first word of a line and the rest after white space; none for an empty one.
fn word(line: &[u8], of: impl Fn(&u8) -> bool) -> (Option<CString>, &[u8]) {
    let end = line.iter().position(|byte| !of(byte)).unwrap_or(line.len());
    let rest = line.get(end + 1..).unwrap_or_default();
    let start = rest.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(rest.len());
    (CString::new(&line[..end]).ok().filter(|word| !word.is_empty()), &rest[start..])
}

/// Adds an object for each line "identifier short-name long-name", up to one that is none. Returns how many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_create_objects(in_: *mut BIO) -> c_int {
    guard(0, || {
        let mut count = 0;
        loop {
            let mut line = [0u8; LINE];
            // SAFETY: the man page has the caller promise a live BIO; the buffer has that size.
            let len = unsafe { BIO_gets(in_, line.as_mut_ptr().cast(), LINE as c_int) };
            let Some(len) = usize::try_from(len).ok().filter(|len| *len > 0) else { return Ok(count) };
            // The last character is the line's end, or lost.
            let line = &line[..len - 1];
            if !line.first().is_some_and(u8::is_ascii_alphanumeric) {
                return Ok(count);
            }
            let (oid, rest) = word(line, |byte| byte.is_ascii_digit() || *byte == b'.');
            let (short, rest) = word(rest, |byte| !byte.is_ascii_whitespace());
            let long = CString::new(rest).ok().filter(|long| !long.is_empty());
            let Some(oid) = oid else { return Ok(count) };
            let pointer = |name: &Option<CString>| name.as_ref().map_or(std::ptr::null(), |name| name.as_ptr());
            // SAFETY: terminated strings, or NULL.
            if unsafe { OBJ_create(oid.as_ptr(), pointer(&short), pointer(&long)) } == 0 {
                return Ok(count);
            }
            count += 1;
        }
    })
}
