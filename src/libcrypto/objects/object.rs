//! The object itself. Source: ASN1_OBJECT_new(3), OBJ_nid2obj(3).

use std::borrow::Cow;
use std::ffi::{CStr, CString, c_char, c_int, c_uchar};

use super::table;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, bytes, guard};

/// An object identifier with its number and names. Those of the table are constants that `free` leaves alone.
#[derive(Clone)]
pub struct asn1_object_st {
    pub(super) nid: c_int,
    pub(super) short: Option<Cow<'static, CStr>>,
    pub(super) long: Option<Cow<'static, CStr>>,
    pub(super) content: Cow<'static, [u8]>,
    /// Whether C owns it.
    pub(super) dynamic: bool,
}

/// OpenSSL's name for it.
pub type ASN1_OBJECT = asn1_object_st;

impl Boxed for asn1_object_st {
    const LIB: Lib = Lib::ASN1;
}

impl asn1_object_st {
    /// A new object for C with these content octets.
    pub fn new_raw(content: &[u8]) -> *mut ASN1_OBJECT {
        Self::dynamic(0, content, None, None).into_c()
    }

    pub(super) fn dynamic(nid: c_int, content: &[u8], short: Option<CString>, long: Option<CString>) -> Self {
        let (short, long) = (short.map(Cow::Owned), long.map(Cow::Owned));
        asn1_object_st { nid, short, long, content: Cow::Owned(content.to_vec()), dynamic: true }
    }

    pub(super) fn into_c(self) -> *mut ASN1_OBJECT {
        asn1_object_st::into_raw(self)
    }

    /// The content octets; none for an object without identifier.
    pub fn content(&self) -> &[u8] {
        &self.content
    }

    /// The object's number, looked up if it has none of its own; 0 if it is not known.
    pub fn nid(&self) -> c_int {
        if self.nid != 0 { self.nid } else { table::by_content(&self.content).unwrap_or(0) }
    }
}

/// A copy of a string of C's.
unsafe fn owned(text: *const c_char) -> Option<CString> {
    // SAFETY: NULL or a terminated string, as the callers promise.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_owned())
}

/// A new object without identifier; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OBJECT_new() -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || Ok(asn1_object_st::new_raw(&[])))
}

/// Frees an object; NULL and constants are left alone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OBJECT_free(a: *mut ASN1_OBJECT) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live object.
        unsafe {
            if a.as_ref().is_some_and(|object| object.dynamic) {
                drop(asn1_object_st::set0(a));
            }
        }
        Ok(())
    })
}

/// A new object with a number, content octets and names, all copied; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OBJECT_create(
    nid: c_int,
    data: *mut c_uchar,
    len: c_int,
    sn: *const c_char,
    ln: *const c_char,
) -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `len` bytes and NULL or terminated strings.
        unsafe { Ok(asn1_object_st::dynamic(nid, bytes(data, len)?, owned(sn), owned(ln)).into_c()) }
    })
}

/// A copy for the caller to free; constants stand for themselves. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_dup(a: *const ASN1_OBJECT) -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or a live object.
        let object = unsafe { a.as_ref() }.ok_or(Error::SILENT)?;
        Ok(if object.dynamic { object.clone().into_c() } else { a.cast_mut() })
    })
}

/// Compares identifiers: 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_cmp(a: *const ASN1_OBJECT, b: *const ASN1_OBJECT) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise live objects.
        let (a, b) = unsafe { (asn1_object_st::get0(a)?, asn1_object_st::get0(b)?) };
        let order = a.content.len().cmp(&b.content.len()).then_with(|| a.content.cmp(&b.content));
        Ok(order as c_int)
    })
}

/// How many content octets there are; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_length(obj: *const ASN1_OBJECT) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live object.
        Ok(unsafe { obj.as_ref() }.map_or(0, |object| object.content.len()))
    })
}

/// The content octets, the object's own; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_get0_data(obj: *const ASN1_OBJECT) -> *const c_uchar {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise NULL or a live object.
        let object = unsafe { obj.as_ref() }.filter(|object| !object.content.is_empty());
        Ok(object.map_or(std::ptr::null(), |object| object.content.as_ptr().cast::<c_uchar>()))
    })
}

/// Numbers for `num` more objects. Returns the first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_new_nid(num: c_int) -> c_int {
    table::reserve(num)
}

/// Adds a copy of an object with its number. Returns the number, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_add_object(obj: *const ASN1_OBJECT) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live object.
        let object = unsafe { asn1_object_st::get0(obj) }.silent()?;
        Ok(table::add(asn1_object_st { dynamic: false, ..object.clone() }))
    })
}

/// Adds an object with an identifier and names, each of which may be NULL. Returns its new number, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_create(oid: *const c_char, sn: *const c_char, ln: *const c_char) -> c_int {
    guard(0, || {
        let exists = || Error::new(Lib::OBJ, reason::OBJ_R_OID_EXISTS);
        // SAFETY: the man page has the caller promise NULL or terminated strings.
        let (oid, short, long) = unsafe { (owned(oid), owned(sn), owned(ln)) };
        if oid.is_none() && short.is_none() && long.is_none() {
            return Err(Error::new(Lib::OBJ, reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        let known =
            short.as_deref().and_then(table::by_short_name).or_else(|| long.as_deref().and_then(table::by_long_name));
        if known.is_some_and(|nid| nid != 0) {
            return Err(exists());
        }
        let content = oid.map_or(Ok(Vec::new()), |oid| crate::asn1::oid::encode(oid.to_bytes()))?;
        if table::by_content(&content).is_some() {
            return Err(exists());
        }
        let object = asn1_object_st::dynamic(table::reserve(1), &content, short, long);
        Ok(table::add(asn1_object_st { dynamic: false, ..object }))
    })
}
