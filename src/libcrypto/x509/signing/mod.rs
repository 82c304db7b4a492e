//! Signing and verifying structures: `ASN1_item_sign`, and certificates, requests, lists by it. Source: X509_sign(3).

pub mod objects;
pub mod verify;

use super::algorithm::*;
use super::compare::digest;
use super::outside::*;
use super::pss;
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, memory};
use crate::libcrypto::asn1::string::*;
pub use objects::{X509_REQ_sign, X509_sign, X509_verify};
use std::ffi::{c_char, c_int, c_uchar, c_uint, c_void};
pub use verify::ASN1_item_verify;

const RSA: c_int = 6;
const RSA_PSS: c_int = 912;
const ED25519: c_int = 1087;
const ED448: c_int = 1088;

fn asn1(reason: u32) -> Error {
    Error::new(Lib::ASN1, reason)
}

/// An algorithm by its number, and the type and value of its parameters.
struct Chosen {
    nid: c_int,
    kind: c_int,
    sequence: Vec<u8>,
}

/// The algorithm that a signing context stands for.
///
/// # Safety
/// `ctx` is live.
unsafe fn choose(ctx: *mut EVP_MD_CTX) -> Result<Chosen, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let operation = EVP_MD_CTX_get_pkey_ctx(ctx);
        let pkey = if operation.is_null() { std::ptr::null_mut() } else { EVP_PKEY_CTX_get0_pkey(operation) };
        if pkey.is_null() {
            return Err(asn1(reason::ASN1_R_CONTEXT_NOT_INITIALISED));
        }
        let id = EVP_PKEY_get_id(pkey);
        if matches!(id, ED25519 | ED448) {
            return Ok(Chosen { nid: id, kind: tag::UNDEF, sequence: Vec::new() });
        }
        let md = EVP_MD_CTX_get0_md(ctx);
        if md.is_null() {
            return Err(asn1(reason::ASN1_R_CONTEXT_NOT_INITIALISED));
        }
        if id == RSA_PSS || id == RSA && pss::is_chosen(operation) {
            let sequence = pss::describe(operation, md, pkey)?;
            return Ok(Chosen { nid: RSA_PSS, kind: tag::SEQUENCE, sequence });
        }
        let mut nid = 0;
        if OBJ_find_sigid_by_algs(&mut nid, EVP_MD_get_type(md), id) == 0 {
            return Err(asn1(reason::ASN1_R_DIGEST_AND_KEY_TYPE_NOT_SUPPORTED));
        }
        Ok(Chosen { nid, kind: if id == RSA { tag::NULL } else { tag::UNDEF }, sequence: Vec::new() })
    }
}

impl Chosen {
    /// Writes it into an identifier, if there is one.
    ///
    /// # Safety
    /// `algorithm` is NULL or live.
    unsafe fn put(&self, algorithm: *mut X509_ALGOR) -> Result<(), Error> {
        if algorithm.is_null() {
            return Ok(());
        }
        let value = if self.kind == tag::SEQUENCE {
            ASN1_STRING::with_bytes(tag::SEQUENCE, &self.sequence)?.cast()
        } else {
            std::ptr::null_mut()
        };
        // SAFETY: as the caller promises; the value is given up.
        done(unsafe { X509_ALGOR_set0(algorithm, OBJ_nid2obj(self.nid), self.kind, value) }).map(|_| ())
    }
}

/// Signs by a context that was set up: the length of the signature. Does not free the context.
///
/// # Safety
/// All are live or NULL; `data` is of type `it`.
unsafe fn sign<T>(
    it: *const ASN1_ITEM,
    algorithms: [*mut X509_ALGOR; 2],
    signature: *mut ASN1_BIT_STRING,
    data: *const T,
    ctx: *mut EVP_MD_CTX,
) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let chosen = choose(ctx)?;
        for algorithm in algorithms {
            chosen.put(algorithm)?;
        }
        let message = encoded(data, it).map_err(|_| asn1(reason::ERR_R_INTERNAL_ERROR))?;
        let mut length = 0;
        let failed = |_| asn1(reason::ERR_R_EVP_LIB);
        done(EVP_DigestSign(ctx, std::ptr::null_mut(), &mut length, message.as_ptr(), message.len()))
            .map_err(failed)?;
        let mut made = vec![0u8; length];
        done(EVP_DigestSign(ctx, made.as_mut_ptr(), &mut length, message.as_ptr(), message.len())).map_err(failed)?;
        let signature = ASN1_STRING::get0_mut(signature)?;
        signature.set_bytes(&made[..length])?;
        // All bits of the last byte count.
        signature.flags = signature.flags & !7 | ASN1_STRING_FLAG_BITS_LEFT;
        Ok(length as c_int)
    }
}

/// A signing or verifying context, freed when dropped.
struct Context(*mut EVP_MD_CTX);

impl Context {
    fn new() -> Result<Self, Error> {
        // SAFETY: makes a fresh object.
        let ctx = unsafe { EVP_MD_CTX_new() };
        if ctx.is_null() { Err(asn1(reason::ERR_R_MALLOC_FAILURE)) } else { Ok(Context(ctx)) }
    }

    /// # Safety
    /// Both are NULL or live.
    unsafe fn to_sign(pkey: *mut EVP_PKEY, md: *const EVP_MD) -> Result<Self, Error> {
        if pkey.is_null() {
            let error = Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM);
            return Err(error
                .then(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE)
                .then(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE));
        }
        let ctx = Self::new()?;
        // SAFETY: as the caller promises.
        done(unsafe { EVP_DigestSignInit(ctx.0, std::ptr::null_mut(), md, std::ptr::null_mut(), pkey) })?;
        Ok(ctx)
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        // SAFETY: made by `new` and ours.
        unsafe { EVP_MD_CTX_free(self.0) }
    }
}

/// Signs `data`, a value of type `it`, by `pkey` and `md`; writes the algorithm into both identifiers.
///
/// Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_sign(
    it: *const ASN1_ITEM,
    algor1: *mut X509_ALGOR,
    algor2: *mut X509_ALGOR,
    signature: *mut ASN1_BIT_STRING,
    data: *const c_void,
    pkey: *mut EVP_PKEY,
    md: *const EVP_MD,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let ctx = Context::to_sign(pkey, md)?;
            sign(it, [algor1, algor2], signature, data, ctx.0)
        }
    })
}

/// As `ASN1_item_sign`; there is only the default library context, and no key takes an id.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_sign_ex(
    it: *const ASN1_ITEM,
    algor1: *mut X509_ALGOR,
    algor2: *mut X509_ALGOR,
    signature: *mut ASN1_BIT_STRING,
    data: *const c_void,
    _id: *const ASN1_OCTET_STRING,
    pkey: *mut EVP_PKEY,
    md: *const EVP_MD,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_item_sign(it, algor1, algor2, signature, data, pkey, md) }
}

/// As `ASN1_item_sign`, by a context that was set up, which it frees.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_sign_ctx(
    it: *const ASN1_ITEM,
    algor1: *mut X509_ALGOR,
    algor2: *mut X509_ALGOR,
    signature: *mut ASN1_BIT_STRING,
    data: *const c_void,
    ctx: *mut EVP_MD_CTX,
) -> c_int {
    // SAFETY: the man page has the caller promise live objects.
    guard(0, || unsafe { sign(it, [algor1, algor2], signature, data, ctx) })
}

/// The digest of the encoding of a value of type `it`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_digest(
    it: *const ASN1_ITEM,
    r#type: *const EVP_MD,
    data: *mut c_void,
    md: *mut c_uchar,
    len: *mut c_uint,
) -> c_int {
    // SAFETY: the man page has the caller promise a live value and room for the digest.
    guard(0, || unsafe { digest(&encoded(data, it)?, r#type, md, len) })
}

/// The digest of what `i2d` writes of `data`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_digest(
    i2d: Option<unsafe extern "C" fn(*const c_void, *mut *mut c_uchar) -> c_int>,
    r#type: *const EVP_MD,
    data: *mut c_char,
    md: *mut c_uchar,
    len: *mut c_uint,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a function for the type of `data`, and room for the digest.
        unsafe {
            let i2d = i2d.ok_or(Error::SILENT)?;
            let mut der = std::ptr::null_mut();
            let length = i2d(data.cast(), &mut der);
            if length <= 0 {
                return Err(asn1(reason::ERR_R_INTERNAL_ERROR));
            }
            let answer = digest(crate::ffi::bytes(der, length)?, r#type, md, len);
            memory::free(der);
            answer
        }
    })
}
