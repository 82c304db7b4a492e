//! Clear private keys and `EVP_PKEY`s; encrypted ones. Source: PKCS8_pkey_add1_attr(3), EVP_PKEY2PKCS8, PKCS8_encrypt(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use super::items::*;
use super::pbe::crypt;
use super::typed::{d2i_PKCS8_PRIV_KEY_INFO, i2d_PKCS8_PRIV_KEY_INFO};
use super::{live, live_mut};
use crate::crypto::key::PrivateKey;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Shared, guard, memory};
use crate::libcrypto::asn1::input::{ASN1_item_d2i_bio, ASN1_item_d2i_fp, ASN1_item_i2d_bio, ASN1_item_i2d_fp};
use crate::libcrypto::asn1::outside::object_text;
use crate::libcrypto::asn1::typed::{ASN1_OCTET_STRING_free, d2i_ASN1_OCTET_STRING};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::codec::private_key::why_not;
use crate::libcrypto::evp::pkey::from_private;
use crate::libcrypto::evp::pkey_info::{base_type, name_of_nid};
use crate::libcrypto::objects::OBJ_obj2nid;
use crate::libcrypto::pkcs5::find::{EVP_PBE_find, PRF};
use crate::libcrypto::pkcs5::make::{PKCS5_pbe_set, PKCS5_pbe2_set, PKCS5_pbe2_set_iv};
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::x509::X509_ALGOR_copy;
use zeroize::Zeroizing;

/// A clear key's DER.
pub(super) unsafe fn der(p8: *const PKCS8_PRIV_KEY_INFO) -> Result<Zeroizing<Vec<u8>>, Error> {
    // SAFETY: the man pages have the caller pass a live key; the second call writes as much as the first said.
    unsafe {
        live(p8)?;
        let len = usize::try_from(i2d_PKCS8_PRIV_KEY_INFO(p8, std::ptr::null_mut())).map_err(|_| Error::SILENT)?;
        let mut der = Zeroizing::new(vec![0u8; len]);
        let mut at = der.as_mut_ptr();
        i2d_PKCS8_PRIV_KEY_INFO(p8, &mut at);
        Ok(der)
    }
}

/// A clear key from DER.
fn from_der(der: &[u8]) -> Result<*mut PKCS8_PRIV_KEY_INFO, Error> {
    let mut at = der.as_ptr();
    // SAFETY: the reader goes no further than the bytes.
    let key = unsafe { d2i_PKCS8_PRIV_KEY_INFO(std::ptr::null_mut(), &mut at, der.len() as c_long) };
    if key.is_null() { Err(Error::SILENT) } else { Ok(key) }
}

/// The key of a PKCS#8 container; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKCS82PKEY(p8: *const PKCS8_PRIV_KEY_INFO) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live container.
        let der = unsafe { der(p8) }?;
        // SAFETY: as above.
        let why = |_| why_not(&der).unwrap_or_else(|| unsafe { undecodable(p8) });
        Ok(EVP_PKEY::into_raw(from_private(PrivateKey::from_pkcs8_der(&der).map_err(why)?)))
    })
}

/// Why a container holds no key: of an unknown type, or no key of its type.
///
/// # Safety
/// `p8` is live.
unsafe fn undecodable(p8: *const PKCS8_PRIV_KEY_INFO) -> Error {
    /// X25519, X448, Ed25519, Ed448.
    const RAW: [c_int; 4] = [1034, 1035, 1087, 1088];
    let (mut object, mut key, mut len) = (std::ptr::null(), std::ptr::null(), 0);
    // SAFETY: as our caller promises.
    let (nid, name) = unsafe {
        PKCS8_pkey_get0(&mut object, &mut key, &mut len, std::ptr::null_mut(), p8);
        (OBJ_obj2nid(object.cast()), object_text(object.cast(), false))
    };
    if RAW.contains(&nid) {
        // SAFETY: the container's `len` bytes are readable; what the reader makes of them is freed.
        unsafe { ASN1_OCTET_STRING_free(d2i_ASN1_OCTET_STRING(std::ptr::null_mut(), &mut key, len.into())) };
        return Error::new(Lib::EC, reason::EC_R_INVALID_ENCODING);
    }
    if name_of_nid(base_type(nid)).is_some() {
        return Error::new(Lib::EVP, reason::EVP_R_DECODE_ERROR);
    }
    Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM)
        .then(Lib::EVP, reason::EVP_R_UNSUPPORTED_PRIVATE_KEY_ALGORITHM)
        .with_data(format!("TYPE={name}"))
}

/// As [`EVP_PKCS82PKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKCS82PKEY_ex(
    p8: *const PKCS8_PRIV_KEY_INFO,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { EVP_PKCS82PKEY(p8) }
}

/// The PKCS#8 container of a key; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY2PKCS8(pkey: *const EVP_PKEY) -> *mut PKCS8_PRIV_KEY_INFO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live key.
        from_der(&unsafe { EVP_PKEY::get0(pkey) }?.private()?.to_pkcs8_der()?)
    })
}

/// The parts of a container (get0), each unless its place is NULL. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_pkey_get0(
    ppkalg: *mut *const ASN1_OBJECT,
    pk: *mut *const c_uchar,
    ppklen: *mut c_int,
    pa: *mut *const X509_ALGOR,
    p8: *const PKCS8_PRIV_KEY_INFO,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live container and places or NULL.
        unsafe {
            let p8 = live(p8)?;
            if !ppkalg.is_null() {
                X509_ALGOR_get0(ppkalg, std::ptr::null_mut(), std::ptr::null_mut(), p8.pkeyalg);
            }
            if !pk.is_null() {
                let key = live(p8.pkey)?;
                *pk = key.data;
                put(ppklen, key.length);
            }
            put(pa, p8.pkeyalg.cast_const());
        }
        Ok(1)
    })
}

/// Sets the parts of a container, which takes them over. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_pkey_set0(
    priv_: *mut PKCS8_PRIV_KEY_INFO,
    aobj: *mut ASN1_OBJECT,
    version: c_int,
    ptype: c_int,
    pval: *mut c_void,
    penc: *mut c_uchar,
    penclen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live container and give the parts up.
        unsafe {
            let p8 = live_mut(priv_)?;
            if (version >= 0 && ASN1_INTEGER_set(p8.version, version.into()) == 0)
                || X509_ALGOR_set0(p8.pkeyalg, aobj, ptype, pval) == 0
            {
                return Ok(0);
            }
            if !penc.is_null() {
                let key = live_mut(p8.pkey)?;
                memory::free(key.data);
                (key.data, key.length) = (penc, penclen);
            }
        }
        Ok(1)
    })
}

/// The attributes of a container (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_pkey_get0_attrs(p8: *const PKCS8_PRIV_KEY_INFO) -> *const stack_st_X509_ATTRIBUTE {
    // SAFETY: the man page has the caller pass a live container.
    guard(std::ptr::null(), || Ok(unsafe { live(p8) }?.attributes.cast_const()))
}

/// Adds an attribute by number. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_pkey_add1_attr_by_NID(
    p8: *mut PKCS8_PRIV_KEY_INFO,
    nid: c_int,
    type_: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> c_int {
    // SAFETY: the man page has the caller pass a live container and `len` bytes.
    guard(0, || unsafe {
        Ok((!X509at_add1_attr_by_NID(&mut live_mut(p8)?.attributes, nid, type_, bytes, len).is_null()).into())
    })
}

/// Adds an attribute by identifier. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_pkey_add1_attr_by_OBJ(
    p8: *mut PKCS8_PRIV_KEY_INFO,
    obj: *const ASN1_OBJECT,
    type_: c_int,
    bytes: *const c_uchar,
    len: c_int,
) -> c_int {
    // SAFETY: the man page has the caller pass live objects and `len` bytes.
    guard(0, || unsafe {
        Ok((!X509at_add1_attr_by_OBJ(&mut live_mut(p8)?.attributes, obj, type_, bytes, len).is_null()).into())
    })
}

/// Adds a copy of an attribute. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_pkey_add1_attr(p8: *mut PKCS8_PRIV_KEY_INFO, attr: *mut X509_ATTRIBUTE) -> c_int {
    // SAFETY: the man page has the caller pass live objects.
    guard(0, || unsafe { Ok((!X509at_add1_attr(&mut live_mut(p8)?.attributes, attr).is_null()).into()) })
}

/// Adds Microsoft's key usage. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_add_keyusage(p8: *mut PKCS8_PRIV_KEY_INFO, usage: c_int) -> c_int {
    let bits = usage as c_uchar;
    // SAFETY: as our caller promises; one byte is readable.
    unsafe { PKCS8_pkey_add1_attr_by_NID(p8, NID_key_usage, tag::BIT_STRING, &bits, 1) }
}

/// Decrypts a key. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_decrypt(
    p8: *const X509_SIG,
    pass: *const c_char,
    passlen: c_int,
) -> *mut PKCS8_PRIV_KEY_INFO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live object and a password or NULL.
        unsafe {
            let (mut algorithm, mut data) = (std::ptr::null(), std::ptr::null());
            X509_SIG_get0(p8, &mut algorithm, &mut data);
            let clear = crypt(algorithm, (pass, passlen), string_bytes(data), false)?;
            from_der(&clear).map_err(|_| Error::new(Lib::PKCS12, reason::PKCS12_R_DECODE_ERROR))
        }
    })
}

/// As [`PKCS8_decrypt`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_decrypt_ex(
    p8: *const X509_SIG,
    pass: *const c_char,
    passlen: c_int,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: as our caller promises.
    unsafe { PKCS8_decrypt(p8, pass, passlen) }
}

/// Encrypts a key: by PBES2 with `cipher`, if `pbe_nid` is -1 or a pseudo-random function, else by the scheme `pbe_nid`.
/// The caller frees the result; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_encrypt(
    pbe_nid: c_int,
    cipher: *const EVP_CIPHER,
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    iter: c_int,
    p8inf: *mut PKCS8_PRIV_KEY_INFO,
) -> *mut X509_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live objects, a password and `saltlen` bytes or NULL.
        unsafe {
            let none = std::ptr::null_mut();
            let algorithm = match pbe_nid {
                -1 if cipher.is_null() => return Err(Error::new(Lib::PKCS12, reason::ERR_R_PASSED_NULL_PARAMETER)),
                -1 => PKCS5_pbe2_set(cipher, iter, salt, saltlen),
                prf if EVP_PBE_find(PRF, prf, none, none, none.cast()) == 1 => {
                    PKCS5_pbe2_set_iv(cipher, iter, salt, saltlen, none.cast(), prf)
                }
                scheme => PKCS5_pbe_set(scheme, iter, salt, saltlen),
            };
            if algorithm.is_null() {
                return Err(Error::new(Lib::PKCS12, reason::ERR_R_ASN1_LIB));
            }
            let sig = PKCS8_set0_pbe(pass, passlen, p8inf, algorithm);
            if sig.is_null() {
                X509_ALGOR_free(algorithm);
                return Err(Error::SILENT);
            }
            Ok(sig)
        }
    })
}

/// As [`PKCS8_encrypt`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_encrypt_ex(
    pbe_nid: c_int,
    cipher: *const EVP_CIPHER,
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    iter: c_int,
    p8: *mut PKCS8_PRIV_KEY_INFO,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut X509_SIG {
    // SAFETY: as our caller promises.
    unsafe { PKCS8_encrypt(pbe_nid, cipher, pass, passlen, salt, saltlen, iter, p8) }
}

/// Encrypts a key by an algorithm, which is taken over. The caller frees the result; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_set0_pbe(
    pass: *const c_char,
    passlen: c_int,
    p8inf: *mut PKCS8_PRIV_KEY_INFO,
    pbe: *mut X509_ALGOR,
) -> *mut X509_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live objects and a password; the result is ours so far.
        unsafe {
            let failed = |error: Error| error.then(Lib::PKCS12, reason::PKCS12_R_ENCRYPT_ERROR);
            let clear = match p8inf.is_null() {
                true => Err(failed(Error::new(Lib::PKCS12, reason::PKCS12_R_ENCODE_ERROR))),
                false => der(p8inf),
            }?;
            let encrypted = crypt(pbe, (pass, passlen), &clear, true).map_err(|error| failed(failed(error)))?;
            let sig = X509_SIG_new();
            let (mut algorithm, mut data) = (std::ptr::null_mut(), std::ptr::null_mut());
            X509_SIG_getm(sig, &mut algorithm, &mut data);
            if ASN1_STRING_set(data, encrypted.as_ptr().cast(), encrypted.len() as c_int) == 0
                || !copy_algorithm(algorithm, pbe)
            {
                X509_SIG_free(sig);
                return Err(Error::SILENT);
            }
            X509_ALGOR_free(pbe);
            Ok(sig)
        }
    })
}

/// Makes one algorithm equal to another.
pub(super) unsafe fn copy_algorithm(to: *mut X509_ALGOR, from: *const X509_ALGOR) -> bool {
    // SAFETY: both are live, as our callers promise.
    unsafe { X509_ALGOR_copy(to, from) != 0 }
}

/// As [`PKCS8_set0_pbe`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS8_set0_pbe_ex(
    pass: *const c_char,
    passlen: c_int,
    p8inf: *mut PKCS8_PRIV_KEY_INFO,
    pbe: *mut X509_ALGOR,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut X509_SIG {
    // SAFETY: as our caller promises.
    unsafe { PKCS8_set0_pbe(pass, passlen, p8inf, pbe) }
}

/// Reads a clear private key's DER. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS8_PRIV_KEY_INFO_bio(
    bp: *mut BIO,
    a: *mut *mut PKCS8_PRIV_KEY_INFO,
) -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: the man page has the caller pass a live BIO and a place or NULL.
    unsafe { ASN1_item_d2i_bio(PKCS8_PRIV_KEY_INFO_it(), bp, a.cast()) }.cast()
}

/// As [`d2i_PKCS8_PRIV_KEY_INFO_bio`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS8_PRIV_KEY_INFO_fp(
    fp: *mut FILE,
    a: *mut *mut PKCS8_PRIV_KEY_INFO,
) -> *mut PKCS8_PRIV_KEY_INFO {
    // SAFETY: the man page has the caller pass an open stream and a place or NULL.
    unsafe { ASN1_item_d2i_fp(PKCS8_PRIV_KEY_INFO_it(), fp, a.cast()) }.cast()
}

/// Writes a clear private key's DER. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8_PRIV_KEY_INFO_bio(bp: *mut BIO, a: *const PKCS8_PRIV_KEY_INFO) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO and object.
    unsafe { ASN1_item_i2d_bio(PKCS8_PRIV_KEY_INFO_it(), bp, a.cast()) }
}

/// As [`i2d_PKCS8_PRIV_KEY_INFO_bio`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8_PRIV_KEY_INFO_fp(fp: *mut FILE, a: *const PKCS8_PRIV_KEY_INFO) -> c_int {
    // SAFETY: the man page has the caller pass an open stream and a live object.
    unsafe { ASN1_item_i2d_fp(PKCS8_PRIV_KEY_INFO_it(), fp, a.cast()) }
}

/// Reads an encrypted private key's DER. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS8_bio(bp: *mut BIO, a: *mut *mut X509_SIG) -> *mut X509_SIG {
    // SAFETY: the man page has the caller pass a live BIO and a place or NULL.
    unsafe { ASN1_item_d2i_bio(X509_SIG_it(), bp, a.cast()) }.cast()
}

/// As [`d2i_PKCS8_bio`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PKCS8_fp(fp: *mut FILE, a: *mut *mut X509_SIG) -> *mut X509_SIG {
    // SAFETY: the man page has the caller pass an open stream and a place or NULL.
    unsafe { ASN1_item_d2i_fp(X509_SIG_it(), fp, a.cast()) }.cast()
}

/// Writes an encrypted private key's DER. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8_bio(bp: *mut BIO, a: *const X509_SIG) -> c_int {
    // SAFETY: the man page has the caller pass a live BIO and object.
    unsafe { ASN1_item_i2d_bio(X509_SIG_it(), bp, a.cast()) }
}

/// As [`i2d_PKCS8_bio`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8_fp(fp: *mut FILE, a: *const X509_SIG) -> c_int {
    // SAFETY: the man page has the caller pass an open stream and a live object.
    unsafe { ASN1_item_i2d_fp(X509_SIG_it(), fp, a.cast()) }
}
