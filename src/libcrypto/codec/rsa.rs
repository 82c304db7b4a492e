//! RSA keys as DER.

use std::ffi::{c_int, c_long, c_uchar};
use std::sync::Arc;

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::forms::{RsaPrivate, RsaPublic, Value, take};
use super::{decode, encode, from_bio, from_file, hand_out, to_bio, to_file};
use crate::crypto::key::Key;
use crate::crypto::lc::{Handle, written};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::rsa::RSA;

type Der = Zeroizing<Vec<u8>>;

fn illegal() -> Error {
    Error::new(Lib::ASN1, reason::ASN1_R_ILLEGAL_ZERO_CONTENT)
}

/// The version of a private key with more than two primes (RFC 8017, A.1.2).
const OF_MORE_PRIMES: i32 = 1;

/// A private key. That its numbers fit together, only its use will show, as in OpenSSL.
pub(super) fn private(der: &[u8]) -> Result<(Arc<RSA>, usize), Error> {
    let (mut form, used) = Value::<RsaPrivate>::read(der)?;
    let parts = form.parts();
    if parts.version == OF_MORE_PRIMES && parts.more.is_null() {
        return Err(Error::new(Lib::ASN1, reason::ASN1_R_AUX_ERROR).with_data("Type=RSAPrivateKey"));
    }
    if !parts.more.is_null() {
        return Err(Error::new(Lib::RSA, reason::RSA_R_INVALID_MULTI_PRIME_KEY));
    }
    // SAFETY: a fresh object.
    let rsa = unsafe { RSA::own(lc::RSA_new()) }?;
    set_public(&rsa, &mut parts.n, &mut parts.e, take(&mut parts.d))?;
    let crt = [&mut parts.p, &mut parts.q, &mut parts.dmp1, &mut parts.dmq1, &mut parts.iqmp];
    let [p, q, dmp1, dmq1, iqmp] = crt.map(|number| take(number).map_or(std::ptr::null_mut(), Handle::into_raw));
    // SAFETY: a live key that nobody else has yet; the numbers pass to it.
    unsafe {
        lc::RSA_set0_factors(rsa.raw(), p, q);
        lc::RSA_set0_crt_params(rsa.raw(), dmp1, dmq1, iqmp);
    }
    Ok((rsa, used))
}

pub(super) fn public(der: &[u8]) -> Result<(Arc<RSA>, usize), Error> {
    let (mut form, used) = Value::<RsaPublic>::read(der)?;
    let parts = form.parts();
    // SAFETY: a fresh object.
    let rsa = unsafe { RSA::own(lc::RSA_new()) }?;
    set_public(&rsa, &mut parts.n, &mut parts.e, None)?;
    Ok((rsa, used))
}

/// A public key in its own form, as a key of any type.
pub(crate) fn public_key(der: &[u8]) -> Result<Key, Error> {
    Key::wrap(public(der)?.0.handle(), lc::EVP_PKEY_set1_RSA)
}

/// Gives a fresh key its modulus and exponents.
fn set_public(
    rsa: &RSA,
    n: &mut *mut lc::BIGNUM,
    e: &mut *mut lc::BIGNUM,
    d: Option<Handle<lc::BIGNUM>>,
) -> Result<(), Error> {
    let (n, e) = (take(n).ok_or_else(illegal)?, take(e).ok_or_else(illegal)?);
    // SAFETY: the numbers pass to the key, which takes them all since both public ones are there.
    unsafe {
        lc::RSA_set0_key(rsa.raw(), n.into_raw(), e.into_raw(), d.map_or(std::ptr::null_mut(), Handle::into_raw))
    };
    Ok(())
}

fn spki(der: &[u8]) -> Result<(Arc<RSA>, usize), Error> {
    let (key, used) = super::pkey::spki(der)?;
    // SAFETY: the key is live and the getter adds the reference that `own` takes over.
    let rsa = unsafe { Handle::own(lc::EVP_PKEY_get1_RSA(key.raw())) };
    let rsa = rsa.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_EXPECTING_AN_RSA_KEY))?;
    Ok((RSA::from_handle(rsa), used))
}

pub(crate) fn private_der(rsa: &RSA) -> Result<Der, Error> {
    // SAFETY: a live key and an initialised CBB.
    written(|cbb| unsafe { lc::RSA_marshal_private_key(cbb, rsa.raw()) }).ok_or_else(illegal)
}

pub(crate) fn public_der(rsa: &RSA) -> Result<Der, Error> {
    // SAFETY: a live key and an initialised CBB.
    written(|cbb| unsafe { lc::RSA_marshal_public_key(cbb, rsa.raw()) }).ok_or_else(illegal)
}

fn spki_der(rsa: &RSA) -> Result<Vec<u8>, Error> {
    Key::wrap(rsa.handle(), lc::EVP_PKEY_set1_RSA)?.to_spki_der()
}

/// Reads a PKCS#1 private key. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_RSAPrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSAPrivateKey(a: *mut *mut RSA, input: *mut *const c_uchar, len: c_long) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, private)?)) }
    })
}

/// Reads a PKCS#1 private key from a BIO. Source: d2i_RSAPrivateKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSAPrivateKey_bio(bp: *mut BIO, rsa: *mut *mut RSA) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(rsa, private(&from_bio(bp)?)?.0)) }
    })
}

/// Reads a PKCS#1 private key from a C stream. Source: d2i_RSAPrivateKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSAPrivateKey_fp(fp: *mut libc::FILE, rsa: *mut *mut RSA) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(rsa, private(&from_file(fp)?)?.0)) }
    })
}

/// Writes a PKCS#1 private key. Returns the length, 0 for NULL, -1 on failure. Source: i2d_RSAPrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSAPrivateKey(a: *const RSA, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = RSA::option(a) else { return Ok(0) };
            encode(out, &private_der(object)?)
        }
    })
}

/// Writes a PKCS#1 private key to a BIO. Returns 1 or 0. Source: i2d_RSAPrivateKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSAPrivateKey_bio(bp: *mut BIO, rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &private_der(RSA::get0(rsa)?)?) }
    })
}

/// Writes a PKCS#1 private key to a C stream. Returns 1 or 0. Source: i2d_RSAPrivateKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSAPrivateKey_fp(fp: *mut libc::FILE, rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &private_der(RSA::get0(rsa)?)?) }
    })
}

/// Reads a PKCS#1 public key. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_RSAPublicKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSAPublicKey(a: *mut *mut RSA, input: *mut *const c_uchar, len: c_long) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, public)?)) }
    })
}

/// Reads a PKCS#1 public key from a BIO. Source: d2i_RSAPublicKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSAPublicKey_bio(bp: *mut BIO, rsa: *mut *mut RSA) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(rsa, public(&from_bio(bp)?)?.0)) }
    })
}

/// Reads a PKCS#1 public key from a C stream. Source: d2i_RSAPublicKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSAPublicKey_fp(fp: *mut libc::FILE, rsa: *mut *mut RSA) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(rsa, public(&from_file(fp)?)?.0)) }
    })
}

/// Writes a PKCS#1 public key. Returns the length, 0 for NULL, -1 on failure. Source: i2d_RSAPublicKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSAPublicKey(a: *const RSA, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = RSA::option(a) else { return Ok(0) };
            encode(out, &public_der(object)?)
        }
    })
}

/// Writes a PKCS#1 public key to a BIO. Returns 1 or 0. Source: i2d_RSAPublicKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSAPublicKey_bio(bp: *mut BIO, rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &public_der(RSA::get0(rsa)?)?) }
    })
}

/// Writes a PKCS#1 public key to a C stream. Returns 1 or 0. Source: i2d_RSAPublicKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSAPublicKey_fp(fp: *mut libc::FILE, rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &public_der(RSA::get0(rsa)?)?) }
    })
}

/// Reads an RSA SubjectPublicKeyInfo. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_RSA_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSA_PUBKEY(a: *mut *mut RSA, input: *mut *const c_uchar, len: c_long) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, spki)?)) }
    })
}

/// Reads an RSA SubjectPublicKeyInfo from a BIO. Source: d2i_RSA_PUBKEY_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSA_PUBKEY_bio(bp: *mut BIO, rsa: *mut *mut RSA) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(rsa, spki(&from_bio(bp)?)?.0)) }
    })
}

/// Reads an RSA SubjectPublicKeyInfo from a C stream. Source: d2i_RSA_PUBKEY_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_RSA_PUBKEY_fp(fp: *mut libc::FILE, rsa: *mut *mut RSA) -> *mut RSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(rsa, spki(&from_file(fp)?)?.0)) }
    })
}

/// Writes an RSA SubjectPublicKeyInfo. Returns the length, 0 for NULL, -1 on failure. Source: i2d_RSA_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSA_PUBKEY(a: *const RSA, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = RSA::option(a) else { return Ok(0) };
            encode(out, &spki_der(object)?)
        }
    })
}

/// Writes an RSA SubjectPublicKeyInfo to a BIO. Returns 1 or 0. Source: i2d_RSA_PUBKEY_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSA_PUBKEY_bio(bp: *mut BIO, rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &spki_der(RSA::get0(rsa).silent()?)?) }
    })
}

/// Writes an RSA SubjectPublicKeyInfo to a C stream. Returns 1 or 0. Source: i2d_RSA_PUBKEY_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_RSA_PUBKEY_fp(fp: *mut libc::FILE, rsa: *const RSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &spki_der(RSA::get0(rsa).silent()?)?) }
    })
}
