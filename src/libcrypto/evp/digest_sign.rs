//! Signing and verifying data with a key: a digest under way and an operation on the key.

use std::ffi::{c_char, c_int, c_uchar, c_void};

use super::digest::{EVP_MD_CTX, add, begin, end};
use super::digest_method::{EVP_MD, EVP_get_digestbyname, algorithm, fetched_by_name};
use super::digest_table::plain;
use super::fetch;
use super::mac_key::CmacCipher;
use super::params::OSSL_PARAM;
use super::pkey::{Content, EVP_PKEY};
use super::pkey_ctx::bound::allow_digest;
use super::pkey_ctx::sign::{lacks_form, sign_digest, verify_digest};
use super::pkey_ctx::{EVP_PKEY_CTX, operation};
use super::pkey_info::default_digest;
use super::types::{ENGINE, no_engine};
use crate::crypto::digest::Algorithm;
use crate::crypto::key::Kind;
use crate::crypto::mac::{Cmac, Hmac, Mac, Poly1305};
use crate::crypto::operate;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, Shared, Slotted, bytes, bytes_mut, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// What a digest context holds for a signature: the operation on the key, and the code if the key is a MAC's.
pub(crate) struct Signing {
    ctx: *mut EVP_PKEY_CTX,
    mac: Option<Mac>,
}

impl Default for Signing {
    fn default() -> Self {
        Signing { ctx: std::ptr::null_mut(), mac: None }
    }
}

impl Drop for Signing {
    fn drop(&mut self) {
        // SAFETY: NULL or a box that is ours; what belongs to the program was given back by `forget`.
        drop(unsafe { EVP_PKEY_CTX::set0(self.ctx) });
    }
}

impl Signing {
    /// Holds the program's context.
    pub(crate) fn with(ctx: *mut EVP_PKEY_CTX) -> Self {
        Signing { ctx, mac: None }
    }

    /// Lets go of the context without freeing it.
    pub(crate) fn forget(&mut self) {
        self.ctx = std::ptr::null_mut();
    }

    /// The context, lent to C.
    pub(crate) fn pkey_ctx(&self) -> *mut EVP_PKEY_CTX {
        self.ctx
    }

    /// A copy with a context of its own.
    pub(crate) fn duplicate(&self) -> Result<Self, Error> {
        // SAFETY: NULL or live, as long as this holds it.
        let ctx = unsafe { EVP_PKEY_CTX::option(self.ctx) };
        let ctx = ctx.map_or(std::ptr::null_mut(), |ctx| Boxed::into_raw(ctx.duplicate()));
        let mac = match &self.mac {
            None => None,
            Some(mac) => Some(mac.duplicate().ok_or(Error::SILENT)?),
        };
        Ok(Signing { ctx, mac })
    }

    fn operation(&self) -> Result<&EVP_PKEY_CTX, Error> {
        // SAFETY: NULL or live, as long as this holds it.
        let ctx = unsafe { EVP_PKEY_CTX::option(self.ctx) };
        ctx.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR))
    }

    /// The operation, which must be this one.
    fn doing(&self, wanted: c_int) -> Result<&EVP_PKEY_CTX, Error> {
        let ctx = self.operation()?;
        if ctx.operation == wanted { Ok(ctx) } else { Err(Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR)) }
    }
}

/// The code of a MAC's key.
fn mac(content: &Content, md: Option<Algorithm>) -> Result<Option<Mac>, Error> {
    let Content::Secret(nid, key) = content else { return Ok(None) };
    let mac = match nid {
        855 => {
            let md = md.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_DEFAULT_DIGEST))?;
            Hmac::new(md, key).map(|mac| Mac::Hmac(Box::new(mac)))
        }
        894 => match key.cipher {
            CmacCipher::Aes => Cmac::aes(key).map(Mac::Cmac),
            CmacCipher::TripleDes => Cmac::triple_des(key).map(Mac::Cmac),
            CmacCipher::Unfit => None,
        },
        1061 => Poly1305::new(key).map(|mac| Mac::Poly1305(Box::new(mac))),
        _ => None,
    };
    mac.map(Some).ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR))
}

/// Adds data to a digest, or to what is signed.
///
/// # Safety
/// `ctx` is live and nothing of it is borrowed; `len` bytes are readable.
pub(crate) unsafe fn update(ctx: *mut EVP_MD_CTX, data: *const c_void, len: usize) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let state = EVP_MD_CTX::get0_mut(ctx)?;
        if let Some(mac) = &mut state.signing.mac {
            mac.update(bytes(data, len)?);
            return Ok(1);
        }
        add(ctx, data, len)
    }
}

/// Whether the key signs whole messages, without a digest of ours.
fn signs_messages(pkey: &EVP_PKEY) -> bool {
    pkey.nid() == Kind::Ed25519.nid()
}

/// Begins a signature or verification.
///
/// # Safety
/// All are live or NULL and nothing of `ctx` is borrowed.
unsafe fn initialise(
    ctx: *mut EVP_MD_CTX,
    pctx: *mut *mut EVP_PKEY_CTX,
    md: *const EVP_MD,
    pkey: *mut EVP_PKEY,
    operation: c_int,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    let state = unsafe { EVP_MD_CTX::get0_mut(ctx) }?;
    if state.signing.ctx.is_null() {
        // SAFETY: a live key or NULL.
        let pkey = unsafe { EVP_PKEY::get1(pkey) }.map_err(|_| Error::new(Lib::EVP, reason::EVP_R_NO_KEY_SET))?;
        state.signing.ctx = Boxed::into_raw(EVP_PKEY_CTX::new(pkey.nid(), Some(pkey)));
    }
    // SAFETY: just made, or the program's, live either way.
    let operation_ctx = unsafe { EVP_PKEY_CTX::get0_mut(state.signing.ctx) }?;
    let key = operation_ctx.key()?.clone();
    let default_md = || default_digest(&key).map_or(std::ptr::null(), |(_, nid, _)| plain(nid));
    let md = if md.is_null() { default_md() } else { md };
    if signs_messages(&key) && !md.is_null() {
        return Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_DIGEST)
            .with_data("Explicit digest not allowed with EdDSA operations"));
    }
    operation_ctx.begin(operation);
    let content = key.content();
    if let Content::Key(key) = &content
        && matches!(key.kind(), Kind::X25519 | Kind::Dh | Kind::Dhx)
    {
        return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE));
    }
    let has_nothing = match &content {
        Content::Key(key) => key.is_hollow(),
        Content::Secret(..) => operation == operation::VERIFYCTX,
        _ => false,
    };
    if has_nothing {
        return Err(Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR));
    }
    // SAFETY: NULL or a live digest, as our caller promises.
    if let Some(md) = unsafe { EVP_MD::option(md) } {
        // SAFETY: as above.
        let found = unsafe { algorithm(md) }?;
        allow_digest(operation_ctx, found)?;
        operation_ctx.fits_rsa(found, md.name())?;
    }
    operation_ctx.set_md(md)?;
    let algorithm = operation_ctx.options.md;
    state.signing.mac = mac(&content, algorithm)?;
    let lent = state.signing.ctx;
    if !signs_messages(&key) && state.signing.mac.is_none() {
        // SAFETY: live, and the borrow above has ended.
        unsafe { begin(ctx, md) }?;
    } else {
        state.md = md;
    }
    // SAFETY: NULL or writable, as the man page has the caller promise.
    unsafe { put(pctx, lent) };
    Ok(1)
}

/// Begins the signature or verification of a context once more, as the digest's own beginning does where there is one;
/// `None` where there is none.
///
/// # Safety
/// `ctx` and `md` are live or NULL and nothing of `ctx` is borrowed.
pub(crate) unsafe fn begin_again(ctx: *mut EVP_MD_CTX, md: *const EVP_MD) -> Option<Result<c_int, Error>> {
    // SAFETY: as our caller promises; the borrow ends before the context is used again.
    let (doing, old) = unsafe {
        let state = EVP_MD_CTX::get0(ctx).ok()?;
        (EVP_PKEY_CTX::option(state.signing.ctx)?.operation, state.md)
    };
    if !matches!(doing, operation::SIGNCTX | operation::VERIFYCTX) {
        return None;
    }
    let md = if md.is_null() { old } else { md };
    // SAFETY: as our caller promises.
    Some(unsafe { initialise(ctx, std::ptr::null_mut(), md, std::ptr::null_mut(), doing) })
}

/// Answers with a signature, or with its length if there is no place for it.
///
/// # Safety
/// `len` is writable; `out` is NULL or has as many bytes as `len` says.
unsafe fn deliver(
    out: *mut c_uchar,
    len: *mut usize,
    largest: usize,
    make: impl FnOnce() -> Result<Vec<u8>, Error>,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        if len.is_null() {
            return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        if out.is_null() {
            *len = largest;
            return Ok(1);
        }
        if *len < largest {
            return Err(Error::new(Lib::EVP, reason::EVP_R_BUFFER_TOO_SMALL));
        }
        let signature = make()?;
        bytes_mut(out, signature.len())?.copy_from_slice(&signature);
        *len = signature.len();
    }
    Ok(1)
}

/// The digest so far; the computation goes on, so that a program may add more.
///
/// # Safety
/// `ctx` is live and nothing of it is borrowed.
pub(super) unsafe fn digest_so_far(ctx: *mut EVP_MD_CTX) -> Result<Vec<u8>, Error> {
    let mut digest = vec![0; 64];
    // SAFETY: a copy of our own; the buffer holds any digest.
    unsafe {
        let copy = super::digest::context::EVP_MD_CTX_new();
        let copied = super::digest::context::EVP_MD_CTX_copy_ex(copy, ctx);
        let len = if copied == 1 { end(copy, digest.as_mut_ptr()) } else { Err(Error::SILENT) };
        super::digest::context::EVP_MD_CTX_free(copy);
        digest.truncate(len?);
    }
    Ok(digest)
}

/// Begins a signature with `pkey` of a digest of type `type`, NULL for the key's default. `*pctx` becomes the
/// operation, which belongs to `ctx`. Returns 1, 0 or less. Source: EVP_DigestSignInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestSignInit(
    ctx: *mut EVP_MD_CTX,
    pctx: *mut *mut EVP_PKEY_CTX,
    kind: *const EVP_MD,
    e: *mut ENGINE,
    pkey: *mut EVP_PKEY,
) -> c_int {
    guard(0, || {
        no_engine(e, reason::ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD, reason::EVP_R_UNSUPPORTED_ALGORITHM)?;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { initialise(ctx, pctx, kind, pkey, operation::SIGNCTX) }
    })
}

/// Begins the verification of a signature; otherwise as `EVP_DigestSignInit`. Source: EVP_DigestVerifyInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestVerifyInit(
    ctx: *mut EVP_MD_CTX,
    pctx: *mut *mut EVP_PKEY_CTX,
    kind: *const EVP_MD,
    e: *mut ENGINE,
    pkey: *mut EVP_PKEY,
) -> c_int {
    guard(0, || {
        no_engine(e, reason::ENGINE_R_UNIMPLEMENTED_PUBLIC_KEY_METHOD, reason::EVP_R_UNSUPPORTED_ALGORITHM)?;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { initialise(ctx, pctx, kind, pkey, operation::VERIFYCTX) }
    })
}

/// # Safety
/// `name` is NULL or a C string.
unsafe fn named(name: *const c_char, properties: *const c_char) -> Result<*const EVP_MD, Error> {
    if name.is_null() {
        return Ok(std::ptr::null());
    }
    // SAFETY: as our caller promises.
    unsafe {
        fetch::find_c(name, properties, |name| fetched_by_name(std::ptr::null_mut(), name))?;
        Ok(EVP_get_digestbyname(name))
    }
}

/// As `EVP_DigestSignInit`, with the digest's name and parameters. Source: EVP_DigestSignInit_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestSignInit_ex(
    ctx: *mut EVP_MD_CTX,
    pctx: *mut *mut EVP_PKEY_CTX,
    mdname: *const c_char,
    libctx: *mut OSSL_LIB_CTX,
    props: *const c_char,
    pkey: *mut EVP_PKEY,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        let _ = libctx;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            initialise(ctx, pctx, named(mdname, props)?, pkey, operation::SIGNCTX)?;
            super::pkey_ctx::params::set(EVP_MD_CTX::get0(ctx)?.signing.ctx, params)
        }
    })
}

/// As `EVP_DigestVerifyInit`, with the digest's name and parameters. Source: EVP_DigestVerifyInit_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestVerifyInit_ex(
    ctx: *mut EVP_MD_CTX,
    pctx: *mut *mut EVP_PKEY_CTX,
    mdname: *const c_char,
    libctx: *mut OSSL_LIB_CTX,
    props: *const c_char,
    pkey: *mut EVP_PKEY,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        let _ = libctx;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            initialise(ctx, pctx, named(mdname, props)?, pkey, operation::VERIFYCTX)?;
            super::pkey_ctx::params::set(EVP_MD_CTX::get0(ctx)?.signing.ctx, params)
        }
    })
}

fn only_oneshot() -> Error {
    Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE)
}

/// # Safety
/// As [`update`].
unsafe fn signing_update(ctx: *mut EVP_MD_CTX, data: *const c_void, len: usize, doing: c_int) -> Result<c_int, Error> {
    // SAFETY: as our caller promises; borrows end before callbacks run.
    unsafe {
        if len == 0 {
            return Ok(1);
        }
        let signing = &EVP_MD_CTX::get0(ctx)?.signing;
        if signing.ctx.is_null() {
            // OpenSSL takes the context for one that only computes a digest.
            return update(ctx, data, len);
        }
        let operation = signing.doing(doing)?;
        if signs_messages(operation.key()?) {
            return Err(only_oneshot());
        }
        update(ctx, data, len)
    }
}

/// Adds data to be signed. Returns 1 or 0. Source: EVP_DigestSignUpdate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestSignUpdate(ctx: *mut EVP_MD_CTX, data: *const c_void, dsize: usize) -> c_int {
    guard(0, || {
        // SAFETY: a live context and readable bytes, as the man page has the caller promise.
        unsafe { signing_update(ctx, data, dsize, operation::SIGNCTX) }
    })
}

/// Adds data to be verified. Returns 1 or 0. Source: EVP_DigestVerifyUpdate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestVerifyUpdate(ctx: *mut EVP_MD_CTX, data: *const c_void, dsize: usize) -> c_int {
    guard(0, || {
        // SAFETY: a live context and readable bytes, as the man page has the caller promise.
        unsafe { signing_update(ctx, data, dsize, operation::VERIFYCTX) }
    })
}

/// Signs and writes the signature to `sigret`, whose room `*siglen` tells; with NULL tells the room needed.
/// Returns 1, 0 or less. Source: EVP_DigestSignFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestSignFinal(ctx: *mut EVP_MD_CTX, sigret: *mut c_uchar, siglen: *mut usize) -> c_int {
    guard(0, || {
        // SAFETY: a live context and the room promised by the man page.
        unsafe {
            let signing = &EVP_MD_CTX::get0(ctx)?.signing;
            let operation = signing.doing(operation::SIGNCTX)?;
            if let Some(mac) = &signing.mac {
                return deliver(sigret, siglen, mac.size(), || {
                    mac.duplicate().and_then(Mac::finish).ok_or(Error::SILENT)
                });
            }
            let pkey = operation.key()?;
            if signs_messages(pkey) {
                return Err(only_oneshot());
            }
            let largest = usize::try_from(super::pkey_info::size(&pkey.key()?)).unwrap_or(0);
            deliver(sigret, siglen, largest, || sign_digest(operation, &digest_so_far(ctx)?))
        }
    })
}

/// Verifies a signature. Returns 1 if it is right, 0 if not, less on other errors. Source: EVP_DigestVerifyFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestVerifyFinal(ctx: *mut EVP_MD_CTX, sig: *const c_uchar, siglen: usize) -> c_int {
    guard(0, || {
        // SAFETY: a live context and readable bytes, as the man page has the caller promise.
        unsafe {
            let operation = EVP_MD_CTX::get0(ctx)?.signing.doing(operation::VERIFYCTX)?;
            if signs_messages(operation.key()?) {
                return Err(only_oneshot());
            }
            if lacks_form(operation, bytes(sig, siglen)?) {
                return Ok(-1);
            }
            verify_digest(operation, bytes(sig, siglen)?, &digest_so_far(ctx)?)?;
        }
        Ok(1)
    })
}

/// Signs `tbslen` bytes at once; otherwise as `EVP_DigestSignFinal`. Source: EVP_DigestSign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestSign(
    ctx: *mut EVP_MD_CTX,
    sigret: *mut c_uchar,
    siglen: *mut usize,
    tbs: *const c_uchar,
    tbslen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: a live context, readable bytes and the room promised by the man page.
        unsafe {
            let operation = EVP_MD_CTX::get0(ctx)?.signing.doing(operation::SIGNCTX)?;
            if signs_messages(operation.key()?) {
                let key = operation.key()?.key()?;
                return deliver(sigret, siglen, 64, || operate::sign_message(&key, bytes(tbs, tbslen)?));
            }
            if !sigret.is_null() {
                update(ctx, tbs.cast(), tbslen)?;
            }
            Ok(EVP_DigestSignFinal(ctx, sigret, siglen))
        }
    })
}

/// Verifies a signature of `tbslen` bytes at once; otherwise as `EVP_DigestVerifyFinal`. Source: EVP_DigestVerify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestVerify(
    ctx: *mut EVP_MD_CTX,
    sigret: *const c_uchar,
    siglen: usize,
    tbs: *const c_uchar,
    tbslen: usize,
) -> c_int {
    guard(-1, || {
        // SAFETY: a live context and readable bytes, as the man page has the caller promise.
        unsafe {
            let operation = EVP_MD_CTX::get0(ctx)?.signing.doing(operation::VERIFYCTX)?;
            if signs_messages(operation.key()?) {
                let key = operation.key()?.key()?;
                return Ok(operate::verify_message(&key, bytes(sigret, siglen)?, bytes(tbs, tbslen)?).into());
            }
            update(ctx, tbs.cast(), tbslen)?;
            Ok(EVP_DigestVerifyFinal(ctx, sigret, siglen))
        }
    })
}
