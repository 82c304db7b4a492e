//! `EVP_MAC` and `EVP_MAC_CTX`: message authentication codes by name.

pub mod algorithm;

use std::ffi::{CStr, c_int, c_uchar};

use zeroize::Zeroizing;

use super::cipher_method::{self, EVP_CIPHER};
use super::fetch;
use super::params::{END, OCTET_STRING, OSSL_PARAM, UNSIGNED, UTF8_STRING, described, each, each_mut};
use crate::crypto::digest::Algorithm;
use crate::crypto::mac::{Cmac, Hmac, Mac, Poly1305};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, bytes_mut, guard};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Hmac,
    Cmac,
    Poly1305,
}

/// An algorithm.
pub struct evp_mac_st {
    kind: Kind,
    names: &'static [&'static CStr],
}

/// OpenSSL's name for it.
pub type EVP_MAC = evp_mac_st;

impl Boxed for evp_mac_st {
    const LIB: Lib = Lib::EVP;
}

impl evp_mac_st {
    fn is_a(&self, name: &[u8]) -> bool {
        self.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
    }
}

static ALL: [EVP_MAC; 3] = [
    evp_mac_st { kind: Kind::Cmac, names: &[c"CMAC"] },
    evp_mac_st { kind: Kind::Hmac, names: &[c"HMAC"] },
    evp_mac_st { kind: Kind::Poly1305, names: &[c"POLY1305"] },
];

fn by_name(name: &[u8]) -> Option<&'static EVP_MAC> {
    ALL.iter().find(|mac| mac.is_a(name))
}

impl Kind {
    /// What a context takes.
    fn settable(self) -> &'static [OSSL_PARAM] {
        static OF_HMAC: [OSSL_PARAM; 3] = [described(c"digest", UTF8_STRING), described(c"key", OCTET_STRING), END];
        static OF_CMAC: [OSSL_PARAM; 3] = [described(c"cipher", UTF8_STRING), described(c"key", OCTET_STRING), END];
        match self {
            Kind::Hmac => &OF_HMAC,
            Kind::Cmac => &OF_CMAC,
            Kind::Poly1305 => &OF_CMAC[1..],
        }
    }

    /// What a context tells.
    fn gettable(self) -> &'static [OSSL_PARAM] {
        static BOTH: [OSSL_PARAM; 3] = [described(c"size", UNSIGNED), described(c"block-size", UNSIGNED), END];
        match self {
            Kind::Hmac | Kind::Cmac => &BOTH,
            Kind::Poly1305 => &BOTH[2..],
        }
    }
}

/// Length of a Poly1305 code.
const POLY1305_SIZE: usize = 16;

/// What CMAC works with: DES-EDE3-CBC, AES-128-CBC, AES-192-CBC and AES-256-CBC.
const BLOCK_CIPHERS: [c_int; 4] = [44, 419, 423, 427];

/// A code being computed.
pub struct evp_mac_ctx_st {
    mac: &'static EVP_MAC,
    digest: Option<Algorithm>,
    cipher: Option<&'static EVP_CIPHER>,
    key: Option<Zeroizing<Vec<u8>>>,
    state: Option<Mac>,
    /// Length of the code; 0 while it is not known.
    size: usize,
    has_data: bool,
}

/// OpenSSL's name for it.
pub type EVP_MAC_CTX = evp_mac_ctx_st;

impl Boxed for evp_mac_ctx_st {
    const LIB: Lib = Lib::EVP;
}

impl evp_mac_ctx_st {
    /// Length of the code, which follows from what was chosen only once a key was given.
    fn size(&self) -> Result<usize, Error> {
        let no_digest = self.size == 0 && self.mac.kind == Kind::Hmac;
        if no_digest { Err(Error::new(Lib::EVP, reason::EVP_R_MESSAGE_DIGEST_IS_NULL)) } else { Ok(self.size) }
    }

    /// Length of the blocks worked on; 0 where it is not known or not told.
    fn block_size(&self) -> usize {
        match self.mac.kind {
            Kind::Hmac => self.digest.map_or(0, Algorithm::block_size),
            Kind::Cmac => self.size,
            Kind::Poly1305 => 0,
        }
    }

    /// Begins with the key, which is forgotten where that fails.
    fn begin(&mut self) -> Result<(), Error> {
        self.state = None;
        let key = self.key.take().ok_or_else(|| self.no_key())?;
        let wrong_key = || Error::new(Lib::PROV, reason::PROV_R_INVALID_KEY_LENGTH);
        self.state = Some(match self.mac.kind {
            Kind::Hmac => {
                let digest = self.digest.ok_or(Error::SILENT)?;
                self.size = digest.size();
                Mac::Hmac(Box::new(Hmac::new(digest, &key).ok_or(Error::SILENT)?))
            }
            Kind::Cmac => {
                let cipher = self.cipher.ok_or(Error::SILENT)?;
                self.size = cipher.block as usize;
                if cipher.key_len as usize != key.len() {
                    return Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_KEY_LENGTH));
                }
                let made = if cipher.block == 8 { Cmac::triple_des(&key) } else { Cmac::aes(&key) };
                Mac::Cmac(made.ok_or_else(wrong_key)?)
            }
            Kind::Poly1305 => Mac::Poly1305(Box::new(Poly1305::new(&key).ok_or_else(wrong_key)?)),
        });
        self.key = Some(key);
        self.has_data = false;
        Ok(())
    }

    /// What a code says that was not begun.
    fn no_key(&self) -> Error {
        match self.mac.kind {
            Kind::Poly1305 => Error::new(Lib::PROV, reason::PROV_R_NO_KEY_SET),
            _ => Error::SILENT,
        }
    }

    /// # Safety
    /// `params` is NULL or an array that ends with a NULL key.
    unsafe fn set(&mut self, params: *const OSSL_PARAM) -> Result<(), Error> {
        let wrong = || Error::new(Lib::PROV, reason::PROV_R_FAILED_TO_GET_PARAMETER);
        let mut has_key = false;
        // SAFETY: as our caller promises.
        for param in unsafe { each(params) } {
            match param.name() {
                b"digest" if self.mac.kind == Kind::Hmac => {
                    let name = param.text().ok_or_else(wrong)?;
                    self.digest = Some(super::pkey_ctx::digest(name)?);
                }
                b"cipher" if self.mac.kind == Kind::Cmac => {
                    let name = param.text().ok_or_else(wrong)?.as_bytes();
                    let cipher = cipher_method::fetched_by_name(name);
                    let cipher = cipher.ok_or_else(|| fetch::unsupported(name, None))?;
                    // OpenSSL computes nonsense with other modes.
                    if !BLOCK_CIPHERS.contains(&cipher.nid) {
                        return Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_MODE));
                    }
                    self.cipher = Some(cipher);
                }
                b"key" => {
                    self.key = Some(Zeroizing::new(param.bytes().ok_or_else(wrong)?.to_vec()));
                    has_key = true;
                }
                _ => {}
            }
        }
        if has_key { self.begin() } else { Ok(()) }
    }
}

/// What `EVP_MAC_CTX_set_params` takes. Source: EVP_MAC_CTX_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_settable_params(ctx: *mut EVP_MAC_CTX) -> *const OSSL_PARAM {
    // SAFETY: NULL or a live context, as the man page has the caller promise.
    guard(std::ptr::null(), || Ok(unsafe { EVP_MAC_CTX::get0(ctx) }.silent()?.mac.kind.settable().as_ptr()))
}

/// What `EVP_MAC_CTX_get_params` tells. Source: EVP_MAC_CTX_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_gettable_params(ctx: *mut EVP_MAC_CTX) -> *const OSSL_PARAM {
    // SAFETY: NULL or a live context, as the man page has the caller promise.
    guard(std::ptr::null(), || Ok(unsafe { EVP_MAC_CTX::get0(ctx) }.silent()?.mac.kind.gettable().as_ptr()))
}

/// Makes a context for an algorithm, for `EVP_MAC_CTX_free`. Source: EVP_MAC_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_new(mac: *mut EVP_MAC) -> *mut EVP_MAC_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the constants of the table are all there is.
        let mac = unsafe { mac.cast_const().as_ref::<'static>() };
        let mac = mac.ok_or_else(|| Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER))?;
        let size = if mac.kind == Kind::Poly1305 { POLY1305_SIZE } else { 0 };
        Ok(Boxed::into_raw(EVP_MAC_CTX {
            mac,
            digest: None,
            cipher: None,
            key: None,
            state: None,
            size,
            has_data: false,
        }))
    })
}

/// Clears and frees a context; NULL is fine. Source: EVP_MAC_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_free(ctx: *mut EVP_MAC_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        drop(unsafe { EVP_MAC_CTX::set0(ctx) });
        Ok(())
    })
}

/// Copies a context with what it has computed so far, for `EVP_MAC_CTX_free`. Source: EVP_MAC_CTX_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_dup(src: *const EVP_MAC_CTX) -> *mut EVP_MAC_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let from = unsafe { EVP_MAC_CTX::get0(src) }?;
        if from.mac.kind == Kind::Cmac && from.key.is_none() {
            return Err(Error::SILENT);
        }
        let state = from.state.as_ref().map(|state| state.duplicate().ok_or(Error::SILENT)).transpose()?;
        Ok(Boxed::into_raw(EVP_MAC_CTX {
            mac: from.mac,
            digest: from.digest,
            cipher: from.cipher,
            key: from.key.clone(),
            state,
            size: from.size,
            has_data: from.has_data,
        }))
    })
}

/// The algorithm of a context. Source: EVP_MAC_CTX_get0_mac(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_get0_mac(ctx: *mut EVP_MAC_CTX) -> *mut EVP_MAC {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { EVP_MAC_CTX::get0(ctx) }?.mac).cast_mut())
    })
}

/// Sets "digest", "cipher" or "key". Returns 1 or 0. Source: EVP_MAC_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_set_params(ctx: *mut EVP_MAC_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EVP_MAC_CTX::get0_mut(ctx)?.set(params) }?;
        Ok(1)
    })
}

/// Tells "size" and "block-size". Returns 1 or 0. Source: EVP_MAC_CTX_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_get_params(ctx: *mut EVP_MAC_CTX, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_MAC_CTX::get0(ctx)?;
            if ctx.mac.kind == Kind::Poly1305 {
                // Its size is the algorithm's, not the context's.
                return Ok(1);
            }
            for param in each_mut(params) {
                let done = match param.name() {
                    b"size" => param.set_integer(EVP_MAC_CTX_get_mac_size(std::ptr::from_ref(ctx).cast_mut()) as i64),
                    b"block-size" => param.set_integer(ctx.block_size() as i64),
                    _ => true,
                };
                if !done {
                    return Err(Error::SILENT);
                }
            }
        }
        Ok(1)
    })
}

/// Length of the code; 0 while it is not known. Source: EVP_MAC_CTX_get_mac_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_get_mac_size(ctx: *mut EVP_MAC_CTX) -> usize {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EVP_MAC_CTX::get0(ctx) }?.size()
    })
}

/// Length of the blocks worked on; 0 while it is not known. Source: EVP_MAC_CTX_get_block_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_CTX_get_block_size(ctx: *mut EVP_MAC_CTX) -> usize {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_MAC_CTX::get0(ctx) }?.block_size())
    })
}

/// Begins a code with a key, NULL for the last one. Returns 1 or 0. Source: EVP_MAC_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_init(
    ctx: *mut EVP_MAC_CTX,
    key: *const c_uchar,
    keylen: usize,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_MAC_CTX::get0_mut(ctx)?;
            ctx.set(params)?;
            if !key.is_null() {
                ctx.key = Some(Zeroizing::new(bytes(key, keylen)?.to_vec()));
            }
            if key.is_null() && ctx.mac.kind == Kind::Poly1305 {
                // Its keys are for one message: nothing begins anew.
                return if ctx.has_data { Err(Error::SILENT) } else { Ok(1) };
            }
            ctx.begin()?;
        }
        Ok(1)
    })
}

/// Adds data. Returns 1 or 0. Source: EVP_MAC_update(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_update(ctx: *mut EVP_MAC_CTX, data: *const c_uchar, datalen: usize) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_MAC_CTX::get0_mut(ctx)?;
            if ctx.state.is_none() {
                ctx.begin()?;
            }
            ctx.has_data = true;
            ctx.state.as_mut().ok_or(Error::SILENT)?.update(bytes(data, datalen)?);
        }
        Ok(1)
    })
}

/// Ends the code and writes it, its length to `outl` unless NULL; with NULL for `out` tells the room needed. Returns 1 or 0. Source: EVP_MAC_final(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_final(
    ctx: *mut EVP_MAC_CTX,
    out: *mut c_uchar,
    outl: *mut usize,
    outsize: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if ctx.is_null() {
                return Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_NULL_ALGORITHM));
            }
            let size = EVP_MAC_CTX_get_mac_size(ctx);
            let ctx = EVP_MAC_CTX::get0_mut(ctx)?;
            if out.is_null() {
                if outl.is_null() {
                    return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
                }
                put(outl, size);
                return Ok(1);
            }
            if outsize < size {
                return Err(Error::new(Lib::EVP, reason::EVP_R_BUFFER_TOO_SMALL));
            }
            let code = ctx.state.take().ok_or_else(|| ctx.no_key())?.finish().ok_or(Error::SILENT)?;
            bytes_mut(out, code.len())?.copy_from_slice(&code);
            put(outl, code.len());
        }
        Ok(1)
    })
}

/// As `EVP_MAC_final`, as none of the codes served has a length of choice. Source: EVP_MAC_finalXOF(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_MAC_finalXOF(ctx: *mut EVP_MAC_CTX, out: *mut c_uchar, outsize: usize) -> c_int {
    // SAFETY: a live context and `outsize` writable bytes, as the man page has the caller promise.
    guard(0, || Ok(unsafe { EVP_MAC_final(ctx, out, std::ptr::null_mut(), outsize) }))
}
