//! Extensions as values: `X509V3_EXT_d2i`, `X509V3_EXT_i2d`, `X509V3_get_d2i`, `X509V3_add1_i2d`.

use std::ffi::{c_int, c_ulong, c_void};

use super::method::{X509V3_EXT_get, find};
use super::outside::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::asn1::string::{ASN1_STRING, tag};
use crate::libcrypto::objects::OBJ_obj2nid;
use crate::libcrypto::stack::Stack;

/// How a value is added (`X509V3_ADD_*`).
mod add {
    use std::ffi::c_ulong;

    pub const OP_MASK: c_ulong = 0xf;
    pub const DEFAULT: c_ulong = 0;
    pub const APPEND: c_ulong = 1;
    pub const REPLACE_EXISTING: c_ulong = 3;
    pub const KEEP_EXISTING: c_ulong = 4;
    pub const DELETE: c_ulong = 5;
    pub const SILENT: c_ulong = 0x10;
}

/// Reads an extension's value, which the program frees by its kind. NULL if the kind is unknown or the value bad.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_d2i(ext: *mut X509_EXTENSION) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live extension.
        unsafe {
            let method = X509V3_EXT_get(ext).as_ref().ok_or(Error::SILENT)?;
            Ok(method.read(ASN1_STRING::get0(X509_EXTENSION_get_data(ext))?.bytes()))
        }
    })
}

/// Reads the value of the extension of kind `nid` in a list; the program frees it.
///
/// With `idx` the search begins after `*idx` and goes on to the next; without it a second one of the kind is an
/// error. `*crit` is 1 or 0 for critical or not, -1 if there is none, -2 if there are several. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_get_d2i(
    x: *const Stack<X509_EXTENSION>,
    nid: c_int,
    crit: *mut c_int,
    idx: *mut c_int,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list or NULL and places for the results or NULL.
        unsafe {
            let list = Stack::items(x);
            let from = idx.as_ref().map_or(0, |&last| (last.max(-1) + 1) as usize);
            let mut matching =
                (from..list.len()).filter(|&place| OBJ_obj2nid(X509_EXTENSION_get_object(list[place])) == nid);
            let first = matching.next();
            if idx.is_null() && first.is_some() && matching.next().is_some() {
                put(crit, -2);
                return Err(Error::SILENT);
            }
            let Some(place) = first else {
                put(idx, -1);
                put(crit, -1);
                return Err(Error::SILENT);
            };
            put(idx, place as c_int);
            put(crit, X509_EXTENSION_get_critical(list[place]));
            Ok(X509V3_EXT_d2i(list[place]))
        }
    })
}

/// Makes an extension of a value. Returns it, to be freed, or NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_i2d(ext_nid: c_int, crit: c_int, ext_struc: *mut c_void) -> *mut X509_EXTENSION {
    guard(std::ptr::null_mut(), || {
        let unknown = || Error::new(Lib::X509V3, reason::X509V3_R_UNKNOWN_EXTENSION);
        let method = find(ext_nid).ok_or_else(unknown)?;
        // SAFETY: the caller promises a live value of this kind.
        unsafe { make(ext_nid, crit, &method.write(ext_struc)?) }
    })
}

/// An extension with this content.
///
/// # Safety
/// Calls only constructors.
pub(super) unsafe fn make(nid: c_int, crit: c_int, der: &[u8]) -> Result<*mut X509_EXTENSION, Error> {
    let data = ASN1_STRING::with_bytes(tag::OCTET_STRING, der)?;
    // SAFETY: the constructor copies the content, which is freed here.
    unsafe {
        let extension = X509_EXTENSION_create_by_NID(std::ptr::null_mut(), nid, crit, data);
        ASN1_STRING::release(data);
        if extension.is_null() { Err(Error::SILENT) } else { Ok(extension) }
    }
}

/// Adds a value to a list (a new one if `*x` is NULL) in the way that `flags` (`X509V3_ADD_*`) say.
///
/// Returns 1, 0 or -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_add1_i2d(
    x: *mut *mut Stack<X509_EXTENSION>,
    nid: c_int,
    value: *mut c_void,
    crit: c_int,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a slot of a list and a live value of this kind.
        unsafe { add_value(x, nid, value, crit, flags) }
    })
}

unsafe fn add_value(
    slot: *mut *mut Stack<X509_EXTENSION>,
    nid: c_int,
    value: *mut c_void,
    crit: c_int,
    flags: c_ulong,
) -> Result<c_int, Error> {
    let operation = flags & add::OP_MASK;
    let failed = |reason| {
        if flags & add::SILENT != 0 { Error::SILENT } else { Error::new(Lib::X509V3, reason) }
    };
    // SAFETY: a live slot by the caller; extensions in the list are the list's own.
    unsafe {
        let list = Stack::items(*slot);
        let matching = |extension: &*mut X509_EXTENSION| OBJ_obj2nid(X509_EXTENSION_get_object(*extension)) == nid;
        let found = if operation == add::APPEND { None } else { list.iter().position(matching) };
        match (found, operation) {
            (Some(_), add::KEEP_EXISTING) => return Ok(1),
            (Some(_), add::DEFAULT) => return Err(failed(reason::X509V3_R_EXTENSION_EXISTS)),
            (Some(place), add::DELETE) => {
                let removed = Stack::option_mut(*slot).and_then(|stack| stack.remove(place));
                X509_EXTENSION_free(removed.unwrap_or(std::ptr::null_mut()));
                return Ok(1);
            }
            (None, add::REPLACE_EXISTING | add::DELETE) => {
                return Err(failed(reason::X509V3_R_EXTENSION_NOT_FOUND));
            }
            _ => {}
        }
        let extension = X509V3_EXT_i2d(nid, crit, value);
        if extension.is_null() {
            return Err(failed(reason::X509V3_R_ERROR_CREATING_EXTENSION));
        }
        if (*slot).is_null() {
            *slot = Stack::new_raw([]);
        }
        let Some(stack) = Stack::option_mut(*slot) else { return Err(Error::SILENT) };
        if let Some(place) = found {
            X509_EXTENSION_free(stack.remove(place).unwrap_or(std::ptr::null_mut()));
            stack.insert(extension, place as c_int);
        } else {
            stack.push(extension);
        }
        Ok(1)
    }
}
