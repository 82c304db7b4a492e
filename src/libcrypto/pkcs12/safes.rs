//! Safes: lists of bags, clear or encrypted, and the list of them. Source: PKCS12_pack_p7encdata(3), PKCS12_init(3).

use std::ffi::{c_char, c_int, c_uchar};

use super::items::*;
use super::pbe::{PKCS12_item_decrypt_d2i, PKCS12_item_i2d_encrypt};
use super::typed::{PKCS12_free, PKCS12_new};
use super::{failure, live, live_mut};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::input::{ASN1_item_d2i_bio, ASN1_item_d2i_fp, ASN1_item_i2d_bio, ASN1_item_i2d_fp};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::evp::cipher_method::EVP_get_cipherbyname;
use crate::libcrypto::objects::lookup::OBJ_nid2sn;
use crate::libcrypto::pkcs5::make::{PKCS5_pbe_set, PKCS5_pbe2_set};
use crate::libcrypto::pkcs7::bundle::PKCS7_set_type;
use crate::libcrypto::pkcs7::items::{PKCS7, PKCS7_ENC_CONTENT, PKCS7_ENCRYPT, stack_st_PKCS7};
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::pkcs7::typed::{PKCS7_free, PKCS7_new};

/// Makes an empty file of content type `mode` (data only). The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_init(mode: c_int) -> *mut PKCS12 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the file is fresh and ours so far.
        unsafe {
            let raw = PKCS12_new();
            let file = live_mut(raw)?;
            ASN1_INTEGER_set(file.version, 3);
            if mode != NID_pkcs7_data {
                PKCS12_free(raw);
                return Err(failure(reason::PKCS12_R_UNSUPPORTED_PKCS12_MODE));
            }
            PKCS7_set_type(file.authsafes, NID_pkcs7_data);
            Ok(raw)
        }
    })
}

/// As [`PKCS12_init`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_init_ex(mode: c_int, _ctx: *mut OSSL_LIB_CTX, _propq: *const c_char) -> *mut PKCS12 {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_init(mode) }
}

/// A clear safe of bags. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_pack_p7data(sk: *mut stack_st_PKCS12_SAFEBAG) -> *mut PKCS7 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live bags; the safe is ours so far.
        unsafe {
            let raw = PKCS7_new();
            PKCS7_set_type(raw, NID_pkcs7_data);
            let mut string = live(raw)?.d.cast();
            if ASN1_item_pack(sk.cast(), PKCS12_SAFEBAGS_it(), &mut string).is_null() {
                PKCS7_free(raw);
                return Err(failure(reason::PKCS12_R_CANT_PACK_STRUCTURE));
            }
            Ok(raw)
        }
    })
}

/// The bags of a clear safe; the caller frees them. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_unpack_p7data(p7: *mut PKCS7) -> *mut stack_st_PKCS12_SAFEBAG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live safe; the type says what `d` is.
        unsafe {
            let p7 = live(p7)?;
            if OBJ_obj2nid(p7.type_) != NID_pkcs7_data || p7.d.is_null() {
                return Err(failure(reason::PKCS12_R_CONTENT_TYPE_NOT_DATA));
            }
            Ok(ASN1_item_unpack(p7.d.cast(), PKCS12_SAFEBAGS_it()).cast())
        }
    })
}

/// An encrypted safe of bags. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_pack_p7encdata(
    pbe_nid: c_int,
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    iter: c_int,
    bags: *mut stack_st_PKCS12_SAFEBAG,
) -> *mut PKCS7 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live bags, a password and `saltlen` bytes or NULL.
        unsafe {
            let name = OBJ_nid2sn(pbe_nid);
            let cipher = if name.is_null() { std::ptr::null() } else { EVP_get_cipherbyname(name) };
            let algorithm = match cipher.is_null() {
                false => PKCS5_pbe2_set(cipher, iter, salt, saltlen),
                true => PKCS5_pbe_set(pbe_nid, iter, salt, saltlen),
            };
            if algorithm.is_null() {
                return Err(failure(reason::ERR_R_ASN1_LIB));
            }
            let raw = PKCS7_new();
            PKCS7_set_type(raw, NID_pkcs7_encrypted);
            let content: &mut PKCS7_ENC_CONTENT = live_mut(live(live(raw)?.d.cast::<PKCS7_ENCRYPT>())?.enc_data)?;
            X509_ALGOR_free(std::mem::replace(&mut content.algorithm, algorithm));
            let encrypted = PKCS12_item_i2d_encrypt(algorithm, PKCS12_SAFEBAGS_it(), pass, passlen, bags.cast(), 1);
            if encrypted.is_null() {
                PKCS7_free(raw);
                return Err(failure(reason::PKCS12_R_ENCRYPT_ERROR));
            }
            ASN1_STRING_free(std::mem::replace(&mut content.enc_data, encrypted));
            Ok(raw)
        }
    })
}

/// As [`PKCS12_pack_p7encdata`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_pack_p7encdata_ex(
    pbe_nid: c_int,
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    iter: c_int,
    bags: *mut stack_st_PKCS12_SAFEBAG,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS7 {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_pack_p7encdata(pbe_nid, pass, passlen, salt, saltlen, iter, bags) }
}

/// The bags of an encrypted safe; the caller frees them. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_unpack_p7encdata(
    p7: *mut PKCS7,
    pass: *const c_char,
    passlen: c_int,
) -> *mut stack_st_PKCS12_SAFEBAG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live safe and a password; the type says what `d` is.
        unsafe {
            let p7 = live(p7)?;
            if OBJ_obj2nid(p7.type_) != NID_pkcs7_encrypted || p7.d.is_null() {
                return Ok(std::ptr::null_mut());
            }
            let content = live(live(p7.d.cast::<PKCS7_ENCRYPT>())?.enc_data)?;
            let it = PKCS12_SAFEBAGS_it();
            Ok(PKCS12_item_decrypt_d2i(content.algorithm, it, pass, passlen, content.enc_data, 1).cast())
        }
    })
}

/// Puts safes into a file. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_pack_authsafes(p12: *mut PKCS12, safes: *mut stack_st_PKCS7) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects; the content is of type data.
        unsafe {
            let content = live_mut(live(p12)?.authsafes)?;
            let mut string = content.d.cast();
            let packed = ASN1_item_pack(safes.cast(), PKCS12_AUTHSAFES_it(), &mut string);
            content.d = string.cast();
            Ok((!packed.is_null()).into())
        }
    })
}

/// The safes of a file; the caller frees them. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_unpack_authsafes(p12: *const PKCS12) -> *mut stack_st_PKCS7 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live file; the type says what `d` is.
        unsafe {
            let content = live(live(p12)?.authsafes)?;
            if OBJ_obj2nid(content.type_) != NID_pkcs7_data || content.d.is_null() {
                return Err(failure(reason::PKCS12_R_CONTENT_TYPE_NOT_DATA));
            }
            let safes = ASN1_item_unpack(content.d.cast(), PKCS12_AUTHSAFES_it());
            if safes.is_null() {
                return Err(Error::new(Lib::PKCS12, reason::PKCS12_R_DECODE_ERROR));
            }
            Ok(safes.cast())
        }
    })
}

/// Reads a file's DER. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS12_bio(bp: *mut BIO, p12: *mut *mut PKCS12) -> *mut PKCS12 {
    // SAFETY: the man page has the caller pass a live BIO and a place or NULL.
    unsafe { ASN1_item_d2i_bio(PKCS12_it(), bp, p12.cast()) }.cast()
}

/// As [`d2i_PKCS12_bio`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS12_fp(fp: *mut FILE, p12: *mut *mut PKCS12) -> *mut PKCS12 {
    // SAFETY: the man page has the caller pass an open stream and a place or NULL.
    unsafe { ASN1_item_d2i_fp(PKCS12_it(), fp, p12.cast()) }.cast()
}

/// Writes a file's DER. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS12_bio(bp: *mut BIO, p12: *const PKCS12) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO and file.
    unsafe { ASN1_item_i2d_bio(PKCS12_it(), bp, p12.cast()) }
}

/// As [`i2d_PKCS12_bio`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS12_fp(fp: *mut FILE, p12: *const PKCS12) -> c_int {
    // SAFETY: the man page has the caller pass an open stream and a live file.
    unsafe { ASN1_item_i2d_fp(PKCS12_it(), fp, p12.cast()) }
}
