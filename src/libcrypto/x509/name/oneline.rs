//! The old printed form, `/C=DE/CN=x`. Source: X509_NAME_print_ex(3).

use super::*;
use crate::ffi::{memory, optional_str};
use crate::libcrypto::asn1::string::*;

/// A longer value or line is not printed.
const LONGEST: usize = 1024 * 1024;

/// The short name of an object, or its number.
///
/// # Safety
/// `object` is live.
unsafe fn label(object: *const ASN1_OBJECT) -> Vec<u8> {
    // SAFETY: as the caller promises; the buffer's size is told.
    unsafe {
        let nid = OBJ_obj2nid(object);
        let known = if nid == NID_UNDEF { None } else { optional_str(OBJ_nid2sn(nid)) };
        known.map(<[u8]>::to_vec).unwrap_or_else(|| numbers(object, 80))
    }
}

/// The dotted number of an object, cut to a buffer of `room` bytes.
///
/// # Safety
/// `object` is live.
pub(super) unsafe fn numbers(object: *const ASN1_OBJECT, room: usize) -> Vec<u8> {
    let mut buffer = vec![0u8; room];
    // SAFETY: as the caller promises; the buffer's size is told, and it ends with a NUL.
    unsafe {
        OBJ_obj2txt(buffer.as_mut_ptr().cast(), room as c_int, object, 1);
    }
    let end = buffer.iter().position(|byte| *byte == 0).unwrap_or(0);
    buffer.truncate(end);
    buffer
}

/// Which bytes of a value are printed: of a GeneralString that looks like 32-bit characters, every fourth only.
fn printed_columns(value: &ASN1_STRING) -> [bool; 4] {
    let bytes = value.bytes();
    if value.kind() != tag::GENERALSTRING || !bytes.len().is_multiple_of(4) {
        return [true; 4];
    }
    let used = |column: usize| bytes.iter().skip(column).step_by(4).any(|byte| *byte != 0);
    if used(0) || used(1) || used(2) { [true; 4] } else { [false, false, false, true] }
}

fn append_escaped(line: &mut Vec<u8>, value: &ASN1_STRING) {
    let columns = printed_columns(value);
    let bytes = value.bytes().iter().enumerate().filter(|(place, _)| columns[place & 3]);
    for (_, byte) in bytes {
        match byte {
            // These two separate entries.
            b'/' | b'+' => line.extend([b'\\', *byte]),
            b' '..=b'~' => line.push(*byte),
            _ => line.extend(format!("\\x{byte:02X}").bytes()),
        }
    }
}

/// The line; with `room` only as many whole entries as fit.
fn line(name: &X509_NAME, room: Option<usize>) -> Result<Vec<u8>, Error> {
    let too_long = || Error::new(Lib::X509, reason::X509_R_NAME_TOO_LONG);
    let mut line = Vec::new();
    let mut previous = None;
    for entry in &name.entries {
        let before = line.len();
        // SAFETY: a name holds live entries.
        let value = unsafe {
            // An entry of the same group as the one before it is joined by a plus.
            let last = previous.replace((**entry).set);
            line.push(if last == previous { b'+' } else { b'/' });
            line.extend(label((**entry).object));
            ASN1_STRING::get0((**entry).value)?
        };
        line.push(b'=');
        if value.bytes().len() > LONGEST {
            return Err(too_long());
        }
        append_escaped(&mut line, value);
        if line.len() > LONGEST {
            return Err(too_long());
        }
        if room.is_some_and(|room| line.len() > room) {
            line.truncate(before);
            break;
        }
    }
    Ok(line)
}

/// Prints a name into `buf` of `size` bytes, entries that do not fit left out, or into memory for the caller to free.
///
/// Returns the string, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_oneline(a: *const X509_NAME, buf: *mut c_char, size: c_int) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live name or NULL, and room for `size` bytes.
        unsafe {
            let missing = b"NO X509_NAME".to_vec();
            if buf.is_null() {
                let line = a.as_ref().map_or(Ok(missing), |name| line(name, None))?;
                return made(memory::duplicate_str(&line));
            }
            let room = usize::try_from(size).ok().and_then(|size| size.checked_sub(1)).ok_or(Error::SILENT)?;
            let mut line = a.as_ref().map_or(Ok(missing), |name| line(name, Some(room)))?;
            line.truncate(room);
            std::ptr::copy_nonoverlapping(line.as_ptr(), buf.cast(), line.len());
            buf.add(line.len()).write(0);
            Ok(buf)
        }
    })
}
