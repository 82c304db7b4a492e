//! Encrypted content and whom it is for. Source: PKCS7_encrypt(3), PKCS7_decrypt(3).

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use zeroize::Zeroizing;

use super::bundle::PKCS7_set_type;
use super::items::*;
use super::outside::*;
use super::smime::{content_of, text_of};
use super::typed::{PKCS7_RECIP_INFO_free, PKCS7_RECIP_INFO_new, PKCS7_free, PKCS7_new};
use crate::crypto::key::Kind;
use crate::error::{Error, Lib, queue, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::{self, BIO};
use crate::libcrypto::evp::cipher::either_way::{EVP_CipherFinal_ex, EVP_CipherInit_ex, EVP_CipherUpdate};
use crate::libcrypto::evp::cipher_ctx::{EVP_CIPHER_CTX_free, EVP_CIPHER_CTX_new};
use crate::libcrypto::evp::cipher_method::{
    EVP_CIPHER_get_iv_length, EVP_CIPHER_get_key_length, EVP_CIPHER_get_type, EVP_get_cipherbyname,
};
use crate::libcrypto::evp::pkey_ctx::crypt::{
    EVP_PKEY_decrypt, EVP_PKEY_decrypt_init, EVP_PKEY_encrypt, EVP_PKEY_encrypt_init,
};
use crate::libcrypto::evp::pkey_ctx::object::{EVP_PKEY_CTX_free, EVP_PKEY_CTX_new};
use crate::libcrypto::stack::Stack;

const PKCS7_TEXT: c_int = 0x1;
const PKCS7_STREAM: c_int = 0x1000;
/// Room for what a cipher adds.
const BLOCK: usize = 32;

#[track_caller]
fn failure(reason: u32) -> Error {
    Error::new(Lib::PKCS7, reason)
}

/// Enveloped content; the failure if it is something else.
unsafe fn enveloped<'a>(p7: *mut PKCS7, refusal: u32) -> Result<&'a mut PKCS7_ENVELOPE, Error> {
    // SAFETY: the caller passes a live object; the type says what `d` is.
    unsafe {
        let p7 = p7.as_ref().ok_or_else(|| failure(reason::PKCS7_R_INVALID_NULL_POINTER))?;
        if OBJ_obj2nid(p7.type_) != NID_pkcs7_enveloped {
            return Err(failure(refusal));
        }
        p7.d.cast::<PKCS7_ENVELOPE>().as_mut().ok_or_else(|| failure(reason::PKCS7_R_NO_CONTENT))
    }
}

/// Chooses the cipher. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_set_cipher(p7: *mut PKCS7, cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes live objects.
        unsafe {
            let content = enveloped(p7, reason::PKCS7_R_WRONG_CONTENT_TYPE)?.enc_data;
            if EVP_CIPHER_get_type(cipher) == 0 {
                return Err(failure(reason::PKCS7_R_CIPHER_HAS_NO_OBJECT_IDENTIFIER));
            }
            (*content).cipher = cipher;
        }
        Ok(1)
    })
}

unsafe fn set_recipient(info: &mut PKCS7_RECIP_INFO, cert: *mut X509) -> Result<(), Error> {
    // SAFETY: live objects; what is made becomes the recipient's.
    unsafe {
        ASN1_INTEGER_set(info.version, 0);
        let ias = info.issuer_and_serial.as_mut().ok_or(Error::SILENT)?;
        if X509_NAME_set(&mut ias.issuer, X509_get_issuer_name(cert)) == 0 {
            return Err(Error::SILENT);
        }
        ASN1_STRING_free(std::mem::replace(&mut ias.serial, ASN1_INTEGER_dup(X509_get0_serialNumber(cert))));
        let key = X509_get0_pubkey(cert);
        if key.is_null() || EVP_PKEY::get0(key)?.key()?.kind() != Kind::Rsa {
            return Err(failure(reason::PKCS7_R_ENCRYPTION_NOT_SUPPORTED_FOR_THIS_KEY_TYPE));
        }
        X509_ALGOR_set0(info.key_enc_algor, OBJ_nid2obj(NID_rsaEncryption), tag::NULL, ptr::null_mut());
        X509_up_ref(cert);
        X509_free(std::mem::replace(&mut info.cert, cert));
    }
    Ok(())
}

/// Says whom it is for: the holder of the key of a certificate. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_RECIP_INFO_set(p7i: *mut PKCS7_RECIP_INFO, x509: *mut X509) -> c_int {
    // SAFETY: the caller passes live objects.
    guard(0, || unsafe { set_recipient(p7i.as_mut().ok_or(Error::SILENT)?, x509) }.map(|()| 1))
}

/// Takes a recipient over into an object. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_recipient_info(p7: *mut PKCS7, ri: *mut PKCS7_RECIP_INFO) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes live objects.
        unsafe {
            let object = enveloped(p7, reason::PKCS7_R_WRONG_CONTENT_TYPE)?;
            Stack::option_mut(object.recipientinfo).map(|list| list.push(ri)).ok_or(Error::SILENT)?;
        }
        Ok(1)
    })
}

/// Adds the holder of a certificate's key to the recipients (get0). NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_add_recipient(p7: *mut PKCS7, x509: *mut X509) -> *mut PKCS7_RECIP_INFO {
    guard(ptr::null_mut(), || {
        // SAFETY: the caller passes live objects; the recipient is ours until it is in the object.
        unsafe {
            let info = PKCS7_RECIP_INFO_new();
            let done = set_recipient(&mut *info, x509);
            if done.is_err() || PKCS7_add_recipient_info(p7, info) == 0 {
                PKCS7_RECIP_INFO_free(info);
                done?;
                return Err(Error::SILENT);
            }
            Ok(info)
        }
    })
}

/// Runs a cipher over all of `data`.
unsafe fn run(cipher: *const EVP_CIPHER, key: &[u8], iv: &[u8], data: &[u8], encrypt: bool) -> Option<Vec<u8>> {
    let mut out = vec![0; data.len() + BLOCK];
    let (mut first, mut last) = (0, 0);
    // SAFETY: key and vector have the cipher's lengths; the output has room for a block more.
    unsafe {
        let ctx = EVP_CIPHER_CTX_new();
        let vector = if iv.is_empty() { ptr::null() } else { iv.as_ptr() };
        let done = EVP_CipherInit_ex(ctx, cipher, ptr::null_mut(), key.as_ptr(), vector, encrypt.into()) > 0
            && EVP_CipherUpdate(ctx, out.as_mut_ptr(), &mut first, data.as_ptr(), data.len() as c_int) > 0
            && EVP_CipherFinal_ex(ctx, out.as_mut_ptr().add(first as usize), &mut last) > 0;
        EVP_CIPHER_CTX_free(ctx);
        out.truncate((first + last) as usize);
        done.then_some(out)
    }
}

/// A random key or vector.
fn random(len: c_int) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut bytes = Zeroizing::new(vec![0; len.max(0) as usize]);
    // SAFETY: as much room.
    if unsafe { RAND_bytes(bytes.as_mut_ptr(), len) } <= 0 { Err(Error::SILENT) } else { Ok(bytes) }
}

/// Encrypts a key for whom a recipient's certificate names.
unsafe fn wrap(info: &PKCS7_RECIP_INFO, key: &[u8]) -> Result<(), Error> {
    // SAFETY: live objects; the context is ours.
    unsafe {
        let ctx = EVP_PKEY_CTX_new(X509_get0_pubkey(info.cert), ptr::null_mut());
        let mut len = 0;
        let mut wrapped = Vec::new();
        let done = EVP_PKEY_encrypt_init(ctx) > 0
            && EVP_PKEY_encrypt(ctx, ptr::null_mut(), &mut len, key.as_ptr(), key.len()) > 0
            && {
                wrapped.resize(len, 0);
                EVP_PKEY_encrypt(ctx, wrapped.as_mut_ptr(), &mut len, key.as_ptr(), key.len()) > 0
            };
        EVP_PKEY_CTX_free(ctx);
        if !done {
            return Err(Error::SILENT);
        }
        ASN1_STRING_set(info.enc_key, wrapped.as_ptr().cast(), len as c_int);
    }
    Ok(())
}

/// A cipher with its key and vector.
pub(super) type Keyed = (*const EVP_CIPHER, Zeroizing<Vec<u8>>, Zeroizing<Vec<u8>>);

/// Makes a key for all recipients and says how the content will be encrypted.
pub(super) unsafe fn begin(p7: *mut PKCS7) -> Result<Keyed, Error> {
    // SAFETY: live objects; what is made becomes the object's.
    unsafe {
        let object = enveloped(p7, reason::PKCS7_R_WRONG_CONTENT_TYPE)?;
        let content = object.enc_data.as_mut().ok_or(Error::SILENT)?;
        if content.cipher.is_null() {
            return Err(failure(reason::PKCS7_R_CIPHER_NOT_INITIALIZED));
        }
        let key = random(EVP_CIPHER_get_key_length(content.cipher))?;
        let iv = random(EVP_CIPHER_get_iv_length(content.cipher))?;
        for info in Stack::items(object.recipientinfo) {
            wrap(&*info, &key)?;
        }
        let (kind, value) = match iv.is_empty() {
            true => (tag::UNDEF, ptr::null_mut()),
            false => {
                let string = ASN1_STRING_type_new(tag::OCTET_STRING);
                ASN1_STRING_set(string, iv.as_ptr().cast(), iv.len() as c_int);
                (tag::OCTET_STRING, string.cast::<c_void>())
            }
        };
        X509_ALGOR_set0(content.algorithm, OBJ_nid2obj(EVP_CIPHER_get_type(content.cipher)), kind, value);
        Ok((content.cipher, key, iv))
    }
}

/// Encrypts `data` with a fresh key for all recipients.
pub(super) unsafe fn finish(p7: *mut PKCS7, data: &[u8]) -> Result<(), Error> {
    // SAFETY: live objects; what is made becomes the object's.
    unsafe {
        let (cipher, key, iv) = begin(p7)?;
        let object = enveloped(p7, reason::PKCS7_R_WRONG_CONTENT_TYPE)?;
        let content = object.enc_data.as_mut().ok_or(Error::SILENT)?;
        let sealed = run(cipher, &key, &iv, data, true).ok_or(Error::SILENT)?;
        if content.enc_data.is_null() {
            content.enc_data = ASN1_STRING_type_new(tag::OCTET_STRING);
        }
        ASN1_STRING_set(content.enc_data, sealed.as_ptr().cast(), sealed.len() as c_int);
    }
    Ok(())
}

/// Encrypts `in` for the holders of the certificates' keys; with PKCS7_STREAM that is left to PKCS7_final and the
/// writing functions. The caller frees the object; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_encrypt(
    certs: *mut stack_st_X509,
    r#in: *mut BIO,
    cipher: *const EVP_CIPHER,
    flags: c_int,
) -> *mut PKCS7 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live objects; the object is ours so far.
        unsafe {
            let p7 = PKCS7_new();
            let made = encrypt(p7, certs, r#in, cipher, flags);
            if made.is_err() {
                PKCS7_free(p7);
            }
            made.map(|()| p7)
        }
    })
}

unsafe fn encrypt(
    p7: *mut PKCS7,
    certs: *mut stack_st_X509,
    input: *mut BIO,
    cipher: *const EVP_CIPHER,
    flags: c_int,
) -> Result<(), Error> {
    // SAFETY: as our caller promises.
    unsafe {
        if PKCS7_set_type(p7, NID_pkcs7_enveloped) == 0 {
            return Err(Error::SILENT);
        }
        if PKCS7_set_cipher(p7, cipher) == 0 {
            return Err(failure(reason::PKCS7_R_ERROR_SETTING_CIPHER));
        }
        for cert in Stack::items(certs) {
            if PKCS7_add_recipient(p7, cert).is_null() {
                return Err(failure(reason::PKCS7_R_ERROR_ADDING_RECIPIENT));
            }
        }
        if flags & PKCS7_STREAM != 0 {
            return Ok(());
        }
        finish(p7, &content_of(input, flags)?)
    }
}

/// As [`PKCS7_encrypt`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_encrypt_ex(
    certs: *mut stack_st_X509,
    r#in: *mut BIO,
    cipher: *const EVP_CIPHER,
    flags: c_int,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS7 {
    // SAFETY: as our caller promises.
    unsafe { PKCS7_encrypt(certs, r#in, cipher, flags) }
}

/// A recipient's key; `None` if it cannot be had with this private key.
unsafe fn unwrap(info: &PKCS7_RECIP_INFO, pkey: *mut EVP_PKEY, len: usize) -> Option<Zeroizing<Vec<u8>>> {
    // SAFETY: live objects; the context is ours, and so is the room.
    unsafe {
        let ctx = EVP_PKEY_CTX_new(pkey, ptr::null_mut());
        let wrapped = string_bytes(info.enc_key);
        let mut room = 0;
        let mut key = Zeroizing::new(Vec::new());
        let done = EVP_PKEY_decrypt_init(ctx) > 0
            && EVP_PKEY_decrypt(ctx, ptr::null_mut(), &mut room, wrapped.as_ptr(), wrapped.len()) > 0
            && {
                key.resize(room, 0);
                EVP_PKEY_decrypt(ctx, key.as_mut_ptr(), &mut room, wrapped.as_ptr(), wrapped.len()) > 0
            };
        EVP_PKEY_CTX_free(ctx);
        key.truncate(room);
        (done && key.len() == len).then_some(key)
    }
}

/// The vector that an algorithm carries.
unsafe fn vector(algorithm: *const X509_ALGOR) -> Option<Vec<u8>> {
    let (mut kind, mut value) = (0, ptr::null());
    // SAFETY: a live algorithm; of this type the value is a string.
    unsafe {
        X509_ALGOR_get0(ptr::null_mut(), &mut kind, &mut value, algorithm);
        (kind == tag::OCTET_STRING).then(|| string_bytes(value.cast()).to_vec())
    }
}

/// Decrypts with the key of one recipient. A key that is not to be had is replaced by a random one, so that nobody learns
/// from the answer whether the padding was right.
pub(super) unsafe fn open(p7: *mut PKCS7, pkey: *mut EVP_PKEY, cert: *mut X509) -> Result<Vec<u8>, Error> {
    // SAFETY: live objects.
    unsafe {
        let object = enveloped(p7, reason::PKCS7_R_UNSUPPORTED_CONTENT_TYPE)?;
        let content = object.enc_data.as_ref().ok_or_else(|| failure(reason::PKCS7_R_NO_CONTENT))?;
        let mut algorithm = ptr::null();
        X509_ALGOR_get0(&mut algorithm, ptr::null_mut(), ptr::null_mut(), content.algorithm);
        let cipher = EVP_get_cipherbyname(OBJ_nid2sn(OBJ_obj2nid(algorithm)));
        if cipher.is_null() {
            return Err(failure(reason::PKCS7_R_UNSUPPORTED_CIPHER_TYPE));
        }
        if content.enc_data.is_null() {
            return Err(failure(reason::PKCS7_R_NO_CONTENT));
        }
        let len = EVP_CIPHER_get_key_length(cipher);
        let infos = Stack::items(object.recipientinfo);
        let is_meant = |info: &&mut PKCS7_RECIP_INFO| {
            let wanted = &*info.issuer_and_serial;
            X509_NAME_cmp(wanted.issuer, X509_get_issuer_name(cert)) == 0
                && ASN1_INTEGER_cmp(wanted.serial, X509_get0_serialNumber(cert)) == 0
        };
        let mut infos = infos.into_iter().map(|info| &mut *info);
        let key = if cert.is_null() {
            infos.find_map(|info| unwrap(info, pkey, len as usize))
        } else {
            let info = infos.find(is_meant);
            let info = info.ok_or_else(|| failure(reason::PKCS7_R_NO_RECIPIENT_MATCHES_CERTIFICATE))?;
            unwrap(info, pkey, len as usize)
        };
        queue::with(queue::Queue::clear);
        let key = key.map_or_else(|| random(len), Ok)?;
        let iv = match EVP_CIPHER_get_iv_length(cipher) {
            0 => Vec::new(),
            len => vector(content.algorithm).filter(|iv| iv.len() == len as usize).ok_or(Error::SILENT)?,
        };
        run(cipher, &key, &iv, string_bytes(content.enc_data), false).ok_or(Error::SILENT)
    }
}

/// Decrypts with a private key, for the recipient that `cert` is or, if that is NULL, for whomever it fits, and writes the
/// content to `data`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_decrypt(
    p7: *mut PKCS7,
    pkey: *mut EVP_PKEY,
    cert: *mut X509,
    data: *mut BIO,
    flags: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            enveloped(p7, reason::PKCS7_R_WRONG_CONTENT_TYPE)?;
            if !cert.is_null() && X509_check_private_key(cert, pkey) == 0 {
                return Err(failure(reason::PKCS7_R_PRIVATE_KEY_DOES_NOT_MATCH_CERTIFICATE));
            }
            let opened = open(p7, pkey, cert);
            let content = opened.map_err(|error| error.then(Lib::PKCS7, reason::PKCS7_R_DECRYPT_ERROR))?;
            let content = if flags & PKCS7_TEXT != 0 { text_of(&content)? } else { &content[..] };
            bio::write_all(data, content)?;
        }
        Ok(1)
    })
}
