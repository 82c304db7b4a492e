//! Encrypted PKCS#8: private keys under a password (PBES2, and PKCS#12's schemes for old files).

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::der;
use super::key::{Key, PrivateKey};
use super::lc::{Handle, forget_errors, last_error, read, written};
use super::pbe;
use crate::error::{Error, Lib, reason};

/// Decrypts what aws-lc has no scheme for and we have: scrypt.
fn decrypt_otherwise(der: &[u8], password: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut fields = der::Reader(der).sequence()?;
    let (tag, _, algorithm) = fields.element()?;
    let data = fields.expect(der::OCTET_STRING).filter(|_| tag == der::SEQUENCE)?;
    pbe::decrypt(algorithm, Some(password), data).ok()
}

/// Decrypts an EncryptedPrivateKeyInfo.
pub fn decrypt_pkcs8(der: &[u8], password: &[u8]) -> Result<PrivateKey, Error> {
    // SAFETY: the password's bytes are readable and `read` passes a reader over `der`.
    let handle = unsafe {
        let parse = |cbs| lc::PKCS8_parse_encrypted_private_key(cbs, password.as_ptr().cast(), password.len());
        let raw = read(der, parse).0;
        if raw.is_null() {
            // aws-lc's cipher library: a wrong password shows as bad padding.
            let wrong_password = last_error().0 == lc::ERR_LIB_CIPHER as u32;
            if let Some(clear) = decrypt_otherwise(der, password).filter(|_| !wrong_password) {
                return PrivateKey::from_pkcs8_der(&clear);
            }
            let error = if wrong_password {
                Error::new(Lib::PROV, reason::PROV_R_BAD_DECRYPT)
                    .then(Lib::PKCS12, reason::PKCS12_R_PKCS12_CIPHERFINAL_ERROR)
            } else {
                Error::new(Lib::ASN1, reason::ASN1_R_DECODE_ERROR)
            };
            return Err(error);
        }
        Handle::own(raw)
    };
    let handle = handle.ok_or_else(|| Error::new(Lib::ASN1, reason::ASN1_R_DECODE_ERROR))?;
    Key::from_handle(handle)
        .map(PrivateKey::from_key)?
        .ok_or_else(|| Error::new(Lib::ASN1, reason::ASN1_R_DECODE_ERROR))
}

/// How a key is encrypted for storage.
pub struct Scheme {
    /// The cipher's OID, contents only, and aws-lc's cipher.
    pub cipher_oid: &'static [u8],
    cipher: unsafe extern "C" fn() -> *const lc::EVP_CIPHER,
}

/// Ciphers for [`encrypt_pkcs8`] by OpenSSL's numbers for them.
pub fn scheme(cipher_nid: i32) -> Option<Scheme> {
    let (cipher_oid, cipher): (&'static [u8], unsafe extern "C" fn() -> *const lc::EVP_CIPHER) = match cipher_nid {
        419 => (&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x02], lc::EVP_aes_128_cbc),
        423 => (&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x16], lc::EVP_aes_192_cbc),
        427 => (&[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 0x2a], lc::EVP_aes_256_cbc),
        44 => (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03, 0x07], lc::EVP_des_ede3_cbc),
        _ => return None,
    };
    Some(Scheme { cipher_oid, cipher })
}

const OID_PBES2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0d];
const OID_PBKDF2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0c];
const OID_HMAC_SHA256: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x09];

/// Encrypts an unencrypted PKCS#8 key as OpenSSL 3.0 does: PBES2, PBKDF2 with HMAC-SHA-256.
pub fn encrypt_pkcs8(pkcs8: &[u8], scheme: &Scheme, password: &[u8], salt: &[u8], iterations: u32) -> Option<Vec<u8>> {
    let mut iv = [0u8; 16];
    // SAFETY: the buffers have the lengths passed with them; the cipher is a static object.
    let (encrypted, iv_len) = unsafe {
        let cipher = (scheme.cipher)();
        let iv_len = lc::EVP_CIPHER_iv_length(cipher) as usize;
        lc::RAND_bytes(iv.as_mut_ptr(), iv_len);
        let key = pbkdf2(password, salt, iterations, lc::EVP_CIPHER_key_length(cipher) as usize)?;
        let ctx = Handle::own(lc::EVP_CIPHER_CTX_new())?;
        let (mut out, mut len, mut last) = (vec![0u8; pkcs8.len() + 32], 0, 0);
        let done = lc::EVP_EncryptInit_ex(ctx.raw(), cipher, std::ptr::null_mut(), key.as_ptr(), iv.as_ptr()) == 1
            && lc::EVP_EncryptUpdate(ctx.raw(), out.as_mut_ptr(), &mut len, pkcs8.as_ptr(), pkcs8.len() as i32) == 1
            && lc::EVP_EncryptFinal_ex(ctx.raw(), out.as_mut_ptr().add(len as usize), &mut last) == 1;
        if !done {
            forget_errors();
            return None;
        }
        out.truncate((len + last) as usize);
        (out, iv_len)
    };
    let oid = |oid: &[u8]| der::element(der::OBJECT_IDENTIFIER, oid);
    let prf = der::sequence(&[&oid(OID_HMAC_SHA256), &der::element(der::NULL, &[])]);
    let salt = der::element(der::OCTET_STRING, salt);
    let kdf_parameters = der::sequence(&[&salt, &der::unsigned(&iterations.to_be_bytes()), &prf]);
    let kdf = der::sequence(&[&oid(OID_PBKDF2), &kdf_parameters]);
    let cipher = der::sequence(&[&oid(scheme.cipher_oid), &der::element(der::OCTET_STRING, &iv[..iv_len])]);
    let algorithm = der::sequence(&[&oid(OID_PBES2), &der::sequence(&[&kdf, &cipher])]);
    Some(der::sequence(&[&algorithm, &der::element(der::OCTET_STRING, &encrypted)]))
}

fn pbkdf2(password: &[u8], salt: &[u8], iterations: u32, len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut key = Zeroizing::new(vec![0; len]);
    // SAFETY: the buffers have the lengths passed with them.
    let done = unsafe {
        lc::PKCS5_PBKDF2_HMAC(
            password.as_ptr().cast(),
            password.len(),
            salt.as_ptr(),
            salt.len(),
            iterations,
            lc::EVP_sha256(),
            len,
            key.as_mut_ptr(),
        )
    };
    super::lc::ok(done).then_some(key)
}

/// Encrypts with one of PKCS#12's schemes by its number (`NID_pbe_WithSHA1And3_Key_TripleDES_CBC`, …).
pub fn encrypt_pkcs8_pbes1(key: &Key, pbe_nid: i32, password: &[u8], salt: &[u8], iterations: u32) -> Option<Vec<u8>> {
    // SAFETY: the buffers have the lengths passed with them and the key is live.
    let der = written(|cbb| unsafe {
        lc::PKCS8_marshal_encrypted_private_key(
            cbb,
            pbe_nid,
            std::ptr::null(),
            password.as_ptr().cast(),
            password.len(),
            salt.as_ptr(),
            salt.len(),
            iterations as i32,
            key.raw(),
        )
    });
    der.map(|der| der.to_vec())
}
