//! The object `EVP_PKEY_CTX`.

use super::bound;
use std::ffi::{CStr, c_char, c_int, c_uint, c_void};
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::crypto::digest::Algorithm;
use crate::crypto::operate::Options;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::digest_method::{self, EVP_MD};
use crate::libcrypto::evp::fetch;
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::evp::pkey_info::{base_type, name_of_nid, nid_of_name, no_type};
use crate::libcrypto::evp::types::{ENGINE, no_engine};

/// What a context does (`EVP_PKEY_OP_*`).
pub(crate) mod operation {
    #![allow(missing_docs)]
    pub(crate) const PARAMGEN: i32 = 1 << 1;
    pub(crate) const KEYGEN: i32 = 1 << 2;
    pub(crate) const FROMDATA: i32 = 1 << 3;
    pub(crate) const SIGN: i32 = 1 << 4;
    pub(crate) const VERIFY: i32 = 1 << 5;
    pub(crate) const VERIFYRECOVER: i32 = 1 << 6;
    pub(crate) const SIGNCTX: i32 = 1 << 7;
    pub(crate) const VERIFYCTX: i32 = 1 << 8;
    pub(crate) const ENCRYPT: i32 = 1 << 9;
    pub(crate) const DECRYPT: i32 = 1 << 10;
    pub(crate) const DERIVE: i32 = 1 << 11;
    pub(crate) const TYPE_SIG: i32 = SIGN | VERIFY | VERIFYRECOVER | SIGNCTX | VERIFYCTX;
    pub(crate) const TYPE_CRYPT: i32 = ENCRYPT | DECRYPT;
    pub(crate) const TYPE_GEN: i32 = PARAMGEN | KEYGEN;
    pub(crate) const GENERATION: i32 = TYPE_GEN;
    pub(crate) const CRYPT_OR_SIGN: i32 = TYPE_CRYPT | TYPE_SIG;
}

/// Told at each step of a generation; 0 stops it.
pub type EVP_PKEY_gen_cb = unsafe extern "C" fn(*mut EVP_PKEY_CTX) -> c_int;

/// Choices for making keys and parameters.
#[derive(Clone, Default)]
pub(crate) struct Generation {
    pub bits: Option<c_int>,
    pub exponent: Option<Vec<u8>>,
    pub group: Option<c_int>,
    pub prime_len: Option<c_int>,
    pub subprime_len: Option<c_int>,
    pub generator: Option<c_int>,
    pub mac_key: Option<Zeroizing<Vec<u8>>>,
    pub cipher: Option<String>,
}

/// Choices for agreeing and for deriving from secrets.
#[derive(Clone, Default)]
pub(crate) struct Derivation {
    pub pad: bool,
    pub kdf_type: c_int,
    pub kdf_md: Option<Algorithm>,
    pub kdf_outlen: c_int,
    pub kdf_ukm: Zeroizing<Vec<u8>>,
    pub cofactor_mode: c_int,
    pub mode: c_int,
    pub secret: Option<Zeroizing<Vec<u8>>>,
    pub salt: Option<Zeroizing<Vec<u8>>>,
    pub info: Zeroizing<Vec<u8>>,
    pub n: u64,
    pub r: u64,
    pub p: u64,
    pub max_mem: u64,
}

/// A key and an operation on it, with the operation's choices.
pub struct evp_pkey_ctx_st {
    pub(crate) nid: c_int,
    pub(crate) pkey: Option<Arc<EVP_PKEY>>,
    pub(crate) peer: Option<Arc<EVP_PKEY>>,
    pub(crate) operation: c_int,
    pub(crate) options: Options,
    /// The digest as the program gave it, for `EVP_PKEY_CTX_get_signature_md`.
    pub(crate) md: *const EVP_MD,
    pub(crate) generation: Generation,
    pub(crate) derivation: Derivation,
    app_data: *mut c_void,
    data: *mut c_void,
    pub(crate) callback: Option<EVP_PKEY_gen_cb>,
    pub(crate) keygen_info: *mut c_int,
    pub(crate) keygen_info_len: c_int,
}

/// OpenSSL's name for it.
pub type EVP_PKEY_CTX = evp_pkey_ctx_st;

impl Boxed for evp_pkey_ctx_st {
    const LIB: Lib = Lib::EVP;
}

impl evp_pkey_ctx_st {
    pub(crate) fn new(nid: c_int, pkey: Option<Arc<EVP_PKEY>>) -> Self {
        let derivation = Derivation { n: 1 << 20, r: 8, p: 1, max_mem: 1025 << 20, ..Derivation::default() };
        evp_pkey_ctx_st {
            nid,
            pkey,
            peer: None,
            operation: 0,
            options: Options::default(),
            md: std::ptr::null(),
            generation: Generation::default(),
            derivation: Derivation { kdf_type: 1, ..derivation },
            app_data: std::ptr::null_mut(),
            data: std::ptr::null_mut(),
            callback: None,
            keygen_info: std::ptr::null_mut(),
            keygen_info_len: 0,
        }
    }

    /// A copy with references of its own.
    pub(crate) fn duplicate(&self) -> Self {
        evp_pkey_ctx_st {
            pkey: self.pkey.clone(),
            peer: self.peer.clone(),
            operation: self.operation,
            options: self.options.clone(),
            md: self.md,
            generation: self.generation.clone(),
            derivation: self.derivation.clone(),
            app_data: self.app_data,
            data: self.data,
            callback: self.callback,
            ..evp_pkey_ctx_st::new(self.nid, None)
        }
    }

    /// The key, or what OpenSSL says when there is none.
    pub(crate) fn key(&self) -> Result<&Arc<EVP_PKEY>, Error> {
        self.pkey.as_ref().ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_KEY_SET))
    }

    /// Sets the digest.
    pub(crate) fn set_md(&mut self, md: *const EVP_MD) -> Result<(), Error> {
        self.options.md = match md.is_null() {
            true => None,
            // SAFETY: callers pass on what C promised to be a live digest.
            false => Some(unsafe { digest_method::algorithm(md) }?),
        };
        self.md = md;
        Ok(())
    }

    /// Refuses a digest with which RSA does not sign.
    pub(crate) fn fits_rsa(&self, md: Algorithm, name: &CStr) -> Result<(), Error> {
        use Algorithm::{Blake2b512, Blake2s256, Shake128, Shake256, Sm3};
        if !matches!(self.nid, 6 | 912) || !matches!(md, Blake2b512 | Blake2s256 | Shake128 | Shake256 | Sm3) {
            return Ok(());
        }
        let said = format!("digest={}", name.to_string_lossy());
        Err(Error::new(Lib::PROV, reason::PROV_R_DIGEST_NOT_ALLOWED).with_data(said))
    }

    /// Begins an operation afresh: the choices of an earlier one are gone, as with OpenSSL's providers.
    pub(crate) fn begin(&mut self, operation: c_int) {
        let fresh = evp_pkey_ctx_st::new(self.nid, None);
        self.operation = operation;
        self.options = fresh.options;
        self.md = std::ptr::null();
        self.generation = fresh.generation;
        self.derivation = fresh.derivation;
        self.peer = None;
        bound::begin(self);
    }
}

fn of_key(pkey: *mut EVP_PKEY) -> Result<*mut EVP_PKEY_CTX, Error> {
    // SAFETY: callers pass on what C promised to be a live key or NULL.
    let pkey = unsafe { EVP_PKEY::option(pkey).and_then(|_| EVP_PKEY::get1(pkey).ok()) };
    let unsupported = || Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM);
    let pkey = pkey.ok_or_else(unsupported)?;
    let nid = pkey.nid();
    if nid == 0 {
        return Err(fetch::unsupported(b"UNDEF", None));
    }
    Ok(Boxed::into_raw(evp_pkey_ctx_st::new(nid, Some(pkey))))
}

/// Makes a context for a key, of which it takes a reference. Returns one for `EVP_PKEY_CTX_free`, or NULL.
/// Source: EVP_PKEY_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_new(pkey: *mut EVP_PKEY, e: *mut ENGINE) -> *mut EVP_PKEY_CTX {
    guard(std::ptr::null_mut(), || {
        no_engine(e, reason::ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD, reason::EVP_R_UNSUPPORTED_ALGORITHM)?;
        of_key(pkey)
    })
}

/// As `EVP_PKEY_CTX_new`. Source: EVP_PKEY_CTX_new_from_pkey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_new_from_pkey(
    libctx: *mut OSSL_LIB_CTX,
    pkey: *mut EVP_PKEY,
    propquery: *const c_char,
) -> *mut EVP_PKEY_CTX {
    let _ = (libctx, propquery);
    guard(std::ptr::null_mut(), || of_key(pkey))
}

/// Makes a context without a key for a type (`EVP_PKEY_RSA`, …). Returns one for `EVP_PKEY_CTX_free`, or NULL for an
/// unknown type. Source: EVP_PKEY_CTX_new_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_new_id(id: c_int, e: *mut ENGINE) -> *mut EVP_PKEY_CTX {
    guard(std::ptr::null_mut(), || {
        no_engine(e, reason::ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD, reason::EVP_R_UNSUPPORTED_ALGORITHM)?;
        let nid = base_type(id);
        if name_of_nid(nid).is_none() {
            return Err(no_type(nid));
        }
        Ok(Boxed::into_raw(evp_pkey_ctx_st::new(nid, None)))
    })
}

/// Makes a context without a key for a named type ("RSA"). Returns one for `EVP_PKEY_CTX_free`, or NULL.
/// Source: EVP_PKEY_CTX_new_from_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_new_from_name(
    libctx: *mut OSSL_LIB_CTX,
    name: *const c_char,
    propquery: *const c_char,
) -> *mut EVP_PKEY_CTX {
    let _ = libctx;
    guard(std::ptr::null_mut(), || {
        if name.is_null() {
            return Err(Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM));
        }
        // SAFETY: NULL or C strings.
        let nid = unsafe { fetch::find_c(name, propquery, nid_of_name) }?;
        Ok(Boxed::into_raw(evp_pkey_ctx_st::new(nid, None)))
    })
}

/// Copies a context. Returns one for `EVP_PKEY_CTX_free`. Source: EVP_PKEY_CTX_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_dup(ctx: *const EVP_PKEY_CTX) -> *mut EVP_PKEY_CTX {
    // SAFETY: a live context.
    guard(std::ptr::null_mut(), || Ok(Boxed::into_raw(unsafe { EVP_PKEY_CTX::get0(ctx) }?.duplicate())))
}

/// Frees a context; NULL is fine. Source: EVP_PKEY_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_free(ctx: *mut EVP_PKEY_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        drop(unsafe { EVP_PKEY_CTX::set0(ctx) });
        Ok(())
    })
}

/// The context's key, borrowed; NULL if it has none. Source: EVP_PKEY_CTX_get0_pkey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_pkey(ctx: *mut EVP_PKEY_CTX) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        let pkey = unsafe { EVP_PKEY_CTX::get0(ctx) }?.pkey.as_ref();
        Ok(pkey.map_or(std::ptr::null_mut(), |pkey| Arc::as_ptr(pkey).cast_mut()))
    })
}

/// The peer's key, borrowed; NULL if it was not set. Source: EVP_PKEY_CTX_get0_peerkey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_peerkey(ctx: *mut EVP_PKEY_CTX) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        let peer = unsafe { EVP_PKEY_CTX::get0(ctx) }?.peer.as_ref();
        Ok(peer.map_or(std::ptr::null_mut(), |peer| Arc::as_ptr(peer).cast_mut()))
    })
}

/// The operation that was begun (`EVP_PKEY_OP_*`), 0 if none. Source: EVP_PKEY_CTX_get_operation(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_operation(ctx: *mut EVP_PKEY_CTX) -> c_int {
    // SAFETY: a live context.
    guard(0, || Ok(unsafe { EVP_PKEY_CTX::get0(ctx) }?.operation))
}

/// Whether the context is for keys of the named type. Returns 1 or 0. Source: EVP_PKEY_CTX_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_is_a(ctx: *mut EVP_PKEY_CTX, keytype: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: a live context and a C string.
        let (ctx, name) = unsafe { (EVP_PKEY_CTX::get0(ctx)?, crate::ffi::c_str(keytype).silent()?) };
        Ok((nid_of_name(name) == Some(ctx.nid)).into())
    })
}

/// The library context, always the default one. Source: EVP_PKEY_CTX_get0_libctx(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_libctx(ctx: *mut EVP_PKEY_CTX) -> *mut OSSL_LIB_CTX {
    let _ = ctx;
    std::ptr::null_mut()
}

/// The properties asked for at creation; NULL as none are kept. Source: EVP_PKEY_CTX_get0_propq(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_propq(ctx: *const EVP_PKEY_CTX) -> *const c_char {
    let _ = ctx;
    std::ptr::null()
}

/// Stores a pointer of the program's. Source: EVP_PKEY_CTX_set_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_app_data(ctx: *mut EVP_PKEY_CTX, data: *mut c_void) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_PKEY_CTX::get0_mut(ctx) }?.app_data = data;
        Ok(())
    })
}

/// The program's pointer. Source: EVP_PKEY_CTX_get_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_app_data(ctx: *mut EVP_PKEY_CTX) -> *mut c_void {
    // SAFETY: a live context.
    guard(std::ptr::null_mut(), || Ok(unsafe { EVP_PKEY_CTX::get0(ctx) }?.app_data))
}

/// Stores a pointer for the implementation of a key type. Source: EVP_PKEY_CTX_set_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_data(ctx: *mut EVP_PKEY_CTX, data: *mut c_void) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_PKEY_CTX::get0_mut(ctx) }?.data = data;
        Ok(())
    })
}

/// The implementation's pointer. Source: EVP_PKEY_CTX_get_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_data(ctx: *const EVP_PKEY_CTX) -> *mut c_void {
    // SAFETY: a live context.
    guard(std::ptr::null_mut(), || Ok(unsafe { EVP_PKEY_CTX::get0(ctx) }?.data))
}

/// Sets a function told of a generation's progress. Source: EVP_PKEY_CTX_set_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_cb(ctx: *mut EVP_PKEY_CTX, cb: Option<EVP_PKEY_gen_cb>) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_PKEY_CTX::get0_mut(ctx) }?.callback = cb;
        Ok(())
    })
}

/// The function told of a generation's progress. Source: EVP_PKEY_CTX_get_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_cb(ctx: *mut EVP_PKEY_CTX) -> Option<EVP_PKEY_gen_cb> {
    // SAFETY: a live context.
    guard(None, || Ok(unsafe { EVP_PKEY_CTX::get0(ctx) }?.callback))
}

/// A number of a generation's progress, or how many there are for index -1. Source: EVP_PKEY_CTX_get_keygen_info(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_keygen_info(ctx: *mut EVP_PKEY_CTX, idx: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_PKEY_CTX::get0(ctx) }?;
        if idx == -1 {
            return Ok(ctx.keygen_info_len);
        }
        if idx < 0 || idx >= ctx.keygen_info_len || ctx.keygen_info.is_null() {
            return Ok(0);
        }
        // SAFETY: inside the array that was set with its length.
        Ok(unsafe { *ctx.keygen_info.add(idx as c_uint as usize) })
    })
}

/// Sets the array of a generation's progress. Source: EVP_PKEY_CTX_set0_keygen_info(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set0_keygen_info(ctx: *mut EVP_PKEY_CTX, dat: *mut c_int, datlen: c_int) {
    guard((), || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_PKEY_CTX::get0_mut(ctx) }?;
        ctx.keygen_info = dat;
        ctx.keygen_info_len = datlen;
        Ok(())
    })
}
