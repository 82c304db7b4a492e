//! Looking into a name. Source: X509_NAME_get_index_by_NID(3).

use super::*;
use crate::error::Silent;
use crate::ffi::strings::put;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::x509::extensions::{after, position};

/// How many entries there are; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_entry_count(name: *const X509_NAME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live name or NULL.
        Ok(unsafe { name.as_ref() }.map_or(0, |name| name.entries.len()) as c_int)
    })
}

/// Entry `loc` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_get_entry(name: *const X509_NAME, loc: c_int) -> *mut X509_NAME_ENTRY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live name or NULL.
        let name = unsafe { name.as_ref() }.ok_or(Error::SILENT)?;
        let place = usize::try_from(loc).map_err(|_| Error::SILENT)?;
        name.entries.get(place).copied().ok_or(Error::SILENT)
    })
}

/// The place after `lastpos` of an entry named by `nid`; -1 if there is none, -2 if there is no such name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_get_index_by_NID(name: *const X509_NAME, nid: c_int, lastpos: c_int) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise a live name or NULL.
        unsafe { Ok(X509_NAME_get_index_by_OBJ(name, made(OBJ_nid2obj(nid))?, lastpos)) }
    })
}

/// The place after `lastpos` of an entry named by `obj`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_get_index_by_OBJ(
    name: *const X509_NAME,
    obj: *const ASN1_OBJECT,
    lastpos: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live name or NULL.
        let name = unsafe { name.as_ref() }.ok_or(Error::SILENT)?;
        // SAFETY: a name holds live entries; the object is live.
        Ok(position(&name.entries, after(lastpos), |entry| unsafe { OBJ_cmp((*entry).object, obj) == 0 }))
    })
}

/// Copies the value of the first entry named by `nid` into `buf`; see `X509_NAME_get_text_by_OBJ`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_get_text_by_NID(
    name: *const X509_NAME,
    nid: c_int,
    buf: *mut c_char,
    len: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live name and room for `len` bytes.
        unsafe { Ok(X509_NAME_get_text_by_OBJ(name, made(OBJ_nid2obj(nid))?, buf, len)) }
    })
}

/// Copies the value of the first entry named by `obj`, as much as fits, into `buf` of `len` bytes, with a NUL.
///
/// Returns the number of bytes copied (of the whole value if `buf` is NULL), -1 if there is no such entry.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_get_text_by_OBJ(
    name: *const X509_NAME,
    obj: *const ASN1_OBJECT,
    buf: *mut c_char,
    len: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live name and room for `len` bytes.
        unsafe {
            let place = X509_NAME_get_index_by_OBJ(name, obj, -1);
            let entry = made(X509_NAME_get_entry(name, place))?;
            let value = ASN1_STRING::get0((*entry).value)?.bytes();
            if buf.is_null() {
                return Ok(value.len() as c_int);
            }
            let Some(room) = usize::try_from(len).ok().and_then(|len| len.checked_sub(1)) else { return Ok(0) };
            let fitting = value.len().min(room);
            std::ptr::copy_nonoverlapping(value.as_ptr(), buf.cast(), fitting);
            buf.add(fitting).write(0);
            Ok(fitting as c_int)
        }
    })
}

/// Tells the name's encoding (get0). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_get0_der(
    nm: *const X509_NAME,
    pder: *mut *const c_uchar,
    pderlen: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live name and places for the results.
        unsafe {
            let der = X509_NAME::get0(nm).silent()?.der()?;
            put(pder, der.as_ptr());
            put(pderlen, der.len());
        }
        Ok(1)
    })
}
