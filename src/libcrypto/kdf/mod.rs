//! `<openssl/kdf.h>`: derivations of keys by name.

mod more;

use std::ffi::{CStr, c_char, c_int, c_uchar, c_void};

use more::More;
use zeroize::Zeroizing;

use crate::crypto::digest::Algorithm;
use crate::crypto::kdf::{self, ScryptCost};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, bytes_mut, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::fetch;
use crate::libcrypto::evp::params::{END, OCTET_STRING, OSSL_PARAM, UNSIGNED, UTF8_STRING, described, each, each_mut};
use crate::libcrypto::provider::OSSL_PROVIDER;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Hkdf,
    Tls1Prf,
    Pbkdf2,
    Scrypt,
    X963,
    SingleStep,
    ByCode,
    Ssh,
}

/// An algorithm.
pub struct evp_kdf_st {
    kind: Kind,
    names: &'static [&'static CStr],
}

/// OpenSSL's name for it.
pub type EVP_KDF = evp_kdf_st;

impl Boxed for evp_kdf_st {
    const LIB: Lib = Lib::EVP;
}

impl evp_kdf_st {
    fn is_a(&self, name: &[u8]) -> bool {
        self.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
    }
}

static ALL: [EVP_KDF; 8] = [
    evp_kdf_st { kind: Kind::Hkdf, names: &[c"HKDF"] },
    evp_kdf_st { kind: Kind::Tls1Prf, names: &[c"TLS1-PRF"] },
    evp_kdf_st { kind: Kind::Pbkdf2, names: &[c"PBKDF2", c"1.2.840.113549.1.5.12"] },
    evp_kdf_st { kind: Kind::Scrypt, names: &[c"SCRYPT", c"id-scrypt", c"1.3.6.1.4.1.11591.4.11"] },
    evp_kdf_st { kind: Kind::X963, names: &[c"X963KDF", c"X942KDF-CONCAT"] },
    evp_kdf_st { kind: Kind::SingleStep, names: &[c"SSKDF"] },
    evp_kdf_st { kind: Kind::ByCode, names: &[c"KBKDF"] },
    evp_kdf_st { kind: Kind::Ssh, names: &[c"SSHKDF"] },
];

fn by_name(name: &[u8]) -> Option<&'static EVP_KDF> {
    ALL.iter().find(|kdf| kdf.is_a(name))
}

static SETTABLE: [OSSL_PARAM; 14] = [
    described(c"digest", UTF8_STRING),
    described(c"key", OCTET_STRING),
    described(c"secret", OCTET_STRING),
    described(c"pass", OCTET_STRING),
    described(c"salt", OCTET_STRING),
    described(c"info", OCTET_STRING),
    described(c"seed", OCTET_STRING),
    described(c"iter", UNSIGNED),
    described(c"mode", UTF8_STRING),
    described(c"mac", UTF8_STRING),
    described(c"xcghash", OCTET_STRING),
    described(c"session_id", OCTET_STRING),
    described(c"type", UTF8_STRING),
    END,
];
static GETTABLE: [OSSL_PARAM; 2] = [described(c"size", UNSIGNED), END];

/// A derivation's choices.
#[derive(Clone)]
struct Choices {
    digest: Option<Algorithm>,
    secret: Option<Zeroizing<Vec<u8>>>,
    salt: Option<Zeroizing<Vec<u8>>>,
    info: Zeroizing<Vec<u8>>,
    mode: i32,
    iterations: u32,
    cost: ScryptCost,
    /// Whether PBKDF2 takes weak values (RFC 8018 has no limits).
    is_lax: bool,
    more: More,
}

impl Choices {
    fn new() -> Self {
        Choices {
            digest: None,
            secret: None,
            salt: None,
            info: Zeroizing::default(),
            mode: 0,
            iterations: 2048,
            cost: ScryptCost { n: 1 << 20, r: 8, p: 1, max_mem: 1025 << 20 },
            is_lax: true,
            more: More::new(),
        }
    }
}

/// A derivation.
#[derive(Clone)]
pub struct evp_kdf_ctx_st {
    kdf: &'static EVP_KDF,
    choices: Choices,
}

/// OpenSSL's name for it.
pub type EVP_KDF_CTX = evp_kdf_ctx_st;

impl Boxed for evp_kdf_ctx_st {
    const LIB: Lib = Lib::EVP;
}

fn missing(reason: u32) -> Error {
    Error::new(Lib::PROV, reason)
}

impl evp_kdf_ctx_st {
    /// # Safety
    /// `params` is NULL or an array that ends with a NULL key.
    unsafe fn set(&mut self, params: *const OSSL_PARAM) -> Result<(), Error> {
        let wrong = || missing(reason::PROV_R_FAILED_TO_GET_PARAMETER);
        let choices = &mut self.choices;
        let mut fresh_info = true;
        // SAFETY: as our caller promises.
        for param in unsafe { each(params) } {
            let is_text = matches!(param.data_type, 4 | 6);
            let bytes = || param.bytes().filter(|_| !is_text);
            let data = || bytes().map(|data| Zeroizing::new(data.to_vec())).ok_or(Error::SILENT);
            if choices.more.set(self.kdf.kind, param)? {
                continue;
            }
            let number = || param.integer().and_then(|number| u64::try_from(number).ok()).ok_or_else(wrong);
            match param.name() {
                b"digest" => {
                    choices.digest = Some(crate::libcrypto::evp::pkey_ctx::digest(param.text().ok_or_else(wrong)?)?);
                }
                b"key" | b"secret" | b"pass" => choices.secret = Some(data()?),
                b"salt" => choices.salt = Some(data()?),
                b"info" | b"seed" => {
                    // Several in one array are joined; a later call begins anew.
                    if std::mem::take(&mut fresh_info) {
                        choices.info.clear();
                    }
                    choices.info.extend_from_slice(&data()?);
                }
                b"iter" => {
                    choices.iterations = u32::try_from(number()?).map_err(|_| wrong())?;
                    if choices.iterations == 0 {
                        return Err(missing(reason::PROV_R_INVALID_ITERATION_COUNT));
                    }
                }
                b"mode" => {
                    let named = param.text().and_then(crate::libcrypto::evp::pkey_ctx::hkdf_mode);
                    let mode = named.or_else(|| param.integer().and_then(|mode| i32::try_from(mode).ok()));
                    let mode = mode.filter(|mode| (0..=2).contains(mode));
                    choices.mode = mode.ok_or_else(|| missing(reason::PROV_R_INVALID_MODE))?;
                }
                b"pkcs5" => choices.is_lax = param.integer().ok_or_else(wrong)? != 0,
                b"n" => choices.cost.n = number()?,
                b"r" => choices.cost.r = number()?,
                b"p" => choices.cost.p = number()?,
                b"maxmem_bytes" => choices.cost.max_mem = number()?,
                _ => {}
            }
        }
        if self.kdf.kind == Kind::Pbkdf2 && !choices.is_lax {
            // The limits of SP 800-132.
            if choices.salt.as_ref().is_some_and(|salt| salt.len() < 16) {
                return Err(missing(reason::PROV_R_INVALID_SALT_LENGTH));
            }
            if choices.iterations < 1000 {
                return Err(missing(reason::PROV_R_INVALID_ITERATION_COUNT));
            }
        }
        Ok(())
    }

    fn derive(&self, len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
        let choices = &self.choices;
        let failed = || missing(reason::PROV_R_FAILED_DURING_DERIVATION);
        let salt = choices.salt.as_deref().map_or(&[][..], |salt| salt);
        let secret = choices.secret.as_deref();
        let pass = || secret.ok_or_else(|| missing(reason::PROV_R_MISSING_PASS));
        let need_salt = || choices.salt.as_ref().ok_or_else(|| missing(reason::PROV_R_MISSING_SALT));
        let digest = || choices.digest.ok_or_else(|| missing(reason::PROV_R_MISSING_MESSAGE_DIGEST));
        if len == 0 {
            // OpenSSL's one-step derivation says nothing.
            let silent = self.kdf.kind == Kind::SingleStep;
            return Err(if silent { Error::SILENT } else { missing(reason::PROV_R_INVALID_KEY_LENGTH) });
        }
        match self.kdf.kind {
            kind @ (Kind::SingleStep | Kind::ByCode | Kind::Ssh) => choices.more.derive(kind, choices, len),
            Kind::Scrypt => {
                let (pass, salt) = (pass()?, need_salt()?);
                if !choices.cost.is_valid() || !choices.cost.fits() {
                    return Err(Error::new(Lib::EVP, reason::EVP_R_MEMORY_LIMIT_EXCEEDED));
                }
                kdf::scrypt(pass, salt, choices.cost, len).ok_or_else(failed)
            }
            Kind::Pbkdf2 => {
                let (pass, salt) = (pass()?, need_salt()?);
                let digest = choices.digest.unwrap_or(Algorithm::Sha1);
                if !choices.is_lax && len < 14 {
                    return Err(missing(reason::PROV_R_KEY_SIZE_TOO_SMALL));
                }
                kdf::pbkdf2(digest, pass, salt, choices.iterations, len).ok_or_else(failed)
            }
            Kind::Tls1Prf => {
                let digest = digest()?;
                let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_SECRET))?;
                if choices.info.is_empty() {
                    return Err(missing(reason::PROV_R_MISSING_SEED));
                }
                kdf::tls1_prf(digest, secret, &choices.info, len).ok_or_else(failed)
            }
            Kind::X963 => {
                let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_SECRET))?;
                kdf::x963(digest()?, secret, &choices.info, len).ok_or_else(failed)
            }
            Kind::Hkdf => {
                let digest = digest()?;
                let secret = secret.ok_or_else(|| missing(reason::PROV_R_MISSING_KEY))?;
                match choices.mode {
                    1 if len != digest.size() => Err(missing(reason::PROV_R_WRONG_OUTPUT_BUFFER_SIZE)),
                    1 => kdf::hkdf_extract(digest, salt, secret).ok_or_else(failed),
                    2 => kdf::hkdf_expand(digest, secret, &choices.info, len).ok_or_else(failed),
                    _ => {
                        let key = kdf::hkdf_extract(digest, salt, secret).ok_or_else(failed)?;
                        kdf::hkdf_expand(digest, &key, &choices.info, len).ok_or_else(failed)
                    }
                }
            }
        }
    }
}

/// Finds a derivation of the default provider for `EVP_KDF_free`, or NULL with the reason in the queue. Source: EVP_KDF_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_fetch(
    libctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_KDF {
    guard(std::ptr::null_mut(), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_KDF_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_up_ref(kdf: *mut EVP_KDF) -> c_int {
    guard(1, || {
        let _ = kdf;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_KDF_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_free(kdf: *mut EVP_KDF) {
    guard((), || {
        let _ = kdf;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_KDF_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_get0_name(kdf: *const EVP_KDF) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KDF::option(kdf) }.map_or(std::ptr::null(), |kdf| kdf.names[0].as_ptr()))
    })
}

/// NULL: algorithms are not described. Source: EVP_KDF_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_get0_description(kdf: *const EVP_KDF) -> *const c_char {
    guard(std::ptr::null(), || {
        let _ = kdf;
        Ok(std::ptr::null())
    })
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KDF_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_is_a(kdf: *const EVP_KDF, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_KDF::option(kdf).is_some_and(|kdf| kdf.is_a(c_str(name).unwrap_or_default())) }.into())
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_KDF_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_names_do_all(
    kdf: *const EVP_KDF,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let kdf = unsafe { EVP_KDF::get0(kdf) }?;
        if let Some(callback) = callback {
            for name in kdf.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_KDF_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_KDF, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let callback = callback.ok_or(Error::SILENT)?;
        for kdf in &ALL {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(kdf).cast_mut(), arg) }
        }
        Ok(())
    })
}

/// The default provider. Source: EVP_KDF_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_get0_provider(kdf: *const EVP_KDF) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        Ok(if kdf.is_null() { std::ptr::null() } else { crate::libcrypto::provider::default_provider() })
    })
}

/// Tells nothing of the algorithm itself. Returns 1. Source: EVP_KDF_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_get_params(kdf: *mut EVP_KDF, params: *mut OSSL_PARAM) -> c_int {
    guard(1, || {
        let _ = (kdf, params);
        Ok(1)
    })
}

/// NULL: an algorithm itself tells nothing. Source: EVP_KDF_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_gettable_params(kdf: *const EVP_KDF) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = kdf;
        Ok(std::ptr::null())
    })
}

/// What `EVP_KDF_CTX_set_params` takes. Source: EVP_KDF_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_settable_ctx_params(kdf: *const EVP_KDF) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if kdf.is_null() { std::ptr::null() } else { SETTABLE.as_ptr() }))
}

/// What `EVP_KDF_CTX_get_params` tells. Source: EVP_KDF_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_gettable_ctx_params(kdf: *const EVP_KDF) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if kdf.is_null() { std::ptr::null() } else { GETTABLE.as_ptr() }))
}

/// What `EVP_KDF_CTX_set_params` takes. Source: EVP_KDF_CTX_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_settable_params(ctx: *mut EVP_KDF_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if ctx.is_null() { std::ptr::null() } else { SETTABLE.as_ptr() }))
}

/// What `EVP_KDF_CTX_get_params` tells. Source: EVP_KDF_CTX_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_gettable_params(ctx: *mut EVP_KDF_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if ctx.is_null() { std::ptr::null() } else { GETTABLE.as_ptr() }))
}

/// Makes a derivation for `EVP_KDF_CTX_free`. Source: EVP_KDF_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_new(kdf: *mut EVP_KDF) -> *mut EVP_KDF_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the constants of the table are all there is.
        let kdf = unsafe { kdf.cast_const().as_ref::<'static>() }.ok_or(Error::SILENT)?;
        Ok(Boxed::into_raw(EVP_KDF_CTX { kdf, choices: Choices::new() }))
    })
}

/// Clears and frees a derivation; NULL is fine. Source: EVP_KDF_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_free(ctx: *mut EVP_KDF_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        drop(unsafe { EVP_KDF_CTX::set0(ctx) });
        Ok(())
    })
}

/// Copies a derivation for `EVP_KDF_CTX_free`. Source: EVP_KDF_CTX_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_dup(src: *const EVP_KDF_CTX) -> *mut EVP_KDF_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(Boxed::into_raw(unsafe { EVP_KDF_CTX::get0(src) }.silent()?.clone()))
    })
}

/// The algorithm of a derivation. Source: EVP_KDF_CTX_kdf(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_kdf(ctx: *mut EVP_KDF_CTX) -> *const EVP_KDF {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { EVP_KDF_CTX::get0(ctx) }?.kdf))
    })
}

/// Forgets a derivation's choices. Source: EVP_KDF_CTX_reset(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_reset(ctx: *mut EVP_KDF_CTX) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EVP_KDF_CTX::get0_mut(ctx) }.silent()?.choices = Choices::new();
        Ok(())
    })
}

/// Length of the output where it is fixed, else the largest number. Source: EVP_KDF_CTX_get_kdf_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_get_kdf_size(ctx: *mut EVP_KDF_CTX) -> usize {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let ctx = unsafe { EVP_KDF_CTX::get0(ctx) }.silent()?;
        Ok(match (ctx.kdf.kind, ctx.choices.mode) {
            (Kind::Hkdf, 1) => ctx.choices.digest.map_or(0, Algorithm::size),
            _ => usize::MAX,
        })
    })
}

/// Makes choices by name. Returns 1 or 0. Source: EVP_KDF_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_set_params(ctx: *mut EVP_KDF_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EVP_KDF_CTX::get0_mut(ctx)?.set(params) }?;
        Ok(1)
    })
}

/// Tells "size". Returns 1, 0 on failure, or -2 if that was not asked for. Source: EVP_KDF_CTX_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_CTX_get_params(ctx: *mut EVP_KDF_CTX, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (size, mut told) = (EVP_KDF_CTX_get_kdf_size(ctx), false);
            for param in each_mut(params).filter(|param| param.name() == b"size") {
                // Nothing is known of the size before the digest is.
                if size == 0 || !param.set_magnitude(&size.to_be_bytes()) {
                    return Err(Error::SILENT);
                }
                told = true;
            }
            Ok(if told { 1 } else { -2 })
        }
    })
}

/// Makes choices, derives and fills `key`. Returns 1, 0 or less. Source: EVP_KDF_derive(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_KDF_derive(
    ctx: *mut EVP_KDF_CTX,
    key: *mut c_uchar,
    keylen: usize,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_KDF_CTX::get0_mut(ctx).silent()?;
            ctx.set(params)?;
            let made = ctx.derive(keylen)?;
            bytes_mut(key, made.len())?.copy_from_slice(&made);
        }
        Ok(1)
    })
}
