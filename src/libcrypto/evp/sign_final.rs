//! Signing what a digest context has computed: `EVP_SignFinal`, `EVP_VerifyFinal`.

use std::ffi::{c_char, c_int, c_uchar, c_uint};

use super::digest::EVP_MD_CTX;
use super::digest_sign::digest_so_far;
use super::pkey::EVP_PKEY;
use super::pkey_ctx::sign::{lacks_form, sign_digest, signs, verify_digest};
use super::pkey_ctx::{EVP_PKEY_CTX, operation};
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Shared, Slotted, bytes, bytes_mut, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// An operation on `pkey` for the digest that `ctx` computes.
///
/// # Safety
/// Both are live or NULL.
unsafe fn plain_operation(ctx: *mut EVP_MD_CTX, pkey: *mut EVP_PKEY, doing: c_int) -> Result<EVP_PKEY_CTX, Error> {
    // SAFETY: as our caller promises.
    let (ctx, pkey) = unsafe { (EVP_MD_CTX::get0(ctx)?, EVP_PKEY::get1(pkey)?) };
    if !signs(pkey.nid()) {
        return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE));
    }
    let mut operation = EVP_PKEY_CTX::new(pkey.nid(), Some(pkey));
    operation.begin(doing);
    operation.set_md(ctx.md)?;
    Ok(operation)
}

/// Signs the digest that `ctx` computes and writes the signature, `EVP_PKEY_get_size` bytes at most. Returns 1 or 0.
/// Source: EVP_SignFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SignFinal(
    ctx: *mut EVP_MD_CTX,
    md: *mut c_uchar,
    s: *mut c_uint,
    pkey: *mut EVP_PKEY,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and the room promised by the man page.
        unsafe {
            put(s, 0);
            let operation = plain_operation(ctx, pkey, operation::SIGN)?;
            let signature = sign_digest(&operation, &digest_so_far(ctx)?)?;
            bytes_mut(md, signature.len())?.copy_from_slice(&signature);
            put(s, signature.len() as c_uint);
        }
        Ok(1)
    })
}

/// As `EVP_SignFinal`. Source: EVP_SignFinal_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_SignFinal_ex(
    ctx: *mut EVP_MD_CTX,
    md: *mut c_uchar,
    s: *mut c_uint,
    pkey: *mut EVP_PKEY,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    guard(0, || {
        let _ = (libctx, propq);
        // SAFETY: as `EVP_SignFinal`.
        Ok(unsafe { EVP_SignFinal(ctx, md, s, pkey) })
    })
}

/// Verifies a signature of the digest that `ctx` computes. Returns 1 if it is right, 0 if not, -1 on other errors.
/// Source: EVP_VerifyFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_VerifyFinal(
    ctx: *mut EVP_MD_CTX,
    sigbuf: *const c_uchar,
    siglen: c_uint,
    pkey: *mut EVP_PKEY,
) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        unsafe {
            let operation = plain_operation(ctx, pkey, operation::VERIFY)?;
            let digest = digest_so_far(ctx)?;
            if lacks_form(&operation, bytes(sigbuf, siglen)?) {
                return Ok(-1);
            }
            match verify_digest(&operation, bytes(sigbuf, siglen)?, &digest) {
                Ok(()) => Ok(1),
                Err(wrong) => {
                    wrong.raise();
                    Ok(0)
                }
            }
        }
    })
}

/// As `EVP_VerifyFinal`. Source: EVP_VerifyFinal_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_VerifyFinal_ex(
    ctx: *mut EVP_MD_CTX,
    sigbuf: *const c_uchar,
    siglen: c_uint,
    pkey: *mut EVP_PKEY,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    guard(-1, || {
        let _ = (libctx, propq);
        // SAFETY: as `EVP_VerifyFinal`.
        Ok(unsafe { EVP_VerifyFinal(ctx, sigbuf, siglen, pkey) })
    })
}
