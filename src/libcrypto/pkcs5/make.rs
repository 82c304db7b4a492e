//! Algorithm identifiers for encryption under a password.

use std::ffi::{c_int, c_long, c_uchar, c_ulong, c_void};

use super::items::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard};
use crate::libcrypto::asn1::any::ASN1_TYPE_set;
use crate::libcrypto::asn1::integer::{ASN1_INTEGER_set, ASN1_INTEGER_set_uint64};
use crate::libcrypto::asn1::string::{ASN1_OCTET_STRING, ASN1_STRING, ASN1_STRING_set, tag};
use crate::libcrypto::asn1::template::ASN1_ITEM;
use crate::libcrypto::asn1::template::api::ASN1_item_pack;
use crate::libcrypto::asn1::typed::{ASN1_INTEGER_free, ASN1_INTEGER_new};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::cipher_method::{
    EVP_CIPHER, EVP_CIPHER_get_flags, EVP_CIPHER_get_iv_length, EVP_CIPHER_get_type,
};
use crate::libcrypto::evp::password::EVP_PBE_scrypt;
use crate::libcrypto::objects::lookup::OBJ_nid2obj;
use crate::libcrypto::rand::bytes::RAND_bytes;
use crate::libcrypto::x509::{X509_ALGOR, X509_ALGOR_free, X509_ALGOR_new, X509_ALGOR_set0};

/// How often a password is hashed if nothing is said (`PKCS5_DEFAULT_ITER`).
const ITERATIONS: c_int = 2048;
/// The length of a salt of our choice (`PKCS5_SALT_LEN`).
const SALT: usize = 8;
const PBES2: c_int = 161;
const PBKDF2: c_int = 69;
const SCRYPT: c_int = 973;
const HMAC_SHA1: c_int = 163;
const HMAC_SHA256: c_int = 799;
const NULL: c_int = 5;
const RC2_CBC: c_int = 37;
const EVP_CIPH_FLAG_AEAD_CIPHER: c_ulong = 0x20_0000;

/// An identifier that is freed unless it is given away.
struct Identifier(*mut X509_ALGOR);

impl Drop for Identifier {
    fn drop(&mut self) {
        // SAFETY: NULL or ours.
        unsafe { X509_ALGOR_free(self.0) }
    }
}

impl Identifier {
    fn new() -> Result<Self, Error> {
        // SAFETY: nothing to promise.
        let made = unsafe { X509_ALGOR_new() };
        if made.is_null() { Err(Error::SILENT) } else { Ok(Identifier(made)) }
    }

    fn give(mut self) -> *mut X509_ALGOR {
        std::mem::replace(&mut self.0, std::ptr::null_mut())
    }
}

/// Makes an identifier an algorithm's, with a value's encoding as its parameters.
unsafe fn fill(algor: *mut X509_ALGOR, nid: c_int, value: *mut c_void, item: *const ASN1_ITEM) -> Result<(), Error> {
    // SAFETY: live objects, as our caller promises; what is packed is given away.
    unsafe {
        let packed = ASN1_item_pack(value, item, std::ptr::null_mut());
        if packed.is_null() || X509_ALGOR_set0(algor, OBJ_nid2obj(nid), tag::SEQUENCE, packed.cast()) != 1 {
            return Err(Error::SILENT);
        }
    }
    Ok(())
}

/// `len` bytes of the program's, or random ones if there are none.
unsafe fn chosen(from: *const c_uchar, len: usize) -> Result<Vec<u8>, Error> {
    // SAFETY: NULL or `len` readable bytes, as our caller promises.
    unsafe {
        if !from.is_null() {
            return Ok(bytes(from, len)?.to_vec());
        }
        let mut random = vec![0u8; len];
        if RAND_bytes(random.as_mut_ptr(), len as c_int) > 0 { Ok(random) } else { Err(Error::SILENT) }
    }
}

unsafe fn salt_of(from: *const c_uchar, len: c_int) -> Result<Vec<u8>, Error> {
    let invalid = |_| Error::new(Lib::ASN1, reason::ERR_R_PASSED_INVALID_ARGUMENT);
    let len = usize::try_from(len).map_err(invalid)?;
    // SAFETY: as our caller promises.
    unsafe { chosen(from, if len == 0 { SALT } else { len }) }
}

unsafe fn put(string: *mut ASN1_OCTET_STRING, data: &[u8]) -> Result<(), Error> {
    // SAFETY: a live string, as our caller promises.
    let done = unsafe { ASN1_STRING_set(string, data.as_ptr().cast(), data.len() as c_int) };
    if done == 1 { Ok(()) } else { Err(Error::SILENT) }
}

/// Parameters that are freed.
macro_rules! fresh {
    ($new:ident, $free:ident, $name:ident) => {{
        struct Fresh(*mut $name);
        impl Drop for Fresh {
            fn drop(&mut self) {
                // SAFETY: NULL or ours.
                unsafe { $free(self.0) }
            }
        }
        let made = Fresh($new());
        if made.0.is_null() {
            return Err(Error::new(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE));
        }
        made
    }};
}

/// Makes an identifier that of a scheme of PBES1 or PKCS#12 (`alg`), with a salt, random if NULL. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbe_set0_algor(
    algor: *mut X509_ALGOR,
    alg: c_int,
    iter: c_int,
    salt: *const c_uchar,
    saltlen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live identifier and readable bytes.
        unsafe {
            let parameters = fresh!(PBEPARAM_new, PBEPARAM_free, PBEPARAM);
            ASN1_INTEGER_set((*parameters.0).iter, c_long::from(if iter <= 0 { ITERATIONS } else { iter }));
            put((*parameters.0).salt, &salt_of(salt, saltlen)?)?;
            fill(algor, alg, parameters.0.cast(), PBEPARAM_it())?;
        }
        Ok(1)
    })
}

/// As [`PKCS5_pbe_set0_algor`]; the library context is not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbe_set0_algor_ex(
    algor: *mut X509_ALGOR,
    alg: c_int,
    iter: c_int,
    salt: *const c_uchar,
    saltlen: c_int,
    libctx: *mut OSSL_LIB_CTX,
) -> c_int {
    let _ = libctx;
    // SAFETY: as our caller promises.
    unsafe { PKCS5_pbe_set0_algor(algor, alg, iter, salt, saltlen) }
}

/// A fresh identifier of a scheme of PBES1 or PKCS#12; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbe_set(
    alg: c_int,
    iter: c_int,
    salt: *const c_uchar,
    saltlen: c_int,
) -> *mut X509_ALGOR {
    guard(std::ptr::null_mut(), || {
        let made = Identifier::new()?;
        // SAFETY: as our caller promises.
        match unsafe { PKCS5_pbe_set0_algor(made.0, alg, iter, salt, saltlen) } {
            1 => Ok(made.give()),
            _ => Err(Error::SILENT),
        }
    })
}

/// As [`PKCS5_pbe_set`]; the library context is not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbe_set_ex(
    alg: c_int,
    iter: c_int,
    salt: *const c_uchar,
    saltlen: c_int,
    libctx: *mut OSSL_LIB_CTX,
) -> *mut X509_ALGOR {
    let _ = libctx;
    // SAFETY: as our caller promises.
    unsafe { PKCS5_pbe_set(alg, iter, salt, saltlen) }
}

/// A fresh identifier of PBKDF2 with the function `prf_nid`; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbkdf2_set(
    iter: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    prf_nid: c_int,
    keylen: c_int,
) -> *mut X509_ALGOR {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises readable bytes; the parameters are ours, and what is put into them theirs.
        unsafe {
            let made = fresh!(PBKDF2PARAM_new, PBKDF2PARAM_free, PBKDF2PARAM);
            let parameters = &mut *made.0;
            let string = ASN1_STRING::with_bytes(tag::OCTET_STRING, &salt_of(salt, saltlen)?)?;
            ASN1_TYPE_set(parameters.salt, tag::OCTET_STRING, string.cast());
            ASN1_INTEGER_set(parameters.iter, c_long::from(if iter <= 0 { ITERATIONS } else { iter }));
            if keylen > 0 {
                ASN1_INTEGER_free(parameters.keylength);
                parameters.keylength = ASN1_INTEGER_new();
                ASN1_INTEGER_set(parameters.keylength, c_long::from(keylen));
            }
            // The function that is meant when none is named.
            if prf_nid > 0 && prf_nid != HMAC_SHA1 {
                let prf = Identifier::new()?;
                X509_ALGOR_set0(prf.0, OBJ_nid2obj(prf_nid), NULL, std::ptr::null_mut());
                X509_ALGOR_free(parameters.prf);
                parameters.prf = prf.give();
            }
            let function = Identifier::new()?;
            fill(function.0, PBKDF2, made.0.cast(), PBKDF2PARAM_it())?;
            Ok(function.give())
        }
    })
}

/// As [`PKCS5_pbkdf2_set`]; the library context is not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbkdf2_set_ex(
    iter: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    prf_nid: c_int,
    keylen: c_int,
    libctx: *mut OSSL_LIB_CTX,
) -> *mut X509_ALGOR {
    let _ = libctx;
    // SAFETY: as our caller promises.
    unsafe { PKCS5_pbkdf2_set(iter, salt, saltlen, prf_nid, keylen) }
}

/// An identifier of PBES2 from what makes the key and a cipher with its vector.
unsafe fn pbes2(cipher: *const EVP_CIPHER, aiv: *const c_uchar, kdf: Identifier) -> Result<*mut X509_ALGOR, Error> {
    // SAFETY: a live cipher and a vector of its length or NULL, as our caller promises; the parameters are ours.
    unsafe {
        // A vector alone does not say what RC2 and authenticating ciphers want to know.
        if EVP_CIPHER_get_type(cipher) == RC2_CBC || EVP_CIPHER_get_flags(cipher) & EVP_CIPH_FLAG_AEAD_CIPHER != 0 {
            let error = Error::new(Lib::EVP, reason::EVP_R_CIPHER_PARAMETER_ERROR);
            return Err(error.then(Lib::ASN1, reason::ASN1_R_ERROR_SETTING_CIPHER_PARAMS));
        }
        let made = fresh!(PBE2PARAM_new, PBE2PARAM_free, PBE2PARAM);
        let parameters = &mut *made.0;
        let iv = chosen(aiv, EVP_CIPHER_get_iv_length(cipher) as usize)?;
        let encryption = Identifier::new()?;
        let string = ASN1_STRING::with_bytes(tag::OCTET_STRING, &iv)?;
        X509_ALGOR_set0(encryption.0, OBJ_nid2obj(EVP_CIPHER_get_type(cipher)), tag::OCTET_STRING, string.cast());
        X509_ALGOR_free(parameters.encryption);
        parameters.encryption = encryption.give();
        X509_ALGOR_free(parameters.keyfunc);
        parameters.keyfunc = kdf.give();
        let algor = Identifier::new()?;
        fill(algor.0, PBES2, made.0.cast(), PBE2PARAM_it())?;
        Ok(algor.give())
    }
}

fn check_cipher(cipher: *const EVP_CIPHER) -> Result<(), Error> {
    // SAFETY: a live cipher or NULL, as the callers promise.
    match !cipher.is_null() && unsafe { EVP_CIPHER_get_type(cipher) } > 0 {
        true => Ok(()),
        false => Err(Error::new(Lib::ASN1, reason::ASN1_R_CIPHER_HAS_NO_OBJECT_IDENTIFIER)),
    }
}

/// A fresh identifier of PBES2 with PBKDF2 and a cipher, whose vector is `aiv`, random if NULL; `prf_nid` -1 is the usual
/// function. The caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbe2_set_iv(
    cipher: *const EVP_CIPHER,
    iter: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    aiv: *mut c_uchar,
    prf_nid: c_int,
) -> *mut X509_ALGOR {
    guard(std::ptr::null_mut(), || {
        check_cipher(cipher)?;
        let prf_nid = if prf_nid == -1 { HMAC_SHA256 } else { prf_nid };
        // SAFETY: as our caller promises.
        unsafe {
            let kdf = Identifier(PKCS5_pbkdf2_set(iter, salt, saltlen, prf_nid, -1));
            if kdf.0.is_null() { Err(Error::SILENT) } else { pbes2(cipher, aiv, kdf) }
        }
    })
}

/// As [`PKCS5_pbe2_set_iv`]; the library context is not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbe2_set_iv_ex(
    cipher: *const EVP_CIPHER,
    iter: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    aiv: *mut c_uchar,
    prf_nid: c_int,
    libctx: *mut OSSL_LIB_CTX,
) -> *mut X509_ALGOR {
    let _ = libctx;
    // SAFETY: as our caller promises.
    unsafe { PKCS5_pbe2_set_iv(cipher, iter, salt, saltlen, aiv, prf_nid) }
}

/// As [`PKCS5_pbe2_set_iv`] with a random vector and the usual function.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbe2_set(
    cipher: *const EVP_CIPHER,
    iter: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
) -> *mut X509_ALGOR {
    // SAFETY: as our caller promises.
    unsafe { PKCS5_pbe2_set_iv(cipher, iter, salt, saltlen, std::ptr::null_mut(), -1) }
}

/// A fresh identifier of PBES2 with scrypt and a cipher, whose vector is `aiv`, random if NULL. The caller frees it. NULL on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_pbe2_set_scrypt(
    cipher: *const EVP_CIPHER,
    salt: *const c_uchar,
    saltlen: c_int,
    aiv: *mut c_uchar,
    N: u64,
    r: u64,
    p: u64,
) -> *mut X509_ALGOR {
    guard(std::ptr::null_mut(), || {
        if cipher.is_null() {
            return Err(Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        let null = std::ptr::null::<c_uchar>();
        // SAFETY: without a key nothing is written; the rest as our caller promises.
        unsafe {
            if EVP_PBE_scrypt(null.cast(), 0, null, 0, N, r, p, 0, std::ptr::null_mut(), 0) != 1 {
                return Err(Error::new(Lib::ASN1, reason::ASN1_R_INVALID_SCRYPT_PARAMETERS));
            }
            check_cipher(cipher)?;
            let made = fresh!(SCRYPT_PARAMS_new, SCRYPT_PARAMS_free, SCRYPT_PARAMS);
            put((*made.0).salt, &salt_of(salt, saltlen)?)?;
            ASN1_INTEGER_set_uint64((*made.0).costParameter, N);
            ASN1_INTEGER_set_uint64((*made.0).blockSize, r);
            ASN1_INTEGER_set_uint64((*made.0).parallelizationParameter, p);
            let kdf = Identifier::new()?;
            fill(kdf.0, SCRYPT, made.0.cast(), SCRYPT_PARAMS_it())?;
            pbes2(cipher, aiv, kdf)
        }
    })
}
