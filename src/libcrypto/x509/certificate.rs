//! The object `X509`: its DER, its parts, and what programs hang on it.

use std::cell::UnsafeCell;
use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};
use std::mem::offset_of;
use std::sync::Arc;

use super::algorithm::*;
use super::aux::X509_CERT_AUX;
use super::extension::*;
use super::item::*;
use super::key_ids::KeyIds;
use super::name::{X509_NAME, X509_NAME_it};
use super::outside::*;
use super::pubkey::{X509_PUBKEY, X509_PUBKEY_it};
use super::signed::{Info, Parts, Signed};
use super::typed::X509_CERT_AUX_free;
use crate::error::{Error, Lib};
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;
use crate::pki::certificate::Certificate;

/// The signed part of a certificate.
#[repr(C)]
pub struct x509_cinf_st {
    pub(super) version: *mut ASN1_INTEGER,
    pub(super) serial: *mut ASN1_INTEGER,
    pub(super) signature: *mut X509_ALGOR,
    pub(super) issuer: *mut X509_NAME,
    pub(super) validity: *mut X509_VAL,
    pub(super) subject: *mut X509_NAME,
    pub(super) key: *mut X509_PUBKEY,
    pub(super) issuer_uid: *mut ASN1_BIT_STRING,
    pub(super) subject_uid: *mut ASN1_BIT_STRING,
    pub(super) extensions: *mut stack_st_X509_EXTENSION,
    encoding: ASN1_ENCODING,
}
/// OpenSSL's name for it.
pub type X509_CINF = x509_cinf_st;

/// A certificate. Threads may share it as long as none changes it.
pub struct x509_st {
    pub(super) content: Signed<X509_CINF>,
    pub(super) aux: UnsafeCell<*mut X509_CERT_AUX>,
    pub(super) key_ids: KeyIds,
    /// SM2's identifier of the signer, which we keep and do not use.
    pub(super) distinguishing_id: UnsafeCell<*mut ASN1_OCTET_STRING>,
    ex_data: UnsafeCell<CRYPTO_EX_DATA>,
}
/// OpenSSL's name for it.
pub type X509 = x509_st;
/// `STACK_OF(X509)`.
pub type stack_st_X509 = Stack<X509>;

// SAFETY: the content locks what is made on demand; the rest follows OpenSSL's rule that a certificate which is
// being changed belongs to one thread.
unsafe impl Send for x509_st {}
// SAFETY: likewise.
unsafe impl Sync for x509_st {}

impl Shared for x509_st {
    const LIB: Lib = Lib::X509;
}

impl Drop for x509_st {
    fn drop(&mut self) {
        let object: *mut Self = self;
        // SAFETY: the object is still whole, and nobody else has it any more.
        unsafe {
            ex_data::run_free(Class::X509, object.cast(), (*object).ex_data.get());
            X509_CERT_AUX_free(*(*object).aux.get());
            ASN1_STRING_free(*(*object).distinguishing_id.get());
        }
    }
}

// SAFETY: the template below.
unsafe impl Info for x509_cinf_st {
    type Core = Certificate;

    fn item() -> *const ASN1_ITEM {
        static FIELDS: [ASN1_TEMPLATE; 3] = [
            field(c"cert_info", offset_of!(Parts<X509_CINF>, info), X509_CINF_it),
            field(c"sig_alg", offset_of!(Parts<X509_CINF>, sig_alg), X509_ALGOR_it),
            field(c"signature", offset_of!(Parts<X509_CINF>, signature), ASN1_BIT_STRING_it),
        ];
        static ITEM: ASN1_ITEM = sequence(c"X509", size_of::<Parts<X509_CINF>>(), &FIELDS);
        &ITEM
    }

    fn kept(&mut self) -> &mut ASN1_ENCODING {
        &mut self.encoding
    }

    fn core(der: Arc<[u8]>) -> Result<Arc<Certificate>, Error> {
        Certificate::parse(der)
    }
}

/// The template of [`X509_CINF`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CINF_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 10] = [
        tagged(EXPLICIT | OPTIONAL, 0, c"version", offset_of!(X509_CINF, version), ASN1_INTEGER_it),
        field(c"serialNumber", offset_of!(X509_CINF, serial), ASN1_INTEGER_it),
        field(c"signature", offset_of!(X509_CINF, signature), X509_ALGOR_it),
        field(c"issuer", offset_of!(X509_CINF, issuer), X509_NAME_it),
        field(c"validity", offset_of!(X509_CINF, validity), X509_VAL_it),
        field(c"subject", offset_of!(X509_CINF, subject), X509_NAME_it),
        field(c"key", offset_of!(X509_CINF, key), X509_PUBKEY_it),
        tagged(IMPLICIT | OPTIONAL, 1, c"issuerUID", offset_of!(X509_CINF, issuer_uid), ASN1_BIT_STRING_it),
        tagged(IMPLICIT | OPTIONAL, 2, c"subjectUID", offset_of!(X509_CINF, subject_uid), ASN1_BIT_STRING_it),
        tagged(
            EXPLICIT | SEQUENCE_OF | OPTIONAL,
            3,
            c"extensions",
            offset_of!(X509_CINF, extensions),
            X509_EXTENSION_it,
        ),
    ];
    static AUX: ASN1_AUX = keeping_encoding(offset_of!(X509_CINF, encoding));
    static ITEM: ASN1_ITEM = sequence_with(c"X509_CINF", size_of::<X509_CINF>(), &FIELDS, &AUX);
    &ITEM
}

/// The template of [`X509`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_it() -> *const ASN1_ITEM {
    static FUNCTIONS: ASN1_EXTERN_FUNCS = functions(item_new, item_free, item_d2i, item_i2d, None);
    static ITEM: ASN1_ITEM = external(c"X509", &FUNCTIONS);
    &ITEM
}

unsafe extern "C" fn item_new(val: *mut *mut ASN1_VALUE, _it: *const ASN1_ITEM) -> c_int {
    // SAFETY: the interpreter passes a place for the value.
    unsafe {
        val.write(X509_new().cast());
        (!(*val).is_null()).into()
    }
}

unsafe extern "C" fn item_free(val: *mut *mut ASN1_VALUE, _it: *const ASN1_ITEM) {
    // SAFETY: the interpreter passes the place of a certificate and gives its reference up.
    unsafe {
        X509_free((*val).cast());
        val.write(std::ptr::null_mut());
    }
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
            let place = &mut *val.cast::<*mut X509>();
            let content = match Signed::read(input, len, tag, aclass, opt, ctx) {
                Ok(None) => return Ok(-1),
                Ok(Some(content)) => content,
                Err(error) => {
                    X509_free(std::mem::replace(place, std::ptr::null_mut()));
                    return Err(error);
                }
            };
            match place.as_mut() {
                // The program's object stays and gets new content: it gave it to be overwritten.
                Some(object) => {
                    X509_CERT_AUX_free(std::mem::replace(object.aux.get_mut(), std::ptr::null_mut()));
                    object.content = content;
                    object.key_ids = KeyIds::default();
                }
                None => *place = X509::into_raw(X509::make(content)),
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
        // SAFETY: the interpreter passes a live certificate, and room if it wants bytes.
        unsafe { X509::get0((*val).cast())?.content.write(out, tag, aclass) }
    })
}

impl x509_st {
    fn make(content: Signed<X509_CINF>) -> Arc<Self> {
        let object = x509_st {
            content,
            aux: UnsafeCell::new(std::ptr::null_mut()),
            key_ids: KeyIds::default(),
            distinguishing_id: UnsafeCell::new(std::ptr::null_mut()),
            ex_data: UnsafeCell::default(),
        };
        let object = Arc::new(object);
        // SAFETY: the fresh object is live, and the callbacks get the only pointer to its data.
        unsafe { ex_data::run_new(Class::X509, Arc::as_ptr(&object).cast_mut().cast(), object.ex_data.get()) }
        object
    }

    /// An empty certificate, to be filled.
    pub fn empty() -> Result<Arc<Self>, Error> {
        Ok(Self::make(Signed::empty()?))
    }

    /// A certificate that the core has read.
    pub fn from_certificate(certificate: Arc<Certificate>) -> Arc<Self> {
        Self::make(Signed::from_core(certificate.der().clone(), certificate))
    }

    /// The encoding; empty if the certificate is not complete.
    pub fn der(&self) -> Arc<[u8]> {
        self.try_der().unwrap_or_default()
    }

    /// The encoding.
    pub fn try_der(&self) -> Result<Arc<[u8]>, Error> {
        self.content.der()
    }

    /// What the core makes of it, with the trust settings.
    pub fn certificate(&self) -> Result<Arc<Certificate>, Error> {
        let known = self.content.known_core();
        let certificate = self.content.core()?;
        if known.is_none() {
            self.tell_trust(&certificate);
        }
        Ok(certificate)
    }

    /// The signed part.
    pub(super) fn info(&self) -> Result<&X509_CINF, Error> {
        self.content.info()
    }
}

/// A certificate of this DER, which is not looked at before somebody asks.
pub fn from_der(der: Arc<[u8]>) -> Result<Arc<X509>, Error> {
    Ok(x509_st::make(Signed::from_der(der)))
}

/// Makes an empty certificate; NULL without memory. Free it with `X509_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_new() -> *mut X509 {
    guard(std::ptr::null_mut(), || Ok(X509::into_raw(X509::empty()?)))
}

/// As `X509_new`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_new_ex(_libctx: *mut OSSL_LIB_CTX, _propq: *const c_char) -> *mut X509 {
    guard(std::ptr::null_mut(), || Ok(X509::into_raw(X509::empty()?)))
}

/// Gives a reference up; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_free(a: *mut X509) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live certificate.
        drop(unsafe { X509::set0(a) });
        Ok(())
    })
}

/// Takes another reference. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_up_ref(x: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate.
        std::mem::forget(unsafe { X509::get1(x)? });
        Ok(1)
    })
}

/// Copies a certificate, its application data and what was added to it; NULL on failure. Free it with `X509_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_dup(a: *const X509) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live certificate or NULL; the copy is ours until returned.
        unsafe {
            let original = X509::option(a).ok_or(Error::SILENT)?;
            let der = original.try_der()?;
            let mut input = der.as_ptr();
            let copy = made(super::typed::d2i_X509(&mut std::ptr::null_mut(), &mut input, der.len() as c_long))?;
            ex_data::run_dup(Class::X509, (*copy).ex_data.get(), original.ex_data.get());
            Ok(copy)
        }
    })
}

/// Stores application data. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_set_ex_data(r: *mut X509, idx: c_int, arg: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live certificate that no other thread changes.
        Ok(unsafe { (*X509::get0(r)?.ex_data.get()).set(idx, arg) }.into())
    })
}

/// The application data stored under `idx`; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_ex_data(r: *const X509, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live certificate.
        Ok(unsafe { (*X509::get0(r)?.ex_data.get()).get(idx) })
    })
}
