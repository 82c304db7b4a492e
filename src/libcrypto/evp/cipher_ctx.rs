//! The object `EVP_CIPHER_CTX` and what is asked of it and told to it.

use std::ffi::{c_int, c_uchar, c_void};
use std::sync::atomic::AtomicPtr;

use zeroize::Zeroizing;

use super::cipher_method::{CONTEXT_PARAMS, EVP_CIPHER, Mode};
use super::params::{OSSL_PARAM, each, each_mut};
use crate::crypto::cipher::{self, Block, ChaCha20, Feedback, Stream, lc_cipher};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Slotted, bytes_mut, guard};

/// What computes.
pub(crate) enum Engine {
    /// No cipher.
    None,
    /// A cipher that still lacks its key.
    Unkeyed,
    /// aws-lc.
    Lc(Box<cipher::Engine>),
    /// A mode of ours.
    Stream(Box<Stream>),
    /// Bare ChaCha20.
    ChaCha20(Box<ChaCha20>),
    /// Key wrapping.
    Wrap { key: Zeroizing<Vec<u8>>, iv: Option<Vec<u8>>, padded: bool },
    /// `EVP_enc_null`.
    Null,
}

/// An encryption or decryption under way. A word that zeros make a fresh context, because MariaDB keeps contexts in memory
/// of its own and wants `EVP_CIPHER_CTX_new` to take one small block of `CRYPTO_malloc`'s.
pub struct evp_cipher_ctx_st(AtomicPtr<CipherContext>);

/// What a context holds.
pub struct CipherContext {
    cipher: *const EVP_CIPHER,
    pub(crate) engine: Engine,
    pub(crate) encrypt: bool,
    pub(crate) padding: bool,
    pub(crate) key_len: usize,
    pub(crate) iv_len: usize,
    key: Option<Zeroizing<Vec<u8>>>,
    /// aws-lc's engine before it has a key, with what was told to it.
    waiting: Option<Box<cipher::Engine>>,
    original_iv: Vec<u8>,
    /// Whether a vector was given or made.
    has_iv: bool,
    /// What `EVP_CIPHER_CTX_iv` points to where the engine has no such place.
    shown_iv: [u8; 16],
    tag_len: usize,
    flags: c_int,
    app_data: *mut c_void,
    cipher_data: *mut c_void,
    buffer: [u8; 32],
}

/// OpenSSL's name for it.
pub type EVP_CIPHER_CTX = evp_cipher_ctx_st;

impl Slotted for evp_cipher_ctx_st {
    type Contents = CipherContext;
    const LIB: Lib = Lib::EVP;

    fn word(&self) -> &AtomicPtr<CipherContext> {
        &self.0
    }
}

/// `EVP_CIPH_NO_PADDING`, which is also a flag of contexts.
const NO_PADDING: c_int = 0x100;

impl Default for CipherContext {
    fn default() -> Self {
        CipherContext {
            cipher: std::ptr::null(),
            engine: Engine::None,
            encrypt: false,
            padding: true,
            key_len: 0,
            iv_len: 0,
            key: None,
            waiting: None,
            original_iv: Vec::new(),
            has_iv: false,
            shown_iv: [0; 16],
            tag_len: 0,
            flags: 0,
            app_data: std::ptr::null_mut(),
            cipher_data: std::ptr::null_mut(),
            buffer: [0; 32],
        }
    }
}

impl CipherContext {
    /// Clears everything.
    pub(crate) fn reset(&mut self) {
        *self = Self::default();
    }

    /// The cipher in use.
    pub(crate) fn cipher(&self) -> Option<&'static EVP_CIPHER> {
        // SAFETY: NULL or a constant of the table.
        unsafe { self.cipher.as_ref() }
    }

    /// Puts a cipher in; padding stays as it was told.
    pub(crate) fn set_cipher(&mut self, cipher: &'static EVP_CIPHER) -> Result<(), Error> {
        let failed = || Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR);
        self.waiting = match lc_cipher(cipher.nid) {
            Some(lc) => Some(Box::new(cipher::Engine::new(lc, self.encrypt).ok_or_else(failed)?)),
            None => None,
        };
        self.engine = if cipher.nid == 0 { Engine::Null } else { Engine::Unkeyed };
        self.cipher = cipher;
        self.key_len = cipher.key_len as usize;
        self.iv_len = cipher.iv_len as usize;
        self.key = None;
        self.original_iv = vec![0; self.iv_len];
        self.has_iv = false;
        self.tag_len = match cipher.mode() {
            Mode::Gcm => 16,
            Mode::Ccm => 12,
            _ => 0,
        };
        self.pad(self.padding);
        Ok(())
    }

    /// Tells aws-lc's engine whether to pad.
    pub(crate) fn pad(&mut self, padding: bool) {
        if let Some(engine) = self.lc() {
            engine.set_padding(padding);
        }
    }

    fn lc(&mut self) -> Option<&mut cipher::Engine> {
        match &mut self.engine {
            Engine::Lc(engine) => Some(engine),
            _ => self.waiting.as_deref_mut(),
        }
    }

    /// Sets key and vector, either of which may still be missing.
    pub(crate) fn start(&mut self, key: Option<&[u8]>, iv: Option<&[u8]>) -> Result<(), Error> {
        let failed = || Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR);
        const CHACHA20_POLY1305: c_int = 1018;
        if let Some(iv) = iv {
            self.original_iv = iv.to_vec();
            self.has_iv = true;
        }
        // OpenSSL's begins with zeros where no vector was given.
        let zeros = vec![0; self.iv_len];
        let is_chacha = self.cipher().is_some_and(|cipher| cipher.nid == CHACHA20_POLY1305);
        let iv = if iv.is_none() && key.is_some() && !self.has_iv && is_chacha { Some(&zeros[..]) } else { iv };
        if self.waiting.is_some() && key.is_some() {
            self.engine = self.waiting.take().map_or(Engine::None, Engine::Lc);
        }
        let encrypt = self.encrypt;
        if let Some(engine) = self.lc() {
            let is_first = key.is_some();
            // Without a vector a feedback mode begins again with the one it had.
            return engine.start(key, iv, encrypt).then_some(()).ok_or_else(|| {
                if is_first { Error::new(Lib::PROV, reason::PROV_R_KEY_SETUP_FAILED) } else { failed() }
            });
        }
        if let Some(key) = key {
            self.key = Some(Zeroizing::new(key.to_vec()));
        }
        if let (Some(key), Some(cipher)) = (&self.key, self.cipher()) {
            let iv_given = iv.map(<[u8]>::to_vec);
            self.engine = ours(cipher, key, &self.original_iv, iv_given).ok_or_else(failed)?;
        }
        Ok(())
    }

    fn updated_iv(&mut self) -> Vec<u8> {
        let iv_len = self.iv_len;
        let has_register = self.cipher().is_some_and(|cipher| !cipher.is_aead());
        match &mut self.engine {
            Engine::Lc(engine) if has_register && iv_len <= 16 => engine.iv()[..iv_len].to_vec(),
            Engine::Stream(stream) => stream.register().to_vec(),
            Engine::ChaCha20(stream) => stream.iv().to_vec(),
            _ => self.original_iv.clone(),
        }
    }

    fn offset(&self) -> c_int {
        match &self.engine {
            Engine::Lc(engine) if self.cipher().is_some_and(|cipher| cipher.block == 1 && !cipher.is_aead()) => {
                engine.offset() as c_int
            }
            Engine::Stream(stream) => stream.offset() as c_int,
            _ => 0,
        }
    }

    /// Makes a random vector for an encryption with GCM that was given none.
    pub(crate) fn make_missing_iv(&mut self) -> Result<(), Error> {
        let is_gcm = self.cipher().is_some_and(|cipher| cipher.mode() == Mode::Gcm);
        if self.has_iv || !is_gcm || !self.encrypt {
            return Ok(());
        }
        let mut iv = vec![0u8; self.iv_len];
        // SAFETY: the buffer's own length.
        unsafe { aws_lc_sys::RAND_bytes(iv.as_mut_ptr(), iv.len()) };
        self.start(None, Some(&iv))
    }

    /// Fills `key` with a random key of the cipher's length.
    ///
    /// # Safety
    /// `key` has room for it.
    pub(crate) unsafe fn random_key(&self, key: *mut c_uchar) -> Result<c_int, Error> {
        // SAFETY: as our caller promises.
        let key = unsafe { bytes_mut(key, self.key_len) }?;
        // SAFETY: the slice's own length.
        Ok(unsafe { aws_lc_sys::RAND_bytes(key.as_mut_ptr(), key.len()) })
    }

    fn duplicate(&self) -> Option<Self> {
        let engine = match &self.engine {
            Engine::None => Engine::None,
            Engine::Unkeyed => Engine::Unkeyed,
            Engine::Null => Engine::Null,
            Engine::Lc(engine) => Engine::Lc(Box::new(engine.duplicate()?)),
            Engine::ChaCha20(stream) => Engine::ChaCha20(stream.clone()),
            Engine::Wrap { key, iv, padded } => Engine::Wrap { key: key.clone(), iv: iv.clone(), padded: *padded },
            Engine::Stream(stream) => Engine::Stream(Box::new(stream.duplicate()?)),
        };
        let waiting = match &self.waiting {
            None => None,
            Some(engine) => Some(Box::new(engine.duplicate()?)),
        };
        Some(CipherContext { engine, waiting, key: self.key.clone(), original_iv: self.original_iv.clone(), ..*self })
    }
}

/// An engine of ours for a cipher that aws-lc lacks.
fn ours(cipher: &EVP_CIPHER, key: &[u8], iv: &[u8], iv_given: Option<Vec<u8>>) -> Option<Engine> {
    let feedback = match cipher.nid {
        0 => return Some(Engine::Null),
        1019 => return Some(Engine::ChaCha20(Box::new(ChaCha20::new(key, iv)?))),
        788..=790 => return Some(Engine::Wrap { key: Zeroizing::new(key.to_vec()), iv: iv_given, padded: false }),
        897 | 900 | 903 => return Some(Engine::Wrap { key: Zeroizing::new(key.to_vec()), iv: None, padded: true }),
        650..=652 | 656 | 658 => Feedback::Cipher1,
        653..=655 | 657 | 659 => Feedback::Cipher8,
        62 | 63 => Feedback::Output,
        60 | 61 => Feedback::Cipher,
        _ => return None,
    };
    Some(Engine::Stream(Box::new(Stream::new(Block::new(cipher.nid, key)?, feedback, iv))))
}

/// Applies parameters.
///
/// # Safety
/// `params` is NULL or an array that ends with a NULL key.
pub(crate) unsafe fn set_params(ctx: &mut CipherContext, params: *const OSSL_PARAM) -> Result<(), Error> {
    let wrong = || Error::new(Lib::PROV, reason::PROV_R_FAILED_TO_GET_PARAMETER);
    // SAFETY: as our caller promises.
    for param in unsafe { each(params) } {
        let number = || param.integer().and_then(|value| c_int::try_from(value).ok()).ok_or_else(wrong);
        let done = match param.name() {
            b"padding" => {
                ctx.padding = number()? != 0;
                ctx.pad(ctx.padding);
                1
            }
            b"keylen" if usize::try_from(number()?) == Ok(ctx.key_len) => 1,
            b"keylen" => return Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_KEY_LENGTH)),
            b"ivlen" => control(ctx, ctrl::SET_IVLEN, number()?, std::ptr::null_mut())?,
            b"tag" => {
                let tag = param.bytes().ok_or_else(wrong)?;
                control(ctx, ctrl::SET_TAG, tag.len() as c_int, tag.as_ptr().cast_mut().cast())?
            }
            _ => 1,
        };
        if done <= 0 {
            return Err(Error::SILENT);
        }
    }
    Ok(())
}

/// Requests by number (`EVP_CTRL_*`).
mod ctrl {
    pub(super) const INIT: i32 = 0;
    pub(super) const SET_KEY_LENGTH: i32 = 1;
    pub(super) const RAND_KEY: i32 = 6;
    pub(super) const SET_IVLEN: i32 = 9;
    pub(super) const GET_TAG: i32 = 0x10;
    pub(super) const SET_TAG: i32 = 0x11;
    pub(super) const SET_IV_FIXED: i32 = 0x12;
    pub(super) const IV_GEN: i32 = 0x13;
    pub(super) const CCM_SET_L: i32 = 0x14;
    pub(super) const SET_IV_INV: i32 = 0x18;
    pub(super) const GET_IVLEN: i32 = 0x25;
}

/// A request by number.
fn control(ctx: &mut CipherContext, request: c_int, number: c_int, pointer: *mut c_void) -> Result<c_int, Error> {
    let cipher = ctx.cipher().ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_CIPHER_SET))?;
    let aead = cipher.is_aead();
    match request {
        ctrl::INIT => Ok(1),
        ctrl::SET_KEY_LENGTH => set_key_length(ctx, number),
        ctrl::GET_IVLEN => {
            // SAFETY: the request writes an `int`.
            unsafe { pointer.cast::<c_int>().write(ctx.iv_len as c_int) };
            Ok(1)
        }
        // For ciphers without a tag OpenSSL finds nothing to set and answers 1.
        ctrl::SET_IVLEN if !aead => Ok(1),
        ctrl::SET_IVLEN if number <= 0 => Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_IV_LENGTH)),
        ctrl::GET_TAG | ctrl::SET_TAG | ctrl::SET_IV_FIXED | ctrl::IV_GEN | ctrl::SET_IV_INV | ctrl::CCM_SET_L
            if !aead =>
        {
            Err(Error::new(Lib::EVP, reason::EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED))
        }
        ctrl::SET_IVLEN
        | ctrl::GET_TAG
        | ctrl::SET_TAG
        | ctrl::SET_IV_FIXED
        | ctrl::IV_GEN
        | ctrl::SET_IV_INV
        | ctrl::CCM_SET_L => {
            let encrypting = ctx.encrypt;
            if request == ctrl::SET_TAG && encrypting && !pointer.is_null() {
                return Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_TAG));
            }
            let engine = ctx.lc().ok_or(Error::SILENT)?;
            // SAFETY: the request means the same to aws-lc, and the program gave what it wants.
            let done = unsafe { engine.ctrl(request, number, pointer) };
            if done <= 0 {
                let reason = match request {
                    ctrl::GET_TAG | ctrl::SET_TAG => reason::PROV_R_INVALID_TAG,
                    ctrl::SET_IVLEN => reason::PROV_R_INVALID_IV_LENGTH,
                    _ => return Ok(0),
                };
                return Err(Error::new(Lib::PROV, reason));
            }
            match request {
                ctrl::SET_IVLEN => ctx.iv_len = number as usize,
                ctrl::CCM_SET_L => ctx.iv_len = 15 - number as usize,
                ctrl::SET_TAG => ctx.tag_len = number as usize,
                ctrl::SET_IV_FIXED | ctrl::IV_GEN | ctrl::SET_IV_INV => ctx.has_iv = true,
                _ => {}
            }
            Ok(done)
        }
        // SAFETY: the request wants room for a key.
        ctrl::RAND_KEY => unsafe { ctx.random_key(pointer.cast()) },
        _ => Err(Error::new(Lib::EVP, reason::EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED)),
    }
}

fn set_key_length(ctx: &mut CipherContext, len: c_int) -> Result<c_int, Error> {
    if usize::try_from(len) == Ok(ctx.key_len) {
        return Ok(1);
    }
    Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_KEY_LENGTH))
}

/// Makes a context. Returns one for `EVP_CIPHER_CTX_free`. Source: EVP_CIPHER_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_new() -> *mut EVP_CIPHER_CTX {
    guard(std::ptr::null_mut(), Slotted::new_raw)
}

/// Clears and frees a context; NULL is fine. Source: EVP_CIPHER_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_free(c: *mut EVP_CIPHER_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        unsafe { Slotted::free(c) };
        Ok(())
    })
}

/// Clears a context for another use. Returns 1. Source: EVP_CIPHER_CTX_reset(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_reset(c: *mut EVP_CIPHER_CTX) -> c_int {
    guard(1, || {
        // SAFETY: a live context, zeros or NULL.
        unsafe { Slotted::clear(c) };
        Ok(1)
    })
}

/// Copies a context with what it has done so far. Returns 1 or 0. Source: EVP_CIPHER_CTX_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_copy(out: *mut EVP_CIPHER_CTX, input: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live contexts or NULL.
        unsafe {
            let from = EVP_CIPHER_CTX::option(input).filter(|from| from.cipher().is_some());
            let from = from.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_INPUT_NOT_INITIALIZED))?;
            *EVP_CIPHER_CTX::get0_mut(out)? = from.duplicate().ok_or(Error::SILENT)?;
        }
        Ok(1)
    })
}

/// Requests of a cipher (`EVP_CTRL_AEAD_SET_IVLEN`, `EVP_CTRL_AEAD_GET_TAG`, …). Returns 1, 0 or less.
/// Source: EVP_CIPHER_CTX_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_ctrl(
    ctx: *mut EVP_CIPHER_CTX,
    kind: c_int,
    arg: c_int,
    ptr: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: a live context; the request says what `ptr` is.
        control(unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?, kind, arg, ptr)
    })
}

/// Sets whether the last block is padded, which it is at first. Returns 1. Source: EVP_CIPHER_CTX_set_padding(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_padding(c: *mut EVP_CIPHER_CTX, pad: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_CIPHER_CTX::get0_mut(c) }?;
        ctx.padding = pad != 0;
        ctx.flags = if ctx.padding { ctx.flags & !NO_PADDING } else { ctx.flags | NO_PADDING };
        ctx.pad(ctx.padding);
        Ok(1)
    })
}

/// Sets the key's length, where the cipher allows more than one. Returns 1 or 0. Source: EVP_CIPHER_CTX_set_key_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_key_length(x: *mut EVP_CIPHER_CTX, keylen: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        set_key_length(unsafe { EVP_CIPHER_CTX::get0_mut(x) }?, keylen)
    })
}

/// The cipher in use; NULL if none. Source: EVP_CIPHER_CTX_get0_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get0_cipher(ctx: *const EVP_CIPHER_CTX) -> *const EVP_CIPHER {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(std::ptr::null(), |ctx| ctx.cipher))
    })
}

/// The older name of `EVP_CIPHER_CTX_get0_cipher`. Source: EVP_CIPHER_CTX_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_cipher(ctx: *const EVP_CIPHER_CTX) -> *const EVP_CIPHER {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(std::ptr::null(), |ctx| ctx.cipher))
    })
}

/// The cipher in use, with a reference of its own. Source: EVP_CIPHER_CTX_get1_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get1_cipher(ctx: *mut EVP_CIPHER_CTX) -> *mut EVP_CIPHER {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(std::ptr::null_mut(), |ctx| ctx.cipher.cast_mut()))
    })
}

/// The NID of the cipher in use. Source: EVP_CIPHER_CTX_get_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_nid(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.and_then(|ctx| ctx.cipher()).map_or(0, |cipher| cipher.nid))
    })
}

/// Length of a block of the cipher in use. Source: EVP_CIPHER_CTX_get_block_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_block_size(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.and_then(|ctx| ctx.cipher()).map_or(0, |cipher| cipher.block))
    })
}

/// Length of the key in use. Source: EVP_CIPHER_CTX_get_key_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_key_length(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, |ctx| ctx.key_len as c_int))
    })
}

/// Length of the vector in use. Source: EVP_CIPHER_CTX_get_iv_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_iv_length(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, |ctx| ctx.iv_len as c_int))
    })
}

/// Length of the tag; 0 for ciphers without one. Source: EVP_CIPHER_CTX_get_tag_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_tag_length(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, |ctx| ctx.tag_len as c_int))
    })
}

/// 1 if encrypting, 0 if decrypting. Source: EVP_CIPHER_CTX_is_encrypting(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_is_encrypting(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, |ctx| ctx.encrypt.into()))
    })
}

/// How far into a block a stream mode is. Source: EVP_CIPHER_CTX_get_num(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_num(ctx: *const EVP_CIPHER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: a live context or NULL.
        Ok(unsafe { EVP_CIPHER_CTX::option(ctx) }.map_or(0, CipherContext::offset))
    })
}

/// Sets how far into a block a stream mode is, which only works for where it is already. Returns 1 or 0.
/// Source: EVP_CIPHER_CTX_set_num(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_num(ctx: *mut EVP_CIPHER_CTX, num: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        Ok((unsafe { EVP_CIPHER_CTX::get0(ctx) }?.offset() == num).into())
    })
}

/// Copies the vector as it was given, which `len` bytes must hold. Returns 1 or 0.
/// Source: EVP_CIPHER_CTX_get_original_iv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_original_iv(
    ctx: *mut EVP_CIPHER_CTX,
    buf: *mut c_void,
    len: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: a live context and `len` writable bytes.
        unsafe {
            let iv = EVP_CIPHER_CTX::get0(ctx)?.original_iv.clone();
            if iv.len() > len {
                return Err(Error::SILENT);
            }
            bytes_mut(buf, iv.len())?.copy_from_slice(&iv);
        }
        Ok(1)
    })
}

/// Copies the vector as it has become, which `len` bytes must hold. Returns 1 or 0.
/// Source: EVP_CIPHER_CTX_get_updated_iv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_updated_iv(
    ctx: *mut EVP_CIPHER_CTX,
    buf: *mut c_void,
    len: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: a live context and `len` writable bytes.
        unsafe {
            let iv = EVP_CIPHER_CTX::get0_mut(ctx)?.updated_iv();
            if iv.len() > len {
                return Err(Error::SILENT);
            }
            bytes_mut(buf, iv.len())?.copy_from_slice(&iv);
        }
        Ok(1)
    })
}

/// The vector as it was given, borrowed. Source: EVP_CIPHER_CTX_original_iv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_original_iv(ctx: *const EVP_CIPHER_CTX) -> *const c_uchar {
    guard(std::ptr::null(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0(ctx) }?.original_iv.as_ptr())
    })
}

fn iv_place(ctx: &mut CipherContext) -> *mut c_uchar {
    if let Engine::Lc(engine) = &mut ctx.engine
        && ctx.iv_len <= 16
    {
        return engine.iv_place();
    }
    let iv = ctx.updated_iv();
    let len = iv.len().min(16);
    ctx.shown_iv[..len].copy_from_slice(&iv[..len]);
    ctx.shown_iv.as_mut_ptr()
}

/// The vector as it has become, borrowed. Source: EVP_CIPHER_CTX_iv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_iv(ctx: *const EVP_CIPHER_CTX) -> *const c_uchar {
    guard(std::ptr::null(), || {
        // SAFETY: a live context; what is changed is only the copy that is shown.
        Ok(iv_place(unsafe { EVP_CIPHER_CTX::get0_mut(ctx.cast_mut()) }?))
    })
}

/// The vector as it has become, borrowed, where the modes of aws-lc read it again. Source: EVP_CIPHER_CTX_iv_noconst(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_iv_noconst(ctx: *mut EVP_CIPHER_CTX) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(iv_place(unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?))
    })
}

/// Memory of a block's size for the program. Source: EVP_CIPHER_CTX_buf_noconst(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_buf_noconst(ctx: *mut EVP_CIPHER_CTX) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?.buffer.as_mut_ptr())
    })
}

/// Sets flags (`EVP_CIPHER_CTX_FLAG_WRAP_ALLOW`, `EVP_CIPH_NO_PADDING`). Source: EVP_CIPHER_CTX_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_flags(ctx: *mut EVP_CIPHER_CTX, flags: c_int) {
    guard((), || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?;
        ctx.flags |= flags;
        ctx.padding = ctx.flags & NO_PADDING == 0;
        ctx.pad(ctx.padding);
        Ok(())
    })
}

/// Clears flags. Source: EVP_CIPHER_CTX_clear_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_clear_flags(ctx: *mut EVP_CIPHER_CTX, flags: c_int) {
    guard((), || {
        // SAFETY: a live context.
        let ctx = unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?;
        ctx.flags &= !flags;
        ctx.padding = ctx.flags & NO_PADDING == 0;
        ctx.pad(ctx.padding);
        Ok(())
    })
}

/// Which of `flags` are set. Source: EVP_CIPHER_CTX_test_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_test_flags(ctx: *const EVP_CIPHER_CTX, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0(ctx) }?.flags & flags)
    })
}

/// Stores a pointer of the program's. Source: EVP_CIPHER_CTX_set_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_app_data(ctx: *mut EVP_CIPHER_CTX, data: *mut c_void) {
    guard((), || {
        // SAFETY: a live context.
        unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?.app_data = data;
        Ok(())
    })
}

/// The program's pointer. Source: EVP_CIPHER_CTX_get_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_app_data(ctx: *const EVP_CIPHER_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0(ctx) }?.app_data)
    })
}

/// Stores a pointer for a cipher of the program's; the answer is the one before. Source: EVP_CIPHER_CTX_set_cipher_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_cipher_data(
    ctx: *mut EVP_CIPHER_CTX,
    cipher_data: *mut c_void,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(std::mem::replace(&mut unsafe { EVP_CIPHER_CTX::get0_mut(ctx) }?.cipher_data, cipher_data))
    })
}

/// The pointer of a cipher of the program's. Source: EVP_CIPHER_CTX_get_cipher_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_cipher_data(ctx: *const EVP_CIPHER_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live context.
        Ok(unsafe { EVP_CIPHER_CTX::get0(ctx) }?.cipher_data)
    })
}

/// Sets choices by name: "padding", "keylen", "ivlen", "tag". Returns 1 or 0. Source: EVP_CIPHER_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_set_params(ctx: *mut EVP_CIPHER_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_CIPHER_CTX::get0_mut(ctx)?;
            ctx.cipher().ok_or(Error::SILENT)?;
            set_params(ctx, params)?;
        }
        Ok(1)
    })
}

/// Tells "keylen", "ivlen", "padding", "num", "iv", "updated-iv", "taglen" and "tag". Returns 1 or 0.
/// Source: EVP_CIPHER_CTX_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_get_params(ctx: *mut EVP_CIPHER_CTX, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live context and an array, as the man page has the caller promise.
        let (ctx, params) = unsafe { (EVP_CIPHER_CTX::get0_mut(ctx)?, each_mut(params)) };
        ctx.cipher().ok_or(Error::SILENT)?;
        for param in params {
            let done = match param.name() {
                b"keylen" => param.set_integer(ctx.key_len as i64),
                b"ivlen" => param.set_integer(ctx.iv_len as i64),
                b"padding" => param.set_integer(ctx.padding.into()),
                b"num" => param.set_integer(ctx.offset().into()),
                b"taglen" => param.set_integer(ctx.tag_len as i64),
                b"iv" => param.set_bytes(&ctx.original_iv),
                b"updated-iv" => param.set_bytes(&ctx.updated_iv()),
                b"tag" => {
                    let mut tag = vec![0; param.data_size.min(16)];
                    control(ctx, ctrl::GET_TAG, tag.len() as c_int, tag.as_mut_ptr().cast())?;
                    param.set_bytes(&tag)
                }
                _ => continue,
            };
            if !done {
                return Err(Error::new(Lib::PROV, reason::PROV_R_FAILED_TO_SET_PARAMETER));
            }
        }
        Ok(1)
    })
}

/// What `EVP_CIPHER_CTX_get_params` can tell. Source: EVP_CIPHER_CTX_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_gettable_params(ctx: *mut EVP_CIPHER_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(if unsafe { EVP_CIPHER_CTX::option(ctx) }.is_some_and(|ctx| ctx.cipher().is_some()) {
            CONTEXT_PARAMS.as_ptr()
        } else {
            std::ptr::null()
        })
    })
}

/// What `EVP_CIPHER_CTX_set_params` takes. Source: EVP_CIPHER_CTX_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_CTX_settable_params(ctx: *mut EVP_CIPHER_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: a live context or NULL.
        Ok(if unsafe { EVP_CIPHER_CTX::option(ctx) }.is_some_and(|ctx| ctx.cipher().is_some()) {
            CONTEXT_PARAMS.as_ptr()
        } else {
            std::ptr::null()
        })
    })
}
