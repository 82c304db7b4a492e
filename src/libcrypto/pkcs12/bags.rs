//! Bags: one key, certificate, revocation list or secret each. Source: PKCS12_SAFEBAG_get1_cert(3),
//! PKCS12_SAFEBAG_create_cert(3).

use std::ffi::{c_char, c_int, c_uchar, c_void};

use super::items::*;
use super::pkcs8::{PKCS8_decrypt, PKCS8_encrypt};
use super::typed::{PKCS12_BAGS_free, PKCS12_BAGS_new, PKCS12_SAFEBAG_free, PKCS12_SAFEBAG_new};
use super::{failure, live, live_mut};
use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::any::{ASN1_TYPE_new, ASN1_TYPE_set};
use crate::libcrypto::asn1::string::tag;
use crate::libcrypto::evp::cipher_method::EVP_get_cipherbyname;
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;

/// What a bag holds (`NID_keyBag`, …).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get_nid(bag: *const PKCS12_SAFEBAG) -> c_int {
    // SAFETY: the man page has the caller pass a live bag.
    guard(0, || unsafe { Ok(OBJ_obj2nid(live(bag)?.type_)) })
}

/// As [`PKCS12_SAFEBAG_get_nid`], the identifier (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get0_type(bag: *const PKCS12_SAFEBAG) -> *const ASN1_OBJECT {
    // SAFETY: the man page has the caller pass a live bag.
    guard(std::ptr::null(), || Ok(unsafe { live(bag) }?.type_.cast_const()))
}

/// The inner bag of one that holds a certificate, a revocation list or a secret.
unsafe fn inner<'a>(bag: *const PKCS12_SAFEBAG) -> Option<&'a PKCS12_BAGS> {
    // SAFETY: a live bag; the type says what the value is.
    unsafe {
        let has = matches!(PKCS12_SAFEBAG_get_nid(bag), NID_certBag | NID_crlBag | NID_secretBag);
        bag.as_ref().filter(|_| has)?.value.cast::<PKCS12_BAGS>().as_ref()
    }
}

/// What the inner bag holds (`NID_x509Certificate`, …); -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get_bag_nid(bag: *const PKCS12_SAFEBAG) -> c_int {
    // SAFETY: the man page has the caller pass a live bag.
    guard(-1, || unsafe { Ok(inner(bag).map_or(-1, |inner| OBJ_obj2nid(inner.type_))) })
}

/// As [`PKCS12_SAFEBAG_get_bag_nid`], the identifier (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get0_bag_type(bag: *const PKCS12_SAFEBAG) -> *const ASN1_OBJECT {
    // SAFETY: the man page has the caller pass a live bag.
    guard(std::ptr::null(), || Ok(unsafe { inner(bag) }.map_or(std::ptr::null(), |inner| inner.type_.cast_const())))
}

/// The inner bag's value of a type that PKCS#12 does not define (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get0_bag_obj(bag: *const PKCS12_SAFEBAG) -> *const c_void {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live bag.
        let inner = unsafe { inner(bag) };
        // The types that PKCS#12 defines hold a string, for which there are functions of their own.
        let is_defined = |inner: &PKCS12_BAGS| {
            // SAFETY: as above.
            let nid = unsafe { OBJ_obj2nid(inner.type_) };
            matches!(nid, NID_x509Certificate | NID_sdsiCertificate | NID_x509Crl)
        };
        Ok(inner.filter(|inner| !is_defined(inner)).map_or(std::ptr::null(), |inner| inner.value.cast_const()))
    })
}

/// The clear key in a bag (get0); NULL if it holds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get0_p8inf(bag: *const PKCS12_SAFEBAG) -> *const PKCS8_PRIV_KEY_INFO {
    // SAFETY: the man page has the caller pass a live bag; the type says what the value is.
    guard(std::ptr::null(), || unsafe {
        Ok(if PKCS12_SAFEBAG_get_nid(bag) == NID_keyBag { live(bag)?.value.cast() } else { std::ptr::null() })
    })
}

/// The encrypted key in a bag (get0); NULL if it holds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get0_pkcs8(bag: *const PKCS12_SAFEBAG) -> *const X509_SIG {
    // SAFETY: the man page has the caller pass a live bag; the type says what the value is.
    guard(std::ptr::null(), || unsafe {
        let has = PKCS12_SAFEBAG_get_nid(bag) == NID_pkcs8ShroudedKeyBag;
        Ok(if has { live(bag)?.value.cast_const().cast() } else { std::ptr::null() })
    })
}

/// The bags in a bag (get0); NULL if it holds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get0_safes(bag: *const PKCS12_SAFEBAG) -> *const stack_st_PKCS12_SAFEBAG {
    // SAFETY: the man page has the caller pass a live bag; the type says what the value is.
    guard(std::ptr::null(), || unsafe {
        let has = PKCS12_SAFEBAG_get_nid(bag) == NID_safeContentsBag;
        Ok(if has { live(bag)?.value.cast() } else { std::ptr::null() })
    })
}

/// What the inner bag of type `nid` holds, read by `it`; the caller frees it.
unsafe fn unpack(bag: *const PKCS12_SAFEBAG, outer: c_int, nid: c_int, it: *const ASN1_ITEM) -> *mut c_void {
    // SAFETY: a live bag; a value of these types is a string.
    unsafe {
        if PKCS12_SAFEBAG_get_nid(bag) != outer || PKCS12_SAFEBAG_get_bag_nid(bag) != nid {
            return std::ptr::null_mut();
        }
        inner(bag).map_or(std::ptr::null_mut(), |inner| ASN1_item_unpack(inner.value.cast(), it).cast())
    }
}

/// The certificate in a bag; the caller frees it. NULL if it holds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get1_cert(bag: *const PKCS12_SAFEBAG) -> *mut X509 {
    // SAFETY: the man page has the caller pass a live bag.
    guard(std::ptr::null_mut(), || Ok(unsafe { unpack(bag, NID_certBag, NID_x509Certificate, X509_it()) }.cast()))
}

/// The revocation list in a bag; the caller frees it. NULL if it holds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_get1_crl(bag: *const PKCS12_SAFEBAG) -> *mut X509_CRL {
    // SAFETY: the man page has the caller pass a live bag.
    guard(std::ptr::null_mut(), || Ok(unsafe { unpack(bag, NID_crlBag, NID_x509Crl, X509_CRL_it()) }.cast()))
}

/// A fresh bag of type `nid`.
unsafe fn new_bag(nid: c_int, value: *mut c_void) -> Result<*mut PKCS12_SAFEBAG, Error> {
    // SAFETY: the bag is fresh.
    unsafe {
        let bag = PKCS12_SAFEBAG_new();
        let fresh = live_mut(bag)?;
        (fresh.type_, fresh.value) = (OBJ_nid2obj(nid), value);
        Ok(bag)
    }
}

/// A bag of type `nid2` that holds one of type `nid1` with an object's DER. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_item_pack_safebag(
    obj: *mut c_void,
    it: *const ASN1_ITEM,
    nid1: c_int,
    nid2: c_int,
) -> *mut PKCS12_SAFEBAG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live object of `it`.
        unsafe {
            let bag = PKCS12_BAGS_new();
            let fresh = live_mut(bag)?;
            fresh.type_ = OBJ_nid2obj(nid1);
            fresh.value = ASN1_item_pack(obj, it, std::ptr::null_mut()).cast();
            if fresh.value.is_null() {
                PKCS12_BAGS_free(bag);
                return Err(failure(reason::PKCS12_R_ENCODE_ERROR));
            }
            new_bag(nid2, bag.cast())
        }
    })
}

/// A bag with a secret of type `type`: `len` bytes as an octet string (`vtype`). The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_create_secret(
    kind: c_int,
    vtype: c_int,
    value: *const c_uchar,
    len: c_int,
) -> *mut PKCS12_SAFEBAG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass `len` readable bytes; the objects are fresh.
        unsafe {
            if vtype != tag::OCTET_STRING {
                return Err(failure(reason::PKCS12_R_INVALID_TYPE));
            }
            let string = ASN1_STRING::with_bytes(tag::OCTET_STRING, crate::ffi::bytes(value, len)?)?;
            let any = ASN1_TYPE_new();
            ASN1_TYPE_set(any, tag::OCTET_STRING, string.cast());
            let bag = PKCS12_BAGS_new();
            let fresh = live_mut(bag)?;
            (fresh.type_, fresh.value) = (OBJ_nid2obj(kind), any.cast());
            new_bag(NID_secretBag, bag.cast())
        }
    })
}

/// A bag with a certificate. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_create_cert(x509: *mut X509) -> *mut PKCS12_SAFEBAG {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_item_pack_safebag(x509.cast(), X509_it(), NID_x509Certificate, NID_certBag) }
}

/// A bag with a revocation list. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_create_crl(crl: *mut X509_CRL) -> *mut PKCS12_SAFEBAG {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_item_pack_safebag(crl.cast(), X509_CRL_it(), NID_x509Crl, NID_crlBag) }
}

/// A bag with a clear key, which is taken over. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_create0_p8inf(p8: *mut PKCS8_PRIV_KEY_INFO) -> *mut PKCS12_SAFEBAG {
    // SAFETY: the man page has the caller give the key up.
    guard(std::ptr::null_mut(), || unsafe { new_bag(NID_keyBag, p8.cast()) })
}

/// A bag with an encrypted key, which is taken over. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_create0_pkcs8(p8: *mut X509_SIG) -> *mut PKCS12_SAFEBAG {
    // SAFETY: the man page has the caller give the key up.
    guard(std::ptr::null_mut(), || unsafe { new_bag(NID_pkcs8ShroudedKeyBag, p8.cast()) })
}

/// A bag with a key that is encrypted first. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_create_pkcs8_encrypt(
    pbe_nid: c_int,
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    iter: c_int,
    p8inf: *mut PKCS8_PRIV_KEY_INFO,
) -> *mut PKCS12_SAFEBAG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as our caller promises; the number may be a cipher's or a scheme's.
        unsafe {
            let name = OBJ_nid2sn(pbe_nid);
            let cipher = if name.is_null() { std::ptr::null() } else { EVP_get_cipherbyname(name) };
            let scheme = if cipher.is_null() { pbe_nid } else { -1 };
            let sig = PKCS8_encrypt(scheme, cipher, pass, passlen, salt, saltlen, iter, p8inf);
            if sig.is_null() {
                return Err(Error::SILENT);
            }
            new_bag(NID_pkcs8ShroudedKeyBag, sig.cast()).inspect_err(|_| X509_SIG_free(sig))
        }
    })
}

/// As [`PKCS12_SAFEBAG_create_pkcs8_encrypt`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_SAFEBAG_create_pkcs8_encrypt_ex(
    pbe_nid: c_int,
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    iter: c_int,
    p8inf: *mut PKCS8_PRIV_KEY_INFO,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS12_SAFEBAG {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_SAFEBAG_create_pkcs8_encrypt(pbe_nid, pass, passlen, salt, saltlen, iter, p8inf) }
}

/// Decrypts the key in a bag. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_decrypt_skey(
    bag: *const PKCS12_SAFEBAG,
    pass: *const c_char,
    passlen: c_int,
) -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { Ok(PKCS8_decrypt(live(bag)?.value.cast(), pass, passlen)) })
}

/// As [`PKCS12_decrypt_skey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_decrypt_skey_ex(
    bag: *const PKCS12_SAFEBAG,
    pass: *const c_char,
    passlen: c_int,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_decrypt_skey(bag, pass, passlen) }
}

/// Puts a bag into a list, which is made if there is none; on failure the bag is freed.
pub(super) unsafe fn push(
    bags: *mut *mut stack_st_PKCS12_SAFEBAG,
    bag: *mut PKCS12_SAFEBAG,
) -> Result<*mut PKCS12_SAFEBAG, Error> {
    // SAFETY: the man pages have the caller pass a place for a list.
    unsafe {
        let Some(place) = bags.as_mut() else { return Ok(bag) };
        if place.is_null() {
            *place = Stack::new_raw([]);
        }
        if bag.is_null() || !Stack::option_mut(*place).is_some_and(|list| list.push(bag)) {
            PKCS12_SAFEBAG_free(bag);
            return Err(Error::SILENT);
        }
        Ok(bag)
    }
}
