//! The object `EVP_CIPHER_CTX`: making, copying and freeing it, and what computes inside.

pub mod about;
pub(super) mod aead;
pub mod control;
pub mod program;
pub mod vector;

use std::ffi::{c_int, c_uchar, c_void};
use std::sync::atomic::AtomicPtr;

use zeroize::Zeroizing;

use super::cipher_method::{EVP_CIPHER, Mode};
use crate::crypto::block::Block;
use crate::crypto::cipher::{self, ChaCha20, lc_cipher};
use crate::crypto::modes::chain::Chain;
use crate::crypto::modes::feedback::{Feedback, Stream};
use crate::crypto::modes::xts::Xts;
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
    /// ECB or CBC over a block cipher that aws-lc lacks.
    Chain(Box<Chain>),
    /// XTS with keys for which aws-lc has none.
    Xts(Box<Xts>),
    /// OCB, SIV or CCM.
    Aead(Box<aead::OwnAead>),
    /// Bare ChaCha20.
    ChaCha20(Box<ChaCha20>),
    /// Wrapping with triple DES.
    DesWrap(Zeroizing<Vec<u8>>),
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
    /// Lengths of vector and tag when the key came: CCM works with these.
    keyed_lengths: (usize, usize),
    /// The tag of a mode of ours: what was made, or what is to be.
    tag: Option<[u8; 16]>,
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
            tag: None,
            keyed_lengths: (0, 0),
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
            Some(lc) => {
                let mut engine = cipher::Engine::new(lc, self.encrypt).ok_or_else(failed)?;
                if cipher.has_any_key_length() && !engine.set_key_length(cipher.nid, cipher.key_len as usize) {
                    return Err(failed());
                }
                Some(Box::new(engine))
            }
            None => None,
        };
        self.engine = if cipher.nid == 0 && !cipher.is_aead() { Engine::Null } else { Engine::Unkeyed };
        self.cipher = cipher;
        self.key_len = cipher.key_len as usize;
        // OpenSSL's CCM begins with eight bytes for the length, whatever it says elsewhere.
        self.iv_len = if cipher.mode() == Mode::Ccm { 7 } else { cipher.iv_len as usize };
        self.key = None;
        self.original_iv = vec![0; self.iv_len];
        self.has_iv = false;
        self.tag_len = match cipher.mode() {
            Mode::Gcm | Mode::Ocb | Mode::Siv => 16,
            Mode::Ccm => 12,
            _ => 0,
        };
        self.tag = None;
        self.pad(self.padding);
        Ok(())
    }

    /// Tells the engine whether to pad.
    pub(crate) fn pad(&mut self, padding: bool) {
        if let Engine::Chain(chain) = &mut self.engine {
            chain.padding = padding;
        }
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
        // aws-lc refuses equal halves, which OpenSSL takes for decrypting.
        let is_xts = self.cipher().is_some_and(|cipher| cipher.mode() == Mode::Xts);
        if is_xts && key.is_some_and(|key| key[..key.len() / 2] == key[key.len() / 2..]) {
            (self.waiting, self.engine) = (None, Engine::Unkeyed);
        }
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
            self.keyed_lengths = (self.iv_len, self.tag_len);
        }
        if let (Some(key), Some(cipher)) = (&self.key, self.cipher()) {
            let iv_given = iv.map(<[u8]>::to_vec);
            let told = Told { iv: &self.original_iv, iv_given, encrypt, padding: self.padding };
            self.engine = ours(cipher, key, told).ok_or_else(failed)?;
        }
        Ok(())
    }

    /// Lets XTS begin another data unit, which every update is.
    pub(crate) fn restart(&mut self) -> Result<(), Error> {
        if let Engine::Lc(engine) = &mut self.engine
            && !engine.start(None, Some(&self.original_iv), self.encrypt)
        {
            return Err(Error::new(Lib::PROV, reason::PROV_R_CIPHER_OPERATION_FAILED));
        }
        Ok(())
    }

    fn updated_iv(&mut self) -> Vec<u8> {
        let iv_len = self.iv_len;
        let has_register = self.cipher().is_some_and(|cipher| !cipher.is_aead());
        match &mut self.engine {
            Engine::Lc(engine) if has_register && iv_len <= 16 => engine.iv()[..iv_len].to_vec(),
            Engine::Stream(stream) => stream.register().to_vec(),
            Engine::Chain(chain) => chain.iv().map_or_else(Vec::new, <[u8]>::to_vec),
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
            Engine::Chain(chain) => Engine::Chain(Box::new(chain.duplicate()?)),
            Engine::Xts(xts) => Engine::Xts(Box::new(xts.duplicate()?)),
            Engine::Aead(aead) => Engine::Aead(Box::new(aead.duplicate()?)),
            Engine::DesWrap(key) => Engine::DesWrap(key.clone()),
        };
        let waiting = match &self.waiting {
            None => None,
            Some(engine) => Some(Box::new(engine.duplicate()?)),
        };
        Some(CipherContext { engine, waiting, key: self.key.clone(), original_iv: self.original_iv.clone(), ..*self })
    }
}

/// What an engine of ours begins with besides its key.
struct Told<'a> {
    iv: &'a [u8],
    iv_given: Option<Vec<u8>>,
    encrypt: bool,
    padding: bool,
}

/// An engine of ours for a cipher that aws-lc lacks.
fn ours(cipher: &EVP_CIPHER, key: &[u8], told: Told) -> Option<Engine> {
    let kept = || Zeroizing::new(key.to_vec());
    let block = || Block::new(cipher.nid, key);
    let mode = match (cipher.mode(), cipher.nid) {
        (Mode::Stream, 0) => return Some(Engine::Null),
        (Mode::Stream, _) => return Some(Engine::ChaCha20(Box::new(ChaCha20::new(key, told.iv)?))),
        (Mode::Wrap, 246) => return Some(Engine::DesWrap(kept())),
        (Mode::Wrap, nid) => {
            let padded = matches!(nid, 897 | 900 | 903);
            return Some(Engine::Wrap { key: kept(), iv: told.iv_given, padded });
        }
        (Mode::Ocb | Mode::Siv | Mode::Ccm, _) => {
            return Some(Engine::Aead(Box::new(aead::OwnAead::new(cipher, key)?)));
        }
        (Mode::Xts, _) => return Some(Engine::Xts(Box::new(Xts::new(key, told.iv)?))),
        (Mode::Ecb | Mode::Cbc, _) => {
            let iv = (cipher.mode() == Mode::Cbc).then_some(told.iv);
            return Some(Engine::Chain(Box::new(Chain::new(block()?, iv, told.encrypt, told.padding)?)));
        }
        (Mode::Ofb, _) => Feedback::Output,
        (Mode::Ctr, _) => Feedback::Counter,
        (Mode::Cfb, 650..=652 | 656 | 658 | 760..=762 | 1080..=1082) => Feedback::Cipher1,
        (Mode::Cfb, 653..=655 | 657 | 659 | 763..=765 | 1083..=1085) => Feedback::Cipher8,
        (Mode::Cfb, _) => Feedback::Cipher,
        _ => return None,
    };
    Some(Engine::Stream(Box::new(Stream::new(block()?, mode, told.iv)?)))
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
