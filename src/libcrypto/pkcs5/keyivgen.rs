//! Key and vector from a password: a function for each way.

use std::ffi::{c_char, c_int};

use zeroize::Zeroizing;

use super::find::{KDF, digest_of_prf, find};
use super::items::*;
use super::password;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::any::{ASN1_TYPE, ASN1_TYPE_unpack_sequence};
use crate::libcrypto::asn1::integer::{ASN1_INTEGER_get_int64, ASN1_INTEGER_get_uint64};
use crate::libcrypto::asn1::string::{ASN1_INTEGER, tag};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::cipher::EVP_CipherInit_ex;
use crate::libcrypto::evp::cipher_ctx::EVP_CIPHER_CTX;
use crate::libcrypto::evp::cipher_ctx::about::{
    EVP_CIPHER_CTX_get_iv_length, EVP_CIPHER_CTX_get_key_length, EVP_CIPHER_CTX_get0_cipher,
};
use crate::libcrypto::evp::cipher_method::{
    EVP_CIPHER, EVP_CIPHER_get_iv_length, EVP_CIPHER_get_key_length, EVP_get_cipherbyname,
};
use crate::libcrypto::evp::digest::compute::EVP_Digest;
use crate::libcrypto::evp::digest_method::{EVP_MD, EVP_MD_get_size};
use crate::libcrypto::evp::fetch::unsupported;
use crate::libcrypto::evp::password::{EVP_PBE_scrypt, PKCS5_PBKDF2_HMAC};
use crate::libcrypto::objects::lookup::{OBJ_nid2sn, OBJ_obj2nid};
use crate::libcrypto::pkcs12::pbe::PKCS12_key_gen_utf8;
use crate::libcrypto::provider::legacy_is_loaded;

fn failure(reason: u32) -> Error {
    Error::new(Lib::EVP, reason)
}

/// Parameters that are freed.
struct Held<T>(*mut T, unsafe extern "C" fn(*mut T));

impl<T> Held<T> {
    fn get(&self) -> Result<&T, Error> {
        // SAFETY: NULL, or live until this is dropped.
        unsafe { self.0.as_ref() }.ok_or_else(|| failure(reason::EVP_R_DECODE_ERROR))
    }
}

impl<T> Drop for Held<T> {
    fn drop(&mut self) {
        // SAFETY: NULL or ours.
        unsafe { (self.1)(self.0) }
    }
}

macro_rules! unpack {
    ($param:expr, $item:ident, $free:ident) => {
        Held(ASN1_TYPE_unpack_sequence($item(), $param).cast(), $free)
    };
}

/// A small positive number; absent ones are 1.
unsafe fn count(number: *const ASN1_INTEGER) -> Result<c_int, Error> {
    let mut value = 0;
    // SAFETY: NULL or live, as our caller promises.
    unsafe {
        if number.is_null() {
            return Ok(1);
        }
        let read = ASN1_INTEGER_get_int64(&mut value, number);
        c_int::try_from(value).ok().filter(|_| read == 1).ok_or_else(|| failure(reason::EVP_R_DECODE_ERROR))
    }
}

/// PBES1: sets a cipher context up with a hashed password. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_PBE_keyivgen(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    cipher: *const EVP_CIPHER,
    md: *const EVP_MD,
    en_de: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live objects and a password; the digest's buffer holds any digest.
        unsafe {
            let parameters = unpack!(param, PBEPARAM_it, PBEPARAM_free);
            let parameters = parameters.get()?;
            if !legacy_is_loaded() {
                return Err(unsupported(b"PBKDF1", None));
            }
            let salt = parameters.salt.as_ref().map_or(&[][..], |salt| salt.bytes());
            let rounds = count(parameters.iter)?;
            let (key_len, iv_len) = (EVP_CIPHER_get_key_length(cipher), EVP_CIPHER_get_iv_length(cipher));
            if !(0..=16).contains(&iv_len) || key_len > EVP_MD_get_size(md) {
                return Err(failure(reason::EVP_R_INVALID_KEY_LENGTH));
            }
            let size = EVP_MD_get_size(md) as usize;
            let mut data = Zeroizing::new([password(pass, passlen)?, salt].concat());
            for _ in 0..rounds.max(1) {
                let mut digest = Zeroizing::new([0u8; 64]);
                let (none, engine) = (std::ptr::null_mut(), std::ptr::null_mut());
                if EVP_Digest(data.as_ptr().cast(), data.len(), digest.as_mut_ptr(), none, md, engine) != 1 {
                    return Err(Error::SILENT);
                }
                data = Zeroizing::new(digest[..size].to_vec());
            }
            // The vector ends with the sixteenth byte, wherever the key does.
            let len = data.len().max(16);
            data.resize(len, 0);
            let iv = data.as_ptr().add(16 - iv_len as usize);
            Ok(EVP_CipherInit_ex(ctx, cipher, std::ptr::null_mut(), data.as_ptr(), iv, en_de))
        }
    })
}

/// PKCS#12's way: sets a cipher context up with a password's key and vector. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_PBE_keyivgen(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    cipher: *const EVP_CIPHER,
    md_type: *const EVP_MD,
    en_de: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live objects and a password; the buffers have the lengths passed with them.
        unsafe {
            if cipher.is_null() {
                return Ok(0);
            }
            let parameters = unpack!(param, PBEPARAM_it, PBEPARAM_free);
            let decode = |_| Error::new(Lib::PKCS12, reason::PKCS12_R_DECODE_ERROR);
            let parameters = parameters.get().map_err(decode)?;
            let salt = parameters.salt.as_ref().map_or(&[][..], |salt| salt.bytes());
            let rounds = count(parameters.iter)?;
            let derive = |id: c_int, len: c_int| {
                let mut out = Zeroizing::new(vec![0u8; len as usize]);
                let (salt, salt_len) = (salt.as_ptr().cast_mut(), salt.len() as c_int);
                let made = PKCS12_key_gen_utf8(
                    pass,
                    passlen,
                    salt,
                    salt_len,
                    id,
                    rounds,
                    len,
                    out.as_mut_ptr(),
                    md_type.cast(),
                );
                (made == 1).then_some(out)
            };
            let error = |reason| move || Error::new(Lib::PKCS12, reason);
            let key = derive(1, EVP_CIPHER_get_key_length(cipher));
            let key = key.ok_or_else(error(reason::PKCS12_R_KEY_GEN_ERROR))?;
            let iv_len = EVP_CIPHER_get_iv_length(cipher);
            let iv = if iv_len > 0 { derive(2, iv_len) } else { Some(Zeroizing::default()) };
            let iv = iv.ok_or_else(error(reason::PKCS12_R_IV_GEN_ERROR))?;
            Ok(EVP_CipherInit_ex(ctx, cipher, std::ptr::null_mut(), key.as_ptr(), iv.as_ptr(), en_de))
        }
    })
}

/// The vector that an identifier's parameters hold, put into the context.
unsafe fn set_iv(ctx: *mut EVP_CIPHER_CTX, parameter: *const ASN1_TYPE) -> bool {
    // SAFETY: live or NULL, as our caller promises.
    unsafe {
        let wanted = EVP_CIPHER_CTX_get_iv_length(ctx) as usize;
        if wanted == 0 {
            return true;
        }
        let Some(any) = parameter.as_ref().filter(|any| any.r#type == tag::OCTET_STRING) else { return false };
        let Some(iv) = any.value.asn1_string.as_ref().map(|iv| iv.bytes()) else { return false };
        let (none, engine) = (std::ptr::null(), std::ptr::null_mut());
        iv.len() == wanted && EVP_CipherInit_ex(ctx, none, engine, std::ptr::null(), iv.as_ptr(), -1) == 1
    }
}

/// PBES2: sets a cipher context up as the parameters say. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_v2_PBE_keyivgen(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    c: *const EVP_CIPHER,
    md: *const EVP_MD,
    en_de: c_int,
) -> c_int {
    guard(0, || {
        let _ = (c, md);
        // SAFETY: the caller promises live objects and a password.
        unsafe {
            let parameters = unpack!(param, PBE2PARAM_it, PBE2PARAM_free);
            let parameters = parameters.get()?;
            let (Some(keyfunc), Some(encryption)) = (parameters.keyfunc.as_ref(), parameters.encryption.as_ref())
            else {
                return Err(failure(reason::EVP_R_DECODE_ERROR));
            };
            let kdf = find(KDF, OBJ_obj2nid(keyfunc.algorithm)).and_then(|kdf| kdf.keygen);
            let kdf = kdf.ok_or_else(|| failure(reason::EVP_R_UNSUPPORTED_KEY_DERIVATION_FUNCTION))?;
            let name = OBJ_nid2sn(OBJ_obj2nid(encryption.algorithm));
            let cipher = if name.is_null() { std::ptr::null() } else { EVP_get_cipherbyname(name) };
            if cipher.is_null() {
                return Err(failure(reason::EVP_R_UNSUPPORTED_CIPHER));
            }
            let none = std::ptr::null();
            if EVP_CipherInit_ex(ctx, cipher, std::ptr::null_mut(), none, none, en_de) != 1 {
                return Err(Error::SILENT);
            }
            if !set_iv(ctx, encryption.parameter) {
                return Err(failure(reason::EVP_R_CIPHER_PARAMETER_ERROR));
            }
            Ok(kdf(ctx, pass, passlen, keyfunc.parameter, std::ptr::null(), std::ptr::null(), en_de))
        }
    })
}

/// The length of the key that a context wants.
unsafe fn key_len(ctx: *const EVP_CIPHER_CTX) -> Result<c_int, Error> {
    // SAFETY: a live context, as our caller promises.
    unsafe {
        if EVP_CIPHER_CTX_get0_cipher(ctx).is_null() {
            return Err(failure(reason::EVP_R_NO_CIPHER_SET));
        }
        Ok(EVP_CIPHER_CTX_get_key_length(ctx))
    }
}

/// PBKDF2: gives a cipher context its key. Returns 1 or 0.
pub(super) unsafe extern "C" fn pbkdf2_keyivgen(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    _c: *const EVP_CIPHER,
    _md: *const EVP_MD,
    en_de: c_int,
) -> c_int {
    const HMAC_SHA1: c_int = 163;
    guard(0, || {
        // SAFETY: the caller promises live objects and a password; the key's buffer has that length.
        unsafe {
            let key_len = key_len(ctx)?;
            let parameters = unpack!(param, PBKDF2PARAM_it, PBKDF2PARAM_free);
            let parameters = parameters.get()?;
            if !parameters.keylength.is_null() && count(parameters.keylength)? != key_len {
                return Err(failure(reason::EVP_R_UNSUPPORTED_KEYLENGTH));
            }
            let prf = parameters.prf.as_ref().map_or(HMAC_SHA1, |prf| OBJ_obj2nid(prf.algorithm));
            let md = digest_of_prf(prf).ok_or_else(|| failure(reason::EVP_R_UNSUPPORTED_PRF))?;
            let salt = parameters.salt.as_ref().filter(|salt| salt.r#type == tag::OCTET_STRING);
            let salt = salt.and_then(|salt| salt.value.asn1_string.as_ref());
            let salt = salt.ok_or_else(|| failure(reason::EVP_R_UNSUPPORTED_SALT_TYPE))?.bytes();
            let rounds = count(parameters.iter)?;
            let mut key = Zeroizing::new(vec![0u8; key_len as usize]);
            let (word, out) = (password(pass, passlen)?, key.as_mut_ptr());
            let (salt, salt_len) = (salt.as_ptr(), salt.len() as c_int);
            let word_len = word.len() as c_int;
            if PKCS5_PBKDF2_HMAC(word.as_ptr().cast(), word_len, salt, salt_len, rounds, md, key_len, out) != 1 {
                return Err(Error::SILENT);
            }
            let none = std::ptr::null::<u8>();
            Ok(EVP_CipherInit_ex(ctx, none.cast(), std::ptr::null_mut(), key.as_ptr(), none, en_de))
        }
    })
}

/// scrypt: gives a cipher context its key. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_v2_scrypt_keyivgen(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    c: *const EVP_CIPHER,
    md: *const EVP_MD,
    en_de: c_int,
) -> c_int {
    guard(0, || {
        let _ = (c, md);
        // SAFETY: the caller promises live objects and a password; the key's buffer has that length.
        unsafe {
            let key_len = key_len(ctx)?;
            let parameters = unpack!(param, SCRYPT_PARAMS_it, SCRYPT_PARAMS_free);
            let parameters = parameters.get()?;
            if !parameters.keyLength.is_null() && count(parameters.keyLength)? != key_len {
                return Err(failure(reason::EVP_R_UNSUPPORTED_KEYLENGTH));
            }
            let number = |number| {
                let mut value = 0;
                (ASN1_INTEGER_get_uint64(&mut value, number) == 1).then_some(value)
            };
            let numbers = number(parameters.costParameter)
                .zip(number(parameters.blockSize))
                .zip(number(parameters.parallelizationParameter));
            let ((n, r), p) = numbers.ok_or_else(|| failure(reason::EVP_R_ILLEGAL_SCRYPT_PARAMETERS))?;
            let salt = parameters.salt.as_ref().map_or(&[][..], |salt| salt.bytes());
            let mut key = Zeroizing::new(vec![0u8; key_len as usize]);
            let word = password(pass, passlen)?;
            let (from, len, out) = (word.as_ptr().cast(), word.len(), key.as_mut_ptr());
            if EVP_PBE_scrypt(from, len, salt.as_ptr(), salt.len(), n, r, p, 0, out, key.len()) != 1 {
                return Err(Error::SILENT);
            }
            let none = std::ptr::null::<u8>();
            Ok(EVP_CipherInit_ex(ctx, none.cast(), std::ptr::null_mut(), key.as_ptr(), none, en_de))
        }
    })
}

/// As [`PKCS5_PBE_keyivgen`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_PBE_keyivgen_ex(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    c: *const EVP_CIPHER,
    md: *const EVP_MD,
    en_de: c_int,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    let _ = (libctx, propq);
    // SAFETY: as our caller promises.
    unsafe { PKCS5_PBE_keyivgen(ctx, pass, passlen, param, c, md, en_de) }
}

/// As [`PKCS12_PBE_keyivgen`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_PBE_keyivgen_ex(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    c: *const EVP_CIPHER,
    md: *const EVP_MD,
    en_de: c_int,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    let _ = (libctx, propq);
    // SAFETY: as our caller promises.
    unsafe { PKCS12_PBE_keyivgen(ctx, pass, passlen, param, c, md, en_de) }
}

/// As [`PKCS5_v2_PBE_keyivgen`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_v2_PBE_keyivgen_ex(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    c: *const EVP_CIPHER,
    md: *const EVP_MD,
    en_de: c_int,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    let _ = (libctx, propq);
    // SAFETY: as our caller promises.
    unsafe { PKCS5_v2_PBE_keyivgen(ctx, pass, passlen, param, c, md, en_de) }
}

/// As [`PKCS5_v2_scrypt_keyivgen`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_v2_scrypt_keyivgen_ex(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    c: *const EVP_CIPHER,
    md: *const EVP_MD,
    en_de: c_int,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    let _ = (libctx, propq);
    // SAFETY: as our caller promises.
    unsafe { PKCS5_v2_scrypt_keyivgen(ctx, pass, passlen, param, c, md, en_de) }
}

/// As [`pbkdf2_keyivgen`]; the library context and the properties are not used.
pub(super) unsafe extern "C" fn pbkdf2_keyivgen_ex(
    ctx: *mut EVP_CIPHER_CTX,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    c: *const EVP_CIPHER,
    md: *const EVP_MD,
    en_de: c_int,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    let _ = (libctx, propq);
    // SAFETY: as our caller promises.
    unsafe { pbkdf2_keyivgen(ctx, pass, passlen, param, c, md, en_de) }
}
