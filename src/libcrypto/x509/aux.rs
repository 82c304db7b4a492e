//! What a program adds to a certificate: a name for it, and what it trusts it for. Source: X509_CERT_AUX in d2i_X509(3).

use std::ffi::{c_int, c_long, c_uchar};
use std::mem::offset_of;

use super::algorithm::{X509_ALGOR, X509_ALGOR_it};
use super::certificate::*;
use super::item::*;
use super::outside::*;
use super::typed::{X509_CERT_AUX_new, d2i_X509, d2i_X509_CERT_AUX, i2d_X509, i2d_X509_CERT_AUX};
use crate::error::Error;
use crate::ffi::strings::put;
use crate::ffi::{Shared, guard, memory};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;
use crate::pki::certificate::{Certificate, TrustSettings};

/// `STACK_OF(ASN1_OBJECT)`.
pub type stack_st_ASN1_OBJECT = Stack<ASN1_OBJECT>;

/// What follows a certificate in a TRUSTED CERTIFICATE.
#[repr(C)]
pub struct x509_cert_aux_st {
    trust: *mut stack_st_ASN1_OBJECT,
    reject: *mut stack_st_ASN1_OBJECT,
    alias: *mut ASN1_UTF8STRING,
    keyid: *mut ASN1_OCTET_STRING,
    other: *mut Stack<X509_ALGOR>,
}
/// OpenSSL's name for it.
pub type X509_CERT_AUX = x509_cert_aux_st;

/// The template of [`X509_CERT_AUX`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CERT_AUX_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 5] = [
        tagged(SEQUENCE_OF | OPTIONAL, 0, c"trust", offset_of!(X509_CERT_AUX, trust), ASN1_OBJECT_it),
        tagged(IMPLICIT | SEQUENCE_OF | OPTIONAL, 0, c"reject", offset_of!(X509_CERT_AUX, reject), ASN1_OBJECT_it),
        tagged(OPTIONAL, 0, c"alias", offset_of!(X509_CERT_AUX, alias), ASN1_UTF8STRING_it),
        tagged(OPTIONAL, 0, c"keyid", offset_of!(X509_CERT_AUX, keyid), ASN1_OCTET_STRING_it),
        tagged(IMPLICIT | SEQUENCE_OF | OPTIONAL, 1, c"other", offset_of!(X509_CERT_AUX, other), X509_ALGOR_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_CERT_AUX", size_of::<X509_CERT_AUX>(), &FIELDS);
    &ITEM
}

/// The content octets of the objects in a list; `None` if there is no list.
///
/// # Safety
/// `list` is NULL or a live list of live objects.
unsafe fn usages(list: *const stack_st_ASN1_OBJECT) -> Option<Vec<Box<[u8]>>> {
    // SAFETY: as the caller promises.
    unsafe {
        let content = |object: *mut ASN1_OBJECT| {
            let length = OBJ_length(object);
            crate::ffi::bytes(OBJ_get0_data(object), length).map(Box::from).unwrap_or_default()
        };
        Stack::option(list).map(|list| list.iter().map(content).collect())
    }
}

impl x509_st {
    /// Tells the core the trust settings.
    pub(super) fn tell_trust(&self, certificate: &Certificate) {
        // SAFETY: what was added is live and changes only while one thread has the certificate.
        let settings = unsafe {
            let Some(aux) = (*self.aux.get()).as_ref() else { return };
            TrustSettings { trusted: usages(aux.trust), rejected: usages(aux.reject) }
        };
        certificate.set_trust(settings);
    }

    fn aux(&self) -> Result<&X509_CERT_AUX, Error> {
        // SAFETY: as above.
        unsafe { (*self.aux.get()).as_ref() }.ok_or(Error::SILENT)
    }
}

/// Changes what was added to a certificate, which is made first if needed.
///
/// # Safety
/// `x` is NULL or live, and the caller has it alone.
unsafe fn change(x: *const X509, body: impl FnOnce(&mut X509_CERT_AUX) -> Result<(), Error>) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let x = X509::option(x).ok_or(Error::SILENT)?;
        let place = &mut *x.aux.get();
        if place.is_null() {
            *place = made(X509_CERT_AUX_new())?;
        }
        body(&mut **place)?;
        if let Some(certificate) = x.content.known_core() {
            x.tell_trust(&certificate);
        }
    }
    Ok(1)
}

/// Sets, or with NULL removes, a string of `kind`.
///
/// # Safety
/// `place` is NULL or a live string; `len` bytes are readable at `data`, or a string if `len` is -1.
unsafe fn set(place: &mut *mut ASN1_STRING, kind: c_int, data: *const c_uchar, len: c_int) -> Result<(), Error> {
    // SAFETY: as the caller promises.
    unsafe {
        if data.is_null() {
            ASN1_STRING_free(*place);
            *place = std::ptr::null_mut();
            return Ok(());
        }
        if place.is_null() {
            *place = ASN1_STRING::allocate(kind)?;
        }
        done(ASN1_STRING_set(*place, data.cast(), len)).map(|_| ())
    }
}

/// Gives the certificate a name of `len` bytes (a string for -1), or with NULL none. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_alias_set1(x: *mut X509, name: *const c_uchar, len: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, and readable bytes.
        unsafe {
            let nothing_there = X509::option(x).is_none_or(|x| (*x.aux.get()).is_null());
            if name.is_null() && nothing_there {
                return Ok(1);
            }
            change(x, |aux| set(&mut aux.alias, tag::UTF8STRING, name, len))
        }
    })
}

/// Gives the certificate an identifier of `len` bytes (a string for -1), or with NULL none. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_keyid_set1(x: *mut X509, id: *const c_uchar, len: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, and readable bytes.
        unsafe {
            let nothing_there = X509::option(x).is_none_or(|x| (*x.aux.get()).is_null());
            if id.is_null() && nothing_there {
                return Ok(1);
            }
            change(x, |aux| set(&mut aux.keyid, tag::OCTET_STRING, id, len))
        }
    })
}

/// The certificate's name (get0) and its length; NULL if it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_alias_get0(x: *mut X509, len: *mut c_int) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live certificate and a place for the length or NULL.
        unsafe {
            let alias = X509::option(x).ok_or(Error::SILENT)?.aux()?.alias.as_ref().ok_or(Error::SILENT)?;
            put(len, alias.length);
            Ok(alias.data)
        }
    })
}

/// The certificate's identifier (get0) and its length; NULL if it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_keyid_get0(x: *mut X509, len: *mut c_int) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live certificate and a place for the length or NULL.
        unsafe {
            let keyid = X509::option(x).ok_or(Error::SILENT)?.aux()?.keyid.as_ref().ok_or(Error::SILENT)?;
            put(len, keyid.length);
            Ok(keyid.data)
        }
    })
}

/// Appends a copy of `obj` to a list, which is made if needed.
///
/// # Safety
/// `place` is NULL or a live list; `obj` is live.
unsafe fn append(place: &mut *mut stack_st_ASN1_OBJECT, obj: *const ASN1_OBJECT) -> Result<(), Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let copy = if obj.is_null() { std::ptr::null_mut() } else { made(OBJ_dup(obj))? };
        if place.is_null() {
            *place = Stack::new_raw([]);
        }
        if !copy.is_null() {
            Stack::option_mut(*place).map(|list| list.push(copy));
        }
    }
    Ok(())
}

/// Trusts the certificate for a usage; with NULL only starts an empty list. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_add1_trust_object(x: *mut X509, obj: *const ASN1_OBJECT) -> c_int {
    // SAFETY: the man page has the caller promise a certificate it has alone, and a live object.
    guard(0, || unsafe { change(x, |aux| append(&mut aux.trust, obj)) })
}

/// Rejects the certificate for a usage. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_add1_reject_object(x: *mut X509, obj: *const ASN1_OBJECT) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, and a live object.
        unsafe {
            if obj.is_null() {
                return Err(Error::SILENT);
            }
            change(x, |aux| append(&mut aux.reject, obj))
        }
    })
}

/// Forgets what the certificate is trusted for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_trust_clear(x: *mut X509) {
    guard((), || {
        // SAFETY: the man page has the caller promise a certificate it has alone.
        unsafe {
            X509::option(x).ok_or(Error::SILENT)?.aux()?;
            change(x, |aux| {
                let list = std::mem::replace(&mut aux.trust, std::ptr::null_mut());
                Stack::pop_free(list, |object| ASN1_OBJECT_free(object));
                Ok(())
            })?;
        }
        Ok(())
    })
}

/// Forgets what the certificate is rejected for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_reject_clear(x: *mut X509) {
    guard((), || {
        // SAFETY: the man page has the caller promise a certificate it has alone.
        unsafe {
            X509::option(x).ok_or(Error::SILENT)?.aux()?;
            change(x, |aux| {
                let list = std::mem::replace(&mut aux.reject, std::ptr::null_mut());
                Stack::pop_free(list, |object| ASN1_OBJECT_free(object));
                Ok(())
            })?;
        }
        Ok(())
    })
}

/// What the certificate is trusted for (get0); NULL if nothing is said.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_trust_objects(x: *mut X509) -> *mut stack_st_ASN1_OBJECT {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || Ok(unsafe { X509::get0(x)? }.aux()?.trust))
}

/// What the certificate is rejected for (get0); NULL if nothing is said.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get0_reject_objects(x: *mut X509) -> *mut stack_st_ASN1_OBJECT {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(std::ptr::null_mut(), || Ok(unsafe { X509::get0(x)? }.aux()?.reject))
}

/// Whether anything was added to the certificate.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_trusted(x: *const X509) -> c_int {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(0, || Ok(unsafe { X509::get0(x)? }.aux().is_ok().into()))
}

/// Reads a certificate and, if it follows, what was added to it; see `d2i_X509`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_X509_AUX(a: *mut *mut X509, pp: *mut *const c_uchar, length: c_long) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise `length` readable bytes and a place for the result.
        unsafe {
            let start = *pp;
            let mut input = start;
            let fresh = a.as_ref().is_none_or(|place| place.is_null());
            let x = made(d2i_X509(a, &mut input, length))?;
            let rest = length - input.offset_from(start) as c_long;
            if rest > 0 && d2i_X509_CERT_AUX((*x).aux.get(), &mut input, rest).is_null() {
                if fresh {
                    X509_free(x);
                    put(a, std::ptr::null_mut());
                }
                return Err(Error::SILENT);
            }
            *pp = input;
            Ok(x)
        }
    })
}

/// Writes a certificate and what was added to it; see `i2d_X509`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_X509_AUX(a: *const X509, pp: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live certificate and room.
        unsafe {
            if pp.as_ref().is_none_or(|out| !out.is_null()) {
                return write(a, pp);
            }
            let length = write(a, std::ptr::null_mut())?;
            let block = made(memory::malloc(length as usize).cast::<c_uchar>())?;
            let mut out = block;
            let length = write(a, &mut out).inspect_err(|_| memory::free(block))?;
            *pp = block;
            Ok(length)
        }
    })
}

/// Both encodings, one after the other.
///
/// # Safety
/// `a` is NULL or live; `out` is NULL or points to enough room.
unsafe fn write(a: *const X509, out: *mut *mut c_uchar) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let start = out.as_ref().copied();
        let length = i2d_X509(a, out);
        let Some(x) = X509::option(a).filter(|_| length > 0) else { return Ok(length) };
        let added = i2d_X509_CERT_AUX(*x.aux.get(), out);
        if added < 0 {
            if let Some(start) = start {
                *out = start;
            }
            return Ok(added);
        }
        Ok(length + added)
    }
}
