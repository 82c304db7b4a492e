//! Encryption by an algorithm identifier. Source: PKCS12_item_decrypt_d2i(3), PKCS12_key_gen_utf8_ex(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use zeroize::Zeroizing;

use super::{failure, live, password};
use crate::crypto::digest::Algorithm;
use crate::crypto::pbe;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, bytes_mut, guard, memory};
use crate::libcrypto::evp::cipher::{EVP_CipherFinal_ex, EVP_CipherUpdate};
use crate::libcrypto::evp::cipher_ctx::{EVP_CIPHER_CTX, EVP_CIPHER_CTX_free, EVP_CIPHER_CTX_new};
use crate::libcrypto::pkcs5::find::EVP_PBE_CipherInit;
use crate::libcrypto::pkcs7::outside::*;

/// How often a password is hashed if nothing is said (`PKCS5_DEFAULT_ITER`).
pub(super) const ITERATIONS: c_int = 2048;

/// A cipher context that is freed.
struct Context(*mut EVP_CIPHER_CTX);

impl Drop for Context {
    fn drop(&mut self) {
        // SAFETY: NULL or ours.
        unsafe { EVP_CIPHER_CTX_free(self.0) }
    }
}

/// Encrypts or decrypts by an algorithm.
///
/// # Safety
/// `algorithm` is live; the password is NULL, a string, or as long as its length says.
pub(crate) unsafe fn crypt(
    algorithm: *const X509_ALGOR,
    (pass, passlen): (*const c_char, c_int),
    data: &[u8],
    encrypting: bool,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    // SAFETY: as our caller promises; the output has room for the data and two blocks more.
    Error::caught(|| unsafe {
        let (algorithm, len) = (live(algorithm)?, c_int::try_from(data.len()).map_err(|_| Error::SILENT)?);
        let ctx = Context(EVP_CIPHER_CTX_new());
        let (with, by) = (algorithm.algorithm, algorithm.parameter);
        if EVP_PBE_CipherInit(with, pass, passlen, by, ctx.0, encrypting.into()) != 1 {
            return Err(Error::SILENT);
        }
        let mut out = Zeroizing::new(vec![0u8; data.len() + 2 * EVP_MAX_BLOCK_LENGTH]);
        let (mut done, mut last) = (0, 0);
        if EVP_CipherUpdate(ctx.0, out.as_mut_ptr(), &mut done, data.as_ptr(), len) != 1 {
            return Err(failure(reason::ERR_R_EVP_LIB));
        }
        if EVP_CipherFinal_ex(ctx.0, out.as_mut_ptr().add(done as usize), &mut last) != 1 {
            let why = if passlen == 0 { "empty password" } else { "maybe wrong password" };
            return Err(failure(reason::PKCS12_R_PKCS12_CIPHERFINAL_ERROR).with_data(why));
        }
        out.truncate((done + last) as usize);
        Ok(out)
    })
}

/// The longest block of a cipher.
const EVP_MAX_BLOCK_LENGTH: usize = 32;

/// Encrypts (`en_de` 1) or decrypts by an algorithm; the caller frees the result. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_pbe_crypt(
    algor: *const X509_ALGOR,
    pass: *const c_char,
    passlen: c_int,
    in_: *const c_uchar,
    inlen: c_int,
    data: *mut *mut c_uchar,
    datalen: *mut c_int,
    en_de: c_int,
) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live algorithm, a password, `inlen` bytes and places or NULL.
        unsafe {
            let result = crypt(algor, (pass, passlen), bytes(in_, inlen)?, en_de != 0)?;
            let block = memory::duplicate(&result);
            crate::ffi::strings::put(datalen, result.len() as c_int);
            crate::ffi::strings::put(data, block);
            Ok(block)
        }
    })
}

/// As [`PKCS12_pbe_crypt`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_pbe_crypt_ex(
    algor: *const X509_ALGOR,
    pass: *const c_char,
    passlen: c_int,
    in_: *const c_uchar,
    inlen: c_int,
    data: *mut *mut c_uchar,
    datalen: *mut c_int,
    en_de: c_int,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut c_uchar {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_pbe_crypt(algor, pass, passlen, in_, inlen, data, datalen, en_de) }
}

/// Decrypts a string and reads what it holds. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_item_decrypt_d2i(
    algor: *const X509_ALGOR,
    it: *const ASN1_ITEM,
    pass: *const c_char,
    passlen: c_int,
    oct: *const ASN1_OCTET_STRING,
    _zbuf: c_int,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live objects and a password; the reader goes no further.
        unsafe {
            let clear = crypt(algor, (pass, passlen), string_bytes(oct), false)?;
            let mut at = clear.as_ptr();
            let value = ASN1_item_d2i(std::ptr::null_mut(), &mut at, clear.len() as c_long, it);
            if value.is_null() { Err(failure(reason::PKCS12_R_DECODE_ERROR)) } else { Ok(value.cast()) }
        }
    })
}

/// As [`PKCS12_item_decrypt_d2i`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_item_decrypt_d2i_ex(
    algor: *const X509_ALGOR,
    it: *const ASN1_ITEM,
    pass: *const c_char,
    passlen: c_int,
    oct: *const ASN1_OCTET_STRING,
    zbuf: c_int,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut c_void {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_item_decrypt_d2i(algor, it, pass, passlen, oct, zbuf) }
}

/// Encrypts an object's DER; the caller frees the string. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_item_i2d_encrypt(
    algor: *mut X509_ALGOR,
    it: *const ASN1_ITEM,
    pass: *const c_char,
    passlen: c_int,
    obj: *mut c_void,
    _zbuf: c_int,
) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live objects and a password; the DER is ours to free.
        unsafe {
            let mut der = std::ptr::null_mut();
            let len = ASN1_item_i2d(obj.cast(), &mut der, it);
            if der.is_null() {
                return Err(failure(reason::PKCS12_R_ENCODE_ERROR));
            }
            let encrypted = crypt(algor, (pass, passlen), bytes(der, len)?, true);
            bytes_mut(der, len)?.fill(0);
            memory::free(der);
            let encrypted = encrypted.map_err(|error| error.then(Lib::PKCS12, reason::PKCS12_R_ENCRYPT_ERROR))?;
            let string = ASN1_STRING_type_new(tag::OCTET_STRING);
            ASN1_STRING_set(string, encrypted.as_ptr().cast(), encrypted.len() as c_int);
            Ok(string)
        }
    })
}

/// As [`PKCS12_item_i2d_encrypt`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_item_i2d_encrypt_ex(
    algor: *mut X509_ALGOR,
    it: *const ASN1_ITEM,
    pass: *const c_char,
    passlen: c_int,
    obj: *mut c_void,
    zbuf: c_int,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut ASN1_OCTET_STRING {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_item_i2d_encrypt(algor, it, pass, passlen, obj, zbuf) }
}

/// Derives a key from a password that is UTF-16 already. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_key_gen_uni(
    pass: *mut c_uchar,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    id: c_int,
    iter: c_int,
    n: c_int,
    out: *mut c_uchar,
    md_type: *const EVP_MD,
) -> c_int {
    // SAFETY: the man page has the caller pass such bytes.
    guard(0, || unsafe { derive(bytes(pass, passlen)?, bytes(salt, saltlen)?, id, iter, bytes_mut(out, n)?, md_type) })
}

unsafe fn derive(
    pass: &[u8],
    salt: &[u8],
    id: c_int,
    iter: c_int,
    out: &mut [u8],
    md: *const EVP_MD,
) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller pass a digest.
    let digest = Algorithm::from_nid(unsafe { EVP_MD_get_type(md) });
    let key = digest.and_then(|digest| {
        pbe::derive_pkcs12(digest, pass, salt, id as u8, u32::try_from(iter).unwrap_or(1).max(1), out.len())
    });
    out.copy_from_slice(&key.ok_or(Error::SILENT)?);
    Ok(1)
}

/// Derives a key from a password in UTF-8. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_key_gen_utf8(
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    id: c_int,
    iter: c_int,
    n: c_int,
    out: *mut c_uchar,
    md_type: *const EVP_MD,
) -> c_int {
    // SAFETY: the man page has the caller pass such bytes.
    guard(0, || unsafe {
        let pass = pbe::bmp(password(pass, passlen)?);
        derive(&pass, bytes(salt, saltlen)?, id, iter, bytes_mut(out, n)?, md_type)
    })
}

/// Derives a key from a password in ASCII. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_key_gen_asc(
    pass: *const c_char,
    passlen: c_int,
    salt: *mut c_uchar,
    saltlen: c_int,
    id: c_int,
    iter: c_int,
    n: c_int,
    out: *mut c_uchar,
    md_type: *const EVP_MD,
) -> c_int {
    // SAFETY: the man page has the caller pass such bytes.
    guard(0, || unsafe {
        let text: Option<String> =
            password(pass, passlen)?.map(|pass| pass.iter().map(|&byte| char::from(byte)).collect());
        let pass = pbe::bmp(text.as_deref().map(str::as_bytes));
        derive(&pass, bytes(salt, saltlen)?, id, iter, bytes_mut(out, n)?, md_type)
    })
}

/// As in OpenSSL, nothing is left to do: the schemes are there from the start.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_PBE_add() {}

/// As [`PKCS12_PBE_add`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS5_PBE_add() {}
