//! Parameters of digests by name.

use std::ffi::c_int;

use super::digest::{DigestContext, EVP_MD_CTX, State};
use super::digest_method::EVP_MD;
use super::params::{END, OSSL_PARAM, UNSIGNED, described, each, each_mut};
use crate::error::{Error, Silent};
use crate::ffi::{Boxed, Slotted, guard};

static DIGEST: [OSSL_PARAM; 5] = [
    described(c"blocksize", UNSIGNED),
    described(c"size", UNSIGNED),
    described(c"xof", 1),
    described(c"algid-absent", 1),
    END,
];
static XOF_LEN: [OSSL_PARAM; 2] = [described(c"xoflen", UNSIGNED), END];

/// Applies parameters to a digest under way.
///
/// # Safety
/// `params` is NULL or an array that ends with a NULL key.
pub(crate) unsafe fn set(ctx: &mut DigestContext, params: *const OSSL_PARAM) -> Result<(), Error> {
    // SAFETY: as our caller promises.
    for param in unsafe { each(params) } {
        if param.name() == b"xoflen" {
            let len = param.integer().and_then(|len| usize::try_from(len).ok());
            ctx.xof_len = Some(len.ok_or(Error::SILENT)?);
        }
    }
    Ok(())
}

/// Sets parameters of a digest under way: "xoflen". Returns 1 or 0. Source: EVP_MD_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_set_params(ctx: *mut EVP_MD_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        let ctx = unsafe { EVP_MD_CTX::get0_mut(ctx) }?;
        let State::Hasher(hasher) = &ctx.state else { return Err(Error::SILENT) };
        if hasher.algorithm().is_xof() {
            // SAFETY: as above.
            unsafe { set(ctx, params) }?;
        }
        Ok(1)
    })
}

/// Tells parameters of a digest under way, of which there are none. Returns 1 or 0. Source: EVP_MD_CTX_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get_params(ctx: *mut EVP_MD_CTX, params: *mut OSSL_PARAM) -> c_int {
    let _ = params;
    guard(0, || {
        // SAFETY: a live context.
        Ok((!matches!(unsafe { EVP_MD_CTX::get0(ctx) }?.state, State::Idle)).into())
    })
}

/// Tells a digest's "size", "blocksize", "xof" and "algid-absent". Returns 1 or 0. Source: EVP_MD_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_get_params(digest: *const EVP_MD, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live digest and an array, as the man page has the caller promise.
        let (digest, params) = unsafe { (EVP_MD::get0(digest).silent()?, each_mut(params)) };
        // Only providers' digests tell, which those of `EVP_sha256` and kin are not.
        if !digest.is_fetched() {
            return Err(Error::SILENT);
        }
        for param in params {
            let value = match param.name() {
                b"size" => i64::from(digest.size()),
                // SAFETY: a live digest.
                b"blocksize" => i64::from(unsafe { super::digest_method::EVP_MD_get_block_size(digest) }),
                // SAFETY: a live digest.
                b"xof" => i64::from(unsafe { super::digest_method::EVP_MD_get_flags(digest) } & 2 != 0),
                // SAFETY: a live digest.
                b"algid-absent" => i64::from(unsafe { super::digest_method::EVP_MD_get_flags(digest) } & 8 != 0),
                _ => continue,
            };
            if !param.set_integer(value) {
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// What `EVP_MD_get_params` can tell. Source: EVP_MD_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_gettable_params(digest: *const EVP_MD) -> *const OSSL_PARAM {
    // SAFETY: a live digest or NULL.
    let is_fetched = unsafe { EVP_MD::option(digest) }.is_some_and(EVP_MD::is_fetched);
    if is_fetched { DIGEST.as_ptr() } else { std::ptr::null() }
}

fn settable(digest: Option<&EVP_MD>) -> *const OSSL_PARAM {
    // SAFETY: a live digest, just borrowed.
    let is_xof = digest.is_some_and(|digest| unsafe { super::digest_method::EVP_MD_get_flags(digest) } & 2 != 0);
    if is_xof { XOF_LEN.as_ptr() } else { std::ptr::null() }
}

/// What `EVP_MD_CTX_set_params` takes for a digest; NULL if nothing. Source: EVP_MD_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_settable_ctx_params(md: *const EVP_MD) -> *const OSSL_PARAM {
    // SAFETY: a live digest or NULL.
    settable(unsafe { EVP_MD::option(md) })
}

/// What `EVP_MD_CTX_get_params` tells: nothing, NULL. Source: EVP_MD_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_gettable_ctx_params(md: *const EVP_MD) -> *const OSSL_PARAM {
    let _ = md;
    std::ptr::null()
}

/// What `EVP_MD_CTX_set_params` takes for a digest under way. Source: EVP_MD_CTX_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_settable_params(ctx: *mut EVP_MD_CTX) -> *const OSSL_PARAM {
    // SAFETY: a live context or NULL.
    settable(unsafe { EVP_MD_CTX::get0(ctx) }.ok().and_then(|ctx| ctx.md()))
}

/// What `EVP_MD_CTX_get_params` tells: nothing, NULL. Source: EVP_MD_CTX_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_gettable_params(ctx: *mut EVP_MD_CTX) -> *const OSSL_PARAM {
    let _ = ctx;
    std::ptr::null()
}
