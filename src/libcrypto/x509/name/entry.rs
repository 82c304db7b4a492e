//! One entry of a name: `X509_NAME_ENTRY`. Source: X509_NAME_ENTRY_get_object(3).

use std::ffi::{c_char, c_int, c_uchar};
use std::mem::offset_of;

use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::attribute::object_of;
use crate::libcrypto::x509::item::{ASN1_ITEM, ASN1_TEMPLATE, field, sequence};
use crate::libcrypto::x509::outside::*;
use crate::libcrypto::x509::typed::{X509_NAME_ENTRY_free, X509_NAME_ENTRY_new};

/// Chooses the string type by the text (`V_ASN1_APP_CHOOSE`).
const APP_CHOOSE: c_int = -2;

/// An entry of a name.
#[repr(C)]
pub struct X509_name_entry_st {
    pub(super) object: *mut ASN1_OBJECT,
    pub(super) value: *mut ASN1_STRING,
    /// Which group it belongs to; neighbours of the same number are one group.
    pub(super) set: c_int,
}
/// OpenSSL's name for it.
pub type X509_NAME_ENTRY = X509_name_entry_st;
/// `STACK_OF(X509_NAME_ENTRY)`.
pub type stack_st_X509_NAME_ENTRY = Stack<X509_NAME_ENTRY>;

/// The template of [`X509_NAME_ENTRY`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        field(c"object", offset_of!(X509_NAME_ENTRY, object), ASN1_OBJECT_it),
        field(c"value", offset_of!(X509_NAME_ENTRY, value), ASN1_PRINTABLE_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_NAME_ENTRY", size_of::<X509_NAME_ENTRY>(), &FIELDS);
    &ITEM
}

/// Makes an entry named by a text, as `X509_NAME_ENTRY_create_by_OBJ` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_create_by_txt(
    ne: *mut *mut X509_NAME_ENTRY,
    field: *const c_char,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> *mut X509_NAME_ENTRY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects, a string and readable bytes.
        unsafe {
            let object = object_of(field)?;
            let entry = X509_NAME_ENTRY_create_by_OBJ(ne, object, r#type, bytes, len);
            ASN1_OBJECT_free(object);
            made(entry)
        }
    })
}

/// Makes an entry named by `nid`, as `X509_NAME_ENTRY_create_by_OBJ` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_create_by_NID(
    ne: *mut *mut X509_NAME_ENTRY,
    nid: c_int,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> *mut X509_NAME_ENTRY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects and readable bytes.
        unsafe {
            let object = OBJ_nid2obj(nid);
            if object.is_null() {
                return Err(Error::new(Lib::X509, reason::X509_R_UNKNOWN_NID));
            }
            made(X509_NAME_ENTRY_create_by_OBJ(ne, object, r#type, bytes, len))
        }
    })
}

/// Makes an entry with a value as `X509_NAME_ENTRY_set_data` sets it.
///
/// Returns it (in `*ne` too, which is reused if there is one), NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_create_by_OBJ(
    ne: *mut *mut X509_NAME_ENTRY,
    obj: *const ASN1_OBJECT,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> *mut X509_NAME_ENTRY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects and readable bytes.
        unsafe {
            let given = ne.as_mut().filter(|place| !place.is_null()).copied();
            let entry = match given {
                Some(entry) => entry,
                None => made(X509_NAME_ENTRY_new())?,
            };
            let filled =
                X509_NAME_ENTRY_set_object(entry, obj) != 0 && X509_NAME_ENTRY_set_data(entry, r#type, bytes, len) != 0;
            if !filled {
                if given.is_none() {
                    X509_NAME_ENTRY_free(entry);
                }
                return Err(Error::SILENT);
            }
            if let Some(place) = ne.as_mut() {
                *place = entry;
            }
            Ok(entry)
        }
    })
}

/// Names the entry; `obj` is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_set_object(ne: *mut X509_NAME_ENTRY, obj: *const ASN1_OBJECT) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let ne = ne.as_mut().filter(|_| !obj.is_null()).ok_or_else(null)?;
            ASN1_OBJECT_free(ne.object);
            ne.object = OBJ_dup(obj);
            Ok((!ne.object.is_null()).into())
        }
    })
}

/// Sets the value from `len` bytes (a string for -1). Returns 1, or 0 on failure.
///
/// With `MBSTRING_FLAG` in `type` the bytes are text, converted to the type that suits the entry's name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_set_data(
    ne: *mut X509_NAME_ENTRY,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live entry and readable bytes.
        unsafe {
            let ne = ne.as_mut().filter(|_| !bytes.is_null() || len == 0).ok_or(Error::SILENT)?;
            if r#type > 0 && r#type & MBSTRING_FLAG != 0 {
                let nid = OBJ_obj2nid(ne.object);
                return Ok((!ASN1_STRING_set_by_NID(&mut ne.value, bytes, len, r#type, nid).is_null()).into());
            }
            let len = if len < 0 { c_str(bytes.cast())?.len() as c_int } else { len };
            done(ASN1_STRING_set(ne.value, bytes.cast(), len))?;
            match r#type {
                tag::UNDEF => {}
                APP_CHOOSE => (*ne.value).r#type = ASN1_PRINTABLE_type(bytes, len),
                _ => (*ne.value).r#type = r#type,
            }
        }
        Ok(1)
    })
}

/// The entry's name (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_get_object(ne: *const X509_NAME_ENTRY) -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live entry or NULL.
        Ok(unsafe { ne.as_ref() }.ok_or(Error::SILENT)?.object)
    })
}

/// The entry's value (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_get_data(ne: *const X509_NAME_ENTRY) -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live entry or NULL.
        Ok(unsafe { ne.as_ref() }.ok_or(Error::SILENT)?.value)
    })
}

/// The number of the group that the entry belongs to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_ENTRY_set(ne: *const X509_NAME_ENTRY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live entry.
        Ok(unsafe { ne.as_ref() }.ok_or(Error::SILENT)?.set)
    })
}
