//! One attribute: its name and its values. Source: X509_ATTRIBUTE_get0_object(3).

use std::ffi::{c_char, c_int, c_void};
use std::mem::offset_of;

use super::item::{ASN1_ITEM, ASN1_TEMPLATE, SET_OF, field, sequence, tagged};
use super::outside::*;
use super::typed::{X509_ATTRIBUTE_free, X509_ATTRIBUTE_new};
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, optional_str};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

/// An attribute of a request or a key.
#[repr(C)]
pub struct x509_attributes_st {
    pub(super) object: *mut ASN1_OBJECT,
    pub(super) set: *mut Stack<ASN1_TYPE>,
}
/// OpenSSL's name for it.
pub type X509_ATTRIBUTE = x509_attributes_st;
/// `STACK_OF(X509_ATTRIBUTE)`.
pub type stack_st_X509_ATTRIBUTE = Stack<X509_ATTRIBUTE>;

/// The template of [`X509_ATTRIBUTE`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        field(c"object", offset_of!(X509_ATTRIBUTE, object), ASN1_OBJECT_it),
        tagged(SET_OF, 0, c"set", offset_of!(X509_ATTRIBUTE, set), ASN1_ANY_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_ATTRIBUTE", size_of::<X509_ATTRIBUTE>(), &FIELDS);
    &ITEM
}

/// Makes an attribute named by `nid` with one value, which it takes over; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_create(nid: c_int, atrtype: c_int, value: *mut c_void) -> *mut X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller give up a value of that type.
        unsafe {
            let object = made(OBJ_nid2obj(nid))?;
            let attribute = made(X509_ATTRIBUTE_new())?;
            (*attribute).object = object;
            let any = ASN1_TYPE_new();
            if any.is_null() || !Stack::option_mut((*attribute).set).is_some_and(|set| set.push(any)) {
                X509_ATTRIBUTE_free(attribute);
                ASN1_TYPE_free(any);
                return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
            }
            ASN1_TYPE_set(any, atrtype, value);
            Ok(attribute)
        }
    })
}

/// Makes an attribute named by `nid`, as `X509_ATTRIBUTE_create_by_OBJ` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_create_by_NID(
    attr: *mut *mut X509_ATTRIBUTE,
    nid: c_int,
    atrtype: c_int,
    data: *const c_void,
    len: c_int,
) -> *mut X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects and readable data.
        unsafe {
            let object = OBJ_nid2obj(nid);
            if object.is_null() {
                return Err(Error::new(Lib::X509, reason::X509_R_UNKNOWN_NID));
            }
            made(X509_ATTRIBUTE_create_by_OBJ(attr, object, atrtype, data, len))
        }
    })
}

/// Makes an attribute with a value as `X509_ATTRIBUTE_set1_data` sets it.
///
/// Returns it (in `*attr` too, which is reused if there is one), NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_create_by_OBJ(
    attr: *mut *mut X509_ATTRIBUTE,
    obj: *const ASN1_OBJECT,
    atrtype: c_int,
    data: *const c_void,
    len: c_int,
) -> *mut X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects and readable data.
        unsafe {
            let given = attr.as_mut().filter(|place| !place.is_null()).copied();
            let attribute = match given {
                Some(attribute) => attribute,
                None => X509_ATTRIBUTE_new(),
            };
            if attribute.is_null() {
                return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
            }
            let filled = X509_ATTRIBUTE_set1_object(attribute, obj) != 0
                && X509_ATTRIBUTE_set1_data(attribute, atrtype, data, len) != 0;
            if !filled {
                if given.is_none() {
                    X509_ATTRIBUTE_free(attribute);
                }
                return Err(Error::SILENT);
            }
            if let Some(place) = attr.as_mut() {
                *place = attribute;
            }
            Ok(attribute)
        }
    })
}

/// The object that a text names; the failure that `create_by_txt` functions queue.
///
/// # Safety
/// `name` is NULL or a string.
pub(super) unsafe fn object_of(name: *const c_char) -> Result<*mut ASN1_OBJECT, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let object = if name.is_null() { std::ptr::null_mut() } else { OBJ_txt2obj(name, 0) };
        if object.is_null() {
            let name = String::from_utf8_lossy(optional_str(name).unwrap_or_default()).into_owned();
            let error = Error::new(Lib::X509, reason::X509_R_INVALID_FIELD_NAME);
            return Err(error.with_data(format!("name={name}")));
        }
        Ok(object)
    }
}

/// Makes an attribute named by a text, as `X509_ATTRIBUTE_create_by_OBJ` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_create_by_txt(
    attr: *mut *mut X509_ATTRIBUTE,
    atrname: *const c_char,
    r#type: c_int,
    bytes: *const u8,
    len: c_int,
) -> *mut X509_ATTRIBUTE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects, a string and readable data.
        unsafe {
            let object = object_of(atrname)?;
            let attribute = X509_ATTRIBUTE_create_by_OBJ(attr, object, r#type, bytes.cast(), len);
            ASN1_OBJECT_free(object);
            made(attribute)
        }
    })
}

/// Names the attribute; `obj` is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_set1_object(attr: *mut X509_ATTRIBUTE, obj: *const ASN1_OBJECT) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let attr = attr.as_mut().filter(|_| !obj.is_null()).ok_or(Error::SILENT)?;
            ASN1_OBJECT_free(attr.object);
            attr.object = OBJ_dup(obj);
            Ok((!attr.object.is_null()).into())
        }
    })
}

/// The string that `set1_data` makes of its arguments, unless they give a whole value.
///
/// # Safety
/// `len` bytes are readable at `data`, or a string if `len` is negative.
unsafe fn text_value(
    attr: &X509_ATTRIBUTE,
    attrtype: c_int,
    data: *const c_void,
    len: c_int,
) -> Result<*mut ASN1_STRING, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        if attrtype & MBSTRING_FLAG != 0 {
            let nid = OBJ_obj2nid(attr.object);
            let string = ASN1_STRING_set_by_NID(std::ptr::null_mut(), data.cast(), len, attrtype, nid);
            if string.is_null() {
                return Err(Error::new(Lib::X509, reason::ERR_R_ASN1_LIB));
            }
            return Ok(string);
        }
        if len == -1 {
            return Ok(std::ptr::null_mut());
        }
        let string = ASN1_STRING::allocate(attrtype)?;
        if ASN1_STRING_set(string, data, len) == 0 {
            ASN1_STRING_free(string);
            return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
        }
        Ok(string)
    }
}

/// Adds a value. Returns 1, or 0 on failure.
///
/// With `MBSTRING_FLAG` in `attrtype` the `len` bytes at `data` are text to be converted; with `len` -1 `data` is a
/// value of that type, which is copied; else the bytes are the content of a string of that type. Type 0 adds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_set1_data(
    attr: *mut X509_ATTRIBUTE,
    attrtype: c_int,
    data: *const c_void,
    len: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live attribute and readable data.
        unsafe {
            let attr = attr.as_mut().ok_or(Error::SILENT)?;
            let string = text_value(attr, attrtype, data, len)?;
            if attrtype == 0 {
                ASN1_STRING_free(string);
                return Ok(1);
            }
            let any = ASN1_TYPE_new();
            let failed = || {
                ASN1_TYPE_free(any);
                ASN1_STRING_free(string);
                Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE)
            };
            if any.is_null() {
                return Err(failed());
            }
            if string.is_null() && ASN1_TYPE_set1(any, attrtype, data) == 0 {
                return Err(failed());
            }
            if !Stack::option_mut(attr.set).is_some_and(|set| set.push(any)) {
                return Err(failed());
            }
            if let Some(kind) = string.as_ref().map(ASN1_STRING::kind) {
                ASN1_TYPE_set(any, kind, string.cast());
            }
            Ok(1)
        }
    })
}

/// How many values there are; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_count(attr: *const X509_ATTRIBUTE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live attribute or NULL.
        let set = unsafe { Stack::option(attr.as_ref().ok_or(Error::SILENT)?.set) };
        Ok(set.map_or(-1, |set| set.len() as c_int))
    })
}

/// The attribute's name (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_get0_object(attr: *mut X509_ATTRIBUTE) -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live attribute or NULL.
        Ok(unsafe { attr.as_ref() }.ok_or(Error::SILENT)?.object)
    })
}

/// The content of value `idx` (get0), which must be of type `atrtype`, neither BOOLEAN nor NULL; NULL otherwise.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_get0_data(
    attr: *mut X509_ATTRIBUTE,
    idx: c_int,
    atrtype: c_int,
    _data: *mut c_void,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live attribute or NULL; its values are live.
        unsafe {
            let value = made(X509_ATTRIBUTE_get0_type(attr, idx))?;
            if matches!(atrtype, tag::BOOLEAN | tag::NULL) || atrtype != ASN1_TYPE_get(value) {
                return Err(Error::new(Lib::X509, reason::X509_R_WRONG_TYPE));
            }
            Ok((*value).value.ptr.cast())
        }
    })
}

/// Value `idx` (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ATTRIBUTE_get0_type(attr: *mut X509_ATTRIBUTE, idx: c_int) -> *mut ASN1_TYPE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live attribute or NULL.
        let set = unsafe { Stack::option(attr.as_ref().ok_or(Error::SILENT)?.set) };
        let place = usize::try_from(idx).map_err(|_| Error::SILENT)?;
        set.and_then(|set| set.get(place)).ok_or(Error::SILENT)
    })
}
