//! Elliptic curve keys, curves and signatures as DER.

use std::ffi::{c_int, c_long, c_uchar};
use std::sync::Arc;

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::forms::{EcParams, EcPrivate, Value, content};
use super::{decode, encode, from_bio, from_file, hand_out, to_bio, to_file};
use crate::crypto::key::Key;
use crate::crypto::lc::{Handle, forget_errors, read, written};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::ec::{EC_KEY, group, key};
use crate::libcrypto::objects::OBJ_obj2nid;
use aws_lc_sys::{EC_GROUP, ECDSA_SIG};

type Der = Zeroizing<Vec<u8>>;

fn invalid() -> Error {
    Error::new(Lib::EC, reason::EC_R_MISSING_PARAMETERS)
}

fn ec_lib(error: Error) -> Error {
    error.then(Lib::EC, reason::ERR_R_EC_LIB)
}

/// A private key. Whether its point is that of its number, only a check will show, as in OpenSSL.
pub(super) fn private(der: &[u8]) -> Result<(Arc<EC_KEY>, usize), Error> {
    private_on(der, &[])
}

/// A private key whose curve these parameters name if the key itself does not.
pub(super) fn private_on(der: &[u8], outer: &[u8]) -> Result<(Arc<EC_KEY>, usize), Error> {
    let (mut form, used) = Value::<EcPrivate>::read(der)?;
    let parts = form.parts();
    let mut outer = if outer.is_empty() { None } else { Some(Value::<EcParams>::read(outer)?.0) };
    // SAFETY: parameters of a value are NULL or live.
    let parameters = unsafe { parts.parameters.as_ref() }.or(outer.as_mut().map(|outer| &*outer.parts()));
    let key = on_curve(parameters.ok_or_else(|| ec_lib(Error::SILENT)).and_then(|it| named(it).map_err(ec_lib))?)?;
    let raw = Arc::as_ptr(&key).cast_mut();
    let number = content(&parts.private).ok_or_else(|| Error::new(Lib::EC, reason::EC_R_MISSING_PRIVATE_KEY))?;
    // SAFETY: a live key that nobody else has yet.
    unsafe {
        if key::EC_KEY_oct2priv(raw, number.as_ptr(), number.len()) != 1 {
            return Err(ec_lib(Error::SILENT));
        }
        let set = match content(&parts.public) {
            Some(point) => key::EC_KEY_oct2key(raw, point.as_ptr(), point.len(), std::ptr::null_mut()) == 1,
            None => {
                lc::EC_KEY_set_enc_flags(key.raw(), lc::EC_KEY_get_enc_flags(key.raw()) | lc::EC_PKEY_NO_PUBKEY as u32);
                generate_public(&key)
            }
        };
        if set { Ok((key, used)) } else { Err(ec_lib(Error::SILENT)) }
    }
}

/// Why a PKCS#8 container with these parameters holds no key; `None` if it does.
pub(super) fn why_not(der: &[u8], parameters: &[u8]) -> Option<Error> {
    let undecodable = |error: Error| error.then(Lib::EC, reason::EC_R_DECODE_ERROR);
    let Ok((mut outer, _)) = Value::<EcParams>::read(parameters).inspect_err(|_| forget_errors()) else {
        return Some(undecodable(Error::SILENT));
    };
    if let Some(name) = outer.parts().name() {
        // SAFETY: a live object.
        match group::by_nid(unsafe { OBJ_obj2nid(name) }) {
            Err(error) => return Some(error),
            // SAFETY: the curve is ours.
            Ok(curve) => unsafe { lc::EC_GROUP_free(curve) },
        }
    }
    private_on(der, parameters).err().map(undecodable)
}

/// Computes the point of a private number.
fn generate_public(key: &EC_KEY) -> bool {
    // SAFETY: a live key with curve and number; the point is ours.
    unsafe {
        let group = lc::EC_KEY_get0_group(key.raw());
        let number = lc::EC_KEY_get0_private_key(key.raw());
        let Some(point) = Handle::own(lc::EC_POINT_new(group)) else { return false };
        lc::EC_POINT_mul(group, point.raw(), number, std::ptr::null(), std::ptr::null(), std::ptr::null_mut()) == 1
            && lc::EC_KEY_set_public_key(key.raw(), point.raw()) == 1
    }
}

/// The curve that parameters mean. It passes to the caller.
fn named(parameters: &EcParams) -> Result<*mut EC_GROUP, Error> {
    if let Some(name) = parameters.name() {
        // SAFETY: a live object.
        return group::by_nid(unsafe { OBJ_obj2nid(name) })
            .map_err(|error| error.then(Lib::EC, reason::EC_R_EC_GROUP_NEW_BY_NAME_FAILURE));
    }
    if !parameters.is_specified() {
        return Err(Error::SILENT);
    }
    let der = parameters.der()?;
    // SAFETY: `read` passes a reader over `der`.
    let (group, _) = read(&der, |cbs| unsafe { lc::EC_KEY_parse_parameters(cbs) });
    forget_errors();
    if group.is_null() { Err(Error::new(Lib::EC, reason::EC_R_UNKNOWN_GROUP)) } else { Ok(group) }
}

/// A curve, which passes to the caller.
fn group(der: &[u8]) -> Result<(*mut EC_GROUP, usize), Error> {
    let (mut form, used) = Value::<EcParams>::read(der)?;
    Ok((named(form.parts())?, used))
}

/// A fresh key on a curve that is ours to free.
fn on_curve(group: *mut EC_GROUP) -> Result<Arc<EC_KEY>, Error> {
    // SAFETY: the curve is ours and copied by the key, a fresh one.
    unsafe {
        let key = EC_KEY::own(lc::EC_KEY_new());
        let set = key.as_ref().is_ok_and(|key| lc::EC_KEY_set_group(key.raw(), group) == 1);
        lc::EC_GROUP_free(group);
        if set { key } else { Err(invalid()) }
    }
}

pub(super) fn params(der: &[u8]) -> Result<(Arc<EC_KEY>, usize), Error> {
    let (group, used) = group(der)?;
    Ok((on_curve(group)?, used))
}

fn spki(der: &[u8]) -> Result<(Arc<EC_KEY>, usize), Error> {
    let (key, used) = super::pkey::spki(der)?;
    // SAFETY: the key is live and the getter adds the reference that `own` takes over.
    let ec = unsafe { Handle::own(lc::EVP_PKEY_get1_EC_KEY(key.raw())) };
    let ec = ec.ok_or(Error::SILENT)?;
    Ok((EC_KEY::from_handle(ec), used))
}

pub(crate) fn private_der(key: &EC_KEY) -> Result<Der, Error> {
    // SAFETY: a live key and an initialised CBB.
    unsafe {
        if lc::EC_KEY_get0_group(key.raw()).is_null() || lc::EC_KEY_get0_private_key(key.raw()).is_null() {
            return Err(invalid());
        }
        let flags = lc::EC_KEY_get_enc_flags(key.raw());
        written(|cbb| lc::EC_KEY_marshal_private_key(cbb, key.raw(), flags)).ok_or_else(invalid)
    }
}

fn group_der(group: *const EC_GROUP) -> Result<Der, Error> {
    if group.is_null() {
        return Err(invalid());
    }
    // SAFETY: a live curve and an initialised CBB.
    written(|cbb| unsafe { lc::EC_KEY_marshal_curve_name(cbb, group) }).ok_or_else(invalid)
}

pub(super) fn params_der(key: &EC_KEY) -> Result<Der, Error> {
    // SAFETY: a live key.
    group_der(unsafe { lc::EC_KEY_get0_group(key.raw()) })
}

fn spki_der(key: &EC_KEY) -> Result<Vec<u8>, Error> {
    Key::wrap(key.handle(), lc::EVP_PKEY_set1_EC_KEY)?.to_spki_der()
}

/// Reads a SEC 1 private key. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_ECPrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ECPrivateKey(
    key: *mut *mut EC_KEY,
    input: *mut *const c_uchar,
    len: c_long,
) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(key, decode(input, len, private)?)) }
    })
}

/// Reads a SEC 1 private key from a BIO. Source: d2i_ECPrivateKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ECPrivateKey_bio(bp: *mut BIO, eckey: *mut *mut EC_KEY) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(eckey, private(&from_bio(bp)?)?.0)) }
    })
}

/// Reads a SEC 1 private key from a C stream. Source: d2i_ECPrivateKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ECPrivateKey_fp(fp: *mut libc::FILE, eckey: *mut *mut EC_KEY) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(eckey, private(&from_file(fp)?)?.0)) }
    })
}

/// Writes a SEC 1 private key. Returns the length, 0 for NULL, -1 on failure. Source: i2d_ECPrivateKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ECPrivateKey(key: *const EC_KEY, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = EC_KEY::option(key) else { return Ok(0) };
            encode(out, &private_der(object)?)
        }
    })
}

/// Writes a SEC 1 private key to a BIO. Returns 1 or 0. Source: i2d_ECPrivateKey_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ECPrivateKey_bio(bp: *mut BIO, eckey: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &private_der(EC_KEY::get0(eckey)?)?) }
    })
}

/// Writes a SEC 1 private key to a C stream. Returns 1 or 0. Source: i2d_ECPrivateKey_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ECPrivateKey_fp(fp: *mut libc::FILE, eckey: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &private_der(EC_KEY::get0(eckey)?)?) }
    })
}

/// Reads an elliptic curve SubjectPublicKeyInfo. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_EC_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_EC_PUBKEY(a: *mut *mut EC_KEY, input: *mut *const c_uchar, len: c_long) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, spki)?)) }
    })
}

/// Reads an elliptic curve SubjectPublicKeyInfo from a BIO. Source: d2i_EC_PUBKEY_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_EC_PUBKEY_bio(bp: *mut BIO, eckey: *mut *mut EC_KEY) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(eckey, spki(&from_bio(bp)?)?.0)) }
    })
}

/// Reads an elliptic curve SubjectPublicKeyInfo from a C stream. Source: d2i_EC_PUBKEY_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_EC_PUBKEY_fp(fp: *mut libc::FILE, eckey: *mut *mut EC_KEY) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(eckey, spki(&from_file(fp)?)?.0)) }
    })
}

/// Writes an elliptic curve SubjectPublicKeyInfo. Returns the length, 0 for NULL, -1 on failure. Source: i2d_EC_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_EC_PUBKEY(a: *const EC_KEY, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = EC_KEY::option(a) else { return Ok(0) };
            encode(out, &spki_der(object)?)
        }
    })
}

/// Writes an elliptic curve SubjectPublicKeyInfo to a BIO. Returns 1 or 0. Source: i2d_EC_PUBKEY_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_EC_PUBKEY_bio(bp: *mut BIO, eckey: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_bio(bp, &spki_der(EC_KEY::get0(eckey).silent()?)?) }
    })
}

/// Writes an elliptic curve SubjectPublicKeyInfo to a C stream. Returns 1 or 0. Source: i2d_EC_PUBKEY_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_EC_PUBKEY_fp(fp: *mut libc::FILE, eckey: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { to_file(fp, &spki_der(EC_KEY::get0(eckey).silent()?)?) }
    })
}

/// Reads a curve, as a key on it. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_ECParameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ECParameters(
    key: *mut *mut EC_KEY,
    input: *mut *const c_uchar,
    len: c_long,
) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(key, decode(input, len, params)?)) }
    })
}

/// Writes the curve of a key. Returns the length, 0 for NULL, -1 on failure. Source: i2d_ECParameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ECParameters(key: *const EC_KEY, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = EC_KEY::option(key) else { return Ok(0) };
            encode(out, &params_der(object)?)
        }
    })
}

/// Reads a curve. Returns it for `EC_GROUP_free`, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_ECPKParameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ECPKParameters(
    arg0: *mut *mut EC_GROUP,
    input: *mut *const c_uchar,
    len: c_long,
) -> *mut EC_GROUP {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = decode(input, len, group)?;
            if !arg0.is_null() {
                lc::EC_GROUP_free(*arg0);
                *arg0 = raw;
            }
            Ok(raw)
        }
    })
}

/// Writes a curve. Returns the length, 0 on failure. Source: i2d_ECPKParameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ECPKParameters(arg0: *const EC_GROUP, out: *mut *mut c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { encode(out, &group_der(arg0)?) }
    })
}

/// Reads a public point into `*key`, whose curve must be set. Returns that key, NULL on failure. Source: o2i_ECPublicKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn o2i_ECPublicKey(
    key: *mut *mut EC_KEY,
    input: *mut *const c_uchar,
    len: c_long,
) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if key.is_null() || (*key).is_null() || lc::EC_KEY_get0_group(EC_KEY::get0(*key)?.raw()).is_null() {
                return Err(Error::new(Lib::EC, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            let object = *key;
            decode(input, len, |der| {
                let read =
                    crate::libcrypto::ec::key::EC_KEY_oct2key(object, der.as_ptr(), der.len(), std::ptr::null_mut());
                if read == 1 { Ok(((), der.len())) } else { Err(Error::new(Lib::EC, reason::ERR_R_EC_LIB)) }
            })?;
            Ok(object)
        }
    })
}

/// Writes the public point in the key's form. Returns the length, 0 on failure. Source: i2o_ECPublicKey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2o_ECPublicKey(key: *const EC_KEY, out: *mut *mut c_uchar) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let object = EC_KEY::get0(key)?;
            let point = crate::libcrypto::ec::key::public_octets(object)?;
            encode(out, &point)
        }
    })
}

/// Reads a signature. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_ECDSA_SIG(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ECDSA_SIG(
    a: *mut *mut ECDSA_SIG,
    input: *mut *const c_uchar,
    len: c_long,
) -> *mut ECDSA_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = decode(input, len, |der| {
                let (raw, used) = read(der, |cbs| lc::ECDSA_SIG_parse(cbs));
                forget_errors();
                if raw.is_null() { Err(Error::SILENT) } else { Ok((raw, used)) }
            })?;
            if !a.is_null() {
                lc::ECDSA_SIG_free(*a);
                *a = raw;
            }
            Ok(raw)
        }
    })
}

/// Writes a signature. Returns the length, -1 on failure. Source: i2d_ECDSA_SIG(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ECDSA_SIG(a: *const ECDSA_SIG, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let der = written(|cbb| lc::ECDSA_SIG_marshal(cbb, a));
            encode(out, &der.ok_or(Error::SILENT)?)
        }
    })
}
