//! Keys of any type as DER.

use std::ffi::{c_char, c_int, c_long, c_uchar};
use std::sync::Arc;

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::forms::{Spki, Value};
use super::private_key::private;
use super::{decode, encode, from_bio, from_file, hand_out, malformed, to_bio, to_file};
use crate::crypto::der;
use crate::crypto::key::{Key, Kind, PublicKey};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::pkey::{Content, EVP_PKEY, Legacy};
use crate::libcrypto::evp::pkey_info::base_type;

/// A public key from a SubjectPublicKeyInfo; also how long that is.
pub(crate) fn spki(der: &[u8]) -> Result<(Key, usize), Error> {
    let (_, len) = Value::<Spki>::read(der)?;
    let whole = &der[..len];
    let key = PublicKey::from_spki_der(whole).map_err(|_| {
        let known = der::split_spki(whole).is_some();
        if known { Error::new(Lib::EVP, reason::EVP_R_DECODE_ERROR) } else { malformed() }
    })?;
    Ok((key.key().clone(), whole.len()))
}

/// Hands a key to C; one that `*a` holds is filled with it instead.
///
/// # Safety
/// `a` is NULL or holds NULL or a live key.
unsafe fn hand_out_key(a: *mut *mut EVP_PKEY, key: Key) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe {
        if let Some(held) = a.as_ref().and_then(|held| EVP_PKEY::option(*held)) {
            held.replace(Content::Key(key), Legacy::None);
            return *a;
        }
        hand_out(a, crate::libcrypto::evp::pkey::from_key(key))
    }
}

fn key_of(pkey: &EVP_PKEY) -> Result<Key, Error> {
    pkey.key().map_err(|_| Error::new(Lib::ASN1, reason::ASN1_R_UNSUPPORTED_PUBLIC_KEY_TYPE))
}

/// A private key in its type's own form, or PKCS#8 where it has none.
fn private_der(pkey: &EVP_PKEY) -> Result<Zeroizing<Vec<u8>>, Error> {
    let key = key_of(pkey)?;
    match key.kind() {
        Kind::Rsa => super::rsa::private_der(&*pkey.rsa().ok_or(Error::SILENT)?),
        Kind::Ec => super::ec::private_der(&*pkey.ec_key().ok_or(Error::SILENT)?),
        Kind::Dsa => super::dsa::private_der(&*pkey.dsa().ok_or(Error::SILENT)?),
        _ => key.to_pkcs8_der(),
    }
}

fn spki_der(pkey: &EVP_PKEY) -> Result<Vec<u8>, Error> {
    pkey.key().map_err(|_| Error::SILENT)?.to_spki_der()
}

fn pkcs8_der(pkey: &EVP_PKEY) -> Result<Zeroizing<Vec<u8>>, Error> {
    key_of(pkey)?.to_pkcs8_der()
}

/// The parameters of a key.
fn params_der(pkey: &EVP_PKEY) -> Result<Vec<u8>, Error> {
    let key = key_of(pkey)?;
    match key.kind() {
        Kind::Ec => super::ec::params_der(&*pkey.ec_key().ok_or(Error::SILENT)?).map(|der| der.to_vec()),
        Kind::Dsa => super::dsa::params_der(&*pkey.dsa().ok_or(Error::SILENT)?).map(|der| der.to_vec()),
        Kind::Dh => super::dh::pkcs3_der(&*pkey.dh().ok_or(Error::SILENT)?),
        Kind::Dhx => super::dh::x942_der(&*pkey.dh().ok_or(Error::SILENT)?),
        _ => Err(Error::new(Lib::ASN1, reason::ASN1_R_UNSUPPORTED_TYPE)),
    }
}

/// Parameters of that type as a key.
pub(super) fn params(kind: c_int, der: &[u8]) -> Result<(Key, usize), Error> {
    match kind {
        408 => super::ec::params(der)
            .and_then(|(key, used)| Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_EC_KEY)?, used))),
        116 => {
            super::dsa::params(der).and_then(|(key, used)| Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_DSA)?, used)))
        }
        28 => super::dh::pkcs3(der).and_then(|(key, used)| Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_DH)?, used))),
        920 => super::dh::x942(der).and_then(|(key, used)| Ok((Key::wrap(key.handle(), lc::EVP_PKEY_set1_DH)?, used))),
        _ => Err(Error::new(Lib::ASN1, reason::ASN1_R_UNSUPPORTED_TYPE)),
    }
}

/// Reads a private key of a type, in its own form or PKCS#8. Returns it for `EVP_PKEY_free`, NULL on failure; the key in a non-NULL `*a` is filled. Source: d2i_PrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PrivateKey(
    kind: c_int,
    a: *mut *mut EVP_PKEY,
    pp: *mut *const c_uchar,
    length: c_long,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, decode(pp, length, |der| private(der, Some(kind)))?)) }
    })
}

/// As `d2i_PrivateKey`. Source: d2i_PrivateKey_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PrivateKey_ex(
    kind: c_int,
    a: *mut *mut EVP_PKEY,
    pp: *mut *const c_uchar,
    length: c_long,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = (libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, decode(pp, length, |der| private(der, Some(kind)))?)) }
    })
}

/// Reads a private key of any type, in its own form or PKCS#8. Returns it for `EVP_PKEY_free`, NULL on failure; the key in a non-NULL `*a` is filled. Source: d2i_AutoPrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_AutoPrivateKey(
    a: *mut *mut EVP_PKEY,
    pp: *mut *const c_uchar,
    length: c_long,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, decode(pp, length, |der| private(der, None))?)) }
    })
}

/// As `d2i_AutoPrivateKey`. Source: d2i_AutoPrivateKey_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_AutoPrivateKey_ex(
    a: *mut *mut EVP_PKEY,
    pp: *mut *const c_uchar,
    length: c_long,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = (libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, decode(pp, length, |der| private(der, None))?)) }
    })
}

/// Reads a private key of any type from a BIO. Source: d2i_PrivateKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PrivateKey_bio(bp: *mut BIO, a: *mut *mut EVP_PKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, private(&from_bio(bp)?, None)?.0)) }
    })
}

/// As `d2i_PrivateKey_bio`. Source: d2i_PrivateKey_ex_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PrivateKey_ex_bio(
    bp: *mut BIO,
    a: *mut *mut EVP_PKEY,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = (libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, private(&from_bio(bp)?, None)?.0)) }
    })
}

/// Reads a private key of any type from a C stream. Source: d2i_PrivateKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PrivateKey_fp(fp: *mut libc::FILE, a: *mut *mut EVP_PKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, private(&from_file(fp)?, None)?.0)) }
    })
}

/// As `d2i_PrivateKey_fp`. Source: d2i_PrivateKey_ex_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PrivateKey_ex_fp(
    fp: *mut libc::FILE,
    a: *mut *mut EVP_PKEY,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = (libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, private(&from_file(fp)?, None)?.0)) }
    })
}

/// Writes a private key in its type's own form. Returns the length, 0 for NULL, -1 on failure. Source: i2d_PrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PrivateKey(a: *const EVP_PKEY, pp: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = EVP_PKEY::option(a) else { return Ok(0) };
            encode(pp, &private_der(object)?)
        }
    })
}

/// Writes a private key in its type's own form to a BIO. Returns 1 or 0. Source: i2d_PrivateKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PrivateKey_bio(bp: *mut BIO, pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &private_der(EVP_PKEY::get0(pkey)?)?) }
    })
}

/// Writes a private key in its type's own form to a C stream. Returns 1 or 0. Source: i2d_PrivateKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PrivateKey_fp(fp: *mut libc::FILE, pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &private_der(EVP_PKEY::get0(pkey)?)?) }
    })
}

/// Writes a private key as clear PKCS#8 to a BIO. Returns 1 or 0. Source: i2d_PKCS8PrivateKeyInfo_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8PrivateKeyInfo_bio(bp: *mut BIO, key: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &pkcs8_der(EVP_PKEY::get0(key)?)?) }
    })
}

/// Writes a private key as clear PKCS#8 to a C stream. Returns 1 or 0. Source: i2d_PKCS8PrivateKeyInfo_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS8PrivateKeyInfo_fp(fp: *mut libc::FILE, key: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &pkcs8_der(EVP_PKEY::get0(key)?)?) }
    })
}

/// Reads a SubjectPublicKeyInfo. Returns a key for `EVP_PKEY_free`, NULL on failure; the key in a non-NULL `*a` is filled. Source: d2i_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PUBKEY(a: *mut *mut EVP_PKEY, input: *mut *const c_uchar, len: c_long) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, decode(input, len, spki)?)) }
    })
}

/// As `d2i_PUBKEY`. Source: d2i_PUBKEY_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PUBKEY_ex(
    a: *mut *mut EVP_PKEY,
    pp: *mut *const c_uchar,
    length: c_long,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        let _ = (libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, decode(pp, length, spki)?)) }
    })
}

/// Reads a SubjectPublicKeyInfo from a BIO. Source: d2i_PUBKEY_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PUBKEY_bio(bp: *mut BIO, a: *mut *mut EVP_PKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, spki(&from_bio(bp)?)?.0)) }
    })
}

/// Reads a SubjectPublicKeyInfo from a C stream. Source: d2i_PUBKEY_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PUBKEY_fp(fp: *mut libc::FILE, a: *mut *mut EVP_PKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, spki(&from_file(fp)?)?.0)) }
    })
}

/// Writes a SubjectPublicKeyInfo. Returns the length, 0 for NULL, -1 on failure. Source: i2d_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PUBKEY(a: *const EVP_PKEY, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = EVP_PKEY::option(a) else { return Ok(0) };
            encode(out, &spki_der(object)?)
        }
    })
}

/// Writes a SubjectPublicKeyInfo to a BIO. Returns 1 or 0. Source: i2d_PUBKEY_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PUBKEY_bio(bp: *mut BIO, pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &spki_der(EVP_PKEY::get0(pkey).silent()?)?) }
    })
}

/// Writes a SubjectPublicKeyInfo to a C stream. Returns 1 or 0. Source: i2d_PUBKEY_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PUBKEY_fp(fp: *mut libc::FILE, pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &spki_der(EVP_PKEY::get0(pkey).silent()?)?) }
    })
}

/// Reads a public key in its type's own form: PKCS#1 for RSA, a point for EC, whose curve `*a` must have. Returns it for `EVP_PKEY_free`, NULL on failure. Source: d2i_PublicKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_PublicKey(
    kind: c_int,
    a: *mut *mut EVP_PKEY,
    pp: *mut *const c_uchar,
    length: c_long,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            match base_type(kind) {
                6 => {
                    let rsa = decode(pp, length, super::rsa::public)
                        .map_err(|error| error.then(Lib::ASN1, reason::ERR_R_ASN1_LIB))?;
                    Ok(hand_out_key(a, Key::wrap(rsa.handle(), lc::EVP_PKEY_set1_RSA)?))
                }
                408 => {
                    let held = a.as_ref().and_then(|held| EVP_PKEY::option(*held)).and_then(EVP_PKEY::ec_key);
                    let held = held.ok_or_else(|| Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER))?;
                    let mut raw = Arc::as_ptr(&held).cast_mut();
                    if super::ec::o2i_ECPublicKey(&mut raw, pp, length).is_null() {
                        return Err(Error::new(Lib::ASN1, reason::ERR_R_ASN1_LIB));
                    }
                    Ok(*a)
                }
                _ => Err(Error::new(Lib::ASN1, reason::ASN1_R_UNKNOWN_PUBLIC_KEY_TYPE)),
            }
        }
    })
}

/// Writes a public key in its type's own form. Returns the length, -1 on failure. Source: i2d_PublicKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PublicKey(a: *const EVP_PKEY, pp: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let pkey = EVP_PKEY::get0(a)?;
            match key_of(pkey)?.kind() {
                Kind::Rsa | Kind::RsaPss => encode(pp, &super::rsa::public_der(&*pkey.rsa().ok_or(Error::SILENT)?)?),
                Kind::Ec => {
                    encode(pp, &crate::libcrypto::ec::key::public_octets(&*pkey.ec_key().ok_or(Error::SILENT)?)?)
                }
                _ => Err(Error::new(Lib::ASN1, reason::ASN1_R_UNSUPPORTED_PUBLIC_KEY_TYPE)),
            }
        }
    })
}

/// Reads parameters of a type (EC, DSA, DH) as a key for `EVP_PKEY_free`; the key in a non-NULL `*a` is filled. Source: d2i_KeyParams(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_KeyParams(
    kind: c_int,
    a: *mut *mut EVP_PKEY,
    pp: *mut *const c_uchar,
    length: c_long,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, decode(pp, length, |der| params(kind, der))?)) }
    })
}

/// Reads parameters of a type from a BIO. Source: d2i_KeyParams_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_KeyParams_bio(kind: c_int, a: *mut *mut EVP_PKEY, input: *mut BIO) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out_key(a, params(kind, &from_bio(input)?)?.0)) }
    })
}

/// Writes the parameters of a key. Returns the length, -1 on failure. Source: i2d_KeyParams(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_KeyParams(a: *const EVP_PKEY, pp: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { encode(pp, &params_der(EVP_PKEY::get0(a)?)?) }
    })
}

/// Writes the parameters of a key to a BIO. Returns 1 or 0. Source: i2d_KeyParams_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_KeyParams_bio(bp: *mut BIO, pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &params_der(EVP_PKEY::get0(pkey)?)?) }
    })
}
