//! The object `EVP_MD_CTX`, and the computing of digests with it: [`begin`], [`add`], [`end`].

pub mod compute;
pub mod context;

use std::ffi::{c_int, c_uchar, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};

use super::digest_method::{EVP_MD, Implementation};
use super::digest_sign::Signing;
use super::fetch;
use crate::crypto::digest::{Algorithm, Hasher};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, Slotted, bytes, bytes_mut, memory};

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

/// A digest of ours that has begun: the one that was there, if it is of this kind.
fn begin_hasher(contents: &mut DigestContext, algorithm: Algorithm) -> Option<State> {
    match std::mem::replace(&mut contents.state, State::Idle) {
        State::Hasher(mut hasher) if hasher.algorithm() == algorithm => hasher.begin().then_some(State::Hasher(hasher)),
        other => {
            contents.state = other;
            Hasher::new(algorithm).map(|hasher| State::Hasher(Box::new(hasher)))
        }
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
    let state = match algorithm.served() {
        // SAFETY: live; the borrow ends with the statement.
        Implementation::Builtin(algorithm) => begin_hasher(unsafe { EVP_MD_CTX::get0_mut(ctx) }?, *algorithm),
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
            let asked = state.xof_len.filter(|_| hasher.algorithm().is_xof());
            let len = asked.unwrap_or(hasher.algorithm().size());
            // SAFETY: the caller promises room for the whole digest.
            let done = hasher.finish_to(unsafe { bytes_mut(out, len) }?);
            // A second call answers with a digest of nothing; OpenSSL's answers with what is left in its state.
            (hasher.begin() && done).then_some(len).ok_or(Error::SILENT)
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
