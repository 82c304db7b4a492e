//! One extension: its name, whether it is critical, its value. Source: X509_EXTENSION_set_object(3).

use std::ffi::c_int;
use std::mem::offset_of;

use super::item::{ASN1_ITEM, ASN1_TEMPLATE, OPTIONAL, SEQUENCE_OF, field, sequence, tagged, template};
use super::outside::*;
use super::typed::{X509_EXTENSION_free, X509_EXTENSION_new};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

/// An extension of a certificate, request or revocation list.
#[repr(C)]
pub struct X509_extension_st {
    pub(super) object: *mut ASN1_OBJECT,
    /// 255 if it is critical, -1 if nothing is said.
    pub(super) critical: c_int,
    pub(super) value: *mut ASN1_OCTET_STRING,
}
/// OpenSSL's name for it.
pub type X509_EXTENSION = X509_extension_st;
/// `STACK_OF(X509_EXTENSION)`.
pub type stack_st_X509_EXTENSION = Stack<X509_EXTENSION>;
/// A list of extensions.
pub type X509_EXTENSIONS = stack_st_X509_EXTENSION;

/// The template of [`X509_EXTENSION`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        field(c"object", offset_of!(X509_EXTENSION, object), ASN1_OBJECT_it),
        tagged(OPTIONAL, 0, c"critical", offset_of!(X509_EXTENSION, critical), ASN1_BOOLEAN_it),
        field(c"value", offset_of!(X509_EXTENSION, value), ASN1_OCTET_STRING_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_EXTENSION", size_of::<X509_EXTENSION>(), &FIELDS);
    &ITEM
}

/// The template of a list of extensions.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSIONS_it() -> *const ASN1_ITEM {
    static ONLY: ASN1_TEMPLATE = tagged(SEQUENCE_OF, 0, c"Extension", 0, X509_EXTENSION_it);
    static ITEM: ASN1_ITEM = template(c"X509_EXTENSIONS", &ONLY);
    &ITEM
}

/// Makes an extension named by `nid`. Returns it (in `*ex` too, which is reused if there is one), NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_create_by_NID(
    ex: *mut *mut X509_EXTENSION,
    nid: c_int,
    crit: c_int,
    data: *mut ASN1_OCTET_STRING,
) -> *mut X509_EXTENSION {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let object = OBJ_nid2obj(nid);
            if object.is_null() {
                return Err(Error::new(Lib::X509, reason::X509_R_UNKNOWN_NID));
            }
            made(X509_EXTENSION_create_by_OBJ(ex, object, crit, data))
        }
    })
}

/// Makes an extension named by `obj`. Returns it (in `*ex` too, which is reused if there is one), NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_create_by_OBJ(
    ex: *mut *mut X509_EXTENSION,
    obj: *const ASN1_OBJECT,
    crit: c_int,
    data: *mut ASN1_OCTET_STRING,
) -> *mut X509_EXTENSION {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let given = ex.as_mut().filter(|place| !place.is_null()).copied();
            let extension = match given {
                Some(extension) => extension,
                None => X509_EXTENSION_new(),
            };
            if extension.is_null() {
                return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
            }
            let filled = X509_EXTENSION_set_object(extension, obj) != 0
                && X509_EXTENSION_set_critical(extension, crit) != 0
                && X509_EXTENSION_set_data(extension, data) != 0;
            if !filled {
                if given.is_none() {
                    X509_EXTENSION_free(extension);
                }
                return Err(Error::SILENT);
            }
            if let Some(place) = ex.as_mut() {
                *place = extension;
            }
            Ok(extension)
        }
    })
}

/// Names the extension; `obj` is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_set_object(ex: *mut X509_EXTENSION, obj: *const ASN1_OBJECT) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let ex = ex.as_mut().filter(|_| !obj.is_null()).ok_or(Error::SILENT)?;
            ASN1_OBJECT_free(ex.object);
            ex.object = OBJ_dup(obj);
            Ok((!ex.object.is_null()).into())
        }
    })
}

/// Says whether the extension is critical. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_set_critical(ex: *mut X509_EXTENSION, crit: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live extension.
        unsafe { ex.as_mut() }.ok_or(Error::SILENT)?.critical = if crit != 0 { 0xff } else { -1 };
        Ok(1)
    })
}

/// Sets the value; `data` is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_set_data(ex: *mut X509_EXTENSION, data: *mut ASN1_OCTET_STRING) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let ex = ex.as_mut().ok_or(Error::SILENT)?;
            let data = data.as_ref().ok_or(Error::SILENT)?;
            ASN1_STRING::get0_mut(ex.value)?.set_bytes(data.bytes())?;
        }
        Ok(1)
    })
}

/// The extension's name (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_get_object(ex: *mut X509_EXTENSION) -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live extension.
        Ok(unsafe { ex.as_ref() }.ok_or(Error::SILENT)?.object)
    })
}

/// The extension's value (get0); NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_get_data(ne: *mut X509_EXTENSION) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live extension.
        Ok(unsafe { ne.as_ref() }.ok_or(Error::SILENT)?.value)
    })
}

/// Whether the extension is critical; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_EXTENSION_get_critical(ex: *const X509_EXTENSION) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live extension.
        Ok((unsafe { ex.as_ref() }.ok_or(Error::SILENT)?.critical > 0).into())
    })
}
