//! Signing, verifying and recovering with a digest at hand.

use std::ffi::{c_int, c_uchar};

use super::{EVP_PKEY_CTX, operation};
use crate::crypto::{der, operate};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, bytes_mut, guard};
use crate::libcrypto::evp::params::OSSL_PARAM;
use crate::libcrypto::evp::pkey::Content;

/// What an operation says of a context that is NULL.
#[track_caller]
fn no_context(operation: c_int) -> Error {
    Error::new(
        Lib::EVP,
        match operation {
            operation::ENCRYPT | operation::DECRYPT => reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE,
            _ => reason::ERR_R_PASSED_NULL_PARAMETER,
        },
    )
}

/// What beginning an operation with a key answers on failure: -2 if the key cannot, `absent` without a context.
pub(super) fn unable(ctx: *mut EVP_PKEY_CTX, absent: c_int) -> c_int {
    // SAFETY: callers pass on what C promised to be a live context or NULL.
    match unsafe { ctx.as_ref() } {
        None => absent,
        Some(ctx) if ctx.pkey.is_none() => 0,
        Some(_) => -2,
    }
}

/// Begins an operation on the context's key.
///
/// # Safety
/// `ctx` is live or NULL.
pub(super) unsafe fn start<'a>(
    ctx: *mut EVP_PKEY_CTX,
    operation: c_int,
    allowed: fn(c_int) -> bool,
) -> Result<&'a mut EVP_PKEY_CTX, Error> {
    let unsupported = || Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    // SAFETY: as our caller promises.
    let ctx = unsafe { ctx.as_mut() }.ok_or_else(|| no_context(operation))?;
    ctx.begin(0);
    if operation != operation::DERIVE && ctx.pkey.is_none() {
        return Err(Error::new(Lib::EVP, reason::EVP_R_NO_KEY_SET));
    }
    let is_hollow = ctx.pkey.as_ref().is_some_and(|pkey| pkey.key().is_ok_and(|key| key.is_hollow()));
    if is_hollow || !allowed(ctx.nid) {
        return Err(unsupported());
    }
    ctx.begin(operation);
    Ok(ctx)
}

/// The context if that operation was begun.
///
/// # Safety
/// `ctx` is live or NULL.
pub(super) unsafe fn begun<'a>(ctx: *mut EVP_PKEY_CTX, operation: c_int) -> Result<&'a mut EVP_PKEY_CTX, Error> {
    // SAFETY: as our caller promises.
    let ctx = unsafe { ctx.as_mut() }.ok_or_else(|| no_context(operation))?;
    if ctx.operation == operation {
        Ok(ctx)
    } else {
        Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_INITIALIZED))
    }
}

/// The room there is, if it is less than what OpenSSL wants before it begins.
///
/// # Safety
/// `len` is NULL or readable.
pub(super) unsafe fn short(out: *const c_uchar, len: *const usize, wanted: usize) -> Option<usize> {
    // SAFETY: as our caller promises.
    unsafe { len.as_ref() }.copied().filter(|room| !out.is_null() && *room < wanted)
}

/// Answers with what an operation made, or with the room it needs if there is no place for it.
///
/// # Safety
/// `len` is writable; `out` is NULL or has as many bytes as `len` says.
pub(super) unsafe fn answer(
    out: *mut c_uchar,
    len: *mut usize,
    room: usize,
    make: impl FnOnce() -> Result<Vec<u8>, Error>,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        if len.is_null() {
            return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        if out.is_null() {
            *len = room;
            return Ok(1);
        }
        let made = zeroize::Zeroizing::new(make()?);
        if *len < made.len() {
            return Err(Error::new(Lib::EVP, reason::EVP_R_BUFFER_TOO_SMALL));
        }
        bytes_mut(out, made.len())?.copy_from_slice(&made);
        *len = made.len();
    }
    Ok(1)
}

/// Whether keys of a type sign digests.
pub(crate) fn signs(nid: c_int) -> bool {
    matches!(nid, 6 | 912 | 408 | 116)
}

/// Room for whatever the context's key makes.
pub(super) fn room(ctx: &EVP_PKEY_CTX) -> Result<usize, Error> {
    Ok(usize::try_from(crate::libcrypto::evp::pkey_info::size(&ctx.key()?.key()?)).unwrap_or(0))
}

/// Signs a digest with the context's key and choices.
pub(crate) fn sign_digest(ctx: &EVP_PKEY_CTX, digest: &[u8]) -> Result<Vec<u8>, Error> {
    let pkey = ctx.key()?;
    if let Some(signature) = crate::libcrypto::rsa::method::sign_with_method(pkey, &ctx.options, digest) {
        return signature;
    }
    if let Some(signature) = crate::libcrypto::ec::method::sign_with_method(pkey, digest) {
        return signature;
    }
    let Content::Key(key) = pkey.content() else {
        return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE));
    };
    if ctx.options.md.is_some_and(|md| md.size() != digest.len()) {
        let said = Error::new(Lib::PROV, reason::PROV_R_INVALID_DIGEST_LENGTH);
        return Err(if matches!(ctx.nid, 6 | 912) { said } else { Error::SILENT });
    }
    operate::sign(&key, &ctx.options, digest)
}

/// Verifies a signature of a digest with the context's key and choices.
pub(crate) fn verify_digest(ctx: &EVP_PKEY_CTX, signature: &[u8], digest: &[u8]) -> Result<(), Error> {
    operate::verify(&ctx.key()?.key()?, &ctx.options, signature, digest)
}

/// Prepares for signing. Returns 1, 0 or less; -2 if the key cannot. Source: EVP_PKEY_sign_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_sign_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(unable(ctx, -1), || {
        // SAFETY: a live context.
        unsafe { start(ctx, operation::SIGN, signs) }?;
        Ok(1)
    })
}

/// As `EVP_PKEY_sign_init`, with parameters. Source: EVP_PKEY_sign_init_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_sign_init_ex(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(unable(ctx, -1), || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        unsafe {
            start(ctx, operation::SIGN, signs)?;
            super::params::set(ctx, params)
        }
    })
}

/// Signs `tbslen` bytes, the digest if one was set, and writes to `sig`, whose room `*siglen` tells; with NULL tells
/// the room needed. Returns 1, 0 or less. Source: EVP_PKEY_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_sign(
    ctx: *mut EVP_PKEY_CTX,
    sig: *mut c_uchar,
    siglen: *mut usize,
    tbs: *const c_uchar,
    tbslen: usize,
) -> c_int {
    guard(-1, || {
        // SAFETY: a live context, readable bytes and the room promised by the man page.
        unsafe {
            let ctx = begun(ctx, operation::SIGN)?;
            let wanted = room(ctx)?;
            if let Some(room) = short(sig, siglen, wanted) {
                if matches!(ctx.nid, 6 | 912) {
                    let said = format!("is {room}, should be at least {wanted}");
                    Error::new(Lib::PROV, reason::PROV_R_INVALID_SIGNATURE_SIZE).with_data(said).raise();
                }
                return Ok(0);
            }
            match answer(sig, siglen, wanted, || sign_digest(ctx, bytes(tbs, tbslen)?)) {
                Ok(done) => Ok(done),
                Err(wrong) => {
                    wrong.raise();
                    Ok(0)
                }
            }
        }
    })
}

/// Prepares for verifying. Returns 1, 0 or less. Source: EVP_PKEY_verify_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_verify_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(unable(ctx, -1), || {
        // SAFETY: a live context.
        unsafe { start(ctx, operation::VERIFY, signs) }?;
        Ok(1)
    })
}

/// As `EVP_PKEY_verify_init`, with parameters. Source: EVP_PKEY_verify_init_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_verify_init_ex(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(unable(ctx, -1), || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        unsafe {
            start(ctx, operation::VERIFY, signs)?;
            super::params::set(ctx, params)
        }
    })
}

const NID_EC: c_int = 408;
const NID_DSA: c_int = 116;

/// Whether a signature does not even have the form that the key's signatures have.
pub(in crate::libcrypto::evp) fn lacks_form(ctx: &EVP_PKEY_CTX, signature: &[u8]) -> bool {
    matches!(ctx.nid, NID_EC | NID_DSA) && !is_pair(signature)
}

/// Whether a signature is a pair of numbers, in DER, as ECDSA and DSA have it.
fn is_pair(signature: &[u8]) -> bool {
    let mut outer = der::Reader(signature);
    let Some(mut pair) = outer.sequence() else { return false };
    pair.expect(der::INTEGER).is_some() && pair.expect(der::INTEGER).is_some() && pair.is_empty() && outer.is_empty()
}

/// Verifies a signature of `tbslen` bytes. Returns 1 if it is right, 0 if not, less on other errors.
/// Source: EVP_PKEY_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_verify(
    ctx: *mut EVP_PKEY_CTX,
    sig: *const c_uchar,
    siglen: usize,
    tbs: *const c_uchar,
    tbslen: usize,
) -> c_int {
    guard(-1, || {
        // SAFETY: a live context and readable bytes, as the man page has the caller promise.
        unsafe {
            let ctx = begun(ctx, operation::VERIFY)?;
            if lacks_form(ctx, bytes(sig, siglen)?) {
                return Ok(-1);
            }
            if let Err(wrong) = verify_digest(ctx, bytes(sig, siglen)?, bytes(tbs, tbslen)?) {
                wrong.raise();
                return Ok(0);
            }
        }
        Ok(1)
    })
}

/// Prepares for recovering what was signed. Returns 1, 0 or less. Source: EVP_PKEY_verify_recover_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_verify_recover_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(unable(ctx, -1), || {
        // SAFETY: a live context.
        unsafe { start(ctx, operation::VERIFYRECOVER, |nid| nid == 6) }?;
        Ok(1)
    })
}

/// As `EVP_PKEY_verify_recover_init`, with parameters. Source: EVP_PKEY_verify_recover_init_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_verify_recover_init_ex(ctx: *mut EVP_PKEY_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(unable(ctx, -1), || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        unsafe {
            start(ctx, operation::VERIFYRECOVER, |nid| nid == 6)?;
            super::params::set(ctx, params)
        }
    })
}

/// Recovers what an RSA signature signs; room as with `EVP_PKEY_sign`. Returns 1, 0 or less.
/// Source: EVP_PKEY_verify_recover(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_verify_recover(
    ctx: *mut EVP_PKEY_CTX,
    rout: *mut c_uchar,
    routlen: *mut usize,
    sig: *const c_uchar,
    siglen: usize,
) -> c_int {
    guard(-1, || {
        // SAFETY: a live context, readable bytes and the room promised by the man page.
        unsafe {
            let ctx = begun(ctx, operation::VERIFYRECOVER)?;
            let wanted = match ctx.options.md {
                Some(md) => md.size(),
                None => room(ctx)?,
            };
            if let Some(room) = short(rout, routlen, wanted) {
                let said = format!("buffer size is {room}, should be {wanted}");
                Error::new(Lib::PROV, reason::PROV_R_OUTPUT_BUFFER_TOO_SMALL).with_data(said).raise();
                return Ok(0);
            }
            let make = || operate::verify_recover(&ctx.key()?.key()?, &ctx.options, bytes(sig, siglen)?);
            match answer(rout, routlen, room(ctx)?, make) {
                Ok(done) => Ok(done),
                Err(wrong) => {
                    wrong.raise();
                    Ok(0)
                }
            }
        }
    })
}
