//! Encryption by an algorithm identifier. Source: PKCS12_item_decrypt_d2i(3), PKCS12_key_gen_utf8_ex(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use zeroize::Zeroizing;

use super::{failure, password};
use crate::crypto::digest::Algorithm;
use crate::crypto::pbe::{self, Failure};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, bytes_mut, guard, memory};
use crate::libcrypto::asn1::outside::object_text;
use crate::libcrypto::pkcs7::outside::*;

/// How often a password is hashed if nothing is said (`PKCS5_DEFAULT_ITER`).
pub(super) const ITERATIONS: c_int = 2048;
/// The length of a salt of our choice (`PKCS5_SALT_LEN`).
const SALT: usize = 8;

/// What to encrypt with.
pub(super) struct Scheme<'a> {
    /// A cipher's number, or a scheme's (`NID_pbe_*`).
    pub nid: c_int,
    /// The salt; random if `None`.
    pub salt: Option<&'a [u8]>,
    /// How often the password is hashed; 0 or less: as often as usual.
    pub iterations: c_int,
}

fn random(buffer: &mut [u8]) -> Result<(), Error> {
    // SAFETY: the buffer has the length passed with it.
    match unsafe { RAND_bytes(buffer.as_mut_ptr(), buffer.len() as c_int) } {
        1.. => Ok(()),
        _ => Err(Error::SILENT),
    }
}

/// A fresh algorithm identifier; the caller frees it.
pub(super) fn new_algorithm(scheme: &Scheme<'_>) -> Result<*mut X509_ALGOR, Error> {
    let (mut random_salt, mut iv) = ([0u8; SALT], [0u8; 16]);
    random(&mut random_salt)?;
    random(&mut iv)?;
    let iterations = if scheme.iterations > 0 { scheme.iterations } else { ITERATIONS };
    let salt = scheme.salt.filter(|salt| !salt.is_empty()).unwrap_or(&random_salt);
    let der = pbe::algorithm(scheme.nid, salt, iterations as u32, &iv);
    let der = der.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_UNKNOWN_PBE_ALGORITHM))?;
    let mut at = der.as_ptr();
    // SAFETY: the reader goes no further than the bytes.
    let algorithm = unsafe { d2i_X509_ALGOR(std::ptr::null_mut(), &mut at, der.len() as c_long) };
    if algorithm.is_null() { Err(Error::SILENT) } else { Ok(algorithm) }
}

/// An algorithm's DER.
unsafe fn der(algorithm: *const X509_ALGOR) -> Result<Vec<u8>, Error> {
    // SAFETY: a live algorithm; the second call writes as much as the first said.
    unsafe {
        let len = usize::try_from(i2d_X509_ALGOR(algorithm, std::ptr::null_mut())).map_err(|_| Error::SILENT)?;
        let mut der = vec![0u8; len];
        let mut at = der.as_mut_ptr();
        i2d_X509_ALGOR(algorithm, &mut at);
        Ok(der)
    }
}

/// Encrypts or decrypts by an algorithm.
///
/// # Safety
/// `algorithm` is live; the password is NULL, a string, or as long as its length says.
pub(super) unsafe fn crypt(
    algorithm: *const X509_ALGOR,
    (pass, passlen): (*const c_char, c_int),
    data: &[u8],
    encrypting: bool,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    // SAFETY: as our caller promises.
    let password = unsafe { password(pass, passlen) }?;
    // SAFETY: as our caller promises.
    let der = unsafe { der(algorithm) }?;
    let result = match encrypting {
        true => pbe::encrypt(&der, password, data),
        false => pbe::decrypt(&der, password, data),
    };
    result.map_err(|why| match why {
        Failure::Unsupported("") => {
            // SAFETY: as our caller promises.
            let name = unsafe { object_text((*algorithm).algorithm, false) };
            Error::new(Lib::EVP, reason::EVP_R_UNKNOWN_PBE_ALGORITHM).with_data(format!("TYPE={name}"))
        }
        Failure::Unsupported(name) => Error::new(Lib::EVP, reason::ERR_R_UNSUPPORTED)
            .with_data(format!("Global default library context, Algorithm ({name} : 0), Properties ()")),
        Failure::Malformed => Error::new(Lib::EVP, reason::EVP_R_DECODE_ERROR),
        Failure::WrongPassword => Error::new(Lib::PROV, reason::PROV_R_BAD_DECRYPT)
            .then(Lib::PKCS12, reason::PKCS12_R_PKCS12_CIPHERFINAL_ERROR)
            .with_data(if passlen == 0 { "empty password" } else { "maybe wrong password" }),
    })
}

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
