//! The object `X509_CRL`, a list of revoked certificates (RFC 5280 section 5). Source: X509_CRL_get0_by_serial(3).

use std::ffi::{c_char, c_int, c_long, c_uchar};
use std::mem::offset_of;
use std::sync::Arc;

use super::algorithm::{X509_ALGOR, X509_ALGOR_it};
use super::extension::{X509_EXTENSION_it, stack_st_X509_EXTENSION};
use super::item::*;
use super::name::{X509_NAME, X509_NAME_it, X509_NAME_set};
use super::outside::*;
use super::signed::{Info, Parts, Signed};
use crate::error::{Error, Lib, Silent};
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::integer::ASN1_INTEGER_get;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;
use crate::pki::crl::Crl;

/// A revoked serial number.
#[repr(C)]
pub struct x509_revoked_st {
    pub(super) serial: *mut ASN1_INTEGER,
    pub(super) date: *mut ASN1_TIME,
    pub(super) extensions: *mut stack_st_X509_EXTENSION,
}
/// OpenSSL's name for it.
pub type X509_REVOKED = x509_revoked_st;
/// `STACK_OF(X509_REVOKED)`.
pub type stack_st_X509_REVOKED = Stack<X509_REVOKED>;

/// The signed part of a list.
#[repr(C)]
pub struct X509_crl_info_st {
    pub(super) version: *mut ASN1_INTEGER,
    pub(super) sig_alg: *mut X509_ALGOR,
    pub(super) issuer: *mut X509_NAME,
    pub(super) last_update: *mut ASN1_TIME,
    pub(super) next_update: *mut ASN1_TIME,
    pub(super) revoked: *mut stack_st_X509_REVOKED,
    pub(super) extensions: *mut stack_st_X509_EXTENSION,
    encoding: ASN1_ENCODING,
}
/// OpenSSL's name for it.
pub type X509_CRL_INFO = X509_crl_info_st;

/// A list of revoked certificates. Threads may share it as long as none changes it.
pub struct X509_crl_st {
    pub(super) content: Signed<X509_CRL_INFO>,
}
/// OpenSSL's name for it.
pub type X509_CRL = X509_crl_st;

// SAFETY: the content locks what is made on demand; a list that is being changed belongs to one thread.
unsafe impl Send for X509_crl_st {}
// SAFETY: likewise.
unsafe impl Sync for X509_crl_st {}

impl Shared for X509_crl_st {
    const LIB: Lib = Lib::X509;
}

impl X509_crl_st {
    /// The encoding.
    pub fn try_der(&self) -> Result<Arc<[u8]>, Error> {
        self.content.der()
    }

    /// What the core makes of it.
    pub fn crl(&self) -> Result<Arc<Crl>, Error> {
        self.content.core()
    }

    /// The signed part.
    pub(super) fn info(&self) -> Result<&X509_CRL_INFO, Error> {
        self.content.info()
    }
}

// SAFETY: the template below.
unsafe impl Info for X509_crl_info_st {
    type Core = Crl;

    fn item() -> *const ASN1_ITEM {
        static FIELDS: [ASN1_TEMPLATE; 3] = [
            field(c"crl", offset_of!(Parts<X509_CRL_INFO>, info), X509_CRL_INFO_it),
            field(c"sig_alg", offset_of!(Parts<X509_CRL_INFO>, sig_alg), X509_ALGOR_it),
            field(c"signature", offset_of!(Parts<X509_CRL_INFO>, signature), ASN1_BIT_STRING_it),
        ];
        static ITEM: ASN1_ITEM = sequence(c"X509_CRL", size_of::<Parts<X509_CRL_INFO>>(), &FIELDS);
        &ITEM
    }

    fn kept(&mut self) -> &mut ASN1_ENCODING {
        &mut self.encoding
    }

    fn core(der: Arc<[u8]>) -> Result<Arc<Crl>, Error> {
        Crl::parse(der)
    }
}

/// The template of [`X509_REVOKED`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REVOKED_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        field(c"serialNumber", offset_of!(X509_REVOKED, serial), ASN1_INTEGER_it),
        field(c"revocationDate", offset_of!(X509_REVOKED, date), ASN1_TIME_it),
        tagged(SEQUENCE_OF | OPTIONAL, 0, c"extensions", offset_of!(X509_REVOKED, extensions), X509_EXTENSION_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_REVOKED", size_of::<X509_REVOKED>(), &FIELDS);
    &ITEM
}

/// The template of [`X509_CRL_INFO`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_INFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 7] = [
        tagged(OPTIONAL, 0, c"version", offset_of!(X509_CRL_INFO, version), ASN1_INTEGER_it),
        field(c"sig_alg", offset_of!(X509_CRL_INFO, sig_alg), X509_ALGOR_it),
        field(c"issuer", offset_of!(X509_CRL_INFO, issuer), X509_NAME_it),
        field(c"lastUpdate", offset_of!(X509_CRL_INFO, last_update), ASN1_TIME_it),
        tagged(OPTIONAL, 0, c"nextUpdate", offset_of!(X509_CRL_INFO, next_update), ASN1_TIME_it),
        tagged(SEQUENCE_OF | OPTIONAL, 0, c"revoked", offset_of!(X509_CRL_INFO, revoked), X509_REVOKED_it),
        tagged(
            EXPLICIT | SEQUENCE_OF | OPTIONAL,
            0,
            c"extensions",
            offset_of!(X509_CRL_INFO, extensions),
            X509_EXTENSION_it,
        ),
    ];
    static AUX: ASN1_AUX = keeping_encoding(offset_of!(X509_CRL_INFO, encoding));
    static ITEM: ASN1_ITEM = sequence_with(c"X509_CRL_INFO", size_of::<X509_CRL_INFO>(), &FIELDS, &AUX);
    &ITEM
}

/// The template of [`X509_CRL`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_it() -> *const ASN1_ITEM {
    static FUNCTIONS: ASN1_EXTERN_FUNCS = functions(item_new, item_free, item_d2i, item_i2d, None);
    static ITEM: ASN1_ITEM = external(c"X509_CRL", &FUNCTIONS);
    &ITEM
}

unsafe extern "C" fn item_new(val: *mut *mut ASN1_VALUE, _it: *const ASN1_ITEM) -> c_int {
    guard(0, || {
        let made = X509_CRL::into_raw(Arc::new(X509_crl_st { content: Signed::empty()? }));
        // SAFETY: the interpreter passes a place for the value.
        unsafe { val.write(made.cast()) };
        Ok(1)
    })
}

unsafe extern "C" fn item_free(val: *mut *mut ASN1_VALUE, _it: *const ASN1_ITEM) {
    guard((), || {
        // SAFETY: the interpreter passes the place of a list and gives its reference up.
        unsafe { drop(X509_CRL::set0(std::mem::replace(&mut *val, std::ptr::null_mut()).cast())) };
        Ok(())
    })
}

unsafe extern "C" fn item_d2i(
    val: *mut *mut ASN1_VALUE,
    input: *mut *const c_uchar,
    len: c_long,
    _it: *const ASN1_ITEM,
    tag: c_int,
    aclass: c_int,
    opt: c_char,
    ctx: *mut ASN1_TLC,
) -> c_int {
    guard(0, || {
        // SAFETY: the interpreter passes a place for the value and `len` readable bytes.
        unsafe {
            let place = &mut *val.cast::<*mut X509_CRL>();
            let content = match Signed::read(input, len, tag, aclass, opt, ctx) {
                Ok(None) => return Ok(-1),
                Ok(Some(content)) => content,
                Err(error) => {
                    let old: *mut X509_CRL = std::mem::replace(place, std::ptr::null_mut());
                    drop(X509_CRL::set0(old));
                    return Err(error);
                }
            };
            match place.as_mut() {
                // The program's object stays and gets new content: it gave it to be overwritten.
                Some(object) => object.content = content,
                None => *place = X509_CRL::into_raw(Arc::new(X509_crl_st { content })),
            }
        }
        Ok(1)
    })
}

unsafe extern "C" fn item_i2d(
    val: *mut *const ASN1_VALUE,
    out: *mut *mut c_uchar,
    _it: *const ASN1_ITEM,
    tag: c_int,
    aclass: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the interpreter passes a live list, and room if it wants bytes.
        unsafe { X509_CRL::get0((*val).cast())?.content.write(out, tag, aclass) }
    })
}

/// Makes an empty list, to be filled; NULL without memory. Free it with `X509_CRL_free`. Source: X509_CRL_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_new() -> *mut X509_CRL {
    let mut made = std::ptr::null_mut();
    // SAFETY: the place takes what is made.
    unsafe { item_new(&mut made, X509_CRL_it()) };
    made.cast()
}

/// Gives a reference up; NULL is fine. Source: X509_CRL_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_free(a: *mut X509_CRL) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live list.
        drop(unsafe { X509_CRL::set0(a) });
        Ok(())
    })
}

/// Takes another reference. Returns 1, or 0 for NULL. Source: X509_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_up_ref(crl: *mut X509_CRL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live list; the reference is now the caller's.
        X509_CRL::into_raw(unsafe { X509_CRL::get1(crl) }?);
        Ok(1)
    })
}

/// The version, 0 for version 1. Source: X509_get_version(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_version(crl: *const X509_CRL) -> c_long {
    // SAFETY: the man page has the caller promise a live list.
    guard(-1, || unsafe { Ok(ASN1_INTEGER_get(X509_CRL::get0(crl)?.info()?.version)) })
}

/// Who issued the list; the list's own (get0). Source: X509_get_subject_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_issuer(crl: *const X509_CRL) -> *mut X509_NAME {
    // SAFETY: the man page has the caller promise a live list.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509_CRL::get0(crl)?.info()?.issuer) })
}

/// Sets the issuer to a copy of `name`. Returns 1, or 0 on failure. Source: X509_get_subject_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_set_issuer_name(x: *mut X509_CRL, name: *const X509_NAME) -> c_int {
    // SAFETY: the man page has the caller promise a list it has alone, and a live name.
    guard(0, || unsafe { Ok(X509_NAME_set(&mut X509_CRL::get0(x).silent()?.content.change_info()?.issuer, name)) })
}
