//! Algorithm identifiers; validity periods and digest infos, which are as simple. Source: X509_ALGOR_dup(3).

use std::ffi::{c_int, c_void};
use std::mem::offset_of;

use super::item::{ASN1_ITEM, ASN1_TEMPLATE, OPTIONAL, SEQUENCE_OF, field, sequence, tagged, template};
use super::outside::*;
use crate::error::Error;
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

/// An algorithm and its parameters, as programs read it.
#[repr(C)]
pub struct X509_algor_st {
    /// The algorithm.
    pub algorithm: *mut ASN1_OBJECT,
    /// Its parameters; NULL if there are none.
    pub parameter: *mut ASN1_TYPE,
}
/// OpenSSL's name for it.
pub type X509_ALGOR = X509_algor_st;
/// `STACK_OF(X509_ALGOR)`.
pub type stack_st_X509_ALGOR = Stack<X509_ALGOR>;
/// A list of algorithms.
pub type X509_ALGORS = stack_st_X509_ALGOR;

/// From when until when a certificate is valid, as programs read it.
#[repr(C)]
pub struct X509_val_st {
    /// The first second.
    pub notBefore: *mut ASN1_TIME,
    /// The last second.
    pub notAfter: *mut ASN1_TIME,
}
/// OpenSSL's name for it.
pub type X509_VAL = X509_val_st;

/// A digest and the algorithm it was made by.
#[repr(C)]
pub struct X509_sig_st {
    algor: *mut X509_ALGOR,
    digest: *mut ASN1_OCTET_STRING,
}
/// OpenSSL's name for it.
pub type X509_SIG = X509_sig_st;

/// The template of [`X509_ALGOR`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        field(c"algorithm", offset_of!(X509_ALGOR, algorithm), ASN1_OBJECT_it),
        tagged(OPTIONAL, 0, c"parameter", offset_of!(X509_ALGOR, parameter), ASN1_ANY_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_ALGOR", size_of::<X509_ALGOR>(), &FIELDS);
    &ITEM
}

/// The template of a list of algorithms.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGORS_it() -> *const ASN1_ITEM {
    static ONLY: ASN1_TEMPLATE = tagged(SEQUENCE_OF, 0, c"algorithms", 0, X509_ALGOR_it);
    static ITEM: ASN1_ITEM = template(c"X509_ALGORS", &ONLY);
    &ITEM
}

/// The template of [`X509_VAL`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VAL_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        field(c"notBefore", offset_of!(X509_VAL, notBefore), ASN1_TIME_it),
        field(c"notAfter", offset_of!(X509_VAL, notAfter), ASN1_TIME_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_VAL", size_of::<X509_VAL>(), &FIELDS);
    &ITEM
}

/// The template of [`X509_SIG`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_SIG_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        field(c"algor", offset_of!(X509_SIG, algor), X509_ALGOR_it),
        field(c"digest", offset_of!(X509_SIG, digest), ASN1_OCTET_STRING_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_SIG", size_of::<X509_SIG>(), &FIELDS);
    &ITEM
}

/// Sets algorithm and parameters; takes both over. Returns 1, or 0 on failure.
///
/// `ptype` is the type of `pval`: `V_ASN1_UNDEF` for no parameters, 0 to leave them as they are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_set0(
    alg: *mut X509_ALGOR,
    aobj: *mut ASN1_OBJECT,
    ptype: c_int,
    pval: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live identifier and give the objects up.
        unsafe {
            let alg = alg.as_mut().ok_or(Error::SILENT)?;
            if ptype != tag::UNDEF && alg.parameter.is_null() {
                alg.parameter = made(ASN1_TYPE_new())?;
            }
            ASN1_OBJECT_free(alg.algorithm);
            alg.algorithm = aobj;
            match ptype {
                tag::EOC => {}
                tag::UNDEF => {
                    ASN1_TYPE_free(alg.parameter);
                    alg.parameter = std::ptr::null_mut();
                }
                _ => ASN1_TYPE_set(alg.parameter, ptype, pval),
            }
        }
        Ok(1)
    })
}

/// Tells algorithm, parameters' type and value (get0), each unless its place is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_get0(
    paobj: *mut *const ASN1_OBJECT,
    pptype: *mut c_int,
    ppval: *mut *const c_void,
    algor: *const X509_ALGOR,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live identifier and places for the results.
        unsafe {
            let algor = algor.as_ref().ok_or(Error::SILENT)?;
            put(paobj, algor.algorithm.cast_const());
            if pptype.is_null() {
                return Ok(());
            }
            match algor.parameter.as_ref() {
                None => pptype.write(tag::UNDEF),
                Some(parameter) => {
                    pptype.write(parameter.r#type);
                    put(ppval, parameter.value.ptr.cast::<c_void>().cast_const());
                }
            }
        }
        Ok(())
    })
}

/// Makes it the identifier of a digest.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_set_md(alg: *mut X509_ALGOR, md: *const EVP_MD) {
    const EVP_MD_FLAG_DIGALGID_ABSENT: std::ffi::c_ulong = 8;
    // SAFETY: the man page has the caller promise a live identifier and digest.
    unsafe {
        let absent = EVP_MD_get_flags(md) & EVP_MD_FLAG_DIGALGID_ABSENT != 0;
        let parameters = if absent { tag::UNDEF } else { tag::NULL };
        X509_ALGOR_set0(alg, OBJ_nid2obj(EVP_MD_get_type(md)), parameters, std::ptr::null_mut());
    }
}

/// Compares two identifiers with their parameters: 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_cmp(a: *const X509_ALGOR, b: *const X509_ALGOR) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise live identifiers.
        unsafe {
            let (a, b) = (a.as_ref().ok_or(Error::SILENT)?, b.as_ref().ok_or(Error::SILENT)?);
            let order = OBJ_cmp(a.algorithm, b.algorithm);
            if order != 0 || a.parameter.is_null() && b.parameter.is_null() {
                return Ok(order);
            }
            Ok(ASN1_TYPE_cmp(a.parameter, b.parameter))
        }
    })
}

/// Copies `src` over `dest`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ALGOR_copy(dest: *mut X509_ALGOR, src: *const X509_ALGOR) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live identifiers; what `dest` held is its own.
        unsafe {
            let (dest, src) = (dest.as_mut().ok_or(Error::SILENT)?, src.as_ref().ok_or(Error::SILENT)?);
            ASN1_OBJECT_free(dest.algorithm);
            dest.algorithm = std::ptr::null_mut();
            ASN1_TYPE_free(dest.parameter);
            dest.parameter = std::ptr::null_mut();
            if !src.algorithm.is_null() {
                dest.algorithm = made(OBJ_dup(src.algorithm))?;
            }
            if let Some(parameter) = src.parameter.as_ref() {
                dest.parameter = made(ASN1_TYPE_new())?;
                done(ASN1_TYPE_set1(dest.parameter, parameter.r#type, parameter.value.ptr.cast()))?;
            }
        }
        Ok(1)
    })
}

/// Tells algorithm and digest (get0), each unless its place is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_SIG_get0(
    sig: *const X509_SIG,
    palg: *mut *const X509_ALGOR,
    pdigest: *mut *const ASN1_OCTET_STRING,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live object and places for the results.
        unsafe {
            let sig = sig.as_ref().ok_or(Error::SILENT)?;
            put(palg, sig.algor.cast_const());
            put(pdigest, sig.digest.cast_const());
        }
        Ok(())
    })
}

/// As `X509_SIG_get0`, to change them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_SIG_getm(
    sig: *mut X509_SIG,
    palg: *mut *mut X509_ALGOR,
    pdigest: *mut *mut ASN1_OCTET_STRING,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live object and places for the results.
        unsafe {
            let sig = sig.as_ref().ok_or(Error::SILENT)?;
            put(palg, sig.algor);
            put(pdigest, sig.digest);
        }
        Ok(())
    })
}
