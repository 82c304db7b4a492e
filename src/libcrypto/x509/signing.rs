//! Signing and verifying structures: `ASN1_item_sign`, and certificates, requests, lists by it. Source: X509_sign(3).

use std::ffi::{c_char, c_int, c_uchar, c_uint, c_void};

use super::algorithm::*;
use super::certificate::*;
use super::compare::digest;
use super::crl::{X509_CRL, X509_CRL_INFO_it};
use super::fields::X509_set_version;
use super::outside::*;
use super::pss;
use super::request::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard, memory};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

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

/// Sets a context up for `algorithm`.
///
/// # Safety
/// All are live.
unsafe fn start_verifying(
    ctx: *mut EVP_MD_CTX,
    algorithm: *const X509_ALGOR,
    pkey: *mut EVP_PKEY,
) -> Result<(), (c_int, Error)> {
    // SAFETY: as the caller promises.
    unsafe {
        let (mut md, mut kind) = (0, 0);
        let fatal = |reason| (-1, asn1(reason));
        if OBJ_find_sigid_algs(OBJ_obj2nid((*algorithm).algorithm), &mut md, &mut kind) == 0 {
            return Err(fatal(reason::ASN1_R_UNKNOWN_SIGNATURE_ALGORITHM));
        }
        if kind == RSA_PSS {
            return pss::start_verifying(ctx, algorithm, pkey).map_err(|error| (-1, error));
        }
        if EVP_PKEY_is_a(pkey, OBJ_nid2sn(kind)) == 0 {
            return Err(fatal(reason::ASN1_R_WRONG_PUBLIC_KEY_TYPE));
        }
        let mut digest = std::ptr::null();
        if md != NID_UNDEF {
            digest = digest_by_nid(md);
            if digest.is_null() {
                let error = asn1(reason::ASN1_R_UNKNOWN_MESSAGE_DIGEST_ALGORITHM);
                return Err((-1, error.with_data(format!("nid=0x{md:x}"))));
            }
        }
        match EVP_DigestVerifyInit(ctx, std::ptr::null_mut(), digest, std::ptr::null_mut(), pkey) {
            0 => Err((0, Error::SILENT)),
            _ => Ok(()),
        }
    }
}

/// Verifies: 1, or what to return and the reason.
///
/// # Safety
/// All are live or NULL; `data` is of type `it`.
unsafe fn verify<T>(
    it: *const ASN1_ITEM,
    algorithm: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const T,
    pkey: *mut EVP_PKEY,
    ctx: *mut EVP_MD_CTX,
) -> Result<c_int, (c_int, Error)> {
    // SAFETY: as the caller promises.
    unsafe {
        if pkey.is_null() {
            return Err((-1, asn1(reason::ERR_R_PASSED_NULL_PARAMETER)));
        }
        let signature = ASN1_STRING::get0(signature).map_err(|error| (-1, error))?;
        if signature.kind() == tag::BIT_STRING && signature.flags & 7 != 0 {
            return Err((-1, asn1(reason::ASN1_R_INVALID_BIT_STRING_BITS_LEFT)));
        }
        start_verifying(ctx, algorithm, pkey)?;
        let message = encoded(data, it).map_err(|_| (-1, asn1(reason::ERR_R_INTERNAL_ERROR)))?;
        let made = signature.bytes();
        match EVP_DigestVerify(ctx, made.as_ptr(), made.len(), message.as_ptr(), message.len()) {
            1.. => Ok(1),
            answer => Err((answer, asn1(reason::ERR_R_EVP_LIB))),
        }
    }
}

/// Runs [`verify`] with a context of its own; OpenSSL's answer.
///
/// # Safety
/// As [`verify`].
unsafe fn verify_anew<T>(
    it: *const ASN1_ITEM,
    algorithm: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const T,
    pkey: *mut EVP_PKEY,
) -> Result<c_int, Error> {
    let ctx = Context::new()?;
    // SAFETY: as the caller promises.
    Ok(unsafe { verify(it, algorithm, signature, data, pkey, ctx.0) }.unwrap_or_else(|(answer, error)| {
        error.raise();
        answer
    }))
}

/// Verifies the signature of `data`, a value of type `it`. Returns 1, 0 if it is wrong, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_verify(
    it: *const ASN1_ITEM,
    alg: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const c_void,
    pkey: *mut EVP_PKEY,
) -> c_int {
    // SAFETY: the man page has the caller promise live objects.
    guard(-1, || unsafe { verify_anew(it, alg, signature, data, pkey) })
}

/// As `ASN1_item_verify`; there is only the default library context, and no key takes an id.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_verify_ex(
    it: *const ASN1_ITEM,
    alg: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const c_void,
    _id: *const ASN1_OCTET_STRING,
    pkey: *mut EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_item_verify(it, alg, signature, data, pkey) }
}

/// As `ASN1_item_verify`, by a context that knows the key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_verify_ctx(
    it: *const ASN1_ITEM,
    alg: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const c_void,
    ctx: *mut EVP_MD_CTX,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise live objects.
        let answer = unsafe {
            let operation = EVP_MD_CTX_get_pkey_ctx(ctx);
            let pkey = if operation.is_null() { std::ptr::null_mut() } else { EVP_PKEY_CTX_get0_pkey(operation) };
            verify(it, alg, signature, data, pkey, ctx)
        };
        Ok(answer.unwrap_or_else(|(answer, error)| {
            error.raise();
            answer
        }))
    })
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

/// The parts of a certificate to be signed; extensions ask for version 3.
///
/// # Safety
/// `x` is NULL or live, and the caller has it alone.
unsafe fn certificate_to_sign<'a>(x: *mut X509) -> Result<&'a mut super::signed::Parts<X509_CINF>, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
        let x509 = X509::option(x).ok_or_else(null)?;
        if Stack::option(x509.info()?.extensions).is_some_and(|list| !list.is_empty()) {
            done(X509_set_version(x, 2))?;
        }
        x509.content.change()
    }
}

/// Signs a certificate. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_sign(x: *mut X509, pkey: *mut EVP_PKEY, md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, a live key, a live digest or NULL.
        unsafe {
            let parts = certificate_to_sign(x)?;
            let ctx = Context::to_sign(pkey, md)?;
            sign(X509_CINF_it(), [(*parts.info).signature, parts.sig_alg], parts.signature, parts.info, ctx.0)
        }
    })
}

/// Signs a certificate by a context that was set up. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_sign_ctx(x: *mut X509, ctx: *mut EVP_MD_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a certificate it has alone, and a live context.
        unsafe {
            let parts = certificate_to_sign(x)?;
            sign(X509_CINF_it(), [(*parts.info).signature, parts.sig_alg], parts.signature, parts.info, ctx)
        }
    })
}

/// Whether `r` signed the certificate. Returns 1, 0 if not, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_verify(a: *mut X509, r: *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live certificate and key.
        unsafe {
            let parts = X509::get0(a)?.content.parts()?;
            if X509_ALGOR_cmp(parts.sig_alg, (*parts.info).signature) != 0 {
                return Ok(0);
            }
            verify_anew(X509_CINF_it(), parts.sig_alg, parts.signature, parts.info, r)
        }
    })
}

/// Signs a request. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_sign(x: *mut X509_REQ, pkey: *mut EVP_PKEY, md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a request it has alone, a live key, a live digest or NULL.
        unsafe {
            let req = x.as_mut().ok_or(Error::SILENT)?;
            req.change();
            let ctx = Context::to_sign(pkey, md)?;
            let none = std::ptr::null_mut();
            sign(X509_REQ_INFO_it(), [req.sig_alg, none], req.signature, req.req_info, ctx.0)
        }
    })
}

/// Signs a request by a context that was set up. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_sign_ctx(x: *mut X509_REQ, ctx: *mut EVP_MD_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a request it has alone, and a live context.
        unsafe {
            let req = x.as_mut().ok_or(Error::SILENT)?;
            req.change();
            sign(X509_REQ_INFO_it(), [req.sig_alg, std::ptr::null_mut()], req.signature, req.req_info, ctx)
        }
    })
}

/// Whether `r` signed the request. Returns 1, 0 if not, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_verify(a: *mut X509_REQ, r: *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live request and key.
        unsafe {
            let req = a.as_ref().ok_or(Error::SILENT)?;
            verify_anew(X509_REQ_INFO_it(), req.sig_alg, req.signature, req.req_info, r)
        }
    })
}

/// As `X509_REQ_verify`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_verify_ex(
    a: *mut X509_REQ,
    r: *mut EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: the same promise.
    unsafe { X509_REQ_verify(a, r) }
}

/// Signs a revocation list. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_sign(x: *mut X509_CRL, pkey: *mut EVP_PKEY, md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone, a live key, a live digest or NULL.
        unsafe {
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let parts = X509_CRL::option(x).ok_or_else(null)?.content.change()?;
            let ctx = Context::to_sign(pkey, md)?;
            sign(X509_CRL_INFO_it(), [(*parts.info).sig_alg, parts.sig_alg], parts.signature, parts.info, ctx.0)
        }
    })
}

/// Signs a revocation list by a context that was set up. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_sign_ctx(x: *mut X509_CRL, ctx: *mut EVP_MD_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone, and a live context.
        unsafe {
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let parts = X509_CRL::option(x).ok_or_else(null)?.content.change()?;
            sign(X509_CRL_INFO_it(), [(*parts.info).sig_alg, parts.sig_alg], parts.signature, parts.info, ctx)
        }
    })
}

/// Whether `pkey` signed the revocation list. Returns 1, 0 if not, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_verify(a: *mut X509_CRL, pkey: *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live list and key.
        unsafe {
            let parts = X509_CRL::get0(a)?.content.parts()?;
            if X509_ALGOR_cmp(parts.sig_alg, (*parts.info).sig_alg) != 0 {
                return Ok(0);
            }
            verify_anew(X509_CRL_INFO_it(), parts.sig_alg, parts.signature, parts.info, pkey)
        }
    })
}
