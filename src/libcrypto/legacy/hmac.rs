//! HMAC. Source: HMAC(3).

use std::ffi::{c_int, c_uchar, c_uint, c_ulong, c_void};

use aws_lc_sys as lc;

use crate::crypto::digest::Algorithm;
use crate::crypto::lc::{Handle, ok};
use crate::crypto::mac::Hmac;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, bytes_mut, guard};
use crate::libcrypto::engine::ENGINE;
use crate::libcrypto::evp::digest_method::{EVP_MD, algorithm};

/// A code under way.
pub struct hmac_ctx_st {
    code: Handle<lc::HMAC_CTX>,
    /// The code under way with a digest that AWS-LC lacks.
    own: Option<Own>,
    md: *const EVP_MD,
}

/// A code of ours.
#[derive(Clone)]
struct Own {
    /// With the key alone, to begin again.
    fresh: Hmac,
    /// With what was added; none after its end.
    now: Option<Hmac>,
}

/// OpenSSL's name for it.
pub type HMAC_CTX = hmac_ctx_st;

impl Boxed for hmac_ctx_st {
    const LIB: Lib = Lib::CRYPTO;
}

impl hmac_ctx_st {
    fn new() -> Result<Self, Error> {
        // SAFETY: a new object, owned at once.
        let code = unsafe { Handle::own(lc::HMAC_CTX_new()) };
        let code = code.ok_or_else(|| Error::new(Lib::CRYPTO, reason::ERR_R_MALLOC_FAILURE))?;
        Ok(hmac_ctx_st { code, own: None, md: std::ptr::null() })
    }

    /// Length of the code.
    fn size(&self) -> usize {
        // SAFETY: NULL, or the digest that the program keeps while the context uses it.
        unsafe { algorithm(self.md) }.map_or(0, |algorithm| algorithm.size())
    }
}

fn no_digest() -> Error {
    Error::new(Lib::EVP, reason::EVP_R_MESSAGE_DIGEST_IS_NULL)
}

/// The digest behind C's, for a code: not one of those that give any length.
unsafe fn usable(md: *const EVP_MD) -> Result<Algorithm, Error> {
    // SAFETY: the callers promise a live digest.
    unsafe { algorithm(md) }.and_then(|algorithm| if algorithm.is_xof() { Err(Error::SILENT) } else { Ok(algorithm) })
}

/// A new context, to be begun; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_CTX_new() -> *mut HMAC_CTX {
    guard(std::ptr::null_mut(), || Ok(hmac_ctx_st::into_raw(hmac_ctx_st::new()?)))
}

/// Wipes and frees a context; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_CTX_free(ctx: *mut HMAC_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live context.
        drop(unsafe { hmac_ctx_st::set0(ctx) });
        Ok(())
    })
}

/// Wipes a context, which is as new. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_CTX_reset(ctx: *mut HMAC_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context.
        *unsafe { hmac_ctx_st::get0_mut(ctx) }? = hmac_ctx_st::new()?;
        Ok(1)
    })
}

/// Copies a code under way. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_CTX_copy(dctx: *mut HMAC_CTX, sctx: *mut HMAC_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live contexts.
        unsafe {
            let (to, from) = (hmac_ctx_st::get0_mut(dctx)?, hmac_ctx_st::get0(sctx)?);
            let fresh = hmac_ctx_st::new()?;
            let copied = from.own.is_some() || ok(lc::HMAC_CTX_copy(fresh.code.raw(), from.code.raw()));
            if from.md.is_null() || !copied {
                return Err(Error::SILENT);
            }
            *to = hmac_ctx_st { md: from.md, own: from.own.clone(), ..fresh };
        }
        Ok(1)
    })
}

/// Does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_CTX_set_flags(_ctx: *mut HMAC_CTX, _flags: c_ulong) {}

/// The digest in use; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_CTX_get_md(ctx: *const HMAC_CTX) -> *const EVP_MD {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live context.
        Ok(unsafe { hmac_ctx_st::get0(ctx) }?.md)
    })
}

/// The length of the code; 0 if no digest is set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_size(ctx: *const HMAC_CTX) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context.
        let ctx = unsafe { hmac_ctx_st::get0(ctx) }?;
        if ctx.md.is_null() {
            return Err(no_digest());
        }
        Ok(ctx.size())
    })
}

/// Begins a code with a key and a digest; NULL keeps the earlier one. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_Init_ex(
    ctx: *mut HMAC_CTX,
    key: *const c_void,
    len: c_int,
    md: *const EVP_MD,
    _impl: *mut ENGINE,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects and `len` bytes of key.
        unsafe {
            let ctx = hmac_ctx_st::get0_mut(ctx)?;
            if !md.is_null() && md != ctx.md && (key.is_null() || len < 0) {
                return Err(Error::SILENT);
            }
            let md = if md.is_null() { ctx.md } else { md };
            if md.is_null() {
                return Err(Error::SILENT);
            }
            let digest = usable(md)?;
            let key = if key.is_null() { None } else { Some(bytes(key, len)?) };
            let Some(digest) = digest.lc_for_hmac() else {
                ctx.own = match (key, ctx.own.take()) {
                    (Some(key), _) => Hmac::new(digest, key).map(|fresh| Own { now: Some(fresh.clone()), fresh }),
                    (None, own) => own.map(|own| Own { now: Some(own.fresh.clone()), ..own }),
                };
                ctx.md = md;
                return if ctx.own.is_some() { Ok(1) } else { Err(Error::SILENT) };
            };
            ctx.own = None;
            let begun = match key {
                // A key of no bytes needs a pointer, too.
                Some([]) => lc::HMAC_Init_ex(ctx.code.raw(), c"".as_ptr().cast(), 0, digest, std::ptr::null_mut()),
                Some(key) => {
                    lc::HMAC_Init_ex(ctx.code.raw(), key.as_ptr().cast(), key.len(), digest, std::ptr::null_mut())
                }
                None => lc::HMAC_Init_ex(ctx.code.raw(), std::ptr::null(), 0, std::ptr::null(), std::ptr::null_mut()),
            };
            ctx.md = md;
            if ok(begun) { Ok(1) } else { Err(Error::SILENT) }
        }
    })
}

/// As [`HMAC_Init_ex`], but a new key and digest begin from nothing. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_Init(ctx: *mut HMAC_CTX, key: *const c_void, len: c_int, md: *const EVP_MD) -> c_int {
    // SAFETY: as the caller promises.
    unsafe {
        if !key.is_null() && !md.is_null() {
            HMAC_CTX_reset(ctx);
        }
        HMAC_Init_ex(ctx, key, len, md, std::ptr::null_mut())
    }
}

/// Adds `len` bytes. Returns 1, or 0 if nothing was begun.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_Update(ctx: *mut HMAC_CTX, data: *const c_uchar, len: usize) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context and `len` readable bytes.
        unsafe {
            let ctx = hmac_ctx_st::get0_mut(ctx)?;
            let data = bytes(data, len)?;
            if ctx.md.is_null() {
                return Err(Error::SILENT);
            }
            if let Some(own) = &mut ctx.own {
                own.now.as_mut().ok_or(Error::SILENT)?.update(data);
                return Ok(1);
            }
            Ok(ok(lc::HMAC_Update(ctx.code.raw(), data.as_ptr(), data.len())).into())
        }
    })
}

/// Writes the code to `md` and its length to `*len`. Returns 1, or 0 if nothing was begun.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC_Final(ctx: *mut HMAC_CTX, md: *mut c_uchar, len: *mut c_uint) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context and room for the code.
        unsafe {
            let ctx = hmac_ctx_st::get0_mut(ctx)?;
            if ctx.md.is_null() {
                return Err(Error::SILENT);
            }
            if let Some(own) = &mut ctx.own {
                let code = own.now.take().and_then(Hmac::finish).ok_or(Error::SILENT)?;
                bytes_mut(md, code.len())?.copy_from_slice(&code);
                put(len, code.len() as c_uint);
                return Ok(1);
            }
            let mut length = 0;
            let done = ok(lc::HMAC_Final(ctx.code.raw(), md, &mut length));
            put(len, length);
            Ok(done.into())
        }
    })
}

/// The code of `data_len` bytes under a key, in `md` or, if that is NULL, in a buffer of the thread's. Returns where it
/// is, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn HMAC(
    evp_md: *const EVP_MD,
    key: *const c_void,
    key_len: c_int,
    data: *const c_uchar,
    data_len: usize,
    md: *mut c_uchar,
    md_len: *mut c_uint,
) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live digest, the bytes, and room for the code or NULL.
        unsafe {
            put(md_len, 0);
            if evp_md.is_null() {
                return Err(no_digest());
            }
            // OpenSSL takes neither for a question.
            if key.is_null() && data.is_null() {
                return Err(Error::SILENT);
            }
            let digest = usable(evp_md)?;
            let (key, data) = (bytes(key, key_len)?, bytes(data, data_len)?);
            let md = if md.is_null() { super::own_buffer()? } else { md };
            let Some(digest) = digest.lc_for_hmac() else {
                let code = Hmac::of(digest, key, data).ok_or(Error::SILENT)?;
                bytes_mut(md, code.len())?.copy_from_slice(&code);
                put(md_len, code.len() as c_uint);
                return Ok(md);
            };
            let mut length = 0;
            let made = lc::HMAC(digest, key.as_ptr().cast(), key.len(), data.as_ptr(), data.len(), md, &mut length);
            put(md_len, length);
            if made.is_null() { Err(Error::SILENT) } else { Ok(md) }
        }
    })
}
