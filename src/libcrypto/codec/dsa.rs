//! DSA keys, parameters and signatures as DER.

use std::ffi::{c_int, c_long, c_uchar};
use std::sync::Arc;

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::forms::{DsaParams, DsaPrivate, DsaPublic, Value, take};
use super::{decode, encode, from_bio, from_file, hand_out, malformed, to_bio, to_file};
use crate::crypto::key::Key;
use crate::crypto::lc::{Handle, forget_errors, read, written};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::dsa::DSA;
use aws_lc_sys::DSA_SIG;

type Der = Zeroizing<Vec<u8>>;

fn illegal() -> Error {
    Error::new(Lib::ASN1, reason::ASN1_R_ILLEGAL_ZERO_CONTENT)
}

/// A key of these numbers, of which the last may be absent: p, q, g, public, private.
fn from_numbers(numbers: [Option<Handle<lc::BIGNUM>>; 5]) -> Result<Arc<DSA>, Error> {
    let [p, q, g, public, private] = numbers.map(|number| number.map_or(std::ptr::null_mut(), Handle::into_raw));
    // SAFETY: a fresh object, which takes the numbers over.
    unsafe {
        let dsa = DSA::own(lc::DSA_new())?;
        lc::DSA_set0_pqg(dsa.raw(), p, q, g);
        if !public.is_null() {
            lc::DSA_set0_key(dsa.raw(), public, private);
        }
        Ok(dsa)
    }
}

pub(super) fn private(der: &[u8]) -> Result<(Arc<DSA>, usize), Error> {
    let (mut form, used) = Value::<DsaPrivate>::read(der)?;
    let parts = form.parts();
    let numbers = [&mut parts.p, &mut parts.q, &mut parts.g, &mut parts.public, &mut parts.private].map(take);
    Ok((from_numbers(numbers)?, used))
}

fn public(der: &[u8]) -> Result<(Arc<DSA>, usize), Error> {
    let (mut form, used) = Value::<DsaPublic>::read(der)?;
    let parts = form.parts();
    let [p, q, g, public] = [&mut parts.p, &mut parts.q, &mut parts.g, &mut parts.public].map(take);
    Ok((from_numbers([p, q, g, public, None])?, used))
}

pub(super) fn params(der: &[u8]) -> Result<(Arc<DSA>, usize), Error> {
    let (mut form, used) = Value::<DsaParams>::read(der)?;
    let parts = form.parts();
    let [p, q, g] = [&mut parts.p, &mut parts.q, &mut parts.g].map(take);
    Ok((from_numbers([p, q, g, None, None])?, used))
}

fn spki(der: &[u8]) -> Result<(Arc<DSA>, usize), Error> {
    let (key, used) = super::pkey::spki(der)?;
    // SAFETY: the key is live and the getter adds the reference that `own` takes over.
    let dsa = unsafe { Handle::own(lc::EVP_PKEY_get1_DSA(key.raw())) };
    let dsa = dsa.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_EXPECTING_A_DSA_KEY))?;
    Ok((DSA::from_handle(dsa), used))
}

pub(crate) fn private_der(dsa: &DSA) -> Result<Der, Error> {
    // SAFETY: a live key and an initialised CBB.
    written(|cbb| unsafe { lc::DSA_marshal_private_key(cbb, dsa.raw()) }).ok_or_else(illegal)
}

fn public_der(dsa: &DSA) -> Result<Der, Error> {
    // SAFETY: a live key and an initialised CBB.
    written(|cbb| unsafe { lc::DSA_marshal_public_key(cbb, dsa.raw()) }).ok_or_else(illegal)
}

pub(super) fn params_der(dsa: &DSA) -> Result<Der, Error> {
    // SAFETY: live parameters and an initialised CBB.
    written(|cbb| unsafe { lc::DSA_marshal_parameters(cbb, dsa.raw()) }).ok_or_else(illegal)
}

fn spki_der(dsa: &DSA) -> Result<Vec<u8>, Error> {
    Key::wrap(dsa.handle(), lc::EVP_PKEY_set1_DSA)?.to_spki_der()
}

/// Reads a DSA private key in OpenSSL's form. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSAPrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSAPrivateKey(a: *mut *mut DSA, input: *mut *const c_uchar, len: c_long) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, private)?)) }
    })
}

/// Writes a DSA private key in OpenSSL's form. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DSAPrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSAPrivateKey(a: *const DSA, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = DSA::option(a) else { return Ok(0) };
            encode(out, &private_der(object)?)
        }
    })
}

/// Reads a DSA private key in OpenSSL's form from a BIO. Source: d2i_DSAPrivateKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSAPrivateKey_bio(bp: *mut BIO, dsa: *mut *mut DSA) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(dsa, private(&from_bio(bp)?)?.0)) }
    })
}

/// Reads a DSA private key in OpenSSL's form from a C stream. Source: d2i_DSAPrivateKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSAPrivateKey_fp(fp: *mut libc::FILE, dsa: *mut *mut DSA) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(dsa, private(&from_file(fp)?)?.0)) }
    })
}

/// Writes a DSA private key in OpenSSL's form to a BIO. Returns 1 or 0. Source: i2d_DSAPrivateKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSAPrivateKey_bio(bp: *mut BIO, dsa: *const DSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &private_der(DSA::get0(dsa).silent()?)?) }
    })
}

/// Writes a DSA private key in OpenSSL's form to a C stream. Returns 1 or 0. Source: i2d_DSAPrivateKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSAPrivateKey_fp(fp: *mut libc::FILE, dsa: *const DSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &private_der(DSA::get0(dsa).silent()?)?) }
    })
}

/// Reads a DSA public key with its parameters. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSAPublicKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSAPublicKey(a: *mut *mut DSA, input: *mut *const c_uchar, len: c_long) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, public)?)) }
    })
}

/// Writes a DSA public key with its parameters. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DSAPublicKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSAPublicKey(a: *const DSA, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = DSA::option(a) else { return Ok(0) };
            encode(out, &public_der(object)?)
        }
    })
}

/// Reads a DSA SubjectPublicKeyInfo. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSA_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSA_PUBKEY(a: *mut *mut DSA, input: *mut *const c_uchar, len: c_long) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, spki)?)) }
    })
}

/// Writes a DSA SubjectPublicKeyInfo. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DSA_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSA_PUBKEY(a: *const DSA, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = DSA::option(a) else { return Ok(0) };
            encode(out, &spki_der(object)?)
        }
    })
}

/// Reads a DSA SubjectPublicKeyInfo from a BIO. Source: d2i_DSA_PUBKEY_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSA_PUBKEY_bio(bp: *mut BIO, dsa: *mut *mut DSA) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(dsa, spki(&from_bio(bp)?)?.0)) }
    })
}

/// Reads a DSA SubjectPublicKeyInfo from a C stream. Source: d2i_DSA_PUBKEY_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSA_PUBKEY_fp(fp: *mut libc::FILE, dsa: *mut *mut DSA) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(dsa, spki(&from_file(fp)?)?.0)) }
    })
}

/// Writes a DSA SubjectPublicKeyInfo to a BIO. Returns 1 or 0. Source: i2d_DSA_PUBKEY_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSA_PUBKEY_bio(bp: *mut BIO, dsa: *const DSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &spki_der(DSA::get0(dsa).silent()?)?) }
    })
}

/// Writes a DSA SubjectPublicKeyInfo to a C stream. Returns 1 or 0. Source: i2d_DSA_PUBKEY_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSA_PUBKEY_fp(fp: *mut libc::FILE, dsa: *const DSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &spki_der(DSA::get0(dsa).silent()?)?) }
    })
}

/// Reads DSA parameters. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSAparams(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSAparams(a: *mut *mut DSA, input: *mut *const c_uchar, len: c_long) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, params)?)) }
    })
}

/// Writes DSA parameters. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DSAparams(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSAparams(a: *const DSA, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = DSA::option(a) else { return Ok(0) };
            encode(out, &params_der(object)?)
        }
    })
}

/// Reads a signature. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DSA_SIG(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DSA_SIG(a: *mut *mut DSA_SIG, input: *mut *const c_uchar, len: c_long) -> *mut DSA_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = decode(input, len, |der| {
                let (raw, used) = read(der, |cbs| lc::DSA_SIG_parse(cbs));
                forget_errors();
                if raw.is_null() { Err(Error::SILENT) } else { Ok((raw, used)) }
            })?;
            if !a.is_null() {
                lc::DSA_SIG_free(*a);
                *a = raw;
            }
            Ok(raw)
        }
    })
}

/// Writes a signature. Returns the length, -1 on failure. Source: i2d_DSA_SIG(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DSA_SIG(a: *const DSA_SIG, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let der = written(|cbb| lc::DSA_SIG_marshal(cbb, a));
            encode(out, &der.ok_or_else(malformed)?)
        }
    })
}
