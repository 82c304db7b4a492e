//! Names and numbers of bags. Source: PKCS12_add_friendlyname_utf8(3), PKCS12_SAFEBAG_get0_attrs(3).

use std::ffi::{c_char, c_int, c_uchar, c_void};

use super::items::*;
use super::{live, live_mut, password, text};
use crate::error::Error;
use crate::ffi::{guard, memory};
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;

/// `MBSTRING_FLAG`: the text is in one of C's encodings and becomes what the attribute asks for.
const MBSTRING_UTF8: c_int = 0x1000;
const MBSTRING_ASC: c_int = 0x1001;
const MBSTRING_BMP: c_int = 0x1002;

/// The start of a value of some type, as programs read it.
#[repr(C)]
struct AnyValue {
    kind: c_int,
    value: *mut c_void,
}

/// Adds an attribute by number. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add1_attr_by_NID(
    bag: *mut PKCS12_SAFEBAG,
    nid: c_int,
    type_: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> c_int {
    // SAFETY: the man page has the caller pass a live bag and `len` bytes.
    guard(0, || unsafe {
        Ok((!X509at_add1_attr_by_NID(&mut live_mut(bag)?.attrib, nid, type_, bytes, len).is_null()).into())
    })
}

/// Adds an attribute by name. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add1_attr_by_txt(
    bag: *mut PKCS12_SAFEBAG,
    attrname: *const c_char,
    type_: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> c_int {
    // SAFETY: the man page has the caller pass a live bag, a string and `len` bytes.
    guard(0, || unsafe {
        Ok((!X509at_add1_attr_by_txt(&mut live_mut(bag)?.attrib, attrname, type_, bytes, len).is_null()).into())
    })
}

/// Adds the number by which a key and its certificate are known to belong together. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_localkeyid(bag: *mut PKCS12_SAFEBAG, name: *mut c_uchar, namelen: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_add1_attr_by_NID(bag, NID_localKeyID, tag::OCTET_STRING, name, namelen) }
}

/// Adds a name in ASCII. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_friendlyname_asc(
    bag: *mut PKCS12_SAFEBAG,
    name: *const c_char,
    namelen: c_int,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_add1_attr_by_NID(bag, NID_friendlyName, MBSTRING_ASC, name.cast(), namelen) }
}

/// Adds a name in UTF-8. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_friendlyname_utf8(
    bag: *mut PKCS12_SAFEBAG,
    name: *const c_char,
    namelen: c_int,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_add1_attr_by_NID(bag, NID_friendlyName, MBSTRING_UTF8, name.cast(), namelen) }
}

/// Adds a name in UTF-16. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_friendlyname_uni(
    bag: *mut PKCS12_SAFEBAG,
    name: *const c_uchar,
    namelen: c_int,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_add1_attr_by_NID(bag, NID_friendlyName, MBSTRING_BMP, name, namelen) }
}

/// Adds the name of Microsoft's provider. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_CSPName_asc(
    bag: *mut PKCS12_SAFEBAG,
    name: *const c_char,
    namelen: c_int,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe {
        guard(0, || {
            let name = password(name, namelen)?.ok_or(Error::SILENT)?;
            Ok(PKCS12_add1_attr_by_NID(bag, NID_ms_csp_name, MBSTRING_ASC, name.as_ptr(), name.len() as c_int))
        })
    }
}

/// The attributes of a bag (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get0_attrs(bag: *const PKCS12_SAFEBAG) -> *const stack_st_X509_ATTRIBUTE {
    // SAFETY: the man page has the caller pass a live bag.
    guard(std::ptr::null(), || Ok(unsafe { live(bag) }?.attrib.cast_const()))
}

/// The first value of an attribute (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_get_attr_gen(attrs: *const stack_st_X509_ATTRIBUTE, attr_nid: c_int) -> *mut ASN1_TYPE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live attributes or NULL.
        unsafe {
            let is_it = |&attr: &*mut X509_ATTRIBUTE| OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attr)) == attr_nid;
            let found = Stack::items(attrs).into_iter().find(is_it);
            Ok(found.map_or(std::ptr::null_mut(), |attr| X509_ATTRIBUTE_get0_type(attr, 0)))
        }
    })
}

/// The first value of a bag's attribute (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get0_attr(bag: *const PKCS12_SAFEBAG, attr_nid: c_int) -> *const ASN1_TYPE {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_get_attr_gen(PKCS12_SAFEBAG_get0_attrs(bag), attr_nid) }
}

/// As [`PKCS12_SAFEBAG_get0_attr`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_get_attr(bag: *const PKCS12_SAFEBAG, attr_nid: c_int) -> *mut ASN1_TYPE {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_get_attr_gen(PKCS12_SAFEBAG_get0_attrs(bag), attr_nid) }
}

/// The first value of a container's attribute (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_get_attr(p8: *mut PKCS8_PRIV_KEY_INFO, attr_nid: c_int) -> *mut ASN1_TYPE {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_get_attr_gen(super::pkcs8::PKCS8_pkey_get0_attrs(p8), attr_nid) }
}

/// The string of a bag's attribute if it has that type (get0).
pub(super) unsafe fn string(bag: *const PKCS12_SAFEBAG, nid: c_int, kind: c_int) -> Option<*const ASN1_STRING> {
    // SAFETY: a live bag; a value of these types holds a string.
    unsafe {
        let value = PKCS12_SAFEBAG_get0_attr(bag, nid).cast::<AnyValue>().as_ref()?;
        (value.kind == kind && !value.value.is_null()).then_some(value.value.cast())
    }
}

/// A bag's name in UTF-8; the caller frees it. NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_get_friendlyname(bag: *mut PKCS12_SAFEBAG) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live bag.
        unsafe {
            let Some(name) = string(bag, NID_friendlyName, tag::BMPSTRING) else { return Ok(std::ptr::null_mut()) };
            let uni = string_bytes(name);
            let name = text::decode(uni).unwrap_or_else(|| text::latin1(uni));
            Ok(memory::duplicate_str(name.as_bytes()))
        }
    })
}
