//! `EVP_MD_CTX` and the computing of digests with it.

use std::ffi::{c_char, c_int, c_uchar, c_uint, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};

use super::digest_method::{EVP_MD, Implementation, fetched_by_name};
use super::digest_sign::Signing;
use super::fetch;
use super::params::OSSL_PARAM;
use super::pkey_ctx::EVP_PKEY_CTX;
use super::types::ENGINE;
use crate::crypto::digest::Hasher;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, Slotted, bytes, bytes_mut, guard, memory};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// The context keeps the `EVP_PKEY_CTX` that the program gave it, and does not free it.
const FLAG_KEEP_PKEY_CTX: c_int = 0x400;

/// Replaces the digest's own function that adds data.
pub(crate) type UpdateFn = Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const c_void, usize) -> c_int>;

/// What computes.
pub(crate) enum State {
    /// Nothing begun.
    Idle,
    /// The core.
    Hasher(Box<Hasher>),
    /// `EVP_md_null`.
    Null,
    /// The program's own digest; its memory is `md_data`.
    Method,
}

/// A digest, signature or verification under way. A word that zeros make a fresh context, because MariaDB keeps contexts
/// in memory of its own.
pub struct evp_md_ctx_st(AtomicPtr<DigestContext>);

/// What a context holds.
pub struct DigestContext {
    pub(crate) md: *const EVP_MD,
    pub(crate) state: State,
    flags: c_int,
    md_data: *mut c_void,
    update: UpdateFn,
    /// Length that `EVP_MD_CTRL_XOF_LEN` asked for.
    pub(crate) xof_len: Option<usize>,
    /// What a signature needs besides.
    pub(crate) signing: Signing,
}

/// OpenSSL's name for it.
pub type EVP_MD_CTX = evp_md_ctx_st;

impl Slotted for evp_md_ctx_st {
    type Contents = DigestContext;
    const LIB: Lib = Lib::EVP;

    fn word(&self) -> &AtomicPtr<DigestContext> {
        &self.0
    }
}

impl Default for DigestContext {
    fn default() -> Self {
        DigestContext {
            md: std::ptr::null(),
            state: State::Idle,
            flags: 0,
            md_data: std::ptr::null_mut(),
            update: None,
            xof_len: None,
            signing: Signing::default(),
        }
    }
}

impl DigestContext {
    /// The algorithm in use.
    pub(crate) fn md(&self) -> Option<&EVP_MD> {
        // SAFETY: the program keeps a digest of its own alive while a context uses it; ours are constants.
        unsafe { EVP_MD::option(self.md) }
    }
}

/// Ends what the program's own digest holds and frees its memory.
///
/// # Safety
/// `ctx` is live and nothing of it is borrowed: the program's function may use it.
unsafe fn release(ctx: *mut EVP_MD_CTX) {
    // SAFETY: live; each borrow ends before the callback runs.
    unsafe {
        let Ok(contents) = EVP_MD_CTX::get0(ctx) else { return };
        if matches!(contents.state, State::Method) {
            let cleanup = contents.md().and_then(|md| md.method().and_then(|method| method.cleanup));
            if let Some(cleanup) = cleanup {
                cleanup(ctx);
            }
        }
        let Ok(contents) = EVP_MD_CTX::get0_mut(ctx) else { return };
        memory::free(contents.md_data);
        contents.md_data = std::ptr::null_mut();
        contents.state = State::Idle;
    }
}

/// Begins a digest; NULL for `md` begins the last one again.
///
/// # Safety
/// `ctx` and `md` are live or NULL, and nothing of `ctx` is borrowed.
pub(crate) unsafe fn begin(ctx: *mut EVP_MD_CTX, md: *const EVP_MD) -> Result<(), Error> {
    // SAFETY: as our caller promises; the borrow ends with the statement.
    let md = unsafe { if md.is_null() { EVP_MD_CTX::get0(ctx)?.md } else { md } };
    // SAFETY: live or NULL.
    let algorithm = unsafe { EVP_MD::option(md) };
    let algorithm = algorithm.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_DIGEST_SET))?;
    let state = match &algorithm.implementation {
        Implementation::Builtin(algorithm) => Hasher::new(*algorithm).map(|hasher| State::Hasher(Box::new(hasher))),
        Implementation::Null => Some(State::Null),
        Implementation::Unavailable => {
            return Err(fetch::unsupported(algorithm.name().to_bytes(), Some(b""))
                .then(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR));
        }
        Implementation::Method(_) => Some(State::Method),
    };
    let state = state.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR))?;
    // SAFETY: nothing of `ctx` is borrowed; the program's functions run without borrows too.
    unsafe {
        release(ctx);
        let contents = EVP_MD_CTX::get0_mut(ctx)?;
        contents.md = md;
        contents.state = state;
        contents.xof_len = None;
        contents.update = None;
        if let Some(method) = algorithm.method().map(|method| *method) {
            let size = usize::try_from(method.data_size).unwrap_or(0);
            contents.md_data = memory::duplicate(&vec![0; size]).cast();
            contents.update = method.update;
            let begun = method.init.is_none_or(|init| init(ctx) != 0);
            return begun.then_some(()).ok_or(Error::SILENT);
        }
    }
    Ok(())
}

/// Adds data to what is under way.
///
/// # Safety
/// `ctx` is live and nothing of it is borrowed.
pub(crate) unsafe fn add(ctx: *mut EVP_MD_CTX, data: *const c_void, len: usize) -> Result<c_int, Error> {
    // SAFETY: live; the borrow ends before a callback runs.
    let state = unsafe { EVP_MD_CTX::get0_mut(ctx) }?;
    if len == 0 {
        return Ok(1);
    }
    if let Some(update) = state.update {
        // SAFETY: the program's own function for its own digest.
        return Ok(unsafe { update(ctx, data, len) });
    }
    match &mut state.state {
        State::Idle | State::Method => Err(Error::SILENT),
        State::Null => Ok(1),
        State::Hasher(hasher) => {
            // SAFETY: the caller promises `len` readable bytes.
            hasher.update(unsafe { bytes(data, len) }?);
            Ok(1)
        }
    }
}

/// Ends the digest and writes it; how many bytes that were.
///
/// # Safety
/// `ctx` is live and nothing of it is borrowed; `out` has room for the digest.
pub(crate) unsafe fn end(ctx: *mut EVP_MD_CTX, out: *mut c_uchar) -> Result<usize, Error> {
    // SAFETY: live; the borrow ends before a callback runs.
    let state = unsafe { EVP_MD_CTX::get0_mut(ctx) }?;
    match &mut state.state {
        State::Idle => Err(Error::SILENT),
        State::Null => Ok(0),
        State::Hasher(hasher) => {
            // A second call answers with a digest of nothing; OpenSSL's answers with what is left in its state.
            let fresh = Hasher::new(hasher.algorithm()).ok_or(Error::SILENT)?;
            let hasher = std::mem::replace(&mut **hasher, fresh);
            let mut digest = vec![0; state.xof_len.unwrap_or(hasher.algorithm().size())];
            if hasher.algorithm().is_xof() {
                hasher.finish_xof(&mut digest);
            } else {
                digest = hasher.finish().ok_or(Error::SILENT)?;
            }
            // SAFETY: the caller promises room for the whole digest.
            unsafe { bytes_mut(out, digest.len()) }?.copy_from_slice(&digest);
            Ok(digest.len())
        }
        State::Method => {
            let method = *state.md().and_then(EVP_MD::method).ok_or(Error::SILENT)?;
            let finish = method.finish.ok_or(Error::SILENT)?;
            // SAFETY: the program's own function for its own digest.
            let done = unsafe { finish(ctx, out) };
            if done == 1 { Ok(usize::try_from(method.size).unwrap_or(0)) } else { Err(Error::SILENT) }
        }
    }
}

/// Clears a context.
///
/// # Safety
/// `ctx` is live and nothing of it is borrowed.
unsafe fn clear(ctx: *mut EVP_MD_CTX) {
    // SAFETY: as our caller promises.
    unsafe {
        if ctx.as_ref().is_none_or(|ctx| ctx.word().load(Ordering::Acquire).is_null()) {
            return;
        }
        release(ctx);
        if let Ok(contents) = EVP_MD_CTX::get0_mut(ctx)
            && contents.flags & FLAG_KEEP_PKEY_CTX != 0
        {
            contents.signing.forget();
        }
        Slotted::clear(ctx);
    }
}

/// Makes a context. Returns one for `EVP_MD_CTX_free`. Source: EVP_MD_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_new() -> *mut EVP_MD_CTX {
    guard(std::ptr::null_mut(), Slotted::new_raw)
}

/// Clears and frees a context; NULL is fine. Source: EVP_MD_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_free(ctx: *mut EVP_MD_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        unsafe {
            clear(ctx);
            Slotted::free(ctx);
        }
        Ok(())
    })
}

/// Clears a context for another use. Returns 1. Source: EVP_MD_CTX_reset(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_reset(ctx: *mut EVP_MD_CTX) -> c_int {
    guard(1, || {
        // SAFETY: a live context, zeros or NULL.
        unsafe { clear(ctx) };
        Ok(1)
    })
}

/// Begins a digest; NULL for `type` begins the context's last one again. Returns 1 or 0. Source: EVP_DigestInit_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DigestInit_ex(ctx: *mut EVP_MD_CTX, kind: *const EVP_MD, engine: *mut ENGINE) -> c_int {
    guard(0, || {
        let _ = engine;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            match super::digest_sign::begin_again(ctx, kind) {
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
            super::digest_params::set(EVP_MD_CTX::get0_mut(ctx)?, params)?;
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
        // SAFETY: a live context and readable bytes, as the man page has the caller promise.
        unsafe { super::digest_sign::update(ctx, d, cnt) }
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
        let fresh = Hasher::new(hasher.algorithm()).ok_or(Error::SILENT)?;
        let is_xof = hasher.algorithm().is_xof();
        // SAFETY: the man page has the caller promise `len` writable bytes.
        let out = unsafe { bytes_mut(md, len) }?;
        Ok((is_xof && std::mem::replace(&mut **hasher, fresh).finish_xof(out)).into())
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
        let _ = engine;
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
        let _ = libctx;
        // SAFETY: C strings, readable bytes and room for the digest, as the man page has the caller promise.
        unsafe {
            let found = fetch::find_c(name, propq, fetched_by_name)?;
            let Implementation::Builtin(algorithm) = found.implementation else { return Err(Error::SILENT) };
            let digest = algorithm.digest(bytes(data, datalen)?).ok_or(Error::SILENT)?;
            bytes_mut(md, digest.len())?.copy_from_slice(&digest);
            put(mdlen, digest.len());
        }
        Ok(1)
    })
}

/// Copies a context.
///
/// # Safety
/// Both are live and nothing of either is borrowed.
unsafe fn copy(out: *mut EVP_MD_CTX, from: *const EVP_MD_CTX) -> Result<(), Error> {
    // SAFETY: live; borrows end before callbacks run.
    unsafe {
        let source = EVP_MD_CTX::get0(from)?;
        let state = match &source.state {
            State::Idle => State::Idle,
            State::Null => State::Null,
            State::Method => State::Method,
            State::Hasher(hasher) => State::Hasher(hasher.clone()),
        };
        let fresh = DigestContext {
            md: source.md,
            state,
            flags: source.flags & !FLAG_KEEP_PKEY_CTX,
            md_data: std::ptr::null_mut(),
            update: source.update,
            xof_len: source.xof_len,
            signing: source.signing.duplicate()?,
        };
        let method = source.md().and_then(|md| md.method().map(|method| *method));
        release(out);
        *EVP_MD_CTX::get0_mut(out)? = fresh;
        if let Some(method) = method {
            let size = if source.md_data.is_null() { 0 } else { usize::try_from(method.data_size).unwrap_or(0) };
            EVP_MD_CTX::get0_mut(out)?.md_data = memory::duplicate(bytes(source.md_data, size)?).cast();
            if method.copy.is_some_and(|copy| copy(out, from) == 0) {
                return Err(Error::SILENT);
            }
        }
    }
    Ok(())
}

/// Copies a context with what it has computed so far. Returns 1 or 0. Source: EVP_MD_CTX_copy_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_copy_ex(out: *mut EVP_MD_CTX, input: *const EVP_MD_CTX) -> c_int {
    guard(0, || {
        if input.is_null() {
            return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: live contexts, as the man page has the caller promise.
        unsafe {
            EVP_MD_CTX::get0(out)?;
            copy(out, input)?;
        }
        Ok(1)
    })
}

/// Clears `out` and copies a context to it. Returns 1 or 0. Source: EVP_MD_CTX_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_copy(out: *mut EVP_MD_CTX, input: *const EVP_MD_CTX) -> c_int {
    guard(0, || {
        if input.is_null() {
            return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: live contexts, as the man page has the caller promise.
        unsafe {
            EVP_MD_CTX::get0(out)?;
            clear(out);
            copy(out, input)?;
        }
        Ok(1)
    })
}

/// The digest the context computes; NULL if none. Source: EVP_MD_CTX_get0_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get0_md(ctx: *const EVP_MD_CTX) -> *const EVP_MD {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_MD_CTX::get0(ctx).map_err(|_| Error::SILENT) }?.md)
    })
}

/// The older name of `EVP_MD_CTX_get0_md`. Source: EVP_MD_CTX_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_md(ctx: *const EVP_MD_CTX) -> *const EVP_MD {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_MD_CTX::get0(ctx).map_err(|_| Error::SILENT) }?.md)
    })
}

/// The digest the context computes, with a reference of its own. Source: EVP_MD_CTX_get1_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get1_md(ctx: *mut EVP_MD_CTX) -> *mut EVP_MD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_MD_CTX::get0(ctx).map_err(|_| Error::SILENT) }?.md.cast_mut())
    })
}

/// The memory of a digest of the program's own; NULL for ours. Source: EVP_MD_CTX_get0_md_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get0_md_data(ctx: *const EVP_MD_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_MD_CTX::get0(ctx) }?.md_data)
    })
}

/// Sets flags (`EVP_MD_CTX_FLAG_*`). Source: EVP_MD_CTX_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_set_flags(ctx: *mut EVP_MD_CTX, flags: c_int) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_MD_CTX::get0_mut(ctx) }?.flags |= flags;
        Ok(())
    })
}

/// Clears flags. Source: EVP_MD_CTX_clear_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_clear_flags(ctx: *mut EVP_MD_CTX, flags: c_int) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_MD_CTX::get0_mut(ctx) }?.flags &= !flags;
        Ok(())
    })
}

/// Which of `flags` are set. Source: EVP_MD_CTX_test_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_test_flags(ctx: *const EVP_MD_CTX, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_MD_CTX::get0(ctx) }?.flags & flags)
    })
}

/// Replaces the function that adds data. Source: EVP_MD_CTX_set_update_fn(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_set_update_fn(
    ctx: *mut EVP_MD_CTX,
    update: Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const c_void, usize) -> c_int>,
) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_MD_CTX::get0_mut(ctx) }?.update = update;
        Ok(())
    })
}

/// The function that adds data, if it was replaced. Source: EVP_MD_CTX_update_fn(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_update_fn(
    ctx: *mut EVP_MD_CTX,
) -> Option<unsafe extern "C" fn(*mut EVP_MD_CTX, *const c_void, usize) -> c_int> {
    guard(None, || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_MD_CTX::get0(ctx) }?.update)
    })
}

/// Special requests: 3 (`EVP_MD_CTRL_XOF_LEN`) sets an extendable output's length to `p1`. Returns 1, 0 or less.
/// Source: EVP_MD_CTX_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_ctrl(ctx: *mut EVP_MD_CTX, cmd: c_int, p1: c_int, p2: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: a live context; the borrow ends before a callback runs.
        let state = unsafe { EVP_MD_CTX::get0_mut(ctx) }
            .map_err(|_| Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER))?;
        if let Some(ctrl) = state.md().and_then(|md| md.method().and_then(|method| method.ctrl)) {
            // SAFETY: the program's own function for its own digest.
            return Ok(unsafe { ctrl(ctx, cmd, p1, p2) });
        }
        let State::Hasher(hasher) = &state.state else { return Err(Error::SILENT) };
        if cmd != 3 || !hasher.algorithm().is_xof() {
            return Err(Error::SILENT);
        }
        state.xof_len = usize::try_from(p1).ok();
        Ok(1)
    })
}

/// Gives the context an `EVP_PKEY_CTX` that stays the caller's; NULL takes it away. Source: EVP_MD_CTX_set_pkey_ctx(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_set_pkey_ctx(ctx: *mut EVP_MD_CTX, pctx: *mut EVP_PKEY_CTX) {
    guard((), || {
        // SAFETY: live objects, as the man page has the caller promise.
        let state = unsafe { EVP_MD_CTX::get0_mut(ctx) }?;
        if state.flags & FLAG_KEEP_PKEY_CTX != 0 {
            state.signing.forget();
        }
        state.signing = Signing::with(pctx);
        state.flags = if pctx.is_null() { state.flags & !FLAG_KEEP_PKEY_CTX } else { state.flags | FLAG_KEEP_PKEY_CTX };
        Ok(())
    })
}

/// The `EVP_PKEY_CTX` of a signature or verification; NULL if there is none. Source: EVP_MD_CTX_get_pkey_ctx(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MD_CTX_get_pkey_ctx(ctx: *const EVP_MD_CTX) -> *mut EVP_PKEY_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_MD_CTX::get0(ctx) }?.signing.pkey_ctx())
    })
}
