//! `EVP_DigestInit`, `EVP_DigestUpdate`, `EVP_DigestFinal` and kin, and digests at once.

use std::ffi::{c_char, c_int, c_uchar, c_uint, c_void};
use std::sync::atomic::AtomicPtr;

use super::super::digest_method::{EVP_MD, Implementation, fetched_by_name};
use super::super::params::OSSL_PARAM;
use super::super::types::{ENGINE, no_engine};
use super::super::{digest_params, digest_sign, fetch};
use super::{EVP_MD_CTX, State, add, begin, clear, end, evp_md_ctx_st};
use crate::error::{Error, reason};
use crate::ffi::strings::put;
use crate::ffi::{Slotted, bytes, bytes_mut, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// Begins a digest; NULL for `type` begins the context's last one again. Returns 1 or 0. Source: EVP_DigestInit_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestInit_ex(ctx: *mut EVP_MD_CTX, kind: *const EVP_MD, engine: *mut ENGINE) -> c_int {
    guard(0, || {
        if !kind.is_null() {
            no_engine(engine, reason::ENGINE_R_UNIMPLEMENTED_DIGEST, reason::EVP_R_INITIALIZATION_ERROR)?;
        }
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            match digest_sign::begin_again(ctx, kind) {
                Some(begun) => begun,
                None => begin(ctx, kind).map(|()| 1),
            }
        }
    })
}

/// As `EVP_DigestInit_ex`, with parameters, of which our digests take the length of an extendable output.
/// Returns 1 or 0. Source: EVP_DigestInit_ex2(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestInit_ex2(
    ctx: *mut EVP_MD_CTX,
    kind: *const EVP_MD,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            begin(ctx, kind)?;
            digest_params::set(EVP_MD_CTX::get0_mut(ctx)?, params)?;
        }
        Ok(1)
    })
}

/// Clears the context and begins a digest. Returns 1 or 0. Source: EVP_DigestInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestInit(ctx: *mut EVP_MD_CTX, kind: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            EVP_MD_CTX::get0(ctx)?;
            clear(ctx);
            begin(ctx, kind)?;
        }
        Ok(1)
    })
}

/// Adds `cnt` bytes. Returns 1 or 0. Source: EVP_DigestUpdate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestUpdate(ctx: *mut EVP_MD_CTX, d: *const c_void, cnt: usize) -> c_int {
    guard(0, || {
        if cnt == 0 {
            return Ok(1);
        }
        // SAFETY: a live context and readable bytes, as the man page has the caller promise.
        unsafe { digest_sign::update(ctx, d, cnt) }
    })
}

/// Ends the digest and writes it to `md`, its length to `s` unless that is NULL. Returns 1 or 0.
/// Source: EVP_DigestFinal_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestFinal_ex(ctx: *mut EVP_MD_CTX, md: *mut c_uchar, s: *mut c_uint) -> c_int {
    guard(0, || {
        // SAFETY: a live context and room for the digest, as the man page has the caller promise.
        unsafe {
            let len = end(ctx, md)?;
            put(s, len as c_uint);
        }
        Ok(1)
    })
}

/// As `EVP_DigestFinal_ex`, and clears the context. Returns 1 or 0. Source: EVP_DigestFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestFinal(ctx: *mut EVP_MD_CTX, md: *mut c_uchar, s: *mut c_uint) -> c_int {
    guard(0, || {
        // SAFETY: a live context and room for the digest, as the man page has the caller promise.
        unsafe {
            let ended = end(ctx, md);
            clear(ctx);
            put(s, ended? as c_uint);
        }
        Ok(1)
    })
}

/// Ends an extendable-output digest with `len` bytes. Returns 1, or 0 for another digest.
/// Source: EVP_DigestFinalXOF(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestFinalXOF(ctx: *mut EVP_MD_CTX, md: *mut c_uchar, len: usize) -> c_int {
    guard(0, || {
        // SAFETY: a live context, as the man page has the caller promise.
        let state = unsafe { EVP_MD_CTX::get0_mut(ctx) }?;
        let State::Hasher(hasher) = &mut state.state else { return Err(Error::SILENT) };
        let is_xof = hasher.algorithm().is_xof();
        // SAFETY: the man page has the caller promise `len` writable bytes.
        let out = unsafe { bytes_mut(md, len) }?;
        Ok((is_xof && hasher.finish_to(out) && hasher.begin()).into())
    })
}

/// The digest of `count` bytes at once, written to `md`, its length to `size` unless NULL. Returns 1 or 0.
/// Source: EVP_Digest(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_Digest(
    data: *const c_void,
    count: usize,
    md: *mut c_uchar,
    size: *mut c_uint,
    kind: *const EVP_MD,
    engine: *mut ENGINE,
) -> c_int {
    guard(0, || {
        no_engine(engine, reason::ENGINE_R_UNIMPLEMENTED_DIGEST, reason::EVP_R_INITIALIZATION_ERROR)?;
        // SAFETY: live objects, readable bytes and room for the digest; the context is ours.
        unsafe {
            let mut own = evp_md_ctx_st(AtomicPtr::default());
            let ctx = &raw mut own;
            let done = begin(ctx, kind).and_then(|()| add(ctx, data, count)).and_then(|_| end(ctx, md));
            clear(ctx);
            put(size, done? as c_uint);
        }
        Ok(1)
    })
}

/// The digest, found by name, of `datalen` bytes; its length goes to `mdlen` unless NULL. Returns 1 or 0.
/// Source: EVP_Q_digest(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_Q_digest(
    libctx: *mut OSSL_LIB_CTX,
    name: *const c_char,
    propq: *const c_char,
    data: *const c_void,
    datalen: usize,
    md: *mut c_uchar,
    mdlen: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL, C strings, readable bytes and room for the digest, as the man page has the caller promise.
        unsafe {
            let found = fetch::find_c(name, propq, |name| fetched_by_name(libctx, name))?;
            let &Implementation::Builtin(algorithm) = found.served() else { return Err(Error::SILENT) };
            let digest = algorithm.digest(bytes(data, datalen)?).ok_or(Error::SILENT)?;
            bytes_mut(md, digest.len())?.copy_from_slice(&digest);
            put(mdlen, digest.len());
        }
        Ok(1)
    })
}
